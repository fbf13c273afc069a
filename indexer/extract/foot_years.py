"""The last lines of a plain text as it was -> the year in the notice of its own paper, or in its agency's credit.

Sites have such lines, too, with the year in which a page was saved: so the line must name whose the article is by other
words on it, and of an agency, whose texts others print, be no notice: "Harbour News Service, 2008".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from indexer.article import Paragraph
from indexer.extract.headers.filed_years import NOTICE, year_of_stamp
from indexer.extract.headers.head_years import LONGEST_NOTICE, OF_SITES, YEAR_OF_NOTICE

_LAST_PARAGRAPHS = 3
_LETTERS = re.compile(r"[^\W\d_]+")
_ARTICLE = re.compile(r"(?i)(?:by\s)?the\s")


def year_of_foot(paragraphs: Sequence[Paragraph], source: str, shown: str, agency: str) -> str:
    """The one year of these lines, "" without one.

    `source`: whose the article is said to be; `shown`: its file's path; `agency`: that of its credit.

    >>> year_of_foot([Paragraph("(c) 2008 Coral Courier")], "", "coral-courier/a.txt", "")
    '2008'
    """
    own = {_plain(name) for name in (source, *PurePosixPath(shown).parent.parts)} - {""}
    years = set()
    for paragraph in paragraphs[-_LAST_PARAGRAPHS:]:
        line = paragraph.text.strip().rpartition("\n")[2]
        if len(line) <= LONGEST_NOTICE:
            years.add(_year_of_notice(line, own) if NOTICE.match(line) else str(year_of_stamp(line, agency) or ""))
    years.discard("")
    return years.pop() if len(years) == 1 else ""


def _year_of_notice(line: str, own: set[str]) -> str:
    match = YEAR_OF_NOTICE.fullmatch(line)
    if match is None or match["behind"] or OF_SITES.search(line):
        return ""
    return match["year"] if _plain(match["owner"]) in own else ""


def _plain(name: str) -> str:
    """The letters of a name, in small ones, without its article: "The Coral Courier", "coral-courier"."""
    return "".join(_LETTERS.findall(_ARTICLE.sub("", name, count=1))).lower()
