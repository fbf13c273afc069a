"""XML that agencies send, NITF or NewsML-G2 -> raw articles: what its elements state, its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lxml import etree

from indexer.formats.characters import one_line
from indexer.formats.encoding import MAX_ARTICLE, TOO_LARGE, Unreadable
from indexer.formats.fields import field_table
from indexer.formats.raw import Problem, RawArticle, SourceFile
from indexer.formats.records import Place, read_record

_ROOT = re.compile(r"(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*>)*<(?:[\w.-]+:)?(?P<name>[\w.-]+)", re.DOTALL)
_ROOTS = frozenset({"nitf", "newsItem", "newsMessage"})
# What states each fact: paths from the root of NITF, and from an item of NewsML-G2, the surest first. A name without
# its namespace stands for one with any.
_NITF = {
    "headline": ("body/body.head/hedline/hl1", "head/title"),
    "deck": ("body/body.head/hedline/hl2",),
    "date": (
        "head/docdata/date.issue/@norm", "head/docdata/date.release/@norm", "head/pubdata/@date.publication",
        "body/body.head/dateline/story.date/@norm",
    ),
    "byline": ("body/body.head/byline/person", "body/body.head/byline"),
    "source": ("head/pubdata/@name", "body/body.head/distributor"),
    "section": ("head/pubdata/@position.section", "head/tobject/@tobject.type"),
    "id": ("head/docdata/doc-id/@id-string",),
    "url": ("head/pubdata/@ex-ref",),
}  # fmt: skip
_NEWSML = {
    "headline": ("contentMeta/headline", "itemMeta/title"),
    "date": ("itemMeta/firstCreated", "contentMeta/contentCreated", "itemMeta/versionCreated"),
    "updated": ("itemMeta/versionCreated",),
    "byline": ("contentMeta/by", "contentMeta/creator/name"),
    "source": ("contentMeta/creditline", "itemMeta/provider/name", "itemMeta/provider/@literal"),
    "language": ("contentMeta/language/@tag",),
    "id": ("@guid",),
}  # fmt: skip
_STEP = re.compile(r"[^/@]+(?=/|$)")


def is_news_xml(opening: str) -> bool:
    """Whether an XML file that opens so is one of these formats.

    >>> is_news_xml('<?xml version="1.0"?>\\n<nitf>'), is_news_xml("<rss>")
    (True, False)
    """
    match = _ROOT.match(opening)
    return match is not None and match["name"] in _ROOTS


def read_news_xml(text: str, file: SourceFile, mapping: Mapping[str, str]) -> Iterator[RawArticle | Problem]:
    """The article of the file, or those of a message. Raises Unreadable for broken XML and one with own entities."""
    root = _parsed(text)
    table = field_table(mapping)
    name = etree.QName(root).localname
    items = [root] if name in ("nitf", "newsItem") else _found(root, "itemSet/newsItem")
    if not items:
        raise Unreadable("a message without articles")
    for number, item in enumerate(items, 1):
        record = _of_nitf(item) if name == "nitf" else _of_newsml(item)
        line = None if len(items) == 1 else number
        yield read_record(record, Place(file.shown, line, text, file.size), table)


def _parsed(text: str) -> Any:
    if len(text) > MAX_ARTICLE:
        raise Unreadable(TOO_LARGE)
    if "<!ENTITY" in text:
        raise Unreadable("a file that declares entities of its own: these can stand for anything")
    parser = etree.XMLParser(encoding="utf-8", resolve_entities=False, no_network=True, remove_pis=True)
    try:
        return etree.fromstring(re.sub(r"^\s*<\?xml.*?\?>", "", text).encode(), parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(f"broken XML: {error}") from None


def _of_nitf(root: Any) -> dict[str, object]:
    return _facts(root, _NITF) | {"content": _markup(_found(root, "body/body.content"))}


def _of_newsml(item: Any) -> dict[str, object]:
    facts = _facts(item, _NEWSML)
    if nitf := _found(item, "contentSet/inlineXML/nitf"):
        return _of_nitf(nitf[0]) | facts
    bodies = _found(item, "contentSet/inlineXML/html/body") or _found(item, "contentSet/inlineXML")
    plain = [element.text or "" for element in _found(item, "contentSet/inlineData")]
    return facts | {"content": _markup(bodies) or "\n\n".join(plain)}


def _facts(root: Any, paths: Mapping[str, tuple[str, ...]]) -> dict[str, object]:
    values = {fact: next(filter(None, (_value(root, path) for path in some)), "") for fact, some in paths.items()}
    if values.get("updated") == values["date"]:
        values["updated"] = ""
    return {fact: value for fact, value in values.items() if value}


def _found(root: Any, path: str) -> list[Any]:
    found = root.xpath(_STEP.sub(lambda step: f"*[local-name()='{step[0]}']", path))
    return list(found)


def _value(root: Any, path: str) -> str:
    """The text of the first thing on a path: an element's with all in it, or an attribute's."""
    above, sign, attribute = path.partition("@")
    found = _found(root, above.rstrip("/")) if above else [root]
    if not found:
        return ""
    return one_line(found[0].get(attribute) or "" if sign else "".join(found[0].itertext()))


def _markup(elements: list[Any]) -> str:
    """The children of some elements as markup without namespaces."""
    parts = []
    for element in elements:
        for inner in element.iter():
            if isinstance(inner.tag, str):
                inner.tag = etree.QName(inner).localname
        etree.cleanup_namespaces(element)
        parts += [str(etree.tostring(child, encoding="unicode")) for child in element]
    return "\n".join(parts)
