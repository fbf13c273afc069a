"""Columns of an index -> how many articles are copies, and of how many stories."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from indexer.columns import gather
from indexer.copies.earlier import Earlier


def count_copies(segments: Iterable[Earlier]) -> tuple[int, int]:
    """Articles that are copies of an earlier one, and the stories that they are copies of."""
    copies = 0
    stories = _Stories()
    for segment in segments:
        column = segment.columns.copy_of
        ordinals, counts = gather(column, np.flatnonzero(~segment.deleted))
        copies += int((counts > 0).sum())
        names = {ordinal: column.labels.text(ordinal) for ordinal in np.unique(ordinals).tolist()}
        for name in names.values():
            stories.of(name)
        ends = np.cumsum(counts)
        for row in np.flatnonzero(counts > 1).tolist():  # copies that join stories
            joined = ordinals[ends[row] - counts[row] : ends[row]].tolist()
            for other in joined[1:]:
                stories.join(names[joined[0]], names[other])
    return copies, len(stories)


class _Stories(dict[str, str]):
    """Ids of articles, each with one that stands for the same story; the last one so reached stands for itself."""

    def of(self, name: str) -> str:
        while (other := self.setdefault(name, name)) != name:
            name = other
        return name

    def join(self, name: str, other: str) -> None:
        self[self.of(other)] = self.of(name)

    def __len__(self) -> int:
        return sum(name == other for name, other in self.items())
