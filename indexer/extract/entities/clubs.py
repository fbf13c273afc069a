"""The votes for an article's names -> the same, where towns are taken for their clubs only in news of sport."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, islice

from indexer.extract.entities.votes import OF_A_CLUB, Votes

_SPORT = re.compile(
    r"(?i)\b(?:champions?(?:hip)?|coach|cup|defender|derby|fixtures?|goals?|goalkeeper|kick-?off|leagues?|match(?:es)?"
    r"|midfielder|penalt(?:y|ies)|play-?offs?|relegat\w+|scored?|season|semi-?finals?|squad|striker|team-?mates?"
    r"|tournament|transfer window|win(?:ger|s)|innings|wickets?|\d-\d)\b"
)
_ENOUGH = 3  # words of sport
_SCORE = re.compile(r"\b(?:beat|beating|defeated|drew|drawn?|lost|thrashed|won|win)\b[^.\n]{0,40}\b\d{1,2}[-–]\d")


def towns_or_clubs(shapes: dict[str, Votes], texts: Sequence[str]) -> dict[str, Votes]:
    """The votes of the names' own words, by key; in a text without sport none for the clubs of towns: "Aberdeen"."""
    towns = [key for key, votes in shapes.items() if votes.organisation == OF_A_CLUB and votes.place > 0.0]
    if towns and not _is_of_sport(texts):
        shapes.update((key, shapes[key]._replace(organisation=0.2)) for key in towns)
    return shapes


def _is_of_sport(texts: Sequence[str]) -> bool:
    if any(map(_SCORE.search, texts)):
        return True
    return len(list(islice(chain.from_iterable(map(_SPORT.finditer, texts)), _ENOUGH))) == _ENOUGH
