"""Text -> what stands between quotation marks: curly, straight, single and angle ones, paragraph by paragraph.

Only the outer marks of nested ones count. An apostrophe, an inch and a missing partner are no marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from indexer.extract.quotations.dialogues import has_dialogue, read_dialogue

# Most texts have none of these, and are done with.
_SURE_MARKS = ('"', "“", "”", "„", "‟", "«", "»", "‘", "`")
_OPENING_APOSTROPHE = re.compile(r"'(?<![^\s(\[—–]')(?=[^\W_]|'[\w$£€])")
# An apostrophe between two letters neither opens nor closes anything, nor do the inches of 6'2". Two of them that open
# are one mark.
_MARK = re.compile(
    r"""["“”„‟«»‘’'`](?:(?<=["“”„‟«»‘])(?<!\d['’]\d")(?<!\d['’]\d\d")|(?<=')'(?<![^\s(\[—–-]'')(?=[\w$£€“‘])"""
    r"""|(?<=['’])(?!(?<=[^\W_].)[^\W_])|(?<=`)`)"""
)
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n\s*")

# The marks that may close what a mark opens; the usual one first.
_CLOSERS = {
    "“": '”"',
    "‟": '”"',
    "”": "”",
    "„": '“”"',
    "«": "»",
    "»": "«",
    '"': '"”',
    "‘": "’'",
    "'": "'’",
    "``": "'\"",
    "''": "'\"",
}
_SINGLE = frozenset("‘'")
_TYPED = frozenset({"``", "''"})  # signs of typewriters: two for one
_new = tuple.__new__  # in half the time that calling a NamedTuple's class takes
MOST_MARKS = 200  # from one that opens to its partner: without a bound a text of marks alone would take for ever
# `We wait, said Ana Ruiz on Monday.`: the mark that closes this is missing.
_SAID_AT_END = re.compile(
    r"""[,?!]\ (?:(?:said|says|added|adds|told)\ (?:[A-ZÀ-Þ]|the\ |an?\ )
    |(?:(?:[A-ZÀ-Þ][\w.’'-]+\ ){1,3}|s?he\ )(?:said|says|added|adds|told)\b)[^“”",]*[.]\Z""",
    re.VERBOSE,
)
_LONGEST_END = 120  # characters
_ALWAYS_OPEN = "“„‟«"
_ELISION = re.compile(r"(?:\d0s|em|tis|twas|til|cause|cos|round|bout|n)(?!\w)", re.IGNORECASE)
_BEFORE_OPENING = ' \n\t\u00a0\u202f([—–-/:“"'
_ENDS_INSIDE = ',.?!…—–-)”"'
_AFTER_CLOSING = ',.;:?!)]—–”"'


_Mark = tuple[str, int, int]  # as written, where it starts and ends


class Quoted(NamedTuple):
    """What stands between two marks: `text[start:end]`, the marks themselves at `opening` and before `closing`.

    `is_open`: the paragraph ends before the quotation does, and the next one goes on with it.
    """

    start: int
    end: int
    opening: int
    closing: int
    is_open: bool = False


class QuotedParagraph(NamedTuple):
    """A paragraph, `text[start:end]`, and what is quoted in it, in order."""

    number: int  # from 0
    start: int
    end: int
    quoted: tuple[Quoted, ...]


def has_marks(text: str) -> bool:
    """Whether anything may be quoted in a text."""
    if any(mark in text for mark in _SURE_MARKS) or has_dialogue(text):
        return True
    return "'" in text and _OPENING_APOSTROPHE.search(text) is not None


def read_paragraphs(text: str) -> list[QuotedParagraph]:
    """All paragraphs of a text, with what is quoted in them."""
    marks: list[_Mark] = [(match[0], match.start(), match.end()) for match in _MARK.finditer(text)]
    paragraphs: list[QuotedParagraph] = []
    first = last = 0
    for number, (start, end) in enumerate(_split(text)):
        while last < len(marks) and marks[last][1] < end:
            last += 1
        quoted = tuple(_read_quoted(text, start, end, marks[first:last])) if first < last else ()
        if not quoted and text[start] in "—–":
            quoted = tuple(_read_spoken(text, start, end, goes_on=bool(paragraphs and paragraphs[-1].quoted)))
        paragraphs.append(_new(QuotedParagraph, (number, start, end, quoted)))
        first = last
    return paragraphs


def _read_spoken(text: str, start: int, end: int, *, goes_on: bool) -> Iterator[Quoted]:
    """What a paragraph says that begins with a dash; that stands for the mark, and nothing for the one behind."""
    for opening, first, last in read_dialogue(text, start, end, goes_on=goes_on):
        yield _new(Quoted, (first, last, opening, last, False))


