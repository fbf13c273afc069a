"""The spans of an article -> mentions: spellings, surnames and acronyms of one thing under one name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from indexer.extract.entities.acronyms import has_letters, short_name_behind
from indexer.extract.entities.aliases import is_firm_of, known_name, plain_name
from indexer.extract.entities.cues import PARTICLES
from indexer.extract.entities.families import Families, families_in
from indexer.extract.entities.firms import legal_form, without_form
from indexer.extract.entities.gazetteer import is_acronym, load_gazetteer, name_key
from indexer.extract.entities.given_forms import FORMAL_NAMES
from indexer.extract.entities.initials import spread_initials
from indexer.extract.entities.spans import ORGANISATIONS, PEOPLE, Mention, Span
from indexer.extract.entities.surnames import romanised, surname, until_surname

# "<XON>", "<CHV.N>", "(XOM.N)", "(NASDAQ: AAPL)": signs of the firm in front, as wires have them.
_SIGN_BEHIND = re.compile(
    r" (?:<(?P<quoted>[A-Z]\w{0,7})(?:\.[A-Z]{1,3})?>|\((?P<dotted>[A-Z]\w{0,7})\.[A-Z]{1,3}\)"
    r"|\((?:NYSE|NASDAQ|Nasdaq|AMEX|LSE|TSX|ASX|HKEX|JSE|NSE|BSE|BIST)(?: \w+)?[:;]? ?(?P<listed>[A-Z][A-Z\d]{0,7})\))"
)
_SHORT_AHEAD = re.compile(r" [(<]|, [A-Z]{3}|[.,]{0,2} Ltd")  # at a glance
_new = tuple.__new__  # in half the time that calling a NamedTuple's class takes
_STEM = 4  # letters: "Corp" and "Corporation", "Democrats" and "Democratic"
_MOST_RELATED = 200  # names with a word in common that are compared; no article has more


def name_mentions(spans: Iterable[Span], headline: str, text: str) -> tuple[Mention, ...]:
    """Every span with its name, in the same order."""
    every = [(name_key(spread_initials(span[2]) if span[3] == PEOPLE else span[2]), span) for span in spans]
    people = _People([(key, span) for key, span in every if span[3] == PEOPLE], text)
    organisations = _organisations([(key, span) for key, span in every if span[3] == ORGANISATIONS], headline, text)
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
        familiar: set[str] = set()  # "Dan Macklin", "Daniel Macklin"
        relatives: set[str] = set()
        for key, span in spans:
            if key not in self._written:
                self._written[key] = plain_name(spread_initials(span.surface))
            if key.partition(" ")[0] in FORMAL_NAMES:
                familiar.add(key)
                if not span.in_headline and text.endswith(_RELATIVES, 0, span.start):
                    relatives.add(key)
        shared = _by_every_word(self._written)
        full = {key: _full_names(key, shared, self._written) for key in self._written}
        full |= {key: [same] for key in familiar - relatives if (same := _in_other_form(key, shared))}
        self._full = {
            key: ones if ones == [key] else [*dict.fromkeys(_only(full[one]) or one for one in ones)]
            for key, ones in full.items()
        }
        self._text = text
        is_shared = any(len(ones) > 1 for ones in self._full.values())
        self._families = families_in(spans, text) if is_shared else Families()
        self._recent: dict[str, int] = {}
        self._first: dict[str, int] = {}

    def name(self, key: str, span: Span) -> str:
        """The one full name that a name belongs to; of several the one that was mentioned last, if any was, and is
        no relative of others there."""
        full = self._full[key]
        if len(full) > 1:
            known = [one for one in full if one in self._recent] or [key]
            known = self._families.who_may_be(known, span, self._text) or [key]
            if span.in_headline:  # it is about who is mentioned first below it
                full = [min(known, key=lambda one: self._first.get(one, 0))]
            else:
                full = [max(known, key=lambda one: self._recent.get(one, 0))]
        self._recent[full[0]] = span.start
        self._first.setdefault(full[0], span.start)
        return _with_case(self._written[full[0]])


def _only(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else ""


def _by_words(names: Iterable[str]) -> dict[str, list[str]]:
    """Names by their first and by their last word."""
    shared: dict[str, list[str]] = {}
    for name in names:
        for word in {name.partition(" ")[0], name.rpartition(" ")[2]}:
            shared.setdefault(word, []).append(name)
    return shared


def _by_every_word(names: Iterable[str]) -> dict[str, list[str]]:
    shared: dict[str, list[str]] = {}
    for name in names:
        for word in dict.fromkeys(name.split()):
            shared.setdefault(word, []).append(name)
    return shared


def _full_names(key: str, shared: Mapping[str, list[str]], written: Collection[str]) -> list[str]:
    """The longest names among those written that a name is a shorter form of; itself when there is none."""
    if len(shared[surname(key)]) == 1 and key not in FORMAL_NAMES:  # its own
        return [key] if " " in key else _as_romanised(key, shared)
    if without_role := _without_role(key, written):
        return _full_names(without_role, shared, written)
    related = [other for other in shared[surname(key)][:_MOST_RELATED] if not _without_role(other, written)]
    longer = [other for other in related if other != key and is_part_of_name(key, other)]
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
    return [one for one in longer if not any(is_part_of_name(one, other) for other in longer)] or [key]


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
        if surname(name) == word and " " in name
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
        if is_form and (behind == rest or is_part_of_name(rest, behind)):
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
    words, longer = name_key(part).split(), until_surname(name_key(name)).split()
    if not words or len(longer) < len(words) or longer[-1] != words[-1] or longer == words:
        return False
    rest = iter(longer)
    return all(any(word == other or (len(word) == 1 and other[0] == word) for other in rest) for word in words)


def _with_case(name: str) -> str:
    """A name that is written all in capitals in normal case."""
    return name.title() if name.isupper() and len(name) > 3 else name


def _sign_behind(span: Span, own: str) -> str:
    """What stands for a name from here on in its text: its acronym, its sign at an exchange; "" where nothing does."""
    if sign := _SIGN_BEHIND.match(own, span.end):
        return sign["quoted"] or sign["dotted"] or sign["listed"]
    return "" if span.in_headline else short_name_behind(span.surface, own, span.end)


def _is_known_as(short: str, long: str, known: str) -> bool:
    """Whether a name is that of the organisation which the tables know by an acronym: that goes by its acronym
    everywhere, as Pemex, or one has all words of the other, as in "Christian Democrats", "US Securities Commission"."""
    if name_key(known) == name_key(short):
        return has_letters(long, short)
    words, others = ({word[:_STEM] for word in name_key(name.replace("-", "")).split()} for name in (long, known))
    return words <= others or others <= words


def _organisations(spans: Iterable[tuple[str, Span]], headline: str, text: str) -> dict[str, str]:
    """For each key of an organisation's name the name it goes by here."""
    first: dict[str, str] = {}
    explained: dict[str, str] = {}
    for key, span in spans:
        first.setdefault(key, span.surface)
        own = headline if span.in_headline else text
        if _SHORT_AHEAD.match(own, span.end) and (short := _sign_behind(span, own)):
            long = span.surface
            if (known := known_name(ORGANISATIONS, short)) and _is_known_as(short, long, known):
                short, long = long, short
            explained.setdefault(name_key(short), long)
    names = {key: _organisation(explained.get(key, surface)) for key, surface in first.items()}
    if len(names) < 2:
        return names
    shared = _by_words(dict.fromkeys(names.values()))
    # "Samsung Electronics" goes by "Samsung", "Fluor Corp" by "Fluor": neither is short for another firm
    whole = {name for key, name in names.items() if " " in first[key] and " " not in name}
    names = {key: name if name in whole else _longer_organisation(name, shared) for key, name in names.items()}
    in_one_form = _in_one_form(dict.fromkeys(names.values()))
    return {key: in_one_form[name] for key, name in names.items()}


