"""The first lines of a text -> what they state (headline, date, byline, section, source), and the text after them.

Reading stops at the first line that is neither a header line nor a headline.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from indexer.article import Paragraph
from indexer.dates import find_dates, has_digit
from indexer.extract.furniture.page_lines import is_beside_facts
from indexer.extract.headers.days.bare_times import is_bare_time
from indexer.extract.headers.days.clock_lines import with_time_in_foot, with_time_in_head
from indexer.extract.headers.days.dates import is_better_date, with_time_of
from indexer.extract.headers.days.split_dates import with_whole_dates
from indexer.extract.headers.days.times import with_time_above, with_time_at_end, with_time_below
from indexer.extract.headers.heads import mastheads
from indexer.extract.headers.heads.dated_headlines import dated_headline, released_headline
from indexer.extract.headers.heads.field_codes import in_words
from indexer.extract.headers.heads.headlines import (
    LONGEST_DECK,
    first_line,
    is_capital_dateline,
    is_dated,
    is_deck,
    is_headline,
    is_maker,
    is_of_issue,
    is_role,
    is_short,
    names_someone,
    next_lines,
    paper_above,
    read_first,
)
from indexer.extract.headers.heads.key_points import take_key_points, with_key_points
from indexer.extract.headers.heads.letters import is_letter, without_letter
from indexer.extract.headers.heads.outlet_lines import credit_below_headline
from indexer.extract.headers.heads.papers import with_paper_behind
from indexer.extract.headers.heads.tagged_fields import in_words_of_tags
from indexer.extract.headers.lines.event_lines import lists_event
from indexer.extract.headers.lines.line import LONGEST_LINE, read_header_line
from indexer.extract.headers.lines.phrases import is_name, is_noise, name_facts
from indexer.extract.headers.lines.prose_lines import is_told
from indexer.extract.headers.lines.words import ONLY_LABEL
from indexer.extract.headers.openings.glued_dates import read_glued_date
from indexer.extract.headers.openings.text_dates import date_among, read_text
from indexer.extract.headers.years.head_years import take_head_year
from indexer.extract.headers.years.issue_years import year_of_issue

_LAST = 3  # paragraphs, among which the time of the day above may stand
_MOST_LINES = 14
_MOST_PASSED = 3  # lines among them that say nothing we know
_LONGEST_LABEL = 100
_SIGNS = re.compile(r"^(?:[*• ]+|[#=]{1,6}\s+)")  # before a line: "# Ferry stays in port"


@dataclass(frozen=True, slots=True)
class Header:
    """What the first lines state, by the names of Article's facts ("date" as written), and the text below them."""

    facts: dict[str, str] = field(default_factory=dict)
    paragraphs: tuple[Paragraph, ...] = ()


class Headed(NamedTuple):
    """A text whose header is to be read. `headline` is the one already known: then no line is taken for it.
    `knows_date`: the record says when it was published. Then, or below a date, the text is not searched for that."""

    paragraphs: Sequence[Paragraph]
    headline: str = ""
    knows_date: bool = False


def read_header(paragraphs: Sequence[Paragraph], *, headline: str = "", knows_date: bool = False) -> Header:
    """The header of a text; see Headed."""
    return read_headers([Headed(paragraphs, headline, knows_date)])[0]


def read_headers(texts: Sequence[Headed]) -> list[Header]:
    """The headers of some texts, each step for all of them before the next one."""
    opened = list(map(_read_lines, texts))
    own = [without_letter(one.rest) for one in opened]
    below = [
        read_text(rest, knows_date=text.knows_date or "date" in one.facts)
        for text, one, rest in zip(texts, opened, own, strict=True)
    ]
    return list(map(_joined, texts, opened, own, below))


class _Opened(NamedTuple):
    """What the lines of a header state, the text below them, the year that stands above them, "" for none; the points
    below the headline, and the whole text with them."""

    facts: dict[str, str]
    rest: list[Paragraph]
    year: str
    points: Sequence[Paragraph]
    whole: Sequence[Paragraph]


