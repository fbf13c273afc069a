"""Texts -> XML: what XML forbids is left out, the rest is escaped by the library."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement, indent, tostring

ATOM = "http://www.w3.org/2005/Atom"
DUBLIN_CORE = "http://purl.org/dc/elements/1.1/"
OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/"

# Everything outside the Char production of XML 1.0.
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def add_element(parent: Element, name: str, text: str = "", **attributes: str) -> Element:
    """A new last child of an element. `name` carries its prefix: the root declares the namespaces."""
    cleaned = {key: clean_text(value) for key, value in attributes.items()}
    element = SubElement(parent, name, cleaned)
    element.text = clean_text(text) or None
    return element


def clean_text(text: str) -> str:
    """A text without the characters that XML forbids.

    >>> clean_text("a\\x00b\\x0bc")
    'abc'
    """
    return _FORBIDDEN.sub("", text)


def to_xml(root: Element) -> bytes:
    """The document, in UTF-8."""
    indent(root)
    document: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return document
