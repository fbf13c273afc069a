"""The first lines of a saved page -> the paper and the section that stand above its headline, and the lines without
these and without the site's own (menus, buttons).

    Skip to content | The Harbour Post | Politics | Ferry stays in port after storm | By Ana Ruiz | Share | text
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from indexer.article import Paragraph
from indexer.extract.entities.gazetteer import load_gazetteer, name_key
from indexer.extract.headers.below_headlines import read_below
from indexer.extract.headers.dated_headlines import dated_headline
from indexer.extract.headers.issue_years import year_of_issue
from indexer.extract.headers.line import is_labelled, read_header_line
from indexer.extract.headers.papers import in_normal_case, is_paper
from indexer.extract.headers.phrases import is_title
from indexer.extract.headers.prose_lines import is_prose
from indexer.extract.headers.words import SECTIONS
from indexer.extract.page_lines import is_site_line

_MOST_LINES = 24
_FEWEST_LINES = 2
_MOST_LABELS = 2  # above a headline; more are a menu
_MOST_LABEL_WORDS = 5
_MOST_SECTION_WORDS = 3
_FEWEST_HEADLINE_WORDS = 3
_SURE_HEADLINE_WORDS = 5  # in a line below a label that is no word we know
_LONGEST_HEADLINE = 200  # characters
_LONGEST_PAGE = 120
# A small letter that touches a capital shows two labels that ran together.
_NO_LABEL = re.compile(r"[\d.!?:;,\"“”()\[\]@]|[a-z]{2}[A-Z][a-z]+\s")
_CODED = re.compile(r"(?:[A-Z]{2} |<[A-Z]+>|SE\s)(?=[A-Z][a-z])(?<!US )(?<!UK )(?<!EU )(?<!TV )")  # "HD Ferry stays"
_PARTED = re.compile(r"(?P<name>[^|–—-]+?)\s+[|–—-]\s+(?P<section>[^\W\d_][\w&' ]+)")
_RELEASE = re.compile(r"(?i)(?:for immediate release|(?:press|news|media) releases?)\W*")
_CONTACT = re.compile(
    r"(?i)(?:(?:media|press|news)\s)?(?:contacts?|enquiries|inquiries)\b[^@]{0,80}(?:@|\d{3}\W\d{3,4}|:).*"
)
# "PAGE SIX THE HARBOUR TRIBUNE MONDAY, APRIL 11, 1938"
_PAGE = re.compile(
    r"(?:(?i:page)\s\w+\s)?(?P<paper>(?:THE|The)\s\D{4,40}?)\s(?P<date>(?i:mon|tues|wednes|thurs|fri|satur|sun)(?i:day),\s.*)"
)
_OFFICIAL = re.compile(r"(?i)(?:an? )?official (?:web)?site\b|.*\b(?:press|news|media) releases?$")
_THE_PAPER = re.compile(r"(?:The|THE)\s")
_OFFICE = re.compile(
    r"(?i)\b(?:department|ministry|authority|commission|council|office|agency|bureau|board|police|institute|university"
    r"|embassy|service)\b"
)
_VOLUME = re.compile(r"(?i)(?:vol(?:ume)?|no|number|established|est|founded|price|late|final|city)\b\.?\s.*")
_DAY = re.compile(r"\d\d? [A-Z][a-z]{2,8}\.?,? \d\d?:\d\d")  # "19 Nov, 11:47"
# Above a headline these are neither a section nor a paper.
_KINDS = frozenset({
    "advertisement", "alert", "analysis", "breaking", "bulletin", "column", "commentary", "correction",
    "embargoed", "exclusive", "explainer", "feature", "flash", "interview", "live", "newsletter", "notice",
    "obituary", "podcast", "premium", "profile", "release", "report", "review", "sponsored", "statement", "story",
    "transcript", "update", "updated", "urgent", "video", "watch",
})  # fmt: skip
_SECTION_WORDS = frozenset({
    "animals", "arts", "auto", "bangla", "books", "business", "campus", "city", "cities", "climate", "columns",
    "comment", "community", "companies", "counties", "courts", "crime", "culture", "dining", "economy",
    "editorial", "editorials", "education", "entertainment", "environment", "europe", "fashion", "features",
    "film", "finance", "food", "football", "gadgets", "games", "gardening", "health", "history", "home",
    "housing", "industry", "international", "investing", "justice", "law", "letters", "life", "lifestyle",
    "local", "markets", "materials", "media", "metro", "money", "motoring", "movies", "music", "nation",
    "national", "nature", "news", "obituaries", "opinion", "opinions", "people", "politics", "property", "region",
    "regional", "regions", "religion", "retail", "science", "shipping", "shopping", "society", "space", "sport",
    "sports", "state", "style", "tech", "technology", "television", "theater", "theatre", "trade", "transport",
    "travel", "tv", "weather", "wildlife", "women", "world", "wirtschaft", "politik", "kultur", "lokales",
    "panorama", "wissen", "gesellschaft", "regionales", "politique", "économie", "société", "monde", "région",
    "política", "economía", "sociedad", "cultura", "deportes", "internacional",
    "provincia", "nacional", "opinión", "cotidiano", "economia", "esporte", "esportes", "mundo", "brasil",
    "cidades", "cronaca", "politica", "esteri", "lokalt", "inrikes", "utrikes", "ekonomi",
    "binnenland", "buitenland",
})  # fmt: skip


class PageHead(NamedTuple):
    """What the head states without labels, by the names of Article's facts, and the other paragraphs."""

    facts: dict[str, str]
    paragraphs: Sequence[Paragraph]


