"""A day that the lines of a head or a foot state -> the day with the time of day in a line near it.

"Published at 5:12 p.m." and "For release at 2:00 p.m. EDT" are times wherever they stand among the first lines; a time
alone is one right above or below the day's line.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence

from indexer.article import Paragraph
from indexer.dates import read_date
from indexer.extract.headers.days.bare_times import is_bare_time, without_label
from indexer.extract.headers.days.wire_times import timed, with_usual_time
from indexer.extract.headers.lines.prose_lines import is_prose
from indexer.extract.headers.lines.words import UPDATE

_FIRST_LINES = 12
_LONGEST = 200  # characters of a paragraph among these
_MAY_BE_TIMED = re.compile(r"\d[:.]\d\d|\d\s?[AaPp]\.?[Mm]|\d{4}\s[A-Z]{2}")
_LABELLED = re.compile(
    r"(?i)(?:(?:first\s)?published|posted|filed|issued|released"
    r"|for\s(?:immediate\s)?release|(?:release|publication)\stime)\b"
)
# "Filed under: Transport - Ana Ruiz @ 7:04 pm" below the day of a weblog
_FILED = re.compile(
    r"(?i)(?:filed\s(?:under|in)|posted\sin|categor(?:y|ies))\s?:?\s[^@\d]{2,80}?\s?(?:@|\bat)\s"
    r"(?P<time>\d\d?[:.]\d\d\s?[ap]\.?m\b\.?(?-i:\s[A-Z]{2,4})?"
    r"|[012]\d:[0-5]\d(?-i:\s[A-Z]{2,4})?|\d{4}\s(?-i:GMT|UTC))"
)


def with_time_in_head(facts: Mapping[str, str], paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """The facts, a day without a time with the one time of the lines above the text."""
    day = facts.get("date", "")
    if not day or not any(map(_has_time, paragraphs[:_FIRST_LINES])) or not _is_day(day):
        return dict(facts)
    lines = list(itertools.islice(_head(paragraphs), _FIRST_LINES))
    dated = [number for number, line in enumerate(lines) if day in line and not UPDATE.match(line)]
    is_updated = {number for number, line in enumerate(lines) if UPDATE.match(line)}  # whose time stands below it
    places = {place for number in dated for place in (number - 1, number + 1) if place - 1 not in is_updated}
    clocks = {clock for number, line in enumerate(lines) if (clock := _clock(line, is_near=number in places))}
    moment = timed(day, clocks.pop()) if len(clocks) == 1 else ""
    return {**facts, "date": moment} if moment else dict(facts)


def with_time_in_foot(facts: Mapping[str, str], last_lines: Sequence[str]) -> dict[str, str]:
    """The facts, the day of a line below the text with the time that is the last line, right below it: behind the time
    of an event stands its place."""
    day = facts.get("line", "")
    if not _is_day(day):
        return dict(facts)
    above, below = (["", "", *filter(None, last_lines)])[-2:]
    if not above.endswith(day):
        return dict(facts)
    moment = timed(day, _clock(below, is_near=True))
    return {**facts, "line": moment} if moment else dict(facts)


def _has_time(paragraph: Paragraph) -> bool:
    """Whether a paragraph is short and may have a time: nearly none is."""
    return len(paragraph.text) <= _LONGEST and _MAY_BE_TIMED.search(paragraph.text) is not None


def _head(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """The lines above the first that is prose."""
    for paragraph in paragraphs[:_FIRST_LINES]:
        if is_prose(paragraph.text):
            return
        yield from filter(None, map(str.strip, paragraph.text.split("\n")))


def _clock(line: str, *, is_near: bool) -> str:
    """The time that a line is, "" for none, and for that of an update."""
    if UPDATE.match(line):
        return ""
    line = with_usual_time(line)
    if filed := _FILED.fullmatch(line):
        return filed["time"]
    return without_label(line) if (is_near or _LABELLED.match(line)) and is_bare_time(line) else ""


def _is_day(text: str) -> bool:
    written = read_date(text) if text and ":" not in text else None
    return written is not None and written.precision == "day"
