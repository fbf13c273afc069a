"""New articles and those that are there -> for each new one the stories that it is a copy of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from indexer.copies.bodies import Bodies, bodies_of, join_bodies
from indexer.copies.candidates import Pairs, candidates
from indexer.copies.earlier import Earlier
from indexer.copies.exact import are_first, stories_of_prints
from indexer.copies.kinds import WordKinds
from indexer.copies.likeness import are_copies
from indexer.copies.newcomers import Newcomers
from indexer.copies.prints import NO_PRINT
from indexer.copies.rarity import Rarity, weights
from indexer.inversion import divide
from indexer.schema import TEXT_FIELDS

Array = NDArray[Any]
Links = tuple[tuple[str, ...], ...]

_READ_AT_ONCE = 500  # texts
_NO_OTHER_FIELDS = ("",) * (len(TEXT_FIELDS) - 1)


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
    pairs = _copies_among(candidates(newcomers.sketches(), is_compared, earlier), newcomers, earlier)
    story_of = _stories_of_old(pairs.other, earlier)
    before, others = sum(map(len, earlier)), _by_row(pairs, len(names))
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
    return {number: one.story(row) for number, (one, row) in zip(old.tolist(), _places(old, earlier), strict=True)}


def _by_row(pairs: Pairs, rows: int) -> list[list[int]]:
    others: list[list[int]] = [[] for _ in range(rows)]
    for row, other in zip(pairs.row.tolist(), pairs.other.tolist(), strict=True):
        others[row].append(other)
    return others


def _copies_among(pairs: Pairs, newcomers: Newcomers, earlier: Sequence[Earlier]) -> Pairs:
    """The pairs that are copies."""
    if not len(pairs.row):
        return pairs
    before, new, kinds = sum(map(len, earlier)), newcomers.bodies(), newcomers.kinds
    old = np.unique(pairs.other[pairs.other < before])
    bodies = join_bodies([new, *_old_bodies(old, earlier, kinds)])
    others = np.where(pairs.other < before, np.searchsorted(old, pairs.other) + len(new), pairs.other - before)
    compared = bodies.words_in(np.union1d(pairs.row, others))
    same = are_copies(bodies, pairs.row, others, kinds, _rarity_of(compared, new, kinds, earlier))
    return Pairs(pairs.row[same], pairs.other[same])


def _old_bodies(numbers: Array, earlier: Sequence[Earlier], kinds: WordKinds) -> Iterator[Bodies]:
    """The bodies of some earlier articles, by their numbers (ascending)."""
    for first in range(0, len(numbers), _READ_AT_ONCE):
        some = [one.text(row) for one, row in _places(numbers[first : first + _READ_AT_ONCE], earlier)]
        words, streams = divide(kinds.vocabulary.read([(*_NO_OTHER_FIELDS, text) for text in some]))
        kinds.update()
        yield bodies_of(words, streams.lengths, kinds.is_content)


def _places(numbers: Array, earlier: Sequence[Earlier]) -> Iterator[tuple[Earlier, int]]:
    """Segment and row of some earlier articles."""
    ends = np.cumsum([len(one) for one in earlier])
    for number, segment in zip(numbers.tolist(), np.searchsorted(ends, numbers, "right").tolist(), strict=True):
        yield earlier[segment], number - int(ends[segment]) + len(earlier[segment])


def _rarity_of(words: Array, new: Bodies, kinds: WordKinds, earlier: Sequence[Earlier]) -> Rarity:
    """How rare some words are, in the new bodies and the largest earlier segment."""
    stem_of_word = np.array(kinds.vocabulary.stem_of_word, np.int64)
    counts = np.bincount(stem_of_word[new.words], minlength=len(kinds.vocabulary.stems))
    articles = len(new)
    if earlier:
        largest = max(earlier, key=len)
        articles += len(largest)
        texts, stems = list(kinds.vocabulary.stems), np.flatnonzero(np.bincount(stem_of_word[words]))
        known = largest.articles_with({texts[stem] for stem in stems.tolist()})
        for stem, count in known.items():
            counts[kinds.vocabulary.stems[stem]] += count
    return Rarity(weights(counts, articles)[stem_of_word], articles)
