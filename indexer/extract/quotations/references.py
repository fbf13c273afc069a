"""Pronouns and descriptions -> the person they stand for: "he" is the last clear speaker, "the minister" the only one.

Nobody, when it could be two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from indexer.extract.quotations.ages import (
    find_age,
    find_others,
    has_another,
    has_office,
    is_about,
    is_aged,
    is_dead,
    names_office,
    names_trade,
)
from indexer.extract.quotations.clauses import PREPOSITIONS, SENTENCE_ENDS, Word, read_words
from indexer.extract.quotations.descriptions import ends_with, holds
from indexer.extract.quotations.genders import HE, TELLING, pronouns_like, pronouns_of, pronouns_of_noun, unnamed_like
from indexer.extract.quotations.mentions import FARTHEST, SENTENCE_START, Mention, Mentions
from indexer.extract.quotations.openings import says_of_self, stands_beside, stays_within
from indexer.extract.quotations.relations import begins_with_another, has_related
from indexer.extract.quotations.speakers import People
from indexer.extract.quotations.subjects import main_subject

_FIRST_PRONOUN = re.compile(r"""["“‘«']?(He|She)\b""")
_PRONOUN_BEFORE = (re.compile(r"\b(?:[Ss]he|herself)\b"), re.compile(r"\b(?:[Hh]e|[Hh]im|himself)\b"))
# By whether they are a man's.
_ASKED_BY = re.compile(r"\b[Aa]sked by (?:[\w.-]+ ){0,3}$")
_NEWCOMER = re.compile(r"(?:An?|One|Another) [a-z]|(?:An?|One|Another) [A-Z][\w-]+ [a-z]")
_NEWCOMERS = ("A ", "An ", "One ", "Another ")  # how they begin
_LONGEST_NEWCOMER = max(map(len, _NEWCOMERS))
_NEAR_BEFORE = 40  # characters before a name
_REACH = 80  # characters around a name in which it is described
_NEAR = 400  # characters back to somebody else whom it may stand for
_MOST_DESCRIPTIONS = 20  # kinds of them in a text that are looked for
_MOST_STEPS = 5  # from pronoun to pronoun
_DEFINITE = frozenset({"the", "his", "her", "their", "our", "its"})


