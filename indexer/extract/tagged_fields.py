"""Paragraphs with the tags of a text collection (<DOCNO>, <DATE>, <TEXT>) -> the same with labels in words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates.assembling import long_year

_LABELS = {
    "DATE": "Date", "DATE1": "Date", "DATE_TIME": "Date", "DATETIME": "Date", "HEADLINE": "Headline",
    "HEAD": "Headline", "TITLE": "Headline", "HL": "Headline", "TTL": "Headline", "BYLINE": "By", "AUTHOR": "By",
    "SO": "Source", "SOURCE": "Source", "SECTION": "Section",
}  # fmt: skip
_FIRST_PARAGRAPHS = 20
_FIELD = re.compile(r"<(?P<name>[A-Z][A-Z0-9_]{1,14})>\s*(?P<value>[^<>]*?)\s*</(?P=name)>")
_SHORT_DAY = re.compile(r"\d{6}", re.ASCII)
_NUMBER = re.compile(r"<DOC id=\"[A-Z]{2,4}_[A-Z]{3}_((?:19|20)\d{6})\.\d+\"")  # which begins with the day
_PARAGRAPH = re.compile(r"</?P>")
_TAG = re.compile(r"</?(?:DOC|DOCS|TEXT|P|BODY|LEADPARA|LP)>")


def in_words_of_tags(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The paragraphs, what is tagged above the text labelled in words, where a text begins with its number's tag."""
    first = paragraphs[:_FIRST_PARAGRAPHS]
    if not any(paragraph.text.startswith(("<DOC>", "<DOC ", "<DOCNO>", "<DOCID>")) for paragraph in first[:2]):
        return paragraphs
    place = next((number for number, paragraph in enumerate(first) if "<TEXT>" in paragraph.text), None)
    if place is None:
        return paragraphs
    above, _tag, below = paragraphs[place].text.partition("<TEXT>")
    head = "\n".join([*(paragraph.text for paragraph in paragraphs[:place]), above])
    head = _PARAGRAPH.sub(" ", head)
    fields = [(match["name"], " ".join(match["value"].split())) for match in _FIELD.finditer(head)]
    if "DATE" not in dict(fields) and (number := _NUMBER.search(head)):
        fields.append(("DATE", number[1]))
    lines = [f"{_LABELS[name]}: {_in_full(value)}" for name, value in fields if name in _LABELS and value]
    rest = (paragraphs[place]._replace(text=below, markup=""), *paragraphs[place + 1 :])
    bare = (
        paragraph._replace(text=_TAG.sub("", paragraph.text).strip(), markup="") if "<" in paragraph.text else paragraph
        for paragraph in rest
    )
    return (*map(Paragraph, lines), *(paragraph for paragraph in bare if paragraph.text.strip()))


def _in_full(value: str) -> str:
    """A value; six digits are a day with its year first in all of these collections."""
    if not _SHORT_DAY.fullmatch(value):
        return value
    return f"{long_year(int(value[:2]))}-{value[2:4]}-{value[4:]}"
