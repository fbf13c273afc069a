"""The segments of an address -> the same with dates that sites write in ways of their own written plainly.

Each is a form that can hardly be a number: a year of two digits is 00, or of the nineties; other digits stand below
the year that they begin with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.dates.assembling import long_year, month_number
from indexer.dates.pieces import MONTH
from indexer.extract.paths.date_parts import MONTH_AND_DAY, TWO_DIGITS, YEAR, day_of_last_century
from indexer.extract.paths.day_folders import HALF_YEAR, day_of_half_year
from indexer.extract.paths.name_words import is_of_papers

_MONTH = re.compile(r"0[1-9]|1[0-2]", re.ASCII)
# "releases/2002/1014members"
_DAY_AND_WORD = re.compile(r"(?P<day>(?:0[1-9]|1[0-2])[0-3]\d)(?P<word>[A-Za-z]{3,}.*)", re.ASCII)
# "1998/02/18news"; "10things" are counted
_OWN_DAY = re.compile(
    r"(?P<day>0[1-9]|[12]\d|3[01])(?!(?:st|nd|rd|th|things?|ways?|reasons?|tips?"
    r"|years?|days?|hours?|months?|weeks?|minutes?"
    r"|best|top|facts?|ideas?|questions?|people|million|percent)(?![a-z]))(?P<word>[A-Za-z]{3,}[A-Za-z\d_]*)",
    re.ASCII | re.IGNORECASE,
)
# What papers call a page of a day; other words glued to one are of papers only on their shelf: "12monkeys".
_PAGE = re.compile(r"(?i)(?:news|story|stories|lead|sport|edit|art|main|top)\d*", re.ASCII)
_NEWS = frozenset({"news", "press", "releases", "stories", "wire"})
# "TRANSCRIPTS/1006/23"
_SHORT_MONTH = re.compile(r"(?P<year>[0-4]\d)(?P<month>0[1-9]|1[0-2])", re.ASCII)
# "jan-june06/talks_05-24"
_HALF_YEAR = re.compile(HALF_YEAR, re.ASCII)
_ENDS_WITH_DAY = re.compile(r".+_(?P<month>\d\d?)-(?P<day>\d\d?)", re.ASCII)
# "et/00/2/23/ferry"
_SHORT_YEAR = re.compile(r"00|9[1-9]", re.ASCII)
_PART = re.compile(r"\d{1,2}", re.ASCII)
_BEGINS_WITH_LETTER = re.compile(r"[A-Za-z]{2}", re.ASCII)
# "issues/97nov", "archive/nov97"
_MONTH_OF_NINETIES = re.compile(
    rf"(?i)(?P<year>9[1-9])(?P<month>{MONTH})|(?P<month2>{MONTH})(?P<year2>9[1-9])", re.ASCII
)
_ISSUES = frozenset({
    "archive", "archives", "backissues", "issue", "issues", "magazine", "magazines", "newsletter", "newsletters",
})  # fmt: skip
# "2007_11_01_archive": all that a blog had in a month
_MONTH_OF_BLOG = re.compile(r"(?P<month>(?:19|20)\d\d_(?:0[1-9]|1[0-2]))_01_archive", re.ASCII)
# "2018/html/ecb.mp180614.en", "2018/pr180614"
_CODE = re.compile(rf"(?:^|[._-])(?:pr|nr|hr|sp|mp|is|wp)(?P<year>\d\d){MONTH_AND_DAY}(?!\d)", re.ASCII)
_FAR = 3  # segments between the year and such a name
# "news_releases_2014", "news-april-2023", "2023-news"
_SHELF = r"(?:[a-z]+[-_])*(?:news|releases?|articles|archives?|stories|bulletins?|newsletters?|statements|press)"
_SHELF_AND_YEAR = re.compile(
    rf"(?i)(?P<shelf>{_SHELF})[-_](?:(?P<month>{MONTH})[-_])?(?P<year>(?:19|20)\d\d)"
    rf"|(?P<year2>(?:19|20)\d\d)[-_](?:(?P<month2>{MONTH})[-_])?(?P<shelf2>{_SHELF})"
)
# "releases/2016/p0520-ferry-stays", "2013/ferry-stays-in-port-1031"
_CODED_DAY = re.compile(r"[a-z]{1,2}(?P<day>(?:0[1-9]|1[0-2])[0-3]\d)-[a-z]{2,}-.+", re.ASCII)
_SLUG_AND_DAY = re.compile(r"(?:[a-z0-9]+-){3,}[a-z]+-(?P<day>(?:0[1-9]|1[0-2])[0-3]\d)", re.ASCII)
_OF_HISTORY = re.compile(
    r"(?:^|-)(?:anniversary|battle|carta|century|charter|history|king|medieval"
    r"|since|siege|years?)-|-(?:by|in|of|to)-\d+$"
)
# "press-release/2018-71"
_RELEASES = re.compile(r"(?i)press|(?:(?:press|news|media)[-_]?)?releases?")
_ARCHIVE = re.compile(r"(?i)(?:news|articles?|stor(?:y|ies)|archives?)(?![^\W_])")
_NUMBER_OF_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)-(?:1[3-9]|[2-9]\d|\d{3})", re.ASCII)
# "archive/1998_3046809/ferry": a text's number in its year
_YEAR_AND_NUMBER = re.compile(r"(?P<year>19[89]\d|20[0-4]\d)_\d{5,9}", re.ASCII)
# "headlines03/0428-09", "news98/0428"
_SHELF_OF_YEAR = re.compile(
    r"(?i)(?:archives?|articles|features|headlines?|news|opinion|press|stories|views)(?P<year>0\d|9[1-9])", re.ASCII
)
_DAY_AND_NUMBER = re.compile(rf"{MONTH_AND_DAY}(?P<behind>(?:[-_]\d.*)?)", re.ASCII)
# "2013/05/29-2": the second of a day
_DAY_AND_COUNT = re.compile(r"(?P<day>0[1-9]|[12]\d|3[01])-\d", re.ASCII)
# "A1Story20080722-78076"
_STORY = re.compile(
    rf"(?:[A-Z]\d?)?(?i:article|news|story)(?P<year>(?:19|20)\d\d){MONTH_AND_DAY}[-_]\d{{3,7}}",
    re.ASCII,
)
# "20190220IPR30123"
_RELEASE = re.compile(rf"(?P<year>20[0-4]\d){MONTH_AND_DAY}[A-Z]{{2,4}}\d{{4,6}}", re.ASCII)
# "library/national/062098factory", of the years in which pages were called so
_GLUED_DAY = re.compile(r"(?P<digits>\d{6})[a-z]{4,}", re.ASCII)
# "DailyNews/jury980729"
_GLUED_BEHIND = re.compile(r"(?!article|item|page|post|story)[a-z]{3,}(?P<digits>\d{6})", re.ASCII)
_FIRST_GLUED_YEAR = 95
# "harbour-post-october-23-1961-page-12": a paper's page
_PAGE_OF_DAY = re.compile(
    rf"(?i)(?:[a-z]+-)+(?P<month>{MONTH})-(?P<day>[0-3]?\d)-(?P<year>(?:1[6-9]|20)\d\d)-(?:page|pg|p)-?\w{{1,4}}",
    re.ASCII,
)
_MOMENT_AND_NUMBER = re.compile(r"(?P<moment>(?:19[89]|20[0-4])\d{9})-\d{4,}", re.ASCII)  # "201404221730-0024512"


def with_plain_dates(segments: Sequence[str]) -> list[str]:
    """The segments, the last without the end of its name.

    >>> with_plain_dates(["press", "2018", "html", "ecb.mp180614.en"])
    ['press', '2018', 'html', '2018-06-14']
    >>> with_plain_dates(["releases", "2002", "1014members"])
    ['releases', '2002', '1014-members']
    """
    if not any(map(TWO_DIGITS.search, segments)):
        return list(segments)
    plain: list[str] = []
    for number, segment in enumerate(segments):
        plain += _plainly(segment, plain, segments[number + 1 :])
    return plain


def _plainly(segment: str, above: Sequence[str], below: Sequence[str]) -> Sequence[str]:
    """What a segment is between others."""
    last, next_one = above[-1] if above else "", below[0] if below else ""
    if match := _MONTH_OF_BLOG.fullmatch(segment):
        return (match["month"].replace("_", "-"),)
    if (match := _SHELF_AND_YEAR.fullmatch(segment)) and _is_sure_shelf(match, below):
        return _of_shelf(match)
    if _RELEASES.fullmatch(last) and (match := _NUMBER_OF_YEAR.fullmatch(segment)):
        return (match["year"],)
    if _ARCHIVE.match(last) and (match := _YEAR_AND_NUMBER.fullmatch(segment)):
        return "archive", match["year"]
    match = _SHORT_MONTH.fullmatch(segment) if TWO_DIGITS.fullmatch(next_one) else None
    if match and (last == "TRANSCRIPTS" or (last == "transcripts" and not YEAR.fullmatch(segment))):
        return (f"20{match['year']}-{match['month']}",)
    if match := _PAGE_OF_DAY.fullmatch(segment):
        return (f"{match['year']}-{month_number(match['month']):02}-{match['day'].zfill(2)}",)
    if match := _MOMENT_AND_NUMBER.fullmatch(segment):
        return (match["moment"],)
    if YEAR.fullmatch(last) and (match := _DAY_AND_WORD.fullmatch(segment)) and _is_of_day(match, above):
        return (f"{match['day']}-{match['word']}",)
    if YEAR.fullmatch(last) and (match := (_SLUG_AND_DAY if len(above) == 1 else _CODED_DAY).fullmatch(segment)):
        is_sure = not (_OF_HISTORY.search(segment) if len(above) == 1 else _NEWS.isdisjoint(map(str.lower, above)))
        return (f"{match['day'][:2]}-{match['day'][2:]}" if is_sure else segment,)
    if (
        len(above) > 1
        and YEAR.fullmatch(above[-2])
        and _MONTH.fullmatch(last)
        and (match := _OWN_DAY.fullmatch(segment))
        and _is_of_day(match, above)
    ):
        return (match["day"],)
    if (
        len(above) > 1
        and YEAR.fullmatch(above[-2])
        and _MONTH.fullmatch(last)
        and (day := _DAY_AND_COUNT.fullmatch(segment))
    ):
        return (day["day"],)
    if last.lower() in _ISSUES and (match := _MONTH_OF_NINETIES.fullmatch(segment)):
        return (f"19{match['year'] or match['year2']}-{month_number(match['month'] or match['month2']):02}",)
    if (match := _HALF_YEAR.fullmatch(last)) and (day := _ENDS_WITH_DAY.fullmatch(segment)):
        return (day_of_half_year(match, int(day["month"]), int(day["day"])) or segment,)
    if written := _of_short_year(segment, last) or _of_story(segment, last):
        return (written,)
    if _is_short_year(segment, below):
        return (f"{'20' if segment == '00' else '19'}{segment}",)
    return (_with_code(segment, above),)


def _is_sure_shelf(match: re.Match[str], below: Sequence[str]) -> bool:
    """Whether a shelf's date is not what an article is about, as of "market-news-april-2023"."""
    shelf = match["shelf"] or ""
    return bool(below) or bool(shelf and not match["month"]) or shelf.endswith(("newsletter", "bulletin"))


