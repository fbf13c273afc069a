"""A dateline's day without a year, and what record, path and text state of a year beside it -> the whole day.

Such a year alone is not said to be that of the article; with the day of a dateline it is. Where years differ, none is
taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from indexer.article import LINE, LINE_PATH, LINE_RECORD, Paragraph
from indexer.dates import read_day_of_year
from indexer.dates.assembling import existing_day
from indexer.dates.pieces import DAY_OF_YEAR, WEEKDAY, WEEKDAYS
from indexer.extract.headers.lines.rights_lines import IS_NOTICE, is_outlet, read_notice
from indexer.extract.headers.openings.datelines import read_dateline
from indexer.extract.headers.years.filed_years import VOLUME, year_of_stamp
from indexer.extract.headers.years.margin_years import is_agency, year_of_margin
from indexer.extract.paths.folder_years import year_of_file, year_of_folders
from indexer.formats.page_suffixes import OF_PAGES

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ONE_YEAR = re.compile(rf"(?<![\d–/-]){_YEAR}(?![\d–/-]|\sto\s)")
_YEAR_IN_PATH = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)", re.ASCII)
_DATELINE_FIELD = re.compile(
    rf"(?i)[^\d]{{0,60}}?(?<![^\W\d_])(?P<day>{DAY_OF_YEAR})"
    r"(?:\s?[(/][^()/\d]{2,30}[)/])?[\s.,–—-]*"
)
_WEEKDAY = re.compile(rf"(?i){WEEKDAY}")
_LONGEST = 70  # characters of such a line
_RIGHTS = "rights "  # before a record's year of copyright, which sites have from their templates: it is asked last


def days_of_dateline(
    dateline: str, imprint: Sequence[str], shown: str, paragraphs: Sequence[Paragraph], agency: str, headline: str = ""
) -> Iterator[tuple[date, str]]:
    """The days that a dateline's day is in the years that are stated beside it, with their bases, the surest first.

    `imprint`: what the record says of issue and volume; `shown`: the file's path; `agency`: who sent the text;
    `headline`: by which its file may be called.
    """
    if not (dateline and read_day_of_year(dateline)):
        return
    in_path = year_of_folders(shown) or year_of_file(shown, agency, headline)
    rights = [line for line in imprint if line.startswith(_RIGHTS)]
    notices = [line for line in imprint if IS_NOTICE.match(line)]
    in_record = _one_year(line for line in imprint if line not in (*notices, *rights))
    in_record = in_record or next(filter(None, (_year_of_notice(line, agency) for line in notices)), 0)
    in_margin = year_of_margin(paragraphs, agency, is_page=shown.lower().endswith(OF_PAGES))
    years_in_path = set(_YEAR_IN_PATH.findall(shown)) if _WEEKDAY.match(dateline) else set()  # of whatever it is there
    by_weekday = int(years_in_path.pop()) if len(years_in_path) == 1 else 0
    years = (
        (in_record, LINE_RECORD),
        (in_path, LINE_PATH),
        (in_margin, LINE),
        (_one_year(rights), LINE_RECORD),
        (by_weekday, LINE_PATH),
    )
    for year, basis in years:
        if year and (day := day_in_year(dateline, year)):
            yield day, basis


def day_in_year(dateline: str, year: int) -> date | None:
    """The day of a dateline in a year; None where there is none, or it is another day of the week."""
    month_and_day = read_day_of_year(dateline) if dateline else None
    day = existing_day(year, *month_and_day) if month_and_day else None
    weekday = _WEEKDAY.match(dateline)
    if day is None or (weekday and WEEKDAYS[day.weekday()] != weekday[0][:3].lower()):
        return None
    return day


def day_in_field(imprint: Iterable[str]) -> str:
    """The day without a year of a record's field for its dateline: "NAIROBI, July 17"; "" without one."""
    return next((match["day"] for value in imprint if (match := _DATELINE_FIELD.fullmatch(value))), "")


def day_of_deck(decks: Sequence[str], paragraphs: Sequence[Paragraph]) -> str:
    """The day without a year of the dateline that a deck opens with, where a record has no other text."""
    return next((day for deck in decks if (day := read_dateline(deck).day_of_year)), "") if not paragraphs else ""


def year_of_volume(imprint: Iterable[str]) -> int:
    """The one year of volumes and issues, 0 without one: "Vol. 23 (1998)", "14/1998", "Spring 1998"."""
    years = {int(match["year"]) for value in imprint if (match := VOLUME.fullmatch(value))}
    return years.pop() if len(years) == 1 else 0


def _one_year(texts: Iterable[str]) -> int:
    """The one year that stands in some texts, 0 without one; of "1990-1995" nobody knows which."""
    years = {int(match["year"]) for text in texts if len(text) <= _LONGEST for match in _ONE_YEAR.finditer(text)}
    return years.pop() if len(years) == 1 else 0


def _year_of_notice(line: str, agency: str) -> int:
    """The year of an agency's own notice, in a record's field; of an outlet's, where no agency sent the text."""
    notice = read_notice(line)
    if notice is None or notice.is_credit:
        return year_of_stamp(line, agency)
    is_own = is_agency(notice.owner, agency) if agency else is_outlet(notice.owner)
    return notice.year if is_own else 0
