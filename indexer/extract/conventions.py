"""What holds for a whole archive and no file says: what folders mean, how a source writes dates, what it repeats, what
finds names in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from indexer.extract.entities.pipelines import RULES
from indexer.extract.furniture.boilerplate import Repeated
from indexer.extract.paths.pattern import PathPattern

ALL = "all"


@dataclass(frozen=True, slots=True)
class Conventions:
    """The archivist's word: `day_first` and `month_first` name sources, or ALL of them; a name beats ALL.
    `repeated` are lines that were counted. `ner` is the spaCy pipeline that finds names, or RULES."""

    path: PathPattern | None = None
    day_first: tuple[str, ...] = ()
    month_first: tuple[str, ...] = ()
    repeated: Repeated = field(default_factory=dict)
    ner: str = RULES

    def day_first_in(self, source: str) -> bool | None:
        """How a source means 03/04/2024; None when nobody says.

        >>> Conventions(day_first=("all",), month_first=("Herald",)).day_first_in("herald")
        False
        """
        if not (self.day_first or self.month_first):
            return None
        for name in (source.casefold(), ALL):
            for said, is_day_first in ((self.day_first, True), (self.month_first, False)):
                if name and name in (one.casefold() for one in said):
                    return is_day_first
        return None

    def path_facts(self, shown: str) -> dict[str, str]:
        """What the pattern finds in a path: "source", "section", "date"."""
        return self.path.facts(shown) if self.path else {}
