"""Query: the tree of what was typed. Frozen, printable, no behaviour.

The parser makes it, `embedded/match.py` and `snippets.py` read it. `str(query)` is what can be typed again
to get the same tree.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Everything:
    """Matches every article: no query at all."""

    def __str__(self) -> str:
        return ""


@dataclass(frozen=True, slots=True)
class Words:
    """One word or a phrase. Several `terms` must stand side by side, in this order.

    `text` is as typed, `terms` are its analysed tokens (at least one), `quoted` tells a phrase in quotes from
    a word that analysis splits ("al-Aqsa"). `field` is a text field's name; None means any of them.
    """

    text: str
    terms: tuple[str, ...]
    field: str | None = None
    quoted: bool = False

    def __hash__(self) -> int:
        return hash(self.text)  # which tells nearly all apart; a question looks its words up again and again

    def __str__(self) -> str:
        text = f'"{self.text}"' if self.quoted else self.text
        return f"{self.field}:{text}" if self.field else text


@dataclass(frozen=True, slots=True)
class Pattern:
    """All words that a `pattern` stands for (folded, not stemmed): `word*`, `*word`, `w?rd`. `text` is as typed."""

    text: str
    pattern: str
    field: str | None = None

    def __str__(self) -> str:
        return f"{self.field}:{self.text}" if self.field else self.text


@dataclass(frozen=True, slots=True)
class And:
    """All parts match. Always two or more parts; a `Not` stands only here."""

    parts: tuple[Query, ...]

    def __str__(self) -> str:
        return " ".join(_in_brackets(part, Or) for part in self.parts if part != Everything())


@dataclass(frozen=True, slots=True)
class Or:
    """Any part matches. Always two or more parts."""

    parts: tuple[Query, ...]

    def __str__(self) -> str:
        return " OR ".join(_in_brackets(part, And) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Not:
    """Matches what its part does not. `-word` alone is And((Everything(), Not(word)))."""

    part: Query

    def __str__(self) -> str:
        return "-" + _in_brackets(self.part, And, Or)


@dataclass(frozen=True, slots=True)
class Quoted:
    """Articles in which somebody of this name is quoted, and `part` matches what they say, all of it together.

    `part` is Everything for whatever they say. No Quoted stands within another.
    """

    speaker: str
    part: Query

    def __str__(self) -> str:
        return f'speaker:"{self.speaker}" {_in_brackets(self.part, Or)}'.rstrip()


Query = Everything | Words | Pattern | And | Or | Not | Quoted


def _in_brackets(part: Query, *compound: type[And] | type[Or]) -> str:
    return f"({part})" if isinstance(part, (*compound, Quoted)) else str(part)
