"""A date in numbers that can be read in two ways, and the text around it -> the reading that something there has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from indexer.article import Paragraph
from indexer.dates import find_dates, read_date
from indexer.dates.assembling import long_year
from indexer.extract.headers.days.number_orders import order_of_numbers
from indexer.extract.headers.lines.prose_lines import is_prose
from indexer.extract.paths.url_dates import date_in_url
from indexer.extract.told import OCCASION

_PRINTED = re.compile(r"(?i)\b(?:issue|edition|published|appeared|printed|copyright)\b|©|\(c\)")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"\])]+")
_NUMBER = re.compile(r"(?<![A-Za-z\d])[A-Z]{2,5}[-_ ]?(\d\d)(\d\d)(\d\d)-\d{1,4}(?!\d)", re.ASCII)  # "NNS090803-07"
_FIRST_LINES = 8  # paragraphs of a head, which has an address of its own


def said_in_text(readings: set[date], ambiguous: str, paragraphs: Sequence[Paragraph]) -> date | None:
    """The reading of an ambiguous date that the text has in words, or in the order of which its short lines have other
    days in numbers; else the one of an address or a story's number in the same line."""
    texts = [one.text for one in paragraphs if _tells_of_issue(one.text)]
    said = {found.written.first_day for text in texts for found in find_dates(text) if not found.written.ambiguous}
    both = readings & said
    if not both and (order := order_of_numbers(texts)) is not None:
        written = read_date(ambiguous, day_first=order)
        both = {written.first_day} if written else both
    both = both or readings & set(_days_beside(ambiguous, paragraphs[:_FIRST_LINES]))
    return both.pop() if len(both) == 1 else None


def _tells_of_issue(text: str) -> bool:
    """Whether a paragraph is none of the article's text, or says where it was printed; and nothing of an occasion."""
    return not OCCASION.search(text) and (not is_prose(text) or _PRINTED.search(text) is not None)


def _days_beside(ambiguous: str, paragraphs: Sequence[Paragraph]) -> Iterator[date]:
    """The days of addresses and of stories' numbers that stand in one line with a date."""
    for line in (line for one in paragraphs for line in one.text.split("\n") if ambiguous in line):
        for address in _ADDRESS.findall(line):
            if (found := date_in_url(address)) and found.is_day:
                yield found.first_day
        for year, month, day in _NUMBER.findall(line):
            if written := read_date(f"{long_year(int(year))}-{month}-{day}"):
                yield written.first_day
