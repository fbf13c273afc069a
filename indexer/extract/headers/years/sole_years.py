"""The lines above and below a plain text as it was -> the one year that they state, where nothing else dates it.

Sites show notices, too, with the year in which a page was saved: so below a text one with their sign counts for
nothing, nor any in a text that has other lines of theirs; nor one that is older than what is told, as of a book.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePosixPath

from indexer.article import HEADER, LINE, Paragraph
from indexer.dates import find_dates
from indexer.extract.furniture.page_lines import is_also_word, is_site_line
from indexer.extract.headers.lines.rights_lines import is_outlet, read_notice
from indexer.extract.headers.lines.words import PAPER
from indexer.extract.headers.years.filed_years import year_behind_headline, year_of_stamp
from indexer.extract.headers.years.issue_years import credited_issue, is_issue, labelled_year, year_of_numbered
from indexer.extract.headers.years.margin_years import lines_above, lines_below, year_above
from indexer.extract.outlets import outlet_of
from indexer.extract.told import OCCASION, tells_history

_LETTERS = re.compile(r"[^\W\d_]+")
# Above all other lines: "THE HARBOUR CHAMPION, 2003", "The Harbour Catholic, week 14, 1990", the latter whatever it is
# called; above a text or below its headline "The Shipping Yearbook, 1993 edition".
_NAME = r"(?:\s(?!OF|IN|AT|ON|AND|FOR)[A-Z][\w'’&-]+){1,3}"
_MASTHEAD = re.compile(rf"(?:THE(?=[^a-z]+$){_NAME}|The{_NAME},\s[Ww]eek\s\d\d?),\s(?P<year>(?:19|20)\d\d)")
# Words that papers, and hardly anything else, are called by behind "THE"; "THE MILFORD FIRE" is none.
_CALLED = re.compile(
    r"(?i)\b(?:bugle|catholic|champion|churchman|clarion|collegian|commercial|crusader|defender|enterprise|freeman"
    r"|friend|gleaner|herald|labou?rer|methodist|miner|newsletter|optimist|outlook|pilot|presbyterian|reporter|republic"
    r"|searchlight|tablet|torch|trumpet|vindicator|visitor|watchman|witness|worker|workman|yearbook)$"
)
_ANNUAL = re.compile(
    r"(?:The\s)?(?:[A-Z][\w'’&-]+\s){1,4}(?:Yearbook|Almanac),?\s(?P<year>(?:19|20)\d\d)(?:\sedition)?"
)
_CITED = re.compile(r"(?i)\W*(?:sources?|from|see)\b")
_ARTICLE = re.compile(r"(?i)(?:by\s)?the\s")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)", re.ASCII)


def sole_year(
    paragraphs: Sequence[Paragraph], *, headline: str = "", source: str = "", shown: str = "", agency: str = ""
) -> tuple[str, str]:
    """The year and its basis, ("", LINE) without one.

    `headline`: the line that is it states nothing of the article; `source`: whose this is said to be; `shown`: its
    file's path; `agency`: that of its credit.

    >>> sole_year([Paragraph("(c) 2008 Coral Courier")])
    ('2008', 'line')
    """
    own = {_plain(name) for name in (source, *PurePosixPath(shown).parent.parts)} - {""}
    head, opening = lines_above(paragraphs)
    above = {_year_above(line, headline, agency, opening) for line in head[: len(head) if opening else 0]} - {0}
    above |= {_year_of_masthead(line, is_first=place == 0) for place, line in enumerate(head) if len(head) > 1} - {0}
    below = {_year_below(line, own, agency) for line in lines_below(paragraphs)} - {0}
    years = above | below
    if len(years) != 1 or _is_saved_page(paragraphs):
        return "", LINE
    year = years.pop()
    told = (int(other) for one in paragraphs for other in _YEAR.findall(one.text))
    return (str(year) if all(other <= year + 1 for other in told) else ""), (HEADER if above else LINE)


def _year_above(line: str, headline: str, agency: str, opening: str) -> int:
    """The year of a line above the text; none states one that is nothing but a year or a season, or that has a day."""
    if line == headline or line.startswith(f"{headline} ["):
        return year_behind_headline(line, agency)
    if numbered := year_of_numbered(line):
        return numbered
    is_cited = _CITED.match(line) is not None  # which may be one of several
    is_bare = not _LETTERS.search(line) or is_issue(line) or bool(find_dates(line))
    return 0 if is_cited or is_bare else year_above(line, agency, opening, is_alone=True)


def _year_of_masthead(line: str, *, is_first: bool) -> int:
    match = (_MASTHEAD.fullmatch(line) if is_first and _is_called_so(line) else None) or _ANNUAL.fullmatch(line)
    return int(match["year"]) if match and not (OCCASION.search(line) or tells_history(line)) else 0


def _is_called_so(line: str) -> bool:
    """Whether what stands before the first comma of a line is called like a paper, or a week's number stands behind."""
    name, _comma, rest = line.partition(",")
    is_paper = PAPER.fullmatch(name.title().split()[-1]) or _CALLED.search(name) or outlet_of(name)
    return bool(is_paper) or rest.lower().startswith(" week")


def _year_below(line: str, own: set[str], agency: str) -> int:
    stated = _year_of_notice(line, own) or year_of_stamp(line, agency) or labelled_year(line)
    return stated or int(credited_issue(line).get("issue", 0))


def _year_of_notice(line: str, own: set[str]) -> int:
    notice = read_notice(line)
    if notice is None or notice.is_shown or notice.is_credit:
        return 0
    return notice.year if _plain(notice.owner) in own or is_outlet(notice.owner) else 0


def _is_saved_page(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a text has buttons, links or labels of a site."""
    lines = (line.strip() for paragraph in paragraphs for line in paragraph.text.split("\n"))
    return any(is_site_line(line) and not is_also_word(line) for line in lines)


def _plain(name: str) -> str:
    """The letters of a name, in small ones, without its article: "The Coral Courier", "coral-courier"."""
    return "".join(_LETTERS.findall(_ARTICLE.sub("", name, count=1))).lower()
