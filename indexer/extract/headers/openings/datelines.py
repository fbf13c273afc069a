"""The first words of a text -> its dateline: "ANKARA, Sept 5 (AA) -" names a day, perhaps its year, and an agency."""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

from indexer.dates import find_dates, read_day_of_year
from indexer.extract.headers.lines.citations import LONGEST_CITATION, read_citation
from indexer.extract.headers.lines.markup_signs import without_emphasis
from indexer.extract.headers.lines.repairs import without_other_calendars
from indexer.extract.headers.openings.agency_openings import agency_in_opening
from indexer.extract.headers.openings.dateline_forms import days_in_forms
from indexer.extract.headers.openings.dateline_pieces import (
    CREDIT,
    Pieces,
    day_among_names,
    may_have_day,
    names_event,
    whole_day_among_names,
    without_clock_behind_day,
)
from indexer.extract.outlets import outlet_of

_LONGEST = 120  # characters
# Where a dateline ends: a dash with a space behind it, or the slash or full stop of some agencies.
_END = re.compile(r"\s*(?:(?<=[\s)/])[-–—_]{1,2}|[–—]|--)\s*(?=[^\s(])|(?<=[/)])[.:]?\s+(?=[A-Z\"“])")
# What is said of a text afterwards: "Correction, March 5, 2019: An earlier version"
AFTERWARDS = re.compile(
    r"(?i)\W{0,2}(?:correct(?:ion|ed)|clarification|errat(?:um|a)|retraction"
    r"|amend(?:ment|ed)|update[ds]?|editors?['’]?s?\snote)s?"
    r"[\s,(–-]{1,3}[^:]{6,30}\d{4}\)?\s?:"
)
_OTHER_DASHES = "─━―"  # what is drawn, and what quotes, for a dash
# One of the signs that end a dateline, hyphens in words left out. It begins with one class, to be found quickly.
_MAY_END = re.compile(r"[-–—/)_|·•\]](?:(?<![-_])|(?<=[\s)/][-_])|(?<=--)|(?=\s))")
_ENDING = re.compile(r"[-–—_/][.:]?\s*$")
_AGENCY = re.compile(r"\s*(?:\((?P<bracketed>[^()]{2,40})\)|/(?P<slashed>[^/]{2,30})/)\.?\s*$")
_PLACE = re.compile(
    r"(?P<capitals>[^\W\d_a-z][^\W\d_a-z.'’-]+"
    r"(?:[\s/-]+[^\W\d_a-z][^\W\d_a-z.'’-]*)*)(?:,\s+[^\W\d_](?:[^\W\d_]"
    r"|[.\s])+?)?"
)
_NAMED_PLACE = re.compile(r"[A-Z][\w.'’-]+(?:[\s/-][A-Z][\w.'’-]+)*(?:,\s+(?:the\s)?[A-Z][\w.\s]+?)?")
_PLACE_AND_COMMA = re.compile(r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)?,\s(?:\d|(?:the\s)?[A-Z])")
# Other forms, where no dash parts a dateline with its day from the text.
_FORMS = (
    # "KYIV. August 7, 2023. UNN. The ministers met", "MOSCOW, September 5. /TASS/."
    re.compile(
        r"(?P<place>[A-Z][A-Z-]+(?: [A-Z][A-Z-]+){0,2})[.,:]\s(?P<day>[^.]{0,12}\.?[^.]{4,30}\d)\.\s"
        r"(?:/?(?P<agency>[A-Z][A-Za-z-]{1,20})/?\.\s)?(?=[A-Z\"“])"
    ),
    # "BY ANA RUIZ, 13 JAN 2009, HARBOUR: The ministers met"
    re.compile(
        r"(?:BY|By)\s[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){1,3}[,:]?\s(?P<day>[^.:,]{4,22}(?:,\s|\s)\d{4}),\s"
        r"(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})(?P<agency>)\s?(?::|\s[–—-])\s(?=[A-Z\"“])"
    ),
    # "Harbour City. 5 September 2025. The ministers met"
    re.compile(
        r"(?!The\s)(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})[.,]\s"
        rf"(?P<day>[^.,]{{4,22}}(?:,\s|\s)\d{{4}})\.\s(?P<agency>)(?!{CREDIT})(?=[A-Z\"“])"
    ),
    # "HARBOUR | January 6, 1998 - The", "New Harbour [Kenya], January 13, 2010 (ANI): The"
    re.compile(
        r"(?P<place>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2}(?: [(\[][A-Z][\w ]+[)\]])?)(?:,|\s?[:|–—-])\s"
        r"(?P<day>[^()|:–—]{6,26}\d{4})(?:\s\((?P<agency>[A-Za-z ]{2,30})\))?\s?[:|–—-]{1,2}\s+(?=[A-Z\"“])"
    ),
)
# "(Reuters) - The ministers met", "(CNN) The ministers met"
_CREDIT_ALONE = re.compile(r"[(\[/](?P<name>[^()\[\]/]{2,30})[)\]/]\s*(?:[-–—:]+\s*)?(?=[A-Z\"“])")
_MAY_BE_DATED = re.compile(r"^[A-Z(\[][^\d]{0,60}\d")
# The pattern begins with one class, so that it is found quickly.
_MAY_BE_OTHER = re.compile(r"[1\s](?:(?<=\b1)[34]\d\d\b|(?<=\s)\d{1,4}\s[(/]\d{4})")
_SLASHED_DAY = re.compile(r"(?<=,\s)([0-3]?\d)/([01]?\d)\s((?:19|20)\d\d)(?=\s[(/])")  # "Milton, 30/8 2000 (OTA)"
_ACRONYM = re.compile(r"[A-Z]{2,10}")
_COUNTRIES = frozenset({"UK", "US", "USA", "UAE", "EU", "UN", "DC", "DRC"})  # in brackets these are places


