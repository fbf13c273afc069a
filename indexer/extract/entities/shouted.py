"""Lines whose capitals say nothing (headlines, lines all in capitals) -> the known names in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from indexer.extract.entities.cues import SMALL_IN_HEADLINES
from indexer.extract.entities.gazetteer import Gazetteer, is_acronym, key_once, load_gazetteer, name_key
from indexer.extract.entities.labels import LABELS, LONGEST_CODE, is_code, without_labels
from indexer.extract.entities.spans import ORGANISATIONS, PLACES, Span

_LONGEST = 160  # characters; a longer line is running text
_MOST_WORDS = 6  # of a name
_SHARE = 0.9  # of a line's longer words that have a capital: more is a headline
_WORD = re.compile(r"[^\W\d_](?:[\w&]|[.'’-](?=\w))*\.?")
_new = tuple.__new__  # in half the time that calling a NamedTuple's class takes
_SMALL_WORDS = 4  # letters; shorter words stay small in headlines


def is_shouted(line: str) -> bool:
    """Whether a line is written as a headline: nearly every longer word has a capital.

    >>> is_shouted("President Ruiz Visits Spain for Talks"), is_shouted("President Ruiz visits Spain for talks")
    (True, False)
    """
    if not line or len(line) > _LONGEST:
        return False
    if line.rstrip().endswith((".", ".”", '."')) and not line.isupper():
        return False
    words = [
        word
        for word in line.split()
        if len(word) >= _SMALL_WORDS and word[0].isalpha() and word not in SMALL_IN_HEADLINES
    ]
    capitals = sum([word[0].isupper() for word in words])
    return len(words) > 2 and capitals >= _SHARE * len(words)


def without_shouted(text: str) -> tuple[list[tuple[str, int]], str]:
    """The headline-like lines with their offsets, and the text with blanks in their place and in that of labels."""
    shouted: list[tuple[str, int]] = []
    lines = text.split("\n")
    offset, is_changed = 0, False
    for number, line in enumerate(lines):
        if not line:
            offset += 1
            continue
        if is_shouted(line):
            shouted.append((line, offset))
            lines[number] = " " * len(line)
        elif len(line) <= LONGEST_CODE and is_code(line):
            lines[number], is_changed = " " * len(line), True
        elif (":" in line or "=" in line or line.startswith(LABELS)) and (bare := without_labels(line)) is not line:
            lines[number], is_changed = bare, True
        offset += len(line) + 1
    return shouted, "\n".join(lines) if shouted or is_changed else text


def find_known(line: str, offset: int, known: Mapping[str, str], in_headline: bool = False) -> Iterator[Span]:
    """The names in a line that are known: from the rest of the text (`known`, key to fact) or from the tables."""
    words = list(_WORD.finditer(line))
    is_loud = line.isupper()
    longest, names = _longest(known), load_gazetteer()
    position = 0
    while position < len(words):
        written, start = words[position][0], words[position].start()
        most = _most_words(written, longest, names) if written[0].isupper() else 0
        for length in range(min(most, len(words) - position), 0, -1):
            end = words[position + length - 1].end()
            surface = line[start:end]
            if surface[-2:].lower() in ("'s", "’s"):
                surface, end = surface[:-2], end - 2
            elif surface.endswith(".") and "." not in surface[:-1]:
                surface, end = surface[:-1], end - 1
            if fact := _fact(surface, known, is_loud, names):
                yield _new(Span, (offset + start, offset + end, surface, fact, in_headline))
                position += length - 1
                break
        position += 1


def _longest(known: Mapping[str, str]) -> dict[str, int]:
    """How many words the longest name has that begins with a word, by that word."""
    longest: dict[str, int] = {}
    for key in known:
        first, _, rest = key.partition(" ")
        count = rest.count(" ") + 2 if rest else 1
        if count > longest.get(first, 0):
            longest[first] = count
    return longest


def _most_words(word: str, longest: Mapping[str, int], names: Gazetteer) -> int:
    """How many words a name may have that begins with a word: none when there is no such name."""
    is_plain = word.isalpha() and word.isascii()
    first = word.lower() if is_plain else name_key(word).partition(" ")[0]
    most = longest.get(first, 0)
    most = max(most, names.longest.get(first, 0))
    if most < 2:
        return most
    is_plain = (
        is_plain or word.isalpha()
    ) and first != "the"  # else a name's key may have fewer words than it has, or others
    return min(most, _MOST_WORDS) if is_plain else _MOST_WORDS


def _fact(surface: str, known: Mapping[str, str], is_loud: bool, names: Gazetteer) -> str:
    """What a name is here; "" when it is not known, or may be an ordinary word."""
    key = key_once(surface)  # any words of a headline: most are no name
    if fact := known.get(key):
        return "" if is_loud and len(key) < _SMALL_WORDS and "." not in surface else fact
    return _fact_by_tables(surface, is_loud) if key in names.places or key in names.organisations else ""


@lru_cache(maxsize=1 << 13)
def _fact_by_tables(surface: str, is_loud: bool) -> str:
    key, names = name_key(surface), load_gazetteer()
    if is_loud and key in names.acronyms and "." not in surface:
        return ""
    if place := names.place(surface):
        is_clear = place.kind == "country" or " " in key or (key not in names.words and place.kind != "town")
        is_clear = is_clear and key not in names.given_names and (key != "us" or surface == "US")
        return PLACES if is_clear or "." in surface else ""
    if names.organisation(surface):
        is_clear = " " in key or key not in names.words or is_acronym(surface)
        return ORGANISATIONS if is_clear and key not in names.given_names else ""
    return ""
