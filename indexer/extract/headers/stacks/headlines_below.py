"""A line of a stack, those below it -> whether it may be the headline, states the day, and where a headline follows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indexer.dates import has_digit
from indexer.extract.headers.days.bare_times import is_bare_time
from indexer.extract.headers.heads.below_headlines import is_person_alone
from indexer.extract.headers.heads.second_headlines import tells
from indexer.extract.headers.lines.line import is_labelled, read_header_line
from indexer.extract.headers.lines.phrases import BYLINE
from indexer.extract.headers.openings.text_dates import dated_place
from indexer.extract.headers.stacks.imprints import is_imprint
from indexer.extract.headers.stacks.section_names import names_section
from indexer.extract.headers.stacks.signed_lines import signed
from indexer.extract.headers.stacks.site_lines import is_of_site
from indexer.extract.headers.stacks.stack_lines import labelled_line
from indexer.extract.headers.years.issue_years import year_of_issue

FEWEST_WORDS = 2  # of a headline below a paper
_LONGEST = 200  # characters
_MOST_NAME_WORDS = 7
_NO_HEADLINE = re.compile(
    r"(?i)(?:last\s)?updated\b.*[\d:].*|filed\sunder\b.*|.*\bedition"
    r"|(?-i:(?:[A-Z][\w.]+\s){0,2}[A-Z][\w.]+,(?:\s[A-Z][\w.]+){1,2})"
    r"|(?:front\s)?page(?:\s\w+)?"
    r"|leading\sarticle|correction\sappended|read\sby\s.*|see\sthe\s(?:article|page)\s.*"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DATES = ("date", "updated", "issue")


def is_none(line: str) -> bool:
    """Whether a line by itself shows that it is no headline: a page, an edition, a place in its country."""
    return _NO_HEADLINE.fullmatch(line) is not None


def headlines(below: Sequence[str]) -> Iterator[str]:
    """The lines that may be the headline: no date, no name, none of the page's."""
    for line in below:
        is_other = not line or is_of_site(line) or is_imprint(line) or is_dated(line) or names_section(line)
        if not is_other and not is_person_alone(line) and is_headline(line, FEWEST_WORDS):
            yield line


def has_headline(below: Sequence[str]) -> bool:
    return next(headlines(below), "") != "" or headline_below(below)


def headline_below(below: Sequence[str]) -> bool:
    """Whether one of the lines below is the headline by its label."""
    return any((labelled_line(line) or ("",))[0] == "headline" for line in below)


def is_headline(line: str, fewest_words: int) -> bool:
    words = line.split()
    if not fewest_words <= len(words) or len(line) > _LONGEST or line[-1] in ".,;:" or line[0].islower():
        return False
    is_numbered = len(words) <= _MOST_NAME_WORDS and _YEAR.search(line) and not tells(line)
    if is_numbered or is_none(line) or is_labelled(line) or BYLINE.match(line) or signed(line) or labelled_line(line):
        return False
    return not dated_place(line) and read_header_line(line) is None


def is_dated(line: str) -> bool:
    """Whether a line states when the text was published, or the season of its issue, or the time."""
    if not has_digit(line):
        return False
    stated = read_header_line(line, below_headline=True) or {}
    return not stated.keys().isdisjoint(_DATES) or year_of_issue(line) != "" or is_bare_time(line)
