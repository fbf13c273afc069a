"""What is said of an article's source -> who published it, and where that is said.

The surest first: the record (a page's own name of its site among it), the archivist's pattern for folders, the title
of the feed, a line "Source: ...", the credit of the text or of the record's byline, the site of the address. A record,
a folder or a feed names who printed an article, a credit who wrote it: an agency's story in a local paper is the
paper's wherever the paper is named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from indexer.article import FEED, HEADER, LINE, PATH, RECORD, URL, Paragraph
from indexer.extract.headers.heads.page_labels import is_section
from indexer.extract.headers.heads.papers import is_outlets_name
from indexer.extract.naming.spelling import key_of
from indexer.extract.outlets import outlet_of, site_of

_OF_FEEDS = re.compile(r"(?i)(?:rss|atom)(?:\s[\d.]+)?(?:\sfeeds?)?|feeds?|latest|all\s(?:news|stories)")
_TITLE_PARTS = re.compile(r"\s[-–—|»>·:]+\s|:\s")
# "Courier, The (Harbour)", "Harbour Independent in English"
_BEHIND_SOURCE = re.compile(
    r"(?<=\w)\s\([^()]*\)?$|\sin\s(?:Arabic|Chinese|English|French|German|Persian|Portuguese|Russian|Spanish|Turkish)$"
)
# "c. 1998 Harbour News Service", "FOR: Harbour Gazette", "Support the Harbour Post"
_BEFORE_SOURCE = re.compile(
    r"(?i)(?:(?:c\.|©|\(c\)|copyright)\s?(?:\d{4},?\s)?(?:by\s)?|(?:for|from|by)\s?:\s?"
    r"|(?:support|discover|follow|visit|join|download|subscribe\sto|more\sfrom|welcome\sto)\s)(?=\S)"
)
_ARTICLE = ", The"
_ADDRESS = re.compile(r"https?://\S+|(?:[A-Za-z\d-]+\.)+[a-z]{2,10}")
_LONGEST_OPENING = 100  # characters
_OPENING = re.compile(r"[^\W\d_a-z][^.!?\n]{2,60}\s\((?P<name>[A-Za-z ]{2,20})\)\.?\s?[-–—]{1,2}\s")
_LAST_LINES = 3
_LONGEST_CREDIT = 60  # characters
_SOURCE_LINE = re.compile(r"(?i)[(\[]?source(?:\s*:|\s[–—-])\s*(?P<name>[^\s.;].{1,50}?)[)\]]?\.?")
# "Source: Xinhua | Editor: Oda", "Source : Sapa /ar", "Source: AFP and other agencies"
_BEHIND_NAME = re.compile(r"\s*\||\s/|\s(?:and|&|\+)\s(?:(?:news|other)\s)?(?:agencies|wires)\b")
# "Credit: AP", which stands below pictures, too; "Via Reuters", "Text: AFP"
_CREDIT_LINE = re.compile(
    r"(?i)[(\[]?(?:(?:credits?|courtesy|text|story|article|agency|news\sagency|from)(?:\s*:|\sof)\s*"
    r"|(?:(?:report(?:ing)?|story|text)\s)?by\s(?:[^,]{3,40},\s)?(?:the\s)?)(?P<name>.{2,40}?)[)\]]?\.?"
)
_ALONE = re.compile(r"[\s(\[/–—-]*(?:(?i:via|from)\s)?(?P<name>[^()\[\]/]{2,40}?)(?:/[\w/]{2,20})?[\s)\]/.]*")
# "... he said. (Reuters)", "... he said. — AFP"
_AT_END = re.compile(
    r"[.!?”\"’]\s*(?:[(\[/](?P<bracketed>[^()\[\]/]{2,40})[)\]/]|[–—]\s*(?P<dashed>[^.!?–—]{2,40}))\.?\s*$"
)


class SourceEvidence(NamedTuple):
    """All that is said of an article's source; "" where nothing is."""

    stated: str = ""
    pattern: str = ""
    channel: str = ""
    header: str = ""
    credit: str = ""
    author: str = ""  # an outlet that the record names as the author, or beside one
    url: str = ""
    named: str = ""  # the outlet that the lines around the text name


