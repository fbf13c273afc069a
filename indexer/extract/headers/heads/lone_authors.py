"""The lines between a headline and its text, where nothing says who wrote it -> the persons whom one of them names and
says no more.

"Ana Ruiz", "ANA RUIZ and BEN ODA", "by Ana Ruiz", "Reporter: Ana Ruiz", "Ana Ruiz, Harbour Weekly" of the Weekly's text
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.headers.heads.mastheads import is_author
from indexer.extract.headers.lines.prose_lines import is_prose
from indexer.extract.naming.spelling import key_of, plain_name

_MOST_LINES = 5
_LONGEST = 90  # characters
_MOST_AUTHORS = 4
_SIGNED = re.compile(
    r"(?i)(?:(?:report|reporter|words|story|text)\s?:\s|author:?\s|(?:written\s|posted\s)?by:?\s)(?=\w)"
)
_TITLES = frozenset({"Hon", "Hon.", "Dr", "Dr.", "Sir", "Rt"})  # of whose statement it is
_ACRONYM = re.compile(r"\b[A-Z]{3,}\b")  # of a station: "KNA Anna Harper"
_QUESTION = re.compile(r"(?:Q|Question)[.:]\s")
_LISTED = re.compile(r"\s(?:and|&|•|·)\s|,\s(?:and\s)?")


def lone_author(paragraphs: Sequence[Paragraph], outlet: str) -> tuple[str, int]:
    """The names and the number of the paragraph that has them, ("", -1) for none. Whom the text tells of by the surname
    is none; `outlet` is whose name may stand behind."""
    for number, one in enumerate(paragraphs[:_MOST_LINES]):
        line = one.text.strip()
        if len(line) > _LONGEST or "\n" in line or is_prose(line) or one.kind != "p":
            return "", -1
        names = _names(line, outlet)
        if names and not _are_told_of(names, paragraphs[number + 1 :]):
            if _is_asked_or_listed(paragraphs[number + 1].text.strip()):
                return "", -1
            return ", ".join(names), number
    return "", -1


def _names(line: str, outlet: str) -> list[str]:
    rest = _SIGNED.sub("", line, count=1)
    names = [name for name in _LISTED.split(rest) if name]
    if outlet and len(names) > 1 and key_of(plain_name(names[-1])) == key_of(outlet):
        del names[-1]
    return names if 0 < len(names) <= _MOST_AUTHORS and all(map(_is_person, names)) else []


def _is_asked_or_listed(below: str) -> bool:
    """Whether the line below a name makes it one of a list, or the person who is asked: "Q: Why?"."""
    return _QUESTION.match(below) is not None or (len(below) <= _LONGEST and is_author(below))


def _is_person(name: str) -> bool:
    """Whether a name is a person's; one in capitals has to begin with a given name that we know: "ONLINE NEWSHOUR"."""
    first, *more = name.split()
    if not more or first in _TITLES or (not name.isupper() and _ACRONYM.search(name)):
        return False
    return is_author(name) and (not name.isupper() or first.lower() in load_gazetteer().given_names)


def _are_told_of(names: Sequence[str], below: Sequence[Paragraph]) -> bool:
    surnames = "|".join(re.escape(name.split()[-1]) for name in names)
    told = re.compile(rf"(?i)\b(?:{surnames})\b")
    return not below or any(told.search(one.text) for one in below)
