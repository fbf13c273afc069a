"""Headline and text -> spans: every candidate's votes summed over the article, one kind a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from indexer.extract.entities.acronyms import ACRONYM_BEHIND, is_explained
from indexer.extract.entities.candidates import find_candidates
from indexer.extract.entities.clubs import towns_or_clubs
from indexer.extract.entities.cues import ORGANISATION_TAILS
from indexer.extract.entities.forms import Candidate
from indexer.extract.entities.gazetteer import load_gazetteer, name_key
from indexer.extract.entities.labels import without_labels
from indexer.extract.entities.namesakes import part_namesakes
from indexer.extract.entities.neighbours import kinds_of_neighbours
from indexer.extract.entities.no_names import STORMS
from indexer.extract.entities.particles import take_particles
from indexer.extract.entities.placing import place_names, surnames_of, surnames_of_words
from indexer.extract.entities.shouted import find_known, is_shouted, without_shouted
from indexer.extract.entities.spans import ORGANISATIONS, PEOPLE, PLACES, Found, Nationality, Span
from indexer.extract.entities.surnames import BEHIND_SURNAMES, until_surname
from indexer.extract.entities.surroundings import votes_of_surroundings
from indexer.extract.entities.votes import ENOUGH, NO_VOTES, Votes, add

_FACTS = (PEOPLE, ORGANISATIONS, PLACES)
_new = tuple.__new__  # in half the time that calling a NamedTuple's class takes
_MOST = 6.0  # votes that the words beside a name have together, however often it stands there
_SURELY_A_PERSON = 1.9  # votes: fewer make no surname
_SURELY_AN_ORGANISATION = 3.0  # votes of its own words
_OF_AN_OFFICE = 2.5  # votes: of "..., the director of"
_OF_A_TITLE = 3.5  # votes: fewer come of other words beside a name
_MOST_OF_A_FIRM = 4.0
_MOST_OF_A_WORD = 2.0
_MOST_OF_A_TOWN = 2.4  # "Superior, Wisconsin"
_OF_A_FULL_NAME = Votes(4.0)  # for a surname whose full name is in the text
_OF_A_GIVEN_NAME = Votes(2.0)  # for a given name alone, likewise
_OF_A_LONGER_NAME = Votes(0.0, 3.0)  # for "Boeing" beside "Boeing Co"
_OF_A_TOWNS_COUNCIL = Votes(0.0, 0.0, 3.0)  # for "Thornby" beside "Thornby Council"
_NO_NAME = Votes(-9.0, -9.0, -9.0)
_STORMS = tuple(f"{kind} " for kind in STORMS)
_OF_TOWNS = frozenset({"council", "police", "library"})  # "Thornby Library"


_Named = tuple[Sequence[Candidate], str]  # the names in a text, and the text


class _Read(NamedTuple):
    """An article's texts as they are searched for names."""

    headline: str  # "" when it is shouted
    text: str  # without its shouted lines
    shouted: list[tuple[str, int]]  # these, with their offsets
    shouted_headline: str


def find_kinds(articles: Iterable[tuple[str, str]]) -> list[Found]:
    """Every name in each of some articles, (headline, text), with what it names."""
    every = [_read(headline, text) for headline, text in articles]
    in_texts = find_candidates([one.text for one in every])
    in_headlines = find_candidates([one.headline for one in every])
    named = [
        ((_named(in_text), one.text), (_named(in_headline), one.headline))
        for one, in_text, in_headline in zip(every, in_texts, in_headlines, strict=True)
    ]
    kinds = [_decide(votes, *texts) for votes, texts in zip([_count(*texts) for texts in named], named, strict=True)]
    spans = map(_spans_of, every, named, kinds)
    return list(map(_found, spans, in_texts, in_headlines))


def _read(headline: str, text: str) -> _Read:
    shouted, running = without_shouted(text)
    headline = without_labels(headline)
    loud, quiet = (headline, "") if is_shouted(headline) else ("", headline)
    return _new(_Read, (quiet, running, shouted, loud))


def _found(spans: tuple[Span, ...], in_text: Iterable[Candidate], in_headline: Iterable[Candidate]) -> Found:
    nationalities = _nationalities(in_text)
    nationalities += [one._replace(start=0) for one in _nationalities(in_headline)]
    return _new(Found, (spans, tuple(nationalities)))


