"""YAML text -> its documents as texts, lists and dicts, every value as written, and the place of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

# How a value is written that is none; in quotes these are texts.
NO_VALUE = frozenset({"null", "Null", "NULL", "~"})


class Loader(yaml.BaseLoader):
    """Builds nothing but texts, lists, dicts and None, and keeps every value as written: 2024-03 stays one."""

    def construct_scalar(self, node: Any) -> Any:
        """The text of a node, or None."""
        return None if node.style is None and node.value in NO_VALUE else super().construct_scalar(node)


class _Placed(Loader):
    """Remembers where each value stands, and follows no aliases: a few lines of these can stand for more than fits into
    memory."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.nodes: dict[int, Any] = {}  # the id of a value -> its node

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.MarkedYAMLError(problem="aliases (*name) are not read: write the value out", problem_mark=mark)
        return super().compose_node(parent, index)

    def construct_object(self, node: Any, deep: bool = False) -> Any:
        value = super().construct_object(node, deep)
        self.nodes[id(value)] = node
        return value


@dataclass(frozen=True, slots=True)
class Document:
    """One document: its content, and the node of each value in it by the value's id, while the content lives."""

    content: object
    nodes: dict[int, Any]

    def line(self, value: object) -> int:
        """The line that a value begins on, counted from 1."""
        return int(self.nodes[id(value)].start_mark.line) + 1

    def span(self, value: object) -> tuple[int, int]:
        """Where a value begins and ends in the text."""
        node = self.nodes[id(value)]
        return node.start_mark.index, node.end_mark.index


def documents(text: str) -> Iterator[Document]:
    """The documents of a cleaned text that hold anything.

    Raises yaml.YAMLError or RecursionError, behind those that stand before the error.
    """
    loader = _Placed(text)
    try:
        while loader.check_node():
            loader.nodes = {}
            content = loader.construct_document(loader.get_node())
            if content:
                yield Document(content, loader.nodes)
    finally:
        loader.dispose()


def line_of(error: Exception) -> int | None:
    """The line on which reading ended, counted from 1."""
    mark = getattr(error, "problem_mark", None)
    return mark.line + 1 if mark else None


def reason_of(error: Exception) -> str:
    """Why a text could not be read."""
    if isinstance(error, RecursionError):
        return "its values are too deep in each other"
    return str(getattr(error, "problem", None) or error or type(error).__name__)
