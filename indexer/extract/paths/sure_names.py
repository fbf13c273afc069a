"""The name of a folder or file -> the parts of a date in it, in forms that can hardly be anything else.

Years of two digits are those of the seventies to the nineties, which are neither days nor months.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from indexer.dates.assembling import existing_day, month_number
from indexer.dates.pieces import MONTH, SEASON
from indexer.extract.paths.date_parts import MONTH_AND_DAY, Parts, day_of_last_century
from indexer.extract.paths.name_words import ARCHIVES, NUMBERED, OTHERS, PAPERS, is_of_papers, words_of
from indexer.extract.paths.parts import parts_of
from indexer.extract.told import OCCASION, tells_history

_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)"
_TERM = r"(?:[-_ ]?(?:semester|term|quarter|issue|edition))"
_PAGE = r"(?:[A-Za-z]{1,2}[-_]?\d{1,3}|\d{1,2}[A-Za-z])"
# "06172011_A5", "17062011-p12"
_DAY_AND_PAGE = re.compile(rf"(?P<day>[0-3]\d[0-3]\d(?:19|20)\d\d)[-_ ]?{_PAGE}", re.ASCII)
# "RTV-29.11.2017-evening": other signs inside the day than around it
_SET_APART = re.compile(
    r"(?:^|(?:[^\W\d_]{2,}|^\d{1,4}(?=[_ ]))(?P<before>[\W_]{1,3}))"
    r"(?P<day>\d\d(?P<sign>[-._])\d\d(?P=sign)(?:19|20)\d\d)(?!(?P=sign))(?=[\W_]{1,3}[^\W_]|$)",
    re.ASCII,
)
# "vol91 (1998)", "Vol. 12, 1995"
_VOLUME = re.compile(
    rf"(?i)(?:[^\d]*[-_ ])?v(?:ol(?:ume)?)?[-_. ]{{0,2}}\d{{1,3}}(?:[-_, ]{{1,3}}|(?=n))"
    rf"(?:(?:no|nr|number|issue|iss|n)[-_. ]{{0,2}}\d{{1,3}}[-_, ]{{1,3}})?[(\[]?{_YEAR}[)\]]?"
)
# "Spring Semester 2014", "2014 Fall Term", "winter-2009-10", "Q3-2009", "3Q2009", "week-33-2009"
_PERIOD = rf"(?:{SEASON}{_TERM}?|q[1-4]|[1-4]q|h[12]|[12]h|(?:quarter|half)[-_ ]?[1-4]|w(?:ee)?k[-_ ]?[0-5]?\d)"
_PERIOD_OF_YEAR = re.compile(
    rf"(?i){_PERIOD}[-_ ]?{_YEAR}(?:[-_ ]\d\d)?{_TERM}?|(?P<first>(?:19|20)\d\d)[-_ ]?{_PERIOD}{_TERM}?"
)
# "Fall2011_ferry", "ferry_Fall2011"; "Winter-2011-ferry" among newsletters
_SEASON_GLUED = re.compile(rf"(?i)(?:.+[-_ ])?{SEASON}{_YEAR}(?:[-_ ][^\d]+)?")
_SEASON_FIRST = re.compile(rf"(?i){SEASON}[-_ ]{_YEAR}[-_ ].+")
# "Quarterly_Spring_2005_p12", "harbour-review-1998-q4", "NorthernEcho_2004_p4"
_SEASON_OF_PAPER = re.compile(
    rf"(?i)(?P<name>[^\d]+)[-_ ](?:{SEASON}[-_ ]{_YEAR}|(?P<first>(?:19|20)\d\d)[-_ ]q[1-4])(?:[-_ ]p?\d{{1,3}})?"
    r"|(?P<paper>[^\d]+)[-_ ](?P<alone>(?:19|20)\d\d)[-_ ](?:p|pg|page)[-_. ]?\d{1,3}"
)
_SHELF = re.compile(r"(?i)(?:newsletter|bulletin|magazine|quarterl)")
# "yearbook-2003-shipping"
_YEARBOOK = re.compile(rf"(?i)(?:year[-_ ]?book|almanac|annual)[-_ ]{_YEAR}(?:[-_ ][^\d]*)?")
# "No4_May", "Issue 5 - May"
_ISSUE_OF_MONTH = re.compile(
    rf"(?i)(?:no|nr|number|issue|iss)[-_. ]{{0,2}}\d{{1,3}}[-_., (]{{1,3}}(?P<month>{MONTH})\)?"
)
# "sim_drum-herald_1992-07_12_7": a scanned issue of a periodical, its numbers behind the month
_SCANNED_ISSUE = re.compile(
    r"sim_[a-z][a-z\d-]*(?:_[a-z][a-z\d-]*)*_(?P<day>(?:1[6-9]|20)\d\d(?:-\d\d){1,2})(?:_\d{1,4}){0,3}",
    re.ASCII,
)
# "harbour-review-1999-issue-12"
_ISSUE_OF_YEAR = re.compile(rf"(?i)(?P<name>[^\d]+?)[-_ ]{_YEAR}[-_ ](?:issue|iss|no|nr|number)[-_. ]{{0,2}}\d{{1,3}}")
# "201306_storm-nears", "199811-nurses", "198702 - Newsletter": no day, as the year would be followed by no month
_PACKED_MONTH = re.compile(
    r"(?P<year>19(?:1[3-9]|[2-9]\d)|20(?:1[3-9]|[2-4]\d))(?P<month>0[1-9]"
    r"|1[0-2])(?:[-_]|\s?[-–—]\s?|\s)(?P<words>[^\W\d_].*)"
)
_HEADLINE = 3  # words; fewer may be the name of what happened then
# "Gazette1993"
_PAPER_AND_YEAR = re.compile(r"(?P<paper>[A-Za-z]{3,})(?P<year>(?:19|20)\d\d)", re.ASCII)
_FIRST_GLUED_YEAR = 1980  # "Mirror1975" is a title as well
# "2010-issue 14"
_YEAR_AND_ISSUE = re.compile(rf"(?i){_YEAR}[-_ ]{{1,3}}(?:issue|iss|no|nr)[-_. ]{{0,2}}\d{{1,3}}")
# "christmas-number-1996", "Best Articles of 2011"
_NUMBER_OF_SEASON = re.compile(
    rf"(?i)(?:[^\d]+[-_ ])?(?:{SEASON}|holiday|new[-_ ]year|weekend|jubilee|anniversary|special|double)"
    rf"[-_ ](?:annual|edition|issue|number|special|supplement)[-_ ]\(?{_YEAR}\)?"
)
# "annual-2003-issue", "2003-annual-issue", "annual-2003"
_ANNUAL = re.compile(
    rf"(?i)(?:(?P<first>(?:19|20)\d\d)[-_ ])?(?:annual|christmas|holiday|special|summer|year-?end)(?:[-_ ]{_YEAR})?"
    r"[-_ ](?:edition|issue|number|special|supplement)|annual[-_ ](?P<alone>(?:19|20)\d\d)"
)
_TEXTS_OF_YEAR = re.compile(
    r"(?i)(?:[^\d]+[-_ ])?(?:articles|clippings|columns|cuttings|editorials|journalism)"
    r"[-_ ](?:of|from)[-_ ](?:the[-_ ]year[-_ ])?(?P<year>(?:19|20)\d\d)"
)
# "99-03", among the folders of a paper
_MONTH_OF_NINETIES = re.compile(r"(?P<year>[7-9]\d)[-_](?P<month>0[1-9]|1[0-2])", re.ASCII)
# "day14_b2", the page of a day, or the folder "day14" below a month; a file's "Day 14" may be that of a trial
_DAY_OF_MONTH = re.compile(
    r"(?i)day[-_]?(?P<day>0[1-9]|[12]\d|3[01])(?P<page>[-_](?:[a-z]|page|pg)-?\d{1,3}[a-z]?)?", re.ASCII
)
_FOLDER_OF_MONTH = re.compile(rf"(?i)(?:(?:19|20)\d\d[-_. ]?)?(?:0[1-9]|1[0-2])|[\W\d_]*{MONTH}[\W\d_]*", re.ASCII)
# "1014-5A", "1014p3": the page of a day, below its year
_PAGE_OF_DAY = re.compile(rf"{MONTH_AND_DAY}[-_]?{_PAGE}", re.ASCII)
# "970924-0417", "290694" in the folder of a wire
_SIX_DIGITS = re.compile(r"(?P<day>\d{6})(?:[-_]\d{1,5}[a-z]?)?", re.ASCII)
_NUMBER_AND_DAY = re.compile(r"\d{3,4}[-_](?P<day>\d{6})", re.ASCII)
# "strikers042398" among the files of a paper
_WORD_AND_DAY = re.compile(r"(?P<word>[A-Za-z]{4,})[-_]?(?P<day>\d{6})", re.ASCII)
# "pr180614", below the year
_CODE_AND_DAY = re.compile(r"(?i)(?:pr|nr|hr|sp|mp|is|wp)(?P<day>\d{6})(?:[-_.].*)?", re.ASCII)
# "releases/2018-041"
_NUMBER_OF_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)[-_]0\d\d", re.ASCII)
_RELEASES = frozenset({"press", "release", "releases"})
_COUNTED = frozenset({
    "account", "article", "bill", "case", "catalog", "catalogue", "document", "file", "flight", "frame", "img", "item",
    "kit", "label", "lot", "message", "model", "notice", "number", "order", "page", "part", "player", "product", "sku",
    "photo", "picture", "post", "record", "report", "serial", "story", "tape", "text", "ticket",
})  # fmt: skip
_FIRST_SHORT_YEAR = 70  # of two digits
_DIGIT = re.compile(r"\d")


@lru_cache(maxsize=4096)  # the folders of many files
def sure_parts(name: str, folder: str, *, is_file: bool) -> Parts:
    """The parts of a date that a name surely has, below a folder; none where the other rooms have to look.

    >>> sure_parts("Spring Semester 2014", "campus", is_file=False).year
    2014
    >>> sure_parts("290694", "telex", is_file=False).whole_day
    datetime.date(1994, 6, 29)
    """
    if not _DIGIT.search(name) or not OTHERS.isdisjoint(words_of(name)):
        return Parts()
    if match := _DAY_AND_PAGE.fullmatch(name):
        parts = parts_of(match["day"])
        return parts if parts.other is None else Parts()
    if (match := _SET_APART.search(name)) and match["before"] != match["sign"]:
        return parts_of(match["day"])
    if match := _VOLUME.fullmatch(name) or _PERIOD_OF_YEAR.fullmatch(name):
        return Parts(year=int(match["year"] or match["first"]))
    if (match := _ISSUE_OF_YEAR.fullmatch(name)) and is_of_papers(match["name"]):
        return Parts(year=int(match["year"]))
    if (match := _SEASON_OF_PAPER.fullmatch(name)) and is_of_papers(match["name"] or match["paper"]):
        return Parts(year=int(match["year"] or match["first"] or match["alone"]))
    match = _DAY_OF_MONTH.fullmatch(name) if _FOLDER_OF_MONTH.fullmatch(folder) else None
    if match and (match["page"] or not is_file):
        return Parts(number=int(match["day"]))
    if day := _of_nineties(name, folder, is_file=is_file):
        return Parts(day.year, day.month, day.day)
    if (match := _PACKED_MONTH.fullmatch(name)) and not _tells(words_of(match["words"])):
        return Parts(int(match["year"]), int(match["month"]))
    return _of_file(name, folder) if is_file else _of_issue(name, folder)


def _tells(words: Sequence[str]) -> bool:
    """Whether the words behind a month are numbered, or few that are what happened in it."""
    said = " ".join(words)
    return not NUMBERED.isdisjoint(words) or (
        len(words) < _HEADLINE and bool(OCCASION.search(said) or tells_history(said))
    )


def _of_file(name: str, folder: str) -> Parts:
    """The parts that only the name of a file has: an issue's season, the page of a day."""
    match = _SEASON_GLUED.fullmatch(name) or _YEARBOOK.fullmatch(name)
    match = match or (_SHELF.search(folder) and _SEASON_FIRST.fullmatch(name)) or None
    if match:
        return Parts(year=int(next(filter(None, match.groups()))))
    if match := _PAGE_OF_DAY.fullmatch(name):
        return _day_of_year(int(match["month"]), int(match["day"]))
    if (match := _NUMBER_OF_YEAR.fullmatch(name)) and not _RELEASES.isdisjoint(words_of(folder)):
        return Parts(year=int(match["year"]))
    match = _CODE_AND_DAY.fullmatch(name)
    return Parts(six_digits=match["day"]) if match else Parts()


