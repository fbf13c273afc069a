"""Plain text file -> one raw article: its paragraphs in order. What they are is found out later."""

from __future__ import annotations

import itertools
from collections.abc import Mapping

from indexer.article import Paragraph
from indexer.formats.characters import clean
from indexer.formats.encoding import Unreadable, read_text
from indexer.formats.paragraphs import split_text
from indexer.formats.raw import RawArticle, Reading, SourceFile

SUFFIXES = (".txt",)

MAX_HEADER_LINES = 8
MAX_HEADER_BLOCKS = 5  # of lines, with a blank line between; a headline, a byline, a date


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """The file as one article without facts; a text states none under a name."""
    original = read_text(file)
    paragraphs = _split(clean(original))
    if not paragraphs:
        raise Unreadable("empty file")
    yield RawArticle(file.shown, None, paragraphs=paragraphs, original=original, consumed=file.size)


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
        header += (paragraph for line in lines for paragraph in split_text(line))
        rest = below
    return (*header, *split_text(rest))


def _is_header(lines: list[str], width: int) -> bool:
    """Whether the first lines stand for themselves (headline, byline, date) instead of being wrapped.

    In wrapped text a line is left when the next word does not fit; in a header it is left earlier.
    """
    if not 2 <= len(lines) <= MAX_HEADER_LINES:
        return False
    return all(_stands_alone(line, following, width) for line, following in itertools.pairwise(lines))


def _stands_alone(line: str, following: str, width: int) -> bool:
    next_word = following.split()[0] if following.strip() else ""
    goes_on = next_word[:1].islower() or line.rstrip().endswith((",", "-"))
    return len(line) + 1 + len(next_word) <= width and not goes_on
