"""The documents of one term, as stock Whoosh walks over them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any

from whoosh.matching import LeafMatcher, Matcher, NullMatcher, ReadTooFar

from indexer.codec.field_terms import TermPostings


class NewsMatcher(LeafMatcher):  # type: ignore[misc]
    """Walks over the documents of a term. To Whoosh's block scores all of them are one block."""

    def __init__(self, postings: TermPostings, info: Any, term: tuple[str, bytes], format_: Any, scorer: Any) -> None:
        self._postings, self._info, self._term = postings, info, term
        self.format, self.scorer = format_, scorer
        self._ids: list[int] = postings.doc_ids.tolist()
        self._positions: list[list[int]] | None = None
        self._number = 0

    def is_active(self) -> bool:
        return self._number < len(self._ids)

    def reset(self) -> None:
        self._number = 0

    def id(self) -> int:
        return self._ids[self._number]

    def all_ids(self) -> Iterator[int]:
        return iter(self._ids[self._number :])

    def next(self) -> None:
        if not self.is_active():
            raise ReadTooFar
        self._number += 1

    def skip_to(self, doc_id: int) -> None:
        if not self.is_active():
            raise ReadTooFar
        self._number = bisect_left(self._ids, doc_id, self._number)

    def copy(self) -> NewsMatcher:
        copy = NewsMatcher(self._postings, self._info, self._term, self.format, self.scorer)
        copy._number = self._number
        return copy

    def weight(self) -> float:
        return float(self._postings.freqs[self._number])

    def value(self) -> bytes:
        encoded: bytes = self.format.encode(self._own_positions() if self.supports("positions") else b"")
        return encoded

    def value_as(self, astype: str) -> Any:
        return self._own_positions() if astype == "positions" else super().value_as(astype)

    def _own_positions(self) -> list[int]:
        if self._positions is None:
            self._positions = self._postings.positions()
        return self._positions[self._number]

    def replace(self, minquality: float = 0) -> Matcher:
        if not self.is_active() or (minquality and self.max_quality() <= minquality):
            return NullMatcher()
        return self

    def skip_to_quality(self, minquality: float) -> int:
        if self.block_quality() > minquality:
            return 0
        self._number = len(self._ids)
        return 1

    def block_min_id(self) -> int:
        return self._ids[0]

    def block_max_id(self) -> int:
        return self._ids[-1]

    def block_min_length(self) -> int:
        return int(self._info.min_length())

    def block_max_length(self) -> int:
        return int(self._info.max_length())

    def block_max_weight(self) -> float:
        return float(self._info.max_weight())
