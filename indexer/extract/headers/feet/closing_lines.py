"""The last lines of a text -> the date behind the word that ends it: "Ends/Saturday, August 6, 2016"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import Mention, find_dates, has_digit, read_date
from indexer.extract.headers.days.wire_times import timed
from indexer.extract.headers.lines.set_forms import date_of_form

_LAST_PARAGRAPHS = 4
# "HM/mlt 2015-10-20", "(ends) kb/3 September 1987", "-0- (OTA) Mar/25/1998 16:31 GMT"; "AC/DC" plays
_INITIALS = re.compile(
    r"(?:\W*(?i:ends?)\W+)?(?=\S*[a-z])\(?[A-Za-z]{2,4}(?:/[A-Za-z]{2,4}){1,3}\)?\s|\W*(?i:ends?)\W+[a-z]{2,4}/"
    r"|-0-\s\([A-Z]{2,6}\s?\)\s"
)
_LONGEST = 120  # characters
# "Ends 5 May" is what an exhibition does.
_ENDS = re.compile(
    r"(?i)(?:[-–—#*(\[/]+\s?(?:ends?|30|x{2,4})\s?[-–—#*)\]]+[\s|:/]*|ends?\s?(?:[/|#]|[-–—]+)[\s/|]*"
    # "ends ar/bo 21 March 2000": the word of those who file, with their initials
    r"|(?-i:ends?\s+[a-z]{2,3}(?:/[a-z]{2,3})+\s+|ENDS\s+(?!at|by|in|on|to)[a-z]{2}\s+))(?P<date>[^\s/|#–—-].{5,60}?)"
    r"(?:/[a-z]{2,3})*"
)
_ISSUED_AT = re.compile(
    r"(?i)(?:issued|released|sent|published|posted)\sat\s(?:(?P<zone>[A-Z]{2,5})\s)?"
    r"(?P<time>\d\d?[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s(?-i:[A-Z]{2,5}))?)"
)
# What has a day on which it begins has one on which it ends.
_BEGINS = re.compile(r"(?i)\W*(?:opens?|opened|opening|starts?|started|begins?|began|runs?)\b")


def date_of_closing(paragraphs: Sequence[Paragraph]) -> str:
    """The day behind the word for the end, with the time that the line below it has, or that of a clipping's source;
    "" where the last lines have none."""
    lines = [line.strip() for paragraph in paragraphs[-_LAST_PARAGRAPHS:] for line in paragraph.text.splitlines()]
    for number, line in enumerate(lines):
        if len(line) > _LONGEST or not has_digit(line):
            continue
        if date := date_of_form(line):
            return date
        match = _ENDS.fullmatch(line)
        if not match or any(map(_BEGINS.match, lines[:number])) or (line.startswith("end") and number + 1 < len(lines)):
            continue
        written = read_date(match["date"])
        if written and written.precision == "day":
            return _timed(match["date"], lines[number + 1 :][:1])
    return ""


def _timed(date: str, below: Sequence[str]) -> str:
    issued = next(filter(None, map(_ISSUED_AT.fullmatch, below)), None)
    return (timed(date, f"{issued['time']} {issued['zone'] or ''}") if issued else "") or date


def date_of_initials(line: str) -> Mention | None:
    """The one date behind the initials of those who wrote and edited a text, in its last line; None of other lines.

    >>> found = date_of_initials("HM/mlt 2015-10-20")
    >>> found.text if found else ""
    '2015-10-20'
    >>> date_of_initials("Open until 2015-10-20")
    """
    mentions = find_dates(line) if has_digit(line) else ()
    is_ours = len(mentions) == 1 and mentions[0].end == len(line) and _INITIALS.fullmatch(line[: mentions[0].start])
    return mentions[0] if is_ours else None
