"""Paragraphs with the tags of a text collection (<DOCNO>, <DATE>, <TEXT>) -> the same with labels in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from indexer.article import Paragraph
from indexer.dates import find_dates
from indexer.dates.assembling import existing_day, long_year

_DATE = "Date"
_HEADLINE = "Headline"
_LABELS = {
    "DATE": _DATE, "DATE1": _DATE, "DATE_TIME": _DATE, "DATETIME": _DATE, "HEADLINE": _HEADLINE,
    "HEAD": _HEADLINE, "TITLE": _HEADLINE, "HL": _HEADLINE, "TTL": _HEADLINE, "BYLINE": "By", "AUTHOR": "By",
    "SO": "Source", "SOURCE": "Source", "SECTION": "Section", "YEAR": "Year",
}  # fmt: skip
_DATELINE = "DATELINE"
_NUMBERS = frozenset({"DOCNO", "DOCID", "FILEID", "PROFILE"})  # by which a collection knows a text
_FIELDS = frozenset({*_LABELS, *_NUMBERS, _DATELINE})
_FIRST_PARAGRAPHS = 100  # each tag may have a line of its own
_SHORT_DAY = re.compile(r"\d{6}", re.ASCII)
# Numbers that begin with the day: "XIE20040319.0044", "NYT_ENG_20040319.0044"; "AP880212-0077"; "LA031989-0044".
_NUMBER = re.compile(
    r"<(?:DOC id=\"|DOCNO>\s*|DOCID>\s*)[A-Z]{2,4}(?:_[A-Z]{3}_)?(?P<day>(?:19|20)\d{6})\.\d+", re.ASCII
)
_WIRE_NUMBER = re.compile(r"<DOCNO>\s*[A-Z]{2,5}(?P<day>(?:69|[7-9]\d)\d{4})-\d+\s*</DOCNO>", re.ASCII)
_MONTH_FIRST = re.compile(r"<DOCNO>\s*[A-Z]{2,5}(?P<day>[01]\d[0-3]\d(?:69|[7-9]\d))-\d+\s*</DOCNO>", re.ASCII)
# "<FILEID>AP-NR-11-17-89 1352EST</FILEID>"
_FILED = re.compile(r"<FILEID>[^<]*?(?P<day>\d\d-\d\d-\d\d)\s(\d\d)(\d\d)([A-Z]{2,3}T)\b", re.ASCII)
_TAG = re.compile(r"<(?P<closing>/?)(?P<name>[A-Z][A-Z0-9_]{0,14})(?:\s[^<>]*)?>")
_NUMBERED = re.compile(rf"<({'|'.join(sorted(_NUMBERS))})>[^<>]*</\1>")
_BARE = re.compile(rf"</?(?:DOC|DOCS|TEXT|P|BODY|LEADPARA|LP|{'|'.join(sorted(_FIELDS))})>")

_BY = re.compile(r"(?i)by\s")
_BLANKS = re.compile(" {2,}")


class _Piece(NamedTuple):
    """What stands in a field, or in none of ours: then `name` is ""."""

    name: str
    text: str


def in_words_of_tags(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The paragraphs, what is tagged above the text labelled in words, where a text begins with its number's tag.

    What stands there in no field that we know follows the labelled lines, without its tags.
    """
    first = paragraphs[:_FIRST_PARAGRAPHS]
    if not any(paragraph.text.startswith(("<DOC>", "<DOC ", "<DOCNO>", "<DOCID>")) for paragraph in first[:2]):
        return paragraphs
    place = next((number for number, paragraph in enumerate(first) if "<TEXT>" in paragraph.text), None)
    if place is None:
        return paragraphs
    above, _tag, below = paragraphs[place].text.partition("<TEXT>")
    head = "\n".join([*(paragraph.text for paragraph in paragraphs[:place]), above])
    rest = (paragraphs[place]._replace(text=below, markup=""), *paragraphs[place + 1 :])
    bare = (_without_tags(paragraph) if "<" in paragraph.text else paragraph for paragraph in rest)
    return (*map(Paragraph, _lines(head)), *(paragraph for paragraph in bare if paragraph.text.strip()))


def _without_tags(paragraph: Paragraph) -> Paragraph:
    """A paragraph of the text; a second text may follow in it, with its own number."""
    bare = _BARE.sub(" ", _NUMBERED.sub(" ", paragraph.text))
    return paragraph._replace(text=_BLANKS.sub(" ", bare).strip(), markup="")


def _lines(head: str) -> tuple[str, ...]:
    """The labelled lines, the others, the dateline."""
    labelled: dict[str, str] = {}
    loose: list[str] = []
    datelines: list[str] = []
    for name, text in _pieces(head):
        value = " ".join(text.split())
        label = _LABELS.get(name)
        if label and label not in labelled and (stated := _in_full(value) if label == _DATE else value):
            labelled[label] = stated
        elif name == _DATELINE:
            datelines.append(value)
        elif name not in _NUMBERS:
            loose += (" ".join(line.split()) for line in ([value] if name else text.split("\n")))
    if _DATE not in labelled and (day := _of_number(head)):
        labelled[_DATE] = day
    if "By" in labelled:
        labelled["By"] = _BY.sub("", labelled["By"])
    # A label does not tell a headline with a date in it from a date's line; its place above the text does.
    lines = (
        *(
            value if label == _HEADLINE and find_dates(value) else f"{label}: {value}"
            for label, value in sorted(labelled.items(), key=lambda one: one[0] == "Year")
        ),
        *loose,
        *datelines,
    )
    return tuple(line for line in lines if line)


def _of_number(head: str) -> str:
    """The day by a document's number, with the time of its file; the file's own day where the number has none."""
    filed = _FILED.search(head)
    number, wire, mixed = (form.search(head) for form in (_NUMBER, _WIRE_NUMBER, _MONTH_FIRST))
    day = (
        (number and _day(number["day"]))
        or (wire and _in_full(wire["day"]))
        or (mixed and _in_full(_year_first(mixed["day"])))
        or (filed and _in_full(_year_first(filed["day"].replace("-", ""))))
    )
    return f"{day} {filed[2]}:{filed[3]} {filed[4]}" if day and filed else day or ""


def _year_first(digits: str) -> str:
    """Six digits with the month first, as Americans have them, with the year first."""
    return digits[4:] + digits[:4]


def _pieces(head: str) -> Iterator[_Piece]:
    """The parts of a head between its tags. A field ends with its own tag, or where another of ours begins."""
    field, start = "", 0
    pieces: list[str] = []
    for tag in _TAG.finditer(head):
        pieces.append(head[start : tag.start()])
        start = tag.end()
        is_end = bool(tag["closing"]) and tag["name"] == field
        if is_end or (tag["name"] in _FIELDS and not tag["closing"]):
            yield _Piece(field, " ".join(pieces))
            field, pieces = ("" if is_end else tag["name"]), []
    yield _Piece(field, " ".join([*pieces, head[start:]]))


def _in_full(value: str) -> str:
    """A date as written, "" when it is none; six digits have the year first in all of these collections."""
    if not _SHORT_DAY.fullmatch(value):
        return value if any(map(str.isdigit, value)) else ""
    return _day(f"{long_year(int(value[:2]))}{value[2:]}")


def _day(digits: str) -> str:
    """Eight digits as a day, "" when the calendar has none such."""
    return str(existing_day(int(digits[:4]), int(digits[4:6]), int(digits[6:])) or "")