def _in_one_form(names: Iterable[str]) -> dict[str, str]:
    """ "Norwell Mills Corp" and "Norwell Mills Corporation" of one text go by the first, or by what the tables have;
    "Norwell Mills Corp" and its "Norwell Mills GmbH" are two."""
    keys = {name: name if name.isupper() else without_form(name.lower().rstrip(".")) for name in names}
    forms: dict[str, set[str]] = {}
    for name, key in keys.items():
        forms.setdefault(key, set()).add(legal_form(name))
    keys = {name: name if len(forms[key] - {""}) > 1 else key for name, key in keys.items()}
    found = {key: name for name, key in reversed(keys.items())}
    if len(found) < len(keys):
        found |= {key: name for name, key in keys.items() if known_name(ORGANISATIONS, name) == name}
    return {name: found[key] for name, key in keys.items()}


def _organisation(surface: str) -> str:
    return known_name(ORGANISATIONS, surface) or plain_name(surface)


def _longer_organisation(name: str, shared: Mapping[str, list[str]]) -> str:
    """ "General Assembly" is the "UN General Assembly" of the same text; a firm's first word alone is that firm."""
    if is_acronym(name):
        return name
    beginning, ending = shared[name.partition(" ")[0]], shared[name.rpartition(" ")[2]]
    if len(beginning) == len(ending) == 1:  # itself, as nearly always
        return name
    related = beginning[:_MOST_RELATED]
    fits: set[str] = set()
    if " " not in name or any(is_firm_of(other, name) for other in related):
        fits = {other for other in related if other.startswith(f"{name} ")}
    if not fits and (" " in name or name.endswith("s")):  # "the Harriers" are the Westport Harriers
        fits = {other for other in ending[:_MOST_RELATED] if other.endswith(f" {name}")}
    return fits.pop() if len(fits) == 1 else name
