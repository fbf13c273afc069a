"""The spans of an article -> mentions: surnames and spellings of one person or place under one name."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from indexer.extract.entities.aliases import known_name, plain_name
from indexer.extract.entities.cues import PARTICLES
from indexer.extract.entities.families import Families, families_in
from indexer.extract.entities.gazetteer import load_gazetteer, name_key
from indexer.extract.entities.given_forms import FORMAL_NAMES
from indexer.extract.entities.initials import spread_initials
from indexer.extract.entities.organisations import name_organisations
from indexer.extract.entities.parted import are_two
from indexer.extract.entities.spans import ORGANISATIONS, PEOPLE, Mention, Span
from indexer.extract.entities.surnames import BEHIND_SURNAMES, romanised, surname, until_surname

_new = tuple.__new__  # in half the time that calling a NamedTuple's class takes
_MOST_RELATED = 200  # names with a word in common that are compared; no article has more


def name_mentions(spans: Iterable[Span], headline: str, text: str) -> tuple[Mention, ...]:
    """Every span with its name, in the same order."""
    every = [(name_key(spread_initials(span[2]) if span[3] == PEOPLE else span[2]), span) for span in spans]
    people = _People([(key, span) for key, span in every if span[3] == PEOPLE], text)
    organisations = name_organisations([(key, span) for key, span in every if span[3] == ORGANISATIONS], headline, text)
    mentions = []
    for key, span in every:
        start, end, surface, fact, in_headline = span
        if fact == PEOPLE:
            name = people.name(key, span)
        elif fact == ORGANISATIONS:
            name = organisations[key]
        else:
            name = known_name(fact, surface) or plain_name(_as_elsewhere(key, surface, every))
        mentions.append(_new(Mention, (start, end, surface, fact, name, in_headline)))
    return tuple(mentions)


def _as_elsewhere(key: str, surface: str, every: Iterable[tuple[str, Span]]) -> str:
    """A name in capitals as the same text has it with small letters: "KISIRI, Nov. 19 (AP)" above "Kisiri"."""
    if not surface.isupper():
        return surface
    return next((span.surface for other, span in every if other == key and not span.surface.isupper()), surface)


# Before a name: it is not that of the one with the same surname, "his son Bill Tanner".
_RELATIVES = tuple(
    f"{word}{between}"
    for word in (
        "son", "sons", "father", "brother", "grandson", "nephew", "uncle", "cousin", "daughter", "mother", "sister",
    )
    for between in (" ", ", ")
)  # fmt: skip


class _People:
    """The people of an article, asked for their full names in the order of the text."""

    def __init__(self, spans: Sequence[tuple[str, Span]], text: str) -> None:
        """`spans` are those of people, with their keys."""
        self._written: dict[str, str] = {}
        for key, span in spans:
            if key not in self._written:
                self._written[key] = _with_case(plain_name(spread_initials(span[2])))
        familiar = [key for key in self._written if key.partition(" ")[0] in FORMAL_NAMES]  # "Dan", "Daniel Macklin"
        relatives = {
            key
            for key, span in spans
            if key in familiar and not span.in_headline and text.endswith(_RELATIVES, 0, span.start)
        }
        whole = [key for key in self._written if " " in key]
        roles = {key: rest for key in whole if (rest := _without_role(key, self._written))}
        shared = _by_every_word(whole)
        full = {key: _full_names(key, shared, roles) for key in self._written}
        full |= {key: [same] for key in familiar if key not in relatives and (same := _in_other_form(key, shared))}
        if two := _pairs_of_two(full, spans, text):
            full = {key: _full_names(key, shared, roles, two) for key in self._written} | {
                key: [same] for key, [same, *_] in full.items() if key in familiar and (key, same) not in two
            }
        self._full = {
            key: ones if ones == [key] else [*dict.fromkeys([_only(full[one]) or one for one in ones])]
            for key, ones in full.items()
        }
        self._text = text
        self._is_shared = max(map(len, self._full.values()), default=0) > 1
        self._families = families_in(spans, text) if self._is_shared else Families()
        self._recent: dict[str, int] = {}
        self._first: dict[str, int] = {}

    def name(self, key: str, span: Span) -> str:
        """The one full name that a name belongs to; of several the one that was mentioned last, if any was, and is
        no relative of others there."""
        full = self._full[key]
        if not self._is_shared:
            return self._written[full[0]]
        if len(full) > 1:
            known = [one for one in full if one in self._recent] or [key]
            known = self._families.who_may_be(known, span, self._text) or [key]
            if span.in_headline:  # it is about who is mentioned first below it
                full = [min(known, key=lambda one: self._first.get(one, 0))]
            else:
                full = [max(known, key=lambda one: self._recent.get(one, 0))]
        self._recent[full[0]] = span.start
        self._first.setdefault(full[0], span.start)
        return self._written[full[0]]


def _pairs_of_two(full: Mapping[str, list[str]], spans: Iterable[tuple[str, Span]], text: str) -> set[tuple[str, str]]:
    """Of the names and the full names they would belong to, by their keys, those that are two people's."""
    pairs = [(key, one) for key, ones in full.items() if " " in key for one in ones if one != key]
    pairs = [pair for pair in pairs if _have_one_given_name(*pair)]
    if not pairs:  # nearly always
        return set()
    places: dict[str, list[Span]] = {}
    for key, span in spans:
        if not span.in_headline:
            places.setdefault(key, []).append(span)
    return {(key, one) for key, one in pairs if " " in until_surname(key) and are_two(key, one, places, text)}


