"""The text below a header -> what it states: its dateline, "Published ..." or a credit at its end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import find_dates
from indexer.extract.datelines import read_dateline
from indexer.extract.header_line import LONGEST_LINE, is_name, read_header_line

_LAST_LINES = 4  # at a text's end, among which "Published ..." may stand

_PUBLISHED = re.compile(
    r"(?i)\b(?:published|posted|issued|released|publication date|date of publication|in print|appeared)\b"
)
_IN_PRINT = re.compile(r"\b(?:appears?|appeared|ran) in print on (?=\S)")
# "— Harbour Gazette, March 31, 2015" below a text.
_SIGNED = re.compile(r"(?:[-–—]+\s*)?(?P<name>[^,\d]{4,40}),\s(?P<date>[^\n]{8,30})")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}\.)\s+|(?<=\d\.)\s+")
_PLACE_BEHIND = re.compile(r"(?:,\s|\s\()(?:[A-Z][\w.'’-]+\s?){1,3}\)?\s*[:–—]\s+(?=[A-Z\"“])")


def read_text(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """What the text below the header states without being header: its dateline, a "Published ..." at its end."""
    if not paragraphs:
        return {}
    first = paragraphs[0].text
    dateline = read_dateline(first)
    facts = {
        "line": dateline.date or dated_place(first) or _day_and_place(first),
        "dateline": dateline.day_of_year,
        "credit": dateline.agency,
    }
    if not facts["line"]:
        facts["line"] = _last_date(paragraphs[1:][-_LAST_LINES:])
    return {fact: value for fact, value in facts.items() if value}


def _day_and_place(text: str) -> str:
    """The date of a text that begins so: "5 September 2025, Geneva: The ministers met"."""
    found = next(iter(find_dates(text[:LONGEST_LINE])), None)
    is_first = found is not None and found.start == 0 and _PLACE_BEHIND.match(text[found.end :])
    return found.text if found and is_first else ""


def _last_date(paragraphs: Sequence[Paragraph]) -> str:
    if (signed := _SIGNED.fullmatch(paragraphs[-1].text.strip()) if paragraphs else None) and is_name(signed["name"]):
        dates = find_dates(signed["date"])
        if len(dates) == 1 and dates[0].text == signed["date"] and dates[0].written.precision == "day":
            return signed["date"]
    for paragraph in paragraphs:
        for line in paragraph.text.splitlines()[-_LAST_LINES:]:
            if len(line) > LONGEST_LINE or not _PUBLISHED.search(line):
                continue
            if match := _IN_PRINT.search(line):
                found = next(iter(find_dates(line[match.end() :])), None)
                return found.text if found and found.start == 0 else ""
            # "Copyright 2024 Gazette. Published 5 September 2024."
            for sentence in (line, *filter(_PUBLISHED.search, _SENTENCE.split(line))):
                if date := (read_header_line(sentence) or {}).get("date"):
                    return date
    return ""


def dated_place(text: str) -> str:
    """The date of a first line such as "LONDON, 5 September 2025". The line stays in the text, for its place."""
    line = text.strip().partition("\n")[0].strip()
    found = find_dates(line)[-1:] if len(line) <= LONGEST_LINE else ()
    if not found or found[0].end != len(line.rstrip(" .")):
        return ""
    place = line[: found[0].start].rstrip()
    is_place = place.endswith(",") and all(word[0].isupper() for word in place.split())
    return found[0].text if is_place else ""