def take_page_head(paragraphs: Sequence[Paragraph]) -> PageHead:
    """The head of a saved page. The paragraphs are as they were where no site's line, paper or section opens them."""
    paragraphs = _with_page_parted(paragraphs)
    first = paragraphs[0].text.strip() if paragraphs else ""
    if not (_is_label(first) or is_site_line(first) or _CONTACT.fullmatch(first)):  # nearly always
        return PageHead({}, paragraphs)
    lines, prose = _head_of(paragraphs)
    if len(lines) < _FEWEST_LINES or _CODED.match(lines[0]):
        return PageHead({}, paragraphs)
    above = _Above.of(lines)
    headline = above.headline
    if headline is None:
        is_named = _THE_PAPER.match(lines[0]) and is_paper(lines[0]) and is_prose(lines[1])
        return PageHead({"source": in_normal_case(lines[0])}, paragraphs[1:]) if is_named else PageHead({}, paragraphs)
    labels = [lines[number] for number in above.labels]
    is_release = any(map(_RELEASE.fullmatch, lines[:headline]))
    is_of_site = any(map(_OFFICIAL.match, lines[:headline]))
    named = _named(
        labels, lines[headline], lines[headline + 1 : headline + 5], is_release=is_release, is_of_site=is_of_site
    )
    if named is None or not (named or above.has_site_lines):
        return PageHead({}, paragraphs)
    below = [paragraphs[number] for number in range(headline + 1, prose) if not is_site_line(lines[number])]
    stated, below = read_below(below, paragraphs[prose].text if prose < len(paragraphs) else "")
    dated = [paragraphs[number] for number in above.dated]
    if "source" in named:
        named["source"] = in_normal_case(named["source"])
    facts = {**stated, **named, **dated_headline(lines[headline])}
    return PageHead(facts, (*dated, *below, *paragraphs[prose:]))


