"""Arrays -> arrays: the loops that NumPy could only make of several passes over the data, compiled by Numba.

Each is a pure function of arrays but for the buffers it says it fills. `doc_ids` are always ascending and unique.
They are compiled when they are first imported on a machine, which takes some seconds, and then kept beside the source.
"""

from search.embedded.loops.counts import count_sets, count_values, fill_rows, invert, survey
from search.embedded.loops.scores import add_scores, bound_of_largest
from search.embedded.loops.sets import first_from, keep, locate, meet, overlap, places_of, subtract, unite
from search.embedded.loops.words import begin_phrases, find_like, find_stretches, find_string, follow_phrases

__all__ = [
    "add_scores",
    "begin_phrases",
    "bound_of_largest",
    "count_sets",
    "count_values",
    "fill_rows",
    "find_like",
    "find_stretches",
    "find_string",
    "first_from",
    "follow_phrases",
    "invert",
    "keep",
    "locate",
    "meet",
    "overlap",
    "places_of",
    "subtract",
    "survey",
    "unite",
]
