"""A line of the stack above a text -> the paper that it names, and nothing where there is no evidence of one.

A line of a few words may be a headline. A masthead shows by what papers are called by, by the number, the price or the
motto below it, or because the foot of the page or its address has the name again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from indexer.article import Paragraph
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.headers.heads.papers import is_by_a_common_word, is_paper
from indexer.extract.headers.heads.second_headlines import tells
from indexer.extract.headers.lines.phrases import has_given_name, is_name, is_title
from indexer.extract.headers.stacks.imprints import is_imprint
from indexer.extract.headers.stacks.section_names import names_section
from indexer.extract.outlets import outlet_of

_MOST_WORDS = 6
_LONGEST = 70  # characters
_FEWEST_SQUASHED = 7  # letters of a name that are found in an address
# The last words of names that nothing else ends with, beside those of PAPERS.
_SURE = re.compile(
    r"(?i)(?:bugle|clarion|crier|despatch|intelligencer|journal-\w+|leaderboard|picayune|plain\sdealer|post-\w+|sun-\w+"
    r"|times-\w+|whig|newspaper|gazetteer|yearbook)"
)
# Those that films, books and people are called by as well ("Spelling Bee"): behind a place, or proven.
_ALSO_TITLES = re.compile(
    r"(?i)(?:bee|farmer|freeman|grower|miner|nugget|packet|reformer|republic|spectator|statesman|visitor"
    r"|watchman|worker|newsletter|almanac|fortnightly)"
)
# Those that a headline may end with as well: they count where a word beside them is no usual one, or with "The".
_LIKELY = re.compile(
    r"(?i)(?:agenda|bulletin|cable|channel|compass|current|digest|enterprise|evening|fm|index|item|lantern|letter|line"
    r"|log|morning|network|oracle|outlook|pilot|progress|quarterly|report|science|sketch|standard|sunday|today|torch"
    r"|transcript|union|weekend|weekly|monthly|wire)"
)
_STATIONS = re.compile(r"(?i)(?:radio|tv|channel)\s\S+")
_NUMBERED = re.compile(
    r"(?i)[\s,|·•–—-]+(?:(?:issue|no|nr|number|vol(?:ume)?|page)\b\.?\s?#?(?:[\divxlc]+|one|two|three|four|five|six"
    r"|seven|eight|nine|ten)\b.*|#\s?\d+)$"
)
# No paper's name: who wrote for one, a label, several names.
_NO_NAME = re.compile(
    r"[:;,/@|]|[a-z]{2}[A-Z][a-z]+\s|\d{3}|^(?i:by|for|from|in|special\sto|vol(?:ume)?|issue|section|page|part)\b"
    r"|^[A-Z]-?\d"
    r"|^(?i:mon|tues|wednes|thurs|fri|satur|sun)day$"
    r"|\b(?i:staff|reporters?|writers?|edition|transcript|correspondents?|situation\sreport)$"
)
_OF_PAGE = re.compile(r"(?i)\spage\s\w+$")
_BLOGS = re.compile(r"\s(?:Blogs?|BLOGS?)$")
_LETTERS = re.compile(r"[^a-z\d]+")
_DOMAIN = re.compile(r"(?:www\.)?(?:[a-z\d-]+\.)+[a-z]{2,10}")
_LAST_PARAGRAPHS = 6
_LONGEST_FOOT = 200  # characters
# What stands beside the name of a paper at the foot of its page.
_OF_PAPER = re.compile(
    r"(?i)©|\(c\)|copyright|\b(?:donate|published|publishers?|subscribe|subscriber|newsletters?|app|rights\sreserved"
    r"|follow|non-?profit|letters\sto|appeared\sin|printed\sin)\b"
)


class Proof(NamedTuple):
    """What tells of a page's paper apart from its masthead: what the foot says, in small letters; its address."""

    foot: str
    address: str

    @classmethod
    def of(cls, whole: Sequence[Paragraph], address: str) -> Proof:
        lines = (line for one in whole[-_LAST_PARAGRAPHS:] for line in one.text.split("\n"))
        said = (line for line in lines if len(line) <= _LONGEST_FOOT and _OF_PAPER.search(line))
        return cls("\n".join(said).lower(), _LETTERS.sub("", address.lower()))

    def names(self, name: str) -> bool:
        plain = name.lower().removeprefix("the ")
        squashed = _LETTERS.sub("", plain)
        return plain in self.foot or (len(squashed) >= _FEWEST_SQUASHED and squashed in self.address)


def paper_in(line: str, below: Sequence[str], proof: Proof) -> str:
    """The paper that a line is the masthead of, `below` the lines under it; "" where nothing shows that it is one."""
    if len(line) > _LONGEST:
        return ""
    if is_domain(line):
        return line
    name = _BLOGS.sub("", _NUMBERED.sub("", line))
    if not _may_be_name(name):
        return ""
    is_numbered = name != line and not _OF_PAGE.search(line)
    if outlet_of(name) or proof.names(name):
        return name
    if " " not in name or (has_given_name(name) and is_name(name) and not is_called_so(name)):
        return name if is_numbered and name.isupper() else ""
    is_under = bool(below) and (is_imprint(below[0]) or below[0].lower().startswith(name.lower()))
    return name if is_numbered or is_under or is_called_so(name) else ""


def is_domain(line: str) -> bool:
    """Whether a line is the address of a site, as reader modes have it above a text."""
    return "." in line and _DOMAIN.fullmatch(line) is not None


def is_name_of_several(name: str) -> bool:
    """Whether a name ends as those of papers and programmes often do: "AMERICAN MORNING"."""
    return " " in name and is_title(name) and not tells(name) and _LIKELY.fullmatch(name.split()[-1]) is not None


def is_called_so(name: str) -> bool:
    """Whether a name is one by the words papers are called by.

    >>> is_called_so("Omaha Evening Bee"), is_called_so("Malta Morning"), is_called_so("Storms This Morning")
    (True, True, False)
    """
    first, _blank, last = name.rpartition(" ")
    if not first or not _may_be_name(name):
        return False
    if _ALSO_TITLES.fullmatch(last):
        return _has_place(first.lower().split()) or outlet_of(name) != ""
    is_sure = (is_paper(name) and not is_by_a_common_word(name)) or _SURE.fullmatch(last) is not None
    return is_sure or _is_likely(name, first.lower().split(), last)


def _has_place(words: Sequence[str]) -> bool:
    """Whether a word is a place, or none that we know; no name has "a" in front of these."""
    known = load_gazetteer()
    return words[0] not in ("a", "an") and any(word not in known.words or known.place(word) for word in words)


def _is_likely(name: str, words: Sequence[str], last: str) -> bool:
    if not (_LIKELY.fullmatch(last) or _STATIONS.match(name)):
        return False
    known = load_gazetteer()
    is_strange = any(word not in known.words or known.place(word) is not None for word in words if word.isalpha())
    return (words[0] == "the" and len(words) > 1) or is_strange


def _may_be_name(name: str) -> bool:
    words = name.split()
    if not 0 < len(words) <= _MOST_WORDS or not name[0].isalpha() or name[-1] in ".!?:;," or _NO_NAME.search(name):
        return False
    is_other = tells(name) or is_imprint(name) or (names_section(name) and not outlet_of(name))
    return is_title(name) and not is_other
