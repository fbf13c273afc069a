"""The engines by name. A module is imported only in the process that runs it."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import cast

from bench.answers import EngineModule

NAMES = ("dateline", "tantivy", "sqlite", "whoosh")


def load(name: str) -> EngineModule:
    """The module of an engine."""
    return cast(EngineModule, import_module(f"bench.engines.{name}"))


def is_installed(name: str) -> bool:
    """True when what the engine needs can be imported."""
    needs = {"dateline": "whoosh", "tantivy": "tantivy", "sqlite": "sqlite3", "whoosh": "whoosh"}
    return find_spec(needs[name]) is not None
