"""Plain text -> the articles in it: a news database's export has many, numbered or ended by a line of their own, a
tagged collection's file has many between <DOC> and </DOC>."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from indexer.formats.exports.borders import apart, is_report
from indexer.formats.exports.layouts import read_layout
from indexer.formats.exports.newsbank import newsbank_starts
from indexer.formats.exports.nexis import below_list

# Above an article: "12 of 250 DOCUMENTS", "Document 12 of 250". Pictures of a gallery are numbered without the word.
_NUMBER = re.compile(
    r"^[^\S\n]*(?:(?P<word>document|record)\s)?(?P<number>\d{1,6}) of (?P<total>\d{1,6})"
    r"(?(word)|\s(?:documents|records))[^\S\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
# Below an article: "End of Document", also with a notice of rights; "Gale Document Number: GALE|A132456789"; or
# "Document " and the code of the paper, zeros, the day, a number.
_END = re.compile(
    r"^[^\S\n]*(?:End of Document(?:\s*©[^\n]*)?(?:\n\s*NewsRoom)?|END OF DOCUMENT(?:\s*©[^\n]*)?"
    r"|(?:Gale )?Document Number: ?(?:GALE\|)?[A-Z]{1,4}\d{6,}(?:\n\s*COPYRIGHT[^\n]*)?|-- End --"
    r"|(?:AN\s+)?Document [A-Za-z]\w{0,9}?0{2,8}(?:19|20)\d{6}\w{5,20})[^\S\n]*$",
    re.MULTILINE,
)
_END_WORDS = ("Document", "DOCUMENT", "-- End --")  # of which one stands in any such line
# Where a document of a tagged collection begins; above the first there are at most tags.
_DOCUMENT = re.compile(r"^[^\S\n]*<DOC(?:\s[^<>\n]*)?>", re.MULTILINE)
_TAGS = re.compile(r"\s*(?:<[^<>]*>\s*)*")
_TAG = re.compile(r"\s*<[A-Za-z]")
_DOCUMENT_END = "</DOC>"
_RECORD_NUMBER = re.compile(r"^[^\S\n]*record(?: number)?\s?:", re.IGNORECASE | re.MULTILINE)
_BLANKS = re.compile(r"\n\s*\n")
_LABEL = re.compile(r"\s*\w+(?: \w+)?\s?:")  # "Terms: ferry and strike."
_STOPS = (".", "!", "?", '."', ".”")
_FEWEST_WORDS = 5
_LONGEST_SEARCH = 600  # characters of the terms, the number and the date of the search that was made


@dataclass(frozen=True, slots=True)
class Part:
    """An article of an export as written, and the line it begins on."""

    text: str
    line: int


def articles_in(text: str) -> Iterator[Part]:
    """The articles of an export in order; none, if it is no export."""
    line, at = 1, 0
    for start, end in _numbered(text) or _ended(text) or _apart(text) or _tagged(text) or _headed(text):
        part = text[start:end].lstrip()
        if part:
            line += text.count("\n", at, end - len(part))
            at = end - len(part)
            yield Part(part, line)


def _numbered(text: str) -> list[tuple[int, int]]:
    """Start and end of each article, if two lines at least number them, counting on by one to the same total.

    What stands above the first number is left out if it is as short as a search and its date, and no sentence is in it;
    else it is one too.
    """
    marks = list(_NUMBER.finditer(text))
    counts = [(int(mark["number"]), int(mark["total"])) for mark in marks]
    if len(marks) < 2 or any(below != (number + 1, total) for (number, total), below in pairwise(counts)):
        return []
    above = marks[0].start()
    stops = [*(mark.start() for mark in marks[1:]), len(text)]
    return _told_above(text, above) + list(zip((mark.end() for mark in marks), stops, strict=True))


def _told_above(text: str, first: int) -> list[tuple[int, int]]:
    """Start and end of what stands above the first article, if that is no search."""
    search = text[:first].strip()
    is_article = len(search) > _LONGEST_SEARCH or any(map(_is_sentence, _BLANKS.split(search)))
    return [(0, first)] * (is_article and not is_report(search))


def _is_sentence(block: str) -> bool:
    """Whether a block of text is told, and no term or number of a search."""
    return block.rstrip().endswith(_STOPS) and len(block.split()) >= _FEWEST_WORDS and not _LABEL.match(block)


def _ended(text: str) -> list[tuple[int, int]]:
    """Start and end of each article, if lines tell where one ends: two at least, or one below a head that is known.

    What stands below the last is one too.
    """
    if not any(word in text for word in _END_WORDS):
        return []
    marks = [mark.span() for mark in _END.finditer(text)]
    if not marks or (len(marks) == 1 and not read_layout(text[: marks[0][0]])[0]):
        return []
    ends, starts = zip(*marks, strict=True)
    parts = list(zip((below_list(text), *starts), (*ends, len(text)), strict=True))
    return parts[:-1] if is_report(text[parts[-1][0] :]) else parts


def _apart(text: str) -> list[tuple[int, int]]:
    """Start and end of each article that is set apart by a rule or its first lines; what is told above the first is
    one."""
    parts = apart(text)
    return _told_above(text, parts[0][0]) + parts if parts else []


def _headed(text: str) -> list[tuple[int, int]]:
    """Start and end of each article, if two heads at least are those of a database that writes no line between.

    An essay may have cuttings with their heads in it: below what is told, each article must have a number at its end.
    """
    starts = newsbank_starts(text)
    if len(starts) < 2:
        return []
    parts, told = list(pairwise([*starts, len(text)])), _told_above(text, starts[0])
    is_essay = bool(told) and not all(_RECORD_NUMBER.search(text, *part) for part in parts)
    return [] if is_essay else told + parts


def _tagged(text: str) -> list[tuple[int, int]]:
    """Start and end of each document of a tagged collection, if there are two at least."""
    marks = [mark.span() for mark in _DOCUMENT.finditer(text)] if "<DOC" in text else []
    if len(marks) < 2 or not _TAGS.fullmatch(text, 0, marks[0][0]):
        return []
    begins = [below[0] for above, below in pairwise(marks) if _begins_document(text, above[1], below)]
    return list(pairwise([marks[0][0], *begins, len(text)])) if begins else []


def _begins_document(text: str, above: int, tag: tuple[int, int]) -> bool:
    """Whether a tag below another one is no line of a text: that one has ended or is empty, or a tag follows."""
    between = text[above : tag[0]].rstrip()
    return not between or between.endswith(_DOCUMENT_END) or _TAG.match(text, tag[1]) is not None
