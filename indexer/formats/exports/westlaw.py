"""An article of Westlaw -> what its head states, and its text. "|" is a line's end; blank lines may stand anywhere:

5/5/05 Harbour Times 12 | 2005 WLNR 7012345 | paper | Copyright ... | date | Section: ... | headline | author | text |
---- INDEX REFERENCES ---- | NEWS SUBJECT: ... | Word Count: 90
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.formats.exports.feet import foot_begins, foot_fields, terms
from indexer.formats.exports.found import Export
from indexer.formats.exports.lines import DAY, RIGHTS, is_author_below, is_signed, is_told, next_line

_NUMBER = re.compile(r"(?:1[89]|20)\d\d WL(?:NR)? \d{4,}")
TELLS = re.compile(rf"(?m)^[^\S\n]*{_NUMBER.pattern}[^\S\n]*$")
_DATE = re.compile(rf"(?:[A-Z][a-z]{{2,5}}day,? )?({DAY})")
_RIGHTS = re.compile(RIGHTS, re.IGNORECASE)
_SECTION = re.compile(r"section\s*:\s*(?P<value>.+)", re.IGNORECASE)
_REFERENCES = re.compile(r"-{2,} ?index references ?-{2,}", re.IGNORECASE)
_FIELD = re.compile(r"(?P<name>[A-Z][A-Za-z()/ ]{2,30}?)\s*:\s*(?P<value>.*)")
_FOOT = re.compile(
    r"(?i)word count\s*:.*|end of document\b.*|newsroom|\d{1,2}/\d{1,2}/\d\d(?:\d\d)? [A-Z\d-]{2,12}(?: \S+)?"
    rf"|tabular or graphic material set forth .*|{RIGHTS}"
)
_NOTHING = re.compile(r"(?!)")
_CODE = re.compile(r"\s\(\d[A-Z\d]{3,5}\)")  # of a subject
_SUBJECTS = ("key words", "news subject", "subject")
_MOST_HEAD_LINES = 40  # above the paper
_MOST_DATE_LINES = 8  # from the paper to the date
_MOST_UNITS = 4  # section, headline, deck, author
_LONGEST_SECTION = 3  # words, where no label tells


def read_westlaw(written: list[str]) -> Export | None:
    """The article of some lines; None where no paper and date stand below its number."""
    lines = [line.strip() for line in written]
    numbers = [at for at, line in enumerate(lines[:_MOST_HEAD_LINES]) if _NUMBER.fullmatch(line)]
    if not numbers or any(map(is_told, lines[: numbers[-1]])):
        return None
    paper = next_line(lines, numbers[-1] + 1)
    dated = next(
        (at for at in range(paper + 1, min(len(lines), paper + _MOST_DATE_LINES)) if _DATE.fullmatch(lines[at])), 0
    )
    between = filter(None, lines[paper + 1 : dated])
    if not dated or not all(map(_RIGHTS.fullmatch, between)):
        return None
    facts, below = _read_titles(lines, dated + 1)
    end = next((at for at in range(below, len(lines)) if _REFERENCES.fullmatch(lines[at])), len(lines))
    foot = foot_fields(lines[end + 1 :], _FIELD, _FOOT)
    subjects = "; ".join(_CODE.sub("", foot.get(name, "")).strip("()") for name in _SUBJECTS)
    end = foot_begins(lines[:end], below, _NOTHING, _FOOT)
    date = _DATE.fullmatch(lines[dated])
    stated = {"source": lines[paper], "date": date[1] if date else "", "language": foot.get("language", "")}
    return Export({**facts, **stated, "tags": terms(subjects)}, written[below:end])


def _read_titles(lines: Sequence[str], below: int) -> tuple[dict[str, str], int]:
    """Section, headline, deck and author below the date, and the line at which the text begins."""
    facts: dict[str, str] = {}
    first = next_line(lines, below)
    if first < len(lines) and (match := _SECTION.fullmatch(lines[first])):
        facts, below = {"section": match["value"]}, first + 1
    units, ends = _units(lines, below)
    signed = next((at for at in range(1, len(units)) if is_signed(units[at])), 0)
    if "section" not in facts and len(units) > 1 and signed != 1 and len(units[0].split()) <= _LONGEST_SECTION:
        facts["section"] = units.pop(0)
        ends, signed = ends[1:], max(signed - 1, 0)
    if not units:
        return {}, below
    facts["headline"] = units[0]
    if signed:
        facts |= {"deck": " ".join(units[1:signed]), "byline": units[signed].rstrip(".")}
    return facts, ends[signed]


def _units(lines: Sequence[str], below: int) -> tuple[list[str], list[int]]:
    """Blocks of lines up to the text, or the lines themselves where they stand right below the date; the line below
    each."""
    is_glued = below < len(lines) and lines[below] != ""
    units: list[str] = []
    ends: list[int] = []
    at = next_line(lines, below)
    while at < len(lines) and len(units) < _MOST_UNITS:
        end = at + 1
        while not is_glued and end < len(lines) and lines[end]:
            end += 1
        end -= end - at > 1 and is_author_below(" ".join(lines[at : end - 1]), lines[end - 1])
        unit = " ".join(lines[at:end])
        if (is_told(unit) and not is_signed(unit)) or _REFERENCES.fullmatch(unit):
            break
        units.append(unit)
        ends.append(end)
        at = next_line(lines, end)
    return units, ends
