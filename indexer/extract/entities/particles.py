"""The spans of a text -> the same, those of people with the particles in front of a lone surname: "von der Leyen"."""

from __future__ import annotations

import re

from indexer.extract.entities.spans import PEOPLE, Span

# None of them is an English word, as "do" and "den" are.
_LAST = (
    "ben", "bin", "bint", "da", "de", "del", "della", "der", "di", "dos", "du", "ibn", "la", "las", "le", "los", "ter",
    "van", "von", "zu",
)  # fmt: skip
_ENDINGS = tuple(f" {particle} " for particle in _LAST)
_TWO = (" van ", " von ", " de ")  # "van der", "de la"
# "in the bin", "a red van"; but "the injured van Tarn"
_A_THING = re.compile(r"\b(?:an?|the|his|her|their|this|that) (?:(?!late |former |[a-z]{2,}ed )[a-z-]+ )?(?:bin|van) $")
_LONGEST_THING = 24  # characters
_NEVER_FIRST = ("las ", "los ")


def take_particles(spans: tuple[Span, ...], headline: str, text: str) -> tuple[Span, ...]:
    """Every span, in the same order."""
    if any(span[3] == PEOPLE and (headline if span[4] else text).endswith(_ENDINGS, 0, span[0]) for span in spans):
        return tuple(_with_particles(span, headline if span.in_headline else text) for span in spans)
    return spans  # nearly always


def _with_particles(span: Span, text: str) -> Span:
    if span.fact != PEOPLE or not text.endswith(_ENDINGS, 0, span.start):
        return span
    if _A_THING.search(text, max(0, span.start - _LONGEST_THING), span.start):
        return span
    start = text.rfind(" ", 0, span.start - 1) + 1
    if text.endswith(_TWO, 0, start):
        start = text.rfind(" ", 0, start - 1) + 1
    elif text.startswith(_NEVER_FIRST, start):
        return span
    return span._replace(start=start, surface=text[start : span.end])
