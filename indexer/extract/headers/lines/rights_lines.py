"""A line -> the copyright notice that it is: whose the text is, since which year, and whether sites show such lines.

"(c) 2016 Harbour Newspapers Inc.", "Copyright Harbour News Agency, 2019. All rights reserved."
"""

from __future__ import annotations

import re
from typing import NamedTuple

from indexer.extract.headers.heads.papers import is_paper
from indexer.extract.headers.lines.phrases import is_title
from indexer.extract.headers.lines.words import PAPER
from indexer.extract.outlets import outlet_of

LONGEST_NOTICE = 240  # characters
_OF_TEXT = r"(?:(?:(?:all|entire|this|the)\s)?(?:contents?|article|story|text|report|material)\s(?:is\s)?)?"
IS_NOTICE = re.compile(rf"(?i)\W{{0,3}}{_OF_TEXT}(?:copyright|\(c\)|\[c\]|©|c\.(?=\s?(?:19|20)\d\d\s))")
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d–/-]|\s[–-]\s?\d|,\s?\d)"
_OWNER = r"(?:by\s)?(?:the\s)?(?P<owner>[^\W\d_][^\d|;()]{1,60}?)"
_RESERVED = r"(?P<reserved>[\s.,]*(?i:all\s(?:rights|rts\.?)\s(?:reserved|reserv)\b)\D*)?"
_BEHIND = rf"(?:\s?\([^()\d]{{2,40}}\))?{_RESERVED}(?:[.;|]\s\D{{3,160}})?[\s.)\]]*"
_FORMS = (
    re.compile(rf"{_YEAR}[\s,]*(?i:{_OWNER}){_BEHIND}"),
    re.compile(rf"(?i:{_OWNER})(?P<parted>,)?\s{_YEAR}{_BEHIND}"),
)
# "Agence Harbour Presse, Copyright 2002"
_OWNER_FIRST = re.compile(
    r"(?P<owner>[A-Z][^\d|;()©]{3,60}?),?\s(?:Copyright|©|\([Cc]\))\s(?P<year>(?:19|20)\d\d)\W{0,2}"
)
_SIGN = re.compile(rf"(?i){_OF_TEXT}(?:copyright|\(c\)|\[c\]|©|c\.(?=\s?(?:19|20)\d\d\s)|[\s:,])+")
_OF_SITES = re.compile(
    r"(?i)\b(?:terms|privacy|sites?|web|website|online|www|https?|contact|policy|powered|cookies?)\b"
)
# What firms are called by behind their names.
_FIRM = re.compile(
    r"(?i)(?:,?\s(?:co|company|corp|corporation|group|holdings?|inc|incorporated"
    r"|limited|llc|ltd|pty|plc|publish(?:ing|ers)"
    r"|publications?|private|pvt|international|bhd|sdn)\b\.?)+$"
)
_OF_OUTLETS = re.compile(r"(?:News\w*|Papers|Syndicate|Week(?:lies|ly)|Dailies|[A-Z]\w+[Ww]ire|Magazines|Periodicals)")
_AGENCIES = re.compile(
    r"(?i)\b(?:news\s(?:agency|service)|newswire|wire|press\s(?:association|trust|service|international))\b"
)
# Whose books, pictures and films have the year in which they were made, and what keeps the texts of others.
IS_OF_OTHERS = re.compile(
    r"(?i)\b(?:university|books?|images?|pictures?|photo\w*|getty|films?|studios?"
    r"|records|music|games?|museum|library|factiva"
    r"|lexisnexis|proquest|newsbank|gale|ebsco\w*|estate)\b"
)


class Notice(NamedTuple):
    """Whose a text is, without what firms are called by, and since when. `is_shown`: sites have such lines, too, with
    the year in which a page is shown. `is_credit`: it looks like the credit of a picture, "(c) OTA 2024"."""

    owner: str
    year: int
    is_shown: bool
    is_credit: bool


def may_be_notice(text: str) -> bool:
    """Whether a text has the sign or the word of a copyright notice, at a glance."""
    has_sign = "©" in text or ("(" in text and ("(c)" in text or "(C)" in text))
    return has_sign or "opyright" in text or "OPYRIGHT" in text


def read_notice(line: str) -> Notice | None:
    """The notice that a line is, with its one year; None of any other line.

    >>> read_notice("(c) 2016 Harbour Newspapers Inc.")
    Notice(owner='Harbour Newspapers', year=2016, is_shown=False, is_credit=False)
    >>> read_notice("Copyright 1998-2004 Harbour Gazette"), read_notice("Harbour Gazette, 1998")
    (None, None)
    """
    if len(line) > LONGEST_NOTICE:
        return None
    if first := _OWNER_FIRST.fullmatch(line):
        line = f"Copyright {first['year']} {first['owner']}"
    sign = _SIGN.match(line.lstrip(" -–—*_#")) if IS_NOTICE.match(line) else None
    if sign is None or _OF_SITES.search(line):
        return None
    rest = line.lstrip(" -–—*_#")[sign.end() :]
    for form in _FORMS:
        if match := form.fullmatch(rest):
            owner = match["owner"].strip(" ,.")
            name = _FIRM.sub("", owner).strip(" ,.")
            is_bare = "parted" in match.groupdict() and not (match["parted"] or match["reserved"] or name != owner)
            is_credit = is_bare and "opyright" not in sign[0].lower()
            return Notice(name, int(match["year"]), "©" in sign[0], is_credit)
    return None


def is_outlet(owner: str) -> bool:
    """Whether an owner is called like a paper, a station or an agency, and not like who makes or keeps other things.

    >>> is_outlet("Harbour Newspapers"), is_outlet("Press Trust of India"), is_outlet("Harbour Ferries")
    (True, True, False)
    """
    if outlet_of(owner):
        return True
    named = owner.title() if owner.isupper() else owner
    last = named.partition(" of ")[0].rpartition(" ")[2]
    is_called_so = PAPER.fullmatch(last) or _OF_OUTLETS.fullmatch(last) or _AGENCIES.search(named) or is_paper(named)
    return bool(is_called_so) and is_title(named) and IS_OF_OTHERS.search(named) is None
