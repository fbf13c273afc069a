"""The spans of an article -> the same, where a place or a firm has the surname of somebody in it: who is meant where.

"Jim Jordan told reporters ... Jordan said ... in Jordan": what stands beside each of them tells, and where nothing
does, what most of the others are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from indexer.extract.entities.behind import pattern_behind
from indexer.extract.entities.cues import ROLES, SHARED_MONTHS, TITLES
from indexer.extract.entities.gazetteer import load_gazetteer, name_key
from indexer.extract.entities.spans import PEOPLE, PLACES, Span

_REACH = 40
_SHORTEST = 3  # letters: "US"
_LARGE = frozenset({"country", "capital", "city", "region"})  # places that stay what they are beside a person
_PERSON_BEFORE = re.compile(
    r"\b(?:(?:spokes\w+|lawyers?|attorneys?|aides?|adviser|wife|husband|widow|son|daughter|brother|sister|friend"
    r"|colleague|biographer) (?:for|of|to)|(?:said|says|added|adds|asked|told) ?,?) $"
)
_PLACE_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Nn]ear|[Ff]rom|[Aa]cross|[Tt]hroughout|[Ii]nto|[Ii]nside|[Oo]utside|[Bb]etween|[Ww]ithin|[Ll]eaving"
    r"|[Nn]eighbou?ring|\w+ern|[Cc]entral"
    r"|(?<!ccording )(?<!poke )(?<!alked )(?<!peaking )(?<!istened )(?<!turned )(?<!wrote )(?<!lose )(?<!oyal )to"
    r"|(?:borders?|capital|king|president|government|army|parliament|people|city|kingdom|state|north|south|east|west"
    r"|parts?|coast|minister) of) (?:the )?$"
)
_SURELY_A_PLACE = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Oo]utside|[Dd]owntown|mayor of) $")
_POSSESSIVE = ("'", "’")
_FIRM_BEFORE = re.compile(r"\b(?:[Aa]t|[Tt]he|[Aa]n?|[Jj]oined|[Dd]rives?|[Bb]ought|by|maker|firm|company|magazine) $")
_SPEAKS_OF_ITSELF = re.compile(r" (?:said|says)(?: on \w+)?,?(?: that)? its?\b")
_OF_A_PERSON = re.compile(
    r"['’]s? (?:\w+ )?(?:aides?|spokes\w+|lawyers?|wife|husband|widow|family|mother|father|son|daughter|brother|sister"
    r"|death|career|home|house|remarks|comments|deputy|predecessor|successor|resignation)\b"
)
_OF_A_PLACE = re.compile(
    r"['’]s? (?:\w+ ){0,2}(?:border|capital|king|queen|army|military|parliament|prime|foreign|defen[cs]e"
    r"|interior|economy|people|population|coast|north|south|east|west|constitution|ambassador|embassy|airport|river)\b"
    r"|[- ](?:based|born)\b"
)
_OF_PERSONS = frozenset({"age", "who", "office", "speech", "family"})  # what `pattern_behind` finds
_OF_FIRMS = frozenset({"firm", "staff", "paper", "index", "itself", "acronym"})
_OF_PLACES = frozenset({"score", "score_of", "team", "locality", "town", "based", "airport", "wild", "deposit"})
_PERSON, _OTHER, _SPEECH = "person", "other", "speech"  # what stands beside a name speaks of
_TOLD = re.compile(r",? (?:\w+ )?(?:told|added|asked|recalled|replied|testified)\b")
_BETWEEN = frozenset({" and ", ", ", " or ", ", and ", " and in "})


def part_namesakes(spans: tuple[Span, ...], kinds: Mapping[str, str], headline: str, text: str) -> tuple[Span, ...]:
    """The spans, each with what it names where it stands. `kinds` has what the names are over the whole article, by
    their keys."""
    contested = _contested(kinds)
    if not contested:
        return spans  # nearly always
    cues: dict[str, list[tuple[Span, str]]] = {key: [] for key in contested}
    for number, span in enumerate(spans):
        if (key := name_key(span.surface)) in contested:
            own = headline if span.in_headline else text
            if kinds[key] == PEOPLE and not _is_country(key):
                is_place = _SURELY_A_PLACE.search(own, max(0, span.start - _REACH), span.start)
                cue = _OTHER if is_place and not own.startswith(_POSSESSIVE, span.end) else ""
            elif contested[key] == PLACES and _is_listed(spans, number, own):
                cue = _OTHER
            else:
                cue = _cue(span, contested[key], own)
            cues[key].append((span, cue))
    changed = {
        span: span._replace(fact=fact) for key in cues for span, fact in _facts(cues[key], contested[key], kinds[key])
    }
    return tuple(changed.get(span, span) for span in spans)


def _contested(kinds: Mapping[str, str]) -> dict[str, str]:
    """The surnames of people in the article that are places or firms, too, by their keys: which of these."""
    names = load_gazetteer()
    found: dict[str, str] = {}
    for key, fact in kinds.items():
        if fact == PEOPLE and " " in key and (own := kinds.get(last := key.rpartition(" ")[2])):
            first = key.partition(" ")[0]
            if first not in names.given_names or first in SHARED_MONTHS or len(last) < _SHORTEST:
                continue
            place = names.places.get(last)
            if own != PEOPLE:
                if own == PLACES or not any(other.startswith(f"{last} ") for other in kinds):  # "Ferrari NV"
                    found[last] = own
            elif place is not None and place.kind in _LARGE:
                found[last] = PLACES
    return found


def _is_country(key: str) -> bool:
    place = load_gazetteer().places.get(key)
    return place is not None and place.kind == "country"


def _facts(cues: Sequence[tuple[Span, str]], other: str, kind: str) -> Iterator[tuple[Span, str]]:
    """What a name is in each of its places. `kind` is what it is over the whole article."""
    people = sum(cue in (_PERSON, _SPEECH) for _span, cue in cues)
    others = sum(cue == _OTHER for _span, cue in cues)
    is_surname = kind == PEOPLE or people > others or (other == PLACES and not others)
    speaks = is_surname or people == others
    of_cue = {_PERSON: PEOPLE, _OTHER: other, _SPEECH: PEOPLE if speaks else other, "": PEOPLE if is_surname else other}
    return ((span, of_cue[cue]) for span, cue in cues)


def _is_listed(spans: Sequence[Span], number: int, own: str) -> bool:
    """Whether a name stands beside that of a place as one of several: "Jordan and Egypt"."""
    for first, second in ((number - 1, number), (number, number + 1)):
        if first >= 0 and second < len(spans):
            one, two = spans[first], spans[second]
            other = one if second == number else two
            is_place = other.fact == PLACES and one.in_headline == two.in_headline
            if is_place and own[one.end : two.start] in _BETWEEN:
                return True
    return False


def _cue(span: Span, other: str, own: str) -> str:
    """What the words beside a name say of it, if anything."""
    before, behind = own[max(0, span.start - _REACH) : span.start], own[span.end : span.end + _REACH]
    title = before.rstrip(" ").rpartition(" ")[2].rstrip(".").lower()
    if before.endswith(" ") and (title in TITLES or title in ROLES):
        return _PERSON
    if _OF_A_PERSON.match(behind):
        return _PERSON
    if (_PLACE_BEFORE if other == PLACES else _FIRM_BEFORE).search(before):
        return _OTHER
    if other == PLACES and _OF_A_PLACE.match(behind):
        return _OTHER
    if _PERSON_BEFORE.search(before):
        return _PERSON
    pattern = pattern_behind(own, span.end)
    match = pattern.match(own, span.end) if pattern else None
    kind = match.lastgroup if match else None
    if kind == "speech" and not _SPEAKS_OF_ITSELF.match(behind):
        return _PERSON if _TOLD.match(behind) else _SPEECH
    if kind in _OF_PERSONS:
        return _OTHER if kind == "speech" else _PERSON
    return _OTHER if kind in (_OF_PLACES if other == PLACES else _OF_FIRMS) else ""
