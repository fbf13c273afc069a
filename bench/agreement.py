"""Two engines' answers to the same questions -> Agreement: how many are the same, and how far the others are apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from bench.answers import FACETS, Counted


@dataclass(frozen=True, slots=True)
class Agreement:
    """Shares are of 1. Facets and years are compared where the totals are the same: only there must they agree."""

    questions: int
    same_total: float
    difference: float  # median over the other questions of |total - other| / the larger one
    same_facets: float
    same_years: float


def compare(pairs: Iterable[tuple[Counted, Counted]]) -> Agreement | None:
    """How two engines agree; None when there is nothing to compare."""
    several = list(pairs)
    if not several:
        return None
    same = [(one, other) for one, other in several if one.total == other.total]
    apart = [
        abs(one.total - other.total) / max(one.total, other.total) for one, other in several if one.total != other.total
    ]
    dated = [(one, other) for one, other in same if one.years is not None and other.years is not None]
    return Agreement(
        questions=len(several),
        same_total=len(same) / len(several),
        difference=median(apart) if apart else 0.0,
        same_facets=_share(all(_same_values(one, other, name) for name in FACETS) for one, other in same),
        same_years=_share(one.years == other.years and one.undated == other.undated for one, other in dated),
    )


def _same_values(one: Counted, other: Counted, name: str) -> bool:
    """The same counts, and the same values above the last count: which of those that tie there is listed is free.

    >>> one, other = (Counted(3, (), {"source": (("a", 2), (last, 1))}, {}, 0) for last in "bc")
    >>> _same_values(one, other, "source")
    True
    """
    mine, theirs = one.facets[name], other.facets[name]
    if [count for _, count in mine] != [count for _, count in theirs]:
        return False
    last = mine[-1][1] if mine else 0
    return {value for value in mine if value[1] > last} == {value for value in theirs if value[1] > last}


def _share(facts: Iterable[bool]) -> float:
    known = list(facts)
    return sum(known) / len(known) if known else 1.0