def _spans_of(read: _Read, named: tuple[_Named, _Named], kinds: Mapping[str, str]) -> tuple[Span, ...]:
    """The spans of an article, in order, by what its names are."""
    _headline, text, shouted, shouted_headline = read
    (in_text, _), (in_headline, _) = named
    surnames = surnames_of_words(kinds)
    spans = [*place_names(in_text, kinds, surnames, text)]
    known = {**surnames_of(kinds), **kinds} if shouted or shouted_headline else kinds
    for line, offset in shouted:
        spans += find_known(line, offset, known)
    if shouted:
        spans.sort(key=lambda span: span.start)
    spans += (
        find_known(shouted_headline, 0, known, True)
        if shouted_headline
        else place_names(in_headline, kinds, surnames, text, True)
    )
    every = part_namesakes(tuple(spans), kinds, read.shouted_headline or read.headline, text)
    return take_particles(every, read.headline, text)


def _named(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Those that are no nationalities."""
    return [candidate for candidate in candidates if candidate[2].nationality is None]


def _nationalities(candidates: Iterable[Candidate]) -> list[Nationality]:
    return [Nationality(form.surface, form.nationality, start) for start, _end, form in candidates if form.nationality]


class _Counted(NamedTuple):
    """Votes for the names of an article, by their keys: of their own words, and of those beside them."""

    shapes: dict[str, Votes]
    beside: dict[str, Votes]
    explained: set[str]  # acronyms in brackets behind their long names
    storms: set[str]  # what they are called: "Idris" beside "Hurricane Idris"


def _count(*named: _Named) -> _Counted:
    """The votes for the names in some texts of an article."""
    shapes: dict[str, Votes] = {}
    beside: dict[str, Votes] = {}
    explained: set[str] = set()
    storms: set[str] = set()
    loud: set[str] = set()  # names seen only in capitals: other spellings tell more of them
    for candidates, text in named:
        has_brackets = " (" in text
        for candidate in candidates:
            form = candidate[2]
            if form.is_only_an_opener:
                continue
            key = form.key
            if key not in shapes:
                shapes[key] = form.votes
                if form.votes == _NO_NAME and key.startswith(_STORMS):
                    storms.add(key.partition(" ")[2])
                if form.surface.isupper():
                    loud.add(key)
            elif key in loud:
                shapes[key] = form.votes
                if not form.surface.isupper():
                    loud.discard(key)
            votes = votes_of_surroundings(candidate, text)
            if (earlier := beside.get(key)) is None:
                beside[key] = votes
            elif votes is not NO_VOTES:
                beside[key] = add(earlier, votes)
            if has_brackets and text.startswith(" (", candidate.end) and (acronym := _acronym_behind(candidate, text)):
                beside[key] = add(beside[key], Votes(-2.0, 4.0, 0.0))
                explained.add(name_key(acronym))
    shapes = towns_or_clubs(shapes, [text for _candidates, text in named])
    return _new(_Counted, (shapes, beside, explained, storms))


def _decide(counted: _Counted, *named: _Named) -> dict[str, str]:
    """What each name is, by its key. Names with too few votes are left out."""
    shapes, beside, explained, storms = counted
    totals = {
        key: shape if (votes := beside[key]) is NO_VOTES else _total(shape, votes, key) for key, shape in shapes.items()
    }
    totals |= {storm: _NO_NAME for storm in storms if storm in totals}
    totals |= {key: add(totals[key], _OF_A_LONGER_NAME) for key in explained if key in totals}
    kinds = _kinds(totals)
    longer = dict(_from_longer_names(totals, kinds))
    for key, votes in longer.items():
        totals[key] = add(totals[key], votes)
        kinds.pop(key, None)
    kinds |= _kinds({key: totals[key] for key in longer}) if longer else {}
    joined: dict[str, str] = {}
    for candidates, text in named:
        joined |= kinds_of_neighbours(candidates, text, kinds)
    return kinds | joined


def _acronym_behind(candidate: Candidate, text: str) -> str:
    """The acronym that is explained by standing in brackets behind a name, else ""."""
    acronym = ACRONYM_BEHIND.match(text, candidate.end)
    return acronym[1] if acronym and is_explained(acronym[1], candidate.form.surface) else ""


def _total(shape: Votes, beside: Votes, key: str) -> Votes:
    """The votes of a name's words and of all places where it stands: of these few for what is an ordinary word, but
    for people with titles."""
    of_person, of_organisation, of_place = shape
    person, organisation, place = beside
    if person > 0.0:
        if of_organisation >= _SURELY_AN_ORGANISATION and of_person < ENOUGH:
            person = 0.0  # "..., an analyst with Union Bank, who"
        elif of_person < 0.0 and ENOUGH < person < _OF_A_TITLE:
            person = ENOUGH  # "U.S. Officials, who"
        elif of_person == 0.0 and ENOUGH <= person < _OF_AN_OFFICE:
            person = ENOUGH - 0.1  # "International Advertising, who"
    if organisation > _MOST_OF_A_WORD or place > _MOST_OF_A_WORD or abs(person) > _MOST:
        words = load_gazetteer().words
        is_ordinary = words.issuperset(key.split(" "))
        person = max(-_MOST, min(_MOST, person))
        organisation = max(-_MOST, min(_MOST_OF_A_WORD if is_ordinary else _MOST_OF_A_FIRM, organisation))
        place = max(-_MOST, min(_MOST_OF_A_TOWN if is_ordinary else _MOST, place))
    return _new(Votes, (of_person + person, of_organisation + organisation, of_place + place))


def _kinds(totals: Mapping[str, Votes]) -> dict[str, str]:
    kinds = {}
    for key, votes in totals.items():
        best = max(votes)
        if best >= ENOUGH:
            kinds[key] = _FACTS[votes.index(best)]
    return kinds


def _from_longer_names(totals: Mapping[str, Votes], kinds: Mapping[str, str]) -> Iterator[tuple[str, Votes]]:
    """What the full names in the text say of the single words that are part of them."""
    names = load_gazetteer()
    parts = _parts_of_names(totals, kinds)
    if not (parts.given_names or parts.surnames or parts.firms or parts.towns):
        return
    for key, votes in totals.items():
        is_firm = key in parts.firms and key not in names.words and key not in names.places
        is_firm = is_firm and votes.place < ENOUGH  # "Port Howard" beside "Port Howard Council"
        if key in parts.sure_surnames or (key in parts.surnames and not is_firm):
            yield key, _OF_A_FULL_NAME
        elif key in parts.towns:
            yield key, _OF_A_TOWNS_COUNCIL
        elif key in parts.given_names:
            yield key, _OF_A_GIVEN_NAME
        elif is_firm or key in parts.teams or (" " in key and _ends_as_an_organisation(key, kinds)):
            yield key, _OF_A_LONGER_NAME


def _ends_as_an_organisation(key: str, kinds: Mapping[str, str]) -> bool:
    """Whether a name taken for a person's is that of a team: "Westport Harriers" beside "the Harriers"."""
    if kinds.get(key) != PEOPLE or kinds.get(key.rpartition(" ")[2]) != ORGANISATIONS:
        return False
    return key.partition(" ")[0] not in load_gazetteer().given_names


@dataclass(slots=True)
class _Parts:
    """Parts of the full names in a text, by key."""

    surnames: set[str] = field(default_factory=set)
    sure_surnames: set[str] = field(default_factory=set)
    given_names: set[str] = field(default_factory=set)
    firms: set[str] = field(default_factory=set)
    towns: set[str] = field(default_factory=set)
    teams: set[str] = field(default_factory=set)


def _beginnings(key: str) -> Iterator[str]:
    """A name without its last word, without its last two words ..."""
    while key := key.rpartition(" ")[0]:
        yield key


def _parts_of_names(totals: Mapping[str, Votes], kinds: Mapping[str, str]) -> _Parts:
    names = load_gazetteer()
    parts = _Parts()
    for key, fact in kinds.items():
        if fact == PLACES or " " not in key:
            continue
        first, *others = key.split(" ")
        if fact == PEOPLE:
            others = others if others[-1] not in BEHIND_SURNAMES else until_surname(key).split(" ")[1:]
            ends = others if len(others) < 2 else [" ".join(others[start:]) for start in range(len(others))]
            parts.surnames.update(ends, others)
            if totals[key].person > _SURELY_A_PERSON:
                parts.sure_surnames.update(ends)
            if len(first) > 2 or first in names.given_names:  # no initials: "JD" alone is somebody else
                parts.given_names.add(first)
        elif len(others) > 1 and first in names.given_names and names.words.isdisjoint((first, others[0])):
            if others[0] not in names.places:  # Washington beside "George Washington University"
                parts.surnames.add(others[0])  # "Andy Warhol Foundation"
        elif len(others) == 1 and others[0] in _OF_TOWNS:
            parts.towns.add(first)
        else:
            parts.firms.update(_beginnings(key))
            if len(others) == 1 and others[0].endswith("s") and others[0] not in ORGANISATION_TAILS:
                parts.teams.add(others[0])  # "Chiefs" beside "Kaizer Chiefs"
    return parts
