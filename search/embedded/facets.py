"""Counted matches -> Facet: how they divide by a field."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from indexer.analysis import fold
from indexer.schema import FACET_BY_NAME
from search.embedded.snapshot import Snapshot
from search.embedded.tally import Tally
from search.results import Facet, FacetValue, make_rows
from search.state import NONE, SearchState

Other = int | Callable[[], int]


def make_facets(names: Sequence[str], snapshot: Snapshot, tally: Tally, state: SearchState) -> dict[str, Facet]:
    """Facets for the search page: of each the commonest values, and the chosen ones wherever they rank."""
    listed = tally.commonest(names)
    for name, chosen in state.chosen:
        if name in listed:
            listed[name] = _with_selected(name, snapshot, tally, listed[name][0], chosen)
    others = _count_others(tally, listed)
    return {
        name: _facet(tally, state, name, _values(name, snapshot, *shown, state), others[name])
        for name, shown in listed.items()
    }


def _with_selected(
    name: str, snapshot: Snapshot, tally: Tally, commonest: list[int], chosen: tuple[str, ...]
) -> tuple[list[int], list[int]]:
    selected = [value for label in chosen if (value := snapshot.values.find(name, label)) is not None]
    listed = list(dict.fromkeys([*commonest, *selected]))
    return listed, tally.count_each(listed)


def _facet(tally: Tally, state: SearchState, name: str, values: tuple[FacetValue, ...], other: Other) -> Facet:
    missing, distinct = tally.without(name), tally.count_distinct(name)
    if chosen := state.values(name):
        values = _with_chosen(values, chosen, FacetValue(NONE, FACET_BY_NAME[name].none_label, missing, True))
    # As Facet(...) makes it, which takes three times as long, six times in an answer.
    facet = object.__new__(Facet)
    vars(facet).update(field=name, values=values, other=other, missing=missing, distinct=distinct, found=distinct)
    return facet


def _with_chosen(values: tuple[FacetValue, ...], chosen: tuple[str, ...], none: FacetValue) -> tuple[FacetValue, ...]:
    """The values with those of the chosen ones that nobody ever had, in their order."""
    known = {value.value for value in values}
    unknown = [FacetValue(label, label, 0, True) for label in chosen if label not in known and label != NONE]
    without = [none] if NONE in chosen else []
    return tuple(sorted([*values, *unknown, *without], key=lambda value: (-value.count, value.label)))


def _count_others(tally: Tally, listed: Mapping[str, tuple[Sequence[int], Sequence[int]]]) -> dict[str, Other]:
    """For each facet the documents with a value that is not listed; given are those listed, and their counts. Of
    facets of which a document may have several values this is found out when it is asked for."""
    others: dict[str, Other] = dict.fromkeys(listed, 0)
    several: dict[str, Sequence[int]] = {}
    count_later = tally.count_unlisted(several)
    for name, (values, counts) in listed.items():
        if len(values) - counts.count(0) == tally.count_distinct(name):
            continue
        if tally.values.is_single(name):
            others[name] = len(tally.doc_ids) - tally.without(name) - sum(counts)
        else:
            several[name] = values
            others[name] = partial(count_later, name)
    return others


def make_facet_page(
    name: str, snapshot: Snapshot, tally: Tally, state: SearchState, contains: str, page: slice
) -> Facet:
    """One page of all the values whose label contains a text, whatever its case and accents."""
    wanted, order = fold(contains), tally.ranked(name)
    read = snapshot.label_readers[name]
    found = [value for value in order if wanted in fold(read(value))] if wanted else order
    listed = found[page]
    counts = tally.count_each(listed)
    return Facet(
        field=name,
        values=_values(name, snapshot, listed, counts, state),
        other=_count_others(tally, {name: (listed, counts)})[name],
        missing=tally.without(name),
        distinct=len(order),
        found=len(found),
    )


def _values(
    name: str, snapshot: Snapshot, listed: Sequence[int], counts: Sequence[int], state: SearchState
) -> tuple[FacetValue, ...]:
    labels, chosen = list(map(snapshot.label_readers[name], listed)), state.values(name)
    selected = [label in chosen for label in labels] if chosen else [False] * len(labels)
    return make_rows(FacetValue, labels, labels, counts, selected)
