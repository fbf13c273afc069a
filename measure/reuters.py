"""Reuters-21578 (JSON lines, packed) -> its stories, with the countries they are filed under."""

from __future__ import annotations

import gzip
import json
import re
from dataclasses import dataclass
from pathlib import Path

from indexer.extract.entities.aliases import known_name
from indexer.extract.entities.spans import PLACES
from measure.planting import Story

_PARAGRAPH_START = re.compile(r"\n\s{2,}")  # wire copy marks a paragraph by indenting its first line
_SIGNATURE = re.compile(r"\s*Reuter\s*\x03?\s*\Z", re.I)


@dataclass(frozen=True, slots=True)
class FiledStory:
    """A story. `countries` are under our names; `is_filed` is false when one of its places is no country we know."""

    headline: str
    text: str
    countries: tuple[str, ...]
    is_filed: bool


def read_reuters(path: Path) -> list[FiledStory]:
    """Every story that has a text. Raises OSError when there is no such file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records = (json.loads(line) for line in lines)
        return [_story(record) for record in records if record.get("body")]


def read_reuters_stories(path: Path) -> list[Story]:
    """Every story that has a text, in paragraphs, without its signature. Raises OSError when there is no such file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records = (json.loads(line) for line in lines)
        return [_paragraphs(record) for record in records if record.get("body")]


def _paragraphs(record: dict[str, str]) -> Story:
    text = _SIGNATURE.sub("", record["body"])
    parts = (" ".join(part.split()) for part in _PARAGRAPH_START.split(text))
    return Story(record.get("title", ""), tuple(filter(None, parts)))


def _story(record: dict[str, list[str]]) -> FiledStory:
    countries = [known_name(PLACES, place) for place in record.get("places", [])]
    text = " ".join(str(record["body"]).split())
    return FiledStory(
        str(record.get("title", "")), text, tuple(filter(None, countries)), all(countries) and bool(countries)
    )
