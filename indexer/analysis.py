"""Text -> tokens: the same for the index and for the query.

A text is cut into words; each word is folded (case, accents, width, apostrophes), then stemmed as English.
Folding comes first, so that "Présidents" and "presidents" meet in one stem.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import Stemmer
from whoosh.analysis import Analyzer
from whoosh.analysis import Token as WhooshToken

# No word is too common to be searched: news needs "to be", "The Who" and "IT". A folded word put here is
# neither indexed nor searched, but still counts as a position. Rebuild the index after a change.
STOP_WORDS: frozenset[str] = frozenset()

# Phrases do not reach over a paragraph's end: the positions jump by this much there.
PARAGRAPH_GAP = 50


def _ranges(characters: list[int]) -> str:
    """Code points as the inside of a regular expression's character class."""
    ranges: list[list[int]] = []
    for character in characters:
        if ranges and character == ranges[-1][1] + 1:
            ranges[-1][1] = character
        else:
            ranges.append([character, character])
    return "".join(f"\\U{first:08x}-\\U{last:08x}" for first, last in ranges)


# Combining marks and invisible joiners belong to the word they stand in (`\w` leaves them out).
# Planes 2 to 13 hold ideographs or nothing: looking at every character would take a third of a second.
_SCRIPTS = (*range(0x20000), *range(0xE0000, 0xE1000))
_MARKS = _ranges([c for c in _SCRIPTS if unicodedata.category(chr(c)).startswith("M")])
_JOINERS = "\u00ad\u200b-\u200d\u2060\ufeff"
# Scripts written without spaces: each character is a token, a word typed in them a phrase.
SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Myanmar, Khmer
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"  # Japanese kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Chinese characters
)
_GAP = r"\n[^\S\n]*\n\s*"
_ACRONYM = r"(?<!\w)(?:[^\W\d_]\.){2,}(?!\w)|(?<!\w)[^\W\d_](?:\.[^\W\d_])+(?!\w)"
_NUMBER = r"\d+(?:[.,]\d+)+"
_QUICK_WORD = r"[^\W\d_]{2}[^\W_]*(?:['’ʼ＇][^\W_]+)*"  # two letters: no acronym, no number; nearly every word
_PLAIN_WORD = r"[^\W_]+(?:['’ʼ＇][^\W_]+)*"
_CHARACTER = rf"(?:[^\W_{SPACELESS}]|(?![{SPACELESS}])[{_MARKS}{_JOINERS}])"
_WORD = rf"[{SPACELESS}][{_MARKS}{_JOINERS}]*|{_CHARACTER}+(?:['’ʼ＇]{_CHARACTER}+)*"
# Plain text, without exotic scripts, is nearly all there is, and its pattern several times faster. Both take the
# spaces before a word along, which is faster again than trying every alternative on each space.
_PLAIN = f"{_QUICK_WORD}|{_ACRONYM}|{_NUMBER}|{_PLAIN_WORD}"
_ANY = f"{_ACRONYM}|{_NUMBER}|{_WORD}"
_PLAIN_TOKEN = re.compile(f" *+(?:({_PLAIN})|{_GAP})")
_TOKEN = re.compile(f" *+(?:({_ANY})|{_GAP})")
# For whole batches (indexer/vocabulary.py): also the ends of sentences, a run that ends with white space.
_SENTENCE_END = r"""[.!?…]["'”’)\]]*\s(?![^\S\n]*\n)(?=\s*["'“‘(\[]*[A-Z0-9])"""
PLAIN_RUN = re.compile(f" *+({_PLAIN}|{_GAP}|{_SENTENCE_END})")
RUN = re.compile(f" *+({_ANY}|{_GAP}|{_SENTENCE_END})")
_EXOTIC = re.compile(rf"[{SPACELESS}{_MARKS}{_JOINERS}]")
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_APOSTROPHES = re.compile("['’ʼ＇]")
_POSSESSIVE = re.compile("['’ʼ＇][sS]$")
_INVISIBLE = re.compile(f"[{_JOINERS}]")
# Accents of Latin, Greek and Cyrillic, vowel points of Arabic and Hebrew: readers seldom type them.
_ACCENTS = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]")
# Letters that Unicode does not decompose, and what readers type for them.
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "þ": "th", "æ": "ae", "œ": "oe"})

