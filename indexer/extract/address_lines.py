"""The first and last lines of a plain text -> the web address that one of them states, and the text without it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from indexer.article import Paragraph
from indexer.extract.prose_lines import is_prose
from indexer.formats.links import web_address

_FIRST_PARAGRAPHS = 14
_LAST_PARAGRAPHS = 5
_LABEL = (
    r"(?:(?:the\s|this\s)?(?:(?:original|article|source|web|page|story|post|canonical|short|share|full|online|permanent|archived?|saved)[\s_.-]?)*"
    r"(?:url|uri|(?:web|hyper)?link|canonical|identifier|guid|href|address|permalink|location|source|web|website|original|online|href|page|article|story|from|at|via|copy"
    r"|retrieved|available|accessed|read|published|posted|appeared|taken|downloaded|archived|captured|found|version)"
    r"(?:\s(?:from|at|on|in|online|here|url|link|is|of|to|the|web|this|article|story|original|address|version|published|appeared))*)"
)
# What an address stands for follows it: "(accessed 5 May 2025)".
_TAIL = r"(?:[\s,;(\[-]*(?:on|accessed|retrieved|archived|saved|viewed|downloaded|captured|visited|last)\b[^/]{0,60})?"
_LINE = re.compile(
    rf"(?i)[(\[]?(?P<label>{_LABEL}\s*[:=–>»→-]{{0,2}}\s+|{_LABEL}[:=]\s*)?(?P<name>(?<=\s)[^\W\d][^:<>/\[\]]{{1,50}}?[,:(–-]?\s+)?"
    rf"[<(\[]*(?P<address>(?:https?://|www\.)[^\s<>\"\])]+)[>)\]]*\.?{_TAIL}"
)
_LONE_LABEL = re.compile(rf"(?i){_LABEL}\s*:?")
_MAY_END = (".", "!", "?", "”", '"', "’", ")", "#", "*", "-", "]")


class _Line(NamedTuple):
    """A line that is an address: `paragraph` and `line` are its place, `last` that of the last line of its kind."""

    address: str
    is_labelled: bool
    paragraph: int
    line: int


def take_address(paragraphs: Sequence[Paragraph]) -> tuple[str, Sequence[Paragraph]]:
    """The address of the page that a text was taken from, "" without one; the paragraphs without its line.

    It stands alone in a line among those of the header, or in one of the last; an address in a sentence, one of
    several, or that of a site's front page is none. A line with a label ("URL:", "Source:") is surer.
    """
    first, last = paragraphs[:_FIRST_PARAGRAPHS], max(len(paragraphs) - _LAST_PARAGRAPHS, 1)
    if not any(map(_has_address, (*first, *paragraphs[last:]))):
        return "", paragraphs
    head, foot = list(_in_head(first)), list(_in_foot(paragraphs, last))
    for lines in (_labelled(head), _labelled(foot), _only(head), _only(foot)):
        if lines:
            return lines[0].address, _without(paragraphs, lines[0])
    return "", paragraphs


def _has_address(paragraph: Paragraph) -> bool:
    return "://" in paragraph.text or "www." in paragraph.text


def _labelled(lines: Sequence[_Line]) -> Sequence[_Line]:
    return [line for line in lines if line.is_labelled]


def _only(lines: Sequence[_Line]) -> Sequence[_Line]:
    return lines if len({line.address for line in lines}) == 1 else ()


def _in_head(paragraphs: Sequence[Paragraph]) -> Iterator[_Line]:
    """The addresses above the first paragraph of prose."""
    for number, paragraph in enumerate(paragraphs):
        found = list(_addresses(paragraph, number))
        yield from found
        if not found and is_prose(paragraph.text):
            return


def _in_foot(paragraphs: Sequence[Paragraph], start: int) -> Iterator[_Line]:
    """The addresses in the last lines: one without a label is the last of all, behind a sentence's end."""
    for number in range(start, len(paragraphs)):
        for found in _addresses(paragraphs[number], number):
            lines = paragraphs[number].text.splitlines()
            above = lines[found.line - 1] if found.line else paragraphs[number - 1].text
            is_last = number == len(paragraphs) - 1 and found.line == len(lines) - 1
            if found.is_labelled or (is_last and above.rstrip().endswith(_MAY_END)):
                yield found


def _addresses(paragraph: Paragraph, number: int) -> Iterator[_Line]:
    if not _has_address(paragraph):
        return
    lines = paragraph.text.splitlines()
    for place, line in enumerate(lines):
        match = _LINE.fullmatch(line.strip().lstrip("*•-–— "))
        if match is None:
            continue
        written = match["address"].rstrip(".,;")
        address = web_address(written if "://" in written else f"http://{written}")
        if address and _leads_to_article(address):
            is_below_label = place > 0 and _LONE_LABEL.fullmatch(lines[place - 1].strip()) is not None
            yield _Line(address, bool(match["label"]) or is_below_label, number, place)


def _leads_to_article(address: str) -> bool:
    """Whether an address leads further than to a site's front page."""
    parts = urlsplit(address)
    return bool(parts.path.strip("/") or parts.query)


def _without(paragraphs: Sequence[Paragraph], line: _Line) -> Sequence[Paragraph]:
    """The paragraphs without a line, and without the label that stands alone above it."""
    whole = paragraphs[line.paragraph]
    lines = whole.text.splitlines()
    del lines[line.line]
    if line.line and _LONE_LABEL.fullmatch(lines[line.line - 1].strip()):
        del lines[line.line - 1]
    before = paragraphs[: line.paragraph]
    if not line.line and before and _LONE_LABEL.fullmatch(before[-1].text.strip()):
        before = before[:-1]
    left = [whole._replace(text="\n".join(lines), markup="")] if lines else []
    return (*before, *left, *paragraphs[line.paragraph + 1 :])
