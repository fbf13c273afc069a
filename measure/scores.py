"""What was found and what is there -> precision, recall, F1."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over any number of stories."""

    right: int = 0
    found: int = 0
    there: int = 0

    @property
    def precision(self) -> float:
        """The share of what was found that is there."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what is there that was found."""
        return self.right / self.there if self.there else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.found + self.there) if self.found + self.there else 1.0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.found + other.found, self.there + other.there)

    def __str__(self) -> str:
        return f"P {self.precision:6.1%}  R {self.recall:6.1%}  F1 {self.f1:6.1%}  ({self.there:,} there)"


def score(found: Iterable[Hashable], there: Iterable[Hashable]) -> Score:
    """How two sets agree.

    >>> score("ab", "bc").f1
    0.5
    """
    found_once, there_once = set(found), set(there)
    return Score(len(found_once & there_once), len(found_once), len(there_once))
