"""XML of agencies: NITF, NewsML 1, NewsML-G2, a corpus -> raw articles: what its elements state, its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from lxml import etree

from indexer.formats.characters import one_line
from indexer.formats.encoding import MAX_ARTICLE, TOO_LARGE, Unreadable
from indexer.formats.feed_xml import mended, split_at_sections
from indexer.formats.fields import Table, field_table
from indexer.formats.news_bodies import read_bodies
from indexer.formats.raw import Problem, RawArticle, SourceFile
from indexer.formats.records import Place, read_record, repeats_opening
from indexer.formats.xml_losses import is_whole, told_in, with_told
from indexer.formats.xml_roles import Roles

# What stands before the first element. Possessive, so that any text is read once.
_SUBSET = r"(?:<!--.*?-->|<\?.*?\?>|\"[^\"]*+\"|'[^']*+'|<(?!!--|\?)|[^\]<\"'])*+"
_TYPE = rf"<!DOCTYPE(?:[^<>\[\"']++|\"[^\"]*+\"|'[^']*+')*+(?:\[(?P<subset>{_SUBSET})\]\s*+)?>"
_ROOT = re.compile(rf"(?:\s++|<\?.*?\?>|<!--.*?-->|{_TYPE})*+<(?:[\w.-]+:)?(?P<name>[\w.-]+)", re.DOTALL)
_COMMENTS = re.compile(r"<!--.*?-->", re.DOTALL)
_ROOTS = frozenset({"nitf", "newsItem", "newsMessage", "NewsML", "newsitem"})
# What states each fact: paths from the root of NITF, and from an item of NewsML-G2, the surest first. A name without
# its namespace stands for one with any.
_NITF = {
    "headline": ("body/body.head/hedline/hl1", "body/hedline/hl1", "body/hl1", "head/title"),
    "deck": ("body/body.head/hedline/hl2", "body/body.head/abstract"),
    "date": (
        "head/docdata/date.issue/@norm", "head/docdata/date.release/@norm", "head/pubdata/@date.publication",
        "body/body.head/dateline/story.date/@norm", "body/body.head/dateline/story.date",
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
# An agency's stories as its corpus for research has them.
_CORPUS = {
    "headline": ("headline", "title"), "date": ("@date",), "byline": ("byline",), "id": ("@itemid",),
}  # fmt: skip
# The elements of an item of NewsML 1, wherever they stand in it.
_NEWSML_1 = {
    "headline": ("HeadLine", "Headline"), "deck": ("SubHeadLine",), "byline": ("ByLine", "Byline"),
    "date": ("FirstCreated", "ThisRevisionCreated"), "updated": ("ThisRevisionCreated",),
    "source": ("CreditLine",), "id": ("PublicIdentifier", "NewsItemId"),
}  # fmt: skip
# The day of publication in parts, as elements "meta" of NITF have it in a newspaper's corpus.
_DAY_PARTS = ("publication_year", "publication_month", "publication_day_of_month")
# An item of a message, in a text without comments and sections.
_ITEM = re.compile(r"<(?P<name>(?:[\w.-]+:)?newsItem)(?=[\s/>])")
_FIRST_TAG = re.compile(r"\s*+<(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
_NOT_NEWLINES = re.compile(r"[^\n]+")
_STEP = re.compile(r"[^/@|]+(?=[/|]|$)")


def is_news_xml(opening: str) -> bool:
    """Whether an XML file that opens so is one of these formats.

    >>> is_news_xml('<?xml version="1.0"?>\\n<nitf>'), is_news_xml("<rss>")
    (True, False)
    """
    match = _ROOT.match(opening)
    return match is not None and match["name"] in _ROOTS


def first_element(opening: str) -> tuple[str, int]:
    """The name of the first element of an XML text, without its prefix, and where it begins; "" where none is seen.

    >>> first_element('<?xml version="1.0"?><news:urlset>')
    ('urlset', 21)
    """
    match = _ROOT.match(opening)
    return (match["name"], opening.rindex("<", 0, match.end())) if match else ("", 0)


def read_news_xml(text: str, file: SourceFile, mapping: Mapping[str, str]) -> Iterator[RawArticle | Problem]:
    """The article of the file, or those of a message; of one with broken items the others, and a problem for each.

    Raises Unreadable for other broken XML and for one with own entities.
    """
    if len(text) > MAX_ARTICLE:
        raise Unreadable(TOO_LARGE)
    bare = _without_type(text)
    table = field_table(mapping)
    try:
        root = _parsed(bare)
    except Unreadable:
        if len(apart := list(_items_apart(bare))) < 2:
            raise
        yield from (_read_apart(item, bare, file, table) for item in apart)
        return
    name = etree.QName(root).localname
    items = [root] if name in ("nitf", "newsItem", "newsitem") else _found(root, "itemSet/newsItem|newsItem|NewsItem")
    if not items:
        raise Unreadable("a message without articles")
    for item in items:
        # Before its record is taken, as that rewrites the elements.
        written = text if len(items) == 1 else str(etree.tostring(item, encoding="unicode", with_tail=False))
        line = None if len(items) == 1 else item.sourceline
        yield _read_item(item, Place(file.shown, line, written, file.size), table)


def _read_item(item: Any, place: Place, table: Table) -> RawArticle | Problem:
    told = told_in(item, Roles(table))
    record = _READERS[etree.QName(item).localname](item)
    read = _without_repeated_deck(read_record(record, place, table))
    return read if isinstance(read, Problem) or is_whole(read, told) else with_told(read, told)


def _items_apart(text: str) -> Iterator[tuple[int, int]]:
    """Where each item of a message begins and ends, found by tags alone; none in what is no message."""
    parts = split_at_sections(text)
    parts[1::2] = [_NOT_NEWLINES.sub(lambda some: " " * len(some[0]), part) for part in parts[1::2]]
    shown = "".join(parts)
    root = _ROOT.match(shown)
    marks = list(_ITEM.finditer(shown)) if root is not None and root["name"] == "newsMessage" else []
    stops = [*(mark.start() for mark in marks), len(shown)][1:]
    for mark, stop in zip(marks, stops, strict=True):
        end = f"</{mark['name']}>"
        found = shown.find(end, mark.start(), stop)
        yield mark.start(), found + len(end) if found >= 0 else stop


def _read_apart(item: tuple[int, int], text: str, file: SourceFile, table: Table) -> RawArticle | Problem:
    """An item of a broken message by itself, within the message's first tag; a problem where it is the broken one."""
    start, end = item
    line, written = 1 + text.count("\n", 0, start), text[start:end]
    first = _FIRST_TAG.match(text)
    if first is None:
        return Problem(file.shown, line, "broken XML: the first tag has no end")
    root = first[0].strip()
    closing = root[1:].rstrip("/>").split()[0]
    try:
        parsed = _parsed(f"{root}{written}</{closing}>")
    except Unreadable as error:
        return Problem(file.shown, line, str(error).partition(", line ")[0])
    return _read_item(_found(parsed, "newsItem")[0], Place(file.shown, line, written, file.size), table)


