"""Segments that are there already -> what new articles are compared with."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Any

import numpy as np
import orjson
from numpy.typing import NDArray

from indexer.article import Article
from indexer.article_json import from_bytes
from indexer.codec.segment import SegmentFiles
from indexer.columns import Columns
from indexer.sortedstrings import SortedStrings

_LOOK_UP = 32  # labels that are read in the time in which a string is looked up
_READ_AT_ONCE = 50_000  # labels
_MOST_OF_STORY = 20  # articles


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

    @property
    def has_copies(self) -> bool:
        """Whether any of its articles was found to be a copy."""
        return len(self.columns.copy_of.labels) > 0

    def article(self, row: int) -> Article:
        """An article, with its original text."""
        original = self.files.stored.original(row).decode("utf-8", "replace")
        return from_bytes(self.files.stored.article(row), original)

    def text(self, row: int) -> str:
        """The body of an article, in a fraction of the time that the whole article takes."""
        body = orjson.loads(self.files.stored.article(row))["body"]
        return "\n\n".join([one if isinstance(one, str) else one[0] for one in body])

    def story(self, row: int) -> str:
        """The id of the first article of the story that an article belongs to."""
        stories = self.columns.copy_of.values(row)
        return stories[0] if stories else self.columns.article_id(row)

    def copies_of(self, ids: Set[str]) -> list[int]:
        """The living rows of copies that name one of these articles as the first one of their story."""
        column = self.columns.copy_of
        named = list(_places_of(ids, column.labels).values())
        links = np.flatnonzero(np.isin(column.ordinals, named))
        rows = np.unique(np.searchsorted(column.offsets, links, "right") - 1)
        living: list[int] = rows[~self.deleted[rows]].tolist()
        return living

    def articles_with(self, stems: Collection[str]) -> dict[str, int]:
        """How many articles have a word of each of these stems that are there at all."""
        postings = self.files.postings
        return {stem: postings.doc_count(place) for stem, place in _places_of(stems, postings.stems).items()}


def places_among(numbers: NDArray[Any], earlier: Sequence[Earlier]) -> Iterator[tuple[Earlier, int]]:
    """Segment and row of some earlier articles; they are numbered through, the oldest segment first."""
    ends = np.cumsum([len(one) for one in earlier])
    for number, segment in zip(numbers.tolist(), np.searchsorted(ends, numbers, "right").tolist(), strict=True):
        yield earlier[segment], number - int(ends[segment]) + len(earlier[segment])


def of_same_story(numbers: NDArray[Any], earlier: Sequence[Earlier]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Pairs of living earlier articles: each of some (numbered as for `places_among`) with the first others of its
    story."""
    stories = {
        number: one.story(row)
        for number, (one, row) in zip(numbers.tolist(), places_among(numbers, earlier), strict=True)
    }
    members: dict[str, list[int]] = {story: [] for story in stories.values()}
    base = 0
    for one in earlier if members else ():
        firsts = [row for story in members for row in one.columns.rows_of(story) if not one.deleted[row]]
        for row in sorted({*firsts, *one.copies_of(members.keys())}):
            if one.story(row) in members:
                members[one.story(row)].append(base + row)
        base += len(one)
    pairs = [
        (other, number)
        for number, story in stories.items()
        for other in members[story][:_MOST_OF_STORY]
        if other != number
    ]
    first, second = np.array(pairs, np.int64).reshape(-1, 2).T
    return first, second


def _places_of(strings: Collection[str], labels: SortedStrings) -> dict[str, int]:
    """The places of the strings that are among the labels: each looked up, or all labels read, whichever is less."""
    if len(strings) * _LOOK_UP < len(labels):
        found = {string: labels.find(string.encode("utf-8", "surrogatepass")) for string in strings}
        return {string: place for string, place in found.items() if place is not None}
    wanted = {string.encode("utf-8", "surrogatepass"): string for string in strings}
    return {wanted[label]: place for place, label in _numbered(labels) if label in wanted}


def _numbered(labels: SortedStrings) -> Iterator[tuple[int, bytes]]:
    for first in range(0, len(labels), _READ_AT_ONCE):
        yield from enumerate(labels.stretch(first, min(first + _READ_AT_ONCE, len(labels))), first)
