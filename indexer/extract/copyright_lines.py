"""The last paragraphs of a text as it was -> the date that its copyright notice states: "(c) OTA. Published ..."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import find_dates, read_date
from indexer.dates.pieces import MONTH, WEEKDAY
from indexer.extract.headers.words import PAPER
from indexer.extract.outlets import outlet_of

_LAST_PARAGRAPHS = 3
_LONGEST = 300  # characters of a notice
_NOTICE = re.compile(r"(?i)\W{0,3}(?:copyright|©|\(c\))(?![^\W\d_])")
_PUBLISHED = re.compile(
    r"(?i)(?<=[.,;|)–—]\s)(?:(?:first|originally)\s)?(?:published|released|posted|issued|moved|sent|transmitted|filed)"
    r"(?:\son)?\s?:?\s(?=\S)"
)
# "© 2011 The Harbour Press, 2011-05-02. All rights reserved."
_OWNED = re.compile(
    r"(?:(?:19|20)\d\d[\s,]+)?(?:by\s)?(?P<owner>[A-Z][\w.'’&-]*(?:\s(?:of|and|the|&|[A-Z][\w.'’&-]*)){0,6}?),?\s"
    rf"(?P<date>(?=\d|(?i:{MONTH}|{WEEKDAY})\b)\S.{{5,24}}\d)(?:[.,;|]\s+(?:[Aa]ll\srights\sreserved|(?:[Rr]eprinted|[Rr]eproduced|[Uu]sed)\s(?:by|with)\s(?:kind\s)?permission))?\.?"
)


def date_of_notice(paragraphs: Sequence[Paragraph]) -> str:
    """The one date behind "Published" or the like in a copyright notice, or behind the paper whose it is, as written;
    "" without one.

    >>> date_of_notice([Paragraph("Copyright 2000 by OTA. Published November 29, 2000. All rights reserved.")])
    'November 29, 2000'
    """
    for paragraph in reversed(paragraphs[-_LAST_PARAGRAPHS:]):
        text = paragraph.text.strip()
        notice = _NOTICE.match(text) if len(text) <= _LONGEST else None
        if notice is None:
            continue
        owned = _OWNED.fullmatch(text[notice.end() :].lstrip(" ©,:()c"))
        if owned and (PAPER.search(owned["owner"]) or outlet_of(owned["owner"])) and find_dates(owned["date"]):
            written = read_date(owned["date"])
            return owned["date"] if written and written.precision == "day" else ""
        for label in _PUBLISHED.finditer(text):
            found = next(iter(find_dates(text[label.end() :])), None)
            if found and found.start == 0:
                return found.text
    return ""
