"""An article of a news database's export -> what its head states (paper, date, headline ...), and its text.

A line that counts the words tells the layout; "|" is a line's end here, and blank lines may stand anywhere:

    labelled   paper | date | headline | BYLINE: ... | LENGTH: 90 words | text | LOAD-DATE: ...
               headline | paper | date | Section: ... | Length: 90 words | Byline: ... | Body | text | Load-Date: ...
    bare       headline | By ... | 90 words | date | paper | code | language, and the text behind a blank line
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile, takewhile

_MOST_HEAD_LINES = 60
_MOST_UNDER = 10  # lines below the one that counts the words, of a bare head
_LONGEST_UNDER = 120  # characters of each
_LENGTH = re.compile(r"(?P<label>length:\s*)?\d[\d,]* words", re.IGNORECASE)
_DATE = re.compile(
    r"(?:[A-Z][a-z]{2,5}day,? )?(?:[A-Z][a-z]{2,8}\.? \d{1,2},? (?:19|20)\d\d|\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d)\b"
    r".{0,40}"
)
_TIME = re.compile(r"\d\d:\d\d(?: [AP]M)?")
_TOWN = re.compile(r"(?<!\s)\s+\([^()]{2,30}\)$")
_UNUSED = "unused"  # what fields hold that are no facts of ours
_FACTS = {"headline": "headline", "byline": "byline", "section": "section", "highlight": "deck", "title": "headline"}
_FIELD = re.compile(
    r"(?P<label>headline|title|byline|section|highlight|length|dateline|series|edition|column)\s*:\s*(?P<value>.*)",
    re.IGNORECASE,
)
_BODY = re.compile(r"body:?", re.IGNORECASE)
_BELOW = re.compile(
    r"(?:graphic|load-date|(?:publication|document)-type|journal-code)\s*:.*|language\s*:\s*\w+(?:[;,] \w+)*",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(r"(?:copyright\b|\(c\)|©).*|all rights reserved\.?", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]+(?:\s[^\W\d_a-z][\w.'’-]*){1,3}")
_MOST_NAME_WORDS = 4
_BY = re.compile(r"^by:?\s+(?=\S)", re.IGNORECASE)

Facts = dict[str, str]  # the fact of Article -> its value as written


def read_layout(text: str) -> tuple[Facts, str]:
    """What the head states, and the text without head and foot; ({}, the text as it is) for no known layout."""
    lines = [line.strip() for line in text.splitlines()]
    found = ((number, _LENGTH.fullmatch(line)) for number, line in enumerate(lines[:_MOST_HEAD_LINES]))
    number, length = next(((number, match) for number, match in found if match), (0, None))
    if length is None:
        return {}, text
    facts, below = _read_labelled(lines) if length["label"] else _read_bare(lines, number)
    if not facts.get("headline") or not facts.get("date"):
        return {}, text
    return _tidy(facts), "\n".join(text.splitlines()[below : _foot(lines, below)])


def _tidy(facts: Facts) -> Facts:
    """The facts that say something, the section without its page, the paper without its town."""
    section, source = facts.get("section", "").partition(";")[0], _TOWN.sub("", facts.get("source", ""))
    tidied = {**facts, "section": section.rstrip(), "source": source}
    return {fact: value for fact, value in tidied.items() if value and fact != _UNUSED}


def _foot(lines: Sequence[str], below: int) -> int:
    """The line at which the fields below the text begin."""
    return next((number for number in range(below, len(lines)) if _BELOW.fullmatch(lines[number])), len(lines))


def _read_bare(lines: Sequence[str], length: int) -> tuple[Facts, int]:
    """The facts around the line that counts the words, and the line at which the text begins."""
    above = [line for line in lines[:length] if line]
    bylines = [_BY.sub("", line) for line in above if _BY.match(line)]
    titles = [line for line in above if not _BY.match(line)]
    under = list(takewhile(bool, lines[length + 1 :]))
    dates = [number for number, line in enumerate(under) if _DATE.fullmatch(line)]
    if not titles or not dates or len(under) > _MOST_UNDER or max(map(len, under)) > _LONGEST_UNDER:
        return {}, 0
    date, *rest = under[dates[0] :]
    time = rest.pop(0) if rest and _TIME.fullmatch(rest[0]) else ""
    if not bylines and len(titles) > 1 and _NAME.fullmatch(titles[-1]) and len(titles[-2].split()) > _MOST_NAME_WORDS:
        bylines = [titles.pop()]
    facts = {
        "section": titles[0] if len(titles) > 1 else "",
        "headline": titles[-1],
        "byline": bylines[0] if bylines else "",
        "date": f"{date} {time}".rstrip(),
        "source": rest[0] if rest else "",
    }
    return facts, length + 1 + len(under)


def _read_labelled(lines: Sequence[str]) -> tuple[Facts, int]:
    """The facts above the text, in lines with a label and without, and the line at which the text begins."""
    first = next(number for number, line in enumerate(lines) if _FIELD.fullmatch(line))
    facts = _read_unlabelled([line for line in lines[:first] if not _COPYRIGHT.fullmatch(line)])
    fact = ""  # of the line above, which may go on
    for number, line in enumerate(lines[first:_MOST_HEAD_LINES], first):
        field = _FIELD.fullmatch(line)
        if _BODY.fullmatch(line):
            return facts, number + 1
        if _LENGTH.fullmatch(line):
            fact = ""
        elif field:
            fact = _FACTS.get(field["label"].lower(), _UNUSED)
            facts[fact] = field["value"]
        elif line and fact:
            facts[fact] += f" {line}"
        elif line:
            return facts, number
        else:
            fact = ""
    return facts, min(len(lines), _MOST_HEAD_LINES)


def _read_unlabelled(lines: Sequence[str]) -> dict[str, str]:
    """Paper, date and headline: the paper right above the date, the headline below both, or above."""
    dated = next((number for number, line in enumerate(lines) if _DATE.fullmatch(line)), None)
    if dated is None:
        return {}
    above = [line for line in lines[:dated] if line]
    below = list(dropwhile(bool, lines[dated:]))  # without what else stands in the date's block: the edition
    under = takewhile(bool, dropwhile(lambda line: not line, below))
    headline = " ".join(above[:-1] or under)
    return {"headline": headline, "date": lines[dated], "source": above[-1] if above else ""}
