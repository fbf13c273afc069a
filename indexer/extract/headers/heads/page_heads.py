"""The first lines of a saved page -> the paper and the section that stand above its headline, and the lines without
these and without the site's own (menus, buttons).

    Skip to content | The Harbour Post | Politics | Ferry stays in port after storm | By Ana Ruiz | Share | text
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from indexer.article import Paragraph
from indexer.dates import find_dates, may_state_date
from indexer.extract.furniture.page_lines import is_site_line
from indexer.extract.headers.days.bare_times import is_bare_time
from indexer.extract.headers.heads.below_headlines import read_below
from indexer.extract.headers.heads.dated_headlines import dated_headline, released_headline
from indexer.extract.headers.heads.decks import is_beside_headline, menu_in
from indexer.extract.headers.heads.page_labels import (
    MOST_SECTION_WORDS,
    PARTED,
    foot_of,
    is_label,
    is_masthead,
    is_section,
    is_signed,
    is_unknown_section,
)
from indexer.extract.headers.heads.papers import is_by_a_common_word, is_paper
from indexer.extract.headers.lines.line import is_labelled, read_header_line
from indexer.extract.headers.lines.phrases import in_normal_case
from indexer.extract.headers.lines.prose_lines import is_prose
from indexer.extract.headers.years.issue_years import year_of_issue

_MOST_LINES = 24
_FEWEST_LINES = 2
_MOST_LABELS = 2  # above a headline; more are a menu
_FEWEST_HEADLINE_WORDS = 3
_LONGEST_HEADLINE = 200  # characters
_LONGEST_PAGE = 120
_CODED = re.compile(
    r"(?:[A-Z]{2} |<[A-Z]+>|SE\s)(?=[A-Z][a-z])(?<!US )(?<!UK )(?<!EU )(?<!TV )|(?:HD|SE)$"
)  # "HD Ferry stays"
_RELEASE = re.compile(r"(?i)(?:for immediate release|(?:press|news|media) releases?)\W*(?:(?:no\W*)?\d[\d/-]*)?")
_RELEASED_ABOVE = "Press release"
_CONTACT = re.compile(
    r"(?i)(?:(?:media|press|news)\s)?(?:contacts?|enquiries|inquiries|(?:released|issued)\sby)\b[^@]{0,80}"
    r"(?:@|\d{3}\W\d{3,4}|:).*"
)
_TAGLINE = re.compile(
    r"(?i)(?!.*[.:;]).*\b(?:since (?:1[789]|20)\d\d|voice of"
    r"|(?:global|local|fresh|independent) perspectives?|journalis\w+"
    r"|trusted|independent (?:news|media)|your (?:\w+ )?(?:source|news|home)|all the news|(?:human|true|local) stories"
    r"|serving)\b.*"
)
_CODE = re.compile(r"[^\W_]+(?:[-,/][^\W_]+){2,}/?")  # "Harbour-storm-ferry,lead"
_CLOCK = re.compile(r"\d\d?:\d\d\s(?:[A-Z]{2,4}\s)?")
_CRUMB = re.compile(r"\s*[/>›»|]\s*")
_FIRST_CRUMBS = frozenset({"home", "homepage", "news", "front page", "startseite", "accueil", "inicio"})
_MOST_LINK_WORDS = 4
_FEWEST_LINKS = 2
_CRUMB_SIGNS = "/>›»|"
_MOST_CRUMBS = 3
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MARKED = re.compile(r"\s[•|·]\s")
# "PAGE SIX THE HARBOUR TRIBUNE MONDAY, APRIL 11, 1938"
_PAGE = re.compile(
    r"(?:(?:(?i:page)\s\w+|[A-Z]-?\d{1,2})\s+)?(?P<paper>(?:THE|The)\s\D{3,39}?[^\W\d_])\s+"
    r"(?P<date>(?i:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:(?i:day)|\.),\s.*)"
)
_OFFICIAL = re.compile(r"(?i)(?:an? )?official (?:web)?site\b|.*\b(?:press|news|media) releases?$")
_THE_PAPER = re.compile(r"(?:The|THE)\s")
_OFFICE = re.compile(
    r"(?i)\b(?:department|ministry|authority|commission|council|office|agency|bureau|board|police|institute|university"
    r"|embassy|service)\b"
)
_VOLUME = re.compile(
    r"(?i)(?:(?:vol(?:ume)?|issue|no|number|price)\b\.?\s?(?=\W?[\divxlc]).*"
    r"|(?:established|est|founded)\b\.?\s.*|(?:late|final|city)\s(?:\w+\s)?edition)"
)
_DAY = re.compile(r"\d\d? [A-Z][a-z]{2,8}\.?,? \d\d?:\d\d")  # "19 Nov, 11:47"


class PageHead(NamedTuple):
    """What the head states without labels, by the names of Article's facts, and the other paragraphs."""

    facts: dict[str, str]
    paragraphs: Sequence[Paragraph]


