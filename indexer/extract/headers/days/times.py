"""A date of a header and the lines beside it -> the date with the time of day that one of them is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from indexer.dates import read_date
from indexer.extract.headers.days.bare_times import is_bare_time, without_label
from indexer.extract.headers.days.wire_times import timed, with_usual_time
from indexer.extract.headers.lines.line import read_header_line
from indexer.extract.headers.lines.words import SECTIONS, UPDATE

_POSTED_AT = re.compile(
    r"(?i)(?:posted|published|filed|written)\s(?:by\s[^.,:\d]{2,40}?\s)?(?:at"
    r"|@)\s(?P<time>\d\d?[:.]\d\d(?:\s?[ap]\.?m\b\.?)?(?:\s(?!by\s).{1,12}?)??"
    r"|\d{4}\s(?:GMT|UTC|[A-Z]{1,3}T))"
    r"(?:\sby\s[^.,:]{2,40})?"
    r"(?:\s(?:\d+|no)\scomments?:?)?"
)
_POSTED = ("Posted ", "Published ", "posted ")
_LABELLED = re.compile(r"[A-Z][a-z]+:\s")
# "In News, 1:27 am", "By Ana Ruiz at 1:27 am"
_BESIDE_CREDIT = re.compile(
    rf"(?:[Ii]n\s[A-Z][\w &]{{2,25}}|(?:By|BY|by)\s[A-Z][\w.'’ -]{{2,40}}?"
    rf"|{'|'.join(map(re.escape, sorted(SECTIONS)))})"
    r"(?:,|\s[|·•–—@-]|\sat)\s(?P<time>\d\d?[:.]\d\d\s?(?i:[ap]\.?m\b\.?)"
    r"(?:\s[A-Z]{2,4})?|[012]?\d:[0-5]\d\s[A-Z]{2,4}|[012]\d:[0-5]\d)"
)


def with_time_below(date: str, line: str, *, is_next: bool) -> tuple[str, bool] | None:
    """A date with the time that a line is, right below it or as "Posted by Ana at 9:30 AM"; whether the line says more.

    None where it is none.
    """
    line = with_usual_time(line.strip(" *•|"))
    posted = _POSTED_AT.fullmatch(line) or (_BESIDE_CREDIT.fullmatch(line) if is_next else None)
    if posted:
        clock = posted["time"]  # it may be a byline, too
    elif is_next and is_bare_time(line) and not UPDATE.match(line):
        clock = without_label(line)
    else:
        return None
    written, moment = read_date(date), timed(date, clock)
    return (moment, posted is not None) if moment and written and written.precision == "day" else None


def with_time_above(stated: Mapping[str, str], above: str) -> dict[str, str]:
    """What a line states, its day with the time that is the line above: "Published 10:30", "5 September 2025"."""
    clock = with_usual_time(above.partition("\n")[0].strip())
    if "date" not in stated or UPDATE.match(clock) or not is_bare_time(clock):
        return dict(stated)
    moment = timed(stated["date"], without_label(clock))
    return {**stated, "date": moment} if moment else dict(stated)


def with_time_at_end(facts: Mapping[str, str], last_lines: Sequence[str]) -> dict[str, str]:
    """The facts, a day with the time of the line below the whole text: "Posted by Ana at 9:30 AM", which only a line
    such as "Labels: local, news" may follow, or that says the same day with its time; behind others it may be a
    reader's."""
    last = next((line for line in reversed(last_lines) if not _LABELLED.match(line)), "")
    below = with_time_below(facts["date"], last, is_next=False) if "date" in facts else None
    if below:
        return {**facts, "date": below[0]}
    is_ours = last.startswith(_POSTED) and not any(line.lower().startswith("comment") for line in last_lines)
    again = (read_header_line(last) or {}).get("date", "") if "date" in facts and is_ours else ""
    day, moment = (read_date(facts["date"]), read_date(again)) if again else (None, None)
    is_same = day and moment and day.first_day == moment.first_day
    is_finer = day and moment and is_same and (day.precision, moment.precision) == ("day", "minute")
    return {**facts, "date": again} if is_finer else dict(facts)
