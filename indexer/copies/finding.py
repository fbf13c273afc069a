"""New articles and those that are there -> for each new one the stories that it is a copy of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from indexer.copies.candidates import candidates
from indexer.copies.comparing import Copies, copies_among
from indexer.copies.earlier import Earlier, places_among
from indexer.copies.exact import are_first, stories_of_prints
from indexer.copies.newcomers import Newcomers
from indexer.copies.prints import NO_PRINT

Array = NDArray[Any]
Links = tuple[tuple[str, ...], ...]


class Name(NamedTuple):
    """The id of a new article, and that of the one that it is set to be a copy of: "" for none, None if not set."""

    article_id: str
    copy_of: str | None


def set_links(names: Sequence[Name]) -> Links:
    """For each new article what it is set to be a copy of, where nothing else is looked for."""
    return tuple([(copy_of,) if copy_of and copy_of != article_id else () for article_id, copy_of in names])


def find_copies(
    names: Sequence[Name], newcomers: Newcomers, is_living: NDArray[np.bool_], earlier: Sequence[Earlier]
) -> Links:
    """For each new article the ids of the first articles of the stories that it is a copy of, usually none or one.

    An article is compared with those before it, unless it is set what it is a copy of. `is_living` is false for new
    ones that are replaced already.
    """
    prints = newcomers.prints()
    by_print = stories_of_prints(prints, earlier)
    is_first = are_first(prints, is_living, by_print)
    is_compared = is_first & np.array([name.copy_of is None for name in names], bool)
    copies = copies_among(candidates(newcomers.sketches(), is_compared, earlier), newcomers, earlier)
    story_of = _stories_of_old(copies.pairs.other, earlier)
    before, others = sum(map(len, earlier)), _by_row(copies, len(names))
    links: list[tuple[str, ...]] = []
    for row, (article_id, copy_of) in enumerate(names):
        own_print = int(prints[row])
        if copy_of is not None:
            stories = [copy_of] if copy_of else []
            if is_first[row]:
                by_print[own_print] = copy_of or article_id
        elif is_first[row]:
            stories = [story_of[other] for other in others[row]]
            by_print[own_print] = stories[0] if stories else article_id
        else:
            stories = [by_print[own_print]] if is_living[row] and own_print != NO_PRINT else []
        story_of[before + row] = stories[0] if stories else article_id
        links.append(tuple(story for story in dict.fromkeys(stories) if story != article_id))
    return tuple(links)


def _stories_of_old(numbers: Array, earlier: Sequence[Earlier]) -> dict[int, str]:
    """The stories of those of some articles that are earlier ones."""
    old = np.unique(numbers[numbers < sum(map(len, earlier))])
    return {number: one.story(row) for number, (one, row) in zip(old.tolist(), places_among(old, earlier), strict=True)}


def _by_row(copies: Copies, rows: int) -> list[list[int]]:
    """What each new article is a copy of. It is not known what else stood in an earlier text: a part of one joins no
    stories, so there is one at the most for it, what is likest in length, and only if there is nothing else."""
    others: list[list[int]] = [[] for _ in range(rows)]
    parts: list[list[tuple[float, int]]] = [[] for _ in range(rows)]
    for row, other, is_part, ratio in zip(
        copies.pairs.row.tolist(), copies.pairs.other.tolist(), copies.are_parts.tolist(), copies.ratio.tolist(),
        strict=True,
    ):  # fmt: skip
        if is_part:
            parts[row].append((-ratio, other))
        else:
            others[row].append(other)
    return [found or [other for _, other in sorted(some)[:1]] for found, some in zip(others, parts, strict=True)]
