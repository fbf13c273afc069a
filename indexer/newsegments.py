"""Segments that a run has written, which no commit names yet: which of them has an article, and few of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from indexer.codec.merge import merge_segments
from indexer.codec.segment import NewsSegment, SegmentFiles, open_segment
from indexer.written import WrittenIds

# So many small segments are merged into one, about three million short articles: each has four files open, and 50 kB in
# memory.
MANY = 100


class NewSegments:
    """The segments of a run, in the order of their articles, opened."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._ids = folder, WrittenIds(folder)
        self._files: list[SegmentFiles] = []
        self._merged = 0  # how many are of many; they come first

    def __iter__(self) -> Iterator[SegmentFiles]:
        return iter(self._files)

    def add(self, segment: NewsSegment, ids: Sequence[str]) -> None:
        """Add a segment that was written, with the ids of its articles."""
        self._ids.add(len(self._files), ids)
        self._files.append(open_segment(self._folder, segment))

    def merge_many(self) -> None:
        """If there are many small segments, make one of them. OSError: there is no room for it."""
        many = self._files[self._merged :]
        if len(many) < MANY:
            return
        self._files[self._merged :] = [open_segment(self._folder, merge_segments(self._folder, many))]
        self._ids.join_from(self._merged)
        self._merged += 1
        for name in (name for files in many for name in files.segment.files):
            (self._folder / name).unlink()

    def become(self, segment: NewsSegment) -> None:
        """Know only this one, which all were merged into."""
        self._files = [open_segment(self._folder, segment)]

    def place(self, article_id: str) -> tuple[SegmentFiles, int] | None:
        """The segment, and the row in it, of a living article."""
        for number in self._ids.segments_of(article_id):
            files = self._files[number]
            for row in files.columns.rows_of(article_id):
                if not files.deleted[row]:
                    return files, row
        return None

    def among(self, ids: Sequence[str]) -> list[str]:
        """Those of some ids that articles here may have."""
        return self._ids.among(ids)
