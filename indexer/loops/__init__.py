"""Arrays -> arrays: the loops of the way in, over texts, words and lists, compiled by Numba.

They are compiled when they are first imported on a machine, which takes some seconds, and then kept beside the source.
"""

from indexer.loops.blocks import lay_blocks, sum_blocks
from indexer.loops.chunks import fill_slots, number_chunks
from indexer.loops.codes import codes_of, divide_codes
from indexer.loops.copies import best_partners, find_hashes, living_with, newest_living
from indexer.loops.inverting import count_stems, fill_lists, number_words
from indexer.loops.likeness import compare_bodies
from indexer.loops.names import are_among, hash_names, place_in, table_of
from indexer.loops.rows import lay_rows, move_rows, renumber_rows
from indexer.loops.strings import first_string_from
from indexer.loops.widths import narrow, widen, widest_of

__all__ = [
    "are_among",
    "best_partners",
    "codes_of",
    "compare_bodies",
    "count_stems",
    "divide_codes",
    "fill_lists",
    "fill_slots",
    "find_hashes",
    "first_string_from",
    "hash_names",
    "lay_blocks",
    "lay_rows",
    "living_with",
    "move_rows",
    "narrow",
    "newest_living",
    "number_chunks",
    "number_words",
    "place_in",
    "renumber_rows",
    "sum_blocks",
    "table_of",
    "widen",
    "widest_of",
]
