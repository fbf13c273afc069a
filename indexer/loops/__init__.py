"""Arrays -> arrays: the loops of the way in, over texts, words and lists, compiled by Numba.

They are compiled when they are first imported on a machine, which takes some seconds, and then kept beside the source.
"""

from indexer.loops.chunks import fill_slots, number_chunks
from indexer.loops.codes import codes_of, divide_codes
from indexer.loops.inverting import count_stems, fill_lists
from indexer.loops.widths import narrow

__all__ = ["codes_of", "count_stems", "divide_codes", "fill_lists", "fill_slots", "narrow", "number_chunks"]
