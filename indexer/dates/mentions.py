"""A line -> the dates in it, each with its place: for header lines, where other words stand around them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from indexer.dates.assembling import assemble
from indexer.dates.pieces import MONTH, Piece, cut_pieces
from indexer.dates.written import WrittenDate

_SILENT = frozenset({"space", "link", "bar"})
_DAY_PARTS = frozenset({"ymd", "dmy", "month"})
_TIME_PARTS = frozenset({"time", "clock", "zone", "weekday"})
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u2009\u202f\u2060\t", " "))
# No date is without digits, and a month's name or two signs between them: most lines are passed over by this alone.
_DIGIT = re.compile(r"\d")
_MAY_BE_DATED = re.compile(rf"(?i)\d\s?[-/.]\s?\d\d?\s?[-/.]\s?\d|(?<![^\W\d_]){MONTH}(?![^\W\d_])")
_MOST_EXTRA = 2  # numbers beside a date that are none of it: "5 September 2025 3 min read"


@dataclass(frozen=True, slots=True)
class Mention:
    """A date in a line: line[start:end] is how it is written there."""

    text: str
    written: WrittenDate
    start: int
    end: int


@lru_cache(maxsize=256)
def find_dates(line: str, *, day_first: bool | None = None) -> tuple[Mention, ...]:
    """The dates of a line in their order, a time beside each joined to it. Years alone are not dates here.

    >>> [found.text for found in find_dates("By Ana Ruiz | 5 Sept 2025 | 10:30 | Updated 6 Sept 2025")]
    ['5 Sept 2025 | 10:30', '6 Sept 2025']
    """
    if not _DIGIT.search(line) or not _MAY_BE_DATED.search(line):
        return ()
    line = line.translate(_SPACES)
    found = []
    for run in _runs(cut_pieces(line)):
        for pieces in _divided(run):
            if mention := _mention(line, pieces, day_first):
                found.append(mention)
    return tuple(found)


def find_times(line: str) -> tuple[tuple[int, int], ...]:
    """Where times and days of the week stand in a line, with their zones: (start, end) each."""
    pieces = cut_pieces(line.translate(_SPACES))
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
        fits_before = joined and not (_has(joined[-1], "time", "clock") and _has(part, "time", "clock"))
        is_new = _has(part, *_DAY_PARTS) and (not joined or _has(joined[-1], *_DAY_PARTS))
        if joined and fits_before and not is_new:
            joined[-1].extend(part)
        else:
            joined.append(part)
    return joined


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
            start, end = chosen[0].start, chosen[-1].end
            return Mention(line[start:end], written, start, end)
        shorter = _without_extra(pieces, first, last, said)
        if shorter is None:
            return None
        first, last = shorter


def _assembled(pieces: Sequence[Piece], day_first: bool | None) -> WrittenDate | None:
    try:
        return assemble(pieces, day_first)
    except (ValueError, OverflowError):
        return None


def _without_extra(pieces: Sequence[Piece], first: int, last: int, said: Sequence[int]) -> tuple[int, int] | None:
    """The stretch without a number at its end, else at its start; None when there is none left to leave out."""
    inside = [number for number in said if first <= number <= last]
    left_out = len(said) - len(inside)
    if len(inside) < 3 or left_out == _MOST_EXTRA:
        return None
    if pieces[last].kind in ("day", "span", "clock", "weekday"):
        return first, inside[-2]
    if pieces[first].kind in ("day", "span", "clock", "year"):
        return inside[1], last
    return None
