"""YAML text in which a slip of the pen ends the reading -> its parts, to be read one by one: documents, items of lists.

They are found by the looks of lines alone: a mark of documents, a hyphen as far to the right as the first one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_DOCUMENT = re.compile(r"^---(?=\s|$)", re.MULTILINE)
_ITEM = re.compile(r"^(?P<indent> *)-(?=[ \n])", re.MULTILINE)
_MOST_HEAD = 2_000  # characters above a list, as they are read again with each of its items


@dataclass(frozen=True, slots=True)
class Part:
    """Some lines of a YAML text: `above` lines stand before them, `between` more before all but the first `head`."""

    text: str
    above: int = 0
    head: int = 0
    between: int = 0

    def line(self, line: int) -> int:
        """The number in the file of one of its lines; what lies behind its end is its last one."""
        within = min(line, self.text.rstrip().count("\n") + 1)
        return self.above + within + (self.between if within > self.head else 0)


def documents_in(text: str) -> Iterator[Part]:
    """What stands before, between and behind the marks of documents."""
    return _cut(text, [match.start() for match in _DOCUMENT.finditer(text)])


def items_in(document: Part) -> Iterator[Part]:
    """Each item of a document's list, below the lines above the list ("articles:"); none where these are many."""
    first = _ITEM.search(document.text)
    if first is None or first.start() > _MOST_HEAD:
        return
    head, listed = document.text[: first.start()], document.text[first.start() :]
    lines = head.count("\n")
    starts = [match.start() for match in _ITEM.finditer(listed) if match["indent"] == first["indent"]]
    for item in _cut(listed, starts[1:]):
        yield Part(head + item.text, document.above, lines, item.above)


def _cut(text: str, places: list[int]) -> Iterator[Part]:
    above = 0
    for start, end in pairwise([0, *places, len(text)]):
        if start < end:
            yield Part(text[start:end], above)
            above += text.count("\n", start, end)
