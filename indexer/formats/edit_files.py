"""A file's name and first line -> whether it holds the archivist's edits, not articles: see indexer/edits/."""

from __future__ import annotations

from pathlib import Path

from indexer.formats.encoding import Unreadable, decode

# They count right inside a folder that is named.
ALIASES, CORRECTIONS = "aliases.csv", "corrections.csv"
NOT_READ = "lines of the archivist count only right inside a folder that is named; name its folder, too"

_COLUMNS = {ALIASES: {"field", "name", "becomes"}, CORRECTIONS: {"article", "field", "value"}}
_READ_BYTES = 4_000


def has_edits(path: Path) -> bool:
    """Whether a file of one of these names, deeper in a folder, begins as they do. An archive may have articles in a
    file that is called so."""
    if path.name not in _COLUMNS:
        return False
    try:
        with path.open("rb") as file:
            lines = decode(file.read(_READ_BYTES)).splitlines()
    except (OSError, Unreadable):
        return False
    head = next((line for line in lines if line.strip(" \t,;") and not line.startswith("#")), "")
    names = {name.strip(' "').lower() for name in head.replace(";", ",").replace("\t", ",").split(",")}
    return names >= _COLUMNS[path.name]
