"""A dated line near a text -> whether it credits a picture: the day on which that was taken is not the text's.

"REUTERS/Ana Ruiz, 5 May 2025" is how photographers sign. "Ana Ruiz/OTA, 5 May 2025" may be an author's line; beside one
of Ben Oda's for the same agency and day both are of pictures.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Sequence
from datetime import date

from indexer.article import Paragraph
from indexer.dates import find_dates, has_digit
from indexer.extract.headers.days.apart import is_place
from indexer.extract.headers.heads.mastheads import is_author
from indexer.extract.headers.lines.phrases import is_title

_FIRST_PARAGRAPHS, _LAST_PARAGRAPHS = 8, 4
_LONGEST = 120  # characters
_AGENCY = re.compile(
    r"\W?(?:(?:REUTERS|AFP|EPA(?:-EFE)?)\s?/\s?(?P<name>[A-Z][\w.'’-]+\s[A-Z][^,;|\d]*)"
    r"|(?:Getty|Shutterstock|iStock|Alamy)\b)"
)
_SLASH = re.compile(r"[^\W\d_]\s?/\s?[^\W\d_]")
_PICTURE = re.compile(r"(?i)\b(?:photo(?:graph)?|picture|image)s?\s?(?:by\b|[:/©])")
_PICTURES = ("photo", "picture", "image")
_SIGNS = re.compile(r"\s*[/,;:|()]\s*|\s[–—-]\s|\.\s")


def is_of_picture(line: str, lines: Sequence[str]) -> bool:
    """Whether a line credits a picture; `lines` are it and those near it.

    >>> is_of_picture("Ana Ruiz/OTA, 5 May 2025", ["Ana Ruiz/OTA, 5 May 2025", "Ben Oda/OTA, 5 May 2025"])
    True
    """
    return _credit(line) is not None and line in _pictures_among(lines)  # nearly none may credit one


def without_pictures(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The paragraphs without the lines that credit a picture, among the first and the last ones."""
    last = max(_FIRST_PARAGRAPHS, len(paragraphs) - _LAST_PARAGRAPHS)
    ends = [one.text for one in (*paragraphs[:_FIRST_PARAGRAPHS], *paragraphs[last:])]
    pictures = _pictures_among([line.strip() for text in ends if has_digit(text) for line in text.split("\n")])
    if not pictures:  # nearly always
        return paragraphs
    rest = [
        _without(one, pictures) if number < _FIRST_PARAGRAPHS or number >= last else one
        for number, one in enumerate(paragraphs)
    ]
    return [one for one in rest if one.text]


def _without(paragraph: Paragraph, pictures: Container[str]) -> Paragraph:
    lines = paragraph.text.split("\n")
    rest = [line for line in lines if line.strip() not in pictures]
    return paragraph if len(rest) == len(lines) else paragraph._replace(text="\n".join(rest), markup="")


def _pictures_among(lines: Sequence[str]) -> set[str]:
    """Those of some lines that are a photographer's for an agency, or the same as another one but for the person."""
    credits = {line: credit for line in dict.fromkeys(lines) if (credit := _credit(line))}
    if not credits:
        return set()
    but_for_one = {
        line: [(day, names - {name}) for name in names if len(names) > 1 and is_author(name)]
        for line, (day, names) in credits.items()
    }
    alike = Counter(rest for beside in but_for_one.values() for rest in beside)
    return {line for line in credits if _is_of_agency(line) or any(alike[rest] > 1 for rest in but_for_one[line])}


def _is_of_agency(line: str) -> bool:
    match = _AGENCY.match(line)
    return match is not None and not (match["name"] and is_place(match["name"].strip()))


def _credit(line: str) -> tuple[date, frozenset[str]] | None:
    """The day and the names of a line that may credit a picture."""
    if len(line) > _LONGEST or not has_digit(line) or "\n" in line:
        return None
    may_credit = "/" in line or any(map(line.lower().__contains__, _PICTURES)) or _AGENCY.match(line)
    if not may_credit or not (_SLASH.search(line) or _PICTURE.search(line) or _AGENCY.match(line)):
        return None
    found = find_dates(line)
    if len(found) != 1:
        return None
    beside = f"{line[: found[0].start]}|{line[found[0].end :]}"
    names = frozenset(filter(None, (name.strip(" .") for name in _SIGNS.split(beside))))
    return (found[0].written.first_day, names) if names and all(map(is_title, names)) else None