def _of_shelf(match: re.Match[str]) -> tuple[str, str]:
    """A shelf's name, and the year or month that is in it."""
    shelf, year, month = (match[part] or match[f"{part}2"] for part in ("shelf", "year", "month"))
    return shelf.replace("_", "").replace("-", ""), f"{year}-{month_number(month):02}" if month else year


def _is_of_day(match: re.Match[str], above: Sequence[str]) -> bool:
    return bool(_PAGE.fullmatch(match["word"])) or not _NEWS.isdisjoint(map(str.lower, above))


def _of_short_year(segment: str, above: str) -> str:
    """The day of four digits below a shelf of news with its year in two, as in "headlines03/0428"; "" of others."""
    shelf, day = _SHELF_OF_YEAR.fullmatch(above), _DAY_AND_NUMBER.fullmatch(segment)
    if shelf is None or day is None:
        return ""
    return f"{long_year(int(shelf['year']))}-{day['month']}-{day['day']}{day['behind']}"


def _of_story(segment: str, above: str) -> str:
    """The day that is the first part of a story's number, of a page's name of the nineties; "" of others."""
    glued = _GLUED_BEHIND if is_of_papers(above) else _GLUED_DAY
    if match := _GLUED_DAY.fullmatch(segment) or glued.fullmatch(segment):
        return str(day_of_last_century(match["digits"], _FIRST_GLUED_YEAR) or "")
    match = _STORY.fullmatch(segment) or _RELEASE.fullmatch(segment)
    return f"{match['year']}-{match['month']}-{match['day']}" if match else ""


def _is_short_year(segment: str, below: Sequence[str]) -> bool:
    """Whether two digits are a year: month and day stand below it, and a name, no other number."""
    if not _SHORT_YEAR.fullmatch(segment) or len(below) < 3 or not all(map(_PART.fullmatch, below[:2])):
        return False
    return 1 <= int(below[0]) <= 12 and 1 <= int(below[1]) <= 31 and bool(_BEGINS_WITH_LETTER.match(below[2]))


def _with_code(segment: str, above: Sequence[str]) -> str:
    """A name with a day behind some letters, as that day, where it lies in the year above."""
    years = [name for name in above[-_FAR:] if YEAR.fullmatch(name)]
    match = _CODE.search(segment) if years else None
    is_inside = match is not None and years[-1][2:] == match["year"]
    return f"{years[-1]}-{match['month']}-{match['day']}" if match and is_inside else segment
