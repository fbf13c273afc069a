"""Two articles -> ComparePage: the second one's text with what it changed of the first."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

from indexer.article import Article
from search.changes import Stretch, describe_changes, find_changes
from search.copies_list import texts_of
from search.page import SearchForm, search_form
from search.state import SearchState
from search.wording import ShownDate, show_published, show_source, show_title


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two articles."""

    article_id: str
    headline: str
    source: str
    date: ShownDate


@dataclass(frozen=True, slots=True)
class ComparePage:
    """What the second article changed of the first; without `paragraphs` where they cannot be compared.

    `said` sums the changes up, or says why there are none to show.
    """

    title: str
    first: Side
    second: Side
    said: str
    headline: tuple[Stretch, ...]
    paragraphs: tuple[tuple[Stretch, ...], ...]
    form: SearchForm
    state: SearchState


def make_compare_page(first: Article, second: Article, state: SearchState) -> ComparePage:
    """The page for two articles; `state` is the question that led there."""
    sides = _side(first), _side(second)
    headline, text = (
        find_changes([sides[0].headline], [sides[1].headline]),
        find_changes(texts_of(first), texts_of(second)),
    )
    return ComparePage(
        title=f"{_name(*sides[::-1])} compared with {_name(*sides)}",
        first=sides[0],
        second=sides[1],
        said=f"The second text {describe_changes(text)}.",
        headline=tuple(chain.from_iterable(headline.paragraphs)) if headline else (Stretch(sides[1].headline),),
        paragraphs=text.paragraphs if text else (),
        form=search_form(state),
        state=state,
    )


def _side(article: Article) -> Side:
    return Side(article.article_id, show_title(article), show_source(article), show_published(article.published))


def _name(side: Side, other: Side) -> str:
    """An article's source, with its date where the other one's is the same."""
    return side.source if side.source != other.source else f"{side.source} ({side.date.shown})"
