"""The lines of a database's record -> what its labelled lines say above and below the text, and where that stands.

headline | Author: ... | Publication info: ... | Full text: ... | Subject: ... | Publication title: ... | Database: ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from indexer.formats.fields import normalize

_LABELLED = re.compile(r"(?P<name>[A-Z][\w /()'-]{1,50}?)\s?(?::\s*|\t+\s*)(?P<value>.*)")
_MOST_HEAD_LINES = 60  # above the text
_MOST_ABOVE = 16  # lines without a label above the first that has one
_WRAPPED = ("abstract", "publicationinfo", "source", "title")  # values over several lines
_TOLD = ("caption", "copyright")  # whose values may be sentences
_FULL = 50  # characters of a line that is wrapped
_LONGEST_LABEL = 60  # characters
_FEWEST_SURE = 2  # labels of a foot
_FEWEST_TOLD = 2  # lines of a text: a citation looks like one
_FEWEST_WORDS, _CLOSING = 5, '"”’)'  # of a sentence


_TOLD_TWICE = 60  # characters with which an abstract and a part of the text begin
_LONGEST_RIGHTS = 300  # characters
_RIGHTS = re.compile(
    r"\(?(?i:copyright\b|\(c\)|©)(?=.*\b(?:1[89]|20)\d\d\b)"
    r"(?:\W{1,3}(?:[^\W\da-z_]\w*|\d+|of|and|the|by|for|c|reprinted|with|permission|all|rights|reserved))+\W*"
)


class Names(NamedTuple):
    """How a database calls its fields, as `normalize` gives them.

    `sure`: those that hardly any text has at the start of a line; `doubtful`: those that a paragraph may begin with.
    """

    sure: frozenset[str]
    doubtful: frozenset[str]
    text: re.Pattern[str]  # the line that the text stands below, or behind: group "begins"
    silent: re.Pattern[str]  # lines without a label that say nothing of an article
    fewest: int = 2  # sure names and lines that begin the text, without which a text is no such record
    own: frozenset[str] | None = None  # sure names that it alone writes, of which there must be one; None: all


class Field(NamedTuple):
    """A name and the lines of its value; where it begins, and where what follows does."""

    name: str
    value: str
    start: int
    end: int


class Record(NamedTuple):
    """What stands above the first label, the values by name (the first of each), the lines of the text."""

    above: Sequence[str]
    values: Mapping[str, str]
    text: Sequence[str]


def read_record(written: Sequence[str], names: Names) -> Record | None:
    """The record of some lines; None where fewer of its labels are sure than `names` asks for."""
    lines = [line.strip() for line in written]
    begins = next((n for n, line in enumerate(lines[: 2 * _MOST_HEAD_LINES]) if names.text.fullmatch(line)), None)
    if begins is not None and _is_in_text(written, lines, names, begins):
        begins = None
    fields = list(_head_fields(written, lines, names, begins))
    if begins is None and fields and _is_below_text(lines[: fields[0].start], names):
        fields = []
    below = _text_begins(lines, fields, begins)
    foot = _foot_begins(lines, below, names)
    ends = foot[0].start if foot else len(lines)
    sure = _sure((*fields, *foot), names)
    is_other = len(sure) + (begins is not None) < names.fewest or (names.own is not None and not sure)
    if is_other or _are_several(lines, foot, names):
        return None
    first = fields[0].start if fields else begins if begins is not None else below
    values: dict[str, str] = {}
    for field in (*fields, *foot):
        if field.value:
            values.setdefault(field.name, field.value)
    text = list(written[below:ends])
    if begins is not None and (match := names.text.fullmatch(lines[begins])) and match["begins"]:
        text.insert(0, " " * match.start("begins") + match["begins"])  # as wide as it was: it may be wrapped
    return Record(lines[:first], values, text)


def with_abstract(text: Sequence[str], abstract: str) -> tuple[Sequence[str], str]:
    """A text and its abstract, "" where the text says the same; the abstract is the text where there is no other."""
    if not any(line.strip() for line in text):
        return [abstract], ""
    begins = " ".join(abstract.split())[:_TOLD_TWICE].rstrip(". ").casefold()
    return text, "" if begins in " ".join(" ".join(text).split()).casefold() else abstract


def is_told(line: str) -> bool:
    """Whether a line is a sentence."""
    return line.rstrip(_CLOSING).endswith((".", "!", "?")) and len(line.split(maxsplit=_FEWEST_WORDS)) >= _FEWEST_WORDS


def is_rights(line: str) -> bool:
    """Whether a line says whose a text is, and no more: "(Copyright Harbour Newspapers 2005)".

    >>> is_rights("(c) 2005 by Harbour Times"), is_rights("Copyright was the topic of 2005, he said.")
    (True, False)
    """
    return len(line) < _LONGEST_RIGHTS and _RIGHTS.fullmatch(line) is not None


def _is_in_text(written: Sequence[str], lines: Sequence[str], names: Names, begins: int) -> bool:
    """Whether what seems to begin a text stands below a part of it: above all labels, or below them but an abstract."""
    fields = list(_head_fields(written, lines[:begins], names, None))
    told = any(map(is_told, lines[fields[-1].end : begins])) if fields else False
    return (told and not fields[-1].name.startswith("abstract")) or _is_below_text(lines[:begins], names)


def _is_below_text(above: Sequence[str], names: Names) -> bool:
    """Whether some lines above the first label are told, but for a headline: what seems to begin the text, or to be a
    head, stands in it or below it then."""
    unlabelled = takewhile(lambda line: _label(line, names) is None, filter(None, above))
    return sum(map(is_told, islice(unlabelled, 1, None))) >= _FEWEST_TOLD


def _label(line: str, names: Names) -> tuple[str, str] | None:
    """The name and the value of a line with a label that is known."""
    match = _LABELLED.match(line[:_LONGEST_LABEL]) if line else None
    if match is None:
        return ("abstract", "") if line.lower() == "abstract" else None
    name = normalize(match["name"])
    return (name, line[match.start("value") :]) if name in names.sure or name in names.doubtful else None


def _head_fields(written: Sequence[str], lines: Sequence[str], names: Names, begins: int | None) -> Iterator[Field]:
    """The fields above the text: all above the line that begins it, else those that follow one another."""
    last = len(lines) if begins is None else begins
    name, start = "", 0
    value: list[str] = []
    above = 0
    for number, line in enumerate(lines[: min(last, 2 * _MOST_HEAD_LINES)]):
        found = _label(line, names)
        if found and begins is None and _is_paragraph(found, names):
            last = number
            break
        if found:
            if name:
                yield Field(name, "\n".join(value), start, number)
            name, start, value = found[0], number, [found[1]] if found[1] else []
        elif names.silent.fullmatch(line):
            continue
        elif line and name and begins is not None:
            if lines[number - 1] or name.startswith("abstract"):
                value.append(line)
        elif line and name and _goes_on(written, number, name, value):
            value.append(line)
        elif line and name:
            last = number
            break
        elif line:
            above += 1
            if above > _MOST_ABOVE:
                return
    if name:
        yield Field(name, "\n".join(value), start, min(last, len(lines)))


def _is_paragraph(found: tuple[str, str], names: Names) -> bool:
    """Whether a sentence stands behind a doubtful name, as it may in a text."""
    return found[0] not in (*names.sure, *_WRAPPED, *_TOLD) and is_told(found[1])


def _goes_on(written: Sequence[str], number: int, name: str, value: Sequence[str]) -> bool:
    """Whether a line without a label is of the value above: right below its name or a line that was full, set in, or in
    small letters."""
    line, above = written[number], written[number - 1]
    is_wrapped = name in _WRAPPED and len(above) >= _FULL
    return above.strip() != "" and (not value or is_wrapped or line[0] in " \t*" or line[0].islower())


def _text_begins(lines: Sequence[str], fields: Sequence[Field], begins: int | None) -> int:
    if begins is not None:
        return begins + 1
    return fields[-1].end if fields else 0


def _sure(fields: Sequence[Field], names: Names) -> set[str]:
    """The sure names of some fields; none where the database's own are not among them."""
    found = {field.name for field in fields if field.name in names.sure}
    return found if names.own is None or found & names.own else set()


