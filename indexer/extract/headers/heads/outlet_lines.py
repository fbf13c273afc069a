"""A line below the headline -> the outlet that it credits, and the author whom it names beside it.

"Reuters", "(AP)", "From Reuters", "Ana Ruiz (AFP)", "By Ana Ruiz in London (Reuters)", "Ana Ruiz" above "Reuters".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.headers.heads.mastheads import is_author, paper_of
from indexer.extract.headers.heads.papers import paper_alone
from indexer.extract.headers.lines.line import read_header_line
from indexer.extract.headers.lines.phrases import OF_OUTLET, is_title
from indexer.extract.outlets import outlet_of

_LONGEST = 100  # characters
_CREDITED = re.compile(r"(?i)(?:from|via|by|credit|courtesy of|text)\s?:?\s+")
_OF_LETTERS = ("A ", "An ", "Our ", "To ")  # "A Reporter"
_AROUND = " ()[]*–—-©"
_AGENCY = re.compile(r"(?i)\snews\s(?:agency|service)$")
_NAME = r"[^\W\d_][^()\[\]|/,]{1,40}?"
_BESIDE = re.compile(
    r"(?P<by>(?i:by)\s)?(?P<who>[^\W\d_a-z][^()\[\]|/]{2,60}?)"
    rf"(?:,?\s[(\[]{_NAME}[)\]]|\s?[/|]\s?{_NAME}|,\s{_NAME}"
    rf"|\s(?:[–—-]|for(?:\sthe)?)\s{_NAME})"
)
_AND_PLACE = re.compile(rf"(?P<outlet>{_NAME})\s?[/|]\s?(?P<place>[^\W\d_a-z][^/|,]{{1,30}})")
_PARTS = re.compile(r"[()\[\]/|,–—]|\s-\s|\sfor\s(?:the\s)?")
_MOST_BLANKS = 4  # in the name of an author
_LISTED = re.compile(r",\s(?:and\s)?|\sand\s|\s&\s|\sin\s")


def credit_below_headline(line: str, following: str, kind: str, facts: Mapping[str, str]) -> dict[str, str] | None:
    """The paper, the outlet or the author of a line, `following` the text below it, `kind` that of its paragraph,
    `facts` what the lines above it state."""
    if not line:
        return None
    if paper := "" if "source" in facts else paper_alone(line):
        is_signed = "date" in facts or ("byline" in facts and not line.startswith(_OF_LETTERS))
        if is_signed or (outlet_of(line) and _is_dated(following.partition("\n")[0].strip())):
            return {"source": paper}
    return None if kind == "heading" else read_outlet_line(line, following)


def _is_dated(line: str) -> bool:
    return "date" in (read_header_line(line, below_headline=True) or {})


def read_outlet_line(line: str, following: str) -> dict[str, str] | None:
    """The outlet and the author of a line, `following` the text below it; None where it credits nobody.

    An outlet whose name stands alone is a heading where the text below tells of it.

    >>> read_outlet_line("By Ana Ruiz in London (Reuters)", "The ferry stays.")
    {'byline': 'Ana Ruiz in London', 'credit': 'Reuters'}
    >>> read_outlet_line("BBC", "The ferry stays."), read_outlet_line("BBC", "The BBC was founded in 1922.")
    ({'credit': 'BBC News'}, None)
    """
    if not following or len(line) > _LONGEST or line[-1] in ".:?!":
        return None
    if outlet := _alone(line):
        is_bare = line[0].isalpha() and not _CREDITED.match(line)
        return None if is_bare and _is_told_of(line, following) else {"credit": outlet}
    outlet = _known(_PARTS.split(line.rstrip(")] "))[-1].strip())
    if outlet and (match := _BESIDE.fullmatch(line)):
        if not match["by"] and load_gazetteer().place(match["who"]) is not None:  # "New Delhi, PTI"
            return {"credit": outlet}
        return {"byline": match["who"], "credit": outlet} if _are_authors(match["who"], bool(match["by"])) else None
    if (match := _AND_PLACE.fullmatch(line)) and (outlet := _known(match["outlet"])) and is_title(match["place"]):
        return {"credit": outlet}
    next_line = following.partition("\n")[0].strip()
    is_name = line.count(" ") <= _MOST_BLANKS and len(next_line) <= _LONGEST
    is_above = is_name and bool(_alone(next_line) or paper_of(next_line)) and is_author(line)
    return {"byline": line} if is_above else None


def is_outlet_alone(line: str) -> bool:
    """Whether a line is the name of an outlet that we know, perhaps in brackets, and says no more."""
    return len(line) <= _LONGEST and _alone(line) != ""


def _alone(line: str) -> str:
    name = line.strip(_AROUND)
    return _known(_CREDITED.sub("", name, count=1)) or outlet_of(OF_OUTLET.sub("", name))


def _known(name: str) -> str:
    name = f"The {name[4:]}" if name.startswith("the ") else name
    return outlet_of(name) or outlet_of(_AGENCY.sub("", name))


def _is_told_of(name: str, following: str) -> bool:
    """Whether the text below a name tells of what it is, and not only to whom something was said."""
    first = name.removeprefix("The ").partition(" ")[0]
    pattern = rf"(?i)(?<!\btold\s)(?<!\btold\sthe\s)(?<!\bto\s)\b{re.escape(first)}\b"
    return re.search(pattern, following.partition("\n")[0]) is not None


def _are_authors(who: str, is_signed: bool) -> bool:
    """Whether the names beside an outlet are persons', places behind "in" left out."""
    names = _LISTED.split(who)
    return all(map(is_title, names)) and (is_signed or is_author(names[0]))
