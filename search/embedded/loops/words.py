"""Words and phrases: those like a pattern in a dictionary, where they stand in articles side by side."""

from __future__ import annotations

import numpy as np
from numba import types

from indexer.loops.compiling import (
    FILLED_INTS,
    FILLED_LONGS,
    FLAGS,
    LISTED,
    LONGS,
    NUMBERS,
    SETS,
    STARTS,
    Array,
    compiled,
)
from search.embedded.loops.ahead import AHEAD, fetch_ahead

_ANY, _ONE = ord("*"), ord("?")
_AT_ONCE, _ONE_MORE = np.uint64(4), np.uint64(1)  # places of a word in a document


@compiled(types.int64(SETS, types.int64))
def _after_letter(word: Array, at: int) -> int:
    """Where the next letter begins: bytes 10xxxxxx go on with one."""
    at += 1
    while at < len(word) and word[at] & 0xC0 == 0x80:
        at += 1
    return at


@compiled(types.boolean(SETS, SETS))
def _is_like(word: Array, pattern: Array) -> bool:
    """Whether a word is like a pattern: the last * takes one letter more whenever what follows it does not fit."""
    at, part = 0, 0
    star, taken = -1, 0  # the last * met, and where in the word it ends so far
    while at < len(word):
        if part < len(pattern) and pattern[part] == _ANY:
            star, taken = part, at
            part += 1
        elif part < len(pattern) and pattern[part] == _ONE:
            at = _after_letter(word, at)
            part += 1
        elif part < len(pattern) and pattern[part] == word[at]:
            at += 1
            part += 1
        elif star >= 0:
            taken = _after_letter(word, taken)
            at, part = taken, star + 1
        else:
            return False
    while part < len(pattern) and pattern[part] == _ANY:
        part += 1
    return part == len(pattern)


@compiled(FILLED_LONGS(SETS, LONGS, types.int64, types.int64, SETS))
def find_like(packed: Array, offsets: Array, first: int, last: int, pattern: Array) -> Array:
    """The places `first` to `last` (exclusive) of strings laid end to end that are like a pattern, all as UTF-8.

    * stands for any letters or none, ? for one.
    """
    found = np.empty(last - first, np.int64)
    count = 0
    for place in range(first, last):
        if _is_like(packed[offsets[place] : offsets[place + 1]], pattern):
            found[count] = place
            count += 1
    return found[:count].copy()


@compiled(*(types.UniTuple(FILLED_LONGS, 2)(LONGS, kind, LONGS, types.int64) for kind in NUMBERS))
def find_stretches(numbers: Array, freqs: Array, skip_ends: Array, block_size: int) -> tuple[Array, Array]:
    """Where the occurrences in the documents of these numbers in a list start and end in its list of places.

    `freqs` are the occurrences a document, `skip_ends` those up to the end of every whole block of documents.
    """
    starts, ends = np.empty(len(numbers), np.int64), np.empty(len(numbers), np.int64)
    place, start = 0, 0
    for number, wanted in enumerate(numbers):
        block = wanted // block_size
        if block * block_size > place:
            place, start = block * block_size, skip_ends[block - 1]
        while place < wanted:
            start += freqs[place]
            place += 1
        starts[number], ends[number] = start, start + freqs[place]
    return starts, ends


@compiled(
    *(
        types.UniTuple(FILLED_LONGS, 2)(LONGS, LONGS, one, LONGS, LONGS, other, types.int64)
        for one in NUMBERS
        for other in NUMBERS
    )
)
def meet_phrases(
    starts: Array, ends: Array, places: Array, other_starts: Array, other_ends: Array, other_places: Array, shift: int
) -> tuple[Array, Array]:
    """Where a word stands `shift` places before another one.

    Of each of the two, the `places[starts[i]:ends[i]]` in the i-th document. Gives for each such place of the first
    word the number i and the place.
    """
    total = 1  # one more: what does not meet is written, too, then written over
    for number in range(len(starts)):
        total += min(ends[number] - starts[number], other_ends[number] - other_starts[number])
    owners, met = np.empty(total, np.int64), np.empty(total, np.int64)
    found = 0
    for number in range(len(starts)):
        place, other = starts[number], other_starts[number]
        while place < ends[number] and other < other_ends[number]:
            here, there = np.int64(places[place]), np.int64(other_places[other])
            owners[found], met[found] = number, here
            found += int(here + shift == there)
            place += int(here + shift <= there)
            other += int(there <= here + shift)
    return owners[:found], met[:found]


