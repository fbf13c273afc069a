"""Two articles -> ComparePage: the second one's text with what it changed of the first."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain

from indexer.article import Article
from search.page import SearchForm, search_form
from search.pages.changes import Stretch, describe_changes, find_changes
from search.pages.copies_list import texts_of
from search.pages.wording import ShownDate, show_published, show_source, show_title
from search.state import SearchState


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

    `said` sums the changes up, or says why there are none to show. `set` says what the archivist set of the two.
    """

    title: str
    first: Side
    second: Side
    said: str
    set: str
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
        set=_describe_set(first, second),
        headline=tuple(chain.from_iterable(headline.paragraphs)) if headline else (Stretch(sides[1].headline),),
        paragraphs=text.paragraphs if text else (),
        form=search_form(state),
        state=state,
    )


def _describe_set(first: Article, second: Article) -> str:
    """What the archivist says of one of them being a copy; "" when that is nothing."""
    if first.article_id == second.set_copy_of or second.article_id == first.set_copy_of:
        return "The archivist set that they are copies."
    said = (_describe_one(label, article.set_copy_of) for label, article in (("first", first), ("second", second)))
    return " ".join(filter(None, said))


def _describe_one(label: str, set_copy_of: str | None) -> str:
    if set_copy_of is None:
        return ""
    what = f"is a copy of {set_copy_of}" if set_copy_of else "is a copy of no other article"
    return f"The archivist set that the {label} {what}."


def _side(article: Article) -> Side:
    return Side(article.article_id, show_title(article), show_source(article), show_published(article.published))


def _name(side: Side, other: Side) -> str:
    """An article's source, with its date where the other one's is the same."""
    return side.source if side.source != other.source else f"{side.source} ({side.date.shown})"
