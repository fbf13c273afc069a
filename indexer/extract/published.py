"""What an article's record, text, address and path say of its date -> Published: the surest of them that says one.

A stated date that cannot be read or cannot be right leaves the article undated, with the reason: nothing else is
then asked, as the record's own word on it was a different one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import PurePosixPath
from typing import NamedTuple

from indexer.article import (
    FEED,
    HEADER,
    LINE,
    LINE_PATH,
    LINE_RECORD,
    LINE_URL,
    PATH,
    RECORD,
    UPDATE,
    URL,
    Paragraph,
    Published,
)
from indexer.dates import WrittenDate, believable, find_dates, read_date, rough_date
from indexer.extract.dateline_years import day_in_field, day_in_year, days_of_dateline, year_of_volume
from indexer.extract.headers.days.number_orders import order_of_numbers
from indexer.extract.headers.feet.copyright_lines import date_of_notice
from indexer.extract.headers.heads.corrections import date_of_correction
from indexer.extract.headers.heads.days_of_year import day_above, day_below
from indexer.extract.headers.heads.no_days import is_no_day, no_day
from indexer.extract.headers.heads.notes import date_of_note
from indexer.extract.headers.last_resort import date_of_last_resort
from indexer.extract.headers.lines.line import read_header_line
from indexer.extract.headers.lines.rights_lines import IS_NOTICE
from indexer.extract.headers.openings.unusual_datelines import opening_day
from indexer.extract.headers.years.sole_years import sole_year
from indexer.extract.paths.counts import is_count_told
from indexer.extract.paths.dates import date_in_path
from indexer.extract.paths.headline_names import without_headline
from indexer.extract.paths.last_names import date_of_last_name
from indexer.extract.paths.url_dates import date_in_url
from indexer.extract.said_days import said_in_text
from indexer.formats.values import NO_DATE

_TWO_WAYS = "can be read in two ways; only its year is used"
_SAID_BY = {
    RECORD: "of the record",
    URL: "in the web address",
    PATH: "in the file’s path",
    UPDATE: "of the last update",
}
_UNKNOWN = Published()
_SHOWN_CHARS = 80  # of a date that could not be read, in its reason
# What a day is said to come from when its year is from one of these.
_WITH_LINE = {RECORD: LINE_RECORD, FEED: LINE_RECORD, PATH: LINE_PATH, URL: LINE_URL}


class DateEvidence(NamedTuple):
    """All that is said of an article's date, as written. "" and () where nothing is."""

    stated: Sequence[str] = ()  # the record's values
    stated_by: str = RECORD  # what kind of record: RECORD or FEED
    imprint: Sequence[str] = ()  # the record's lines on author, issue and volume: "The Harbour Sun, 5 May 2002"
    hidden: Sequence[str] = ()  # what a page has outside of its text
    updated: Sequence[str] = ()  # the record's values for its last update
    header: str = ""
    header_updated: str = ""
    issue: str = ""  # the year of a masthead, of a line such as "Year: 1999"; a day behind the headline
    line: str = ""  # of a dateline with its year, or of a line such as "Published ..." below the text
    dateline: str = ""  # day and month, without a year
    agency: str = ""  # of the dateline
    paragraphs: Sequence[Paragraph] = ()  # the text as it was, with the lines that state whose it is
    url: str = ""
    pattern: str = ""  # what the archivist's pattern finds in the path, in ISO 8601
    shown: str = ""  # the file's path
    headline: str = ""
    head_date: str = ""  # a year beside the headline, alone or in the paper's copyright line; a day beside it
    source: str = ""  # whose the record, the path or a line above the text says that it is
    is_plain: bool = False  # a plain text, in which nothing but the text is stated
    is_whole_file: bool = True  # False: the file has many records
    day_first: bool | None = None  # how 03/04/2024 is meant in this source

    def read(self, text: str) -> WrittenDate | None:
        """The date a text states, alone or as the date of a header line."""
        written = read_date(text, day_first=self.day_first)
        if written and not written.ambiguous:
            return written
        found = find_dates(text, day_first=self.day_first)
        if len(found) == 1 and found[0].text == text:  # one that is said twice
            return found[0].written
        if written or is_no_day(text):
            return written
        line = read_header_line(text) or {}
        dated = line.get("date") or line.get("updated")
        return read_date(dated, day_first=self.day_first) if dated else rough_date(text)


