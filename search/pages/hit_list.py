"""Hit + Links -> HitItem: how a match is listed, with its names and its copies as links."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain, cycle, zip_longest
from typing import NamedTuple

from indexer.article import Article
from search.pages.links import COPIES_PLACE, Links
from search.pages.wording import ShownDate, show_copies, show_number, show_published, show_source, show_title
from search.results import Copies, Hit, Piece

NAMES_A_HIT = 6
NAMED_FACETS = ("person", "org", "place")


class NameLink(NamedTuple):
    """A name, and the address of the articles that share it. The template takes them apart in this order."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class CopyLink:
    """A copy of a hit, named by its source and date."""

    address: str
    label: str


@dataclass(frozen=True, slots=True)
class HitCopies:
    """The copies of a hit: how many, how many of them match where that is not all, the first ones, the rest."""

    address: str
    label: str
    matching: str = ""
    named: tuple[CopyLink, ...] = ()
    rest: str = ""


@dataclass(frozen=True, slots=True)
class HitItem:
    """A hit as it is listed. At `address` it is opened with the words of the question marked."""

    address: str
    headline: str
    source: str
    has_source: bool
    date: ShownDate
    section: str
    snippet: tuple[Piece, ...]
    names: tuple[NameLink, ...]
    copies: HitCopies | None


def list_hit(hit: Hit, links: Links) -> HitItem:
    """A hit of a question as it is listed."""
    article, address = hit.article, links.article(hit.article.article_id)
    return HitItem(
        address=address,
        headline=show_title(article),
        source=show_source(article),
        has_source=bool(article.source),
        date=show_published(article.published),
        section=article.section,
        snippet=hit.snippet,
        names=_hit_names(article, links),
        copies=_hit_copies(hit.copies, address, links) if hit.copies.count else None,
    )


def _hit_names(article: Article, links: Links) -> tuple[NameLink, ...]:
    """Some of an article's names, people, organisations and places in turn; those already chosen left out."""
    kinds: tuple[tuple[str, ...], ...] = (article.people, article.organisations, article.places)
    if links.state.chosen:
        kinds = tuple(map(_unchosen, kinds, map(links.state.values, NAMED_FACETS)))
    in_turn = zip(cycle(NAMED_FACETS), chain.from_iterable(zip_longest(*kinds)), strict=False)
    named = [(name, value) for name, value in in_turn if value is not None]
    # The value takes the place of others of its field, as a second one would widen the question.
    return tuple([NameLink(value, links.with_choice(name, value)) for name, value in named[:NAMES_A_HIT]])


def _unchosen(values: tuple[str, ...], chosen: tuple[str, ...]) -> tuple[str, ...]:
    return tuple([value for value in values if value not in chosen])


def _hit_copies(copies: Copies, address: str, links: Links) -> HitCopies:
    address = f"{address}{COPIES_PLACE}"
    if copies.matching is None:
        return HitCopies(address, show_copies(copies.count))
    named = tuple(
        CopyLink(
            links.article(article.article_id), f"{show_source(article)}, {show_published(article.published).shown}"
        )
        for article in copies.articles
    )
    rest = copies.matching - len(named)
    more = f"and {show_number(rest)} more" if rest else ""
    return HitCopies(address, show_copies(copies.count), _matching(copies), named, more)


def _matching(copies: Copies) -> str:
    """How many of the copies match, unless all of them do: "2 of them match"."""
    if copies.matching == copies.count:
        return ""
    if not copies.matching:
        return "which does not match" if copies.count == 1 else "none of which matches"
    return f"{show_number(copies.matching)} of which {'matches' if copies.matching == 1 else 'match'}"
