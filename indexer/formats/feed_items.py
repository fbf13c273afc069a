"""Text of a feed, in pieces -> its opening, then each item as written, so that a damaged one costs no other.

Items are found by their tags alone, comments and CDATA sections passed over; each is parsed by itself. Nothing that
a document type declares is ever used, and a feed that declares entities is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.formats.encoding import MAX_ARTICLE, TOO_LARGE, Unreadable
from indexer.formats.feed_names import ATOM, RSS

_BEFORE_ROOT = re.compile(r"(?:\s++|<\?.*?\?>|<!--.*?-->)*+", re.DOTALL)
_ROOT = re.compile(r"<([^\W\d][\w.:-]*+)((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>")
_DECLARED = re.compile(r"\sxmlns(?::([\w.-]+))?\s*=\s*[\"']\s*([^\"'\s]*)")
ENDS = {"<![CDATA[": "]]>", "<!--": "-->", "<?": "?>"}
_MAX_OPENING = MAX_ARTICLE  # characters before the first item
_LONGEST_TAG = 200  # characters of a tag's name: what a piece may end in the middle of

Pieces = Iterator[tuple[str, int]]  # a text, and the bytes of the file read so far


@dataclass(frozen=True, slots=True)
class Opening:
    """How a feed begins: its first tag as written, what stands before its first item, the tag of its items."""

    root: str
    root_name: str
    channel: str
    item: str


@dataclass(frozen=True, slots=True)
class Item:
    """One item as written. `consumed` counts bytes of the file."""

    line: int
    text: str
    consumed: int


@dataclass(frozen=True, slots=True)
class Damage:
    """A place where the feed is not as it should be."""

    line: int
    reason: str


class _Text:
    """The part of a feed that is being looked at; knows its line."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces
        self._line = 1
        self.text = ""
        self.consumed = 0

    def grow(self) -> bool:
        """Take the next piece; False at the end of the file."""
        piece = next(self._pieces, None)
        if piece is None:
            return False
        self.text += piece[0]
        self.consumed = piece[1]
        return True

    def drop(self, end: int) -> None:
        self._line += self.text.count("\n", 0, end)
        self.text = self.text[end:]

    def line_at(self, place: int) -> int:
        return self._line + self.text.count("\n", 0, place)

    def find(self, end: str, start: int) -> int:
        """Where `end` stands at or behind `start`, -1 when it does not; takes pieces as long as an article may be."""
        searched = start
        while (found := self.text.find(end, searched)) < 0:
            searched = max(start, len(self.text) - len(end) + 1)
            if len(self.text) - start > MAX_ARTICLE or not self.grow():
                return -1
        return found


