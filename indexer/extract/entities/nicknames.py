"""A text -> the same without nicknames inside names, William "Bill" Tanner; its mentions -> where they really stand."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from indexer.extract.entities.gazetteer import load_gazetteer, name_key
from indexer.extract.entities.spans import PEOPLE, Mention

_WORD = r"[^\W\d_a-z][\w'’-]*\.?"
_IN_DOUBLE = rf"({_WORD}(?: {_WORD}){{0,2}})[\"”] (?=({_WORD}))"
_IN_SINGLE = rf"({_WORD})['’)] (?=({_WORD}))"
_NICKNAME = re.compile(rf"[\"“]{_IN_DOUBLE}|[('‘]{_IN_SINGLE}")
# The same behind each of the marks: one sign is found far sooner than one of several, and most texts have only some.
_BEHIND = {
    mark: re.compile(re.escape(mark) + form)
    for marks, form in (('"“', _IN_DOUBLE), ("('‘", _IN_SINGLE))
    for mark in marks
}
_GIVEN = re.compile(rf"({_WORD}) (?:[A-Z]\. ?){{0,2}}$")
_LONGEST_GIVEN = 30  # characters before a nickname that are looked at


class Nicknames(NamedTuple):
    """A text without its nicknames. `cuts` are the places where one was, `lengths` what is missing up to each."""

    text: str
    cuts: tuple[int, ...] = ()
    lengths: tuple[int, ...] = ()
    names: Mapping[str, str] | None = None  # "william tanner": "Bill Tanner"

    def restore(self, mentions: Iterable[Mention], text: str) -> Iterator[Mention]:
        """Mentions in the text without nicknames as they stand in the whole text, under the names people go by."""
        for mention in mentions:
            if not mention.in_headline:
                start = mention.start + self._missing(bisect_right(self.cuts, mention.start))
                end = mention.end + self._missing(bisect_left(self.cuts, mention.end))
                mention = mention._replace(start=start, end=end, surface=text[start:end])
            known = self.names.get(name_key(mention.name)) if self.names and mention.fact == PEOPLE else None
            yield mention._replace(name=known) if known else mention

    def _missing(self, cuts: int) -> int:
        return self.lengths[cuts - 1] if cuts else 0


def without_nicknames(text: str) -> Nicknames:
    """The text without what stands in marks between a given name and a surname."""
    if not _may_have_some(text):
        return Nicknames(text)
    pieces: list[str] = []
    cuts: list[int] = []
    lengths: list[int] = []
    names: dict[str, str] = {}
    reached = missing = 0
    for found in _NICKNAME.finditer(text):
        given = _GIVEN.search(text, max(reached, found.start() - _LONGEST_GIVEN), found.start())
        nickname, surname = found[1] or found[3], found[2] or found[4]
        if given is None or not _is_nickname(given[1], nickname, surname, is_surely_marked=bool(found[1])):
            continue
        pieces.append(text[reached : found.start()])
        cuts.append(found.start() - missing)
        missing += found.end() - found.start()
        lengths.append(missing)
        reached = found.end()
        if _is_used_alone(given[1], nickname):
            names[name_key(f"{given[1]} {surname}")] = f"{nickname} {surname}"
    if not cuts:
        return Nicknames(text)
    return Nicknames("".join((*pieces, text[reached:])), tuple(cuts), tuple(lengths), names)


def _may_have_some(text: str) -> bool:
    """Whether something in marks is written like a nickname."""
    return any(pattern.search(text) for mark, pattern in _BEHIND.items() if mark in text)


def _is_nickname(given: str, nickname: str, surname: str, is_surely_marked: bool) -> bool:
    """Whether three words are a given name, a nickname, a surname; in single marks or brackets more is asked."""
    known = load_gazetteer()
    if given.lower() not in known.given_names:
        return False
    if nickname.lower() in known.given_names:
        return True
    return is_surely_marked and (surname.lower() in known.given_names or surname.lower() not in known.words)


def _is_used_alone(given: str, nickname: str) -> bool:
    """Whether somebody is called by the nickname and the surname: "Bill", "Janek" for Janusz, but not "The Rock"."""
    return nickname.lower() in load_gazetteer().given_names or nickname[:2] == given[:2]
