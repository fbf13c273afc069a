"""The first words of a text -> the day and the names of a dateline that has place, day and agency in any order."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from indexer.dates import find_dates, has_digit
from indexer.dates.pieces import MONTH, MONTHS, WEEKDAY
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.outlets import outlet_of
from indexer.extract.told import OCCASION, OTHER_DATE, TOLD

# What ends a dateline for sure: a dash apart, or a bracket, slash or full stop and a sign.
_SURE_END = re.compile(
    r"[\s\d)\]/.](?:--|[–—|]|[-_](?=\s)|(?<=\d{4}):(?=\s))\s*(?=[A-Z\"“‘])|[)\]/]\s?[:.]?\s(?=[A-Z\"“‘])"
)
_MAY_BE_DATED = re.compile(r"^(?:[A-Z(\[]|dpa\b)[^\d]{0,60}\d")
_YEAR = re.compile(r"[12]\d{3}")
_BETWEEN = re.compile(r"[|()\[\]/]|--|[–—]|\s-\s|,\s|(?<!\bSt)(?<!\bMt)(?<!\bFt)\.\s")
_NAMED = re.compile(r"[A-Z][\w'’.&-]*(?:\s(?:of|de|la|al|el|and|[A-Z][\w'’.&-]*)){0,3}")
_MOST_NAMES = 3
# A day without a year, and no span of days.
_DAY_OF_YEAR = re.compile(
    rf"(?i)(?<![^\W_])(?:{WEEKDAY},? )?"
    rf"(?:{MONTH}\.? [0-3]?\d(?:st|nd|rd|th)?|[0-3]?\d(?:st|nd|rd|th)? {MONTH}(?:\.(?=\s))?)"
    r"(?![\w:]|\s?[-–—/]\s?\d|,? ?['’]?\d)"
)
# "06:05 GMT", "at 9.41 a.m.", "0605 hrs"
_CLOCK = re.compile(
    r"(?i),?\s?(?:\(|\bat\s)?(?<![\d.:/-])(?:[01]?\d"
    r"|2[0-3])(?:[:.][0-5]\d(?:\s?[ap]\.?m\.?)?(?![\d.:/])"
    r"|[0-5]\d(?=\s?(?:gmt|utc|hrs)\b))"
    r"(?:\s?(?:gmt|utc|hrs|[a-z]{1,3}t)\b)?\)?"
)
# "Sept 5 1945 GMT" has no year
_CLOCK_BEHIND_DAY = re.compile(
    rf"(?i)(?P<day>\b(?:{MONTH}\.? [0-3]?\d|[0-3]?\d {MONTH}\.?),? )(?:[01]\d|2[0-3])[0-5]\d (?:gmt|utc|hrs)\b"
    r"(?<!19[5-9]\d....)(?<!20[0-2]\d....)"
)
_MAY_BE_TIMED = re.compile(r"(?i)\d(?:[:.][0-5]\d|[0-5]\d\s?(?:gmt|utc|hrs))")
_MONTH = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(MONTHS)})")
_NUMBERS = re.compile(r"\d(?:\s?[-/.]\s?\d|[-/. ]\s?[IVX]|-?W\d)")
_FAR = 60  # characters before such a day
_END = re.compile(r"(?:\s?(?:--|[–—|]|[-_](?=\s)|:(?=\s))\s*|[)\]/]\s?[:.]?\s|(?:\.|(?<=\.))\s)(?=[A-Z\"“‘])")
_MOST_ENDS = 3  # that are looked at: one may stand before the agency
_LONGEST_NAMES = 45  # characters behind a day
_DIGIT_OR_LINE = re.compile(r"[\d\n]")
CREDIT = r"(?:Photo|Picture|Image|Credit|Courtesy|Copyright)"  # of a caption
_CREDIT = re.compile(CREDIT)
_CAPITALS = re.compile(r"(?:[A-Z][A-Z.'’-]{2,}|[A-Z]{3,})(?: [A-Z.'’-]+)*")
_BRACKETED = re.compile(r"[(/\[](?P<name>[A-Z]{2,10})[)/\]]")
# Where something takes place, and what does.
_VENUE = re.compile(
    r"(?i)\b(?:academy|arena|carnival|cathedral|centre|church|club|cup|day|derby|expo|fair|f[eê]te|gala|gallery|games"
    r"|gardens?|hall|hotel|league|library|marathon|museum|palace|school|season|series"
    r"|show|stadium|theat(?:re|er)|university|week)\b"
)
_NO_NAMES = frozenset({"On", "In", "At", "By", "From", "Since", "Until", "The"})


class Pieces(NamedTuple):
    """What a dateline is made of: its day as written, with a year or without one, its names, and all of it."""

    date: str
    day_of_year: str
    names: Sequence[str]
    head: str


def may_have_day(opening: str) -> bool:
    """Whether an opening has what a day is written with: a month beside a number, or numbers; most have not."""
    if not has_digit(opening):
        return False
    small = opening.lower()
    is_of_month = any(map(small.__contains__, MONTHS)) and _MONTH.search(small) is not None
    return is_of_month or _NUMBERS.search(opening) is not None


def without_clock_behind_day(opening: str) -> str:
    """An opening without the time in four digits and the zone behind a day that has no year.

    >>> without_clock_behind_day("HARBOUR, Sept 5 1945 GMT (AA) - The"), without_clock_behind_day("Sept 5 1998 GMT")
    ('HARBOUR, Sept 5 (AA) - The', 'Sept 5 1998 GMT')
    """
    match = _CLOCK_BEHIND_DAY.search(opening) if _MAY_BE_TIMED.search(opening) else None
    return f"{opening[: match.end('day')].rstrip(', ')}{opening[match.end() :]}" if match else opening


def whole_day_among_names(opening: str) -> Pieces | None:
    """A dateline of a place, a whole day and an agency, with nothing else before the sign that ends it."""
    dates = find_dates(opening) if _MAY_BE_DATED.match(opening) and _YEAR.search(opening) else ()
    if not dates or not dates[0].written.may_be_day:
        return None
    for end in itertools.islice(_SURE_END.finditer(opening, dates[0].end - 1), 2):
        head = opening[: end.start() + 1]
        rest = head
        for mention in reversed([mention for mention in dates if mention.end <= len(head)]):
            rest = f"{rest[: mention.start]}|{rest[mention.end :]}"
        names = _names_in(rest)
        if names and (any(map(outlet_of, names)) or not any(map(names_event, names))):
            clear = next((mention for mention in dates if not mention.written.ambiguous), dates[0])
            return Pieces(clear.text, "", names, head)
    return None


def day_among_names(opening: str) -> Pieces | None:
    """The same where other signs end it, if a name is an agency's or a place's; its day may have no year.

    >>> day_among_names("(AA) ANKARA, Sep 5 - The ministers met.").names
    ['AA', 'ANKARA']
    >>> day_among_names("ELECTION: May 5 - The polls open at seven.")
    """
    opening = _CLOCK.sub("", opening) if _MAY_BE_TIMED.search(opening) else opening
    day = _DAY_OF_YEAR.search(opening, 0, _FAR)
    dates = find_dates(opening[:_FAR]) if day is None and _YEAR.search(opening) else ()
    if day is None and not (dates and dates[0].written.is_day):
        return None
    start, last = day.span() if day else (dates[0].start, dates[0].end)
    for end in itertools.islice(_END.finditer(opening, last), _MOST_ENDS):
        between = opening[last : end.start()]
        if len(between) > _LONGEST_NAMES or _DIGIT_OR_LINE.search(between):
            return None
        names = _names_in(f"{opening[:start]}|{between}{end[0]}")
        head, behind = opening[: end.end()], opening[last : end.end()].strip()
        if _are_of_dateline(names, head, behind, is_first=start == 0) and not _is_dated(opening[end.end() :]):
            text = opening[start:last]
            return Pieces("", text, names, head) if day else Pieces(text, "", names, head)
    return None


def _are_of_dateline(names: Sequence[str], head: str, behind: str, *, is_first: bool) -> bool:
    """Whether names beside a day are those of a place and an agency, or of one that needs no other; `behind`: what
    stands between the day and the text."""
    if len(names) < (2 if is_first else 1) or not _NO_NAMES.isdisjoint(names):
        return False
    if any(map(names_event, names)):
        return False
    is_agency = any(map(outlet_of, names)) or (_BRACKETED.search(head) is not None and len(names) > 1)
    is_loud = _CAPITALS.fullmatch(names[0]) is not None
    if behind == ":" and not is_agency:
        return is_loud
    return is_agency or is_loud or all(load_gazetteer().place(name) for name in names)


def names_event(name: str) -> bool:
    """Whether a name says what takes place on a day beside it, or where: "TICKETS", "OPEN DAY", "Theatre Royal"."""
    is_venue = " " in name and _VENUE.search(name)
    return bool(is_venue) or any(pattern.search(name) for pattern in (OCCASION, OTHER_DATE, TOLD))


def _is_dated(text: str) -> bool:
    """Whether a text goes on with a date or a caption's credit: "May 5 - June 4", "May 5. Photo by"."""
    begins = next(iter(find_dates(text)), None)
    is_span = _DAY_OF_YEAR.match(text) or (begins is not None and begins.start == 0)
    return bool(is_span) or _CREDIT.match(text) is not None


def _names_in(text: str) -> list[str]:
    """The names between the signs of a dateline; none where something else is among them."""
    names = [name.strip(" ,.:;/()[]-–—_") for name in _BETWEEN.split(text)]
    names = [name for name in names if name]
    are_names = len(names) <= _MOST_NAMES and all(_NAMED.fullmatch(name) or outlet_of(name) for name in names)
    return names if are_names else []