class Dateline(NamedTuple):
    """What a dateline states, "" for what it does not: a whole date as written, or one without a year; the agency."""

    date: str = ""
    day_of_year: str = ""
    agency: str = ""


def read_dateline(text: str) -> Dateline:
    """The dateline that opens a text; an empty one where there is none.

    >>> read_dateline("ANKARA, Sept 5 (AA) - The ministers met.")
    Dateline(date='', day_of_year='Sept 5', agency='Anadolu Agency')
    >>> read_dateline("LONDON (AP) — The ministers met.").agency, read_dateline("(Reuters) - The ministers met.").agency
    ('Associated Press', 'Reuters')
    """
    opening = without_emphasis(text.lstrip()[:_LONGEST])
    for other in _OTHER_DASHES:
        opening = opening.replace(other, "–")
    is_dated, may_end = may_have_day(opening), _MAY_END.search(opening) is not None
    if not (is_dated or may_end):  # mostly
        return Dateline()
    if AFTERWARDS.match(text) or read_citation(text.strip()[:LONGEST_CITATION].partition("\n")[0]):
        return Dateline()
    if is_dated:
        opening = _SLASHED_DAY.sub(r"\1/\2/\3", opening, count=1)
        opening = without_clock_behind_day(opening)
        if _MAY_BE_OTHER.search(opening):
            opening = without_other_calendars(opening)
        if found := _in_other_form(opening):
            return found
    found = _before_its_end(opening) if may_end else Dateline()
    if is_dated and not (found.date or found.day_of_year):
        found = _in_other_order(opening) or _of_pieces(day_among_names(opening)) or found
    if any(found):
        return found
    credit = _CREDIT_ALONE.match(opening)
    agency = outlet_of(credit["name"]) if credit else agency_in_opening(opening)
    return Dateline(agency=agency)


