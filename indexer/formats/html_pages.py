"""Web page -> one raw article: facts from the page's own metadata, and its main text without furniture."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from indexer.article import Paragraph
from indexer.formats.echoes import is_of_others
from indexer.formats.encoding import Unreadable, declared_encoding, decode, read_bytes
from indexer.formats.fields import clean_facts
from indexer.formats.fragments import parse_html
from indexer.formats.page_address import address_in_comments, address_of_headline
from indexer.formats.page_banners import headline_below
from indexer.formats.page_beside import date_beside_headline
from indexer.formats.page_clocks import with_clock
from indexer.formats.page_facts import find_facts
from indexer.formats.page_feet import date_in_foot, printed_address
from indexer.formats.page_hidden_dates import date_beside_headline_in_title, date_in_comments
from indexer.formats.page_lines import PageLines
from indexer.formats.page_margins import margins_of
from indexer.formats.page_marks import page_title
from indexer.formats.page_scripts import date_in_scripts
from indexer.formats.page_suffixes import OF_PAGES, OF_PROGRAMS
from indexer.formats.page_text import find_text
from indexer.formats.raw import NO_MARGINS, RawArticle, Reading, SourceFile
from indexer.formats.records import repeats_opening

SUFFIXES = OF_PAGES
_PLACE = re.compile(r"[^!?()]{2,40}\([A-Z]{2,8}\)")  # of a dateline, with the agency or station
# What a site's own files have and no page that it sent: a program may hold passwords. Scripts of pages may have “<%”.
_PROGRAM = re.compile(r"(?i)<\?(?:php\b|=|\s)")
_SCRIPT_OR_PROGRAM = re.compile(
    r"(?is)<script\b.*?(?:</script|\Z)|(?P<program><%|<cf(?:set|output|query|include|if)\b)"
)


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """The page as one article. Raises Unreadable when it has no text, or is the program that makes a page."""
    data = read_bytes(file)
    original = decode(data, declared_encoding(data))
    if file.path.suffix.lower() in OF_PROGRAMS and (sign := _sign_of_program(original)):
        raise Unreadable(f"a program that makes a page (it has “{sign}”): save the page as a browser shows it")
    page = parse_html(original)
    if page is None:
        raise Unreadable("a page without text")
    facts, lines = clean_facts(find_facts(page, mapping)), PageLines(page)
    if "date" not in facts and (hidden := date_in_comments(original)):
        facts["date"] = hidden
    if "url" not in facts and (saved := address_in_comments(original) or printed_address(lines)):
        facts["url"] = saved
    if len(facts.get("date", ())) == 1:
        facts["date"] = (with_clock(lines, facts["date"][0]),)
    above, paragraphs, author = find_text(page, original, facts)
    if below := headline_below(next(iter(facts.get("headline", ())), ""), paragraphs):
        facts["headline"] = (below,)
        above, paragraphs, author = find_text(page, original, facts)
    if not paragraphs:
        raise Unreadable("a page without text")
    opening = paragraphs[0].text if paragraphs[0].kind == "heading" else ""
    if "url" not in facts and (
        linked := address_of_headline(page, next(iter(facts.get("headline", ())), "") or opening)
    ):
        facts["url"] = linked
    if author and "byline" not in facts:
        facts["byline"] = (author,)
    if "deck" in facts and not _is_deck(facts["deck"][0], facts.get("headline", ()), paragraphs):
        del facts["deck"]
    hidden = () if "date" in facts else _hidden_dates(lines)
    margins = NO_MARGINS if "source" in facts else margins_of(lines, next(iter(facts.get("headline", ())), ""))
    yield RawArticle(
        file.shown, None, facts, paragraphs, original, file.size, hidden_dates=hidden, margins=margins, above=above
    )


def _is_deck(deck: str, headlines: Sequence[str], paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a description is the article's deck: not how its text begins, nor the headline, nor a place ("Hollins,
    Va. (WQRB)"), nor what the site says of itself, which shares no word with an article."""
    if repeats_opening(deck, paragraphs) or deck in headlines or _PLACE.fullmatch(deck):
        return False
    return not is_of_others(deck, "\n".join([*headlines, *(one.text for one in paragraphs)]))


def _hidden_dates(lines: PageLines) -> tuple[str, ...]:
    """The date of a page that states none, outside of its text: the surest one."""
    page = lines.page
    surest = date_beside_headline(page) or date_in_foot(lines) or date_in_scripts(page)
    return surest or date_beside_headline_in_title(page, page_title(page))


def _sign_of_program(original: str) -> str:
    """What shows that a file is the program of a page instead of the page, or ""."""
    if program := _PROGRAM.search(original):
        return program[0].strip()
    return next((found["program"] for found in _SCRIPT_OR_PROGRAM.finditer(original) if found["program"]), "")
