"""The first lines of a text -> what they state (headline, date, byline, section, source), and the text after them.

Reading stops at the first line that is neither a header line nor a headline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from indexer.article import Paragraph
from indexer.dates import find_dates
from indexer.dates.labels import LABEL
from indexer.extract.headers import mastheads
from indexer.extract.headers.dated_headlines import dated_headline, released_headline
from indexer.extract.headers.dates import is_better_date, with_time_of
from indexer.extract.headers.event_lines import is_of_event
from indexer.extract.headers.field_codes import in_words
from indexer.extract.headers.head_years import take_head_year
from indexer.extract.headers.headlines import (
    LONGEST_DECK,
    ONLY_LABEL,
    first_line,
    is_capital_dateline,
    is_dated,
    is_deck,
    is_headline,
    is_maker,
    is_short,
    names_someone,
    next_lines,
    paper_above,
    read_capitals,
)
from indexer.extract.headers.issue_years import is_issue, year_of_issue
from indexer.extract.headers.line import (
    LONGEST_LINE,
    is_labelled,
    read_header_line,
)
from indexer.extract.headers.papers import paper_alone
from indexer.extract.headers.phrases import is_name, name_facts
from indexer.extract.headers.split_dates import with_whole_dates
from indexer.extract.headers.tagged_fields import in_words_of_tags
from indexer.extract.headers.text_dates import date_among, read_text
from indexer.extract.headers.times import with_time_above, with_time_at_end, with_time_below
from indexer.extract.page_lines import is_beside_facts

_LAST = 3  # paragraphs, among which the time of the day above may stand
_LONGEST_GLUED = 100  # characters in which a date that is glued to the text ends, with its label
_MOST_LINES = 14
_MOST_PASSED = 3  # lines among them that say nothing we know
_LONGEST_LABEL = 100
_STARTS_WITH_LABEL = re.compile(rf"(?i)(?:{LABEL})\b[\s:]*")
# What parts a date that is glued to the first sentence from it: "date 2025-09-05 The ministers met ...".
_GLUE = re.compile(r"[\s:,|–—-]+(?=[^\W\d_a-z]|[\"“‘'])")
_BRACKETED = re.compile(r"^[(\[]([^()\[\]]{6,40}\d{4})[)\]](?=\s*[–—-])")  # "(5 September 2025) – The ministers met"
_PARTING = re.compile(r"\s*[|:–—-]")
_WEEKDAY = re.compile(r"(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Header:
    """What the first lines state, by the names of Article's facts ("date" as written), and the text below them."""

    facts: dict[str, str] = field(default_factory=dict)
    paragraphs: tuple[Paragraph, ...] = ()


def read_header(paragraphs: Sequence[Paragraph], *, headline: str = "", knows_date: bool = False) -> Header:
    """The header of a text. `headline` is the one already known: then no line of the text is taken for it.
    `knows_date`: the record says when it was published. Then, or below a date, the text is not searched for that."""
    year, below = ("", paragraphs) if headline else take_head_year(paragraphs)
    header = _read_header(below, headline, knows_date=knows_date)
    return Header({**header.facts, "head_year": year}, header.paragraphs) if year else header


