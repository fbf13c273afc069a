"""The last line of a text -> the date of the stamp of an agency or a desk: "dpa 23 Jun 93", "[jh/mk 23 Jun 1993]"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import find_dates, may_state_date
from indexer.extract.headers.words import OCCASION, OTHER_DATE, TOLD

_LONGEST = 90  # characters
_LAST_PARAGRAPHS = 2
_STAMP = re.compile(
    r"\W{0,3}(?:(?:copyright|©|\(c\)|\[c\])[\s:,]*)?(?P<agency>[A-Za-z][A-Za-z&-]{1,11})"
    r"(?:/[\w/]+|\s(?:report|story|news|wire|file|copy|ends?|item|dispatch|service|english))*[\s,:|/–—-]+"
    r"(?:[A-Z]{0,4}\d[\w./-]*\s+)?",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?i)[\s,;|/().–—-]*(?:(?:gmt|utc|[a-z]{2}t|\d{4}\s?(?:gmt|hrs|z)|\d+\s(?:lines|words)|\(?\d[\d,]*\s(?:characters|bytes|chars)\)?|ends?|nnnn)"
    r"[\s,;|/().–—-]*)*"
)
# Who wrote and who edited it: "[jh/mk "
_INITIALS = re.compile(r"[\[(]?[a-z]{2,3}(?:/[a-z]{2,3})+\s")
_BARE = re.compile(r"(?:AFP|UPI|DPA|dpa)\s")  # a stamp even where the text names no agency
_HEAD = 120  # characters of a text in which its dateline stands


def date_of_stamp(paragraphs: Sequence[Paragraph], opening: str) -> str:
    """The date of a last line that an agency begins, as written; "" without one.

    `opening`: the paragraph that has the text's dateline, in which the agency may stand.

    >>> date_of_stamp([Paragraph("dpa 23 Jun 93")], "Norwich (dpa) - Households")
    '23 Jun 93'
    """
    head = opening[:_HEAD].lower()
    for paragraph in reversed(paragraphs[-_LAST_PARAGRAPHS:]):
        line = paragraph.text.strip().rpartition("\n")[2].strip()
        dates = find_dates(line) if len(line) <= _LONGEST and may_state_date(line) else ()
        match = _STAMP.fullmatch(line[: dates[0].start]) if len(dates) == 1 else None
        beside = f"{line[: dates[0].start]}|{line[dates[0].end :]}" if len(dates) == 1 else ""
        if beside and any(pattern.search(beside) for pattern in (OCCASION, OTHER_DATE, TOLD)):
            continue
        if beside and _INITIALS.fullmatch(line[: dates[0].start]) and line[dates[0].end :] in ("", "]", ")"):
            return dates[0].text
        if match is None:
            continue
        name = match["agency"]
        is_ours = _BARE.fullmatch(line[: dates[0].start]) or re.search(rf"\b{re.escape(name.lower())}\b", head)
        if is_ours and _BEHIND.fullmatch(line, dates[0].end):
            return dates[0].text
    return ""
