"""What the archivist decided about articles, in aliases.csv and corrections.csv: read once, applied to each article."""

from indexer.edits.apply import Edits, edit
from indexer.edits.files import read_edits

__all__ = ["Edits", "edit", "read_edits"]
