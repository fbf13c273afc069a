"""The lines between a headline and the text of a page -> the deck, who wrote it, the paper; and the lines left.

The line that nobody waited for | Ana Ruiz | Harbour Post | 5 May 2025
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.headers.heads.decks import is_beside_headline
from indexer.extract.headers.heads.papers import is_paper, parted_byline
from indexer.extract.headers.lines.line import is_labelled, read_header_line
from indexer.extract.headers.lines.phrases import BYLINE, is_name, is_noise
from indexer.extract.headers.lines.words import NO_FIRST_NAMES, PAPER, ROLE, SECTIONS
from indexer.extract.paper_words import FURNITURE

_MOST_LINES = 6
_FEWEST_DECK_WORDS = 5
_LONGEST_DECK = 300  # characters
_MOST_NAME_WORDS = 4
_MOST_ROLE_WORDS = 3
_AGO = re.compile(r"\d+\s?[smhdw](?:\sago)?")
_PARTS = re.compile(r"\s[•|·]\s")
_NAME = r"[^\W\d_a-z][\w.'’-]*(?:\s(?:de|da|di|van|von|der|del|la|dos|bin|al|el)|\s[^\W\d_a-z][\w.'’-]*){1,4}"
# "Von Ana Ruiz", "Por Ana Ruiz"
_BY_ABROAD = re.compile(rf"(?:Von|VON|Par|PAR|Por|POR|Di|DI|Av|AV|Af|AF|Door|DOOR|Texto de|Text:)\s(?P<who>{_NAME})")
# "Ana Ruiz | Harbour City | 12 Dec 2018", "Ana Ruiz in London OCTOBER 18 2021"
_BEFORE_DATE = re.compile(
    rf"(?P<who>{_NAME}?)(?:\s[|·•]\s[^\d|]+|\sin\s[^\W\d_a-z]\w+)?(?:\s[|·•–—-]"
    rf"|,)?\s(?P<date>\S*\d.*|[A-Z][A-Za-z]{{2,8}}\.?\s\d.*)"
)
_REVIEWED = re.compile(rf"(?i:reviewed|interview|words|text|story|written)\s(?i:by)\s(?P<who>{_NAME})")


def read_below(paragraphs: Sequence[Paragraph], text: str) -> tuple[dict[str, str], list[Paragraph]]:
    """What the lines below a headline state that has no label, and the lines that are left. `text` begins below."""
    facts: dict[str, str] = {}
    left: list[Paragraph] = []
    is_signed = _has_byline(paragraphs)
    for number, paragraph in enumerate(paragraphs):
        line = paragraph.text.strip()
        below = [*(one.text for one in paragraphs[number + 1 :]), text]
        if number >= _MOST_LINES or not _take(line, facts, left, below, is_signed=is_signed):
            left.append(paragraph)
    return facts, left


def _take(line: str, facts: dict[str, str], left: list[Paragraph], below: Sequence[str], *, is_signed: bool) -> bool:
    """Whether a line is all used up by what it states."""
    if match := _BY_ABROAD.fullmatch(line) or _REVIEWED.fullmatch(line):
        return facts.setdefault("byline", match["who"]) == match["who"]
    if "byline" not in facts and (match := _BEFORE_DATE.fullmatch(line)) and _read_before_date(match, facts):
        left.append(Paragraph(match["date"]))
        return True
    if "byline" not in facts and _read_parts(line, facts):
        return True
    stated = read_header_line(line, below_headline=True)
    if stated or is_labelled(line):
        return False
    if "byline" in facts and "source" not in facts and is_paper(line) and not (ROLE.search(line) or ":" in line):
        facts["source"] = line
        return True
    if "byline" not in facts and is_person_alone(line) and not is_signed:
        facts["byline"] = line
        return True
    if not left and "deck" not in facts and not is_beside_headline(line) and _is_deck(line, below):
        facts["deck"] = line
        return True
    return False


def _read_before_date(match: re.Match[str], facts: dict[str, str]) -> bool:
    """Whether a person, and perhaps a paper, stands before a date; behind bars it may be one in another language."""
    who, paper = parted_byline(match["who"])
    is_dated = " | " in match[0] or "date" in (read_header_line(match["date"], below_headline=True) or {})
    if not is_dated or not is_person_alone(who):
        return False
    facts["byline"] = who
    if paper:
        facts.setdefault("source", paper)
    return True


def _read_parts(line: str, facts: dict[str, str]) -> bool:
    """Whether a line is a person and what parts by dots or bars follow: "Ana Ruiz • Channel 9 Harbour • 2h ago", or a
    person and the role: "Ana Ruiz, News Editor"."""
    who, comma, role = line.partition(", ")
    if comma and ROLE.search(role) and len(role.split()) <= _MOST_ROLE_WORDS and is_person_alone(who):
        facts["byline"] = who
        return True
    who, *rest = _PARTS.split(line)
    if (
        not rest
        or not is_person_alone(who)
        or not all(_AGO.fullmatch(part) or is_noise(part) or is_paper(part) for part in rest)
    ):
        return False
    facts["byline"] = who
    papers = [part for part in rest if is_paper(part)]
    if papers:
        facts.setdefault("source", papers[0])
    return True


def _has_byline(paragraphs: Sequence[Paragraph]) -> bool:
    return any("byline" in (read_header_line(one.text, below_headline=True) or {}) for one in paragraphs[:_MOST_LINES])


def is_person_alone(line: str) -> bool:
    """Whether a line has the looks of a person's name, and of nothing else."""
    words = line.split()
    if not 2 <= len(words) <= _MOST_NAME_WORDS or not is_name(line) or "," in line or ROLE.search(line):
        return False
    is_other = PAPER.search(line.title()) or words[0].title() in NO_FIRST_NAMES or line.title() in SECTIONS
    if is_other or is_paper(line) or "&" in words or "and" in words:
        return False
    known = load_gazetteer()
    first = words[0].lower()
    if first in FURNITURE:
        return False
    return first in known.given_names or known.words.isdisjoint(map(str.lower, words))


def _is_deck(line: str, below: Sequence[str]) -> bool:
    """Whether a line right below a headline is its deck: more than a name, and a text or other lines follow."""
    if len(line.split()) < _FEWEST_DECK_WORDS or len(line) > _LONGEST_DECK or line.endswith((":", ",")):
        return False
    if BYLINE.match(line):
        return False
    if line.endswith((".", "?", "!")):  # a text may begin with a short sentence
        following = below[0] if below else ""
        return (
            bool(read_header_line(following, below_headline=True))
            or is_person_alone(following)
            or bool(_BY_ABROAD.fullmatch(following))
        )
    return any(below)
