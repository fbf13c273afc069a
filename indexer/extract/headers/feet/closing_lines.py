"""The last lines of a text -> the date behind the word that ends it: "Ends/Saturday, August 6, 2016"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import has_digit, read_date
from indexer.extract.headers.days.wire_times import timed
from indexer.extract.headers.lines.set_forms import date_of_form

_LAST_PARAGRAPHS = 4
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
