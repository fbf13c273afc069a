"""A line of a stack that stands for several facts, or has a label of its own -> what it states.

Cosmos Weekly / Space  |  Harbour Post, March 2, 1996  |  Title: A ward saved at midnight
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from indexer.dates import find_dates, has_digit
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.furniture.page_lines import is_site_line
from indexer.extract.headers.heads.below_headlines import is_person_alone
from indexer.extract.headers.lines.line import read_header_line
from indexer.extract.headers.lines.phrases import BYLINE, is_title
from indexer.extract.headers.lines.words import KINDS
from indexer.extract.headers.stacks.imprints import day_in, is_imprint
from indexer.extract.headers.stacks.paper_names import Proof, is_called_so, paper_in
from indexer.extract.headers.stacks.section_names import names_section
from indexer.extract.outlets import outlet_of
from indexer.formats.columns import GAP

_LONGEST = 140  # characters
_BETWEEN = re.compile(rf"{GAP}\s*|\s+[|/·•»›]\s+|\s+[–—-]{{1,2}}\s+")
_BEFORE_DAY = re.compile(r",\s(?=[^,]*\d)")
_MOST_SECTION_WORDS = 2
_MOST_PARTS = 4
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_LABELS = {
    "headline": ["title", "headline", "hed", "head", "heading"],
    "deck": ["summary", "deck", "standfirst", "subhead", "blurb", "sub-heading", "dek", "subtitle"],
    "section": ["section", "category", "desk", "page section"],
    "source": ["extract from", "cutting from", "taken from", "clipped from", "station", "publication", "newspaper"],
    "byline": ["by", "reporter", "writer", "words", "author", "text"],
    "": ["bulletin", "duration", "slug", "notebook", "edition", "page", "pictures", "photos", "photographs", "out cue"],
}
_FACTS = {label: fact for fact, labels in _LABELS.items() for label in labels}
_LABELLED = re.compile(rf"(?i)(?P<label>{'|'.join(_FACTS)})\s?:\s+(?P<value>\S.*)")
_SUMS_UP = ("headline", "deck")
_LABEL_BEHIND = re.compile(r"[;.|,]\s(?:[A-Z]\w+\s)?[A-Z]\w+:\s")  # "Ferry stays; Outlet: Harbour Post"


class Parts(NamedTuple):
    """The facts of a line, and what of it is to be read as a line of its own: a date, "By Ana Ruiz"."""

    facts: dict[str, str]
    lines: list[str]


def labelled_line(line: str) -> tuple[str, str] | None:
    """The fact of a line with a label and its value, ("", value) for one that states none of ours; None for others.

    >>> labelled_line("Title: A ward saved"), labelled_line("Title fight")
    (('headline', 'A ward saved'), None)
    """
    match = _LABELLED.fullmatch(line) if ":" in line else None
    if match is None or "://" in match["value"]:
        return None
    fact, value = _FACTS[match["label"].lower()], match["value"]
    if _LABEL_BEHIND.search(value) or GAP in value or (fact not in _SUMS_UP and find_dates(value)):
        return None
    if fact in ("section", "source") and not value[0].isupper():
        return None
    if fact == "byline" and not is_person_alone(value):
        return None
    return fact, value.partition(";")[0].rstrip() if fact == "section" else value


def parts_of(line: str, below: Sequence[str], proof: Proof, *, is_above: bool) -> Parts | None:
    """What the parts of a line state; None where it has one only, or one is nothing that we know. The first part of a
    line above a headline has to be the paper."""
    if len(line) > _LONGEST or (not is_above and _states_day(line)):  # readers of dated lines know these
        return None
    parts = [part for part in _BETWEEN.split(line) if part]
    if is_above and len(parts) == 1 and has_digit(line):
        parts = _BEFORE_DAY.split(line, maxsplit=1)
    if len(parts) < 2:
        return None
    facts: dict[str, str] = {}
    lines: list[str] = []
    for number, part in enumerate(parts):
        if is_above and number == 0:
            paper = paper_in(part, parts[1:] if is_imprint(parts[1]) else below, proof)
            if not paper:
                return None
            facts["source"] = paper
        elif not _read_part(part, facts, lines, is_above=is_above):
            return None
    return Parts(facts, [line] if is_above and lines and _states_day(line) else lines)


def _read_part(part: str, facts: dict[str, str], lines: list[str], *, is_above: bool) -> bool:
    if _states_day(part):
        lines.append(part)
        return True
    if _YEAR.search(part):  # a year alone is read with what stands beside it
        lines.append(day_in(part))
        return lines[-1] != ""
    if part.lower() in KINDS or part.lower() == "news" or is_imprint(part):
        return True
    if BYLINE.fullmatch(part) or is_person_alone(part):
        lines.append(part if BYLINE.fullmatch(part) else f"By {part}")
        return not is_above
    if "source" not in facts and (outlet_of(part) or is_called_so(part)) and is_title(part):
        facts["source"] = part
        return True
    if "section" not in facts and ((names_section(part) and not has_digit(part)) or _is_beside_paper(part, facts)):
        facts["section"] = part
        return True
    return False


def paper_among(line: str) -> str:
    """The paper that is one of the parts of a dated line below a headline, "" without one."""
    parts = _BETWEEN.split(line) if len(line) <= _LONGEST else []
    papers = [part for part in parts[:_MOST_PARTS] if is_called_so(part) and not outlet_of(part)]
    return papers[0] if papers and len(parts) > 1 else ""


def _is_beside_paper(part: str, facts: Mapping[str, str]) -> bool:
    """Whether a word or two right behind a paper are its section although we do not know them."""
    if load_gazetteer().place(part) is not None:
        return False
    is_short = len(part.split()) <= _MOST_SECTION_WORDS and is_title(part) and not has_digit(part)
    return is_short and "source" in facts and not is_site_line(part) and not part.isupper()


def _states_day(line: str) -> bool:
    """Whether a line states a day as header lines do; `headlines_below.is_dated` also knows seasons and times."""
    stated = read_header_line(line, below_headline=True) or {}
    return "date" in stated and not (stated["date"].isdigit() and "byline" in stated)  # "THE HARBOUR POST, 2016"


def title_bar(lines: Sequence[str]) -> dict[str, str]:
    """The section and the paper of a window's title, which has the headline of a line below it among its parts."""
    if len(lines[0]) > _LONGEST:
        return {}
    parts = _BETWEEN.split(lines[0])
    if len(parts) < 2 or parts[0] not in lines[1:4]:
        return {}
    facts: dict[str, str] = {}
    for part in parts[1:]:
        fact = "section" if names_section(part) else "source"
        if fact in facts or not is_title(part) or is_person_alone(part):
            return {}
        facts[fact] = part
    return facts
