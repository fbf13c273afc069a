"""The pieces of a name, their kinds and the signs between them -> the whole day that they state, or none.

The kinds are those of `indexer/extract/paths/parts.py`, a letter a piece.
"""

from __future__ import annotations

import re
from dataclasses import replace

from indexer.dates.assembling import existing_day, long_year, month_number
from indexer.dates.pieces import WEEKDAYS
from indexer.extract.paths.date_parts import Parts, number_of, only_day, orders_of, parts_of_day
from indexer.extract.paths.name_words import NUMBERED, SAYS_NUMBER, is_of_papers

# Digits in one piece, with the month in letters, in numbers alone.
_COMPACT = re.compile(r"C")
_SPELLED = re.compile(r"YN?M[NO]|[NO]MY|M[NO]Y|(?<!Y)[NO]MN(?![NY])|(?<![YNO])M[NO]N(?![NY])")
_NUMERIC = re.compile(r"YNN|NNY|NNN")
_ISO_AT_END = re.compile(r"YNN$")
_DIVIDING = re.compile(r"\s[-–—]\s|[()\[\]]")  # "Vol 12 - March 2025"
_TWO_LETTERS = re.compile(r"[^\W\d_]{2}")
_YEAR_LAST = re.compile(r"[0-3]\d[01]\d(?:19|20)\d\d|[01]\d[0-3]\d(?:19|20)\d\d")
_COUNTER_BEHIND = re.compile(r"\d{8}[-_.]\d{1,4}", re.ASCII)  # "30052014_0017"
_LONG_NUMBER = re.compile(r"\d{9}")  # and no time, which is cut off before
_PHONE_NUMBER = re.compile(r"^\+?\d{1,4}(?:-\d{1,4})*-\d{8}(?!\d)|(?<!\d)\d{1,4}-\d{3}-\d{8}(?!\d)", re.ASCII)
_FEWEST_BEHIND_DAY = 2  # words: a phone number has none behind it
_FIRST_SURE_YEAR = 1800  # of eight digits: earlier ones are numbers as well
_FIRST_SHORT_YEAR = 70  # of two digits, which are neither a day nor a month
_FIRST_YEAR_LAST = 1900  # behind another day: "1998-12-24-1800" has a time
_MONTHS, _LAST_DAY = 12, 31


def whole_day_in(kinds: str, texts: list[str], signs: list[str], name: str, words: set[str]) -> Parts | None:
    """The day of pieces with these kinds and texts; `words`: those of the name, in small letters."""
    found = _compact(kinds, texts, name, words) or _compact_year_last(kinds, texts, name)
    if found:
        return found
    spelled = _spelled_at(kinds)
    if spelled is None or _is_inside_dated_name(spelled, kinds):
        # "12-09-2001-sept-11-memorial-opened": the name begins with its day
        numeric = _numeric(kinds, texts, signs)
        return numeric or (spelled and _spelled(spelled, texts, signs, kinds))
    return _spelled(spelled, texts, signs, kinds) or _numeric(kinds, texts, signs)


def _compact(kinds: str, texts: list[str], name: str, words: set[str]) -> Parts | None:
    match = _COMPACT.search(kinds)
    if match is None:
        return None
    text = texts[match.start()]
    day = existing_day(int(text[:4]), int(text[4:6]), int(text[6:]))
    is_named = kinds[match.end() :].count("w") >= _FEWEST_BEHIND_DAY
    is_phone_number = _PHONE_NUMBER.search(name) and not is_named and not _NUMERIC.search(kinds[: match.start()])
    if match.start() and (is_phone_number or not words.isdisjoint(SAYS_NUMBER)):
        return Parts()
    is_long = _LONG_NUMBER.search(name) or int(text[:4]) < _FIRST_SURE_YEAR
    return parts_of_day(day, is_bare=bool(is_long and not _TWO_LETTERS.search(name))) if day else None


