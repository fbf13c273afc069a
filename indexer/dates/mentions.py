"""A line -> the dates in it, each with its place: for header lines, where other words stand around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from indexer.dates.assembling import assemble, month_number
from indexer.dates.digits import has_digit
from indexer.dates.pieces import MONTH, WEEKDAY, Piece, cut_pieces
from indexer.dates.written import WrittenDate

_SILENT = frozenset({"space", "link", "bar"})
_NUMERIC_PARTS = ("ymd", "dmy", "week")
_DAY_PARTS = frozenset({*_NUMERIC_PARTS, "month"})
_TIME_PARTS = frozenset({"time", "clock", "zone", "weekday"})
# Signs that stand for others, each one for one: spaces that do not break, hyphens, bars, the Arabic comma.
_SIGNS = str.maketrans(
    dict.fromkeys("\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u2060\ufeff", " ")
    | dict.fromkeys("\u0640\u2010\u2011\u2012\u2212\ufe63\uff0d", "-")
    | dict.fromkeys("⋅∙●▪‧・¦│‖｜◦■»›→⟩❯▸►", "|")
    | {"،": ",", "，": ",", "：": ":"}
)
_ANY_SIGN = re.compile(f"[{re.escape(''.join(map(chr, _SIGNS)))}]")
_DIGIT, _ASCII_DIGIT = re.compile(r"\d"), re.compile("[0-9]")
# No date is without two signs between its numbers, or a year and a month's name: most lines are passed over by this.
_NUMERIC = re.compile(r"\d(?:\s?[-/.]\s?\d\d?\s?[-/.]\s?\d|[-/. ]\s?[IVX]{1,4}[-/. ]\s?\d|-?W\d\d-?\d)")
# The patterns begin with one class, so that they are found quickly.
_YEAR = re.compile(
    rf"[\d'’‘](?:(?<!\d)\d\d|(?<=\d)\d{{3}}|(?<=\d)(?i:st|nd|rd"
    rf"|th)?\W*(?i:(?:day\s)?of\W*)?(?i:{MONTH})\W*\d\d|\d?/[7-9]\d(?!\d))"
)
# What the year of a date is written like, of one in numbers, too: also where other words run together with it.
_ANY_YEAR = re.compile(
    rf"[\d'’‘](?:(?<!\d)\d\d|(?<=\d)(?:\d{{3}}|,?\s[4-9]\d(?!\d)|\s?[-/.]\s?\d\d?\s?[-/.]\s?\d"
    rf"|[-/. ]\s?[IVX]{{1,4}}[-/. ]\s?\d|-?W\d\d-?\d"
    rf"|(?i:st|nd|rd|th)?\W*(?i:(?:day\s)?of\W*)?(?i:{MONTH})\W*\d\d)|\d?/[7-9]\d(?!\d))"
)
_MONTH = re.compile(rf"(?=[ADFJMNOSadfjmnosſ])(?<![^\W\d_])(?i:{MONTH})(?![^\W\d_])")
_FOUR_DIGITS = re.compile(r"\d{4}")
_BEGINNING = re.compile(rf"(?i)\d|['’‘]\d|{MONTH}|{WEEKDAY}|noon|midnight")
_DURATION = re.compile(r"[|·•]?\s*(?:\d|2[4-9]|[3-9]\d):[0-5]\d\s*")
_SUNDAY = 6
_FIRST_MONTHLY, _LAST_YEAR = 1700, 2100  # outside of these four digits beside a month alone are a number
_YEAR_AND_MONTH = re.compile(r"\d{4}\W+[^\W\d_]")
_TIME_AND_DAY = re.compile(r"\d{4}\s[-–—]\s[^\W\d_]+\.?\s\d\d?")
# Numbers beside a date that are none of it: "5 September 2025 3 min read", "2025-09-05 12 comments"
_MOST_EXTRA = 2


@dataclass(frozen=True, slots=True)
class Mention:
    """A date in a line: how it is written in line[start:end], which may have it twice, in numbers and in words."""

    text: str
    written: WrittenDate
    start: int
    end: int

    @property
    def is_timed(self) -> bool:
        """Whether it has a time, even if its day can be read in two ways."""
        return self.written.precision == "minute" or (self.written.ambiguous and ":" in self.text)


def even(line: str) -> str:
    """A line with the usual sign for each of those that look like it; its letters stay where they are."""
    return line if line.isascii() or not _ANY_SIGN.search(line) else line.translate(_SIGNS)


@lru_cache(maxsize=256)
def find_dates(line: str, *, day_first: bool | None = None) -> tuple[Mention, ...]:
    """The dates of a line in their order, a time beside each joined to it. Years alone are not dates here.

    >>> [found.text for found in find_dates("By Ana Ruiz | 5 Sept 2025 | 10:30 | Updated 6 Sept 2025")]
    ['5 Sept 2025 | 10:30', '6 Sept 2025']
    """
    if not may_state_date(line):
        return ()
    line = even(line)
    found = []
    for run in _runs(cut_pieces(line)):
        for pieces in _divided(run) if _has(run, *_DAY_PARTS) else ():
            if mention := _mention(line, pieces, day_first):
                found.append(mention)
    return tuple(found)


def may_state_date(line: str) -> bool:
    """Whether a line has the numbers and words without which `find_dates` finds nothing: a quick look.

    >>> may_state_date("on 5 September 2025"), may_state_date("on 5 September"), may_state_date("in 2025")
    (True, False, False)
    """
    if not may_have_year(line):  # nearly always
        return False
    return bool(_NUMERIC.search(line) or (_YEAR.search(line) and _MONTH.search(line)))


@lru_cache(maxsize=64)  # several rooms ask it of the same paragraphs, one after another
def may_have_year(text: str) -> bool:
    """Whether a text has what the year of a date may be written like: without that no reader finds a date in it.

    >>> may_have_year("on 5 September 2025"), may_have_year("dpa 23 Jun 93"), may_have_year("on 5 September")
    (True, True, False)
    """
    digit = (_ASCII_DIGIT if text.isascii() else _DIGIT).search(text) if has_digit(text) else None
    return digit is not None and _ANY_YEAR.search(text, max(0, digit.start() - 1)) is not None


def is_undated(line: str) -> bool:
    """Whether a line surely states no date, no month and no year, at a glance, whatever numbers it has."""
    return line.isascii() and not (_FOUR_DIGITS.search(line) or _NUMERIC.search(line) or _MONTH.search(line))


def may_begin_date(line: str, start: int = 0) -> bool:
    """Whether a date could begin at a place of a line: a quick look before `find_dates` reads the whole line."""
    return _BEGINNING.match(line, start) is not None


def find_times(line: str) -> tuple[tuple[int, int], ...]:
    """Where times and days of the week stand in a line, with their zones: (start, end) each."""
    pieces = cut_pieces(even(line))
    return tuple((piece.start, piece.end) for piece in pieces if piece.kind in _TIME_PARTS)


def _runs(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """Stretches without other words."""
    run: list[Piece] = []
    for piece in pieces:
        if piece.kind != "word":
            run.append(piece)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _divided(run: Sequence[Piece]) -> list[list[Piece]]:
    """A run cut at its bars; a part that has only a time goes to the date before it, else behind it."""
    parts: list[list[Piece]] = [[]]
    for piece in run:
        if piece.kind == "bar":
            parts.append([])
        parts[-1].append(piece)
    joined: list[list[Piece]] = []
    for part in parts:
        is_new = _has(part, *_DAY_PARTS) and (not joined or _has(joined[-1], *_DAY_PARTS))
        if joined and not is_new and _fits_behind(joined[-1], part):
            joined[-1].extend(part)
        else:
            joined.append(part)
    return joined


def _fits_behind(before: Sequence[Piece], part: Sequence[Piece]) -> bool:
    """Whether a part goes on from the one before: no number ("Issue 12 | May 2025"), second time or duration."""
    is_number = _has(before, "day") and not _has(before, *_DAY_PARTS, *_TIME_PARTS)
    is_second = _has(before, "time", "clock") and _has(part, "time", "clock")
    is_duration = _DURATION.fullmatch("".join(piece.text for piece in part))
    return not (is_number or is_second or is_duration)


def _has(pieces: Sequence[Piece], *kinds: str) -> bool:
    return any(piece.kind in kinds for piece in pieces)


def _mention(line: str, pieces: Sequence[Piece], day_first: bool | None) -> Mention | None:
    if not _has(pieces, *_DAY_PARTS):
        return None
    said = [number for number, piece in enumerate(pieces) if piece.kind not in _SILENT]
    first, last = said[0], said[-1]
    while True:
        chosen = pieces[first : last + 1]
        if written := _assembled(chosen, day_first):
            if _is_number(line[chosen[0].start : chosen[-1].end], written) or _TIME_AND_DAY.match(
                line, chosen[0].start
            ):
                return None
            if chosen[0].text.rstrip(".") == "Sun" and written.first_day.weekday() != _SUNDAY and first != last:
                chosen = pieces[next(number for number in said if number > first) : last + 1]  # "Harbour Sun, 5 May"
            start, end = chosen[0].start, chosen[-1].end
            return Mention(line[start:end], written, start, end)
        shorter = _without_extra(pieces, first, last, said)
        if shorter is None:
            return _said_twice(line, pieces, day_first) or _said_again(line, pieces)
        first, last = shorter


def _is_number(text: str, written: WrittenDate) -> bool:
    """Whether the four digits of a year may be a number or a time: "CLOSE 1614 - APR 7", "MAY 2515"."""
    if written.precision == "month":
        return not _FIRST_MONTHLY <= written.first_day.year <= _LAST_YEAR
    is_early = written.first_day.year < _FIRST_MONTHLY and _YEAR_AND_MONTH.match(text) is not None
    return is_early or _TIME_AND_DAY.fullmatch(text) is not None


def _said_twice(line: str, pieces: Sequence[Piece], day_first: bool | None) -> Mention | None:
    """A date that is written in numbers and in letters: "31.05.1996 - 31 May 1996". Of others nobody knows which."""
    kinds = [piece.kind for piece in pieces]
    for numeric in ("dmy", "ymd"):
        if kinds.count(numeric) != 1 or kinds.count("month") != 1:
            continue
        place = kinds.index(numeric)
        parts = (
            (pieces[: place + 1], pieces[place + 1 :])
            if place < kinds.index("month")
            else (pieces[:place], pieces[place:])
        )
        found = [mention for part in parts if (mention := _mention(line, part, day_first))]
        found.sort(key=lambda mention: (mention.written.ambiguous, mention.written.precision != "minute"))
        if (
            len(found) == 2
            and found[0].written.first_day.year == found[1].written.first_day.year
            and (found[1].written.ambiguous or found[0].written.first_day == found[1].written.first_day)
        ):
            said = [piece for piece in pieces if piece.kind not in _SILENT]
            return replace(found[0], start=said[0].start, end=said[-1].end)
    return None


def _said_again(line: str, pieces: Sequence[Piece]) -> Mention | None:
    """A date in numbers beside its day and month in letters: "05.09.2025 10:30 (Friday, 5 September)"."""
    again = [piece for piece in pieces if piece.kind in ("day", "month")]
    others = [piece for piece in pieces if piece.kind not in ("day", "month")]
    if sorted(piece.kind for piece in again) != ["day", "month"] or _has(others, "year"):
        return None
    day = next(int("".join(filter(str.isdigit, piece.text))) for piece in again if piece.kind == "day")
    month = next(month_number(piece.text) for piece in again if piece.kind == "month")
    for is_first in (True, False):
        written = _assembled(others, is_first)
        if written and (written.first_day.month, written.first_day.day) == (month, day):
            end = pieces[-1].end
            return Mention(line[pieces[0].start : end], written, pieces[0].start, end)
    return None


def _assembled(pieces: Sequence[Piece], day_first: bool | None) -> WrittenDate | None:
    try:
        return assemble(pieces, day_first)
    except (ValueError, OverflowError):
        return None


def _without_extra(pieces: Sequence[Piece], first: int, last: int, said: Sequence[int]) -> tuple[int, int] | None:
    """The stretch without a number at its end, else at its start; None when there is none left to leave out."""
    inside = [number for number in said if first <= number <= last]
    left_out = len(said) - len(inside)
    is_numeric = pieces[first].kind in _NUMERIC_PARTS and pieces[last - 1].kind in ("space", "bar")
    if len(inside) < (2 if is_numeric else 3) or left_out == _MOST_EXTRA:
        return None
    if pieces[last].kind in ("day", "span", "clock", "weekday"):
        return first, inside[-2]
    is_name = pieces[first].kind == "weekday" and _has([pieces[number] for number in inside[1:]], "weekday")
    if is_name or pieces[first].kind in ("day", "span", "clock", "year"):  # "Port City Sun, Monday, 5 May 2025"
        return inside[1], last
    return None
