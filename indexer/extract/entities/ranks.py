"""Words of which the first is in capitals -> whether it is the rank of a police officer: "PC Ballard"."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.extract.entities import cues
from indexer.extract.entities.gazetteer import Gazetteer
from indexer.extract.entities.runs import Word

_ALWAYS = frozenset({"dci", "dcs", "di", "dsi", "hrh", "pcso", "wpc"})
RANKS = _ALWAYS | {"dc", "ds", "pc"}  # these are also a district, a firm, a computer


def is_rank(words: Sequence[Word], position: int, names: Gazetteer) -> bool:
    """Whether the word there is a rank in capitals, and what stands behind it the name of its holder."""
    rank = words[position]
    if rank.lower not in RANKS or not rank.text.isupper():
        return False
    behind = words[position + 1 :]
    if not 1 <= len(behind) <= 3 or behind[0].joiner:
        return False
    if any(word.joiner and word.joiner not in cues.PARTICLES for word in behind):
        return False
    first, last = behind[0].lower, behind[-1].lower
    if len(behind) > 1 and first in names.given_names and first not in names.words:
        return True
    if last in cues.ORGANISATION_TAILS or first in cues.TITLES or names.organisation(f"{rank.text} {behind[0].text}"):
        return rank.lower == "hrh"
    return rank.lower in _ALWAYS or not any(word.lower in names.words for word in behind)
