"""What all articles name, counted -> {field: {name: full name}}: whose a short name is, where the archive is clear.

Clear is a name that one full name all but holds: other holders stand for the articles in which it would be wrong.
How it was checked is in docs/decisions/0015.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import numpy as np

from indexer.extract.entities.aliases import known_name
from indexer.extract.entities.gazetteer import load_gazetteer, name_key
from indexer.extract.entities.spans import ORGANISATIONS
from indexer.extract.entities.surnames import BEHIND_SURNAMES, surname
from indexer.fullnames.counted import CountedNames, keys_of
from indexer.fullnames.open_names import BETWEEN, OPEN_FIELDS
from indexer.fullnames.shapes import (
    ShortPerson,
    comparable,
    first_letters,
    fits,
    is_acronym,
    is_within,
    short_person,
    spelled_alike,
)
from indexer.fullnames.variants import Flags, same_people

ENOUGH = 2  # articles that must have the full name,
ENOUGH_OF_ACRONYMS = 3  # that must explain an acronym
ENOUGH_OF_A_WORD = 4  # and where the surname is also a given name, a place or an ordinary word
SMALL = 500  # articles of an archive in which two of one surname, or two meanings of an acronym, are rare:
ENOUGH_OF_ONE, ENOUGH_OF_ONE_IN_A_SMALL = 2, 1  # where nobody and nothing else in the archive has it
MOST_ALONE = 2  # times as many articles may then have it alone
OVER_THE_NEXT = 20  # times as many articles as any other full name,
OVER_THE_REST = 4  # and as all of them together
_BEHIND = frozenset(word.encode() for word in BEHIND_SURNAMES)


def is_small(articles: int) -> bool:
    """Whether an archive with so many articles is one in which a name of one article is clear enough."""
    return articles <= SMALL


def choose_full_names(
    counts: Mapping[str, CountedNames],
    explained: Mapping[str, int],
    decided: Mapping[str, Mapping[str, str]],
    small: bool = False,
) -> dict[str, dict[str, str]]:
    """The full name of each open name that clearly has one; fields and names without are left out.

    `counts` has all OPEN_FIELDS. `explained` counts the articles that explain an acronym (see `explained_acronyms`);
    `decided` are the names that the archivist gave to names: nothing else is chosen for these. `small`: see `is_small`.
    """
    asked = np.ones(len(counts["person"].keys), bool)
    return choose_beside(same_people(counts["person"], asked), asked, counts, explained, decided, small)


def choose_beside(
    same: Mapping[bytes, bytes],
    asked: Flags,
    counts: Mapping[str, CountedNames],
    explained: Mapping[str, int],
    decided: Mapping[str, Mapping[str, str]],
    small: bool,
) -> dict[str, dict[str, str]]:
    """The same, where `same_people` are known. Of people the full names that are asked for are chosen."""
    one = ENOUGH_OF_ONE_IN_A_SMALL if small else ENOUGH_OF_ONE
    people_in_full = _people_in_full(counts, same, asked, one)
    in_full = {"person": people_in_full, "org": _acronyms_in_full(explained, counts["org"], small), "place": {}}
    chosen = {}
    for field in OPEN_FIELDS:
        kept = {spelled_alike(field, written): full for written, full in decided.get(field, {}).items()}
        found = _open_in_full(counts[field], in_full[field], _is_an_acronym if field == "org" else bool)
        chosen[field] = {name: full for name, full in found if kept.get(spelled_alike(field, name), full) == full}
    return {field: names for field, names in chosen.items() if names}


def _open_in_full(
    names: CountedNames, in_full: Mapping[bytes, bytes], is_short: Callable[[str], bool]
) -> Iterator[tuple[str, str]]:
    """Each open name with its full name, both as written, where that is another one."""
    for key in sorted({*in_full, *names.spellings}):
        opened = names.open_names(key)
        if not opened:
            continue
        full_name, usual_name = names.name(in_full.get(key, key)), names.name(key)
        for written in opened:
            full = full_name if is_short(written) else usual_name
            if written != full:
                yield written, full


def _people_in_full(
    counts: Mapping[str, CountedNames], same: Mapping[bytes, bytes], asked: Flags, enough: int
) -> dict[bytes, bytes]:
    """The full name of each short one, and of those in other words, by their keys."""
    people = counts["person"]
    short = {key: parts for key, name in people.open_short(asked) if (parts := short_person(name))}
    by_surname = _by_surname(people, {_surname(key) for key in short})
    begins = _count_beginnings(people, short)
    found = {}
    for key, parts in short.items():
        keys = [one for one in by_surname.get(_surname(key), ()) if one not in same]
        full = _holder(parts, key, keys, people)
        if full and (
            _is_a_surname(key, parts, people.articles(full), begins[key], counts)
            or (not begins[key] and _is_nobody_elses(key, full, keys, counts, enough))
        ):
            found[key] = full
    return {**same} | {key: found.get(full, full) for key, full in found.items()}


def _surname(key: bytes) -> bytes:
    return surname(key.decode("utf-8", "surrogatepass")).encode("utf-8", "surrogatepass")


def _by_surname(people: CountedNames, wanted: set[bytes]) -> dict[bytes, list[bytes]]:
    """The keys of full names by their surname, each once."""
    by_surname: dict[bytes, list[bytes]] = {}
    for key in people.keys:
        rest, _, last = key.rpartition(b" ")
        if rest and last in _BEHIND:
            last = _surname(key)
        if rest and last in wanted:
            by_surname.setdefault(last, []).append(key)
    if people.spellings:
        by_surname = {last: [*dict.fromkeys(keys)] for last, keys in by_surname.items()}
    return by_surname


def _count_beginnings(people: CountedNames, wanted: Mapping[bytes, ShortPerson]) -> Counter[bytes]:
    """For each surname the articles with longer names that begin with it, as if it were a given name."""
    beginning: dict[bytes, set[bytes]] = {}
    for key in people.keys:
        first, _, rest = key.partition(b" ")
        if rest and first in wanted:
            beginning.setdefault(first, set()).add(key)
    return Counter({first: sum(map(people.articles, keys)) for first, keys in beginning.items()})


def _holder(short: ShortPerson, own_key: bytes, keys: Sequence[bytes], people: CountedNames) -> bytes:
    """The key of the full name that clearly holds a short one; b"" when there is none."""
    counted = sorted(((people.articles(key), key) for key in keys), reverse=True)
    holders = ((count, key) for count, key in counted if key != own_key and fits(short, people.name(key)))
    most, full = next(holders, (0, b""))
    if most < ENOUGH_OF_ONE_IN_A_SMALL or (short.initials and most < people.articles(own_key)):
        return b""
    others = (count for count, key in holders if not _is_short_for(key, full, people))
    return full if _is_clear(most, others) else b""


def _enough(short: ShortPerson) -> int:
    """How many articles must have the full name: one will do for a surname of two, which hardly anybody else has."""
    return 1 if " " in short.surname else ENOUGH


def _is_short_for(key: bytes, full: bytes, people: CountedNames) -> bool:
    """Whether a holder is only another short form of the one that has most articles."""
    parts = short_person(people.name(key))
    return full.endswith(b" " + key) or (parts is not None and fits(parts, people.name(full)))


def _is_clear(most: int, others: Iterable[int]) -> bool:
    """Whether what most articles have all but excludes the others. Looks at no more of them than it needs."""
    together = 0
    for count in others:
        together += count
        if most < max(OVER_THE_NEXT * count, OVER_THE_REST * together):
            return False
    return True


def _is_a_surname(
    key: bytes, short: ShortPerson, articles: int, begins: int, counts: Mapping[str, CountedNames]
) -> bool:
    """Whether a surname alone can be taken for one: not where the archive knows it as something else, too."""
    return (
        articles >= (ENOUGH_OF_A_WORD if _is_word(short.surname) else _enough(short))
        and articles > max(counts["org"].articles(key), counts["place"].articles(key))
        and (articles >= OVER_THE_REST * begins or short.initials != "")
    )


def _is_nobody_elses(
    key: bytes, full: bytes, keys: Iterable[bytes], counts: Mapping[str, CountedNames], enough: int
) -> bool:
    """Whether nothing else in the archive has a surname, and of people only one of several words, clearly a person.

    `keys` are those of the people with this surname.
    """
    people = counts["person"]
    return (
        people.articles(full) >= enough
        and MOST_ALONE * people.articles(full) >= people.articles(key)
        and not (counts["org"].articles(key) or counts["place"].articles(key))
        and all(other in (key, full) or _is_short_for(other, full, people) for other in keys)
        and _is_clearly_a_person(full)
    )


def _is_clearly_a_person(full: bytes) -> bool:
    """Whether a full name begins with a given name, or has no word of the tables: "Giorgos Gerapetritis"."""
    words = full.decode("utf-8", "surrogatepass").split()
    first, last = words[0], surname(" ".join(words))
    return first in load_gazetteer().given_names or not (_is_word(first) or _is_word(last))


def _is_word(word: str) -> bool:
    """Whether the tables have a word as a given name, a place or an ordinary one."""
    names = load_gazetteer()
    return word in names.given_names or word in names.words or name_key(word) in names.places


def _is_an_acronym(name: str) -> bool:
    """Whether an open name of an organisation is an acronym, or what the tables have for one."""
    return is_acronym(name) or known_name(ORGANISATIONS, name) == name


def _may_be_short_for(short: str, name: str) -> bool:
    """Whether an acronym that the tables do not know has letters of a name, or is what they know by an acronym."""
    if known := known_name(ORGANISATIONS, short):
        return known == short and not is_acronym(short)
    return is_within(comparable(short), first_letters(name))


def _acronyms_in_full(explained: Mapping[str, int], organisations: CountedNames, small: bool) -> dict[bytes, bytes]:
    """The long name of each acronym that is clearly explained, both by their keys."""
    meanings: dict[bytes, Counter[bytes]] = {}
    split = ((*pair.partition(BETWEEN)[::2], count) for pair, count in explained.items())
    clear = [(short, name, count) for short, name, count in split if _may_be_short_for(short, name)]
    acronyms = keys_of("org", [acronym.encode("utf-8", "surrogatepass") for acronym, _, _ in clear])
    long_names = keys_of("org", [name.encode("utf-8", "surrogatepass") for _, name, _ in clear])
    for key, long_name, (_, _, count) in zip(acronyms, long_names, clear, strict=True):
        meanings.setdefault(key, Counter())[long_name] += count
    found = {}
    for key, names in meanings.items():
        (long, most), *others = names.most_common()
        written_out = organisations.closed(key) if b" " in key else 0  # what the tables know by the acronym
        rivals = [*(count for _, count in others), *([written_out] if written_out else [])]
        is_clear = most >= ENOUGH_OF_ACRONYMS and _is_clear(most, rivals)
        is_clear = is_clear or (small and not rivals and MOST_ALONE * most >= organisations.articles(key))
        if is_clear and organisations.articles(long):
            found[key] = long
    return found