def _with_page_parted(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The paragraphs, the head of a printed page as two lines: the paper and the date."""
    page = (
        _PAGE.fullmatch(paragraphs[0].text.strip()) if paragraphs and len(paragraphs[0].text) <= _LONGEST_PAGE else None
    )
    if page is None or not is_paper(page["paper"]):
        return paragraphs
    return (Paragraph(page["paper"]), Paragraph(page["date"]), *paragraphs[1:])


def _head_of(paragraphs: Sequence[Paragraph]) -> tuple[list[str], int]:
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
    def of(cls, lines: Sequence[str]) -> _Above:
        labels: list[int] = []
        dated: list[int] = []
        has_site_lines = False
        for number, line in enumerate(lines):
            if is_site_line(line) or _CONTACT.fullmatch(line):
                has_site_lines = True
            elif _is_label(line) and not (labels and _is_long(line)):
                labels.append(number)
            elif labels and _states_nothing_but_a_date(line):
                dated.append(number)
            else:
                return cls._with_headline(labels, dated, number, lines, has_site_lines)
        return cls([], [], None, False)

    @classmethod
    def _with_headline(
        cls, labels: list[int], dated: list[int], number: int, lines: Sequence[str], has_site_lines: bool
    ) -> _Above:
        """The line at which the labels end is the headline, or below it."""
        line = lines[number]
        if _is_headline(line):
            return cls(labels, dated, number, has_site_lines)
        if labels and len(lines[labels[-1]].split()) >= _FEWEST_HEADLINE_WORDS and not is_paper(lines[labels[-1]]):
            return cls(labels[:-1], dated, labels[-1], has_site_lines)
        return cls([], [], None, False)


def _is_label(line: str) -> bool:
    """Whether a line may be the name of a paper or of a section by its looks."""
    if (match := _PARTED.fullmatch(line)) and is_paper(match["name"]):
        return True
    plain = line.removesuffix("/").strip()
    words = plain.split()
    if not words or len(words) > _MOST_LABEL_WORDS or not plain[0].isupper() or _NO_LABEL.search(plain):
        return False
    if not (len(words) <= _MOST_SECTION_WORDS or is_title(plain)) or is_labelled(line):
        return False
    return (read_header_line(line) or {}).keys() <= {"section", "credit"} and not line.startswith(("By ", "BY "))


def _is_long(line: str) -> bool:
    """Whether a line has too many words for a section; below a paper it is a headline then."""
    return len(line.split()) > _MOST_SECTION_WORDS and not is_paper(line)


def _states_nothing_but_a_date(line: str) -> bool:
    stated = read_header_line(line) or {}
    if year_of_issue(line):
        return True
    return bool(stated.keys() & {"date", "updated"}) or bool(_VOLUME.fullmatch(line) or _DAY.fullmatch(line))


def _is_headline(line: str) -> bool:
    words = line.split()
    if len(words) < _FEWEST_HEADLINE_WORDS or len(line) > _LONGEST_HEADLINE or line.endswith((".", ",", ":", ";")):
        return False
    return read_header_line(line) is None and not is_labelled(line)


def _is_section(line: str) -> bool:
    plain = line.removesuffix("/").strip()
    words = plain.lower().split()
    if plain in SECTIONS or plain.title() in SECTIONS:
        return True
    if len(words) > _MOST_SECTION_WORDS or words[0] in _KINDS:
        return False
    return _SECTION_WORDS.issuperset(words) or (not _SECTION_WORDS.isdisjoint(words) and not is_paper(line))


def _named(
    labels: Sequence[str], headline: str, below: Sequence[str], *, is_release: bool, is_of_site: bool
) -> dict[str, str] | None:
    """What the lines above a headline name; None where one of them is neither a paper nor a section."""
    labels = [label for label in labels if not _RELEASE.fullmatch(label)] if is_release else labels
    if not labels:
        return {}
    if is_release and len(labels) == 1 and not _is_section(labels[0]):
        return {"source": labels[0]}
    if len(labels) > _MOST_LABELS:  # a menu
        first = labels[0]
        return {"source": first} if len(first.split()) > 1 and not _is_section(first) else {}
    *papers, last = labels
    if match := _PARTED.fullmatch(last):
        return {"source": match["name"], "section": match["section"]} if not papers else None
    if not papers:
        if _is_section(last) or _is_unknown_section(last, headline, below):
            return {"section": last.removesuffix("/").strip()}
        return {"source": last} if is_paper(last) or (is_of_site and _OFFICE.search(last)) else None
    [paper] = papers
    if not is_paper(paper) and (len(paper.split()) == 1 or not _is_section(last)):
        return None
    if _is_section(last) or _is_unknown_section(last, headline, below) or len(last.split()) <= _MOST_SECTION_WORDS:
        return {"source": paper, "section": last.removesuffix("/").strip()}
    return None


def _is_unknown_section(line: str, headline: str, below: Sequence[str]) -> bool:
    """Whether one word above a headline is its section although we do not know it: a byline stands below."""
    if " " in line or line.lower() in _KINDS or len(headline.split()) < _SURE_HEADLINE_WORDS:
        return False
    if load_gazetteer().places.get(name_key(line)):
        return False
    return any((read_header_line(line, below_headline=True) or {}).keys() & {"byline", "date"} for line in below)
