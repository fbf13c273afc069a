"""An article of NewsBank, or of the libraries of papers before it -> what its head states, and its text:

headline | paper - date | Author: ... | Section: ... | text | Record Number: ...
paper | date | Section: ... | Page: ... | headline | Author: ... | Article Text: | text | Record Number: ...
Paper: ... | Title: ... | Date: ... | Section: ... | text
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate, takewhile
from typing import NamedTuple

from indexer.formats.exports.feet import foot_begins, foot_fields, terms
from indexer.formats.exports.found import Export
from indexer.formats.exports.lines import DAY, RIGHTS, is_author_below, is_told, next_line

TELLS = re.compile(r"(?im)^[^\S\n]*(?:author(?:/byline)?|edition|section|page|paper)[^\S\n]?:")
ASKS = ("author", "edition", "section", "page:", "paper:")
_DAY = rf"(?:[A-Z][a-z]{{2,5}}day,? )?{DAY}"
_PAPER = r"(?![^\n]*:\s)[^\W_a-z][^|\n]{2,80}?"
_PLACES = tuple(
    map(
        re.compile,
        (
            rf"(?P<paper>{_PAPER})\s(?:[-–—]|\|)\s(?P<day>{_DAY})(?:\s[-–—|]\s.{{1,60}})?",
            rf"(?P<day>{_DAY})\s\|\s(?P<paper>{_PAPER})(?:\s[-–—|]\s.{{1,60}})?",
            rf"(?P<paper>{_PAPER}(?:\([^()]{{2,40}}\)|, The))\n(?P<day>{_DAY})",
        ),
    )
)
_PAPER_LABEL = "paper:"
_LABELS_AT_LINE_STARTS = ("\nAuthor", "\nBy:", "\nSection:", "\nEdition:", "\nPage:")
_FACTS = {
    "author/byline": "byline", "author": "byline", "byline": "byline", "by": "byline", "section": "section",
    "index terms": "tags", "title": "headline", "headline": "headline", "paper": "source", "date": "date",
}  # fmt: skip
_NAMES = (
    r"(?:author(?:/byline)?|byline|by|edition|section|page|readability|index terms|record(?: number)?|dateline"
    r"|column|series|source|estimated printed pages|word count|article id|paper|title|headline|date)"
)
_LABEL = re.compile(rf"(?P<name>{_NAMES})\s?:\s*(?P<value>.*)", re.IGNORECASE)
_NEXT_LABEL = re.compile(
    rf"(?:\s\|\s*|\s{{2,}})(?={_NAMES}\s?:|[\d,]+ words\b)|\s(?=(?:section|page):\s)", re.IGNORECASE
)
_COUNTED = re.compile(r"(?i)[\d,]+ words\b.*|openurl link")  # among the labels
# What stands between an author and a role: "Ana Ruiz. STAFF WRITER", "Ana Ruiz ; Times Staff Writer"
_ROLE = re.compile(r"(?i)\s?;\s|[.;]?\s+(?=(?:special|staff)\b)")
_TEXT = re.compile(r"(?i)(?:article |body )?text:")
_FOOT_LABEL = re.compile(
    r"(?i)(?P<name>(?:photo )?captions?|memo|index terms|descriptors|correction|illustration|citation \([\w ]+\)"
    r"|openurl article bookmark|special features|graphics?)(?:\s*:|\s*\(|$)\s*(?P<value>.*)"
)
_FOOT_LINE = re.compile(rf"(?i){RIGHTS}|record(?: number)?\s?:.*|openurl link")
_KEPT = ("memo", "correction")  # of the foot: words of the paper on its article
# What a database writes above a headline.
_ABOVE = re.compile(
    r"(?i)newsbank.*|access world news.*|america's news.*|newslibrary.*|dialog\(r\)file.*|\(c\).*|[\d/ .]+"
    r"|page \d+ of \d+|(?:article |document )?\d+ of \d+.*|https?://\S+|[-=_*]{3,}|read news document"
)
_MOST_ABOVE = 20  # lines
_MOST_LABELS = 20
_FEWEST_LABELS = 2
_FEWEST_HEADS = 2  # of a text that is divided
_LONGEST_HEADLINE = 4  # lines
_LONGEST_LINE = 500  # characters with one label or more


class _Head(NamedTuple):
    """Where the lines of a head stand: the first of paper and date, the first below them; what both and labels say."""

    first: int
    below: int
    facts: Mapping[str, str]


def read_newsbank(written: list[str]) -> Export | None:
    """The article of some lines; None where no labels stand below its paper and date."""
    lines = [line.strip() for line in written]
    head = next(filter(None, (_read_head(lines, number) for number in range(min(len(lines), _MOST_ABOVE)))), None)
    if head is None:
        return None
    facts, below = dict(head.facts), head.below
    first = headline_begins(lines, head.first)
    if "headline" not in facts and first < head.first:
        titles = [*filter(None, lines[first : head.first])]
        if "byline" not in facts and len(titles) > 1 and is_author_below(" ".join(titles[:-1]), titles[-1]):
            facts["byline"] = titles.pop()
        facts["headline"] = " ".join(titles)
    elif "headline" not in facts:
        below = _read_below(lines, below, facts)
    return _export(written, lines, facts, _unknown(written[:first], lines), below)


def newsbank_starts(text: str) -> list[int]:
    """Where the articles of a text begin, by the papers and dates above their labels; in the first of them a headline
    stands above these, or in none."""
    if sum(map(text.count, _LABELS_AT_LINE_STARTS)) < _FEWEST_HEADS:
        return []
    written = text.splitlines(keepends=True)
    lines = [line.strip() for line in written]
    firsts = [head.first for number in range(len(lines)) if (head := _read_head(lines, number))]
    is_titled = bool(firsts) and headline_begins(lines, firsts[0]) < firsts[0]
    firsts = [_top(lines, headline_begins(lines, first) if is_titled else first) for first in firsts]
    offsets = [0, *accumulate(map(len, written))]
    return [offsets[first] for first in firsts]


def _top(lines: Sequence[str], first: int) -> int:
    """The first of the lines that the database writes above an article."""
    while first > 0 and (not lines[first - 1] or _ABOVE.fullmatch(lines[first - 1])):
        first -= 1
    return first


def headline_begins(lines: Sequence[str], place: int) -> int:
    """The first line of the headline above the line of the paper; that line, if there is none."""
    end = 0 if lines[place].lower().startswith(_PAPER_LABEL) else place
    while end > 0 and not lines[end - 1]:
        end -= 1
    above = list(takewhile(_may_be_headline, reversed(lines[max(0, end - _LONGEST_HEADLINE - 1) : end])))
    return end - len(above) if above and len(above) <= _LONGEST_HEADLINE else place


def _may_be_headline(line: str) -> bool:
    patterns = (_ABOVE, _FOOT_LINE)
    return line != "" and not any(pattern.fullmatch(line) for pattern in patterns) and not _FOOT_LABEL.match(line)


def _unknown(written: Sequence[str], lines: Sequence[str]) -> list[str]:
    """Lines above a headline that no database writes: they stay in the text."""
    return [line for line, plain in zip(written, lines, strict=False) if plain and not _ABOVE.fullmatch(plain)]


def _read_head(lines: Sequence[str], number: int) -> _Head | None:
    """The head whose paper and date stand in a line, or whose labels begin there."""
    if not lines[number]:
        return None
    labelled = lines[number].lower().startswith(_PAPER_LABEL)
    place = None if labelled else _place(lines, number)
    if not (place or labelled):
        return None
    facts, below, count = _read_labels(lines, place[1] if place else number)
    if count < _FEWEST_LABELS or (labelled and not facts.keys() >= {"source", "headline", "date"}):
        return None
    return _Head(number, below, facts | (place[0] if place else {}))


def _place(lines: Sequence[str], number: int) -> tuple[dict[str, str], int] | None:
    """Paper and day in a line, or in it and the next one, and the first line below."""
    under = next((at for at in range(number + 1, min(len(lines), number + 4)) if lines[at]), number)
    for pattern, text, last in (
        *((pattern, lines[number], number) for pattern in _PLACES[:2]),
        (_PLACES[2], f"{lines[number]}\n{lines[under]}", under),
    ):
        if match := pattern.fullmatch(text):
            return {"source": match["paper"], "date": match["day"]}, last + 1
    return None


def _read_labels(lines: Sequence[str], start: int) -> tuple[dict[str, str], int, int]:
    """The facts of labelled lines, the line below them, and how many labels there are."""
    facts: dict[str, str] = {}
    below, count = start, 0
    for number, line in enumerate(lines[start : start + _MOST_LABELS], start):
        is_long = len(line) > _LONGEST_LINE
        parts = _NEXT_LABEL.split(line) if line and not is_long else []
        fields = [_LABEL.fullmatch(part) for part in parts if not _COUNTED.fullmatch(part)]
        if is_long or not all(fields):
            break
        below = number + 1 if line else below
        for field in filter(None, fields):
            count += 1
            if fact := _FACTS.get(field["name"].lower()):
                facts.setdefault(fact, field["value"])
    return facts, below, count


def _read_below(lines: Sequence[str], below: int, facts: dict[str, str]) -> int:
    """The line below headline, byline and labels under these, which are added to the facts."""
    start = next_line(lines, below)
    block = list(
        takewhile(lambda line: line and not _LABEL.fullmatch(line), lines[start : start + _LONGEST_HEADLINE + 2])
    )
    end = start + len(block)
    more, below, _count = _read_labels(lines, end)
    facts |= {"byline": more["byline"]} if "byline" in more else {}
    if "byline" not in facts and len(block) > 1 and is_author_below(" ".join(block[:-1]), block[-1]):
        facts["byline"] = block.pop()
    title = " ".join(block)
    if len(block) <= _LONGEST_HEADLINE and not is_told(title):
        facts["headline"] = title
    return below


def _export(written: list[str], lines: Sequence[str], facts: dict[str, str], above: list[str], below: int) -> Export:
    """The article with the text below its head, without the foot, but with what the paper says there of it."""
    text = next_line(lines, below)
    below = text + 1 if text < len(lines) and _TEXT.fullmatch(lines[text]) else below
    end = foot_begins(lines, below, _FOOT_LABEL, _FOOT_LINE)
    foot = foot_fields(lines[end:], _FOOT_LABEL, _FOOT_LINE)
    tags = facts.get("tags") or foot.get("index terms") or foot.get("descriptors", "")
    kept = [line for name in _KEPT if name in foot for line in ("", foot[name])]
    byline = _with_role_apart(facts.get("byline", ""), facts["source"])
    return Export(
        {**facts, "byline": byline, "tags": terms(tags)}, [*above, *[""] * bool(above), *written[below:end], *kept]
    )


def _with_role_apart(byline: str, paper: str) -> str:
    """A byline with a comma between author and role, in front of a word of the paper's name where one is."""
    role = None if "," in byline else _ROLE.search(byline)
    if role is None:
        return byline
    author, behind = byline[: role.start()], byline[role.end() :]
    *names, last = author.split() or [""]
    if len(names) > 1 and last in paper.replace(",", "").split():
        author, behind = " ".join(names), f"{last} {behind}"
    return f"{author}, {behind}"
