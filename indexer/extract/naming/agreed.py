"""A text with its page's furniture, and its header -> the outlet that the lines around it name.

A name that is there in several ways is the outlet's: alone above the headline and in the notice below the text, in the
address and at the end of the first line. One that is there once has to be called like a paper, in a place that has
nothing else: "Published in The Harbour Star", a line above the headline.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from indexer.extract.naming.mentions import (
    ALONE,
    HOST,
    OWNED,
    PARTED,
    PRINTED,
    SERVED,
    SIGNED,
    TITLE,
    Mention,
    mentions_in,
)
from indexer.extract.naming.spelling import is_called_like_one, key_of, may_be_outlet, plain_name
from indexer.extract.outlets import outlet_of
from indexer.formats.raw import Margins

_SURE_ONCE = frozenset({OWNED, PRINTED, SIGNED, TITLE})  # ways that are enough for a name like a paper's
_OF_OWNERS = frozenset({OWNED, SERVED, HOST})
_OF_HEAD = frozenset({ALONE, PARTED})  # enough above the headline


class Named(NamedTuple):
    """An outlet and the key of its name; "" twice where the lines name none."""

    outlet: str
    key: str


def outlet_named_around(lines: Margins, url: str, headline: str, byline: str) -> Named:
    """The outlet of a text by the lines around it; `byline` is no name of it, nor `headline` mostly."""
    groups: dict[str, list[Mention]] = {}
    for mention in mentions_in(lines, url):
        groups.setdefault(key_of(plain_name(mention.name)), []).append(mention)
    titled, signed = key_of(headline), key_of(byline)
    above = _line_of(headline, lines.head)
    agreed = [
        (len({one.kind for one in group}), -group[0].line, key)
        for key, group in groups.items()
        if key != signed and _is_named(group, above) and (key != titled or _is_kept(group))
    ]
    if not agreed:
        return Named("", "")
    key = max(agreed)[2]
    name = next(plain_name(one.name) for one in groups[key] if one.kind != HOST)
    return Named(outlet_of(name) or _with_capital(name), key)


def _line_of(headline: str, head: Sequence[str]) -> int:
    """The number of the headline's line, which the lines of the page's head stand above."""
    key = key_of(headline)
    return next((number for number, line in enumerate(head) if key and key_of(line) == key), len(head))


def _is_named(group: Sequence[Mention], above: int) -> bool:
    names = [plain_name(one.name) for one in group if one.kind != HOST]
    if not names or not may_be_outlet(names[0]):
        return False
    ways = {(one.kind, one.line) for one in group}
    kinds, places = {kind for kind, _line in ways}, {line for _kind, line in ways}
    if len(places) > 1 and (len(kinds) > 1 or SERVED in kinds):
        return True
    if not is_called_like_one(names[0]):
        return False
    return any(one.kind in _SURE_ONCE or (one.kind in _OF_HEAD and 0 <= one.line < above) for one in group)


def _is_kept(group: Sequence[Mention]) -> bool:
    """Whether what was taken for a headline is whose page it is: no headline is the owner of anything."""
    return not _OF_OWNERS.isdisjoint(one.kind for one in group)


def _with_capital(name: str) -> str:
    return f"{name[0].upper()}{name[1:]}"