def _before_its_end(opening: str) -> Dateline:
    """The dateline before the first sign that may end one."""
    if found := _of_pieces(whole_day_among_names(opening)):
        return found
    found = Dateline()
    for end in itertools.islice(_END.finditer(opening), 2):  # "LONDON – 5 September 2025 – The ministers met"
        if _begins_with_date(opening[end.end() :]):  # "5 May 1931 – 4 June 2003"
            continue
        found = _read_head(opening[: end.start()])
        if not _ENDING.search(opening[: end.end()]) and not (found.date or found.day_of_year):
            found = Dateline()  # "The European Community (EC) Commission"
        if found.date or found.day_of_year or found.agency:
            break
    return found


def _in_other_form(opening: str) -> Dateline | None:
    if not _MAY_BE_DATED.search(opening):
        return None
    for form in _FORMS:
        match = form.match(opening)
        if match and (match["agency"] or not names_event(match["place"].partition(",")[0])):
            date, day_of_year, rest = _split_day(match["day"])
            # "January 2013 - March 2013" is a period.
            if not rest and (date or day_of_year) and not _begins_with_date(opening[match.end() :]):
                return Dateline(date, day_of_year, outlet_of(match["agency"] or ""))
    return None


def _in_other_order(opening: str) -> Dateline | None:
    for day, agency, behind in days_in_forms(opening):
        date, day_of_year, rest = _split_day(day)
        if not rest and (date or day_of_year) and not _begins_with_date(behind):
            return Dateline(date, day_of_year, _name_of_agency(agency))
    return None


def _begins_with_date(text: str) -> bool:
    begins = next(iter(find_dates(text)), None)
    return begins is not None and begins.start == 0


def _of_pieces(pieces: Pieces | None) -> Dateline | None:
    if pieces is None:
        return None
    agency = _AGENCY.search(pieces.head.rstrip(" .:-–—"))
    named = _agency(agency) if agency else next(filter(None, map(outlet_of, pieces.names)), "")
    return Dateline(pieces.date, pieces.day_of_year, named)


def _read_head(head: str) -> Dateline:
    agency = _AGENCY.search(head)
    place_and_day = head[: agency.start()] if agency else head
    named = _agency(agency) if agency else ""
    date, day_of_year, place = _split_day(place_and_day.strip(" ,.-–—"))
    has_sign = agency is not None or bool(date and _PLACE_AND_COMMA.match(place_and_day))
    if not _is_dateline(place.strip("() "), bool(date or day_of_year), named, has_brackets=has_sign):
        return Dateline()
    return Dateline(date, day_of_year, named)


def _agency(match: re.Match[str]) -> str:
    return _name_of_agency((match["bracketed"] or match["slashed"]).strip())


def _name_of_agency(name: str) -> str:
    if known := outlet_of(name):
        return known
    return name if _ACRONYM.fullmatch(name) and name not in _COUNTRIES else ""


def _split_day(text: str) -> tuple[str, str, str]:
    """The whole date at the end of a text, or the day without a year; and the place before it."""
    if found := find_dates(text):
        last = found[-1]
        return (last.text, "", text[: last.start].strip(" ,.–—-")) if last.end == len(text) else ("", "", text)
    words = text.split()
    for count in (3, 2):  # "Friday, Sept 5", "Sept 5"
        day = " ".join(words[-count:])
        if len(words) >= count and day[0].isalnum() and read_day_of_year(day):
            return "", day, " ".join(words[:-count]).strip(" ,.")
    return "", "", text


def _is_dateline(place: str, is_dated: bool, agency: str, *, has_brackets: bool) -> bool:
    if is_dated and not agency and names_event(place.partition(",")[0]):
        return False
    if not place:
        return is_dated and (bool(agency) or has_brackets)
    if _PLACE.fullmatch(place):
        return is_dated or has_brackets
    return (
        bool(_NAMED_PLACE.fullmatch(place))
        and len(place.split()) <= 4
        and (bool(agency) or (is_dated and has_brackets))
    )
