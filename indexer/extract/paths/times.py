"""The name of a folder or file -> the time of day that stands right behind the day in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.extract.paths.name_words import WIRES, is_of_papers

# What may be the day: packed, or with one sign between its parts.
_DAY = r"(?:1[6-9]|20)\d\d(?P<sign>[-_.]?)(?:0[1-9]|1[0-2])(?P=sign)[0-3]\d"
_HOUR, _MINUTE, _SECOND = r"(?P<hour>[01]\d|2[0-3])", r"(?P<minute>[0-5]\d)", r"[0-5]\d"
_YEAR = r"(?:19[5-9]|20[0-2])\d"
_TIMES = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        # "20150421T153110Z", "1996-12-23T01-35-04"
        rf"(?<!\d){_DAY}_?[Tt]{_HOUR}[-_.:h]?{_MINUTE}(?:[-_.:]?{_SECOND}(?:\.\d+)?)?(?:Z|z|[+-]\d{{4}})?(?!\w)",
        rf"(?<!\d){_DAY}_?[Tt]{_HOUR}[-_.:h]?{_MINUTE}(?:[-_.:]?{_SECOND})?[Zz]?(?=_)",
        # "2008-02-05 09.19.41", "2017-02-19-08-16-ferry", "2008-02-05 at 09.19"
        rf"(?<!\d){_DAY}(?:[ _]+|-{{1,2}})(?:at )?{_HOUR}(?P<between>[-.:h_]){_MINUTE}"
        rf"(?:(?P=between){_SECOND})?(?!\d|(?P=between)\d{{1,2}}(?!\d))",
        # "20230111_1539_ferry", "20230111-153902": four digits before words; alone they number files as well
        # ; "2001-09-12-2011-budget-passes" begins with a year, as "2001-09-12_2011-budget" does.
        rf"(?<!\d){_DAY}(?P<before>[ _-])(?!00){_HOUR}{_MINUTE}(?<!-{_YEAR})(?=(?P=before)+[^\W\d_]{{2}})",
        rf"(?<!\d){_DAY}-(?!00){_HOUR}{_MINUTE}(?<!-{_YEAR})(?=_[^\W\d_]{{2}})",
        # "20230111_000123" is a number
        rf"(?<!\d){_DAY}[ _-](?!000){_HOUR}{_MINUTE}{_SECOND}(?!\d)",
        rf"(?<![^\W_]){_DAY}(?<=\d{{8}}){_HOUR}{_MINUTE}{_SECOND}(?!\d)",
    )
)
# "2014-02-16 0921am", "20140216_9.21pm"; "9pm" at the end alone, as "5pm-deadline" is another time
_ON_THE_CLOCK = re.compile(
    rf"(?<!\d){_DAY}[ _-]+(?P<hour>0?[1-9]|1[0-2])"
    rf"(?:[-_.:]?{_MINUTE}|(?= ?[APap]\.?[Mm]$)) ?(?P<half>[APap])\.?[Mm](?![^\W_])",
    re.ASCII,
)
# What is sent at a time: "alert_20181128_1744", "bulletins/2002-07-31/1300.txt".
_TIMED = frozenset({
    "alert", "alerts", "broadcast", "broadcasts", "bulletin", "bulletins", "flash", "flashes", "headlines", "newscast",
    "newscasts", "newsflash", "radio", "snap", "snaps",
})  # fmt: skip
_FIRST_TIMED_YEAR = 1970  # what is older is scanned, and numbered
_WORD = re.compile(r"[^\W\d_]+")
_FOUR_DIGITS_BEHIND = re.compile(rf"(?<!\d){_DAY}[ _-]{_HOUR}{_MINUTE}(?!\d)(?![-_ ]\d)", re.ASCII)
_TIME_WITH_H = re.compile(rf"{_HOUR}h{_MINUTE}(?=[-_ ]|$)", re.ASCII)
# "12-36-07_ferry"; "12-10-07_ferry" may be a day
_THREE_PARTS = re.compile(rf"{_HOUR}(?P<between>[-.]){_MINUTE}(?P=between){_SECOND}(?=_[^\W\d_]{{2}})", re.ASCII)
_DAY_OF_FOLDERS = re.compile(r"(?:19|20)\d\d-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])", re.ASCII)
_MONTHS, _DAYS = 12, 31
_ROUND_TIME = re.compile(
    r"(?!00)(?P<hour>[01]\d|2[0-3])(?P<sign>[-.h])?(?P<minute>[0-5][05])(?:h|hrs)?(?P<behind>[-_ ][a-z]{2}.*)?",
    re.ASCII,
)
# "AA_20151020_1147_0093": a wire's story with its number
_OF_WIRE = re.compile(rf"(?P<wire>[A-Za-z]{{2,8}})[-_]{_DAY}[-_](?!00){_HOUR}{_MINUTE}[-_]\d{{3,6}}", re.ASCII)
# "ota_20180925_2206": the hour is later than what numbers a day's stories from one
_OF_WIRE_ALONE = re.compile(rf"(?P<wire>[A-Za-z]{{2,8}})[-_]{_DAY}[-_](?!0[0-5]){_HOUR}{_MINUTE}", re.ASCII)
# "harbournews199606140621"; behind the codes of a collection, "NYT199606140621", stand the numbers of texts
_GLUED = re.compile(rf"(?:[a-z]{{0,12}}(?:news|wire|radio)){_DAY}(?<=\d{{8}})(?!00){_HOUR}{_MINUTE}", re.ASCII)
_WHOLE_DAY = re.compile(rf"(?<!\d){_DAY}(?!\d)", re.ASCII)
_FOUR_DIGITS = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d", re.ASCII)
_TWELVE_DIGITS = re.compile(rf"(?<![^\W_]){_DAY}(?<=\d{{8}})(?!00){_HOUR}{_MINUTE}(?![^\W_])", re.ASCII)


def time_behind_day(name: str) -> tuple[int, int] | None:
    """Hour and minute of the time in a name, as written.

    >>> time_behind_day("20230111_1539_dockers"), time_behind_day("20230111_1539"), time_behind_day("20230111 0339pm")
    ((15, 39), None, (15, 39))
    """
    if found := _ON_THE_CLOCK.search(name):
        return int(found["hour"]) % 12 + (12 if found["half"] in "pP" else 0), int(found["minute"] or 0)
    found = next(filter(None, (pattern.search(name) for pattern in _TIMES)), None)
    is_timed = found is not None and int(found[0][:4]) >= _FIRST_TIMED_YEAR
    return (int(found["hour"]), int(found["minute"])) if found and is_timed else None


def time_of_twelve_digits(name: str) -> tuple[int, int] | None:
    """Hour and minute of "202301111539", "harbournews202301111539"; in addresses these are as often the number of an
    article on its day."""
    found = _TWELVE_DIGITS.search(name) or _GLUED.fullmatch(name)
    return (int(found["hour"]), int(found["minute"])) if found else None


def time_of_bulletin(name: str) -> tuple[int, int] | None:
    """Hour and minute of the four digits behind the day, in the name of what is sent at a time.

    >>> time_of_bulletin("alert_20181128_1744"), time_of_bulletin("story_20181128_1744")
    ((17, 44), None)
    """
    found = _FOUR_DIGITS_BEHIND.search(name) if _is_timed(name) else None
    if found is None and (match := _OF_WIRE.fullmatch(name)) and is_of_papers(match["wire"]):
        found = match
    if found is None and (match := _OF_WIRE_ALONE.fullmatch(name)) and match["wire"].lower() in WIRES:
        found = match
    return (int(found["hour"]), int(found["minute"])) if found else None


def time_below_bulletins(names: Sequence[str]) -> tuple[int, int] | None:
    """Hour and minute of "1300", one of the last two names of a path, below a folder of bulletins; of "17h55-ferry"
    below any."""
    found = None
    for number in (len(names) - 1, len(names) - 2):
        if found is None and number > 0 and any(map(_is_timed, names[:number])):
            found = _ROUND_TIME.fullmatch(names[number])
            found = None if found and found["behind"] and not found["sign"] else found  # "2000-homes-lost"
    found = found or _TIME_WITH_H.match(names[-1])
    return (int(found["hour"]), int(found["minute"])) if found else None


def time_below_day(names: Sequence[str]) -> tuple[int, int] | None:
    """Hour and minute of the three parts of a time that the name of a text begins with, below the folders of a day.

    >>> time_below_day(["2020", "05", "05", "12-36-07_ferry"]), time_below_day(["2020", "05", "12-36-07_ferry"])
    ((12, 36), None)
    """
    found = _THREE_PARTS.match(names[-1])
    is_day = _DAY_OF_FOLDERS.fullmatch("-".join(names[-4:-1])) or _WHOLE_DAY.fullmatch("".join(names[-2:-1]))
    if found is None or not is_day:
        return None
    hour, minute = int(found["hour"]), int(found["minute"])
    return (hour, minute) if minute > _DAYS or min(hour, minute) > _MONTHS else None


def without_times(names: Sequence[str]) -> list[str]:
    """The names of a path, "-" for a time of day that is a folder below one of bulletins: "1945" is no year there.

    >>> without_times(["radio", "2016-10-13", "1945", "ferry"]), without_times(["clips", "1945", "ferry"])
    (['radio', '2016-10-13', '-', 'ferry'], ['clips', '1945', 'ferry'])
    """
    plain: list[str] = []
    for name in names:
        is_time = any(map(_is_timed, plain)) and any(map(_WHOLE_DAY.search, plain)) and _FOUR_DIGITS.fullmatch(name)
        plain.append("-" if is_time else name)
    return plain


def _is_timed(name: str) -> bool:
    return not _TIMED.isdisjoint(word.lower() for word in _WORD.findall(name))
