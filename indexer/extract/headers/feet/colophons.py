"""The last lines of a text as it was printed -> the paper that they name as its publisher.

"Copyright 2015 Harbour Radio. Reprinted with permission.", "This story originally appeared on Harbour Post: ..."
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.extract.headers.heads.papers import is_paper
from indexer.extract.headers.lines.rights_lines import may_be_notice
from indexer.extract.outlets import outlet_of

_LAST_LINES = 5
_LONGEST = 320  # characters
_NAMES = (
    re.compile(
        r"(?i)(?:copyright|©|\(c\))[\s:©(]*(?:copyright\s)?(?:\(?c\)\s?)*(?:(?:19|20)\d\d[),.\s]*)?(?:by\s)?"
        r"(?P<name>[^\W\d_][^.,|;©()\d]{2,50}?)\s*(?:[.,|;©)]|(?:19|20)\d\d|all rights|$).*"
    ),
    re.compile(
        r"(?i).{0,200}\b(?:(?:originally|first)\sappeared\s(?:on|in)|appeared\sfirst\son)\s(?:the\s)?"
        r"(?P<name>[^\W\d_][^.:,|\d]{2,50}?)\s*(?:[.:,|].*|$)"
    ),
)
_SOURCE = re.compile(r"SOURCE (?P<name>[A-Z][^\W_][\w&.'’ -]{2,60})")


def publisher_of(paragraphs: Sequence[Paragraph]) -> str:
    """The paper, "" where none is named, or what is named is not called like one."""
    texts = [paragraph.text for paragraph in paragraphs[-_LAST_LINES:]]
    if not _may_name_one("\n".join(texts)):  # nearly always
        return ""
    lines = [line.strip() for text in texts for line in text.split("\n")]
    for line in reversed(lines[-_LAST_LINES:]):
        if len(line) > _LONGEST or not _may_name_one(line):
            continue
        if match := _SOURCE.fullmatch(line):
            return outlet_of(match["name"]) or match["name"]
        for pattern in _NAMES:
            if (match := pattern.fullmatch(line)) and (name := match["name"].strip()) and is_paper(name):
                return outlet_of(name) or name
    return ""


def _may_name_one(text: str) -> bool:
    return may_be_notice(text) or "appeared" in text or "SOURCE " in text
