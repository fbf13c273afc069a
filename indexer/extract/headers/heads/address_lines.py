"""The first and last lines of a plain text -> the web address that one of them states, and the text without it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from indexer.article import Paragraph
from indexer.dates import find_dates
from indexer.extract.headers.heads.own_addresses import own_address
from indexer.extract.headers.lines.prose_lines import is_prose
from indexer.formats.links import web_address

_FIRST_PARAGRAPHS = 14
_LAST_PARAGRAPHS = 5
_OF_HEADLINE = 3  # paragraphs, and lines of each, among which the headline is
_OF_PAGE = r"(?:(?:original|article|source|web|page|story|canonical|short|share|full|online|permanent)[\s_.-]?)"
_LABEL = (
    rf"(?:{_OF_PAGE}*(?:ur[il]|canonical|identifier|guid|href|address|permalink|location|source)|{_OF_PAGE}{{1,2}}link"
    r"|(?:hyper)?link|original(?:\s(?:article|story|page|version))?"
    r"|(?:read|available|published)\s(?:online|at)|(?:first|originally)\spublished|web\s?page|article"
    r"|story|page|(?:saved|clipped|copied|taken|captured|cut\sand\spasted)\sfrom|from|via)"
)
# Without a colon these lead to nothing but the page: "Retrieved from https://...", "(via https://...)".
_BARE_LABEL = (
    r"(?:retrieved|downloaded|archived|saved|clipped|copied|taken|captured)\s(?:from|at)\s|(?<=\()(?:via|from)\s"
    r"|(?:page|source|article)\surl\s|(?:(?:first|originally)\s)?(?:published"
    r"|posted|appeared)\s(?:online\s)?(?:at|on)\s"
    r"|read\sat\s|(?:link|url|via)\s|(?:url|link|original\slink)\s[–—-]\s"
)
_NAME = r"(?<=source:\s|..from:\s|...via:\s)(?-i:[A-Z][\w.&'’-]*(?:\s(?:of|the|and|[A-Z][\w.&'’-]*)){0,5})[,:–-]?\s"
# What the address stands for: "(accessed 5 May 2025)".
_TAIL = (
    r"(?:[\s,;(\[-]*\b(?:(?:on|last|accessed|retrieved|archived|saved|viewed|downloaded|captured|visited)[\s:]+){1,3}"
    r"(?P<day>[\w\s,.:/-]{4,40}))?"
)
_LINE = re.compile(
    rf"(?i)[(\[]?(?P<label>{_LABEL}\s?[:=]\s*(?:{_NAME})?|{_BARE_LABEL})?"
    rf"[<(\[]*(?P<address>(?:https?://|www\.)[^\s<>\"\])]+)[>)\]]*\.?{_TAIL}[)\]]*\.?"
)
_LONE_LABEL = re.compile(rf"(?i){_LABEL}\s?:?")
# What leads to another page: "The report is here.", "Find it at:", "The address of the office is".
_POINTS = re.compile(
    r"(?i)(?:[:,;=–-]|\b(?:here|below|online|website|site|page|link|address|there"
    r"|following)\W?|\b(?:a|an|and|are|as|at|by|for"
    r"|from|in|is|of|on|or|see|that|the|to|under|via|visit|was|were|which|with))$"
)
_DOCUMENT = re.compile(r"(?i)\.(?:pdf|docx?|xlsx?|pptx?|od[pst]|rtf|csv|zip|jpe?g|png|gif|mp[34])$")
_MAY_END = (".", "!", "?", "”", '"', "’", ")", "#", "*", "-", "]")


class _Line(NamedTuple):
    """A line that is an address: `paragraph` and `line` are its place, `left` is what of it is none."""

    address: str
    is_labelled: bool
    paragraph: int
    line: int
    left: str = ""


def take_address(paragraphs: Sequence[Paragraph]) -> tuple[str, Sequence[Paragraph]]:
    """The address of the page that a text was taken from, "" without one; the paragraphs without its line.

    It stands alone in a line among those of the header, or in one of the last; an address in a sentence, one of
    several, or that of a site's front page is none. A line with a label ("URL:", "Source:") is surer.
    """
    if all(_is_address(line) for paragraph in paragraphs for line in paragraph.text.splitlines()):
        return "", paragraphs  # nothing would be left
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
        found = list(_addresses(paragraphs, number, is_head=True))
        yield from (line for line in found if line.is_labelled or _is_apart(paragraphs, line))
        if not found and is_prose(paragraph.text):
            return


def _is_apart(paragraphs: Sequence[Paragraph], found: _Line) -> bool:
    """Whether no sentence leads to an address from the line above or goes on in the one below."""
    lines = [line for paragraph in paragraphs[: found.paragraph] for line in paragraph.text.splitlines()]
    place = len(lines) + found.line
    lines += (line for paragraph in paragraphs[found.paragraph :] for line in paragraph.text.splitlines())
    above = lines[place - 1].rstrip() if place else ""
    below = lines[place + 1].lstrip() if place + 1 < len(lines) else ""
    is_led_to = _POINTS.search(above) and not _LONE_LABEL.fullmatch(above)
    return not is_led_to and not below[:1].islower()


def _in_foot(paragraphs: Sequence[Paragraph], start: int) -> Iterator[_Line]:
    """The addresses in the last lines: one without a label is the last of all, behind a sentence's end."""
    for number in range(start, len(paragraphs)):
        for found in _addresses(paragraphs, number, is_head=False):
            lines = paragraphs[number].text.splitlines()
            above = (lines[found.line - 1] if found.line else paragraphs[number - 1].text).rstrip()
            is_last = number == len(paragraphs) - 1 and found.line == len(lines) - 1
            is_ruled = not above.strip("-–—*=_# ")
            ends = is_last and (is_ruled or (above.endswith(_MAY_END) and not _POINTS.search(above)))
            if (found.is_labelled or ends) and not _DOCUMENT.search(urlsplit(found.address).path):
                yield found


