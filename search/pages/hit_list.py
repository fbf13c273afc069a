"""Hit + SearchState -> HitItem: how a match is listed, with its names and its copies as links."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, zip_longest

from indexer.article import Article
from search.pages.wording import ShownDate, show_copies, show_number, show_published, show_source, show_title
from search.results import Copies, Hit, Piece
from search.state import SearchState

NAMES_A_HIT = 6
NAMED_FACETS = ("person", "org", "place")


@dataclass(frozen=True, slots=True)
class NameLink:
    """A name, and the question for the articles that share it."""

    label: str
    state: SearchState


@dataclass(frozen=True, slots=True)
class CopyLink:
    """A copy of a hit, named by its source and date."""

    article_id: str
    label: str


@dataclass(frozen=True, slots=True)
class HitCopies:
    """The copies of a hit: how many, how many of them match where that is not all, the first ones, the rest."""

    label: str
    matching: str = ""
    named: tuple[CopyLink, ...] = ()
    rest: str = ""


@dataclass(frozen=True, slots=True)
class HitItem:
    """A hit as it is listed. `state` is the question whose words are marked when it is opened."""

    article_id: str
    headline: str
    source: str
    has_source: bool
    date: ShownDate
    section: str
    snippet: tuple[Piece, ...]
    names: tuple[NameLink, ...]
    copies: HitCopies | None
    state: SearchState


def list_hit(hit: Hit, state: SearchState) -> HitItem:
    """A hit of a question as it is listed."""
    article = hit.article
    return HitItem(
        article_id=article.article_id,
        headline=show_title(article),
        source=show_source(article),
        has_source=bool(article.source),
        date=show_published(article.published),
        section=article.section,
        snippet=hit.snippet,
        names=_hit_names(article, state),
        copies=_hit_copies(hit.copies) if hit.copies.count else None,
        state=state,
    )


def _hit_names(article: Article, state: SearchState) -> tuple[NameLink, ...]:
    """Some of an article's names, people, organisations and places in turn; those already chosen left out."""
    kinds: Iterable[list[tuple[str, str]]] = (
        [(name, value) for value in values if value not in state.values(name)]
        for name, values in zip(NAMED_FACETS, (article.people, article.organisations, article.places), strict=True)
    )
    in_turn = [named for named in chain.from_iterable(zip_longest(*kinds)) if named]
    # The value takes the place of others of its field, as a second one would widen the question.
    return tuple(NameLink(value, state.with_choice(name, value)) for name, value in in_turn[:NAMES_A_HIT])


def _hit_copies(copies: Copies) -> HitCopies:
    if copies.matching is None:
        return HitCopies(show_copies(copies.count))
    named = tuple(
        CopyLink(article.article_id, f"{show_source(article)}, {show_published(article.published).shown}")
        for article in copies.articles
    )
    rest = copies.matching - len(named)
    return HitCopies(
        show_copies(copies.count), _matching(copies), named, f"and {show_number(rest)} more" if rest else ""
    )


def _matching(copies: Copies) -> str:
    """How many of the copies match, unless all of them do: "2 of them match"."""
    if copies.matching == copies.count:
        return ""
    if not copies.matching:
        return "which does not match" if copies.count == 1 else "none of which matches"
    return f"{show_number(copies.matching)} of which {'matches' if copies.matching == 1 else 'match'}"
