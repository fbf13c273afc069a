"""What the archivist decided about articles, in aliases.csv and corrections.csv: read once, applied to each article."""

from indexer.edits.apply import Edits, edit
from indexer.edits.files import read_edits
from indexer.edits.set_copies import SetCopies
from indexer.edits.unmet import Unmet

__all__ = ["Edits", "SetCopies", "Unmet", "edit", "read_edits"]
