"""Words as they stand in texts -> numbers of words and stems; each distinct one is folded and stemmed once."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from indexer.analysis import PLAIN_RUN, RUN, STOP_WORDS, has_exotic, word_and_term

# What the tokens that are no words stand for; real words are numbered from FIRST_WORD.
END_OF_ARTICLE, END_OF_FIELD, END_OF_PARAGRAPH, END_OF_SENTENCE, NO_WORD, FIRST_WORD = range(6)
ARTICLE_MARK, FIELD_MARK = "\x02", "\x01"
_MARKS = re.compile(f"[{ARTICLE_MARK}{FIELD_MARK}]")

Numbers = NDArray[np.int32]


class _Runs(dict[str, int]):
    """Run of characters -> its number; an unknown one is analysed when it is first asked for."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__({ARTICLE_MARK: END_OF_ARTICLE, FIELD_MARK: END_OF_FIELD})
        self._vocabulary = vocabulary

    def __missing__(self, run: str) -> int:
        number = self[run] = self._vocabulary.number_of(run)
        return number


class Vocabulary:
    """Numbers for every run (a word as written, "Ferries"), word (folded, "ferries") and stem ("ferri") met so far.

    `word_of_run`, `stem_of_word` and `is_capitalised` are lists by number; a run's number is the position in the
    first and the last of them plus FIRST_WORD.
    """

    def __init__(self) -> None:
        self.words: dict[str, int] = {}
        self.stems: dict[str, int] = {}
        self.word_of_run: list[int] = []
        self.is_capitalised: list[bool] = []
        self.stem_of_word: list[int] = []
        self._runs = _Runs(self)

    def read(self, articles: list[tuple[str, ...]]) -> Numbers:
        """The runs of some articles' fields, with the marks between them, as numbers."""
        plain = [fields for fields in articles if not any(map(has_exotic, fields))]
        if len(plain) == len(articles):
            return self._numbers(PLAIN_RUN, articles)
        if len(articles) == 1:
            return self._numbers(RUN, articles)
        return np.concatenate([self.read([fields]) for fields in articles])

    def _numbers(self, pattern: re.Pattern[str], articles: list[tuple[str, ...]]) -> Numbers:
        text = "".join(
            FIELD_MARK.join(_MARKS.sub("\0", field) for field in fields) + ARTICLE_MARK for fields in articles
        )
        runs = pattern.findall(text)
        return np.fromiter(map(self._runs.__getitem__, runs), np.int32, len(runs))

    def number_of(self, run: str) -> int:
        """The number of a run met for the first time."""
        if run[0] == "\n":
            return END_OF_PARAGRAPH
        if run[-1].isspace():
            return END_OF_SENTENCE
        word, stem = word_and_term(run)
        if not word or word in STOP_WORDS:
            return NO_WORD
        word_number = self.words.setdefault(word, len(self.words))
        if word_number == len(self.stem_of_word):
            self.stem_of_word.append(self.stems.setdefault(stem, len(self.stems)))
        self.word_of_run.append(word_number)
        self.is_capitalised.append(run[0].isupper())
        return len(self.word_of_run) - 1 + FIRST_WORD