def _parsed(text: str) -> Any:
    parser = etree.XMLParser(encoding="utf-8", resolve_entities=False, no_network=True, remove_pis=True)
    try:
        return etree.fromstring(mended(text).encode(), parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(f"broken XML: {error}") from None


def _without_type(text: str) -> str:
    """The text with empty lines for what stands before the first element: nothing that is declared there is used."""
    match = _ROOT.match(text)
    if match is None:
        return text
    if "<!ENTITY" in _COMMENTS.sub("", match["subset"] or ""):
        raise Unreadable("a file that declares entities of its own: these can stand for anything")
    start = text.rindex("<", 0, match.end())
    return "\n" * text.count("\n", 0, start) + text[start:]


def _without_repeated_deck(article: RawArticle | Problem) -> RawArticle | Problem:
    if isinstance(article, Problem) or not (deck := article.facts.get("deck")):
        return article
    if not repeats_opening(deck[0], article.paragraphs):
        return article
    return replace(article, facts={fact: values for fact, values in article.facts.items() if fact != "deck"})


def _of_nitf(root: Any) -> dict[str, object]:
    facts = _facts(root, _NITF) | {"content": read_bodies(_found(root, "body/body.content") or _found(root, "body/p"))}
    if "date" not in facts and (day := _day_in_parts(root)):
        facts["date"] = day
    return facts


def _day_in_parts(root: Any) -> str:
    metas = {meta.get("name"): meta.get("content") or "" for meta in _found(root, "head/meta")}
    parts = [metas.get(name, "") for name in _DAY_PARTS]
    return "-".join(part.zfill(2) for part in parts) if all(map(str.isdecimal, parts)) else ""


def _of_corpus(root: Any) -> dict[str, object]:
    return _facts(root, _CORPUS) | {"content": read_bodies(_found(root, "text"))}


def _of_newsml_1(item: Any) -> dict[str, object]:
    found = {fact: [element for name in names for element in _within(item, name)] for fact, names in _NEWSML_1.items()}
    facts: dict[str, object] = {
        fact: text for fact, some in found.items() if (text := next(filter(None, map(_text, some)), ""))
    }
    if "date" not in facts and (stated := _day_sent(item)):
        facts["date"] = stated
    if facts.get("updated") == facts.get("date"):
        facts.pop("updated", None)
    if nitf := _within(item, "nitf"):
        return _of_nitf(nitf[0]) | facts
    bodies = _within(item, "body") or _within(item, "DataContent") or _within(item, "ContentItem")
    return facts | {"content": read_bodies(bodies)}


def _day_sent(item: Any) -> str:
    """The day in an item's name, with the time at which its message was sent where that is the same day."""
    days = [*filter(None, map(_text, _within(item, "DateId")))]
    sent = [*filter(None, map(_text, _found(item.getparent(), "NewsEnvelope/DateAndTime")))]
    is_same = not days or (sent and sent[0].startswith(days[0]))
    return next(iter(sent if is_same else days), "")


def _within(item: Any, name: str) -> list[Any]:
    return list(item.xpath(f".//*[local-name()='{name}']"))


def _text(element: Any) -> str:
    return one_line(str(element.xpath("string()")))


def _of_newsml(item: Any) -> dict[str, object]:
    facts = _facts(item, _NEWSML)
    if nitf := _found(item, "contentSet/inlineXML/nitf"):
        return _of_nitf(nitf[0]) | facts
    bodies = _found(item, "contentSet/inlineXML/html/body") or _found(item, "contentSet/inlineXML")
    plain = [element.text or "" for element in _found(item, "contentSet/inlineData")]
    return facts | {"content": read_bodies(bodies) or "\n\n".join(plain)}


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
    if sign:
        return one_line(found[0].get(attribute) or "")
    parts = _found(found[0], "p") or found[:1]
    return one_line(" ".join(str(part.xpath("string()")) for part in parts))


_READERS = {"nitf": _of_nitf, "newsItem": _of_newsml, "NewsItem": _of_newsml_1, "newsitem": _of_corpus}
