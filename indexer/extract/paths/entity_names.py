"""The name of a thing that is no address ("tag:harbour.example,2025-07-14:/1", "urn:newsml:ota.example:20240305:1")
-> the date in it.

A tag has the day on which somebody held the site: of an article's it is its day, a year alone or the first of January
that of the site.
"""

from __future__ import annotations

import re

from indexer.dates import WrittenDate, read_date

_NAME = re.compile(r"(?i)(?:tag|urn):")
_TAG = re.compile(r"(?i)tag:[^,/:\s]+,(?P<date>\d{4}-\d\d(?:-\d\d)?):\S", re.ASCII)
_FIRST_OF_YEAR = "-01-01"
# "tag:ota.example,2024:newsml_L8N1AB:2", as agencies number their stories
_TAG_OF_AGENCY = re.compile(r"(?i)tag:[^,/:\s]+,(?P<date>\d{4}):newsml", re.ASCII)
_URN = re.compile(
    r"(?i)urn:newsml:[^:\s]+:(?P<date>\d{8}|\d{4}-\d\d-\d\d)(?:T(?P<hour>[01]\d|2[0-3]):?(?P<minute>[0-5]\d)[^:]*)?:",
    re.ASCII,
)


def is_entity_name(text: str) -> bool:
    """Whether a text is such a name."""
    return _NAME.match(text) is not None


def date_in_entity_name(text: str) -> WrittenDate | None:
    """The date of a name.

    >>> str(date_in_entity_name("urn:newsml:ota.example:20240305:4412:1").date)
    '2024-03-05'
    >>> date_in_entity_name("tag:harbour.example,2005:Post/4412") is None
    True
    """
    if match := _URN.match(text):
        clock = f" {match['hour']}:{match['minute']}" if match["hour"] else ""
        return read_date(f"{match['date']}{clock}")
    match = _TAG.match(text) or _TAG_OF_AGENCY.match(text)
    is_of_site = match is None or match["date"].endswith(_FIRST_OF_YEAR)
    return None if match is None or is_of_site else read_date(match["date"])
