"""An element's name, in any vocabulary -> what it goes back to by its words: a fact, text, something else.

<bodyText>  <headlineGroup>  <lnv:PUB-DATE>  <Element type="byline">  <Range style="Style/Headline">
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from indexer.formats.field_names import BODY
from indexer.formats.fields import Table, normalize
from indexer.formats.xml_fields import fact_of
from indexer.formats.xml_names import PARAGRAPHS, PARTS

OTHER = "other"  # what is beside an article
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[\W\d_]+")
_OTHERS = frozenset({
    "ad", "advert", "advertisement", "annotation", "audio", "availability", "bibliography", "bio", "biography",
    "boilerplate", "caption", "captions", "colophon", "comment", "comments", "copyright", "credit", "credits",
    "cutline", "cutlines", "decl", "disclaimer", "email", "encoding", "endnote", "endnotes", "event", "fn",
    "footnote", "footnotes", "gallery", "graphic", "graphics", "image", "images", "img", "instruction",
    "instructions", "keyword", "keywords", "legal", "licence", "license", "link", "links", "media", "navigation",
    "newsletter", "note", "notes", "photo", "photograph", "photographs", "photos", "picture", "pictures", "promo",
    "recommended", "related", "reply", "replies", "revision", "rights", "script", "seo", "share", "similar",
    "slideshow", "social", "stmt", "thumbnail", "usage", "video", "videos", "workflow",
})  # fmt: skip
# Words behind another that say nothing of what it is.
_BEHIND = frozenset({
    "block", "content", "data", "desc", "detail", "details", "display", "elem", "element", "elements", "field",
    "form", "full", "group", "html", "info", "item", "items", "line", "lines", "list", "main", "name", "names",
    "plain", "section", "set", "statement", "string", "tag", "text", "title", "titles", "unit", "value", "wrapper",
    "xhtml",
})  # fmt: skip
_HEADS = frozenset({"head", "header", "heads", "info", "meta", "metadata"})  # behind another: around fields
_BEFORE = frozenset({
    "article", "basic", "cms", "content", "display", "doc", "document", "dc", "element", "export", "first", "full",
    "item", "main", "news", "official", "online", "paper", "print", "primary", "short", "story", "the", "web",
})  # fmt: skip
_SHORT = {"ti": "headline", "au": "byline", "hedline": "headline", "pub": "source", "da": "date"}
_TEXTS = PARAGRAPHS | PARTS | {"paragraphs", "paras"}
_CELLS = frozenset({
    "attr", "attribute", "cell", "col", "column", "custom", "data", "datum", "element", "entry", "field", "item",
    "meta", "metadatum", "param", "property", "str", "string", "textobject", "value",
})  # fmt: skip
_CALLED_BY = ("name", "key", "property", "type", "role", "label", "fieldname", "formalname", "id")
_STYLED_BY = re.compile(r"(?i)class|role|.*style.*|rend|type")


def words_in(name: str) -> tuple[str, ...]:
    """The words of a name, in lower case, its prefix left out.

    >>> words_in("lnv:PUB-DATE"), words_in("bodyText"), words_in("HTMLContent")
    (('pub', 'date'), ('body', 'text'), ('html', 'content'))
    """
    return tuple(word.lower() for word in _CAMEL.split(name.rpartition("}")[2].rpartition(":")[2]) if word)


@dataclass(frozen=True, slots=True)
class Roles:
    """What names go back to, by the names of fields that are known; each name is looked at once."""

    table: Table
    found: dict[str, str] = field(default_factory=dict)

    def of(self, element: Any) -> str:
        """A fact, BODY, OTHER, or "" for an element whose name, and what it is called in attributes, say none."""
        called = name_of(element)
        role = self.of_name(called)
        if role not in ("", BODY) or called != element.tag:
            return role
        styles = (value for at, value in element.attrib.items() if _STYLED_BY.fullmatch(at.rpartition("}")[2]))
        return next(filter(None, (self.of_name(value.rpartition("/")[2]) for value in styles if len(value) < 60)), role)

    def of_name(self, name: str) -> str:
        """What a name goes back to."""
        if name not in self.found:
            self.found[name] = self._by_words(name)
        return self.found[name]

    def _by_words(self, name: str) -> str:
        words = words_in(name)
        fact = fact_of(name.rpartition("}")[2].rpartition(":")[2], self.table)
        if not _OTHERS.isdisjoint(words):
            return OTHER
        if fact or not words:
            return fact
        if words[-1] in _HEADS:
            return ""
        if words[-1] in _TEXTS:
            return BODY
        ends = [len(words)]
        while ends[-1] > 1 and words[ends[-1] - 1] in _BEHIND:
            ends.append(ends[-1] - 1)
        for end in reversed(ends):
            if fact := self._known(words[:end]):
                return fact
        for end in ends:
            for start in range(1, end):
                is_sure = _BEFORE.issuperset(words[:start])
                if (fact := self._known(words[start:end])) and (is_sure or fact not in ("date", "updated", "id")):
                    return fact
        return ""

    def _known(self, words: tuple[str, ...]) -> str:
        joined = " ".join(words)
        return _SHORT.get(joined) or fact_of(normalize(joined), self.table)


def name_of(element: Any) -> str:
    """What an element is called: by its name, or by an attribute where it is the cell of a table of names."""
    if words_in(element.tag)[-1:] and words_in(element.tag)[-1] in _CELLS:
        named = {at.rpartition("}")[2].lower(): value for at, value in element.attrib.items()}
        if called := next(filter(None, map(named.get, _CALLED_BY)), ""):
            return called
    return str(element.tag)


def name_pairs(root: Any) -> None:
    """Give cells the names that their first element has: <Element><Name>head</Name><Content>Ferry stays</Content>."""
    for cell in [*root.iter()]:
        if len(cell) != 2 or not words_in(cell.tag)[-1:] or words_in(cell.tag)[-1] not in _CELLS:
            continue
        first = cell[0]
        if words_in(first.tag) in (("name",), ("key",)) and not len(first) and first.text:
            cell.set("name", first.text.strip())
            cell.remove(first)
