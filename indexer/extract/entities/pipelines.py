"""A spaCy pipeline's name and a text -> the spans it finds, as people, organisations and places.

spaCy is an extra: it is imported when a pipeline is asked for, once a process.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from indexer.extract.entities.spans import ORGANISATIONS, PEOPLE, PLACES, Span

RULES = "rules"  # the name of Dateline's own recogniser, which needs no pipeline
NATIONALITY = "nationality"  # a kind of span that is no fact: "Turkish"
_KINDS = {
    "PERSON": PEOPLE, "PER": PEOPLE, "ORG": ORGANISATIONS, "GPE": PLACES, "LOC": PLACES, "FAC": PLACES,
    "NORP": NATIONALITY,
}  # fmt: skip
_NOT_NEEDED = ("tagger", "parser", "attribute_ruler", "lemmatizer", "morphologizer", "senter")
_MOST = 100_000  # characters a pipeline is given at once: its memory grows with them


class NoPipeline(Exception):
    """A pipeline cannot be used. The message says why, and what to do."""


@cache
def load_pipeline(name: str) -> Any:
    """The pipeline of a package or a folder, without the parts that names do not need. Raises NoPipeline."""
    try:
        import spacy
    except ImportError:
        raise NoPipeline(
            f"--ner {name} needs spaCy, which is not installed; run: python -m pip install --editable '.[ner]'"
        ) from None
    try:
        pipeline = spacy.load(name)
    except Exception as error:  # whatever a folder that is none, or one of another version, makes it raise
        reason = " ".join(str(error).split())
        raise NoPipeline(f"--ner {name}: spaCy cannot load a pipeline of this name or folder ({reason})") from None
    if not any("doc.ents" in pipeline.get_pipe_meta(part).assigns for part in pipeline.pipe_names):
        raise NoPipeline(f"--ner {name}: this pipeline finds no names; it has neither “ner” nor “entity_ruler”")
    _leave_out(pipeline)
    return pipeline


def _leave_out(pipeline: Any) -> None:
    """Switch off what costs time and only says what words are, unless rules for names may look at it."""
    if "entity_ruler" in pipeline.pipe_names:
        return
    for part in _NOT_NEEDED:
        if part in pipeline.pipe_names:
            pipeline.disable_pipe(part)
    for part in set(pipeline.pipe_names) & {"tok2vec"}:
        if not set(pipeline.get_pipe(part).listening_components) & set(pipeline.pipe_names):
            pipeline.disable_pipe(part)


def find_entities(name: str, text: str, in_headline: bool = False) -> Iterator[Span]:
    """What a pipeline finds in a text, in order, without "the" in front, possessives and blanks."""
    pipeline = load_pipeline(name)
    for first, last in _pieces(text):
        for entity in pipeline(text[first:last]).ents:
            kind = _KINDS.get(entity.label_)
            start, end = _trimmed(text, first + entity.start_char, first + entity.end_char)
            if kind and end > start and "\n" not in text[start:end]:
                yield Span(start, end, text[start:end], kind, in_headline)


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """A text in stretches that a pipeline can take, cut between paragraphs where there are any."""
    first = 0
    while first < len(text):
        last = len(text)
        if last - first > _MOST:
            paragraph = text.rfind("\n\n", first, first + _MOST)
            last = paragraph if paragraph > first else first + _MOST
        yield first, last
        first = last


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    surface = text[start:end]
    if surface.lower().startswith("the "):
        start += len("the ")
    for ending in ("'s", "’s", "'", "’"):
        if surface.endswith(ending):
            end -= len(ending)
            break
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not (text[end - 1].isalnum() or text[end - 1] in ".)"):
        end -= 1
    return start, end
