"""Text -> tokens: the same for the index and for the query.

A text is cut into words; each word is folded (case, accents, width, apostrophes), then stemmed as English.
Folding comes first, so that "Présidents" and "presidents" meet in one stem.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import Stemmer
from whoosh.analysis import Analyzer
from whoosh.analysis import Token as WhooshToken

# No word is too common to be searched: news needs "to be", "The Who" and "IT". A folded word put here is
# neither indexed nor searched, but still counts as a position. Rebuild the index after a change.
STOP_WORDS: frozenset[str] = frozenset()

# Phrases do not reach over a paragraph's end: the positions jump by this much there.
PARAGRAPH_GAP = 50

# In the Whoosh index a word as written (for `word*`) is kept as this mark and the folded word, a stem without.
WRITTEN = "="


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
_MARKS = _ranges([c for c in range(sys.maxunicode) if unicodedata.category(chr(c)).startswith("M")])
_JOINERS = "\u00ad\u200b-\u200d\u2060\ufeff"
# Scripts written without spaces: each character is a token, a word typed in them a phrase.
_SPACELESS = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Myanmar, Khmer
    "\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f"  # Japanese kana
    "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"  # Chinese characters
)
_WORD_CHARACTER = rf"(?:[^\W_{_SPACELESS}]|(?![{_SPACELESS}])[{_MARKS}{_JOINERS}])"
_TOKEN = re.compile(
    rf"""
    (?P<gap> \n[^\S\n]*\n\s* )
  | (?P<spaceless> [{_SPACELESS}][{_MARKS}{_JOINERS}]* )
  | (?P<acronym> (?<!\w)(?:[^\W\d_]\.){{2,}}(?!\w) | (?<!\w)[^\W\d_](?:\.[^\W\d_])+(?!\w) )
  | (?P<number> \d+(?:[.,]\d+)+ )
  | (?P<word> {_WORD_CHARACTER}+(?:['’ʼ＇]{_WORD_CHARACTER}+)* )
    """,
    re.VERBOSE,
)
# The same for plain text without exotic scripts, which is nearly all there is: several times faster.
_PLAIN_TOKEN = re.compile(
    r"""
    (?P<gap> \n[^\S\n]*\n\s* )
  | (?P<spaceless> (?!) )
  | (?P<acronym> (?<!\w)(?:[^\W\d_]\.){2,}(?!\w) | (?<!\w)[^\W\d_](?:\.[^\W\d_])+(?!\w) )
  | (?P<number> \d+(?:[.,]\d+)+ )
  | (?P<word> [^\W_]+(?:['’ʼ＇][^\W_]+)* )
    """,
    re.VERBOSE,
)
_IS_EXOTIC = re.compile(rf"[{_SPACELESS}{_MARKS}{_JOINERS}]")
_THOUSANDS = re.compile(r",(?=\d{3}(?!\d))")
_APOSTROPHES = re.compile("['’ʼ＇]")
_POSSESSIVE = re.compile("['’ʼ＇][sS]$")
_INVISIBLE = re.compile(f"[{_JOINERS}]")
# Accents of Latin, Greek and Cyrillic, vowel points of Arabic and Hebrew: readers seldom type them.
_ACCENTS = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]")
# Letters that Unicode does not decompose, and what readers type for them.
_LETTERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "þ": "th", "æ": "ae", "œ": "oe"})

_stemmer = Stemmer.Stemmer("english")


@dataclass(frozen=True, slots=True)
class Token:
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
    word = _APOSTROPHES.sub("", _POSSESSIVE.sub("", text))
    if "." in word and not word[0].isdigit():
        word = word.replace(".", "")
    elif "," in word:
        word = _THOUSANDS.sub("", word)
    return fold(word)


@lru_cache(maxsize=1 << 18)
def _word_and_term(text: str) -> tuple[str, str]:
    word = fold_word(text)
    return word, _stemmer.stemWord(word)


def analyze(text: str) -> list[Token]:
    """The tokens of a text, in order.

    >>> [(token.term, token.position) for token in analyze("Ministers of the U.N. met")]
    [('minist', 0), ('of', 1), ('the', 2), ('un', 3), ('met', 4)]
    """
    pattern = _TOKEN if _IS_EXOTIC.search(text) else _PLAIN_TOKEN
    tokens: list[Token] = []
    position = 0
    for match in pattern.finditer(text):
        if match.lastgroup == "gap":
            position += PARAGRAPH_GAP
            continue
        word, term = _word_and_term(match.group())
        if word and word not in STOP_WORDS:
            tokens.append(Token(term, word, position, match.start(), match.end()))
        position += 1
    return tokens


class NewsAnalyzer(Analyzer):  # type: ignore[misc]  # whoosh has no types
    """`analyze` as Whoosh calls it. Indexing adds each word as written, at its stem's position.

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
            if mode == "index":
                whoosh_token.text = WRITTEN + token.word
                yield whoosh_token
