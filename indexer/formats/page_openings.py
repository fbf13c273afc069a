"""Paragraphs of a page and its headline -> those from the headline on, and the site's own lines above it.

Star | Home | Sport / World / Pier opens / By Ana Ruiz / (text)  ->  By Ana Ruiz / (text), below "Home | Sport", "World"
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from indexer.article import Paragraph
from indexer.dates import find_dates
from indexer.formats.occasions import PAPER
from indexer.formats.page_marks import compared_title

PROSE = 80  # characters; a shorter paragraph says nothing about where the text is
_MOST_ABOVE = 60  # paragraphs above the headline of a page that is nothing but menus there
_MOST_BELOW = 12  # lines between the headline and the text
_SAYS = re.compile(r"\w\W+\w.*[.!?…][\"”’')]*$|^\d.*[a-z]{4}")  # a sentence, or "12 dead, 40 injured"
_OF_MENU = re.compile(r"^\d+ [A-Z]|^BREAKING\b")  # "1 Top News 2 Sports"
_BY = re.compile(
    r"(?i)^(?:(?:written|reported|posted|submitted|reviewed|story|words|text|report|photos?)\s)?"
    r"(?:by\b\s*:?|report:)\s*"
)
_OF_PAPER = re.compile(rf"^The\b|{PAPER.pattern}")
_NAME = re.compile(r"[A-Z][^\W\d_]+(?: [A-Z]\.)?(?: [a-z]{2,3})?(?: [A-Z][^\W\d_]*[-'’]?[^\W\d_]+){1,2}")


class Opening(NamedTuple):
    """The lines of the site above a headline, and the paragraphs from the headline on; of those above it the ones with
    a date, a whole sentence or an author stay among them. The author whom a line outside of the text names."""

    above: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]
    author: str = ""


def opening_of(paragraphs: tuple[Paragraph, ...], headline: str, *, knows_date: bool) -> Opening:
    """The opening of a page whose headline stands below lines of the site alone; else all that is there. `knows_date`:
    the page states its date, and no line is kept for that."""
    place = place_of(paragraphs, headline)
    above = paragraphs[: place or 0]
    if any(one.kind == "heading" and not find_dates(one.text) for one in above[1:]):
        return Opening((), paragraphs)
    kept = [one for one in above if _states(one, is_near=one in above[-2:], knows_date=knows_date)]
    return Opening(tuple(one.text for one in above if one not in kept), (*kept, *paragraphs[place:]))


def place_of(paragraphs: Sequence[Paragraph], headline: str) -> int | None:
    """The place of the last line before the text that is the headline; None for none."""
    compared, place = compared_title(headline), None
    for number, paragraph in enumerate(paragraphs[:_MOST_ABOVE] if headline else ()):
        if compared_title(paragraph.text) == compared:
            place = number
        elif len(paragraph.text) >= PROSE:
            break
    return place


def author_below(paragraphs: Sequence[Paragraph], headline: str) -> str:
    """The name in a line "By ..." between the headline and the text, "" without one."""
    place = place_of(paragraphs, headline)
    for paragraph in () if place is None else paragraphs[place + 1 : place + _MOST_BELOW]:
        if len(paragraph.text) >= PROSE:
            break
        name = _BY.sub("", paragraph.text)
        if name != paragraph.text and _NAME.fullmatch(name.title() if name.isupper() else name):
            return name
    return ""


def _states(paragraph: Paragraph, *, is_near: bool, knows_date: bool) -> bool:
    """Whether a line above the headline may be more than the site's: it has a date, says something, is one of several
    points, or names who wrote the text, right above it."""
    text = paragraph.text
    says = _SAYS.search(text) is not None and _OF_MENU.match(text) is None
    is_name = is_near and not text.isupper() and _NAME.fullmatch(text) is not None and not _OF_PAPER.search(text)
    if find_dates(text):
        return not knows_date
    return paragraph.kind not in ("p", "heading") or says or is_name or _BY.match(text) is not None
