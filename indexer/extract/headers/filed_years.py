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
    r"(?i)\W{0,3}(?:copyright\s(?:\(c\)\s)?|[(\[]c[)\]]\s?)(?P<year>(?:19|20)\d\d)[,\s]+(?:by\s)?(?:the\s)?(?P<owner>[^\d|;(]{2,50})"
)
NOTICE = re.compile(r"(?i)\W{0,3}(?:copyright|\(c\)|\[c\]|©)")
_SHOWN = re.compile(r"(?i)reserved|terms|privacy|site|www|http|contact|policy|inc\b|ltd|llc")
_ENDED = re.compile(r"(?i)\(?\s?end(?:s|it)?\s?/[a-z/ -]+/(?P<year>[7-9]\d)\s?\)?")
_FILED = re.compile(
    r"(?i)\b(?:archived?|archives|files?|filed|volume|vol|bound|desk|wires?|newswire|newsfile|mirror|service|releases?|edition|daily|year"
    r"|dispatches|stories|reports|copy|clippings?|cuttings?|clips|scrapbook|corpus|feed|slot|domestic|national|international|regional|foreign|english|juche|agency)\b"
)
_OWNER = re.compile(
    r"(?i)\b(?:news\sagency|news\sservice|newswire|wire|press\s(?:association|trust|service|international))\b"
)
# What stands beside the name of an agency in its own stamp: "Reuters Limited 1998"
_OF_STAMP = re.compile(r"(?i)ltd|limited|inc|corp|news|services?|agency|wires?|reports?|copy|the|by|for|ends?")
_INITIALS = re.compile(r"[a-z]{1,3}")
_STAMPED_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORT_YEAR = re.compile(r"[/'’](?P<year>[7-9]\d)\b")
# "Indo-Harbour News Service, 2008"
_NAME_AND_YEAR = re.compile(
    r"[(\[]?(?P<name>[A-Z][^\W\d]+(?:-[A-Z]\w+)*(?:\s(?:of|for|de|[A-Z][^\W\d]+(?:-[A-Z]\w+)*)){1,6}),?\s(?:19|20)\d\d[)\]]?\.?"
)
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset({"of", "the", "and", "for", "de", "in", "from", "by"})


def year_of_filing(line: str, agency: str) -> int:
    """The one year of a line of names and words of filing; 0 of any other line. `agency`: that of the dateline.

    >>> year_of_filing("[Petra archive, 2009]", "Petra"), year_of_filing("Mayor wins the 2009 election", "")
    (2009, 0)
    """
    years = set(_YEAR.findall(line)) if len(line) <= _LONGEST else set()
    if len(years) != 1 or NOTICE.match(line) or line.rstrip().endswith(("?", "!")) or _is_about(line):
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
    return int(match["year"]) if _OWNER.search(owner) or outlet_of(owner) else 0


def year_of_stamp(line: str, agency: str) -> int:
    """The one year of a line below a text that has the name of its agency, the initials of those who wrote and edited
    it, and nothing else; 0 of any other line.

    >>> year_of_stamp("OTA/ab/cd 2017", "OTA"), year_of_stamp("© Reuters 1998", "Reuters")
    (2017, 0)
    >>> year_of_stamp("The next Reuters conference in 1998", "Reuters")
    0
    """
    if not agency or len(line) > _LONGEST or NOTICE.match(line):  # a site's notice has the year in which it is shown
        return 0
    years = {int(year) for year in _STAMPED_YEAR.findall(line)}
    years |= {1900 + int(year) for year in _SHORT_YEAR.findall(line)}
    own = [word for word in _WORD.findall(line) if outlet_of(word) == agency or word.lower() == agency.lower()]
    others = [word for word in _WORD.findall(line) if word not in own]
    is_stamp = own and all(_OF_STAMP.fullmatch(word) or _INITIALS.fullmatch(word) for word in others)
    return years.pop() if len(years) == 1 and (is_stamp or _is_in_full(line, agency)) else 0


def _is_in_full(line: str, agency: str) -> bool:
    """Whether a line is an agency's name in full and a year: "Indo-Harbour News Service, 2008" of the IHNS."""
    match = _NAME_AND_YEAR.fullmatch(line)
    if match is None:
        return False
    words = [word for word in _WORD.findall(line) if not word.islower()]
    initials = "".join(word[0] for word in words)
    known = outlet_of(match["name"])
    return (known and known == outlet_of(agency)) or agency in (initials, words[0][:2].upper() + initials[1:])


def _is_about(line: str) -> bool:
    """Whether a line may be a headline, told of a year."""
    said = _FILED.sub("", line)
    return any(pattern.search(said) for pattern in (OCCASION, TOLD, OTHER_DATE)) or tells_history(said)
