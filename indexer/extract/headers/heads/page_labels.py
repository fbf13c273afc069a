"""A short line above a headline -> whether it is called like a section, or like the paper that the page is of.

A paper of an unknown name is one if the foot of the page says so: "© 2025 The Harbour Owl".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import find_dates
from indexer.extract.entities.gazetteer import load_gazetteer, name_key
from indexer.extract.headers.heads.mastheads import is_author
from indexer.extract.headers.heads.papers import is_paper, is_paper_abroad
from indexer.extract.headers.lines.line import is_labelled, read_header_line
from indexer.extract.headers.lines.phrases import is_title
from indexer.extract.headers.lines.prose_lines import is_sentence
from indexer.extract.headers.lines.words import KINDS, SECTIONS
from indexer.extract.paper_words import SECTION_WORDS

MOST_SECTION_WORDS = 3
_MOST_LABEL_WORDS = 5
_MOST_BLANKS = 8  # in a paper and its section, or a section and who writes it
_SURE_HEADLINE_WORDS = 5  # in a line below a label that is no word we know
# A small letter that touches a capital shows two labels that ran together.
_NO_LABEL = re.compile(r"[\d.!?:;,\"“”()\[\]@]|[a-z]{2}[A-Z][a-z]+\s")
_OF_YEAR = re.compile(r"(?:[^\W\d_a-z][^\W\d_]+\s){1,2}(?:19|20)\d\d")  # "ELECTION 2018"
# Whose name stands beside these at the foot of a page, the page is of.
_OF_SITE = re.compile(
    r"(?i)©|\(c\)|copyright|\b(?:donate to|published (?:in|by)"
    r"|subscribe|newsletter|app|rights reserved)\b"
)
_QUOTED = re.compile(r"[“\"'‘][^“”\"]*[”\"'’]")  # a headline
_LAST_LINES = 6
_LONGEST_FOOT = 200  # characters
PARTED = re.compile(r"(?P<name>[^|–—-]+?)\s+[|–—-]\s+(?P<section>[^\W\d_][\w&' ]+)")


def is_label(line: str) -> bool:
    """Whether a line may be the name of a paper or of a section by its looks."""
    blanks = line.count(" ")
    if blanks > _MOST_BLANKS:  # nearly always
        return False
    if blanks and (match := PARTED.fullmatch(line)) and (is_paper(match["name"]) or is_signed(match)):
        return not find_dates(match["section"])
    if line in SECTIONS or (_OF_YEAR.fullmatch(line) and not find_dates(line)):
        return True
    if blanks < _MOST_LABEL_WORDS and is_paper_abroad(line):
        return True
    plain = line.removesuffix("/").strip()
    words = plain.split()
    if not words or len(words) > _MOST_LABEL_WORDS or not plain[0].isupper() or _NO_LABEL.search(plain):
        return False
    if not (len(words) <= MOST_SECTION_WORDS or is_title(plain)) or is_labelled(line):
        return False
    return (read_header_line(line) or {}).keys() <= {"section", "credit"} and not line.startswith(("By ", "BY "))


def is_signed(match: re.Match[str]) -> bool:
    """Whether a section and who writes it are parted by a bar: "Chess | Ana Ruiz"."""
    name = match["name"]
    is_named = is_section(name) or (" " not in name and name.lower() not in KINDS)
    return is_named and name[0].isupper() and is_author(match["section"])


def is_section(line: str) -> bool:
    plain = line.removesuffix("/").strip()
    words = plain.lower().split()
    if plain in SECTIONS or plain.title() in SECTIONS:
        return True
    if len(words) > MOST_SECTION_WORDS or words[0] in KINDS:
        return False
    return SECTION_WORDS.issuperset(words) or (not SECTION_WORDS.isdisjoint(words) and not is_paper(line))


def is_unknown_section(line: str, headline: str, below: Sequence[str]) -> bool:
    """Whether a label above a headline is its section although we do not know it: one word with a byline below, or more
    above a headline that has its deck."""
    if line.lower() in KINDS or load_gazetteer().places.get(name_key(line)):
        return False
    if len(below) > 1 and is_sentence(below[0]) and "byline" in (read_header_line(below[1], below_headline=True) or {}):
        return True  # a headline and its deck stand below
    if " " in line and not _OF_YEAR.fullmatch(line):
        return False
    if len(headline.split()) < _SURE_HEADLINE_WORDS:
        return False
    return any((read_header_line(line, below_headline=True) or {}).keys() & {"byline", "date"} for line in below)


def foot_of(whole: Sequence[Paragraph]) -> str:
    """What the last lines say of the site, in small letters."""
    lines = (line for paragraph in whole[-_LAST_LINES:] for line in paragraph.text.split("\n"))
    said = (line for line in lines if len(line) <= _LONGEST_FOOT and _OF_SITE.search(line))
    return "\n".join(_QUOTED.sub("", line).lower() for line in said)


def is_masthead(line: str, foot: str) -> bool:
    """Whether a line above a headline is called like a paper, or named by the page's foot."""
    name = line.lower().removeprefix("the ")
    return is_paper(line) or (" " in line and name in foot and not is_author(line))
