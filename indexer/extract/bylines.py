"""The authors that a record states -> its byline: one line with all of them."""

from __future__ import annotations

from collections.abc import Iterable

from indexer.formats.fields import MAX_FACT_CHARS
from indexer.formats.values import NOTHING

_MOST = 50  # authors; a list of more is of a database, not of an article


def byline_of(stated: Iterable[str]) -> str:
    """The names as stated, each once, in their order; "" where there is none.

    A name that another value has with more beside it is not said again. Names with the surname first have commas of
    their own.

    >>> byline_of(["Ana Ruiz", "Ben Oda"]), byline_of(["Ruiz, Ana", "Oda, Ben"]), byline_of(["Ana", "Ana, AP"])
    ('Ana Ruiz, Ben Oda', 'Ruiz, Ana; Oda, Ben', 'Ana, AP')
    """
    evened = [" ".join(value.split()) for value in stated]
    if not evened:  # nearly always where the text has it
        return ""
    names = list({name.casefold(): name for name in reversed(evened) if name.lower() not in NOTHING}.values())[::-1]
    some = names[:_MOST]
    kept = [name for name in some if not any(_has(other, name) for other in some if other is not name)]
    kept += ["…"] * (len(names) > _MOST)
    line = ("; " if any("," in name for name in kept) else ", ").join(kept)
    return line if len(line) <= MAX_FACT_CHARS else line[: MAX_FACT_CHARS - 1] + "…"


def _has(line: str, name: str) -> bool:
    """Whether a longer line has a name as whole words."""
    before, found, after = line.casefold().partition(name.casefold())
    return bool(found) and not any(sign.isalnum() or sign in "-’'" for sign in (before[-1:], after[:1]) if sign)
