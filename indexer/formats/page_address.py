"""A page -> the web address that it says is its own."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from urllib.parse import urldefrag, urlsplit

from lxml.html import HtmlElement

from indexer.formats.characters import one_line
from indexer.formats.links import web_address
from indexer.formats.values import texts

_MAIN = "mainentityofpage"
_RELATIONS = ("canonical", _MAIN, "amphtml", "alternate")  # the surest first
_COMMENT = re.compile(r"(?i)<!--\s*saved\s+from\s+url=\(\d{1,6}\)(?P<address>https?://\S{1,2000}?)\s*-->")
_SINGLEFILE = re.compile(r"(?i)<!--\s*Page saved with SingleFile\s+url:\s*(?P<address>https?://\S{1,2000})")


def linked_address(page: HtmlElement) -> tuple[str, ...]:
    """The address in a page's head: the canonical one, that of its main entity, those of its other forms, which are
    neither feeds nor translations."""
    found: dict[str, str] = {}
    for link in page.iter("link"):
        is_other = link.get("hreflang") or "xml" in (link.get("type") or "") or "json" in (link.get("type") or "")
        for relation in (link.get("rel") or "").lower().split():
            if relation == "canonical" or not is_other:
                found.setdefault(relation, link.get("href", ""))
    for element in page.iter("meta", "link"):
        if (element.get("itemprop") or "").lower() == _MAIN:
            address = element.get("itemid") or element.get("href") or element.get("content") or ""
            found.setdefault(_MAIN, web_address(address))
    return tuple(found[relation] for relation in _RELATIONS if found.get(relation))[:1]


def address_of_item(item: Mapping[str, object]) -> tuple[str, ...]:
    """The address of an article that a page describes in JSON-LD: its main page, or its name if that is an address."""
    main = item.get("mainEntityOfPage")
    values = (main.get("@id"), main.get("url")) if isinstance(main, dict) else (main,)
    for value in itertools.chain(*map(texts, (*values, item.get("@id")))):
        address = urldefrag(web_address(value)).url
        if address and urlsplit(address).path.strip("/"):
            return (address,)
    return ()


def address_of_headline(page: HtmlElement, headline: str) -> tuple[str, ...]:
    """The address that a page's headline leads to, which is all the text of one link: as blogs print their entries."""
    for heading in page.iter("h1", "h2", "h3"):
        if headline and one_line(heading.text_content()) == headline:
            links = [link for link in heading.iter("a") if one_line(link.text_content()) == headline]
            around = [link for link in heading.iterancestors("a") if one_line(link.text_content()) == headline]
            address = web_address((links + around)[0].get("href") or "") if links or around else ""
            return (address,) if urlsplit(address).path.strip("/") else ()
    return ()


def address_in_comments(original: str) -> tuple[str, ...]:
    """The address in the comment that a browser leaves in a page which it saves."""
    match = _COMMENT.search(original) or _SINGLEFILE.search(original)
    return (match["address"],) if match else ()