def published_of(evidence: DateEvidence, today: date) -> tuple[Published, str]:
    """When an article was published, and a warning ("" when there is none)."""
    if evidence.day_first is None and (order := order_of_numbers(_as_written(evidence))) is not None:
        evidence = evidence._replace(day_first=order)
    stated = next(_stated(evidence), None)
    if stated is None:
        concluded = _concluded(evidence, today)
        for conclude in (_of_last_resort, _of_sole_year) if evidence.is_plain else ():
            if not (concluded.date or concluded.refused):
                concluded = conclude(evidence, today)
        is_undated = not (concluded.date or concluded.refused) and evidence.is_whole_file
        named = date_of_last_name(evidence.shown, evidence.headline) if is_undated else None
        if named is None or believable(named, today):
            return concluded, concluded.refused
        return Published(named.date, named.precision, PATH), ""
    text, basis = stated
    found, warning = _believed(text, basis, evidence, today)
    if found.date is None or found.is_day:
        return found, warning
    finer = _finer(found, text if warning else "", evidence, today)
    return (finer, "") if finer else (found, warning)


def _as_written(evidence: DateEvidence) -> list[str]:
    """The dates of a record and of its text, which are in one order where they are numbers."""
    return [*evidence.stated, *evidence.updated, evidence.header, evidence.header_updated]


def _stated(evidence: DateEvidence) -> Iterator[tuple[str, str]]:
    """What says when it was published, the surest first."""
    yield from ((text, evidence.stated_by) for text in dates_among(evidence.stated))
    lines = (text for text in evidence.imprint if not IS_NOTICE.match(text))
    yield from ((text, evidence.stated_by) for text in lines if _is_dated(text, evidence))
    yield from ((text, basis) for text, basis in _in_text(evidence) if text)
    yield from ((text, evidence.stated_by) for text in evidence.hidden if _agrees(text, evidence))


def _agrees(text: str, evidence: DateEvidence) -> bool:
    """Whether no day in the address or path is another one."""
    written = read_date(text)
    days = {place.first_day for place, _basis in _places(evidence) if place.is_day}
    return written is not None and days <= {written.first_day}


def _is_dated(text: str, evidence: DateEvidence) -> bool:
    """Whether a record's line has the date on which it was published."""
    if not find_dates(text) or not (read_date(text) or "date" in (read_header_line(text) or {})):
        return False
    written = evidence.read(text)
    return written is not None and (written.ambiguous or written.precision != "year")


def _in_text(evidence: DateEvidence) -> Iterator[tuple[str, str]]:
    yield from ((evidence.header, HEADER), (evidence.line, LINE))
    yield date_of_notice(evidence.paragraphs), LINE
    yield evidence.issue, HEADER
    yield date_of_note(evidence.paragraphs), HEADER
    yield date_of_correction(evidence.paragraphs), LINE
    yield no_day(evidence.paragraphs), HEADER


def dates_among(values: Sequence[str]) -> list[str]:
    """The stated values that are not only a word for none. Where a record has one, nothing else is asked."""
    return [value for value in values if value.strip().lower() not in NO_DATE]


def _concluded(evidence: DateEvidence, today: date) -> Published:
    """The date that address and path give: a day before the time of the last update, that before a month or year."""
    places = _places(evidence)
    updates = _updates(evidence)
    days = [(written, basis) for written, basis in places if written.is_day]
    is_in_year = all(basis == PATH and written.precision == "year" for written, basis in places)
    if is_in_year and (day := next(_by_dateline(evidence, today), None)):
        return day
    for written, basis in (*days, *updates, *places):
        if not believable(written, today):
            refused = f"the date {_SAID_BY[basis]} {_TWO_WAYS}" if written.ambiguous else ""
            found = Published(written.date, written.precision, basis, refused)
            is_rough = (written, basis) not in (*days, *updates)
            return (is_rough and _finer(found, "", evidence, today)) or found
    return _UNKNOWN


def _of_sole_year(evidence: DateEvidence, today: date) -> Published:
    """The year or day beside a plain text's headline, or the year in its margin; a day without one has found none."""
    named = {"headline": evidence.headline, "source": evidence.source, "shown": evidence.shown}
    year, basis = sole_year(evidence.paragraphs, agency=evidence.agency, **named)
    written = read_date(evidence.head_date or year)
    if written is None or believable(written, today) or year not in ("", str(written.first_day.year)):
        return Published()
    found = Published(written.date, written.precision, HEADER if evidence.head_date else basis)
    return found if found.precision == "day" or not _dateline(evidence) else Published()


def _of_last_resort(evidence: DateEvidence, today: date) -> Published:
    """The date of lines above or below a plain text that nobody else reads."""
    text, basis = date_of_last_resort(evidence.paragraphs, evidence.headline, today)
    found = _believed(text, basis, evidence, today)[0] if text else Published()
    return found if found.precision in (None, "day", "minute") else _finer(found, "", evidence, today) or found