def outside_quotes(paragraph: QuotedParagraph) -> list[tuple[int, int]]:
    """The parts of a paragraph that are not quoted: before, between and after what is, one more than that."""
    start = paragraph.start
    parts: list[tuple[int, int]] = []
    for quoted in paragraph.quoted:
        parts.append((start, quoted.opening))
        start = quoted.closing
    parts.append((start, paragraph.end))
    return parts


def _split(text: str) -> list[tuple[int, int]]:
    start = 0
    parts: list[tuple[int, int]] = []
    for gap in _PARAGRAPH_END.finditer(text):
        if gap.start() > start:
            parts.append((start, gap.start()))
        start = gap.end()
    if start < len(text):
        parts.append((start, len(text)))
    return parts


def _is_left_open(text: str, mark: _Mark, end: int) -> bool:
    """Whether the paragraph after the one that ends here begins with a mark, too, and this one was not forgotten."""
    if not text[end : end + 20].lstrip().startswith(mark[0]):
        return False
    return _SAID_AT_END.search(text, max(mark[2], end - _LONGEST_END), end) is None


def _read_quoted(text: str, start: int, end: int, marks: list[_Mark]) -> list[Quoted]:
    found: list[Quoted] = []
    index = 0
    while index < len(marks):
        if not _can_open(text, marks, index, start):
            index += 1
            continue
        mark = marks[index]
        closing = _find_closing(text, marks, index, end)
        if closing is not None:
            sign, last, behind = marks[closing]
            # two straight ones may stand for one
            behind += sign == "'" and text.startswith("''", last)
            found.append(_trimmed(text, mark, last, behind))
            index = closing + 1
        elif _is_left_open(text, mark, end) and all(one[0] != mark[0] or mark[0] == "'" for one in marks[index + 1 :]):
            found.append(_trimmed(text, mark, end, end, is_open=True))
            break
        else:
            index += 1
    return found


def _trimmed(text: str, mark: _Mark, end: int, closing: int, *, is_open: bool = False) -> Quoted:
    """The quotation without blanks within its marks, as « these » have."""
    _sign, opening, start = mark
    if end > start and not (text[start].isspace() or text[end - 1].isspace()):  # nearly always
        return _new(Quoted, (start, end, opening, closing, is_open))
    inner = text[start:end]
    left, right = len(inner) - len(inner.lstrip()), len(inner) - len(inner.rstrip())
    return Quoted(start + left, max(start + left, end - right), opening, closing, is_open)


def _can_open(text: str, marks: list[_Mark], index: int, start: int) -> bool:
    sign, position, end = marks[index]
    after = text[end : end + 1]
    before = text[position - 1] if position > start else " "
    if sign in _ALWAYS_OPEN or sign in _TYPED:
        return bool(after)
    if sign == "’" or before not in _BEFORE_OPENING or not after:
        return False
    if sign == "»":
        later = marks[index + 1 : index + MOST_MARKS]
        return not after.isspace() and any(one[0] == "«" for one in later)
    if sign in _SINGLE:
        return (after.isalnum() or after in '“"…[') and not _ELISION.match(text, end)
    return not after.isspace()


def _find_closing(text: str, marks: list[_Mark], opening: int, end: int) -> int | None:
    """The index of the mark that closes another one, or None when it has no partner in its paragraph."""
    sign = marks[opening][0]
    if sign in _SINGLE:
        return _find_single_closing(text, marks, opening, end)
    depth, closers = 0, _CLOSERS[sign]
    for index in range(opening + 1, min(opening + MOST_MARKS, len(marks))):
        other = marks[index][0]
        if other == sign and sign in "“«" and marks[index][2] < end:
            depth += 1
        elif other in closers and _may_close(text, marks[index], sign, end):
            if not depth:
                return index
            depth -= 1
        elif other == sign == '"':  # it opens the next quotation: this one has lost its partner
            return None
    return None


def _may_close(text: str, mark: _Mark, sign: str, end: int) -> bool:
    """Whether a mark stands as closing ones do: after what is quoted, before a blank or a sign."""
    written, first, last = mark
    if written in "”»«“":
        return True
    if sign in _TYPED:
        return text.startswith(("''", '"'), first)
    before = text[first - 1]
    return not before.isspace() and (before in ",.?!" or last >= end or not text[last].isalnum())


def _find_single_closing(text: str, marks: list[_Mark], opening: int, end: int) -> int | None:
    """An apostrophe may end a word, too: the first mark that surely closes wins over the first that may."""
    sign, maybe = marks[opening][0], None
    for index in range(opening + 1, min(opening + MOST_MARKS, len(marks))):
        written, first, last = marks[index]
        if written == "‘" == sign:
            break
        before, after = text[first - 1], text[last : last + 1] if last < end else ""
        if written not in _CLOSERS[sign] or after.isalnum() or before.isspace():
            continue
        if before in _ENDS_INSIDE or not after or after in _AFTER_CLOSING:
            return index
        if maybe is None and before != "s":
            return index
        maybe = index if maybe is None else maybe
    return maybe
