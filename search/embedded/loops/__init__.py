"""Arrays -> arrays: the loops that NumPy could only make of several passes over the data, compiled by Numba.

Each is a pure function of arrays but for the buffers it says it fills. `doc_ids` are always ascending and unique.
They are compiled when they are first imported on a machine, which takes some seconds, and then kept beside the source.
"""

from search.embedded.loops.bars import sum_bars
from search.embedded.loops.counts import (
    AT_ONCE,
    Bounds,
    count_few_rows,
    count_numbers,
    count_rows,
    find_span,
    overlap,
    survey,
    survey_few,
    unite_sets,
)
from search.embedded.loops.lengths import lay_lengths
from search.embedded.loops.levels import (
    CLASSES,
    HIGHEST,
    OFTEN,
    levels_among,
    list_raised,
    raise_levels,
)
from search.embedded.loops.lists import add_up, locate, pick
from search.embedded.loops.near import find_near
from search.embedded.loops.scores import add_scores, best_of_word, bound_of_largest, score_word
from search.embedded.loops.sets import (
    find_equal,
    first_from,
    forget_documents,
    keep,
    match_repeated,
    meet,
    number_documents,
    others,
    places_of,
    subtract,
    unite,
)
from search.embedded.loops.slots import look_for, slots_from
from search.embedded.loops.stories import best_of_each, find_living, join, share_group
from search.embedded.loops.strings import find_strings, merge_strings
from search.embedded.loops.sums import CARRIED, add_list, add_some, list_sums
from search.embedded.loops.words import (
    count_by_field,
    find_like,
    find_stretches,
    follow_phrases,
    meet_lists,
    meet_phrases,
    number_owners,
    pick_forms,
)

__all__ = [
    "AT_ONCE",
    "CARRIED",
    "CLASSES",
    "HIGHEST",
    "OFTEN",
    "Bounds",
    "add_list",
    "add_scores",
    "add_some",
    "add_up",
    "best_of_each",
    "best_of_word",
    "bound_of_largest",
    "count_by_field",
    "count_few_rows",
    "count_numbers",
    "count_rows",
    "find_equal",
    "find_like",
    "find_living",
    "find_near",
    "find_span",
    "find_stretches",
    "find_strings",
    "first_from",
    "follow_phrases",
    "forget_documents",
    "join",
    "keep",
    "lay_lengths",
    "levels_among",
    "list_raised",
    "list_sums",
    "locate",
    "look_for",
    "match_repeated",
    "meet",
    "meet_lists",
    "meet_phrases",
    "merge_strings",
    "number_documents",
    "number_owners",
    "others",
    "overlap",
    "pick",
    "pick_forms",
    "places_of",
    "raise_levels",
    "score_word",
    "share_group",
    "slots_from",
    "subtract",
    "sum_bars",
    "survey",
    "survey_few",
    "unite",
    "unite_sets",
]
