"""Paragraphs of a wire's copy -> the same without the codes and notes of its head, which no reader was shown.

BRI0123 3 I 0412 GBR /AFP-XY12 | Britain-ferry | Ferry stays in port =(PICTURE)= | LONDON, May 5 (AFP) - The ferry
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import find_dates
from indexer.extract.headers.lines.prose_lines import is_prose
from indexer.extract.headers.openings.datelines import read_dateline
from indexer.extract.headers.wires.desk_lines import bare_line, is_code, is_slug_of_pa, may_be_code, plain_of_pa
from indexer.extract.outlets import outlet_of
from indexer.formats.wire_codes import is_of_telex, is_sure_code

_MOST_LINES = 16
_LONGEST = 300  # characters of a paragraph of a head
_SEEN = 100  # of each
_SHORTEST_SENTENCE = 80  # with which a story begins, and no head
_STOPS = tuple('.!?"”')
_FEWEST_WORDS = 2  # of a headline
_MOST_SLUGS = 2  # of the first lines of the Press Association
# One of these is in every head that has a code of more words than one; most texts have none above their first sentence.
_SIGNS = (
    "/AFP-", "^", "~", "=", "dpa", "ZCZC", "INDEX:", "ATT", "hoto", "Tass ", ", PA", "PA ", "snap", "Press Association",
    "RTRS-", "Eds", "BC-", "AM-", "PM-", "AP-", "AP Video", "(Add", "(add", "(ADD", "(Up", "(UP", "(Rec", "(REC",
    "(Rep", "(REP", "(Cor", "(COR", "(Ref", "(REF", "(CH", "(Ch", "(Wr", "(wr", "(Fix", "(Lead", "(Clar", "(Ext",
    "(EXT", "/\n", "R EST ", "R POL ", "R CRO ", "R ECO ", "xbp", "(embargo", "(Embargo", "(URG", "(Urg", "(SNAP",
)  # fmt: skip
_OF_CODES = frozenset("-/0123456789")  # in one of a single word
_LONGEST_LINE = 160  # of a head's usual lines
_RULE = re.compile(r"\^_{3,}")
_OF_PA = re.compile(r"(?:^|\n)By\s[^\n]{3,60},\s(?:the\s)?(?:PA|Press Association)\b|(?:^|\n)PA snap\n")


def without_codes(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The paragraphs without the lines above the story that are codes or notes to editors, and without the signs of a
    wire's machines around the others. They are as they were where no line is surely a code, and the story below names
    no agency in its dateline. An agency alone shows little: each of its stories that a paper printed names it."""
    if not _may_have_codes(paragraphs):  # nearly always
        return paragraphs
    end = _end_of_head(paragraphs)
    if not end:
        return paragraphs
    lines = [one.text.strip() for one in paragraphs[:end]]
    head = "\n".join(["", *(line[:_SEEN] for line in lines), ""])
    is_of_pa = _OF_PA.search(head) is not None
    is_sure = any(is_sure_code(line) or is_of_telex(line) for line in lines)
    opening = paragraphs[end].text if end < len(paragraphs) else ""
    if not is_sure and not is_of_pa and not read_dateline(opening).agency:
        return paragraphs
    bare_lines = _bare_lines(lines, is_of_pa, is_sure)
    kept = [
        one if bare == line else one._replace(text=bare, markup="")
        for one, line, bare in zip(paragraphs, lines, bare_lines, strict=False)
        if bare
    ]
    if len(kept) == end and all(one is two for one, two in zip(kept, paragraphs, strict=False)):
        return paragraphs
    kept = [_labelled(one, above.text) for one, above in zip(kept, [Paragraph(""), *kept], strict=False)]
    return (*kept, *(_without_signs(one) for one in paragraphs[end:] if not _RULE.fullmatch(one.text)))


def _may_have_codes(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether one of the short paragraphs that a text begins with has a sign of a code; patterns take far longer."""
    opening = paragraphs[0].text if paragraphs else ""
    if len(opening) > _SHORTEST_SENTENCE and opening.endswith(_STOPS) and opening[0] not in "^(":  # the story
        return False
    first = [one.text for one in paragraphs[:_MOST_LINES]]
    long = next((number for number, text in enumerate(first) if len(text) > _LONGEST_LINE), len(first))
    head = "\n".join([*first[:long], ""])
    if any(map(head.__contains__, _SIGNS)):
        return True
    return any((" " not in text and not _OF_CODES.isdisjoint(text)) or text == "BFN" for text in first[:long])


def _end_of_head(paragraphs: Sequence[Paragraph]) -> int:
    """The number of the paragraph with which the story begins."""
    for number, paragraph in enumerate(paragraphs[:_MOST_LINES]):
        text = paragraph.text
        if len(text) > _LONGEST or "\n" in text or (is_prose(text) and not _is_of_desk(text)):
            return number
    return min(len(paragraphs), _MOST_LINES)


def _is_of_desk(text: str) -> bool:
    text = text.strip()
    return is_sure_code(text) or is_code(text) or may_be_code(text) or is_of_telex(text)


def _bare_lines(lines: Sequence[str], is_of_pa: bool, is_sure: bool) -> list[str]:
    """The lines of a head without what is for desks. What only may be a code is one above the headline alone."""
    headline = next((number for number, line in enumerate(lines) if _may_be_headline(line)), 0) if is_sure else 0
    bare = [bare_line(line, is_beside=number < headline) for number, line in enumerate(lines)]
    if not is_of_pa:
        return bare
    is_slugged = [_is_slugged(lines, number) for number in range(len(lines))]
    return ["" if slugged else plain_of_pa(line) for slugged, line in zip(is_slugged, bare, strict=True)]


def _may_be_headline(line: str) -> bool:
    bare = bare_line(line, is_beside=True)
    return len(bare.split()) >= _FEWEST_WORDS and not bare.lower().startswith("by ") and not find_dates(bare)


def _is_slugged(lines: Sequence[str], number: int) -> bool:
    """Whether a line is what the Press Association calls a story: above a headline all in capitals."""
    is_above = number < _MOST_SLUGS and number + 1 < len(lines) and lines[number + 1].isupper()
    return is_above and is_slug_of_pa(lines[number])


def _labelled(paragraph: Paragraph, above: str) -> Paragraph:
    """The name of an agency in capitals below who wrote the story, as a source: "THE CANADIAN PRESS"."""
    is_named = above.startswith(("By ", "BY ")) and paragraph.text.isupper() and outlet_of(paragraph.text.title())
    return paragraph._replace(text=f"Source: {paragraph.text.title()}", markup="") if is_named else paragraph


def _without_signs(paragraph: Paragraph) -> Paragraph:
    text = paragraph.text
    return paragraph._replace(text=text.lstrip("^"), markup="") if text[:1] == "^" else paragraph
