"""An item as written -> its element: what feeds often get wrong is mended, no entity but HTML's own is known."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from lxml import etree

from indexer.formats.encoding import Unreadable
from indexer.formats.feed_items import ENDS, Opening
from indexer.formats.feed_names import PREFIXES

Element = etree._Element

_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_OPENER = re.compile(r"<!\[CDATA\[|<!--|<\?")
_AMPERSAND = re.compile(r"&(?:#(?P<decimal>\d{1,7});|#[xX](?P<hex>[0-9a-fA-F]{1,6});|(?P<name>\w{1,31});)?")
_XML_NAMES = frozenset({"amp", "lt", "gt", "quot", "apos"})
_DECLARED = re.compile(r"\sxmlns:([\w.-]+)\s*=")
_USED = re.compile(r"(?:</?|\s)([^\W\d][\w.-]*+):[\w.-]")
# Elements with text in them, whose markup some feeds forget to escape.
_TEXTS = re.compile(
    r"(<(title|description|content:encoded|summary|content|author)(?:\s[^<>]*)?(?<!/)>)(.*?)(</\2\s*>)", re.DOTALL
)
_URIS = {prefix: uri for uri, prefix in PREFIXES.items()}


def parse_item(opening: Opening, text: str) -> Element:
    """The element of an item. Raises Unreadable when its XML is broken beyond mending."""
    whole = mended(text)
    try:
        return _parse(opening, whole, _strict)
    except etree.XMLSyntaxError as error:
        reason = str(error).partition(", line ")[0]
    try:
        return _parse(opening, _TEXTS.sub(_escaped, whole), _strict)
    except etree.XMLSyntaxError:
        raise Unreadable(f"broken XML: {reason}") from None


def parse_channel(opening: Opening) -> Element:
    """The element around the items, as far as it can be read: what it says of them all."""
    root = _wrapped(opening, mended(opening.channel))
    return etree.fromstring(root.encode(), _lenient())


def _strict() -> etree.XMLParser:
    return etree.XMLParser(encoding="utf-8", resolve_entities=False, no_network=True, remove_pis=True)


def _lenient() -> etree.XMLParser:
    return etree.XMLParser(encoding="utf-8", resolve_entities=False, no_network=True, remove_pis=True, recover=True)


def _parse(opening: Opening, text: str, parser: Callable[[], etree.XMLParser]) -> Element:
    if opening.item == opening.root_name:
        return etree.fromstring(text.encode(), parser())
    return next(iter(etree.fromstring(_wrapped(opening, text).encode(), parser())))


def _wrapped(opening: Opening, text: str) -> str:
    """A text within the feed's first element, which declares every prefix that is used."""
    root = with_prefixes(mended(opening.root), text)
    return f"{root}{text}</{opening.root_name}>"


def with_prefixes(root: str, text: str) -> str:
    """A first tag that declares every prefix used in it and in a text.

    >>> with_prefixes("<url>", "<news:title>A</news:title>")
    '<url xmlns:news="urn:x:news">'
    """
    used = {match[1] for match in _USED.finditer(root + text)} - {match[1] for match in _DECLARED.finditer(root)}
    missing = "".join(
        f' xmlns:{prefix}="{_URIS.get(prefix, f"urn:x:{prefix}")}"' for prefix in sorted(used - {"xml", "xmlns"})
    )
    return f"{root.removesuffix('>').removesuffix('/')}{missing}>"


def mended(text: str) -> str:
    """The text with every "&" that is none of XML's made what it stands for; sections left as written."""
    parts = split_at_sections(_NOT_XML.sub("", text))
    parts[::2] = [_AMPERSAND.sub(_reference, part) if "&" in part else part for part in parts[::2]]
    return "".join(parts)


def split_at_sections(text: str) -> list[str]:
    """The pieces of an XML text, every second one a section, a comment or an instruction that has its end.

    >>> split_at_sections("a<!-- b -->c<!-- d")
    ['a', '<!-- b -->', 'c<!-- d']
    """
    parts, at = [], 0
    endless: set[str] = set()  # what has no end behind one place has none behind a later one
    for opener in _OPENER.finditer(text):
        if opener.start() < at or opener[0] in endless:
            continue
        end = text.find(ENDS[opener[0]], opener.end())
        if end < 0:
            endless.add(opener[0])
            continue
        stop = end + len(ENDS[opener[0]])
        parts += [text[at : opener.start()], text[opener.start() : stop]]
        at = stop
    return [*parts, text[at:]]


def _reference(match: re.Match[str]) -> str:
    if match["name"] in _XML_NAMES:
        return match[0]
    if match["decimal"] or match["hex"]:
        code = int(match["decimal"]) if match["decimal"] else int(match["hex"], 16)
        return match[0] if code < 0x110000 and not _NOT_XML.match(chr(code)) else ""
    known = html.unescape(match[0])
    return known if match["name"] and known != match[0] and known[0] not in "&<" else f"&amp;{match[0][1:]}"


def _escaped(match: re.Match[str]) -> str:
    inner = match[3]
    if "<" not in inner or "<![CDATA[" in inner:
        return match[0]
    return match[1] + inner.replace("<", "&lt;").replace(">", "&gt;") + match[4]
