"""The full names of an archive's people -> those that are one person's, written in other ways.

With and without middle initials or particles ("Ana T. Ruiz", "Beatriz da Silva"), with a given name in another form
("Bill Tanner"), with surname first ("Zhao Wenbin", "Wenbin Zhao"), in another romanisation ("Mustapha al-Qassimi").
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from indexer.extract.entities.cues import PARTICLES
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.entities.given_forms import FORMAL_NAMES
from indexer.extract.entities.surnames import BEHIND_SURNAMES
from indexer.fullnames.counted import CountedNames
from indexer.fullnames.hashed import Array, hashes_of, repeated
from indexer.loops import are_among
from indexer.loops.names import FIRST_WORD, NAME, PAIR

Flags = NDArray[np.bool_]

OVER_THE_REST = 1  # as many articles must have one of the names as have other people of that surname
_LEAST_LETTERS = 5  # of a word that may be romanised in several ways
_DOUBLED = re.compile(r"([a-z])\1")
# Letters that romanisations of one sound differ in. `_make_sound` (indexer/loops/names.py) does the same to hash them.
_SOUNDS = (("tch", "ch"), ("ph", "f"), ("oo", "u"), ("ou", "u"), ("ee", "i"), ("y", "i"), ("q", "k"), ("w", "v"))


@lru_cache(maxsize=1 << 16)
def sound_of(word: str) -> str:
    """A word as its romanisations have it in common.

    >>> sound_of("mustapha"), sound_of("mustafa"), sound_of("lee")
    ('mustafa', 'mustafa', 'lee')
    """
    if len(word) < _LEAST_LETTERS:
        return word
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    return _DOUBLED.sub(r"\1", word)


def person_key(key: str) -> str:
    """What the names of one person have in common, whatever order they stand in; "" for a name that has no variants.

    >>> person_key("bill tanner"), person_key("tanner william"), person_key("beatriz m da silva"), person_key("b silva")
    ('taner viliam', 'taner viliam', 'beatriz silva', '')
    """
    first, _, rest = key.partition(" ")
    middle, _, last = rest.rpartition(" ")
    if len(first) < 2 or not last or last in BEHIND_SURNAMES or (middle and not all(map(_is_left_out, middle.split()))):
        return ""
    first, last = _given_sound(first), sound_of(last)
    return f"{first} {last}" if first < last else f"{last} {first}"


@lru_cache(maxsize=1 << 16)
def _given_sound(word: str) -> str:
    return sound_of(FORMAL_NAMES.get(word, word))


def _is_left_out(word: str) -> bool:
    """Whether a word inside a name may be left out: an initial, a particle."""
    return len(word) == 1 or word in PARTICLES


Groups = dict[str, dict[bytes, None]]  # by `person_key`: the keys of several names that have it


def same_people(people: CountedNames, asked: Flags) -> dict[bytes, bytes]:
    """The keys of names that are the same person's as a commoner one, with its key; of persons one of whose names is
    asked for."""
    pairs = pairs_of(people.keys)
    places = np.flatnonzero(are_among(pairs, pairs[asked])).tolist()
    groups = find_groups([people.keys[place] for place in places])
    return same_in(groups, people, count_bearers(people.items(), surnames_in(groups)))


def pairs_of_persons(persons: Collection[str]) -> Array:
    """The hashes of pairs of sounds, as `hash_names` gives them for names of these persons (`person_key`)."""
    words = [word.encode("utf-8", "surrogatepass") for person in persons for word in person.split(" ")]
    sounds = hashes_of(words)[FIRST_WORD]  # they are sounds already
    pairs: Array = (sounds[::2] + sounds[1::2]) | np.uint64(1)
    return pairs


def pairs_of(keys: Sequence[bytes]) -> Array:
    """The hash of the pair of sounds of each name; 0 where it has no variants."""
    hashes = hashes_of(keys)
    pairs: Array = hashes[PAIR]
    for place in np.flatnonzero(hashes[NAME] == 0).tolist():
        if person := _person_of(keys[place]):
            pairs[place] = pairs_of_persons([person])[0]
    return pairs


def _person_of(key: bytes) -> str:
    return person_key(key.decode("utf-8", "surrogatepass")) if b" " in key else ""


def find_groups(keys: Sequence[bytes]) -> Groups:
    """The names that may be one person's, of some by their keys."""
    seen: dict[str, bytes] = {}
    alike: Groups = {}
    pairs = pairs_of(keys)
    for place in np.flatnonzero(are_among(pairs, repeated(pairs))).tolist():
        key = keys[place]
        shared = _person_of(key)
        if shared and seen.setdefault(shared, key) != key:
            alike.setdefault(shared, {seen[shared]: None})[key] = None
    return alike


def surnames_in(groups: Groups) -> set[str]:
    """How the surnames of some names sound."""
    return {_surname(key.decode("utf-8", "surrogatepass")) for keys in groups.values() for key in keys}


def same_in(groups: Groups, people: CountedNames, bearers: Mapping[str, int]) -> dict[bytes, bytes]:
    """What `same_people` gives for the names in some groups; `bearers` as `count_bearers` counts all people."""
    found: dict[bytes, bytes] = {}
    for keys in groups.values():
        written = {key.decode("utf-8", "surrogatepass"): key for key in keys}
        found.update(_of_one_person(written, bearers, people))
    return found


def count_bearers(people: Iterable[tuple[bytes, int]], surnames: set[str]) -> Counter[str]:
    """For each of some surnames the articles with longer names that end with it, of people and their articles."""
    bearers: Counter[str] = Counter()
    sounds: dict[bytes, str] = {}
    for key, articles in people if surnames else ():
        before = key.rfind(b" ")
        if before < 0:
            continue
        last = key[before + 1 :]
        if (surname := sounds.get(last)) is None:
            surname = sounds[last] = sound_of(last.decode("utf-8", "surrogatepass"))
        if surname in surnames:
            bearers[surname] += articles
    return bearers


def _surname(written: str) -> str:
    return sound_of(written.rpartition(" ")[2])


def _of_one_person(
    keys: Mapping[str, bytes], bearers: Mapping[str, int], people: CountedNames
) -> Iterator[tuple[bytes, bytes]]:
    """Pairs of a name and the commonest one, where nothing speaks for two people."""
    common, *rarer = sorted(keys, key=lambda written: (-people.articles(keys[written]), -len(written), written))
    initials = {middle for written in keys if (middle := _initials(written))}
    if len(initials) > 1:
        return
    own = sum(map(people.articles, keys.values()))
    for other in rarer:
        if sorted(other.split()) == sorted(common.split()):
            is_clear = not all(word in load_gazetteer().given_names for word in common.split())  # "Howard Michael"
        else:
            is_clear = own >= OVER_THE_REST * (bearers[_surname(common)] - own) and not _is_misspelled(common, other)
        if is_clear:
            yield keys[other], keys[common]


def _initials(written: str) -> str:
    return "".join(word for word in written.split()[1:-1] if len(word) == 1)


def _is_misspelled(first: str, second: str) -> bool:
    """Whether two names differ in doubled letters only: "Hansen" and "Hanssen" are two people more often than one."""
    plain = [_DOUBLED.sub(r"\1", written) for written in (first, second)]
    return plain[0] == plain[1]
