"""Segments that are there already -> what new articles are compared with."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.article import Article, from_bytes
from indexer.codec.segment import SegmentFiles
from indexer.columns import Columns
from indexer.sortedstrings import SortedStrings

_LOOK_UP = 32  # labels that are read in the time in which a string is looked up


@dataclass(frozen=True, slots=True, eq=False)
class Earlier:
    """A segment, and which of its articles are deleted by now."""

    files: SegmentFiles
    deleted: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.deleted)

    @property
    def columns(self) -> Columns:
        """What the segment's articles have."""
        return self.files.columns

    def article(self, row: int) -> Article:
        """An article, with its original text."""
        original = self.files.stored.original(row).decode("utf-8", "replace")
        return from_bytes(self.files.stored.article(row), original)

    def text(self, row: int) -> str:
        """The body of an article."""
        return from_bytes(self.files.stored.article(row)).text

    def story(self, row: int) -> str:
        """The id of the first article of the story that an article belongs to."""
        stories = self.columns.copy_of.values(row)
        return stories[0] if stories else self.columns.article_id(row)

    def copies_of(self, ids: Set[str]) -> list[int]:
        """The living rows of copies that name one of these articles as the first one of their story."""
        column = self.columns.copy_of
        named = _places_of(ids, column.labels)
        links = np.flatnonzero(np.isin(column.ordinals, named))
        rows = np.unique(np.searchsorted(column.offsets, links, "right") - 1)
        living: list[int] = rows[~self.deleted[rows]].tolist()
        return living

    def articles_with(self, stem: str) -> int:
        """How many articles have a word of this stem."""
        place = self.files.postings.stems.find(stem.encode("utf-8", "surrogatepass"))
        return 0 if place is None else self.files.postings.doc_count(place)


def _places_of(strings: Set[str], labels: SortedStrings) -> list[int]:
    """The places of the strings that are among the labels: each looked up, or all labels read, whichever is less."""
    if len(strings) * _LOOK_UP < len(labels):
        found = [labels.find(string.encode("utf-8", "surrogatepass")) for string in strings]
        return [place for place in found if place is not None]
    return [place for place, label in enumerate(labels.texts()) if label in strings]