class References:
    """What pronouns and descriptions of one text stand for. Speakers are told to it as they are found."""

    def __init__(self, text: str, people: People, outside: Sequence[tuple[int, int]]) -> None:
        """`outside`: the parts of the text that are not quoted, in order."""
        self._text, self._people = text, people
        self._has_askers = "sked by " in text  # nearly none has
        self._mentions = Mentions(text, people, outside)
        self._is_outside, self._sentence_start = self._mentions.is_outside, self._mentions.sentence_start
        self._titles: dict[str, tuple[str, ...]] | None = None  # read when they are first asked for
        self._genders: dict[str, frozenset[str] | None] = {}
        self._pronouns: dict[str, frozenset[str]] = {}
        self._others: dict[str, int] = {}  # where each word for somebody is first said of another
        self._described: dict[tuple[tuple[str, ...], tuple[str, ...]], Mention | None] = {}  # first so

    def tell(self, place: int, name: str) -> None:
        """At this place somebody speaks; "" when it is not clear who."""
        self._mentions.tell(place, name)

    def find_pronoun(self, word: Word, step: int = 0) -> str:
        """The person whom "he" or "she" stands for, else ""."""
        pronoun = pronouns_like(word.lower)
        before = self._mentions.before(word.start)
        meant = {name for name in {one.name for one in before} if self._may_be(name, pronoun)}
        earlier = [one for one in before if one.name in meant and not (self._has_askers and self._asks(one))]
        if earlier and self._is_beside(earlier[-1], word):
            earlier = [one for one in earlier if one.name != earlier[-1].name]
        if not earlier or word.start - earlier[-1].place > FARTHEST:
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

    def _is_beside(self, mention: Mention, word: Word) -> bool:
        """Whether a pronoun's own sentence names somebody before it only as another: `In a letter to Ben Oda, he`."""
        if word.start - mention.place > _REACH or not stays_within(self._text, mention.place, word.start):
            return False
        return stands_beside(self._text, self._sentence_start(mention.place), mention.place, word.start)

    def _is_somebody_else(self, start: int, place: int) -> bool:
        """Whether a later sentence of the paragraph brings in somebody without a name: `A diplomat was blunter.`"""
        begin = max(start - 1, self._text.rfind("\n\n", 0, place) - 2, 0)
        if not any(map(self._text[begin : place + _LONGEST_NEWCOMER].__contains__, _NEWCOMERS)):  # nearly always
            return False
        return any(
            self._is_outside(match.end()) and _NEWCOMER.match(self._text, match.end())
            for match in SENTENCE_START.finditer(self._text, begin, place)
        )

    def _is_without_name(self, start: int, word: Word) -> bool:
        """Whether a pronoun may be for somebody without a name, after a man if it is "she": `Oda’s wife came.`"""
        unnamed, subjects = unnamed_like(word.lower)
        kin = unnamed.finditer(self._text, start, word.start)
        sentences = SENTENCE_START.finditer(self._text, start, word.start)
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
        later = SENTENCE_START.finditer(self._text, start, place)
        return not any(self._is_outside(match.end()) for match in later) and name == self._people.find_name(
            self._topic(start, place)
        )

    def _subject(self, sentence: list[Mention], start: int, word: Word, step: int) -> str:
        """Whom a sentence is about that names some people."""
        if speakers := [one for one in sentence if one.speaks]:
            return speakers[-1].name
        if (first := self._first_word(start)) and first.start < word.start and step < _MOST_STEPS:
            if first.lower == word.lower:
                return self.find_pronoun(first, step + 1)
            pronoun = pronouns_like(word.lower)  # "She lives near her son, Ben Oda."
            sentence = [one for one in sentence if self._is_known(one.name, pronoun)]
        names = {one.name for one in sentence}
        if len(names) == 1:
            return "" if self._is_of_another(sentence[0], start, word) else names.pop()
        if not sentence:
            return ""
        topic = self._people.find_name(self._topic(start, word.start))
        pronoun = pronouns_like(word.lower)
        is_clear = self._is_known(topic, pronoun) or not any(self._is_known(name, pronoun) for name in names)
        is_clear = is_clear or self._is_of_self(topic, sentence, start, pronoun)
        return topic if is_clear and self._may_be(topic, pronoun) else ""

    def _is_of_self(self, topic: str, sentence: list[Mention], start: int, pronoun: frozenset[str]) -> bool:
        """Whether a sentence has said "he" of whom it is about before it names others: `Oda said he saw Ruiz`."""
        if sentence[0].name != topic:
            return False
        end = next(one.place for one in sentence if one.name != topic)
        before = (one.name for one in self._mentions.before(start) if start - one.place < _NEAR and one.name != topic)
        return says_of_self(self._text, sentence[0].place, end, pronoun) and not any(
            self._may_be(name, pronoun) for name in before
        )

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

    def find_description(self, words: Sequence[Word], said: str) -> str:
        """The one person whom the text describes as "the foreign minister" does, else ""; `said`: what is quoted."""
        if len(words) < 2 or words[0].lower not in _DEFINITE:
            return ""
        end = next((index for index, word in enumerate(words) if word.lower in PREPOSITIONS), len(words))
        described = tuple(word.lower for word in words[1:end])
        age = find_age(described)
        is_one = bool(described) and (described[-1].isalpha() or described[-1] == age)
        if not is_one or self._people.find_name(words[end + 1 :]):
            return ""  # "the widow of Carl Voss" is neither he nor any widow
        owners = () if age else tuple(word.lower for word in words[end:] if word.text[0].isupper())
        if (described, owners) not in self._described:
            named = [one for one in self._mentions.named if self._is_described(one, described, owners, age)]
            is_one = len({one.name for one in named}) == 1
            self._described[described, owners] = named[0] if is_one else None
        first = self._described[described, owners]
        if first is None or (age and not self._may_be_by_age(first, words[0].start, described)):
            return ""
        if not names_office(described) and (
            self._is_rather_about(first.name, said) or has_another(self._text, words[0].start, described[-1])
        ):
            return ""
        return first.name

    def _may_be_by_age(self, first: Mention, place: int, described: Sequence[str]) -> bool:
        """Whether words with an age are for whoever has that age, from the first time that the text tells it on."""
        name = first.name
        if first.place > place or names_office(described):
            return False
        if not all(self._may_be_called(name, word) for word in described):
            return False
        if names_trade(described) and name in self._with_office:
            return False
        return not self._brings_in_another(place, find_age(described), name)

    def _is_rather_about(self, name: str, said: str) -> bool:
        """Whether somebody is dead, or another may speak of him: `Oda died. “He was kind,” the singer said`."""
        is_only = len(self._people.names) == 1
        ends = (self._mentions.end(one) for one in self._mentions.named if one.name == name)
        return is_about(said, name, is_only=is_only) or any(is_dead(self._text, end) for end in ends)

    @cached_property
    def _with_office(self) -> frozenset[str]:
        """Who has an office in the text."""
        named = self._mentions.named
        return frozenset(one.name for one in named if has_office(self._text, one.place, self._mentions.end(one)))

    def _brings_in_another(self, place: int, head: str, name: str) -> bool:
        """Whether the text names nobody before a place whom a description may be for, too: `a 24-year-old man`."""
        if head not in self._others:  # read once, as descriptions of a text may be many
            others = find_others(self._text, 0, len(self._text), head, name)
            is_much = len(self._others) > _MOST_DESCRIPTIONS
            self._others[head] = 0 if is_much else min(filter(self._is_outside, others), default=len(self._text))
        return self._others[head] < place

    def _may_be_called(self, name: str, noun: str) -> bool:
        """Whether "the actress" can be somebody: a woman, or whose name does not tell."""
        gender, called = self._gender(name) or self._pronouns.get(name), pronouns_of_noun(noun)
        return not (gender and called) or called is gender

    def _is_described(self, mention: Mention, described: Sequence[str], owners: Sequence[str], age: str) -> bool:
        """`owners`: the names in what follows a description, `Norway` in `the foreign minister of Norway`."""
        start = mention.place
        around = self._text[max(0, start - _REACH) : start + len(mention.name) + _REACH].lower()
        if not (age or described[-1] in around):  # nearly always
            return False
        end = self._mentions.end(mention)
        if age and is_aged(self._text, end, age):
            return True
        before = self._text[max(0, start - _REACH) : start].lower()
        if described[-1] in before and ends_with(before.rstrip(" ,\n"), described):
            sentence = before[max(map(before.rfind, SENTENCE_ENDS)) + 1 :]
            return all(owner in sentence for owner in owners)
        after = self._text[end + 2 : end + _REACH].lower() if self._text.startswith(", ", end) else ""
        return bool(after) and holds(after, described) and all(owner in after for owner in owners)

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
            for mention in self._mentions.named:
                before = self._text[max(0, mention.place - 20) : mention.place]
                title = before.rstrip(" .,").rpartition(" ")[2].lower()
                if title in TELLING and "with " not in before:  # "with her husband, Robin Oda came"
                    titles[mention.name] = (*titles.get(mention.name, ()), title)
            self._titles = titles
        return self._titles.get(name, ())