def take_page_head(paragraphs: Sequence[Paragraph], whole: Sequence[Paragraph] = ()) -> PageHead:
    """The head of a saved page. The paragraphs are as they were where no site's line, paper or section opens them.
    `whole` has the page's furniture, too."""
    paragraphs = _with_page_parted(paragraphs)
    if not paragraphs or not _may_be_head(paragraphs):  # nearly always
        return PageHead({}, paragraphs)
    paragraphs = _without_menu(paragraphs)
    lines, prose = head_of(paragraphs)
    if len(lines) < _FEWEST_LINES or _CODED.match(lines[0]):
        return PageHead({}, paragraphs)
    foot = foot_of(whole or paragraphs)
    above = _Above.of(lines, foot)
    headline = above.headline
    if headline is None:
        is_named = _THE_PAPER.match(lines[0]) and is_paper(lines[0]) and is_prose(lines[1])
        is_named = is_named and not (is_by_a_common_word(lines[0]) or find_dates(lines[0]))
        return PageHead({"source": in_normal_case(lines[0])}, paragraphs[1:]) if is_named else PageHead({}, paragraphs)
    named = _named(above, lines, foot)
    if named is None or not (named or above.has_site_lines or _has_parts(lines[1])):
        return PageHead({}, paragraphs)
    is_known = above.has_site_lines or len(above.labels) > 1 or named.get("source", "").lower() in foot
    if not is_known and is_by_a_common_word(named["source"]):
        return PageHead({}, paragraphs)
    below = [paragraphs[number] for number in range(headline + 1, prose) if not is_site_line(lines[number])]
    stated, below = read_below(below, paragraphs[prose].text if prose < len(paragraphs) else "")
    dated = [paragraphs[number] for number in above.dated]
    if "source" in named:
        named["source"] = in_normal_case(named["source"])
    is_release = any(map(_RELEASE.fullmatch, lines[:headline]))
    released = released_headline(lines[headline], _RELEASED_ABOVE, "") if is_release else None
    headed = released or dated_headline(lines[headline], lines[headline + 1 :])
    facts = {**stated, **named, **headed}
    return PageHead(facts, (*dated, *below, *paragraphs[prose:]))


def section_of_crumbs(whole: Sequence[Paragraph]) -> str:
    """The last part of the way that leads to a page from its site's first one, "" without one: "Home » Film"."""
    for line in (one.text.strip() for one in whole[:_MOST_CRUMBS] if len(one.text) <= _LONGEST_PAGE):
        if not any(map(line.__contains__, _CRUMB_SIGNS)):  # nearly always
            continue
        first, *parts = _CRUMB.split(line)
        is_way = first.lower() in _FIRST_CRUMBS and 1 <= len(parts) < _MOST_CRUMBS
        if is_way and is_label(parts[-1]) and not is_site_line(parts[-1]):
            return parts[-1]
    return ""


