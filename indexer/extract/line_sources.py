"""Raw article -> what its repeated lines are counted under: its source as far as that is known before it is read.

A key need not be what the source is called in the end: it has to be the same for the articles of one outlet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from indexer.extract.headers.heads.mastheads import paper_of
from indexer.extract.headers.lines.words import ROLE
from indexer.extract.outlets import outlet_of, site_of
from indexer.extract.paths.pattern import PathPattern
from indexer.formats.raw import RawArticle

HEAD_LINES = 8  # of a plain text, that may say whose it is
_LONGEST = 80  # characters of such a line
_LABELLED = re.compile(r"(?i)(?:source|publication|publisher|newspaper|paper|outlet)\s?[:=]\s?([^\W\d].{1,58}?)\.?")
_BEHIND_BYLINE = re.compile(r"(?i:by)\s[^,|]{3,40}(?:,\s|\s\|\s|\s[-–—]\s)([A-Z][^,|]{2,50})")
_PARTS = re.compile(r"[,|;]|\s[-–—·•]\s")


def counted_under(raw: RawArticle, path: PathPattern | None = None) -> tuple[str, ...]:
    """The keys that an article's lines are counted under: its source by record, feed, the archivist's folders or
    address; else its folder, and for a plain text also the outlet that its head names."""
    known = _known_source(raw, path)
    if known:
        return (known,)
    shown = PurePosixPath(raw.shown).parts[:-1]
    folder = next(iter((*shown, *raw.folders[-1:])), "")
    return tuple(dict.fromkeys((*_named_in_head(raw), folder)))


def cut_under(raw: RawArticle, path: PathPattern | None = None) -> Iterator[str]:
    """The keys that lines to be cut of an article may have been counted under.

    Without a source these are all folders above it: what is added later may be one folder of the archive alone.
    """
    keys = counted_under(raw, path)
    yield from keys
    if not _known_source(raw, path):
        for folder in dict.fromkeys(raw.folders):
            yield from (one for one in dict.fromkeys((folder, folder.casefold())) if one not in keys)


def _known_source(raw: RawArticle, path: PathPattern | None) -> str:
    stated = next((value.strip() for value in (*raw.facts.get("source", ()), raw.channel) if value.strip()), "")
    named = stated or (path.facts(raw.shown).get("source", "") if path else "")
    url = next(iter(raw.facts.get("url", ())), "")
    return named.casefold() or (site_of(url) if url else "")


def _named_in_head(raw: RawArticle) -> tuple[str, ...]:
    """The outlet that the first lines of a plain text name, if they do."""
    if not raw.is_plain_text:
        return ()
    name = _outlet_in([line.text for line in raw.paragraphs[:HEAD_LINES] if len(line.text) <= _LONGEST])
    return (name.strip().casefold(),) if name else ()


def _outlet_in(lines: Sequence[str]) -> str:
    for line in lines:
        if match := _LABELLED.fullmatch(line):
            return match[1]
    for line in lines:
        if (match := _BEHIND_BYLINE.fullmatch(line)) and not ROLE.search(match[1]):
            return match[1]
    names = (_PARTS.split(line, maxsplit=1)[0].strip() for line in lines)
    return next((known for name in names if (known := outlet_of(name) or paper_of(name))), "")
