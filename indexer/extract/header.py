"""The first lines of a text -> what they state (headline, date, byline, section, source), and the text after them.

Reading stops at the first line that is neither a header line nor a headline.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from indexer.article import Paragraph
from indexer.dates import read_date

_LONGEST_HEADLINE = 200  # characters
_LONGEST_LINE = 120  # characters of any other header line
_MOST_LINES = 10

_LABELS = {
    "date": "date", "published": "date", "publication date": "date", "posted": "date", "updated": "date",
    "last updated": "date", "source": "source", "byline": "byline", "by": "byline", "author": "byline",
    "publisher": "source", "section": "section", "category": "section", "headline": "headline", "title": "headline",
    "deck": "deck", "subtitle": "deck", "people": "people", "places": "places", "organisations": "organisations",
    "organizations": "organisations", "tags": "tags",
}  # fmt: skip
_LABELLED = re.compile(rf"(?i)({'|'.join(_LABELS)})\s*:\s*(\S.*)")
_LABELLED_DATE = re.compile(r"(?i)(?:published|posted|(?:last )?updated)(?: on| at)? (\S.*)")
_BYLINE = re.compile(r"(?:By|BY) (?=[^\W\d_])(?P<who>.+[^.])")

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_ISO = r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"
_DAY = rf"(?:{_ISO}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}})"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# A date that is glued to the first sentence: "date 2025-09-05 The ministers met ...".
_GLUED_DATE = re.compile(
    rf"(?:(?i:date|published):?\s+(?P<labelled>{_DAY})|(?P<bare>{_ISO}|{_WEEKDAY},? {_DAY}))"
    r"[\s:,|–—-]+(?=[^\W\d_a-z]|[\"“‘'])"
)
_ENDS_WITH_DATE = re.compile(rf"(?P<before>.*?),? (?P<date>{_DAY})")
_SEPARATOR = re.compile(r"\s*[|·•]\s*|\s+[-–—]\s+")

# "Middle EastWorld News": two labels of a page that ran together, a small letter touching a capital.
_RUN_TOGETHER = re.compile(
    r"(?P<section>[A-Z][\w&]*(?: [A-Z&][\w&]*){0,3}?(?<=[a-z]))(?P<label>[A-Z][a-z]+(?: [A-Z][\w&]*){0,3})"
)
_SECTIONS = frozenset({
    "Africa", "Americas", "Arts", "Asia", "Asia Pacific", "Business", "Culture", "Economy", "Environment", "Europe",
    "Features", "Finance", "Health", "Home", "International", "Latest News", "Life", "Lifestyle", "Local",
    "Middle East", "Money", "National", "News", "Opinion", "Politics", "Regional", "Science", "Society", "Sport",
    "Sports", "Tech", "Technology", "Top Stories", "Travel", "World", "World News",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Header:
    """What the first lines state, by the names of Article's facts ("date" as written), and the text below them."""

    facts: dict[str, str] = field(default_factory=dict)
    paragraphs: tuple[Paragraph, ...] = ()


def read_header(paragraphs: Sequence[Paragraph], *, headline: str = "") -> Header:
    """The header of a text. `headline` is the one already known: then no line of the text is taken for it."""
    facts = {"headline": headline} if headline else {}
    rest = list(paragraphs)
    for _line in range(_MOST_LINES):
        if not rest:
            break
        read = _read_glued_date(rest[0].text, facts) or _read_line(rest, facts)
        if read is None:
            break
        stated, remaining = read
        facts = {**stated, **facts}
        rest[:1] = [replace(rest[0], text=remaining, markup="")] if remaining else []
    if rest and "date" not in facts and (dateline := _dateline(rest[0].text)):
        facts["date"] = dateline
    if headline:
        del facts["headline"]
    return Header(facts, tuple(rest))


# What a step read: the facts, and what is left of the first paragraph.
_Read = tuple[dict[str, str], str]


def _read_glued_date(text: str, facts: dict[str, str]) -> _Read | None:
    match = _GLUED_DATE.match(text.lstrip()[:_LONGEST_LINE])
    stated = match and (match["labelled"] or match["bare"])
    if not match or not stated or "date" in facts or read_date(stated) is None:
        return None
    return {"date": stated}, text.lstrip()[match.end() :]


