"""The first words of a text that nothing else dates -> the day of a dateline whose places, names and signs stand in an
order of their own, with its year or without.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import even, find_dates, has_digit
from indexer.dates.pieces import MONTH, MONTHS, WEEKDAY
from indexer.extract.headers.days.apart import is_place
from indexer.extract.headers.lines.phrases import is_furniture
from indexer.extract.headers.lines.prose_lines import is_prose
from indexer.extract.headers.openings.dateline_pieces import names_event
from indexer.extract.headers.openings.datelines import AFTERWARDS, read_dateline
from indexer.extract.headers.openings.text_dates import day_and_place
from indexer.extract.told import EVENT, OTHER_DATE

_FIRST_PARAGRAPHS = 6
_LONGEST = 120  # characters of a text's first words, with which its dateline ends
_SHORTEST_TEXT = 60
# Between a dateline's day and the text: an agency in brackets or between bars, a dash or a full stop.
_OPENS = re.compile(
    r"[)\]]?,?\s*(?:[(\[/][^()\[\]/]{2,70}[)\]/]|[A-Z]{2,10}(?:\s[A-Z]{2,10})?(?=\s*[-–—:]))?"
    r"(?:\s*(?:[-–—:;|]+|\.-?|\.?,?\s--)\s*|(?<=[)/])\s+)(?=[\"“‘'A-Z\d])"
)
_ANY_YEAR = "2000"  # a leap year
_DAY_OF_YEAR = re.compile(
    rf"(?<![\w.-])(?:(?i:{WEEKDAY}),?\s)?(?P<day>(?i:{MONTH})\.?\s[0-3]?\d(?:st|nd|rd|th)?"
    rf"|[0-3]?\d(?:st|nd|rd|th)?(?:\sof)?\s(?i:{MONTH})\b\.?)(?![\w/-]|[,.]?\s?['’]?\d\d|:\d)"
)
_WEEKDAY_FIRST = re.compile(rf"(?i){WEEKDAY}\b.{{6,24}}\d{{4}}")
_DASHED = re.compile(r"(?:\s?[–—-]{1,2}\s?|\.\s)(?=[A-Z\"“‘])")
_CAPITAL = re.compile(r"\s[\"“‘']?[A-Z]")
_LABEL = re.compile(r"(?i)dateline:\s*")
_AGENCY = re.compile(r"\s?[(,]?\s?(?:[A-Z][A-Za-z]{1,9})?\)?")


def opening_date(paragraphs: Sequence[Paragraph]) -> str:
    """The day with which a text's dateline states its year, too, as written; "" without one.

    >>> opening_date([Paragraph("HARBOUR. Sept 4, 2001 (OTA) - The ferry stayed in port, the company said on Monday.")])
    'Sept 4, 2001'
    """
    text = _text(paragraphs)
    if AFTERWARDS.match(text):
        return ""
    if first := day_and_place(text) or _weekday_first(text):
        return first
    if any(read_dateline(one.text).date for one in paragraphs[:_FIRST_PARAGRAPHS] if one.text != text):
        return ""  # of a list of what happened when
    return _day_of(text)


def opening_day(paragraphs: Sequence[Paragraph]) -> str:
    """The day without a year of such a dateline, or of a line above the text that is a known place and a day.

    >>> opening_day([Paragraph("Harbour: February 1: The ferry stayed in port, the company said on Monday evening.")])
    'February 1'
    >>> opening_day([Paragraph("On February 1 the ferry stayed in port, the company said on Monday evening, again.")])
    ''
    """
    numbered = [one.text for one in paragraphs[:_FIRST_PARAGRAPHS] if has_digit(one.text)]
    if not numbered:  # as every day is
        return ""
    text = _text(paragraphs)
    above = [line for other in numbered if other != text for line in other.split("\n")]
    days = {_day_of_place(line.strip()) for line in above if has_digit(line)} - {""}
    match = _day_of_year(text[:_LONGEST]) if has_digit(text) else None
    if match and _day_of(f"{text[: match.end()]}, {_ANY_YEAR}{text[match.end() :]}"):
        days.add(match["day"])
    return days.pop() if len(days) == 1 else ""


def _text(paragraphs: Sequence[Paragraph]) -> str:
    """The first paragraph that is text."""
    first = (one.text for one in paragraphs[:_FIRST_PARAGRAPHS])
    return next((text for text in first if is_prose(text) and len(text) >= _SHORTEST_TEXT), "")


def _weekday_first(text: str) -> str:
    """The day of a text that begins with it and its weekday: "Sunday, May 14, 2017 - There is still coal"."""
    mention = next(iter(find_dates(text[:_LONGEST])), None) if _WEEKDAY_FIRST.match(text) else None
    is_opened = mention is not None and mention.start == 0 and _DASHED.match(text[mention.end :])
    return mention.text if mention and is_opened else ""


def _day_of_place(line: str) -> str:
    """The day of "Milton, 19 October", of "Milton March 24 Sapa", where the place is a known one."""
    line = _LABEL.sub("", line) if line[:1] in "dD" else line
    match = _day_of_year(line) if len(line) <= _LONGEST else None
    if match is None or not (
        is_place(line[: match.start()].strip(" ,:–—-")) and _AGENCY.fullmatch(line[match.end() :])
    ):
        return ""
    return match["day"]


def _day_of_year(text: str) -> re.Match[str] | None:
    """The first day without a year; nearly no text has the name of a month."""
    return _DAY_OF_YEAR.search(text) if any(map(text.lower().__contains__, MONTHS)) else None


def _day_of(text: str) -> str:
    opening = even(text[:_LONGEST])
    mention = next(iter(find_dates(opening)), None) if has_digit(opening) else None
    if mention is None or not mention.written.may_be_day:
        return ""
    before, behind = opening[: mention.start].rstrip(), opening[mention.end :]
    is_parted = before != "" and (not before[-1].isalnum() or is_place(before))
    is_opened = _OPENS.match(behind) or (before.endswith((")--", ")")) and _CAPITAL.match(behind))
    is_dateline = is_parted and is_furniture(before) and is_opened
    is_other = OTHER_DATE.search(before.rstrip(" ,(;:[")) or EVENT.search(before)
    is_of_others = is_other or any(map(names_event, before.split(",")))
    return mention.text if is_dateline and not is_of_others else ""
