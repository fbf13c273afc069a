"""A text that is kept in pieces, each of which says what it is -> what its first pieces state, and its paragraphs.

[{"type": "kicker", "content": "Harbour"}, {"type": "byline", "content": "By Ana Ruiz"}, {"type": "text", ...}]
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence

from indexer.formats.values import texts

# Pieces that state facts, above the first paragraph; below it a headline is a heading.
_FACTS = frozenset({"kicker", "title", "headline", "deck", "byline"})
_OF_HEAD = _FACTS | {"date", "author", "author_info"}
# Short pieces that are none of the text, wherever they stand.
_OF_OTHERS = frozenset({
    "image", "video", "gallery", "caption", "advertisement", "ad", "newsletter", "related", "interstitial_link",
    "link_list", "promo", "signup", "embed", "author_info",
})  # fmt: skip
_SAID = ("content", "text", "value")
_SHORTEST = 80  # characters of prose, which is the article's whatever its piece is called


def facts_of_pieces(value: object) -> dict[str, object]:
    """What the pieces above the first paragraph state: a kicker, a headline, a deck, a byline."""
    head = itertools.takewhile(lambda one: _kind(one) in _OF_HEAD, _pieces(value))
    said = ((_kind(one), next((one[name] for name in _SAID if one.get(name)), None)) for one in head)
    return {kind: stated for kind, stated in said if kind in _FACTS and stated is not None}


def paragraphs_of(value: object) -> object:
    """The value without the pieces of its head, its advertisements and links; of several versions the main one."""
    pieces = _pieces(value)
    if not pieces:
        return value
    if main := main_of(value):
        return main
    below = list(itertools.dropwhile(lambda one: _kind(one) in _OF_HEAD and not _is_long(one), pieces))
    return [one for one in below if _kind(one) not in _OF_OTHERS or _is_long(one)] or value


def main_of(value: object) -> list[Mapping[str, object]]:
    """Of several versions, each with its role, the main one; [] of other values."""
    pieces = _pieces(value)
    return [one for one in pieces if one.get("role") == "main"] if all(one.get("role") for one in pieces) else []


def _pieces(value: object) -> Sequence[Mapping[str, object]]:
    is_list = isinstance(value, list) and all(isinstance(one, dict) for one in value)
    return value if is_list and isinstance(value, list) else []


def _is_long(piece: Mapping[str, object]) -> bool:
    return sum(map(len, texts(piece))) >= _SHORTEST


def _kind(piece: Mapping[str, object]) -> str:
    """What a piece is called, in small letters: "newsletterBlock" is a newsletter."""
    kind = str(piece.get("type", piece.get("_type", ""))).lower()
    return kind.removesuffix("block").removesuffix("_") or kind
