"""Paragraphs -> the same without the comments of readers below an article.

3 Comments | tim | March 6, 2024 | Why does nobody ask?   Comments (2) | seagull says: | I said so.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import find_dates
from indexer.extract.headers.lines.prose_lines import is_sentence

_LONGEST_LABEL = 60  # characters
_LABEL = re.compile(
    r"(?i)(?:\d+\s)?(?:(?:reader|user|visitor)s?['’]?\s)?(?:comments?|repl(?:y|ies)|responses?|thoughts)(?:\s\(\d+\))?"
    r"(?:\s(?:to|on)\s[“\"‘'].{2,200})?|(?:join\sthe|\d+)\s(?:discussion|conversation)"
)
_FEWEST = 2  # comments: fewer may be a part of the article
_LONGEST_LAST = 8  # lines of the last comment; more may be something else
_LONGEST_NAME = 40
_BUTTONS = frozenset({"", "reply", "like", "report"})
_INITIAL = re.compile(r"(?:.*\s)?[^\W\d_]\.")
_SAYS = re.compile(r"[^.!?:]{1,40}\s(?:says\s?:|said\s?(?:\.\.\.|…)|wrote\s?:).*")
_AGO = re.compile(r"(?i)(?:(?:a|an|\d+)\s(?:second|minute|hour|day|week|month|year)s?\sago|\d\d?:\d\d\s?[ap]\.?m\.?)")


def without_comments(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The paragraphs down to the label of readers' comments, below which nothing stands but some of these."""
    is_told = False  # whether a sentence stands above
    for number, paragraph in enumerate(paragraphs):
        text = paragraph.text.strip()
        if is_told and _is_label(text) and _are_comments(paragraphs[number + 1 :]):
            return paragraphs[:number]
        is_told = is_told or is_sentence(text)
    return paragraphs


def _is_label(text: str) -> bool:
    is_short = len(text) <= _LONGEST_LABEL or text[0].isdigit()
    return is_short and _LABEL.fullmatch(text.rstrip(" :")) is not None


def _are_comments(below: Sequence[Paragraph]) -> bool:
    """Whether all that stands below is two comments or more, each with a name, the day or time, and a text."""
    if any(one.kind == "heading" for one in below[1:]):
        return False
    lines = [
        line.strip() for one in below for line in one.text.strip().split("\n") if line.strip().lower() not in _BUTTONS
    ]
    starts = [number for number, line in enumerate(lines) if _is_start(line, lines[number + 1 : number + 2])]
    if len(starts) < _FEWEST or starts[0] != 0 or len(lines) - starts[-1] > _LONGEST_LAST:
        return False
    ends = (*starts[1:], len(lines))
    return all(_is_comment(lines[start:end]) for start, end in zip(starts, ends, strict=True))


def _is_start(line: str, below: Sequence[str]) -> bool:
    return _SAYS.fullmatch(line) is not None or any(_is_dated_name(line, one) for one in below)


def _is_comment(lines: Sequence[str]) -> bool:
    """Whether a name has a day or a time below it, and a text."""
    dated = [line for line in lines[1:] if _is_moment(line)]
    return bool(dated) and (len(lines) > 1 + len(dated) or not lines[0].endswith((":", "...", "…")))


def _is_dated_name(line: str, below: str) -> bool:
    """Whether a line is what a reader is called, and the next one says when the reader wrote."""
    if len(line) > _LONGEST_NAME or line.endswith(("!", "?", ":")) or is_sentence(line):
        return False
    if line.endswith(".") and not _INITIAL.fullmatch(line):  # "Maria K."
        return False
    return not _is_moment(line) and _is_moment(below)


def _is_moment(line: str) -> bool:
    """Whether a line says nothing but when a reader wrote."""
    if len(line) > _LONGEST_LABEL or is_sentence(line):
        return False
    return _AGO.fullmatch(line) is not None or bool(find_dates(line))
