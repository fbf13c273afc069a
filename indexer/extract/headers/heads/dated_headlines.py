"""The first line of a text -> its headline, and the day that stands apart behind it: "Storm Nears (5 May 2025)"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from indexer.dates import find_dates, may_begin_date, read_date
from indexer.dates.pieces import MONTH
from indexer.extract.headers.lines.phrases import is_title
from indexer.extract.headers.lines.words import PAPER
from indexer.extract.outlets import outlet_of
from indexer.extract.told import OCCASION, OF_OTHERS, OTHER_DATE

_APART = re.compile(
    r"(?P<headline>.+?[^\s–—|-])(?:\s*[(\[](?P<bracketed>[^()\[\]]{6,40})[)\]]"
    r"|(?:\s+(?:[–—]|--)\s+|\s+\|\s*|\s{3,})(?P<date>(?:(?!\s-\s)[^–—|]){8,40})"
    r"|\s+-\s+(?P<bare>(?:(?!\s-\s)[^–—|]){8,40}))"
)
_WITH_PLACE = re.compile(r"^[A-Z][\w'’.-]+(?:\s[A-Z][\w'’.-]+){0,2}(?:,\s|\s(?=\d))")  # "(Harbour, 18 Nov 1991)"
# The title of a page: "Ferry Stays in Port - Harbour Mail - Friday, 21 November 2003"
_OF_PAGE = re.compile(
    r"(?P<headline>.{15,200}?)\s+(?:[–—|-]|--)\s+"
    r"(?P<paper>[A-Z][^|–—\d]{2,40}?)\s+(?:[–—|-]|--)\s+(?P<date>[^|–—]{8,40})"
)
# "[18 Nov 1991] Customs Find Tortoises in Suitcase"
_IN_FRONT = re.compile(r"[(\[](?P<date>[^()\[\]]{8,40})[)\]]\s*[:–—-]?\s*(?P<headline>\S.{8,200})")
# Of a release: "5 May 2025 - Statement on the ferry", "Ferry stays in port 05 May 2025" above who issued it
_RELEASE = re.compile(
    r"(?i)(?:(?:press|news|media)\s(?:release|statement|notice)s?|communiqu[eé]|statement|announcement)"
)
_RELEASED = re.compile(r"(?P<date>[^:|–—]{8,30}?)\s?(?::|\||[–—-])\s(?P<headline>[A-Z\"“‘'].{14,170}[^.;,])")
_BEFORE_ISSUER = re.compile(rf"(?P<headline>.{{20,170}}?[^\W_])\s(?P<date>\d\d?\s{MONTH}\s\d{{4}})", re.IGNORECASE)
_ABOUT = re.compile(
    r"(?i)\b(?:remember\w*|recall(?:s|ing)|anniversary|obituary|memory|memoriam|disaster|war|battle|shot"
    r"|history|died|born|killed|lessons|timeline|since|until|day|night|when)\b"
)
_FIRST_BARE = 1980  # days before that are nearly always those of which is told
_FEWEST_WORDS = 4  # shorter ones are as often the name of what happened on that day


def dated_headline(line: str, below: Iterable[str] = ()) -> dict[str, str]:
    """A line as "headline", and as "issue" the day behind it, as written.

    A day before it, where none of the lines below begins with one as well, or behind a hyphen is often that of what
    happened: it is the "head_date", which counts where nothing else dates the article.

    >>> dated_headline("Customs Find Tortoises in Suitcase (18 Nov 1991)")
    {'headline': 'Customs Find Tortoises in Suitcase', 'issue': '18 Nov 1991'}
    >>> dated_headline("Remembering the Storm of the Century (18 Nov 1991)")
    {'headline': 'Remembering the Storm of the Century (18 Nov 1991)'}
    """
    if (match := _IN_FRONT.fullmatch(line)) and _is_day(match["date"]):
        return {"headline": match["headline"], "issue": match["date"]}
    if (match := _OF_PAGE.fullmatch(line)) and _is_day(match["date"]) and _is_paper(match["paper"]):
        return {"headline": match["headline"], "issue": match["date"]}
    match = _RELEASED.fullmatch(line) if line[:1].isalnum() and may_begin_date(line) else None
    if match and _is_bare_day(match["date"], match["headline"]) and not any(map(_begins_with_day, below)):
        return {"headline": match["headline"], "head_date": match["date"]}
    match = _APART.fullmatch(line) if line[-1:] in (")", "]") or line[-1:].isdigit() else None
    if match is None:
        return {"headline": line}
    headline, bare = match["headline"], match["bare"]
    if bare:
        return {"headline": headline, "head_date": bare} if _is_bare_day(bare, headline) else {"headline": line}
    said = (match["bracketed"] or match["date"]).strip()
    date = said if _is_day(said) else _WITH_PLACE.sub("", said)
    if not _is_day(date) or not _is_apart(headline):
        return {"headline": line}
    return {"headline": headline, "issue": date}


def released_headline(line: str, above: str, below: str) -> dict[str, str] | None:
    """The "headline" and the "date" of a line below "PRESS RELEASE", or above "Issued by: ..."; None of any other.

    >>> released_headline("5 June 2014 - Statement on the ferry and its port", "PRESS RELEASE", "")
    {'headline': 'Statement on the ferry and its port', 'date': '5 June 2014'}
    """
    match = _RELEASED.fullmatch(line) if _RELEASE.fullmatch(above) else None
    if below.startswith("Issued by:"):
        match = match or _BEFORE_ISSUER.fullmatch(line)
    if match is None or not _is_day(match["date"]) or _is_about_it(match["headline"]):
        return None
    return {"headline": match["headline"], "date": match["date"]}


def _is_apart(headline: str) -> bool:
    """Whether a headline beside a day is long enough for one, and tells of no day itself."""
    return len(headline.split()) >= _FEWEST_WORDS and not (find_dates(headline) or _is_about_it(headline))


def _is_bare_day(date: str, headline: str) -> bool:
    written = read_date(date)
    is_recent = written is not None and written.first_day.year >= _FIRST_BARE
    return is_recent and _is_day(date) and _is_apart(headline)


def _begins_with_day(line: str) -> bool:
    found = find_dates(line) if may_begin_date(line) else ()
    return bool(found) and found[0].start == 0


def _is_day(date: str) -> bool:
    found = find_dates(date)
    return len(found) == 1 and found[0].text == date and found[0].written.may_be_day


def _is_paper(name: str) -> bool:
    return is_title(name) and bool(PAPER.search(name) or outlet_of(name))


def _is_about_it(headline: str) -> bool:
    """Whether a headline may speak of what happened, or will happen, on the day behind it."""
    return any(pattern.search(headline) for pattern in (_ABOUT, OCCASION, OF_OTHERS, OTHER_DATE))
