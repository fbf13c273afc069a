"""The bodies of agencies' XML -> HTML: what is not of HTML is unwrapped, no text is lost, none doubled."""

from __future__ import annotations

from typing import Any

from lxml import etree

from indexer.formats.characters import one_line
from indexer.formats.fragments import BLOCKS, INLINE, UNREAD

# What NITF's own elements are in HTML; a name that is neither here nor there is a span.
_AS_HTML = {
    "block": "div", "bq": "blockquote", "hl1": "h2", "hl2": "h2", "fn": "div", "note": "div",
    "media": "figure", "media-caption": "figcaption", "nitf-table": "div", "nitf-table-caption": "div",
}  # fmt: skip
_HTML = BLOCKS | INLINE | UNREAD | {"br", "td", "th"}
# What no reader sees: data about pictures and tables, pictures as letters and digits.
_UNSEEN = frozenset({"media-metadata", "media-object", "media-producer", "media-reference", "nitf-table-metadata"})


def read_bodies(elements: list[Any]) -> str:
    """The text of some elements: HTML, or plain where that is all there is in one; "" when there is none.

    The elements are rewritten.
    """
    return "\n".join(filter(None, map(_read, elements)))


def _read(body: Any) -> str:
    _unwrap(body)
    _leave_out_repeated(body)
    text = _text(body)
    if not text.strip():
        return ""
    return str(etree.tostring(body, encoding="unicode", method="html", with_tail=False)) if _children(body) else text


def _unwrap(body: Any) -> None:
    for element in body.iter(etree.Element):
        name = etree.QName(element).localname
        if name in _UNSEEN:
            element.clear(keep_tail=True)
        element.tag = name if name in _HTML else _AS_HTML.get(name, "span")
    body.tag = "div"
    etree.cleanup_namespaces(body)


def _leave_out_repeated(body: Any) -> None:
    """Beside a block that says it is the full text, blocks whose every paragraph is one of it: newspapers' leads."""
    full = [child for child in _children(body) if child.get("class") == "full_text"]
    said = {"", *(paragraph for child in full for paragraph in _paragraphs(child))}
    for child in _children(body):
        if full and child not in full and child.get("class") and said.issuperset(_paragraphs(child)):
            child.clear(keep_tail=True)


def _paragraphs(block: Any) -> list[str]:
    """The texts of a block's children, and the loose ones between them."""
    children = _children(block)
    parts = [block.text or "", *map(_text, children), *(child.tail or "" for child in children)]
    return [one_line(part) for part in parts]


def _children(element: Any) -> list[Any]:
    return list(element.iterchildren(etree.Element))


def _text(element: Any) -> str:
    return str(element.xpath("string()"))
