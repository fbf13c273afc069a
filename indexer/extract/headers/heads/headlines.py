"""Short lines at the top of a text -> whether one is its headline, its deck, the paper's name, a dateline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import find_dates
from indexer.extract.headers.heads.bare_mastheads import read_bare_masthead
from indexer.extract.headers.heads.dated_headlines import dated_headline
from indexer.extract.headers.heads.decks import is_beside_headline
from indexer.extract.headers.heads.mastheads import is_author, is_headline_below, paper_of
from indexer.extract.headers.heads.outlet_lines import is_outlet_alone
from indexer.extract.headers.heads.papers import is_paper
from indexer.extract.headers.lines.line import is_labelled, is_silent, read_header_line
from indexer.extract.headers.lines.phrases import is_name, is_title
from indexer.extract.headers.lines.prose_lines import is_prose
from indexer.extract.headers.lines.words import KINDS, MADE_BY, ONLY_LABEL, PAPER, ROLE
from indexer.extract.headers.openings.datelines import read_dateline
from indexer.extract.headers.openings.text_dates import dated_place
from indexer.extract.headers.years.issue_years import is_issue, year_of_issue
from indexer.extract.outlets import outlet_of

_LABELLED_LINES = 6  # below a line in capitals: one of them may state the headline
_LONGEST_HEADLINE = 200  # characters
LONGEST_DECK = 300
_LONGEST_LABEL = 20  # characters: a line that is no longer may be a section, a place, a role
_FEWEST_WORDS = 3  # of a deck
_OF_NAMES = frozenset({"of", "the", "and", "in", "on", "at", "from", "for", "de", "la", "van", "von", "s"})
_OF_PICTURES = frozenset({"photo", "photos", "photograph", "picture", "pictures", "image", "graphic", "illustration"})
_LABEL_IN_CAPITALS = re.compile(r"[A-Z]{3,}[A-Z ]*:\s")
_SIGNED = frozenset({"byline", "source", "credit"})
_LONGEST_PASSED = 100
_LONGEST_ROLE = 40
_FEWEST_BLANKS = 3  # of a headline that ends like the name of a paper: "MAYOR TO LEAVE POST"
_MOST_BLANKS = 5  # in the name of a paper


def is_headline(line: str, following: str, rest: Sequence[Paragraph] = ()) -> bool:
    """Short, without a full stop, and followed by text that has more to say."""
    if not line or len(line) > _LONGEST_HEADLINE or line[-1] in ".,;:" or line[0].islower() or len(line.split()) < 2:
        return False
    if is_beside_headline(line) or is_labelled(line) or MADE_BY.match(line):
        return False
    if dated_place(line) or (find_dates(line) and read_dateline(line).date):
        return False
    if find_dates(line) and len(dated_headline(line)) == 1 and _is_told_below(rest):
        return False  # a masthead above the headline
    next_line = first_line(following)
    is_header = read_header_line(next_line, below_headline=True) is not None
    is_header = is_header or (bool(year_of_issue(next_line)) and not is_issue(next_line))
    if is_header or dated_place(next_line) or _is_dated_below(next_lines(rest)[1:]):
        return True
    if _is_signed_below(next_lines(rest)[1:]):
        return True
    is_told = len(following) > len(line) or following.rstrip()[-1:] in tuple('.!?"”’')
    return (
        is_told
        or (line.count(" ") >= _FEWEST_BLANKS and _is_told_below(rest))
        or is_author(next_line)
        or is_outlet_alone(next_line)
        or bool(read_dateline(next_line).agency)
    )


def _is_told_below(rest: Sequence[Paragraph]) -> bool:
    """Whether the text begins below a line that says nothing we know."""
    lines = next_lines(rest)[1:]
    return len(lines) > 1 and is_short(lines[0]) and not year_of_issue(lines[0]) and is_prose(lines[1])


def is_deck(line: str, rest: Sequence[Paragraph], below: str) -> bool:
    """Whether a line under the headline is its deck: a byline or a date stands below it."""
    if len(line) > LONGEST_DECK or is_beside_headline(line) or is_capital_dateline(line):
        return False
    if rest[0].kind not in ("p", "heading") or (len(line) <= _LONGEST_LABEL and not _says_something(line)):
        return False
    following = first_line(below or (rest[1].text if len(rest) > 1 else ""))
    is_read = following and not is_silent(following) and not is_capital_dateline(following)
    return bool(is_read and read_header_line(following)) or names_someone(next_lines(rest)[1:])


def _says_something(line: str) -> bool:
    """Whether a line of a few words is more than a label, a place or a name: one of its words has small letters."""
    words = line.split()
    return (
        len(words) >= _FEWEST_WORDS
        and words[0].lower() not in _OF_PICTURES
        and any(word.islower() and word not in _OF_NAMES for word in words[1:])
    )


def read_first(line: str, following: str, rest: Sequence[Paragraph] = ()) -> dict[str, str] | None:
    """What the first line of a text states that nobody else reads, as a masthead (one that names no paper: above a
    headline) or a line in capitals; None where it may be the headline or is of the text."""
    masthead = read_bare_masthead(line)
    is_above = "source" in masthead or (masthead and is_headline_below(following))
    return masthead if is_above else read_capitals(line, following, rest)


def read_capitals(line: str, following: str, rest: Sequence[Paragraph] = ()) -> dict[str, str] | None:
    """What a line all in capitals states, above another that may be a headline: a paper, a section, nothing
    ("BREAKING", or where "Title:" stands below), else it is the headline itself; None for other lines."""
    first, _newline, below = following.partition("\n")
    if not line.isupper() or first.isupper() or line.count(" ") > _MOST_BLANKS:
        return None
    is_header = is_labelled(first.strip()) or bool(read_header_line(first))
    if not is_header and not is_headline(first.strip(), below or line + first):
        return None
    if is_paper(line) and (line.startswith("THE ") or line.count(" ") < _FEWEST_BLANKS or outlet_of(line)):
        return {"source": line}
    if _is_labelled_below(following, rest):
        return {}
    if " " in line:
        return None if is_beside_headline(line) else {"headline": line}
    return {} if line.lower() in KINDS or not line.isalpha() else {"section": line}


def _is_labelled_below(following: str, rest: Sequence[Paragraph]) -> bool:
    """Whether one of the lines that follow states the headline with a label."""
    lines = [*following.split("\n")[:_LABELLED_LINES], *(first_line(one.text) for one in rest[1 : _LABELLED_LINES + 1])]
    return any("headline" in (read_header_line(line) or {}) for line in lines if is_labelled(line))


def paper_above(line: str, rest: Sequence[Paragraph]) -> dict[str, str]:
    """What is called like a paper, above a date and a headline, as the source."""
    name = paper_of(line)
    below = next_lines(rest)[1:] if name else []
    if len(below) < 3 or not is_headline(below[1], below[2]) or read_header_line(below[1]) is not None:
        return {}
    stated = read_header_line(below[0]) or {}
    return {"source": name} if "date" in stated else {}


def names_someone(lines: Sequence[str]) -> bool:
    """Whether the first of the lines below a headline is a name without "By": a dated header line stands below it."""
    if not lines or not is_name(lines[0]) or is_labelled(lines[0]):
        return False
    for below in lines[1:]:
        stated = read_header_line(below, below_headline=True)
        if stated and ("date" in stated or "updated" in stated):
            return True
        if stated is None and not is_name(below) and not ONLY_LABEL.fullmatch(below):
            return False
    return False


def _is_dated_below(lines: Sequence[str]) -> bool:
    """Whether one of some short lines is a header line with a date."""
    for line in lines:
        stated = read_header_line(line, below_headline=True)
        if stated and ("date" in stated or "updated" in stated):
            return True
        if not line or not is_short(line):
            return False
    return False


def _is_signed_below(lines: Sequence[str]) -> bool:
    """Whether one of some short lines, each with a capital, says who wrote the text or whose it is."""
    for line in lines:
        if not line or not is_short(line) or line[0].islower():
            return False
        stated = read_header_line(line, below_headline=True)
        if stated and not stated.keys().isdisjoint(_SIGNED):
            return True
        if _LABEL_IN_CAPITALS.match(line):
            return False
    return False


def is_of_issue(line: str, rest: Sequence[Paragraph], facts: dict[str, str]) -> bool:
    """Whether a line with a year is not the headline: it has a label, or the headline stands above or below it."""
    below = [line for line in next_lines(rest)[1:] if read_header_line(line) is None]
    return (
        "headline" in facts
        or is_labelled(line)
        or (facts and is_issue(line))
        or (len(below) > 1 and is_headline(below[0], below[1]))
    )


def is_dated(line: str) -> bool:
    """Whether a line is a header line with a date."""
    return "date" in (read_header_line(line, below_headline=True) or {})


def is_maker(line: str) -> bool:
    """Whether a line names an editor or a producer: "Editor: Ana Ruiz"."""
    made = MADE_BY.fullmatch(line)
    return made is not None and is_name(made["who"])


def is_role(line: str) -> bool:
    """Whether a line says what someone is at a paper, and nothing else: "Political Editor"."""
    is_of_text = line.startswith(("The ", "Dear ", "A ", "An ", "To "))
    return len(line) <= _LONGEST_ROLE and is_title(line) and ROLE.search(line) is not None and not is_of_text


def is_capital_dateline(line: str) -> bool:
    """Whether a line is a place in capitals and a date, which stays in the text."""
    place = line.partition(",")[0]
    is_named = place.isupper() and not PAPER.search(place.title()) and not outlet_of(place)
    date = dated_place(line) if is_named else ""
    return bool(date) and line.count(",") == 1 + date.count(",")


def next_lines(rest: Sequence[Paragraph]) -> list[str]:
    """The first four lines."""
    return [line.strip().lstrip("*• ") for paragraph in rest[:4] for line in paragraph.text.strip().split("\n", 4)][:4]


def first_line(text: str) -> str:
    """The first line of a text."""
    return text.partition("\n")[0].strip()


def is_short(text: str) -> bool:
    """Whether a paragraph is a line that can stand among header lines: short, and no sentence."""
    return len(text) <= _LONGEST_PASSED and text.rstrip()[-1:] not in tuple('.!?:;"”')
