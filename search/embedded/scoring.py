"""Evaluated query + some of its matches -> their scores; those of the matches that may be among the best.

A document's score is the sum of what each word, phrase or pattern of the query gives it (search/embedded/score.py).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from search.embedded import loops
from search.embedded.match import MOST_WORDS, Evaluation, Leaf
from search.embedded.postings import DocIds
from search.embedded.rank import SLACK, least_of_best
from search.embedded.score import K1, Floats, inverse_doc_freq, most_of_word
from search.query import And, Everything, Not, Or, Pattern, Query, Quoted, Words

# From this many times as many documents on, what a leaf gives is computed for those wanted instead of for all.
MUCH_LONGER = 4
# Fewer matches than this are scored sooner than told apart.
FEW = 10_000
# So many scores more than are wanted say nearly as well how much is enough as all would.
SOME = 4_000

_BITS = np.arange(1 << MOST_WORDS)[:, np.newaxis] >> np.arange(MOST_WORDS) & 1


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
    """Those of some documents that may be among the `size` best or equal the last of them, and their scores.

    Where any of some words is enough, documents with the same words are looked at together: no score is above the
    most that their words can give. The scores of some documents whose words can give most say how much is enough.
    """
    sets = evaluation.sets_of(query)
    if sets is None or not isinstance(query, Or) or len(doc_ids) < FEW + size:
        return doc_ids, score(evaluation, query, doc_ids)
    if len(doc_ids) < len(evaluation.documents(query)):
        sets = loops.sets_among(sets, doc_ids)
    most, counts = _most_by_set(evaluation, query), loops.count_sets(sets)
    richest = _richest(counts, most, size)
    some = loops.having_sets(sets, richest, min(int(counts[richest].sum()), size + SOME))
    enough = most >= least_of_best(score(evaluation, query, some), size) - SLACK
    best = loops.having_sets(sets, enough, int(counts[enough].sum()))
    return best, score(evaluation, query, best)


def _most_by_set(evaluation: Evaluation, query: Or) -> Floats:
    """What documents with each set of the query's words get at most; those with none of them are never among the
    best."""
    articles = evaluation.snapshot.articles
    words = [most_of_word(evaluation.lists.doc_freq(word), articles) for word in query.parts if isinstance(word, Words)]
    most: Floats = _BITS[:, : len(words)] @ np.array(words)
    most[0] = -np.inf
    return most


def _richest(counts: NDArray[np.int64], most: Floats, size: int) -> NDArray[np.bool_]:
    """The sets that get most, so many of them that at least `size` documents have one."""
    order = np.argsort(-most, kind="stable")
    enough = int(np.searchsorted(np.cumsum(counts[order]), size)) + 1
    is_rich = np.zeros(len(most), bool)
    is_rich[order[:enough]] = True
    return is_rich


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
        found = evaluation.postings_of(leaf)
        doc_freq = len(found.doc_ids)
        if doc_freq > MUCH_LONGER * len(doc_ids):
            found = found.among(doc_ids)
    snapshot = evaluation.snapshot
    return found.doc_ids, loops.score_word(
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
