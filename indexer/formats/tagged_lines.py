"""Text with a tag before each value, in one of two styles -> the references in it, and the text below each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from indexer.formats.field_names import BODY


@dataclass(frozen=True, slots=True)
class TagStyle:
    """How a line begins that has a tag (groups "tag", "value"), what tags are called, which begins and ends one."""

    line: re.Pattern[str]
    names: Mapping[str, str]  # of the tags that say something of an article
    first: str
    last: str = ""


@dataclass(slots=True)
class Reference:
    """A reference while it is read: the lines of each of its values by name, those of the text below them."""

    line: int  # it begins on, from 1
    values: dict[str, list[list[str]]] = field(default_factory=dict)
    below: list[str] = field(default_factory=list)
    original: list[str] = field(default_factory=list)
    is_over: bool = False  # its last tag was met
    has_text: bool = False  # below its values: what looks like an unknown tag then is of it ("%5 of the mill")
    _goes_on: bool = False  # no blank line since the last tag
    _name: str = ""

    def add_value(self, name: str, value: str) -> None:
        """Begin a value; one without a name says nothing of an article."""
        self._goes_on, self._name = True, name
        if name:
            self.values.setdefault(name, []).append([value])

    def add_line(self, line: str) -> None:
        """A line without a tag: of the value above it, or of the text below a blank line or the last tag."""
        if self._goes_on and not self.is_over and line.strip():
            if self._name:
                self.values[self._name][-1].append(line.strip())
        else:
            self._goes_on = False
            self.has_text = self.has_text or bool(line.strip())
            self.below.append(line)

    def fields(self) -> dict[str, list[str]]:
        """The values by name, each once, none empty; the text below them is the last of the body's."""
        joined = {name: ["\n".join(lines).strip() for lines in values] for name, values in self.values.items()}
        joined[BODY] = [*joined.get(BODY, ()), "\n".join(self.below).strip("\n")]
        kept = {name: [value for value in dict.fromkeys(values) if value.strip()] for name, values in joined.items()}
        return {name: values for name, values in kept.items() if values}


def divide(text: str, style: TagStyle) -> Iterator[Reference]:
    """The references of a text in their order. What stands above the first is left out."""
    reference: Reference | None = None
    for number, line in enumerate(text.split("\n"), 1):
        match = style.line.match(line)
        tag = match["tag"] if match else ""
        if tag == style.first or (tag not in ("", style.last) and (reference is None or reference.is_over)):
            if reference is not None:
                yield reference
            reference = Reference(number)
        if reference is None:
            continue
        reference.original.append(line)
        if tag and tag == style.last:
            reference.is_over = True
        elif match and (tag in style.names or not reference.has_text):
            reference.add_value(style.names.get(tag, ""), (match["value"] or "").strip())
        else:
            reference.add_line(line)
    if reference is not None:
        yield reference
