"""The name of a folder or file -> the time of day that stands right behind the day in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.dates.pieces import MONTH
from indexer.extract.paths.name_words import WIRES, is_of_papers, words_of

# What may be the day: packed, or with one sign between its parts.
_DAY = r"(?:1[6-9]|20)\d\d(?P<sign>[-_.]?)(?:0[1-9]|1[0-2])(?P=sign)[0-3]\d"
_HOUR, _MINUTE, _SECOND = r"(?P<hour>[01]\d|2[0-3])", r"(?P<minute>[0-5]\d)", r"[0-5]\d"
_MARK = r" ?(?:[Hh](?:[Rr][Ss]?)?|[Zz]|GMT|gmt|UTC|utc)"  # what says that four digits are a time
_YEAR = r"(?:19[5-9]|20[0-2])\d"
# "06-15", and below a folder of what is sent "0615", between the folder of a day and a text; "0042" is a number
_CLOCK_FOLDER = re.compile(rf"{_HOUR}(?P<sign>[-.h])?(?(sign)|(?<!^00)){_MINUTE}(?:h|hrs)?", re.ASCII)
# "1742_ferry"; "1956_ferry" begins with a year, and "1200_homes-lost" counts
_LATE_AND_WORDS = re.compile(
    rf"(?!{_YEAR}|\d\d00[-_ ][a-z]+s[-_ ])(?P<hour>1\d|2[0-3]){_MINUTE}_(?=[^\W\d_]{{2}})", re.ASCII
)
_TIMES = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        # "20150421T153110Z", "1996-12-23T01-35-04"
        rf"(?<!\d){_DAY}_?[Tt]{_HOUR}[-_.:h]?{_MINUTE}(?:[-_.:]?{_SECOND}(?:\.\d+)?)?(?:Z|z|[+-]\d{{4}})?(?!\w)",
        rf"(?<!\d){_DAY}_?[Tt]{_HOUR}[-_.:h]?{_MINUTE}(?:[-_.:]?{_SECOND})?[Zz]?(?=_)",
        # "2008-02-05 09.19.41", "2017-02-19-08-16-ferry", "2008-02-05 at 09.19"
        # ; of "HTD19860227-01-04" the numbers are a page's
        rf"(?<!\d)(?<![A-Z]){_DAY}(?:[ _]+|-{{1,2}})(?:at )?{_HOUR}(?P<between>[-.:h_]){_MINUTE}"
        rf"(?:(?P=between){_SECOND})?(?!\d|(?P=between)\d{{1,2}}(?!\d))",
        # "20230111_1539_ferry", "20230111-153902": four digits before words; alone they number files as well
        # ; "2001-09-12-2011-budget-passes" begins with a year, as "2001-09-12_2011-budget" does.
        rf"(?<!\d){_DAY}(?P<before>[ _-])(?!00){_HOUR}{_MINUTE}(?<!-{_YEAR})(?=(?:(?P=before)+| - )[^\W\d_]{{2}})",
        rf"(?<!\d){_DAY}-(?!00){_HOUR}{_MINUTE}(?<!-{_YEAR})(?=_[^\W\d_]{{2}})",
        # "2005-07-10_2340h", "20100321-1040hrs"
        rf"(?<!\d){_DAY}[ _-]+{_HOUR}{_MINUTE}{_MARK}(?![^\W_])",
        # "20230111_004417" is a number
        rf"(?<!\d){_DAY}[ _-](?!00){_HOUR}{_MINUTE}{_SECOND}(?!\d)",
        rf"(?<![^\W_]){_DAY}(?<=\d{{8}}){_HOUR}{_MINUTE}{_SECOND}(?!\d)",
    )
)
# "2014-02-16 0921am", "20140216_9.21pm"; "9pm" at the end alone, as "5pm-deadline" is another time
_ON_THE_CLOCK = re.compile(
    rf"(?<!\d)(?:{_DAY}|[0-3]?\d(?P<in_words>[-_ ]){MONTH}(?P=in_words)(?:19|20)\d\d)[ _-]+(?P<hour>0?[1-9]|1[0-2])"
    rf"(?:[-_.:]?{_MINUTE}|(?= ?[APap]\.?[Mm]$)) ?(?P<half>[APap])\.?[Mm](?![^\W_])",
    re.ASCII | re.IGNORECASE,
)
# What is sent at a time: "alert_20181128_1744", "bulletins/2002-07-31/1300.txt".
_TIMED = frozenset({
    "alert", "alerts", "broadcast", "broadcasts", "bulletin", "bulletins", "flash", "flashes", "headlines", "newscast",
    "newscasts", "newsflash", "radio", "snap", "snaps",
})  # fmt: skip
# Whose texts lie below the folders of their day by the time at which they were sent.
_SENDERS = WIRES | frozenset({"feed", "feeds", "newswire", "spool", "telex", "ticker", "wire", "wires"})
_FIRST_TIMED_YEAR = 1970  # what is older is scanned, and numbered
_WORD = re.compile(r"[^\W\d_]+")
_NAMED = re.compile(r"[^\W\d_]{2}")
# "alert_20181128_1744", "AA_20151020_1147_0093"
_BEHIND_DAY = re.compile(rf"(?<!\d){_DAY}[ _-]{_HOUR}{_MINUTE}(?!\d)(?P<number>[-_ ]\d)?", re.ASCII)
# "12-36-07_ferry"; "12-10-07_ferry" may be a day
_THREE_PARTS = re.compile(rf"{_HOUR}(?P<between>[-.]){_MINUTE}(?P=between){_SECOND}(?=_[^\W\d_]{{2}})", re.ASCII)
# "12-20_ferry"
_TWO_PARTS = re.compile(rf"{_HOUR}[-.]{_MINUTE}(?=_[^\W\d_]{{2}})", re.ASCII)
# "1742Z-ferry", "17h42-ferry", "T174208Z_0412"
_MARKED = re.compile(
    rf"(?:{_HOUR}(?P<h>h)?{_MINUTE}(?(h)(?=[-_ ]|$)|{_MARK}(?![^\W_]))"
    rf"|T(?P<hour2>[01]\d|2[0-3])(?P<minute2>[0-5]\d)(?:{_SECOND})?Z?(?![^\W_]))",
    re.ASCII,
)
# "1742-rescuers", "132547"; "0042-ferry" is a number, "1200-homes-lost" a count
_SENT = re.compile(
    rf"(?!00|\d\d00[-_ ][a-z]+s[-_ ]){_HOUR}{_MINUTE}(?:(?P<second>{_SECOND})(?:$|[-_ ])|[-_ ](?=[^\W\d_]{{2}}))",
    re.ASCII,
)
# Of four digits: those with a zero in front are numbers as well, of agencies those that begin a day's count from one.
_FIRST_SURE_HOUR, _FIRST_HOUR_OF_WIRES = 10, 6
_DAY_OF_FOLDERS = re.compile(r"(?:19|20)\d\d-(?:0?[1-9]|1[0-2])-(?:0?[1-9]|[12]\d|3[01])", re.ASCII)
_MONTHS, _DAYS = 12, 31
_ROUND_TIME = re.compile(
    r"(?!00)(?P<hour>[01]\d|2[0-3])(?P<sign>[-.h])?(?P<minute>[0-5][05])(?:h|hrs)?(?P<behind>[-_ ][a-z]{2}.*)?",
    re.ASCII,
)
_WHOLE_DAY = re.compile(rf"(?<!\d){_DAY}(?!\d)", re.ASCII)
_FOUR_DIGITS = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d", re.ASCII)
# "harbournews199606140621"; behind the codes of a collection, "NYT199606140621", stand the numbers of texts
_TWELVE_DIGITS = re.compile(
    rf"(?<![^\W_])(?:[a-z]{{0,12}}(?:news|wire|radio))?{_DAY}(?<=\d{{8}})(?!00){_HOUR}{_MINUTE}(?![^\W_])", re.ASCII
)


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
    found = _TWELVE_DIGITS.search(name)
    return (int(found["hour"]), int(found["minute"])) if found else None


def time_of_bulletin(name: str) -> tuple[int, int] | None:
    """Hour and minute of the four digits behind the day, in the name of what is sent at a time.

    >>> time_of_bulletin("alert_20181128_1744"), time_of_bulletin("story_20181128_1744")
    ((17, 44), None)
    """
    found = _BEHIND_DAY.search(name)
    if found is None:
        return None
    sender, hour = name[: found.start()], int(found["hour"])
    if _is_timed(name):
        is_sure = not found["number"]
    else:
        # "ap 1988-06-21-0629" was six digits and a number.
        is_wire = sender[-1:] in ("-", "_") and sender[:-1].lower() in WIRES and hour >= _FIRST_HOUR_OF_WIRES
        is_sure = (hour > 0 and is_of_papers(sender)) if found["number"] else is_wire
    return (hour, int(found["minute"])) if is_sure else None


def time_below_bulletins(names: Sequence[str]) -> tuple[int, int] | None:
    """Hour and minute of "1300", one of the last two names of a path, below a folder of bulletins."""
    found = None
    for number in (len(names) - 1, len(names) - 2):
        is_year = number < len(names) - 1 and not any(map(_WHOLE_DAY.search, names[:number]))
        if found is None and number > 0 and not is_year and any(map(_is_timed, names[:number])):
            found = _ROUND_TIME.fullmatch(names[number])
            found = None if found and found["behind"] and not found["sign"] else found  # "2000-homes-lost"
    return (int(found["hour"]), int(found["minute"])) if found else None


def time_below_day(names: Sequence[str]) -> tuple[int, int] | None:
    """Hour and minute of the time that the name of a text begins with, below the folders of a day: three parts, four
    digits with what says that they are a time; two parts, four or six digits where texts lie as they were sent.

    >>> time_below_day(["2020", "05", "05", "12-36-07_ferry"]), time_below_day(["2020", "05", "12-36-07_ferry"])
    ((12, 36), None)
    >>> time_below_day(["wire", "2020-05-05", "1742-ferry"]), time_below_day(["clips", "2020-05-05", "1742-ferry"])
    ((17, 42), None)
    """
    is_day = _DAY_OF_FOLDERS.fullmatch("-".join(names[-4:-1])) or _WHOLE_DAY.fullmatch("".join(names[-2:-1]))
    if not is_day:
        return _of_folder(names)
    if not names[-1].lstrip("T")[:1].isdigit():
        return None
    if found := _MARKED.match(names[-1]):
        return int(found["hour"] or found["hour2"]), int(found["minute"] or found["minute2"])
    if found := _when_sent(names):
        return int(found["hour"]), int(found["minute"])
    if late := _LATE_AND_WORDS.match(names[-1]):
        return int(late["hour"]), int(late["minute"])
    found = _THREE_PARTS.match(names[-1])
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"])
    return (hour, minute) if minute > _DAYS or min(hour, minute) > _MONTHS else None


def _of_folder(names: Sequence[str]) -> tuple[int, int] | None:
    """Hour and minute of the folder between that of a day and a text with a name of its own."""
    found = _CLOCK_FOLDER.fullmatch(names[-2]) if len(names) > 2 and _NAMED.match(names[-1]) else None
    is_day = _DAY_OF_FOLDERS.fullmatch("-".join(names[-5:-2])) or _WHOLE_DAY.fullmatch("".join(names[-3:-2]))
    is_sure = found and (found["sign"] or _are_sent(names[:-2]))
    return (int(found["hour"]), int(found["minute"])) if found and is_day and is_sure else None


def _are_sent(names: Sequence[str]) -> bool:
    """Whether texts below some folders lie as they were sent."""
    return any(word.lower() in _SENDERS | _TIMED for name in names for word in _WORD.findall(name))


def _when_sent(names: Sequence[str]) -> re.Match[str] | None:
    senders = {word.lower() for name in names[:-1] for word in _WORD.findall(name)} & (_SENDERS | _TIMED)
    found = (_SENT.match(names[-1]) or _TWO_PARTS.match(names[-1])) if senders else None
    is_whole = found and found.groupdict().get("second")
    is_sure = found and (is_whole or int(found["hour"]) >= _FIRST_SURE_HOUR or not senders.isdisjoint(WIRES))
    return found if is_sure else None


def without_times(names: Sequence[str]) -> list[str]:
    """The names of a path, "-" for a time of day below bulletins, or below the folders of a day: "1945" is no year
    there.

    >>> without_times(["radio", "2016-10-13", "1945", "ferry"]), without_times(["clips", "1945", "ferry"])
    (['radio', '2016-10-13', '-', 'ferry'], ['clips', '1945', 'ferry'])
    """
    plain: list[str] = []
    for name in names:
        is_below = any(map(_WHOLE_DAY.search, plain)) and any(map(_is_timed, plain))
        is_time = _FOUR_DIGITS.fullmatch(name) and (is_below or _DAY_OF_FOLDERS.fullmatch("-".join(plain[-3:])))
        plain.append("-" if is_time else name)
    return plain


def _is_timed(name: str) -> bool:
    return not _TIMED.isdisjoint(words_of(name))
