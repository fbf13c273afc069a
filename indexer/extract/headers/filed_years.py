"""A line above a text with a dateline, or below it -> the year in which the text was filed: "Petra archive, 2009".

Such a year counts only beside the day of a dateline, so that a line may say it in any order: names, words of filing and
one year. A headline has other words.
"""

from __future__ import annotations

import re

from indexer.extract.headers.words import OCCASION, OTHER_DATE, TOLD
from indexer.extract.outlets import outlet_of
from indexer.extract.paths.dated_names import tells_history

_LONGEST = 70  # characters
_YEAR = re.compile(r"(?<![\d–/-])(?:19|20)\d\d(?![\d–/]|-\d|\sto\s)|(?<=[A-Z]-)(?:19|20)\d\d(?=-[A-Z])")
_COPYRIGHT = re.compile(
    r"(?i)\W{0,3}(?:copyright\s(?:\(c\)\s)?|[(\[]c[)\]]\s?)(?P<year>(?:19|20)\d\d)[,\s]+(?:by\s)?(?:the\s)?(?P<owner>[^\d|;(]{3,50})"
)
_NOTICE = re.compile(r"(?i)\W{0,3}(?:copyright|\(c\)|\[c\]|©)")
_SHOWN = re.compile(r"(?i)reserved|terms|privacy|site|www|http|contact|policy|inc\b|ltd|llc")
_ENDED = re.compile(r"(?i)\(?\s?end(?:s|it)?\s?/[a-z/ -]+/(?P<year>[7-9]\d)\s?\)?")
_FILED = re.compile(
    r"(?i)\b(?:archived?|archives|files?|filed|volume|vol|bound|desk|wires?|newswire|newsfile|mirror|service|releases?|edition|daily|year"
    r"|dispatches|stories|reports|copy|corpus|feed|slot|domestic|national|international|regional|foreign|english|juche|agency)\b"
)
_OWNER = re.compile(
    r"(?i)\b(?:news\sagency|news\sservice|newswire|wire|press\s(?:association|trust|service|international))\b"
)
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset({"of", "the", "and", "for", "de", "in", "from", "by"})


def year_of_filing(line: str, agency: str) -> int:
    """The one year of a line of names and words of filing; 0 of any other line. `agency`: that of the dateline.

    >>> year_of_filing("[Petra archive, 2009]", "Petra"), year_of_filing("Mayor wins the 2009 election", "")
    (2009, 0)
    """
    years = set(_YEAR.findall(line)) if len(line) <= _LONGEST else set()
    if len(years) != 1 or _NOTICE.match(line) or line.rstrip().endswith(("?", "!")) or _is_about(line):
        return 0
    words = _WORD.findall(line)
    names = [word for word in words if not (_FILED.fullmatch(word) or word.lower() in _SMALL)]
    is_named = all(word[0].isupper() for word in names)
    is_filed = len(names) < len(words) and any(map(_FILED.fullmatch, words))
    is_agency = agency in words or outlet_of(" ".join(words)) != ""
    return int(years.pop()) if is_named and (is_filed or is_agency) else 0


def year_below(line: str) -> int:
    """The year of a wire's own notice below a text; 0 of any other line, as of papers, whose sites show this year's."""
    if match := _ENDED.fullmatch(line):
        return 1900 + int(match["year"])
    match = _COPYRIGHT.match(line) if len(line) <= _LONGEST else None
    if match is None or _SHOWN.search(line):
        return 0
    owner = match["owner"].strip()
    is_known = _OWNER.search(owner) or outlet_of(owner)
    return int(match["year"]) if is_known else 0


def _is_about(line: str) -> bool:
    """Whether a line may be a headline, told of a year."""
    said = _FILED.sub("", line)
    return any(pattern.search(said) for pattern in (OCCASION, TOLD, OTHER_DATE)) or tells_history(said)
