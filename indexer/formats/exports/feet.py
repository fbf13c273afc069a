"""The lines below an article's text -> where its foot begins, and what the labelled lines of that say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from indexer.formats.exports.lines import is_told

_MOST_BELOW = 1_000  # characters that a foot's field has below its first line: a caption, terms, a citation
_SHARE = re.compile(r"\s?\(\d{1,3}%\)")  # how much an article is about a term: "FERRIES (90%)"


def foot_begins(lines: Sequence[str], below: int, label: re.Pattern[str], single: re.Pattern[str]) -> int:
    """The line at which the foot of a text begins that goes on to the end; as many as there are, if it has none.

    A field begins with a `label`, and may go on below it; a `single` line says all, and is no text's.
    Both are of lines without blanks around them, from the line `below` on.
    """
    end, size, is_sure = len(lines), 0, False
    for number in range(len(lines) - 1, below - 1, -1):
        line = lines[number]
        if not (single.fullmatch(line) or label.match(line)):
            size += len(line)
            if size > _MOST_BELOW:
                break
            continue
        if size > 0 and single.fullmatch(line):
            break
        is_sure = is_sure or single.fullmatch(line) is not None
        if not is_sure and _is_told_below(label.match(line), lines[number + 1 : end]):
            break
        end, size = number, 0
    return end


def _is_told_below(labelled: re.Match[str] | None, lines: Sequence[str]) -> bool:
    """Whether a sentence stands below a field as a paragraph of its own; without a value, the first one is that."""
    blocks = [" ".join(block) for is_said, block in groupby(lines, bool) if is_said]
    is_empty = labelled is not None and not labelled.groupdict().get("value")
    first = 1 if is_empty or (lines and lines[0]) else 0
    return any(map(is_told, blocks[first:]))


def foot_fields(lines: Iterable[str], label: re.Pattern[str], single: re.Pattern[str]) -> Mapping[str, str]:
    """The values of a foot's fields by their labels in small letters; a `label` has the groups name and value."""
    fields: dict[str, str] = {}
    name = ""
    for line in lines:
        if match := label.match(line):
            name = match["name"].lower()
            fields[name] = f"{fields[name]}; {match['value']}" if fields.get(name) else match["value"] or ""
        elif single.fullmatch(line):
            name = ""
        elif line and name:
            fields[name] = f"{fields[name]} {line}".strip()
    return fields


def terms(written: str) -> str:
    """Index terms with semicolons between them.

    >>> terms("FERRIES (90%); PORTS (78%)"), terms("Ferries, Ports")
    ('FERRIES; PORTS', 'Ferries; Ports')
    """
    line = " ".join(written.split())
    parts = line.split(";") if ";" in line else line.split(",")
    return "; ".join(filter(None, (_SHARE.sub("", part).strip(" .") for part in parts)))
