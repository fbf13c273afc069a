"""A short name of a day or a month in a text -> whether it is part of a name there: "Tran Thu Ha", "Sun Murphy"."""

from __future__ import annotations

import re

from indexer.extract.entities.cues import CALENDAR, LEGAL_FORMS, NEVER_INSIDE, OPENERS
from indexer.extract.entities.gazetteer import load_gazetteer

_ALSO_NAMES = frozenset({"dec", "fri", "jul", "mar", "mon", "sat", "sun", "thu", "tue"})
_BEFORE = re.compile(r"([^\W\d_]+) $")
_BEHIND = re.compile(r" ([A-Z][^\W\d_]++)(?! ?\d)")
_ON_A_DAY = re.compile(r"\b(?:on|in|by|since|until|till|last|next|this|every|from|to|early|late|mid)[ -]$")
_REACH = 16  # characters
_NOTHING_BEHIND = CALENDAR | NEVER_INSIDE | LEGAL_FORMS
_NOTHING_BEFORE = CALENDAR | OPENERS
_GIVEN_BEFORE = frozenset({"thi", "van"})  # "Le Thi Sat"


def is_part_of_name(lower: str, text: str, start: int, end: int) -> bool:
    """Whether a word of the calendar is no date: it is short, and stands between the words of a name, or behind or in
    front of one that people have. Beside numbers, days and months it is a date."""
    if lower not in _ALSO_NAMES or not text[start:end].istitle():
        return False
    if text.endswith(" del ", 0, start):
        return True  # "Viña del Mar"
    found = _BEFORE.search(text, max(0, start - _REACH), start)
    before = found[1] if found and found[1].istitle() and found[1].lower() not in _NOTHING_BEFORE else ""
    following = _BEHIND.match(text, end)
    behind = following[1] if following and following[1].lower() not in _NOTHING_BEHIND else ""
    names = load_gazetteer()
    given = names.given_names
    if before and behind:
        return (before.lower() in given and not names.place(before)) or behind.lower() in given
    if before:
        return before.lower() in _GIVEN_BEFORE
    if not behind or _ON_A_DAY.search(text, max(0, start - _REACH), start):
        return False
    if behind.lower() in given:
        return True
    is_inside = text[start - 1 : start] == " "  # a line may begin with the day of a match: "Sat Arsenal v Hull"
    is_known = behind.lower() in names.words or names.place(behind) or names.organisation(behind)
    return is_inside and not is_known
