"""A line below a masthead -> whether it is the paper's own: its number, price, motto, address, how it is registered."""

from __future__ import annotations

import re

from indexer.dates import Mention, find_dates

_LONGEST = 120  # characters
_IMPRINT = re.compile(
    r"""(?ix)
      (?:vol(?:ume)?|no|nr|issue|number|price)\b\.?\s?\#?\W?(?:\d|[ivxlc]+\b).*
    | (?:(?:daily|weekly|fortnightly|monthly|quarterly|annual)\s)?(?:bulletin|newsletter|journal|digest|magazine|review)
        \s(?:no|nr|number|issue)\b\.?\s?\d.*
    | (?:(?:the|a|an)\s)?(?:official\s)?(?:daily|weekly|fortnightly|monthly|quarterly)?\s?
        (?:journal|organ|newsletter|newspaper|magazine|bulletin|voice|paper)\s(?:of|for)\sthe\s.{3,80}
    | (?:incorporating|serving|established|founded|est\.?|registered)\s(?:the|as|in|since|with|\d).{3,80}
    | .{2,40}['’]s\s(?:[\w-]+\s){0,2}(?:own|independent|oldest|leading|only|first|best|student|weekly|daily)\s
        (?:[\w-]+\s){0,2}(?:newspaper|paper|magazine|weekly|daily|station|voice|journal)
    | (?:\w+\s){1,2}edition
    | (?:published|printed)\s(?:daily|weekly|monthly|quarterly|every|by|in)\b.{0,80}
    | free\s(?:to|for|with)\s\w.{2,40}
    | price\s.{0,14}?(?:\d.{0,9}|pence|penny|cents?) | \d{1,3}\s?(?:p|c|d|cents?|pence)
    | (?:https?://)?(?:www\.)?(?:[a-z\d-]+\.)+[a-z]{2,10}/?
    | \d{1,4}[a-z]?\s[\w.'’-]+(?:\s[\w.'’-]+){0,3},\s.{3,60}
    """
)
_SEASON = re.compile(r"(?i)(?:spring|summer|autumn|fall|winter|easter|christmas)\s(?:19|20)\d\d")
_NUMBER = re.compile(r"(?i)\b(?:vol(?:ume)?|no|nr|issue|number)\b\.?\s?\d+")  # "No. 4 April, 1988"
_ENDS = (".", "!", "?")
_MOST_WORDS = 14


def is_imprint(line: str) -> bool:
    """Whether a line says what the top of a paper does below its name.

    >>> is_imprint("Vol 41 No 38 | www.sgg.example"), is_imprint("Journal of the Dock Union"), is_imprint("Price War")
    (True, True, False)
    """
    if len(line) > _LONGEST or line.count(" ") > _MOST_WORDS:
        return False
    return _IMPRINT.fullmatch(line.rstrip(".")) is not None and (line[-1] not in _ENDS or line[:1].isupper())


def day_in(line: str) -> str:
    """The date of an imprint, or its season, as written; "" where it states none, or says since when there is a paper.

    >>> day_in("No. 212 Autumn 1994 Free to members"), day_in("Established 1834"), day_in("Vol. 9, May 2010")
    ('Autumn 1994', '', 'May 2010')
    """
    season = _SEASON.search(line)
    apart = _NUMBER.sub(" | ", line)
    return season[0] if season else next((one.text for one in find_dates(apart) if _has_month(one)), "")


def _has_month(mention: Mention) -> bool:
    return mention.written.precision != "year"
