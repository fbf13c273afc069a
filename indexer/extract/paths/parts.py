"""The name of a folder or file -> the parts of a date in it: year, month and day, as many as it has."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from indexer.dates.assembling import long_year, month_number
from indexer.dates.pieces import MONTH, WEEKDAY
from indexer.extract.paths.glued_names import unglued, with_long_year
from indexer.extract.paths.name_words import KINDS_OF_FILE, NUMBERED, OTHERS, SAYS_NUMBER, TERMS, are_of_papers
from indexer.extract.paths.times import time_behind_day

_MONTH_AMONG_DIGITS = re.compile(rf"(?i)(?<![a-z])({MONTH})(?![a-z])")  # 05Sep2025
_LABELS = re.compile(
    r"(?i)(?<![^\W_])(?:year|month|day|date|dt)[=_ -]+(?=\d)|(?<![^\W_])[ymd](?=(?:\d{4}|\d\d)(?!\w))"
    r"|(?<=\d{4})[-_ ](?:q[1-4]|h[12]|w(?:ee)?k?[-_ ]?\d\d?)(?![^\W_])(?!-\d(?!\d))"
)
_WEEK = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)-?W(?P<week>\d\d)-?(?P<weekday>\d)(?![-\d])")
_DAY_OF_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)-(?P<number>[0-3]\d\d)")
_TIME = re.compile(r"(?<=\d\d)[Tt]\d\d[-_.:]?\d\d(?:[-_.:]?\d\d)?[Zz]?(?![^\W_])")
_CHUNK = re.compile(r"[^\W_]+")
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")
_LONG_ID = re.compile(r"(?i)(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-")
# One letter a chunk: Y year, N number of one or two digits, O ordinal, M month, W weekday, C compact day, S six digits,
# D compact day with its year last, F month and day in four digits, w word, x anything else.
_KIND = re.compile(
    rf"""(?ix) (?P<Y> (?:1[6-9]|20)\d\d ) | (?P<N> \d\d? ) | (?P<O> \d\d?(?:st|nd|rd|th) )
    | (?P<M> {MONTH} ) | (?P<W> {WEEKDAY} ) | (?P<F> (?:0[1-9]|1[0-2])[0-3]\d ) | (?P<S> (?:1[6-9]|20)\d{{4}} )
    | (?! [a-z]{{0,20}} (?:id|no|nr) \d ) [a-z]{{0,40}} (?P<C> (?:1[6-9]|20)\d{{6}} ) (?: \d{{2,10}} )?
        (?: [a-z]{{4,}} | [a-z]\d? )?
    | (?P<D> [0-3]\d[0-3]\d(?:19|20)\d\d )
    | (?P<G> \d{{6}} )
    | (?P<w> [^\W\d_]+ )
    """,
    re.ASCII,
)
# A whole day: digits in one piece, with the month in letters, in numbers alone.
_COMPACT = re.compile(r"C")
_SPELLED = re.compile(r"YN?MN?[NO]|YM[NO]|[NO]MY|M[NO]Y|(?<!Y)[NO]MN(?!N)|^M[NO]N$")
_DIVIDING = re.compile(r"\s[-–—]\s|[()\[\]]")  # "Vol 12 - March 2025"
_NUMERIC = re.compile(r"YNN|NNY|NNN")
_YEAR_LAST = re.compile(r"[0-3]\d[01]\d(?:19|20)\d\d|[01]\d[0-3]\d(?:19|20)\d\d")
_LONG_NUMBER = re.compile(r"\d{9}")  # and no time, which is cut off before
_PHONE_NUMBER = re.compile(r"^\+?\d{1,4}(?:-\d{1,4})*-\d{8}(?!\d)|(?<!\d)\d{1,4}-\d{3}-\d{8}(?!\d)", re.ASCII)
_FIRST_SURE_YEAR = 1800  # of eight digits: earlier ones are numbers as well
_OF_MONTHS = frozenset({"issue", "edition", "number"})  # "March issue"
_LONGEST_NAME = 300  # characters: a longer one is no name that somebody gave
_MONTHS = 12
_FEWEST_WORDS = 4  # of a headline, in which any word may stand
_MONTH_OF_YEAR = re.compile(r"w*(?:N?MY|YN?M)w*|w*YNw*|NY|w*S")
_DAY_OF_MONTH = re.compile(r"W?(?:[NO]M|M[NO])W?|NN(?=w|$)|F(?=w|$)")
_ISSUE_OF_YEAR = re.compile(r"wNwNY")
_NUMBER_ONLY = re.compile(r"W?[NO]W?")


@dataclass(frozen=True, slots=True)
class Parts:
    """What a name says of a date, 0 for what it does not; `number` may be a month or a day."""

    year: int = 0
    month: int = 0
    day: int = 0
    number: int = 0
    other: date | None = None  # of a day in numbers with two readings the one with the month first
    is_bare: bool = False  # digits in one piece that may be an id as well as a day
    is_phrase: bool = False  # among other words, the month in letters
    loose_year: int = 0  # one among other words, which counts only above a month
    six_digits: str = ""  # a day with a year of two digits, which counts only below that year
    time: tuple[int, int] | None = None  # of the day

    @property
    def whole_day(self) -> date | None:
        """The day, when year, month and day are all there."""
        return date(self.year, self.month, self.day) if self.year and self.month and self.day else None


def parts_of(name: str) -> Parts:
    """The parts of a date that a name has; none in names of what is numbered, such as "box 1999-12".

    >>> parts_of("ferry 5th Sept 2025").whole_day, parts_of("2025-09").month, parts_of("box 1999-12").year
    (datetime.date(2025, 9, 5), 9, 0)
    """
    return Parts() if len(name) > _LONGEST_NAME else _parts_of(name)


@lru_cache(maxsize=4096)
def _parts_of(name: str) -> Parts:
    parts = _parts(_in_days(name))
    time = time_behind_day(name) if parts.whole_day and parts.other is None else None
    return replace(parts, time=time, is_bare=False) if time else parts


def _parts(name: str) -> Parts:
    name = _MONTH_AMONG_DIGITS.sub(r" \1 ", unglued(with_long_year(_TIME.sub("", _LABELS.sub("", name)))))
    chunks = list(_CHUNK.finditer(name))
    matches = [_KIND.fullmatch(chunk[0]) for chunk in chunks]
    kinds = "".join(match.lastgroup or "x" if match else "x" for match in matches)
    if not set(kinds) & set("YNOMCDSFG") or _LONG_ID.search(name):
        return Parts()
    words = {chunk[0].lower() for chunk, kind in zip(chunks, kinds, strict=True) if kind == "w"}
    words -= KINDS_OF_FILE if kinds[0] in "YC" else set()
    is_headline = len(words) >= _FEWEST_WORDS and chunks[0][0].lower() not in OTHERS
    if not (words.isdisjoint(OTHERS) or is_headline):
        return Parts()
    texts = [match[match.lastgroup] if match and match.lastgroup else "" for match in matches]
    signs = [name[first.end() : second.start()] for first, second in itertools.pairwise(chunks)]
    return (
        _compact(kinds, texts, name, words)
        or _compact_year_last(kinds, texts, name)
        or _spelled(kinds, texts, signs)
        or _numeric(kinds, texts, signs)
        or _less(kinds, texts, words)
    )


def _in_days(name: str) -> str:
    """A name with its days of weeks, or of years, as days of months: "2025-W36-5", "2025-248"."""
    if match := _WEEK.search(name):
        year, week, weekday = map(int, match.groups())
        try:
            return name.replace(match[0], date.fromisocalendar(year, week, weekday).isoformat())
        except ValueError:  # there is no such week, or day of it
            return name.replace(match[0], match["year"])
    match = _DAY_OF_YEAR.fullmatch(name)
    if match and 1 <= int(match["number"]) <= 365:
        return (date(int(match["year"]), 1, 1) + timedelta(int(match["number"]) - 1)).isoformat()
    return name


def _compact(kinds: str, texts: list[str], name: str, words: set[str]) -> Parts | None:
    match = _COMPACT.search(kinds)
    if match is None:
        return None
    text = texts[match.start()]
    day = _day(int(text[:4]), int(text[4:6]), int(text[6:]))
    is_phone_number = _PHONE_NUMBER.search(name) and not _NUMERIC.search(kinds[: match.start()])
    if match.start() and (is_phone_number or not words.isdisjoint(SAYS_NUMBER)):
        return Parts()
    is_long = _LONG_NUMBER.search(name) or int(text[:4]) < _FIRST_SURE_YEAR
    return _whole(day, is_bare=bool(is_long and not _TWO_LETTERS.search(name))) if day else None


def _compact_year_last(kinds: str, texts: list[str], name: str) -> Parts | None:
    text = next(
        (text for text, kind in zip(texts, kinds, strict=True) if kind in "CD" and _YEAR_LAST.fullmatch(text)), ""
    )
    if not text or _LONG_NUMBER.search(name):
        return None
    is_bare = not _TWO_LETTERS.search(name) and len(kinds) > 1
    readings = _readings(int(text[:2]), int(text[2:4]), int(text[4:]))
    return replace(readings, is_bare=is_bare) if readings else None


def _readings(first: int, second: int, year: int) -> Parts | None:
    """A day in numbers, read with the day first; where it can be, with the month first as well."""
    day_first, month_first = _day(year, second, first), _day(year, first, second)
    day = day_first or month_first
    if day is None:
        return None
    return replace(_whole(day), other=month_first if day_first and day_first != month_first else None)


def _spelled(kinds: str, texts: list[str], signs: list[str]) -> Parts | None:
    match = _SPELLED.search(kinds)
    if match is None or any(map(_DIVIDING.search, signs[match.start() : match.end() - 1])):
        return None
    kind, found = match[0], texts[match.start() : match.end()]
    numbers = [_number(text) for text, sign in zip(found, kind, strict=True) if sign in "NO"]
    month = month_number(found[kind.index("M")])
    if "Y" in kind:
        year, day = int(found[kind.index("Y")]), numbers[-1]
    elif len(found[0]) == 2 and numbers[0] > 31 and kind[0] != "M":  # 98Sep11
        year, day = long_year(numbers[0]), numbers[-1]
    elif len(found[-1]) == 2:  # 05 Sep 25, Sep-05-25
        year, day = long_year(numbers[-1]), numbers[0]
    else:
        return None
    written = _day(year, month, day)
    return _whole(written, is_phrase="w" in kinds) if written else None


def _numeric(kinds: str, texts: list[str], signs: list[str]) -> Parts | None:
    for match in _NUMERIC.finditer(kinds):
        found = texts[match.start() : match.end()]
        if len({sign.strip() or " " for sign in signs[match.start() : match.end() - 1]}) > 1:
            continue
        if match[0] == "YNN" and (_are_padded(found[1:]) or match.start() == 0):
            day = _day(*map(int, found))
            readings = _whole(day) if day else None
        elif match[0] == "NNY" and (match.start() == 0 or _is_among_words(match, kinds, texts, signs)):
            readings = _readings(*map(int, found))
        elif match[0] == "NNN" and set(kinds.replace("NNN", "", 1)) <= {"w"} and NUMBERED.isdisjoint(texts):
            readings = _with_short_year(found)
        else:
            continue
        if readings:
            return readings
    return None


def _is_among_words(match: re.Match[str], kinds: str, texts: list[str], signs: list[str]) -> bool:
    """Whether a day with its year last stands at the end, or behind words: "ferry_stays_02_04_2016_b"."""
    before, behind = kinds[: match.start()], kinds[match.end() :]
    is_paged = behind == "N" and before == "w" and texts[0].lower() not in NUMBERED and _are_padded(texts[1:3])
    is_last = set(behind) <= {"x"} or is_paged
    is_behind = before.endswith("ww") and "YNN" not in kinds and signs[match.start()] == "_"
    return is_last or (is_behind and _are_padded(texts[match.start() : match.start() + 2]))


def _are_padded(numbers: list[str]) -> bool:
    return all(len(number) == 2 for number in numbers)


def _with_short_year(found: list[str]) -> Parts | None:
    """The day of "09-25-85", "12.29.05", where there is only one."""
    if not _are_padded(found):
        return None
    first, second, third = map(int, found)
    orders = ((third, second, first), (third, first, second), (first, second, third))
    days = {_day(long_year(year), month, day) for year, month, day in orders}
    days.discard(None)
    return _whole(next(day for day in days if day)) if len(days) == 1 else None


def _less(kinds: str, texts: list[str], words: set[str]) -> Parts:
    """What a name says that has no whole day: a month of a year, a day of a month, a year, a month or a number."""
    if issue := _ISSUE_OF_YEAR.fullmatch(kinds) if words <= NUMBERED else None:
        return Parts(year=int(texts[issue.end() - 1]))  # "vol-14-no-3-2015"
    if not words.isdisjoint(NUMBERED) and "M" not in kinds:
        return Parts()
    by_kind = dict(zip(kinds, texts, strict=True))
    if kinds == "MS" and (day := _day(int(by_kind["S"][:4]), month_number(by_kind["M"]), int(by_kind["S"][4:]))):
        return _whole(day)  # jun202004
    if _MONTH_OF_YEAR.fullmatch(kinds):
        return _month_of_year(by_kind) if words.isdisjoint(TERMS) else Parts()
    if match := _DAY_OF_MONTH.match(kinds):
        return _day_of_month(match[0], texts) if "w" not in kinds or match[0] in ("NN", "F") else Parts()
    if _NUMBER_ONLY.fullmatch(kinds):
        return Parts(number=_number(by_kind.get("N") or by_kind["O"]))
    if kinds == "M" or (kinds in ("Mw", "wM") and words <= _OF_MONTHS):
        return Parts(month=month_number(by_kind["M"]))
    if set(kinds) <= {"Y", "w"} and kinds.count("Y") == 1:
        is_year = kinds == "Y" or are_of_papers(words)
        return Parts(year=int(by_kind["Y"])) if is_year else Parts(loose_year=int(by_kind["Y"]))
    is_one = kinds.count("G") + kinds.count("S") == 1 and set(kinds) <= {"G", "S", "w"}
    return Parts(six_digits=by_kind.get("G") or by_kind["S"]) if is_one else Parts()


def _month_of_year(by_kind: dict[str, str]) -> Parts:
    six_digits = ""
    if "S" in by_kind:
        year, month, six_digits = int(by_kind["S"][:4]), int(by_kind["S"][4:]), by_kind["S"]
    else:
        year = int(by_kind["Y"])
        month = month_number(by_kind["M"]) if "M" in by_kind else int(by_kind["N"])
    if not 1 <= month <= 12:
        year, month = 0 if six_digits else year, 0
    return Parts(year=year, month=month, six_digits=six_digits)


def _day_of_month(kinds: str, texts: list[str]) -> Parts:
    if kinds == "F":
        month, day = int(texts[0][:2]), int(texts[0][2:])
    elif kinds == "NN":
        month, day = int(texts[0]), int(texts[1])
        if len(texts[0]) != 2 or len(texts[1]) != 2:
            return Parts()
        month, day = (day, month) if month > _MONTHS >= day else (month, day)
    else:
        by_kind = dict(zip(kinds, texts, strict=False))
        month, day = month_number(by_kind["M"]), _number(by_kind.get("N") or by_kind["O"])
        if day == month and kinds.lstrip("W")[0] == "N":  # "03 March" is the third month as well as a third of March
            return Parts(month=month)
    return Parts(month=month, day=day) if _day(2000, month, day) else Parts()


def _whole(day: date, *, is_bare: bool = False, is_phrase: bool = False) -> Parts:
    return Parts(day.year, day.month, day.day, is_bare=is_bare, is_phrase=is_phrase)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _number(text: str) -> int:
    return int("".join(filter(str.isdigit, text)))
