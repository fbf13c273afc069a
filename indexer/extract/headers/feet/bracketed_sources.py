"""The end of a text -> the date of the source that stands behind it: "... (The Harbour Times, 16 May 2002, p.1)".

Digests and clippings have one such source at the end of each text. In an essay there are several, or it is what was
quoted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import find_dates, may_state_date
from indexer.extract.headers.lines.rights_lines import is_outlet
from indexer.extract.told import OCCASION, OTHER_DATE, TOLD

_LONGEST = 90  # characters in the brackets
# Behind the end of a sentence that nobody says, perhaps with the initials of who wrote it: "... cancelled. (ab-cd) ("
_AT_END = re.compile(
    r"(?:^|[^\W_][.!?]\s)(?:\((?:[A-Za-z]{2,3}(?:[-/][A-Za-z]{2,3})*|(?:[A-Z]\.){1,3})\)\s)?"
    r"(?:\((?P<round>[^()\[\]]{8,90})\)|\[(?P<square>[^()\[\]]{8,90})\]"
    r"|(?:--?|[–—])\s?(?P<dashed>[A-Z][^()\[\]–—]{8,90}))\.?$"
)
_QUOTES = ('"', "“", "‘", "'")  # what was said or written then
_PAGE = re.compile(r"(?i),?\s(?:p|pp|pg|page|pages)\.?\s?[A-Z]?\d[\d–-]*$")
_ANOTHER = re.compile(r"[(\[][^()\[\]]{0,80}\b(?:1[6-9]|20)\d\d\b[^()\[\]]{0,20}[)\]]")
_LABEL = re.compile(
    r"^(?i:source|from(?:\sthe)?|in(?:\sthe)?|reported\sby|report|published\sin(?:\sthe)?)\s?:?\s(?=[A-Z])"
)
_SITE = re.compile(r"[a-z][\w-]*(?:\.[a-z][\w-]*)+")
_OPENING, _FIRST = 120, 3  # characters of the first paragraphs, in which its agency may stand


def date_of_bracketed_source(paragraphs: Sequence[Paragraph]) -> str:
    """The day behind a paper's or an agency's name in the last brackets, as written; "" without one.

    >>> date_of_bracketed_source([Paragraph("It sank."), Paragraph("It may sail soon. (Harbour Times, 16 May 2002)")])
    '16 May 2002'
    """
    text = paragraphs[-1].text.strip() if paragraphs else ""
    if not may_state_date(text[-_LONGEST:]) or "\n" in text[-_LONGEST:] or text.startswith(_QUOTES):
        return ""
    match = _AT_END.search(text)
    said = (match["round"] or match["square"] or match["dashed"].rstrip(".")) if match else ""
    dates = find_dates(said)
    if len(dates) != 1 or dates[0].written.precision != "day" or _PAGE.sub("", said[dates[0].end :]).strip(" ,."):
        return ""
    name = _PAGE.sub("", _LABEL.sub("", said[: dates[0].start]).strip(" ,;:–—-"))
    cited = sum(len(_ANOTHER.findall(one.text)) for one in paragraphs)
    is_own = cited <= 1 and _is_source(name, " ".join(one.text[:_OPENING] for one in paragraphs[:_FIRST]))
    return dates[0].text if is_own else ""


def _is_source(name: str, opening: str) -> bool:
    if not name or any(pattern.search(name) for pattern in (OCCASION, TOLD, OTHER_DATE)):
        return False
    return is_outlet(name.partition(",")[0]) or _SITE.fullmatch(name) is not None or f"({name})" in opening
