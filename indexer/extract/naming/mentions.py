"""The lines above and below a text -> the names in them that may be its outlet's, each with how it is named there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from indexer.article import Paragraph
from indexer.dates import find_dates
from indexer.extract.headers.lines.prose_lines import is_prose
from indexer.extract.naming.spelling import NAME
from indexer.formats.raw import Margins

ALONE, PARTED, SIGNED, OWNED, PRINTED, SERVED, HOST, TITLE = (
    "alone", "parted", "signed", "owned", "printed", "served", "host", "title",
)  # fmt: skip

_MOST_LINES = 14  # of the head, and of the foot
_LAST_PARAGRAPHS = 12
_LONGEST = 200  # characters of a line that may name one
_LONGEST_ALONE = 60
_LONGEST_DECK = 140  # of a sentence above lines that are none
_SHORTEST_PROSE = 60  # characters of a sentence that is the text's
_YEAR = r"(?:19|20)\d\d"
_OWNED = re.compile(
    rf"(?i:copyright|©|\(c\)|\bc\.(?=\s{_YEAR}))[\s:©(]*(?i:copyright\s)?(?:\(?[cC]\)\s?)*"
    rf"(?:\(?{_YEAR}(?:\s?[-–]\s?{_YEAR})?\)?[,.\s]*)?(?:by\s)?"
    rf"(?P<name>{NAME})\s*(?=[.,|;©()]|{_YEAR}|[Aa]ll\s[Rr]ights|$)"
    rf"|(?P<owner>{NAME})\s(?:©|\([cC]\))\s?{_YEAR}"
)
_PRINTED = re.compile(
    r"(?i:\b(?:(?:first|originally)\s)?(?:published|printed|appeared)\s(?:in|on|by|from)|\bstory\swas\sprinted\sfrom"
    r"|^(?:article|text|story)\sfrom:?|^(?:feed|newspaper|publication|paper|site|website):)\s"
    rf"(?P<name>{NAME})\s*(?=[.,|;:()]|\s[-–—]\s|{_YEAR}|$)"
)
_SERVED = re.compile(
    r"(?i:\b(?:about|contact(?:\sthe)?|advertise\s(?:with|in|on)|subscribe\sto|support|follow|donate\sto"
    r"|thanks?(?:\syou)?\sfor\sreading|more\sfrom|get|install\sthe|download\sthe|welcome\sto|join|visit|become\sa"
    rf"|like))\s(?:the\s)?(?P<name>{NAME})"
    r"(?=[!.,|]|\s(?:app|newsletter|today|now|on|here|press|is|at|for|editor|delivered|$)|$)"
    rf"|^(?P<is>{NAME})\sis\s(?:a|an|published|owned|part|proudly|powered|not|the)\s"
    rf"|(?P<contact>{NAME})\s(?i:app|newsletter|newsroom|press\soffice|media\soffice|news\steam)\b"
)
_BORDER = re.compile(r"\s[|/·•–—>»›«:-]{1,2}\s|\s{3,}|,\s|\s»\s")
_SIGNED = re.compile(
    rf"(?:(?i:by\s)?(?:[^,|]{{3,50}})[,|–—]\s?|.{{3,40}}\b(?i:for)\s(?i:the\s)?)(?P<name>{NAME})(?P<rest>(?:,\s.*)?)"
)
_SAID = re.compile(r"\b(?:said|says|told|asked|wrote|added)\b")  # of what is told: "published in ..., he said"
_BEHIND_FIRM = re.compile(r"(?i)(?<=ltd\.|inc\.|llc\.|plc\.|pvt\.)\s")  # "Harbour Press Ltd. Harbour Star"
_BARE_HOST = re.compile(r"(?i)([a-z\d-]{4,})(?:\.[a-z]{2,10}){1,2}")
_HOST = re.compile(r"(?i)(?:https?://|\bwww\.|@)(?:www\.)?([a-z\d-]+)(?:\.[a-z\d-]+)+")


class Mention(NamedTuple):
    """A name, how it is named (`ALONE` ... `HOST`) and the number of the line where it is."""

    name: str
    kind: str
    line: int


def lines_around(whole: Sequence[Paragraph]) -> Margins:
    """The short lines above the first sentence of a text, and those of its last paragraphs."""
    head: list[str] = []
    for one, following in zip(whole[:_MOST_LINES], (*whole[1 : _MOST_LINES + 1], None), strict=False):
        if _is_text(one.text) and (following is None or len(one.text) > _LONGEST_DECK or _is_text(following.text)):
            head += one.text.split("\n")[:1] if not head and "\n" in one.text else []  # a scan's lines in one piece
            break
        head += one.text.split("\n")
    foot: list[str] = []
    for one in reversed(whole[len(head) :][-_LAST_PARAGRAPHS:]):
        if len(one.text) > 2 * _LONGEST or len(foot) >= _MOST_LINES:
            break
        foot[:0] = one.text.split("\n")
    cleaned = [[line.strip(" *_#>[]") for line in lines if line.strip()] for lines in (head, foot)]
    return Margins("", tuple(cleaned[0][:_MOST_LINES]), tuple(cleaned[1][-_MOST_LINES:]))


def _is_text(text: str) -> bool:
    return len(text) > _LONGEST or (len(text) >= _SHORTEST_PROSE and is_prose(" ".join(text.split())))


def mentions_in(lines: Margins, url: str) -> Iterator[Mention]:
    """Every name that may be the outlet's, `url` the address of the text, "" for none."""
    yield from _hosts(_HOST.findall(url), -1)
    parts = _BORDER.split(lines.title) if lines.title else ()
    yield from (Mention(part, TITLE, -2) for part in (*parts[-1:], *parts[: len(parts) > 1]))
    for number, line in enumerate(lines.head):
        yield from _of_line(line, number)
        yield from _of_head(line, number)
    for number, line in enumerate(lines.foot, len(lines.head)):
        yield from _of_line(line, number)
        if not is_prose(line):
            yield from _of_foot(line, number)


def _of_line(line: str, number: int) -> Iterator[Mention]:
    if len(line) > _LONGEST or (_SAID.search(line) and is_prose(line)):
        return
    for kind, pattern in ((OWNED, _OWNED), (PRINTED, _PRINTED), (SERVED, _SERVED)):
        for match in pattern.finditer(line):
            named = next(filter(None, match.groups()))
            yield from (Mention(name, kind, number) for name in _BEHIND_FIRM.split(named) if name)
    if "." in line:
        bare = _BARE_HOST.fullmatch(line)
        yield from _hosts((*_HOST.findall(line), *([bare[1]] if bare else ())), number)


def _hosts(names: Iterable[str], number: int) -> Iterator[Mention]:
    for name in names:
        yield Mention(name, HOST, number)
        if name.lower().startswith("the"):
            yield Mention(name[3:], HOST, number)


def _of_head(line: str, number: int) -> Iterator[Mention]:
    if len(line) <= _LONGEST_ALONE:
        yield Mention(line, ALONE, number)
    parts = [part for part in _BORDER.split(line) if part]
    if len(parts) > 1:
        yield Mention(parts[0], PARTED, number)
        if len(parts[-1]) <= _LONGEST_ALONE:
            yield Mention(parts[-1], PARTED, number)
    if match := _SIGNED.fullmatch(line):
        yield Mention(match["name"], SIGNED, number)


def _of_foot(line: str, number: int) -> Iterator[Mention]:
    if len(line) <= _LONGEST_ALONE:
        yield Mention(line, ALONE, number)
    if (match := _SIGNED.fullmatch(line)) and match["rest"] and find_dates(match["rest"]):
        yield Mention(match["name"], SIGNED, number)
