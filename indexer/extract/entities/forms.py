"""The words of a possible name -> its form: how it is written and compared, made once for all its places."""

from __future__ import annotations

from typing import NamedTuple

from indexer.extract.entities.gazetteer import is_acronym, load_gazetteer, name_key
from indexer.extract.entities.votes import NO_VOTES, Votes, votes_of_words

_new = tuple.__new__  # in half the time that calling a NamedTuple's class takes


_SHORTEST_STEM = 5  # letters; "Sanders" and "Rogers" are names


class Form(NamedTuple):
    """A name as it is written; `key` is what it is compared by."""

    words: tuple[str, ...]
    surface: str
    key: str
    title: str  # the title before it, "" when there is none
    opens: bool  # it begins a sentence
    nationality: str | None  # set when it is one, and no name: the place, "" for none
    is_only_an_opener: bool  # it may be capitalised only because it begins the sentence
    votes: Votes  # what its words say of it; none for what is no name


class Candidate(NamedTuple):
    """What may be a name: `text[start:end]`. Where the same words stand again, its form is the same object."""

    start: int
    end: int
    form: Form


def make_form(
    words: tuple[str, ...], surface: str, *, title: str = "", opens: bool = False, nationality: str | None = None
) -> Form:
    """The form of a name."""
    is_only_an_opener = opens and not title and len(words) == 1 and _is_ordinary(surface)
    votes = NO_VOTES if is_only_an_opener or nationality is not None else votes_of_words(words, surface)
    key = surface.lower() if surface.isascii() and surface.isalpha() else name_key(surface)
    return _new(Form, (words, surface, key, title, opens, nationality, is_only_an_opener, votes))


def _is_ordinary(word: str) -> bool:
    """Whether a word is in the dictionary, and neither an acronym, a given name nor a country."""
    names, lower = load_gazetteer(), word.lower()
    if lower in names.given_names or is_acronym(word) or not (lower in names.words or _is_of_people(lower)):
        return False
    place = names.place(word)
    return place is None or place.kind != "country"


def _is_of_people(lower: str) -> bool:
    """Whether a word is the plural of those who do what a word in the dictionary says: "forecasters"."""
    stem = lower.removesuffix("ers")
    names = load_gazetteer()
    return _SHORTEST_STEM <= len(stem) < len(lower) and stem in names.words and lower not in names.organisations
