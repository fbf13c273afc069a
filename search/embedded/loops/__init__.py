"""Arrays -> arrays: the loops that NumPy could only make of several passes over the data, compiled by Numba.

Each is a pure function of arrays but for the buffers it says it fills. `doc_ids` are always ascending and unique.
They are compiled when they are first imported on a machine, which takes some seconds, and then kept beside the source.
"""

from search.embedded.loops.counts import count_rows, fill_rows, invert, survey, unite_sets
from search.embedded.loops.scores import add_scores, bound_of_largest, score_word
from search.embedded.loops.sets import (
    first_from,
    forget_documents,
    keep,
    locate,
    match_repeated,
    meet,
    number_documents,
    overlap,
    places_of,
    subtract,
    unite,
)
from search.embedded.loops.stories import best_of_each, find_living, join, share_group
from search.embedded.loops.words import (
    begin_phrases,
    count_by_field,
    find_like,
    find_stretches,
    find_string,
    follow_phrases,
    sum_up,
)

__all__ = [
    "add_scores",
    "begin_phrases",
    "best_of_each",
    "bound_of_largest",
    "count_by_field",
    "count_rows",
    "fill_rows",
    "find_like",
    "find_living",
    "find_stretches",
    "find_string",
    "first_from",
    "follow_phrases",
    "forget_documents",
    "invert",
    "join",
    "keep",
    "locate",
    "match_repeated",
    "meet",
    "number_documents",
    "overlap",
    "places_of",
    "score_word",
    "share_group",
    "subtract",
    "sum_up",
    "survey",
    "unite",
    "unite_sets",
]
