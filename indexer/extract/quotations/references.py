"""Pronouns and descriptions -> the person they stand for: "he" is the last clear speaker, "the minister" the only one.

Nobody, when it could be two.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from typing import NamedTuple

from indexer.analysis import fold
from indexer.extract.quotations.clauses import PREPOSITIONS, SENTENCE_ENDS, Word, read_words
from indexer.extract.quotations.relations import begins_with_another, has_related
from indexer.extract.quotations.speakers import DETERMINERS, MEN, WOMEN, People
from indexer.extract.quotations.subjects import main_subject

_HE, _SHE = frozenset({"he", "his"}), frozenset({"she", "her"})
# The pattern begins with one class of signs, so that it is found quickly.
_SENTENCE_START = re.compile(
    r"""[.!?\n](?:(?<=\n)[^\S\n]*\n\s*|(?<!\n)(?<!\bM[rsx]\.)(?<!\bMrs\.)(?<!\b[DS][rt]\.)(?<!\bSen\.)(?<!\bGen\.)"""
    r"""(?<!\b[A-Z]\.)["”’»']*\s+(?=["“‘«']?[A-ZÀ-Þ]))"""
)
_FIRST_PRONOUN = re.compile(r"""["“‘«']?(He|She)\b""")
_PRONOUN_BEFORE = (re.compile(r"\b(?:[Ss]he|herself)\b"), re.compile(r"\b(?:[Hh]e|[Hh]im|himself)\b"))
_WORDS_AND_ENDS = re.compile(r"[\w'’-]+|[.;:!?]")
_WORDS = re.compile(r"[\w'’-]+")
_ASKED_BY = re.compile(r"\b[Aa]sked by (?:[\w.-]+ ){0,3}$")
_CLAUSE_END = re.compile(r"[,.;:(—]")
_NEWCOMER = re.compile(r"(?:An?|One|Another) [a-z]|(?:An?|One|Another) [A-Z][\w-]+ [a-z]")
_NEWCOMERS = ("A ", "An ", "One ", "Another ")  # how they begin
_LONGEST_NEWCOMER = max(map(len, _NEWCOMERS))
_NEAR_BEFORE = 40  # characters before a name
_REACH = 80  # characters around a name in which it is described
_FARTHEST = 900  # characters back to the person whom a pronoun stands for
_LONGEST_SENTENCE, _USUAL_SENTENCE = 500, 160  # characters
_NEAR = 400  # characters back to somebody else whom it may stand for
_MOST_STEPS = 5  # from pronoun to pronoun
_new = tuple.__new__  # in half the time that calling a NamedTuple's class takes
_OF = ("of", "for", "at", "in")
_BEFORE_OTHERS = PREPOSITIONS | {"and", "or"}  # "the widow of Carl Voss" describes somebody else
_WHERE_AND_WHEN = frozenset({"in", "on", "at", "during", "after", "before", "since"})
_DEFINITE = frozenset({"the", "his", "her", "their", "our", "its"})


class Mention(NamedTuple):
    """Somebody named by the text at a place; `speaks`: as the subject of a verb that says something."""

    place: int
    name: str
    speaks: bool


class References:
    """What pronouns and descriptions of one text stand for. Speakers are told to it as they are found."""

    def __init__(self, text: str, people: People, outside: Sequence[tuple[int, int]]) -> None:
        """`outside`: the parts of the text that are not quoted, in order."""
        self._text, self._people = text, people
        self._has_askers = "sked by " in text  # nearly none has
        self._starts, self._ends = zip(*outside, strict=True)
        self._said: list[Mention] = []
        self._named: list[Mention] | None = None  # read when they are first asked for, as the next ones
        self._addressed: dict[str, frozenset[str]] | None = None
        self._pronouns: dict[str, frozenset[str]] = {}
        self._described: dict[tuple[tuple[str, ...], tuple[str, ...]], str] = {}

    def tell(self, place: int, name: str) -> None:
        """At this place somebody speaks; "" when it is not clear who."""
        insort(self._said, _new(Mention, (place, name, True)))

    def find_pronoun(self, word: Word, step: int = 0) -> str:
        """The person whom "he" or "she" stands for, else ""."""
        pronoun = _HE if word.lower in _HE else _SHE
        genders, pronouns = self._genders, self._pronouns
        earlier = [
            one
            for one in self._before(word.start)
            if genders.get(one.name, pronoun) is pronoun is pronouns.get(one.name, pronoun)
            and not (self._has_askers and self._asks(one))
        ]
        if not earlier or word.start - earlier[-1].place > _FARTHEST:
            return ""
        start = self._sentence_start(earlier[-1].place)
        if self._is_somebody_else(start, word.start):
            return ""
        sentence = [one for one in earlier if one.place >= start]
        name = self._subject(sentence, start, word, step)
        is_rather_another = self._is_rather_another(name, earlier, pronoun, word.start)
        if is_rather_another and not self._introduces(start, word.start, name):
            return ""
        if name:
            self._pronouns.setdefault(name, pronoun)
        return name

    def _asks(self, mention: Mention) -> bool:
        """Whether it is whom somebody is asked by: `Asked by Ben Oda whether she was sure, she said`."""
        before = self._text[max(0, mention.place - _NEAR_BEFORE) : mention.place]
        return _ASKED_BY.search(before) is not None

    def _is_somebody_else(self, start: int, place: int) -> bool:
        """Whether a later sentence of the paragraph brings in somebody without a name: `A diplomat was blunter.`"""
        begin = max(start - 1, self._text.rfind("\n\n", 0, place) - 2, 0)
        if not any(map(self._text[begin : place + _LONGEST_NEWCOMER].__contains__, _NEWCOMERS)):  # nearly always
            return False
        return any(
            self._is_outside(match.end()) and _NEWCOMER.match(self._text, match.end())
            for match in _SENTENCE_START.finditer(self._text, begin, place)
        )

    def _is_rather_another(self, name: str, earlier: list[Mention], pronoun: frozenset[str], place: int) -> bool:
        """Whether somebody of an earlier paragraph was never "she", and somebody else was a little before."""
        if "\n\n" not in self._text[earlier[-1].place : place] or self._is_known(name, pronoun):
            return False
        return any(place - one.place < _NEAR and self._is_known(one.name, pronoun) for one in earlier)

    def _introduces(self, start: int, place: int, name: str) -> bool:
        """Whether the last sentence before a quotation is about somebody: `Ana Ruiz saw rain. “It pours,” she said`."""
        later = _SENTENCE_START.finditer(self._text, start, place)
        return not any(self._is_outside(match.end()) for match in later) and name == self._people.find_name(
            self._topic(start, place)
        )

    def _is_known(self, name: str, pronoun: frozenset[str]) -> bool:
        return self._genders.get(name) == pronoun or self._pronouns.get(name) == pronoun

    def _subject(self, sentence: list[Mention], start: int, word: Word, step: int) -> str:
        """Whom a sentence is about that names some people."""
        if speakers := [one for one in sentence if one.speaks]:
            return speakers[-1].name
        if (first := self._first_word(start)) and first.start < word.start and step < _MOST_STEPS:
            return self.find_pronoun(first, step + 1) if first.lower == word.lower else ""
        names = {one.name for one in sentence}
        if len(names) == 1 and self._is_of_another(sentence[0], start, word):
            return ""
        return names.pop() if len(names) == 1 else self._people.find_name(self._topic(start, word.start))

    def _is_of_another(self, named: Mention, start: int, word: Word) -> bool:
        """Whether the only name in a sentence is not whom it is about: `Oda’s brother came`, `She told him of Oda`."""
        pattern = _PRONOUN_BEFORE[word.lower in _HE]
        match = pattern.search(self._text, start, max(start, named.place))
        if match and self._is_outside(match.start()) and self._people.find_name(self._topic(start, word.start)) == "":
            return True
        end = min(word.start, start + _REACH)
        if not has_related(self._text[start:end]) or not begins_with_another(read_words(self._text, start, end)):
            return False
        return self._people.find_name(self._topic(start, word.start)) != named.name  # "Selm’s deputy mayor Ben Oda"

    def _topic(self, start: int, end: int) -> tuple[Word, ...]:
        """The subject of the sentence that starts at a place, up to another place."""
        words = read_words(self._text, start, end)
        end_of_sentence = next((index for index, word in enumerate(words) if word.text in ".!?"), len(words))
        return main_subject(words[:end_of_sentence])

    def _first_word(self, start: int) -> Word | None:
        """The pronoun that a sentence begins with."""
        match = _FIRST_PRONOUN.match(self._text, start)
        return Word(match[1], match[1].lower(), match.start(1), match.end(1)) if match else None

    def find_description(self, words: Sequence[Word]) -> str:
        """The one person whom the text describes as "the foreign minister" does, else ""."""
        if len(words) < 2 or words[0].lower not in _DEFINITE:
            return ""
        end = next((index for index, word in enumerate(words) if word.lower in PREPOSITIONS), len(words))
        described = tuple(word.lower for word in words[1:end])
        if not described or not described[-1].isalpha() or self._people.find_name(words[end + 1 :]):
            return ""  # "the widow of Carl Voss" is neither he nor any widow
        owners = tuple(word.lower for word in words[end:] if word.text[0].isupper())
        if (described, owners) not in self._described:
            names = {one.name for one in self._mentions if self._is_described(one, described, owners)}
            self._described[described, owners] = names.pop() if len(names) == 1 else ""
        return self._described[described, owners]

    def _is_described(self, mention: Mention, described: Sequence[str], owners: Sequence[str]) -> bool:
        """`owners`: the names in what follows a description, `Norway` in `the foreign minister of Norway`."""
        start, end = mention.place, mention.place + _length(self._text, mention)
        before = self._text[max(0, start - _REACH) : start].lower()
        if described[-1] in before and _ends_with(before.rstrip(" ,\n"), described):
            sentence = before[max(map(before.rfind, SENTENCE_ENDS)) + 1 :]
            return all(owner in sentence for owner in owners)
        after = self._text[end + 2 : end + _REACH].lower() if self._text.startswith(", ", end) else ""
        return bool(after) and _holds(after, described) and all(owner in after for owner in owners)

    def _before(self, place: int) -> list[Mention]:
        """Who is mentioned before a place, as far back as it can matter to a pronoun there."""
        start = place - _FARTHEST - _LONGEST_SENTENCE
        return sorted((*_between(self._mentions, start, place), *_between(self._said, start, place)))

    @property
    def _mentions(self) -> list[Mention]:
        """Where the text itself, not somebody who is quoted, names one of the people."""
        if self._named is None:
            self._named = sorted([mention for name in self._people.names for mention in self._mentions_of(name)])
        return self._named

    def _mentions_of(self, name: str) -> list[Mention]:
        mentions = []
        text, (given, _, surname) = self._text, name.rpartition(" ")
        # where somebody else has the surname, too, only the whole name is hers; else that is found by its surname
        form = surname if given and self._people.owner(surname) == name else name
        place = text.find(form)
        while place >= 0:
            end = place + len(form)
            is_word = not text[end : end + 1].isalnum() and not text[place - 1 : place].isalnum()
            if is_word and self._is_outside(place):
                start = place - len(name) + len(form)
                begin = start if text.startswith(name, max(start, 0)) else place
                mentions.append(_new(Mention, (begin, name, False)))
            place = text.find(form, end)
        return mentions

    def _is_outside(self, place: int) -> bool:
        index = bisect_right(self._starts, place)
        return index > 0 and place < self._ends[index - 1]

    @property
    def _genders(self) -> dict[str, frozenset[str]]:
        """Who is Mr and who is Ms."""
        if self._addressed is not None:
            return self._addressed
        genders: dict[str, frozenset[str]] = {}
        for mention in self._mentions:
            title = self._text[max(0, mention.place - 20) : mention.place].rstrip(" .,").rpartition(" ")[2].lower()
            if title in MEN or title in WOMEN:
                genders[mention.name] = _HE if title in MEN else _SHE
        self._addressed = genders
        return genders

    def _sentence_start(self, place: int) -> int:
        for reach in (_USUAL_SENTENCE, _LONGEST_SENTENCE):
            starts = _SENTENCE_START.finditer(self._text, max(0, place - reach), place + 1)
            if ends := [match.end() for match in starts]:
                return ends[-1]
        return max(0, place - _LONGEST_SENTENCE)


def _between(mentions: list[Mention], start: int, end: int) -> list[Mention]:
    return mentions[bisect_left(mentions, (start,)) : bisect_left(mentions, (end,))]


def _length(text: str, mention: Mention) -> int:
    """The length of a name as it stands at its place: whole or the surname only."""
    if text.startswith(mention.name, mention.place):
        return len(mention.name)
    return len(mention.name.rpartition(" ")[2])


def _ends_with(text: str, described: Sequence[str]) -> bool:
    """Whether a text ends with a description: `Germany's foreign minister`, `president of the port`."""
    words = _WORDS_AND_ENDS.findall(text)
    for index in range(len(words) - 1, max(-1, len(words) - 7), -1):
        if words[index] == described[-1]:
            if not _WHERE_AND_WHEN.isdisjoint(words[max(0, index - 3) : index]):
                return False  # "in a blog post, Ana Ruiz"
            is_last = index == len(words) - 1 or (words[index + 1] in _OF and words[-1] not in _BEFORE_OTHERS)
            return is_last and _covers(words[max(0, index - 6) : index], described)
        if words[index] in ".;:!?":
            return False
    return False


def _holds(text: str, described: Sequence[str]) -> bool:
    """Whether an apposition, up to its end, holds a description."""
    words = _WORDS.findall(_CLAUSE_END.split(text, maxsplit=1)[0]) if described[-1] in text else []
    return described[-1] in words and _covers(words, described)


def _covers(words: list[str], described: Sequence[str]) -> bool:
    return all(fold(word) in map(fold, words) for word in described[:-1] if word not in DETERMINERS)