def _joined(text: Headed, opened: _Opened, own: Sequence[Paragraph], below: dict[str, str]) -> Header:
    """The header by its lines and by the text below them, in whose `own` part a date is sought if none is stated."""
    facts, rest, year = {**below, **opened.facts}, opened.rest, opened.year
    if not text.knows_date and not facts.keys() & {"date", "updated", "line"}:
        facts = {**date_among(own), **facts}
    last_lines = [line.strip() for paragraph in rest[-_LAST:] for line in paragraph.text.split("\n")]
    facts = with_time_in_head(with_time_in_foot(with_time_at_end(facts, last_lines), last_lines), text.paragraphs)
    if text.headline:
        del facts["headline"]
    paragraphs = with_key_points(opened.points, rest, opened.whole) if opened.points else tuple(rest)
    return Header({**facts, "head_date": year} if year else facts, paragraphs)


def _read_lines(text: Headed) -> _Opened:
    headline = text.headline
    year, whole = ("", text.paragraphs) if headline else take_head_year(text.paragraphs)
    points, paragraphs = take_key_points(whole, knows_headline=bool(headline))
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
        above, opening = opening, "\n".join([paragraph.text[:LONGEST_LINE] for paragraph in rest[:2]])
        read = None if passed else read_glued_date(rest[0].text, facts)
        lines = _lines(rest)
        read = read or _read_released(lines, facts, first_line(above)) or _read_line(lines, rest, facts)
        if read and "date" in read[0] and lists_event(rest[0].text, paragraphs):
            read = None
        is_better = read is not None and _is_better(read[0], opening, facts, dated_by)
        is_date = is_better or (read is not None and _is_first_date(read[0], facts))
        if read is None or (passed and not is_date):
            if len(passed) == _MOST_PASSED or not is_short(first_line(rest[0].text)):
                break
            unpassed = unpassed or passed + rest
            _pass(rest, passed)
            continue
        stated, remaining = read
        is_dated = ("date" in stated and "date" not in facts) or (is_dated and "headline" in stated)
        unpassed = [] if is_date else unpassed
        if "date" not in facts:
            dated_by = opening
            stated = with_time_above(stated, above)
        elif is_better:
            facts["date"], dated_by = with_time_of(facts["date"], stated["date"]), opening
        facts = {**stated, **facts}
        rest[:1] = [rest[0]._replace(text=remaining, markup="")] if remaining else []
    return _Opened(facts, unpassed or passed + rest, year, points, whole)


def _drop_line(rest: list[Paragraph]) -> None:
    """Take the first line from the rest."""
    below = rest[0].text.strip().partition("\n")[2]
    rest[:1] = [rest[0]._replace(text=below, markup="")] if below else []


def _is_first_date(stated: dict[str, str], facts: dict[str, str]) -> bool:
    """Whether a line states the date, or that of an update where none is known."""
    return "date" not in facts and ("date" in stated or ("updated" in stated and "updated" not in facts))


def _is_better(stated: dict[str, str], lines: str, facts: dict[str, str], dated_by: str) -> bool:
    """Whether a line states a better date than the one that is known."""
    return "date" in stated and "date" in facts and is_better_date(stated["date"], lines, facts["date"], dated_by)


def _pass(rest: list[Paragraph], passed: list[Paragraph]) -> None:
    """Take the first line from the rest to those that were passed."""
    line, _newline, below = rest[0].text.partition("\n")
    passed.append(rest[0]._replace(text=line, markup="") if below else rest[0])
    rest[:1] = [rest[0]._replace(text=below, markup="")] if below else []


# What a step read: the facts, and what is left of the first paragraph.
_Read = tuple[dict[str, str], str]
_Lines = tuple[str, str, str]  # as `_lines` gives them


def _read_released(lines: _Lines, facts: dict[str, str], above: str) -> _Read | None:
    """The day and headline of a release, in one line."""
    if "date" in facts:
        return None
    line, below, following = lines
    stated = released_headline(line, above, following)
    return (stated, below) if stated else None