def _are_several(lines: Sequence[str], foot: Sequence[Field], names: Names) -> bool:
    """Whether another record stands in what seems to be a foot: a sure name is there twice, or a text begins."""
    sure = [field.name for field in foot if field.name in names.sure]
    begins = foot and any(map(names.text.fullmatch, lines[foot[0].start :]))
    return len(set(sure)) < len(sure) or bool(begins)


def _foot_begins(lines: Sequence[str], below: int, names: Names) -> list[Field]:
    """The fields below a text, none where not two names of them are sure.

    They begin with the first sure name, or those right above it; no sentence stands among them without a label, and
    one under a doubtful label above them is the text's.
    """
    fields = list(_foot_fields(lines, below, names))
    told = [at for at, field in enumerate(fields) if not field.name and _is_told(field)]
    fields = fields[told[-1] + 1 :] if told else fields
    sure = [at for at, field in enumerate(fields) if field.name in names.sure]
    if len(_sure(fields, names)) < _FEWEST_SURE:
        return []
    first = sure[0]
    while first and fields[first - 1].name and not _is_told(fields[first - 1]):
        first -= 1
    return fields[first:]


def _is_told(field: Field) -> bool:
    return field.name not in _TOLD and is_told(field.value.replace("\n", " "))


def _foot_fields(lines: Sequence[str], below: int, names: Names) -> Iterator[Field]:
    """The lines below as fields: under their names, under "" where a blank line stands above one without a name."""
    name, start = "", below
    value: list[str] = []
    for number in range(below, len(lines)):
        line = "" if names.silent.fullmatch(lines[number]) else lines[number]
        found = _label(line, names)
        if found or (line and not lines[number - 1]):
            if value or name:
                yield Field(name, "\n".join(value), start, number)
            name, start, value = (found or ("", ""))[0], number, [found[1]] if found else [line]
        elif line:
            value.append(line)
    if value or name:
        yield Field(name, "\n".join(value), start, len(lines))
