"""The last line of a text -> the date of the stamp of an agency or a desk: "dpa 23 Jun 93", "[jh/mk 23 Jun 1993]"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from indexer.article import Paragraph
from indexer.dates import find_dates, has_digit, may_have_year, may_state_date, read_date
from indexer.extract.headers.days.wire_times import timed
from indexer.extract.outlets import outlet_of
from indexer.extract.told import OCCASION, OTHER_DATE, TOLD

_LONGEST = 90  # characters
_LAST_PARAGRAPHS = 2
_STAMP = re.compile(
    r"\W{0,3}(?:(?:copyright|©|\(c\)|\[c\])[\s:,]*)?(?P<agency>[A-Za-z][A-Za-z&-]{1,11})"
    r"(?:/[\w/]+|\s(?:report|story|news|wire|file|copy|ends?|item|dispatch|service|english))*[\s,:|/–—-]+"
    r"(?:[A-Z]{0,4}\d[\w./-]*\s+)?",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?i)[\s,;|/().–—-]*(?:(?:gmt|utc|[a-z]{2}t|\d{4}\s?(?:gmt|hrs|z)|\d+\s(?:lines|words)"
    r"|\(?\d[\d,]*\s(?:characters|bytes|chars)\)?|ends?|nnnn)"
    r"[\s,;|/().–—-]*)*"
)
# Who wrote and who edited it: "[jh/mk ", "ruiz/mk  "
_INITIALS = re.compile(
    r"(?:[\[(]|[–—-]+\s)?(?:\([A-Z]{2,6}\)\s)?(?!and/|his/|her/|he/|am/)[a-z]{2,9}(?:/[a-z]{2,3})+[\])]?(?:/|,?\s+)"
)
# "[23 Sep 1985 - sub: jh, copy: desk 3]"
_OF_DESK = re.compile(r"\s[–—-]+\s(?:[a-z]{2,6}:\s[a-z]{1,5}(?:\s\d{1,3})?,?\s?)+[\])]")
_BRACKETED = re.compile(r"(?:\([A-Z]{2,6}\)|-[A-Z]{2,6}-)\s")  # "(OTA) 11 August 1999"
_ENDS = re.compile(r"(?:\s(?:GMT|UTC))?[\])]?")
_OF_DOORS = re.compile(r"(?i)(?:doors|gates|school|term|shift|service|class|show)$")  # which end, too
_END = re.compile(
    r"(?i)(?:^|(?<=[\d)\]])[\s/(-]+)\W*(?:ends?|30|nnnn|x{3})?\W*$"
)  # the word for the end, below the stamp or behind
_BARE = re.compile(r"(?:AFP|UPI|DPA|dpa)\s")  # a stamp even where the text names no agency
# With the month first: "AP-NY-03-05-91 1430EST", "CO: Harbour Ferries  ST: Georgia   05/16/2000 08:00 EDT",
# "-0-                04/21/1999", which ends a release, "(END) Dow Jones Newswires 07-25-02 1615ET",
# "upi 08-23-90 07:21 aed": a for before noon, e for the east, d for summer
_AMERICAN = tuple(
    re.compile(form)
    for form in (
        r"AP-[A-Z]{2}-(?P<day>\d\d-\d\d-\d\d)\s(?P<time>\d{4})(?P<zone>[A-Z]{3})<?",
        r"(?:CO|ST|IN|SU|LG):\s.{0,60}?(?P<day>\d\d/\d\d/\d{4})\s(?P<time>\d\d:\d\d)\s(?P<zone>E[DS]T)",
        r"-0-\s+(?P<day>\d\d/\d\d/\d{4})",
        r"(?i)\(end\)\s+dow\sjones(?:\s(?:news(?:wires?)?|news\sservice))?[\s,–-]+(?P<day>\d\d-\d\d-\d\d)"
        r"(?:\s+(?P<time>\d\d:?\d\d\s?(?:[ap]m)?)\s?(?P<zone>e[ds]?t|gmt)?)?",
        r"(?:REUTERS\s)?(?:Reut|Rtr\s)(?P<time>\d\d:\d\d)\s(?P<day>\d\d-\d\d-\d\d)",
        r"(?:[A-Z][a-z]+day,\s)?(?P<day>\d\d\s[A-Z][a-z]+\s\d{4})\s(?P<time>\d\d:\d\d):\d\d\sRTRS\s\[.{3,40}",
        r"upi\s(?P<day>\d\d-\d\d-\d\d)\s(?P<time>\d\d:\d\d\s(?P<half>[ap]))(?:[ecmp][sd]|m)",
    )
)
_HEAD = 120  # characters of a text in which its dateline stands


def date_of_stamp(paragraphs: Sequence[Paragraph], opening: str) -> str:
    """The date of a last line that an agency begins, as written; "" without one.

    `opening`: the paragraph that has the text's dateline, in which the agency may stand.

    >>> date_of_stamp([Paragraph("dpa 23 Jun 93")], "Norwich (dpa) - Households")
    '23 Jun 93'
    """
    last = [paragraph.text for paragraph in paragraphs[-_LAST_PARAGRAPHS - 1 :]]
    if not any(map(may_have_year, last)):  # nearly always
        return ""
    for line, is_last in _last_lines(paragraphs):
        dates = find_dates(line) if len(line) <= _LONGEST and may_state_date(line) else ()
        match = _STAMP.fullmatch(line[: dates[0].start]) if len(dates) == 1 else None
        beside = f"{line[: dates[0].start]}|{line[dates[0].end :]}" if len(dates) == 1 else ""
        if beside and any(pattern.search(beside) for pattern in (OCCASION, OTHER_DATE, TOLD)):
            continue
        before = line[: dates[0].start] if dates else ""
        if (
            beside
            and (_INITIALS.fullmatch(before) or _BRACKETED.fullmatch(before))
            and _ENDS.fullmatch(line, dates[0].end)
        ):
            return dates[0].text
        if beside and before in ("[", "(") and _OF_DESK.fullmatch(line, dates[0].end):
            return dates[0].text
        if match is None:
            continue
        name, head = match["agency"], opening[:_HEAD].lower()
        is_exact = dates[0].written.precision == "minute" and (
            outlet_of(name) != "" or (is_last and not _OF_DOORS.match(name))
        )
        is_ours = (
            is_exact or _BARE.fullmatch(line[: dates[0].start]) or re.search(rf"\b{re.escape(name.lower())}\b", head)
        )
        if is_ours and _BEHIND.fullmatch(line, dates[0].end):
            return dates[0].text
    return ""


def _last_lines(paragraphs: Sequence[Paragraph]) -> Iterator[tuple[str, bool]]:
    """The last line of each of the last paragraphs, the last first, without the word for the end; whether this stands
    behind or below it."""
    is_last = False
    for paragraph in reversed(paragraphs[-_LAST_PARAGRAPHS - 1 :]):
        lines = paragraph.text.strip().split("\n")
        said = [without for line in lines if (without := _without_end(line.strip()))]
        is_last = is_last or len(said) < len(lines) or said[-1] != lines[-1].strip()
        if said:
            yield said[-1], is_last
            is_last = False


def _without_end(line: str) -> str:
    """A line without the word for the end; one of the text, which is longer, stays as it is."""
    return _END.sub("", line) if len(line) <= _LONGEST else line


def date_of_american_stamp(paragraphs: Sequence[Paragraph]) -> str:
    """The day and time of the stamps that agencies set with the month first, in ISO order; "" without one.

    >>> date_of_american_stamp([Paragraph("AP-NY-03-05-91 1430EST")])
    '1991-03-05 1430 EST'
    """
    last = [paragraph.text for paragraph in paragraphs[-_LAST_PARAGRAPHS:]]
    if not any(map(may_have_year, last)):  # nearly always
        return ""
    lines = [line.strip() for text in last for line in text.splitlines()]
    for line, below in itertools.zip_longest(lines, lines[1:], fillvalue=""):
        if len(line) > _LONGEST or not has_digit(line):
            continue
        for form in _AMERICAN:  # the time may stand on the line below
            stamp = form.fullmatch(f"{line} {below}") or form.fullmatch(line)
            if stamp and (day := read_date(stamp["day"], day_first=False)):
                said = stamp.groupdict()
                clock = f"{said.get('time') or ''}{'m' if said.get('half') else ''} {said.get('zone') or ''}"
                return timed(str(day.first_day), clock) or str(day.first_day)
    return ""
