"""A given name -> whether it is a man's or a woman's; most names of both, and names that nobody knows, are neither.

The files are made by tools/build_gazetteer.py; they are read once a process, when a pronoun is first looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from indexer.analysis import fold

_DATA = Path(__file__).parent / "data"


def usual_pronoun(given: str) -> str:
    """The pronoun of those who have a given name: "he", "she", or "" when it is not clear.

    >>> usual_pronoun("Étienne"), usual_pronoun("Anna-Lena"), usual_pronoun("Kim")
    ('he', 'she', '')
    """
    key, pronouns = fold(given).replace("’", "'"), _pronouns()
    return pronouns.get(key) or pronouns.get(key.partition("-")[0], "")


@cache
def _pronouns() -> Mapping[str, str]:
    return {
        name: pronoun
        for table, pronoun in (("given_men.txt", "he"), ("given_women.txt", "she"))
        for name in (_DATA / table).read_text(encoding="utf-8").split()
    }
