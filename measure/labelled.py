"""Text with names marked inline ("[[PER:Ana Ruiz]]", "[[PER=ana:Ruiz]]") -> the plain text, where its names stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

KINDS = {"PER": "people", "ORG": "organisations", "LOC": "places"}  # our facts, by the mark
_MARK = re.compile(r"\[\[(PER|ORG|LOC)(?:=(\w+))?:([^\]]+)\]\]")
_BETWEEN_STORIES = "\n\n====\n\n"


@dataclass(frozen=True, slots=True)
class Label:
    """Where a name stands: `text[start:end]` of the headline or of the body; `entity` is what it names, "" if unknown.

    The same entity is the same thing in all stories.
    """

    fact: str
    start: int
    end: int
    in_headline: bool = False
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """A news story with its names labelled by hand."""

    headline: str
    text: str
    labels: tuple[Label, ...]

    def surface(self, label: Label) -> str:
        """A label's words."""
        return (self.headline if label.in_headline else self.text)[label.start : label.end]


def read_stories(path: Path) -> tuple[Story, ...]:
    """The stories of a file: the first line is the headline, four equals signs stand between stories."""
    marked = path.read_text(encoding="utf-8").strip().split(_BETWEEN_STORIES)
    return tuple(read_story(story) for story in marked)


def read_story(marked: str) -> Story:
    """A story whose names are marked.

    >>> read_story("A day in [[LOC:Rome]]\\n\\nIt rained.").labels
    (Label(fact='places', start=9, end=13, in_headline=True, entity=''),)
    """
    headline, _, text = marked.partition("\n\n")
    headline, headline_labels = _without_marks(headline, in_headline=True)
    text, labels = _without_marks(text, in_headline=False)
    return Story(headline, text, (*headline_labels, *labels))


def _without_marks(marked: str, in_headline: bool) -> tuple[str, tuple[Label, ...]]:
    labels, plain, reached = [], "", 0
    for mark in _MARK.finditer(marked):
        plain += marked[reached : mark.start()]
        labels.append(Label(KINDS[mark[1]], len(plain), len(plain) + len(mark[3]), in_headline, mark[2] or ""))
        plain += mark[3]
        reached = mark.end()
    return plain + marked[reached:], tuple(labels)
