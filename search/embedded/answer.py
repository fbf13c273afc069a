"""SearchState + snapshot -> Answer: what a question matches; of that, what is listed, and in which order.

Every match is listed, or of each story the match that comes first in the order.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from search.embedded import loops
from search.embedded.filters import Filters
from search.embedded.match import Evaluation
from search.embedded.postings import DocIds
from search.embedded.rank import Key, newest, oldest, rank
from search.embedded.score import DECIMALS, Floats
from search.embedded.scoring import score, score_best
from search.embedded.snapshot import Snapshot
from search.embedded.stories import Stories, in_order_of_time, stories_of
from search.query import Query
from search.results import NO_COPIES, Copies, Hit
from search.snippets import make_snippets
from search.state import STORY, SearchState

MOST_COPIES = 3  # of a hit's copies are named with it; the article's page has them all


@dataclass(frozen=True, slots=True, eq=False)
class Listed:
    """What is listed of the matches and may come first, ascending, and the first key of their order."""

    doc_ids: DocIds
    primary: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """A question evaluated on a snapshot: what it matches, through which filters."""

    snapshot: Snapshot
    state: SearchState
    query: Query
    filters: Filters
    evaluation: Evaluation
    notes: tuple[str, ...]

    @property
    def total(self) -> int:
        """How many articles match."""
        return len(self.filters.doc_ids())

    @property
    def is_grouped(self) -> bool:
        """Whether one match a story is listed."""
        return self.state.group == STORY

    def listed(self, last: int | None = None) -> Listed:
        """Every match, or those that may be among the first so many; where stories are listed, the best of each."""
        if not self.is_grouped:
            return self._matches(self.total if last is None else last)
        stories, every = stories_of(self.snapshot), self._matches(self.total)
        return self._best_of(stories, every) if len(stories) else every

    def ranked(self, listed: Listed, first: int, last: int) -> list[tuple[int, float]]:
        """The documents `first` to `last` (exclusive) of what is listed, in order, each with its score."""
        ranked = rank(
            listed.primary,
            lambda places: self._secondary(listed.doc_ids[places]),
            lambda place: self.snapshot.article_id(listed.doc_ids.item(place)),
            first,
            last,
        )
        if self.state.order == "relevance":
            return [(listed.doc_ids.item(place), score) for place, score in ranked]
        return self._with_scores([listed.doc_ids.item(place) for place, _ in ranked])

    def hits(self, listed: Listed, first: int, last: int) -> list[Hit]:
        """The same as hits, with their passages and copies."""
        ranked = self.ranked(listed, first, last)
        articles = [self.snapshot.article(doc_id) for doc_id, _ in ranked]
        found = zip(articles, ranked, make_snippets(articles, self.query), strict=True)
        return [Hit(article, points, snippet, self._copies(doc_id)) for article, (doc_id, points), snippet in found]

    def shares_stories(self, listed: Listed) -> bool:
        """Whether two of the matches are copies of one story."""
        if self.is_grouped:
            return len(listed.doc_ids) < self.total
        matches, stories = self.filters.doc_ids(), stories_of(self.snapshot)
        return len(stories) > 0 if self.snapshot.are_all(matches) else stories.shared_by(matches)

    def _matches(self, last: int) -> Listed:
        doc_ids = self.filters.doc_ids()
        if self.state.order == "relevance":
            return Listed(*score_best(self.evaluation, self.query, doc_ids, last))
        if self.snapshot.are_all(doc_ids):  # as on the start page
            return Listed(doc_ids, self.snapshot.keep(f"all by {self.state.order}", lambda: self._times(doc_ids)))
        return Listed(doc_ids, self._times(doc_ids))

    def _times(self, doc_ids: DocIds) -> Floats:
        column = self.snapshot.column("added" if self.state.order == "added" else "start")
        return self._by_time(column[doc_ids])

    def _best_of(self, stories: Stories, every: Listed) -> Listed:
        """What comes first of each story: the order of ties is that of `rank`.

        By time of adding it is what was added first: in a feed, a story is not new again with every copy of it.
        """
        starts, is_oldest = self.snapshot.column("start"), self.state.order == "oldest"
        primary = -every.primary if self.state.order == "added" else every.primary
        numbers = loops.best_of_each(
            every.doc_ids, stories.of, len(stories), primary, 10.0**DECIMALS, starts, is_oldest, stories.places
        )
        return Listed(every.doc_ids.take(numbers), every.primary.take(numbers))

    def _secondary(self, doc_ids: DocIds) -> Floats:
        return self._by_time(self.snapshot.column_of("start", doc_ids))

    @property
    def _by_time(self) -> Key:
        return oldest if self.state.order == "oldest" else newest

    def _with_scores(self, doc_ids: list[int]) -> list[tuple[int, float]]:
        ascending = np.array(sorted(doc_ids), np.int64)
        scores = np.round(score(self.evaluation, self.query, ascending), DECIMALS).tolist()
        score_of = dict(zip(ascending.tolist(), scores, strict=True))
        return [(doc_id, score_of[doc_id]) for doc_id in doc_ids]

    def _copies(self, doc_id: int) -> Copies:
        """The copies of a match. Where they are not listed themselves, those that match, the first of them by name."""
        stories = stories_of(self.snapshot)
        if not len(stories):
            return NO_COPIES
        if not self.is_grouped or stories.of[doc_id] < 0:
            return Copies(stories.count_copies(doc_id))
        others = stories.copies(doc_id)
        matches = self.filters.doc_ids()
        matching = others[matches.take(np.searchsorted(matches, others), mode="clip") == others]
        first = in_order_of_time(self.snapshot, matching)[:MOST_COPIES]
        return Copies(len(others), len(matching), tuple(map(self.snapshot.article, first)))