def _may_be_head(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the first line is none of an article, or the second one parts a name from others by dots or bars."""
    first = paragraphs[0].text.strip()
    if is_label(first) or _is_of_site(first):
        return True
    second = paragraphs[1].text if len(paragraphs) > 1 else ""
    return len(second) <= _LONGEST_PAGE and _has_parts(second)


def _has_parts(line: str) -> bool:
    """Whether dots or bars part a line that states no date; one that does is read as a line of the header."""
    return _MARKED.search(line) is not None and not may_state_date(line)


def _without_menu(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The paragraphs without a list of links among the first ones: bullets of a few words."""
    number = next((number for number, one in enumerate(paragraphs[:_MOST_LINES]) if one.kind == "bullet"), None)
    if not number or not all(_is_of_site(one.text.strip()) for one in paragraphs[:number]):
        return paragraphs
    below = next((at for at in range(number, len(paragraphs)) if paragraphs[at].kind != "bullet"), number)
    items = [one.text.strip() for one in paragraphs[number:below]]
    is_menu = all(len(item.split()) <= _MOST_LINK_WORDS for item in items)
    is_menu = is_menu and sum(is_site_line(item) or is_section(item) for item in items) >= _FEWEST_LINKS
    return [*paragraphs[:number], *paragraphs[below:]] if is_menu else paragraphs


def _is_of_site(line: str) -> bool:
    """Whether a line above a headline is a site's: a button, a menu, whom to ask, the code of a story."""
    if is_site_line(line) or _CONTACT.fullmatch(line):
        return True
    is_beside = is_beside_headline(line) or (" " not in line and _CODE.fullmatch(line) is not None)
    return is_beside and not (find_dates(line) or _YEAR.search(line))  # a date is read as a line of the header


def _with_page_parted(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The paragraphs, the head of a printed page as two lines: the paper and the date."""
    page = (
        _PAGE.fullmatch(paragraphs[0].text.strip()) if paragraphs and len(paragraphs[0].text) <= _LONGEST_PAGE else None
    )
    if page is None or not is_paper(page["paper"]):
        return paragraphs
    return (Paragraph(page["paper"]), Paragraph(page["date"]), *paragraphs[1:])


def head_of(paragraphs: Sequence[Paragraph]) -> tuple[list[str], int]:
    """The single lines that a text begins with, and the number of the first paragraph that is none of them.

    A deck may be a sentence: one between other lines ends nothing.
    """
    lines: list[str] = []
    end = 0
    for number, paragraph in enumerate(paragraphs[:_MOST_LINES]):
        text = paragraph.text.strip()
        lines.append(text)
        if "\n" in text or paragraph.kind not in ("p", "heading"):
            break
        if not is_prose(text) or is_site_line(text):
            end = number + 1
        elif number - end > 0:  # two sentences
            break
    return lines, end


class _Above(NamedTuple):
    """The numbers of the lines: those of labels and dates above the headline, the headline's."""

    labels: list[int]
    dated: list[int]
    headline: int | None
    has_site_lines: bool

    @classmethod
    def of(cls, lines: Sequence[str], foot: str) -> _Above:
        labels: list[int] = []
        dated: list[int] = []
        has_site_lines = False
        for number, line in enumerate(lines):
            if (
                _is_of_site(line)
                or _RELEASE.fullmatch(line)
                or (labels and _TAGLINE.fullmatch(line) and number + 2 < len(lines))
            ):
                has_site_lines = True
            elif is_label(line) and not (labels and year_of_issue(line)):
                labels.append(number)
            elif is_bare_time(line) or (labels and _states_nothing_but_a_date(line)):
                dated.append(number)
            else:
                return cls._with_headline(labels, dated, number, lines, foot, has_site_lines=has_site_lines)
        return cls([], [], None, False)

    @classmethod
    def _with_headline(
        cls, labels: list[int], dated: list[int], number: int, lines: Sequence[str], foot: str, *, has_site_lines: bool
    ) -> _Above:
        """The line at which the labels end is the headline, or below it."""
        line = lines[number]
        if _is_headline(line):
            return cls(labels, dated, number, has_site_lines)
        last = lines[labels[-1]] if labels else ""
        if len(last.split()) >= _FEWEST_HEADLINE_WORDS and not is_masthead(last, foot):
            return cls(labels[:-1], dated, labels[-1], has_site_lines)
        return cls([], [], None, False)


def _states_nothing_but_a_date(line: str) -> bool:
    stated = read_header_line(line) or {}
    if year_of_issue(line):
        return True
    return (
        bool(stated.keys() & {"date", "updated"})
        or is_bare_time(line)
        or bool(_VOLUME.fullmatch(line) or _DAY.fullmatch(line))
    )


def _is_headline(line: str) -> bool:
    words = line.split()
    if len(words) < _FEWEST_HEADLINE_WORDS or len(line) > _LONGEST_HEADLINE or line.endswith((".", ",", ":", ";")):
        return False
    return read_header_line(line) is None and not is_labelled(line)


def _named(above: _Above, lines: Sequence[str], foot: str) -> dict[str, str] | None:
    """What the lines above a headline name; None where one of them is neither a paper nor a section."""
    headline = above.headline or 0
    higher, below = lines[:headline], lines[headline + 1 : headline + 5]
    labels = [lines[number] for number in above.labels]
    is_release = any(map(_RELEASE.fullmatch, higher))
    labels = [label for label in labels if not _RELEASE.fullmatch(label)] if is_release else labels
    if not labels:
        return _of_site_lines(higher)
    if is_release and len(labels) == 1 and not is_section(labels[0]):
        return {"source": labels[0]}
    if len(labels) > _MOST_LABELS:  # a menu
        first = labels[0]
        return {"source": first} if len(first.split()) > 1 and not is_section(first) else {}
    *papers, last = labels
    if match := PARTED.fullmatch(last):
        fact, other = ("section", "byline") if is_signed(match) else ("source", "section")
        return {fact: match["name"], other: match["section"]} if not papers else None
    is_of_section = is_section(last) or is_unknown_section(last, lines[headline], below)
    section = {"section": last.removesuffix("/").strip()}
    if not papers:
        is_of_office = any(map(_OFFICIAL.match, higher)) and _OFFICE.search(last)
        is_named = is_of_office or is_masthead(last, foot) or any(map(_TAGLINE.fullmatch, higher))
        return section if is_of_section and not is_paper(last) else {"source": last} if is_named else None
    [paper] = papers
    if not is_masthead(paper, foot) and (len(paper.split()) == 1 or not is_section(last)):
        return None
    return {"source": paper, **section} if is_of_section or len(last.split()) <= MOST_SECTION_WORDS else None


def _of_site_lines(lines: Sequence[str]) -> dict[str, str]:
    """The paper that begins a menu, or stands behind a time: "KOLT 1340 AM | Listen Live | Contest Rules"."""
    names = [(menu_in(line) or [_CLOCK.sub("", line)])[0] for line in lines if is_beside_headline(line)]
    return next(({"source": name} for name in names if is_paper(name)), {})
