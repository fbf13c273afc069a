"""A line of the stack above a text -> whether it is the name of a section and nothing else."""

from __future__ import annotations

from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.headers.lines.words import KINDS, SECTIONS
from indexer.extract.paper_words import SECTION_WORDS

# Sections of pasted pages, which are words of headlines as well: they count where they stand alone.
_ALONE = frozenset({
    "agriculture", "architecture", "bridge", "chess", "cricket", "dance", "energy", "family", "farming", "gardens",
    "homes", "leisure", "letters", "living", "motors", "oceans", "outdoors", "parliament", "photography", "poetry",
    "racing", "radio", "rugby", "rural", "schools", "stage", "tennis", "theatre", "wine", "youth",
})  # fmt: skip
_BETWEEN = frozenset({"and", "&", "the", "of", "in"})
_MOST_WORDS = 4


def names_section(line: str) -> bool:
    """Whether a line is the name of a section.

    >>> names_section("Leisure"), names_section("Food & Travel"), names_section("Housing Plan Approved")
    (True, True, False)
    """
    if line in SECTIONS or line.title() in SECTIONS:
        return True
    words = line.lower().removesuffix("/").split()
    if not words or len(words) > _MOST_WORDS or not line[0].isupper() or words[0] in KINDS:
        return False
    if SECTION_WORDS.union(_BETWEEN).issuperset(words) or (len(words) == 1 and words[0] in _ALONE):
        return True
    first, _blank, last = line.rpartition(" ")
    return last.lower() in SECTION_WORDS and load_gazetteer().place(first) is not None
