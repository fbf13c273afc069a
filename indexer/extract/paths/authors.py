"""What stands before a year in the name of a file -> whether it looks like the author of a text: "Okafor, F.", "Marsh".

Places, bands and papers stand there as well: "Milton - 1912 - The Great Flood".
"""

from __future__ import annotations

import re

from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.paths.name_words import is_of_papers

_MORE = re.compile(r"(?i),? et[ _]al\.?$|[ _](?:and|&)[ _]|,? & ")
_WITH_INITIALS = re.compile(r"(?:[^\W\d_a-z][^\W\d_]+(?:[-’'][^\W\d_]+)*),? (?:[^\W\d_a-z]\.? ?){1,3}")
_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]+(?:[-’'][^\W\d_]+)*")
_MOST_WORDS = 3  # of a person's name


def is_author(text: str) -> bool:
    """Whether words may be authors: a surname with initials, "et al", a person with a known given name, or one word
    that is no place, no paper and no common word unless people are called so.

    >>> is_author("Okafor, F."), is_author("Okafor et al."), is_author("Marsh and Okafor"), is_author("Anna Marsh")
    (True, True, True, True)
    >>> is_author("Milton"), is_author("The Ferry Band"), is_author("Star of Ouse"), is_author("Blitz")
    (False, False, False, False)
    """
    return all(map(_is_one, filter(None, _MORE.split(text.strip())))) and bool(text.strip())


def _is_one(text: str) -> bool:
    if _WITH_INITIALS.fullmatch(text):
        return True
    words, names = text.replace("_", " ").split(), load_gazetteer()
    whole = " ".join(words)
    is_name = 0 < len(words) <= _MOST_WORDS and all(map(_NAME.fullmatch, words))
    if not is_name or names.place(whole) or names.organisation(whole) or is_of_papers(whole):
        return False
    first = words[0].lower()
    if len(words) > 1:
        return first in names.given_names and first not in names.words
    return first not in names.words or first in names.given_names