def _addresses(paragraphs: Sequence[Paragraph], number: int, *, is_head: bool) -> Iterator[_Line]:
    if not _has_address(paragraphs[number]):
        return
    lines = paragraphs[number].text.splitlines()
    for place, line in enumerate(lines):
        match = _LINE.fullmatch(line.strip().lstrip("#*•-–— "))
        if match is None or (match["day"] and not find_dates(match["day"])):
            is_first = not number and not place
            own = own_address(line, _headline(paragraphs, "" if is_first else line), is_first=is_first)
            is_own = own and (own.is_sure or (own.may_begin if is_head else own.may_end))
            if own and is_own and (address := _whole(own.address)):
                yield _Line(address, own.is_sure, number, place, own.left)
            continue
        if address := _whole(match["address"].rstrip(".,;")):
            is_below_label = place > 0 and _LONE_LABEL.fullmatch(lines[place - 1].strip()) is not None
            yield _Line(address, bool(match["label"]) or is_below_label, number, place)


def _headline(paragraphs: Sequence[Paragraph], but: str) -> str:
    """The first lines but one, among which the headline is; a sentence of the text is none."""
    lines = (line for one in paragraphs[:_OF_HEADLINE] for line in one.text.splitlines()[:_OF_HEADLINE])
    return "\n".join(line for line in lines if line != but and not is_prose(line))


def _is_address(line: str) -> bool:
    return _LINE.fullmatch(line.strip()) is not None


def _whole(written: str) -> str:
    """An address with its scheme; "" of what leads no further than to a site's front page."""
    address = web_address(written if "://" in written else f"http://{written}")
    parts = urlsplit(address)
    return address if parts.path.strip("/") or parts.query else ""


def _without(paragraphs: Sequence[Paragraph], line: _Line) -> Sequence[Paragraph]:
    """The paragraphs without a line, and without the label that stands alone above it."""
    whole = paragraphs[line.paragraph]
    lines = whole.text.splitlines()
    lines[line.line : line.line + 1] = [line.left] if line.left else []
    if line.line and _LONE_LABEL.fullmatch(lines[line.line - 1].strip()):
        del lines[line.line - 1]
    before = paragraphs[: line.paragraph]
    if not line.line and before and _LONE_LABEL.fullmatch(before[-1].text.strip()):
        before = before[:-1]
    left = [whole._replace(text="\n".join(lines), markup="")] if lines else []
    return (*before, *left, *paragraphs[line.paragraph + 1 :])
