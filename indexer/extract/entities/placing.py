"""Candidates, and what the names of the article are -> spans: those candidates that name something where they stand."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from indexer.extract.entities.forms import Candidate
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.entities.spans import PEOPLE, Span

_new = tuple.__new__  # in half the time that calling a NamedTuple's class takes


def surnames_of(kinds: Mapping[str, str]) -> dict[str, str]:
    """The last words of the people's names, by what they are."""
    return {key.rpartition(" ")[2]: PEOPLE for key, fact in kinds.items() if fact == PEOPLE}


def surnames_of_words(kinds: Mapping[str, str]) -> Collection[str]:
    """The ordinary words that are the surnames of people who have a given name."""
    names = load_gazetteer()
    return [
        last
        for key, fact in kinds.items()
        if fact == PEOPLE and " " in key
        if (last := key.rpartition(" ")[2]) in names.words and key.partition(" ")[0] in names.given_names
    ]


def place_names(
    candidates: Iterable[Candidate],
    kinds: Mapping[str, str],
    surnames: Collection[str],
    text: str,
    in_headline: bool = False,
) -> Iterator[Span]:
    """The spans of the candidates in a text or a headline that are names. `kinds` has what they are by their keys;
    `surnames` are those of `surnames_of_words`; `text` is the article's."""
    ordinary: dict[str, bool] = {}  # whether the text has a word that begins a sentence in small letters, too
    for start, end, form in candidates:
        if (fact := kinds.get(form.key)) is None:
            if not form.is_only_an_opener or form.key not in surnames:
                continue
            fact = PEOPLE  # "Trump told reporters" beside "Donald Trump"
        if form.is_only_an_opener:
            if form.key not in ordinary:
                lower = form.surface.lower()
                ordinary[form.key] = lower in text and re.search(rf"\b{re.escape(lower)}\b", text) is not None
            if ordinary[form.key]:
                continue
        yield _new(Span, (start, end, form.surface, fact, in_headline))
