"""Text -> the words of its clauses, read where a quotation stands beside them, and which of them say something."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from indexer.extract.quotations.speech_verbs import NOUNS, PASSIVE

_TITLES = "Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Capt|Sgt|Adm|Maj|Rev|St|Hon|Jr|Sr"
_QUICK_WORD = r"[a-z]++(?=[ ,])"  # nearly every word
# What stands between words is taken along: with that every sign of a text belongs to a match. What is quickly found
# stands first: small words, signs, capitalised words before a blank.
_WORD = re.compile(
    rf"([\s_]*+)({_QUICK_WORD}|[^\w\s]|[A-Z][a-z]++(?= )"
    rf"|(?:{_TITLES})\.(?=\s)|(?:[^\W\d_]\.)+(?=[\s,])|[A-Z]-(?:[A-Z][a-z]*\.)+(?=[\s,)])"
    r"|[^\W_]+(?:['’&.,-][^\W_]+)*['’]?(?![^\W_]))"
)
PREPOSITIONS = frozenset({
    "of", "for", "from", "at", "in", "with", "to", "by", "on", "about", "after", "before", "during",
    "under", "over", "near", "into", "against", "through", "without", "behind", "late", "early",
    "yesterday", "today", "tonight", "earlier", "when", "while", "as", "whose", "who", "which", "where"
})  # fmt: skip
BOUNDARIES = frozenset({
    ",", ";", ":", "(", ")", "—", "–", "-", "“", "”", "and", "but", "that", "when", "as", "while",
    "because", "after", "if", "whether", "which", "where", "although", "though", "since", "before", "until",
    "what", "how", "why", "or", "so", "then"
})  # fmt: skip
# What is quoted may go on with the sentence behind these.
LEFT_OPEN = frozenset({
    "that", "as", "is", "was", "are", "were", "be", "been", "how", "why", "like", "to"
})  # fmt: skip
SENTENCE_ENDS = ".!?"
_ENDS = ("", ".", ",")
_new = tuple.__new__  # in half the time that calling a NamedTuple's class takes
_STOP = re.compile(r"[.!?]\s")  # where a sentence may end, unless it is the full stop of "Mr."
_REACH = 400  # characters of a sentence around a quotation


class Word(NamedTuple):
    """A word or sign: `text[start:end]`, also in small letters."""

    text: str
    lower: str
    start: int
    end: int


class Gap:
    """The article's own words between two quotations, read when they are asked for: as many as matter.

    `holes`: what between marks is passed over in them, in order.
    """

    __slots__ = ("_first", "_holes", "_last", "_text", "end", "is_short", "start")

    def __init__(self, text: str, start: int, end: int, holes: Sequence[tuple[int, int]] = ()) -> None:
        self._text, self.start, self.end, self._holes = text, start, end, holes
        self.is_short = end - start <= _REACH  # all its words matter to both quotations
        self._first: list[Word] | None = None
        self._last: list[Word] | None = None

    @property
    def ends_sentence(self) -> bool:
        """Whether a sentence surely ends with them, or there are none: they lead into nothing then."""
        return self._text[self.start : self.end].rstrip()[-1:] in SENTENCE_ENDS

    @property
    def last_words(self) -> list[Word]:
        """The words before the next quotation: as far back as its sentence may begin."""
        if self._last is None:
            start, end = self.start, self.end
            if not self.is_short:
                start = self._text.rfind(" ", start, end - _REACH) + 1
            self._last = self._read_past_holes(start, end) if self._holes else read_words(self._text, start, end)
        return self._last

    @property
    def first_words(self) -> list[Word]:
        """The words after the quotation before, up to the end of the sentence: as far as that may go on."""
        if self.is_short and self._last is not None:
            return self._last
        if self._first is None:
            end = self.end if self.is_short else self._text.find(" ", self.start + _REACH // 2)
            start = self.start
            self._first = self._read_past_holes(start, end) if self._holes else _read_sentence(self._text, start, end)
        return self._first

    def _read_past_holes(self, start: int, end: int) -> list[Word]:
        """The words of a part; a comma within the marks that are passed over belongs to them.

        One stands for them, too, where somebody's name begins behind them: `Holding up “The Long Bill” Ana Ruiz said`.
        """
        words: list[Word] = []
        for first, last in self._holes:
            if start < first and last <= end:
                words += read_words(self._text, start, first)
                comma = self._text.find(",", last - 2, last)
                if comma < 0 and self._begins_with_name(first, last):
                    comma = last - 1
                words += [_new(Word, (",", ",", comma, comma + 1))] if comma > 0 else []
                start = last
        return words + read_words(self._text, start, end)

    def _begins_with_name(self, first: int, last: int) -> bool:
        """Whether a name begins behind a hole, not within one: `Ana “Fox” Ruiz`."""
        before = self._text[self.start : first].split()[-1:]
        is_within = bool(before) and before[0][0].isupper()
        return not is_within and self._text[last : last + 1] == " " and self._text[last + 1 : last + 2].isupper()


def read_words(text: str, start: int, end: int) -> list[Word]:
    """The words and signs between two places of a text."""
    words: list[Word] = []
    if start == end:  # before a quotation that begins its paragraph, behind one that ends it
        return words
    reached, new, kind, append = start, _new, Word, words.append  # local names are found sooner
    for between, word in _WORD.findall(text, start, end):
        first = reached + len(between)
        reached = first + len(word)
        append(new(kind, (word, word.lower(), first, reached)))
    return words


def _read_sentence(text: str, start: int, end: int) -> list[Word]:
    """The words and signs from a place of a text up to the end of the sentence."""
    words: list[Word] = []
    reached = start
    while reached < end:
        stop = _STOP.search(text, reached, end)
        reached = stop.end() if stop else end
        words = read_words(text, start, reached)
        for count, word in enumerate(words, 1):
            if word.text in SENTENCE_ENDS:
                return words[:count]
    return words


def last_sentence(words: list[Word]) -> list[Word]:
    """The words after the last sentence that ends among them."""
    for index in range(len(words) - 1, -1, -1):
        if words[index].text in SENTENCE_ENDS:
            return words[index + 1 :]
    return words


def ends_sentence(words: list[Word]) -> bool:
    """Whether some words end where a sentence does."""
    return bool(words) and words[-1].text in SENTENCE_ENDS


def is_verb(words: list[Word], index: int) -> bool:
    """Whether what may be a verb of saying is one here: not a noun of the same form, not what was done to somebody."""
    word = words[index].lower
    if index and (words[index].text != word or words[index - 1].lower in ("the", "a", "an")):
        return False  # "the accused"
    if word.startswith("point") and words[index + 1 : index + 2] and words[index + 1].lower not in ("out", "to"):
        return False
    if word in NOUNS and not _stands_as_verb(words, index):
        return False
    return not (is_passive(words, index) and word not in ("saying", "quoted"))


def _stands_as_verb(words: list[Word], index: int) -> bool:
    before = words[index - 1] if index else None
    following = words[index + 1].lower if index + 1 < len(words) else ""
    if following in ("it", "out", ":") or (following in _ENDS and words[index].lower in ("read", "reads")):
        return True
    if before is None or before.lower in PREPOSITIONS or following in PREPOSITIONS - {"to"}:
        return False
    return following == "that" or (before.text[0].isupper() or before.lower in ("he", "she", "they", "also", "later"))


def is_adverb(word: Word) -> bool:
    """Whether a word says how somebody speaks: "quietly", not "Kelly"."""
    return word.text.endswith("ly") and word.text[0].islower()


def is_passive(words: list[Word], index: int) -> bool:
    """Whether a participle says what was done to somebody: `was told`, `has been called`."""
    if words[index].lower.endswith(("ing", "s")):
        return False
    before = index - 1
    while before >= 0 and (is_adverb(words[before]) or words[before].lower in ("also", "not", "later")):
        before -= 1
    return before >= 0 and words[before].lower in PASSIVE
