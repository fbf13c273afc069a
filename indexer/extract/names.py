"""The names a record states and those its text mentions -> one list, each name once, recognised ones with basis."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from indexer.analysis import fold
from indexer.article import TEXT
from indexer.extract.entities import same_organisation, same_place
from indexer.extract.people import is_part_of_name

Basis = tuple[str, str, str]  # as in Article.bases: (fact, value, basis)


def stated_once(names: Iterable[str]) -> tuple[str, ...]:
    """The names as written, without blanks around them, each once (case and accents aside)."""
    trimmed = (" ".join(name.split()) for name in names)
    first: dict[str, str] = {}
    for name in trimmed:
        if name:
            first.setdefault(fold(name), name)
    return tuple(first.values())


def join_names(fact: str, stated: tuple[str, ...], recognised: tuple[str, ...]) -> tuple[tuple[str, ...], list[Basis]]:
    """Stated names first, then the recognised ones that are not among them under another spelling."""
    is_same = _IS_SAME[fact]
    added = [name for name in recognised if not any(is_same(name, known) for known in stated)]
    return (*stated, *added), [(fact, name, TEXT) for name in added]


def _is_same_person(name: str, known: str) -> bool:
    return fold(name) == fold(known) or is_part_of_name(name, known)


def _is_same_organisation(name: str, known: str) -> bool:
    return fold(name) in (fold(known), fold(same_organisation(known)))


def _is_same_place(name: str, known: str) -> bool:
    return fold(name) in (fold(known), fold(same_place(known)))


# Whether a recognised name is a stated one, by fact.
_IS_SAME: dict[str, Callable[[str, str], bool]] = {
    "people": _is_same_person,
    "organisations": _is_same_organisation,
    "places": _is_same_place,
}
