"""Words by their number in a vocabulary -> what they are to somebody who compares texts: content, figures, hashes."""

from __future__ import annotations

from itertools import islice

import numpy as np

from indexer.vocabulary import Vocabulary

# Words that say little of what a text is about. Texts in other languages are compared with all their words.
_FUNCTION_WORDS = """
    a about above after again against all also an and any are as at be because been before being below between both
    but by can could did do does doing down during each few for from further had has have having he her here hers him
    his how i if in into is it its just many may me might more most much must my no nor not now of off on one only or
    other our out over own per said same say says shall she should since so some such than that the their them then
    there these they this those three through to told too two under until up upon us very via was we were what when
    where which while who whom whose why will with within without would yet you your
"""
FUNCTION_WORDS = frozenset(_FUNCTION_WORDS.split())


class WordKinds:
    """What is known of the words of a vocabulary, which may grow meanwhile."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.is_content = np.empty(0, bool)
        self.is_figure = np.empty(0, bool)
        self.hash_of_word = np.empty(0, np.uint64)

    def update(self) -> None:
        """Take up the words that are new in the vocabulary."""
        if len(self.is_content) == len(self.vocabulary.words):
            return
        new = list(islice(self.vocabulary.words, len(self.is_content), None))
        content = np.array([word not in FUNCTION_WORDS for word in new], bool)
        figure = np.array([word[0].isdigit() for word in new], bool)
        self.is_content = np.concatenate((self.is_content, content))
        self.is_figure = np.concatenate((self.is_figure, figure))
        self.hash_of_word = self.vocabulary.word_hashes()

    def forget(self, words: int) -> None:
        """Know so many words only, those that came first: the vocabulary has forgotten the others."""
        self.is_content, self.is_figure = self.is_content[:words], self.is_figure[:words]
        self.hash_of_word = self.hash_of_word[:words]