def _read_header(paragraphs: Sequence[Paragraph], headline: str, *, knows_date: bool) -> Header:
    facts = {"headline": headline} if headline else {}
    rest = list(with_whole_dates(in_words(in_words_of_tags(paragraphs))))
    passed: list[Paragraph] = []  # short lines that are none of ours and stay in the text
    unpassed: list[Paragraph] = []  # the text with these as it was, while no date stands below them
    is_dated = False  # whether the line before ended in a date
    dated_by = opening = ""  # the lines that state the date; those read last
    for _line in range(_MOST_LINES):
        if not rest:
            break
        if "date" in facts and (timed := with_time_below(facts["date"], first_line(rest[0].text), is_next=is_dated)):
            facts["date"], is_dated = timed[0], False
            if not timed[1]:
                _drop_line(rest)
                continue
        above, opening = opening, "\n".join(paragraph.text[:LONGEST_LINE] for paragraph in rest[:2])
        read = None if passed else _read_glued_date(rest[0].text, facts)
        read = read or _read_released(rest, facts, first_line(above)) or _read_line(rest, facts)
        if read and "date" in read[0] and is_of_event(rest[0].text, paragraphs):
            read = None
        is_date = read is not None and _is_first_date(read[0], facts)
        if read is None or (passed and not is_date):
            if len(passed) == _MOST_PASSED or not is_short(first_line(rest[0].text)):
                break
            unpassed = unpassed or passed + rest
            _pass(rest, passed)
            continue
        stated, remaining = read
        is_dated = "date" in stated and "date" not in facts
        unpassed = [] if is_date else unpassed
        if "date" not in facts:
            dated_by = opening
            stated = with_time_above(stated, above)
        elif "date" in stated and is_better_date(stated["date"], opening, facts["date"], dated_by):
            facts["date"], dated_by = with_time_of(facts["date"], stated["date"]), opening
        facts = {**stated, **facts}
        rest[:1] = [rest[0]._replace(text=remaining, markup="")] if remaining else []
    rest = unpassed or passed + rest
    facts = {**read_text(rest, knows_date=knows_date or "date" in facts), **facts}
    if not knows_date and not facts.keys() & {"date", "updated", "line"}:
        facts = {**date_among(rest), **facts}
    last_lines = [line.strip() for paragraph in rest[-_LAST:] for line in paragraph.text.split("\n")]
    facts = with_time_at_end(facts, last_lines)
    if headline:
        del facts["headline"]
    return Header(facts, tuple(rest))


def _drop_line(rest: list[Paragraph]) -> None:
    """Take the first line from the rest."""
    below = rest[0].text.strip().partition("\n")[2]
    rest[:1] = [rest[0]._replace(text=below, markup="")] if below else []


def _is_first_date(stated: dict[str, str], facts: dict[str, str]) -> bool:
    """Whether a line states the date, or that of an update where none is known."""
    return "date" not in facts and ("date" in stated or ("updated" in stated and "updated" not in facts))


def _pass(rest: list[Paragraph], passed: list[Paragraph]) -> None:
    """Take the first line from the rest to those that were passed."""
    line, _newline, below = rest[0].text.partition("\n")
    passed.append(rest[0]._replace(text=line, markup="") if below else rest[0])
    rest[:1] = [rest[0]._replace(text=below, markup="")] if below else []


# What a step read: the facts, and what is left of the first paragraph.
_Read = tuple[dict[str, str], str]


def _read_glued_date(text: str, facts: dict[str, str]) -> _Read | None:
    """A date that is labelled, whole or parted by a sign, before what begins like a sentence."""
    text = text.lstrip()
    text = _BRACKETED.sub(r"\1", text) if text.startswith(("(", "[")) else text
    found = next(iter(find_dates(text[:_LONGEST_GLUED])), None) if "date" not in facts else None
    if found is None:
        return None
    label = _STARTS_WITH_LABEL.match(text)
    if found.start != (label.end() if label else 0):
        return None
    behind = text[found.end :]
    if behind.startswith(":") and any(text[other.end :].startswith(":") for other in find_dates(text)[1:]):
        return None  # one of several, each with what happened then
    glue = _GLUE.match(behind)
    is_apart = (
        label
        or found.written.precision == "minute"
        or _WEEKDAY.search(found.text)
        or (_PARTING.match(behind) and text.rstrip()[-1:] in tuple('.!?"”'))
    )
    if not glue or not is_apart or read_header_line(text.partition("\n")[0]) is not None:
        return None
    return {"date": found.text}, behind[glue.end() :]


def _read_released(rest: list[Paragraph], facts: dict[str, str], above: str) -> _Read | None:
    """The day and headline of a release, in one line."""
    if "date" in facts:
        return None
    line, below, following = _lines(rest)
    stated = released_headline(line, above, following)
    return (stated, below) if stated else None


