"""Evaluated query + some of its matches -> their scores; those of the matches that may be among the best.

A document's score is the sum of what each word, phrase or pattern of the query gives it (search/embedded/score.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from search.embedded import loops
from search.embedded.levels import Levels
from search.embedded.match import Evaluation, Leaf
from search.embedded.postings import DocIds, Postings
from search.embedded.rank import SLACK, least_of_best
from search.embedded.score import K1, Floats, inverse_doc_freq
from search.embedded.snapshot import Snapshot
from search.query import And, Everything, Not, Or, Pattern, Query, Quoted, Words

# From this many times as many documents on, what a leaf gives is computed for those wanted instead of for all.
MUCH_LONGER = 4
# Fewer matches than this are scored sooner than told apart by their levels.
FEW = 10_000
# Only so many best ones are sooner kept at hand than found among all.
MOST_WANTED = 1_000


def score(evaluation: Evaluation, query: Query, doc_ids: DocIds) -> Floats:
    """The scores of some documents that the query matches: of each part, what those it matches get."""
    evaluation.take_time()
    match query:
        case Words() | Pattern():
            return _leaf_scores(evaluation, (query,), doc_ids)
        case And(parts):
            scores = _leaf_scores(evaluation, _leaves(parts), doc_ids)
            for part in _branches(parts):
                scores += score(evaluation, part, doc_ids)
            return scores
        case Or(parts):
            scores = _leaf_scores(evaluation, _leaves(parts), doc_ids)
            for part in _branches(parts):
                members = loops.meet(evaluation.documents(part), doc_ids)
                scores[loops.places_of(members, doc_ids)] += score(evaluation, part, members)
            return scores
        case Quoted(_, part):
            return score(evaluation.said[query], part, doc_ids)
        case Everything() | Not():
            return np.zeros(len(doc_ids))


def score_best(evaluation: Evaluation, query: Query, doc_ids: DocIds, size: int) -> tuple[DocIds, Floats]:
    """Those of some documents that may be among the `size` best or equal the last of them, and their scores."""
    if not 0 < size < len(doc_ids):
        return doc_ids, score(evaluation, query, doc_ids)
    are_all = len(doc_ids) == len(evaluation.documents(query))
    if are_all and isinstance(query, Leaf) and size <= MOST_WANTED:
        return _best_of_leaf(evaluation, query, size)
    levels = evaluation.levels_of(query)
    if levels and len(doc_ids) >= FEW + size:
        return _best_by_level(evaluation, query, levels if are_all else levels.among(doc_ids), size)
    return doc_ids, score(evaluation, query, doc_ids)


def _best_by_level(evaluation: Evaluation, query: Query, levels: Levels, size: int) -> tuple[DocIds, Floats]:
    """Those that have levels, if they may be among the best."""
    least = least_of_best(score(evaluation, query, levels.highest(size)), size) - SLACK
    best = levels.at_least(least)
    return best, score(evaluation, query, best)


def _best_of_leaf(evaluation: Evaluation, leaf: Leaf, size: int) -> tuple[DocIds, Floats]:
    """Of all documents of a leaf those that may be among the best."""
    evaluation.take_time()
    found = _occurrences(evaluation.snapshot, evaluation.postings_of(leaf), evaluation.doc_freq(leaf))
    best: tuple[DocIds, Floats] = loops.best_of_word(size, SLACK, *found)
    return best


def _leaf_scores(evaluation: Evaluation, leaves: Sequence[Leaf], doc_ids: DocIds) -> Floats:
    """What some leaves give to the documents; only some of these match each leaf."""
    whole, given = [], []
    for found, own in (_scores_of(evaluation, leaf, doc_ids) for leaf in leaves):
        if len(found) == len(doc_ids) and (found is doc_ids or (found == doc_ids).all()):
            whole.append(own)
        else:
            given.append((found, own))
    if given or not whole:
        whole.append(_add_up(evaluation, given, doc_ids))
    scores, *more = whole
    for own in more:
        scores += own
    return scores


def _add_up(evaluation: Evaluation, given: Sequence[tuple[DocIds, Floats]], doc_ids: DocIds) -> Floats:
    """What the documents are given altogether, when some documents, and maybe others, are given something each time."""
    # In front of the scores, a place for what other documents are given: quicker than asking which are wanted.
    sums = np.zeros(len(doc_ids) + 1)
    with evaluation.snapshot.numbered(doc_ids) as places:
        for found, own in given:
            loops.add_scores(found, own, places, sums)
    return sums[1:]


def _scores_of(evaluation: Evaluation, leaf: Leaf, doc_ids: DocIds) -> tuple[DocIds, Floats]:
    """What a leaf gives to those of the documents that it matches, and maybe to others."""
    if evaluation.is_listed(leaf) and evaluation.at_most(leaf) > len(doc_ids):
        found, doc_freq = evaluation.lists.locate(leaf, doc_ids), evaluation.lists.doc_freq(leaf)
    else:
        found, doc_freq = evaluation.postings_of(leaf), evaluation.doc_freq(leaf)
        if len(found.doc_ids) > MUCH_LONGER * len(doc_ids):
            found = found.among(doc_ids)
    return found.doc_ids, _give(evaluation.snapshot, found, doc_freq)


def _give(snapshot: Snapshot, found: Postings, doc_freq: int) -> Floats:
    """What a leaf that so many documents have gives to those that were found."""
    scores: Floats = loops.score_word(*_occurrences(snapshot, found, doc_freq))
    return scores


def _occurrences(snapshot: Snapshot, found: Postings, doc_freq: int) -> tuple[Any, ...]:
    """What the loops are given of it."""
    return (
        found.doc_ids,
        found.freqs,
        found.elsewhere,
        found.fields,
        found.field_freqs,
        snapshot.lengths.words,
        snapshot.lengths.worth,
        K1,
        inverse_doc_freq(doc_freq, snapshot.articles),
    )


def _leaves(parts: Sequence[Query]) -> list[Leaf]:
    return [part for part in parts if isinstance(part, (Words, Pattern))]


def _branches(parts: Sequence[Query]) -> list[Query]:
    """The other parts that give something."""
    return [part for part in parts if not isinstance(part, (Words, Pattern, Not, Everything))]
