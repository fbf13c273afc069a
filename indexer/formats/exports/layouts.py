"""An article of a news database's download -> what its head states (paper, date, headline ...), and its text.

Each database has a room of its own, which is asked where a line among the first ones is one that only it writes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from indexer.formats.exports import (
    archives,
    ebsco,
    factiva,
    factiva_tags,
    gale,
    newsbank,
    nexis,
    proquest,
    proquest_pages,
    westlaw,
)
from indexer.formats.exports.found import Export, Facts
from indexer.formats.exports.losses import loses_text

_HEAD_LINES = 80  # among which a layout is told: notices of rights may stand above it
_FOOT_LINES = 30  # among which it is told as well: labels may stand below a text alone
_PAGE = re.compile(r"(?i)(?:;|,\s(?:pg?|page)\b).*")
_ARTICLE_BEHIND = re.compile(r"(.+), (The|A|An)")  # "Harbour Times, The"
_TOWN = re.compile(r"(?<!\s)\s+\([^()]{2,30}\)$")


class _Layout(NamedTuple):
    """How a database's downloads are told, and their reader: lines as written -> an article, None for no such head.

    `words`: what is in each line that `tells` finds, one of them, in small letters; () is not asked for.
    """

    tells: re.Pattern[str]
    read: Callable[[list[str]], Export | None]
    words: tuple[str, ...] = ()


_LAYOUTS = (
    _Layout(nexis.TELLS, nexis.read_nexis, nexis.WORDS),
    _Layout(factiva.TELLS, factiva.read_factiva, factiva.WORDS),
    _Layout(factiva_tags.TELLS, factiva_tags.read_factiva_tags, factiva_tags.WORDS),
    _Layout(westlaw.TELLS, westlaw.read_westlaw, (" wl",)),
    _Layout(gale.TELLS, gale.read_gale, ("full text",)),
    _Layout(proquest.TELLS, proquest.read_proquest, proquest.WORDS),
    _Layout(proquest_pages.TELLS, proquest_pages.read_pages, proquest_pages.WORDS),
    _Layout(ebsco.TELLS, ebsco.read_ebsco, ebsco.WORDS),
    _Layout(newsbank.TELLS, newsbank.read_newsbank, newsbank.ASKS),
    _Layout(archives.TELLS, archives.read_archive),
)


def read_layout(text: str) -> tuple[Facts, str]:
    """What the head states, and the text without head and foot; ({}, the text as it is) for no known layout."""
    head = "\n".join(text.split("\n", _HEAD_LINES)[:_HEAD_LINES])
    if len(head) < len(text):
        head += "\n" + "\n".join(text.rsplit("\n", _FOOT_LINES)[-_FOOT_LINES:])
    small = head.lower()
    for layout in _LAYOUTS:
        if layout.words and not any(map(small.__contains__, layout.words)):
            continue
        if layout.tells.search(head) is None:
            continue
        found = layout.read(text.splitlines())
        if found and found.facts.get("headline") and found.facts.get("date") and not loses_text(text, found):
            return _tidy(found.facts), "\n".join(found.lines)
    return {}, text


def _tidy(facts: Mapping[str, str]) -> Facts:
    """The facts that say something, the section without its page, the paper without its town."""
    section, source = _PAGE.sub("", facts.get("section", "")), _TOWN.sub("", facts.get("source", ""))
    if behind := _ARTICLE_BEHIND.fullmatch(source):
        source = f"{behind[2]} {behind[1]}"
    tidied = {**facts, "section": section.rstrip(), "source": source}
    return {fact: value for fact, value in tidied.items() if value}