def source_of(evidence: SourceEvidence) -> tuple[str, str]:
    """The source and its basis; ("", RECORD) when nobody says."""
    for source, basis in (
        (_site(evidence.stated) or evidence.stated, RECORD),
        (evidence.pattern, PATH),
        (outlet_of_title(evidence.channel) if evidence.channel else "", FEED),
        (_plain_source(evidence.header) if evidence.header else "", HEADER),
        (evidence.credit, LINE),
        (evidence.author, RECORD),
        (evidence.named, LINE),
        (site_of(evidence.url) if evidence.url else "", URL),
    ):
        if source:
            own = with_own_name(source, evidence.named)
            return own, basis if own == source else LINE
    return "", RECORD


def with_own_name(source: str, named: str) -> str:
    """The name of an outlet whose site's address is all that else is known: "The Harbour Star" for "harbourstar.org".

    >>> with_own_name("harbourstar.org", "The Harbour Star"), with_own_name("harbourstar.org", "The Harbour Post")
    ('The Harbour Star', 'harbourstar.org')
    """
    is_site = named and "." in source and " " not in source
    keys = {key_of(part) for part in source.split(".")}
    return named if is_site and not keys.isdisjoint((key_of(named), f"the{key_of(named)}")) else source


def _plain_source(name: str) -> str:
    """The outlet of a line "Source: ...", else its name as it is called: without a place or a reporter behind it."""
    name = _BEHIND_SOURCE.sub("", name.partition("|")[0].strip()).strip()  # "Harbour Courier | Ana Ruiz"
    if before := _BEFORE_SOURCE.match(name):
        name = f"{name[before.end()].upper()}{name[before.end() + 1 :]}"
    name = f"The {name.removesuffix(_ARTICLE)}" if name.endswith(_ARTICLE) else name
    return outlet_of(name) or _site(name) or name


def _site(name: str) -> str:
    """The outlet of a source that is stated by its address; "" where it is a name."""
    return site_of(name if "//" in name else f"https://{name}") if _ADDRESS.fullmatch(name) else ""


def outlet_of_title(title: str) -> str:
    """The outlet that a feed's title names, else what it has beside sections, else the title itself.

    >>> outlet_of_title("World | Reuters"), outlet_of_title("Harbour Gazette - News"), outlet_of_title("News - World")
    ('Reuters', 'Harbour Gazette', 'News - World')
    """
    parts = [part for part in map(str.strip, _TITLE_PARTS.split(title)) if part]
    if known := next((outlet for part in (title, *parts) if (outlet := outlet_of(part))), ""):
        return known
    names = [part for part in parts if not (is_section(part) or _OF_FEEDS.fullmatch(part))]
    return names[0] if len(names) == 1 else title


def first_credit(paragraphs: Sequence[Paragraph]) -> str:
    """The agency in brackets before the dash that a dateline ends with, in any language: "Oslo, 8 fév (AFP) -"."""
    if not paragraphs or ")" not in (opening := paragraphs[0].text[:_LONGEST_OPENING]):
        return ""
    match = _OPENING.match(opening)
    return outlet_of(match["name"]) if match else ""


def last_credit(paragraphs: Sequence[Paragraph], *, is_addressed: bool = False) -> str:
    """The outlet that stands under a text or at its very end: "Source: Reuters", "(AFP)", "— AP".

    One that is named within a sentence is quoted, and no credit. Below charts and reports an office is named as the
    source, too: only what is called like a paper or an agency is one, and only where no address tells of another.
    """
    lines = [line.strip() for paragraph in paragraphs[-_LAST_LINES:] for line in paragraph.text.splitlines()]
    for line in reversed(lines[-_LAST_LINES:]):
        if len(line) > _LONGEST_CREDIT:
            break
        if match := _SOURCE_LINE.fullmatch(line):
            if is_addressed:
                return ""
            name = _BEHIND_NAME.split(match["name"])[0]
            return outlet_of(name) or (name if is_outlets_name(name) else "")
        match = _CREDIT_LINE.fullmatch(line)
        if match and (outlet := outlet_of(match["name"])) and not _is_caption(lines):
            return outlet
        if (match := _ALONE.fullmatch(line)) and (outlet := outlet_of(match["name"])):
            return outlet
    ending = _AT_END.search(lines[-1][-_LONGEST_CREDIT:]) if lines else None
    return outlet_of(ending["bracketed"] or ending["dashed"]) if ending else ""


def _is_caption(lines: Sequence[str]) -> bool:
    """Whether a short line stands above the last one, which may be a picture's."""
    return len(lines) > 1 and len(lines[-2]) <= _LONGEST_CREDIT
