"""An address with names that were merged into others -> the same address with the names that are kept."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import quote, urlencode

from indexer.schema import FACET_BY_NAME

_NOT = "not_"  # before a field's name: the values that are left out

KeptName = Callable[[str, str], tuple[str, str] | None]


def kept_address(path: str, arguments: list[tuple[str, str]], kept_name: KeptName) -> str:
    """The address to go to instead; "" when every name in it stands.

    `kept_name` says for a field and a name under which field and name it is kept, or None when it was not merged.

    >>> kept_address("/", [("q", "gaza"), ("not_person", "Fidan")], lambda field, name: (field, "Hakan Fidan"))
    '/?q=gaza&not_person=Hakan+Fidan'
    """
    kept = [_kept(name, value, kept_name) for name, value in arguments]
    return "" if kept == arguments else f"{quote(path)}?{urlencode(kept, errors='replace')}"


def _kept(name: str, value: str, kept_name: KeptName) -> tuple[str, str]:
    field = name.removeprefix(_NOT)
    kept = kept_name(field, value) if field in FACET_BY_NAME else None
    return (name.replace(field, kept[0]), kept[1]) if kept else (name, value)