def _compact_year_last(kinds: str, texts: list[str], name: str) -> Parts | None:
    text = next(
        (text for text, kind in zip(texts, kinds, strict=True) if kind in "CD" and _YEAR_LAST.fullmatch(text)), ""
    )
    if not text or _LONG_NUMBER.search(name):
        return None
    readings = _readings(int(text[:2]), int(text[2:4]), int(text[4:]))
    is_counted = readings is not None and readings.other is None and _COUNTER_BEHIND.fullmatch(name)
    is_bare = not (_TWO_LETTERS.search(name) or is_counted) and len(kinds) > 1
    return replace(readings, is_bare=is_bare) if readings else None


def _readings(first: int, second: int, year: int, weekday: str = "") -> Parts | None:
    """A day in numbers, read with the day first; where it can be, with the month first as well, unless the day of the
    week beside it says which is meant."""
    days = [existing_day(year, second, first), existing_day(year, first, second)]
    if weekday and all(days):
        days = [day for day in days if day and WEEKDAYS[day.weekday()] == weekday[:3].lower()] or days
    found = [day for day in days if day]
    if not found:
        return None
    return replace(parts_of_day(found[0]), other=found[-1] if found[-1] != found[0] else None)


def _spelled_at(kinds: str) -> re.Match[str] | None:
    """Where a day with its month in letters stands; of "2011-Jun-05-2012" at the end of a name its last three."""
    match = _SPELLED.search(kinds)
    if match and match.start() and match[0][0] == "Y":
        late = _SPELLED.search(kinds, match.start() + 1)
        return late if late and late.end() == len(kinds) and late[0][-1] == "Y" else match
    return match


def _is_inside_dated_name(spelled: re.Match[str], kinds: str) -> bool:
    """Whether a name begins, or ends, with a day in numbers, and the one with its month in letters is inside it."""
    if first := _NUMERIC.match(kinds):
        return first.start() < spelled.start() and spelled.end() > first.end()
    last = _ISO_AT_END.search(kinds)
    return last is not None and spelled.start() > 0 and spelled.end() <= last.start()


def _spelled(match: re.Match[str], texts: list[str], signs: list[str], kinds: str) -> Parts | None:
    if any(map(_DIVIDING.search, signs[match.start() : match.end() - 1])):
        return None
    kind, found = match[0], texts[match.start() : match.end()]
    numbers = [number_of(text) for text, sign in zip(found, kind, strict=True) if sign in "NO"]
    month = month_number(found[kind.index("M")])
    if "Y" in kind:
        year, day = int(found[kind.index("Y")]), numbers[-1]
    elif len(found[0]) == 2 and numbers[0] > 31 and kind[0] != "M":  # 98Sep11
        year, day = long_year(numbers[0]), numbers[-1]
    elif len(found[-1]) == 2 and _is_one(signs[match.start() : match.end() - 1]):  # 05 Sep 25, Sep-05-25
        if kind[0] == "M" and not (match.start() == 0 or numbers[-1] > _LAST_DAY or numbers[0] > numbers[-1]):
            return None  # "fair-may-10-12"
        year, day = long_year(numbers[-1]), numbers[0]
    else:
        return None
    written = existing_day(year, month, day)
    return parts_of_day(written, is_phrase="w" in kinds) if written else None


def _is_one(signs: list[str]) -> bool:
    """Whether a day's parts have one sign between them: in "29jul_04" the page follows its day."""
    return len({sign.strip(" .,'’") for sign in signs}) == 1


def _numeric(kinds: str, texts: list[str], signs: list[str]) -> Parts | None:
    for start in range(len(kinds) - 2):
        match = _NUMERIC.match(kinds, start)
        readings = _numeric_at(match, kinds, texts, signs) if match else None
        if readings:
            return readings
    return None