_stemmer = Stemmer.Stemmer("english", 0)  # its own cache takes longer than stemming: who calls it has one


class Token(NamedTuple):
    """One word of a text: `text[start:end]`. `word` is folded, `term` is its stem, `position` counts words."""

    term: str
    word: str
    position: int
    start: int
    end: int


def fold(text: str) -> str:
    """Case, accents and width taken away, for words and for comparing names.

    >>> fold("Straße"), fold("ERDOĞAN"), fold("Łódź"), fold("ﬁnal")
    ('strasse', 'erdogan', 'lodz', 'final')
    """
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", _INVISIBLE.sub("", text.casefold()))
    return unicodedata.normalize("NFC", _ACCENTS.sub("", decomposed).translate(_LETTERS)).casefold()


def fold_word(text: str) -> str:
    """A word as it is looked up: folded, without its possessive 's, apostrophes and the dots of an acronym.

    >>> fold_word("Israel’s"), fold_word("Kan’ani"), fold_word("U.N."), fold_word("63,700")
    ('israel', 'kanani', 'un', '63700')
    """
    if text.isalnum():
        return fold(text)
    word = _APOSTROPHES.sub("", _POSSESSIVE.sub("", text))
    if "." in word and not word[0].isdigit():
        word = word.replace(".", "")
    elif "," in word:
        word = _THOUSANDS.sub("", word)
    return fold(word)


def has_exotic(text: str) -> bool:
    """Whether a text has characters that only the full pattern reads rightly."""
    return not text.isascii() and _EXOTIC.search(text) is not None


def stem(word: str) -> str:
    """The stem of a folded word, as English has it."""
    stemmed: str = _stemmer.stemWord(word)
    return stemmed


@lru_cache(maxsize=1 << 18)
def word_and_term(text: str) -> tuple[str, str]:
    """A word as it stands in a text -> the word folded, and its stem."""
    word = fold_word(text)
    return word, stem(word)


def find_runs(text: str) -> Iterator[re.Match[str]]:
    """The words of a text as they stand in it: group 1 of each match, or None for the end of a paragraph."""
    pattern = _TOKEN if has_exotic(text) else _PLAIN_TOKEN
    return pattern.finditer(text)


def analyze(text: str) -> list[Token]:
    """The tokens of a text, in order.

    >>> [(token.term, token.position) for token in analyze("Ministers of the U.N. met")]
    [('minist', 0), ('of', 1), ('the', 2), ('un', 3), ('met', 4)]
    """
    tokens: list[Token] = []
    position = 0
    for match in find_runs(text):
        run = match[1]
        if run is None:  # a paragraph's end
            position += PARAGRAPH_GAP
            continue
        word, term = word_and_term(run)
        if word and word not in STOP_WORDS:
            tokens.append(Token(term, word, position, match.start(1), match.end(1)))
        position += 1
    return tokens


class NewsAnalyzer(Analyzer):  # type: ignore[misc]  # whoosh has no types
    """`analyze` as Whoosh calls it: the stems, each with its position.

    The class path is part of the index format: Whoosh stores it with the schema.
    """

    def __call__(self, value: str, mode: str = "", **_options: object) -> Iterator[WhooshToken]:
        # Whoosh's analyzers reuse one mutable token; its formats copy what they need from it.
        whoosh_token = WhooshToken(positions=True, chars=True, mode=mode)
        whoosh_token.boost = 1.0
        for token in analyze(value):
            whoosh_token.pos, whoosh_token.startchar, whoosh_token.endchar = (
                token.position,
                token.start,
                token.end,
            )
            whoosh_token.text = token.term
            yield whoosh_token
