"""Paragraphs with the two-letter fields of news databases (HD, PD, SN ...) -> the same with labels in words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph

_LABELS = {"HD": "Headline: ", "BY": "Byline: ", "PD": "Date: ", "SN": "Source: ", "SE": "Section: ",
           "HL": "Headline: ", "DD": "Date: ", "SO": "Source: "}  # fmt: skip
_OF_TEXT = frozenset({"LP", "TD"})
_SILENT = frozenset({"WC", "ET", "SC", "PG", "LA", "CY", "ED", "VOL", "CR", "CX", "CLM", "AN"})
_FIELD = re.compile(r"(?P<code>[A-Z]{2,3})(?::?\s+(?P<value>\S.*))?")
_ALTOGETHER = ({"HD", "PD"}, {"HL", "DD"})  # of a headline and a date
_DAYS = ("PD", "DD")
_FIRST_PARAGRAPHS = 24
_TIME = re.compile(r"\d{1,2}:\d\d(?:\s?[APap]\.?[Mm]\.?)?")


def in_words(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """The paragraphs, their fields labelled in words where both a headline and a date are given so."""
    first = paragraphs[:_FIRST_PARAGRAPHS]
    # Each field begins a line.
    texts = [text for paragraph in first if (text := paragraph.text.lstrip())[:2] in _DAYS or "\n" in text]
    if not any("PD" in text or "DD" in text for text in texts):  # nearly always
        return tuple(paragraphs)
    first = _with_values(first)
    codes = {match["code"] for paragraph in first for match in _fields(paragraph.text)}
    if not any(both <= codes for both in _ALTOGETHER):
        return tuple(paragraphs)
    time = next(
        (match["value"] for paragraph in first for match in _fields(paragraph.text) if match["code"] == "ET"), ""
    )
    labelled = (paragraph._replace(text=_labelled(paragraph.text, time or "")) for paragraph in first)
    return (*(paragraph for paragraph in labelled if paragraph.text), *paragraphs[_FIRST_PARAGRAPHS:])


def _with_values(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs, each code that stands alone in one joined with the next, which has its value."""
    joined: list[Paragraph] = []
    for paragraph in paragraphs:
        if joined and (joined[-1].text in _LABELS or joined[-1].text in _SILENT):
            joined[-1] = joined[-1]._replace(text=f"{joined[-1].text} {paragraph.text}")
        else:
            joined.append(paragraph)
    return joined


def _fields(text: str) -> list[re.Match[str]]:
    return [match for line in text.splitlines() if (match := _FIELD.fullmatch(line.strip()))]


def _labelled(text: str, time: str) -> str:
    lines = []
    for line in text.splitlines():
        match = _FIELD.fullmatch(line.strip())
        code = match["code"] if match else ""
        if match and code in _LABELS and match["value"]:
            clock = f" {time}" if code == "PD" and _TIME.fullmatch(time) else ""
            lines.append(_LABELS[code] + match["value"].removeprefix("By " if code == "BY" else "") + clock)
        elif match and code in _OF_TEXT:
            lines.append(match["value"] or "")
        elif code not in _SILENT:
            lines.append(line)
    return "\n".join(lines).strip()
