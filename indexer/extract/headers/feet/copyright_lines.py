"""The first lines and last paragraphs of a text as it was -> the date of its copyright notice: "(c) OTA. Published"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indexer.article import Paragraph
from indexer.dates import find_dates, has_digit
from indexer.extract.headers.lines.prose_lines import is_prose
from indexer.extract.headers.lines.rights_lines import IS_OF_OTHERS, may_be_notice
from indexer.extract.headers.lines.words import PAPER
from indexer.extract.outlets import outlet_of

_FIRST_PARAGRAPHS, _LAST_PARAGRAPHS = 5, 3
_LONGEST = 300  # characters of a notice
_NOTICE = re.compile(r"(?i)\W{0,3}(?:copyright|©|\(c\))(?![^\W\d_])")
_PUBLISHED = re.compile(
    r"(?i)(?<=[.,;|)–—]\s)(?:(?:first|originally)\s)?(?:published|released|posted|issued|moved|sent|transmitted|filed)"
    r"(?:\son)?\s?:?\s(?=\S)"
)
# "© 2011 The Harbour Press, 2011-05-02. All rights reserved."
_OWNED = re.compile(
    r"(?:(?:19|20)\d\d[\s,]+)?(?:by\s)?(?P<owner>[A-Z][\w.'’&-]*(?:\s(?:of|and|the|&|[A-Z][\w.'’&-]*)){0,6}?)[,.;]?\s"
    r"(?:(?:[Aa]ll\srights\sreserved|(?:[Rr]eprinted|[Rr]eproduced|[Uu]sed)\s(?:by"
    r"|with)\s(?:kind\s)?permission)[.;,|]?\s(?P<again>[A-Z][^\d.]{3,60}[,;|]\s)?)?"
)
_RESERVED = (
    r"(?:[.,;|]\s(?i:all\srights\sreserved|(?:reprinted|reproduced|used)\s(?:by|with)\s(?:kind\s)?permission"
    r"|(?:p|pp|page|pages)\b.{1,12}))*\.?"
)
_BEHIND = re.compile(_RESERVED)
_OWNER_FIRST = re.compile(r"^([A-Z][^\d|©()]{3,60}?),?\s(©|\(c\))\s(?=\S)")  # "The Harbour Tribune © March 30, 2014"
_YEAR = re.compile(r"(?:(?:19|20)\d\d)\b")
_SIGNS = re.compile(r"(?i)(?:[\s:,]|\(c\)|©|copyright\b)*")
_OWNER_BEHIND = re.compile(
    rf"(?:,|\sby)?\s(?:[Tt]he\s)?(?P<owner>[A-Z][\w.'’&-]*(?:\s(?:of|and|the|&|[A-Z][\w.'’&-]*)){{0,5}}?){_RESERVED}"
)


def date_of_notice(paragraphs: Sequence[Paragraph]) -> str:
    """The one date behind "Published" or the like in a copyright notice, or behind the paper whose it is, as written;
    "" without one.

    >>> date_of_notice([Paragraph("(c) 1993 Harbour Mountaineer, July 29, 1993. Reprinted by permission.")])
    'July 29, 1993'
    >>> date_of_notice([Paragraph("Copyright 2000 by OTA. Published November 29, 2000. All rights reserved.")])
    'November 29, 2000'
    """
    beside = [one.text for part in (paragraphs[:_FIRST_PARAGRAPHS], paragraphs[-_LAST_PARAGRAPHS:]) for one in part]
    if not may_be_notice("\n".join(beside)):  # nearly always
        return ""
    for text, is_last in _notices(paragraphs):
        notice = _NOTICE.match(text) if len(text) <= _LONGEST else None
        if notice is None:
            continue
        signs = _SIGNS.match(text, notice.end())
        if date := _date_beside_owner(text[signs.end() if signs else notice.end() :], is_last=is_last):
            return date
        for label in _PUBLISHED.finditer(text):
            found = next(iter(find_dates(text[label.end() :])), None)
            if found and found.start == 0:
                return found.text
    return ""


def _notices(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[str, bool]]:
    """The last paragraphs, the last first, and the lines of the first ones, with the owner behind the sign; whether it
    stands below the whole text."""
    is_last = True
    for paragraph in reversed(paragraphs[-_LAST_PARAGRAPHS:]):
        yield paragraph.text.strip(), is_last
        is_last = is_last and not is_prose(paragraph.text)
    above = (paragraph.text for paragraph in paragraphs[:_FIRST_PARAGRAPHS] if has_digit(paragraph.text))
    yield from ((_OWNER_FIRST.sub(r"\2 \1, ", line.strip()), False) for text in above for line in text.split("\n"))


def _is_behind(rest: str, *, is_last: bool) -> bool:
    """Whether the paper whose it is stands behind a notice's day: "Copyright April 7, 2008, The Harbour Tribune". Above
    a text a sign parts them: "© 7 April 2008 Harbour Tribune" may be a picture's."""
    owner = _OWNER_BEHIND.fullmatch(rest) if is_last or not rest.startswith(" ") else None
    return owner is not None and bool(PAPER.search(owner["owner"]) or outlet_of(owner["owner"]))


def _date_beside_owner(rest: str, *, is_last: bool) -> str:
    """The one day beside the owner of a notice, which is a paper, or has the text since that very year."""
    dates = find_dates(rest)
    if len(dates) == 1 and dates[0].start == 0 and dates[0].written.precision == "day":
        return dates[0].text if _is_behind(rest[dates[0].end :], is_last=is_last) else ""
    owned = _OWNED.fullmatch(rest[: dates[0].start]) if len(dates) == 1 else None
    if owned is None or dates[0].written.precision != "day" or not _BEHIND.fullmatch(rest[dates[0].end :]):
        return ""
    named = PAPER.search(owned["owner"]) or outlet_of(owned["owner"])
    is_paper = named and not owned["again"]
    year = _YEAR.match(rest) if owned[0].rstrip()[-1] in ",.;|" and not IS_OF_OTHERS.search(owned["owner"]) else None
    is_its_year = year is not None and int(year[0]) == dates[0].written.first_day.year
    return dates[0].text if is_its_year or is_paper else ""
