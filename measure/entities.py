"""Labelled stories -> how many of their names are found where they stand, by fact."""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence

from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.entities.pipelines import RULES
from indexer.extract.entities.recognising import recognise
from indexer.extract.entities.spans import ORGANISATIONS, PEOPLE, PLACES
from measure.labelled import Story
from measure.reuters import FiledStory
from measure.scores import Score, score

Place = tuple[str, bool, int, int]  # fact, whether in the headline, start, end


def score_spans(stories: Iterable[Story], ner: str = RULES) -> dict[str, Score]:
    """Exact span and kind, for each fact and for all names ("all")."""
    scores = dict.fromkeys((PEOPLE, ORGANISATIONS, PLACES, "all"), Score())
    for story in stories:
        mentions = recognise(story.headline, story.text, ner).mentions
        found = [(mention.fact, mention.in_headline, mention.start, mention.end) for mention in mentions]
        there = [(label.fact, label.in_headline, label.start, label.end) for label in story.labels]
        for fact in scores:
            scores[fact] += score(_of(fact, found), _of(fact, there))
    return scores


def _of(fact: str, places: Sequence[Place]) -> list[Place]:
    return [place for place in places if fact in ("all", place[0])]


def score_countries(stories: Iterable[FiledStory], without: str = "") -> Score:
    """The countries found in each story, against those it is filed under; one of them can be left out."""
    total = Score()
    for story in stories:
        names = recognise(story.headline, story.text)
        found = _countries([*names.places, *(via.country for via in names.via)])
        total += score(found - {without}, _countries(story.countries) - {without})
    return total


# In 1987 what lay in Germany today was filed under this name.
_TODAY = {"West Germany": "Germany"}


def _countries(places: Iterable[str]) -> set[str]:
    """The countries among places, and those their cities lie in."""
    names = load_gazetteer()
    known = [place for name in places if (place := names.place(name))]
    countries = {place.country or place.name for place in known if place.country or place.kind == "country"}
    return {_TODAY.get(country, country) for country in countries}


def stories_a_second(stories: Sequence[tuple[str, str]], ner: str) -> float:
    """How many (headline, text) are read in a second of one core, once everything is loaded."""
    recognise("", "", ner)
    began = time.process_time()
    for headline, text in stories:
        recognise(headline, text, ner)
    return len(stories) / max(time.process_time() - began, 1e-9)


def described(scores: Mapping[str, Score]) -> list[str]:
    """A line a fact."""
    return [f"  {fact:14} {scores[fact]}" for fact in scores]
