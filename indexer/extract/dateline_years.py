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
from indexer.dates.pieces import MONTH, WEEKDAY
from indexer.extract.headers.datelines import read_dateline
from indexer.extract.headers.filed_years import NOTICE, year_below, year_of_filing, year_of_stamp
from indexer.extract.headers.words import PAPER
from indexer.extract.outlets import outlet_of
from indexer.extract.paths.loose_years import year_of_file, year_of_folders

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_ONE_YEAR = re.compile(rf"(?<![\d–/-]){_YEAR}(?![\d–/-]|\sto\s)")
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_DATELINE_FIELD = re.compile(
    rf"(?i)[^\d]{{0,60}}?(?<![^\W\d_])(?P<day>(?:{WEEKDAY},? )?(?:{MONTH}\.? {_NUMBER}|{_NUMBER} {MONTH}\.?))"
    r"(?:\s?[(/][^()/\d]{2,30}[)/])?[\s.,–—-]*"
)
_WEEKDAY = re.compile(rf"(?i){WEEKDAY}")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# "Copyright 2006 Press Trust of India", "(c) 1998 by the Associated Press. All rights reserved."
_COPYRIGHT = re.compile(
    rf"(?i)\W{{0,3}}(?:copyright|©|\(c\))(?:[\s,]|©|\(c\))*{_YEAR}(?![\d–/-]|,\s?\d)[\s,]*(?:by\s)?(?:the\s)?(?P<owner>[^\d.,|;(]{{2,50}})"
)
# "(c) Reuters Limited 1997"; behind the name of one alone the year is often that of a picture
_COMPANY = re.compile(
    rf"(?i)\W{{0,3}}(?:copyright|©|\(c\))(?:[\s,]|©|\(c\))*(?P<owner>[^\d.,|;(]{{2,50}}?),?\s(?:limited|ltd|inc|plc)\.?,?\s{_YEAR}\.?"
)
# "Press Trust of India / 2009", "NZPA archive 1996", "PRAIRIE FARM WIRE -- FILE FOR 1987"
_MASTHEAD = re.compile(rf"(?P<name>[A-Z][^\d.?!]{{1,45}}?)[\s,/|–—:(-]+{_YEAR}\)?")
_OF_FILES = re.compile(r"(?i)[\s,/|–—:-]*(?:\b(?:archives?|files?|wires?|service|stories)\b(?:\s(?:for|of|from))?)$")
_SMALL_WORDS = frozenset({"of", "the", "and", "for", "de"})
_AGENCIES = re.compile(r"(?i)\b(?:agency|news\sservice|wire|press\s(?:association|trust|service|international))\b")
_VOLUME = re.compile(
    r"(?i)(?:(?:vol(?:ume)?|no|nr|issue|number|edition)\b\.?\s?#?[\dIVXLC]{1,5}[\s,:;/–-]*){0,3}(?:\d{1,4}\s?[/(,]\s?)?[(\[]?"
    rf"(?:(?:spring|summer|autumn|fall|winter|easter|christmas),?\s)?{_YEAR}[)\]]?"
)
_FIRST_LINES, _LAST_PARAGRAPHS = 4, 3
_MOST_ABOVE = 2  # lines, of which the headline may be one
_LONGEST = 70  # characters of such a line


def days_of_dateline(
    dateline: str, imprint: Sequence[str], shown: str, paragraphs: Sequence[Paragraph], agency: str
) -> Iterator[tuple[date, str]]:
    """The days that a dateline's day is in the years that are stated beside it, with their bases, the surest first.

    `imprint`: what the record says of issue and volume; `shown`: the file's path; `agency`: who sent the text.
    """
    if not (dateline and read_day_of_year(dateline)):
        return
    in_path = year_of_folders(shown) or year_of_file(shown, agency)
    notices = [line for line in imprint if NOTICE.match(line)]
    in_record = _one_year(line for line in imprint if line not in notices)
    in_record = in_record or next(filter(None, (_year_of_notice(line, agency) for line in notices)), 0)
    years = ((in_record, LINE_RECORD), (in_path, LINE_PATH))
    for year, basis in (*years, (_year_in_text(paragraphs, agency), LINE)):
        if year and (day := day_in_year(dateline, year)):
            yield day, basis


def day_in_year(dateline: str, year: int) -> date | None:
    """The day of a dateline in a year; None where there is none, or it is another day of the week."""
    month_and_day = read_day_of_year(dateline) if dateline else None
    try:
        day = date(year, *month_and_day) if month_and_day else None
    except ValueError:  # 29 February
        return None
    weekday = _WEEKDAY.match(dateline)
    if day is None or (weekday and _WEEKDAYS[day.weekday()] != weekday[0][:3].lower()):
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
    years = {int(match["year"]) for value in imprint if (match := _VOLUME.fullmatch(value))}
    return years.pop() if len(years) == 1 else 0


def _one_year(texts: Iterable[str]) -> int:
    """The one year that stands in some texts, 0 without one; of "1990-1995" nobody knows which."""
    years = {int(match["year"]) for text in texts if len(text) <= _LONGEST for match in _ONE_YEAR.finditer(text)}
    return years.pop() if len(years) == 1 else 0


def _year_in_text(paragraphs: Sequence[Paragraph], agency: str) -> int:
    """The year of the paper's line above a text, of its own copyright line, or of its agency's below it."""
    top = [line.strip() for paragraph in paragraphs[:_FIRST_LINES] for line in paragraph.text.split("\n", _FIRST_LINES)]
    bottom = [paragraph.text.strip().rpartition("\n")[2] for paragraph in paragraphs[-_LAST_PARAGRAPHS:]]
    years = {_year_of_masthead(line) for line in top[:_FIRST_LINES]}
    years |= {_year_of_agency(line, agency) for line in (*top[:2], *bottom)}
    years |= {year_of_stamp(line, agency) for line in bottom}
    years.discard(0)
    if not years:
        years = {year_of_filing(line, agency) for line in top[:_MOST_ABOVE]} | {
            year_below(line) for line in (*top[:1], *bottom)
        }
        years.discard(0)
    return years.pop() if len(years) == 1 else 0


def _year_of_masthead(line: str) -> int:
    if len(line) > _LONGEST:
        return 0
    if volume := _VOLUME.fullmatch(line):
        return int(volume["year"])
    match = _MASTHEAD.fullmatch(line)
    if match is None:
        return 0
    name = _OF_FILES.sub("", match["name"])
    is_filed = name != match["name"]
    titled = name.title() if name.isupper() else name
    if not all(word[0].isupper() or word in _SMALL_WORDS for word in name.split() if word[0].isalpha()):
        return 0
    is_paper = PAPER.search(titled.rpartition(" ")[2]) or _is_agency(name)
    return int(match["year"]) if is_filed or is_paper else 0


def _is_agency(name: str) -> bool:
    words = name.strip(" -–—,/|").split()
    return bool(words) and outlet_of(" ".join(words)) != ""


def _year_of_notice(line: str, agency: str) -> int:
    """The year of an agency's own notice, in a record's field."""
    return _year_of_agency(line, agency) or year_of_stamp(line, agency)


def _year_of_agency(line: str, agency: str) -> int:
    """The year of an agency's copyright; that of a site is often the one in which its page was shown."""
    match = _COPYRIGHT.match(line) or _COMPANY.fullmatch(line)
    if match is None:
        return 0
    owner = match["owner"].strip()
    initials = "".join(word[0] for word in owner.split() if word[0].isupper())
    is_its_own = agency in (outlet_of(owner), owner, initials, *owner.split()) if agency else _AGENCIES.search(owner)
    return int(match["year"]) if is_its_own else 0
