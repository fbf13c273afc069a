"""The element of an item -> its values under the names of feed_names, links made whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from lxml import etree

from indexer.formats.feed_names import PREFIXES, RSS, XHTML
from indexer.formats.feed_xml import Element
from indexer.formats.links import web_address
from indexer.formats.xml_names import XML

_MAILBOX = re.compile(r"\S+@\S+\s*\((?P<name>[^()]+)\)|(?P<before>[^<>@]+?)\s*<\S+@\S+>|(?P<bare>\S+@\S+)")
# What the scheme of a category says when it is a keyword.
_KEYWORD = re.compile(r"(?i)tag|keyword|concept|subject")

Values = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Channel:
    """What a feed says of all its items; "" for what it does not."""

    title: str
    language: str
    byline: str
    base: str  # what completes relative links


def channel_values(root: Element) -> Channel:
    """What the element around the items says."""
    own = _namespace(root)
    inner = next((child for child in root if etree.QName(child).localname == "channel"), root)
    values = _named(inner, _namespace(inner) or own)
    base = urljoin(root.get(f"{XML}base") or "", inner.get(f"{XML}base") or "")
    links = _links(values)
    return Channel(
        title=_joined(map(_text, values.get("title", ()))),
        language=_joined(map(_text, values.get("language", ()))) or root.get(f"{XML}lang") or "",
        byline=_people(values.get("author", ())) if inner is root else "",
        base=base or (links[0] if links else ""),
    )


def item_values(item: Element, channel: Channel) -> tuple[Values, str]:
    """An item's values, and the address that completes the links in its text."""
    elements = _named(item, _namespace(item))
    values: Values = {}
    for name, found in elements.items():
        is_person = name.endswith(("author", "creator"))
        read = _people(found) if is_person else _joined(map(_content, found))
        if read:
            values[name] = (read,)
    base = urljoin(channel.base, item.base or "")
    url = _url(elements, base)
    section, tags = _subjects(elements)
    values |= {"url": (url,), "section": section, "tags": tags, "source": _source(elements)}
    values |= {"language": values.get("language", ()) or (item.get(f"{XML}lang") or channel.language,)}
    if channel.byline and not any(name.endswith(("author", "creator")) for name in values):
        values["author"] = (channel.byline,)
    body = next((found[0] for name, found in elements.items() if name in ("content", "summary")), item)
    return {name: found for name, found in values.items() if any(found)}, urljoin(url or base, body.base or "")


def _namespace(element: Element) -> str:
    return etree.QName(element).namespace or ""


def _named(parent: Element, own: str) -> dict[str, list[Element]]:
    """The child elements by name, with the usual prefix where they are not of the feed's own vocabulary."""
    named: dict[str, list[Element]] = {}
    for child in parent.iterchildren("*"):
        qualified = etree.QName(child)
        uri = qualified.namespace or ""
        is_own = uri in ("", own) or uri in RSS
        prefix = "xhtml" if uri == XHTML else PREFIXES.get(uri, child.prefix or "")
        named.setdefault(qualified.localname if is_own or not prefix else f"{prefix}:{qualified.localname}", []).append(
            child
        )
    return named


def _joined(texts: Iterator[str]) -> str:
    return next((text for text in texts if text.strip()), "")


def _text(element: Element) -> str:
    return "".join(map(str, element.itertext())).strip()


def _content(element: Element) -> str:
    """The text of an element; where it has others in it, as HTML."""
    if not len(element):
        return (element.text or "").strip()
    for inner in element.iter("*"):
        inner.tag = etree.QName(inner).localname
    pieces = [element.text or "", *(etree.tostring(child, encoding="unicode", method="html") for child in element)]
    return "".join(pieces).strip()


def _people(elements: list[Element] | tuple[Element, ...]) -> str:
    """Who wrote it: names alone, without their addresses."""
    names = []
    for element in elements:
        written = next((_text(child) for child in element if etree.QName(child).localname == "name"), "") or _text(
            element
        )
        match = _MAILBOX.fullmatch(written)
        names.append((match["name"] or match["before"] or "").strip() if match else written)
    return ", ".join(dict.fromkeys(filter(None, names)))


def _url(elements: dict[str, list[Element]], base: str) -> str:
    original = [_text(element) for element in elements.get("feedburner:origLink", ())]
    stated = [*original, *_links(elements)]
    permalinks = [_text(guid) for guid in elements.get("guid", ()) if guid.get("isPermaLink") != "false"]
    return next(
        filter(None, (web_address(link, base) for link in [*stated, *filter(web_address, permalinks)] if link)), ""
    )


def _links(elements: dict[str, list[Element]]) -> list[str]:
    """The addresses of an item or a feed, the page for readers first."""
    links = [*elements.get("link", ()), *elements.get("atom:link", ())]
    pages = [link for link in links if link.get("rel", "alternate") == "alternate"]
    pages.sort(key=lambda link: link.get("type", "text/html") not in ("text/html", "application/xhtml+xml"))
    return [address for link in pages if (address := (link.get("href") or _text(link)))]


def _subjects(elements: dict[str, list[Element]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The section, which is the first category that is no keyword; all other categories are topics."""
    sections: list[str] = []
    tags: list[str] = []
    for category in [*elements.get("category", ()), *elements.get("atom:category", ())]:
        words = category.get("label") or category.get("term") or _text(category)
        scheme = category.get("domain") or category.get("scheme") or ""
        (tags if sections or _KEYWORD.search(scheme) else sections).append(words)
    tags += [_text(subject) for subject in elements.get("dc:subject", ())]
    return tuple(sections), tuple(filter(None, tags))


def _source(elements: dict[str, list[Element]]) -> tuple[str, ...]:
    """The feed that an item came from first, where it says so."""
    for source in [*elements.get("source", ()), *elements.get("atom:source", ())]:
        titles = [child for child in source if etree.QName(child).localname == "title"]
        if title := _text(titles[0]) if titles else ("" if len(source) else _text(source)):
            return (title,)
    return tuple(filter(None, map(_text, elements.get("dc:publisher", ()))))
