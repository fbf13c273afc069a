"""Parts -> one tidy query: flat, each part once, nothing wrapped that stands alone."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from indexer.analysis import analyze
from search.query import And, Everything, Not, Or, Pattern, Query, Quoted, Words


def all_of(parts: Sequence[Query]) -> Query:
    """The query that all parts match. Without a positive part it starts from everything.

    >>> word, other = Words("a", ("a",)), Words("b", ("b",))
    >>> all_of([word, all_of([other, word])]) == And((word, other))
    True
    >>> all_of([Not(word)])
    And(parts=(Everything(), Not(part=Words(text='a', terms=('a',), field=None, quoted=False))))
    """
    if len(parts) == 1 and isinstance(parts[0], Words):  # nearly always
        return parts[0]
    flat = (inner for part in parts for inner in (part.parts if isinstance(part, And) else (part,)))
    narrowing: list[Query] = [part for part in _each_once(flat) if not isinstance(part, Everything)]
    if all(isinstance(part, Not) for part in narrowing):
        narrowing.insert(0, Everything())
    return narrowing[0] if len(narrowing) == 1 else And(tuple(narrowing))


def any_of(parts: Sequence[Query]) -> Query:
    """The query that at least one of the parts matches."""
    if len(parts) == 1:
        return parts[0]
    flat = (inner for part in parts for inner in (part.parts if isinstance(part, Or) else (part,)))
    unique = _each_once(flat)
    return unique[0] if len(unique) == 1 else Or(tuple(unique))


def excluded(part: Query) -> Query:
    """What does not match a part; excluded twice is not excluded."""
    if isinstance(part, And) and len(part.parts) == 2 and part.parts[0] == Everything():
        only = part.parts[1]
        if isinstance(only, Not):
            return only.part
    return Not(part)


def first_leaves(query: Query, limit: int) -> tuple[Query, tuple[Words | Pattern, ...]]:
    """The query with its first words and phrases only, and those that were left out."""
    kept: list[Words | Pattern] = []
    dropped: list[Words | Pattern] = []
    shorter = query if isinstance(query, Everything) else _first_leaves(query, limit, kept, dropped)
    return shorter or Everything(), tuple(dropped)


def _first_leaves(
    query: Query, limit: int, kept: list[Words | Pattern], dropped: list[Words | Pattern]
) -> Query | None:
    if isinstance(query, Words | Pattern):
        if len(kept) == limit:
            dropped.append(query)
            return None
        kept.append(query)
        return query
    if isinstance(query, Not):
        part = _first_leaves(query.part, limit, kept, dropped)
        return excluded(part) if part else None
    if isinstance(query, Quoted):
        said = query.part if query.part == Everything() else _first_leaves(query.part, limit, kept, dropped)
        return Quoted(query.speaker, said) if said else None
    if isinstance(query, Everything):
        return None
    found = [_first_leaves(part, limit, kept, dropped) for part in query.parts]
    parts = [part for part in found if part is not None]
    if not parts:
        return None
    return all_of(parts) if isinstance(query, And) else any_of(parts)


def _each_once(parts: Iterable[Query]) -> list[Query]:
    """The parts without those that repeat an earlier one, be it in other letters or another form."""
    first: dict[Hashable, Query] = {}
    for part in parts:
        first.setdefault(_key(part), part)
    return list(first.values())


def _key(query: Query) -> Hashable:
    """What two parts that find the same have in common, whatever their letters."""
    if isinstance(query, Words):
        return (Words, query.terms, query.field, query.quoted)
    if isinstance(query, Pattern):
        return (Pattern, query.pattern, query.field)
    if isinstance(query, Not):
        return (Not, _key(query.part))
    if isinstance(query, Quoted):
        return (Quoted, tuple(token.word for token in analyze(query.speaker)), _key(query.part))
    if isinstance(query, And | Or):
        return (type(query), tuple(_key(part) for part in query.parts))
    return Everything
