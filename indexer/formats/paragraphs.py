"""Plain text -> paragraphs: blank lines, indents and unwrapped lines divide; hard-wrapped lines are joined."""

from __future__ import annotations

from itertools import pairwise

from indexer.article import Paragraph
from indexer.formats.characters import clean

INDENT = 3  # a first line set in by this much begins a paragraph; hanging lists are set in by one or two
WIDEST = 120  # characters; nobody wraps lines later than this
_SENTENCE_ENDS = (".", "!", "?", '."', ".”")
_CLOSING = "\"'”’)]»"
_LONG = 60  # characters of a line that is hardly a headline, a name, a day
_WHOLE_SHARE = (
    0.75  # of such lines end as sentences do where each is a paragraph; wrapped ones do by chance, about one in ten
)
_FEWEST_WHOLE = 2
_BULLETS = ("•", "* ")


def split_text(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of a plain text, white space made single spaces.

    A blank line always divides. Where lines are wrapped at a column, a line set in by INDENT or more divides
    too (newswire has no blank lines) and the others are joined; where they are not, each line is a paragraph.
    """
    # Chinese and Japanese paragraphs are set in by one or two wide spaces.
    lines = clean(text).replace("\u3000", "    ").expandtabs(4).split("\n")
    if not is_wrapped(lines):
        return tuple(Paragraph(" ".join(words)) for words in map(str.split, lines) if words)
    return _join_wrapped(lines)


def is_wrapped(lines: list[str]) -> bool:
    """Whether the lines were cut at a column: most of the text stands in lines of at most WIDEST, and most lines
    were left because the next word did not fit, or in the middle of a sentence."""
    if _are_paragraphs(lines):
        return False
    long = sum(len(line) for line in lines if len(line) > WIDEST)
    if long * 2 >= sum(map(len, lines)):
        return False
    width = max((len(line) for line in lines if len(line) <= WIDEST), default=0)
    left = [_has_room(line, below, width) for line, below in pairwise(lines) if line.strip() and _goes_on(below)]
    return sum(left) * 2 <= len(left)


def _are_paragraphs(lines: list[str]) -> bool:
    """Whether nearly all lines with another right below them, set in as they are, are paragraphs: they end as sentences
    do."""
    long = [line.rstrip() for line, below in pairwise(lines) if len(line.rstrip()) >= _LONG and _is_alike(line, below)]
    whole = sum(line.rstrip(_CLOSING).endswith((".", "!", "?")) for line in long)
    return whole >= max(_FEWEST_WHOLE, _WHOLE_SHARE * len(long))


def _is_alike(line: str, below: str) -> bool:
    """Whether a line with text stands below another, and no further in."""
    return _goes_on(below) or (below.strip() != "" and line.startswith(" " * INDENT))


def _goes_on(below: str) -> bool:
    """Whether a line may belong to the paragraph above it."""
    return bool(below.strip()) and not below.startswith((" " * INDENT, *_BULLETS))


def _has_room(line: str, below: str, width: int) -> bool:
    """Whether a line was left although the next word, which may begin a sentence, had room in it."""
    word = below.split(maxsplit=1)[0]
    return len(line.rstrip()) + 1 + len(word) <= width and not word[0].islower()


def _join_wrapped(lines: list[str]) -> tuple[Paragraph, ...]:
    lines = [line.rstrip() for line in "\n".join(lines).rstrip().split("\n")]
    stripped = [line.lstrip() for line in lines]
    indents = [len(line) - len(rest) for line, rest in zip(lines, stripped, strict=True)]
    margin = min((indent for indent, rest in zip(indents, stripped, strict=True) if rest), default=0)
    width = max(map(len, lines))
    paragraphs: list[Paragraph] = []
    pieces: list[str] = []
    for number, (rest, indent) in enumerate(zip(stripped, indents, strict=True)):
        # Most lines stand at the margin.
        is_apart = indent > margin or not rest or rest.startswith(_BULLETS)
        is_last = number == len(lines) - 1
        if pieces and is_apart and _begins_paragraph(rest, indent - margin, lines[number - 1], width, is_last):
            paragraphs.append(_joined(pieces))
            pieces = []
        if rest:
            pieces.append(rest)
    return (*paragraphs, _joined(pieces)) if pieces else tuple(paragraphs)


def _joined(lines: list[str]) -> Paragraph:
    return Paragraph(" ".join(" ".join(lines).split()))


def _begins_paragraph(line: str, indent: int, before: str, width: int, is_last: bool) -> bool:
    if not line or indent >= INDENT or line.startswith(_BULLETS):
        return True
    # An agency's name under its text is set in by one. That is enough for a last word, after the end of a sentence,
    # and after a line that had room for one word more.
    first, *more = line.split()
    return indent > 0 and (
        (is_last and not more) or before.endswith(_SENTENCE_ENDS) or len(f"{before} {first}") <= width
    )
