"""Header lines with a part of a date each ("Friday", "5 September", "2025") -> the same with the date in one line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import has_digit, is_day
from indexer.dates.pieces import MONTH, WEEKDAY

_FIRST_PARAGRAPHS = 14
_MOST_LINES = 4
_LONGEST_PART = 26  # characters
_LONGEST_LABELLED = 60
_PARTS = 3
_LABELLED = re.compile(
    r"(?i)(?:pub(?:lication|lished)?[\s_-]?|issue[\s_-]?)?(?P<name>day|month"
    r"|year)\s?[:=]\s*(?P<value>[a-z]{3,9}\.?|\d{1,4})"
)
_WEEKDAY = re.compile(rf"(?i){WEEKDAY}\b.*")
_PART = re.compile(
    rf"(?i)(?:[\s,.|/–—-]|\d{{1,2}}(?:st|nd|rd|th)?(?!\d)|\d{{4}}(?!\d)|\d{{1,2}}[:.]\d\d(?!\d)|(?:[ap]\.?m\b\.?)"
    rf"|(?:{WEEKDAY}|{MONTH}|at|on)(?![^\W\d_]))+"
)


def with_whole_dates(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs; two to four lines that are together a day and apart none are one line among the first of them. So
    are "Day: 5", "Month: September" and "Year: 2025", in any order."""
    first = paragraphs[:_FIRST_PARAGRAPHS]
    short = [paragraph.text for paragraph in first if len(paragraph.text) <= _LONGEST_LABELLED]
    if not any(map(has_digit, short)):  # as in most texts
        return tuple(paragraphs)
    if (labelled := _labelled(first)) is not None:
        return (*labelled, *paragraphs[_FIRST_PARAGRAPHS:])
    places = [number for number, paragraph in enumerate(first) if _is_part(paragraph.text)]
    for start in places:
        for count in range(_MOST_LINES, 1, -1):
            run = first[start : start + count]
            if len(run) == count and (line := _whole(run)):
                return (*paragraphs[:start], run[0]._replace(text=line), *paragraphs[start + count :])
    return tuple(paragraphs)


def _labelled(first: Sequence[Paragraph]) -> tuple[Paragraph, ...] | None:
    """The first paragraphs with one for those that are labelled as a day, a month, a year; None without all three."""
    short = [(number, one.text.strip()) for number, one in enumerate(first) if len(one.text) <= _LONGEST_LABELLED]
    found = [(number, match) for number, text in short if (match := _LABELLED.fullmatch(text))]
    parts = {match["name"].lower(): match["value"] for _number, match in found}
    if len(found) != len(parts) or len(parts) != _PARTS:
        return None
    day = f"{parts['day']} {parts['month']} {parts['year']}"
    if parts["month"].isdecimal():
        day = "-".join((parts["year"], parts["month"].zfill(2), parts["day"].zfill(2)))
    numbers = [number for number, _match in found]
    whole = first[numbers[0]]._replace(text=f"Date: {day}")
    return (
        tuple(whole if number == numbers[0] else one for number, one in enumerate(first) if number not in numbers[1:])
        if is_day(day)
        else None
    )


def _is_part(text: str) -> bool:
    return len(text) <= _LONGEST_PART and _PART.fullmatch(text) is not None


def _whole(run: Sequence[Paragraph]) -> str:
    """The line that these are together, "" when they are no date or one of them is a whole one that no
    day of the week stands above."""
    texts = [paragraph.text.strip() for paragraph in run]
    if not all(map(_is_part, texts)):
        return ""
    is_weekday_apart = len(texts) == 2 and _WEEKDAY.fullmatch(texts[0]) and not _WEEKDAY.match(texts[1])
    if any(map(is_day, texts)) and not is_weekday_apart:
        return ""
    line = " ".join(texts)
    return line if is_day(line) else ""
