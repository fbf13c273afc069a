"""The last paragraphs of a text as it was -> the date that its copyright notice states: "(c) OTA. Published ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import find_dates

_LAST_PARAGRAPHS = 3
_LONGEST = 300  # characters of a notice
_NOTICE = re.compile(r"(?i)\W{0,3}(?:copyright|©|\(c\))(?![^\W\d_])")
_PUBLISHED = re.compile(
    r"(?i)(?<=[.,;|)–—]\s)(?:(?:first|originally)\s)?(?:published|released|posted|issued)(?:\son)?\s?:?\s(?=\S)"
)


def date_of_notice(paragraphs: Sequence[Paragraph]) -> str:
    """The one date behind "Published" or the like in a copyright notice, as written; "" without one.

    >>> date_of_notice([Paragraph("Copyright 2000 by OTA. Published November 29, 2000. All rights reserved.")])
    'November 29, 2000'
    """
    for paragraph in reversed(paragraphs[-_LAST_PARAGRAPHS:]):
        text = paragraph.text.strip()
        if len(text) > _LONGEST or not _NOTICE.match(text):
            continue
        for label in _PUBLISHED.finditer(text):
            found = next(iter(find_dates(text[label.end() :])), None)
            if found and found.start == 0:
                return found.text
    return ""