def _numeric_at(match: re.Match[str], kinds: str, texts: list[str], signs: list[str]) -> Parts | None:
    start = match.start()
    found = texts[start : match.end()]
    if len({sign.strip() or " " for sign in signs[start : match.end() - 1]}) > 1:
        return None
    if match[0] == "YNN" and (_are_padded(found[1:]) or start == 0) and not _ends_with_year(match, kinds, texts, signs):
        day = existing_day(*map(int, found))
        return parts_of_day(day) if day else None
    weekday = texts[start - 1] if kinds[:start].endswith("W") else ""
    if match[0] == "NNY" and (start == 0 or weekday or _is_among_words(match, kinds, texts, signs)):
        first, second, year = map(int, found)
        return _readings(first, second, year, weekday)
    is_year_sure = max(int(found[0]), int(found[-1])) >= _FIRST_SHORT_YEAR
    is_paged = is_year_sure and set(kinds[:start]) <= {"w"}  # "guardian.91.01.17.p1"
    around = {"w", "x"} if is_paged else {"w"}
    rest, behind = kinds[:start] + kinds[match.end() :], kinds[match.end() :]
    if is_year_sure and behind == "N" and signs[match.end() - 1] != signs[start]:  # "HG_93-05-29_04"
        rest = kinds[:start]
    if match[0] == "NNN" and set(rest) <= around and NUMBERED.isdisjoint(texts):
        is_apart = signs[start].strip() and (start == 0 or signs[start - 1].strip("_") in ("", " "))
        return _with_short_year(found, is_apart=bool(is_apart))
    return None


def _ends_with_year(match: re.Match[str], kinds: str, texts: list[str], signs: list[str]) -> bool:
    """Whether the two numbers behind a year belong to the one that ends the name: "top-10-of-2011-12-09-2001"."""
    is_last = match.start() > 0 and kinds[match.end() :] == "Y" and int(texts[-1]) >= _FIRST_YEAR_LAST
    return is_last and len(set(signs[match.start() : match.end()])) == 1


def _is_among_words(match: re.Match[str], kinds: str, texts: list[str], signs: list[str]) -> bool:
    """Whether a day with its year last stands at the end, or behind words: "ferry_stays_02_04_2016_b"."""
    before, behind = kinds[: match.start()], kinds[match.end() :]
    is_paged = behind == "N" and before == "w" and texts[0].lower() not in NUMBERED and _are_padded(texts[1:3])
    is_last = set(behind) <= {"x"} or is_paged
    is_behind = before.endswith("ww") and "YNN" not in kinds and signs[match.start()] == "_"
    is_of_paper = set(before) == {"w"} and is_of_papers(" ".join(texts[: len(before)]))
    is_of_paper = is_of_paper and (behind.startswith("w") or behind.endswith("ww"))
    # "4417-28-11-1998-ferry-stays-in-port": the number of an article in front
    is_of_paper = is_of_paper or (before in ("x", "F") and behind.startswith("www"))
    # "valley_04_30_2003_front"
    numbers = texts[match.start() : match.start() + 2]
    is_one = _are_padded(numbers) and max(map(int, numbers)) > _MONTHS
    if is_one and before == "w" and behind.startswith("w") and NUMBERED.isdisjoint(texts):
        return True
    # "article_5-23-2019_ferry"
    around = {signs[index] for index in (match.start() - 1, match.end() - 1) if 0 <= index < len(signs)}
    is_apart = set(before) == {"w"} and signs[match.start()] not in around and NUMBERED.isdisjoint(texts)
    if is_apart and behind.startswith("w") and signs[match.start()] in "-.":
        return True
    return is_last or ((is_behind or is_of_paper) and _are_padded(texts[match.start() : match.start() + 2]))


def _are_padded(numbers: list[str]) -> bool:
    return all(len(number) == 2 for number in numbers)


def _with_short_year(found: list[str], *, is_apart: bool) -> Parts | None:
    """The day of "09-25-85", "12.29.05", where there is only one; of "3.4.85" both, as its year is sure."""
    first, second, third = map(int, found)
    if third >= _FIRST_SHORT_YEAR and (is_apart or _are_padded(found)):
        return _readings(first, second, long_year(third))
    if not _are_padded(found):
        return None
    orders = orders_of(first, second, third)
    day = only_day(existing_day(long_year(year), month, day) for year, month, day in orders)
    return parts_of_day(day) if day else None