def _by_dateline(evidence: DateEvidence, today: date) -> Iterator[Published]:
    """The dateline's day with a year that is not the date itself; none after the last update."""
    dateline = _dateline(evidence)
    if not dateline:  # nearly always
        return
    updates = [written for written, _basis in _updates(evidence) if written.precision in ("day", "minute")]
    latest = max((one.first_day for one in updates if not believable(one, today)), default=today)
    shown = evidence.shown if evidence.is_whole_file else f"{PurePosixPath(evidence.shown).parent}/-"
    beside = (evidence.imprint, shown, evidence.paragraphs, evidence.agency, evidence.headline)
    for day, basis in days_of_dateline(dateline, *beside):
        if day <= latest and not believable(WrittenDate(day, "day"), today):
            yield Published(day, "day", basis)


def _dateline(evidence: DateEvidence) -> str:
    """A day without a year, of the dateline, the record's field for it, or a line above the text."""
    stated = evidence.dateline or day_in_field(evidence.imprint) or day_above(evidence.paragraphs)
    return stated or opening_day(evidence.paragraphs) or day_below(evidence.paragraphs)


def _updates(evidence: DateEvidence) -> list[tuple[WrittenDate, str]]:
    texts = dates_among((*evidence.updated, evidence.header_updated))
    return [(written, UPDATE) for text in texts if (written := evidence.read(text))]


def _places(evidence: DateEvidence) -> list[tuple[WrittenDate, str]]:
    day_first = evidence.day_first
    shown = evidence.shown  # a file of many records is not called by the headline of one
    in_path = date_in_path(
        without_headline(shown, evidence.headline) if evidence.is_whole_file else shown,
        is_whole_file=evidence.is_whole_file,
        day_first=day_first,
        has_counts=evidence.is_whole_file and is_count_told(shown, _texts(evidence)),
    )
    in_url = date_in_url(evidence.url, day_first=day_first) if evidence.url else None
    year = year_of_volume(evidence.imprint)
    in_volume = read_date(str(year)) if year else None
    found = ((read_date(evidence.pattern), PATH), (in_volume, RECORD), (in_url, URL), (in_path, PATH))
    return [(written, basis) for written, basis in found if written]


def _texts(evidence: DateEvidence) -> Iterator[str]:
    yield evidence.headline
    yield from (paragraph.text for paragraph in evidence.paragraphs)


def _finer(found: Published, ambiguous: str, evidence: DateEvidence, today: date) -> Published | None:
    """A day inside the year or month that is stated: the dateline's, that of address or path; of an ambiguous date
    one of its two readings, where something else says the same day."""
    candidates = []
    if found.date and (day := day_in_year(_dateline(evidence), found.date.year)):
        candidates.append(Published(day, "day", _WITH_LINE.get(found.basis or "", LINE)))
    candidates += [Published(written.date, written.precision, basis) for written, basis in _places(evidence)]
    if evidence.issue:
        candidates += [Published(written.date, written.precision, basis) for written, basis in _updates(evidence)]
    readings = {
        written.first_day for is_first in (True, False) if (written := read_date(ambiguous, day_first=is_first))
    }
    if ambiguous and (said := said_in_text(readings, ambiguous, evidence.paragraphs)):
        candidates.append(Published(said, "day", found.basis))
    for candidate in candidates:
        day = candidate.first_day
        if not _is_inside(candidate, found) or (ambiguous and day not in readings):
            continue
        if day and candidate.is_day and not believable(WrittenDate(day, "day"), today):
            return _with_time(candidate, day, ambiguous)
    return None


def _with_time(found: Published, day: date, ambiguous: str) -> Published:
    """A day that settles an ambiguous date, with the time that this has."""
    timed = [read_date(ambiguous, day_first=is_first) for is_first in (True, False)] if ambiguous else []
    same = next((one for one in timed if one and one.precision == "minute" and one.first_day == day), None)
    return replace(found, date=same.date, precision="minute") if same else found


def _is_inside(candidate: Published, period: Published) -> bool:
    """Whether a date's first day lies in a period."""
    first, last, day = period.first_day, period.last_day, candidate.first_day
    return first is not None and last is not None and day is not None and first <= day <= last


def _believed(text: str, basis: str, evidence: DateEvidence, today: date) -> tuple[Published, str]:
    quoted = "“" + " ".join(text.split())[:_SHOWN_CHARS] + "”"
    written = evidence.read(text)
    if written is None:
        return _refused(f"the date {quoted} could not be read")
    if reason := believable(written, today):
        return _refused(f"the date {quoted} {reason}")
    warning = f"the date {quoted} {_TWO_WAYS}" if written.ambiguous else ""
    return Published(written.date, written.precision, basis, warning), warning


def _refused(reason: str) -> tuple[Published, str]:
    return Published(refused=reason), reason
