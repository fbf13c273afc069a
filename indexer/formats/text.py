"""Plain text file -> one raw article, or each of an export: its paragraphs. What they are is found out later."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping

from indexer.article import Paragraph
from indexer.dates.labels import LABEL
from indexer.dates.pieces import MONTH, WEEKDAY
from indexer.formats.bibtex import is_bibtex, read_entries
from indexer.formats.characters import clean
from indexer.formats.columns import with_columns
from indexer.formats.encoding import MAX_ARTICLE, MEGABYTE, TOO_LARGE, Unreadable, decode, read_bytes
from indexer.formats.export_layouts import read_layout
from indexer.formats.exports import Part, articles_in
from indexer.formats.fields import clean_facts
from indexer.formats.paragraphs import split_text
from indexer.formats.raw import Problem, RawArticle, Reading, SourceFile
from indexer.formats.refer import is_refer, read_references
from indexer.formats.ris import is_ris, read_ris

SUFFIXES = (".txt", ".sgml", ".sgm")  # the latter of tagged collections

MAX_EXPORT = 50 * MEGABYTE  # held in memory while it is divided
MAX_HEADER_LINES = 14
MAX_HEADER_BLOCKS = 8  # of lines, with a blank line between; a headline, a byline, a date
_SHORT_LINE = 0.6  # of the width: a line of half a page that ends in a comma is not wrapped there
# What begins a line of its own although it has no capital: "by Ana Ruiz", "section: News", "posted by admin".
_BEGINS_LINE = re.compile(
    r"(?:the(?=\s\d)|by|via|posted|published|updated|last|in|on|at)(?:\s|$)|[\w ]{2,24}[:=](?:\s|$)|\w{2,24}=\S"
    r"|[a-z]+_[a-z]+\b|[a-z]{1,6}\.?\s?\d+$|\S+@\S+\.\S+$|@\w+$|(?:https?://|www\.)\S+$|[a-z-]+(?:\.[a-z]{2,6}){1,2},?\s"
    r"|(?:www\.)?[a-z][\w-]*(?i:\.[a-z][\w-]+)+\s+(?:\d|[A-Z][a-z]+\s\d)"
)
# "filed Jun. 9, 2009", "from the wait-and-see dept."
_BEGINS_DATED = re.compile(
    rf"(?:{LABEL})[\s:]+(?:on\s|at\s)?(?:{WEEKDAY}\b|{MONTH}\b|\d)|from\sthe\s[\w-]+\sdept\.?$", re.IGNORECASE
)
# A rule between lines: nobody's sentence goes on behind it.
_RULE = re.compile(r"\s*(?:[-=_*~#•·.]\s?){5,}\s*")
# What stands at no line's end by chance, however long the line above is.
_FIELD = re.compile(
    r"(?i:date|dated|published|publication(?:\sdate)?|posted|updated|by|byline|author|source|section|page|title|headline|copyright|word\scount)"
    r"\s?:\s"
)
_LABELLED = re.compile(r"[\w ]{2,24}[:=](?:\s|$)|\w{2,24}=\S")
# Behind these a sentence goes on.
_UNFINISHED = re.compile(
    r"(?i)\b(?:a|an|and|are|as|at|by|for|from|in|is|of|on|or|see|that|the|to|under|visit|with)$|,$"
)
_ADDRESS = re.compile(r"(?:[A-Za-z _.-]{2,24}[:=]\s?)?<?(?:https?://|www\.)\S+")


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """The file as one article without facts, as a text states none under a name; or the articles of an export, or of
    references, where it begins with one and any of them is an article."""
    original = decode(read_bytes(file, MAX_EXPORT))
    referred = _referred(original, file, mapping)
    if any(isinstance(item, RawArticle) for item in referred):
        yield from referred
        return
    is_export = False
    for part in articles_in(original):
        is_export = True
        yield _of_export(part, file)
    if not is_export:
        yield _article(original, file)


def _referred(original: str, file: SourceFile, mapping: Mapping[str, str]) -> list[RawArticle | Problem]:
    """What the references are that a text begins with."""
    for begins_so, read_all in ((is_bibtex, read_entries), (is_refer, read_references), (is_ris, read_ris)):
        if begins_so(original):
            return list(read_all(clean(original), file, mapping))
    return []


def _of_export(part: Part, file: SourceFile) -> RawArticle | Problem:
    if len(part.text) > MAX_ARTICLE:
        return Problem(file.shown, part.line, TOO_LARGE)
    facts, text = read_layout(clean(part.text))
    stated = {fact: (value,) for fact, value in facts.items()}
    return RawArticle(file.shown, part.line, clean_facts(stated), _split(text), part.text, file.size)


def _article(original: str, file: SourceFile) -> RawArticle:
    if file.size > MAX_ARTICLE:
        raise Unreadable(TOO_LARGE)
    paragraphs = _split(clean(original))
    if not paragraphs:
        raise Unreadable("empty file")
    return RawArticle(file.shown, None, paragraphs=paragraphs, original=original, consumed=file.size)


def _split(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs; of the first blocks, as long as they are headers, every line."""
    width = max(map(len, text.split("\n")))
    rest = text.strip("\n")
    header: list[Paragraph] = []
    for _block in range(MAX_HEADER_BLOCKS):
        block, _, below = rest.partition("\n\n")
        lines = block.strip("\n").split("\n")
        if len(lines) > 1 and not _is_header(lines, width):
            break
        beside = zip(["", *lines], [*lines[1:], ""], strict=False)
        header += (Paragraph(c) for line, near in zip(lines, beside, strict=False) if (c := with_columns(line, near)))
        rest = below
    return (*header, *split_text(rest))


def _is_header(lines: list[str], width: int) -> bool:
    """Whether the first lines stand for themselves (headline, byline, date) instead of being wrapped.

    In wrapped text a line is left when the next word does not fit; in a header it is left earlier.
    """
    if not 2 <= len(lines) <= MAX_HEADER_LINES:
        return False
    if all(_ADDRESS.fullmatch(line.strip()) for line in lines):
        return False  # a list
    return all(_stands_alone(line, following, width) for line, following in itertools.pairwise(lines))


def _stands_alone(line: str, following: str, width: int) -> bool:
    if _ADDRESS.fullmatch(following.strip()):
        return not _UNFINISHED.search(line.rstrip())
    if _ADDRESS.fullmatch(line.strip()):  # however long it is
        return not following.lstrip()[:1].islower() or bool(_LABELLED.match(following.lstrip()))
    if _FIELD.match(following.strip()) or _RULE.fullmatch(line) or _RULE.fullmatch(following):
        return True
    next_word = following.split()[0] if following.strip() else ""
    if len(line) + 1 + len(next_word) > width:
        return False
    is_cut = line.rstrip().endswith((",", "-")) and len(line) > _SHORT_LINE * width
    return not is_cut and (not next_word[:1].islower() or _begins_line(following.strip()))


def _begins_line(line: str) -> bool:
    """Whether a line with a small letter first is one of its own."""
    return bool(_BEGINS_LINE.match(line) or _BEGINS_DATED.match(line))
