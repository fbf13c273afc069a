"""A line at the top of a text -> what it says beside headline, names and dates: the paper, the edition, the section."""

from __future__ import annotations

import re

from indexer.extract.headers.issue_years import is_periodical, year_of_issue
from indexer.extract.headers.phrases import is_title
from indexer.extract.headers.words import PAPER, SECTIONS
from indexer.extract.outlets import outlet_of

_EDITION = re.compile(r"(?i)(?:\w+\s){1,2}edition")
_RELEASE = re.compile(r"(?i)(?:press|news|media) release")
# "Special Correspondent", "Staff Reporter": who wrote it, without a name.
_NAMELESS = re.compile(
    r"(?i)(?:our|special|staff|legal|sports|city|political)\s(?:correspondent|reporter|writer)s?|news desk"
)
_PLACE = re.compile(r"\s+\([A-Z][^()]{1,30}\)$|,\s[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,2}$")
# "Middle EastWorld News": two labels of a page that ran together, a small letter touching a capital.
_RUN_TOGETHER = re.compile(
    r"(?P<section>[A-Z][\w&]*(?: [A-Z&][\w&]*){0,3}?(?<=[a-z]))(?P<label>[A-Z][a-z]+(?: [A-Z][\w&]*){0,3})"
)
_MOST_PAPER_WORDS = 5
_LONGEST_LINE = 120  # characters; a longer one is a sentence


def read_above_headline(line: str, following: str, *, is_first: bool) -> dict[str, str] | None:
    """The facts of a line above the headline, {} for an edition, None where it is nothing of the kind."""
    if _EDITION.fullmatch(line):
        return {}
    if not is_first:
        return None
    if _RELEASE.fullmatch(line):
        return {"section": line.capitalize()}
    if len(line) <= _LONGEST_LINE and is_periodical(line) and year_of_issue(following.partition("\n")[0].strip()):
        return {"source": line}
    section = _run_together(line, following)
    return {"section": section} if section else None


def read_credit(line: str) -> dict[str, str] | None:
    """A byline without a name, or an outlet we know with its place: "Staff Reporter", "BBC News, Nairobi"."""
    if len(line) > _LONGEST_LINE:
        return None
    if _NAMELESS.fullmatch(line):
        return {"byline": line}
    name = _PLACE.sub("", line)
    outlet = outlet_of(name) if name != line else ""
    return {"credit": outlet} if outlet else None


def paper_of(line: str) -> str:
    """The name in a line that is called like a paper: "The Harbour Times (Harbour)"; "" where it is not.

    >>> paper_of("The Harbour Times (Harbour)"), paper_of("Weekly News Roundup")
    ('The Harbour Times', '')
    """
    if len(line) > _LONGEST_LINE:
        return ""
    name = _PLACE.sub("", line)
    words = name.split()
    is_paper = 2 <= len(words) <= _MOST_PAPER_WORDS and PAPER.fullmatch(words[-1]) and is_title(name)
    return name if is_paper else ""


def _run_together(line: str, following: str) -> str:
    match = _RUN_TOGETHER.fullmatch(line) if following else None
    if not match or following.rstrip().endswith("."):
        return ""
    known = match["section"] in SECTIONS or (match["label"] in SECTIONS and len(match["section"]) > 3)
    return match["section"] if known else ""
