"""A dataclass -> the same, quick to send: it goes from process to process as the values of its fields, in order."""

from __future__ import annotations

from dataclasses import fields
from operator import attrgetter
from typing import Any, TypeVar

_Class = TypeVar("_Class")


def sent_by_fields(dataclass: type[_Class]) -> type[_Class]:
    """Decorator for a frozen dataclass with slots, of two fields or more: by itself it is pickled four times slower."""
    values = attrgetter(*(field.name for field in fields(dataclass)))  # type: ignore[arg-type]

    def reduced(self: _Class) -> tuple[type[_Class], tuple[Any, ...]]:
        return dataclass, values(self)

    dataclass.__reduce__ = reduced  # type: ignore[assignment]
    return dataclass
