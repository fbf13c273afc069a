"""The first line of a text, which no reader of header lines knows -> the day of its issue and its paper, where that
and the number or edition are all that it says.

Whether a line's date is the article's is found as for any line that only sets its date apart
(indexer/extract/headers/set_apart_dates.py). Here nothing else may stand in it: then it can leave the text.
"""

from __future__ import annotations

import re

from indexer.extract.headers.days.apart import is_place
from indexer.extract.headers.lines.phrases import in_normal_case, is_title
from indexer.extract.headers.lines.words import PAPER
from indexer.extract.headers.set_apart_dates import printed_date
from indexer.extract.outlets import outlet_of

_SIGNS = re.compile(r"\s*[,;:|*·•()\[\]–—]\s*|\s-\s")
# "Vol 101/4", "No. 4", "p. 14", "late city edition"
_VOLUME = re.compile(r"(?i)vol(?:ume)?\b\.?\s?[\divxlc]")
_PRINTED = re.compile(
    r"(?i)(?:the\s)?(?:(?:late|early|first|final|city|print|weekend|sunday)\s){0,2}(?:edition|issue|number)"
    r"|(?:vol(?:ume)?|no|nr|number|issue|pp?|pages?|pg)\b\.?\s?#?[\divxlc][\w/.\s–-]{0,20}"
)
_BEFORE_DAY = re.compile(r"(?i)\s(?:of|for|dated)(?:\sthe)?$")
_PERIODICAL = re.compile(r"(?i)\b(?:newsletter|magazine|quarterly|monthly|weekly|yearbook)$")


def read_bare_masthead(line: str) -> dict[str, str]:
    """The "date" of the line above a headline, with the "source" where it is clearly a paper; {} for other lines.

    >>> read_bare_masthead("Law Notes, 29 January 2004, Vol 101/4")
    {'date': '29 January 2004', 'source': 'Law Notes'}
    >>> read_bare_masthead("Ruiz, Law Notes, 29 January 2004, Vol 101/4")
    {}
    """
    mention = printed_date(line)
    if mention is None:
        return {}
    before = _BEFORE_DAY.sub("", line[: mention.start].rstrip())
    pieces = [piece.strip(" .") for piece in _SIGNS.split(f"{before} | {line[mention.end :]}")]
    names = [piece for piece in pieces if piece and not _PRINTED.fullmatch(piece)]
    if len(names) != 1 or not is_title(_capitalised(names[0])):
        return {}
    name = in_normal_case(names[0])
    is_paper = outlet_of(name) or PAPER.search(name) or _PERIODICAL.search(name) or any(map(_VOLUME.match, pieces))
    return {"date": mention.text} | ({"source": name} if is_paper and not is_place(name) else {})


def _capitalised(name: str) -> str:
    """A name with its last word capitalised where that is of papers: "The village newsletter"."""
    return name.title() if _PERIODICAL.search(name) else name
