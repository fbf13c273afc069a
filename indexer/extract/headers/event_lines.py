"""The first lines of a text -> whether the date that one of them is labelled with is an event's: "Venue: Town Hall"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.extract.headers.citations import is_of_list

_FIRST_PARAGRAPHS = 14
_DATED = re.compile(r"(?i)\W*(?:(?:date|day|time)(?:\s?(?:/|and|&)\s?time)?|on)\s?:")
_OF_EVENT = re.compile(r"(?im)^\W*(?:what|where|venue|location|admission|tickets?|entry|doors|rsvp|cost)\s?:\s")
_WHEN = re.compile(r"(?im)^\W*when\s?:\s")  # then "Date:" is that of the release, which says so of the event


def is_of_event(line: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a line "Date: ..." stands among those that say where something takes place, or is one of a list of
    citations."""
    if is_of_list(line.partition("\n")[0].strip(), paragraphs):
        return True
    if not _DATED.match(line):
        return False
    first = [paragraph.text[:200] for paragraph in paragraphs[:_FIRST_PARAGRAPHS]]
    return any(map(_OF_EVENT.search, first)) and not any(map(_WHEN.search, first))