@compiled(
    *(
        types.UniTuple(FILLED_LONGS, 2)(LISTED, LISTED, one, LISTED, LISTED, other, types.int64, types.int64)
        for one in NUMBERS
        for other in NUMBERS
    )
)
def meet_lists(
    gaps: Array,
    freqs: Array,
    places: Array,
    other_gaps: Array,
    other_freqs: Array,
    other_places: Array,
    shift: int,
    longest: int,
) -> tuple[Array, Array]:
    """The same for all documents of two words, given by their lists: the gaps of the documents, how often the word is
    in each, and where, which is never beyond `longest`. Neither list is empty. Gives the document, as often as they
    meet there, and the place.

    Each place of the first word is marked with its document, moved by `shift`. Places are looked at `_AT_ONCE` in one
    go, the last one again where there are fewer: how often a shorter loop goes, a processor does not foresee.
    """
    ahead, behind = np.uint64(max(shift, 0)), np.uint64(max(-shift, 0))
    marks = np.full(longest + abs(shift) + 1, -1, np.int32)
    size = min(len(places), len(other_places)) + 1  # one more, which is written over
    owners, met, found = np.empty(size, np.int64), np.empty(size, np.int64), np.uint64(0)
    number, other, start, other_start = np.uint64(0), np.uint64(0), np.uint64(0), np.uint64(0)
    count, other_count = np.uint64(len(gaps)), np.uint64(len(other_gaps))
    doc_id, other_id = np.int64(gaps[0]), np.int64(other_gaps[0])
    while True:
        end, other_end = start + np.uint64(freqs[number]), other_start + np.uint64(other_freqs[other])
        is_first, is_second = doc_id <= other_id, other_id <= doc_id
        if is_first and is_second:
            for first in range(start, end, _AT_ONCE):
                for step in range(_AT_ONCE):
                    marks[np.uint64(places[min(first + np.uint64(step), end - _ONE_MORE)]) + ahead] = doc_id
            for first in range(other_start, other_end, _AT_ONCE):
                for step in range(_AT_ONCE):
                    place = first + np.uint64(step)
                    there = np.uint64(other_places[min(place, other_end - _ONE_MORE)]) + behind
                    owners[found], met[found] = doc_id, there - ahead
                    found += np.uint64((marks[there] == doc_id) & (place < other_end))
        if is_first:
            number, start = number + _ONE_MORE, end
            if number == count:
                break
            doc_id += np.int64(gaps[number])
        if is_second:
            other, other_start = other + _ONE_MORE, other_end
            if other == other_count:
                break
            other_id += np.int64(other_gaps[other])
    return owners[:found], met[:found]


@compiled(*(types.UniTuple(FILLED_LONGS, 2)(LONGS, LONGS, LONGS, LONGS, kind, types.int64) for kind in NUMBERS))
def follow_phrases(
    owners: Array, begins: Array, starts: Array, ends: Array, places: Array, shift: int
) -> tuple[Array, Array]:
    """Those of the phrases that begin at `begins` (ascending in each document) whose word number `shift` is there."""
    kept_owners, kept_begins = np.empty(len(owners), np.int64), np.empty(len(owners), np.int64)
    found, owner, place = 0, -1, 0
    for number in range(len(owners)):
        if owners[number] != owner:
            owner = owners[number]
            place = starts[owner]
        wanted = begins[number] + shift
        while place < ends[owner] and np.int64(places[place]) < wanted:
            place += 1
        if place < ends[owner] and np.int64(places[place]) == wanted:
            kept_owners[found] = owner
            kept_begins[found] = begins[number]
            found += 1
    return kept_owners[:found], kept_begins[:found]


@compiled(types.UniTuple(FILLED_LONGS, 2)(LONGS))
def number_owners(owners: Array) -> tuple[Array, Array]:
    """Ascending numbers, of which each may come several times -> each once; and which of these it is."""
    each, numbers = np.empty(len(owners) + 1, np.int64), np.empty(len(owners), np.int64)
    found, last = np.uint64(0), np.int64(-1)
    for place in range(len(owners)):
        owner = owners[place]
        each[found] = owner
        found += np.uint64(owner != last)
        numbers[place] = found - np.uint64(1)
        last = owner
    return each[:found], numbers


@compiled(*(types.UniTuple(FILLED_LONGS, 2)(freqs, forms, FLAGS) for freqs in NUMBERS for forms in NUMBERS))
def pick_forms(freqs: Array, forms: Array, wanted: Array) -> tuple[Array, Array]:
    """Those occurrences of a stem that have a wanted form: in which of its documents they are, and their numbers.

    `freqs` are the occurrences a document, `forms` twice the form of each or one more; `wanted` has a flag a form.
    """
    size = 0
    for form in forms:
        size += wanted[form >> 1]
    owners, numbers = np.empty(size + 1, np.int64), np.empty(size + 1, np.int64)  # one more, which is written over
    found, start = np.uint64(0), 0
    for owner in range(len(freqs)):
        end = min(start + freqs[owner], len(forms))
        for number in range(start, end):
            owners[found], numbers[found] = owner, number
            found += np.uint64(wanted[forms[number] >> 1])
        start = end
    return owners[:size], numbers[:size]


@compiled(
    types.Tuple((FILLED_LONGS, FILLED_INTS, FILLED_LONGS, types.int8[::1], FILLED_INTS))(LONGS, LONGS, LONGS, STARTS)
)
def count_by_field(
    doc_ids: Array, owners: Array, places: Array, starts: Array
) -> tuple[Array, Array, Array, Array, Array]:
    """Occurrences -> documents, how often each has them; and of which documents, by number, some are in a field before
    the last one, in which, and how many.

    Occurrence i is in document `doc_ids[owners[i]]` (`owners` ascend) at `places[i]`, which ascend in each document;
    field f of document d begins at the place `starts[d, f]`.
    """
    size, body = len(owners), starts.shape[1] - 1
    found, freqs = np.empty(size, np.int64), np.empty(size, np.int32)
    elsewhere, fields, field_freqs = np.empty(size, np.int64), np.empty(size, np.int8), np.empty(size, np.int32)
    last, entry, owner = -1, -1, -1
    for number in range(size):
        ahead = owners[min(number + AHEAD, size - 1)]
        fetch_ahead(starts, np.uint64(doc_ids[ahead] * starts.shape[1]))
        if owners[number] != owner:
            owner = owners[number]
            last += 1
            found[last], freqs[last] = doc_ids[owner], 0
        freqs[last] += 1
        if places[number] >= starts[found[last], body]:
            continue
        field = body - 1
        while places[number] < starts[found[last], field]:
            field -= 1
        if entry < 0 or elsewhere[entry] != last or fields[entry] != field:
            entry += 1
            elsewhere[entry], fields[entry], field_freqs[entry] = last, field, 0
        field_freqs[entry] += 1
    return found[: last + 1], freqs[: last + 1], elsewhere[: entry + 1], fields[: entry + 1], field_freqs[: entry + 1]