def _have_one_given_name(key: str, other: str) -> bool:
    """Whether two names begin with forms of one given name: a surname of two words does not."""
    first, second = key.partition(" ")[0], other.partition(" ")[0]
    return FORMAL_NAMES.get(first, first) == FORMAL_NAMES.get(second, second)


def _only(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else ""


def _by_every_word(names: Iterable[str]) -> dict[str, list[str]]:
    """Names of several words by each of these."""
    shared: dict[str, list[str]] = {}
    for name in names:
        for word in dict.fromkeys(name.split()):
            shared.setdefault(word, []).append(name)
    return shared


def _full_names(
    key: str, shared: Mapping[str, list[str]], roles: Mapping[str, str], two: Collection[tuple[str, str]] = ()
) -> list[str]:
    """The longest names of the article that a name is a shorter form of; itself when there is none. `shared` has those
    of several words, which alone may be longer, by each of these; `roles` has those that begin with what somebody is,
    with the rest of them; `two` are pairs that are two people's."""
    others = shared.get(surname(key), [])
    if others == [key]:
        return others
    if not others and key not in FORMAL_NAMES:
        return _as_romanised(key, shared)
    if key in roles:
        return _full_names(roles[key], shared, roles, two)
    related = [other for other in others[:_MOST_RELATED] if other not in roles]
    if two and any((key, other) in two for other in related):  # it is whole: that of nobody else there either
        return [key]
    longer = [other for other in related if other != key and _is_part(key, other)]
    if not longer and " " not in key:
        longer = [other for other in related if other.startswith(f"{key} ")]
    if not longer and " " not in key:
        longer = [other for other in related if f" {key} " in other]  # the first of two surnames: "Ana Castro Vidal"
    if not longer:
        longer = [other for other in related if _is_other_form(key, other)]
    if not longer and (formal := FORMAL_NAMES.get(key)):  # "Dan" beside "Daniel Macklin"
        longer = [other for other in shared.get(formal, ())[:_MOST_RELATED] if other.startswith(f"{formal} ")]
    if len(longer) < 2:
        return longer or [key]
    parts = {one for one in longer for other in longer if _is_part(one, other) and (one, other) not in two}
    return [one for one in longer if one not in parts] or [key]


def _as_romanised(key: str, shared: Mapping[str, list[str]]) -> list[str]:
    """ "Volodymyr Zelenskiy" for "Zelenskyy"."""
    if "sk" not in key[-5:] or len(shared) > _MOST_RELATED:
        return [key]  # nearly always
    plain = romanised(key)
    return [
        name
        for word, names in shared.items()
        if word != key and romanised(word) == plain
        for name in names
        if surname(name) == word
    ] or [key]


def _in_other_form(key: str, shared: Mapping[str, list[str]]) -> str:
    """ "Daniel Macklin" for "Dan Macklin": the name with another form of the same given name; "" when there is none."""
    first, _, rest = key.partition(" ")
    formal = FORMAL_NAMES.get(first)
    if not rest or not formal:
        return ""
    others = shared[surname(key)][:_MOST_RELATED]
    earlier = others[: others.index(key)] if key in others else []
    for other in others:
        given, _, behind = other.partition(" ")
        is_form = given == formal or (other in earlier and FORMAL_NAMES.get(given) == formal)
        if is_form and (behind == rest or _is_part(rest, behind)):
            return other
    return ""


def _is_other_form(key: str, other: str) -> bool:
    """Whether a name is the beginning of another ("Ana Castro", "Ana Castro Vidal"), or of its words in other order."""
    first, _, rest = key.partition(" ")
    if not rest:
        return False
    if other.startswith(f"{key} "):
        return " " not in until_surname(other)[len(key) + 1 :]
    return other == f"{rest} {first}" and first not in load_gazetteer().given_names


def _without_role(key: str, written: Collection[str]) -> str:
    """ "Coxswain Ana Ruiz" where the text also has "Ana Ruiz"; "" for other names."""
    first, _, rest = key.partition(" ")
    if rest not in written:  # nearly always
        return ""
    second, _, others = rest.partition(" ")
    if not others or second in PARTICLES:  # "Fadhil Al-Chalabi" has no role
        return ""
    given = load_gazetteer().given_names
    return rest if second in given and first not in given else ""


def is_part_of_name(part: str, name: str) -> bool:
    """Whether a person's name is a shorter form of another: the same surname, no other words, in the same order.

    >>> is_part_of_name("Erdogan", "Recep Tayyip Erdoğan"), is_part_of_name("Emine Erdoğan", "Tayyip Erdoğan")
    (True, False)
    >>> is_part_of_name("...", "Tayyip Erdoğan")
    False
    """
    return _is_part(name_key(part), name_key(name))


def _is_part(part: str, key: str) -> bool:
    """The same for the keys of two names."""
    if " " not in part:  # nearly always
        return part != "" and until_surname(key).endswith(f" {part}")
    words, longer = part.split(), until_surname(key).split()
    if words[-1] in BEHIND_SURNAMES and key.endswith(f" {words[-1]}"):  # "Pike Jr.", "Alan Pike Jr."
        words.pop()
    if len(longer) < len(words) or longer[-1] != words[-1] or longer == words:
        return False
    if len(words) > 2 and len(words[1]) == 1 and words[0] == longer[0] and longer[1][0] != words[1]:
        return False  # "George W. Bush", "George H. W. Bush"
    rest = iter(longer)
    return all(any(word == other or (len(word) == 1 and other[0] == word) for other in rest) for word in words)


def _with_case(name: str) -> str:
    """A name that is written all in capitals in normal case."""
    return name.title() if name.isupper() and len(name) > 3 else name
