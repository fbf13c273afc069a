"""The spans of an article -> mentions: spellings, surnames and acronyms of one thing under one name."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from indexer.extract.aliases import is_firm_of, known_name, plain_name
from indexer.extract.cues import PARTICLES
from indexer.extract.gazetteer import is_acronym, load_gazetteer, name_key
from indexer.extract.kinds import is_explained
from indexer.extract.spans import ORGANISATIONS, PEOPLE, Mention, Span
from indexer.extract.surnames import surname, until_surname

_ACRONYM_BEHIND = re.compile(r" \(([A-Z][\w.&-]{1,9})\)")
# "<XON>", "<CHV.N>", "(XOM.N)", "(NASDAQ: AAPL)": signs of the firm in front, as wires have them.
_SIGN_BEHIND = re.compile(
    r" (?:<(?P<quoted>[A-Z]\w{0,7})(?:\.[A-Z]{1,3})?>|\((?P<dotted>[A-Z]\w{0,7})\.[A-Z]{1,3}\)"
    r"|\((?:NYSE|NASDAQ|Nasdaq|AMEX|LSE|TSX|ASX|HKEX|JSE|NSE|BSE|BIST)(?: \w+)?[:;]? ?(?P<listed>[A-Z][A-Z\d]{0,7})\))"
)
_MOST_RELATED = 200  # names with a word in common that are compared; no article has more


def name_mentions(spans: Iterable[Span], headline: str, text: str) -> tuple[Mention, ...]:
    """Every span with its name, in the same order."""
    every = tuple(spans)
    people = _People(every)
    organisations = _organisations(every, headline, text)
    return tuple(
        Mention(span.start, span.end, span.surface, span.fact, _name(span, people, organisations), span.in_headline)
        for span in every
    )


def _name(span: Span, people: _People, organisations: Mapping[str, str]) -> str:
    if span.fact == PEOPLE:
        return people.name(span)
    if span.fact == ORGANISATIONS:
        return organisations[name_key(span.surface)]
    return known_name(span.fact, span.surface) or plain_name(span.surface)


class _People:
    """The people of an article, asked for their full names in the order of the text."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._written: dict[str, str] = {}
        for span in spans:
            if span.fact == PEOPLE and (key := name_key(span.surface)) not in self._written:
                self._written[key] = plain_name(span.surface)
        shared = _by_every_word(self._written)
        self._full = {key: _full_names(key, shared, self._written) for key in self._written}
        self._recent: dict[str, int] = {}

    def name(self, span: Span) -> str:
        """The one full name that a name belongs to; of several the one that was mentioned last, if any was."""
        key = name_key(span.surface)
        full = self._full[key]
        if len(full) > 1:
            full = [max(full, key=lambda one: self._recent.get(one, -1))]
            full = full if full[0] in self._recent else [key]
        self._recent[full[0]] = span.start
        return _with_case(self._written[full[0]])


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
    if without_role := _without_role(key, written):
        return _full_names(without_role, shared, written)
    related = [other for other in shared[surname(key)][:_MOST_RELATED] if not _without_role(other, written)]
    longer = [other for other in related if is_part_of_name(key, other)]
    if not longer and " " not in key:
        longer = [other for other in related if other.startswith(f"{key} ")]
    if not longer and " " not in key:
        longer = [other for other in related if f" {key} " in other]  # the first of two surnames: "Ana Castro Vidal"
    return [one for one in longer if not any(is_part_of_name(one, other) for other in longer)] or [key]


def _without_role(key: str, written: Collection[str]) -> str:
    """ "Coxswain Ana Ruiz" where the text also has "Ana Ruiz"; "" for other names."""
    first, _, rest = key.partition(" ")
    second, _, others = rest.partition(" ")
    if rest not in written or not others or second in PARTICLES:  # "Fadhil Al-Chalabi" has no role
        return ""
    given = load_gazetteer().given_names
    return rest if second in given and first not in given else ""


def is_part_of_name(part: str, name: str) -> bool:
    """Whether a person's name is a shorter form of another: the same surname, no other words, in the same order.

    >>> is_part_of_name("Erdogan", "Recep Tayyip Erdoğan"), is_part_of_name("Emine Erdoğan", "Tayyip Erdoğan")
    (True, False)
    """
    words, longer = name_key(part).split(), until_surname(name_key(name)).split()
    if len(longer) <= len(words) or longer[-1] != words[-1]:
        return False
    rest = iter(longer)
    return all(any(word == other or (len(word) == 1 and other[0] == word) for other in rest) for word in words)


def _with_case(name: str) -> str:
    """A name that is written all in capitals in normal case."""
    return name.title() if name.isupper() and len(name) > 3 else name


def _sign_behind(span: Span, headline: str, text: str) -> str:
    """What stands for a name from here on: its acronym, its sign at an exchange; "" where nothing does."""
    own = headline if span.in_headline else text
    if not own.startswith((" (", " <"), span.end):
        return ""
    if sign := _SIGN_BEHIND.match(own, span.end):
        return sign["quoted"] or sign["dotted"] or sign["listed"]
    acronym = None if span.in_headline else _ACRONYM_BEHIND.match(own, span.end)
    return acronym[1] if acronym and is_explained(acronym[1], span.surface) else ""


def _organisations(spans: Iterable[Span], headline: str, text: str) -> dict[str, str]:
    """For each key of an organisation's name the name it goes by here."""
    first: dict[str, str] = {}
    explained: dict[str, str] = {}
    for span in spans:
        if span.fact != ORGANISATIONS:
            continue
        key = name_key(span.surface)
        first.setdefault(key, span.surface)
        if short := _sign_behind(span, headline, text):
            long = span.surface
            if known_name(ORGANISATIONS, short) == plain_name(short):  # it goes by its acronym everywhere
                short, long = long, short
            explained.setdefault(name_key(short), long)
    names = {key: _organisation(explained.get(key, surface)) for key, surface in first.items()}
    shared = _by_words(dict.fromkeys(names.values()))
    return {key: _longer_organisation(name, shared) for key, name in names.items()}


def _organisation(surface: str) -> str:
    return known_name(ORGANISATIONS, surface) or plain_name(surface)


def _longer_organisation(name: str, shared: Mapping[str, list[str]]) -> str:
    """ "General Assembly" is the "UN General Assembly" of the same text; a firm's first word alone is that firm."""
    if is_acronym(name):
        return name
    related = shared[name.partition(" ")[0]][:_MOST_RELATED]
    if " " not in name or any(is_firm_of(other, name) for other in related):
        fits = {other for other in related if other.startswith(f"{name} ")}
    else:
        fits = {other for other in shared[name.rpartition(" ")[2]][:_MOST_RELATED] if other.endswith(f" {name}")}
    return fits.pop() if len(fits) == 1 else name