class Feed:
    """A feed as it is read. Raises Unreadable when the file is none, or declares entities of its own."""

    def __init__(self, pieces: Pieces) -> None:
        self._text = _Text(pieces)
        self._unclosed: set[str] = set()  # ends of sections that were looked for in vain
        root = self._root()
        name, self._item = root[1], _item_tag(root[1], root[2])
        self._marks = _marks(name, self._item)
        channel = "" if self._item == name else self._up_to_first_item(root.end())
        # A lone item may use prefixes that the feed around it declared.
        self.opening = (
            Opening("<rss>", "rss", "", name) if name == "item" else Opening(root[0], name, channel, self._item)
        )
        self._is_alone = self._item == name

    def _root(self) -> re.Match[str]:
        """The first tag."""
        while True:
            start = _BEFORE_ROOT.match(self._text.text)
            assert start
            found = _ROOT.search(self._text.text, start.end())
            if "<!ENTITY" in self._text.text[: found.start() if found else len(self._text.text)]:
                raise Unreadable("a feed that declares entities of its own: these can stand for anything")
            if found:
                return found
            if len(self._text.text) > _MAX_OPENING or not self._text.grow():
                raise Unreadable("not XML" if self._text.text.strip() else "empty file")

    def _up_to_first_item(self, start: int) -> str:
        place = start
        while True:
            mark = self._next_mark(place)
            if mark is None or mark["start"] or mark["last"]:
                end = mark.start() if mark else len(self._text.text)
                channel = self._text.text[start:end]
                self._text.drop(end)
                return channel
            place = self._behind(mark)
            if place > _MAX_OPENING:
                raise Unreadable("a feed whose first article is not found")

    def _next_mark(self, place: int) -> re.Match[str] | None:
        while (mark := self._marks.search(self._text.text, place)) is None:
            place = max(place, len(self._text.text) - _LONGEST_TAG)
            if len(self._text.text) > 2 * MAX_ARTICLE or not self._text.grow():
                return None
        return mark

    def _behind(self, mark: re.Match[str]) -> int:
        """The place behind a mark; behind the whole of a comment or a CDATA section, if it ends."""
        end = ENDS.get(mark[0])
        if end is None or end in self._unclosed:
            return mark.end()
        found = self._text.find(end, mark.end())
        if found >= 0:
            return found + len(end)
        self._unclosed.add(end)
        return mark.end()

    def items(self) -> Iterator[Item | Damage]:
        """The items in their order, and what is wrong with the file."""
        start: int | None = None
        place = 0
        while (mark := self._next_mark(place)) is not None:
            if mark["last"] and start is None:
                yield from self._after_end(mark.end())
                return
            if mark["end"] and start is not None:
                yield self._finished(start, mark.end())
                start, place = None, 0
                if self._is_alone:
                    return
                continue
            if mark["start"]:
                if start is not None:
                    yield Damage(self._text.line_at(start), "an article that does not end before the next begins")
                self._text.drop(mark.start())
                start, place = 0, mark.end() - mark.start()
                continue
            place = self._behind(mark)
            if start is None:
                self._text.drop(place)
                place = 0
        yield self._cut_short(start)

    def _finished(self, start: int, end: int) -> Item | Damage:
        line, text = self._text.line_at(start), self._text.text[start:end]
        self._text.drop(end)
        return Item(line, text, self._text.consumed) if len(text) <= MAX_ARTICLE else Damage(line, TOO_LARGE)

    def _after_end(self, end: int) -> Iterator[Damage]:
        self._text.drop(end)
        rest = _BEFORE_ROOT.match(self._text.text)
        if rest and rest.end() < len(self._text.text):
            yield Damage(self._text.line_at(rest.end()), "more stands behind the end of the feed; it is left")

    def _cut_short(self, start: int | None) -> Damage:
        if start is None:
            return Damage(self._text.line_at(len(self._text.text.rstrip())), "the feed is cut short here")
        if len(self._text.text) > MAX_ARTICLE:
            return Damage(self._text.line_at(start), f"{TOO_LARGE}; the rest of the file is left")
        return Damage(self._text.line_at(start), "the feed is cut short in the middle of this article")


def _marks(root: str, item: str) -> re.Pattern[str]:
    """What is looked for in a feed: sections, the tags of its items, its end."""
    return re.compile(
        rf"<!\[CDATA\[|<!--|<\?|<(?P<start>{re.escape(item)})(?=[\s/>])"
        rf"|</(?P<end>{re.escape(item)})\s*>|(?P<last></{re.escape(root)}\s*>)"
    )


def _item_tag(root: str, attributes: str) -> str:
    """The tag of a feed's items as written there. Raises Unreadable when it is no feed."""
    prefix, _colon, local = root.rpartition(":")
    declared = {found[1] or "": found[2] for found in _DECLARED.finditer(attributes)}
    if local == "RDF":
        for short, uri in declared.items():
            if uri in RSS:
                return f"{short}:item" if short else "item"
        if "" not in declared:
            return "item"
    elif root == "item":
        return root
    elif local in ("rss", "channel"):
        return "item"
    elif local in ("feed", "entry") and (declared.get(prefix) in ATOM or not declared.get(prefix)):
        return f"{prefix}:entry" if prefix else "entry"
    raise Unreadable(f"XML, but neither RSS nor Atom: its first element is <{root[:40]}>")
