"""Where the words come from: a file of news stories -> Story values, the stuff that articles are made of.

The stories are not part of the project. Without a file, those of the sample archive are used: enough to see the
bench run, too few for figures that mean much.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from indexer.formats import find_files, read_file
from indexer.formats.raw import RawArticle, SourceFile

SAMPLE = Path(__file__).parent.parent / "seeds" / "sample"

_PARAGRAPH_START = re.compile(r"\n\s{2,}")
_SIGNATURE = re.compile(r"\n ?Reuter\s*\x03?\s*\Z", re.I)


class NoStories(Exception):
    """There is nothing to make a corpus of. The message says what to do."""


@dataclass(frozen=True, slots=True)
class Story:
    """A headline and the paragraphs under it, each on one line."""

    headline: str
    paragraphs: tuple[str, ...]


def read_stories(corpus_file: Path | None) -> tuple[Story, ...]:
    """The stories of a JSON Lines file (`title`, `body`; plain or .gz), or those of the sample. Raises NoStories."""
    if corpus_file is None:
        return tuple(_read_sample(SAMPLE))
    try:
        stories = tuple(_read_json_lines(corpus_file))
    except FileNotFoundError:
        raise NoStories(
            f"{corpus_file} is not there. Name a file of stories, one JSON object with title and body a line, "
            "as CORPUS_FILE; or leave CORPUS_FILE out to use the sample."
        ) from None
    except (OSError, EOFError, ValueError) as error:
        raise NoStories(f"{corpus_file} cannot be read as JSON Lines: {error}") from None
    if not stories:
        raise NoStories(f"{corpus_file} has no story with a title and a body.")
    return stories


def _read_json_lines(path: Path) -> Iterator[Story]:
    opening = gzip.open if path.suffix == ".gz" else open
    with opening(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            headline, paragraphs = record.get("title", ""), _cut_body(record.get("body", ""))
            if headline and paragraphs:
                yield Story(_one_line(headline), paragraphs)


def _cut_body(body: str) -> tuple[str, ...]:
    """Wire copy marks a paragraph by indenting its first line.

    >>> _cut_body("Rain fell\\nall week.\\n    Cocoa rose.\\n Reuter\\n\\x03")
    ('Rain fell all week.', 'Cocoa rose.')
    """
    parts = map(_one_line, _PARAGRAPH_START.split(_SIGNATURE.sub("", body)))
    return tuple(part for part in parts if part)


def _read_sample(folder: Path) -> Iterator[Story]:
    for file in find_files([folder]):
        if not isinstance(file, SourceFile):
            continue
        for item in read_file(file, {}):
            if isinstance(item, RawArticle) and item.paragraphs:
                paragraphs = tuple(_one_line(paragraph.text) for paragraph in item.paragraphs)
                yield Story(item.facts.get("headline", paragraphs[:1])[0], paragraphs)


def _one_line(text: str) -> str:
    return " ".join(text.split())
