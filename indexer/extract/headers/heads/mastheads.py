"""A line at the top of a text -> what it says beside headline, names and dates: the paper, the edition, the section."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.entities.votes import ENOUGH, votes_of_words
from indexer.extract.headers.heads.decks import seen_in
from indexer.extract.headers.lines.line import read_header_line
from indexer.extract.headers.lines.phrases import in_normal_case, is_name, is_title
from indexer.extract.headers.lines.words import NO_FIRST_NAMES, PAPER, SECTIONS
from indexer.extract.headers.openings.datelines import read_dateline
from indexer.extract.headers.years.issue_years import is_periodical, year_of_issue
from indexer.extract.outlets import outlet_of

_BESIDE_PAPER = re.compile(r",\s|\s[|/·•–—-]\s")
# "OF THE HARBOUR POST STAFF", "Associated Press Writer", "NEWS PROVIDED BY Northern Ferries"
_OF_STAFF = re.compile(r"(?i:of the) (?P<name>[A-Z].{3,40}) (?i:staff)")
_WRITER = re.compile(r"(?P<name>[A-Z].{1,40}) (?i:(?:staff |special )?(?:writer|reporter|correspondent))")
_ROLES = ("writer", "reporter", "correspondent")
_PROVIDED = re.compile(r"(?i:news provided by:?)\s(?P<name>[A-Z].{2,80})")
_EDITION = re.compile(r"(?i)(?:\w+\s){1,2}edition")
_PAGE = re.compile(r"(?i)page\s\d{1,3}\s(?:of|/)\s\d{1,3}")
_RELEASE = re.compile(r"(?i)(?:press|news|media) release")
# "Special Correspondent", "Staff Reporter": who wrote it, without a name.
_NAMELESS = re.compile(
    r"(?i)(?:our|special|staff|legal|sports|city|political)\s(?:correspondent|reporter|writer)s?|news desk"
)
_PLACE = re.compile(r"\s+\([A-Z][^()]{1,30}\)$|,\s[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,2}$")
# "Middle EastWorld News": two labels of a page that ran together, a small letter touching a capital.
_RUN_TOGETHER = re.compile(
    r"(?P<section>[A-Z][\w&]*(?: [A-Z&][\w&]*){0,3}?(?<=[a-z]))(?P<label>[A-Z][a-z]+(?: [A-Z][\w&]*){0,3})"
)
# The name of a paper, what parts it from the rest, and the rest: "The Harbour Post — Serving Harbour since 1908".
_BEHIND_PAPER = re.compile(r"\s*([^|]+?)(?:\s+([|–—-])(?:\s+|$)|,\s(?=with\s))(.*)")
_PAPERS = re.compile(rf"{PAPER.pattern}|Packet|Reporter|Post|African|Outlook|News-\w+")
_SECTIONS = SECTIONS | {"Home News", "Foreign News", "City News", "Business News", "Community", "Crime", "Region"}
_LONGEST_SECTION = max(map(len, _SECTIONS))
# "Sports News", "Breaking News": what a page has above its headline, and no paper's name.
_LABELS_OF_NEWS = frozenset({
    "breaking", "business", "climate", "court", "crime", "economic", "education", "entertainment", "finance",
    "financial", "foreign", "health", "headline", "hot", "international", "latest", "live", "local", "more",
    "other", "political", "politics", "quick", "recent", "science", "sport", "sports", "tech", "technology",
    "today's", "top", "weather", "world",
})  # fmt: skip
_NO_SECTIONS = frozenset({"breaking", "headline", "hot", "latest", "live", "more", "other", "quick", "recent"})
_BY_SOMEONE = re.compile(r"\sby(?:\s[A-Z][\w.'’-]*){2,4}$")  # "A novel of the docks by Ana Ruiz"
# "HARBOUR CITY (Reuters) - The ministers met"
_BEGINS_WITH_PLACE = re.compile(r"[A-Z][A-Z]+[A-Z .,'’-]*(?:\([^()]{2,30}\)\s?)?[–—-]")
_FEWEST_WORDS = 3  # of a headline
_LONGEST_HEADLINE = 200  # characters
_MOST_PAPER_WORDS = 5
_LONGEST_LINE = 120  # characters; a longer one is a sentence


def read_above_headline(line: str, below: Sequence[str], *, is_first: bool) -> dict[str, str] | None:
    """The facts of a line above others, {} for an edition or a page, None where it is nothing of the kind."""
    following = below[0] if below else ""
    if _EDITION.fullmatch(line) or _PAGE.fullmatch(line):
        return {}
    is_section = len(line) <= _LONGEST_SECTION and line.title() in _SECTIONS
    if is_section and is_headline_below(following) and not _BY_SOMEONE.search(following):
        return {"section": line}
    if not is_first:
        return None
    if _is_label_of_news(line) and is_headline_below(following):
        return {} if line.lower().split()[0] in _NO_SECTIONS else {"section": line}
    if _RELEASE.fullmatch(line):
        return {"section": line.capitalize()}
    if len(line) <= _LONGEST_LINE and year_of_issue(following) and is_periodical(line):
        return {"source": line}
    if section := _run_together(line, following):
        return {"section": section}
    stated = _masthead(line, below) if len(line) <= _LONGEST_LINE and is_headline_below(following) else {}
    return stated or None


def _masthead(line: str, below: Sequence[str]) -> dict[str, str]:
    """The paper that a line above a headline names, and its section: "The Harbour Post | Law"; {} where it is none.
    `below`: the headline and the lines that follow it."""
    parted = _BEHIND_PAPER.match(f"{line} |")
    if parted is None:
        return {}
    name, sign, rest = parted.groups()
    rest = rest.rstrip(" |")
    outlet = outlet_of(name)
    paper = outlet or paper_of(name)
    is_named = outlet or (paper and any(map(_is_dated_or_signed, below)))
    if not is_named:
        return {}
    return {"source": paper} | ({"section": rest} if sign == "|" and is_title(rest) else {})


def _is_dated_or_signed(line: str) -> bool:
    return not (read_header_line(line, below_headline=True) or {}).keys().isdisjoint(("date", "byline"))


def is_headline_below(following: str) -> bool:
    """Whether a headline, and no sentence, follows: the first of the lines that stand below."""
    below = following.partition("\n")[0].strip()
    words = below.split()
    if len(words) < _FEWEST_WORDS or len(below) > _LONGEST_HEADLINE or below.endswith((".", ":", ",")):
        return False
    return (below[0].isalnum() or below[0] in "'‘“\"") and read_header_line(below) is None


def with_paper(stated: dict[str, str], line: str) -> dict[str, str]:
    """What a dated first line states, with the paper that it begins with: "The Harbour Ledger, 5 May 2025"."""
    name, *dated = _BESIDE_PAPER.split(line, maxsplit=1)
    paper = paper_of(in_normal_case(name)) if dated and "date" in stated else ""
    return {"source": paper, **stated} if paper else stated


def is_author_above(line: str, following: str, last: str, *, is_below_date: bool) -> bool:
    """Whether a line below a headline is who wrote the text: the date stands above it, a dateline follows, or the last
    line has the name again.

    One whom the text tells of is none.
    """
    if not following or not is_author(line) or re.search(rf"(?i)\b{re.escape(line.split()[-1])}\b", following):
        return False
    dateline = read_dateline(following)
    is_placed = any(dateline) or _BEGINS_WITH_PLACE.match(following) is not None
    is_of_words = load_gazetteer().words.issuperset(line.lower().split())  # "PRICE TWO CENTS"
    return (is_below_date and not is_of_words) or is_placed or last.removeprefix("By ").strip(" ()–—-.") == line


def is_author(line: str) -> bool:
    """Whether a line is a person's name by its words, and no place's.

    >>> is_author("Ana Ruiz"), is_author("Harbour Blues"), is_author("New York")
    (True, False, False)
    """
    words = tuple(line.split())
    if not is_name(line) or PAPER.search(line) or words[0] in NO_FIRST_NAMES or "," in line:
        return False
    if line.isupper():
        words = tuple(map(str.title, words))
    votes = votes_of_words(words, " ".join(words))
    return votes.person >= ENOUGH and votes.person > max(votes.organisation, votes.place)


def read_credit(line: str) -> dict[str, str] | None:
    """A byline without a name, or an outlet we know with its place: "Staff Reporter", "BBC News, Nairobi"."""
    if len(line) > _LONGEST_LINE:
        return None
    if _NAMELESS.fullmatch(line):
        return {"byline": line}
    if source := seen_in(line):
        return {"source": source}
    small = line.lower()
    if small.startswith("news provided") and (match := _PROVIDED.fullmatch(line)):
        return {"source": match["name"]}
    match = _OF_STAFF.fullmatch(line) if small.startswith("of the ") else None
    if match and _PAPERS.search(match["name"].title()):
        return {"credit": match["name"]}
    match = _WRITER.fullmatch(line) if small.endswith(_ROLES) else None
    name = match["name"] if match else _without_place(line)
    outlet = outlet_of(name) if name != line else ""
    return {"credit": outlet} if outlet else None


def paper_of(line: str) -> str:
    """The name in a line that is called like a paper: "The Harbour Times (Harbour)"; "" where it is not.

    >>> paper_of("The Harbour Times (Harbour)"), paper_of("Weekly News Roundup")
    ('The Harbour Times', '')
    """
    if len(line) > _LONGEST_LINE or line in _SECTIONS or _is_label_of_news(line):
        return ""
    name = _without_place(line)
    words = name.split()
    last = words[-1].rpartition("-")[2] if words else ""
    is_paper = 2 <= len(words) <= _MOST_PAPER_WORDS and _PAPERS.fullmatch(last) and is_title(name)
    return name if is_paper else ""


def _is_label_of_news(line: str) -> bool:
    first, _blank, last = line.lower().partition(" ")
    return last == "news" and first in _LABELS_OF_NEWS


def _without_place(line: str) -> str:
    """A line without the place behind a name: "(Harbour)", ", Harbour"."""
    comma = line.rfind(",")
    may_have_one = line.endswith(")") or (comma >= 0 and line[comma + 2 : comma + 3].isupper())
    return _PLACE.sub("", line) if may_have_one else line


def _run_together(line: str, following: str) -> str:
    match = None if not following or following.rstrip().endswith(".") else _RUN_TOGETHER.fullmatch(line)
    if not match:
        return ""
    known = match["section"] in SECTIONS or (match["label"] in SECTIONS and len(match["section"]) > 3)
    return match["section"] if known else ""
