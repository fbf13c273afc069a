"""Facet values: invented names, drawn by Zipf's law, so that a few are everywhere and most are rare."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, product

_STARTS = ("ba", "cor", "del", "fa", "gri", "hol", "ju", "ka", "lo", "mar", "nor", "pel", "ra", "sel", "tor", "vi")
_ENDS = ("bek", "dan", "fer", "gard", "lin", "mund", "nas", "o", "rick", "sa", "ton", "ul", "vor", "wen", "ya", "zel")
_WORDS = tuple((start + end).capitalize() for start, end in product(_STARTS, _ENDS))  # 256, all different
_FAMILIES = tuple(word + ending for word, ending in zip(_WORDS, ("s", "son", "ski", "ova") * 64, strict=True))
_KINDS = ("Council", "Bank", "Union", "Steel", "Institute", "Port Authority", "Press", "University", "Group", "Rail")
_CITIES = ("North", "South", "East", "West", "New", "Old", "Upper", "Lower")


@dataclass(frozen=True, slots=True)
class Names:
    """The values of one facet, the commonest first; the n-th is drawn 1/n times as often as the first."""

    values: tuple[str, ...]
    weights: tuple[float, ...]  # cumulative

    def draw(self, generator: random.Random, how_many: int) -> tuple[str, ...]:
        """So many values or, where one is drawn twice, fewer: each once."""
        drawn = generator.choices(self.values, cum_weights=self.weights, k=how_many)
        return tuple(dict.fromkeys(drawn))


def zipf(values: Sequence[str]) -> Names:
    """Names drawn by Zipf's law."""
    return Names(tuple(values), tuple(accumulate(1 / rank for rank in range(1, len(values) + 1))))


def people() -> Names:
    """50,000 first and family names: the k-th is another pair for every k, as 201 and 250 share no factor."""
    return zipf([f"{_WORDS[k % 200]} {_FAMILIES[(k // 200 + k) % 250]}" for k in range(50_000)])


def organisations() -> Names:
    """2,560 of them."""
    return zipf([f"{word} {kind}" for kind, word in product(_KINDS, _WORDS)])


def places() -> Names:
    """400 of them."""
    return zipf([f"{side} {word}" for side, word in product(_CITIES, _WORDS[:50])])


def sources() -> Names:
    """40 of them."""
    papers = ("Courier", "Gazette", "Herald", "Observer")
    return zipf([f"{word} {paper}" for word, paper in product(_WORDS[60:160:10], papers)])


def sections() -> Names:
    """12 of them."""
    general = ("World", "Politics", "Business", "Sport", "Arts", "Science", "Letters")
    return zipf((*general, "Markets", "Energy", "Farming", "Shipping", "Law"))