def _read_line(rest: list[Paragraph], facts: dict[str, str]) -> _Read | None:
    """The first line, when it is a header line, the headline said before, or the headline."""
    line, _newline, below = rest[0].text.strip().partition("\n")
    line, below = line.strip(), below.strip()
    following = below or (rest[1].text if len(rest) > 1 else "")
    if line and line == facts.get("headline"):
        return {}, below
    if stated := _header_line(line):
        return stated, below
    if not facts and following and (section := _section(line, following)):
        return {"section": section}, below
    if not facts and _is_masthead(line, following):
        return {}, below
    if "headline" in facts or rest[0].kind not in ("p", "heading") or not _is_headline(line, following):
        return None
    # A line of a longer paragraph is the headline only when a header line follows: texts are wrapped, too.
    if below and not _header_line(below.partition("\n")[0].strip()):
        return None
    return {"headline": line}, below


def _header_line(line: str) -> dict[str, str]:
    """The facts of a line such as "Source: ...", "By ... | 5 Sept 2025", "5 September 2025"; none for others."""
    if not line or len(line) > _LONGEST_LINE:
        return {}
    if match := _LABELLED.fullmatch(line):
        return _labelled(_LABELS[match[1].lower()], match[2])
    if match := _LABELLED_DATE.fullmatch(line):
        return _labelled("date", match[1])
    if match := _BYLINE.fullmatch(line):
        return _byline(match["who"])
    if _is_date(line):
        return {"date": line}
    return _byline_after_date(line)


def _labelled(fact: str, value: str) -> dict[str, str]:
    if fact == "date" and read_date(value) is None:
        return {}
    if fact == "byline":
        return _byline(value)
    # "Source: a diplomat who was there." is a sentence.
    return {fact: value} if fact == "date" or not value.endswith(".") else {}


def _byline(text: str) -> dict[str, str]:
    """Who, and the date where it stands on the same line."""
    parts = _SEPARATOR.split(text)
    dates = [part for part in parts if _is_date(part)]
    if match := None if dates else _ENDS_WITH_DATE.fullmatch(text):
        parts, dates = [match["before"]], [match["date"]]
    who = [part.strip(" ,") for part in parts if part not in dates]
    if not who or not _is_name(who[0]):
        return {}
    stated = {"byline": who[0] if dates else " - ".join(who)}
    return {**stated, "date": dates[0]} if dates else stated


def _byline_after_date(line: str) -> dict[str, str]:
    parts = _SEPARATOR.split(line)
    if len(parts) < 2 or not _is_date(parts[0]):
        return {}
    match = _BYLINE.fullmatch(parts[1])
    return {"date": parts[0], "byline": match["who"]} if match else {}


def _dateline(text: str) -> str:
    """The date of a first line such as "LONDON, 5 September 2025". The line stays in the text, for its place."""
    line = text.strip().partition("\n")[0].strip()
    match = _ENDS_WITH_DATE.fullmatch(line) if len(line) <= _LONGEST_LINE else None
    return match["date"] if match and all(word[0].isupper() for word in match["before"].split()) else ""


def _is_name(who: str) -> bool:
    """No more than a few words, the first capitalised: "By the end of the day" is no byline."""
    words = who.split()
    return len(words) <= 8 and words[0][0].isupper() and words[-1][0].isupper()


def _is_date(line: str) -> bool:
    """A date with its month at least. A number by itself may be anything."""
    written = None if line.isdigit() else read_date(line)
    return written is not None and (written.precision != "year" or written.ambiguous)


def _is_headline(line: str, following: str) -> bool:
    """Short, without a full stop, and followed by text that has more to say."""
    words = line.split()
    if _LABELLED.match(line) or _dateline(line):
        return False
    if len(words) < 2 or len(line) > _LONGEST_HEADLINE or line[-1] in ".,;:" or line[0].islower():
        return False
    next_line = following.partition("\n")[0].strip()
    if _header_line(next_line) or _dateline(next_line):
        return True
    return len(following) > len(line) or following.rstrip()[-1:] in tuple('.!?”"’')


def _is_masthead(line: str, following: str) -> bool:
    """A line all in capitals above the headline: the paper's name, or a word such as BREAKING. Nobody says which,
    so it is neither a source nor a section."""
    first, _newline, below = following.partition("\n")
    if not line.isupper() or first.isupper():
        return False
    return bool(_LABELLED.fullmatch(first.strip())) or _is_headline(first.strip(), below or line + first)


def _section(line: str, following: str) -> str:
    match = _RUN_TOGETHER.fullmatch(line)
    if not match or following.rstrip().endswith("."):
        return ""
    known = match["section"] in _SECTIONS or (match["label"] in _SECTIONS and len(match["section"]) > 3)
    return match["section"] if known else ""
