"""Question and answer, the same for every engine: what is asked, what has to come back.

The question is Dateline's own: a facet's chosen value does not narrow that facet's counts, and the chosen dates
do not narrow the years. Every engine has to do that work.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from indexer.article import Article

FACETS = ("source", "section", "person", "org", "place")
BEST = 10  # articles an answer names or shows
COMMONEST = 10  # values an answer counts of each facet
HEADLINE_WEIGHT = 3.0  # of a word in the headline; one in the body weighs 1


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked. `match` says how the words have to match: "all", "any", "phrase", "prefix"; no words match
    every article, the newest first."""

    words: tuple[str, ...] = ()
    match: str = "all"
    chosen: tuple[str, str] | None = None  # a facet and its value
    days: tuple[date, date] | None = None  # the first and the last


@dataclass(frozen=True, slots=True)
class Counted:
    """Matching and counting. `years` is None where an engine chose bars that years cannot be summed from."""

    total: int
    best: tuple[str, ...]  # ids, the best first
    facets: Mapping[str, tuple[tuple[str, int], ...]]  # the commonest values, the commonest first
    years: Mapping[int, int] | None  # articles a year, years without any left out
    undated: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A stored article as a page shows it: its words marked."""

    article_id: str
    headline: str
    source: str
    snippet: str


@dataclass(frozen=True, slots=True)
class Page:
    """The whole question: the same as counting, and the best articles, read back and with snippets."""

    counted: Counted
    shown: tuple[Shown, ...]


class Engine(Protocol):
    """An open index."""

    def count(self, question: Question) -> Counted:
        """Match and count."""

    def page(self, question: Question) -> Page:
        """Match, count, read and mark."""


class EngineModule(Protocol):
    """What a module in bench/engines has."""

    TITLE: str  # how tables name it
    LARGEST: int  # articles beyond which it is not asked; 0 for no bound
    REMARK: str  # what a reader of its figures has to know

    def build(self, articles: Iterable[Article], folder: Path) -> None:
        """Index the articles in an empty folder and commit once."""

    def open_engine(self, folder: Path) -> Engine:
        """Open what `build` wrote."""
