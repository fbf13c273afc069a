"""Pronouns and descriptions -> the person they stand for: "he" is the last clear speaker, "the minister" the only one.

Nobody, when it could be two.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from typing import NamedTuple

from indexer.extract.quotations.clauses import PREPOSITIONS, SENTENCE_ENDS, Word, read_words
from indexer.extract.quotations.descriptions import ends_with, holds
from indexer.extract.quotations.genders import HE, TELLING, pronouns_like, pronouns_of, unnamed_like
from indexer.extract.quotations.relations import begins_with_another, has_related
from indexer.extract.quotations.speakers import People
from indexer.extract.quotations.subjects import main_subject

# The pattern begins with one class of signs, so that it is found quickly.
_SENTENCE_START = re.compile(
    r"""[.!?\n](?:(?<=\n)[^\S\n]*\n\s*|(?<!\n)(?<!\bM[rsx]\.)(?<!\bMrs\.)(?<!\b[DS][rt]\.)(?<!\bSen\.)(?<!\bGen\.)"""
    r"""(?<!\b[A-Z]\.)["”’»']*\s+(?=["“‘«']?[A-ZÀ-Þ]))"""
)
_FIRST_PRONOUN = re.compile(r"""["“‘«']?(He|She)\b""")
_PRONOUN_BEFORE = (re.compile(r"\b(?:[Ss]he|herself)\b"), re.compile(r"\b(?:[Hh]e|[Hh]im|himself)\b"))
_ASKED_BY = re.compile(r"\b[Aa]sked by (?:[\w.-]+ ){0,3}$")
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
        self._titles: dict[str, tuple[str, ...]] | None = None
        self._genders: dict[str, frozenset[str] | None] = {}
        self._pronouns: dict[str, frozenset[str]] = {}
        self._described: dict[tuple[tuple[str, ...], tuple[str, ...]], str] = {}

    def tell(self, place: int, name: str) -> None:
        """At this place somebody speaks; "" when it is not clear who."""
        insort(self._said, _new(Mention, (place, name, True)))

    def find_pronoun(self, word: Word, step: int = 0) -> str:
        """The person whom "he" or "she" stands for, else ""."""
        pronoun = pronouns_like(word.lower)
        before = self._before(word.start)
        meant = {name for name in {one.name for one in before} if self._may_be(name, pronoun)}
        earlier = [one for one in before if one.name in meant and not (self._has_askers and self._asks(one))]
        if not earlier or word.start - earlier[-1].place > _FARTHEST:
            return ""
        start = self._sentence_start(earlier[-1].place)
        is_passed_over = before[-1].name not in meant
        if self._is_somebody_else(start, word.start) or (
            is_passed_over and self._is_without_name(before[-1].place, word)
        ):
            return ""
        sentence = [one for one in earlier if one.place >= start]
        name = self._subject(sentence, start, word, step)
        is_rather_another = self._is_rather_another(name, earlier, pronoun, word.start)
        if is_rather_another and not self._introduces(start, word.start, name):
            return ""
        if name and all(one.name == name for one in earlier if word.start - one.place < _NEAR):
            self._pronouns.setdefault(name, pronoun)  # nobody else can be meant: that tells of later pronouns, too
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

    def _is_without_name(self, start: int, word: Word) -> bool:
        """Whether a pronoun may be for somebody without a name, after a man if it is "she": `Oda’s wife came.`"""
        unnamed, subjects = unnamed_like(word.lower)
        kin = unnamed.finditer(self._text, start, word.start)
        sentences = _SENTENCE_START.finditer(self._text, start, word.start)
        return any(self._is_outside(match.start()) for match in kin) or any(
            self._is_outside(match.end()) and self._text.startswith(subjects, match.end()) for match in sentences
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

    def _subject(self, sentence: list[Mention], start: int, word: Word, step: int) -> str:
        """Whom a sentence is about that names some people."""
        if speakers := [one for one in sentence if one.speaks]:
            return speakers[-1].name
        if (first := self._first_word(start)) and first.start < word.start and step < _MOST_STEPS:
            return self.find_pronoun(first, step + 1) if first.lower == word.lower else ""
        names = {one.name for one in sentence}
        if len(names) == 1:
            return "" if self._is_of_another(sentence[0], start, word) else names.pop()
        topic = self._people.find_name(self._topic(start, word.start))
        pronoun = pronouns_like(word.lower)
        is_clear = self._is_known(topic, pronoun) or not any(self._is_known(name, pronoun) for name in names)
        return topic if is_clear and self._may_be(topic, pronoun) else ""

    def _is_of_another(self, named: Mention, start: int, word: Word) -> bool:
        """Whether the only name in a sentence is not whom it is about: `Oda’s brother came`, `She told him of Oda`."""
        pattern = _PRONOUN_BEFORE[pronouns_like(word.lower) is HE]
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
        if described[-1] in before and ends_with(before.rstrip(" ,\n"), described):
            sentence = before[max(map(before.rfind, SENTENCE_ENDS)) + 1 :]
            return all(owner in sentence for owner in owners)
        after = self._text[end + 2 : end + _REACH].lower() if self._text.startswith(", ", end) else ""
        return bool(after) and holds(after, described) and all(owner in after for owner in owners)

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

    def may_be(self, name: str, word: Word) -> bool:
        """Whether "he" or "she" can stand for a person."""
        return self._may_be(name, pronouns_like(word.lower))

    def _may_be(self, name: str, pronoun: frozenset[str]) -> bool:
        gender = self._gender(name)
        return (self._pronouns.get(name, pronoun) if gender is None else gender) is pronoun

    def _is_known(self, name: str, pronoun: frozenset[str]) -> bool:
        """Whether a pronoun surely is for a person, if that is meant."""
        return self._gender(name) is pronoun or self._pronouns.get(name) is pronoun

    def _gender(self, name: str) -> frozenset[str] | None:
        if name not in self._genders:
            self._genders[name] = pronouns_of(name, self._titles_before(name))
        return self._genders[name]

    def _titles_before(self, name: str) -> tuple[str, ...]:
        """The words right before a name that tell of men and women, wherever it stands."""
        if self._titles is None:
            titles: dict[str, tuple[str, ...]] = {}
            for mention in self._mentions:
                before = self._text[max(0, mention.place - 20) : mention.place]
                title = before.rstrip(" .,").rpartition(" ")[2].lower()
                if title in TELLING and "with " not in before:  # "with her husband, Robin Oda came"
                    titles[mention.name] = (*titles.get(mention.name, ()), title)
            self._titles = titles
        return self._titles.get(name, ())

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
