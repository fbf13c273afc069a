"""What the archivist decided about articles, in aliases.csv and corrections.csv: read once, applied to each article."""

from indexer.edits.alias_rules import AliasRule
from indexer.edits.apply import Edits, edit
from indexer.edits.files import read_edits
from indexer.edits.idle import IdleRules
from indexer.edits.set_copies import SetCopies
from indexer.edits.unmet import Unmet
from indexer.edits.versions import Versions

__all__ = ["AliasRule", "Edits", "IdleRules", "SetCopies", "Unmet", "Versions", "edit", "read_edits"]