def _of_issue(name: str, folder: str) -> Parts:
    match = _PAPER_AND_YEAR.fullmatch(name)
    if match and is_of_papers(match["paper"]) and int(match["year"]) >= _FIRST_GLUED_YEAR:
        return Parts(year=int(match["year"]))
    if match := _YEAR_AND_ISSUE.fullmatch(name):
        return Parts(year=int(match["year"]))
    if match := _NUMBER_OF_SEASON.fullmatch(name) or _TEXTS_OF_YEAR.fullmatch(name):
        return Parts(year=int(match["year"]))
    if (match := _MONTH_OF_NINETIES.fullmatch(name)) and is_of_papers(folder):
        return Parts(1900 + int(match["year"]), int(match["month"]))
    if match := _SCANNED_ISSUE.fullmatch(name):
        return parts_of(match["day"])
    if (match := _ANNUAL.fullmatch(name)) and (year := match["first"] or match["year"] or match["alone"]):
        return Parts(year=int(year))
    match = _ISSUE_OF_MONTH.fullmatch(name)
    return Parts(month=month_number(match["month"])) if match else Parts()


def _of_nineties(name: str, folder: str, *, is_file: bool) -> date | None:
    """The one day that six digits can be, in the folder of a wire, a paper, an archive."""
    is_held = is_of_papers(folder) or (not is_file and folder.lower() in ARCHIVES)
    match = (_SIX_DIGITS.fullmatch(name) or _NUMBER_AND_DAY.fullmatch(name)) if is_held else None
    if match is None and is_file and (is_held or not PAPERS.isdisjoint(words_of(folder))):
        match = _WORD_AND_DAY.fullmatch(name)
        match = None if match is None or match["word"].lower().removesuffix("s") in _COUNTED else match
    return day_of_last_century(match["day"], _FIRST_SHORT_YEAR) if match else None


def _day_of_year(month: int, day: int) -> Parts:
    return Parts(month=month, day=day) if existing_day(2000, month, day) else Parts()
