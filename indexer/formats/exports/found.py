"""Export: what the reader of a database's layout finds in one article."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

Facts = dict[str, str]  # the fact of Article -> its value as written


class Export(NamedTuple):
    """What the head of an article states, and the lines of its text."""

    facts: Mapping[str, str]
    lines: Sequence[str]