def _read_line(lines: _Lines, rest: list[Paragraph], facts: dict[str, str]) -> _Read | None:
    """The first line, when it is a header line, the headline said before, the headline, or the deck below it."""
    line, below, following = lines
    if line and line == facts.get("headline"):
        return {}, below
    if len(line) > LONGEST_DECK or (rest[0].kind == "quote" and is_letter(rest)):  # the text, nearly always
        return None
    next_line = following.partition("\n")[0]
    if "date" not in facts and has_digit(next_line) and is_bare_time(line) and is_dated(next_line):
        return {}, below  # "For release at 2:00 p.m."
    if len(line) <= _LONGEST_LABEL and find_dates(next_line) and ONLY_LABEL.fullmatch(line):
        return _with_label(line, next_line, rest, below)
    if is_maker(line) and ("date" in facts or is_dated(first_line(following))):
        return {}, below
    if is_told(line):
        return _read_sentence(lines, rest, facts)
    if not is_capital_dateline(line) and (stated := _header_line(line, facts)) is not None:
        named = stated if "source" in facts else with_paper_behind(mastheads.with_paper(stated, line), line)
        return named, below
    return _read_unlabelled(lines, rest, facts)


def _read_sentence(lines: _Lines, rest: list[Paragraph], facts: dict[str, str]) -> _Read | None:
    """A sentence: one that says nothing, "From Wikinews, the free news source.", the deck, or the text, mostly."""
    line, below, _following = lines
    stated = {} if is_noise(line) else mastheads.read_credit(line)
    return _read_deck(line, below, rest, facts) if stated is None else (stated, below)


def _read_deck(line: str, below: str, rest: list[Paragraph], facts: dict[str, str]) -> _Read | None:
    is_first = "headline" in facts and "deck" not in facts
    return ({"deck": line.strip("_*")}, below) if is_first and is_deck(line, rest, below) else None


def _read_unlabelled(lines: _Lines, rest: list[Paragraph], facts: dict[str, str]) -> _Read | None:
    """A line that states no date and has no label: what stands above a headline or beside it, or the headline."""
    line, below, following = lines
    if "issue" not in facts and (year := year_of_issue(line)) and is_of_issue(line, rest, facts):
        return {"issue": year}, below
    if (
        "headline" not in facts
        and (stated := mastheads.read_above_headline(line, next_lines(rest)[1:], is_first=not facts)) is not None
    ):
        return stated, below
    if stated := mastheads.read_credit(line) or paper_above(line, rest):
        return stated, below
    if "byline" in facts and is_role(line):
        return {}, below
    if "headline" in facts and (stated := credit_below_headline(line, following, rest[0].kind, facts)):
        return stated, below
    if "headline" in facts and following and is_beside_facts(line):
        return {}, below
    if "headline" in facts and is_name(line) and names_someone(next_lines(rest)):
        paper = mastheads.paper_of(line.title() if line.isupper() else line)
        return ({"source": line} if paper and "source" not in facts else name_facts(line)), below
    if "headline" in facts and "byline" not in facts and not below and _is_author(line, following, rest, facts):
        return {"byline": line}, below
    if not facts and (stated := read_first(line, following, rest)) is not None:
        return stated, below
    if deck := _read_deck(line, below, rest, facts):
        return deck
    if "headline" in facts or rest[0].kind not in ("p", "heading") or not is_headline(line, following, rest):
        return None
    # A line of a longer paragraph is the headline only when a header line follows: texts are wrapped, too.
    is_above_header = _header_line(first_line(below), {"headline": line}) is not None
    if below and not is_above_header and not names_someone(next_lines(rest)[1:]):
        return None
    return dated_headline(line, (one.text for one in rest[1:])), below


def _is_author(line: str, following: str, rest: Sequence[Paragraph], facts: Mapping[str, str]) -> bool:
    """Whether a line below the headline is who wrote the text; below the date only the one name that stands alone."""
    last = rest[-1].text.strip().rpartition("\n")[2].strip()
    is_alone = "date" in facts and rest[0].kind == "p" and not any(mastheads.is_author(one.text) for one in rest[1:])
    return mastheads.is_author_above(line, following, last, is_below_date=is_alone)


def _lines(rest: Sequence[Paragraph]) -> _Lines:
    """The first line, what is below it in its paragraph, and what follows it anywhere."""
    line, _newline, below = rest[0].text.strip().partition("\n")
    below = below.strip()
    line = line.strip()
    line = _SIGNS.sub("", line) if line[:1] in ("*", "•", "#", "=") else line
    return line, below, below or (rest[1].text.strip() if len(rest) > 1 else "")


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