def _read_line(rest: list[Paragraph], facts: dict[str, str]) -> _Read | None:
    """The first line, when it is a header line, the headline said before, the headline, or the deck below it."""
    line, below, following = _lines(rest)
    if line and line == facts.get("headline"):
        return {}, below
    if len(line) > LONGEST_DECK:  # the text, nearly always
        return None
    next_line = following.partition("\n")[0]
    if len(line) <= _LONGEST_LABEL and find_dates(next_line) and ONLY_LABEL.fullmatch(line):
        return _with_label(line, next_line, rest, below)
    if is_maker(line) and ("date" in facts or is_dated(first_line(following))):
        return {}, below
    if not is_capital_dateline(line) and (stated := _header_line(line, facts)) is not None:
        return stated if "source" in facts else mastheads.with_paper(stated, line), below
    if "issue" not in facts and (year := year_of_issue(line)) and _is_of_issue(line, rest, facts):
        return {"issue": year}, below
    if (
        "headline" not in facts
        and (stated := mastheads.read_above_headline(line, next_lines(rest)[1:], is_first=not facts)) is not None
    ):
        return stated, below
    if stated := mastheads.read_credit(line) or paper_above(line, rest):
        return stated, below
    if {"headline", "date"} <= facts.keys() and "source" not in facts and (paper := paper_alone(line)):
        return {"source": paper}, below
    if "headline" in facts and following and is_beside_facts(line):
        return {}, below
    if "headline" in facts and is_name(line) and names_someone(next_lines(rest)):
        paper = mastheads.paper_of(line.title() if line.isupper() else line)
        return ({"source": line} if paper and "source" not in facts else name_facts(line)), below
    if "headline" in facts and "byline" not in facts and not below:
        last = rest[-1].text.strip().rpartition("\n")[2].strip()
        if mastheads.is_author_above(line, following, last):
            return {"byline": line}, below
    if not facts and (stated := read_capitals(line, following, rest)) is not None:
        return stated, below
    if "headline" in facts and "deck" not in facts and is_deck(line, rest, below):
        return {"deck": line}, below
    if "headline" in facts or rest[0].kind not in ("p", "heading") or not is_headline(line, following, rest):
        return None
    # A line of a longer paragraph is the headline only when a header line follows: texts are wrapped, too.
    is_above_header = _header_line(first_line(below), {"headline": line}) is not None
    if below and not is_above_header and not names_someone(next_lines(rest)[1:]):
        return None
    return dated_headline(line), below


def _is_of_issue(line: str, rest: Sequence[Paragraph], facts: dict[str, str]) -> bool:
    """Whether a line with a year is not the headline: it has a label, or the headline stands above or below it."""
    below = [line for line in next_lines(rest)[1:] if read_header_line(line) is None]
    return (
        "headline" in facts
        or is_labelled(line)
        or (facts and is_issue(line))
        or (len(below) > 1 and is_headline(below[0], below[1]))
    )


def _lines(rest: Sequence[Paragraph]) -> tuple[str, str, str]:
    """The first line, what is below it in its paragraph, and what follows it anywhere."""
    line, _newline, below = rest[0].text.strip().partition("\n")
    below = below.strip()
    return line.strip().lstrip("*• "), below, below or (rest[1].text.strip() if len(rest) > 1 else "")


def _header_line(line: str, facts: dict[str, str]) -> dict[str, str] | None:
    return read_header_line(line, below_headline="headline" in facts)


def _with_label(label: str, dated: str, rest: list[Paragraph], below: str) -> _Read | None:
    """A label on a line of its own, and the line below it with the date."""
    stated = read_header_line(f"{label} {dated}")
    if stated is None:
        return None
    if below:
        return stated, below.partition("\n")[2].strip()
    remaining = rest[1].text.strip().partition("\n")[2].strip()
    del rest[1]
    return stated, remaining
