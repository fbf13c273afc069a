"""An element -> its text as a line, as HTML, or what it names; its inner elements are rewritten as HTML's.

Words are parted where elements part them: blocks are paragraphs, breaks are breaks, and elements side by side without
text between them are words apart, but for those that are known to stand within words.
"""

from __future__ import annotations

from typing import Any

from lxml import etree

from indexer.formats.characters import one_line
from indexer.formats.fragments import INLINE
from indexer.formats.xml_names import DATABASES, PARAGRAPHS

DAYS = ("when", "norm", "iso", "datetime", "date-time")  # attributes in which an element for a date has it in ISO 8601
_BREAKS = frozenset({"br", "lb", "pb", "cb", "break", "milestone"})
_KEPT = frozenset({
    "blockquote", "dd", "dl", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ol", "p", "pre", "table", "tbody", "td",
    "th", "thead", "tr", "ul",
})  # fmt: skip
_BLOCKS = PARAGRAPHS | {
    "abstract", "block", "body", "caption", "cell", "chapter", "content", "div", "figure", "fn", "footnote", "fw",
    "head", "heading", "headline", "item", "l", "lg", "list", "note", "part", "row", "sec", "section", "sp", "speaker",
    "subhead", "subtitle", "text", "title",
}  # fmt: skip
_WITHIN_WORDS = (INLINE - {"s"}) | {
    "abbr", "acronym", "bold", "emph", "emphasis", "ext-link", "font", "hi", "ital", "italic", "sc", "small", "span",
    "u", "underline", "xref",
}  # fmt: skip
_LINES = frozenset({"p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "span"}) | INLINE
_UNREAD = frozenset({"script", "style"})
_GIVEN = frozenset({"first", "firstname", "forename", "given", "given-names", "givenname"})
_FAMILY = frozenset({"family", "familyname", "last", "lastname", "surname"})
_PERSONS = frozenset({
    "author", "byline", "contrib", "creator", "displayname", "fullname", "name", "p", "person", "personname",
    "reporter", "string-name", "writer",
})  # fmt: skip
_CALLED = ("name", "title", "label", "p")  # elements that say what a paper or a section is called


def line_of(element: Any) -> str:
    """The whole text of an element as one line."""
    if len(element):
        rewrite(element)
        for inside in element.iterdescendants():
            if inside.tag not in _WITHIN_WORDS:
                inside.text, inside.tail = f" {inside.text or ''}", f" {inside.tail or ''}"
    return one_line("".join(element.itertext()))


def html_of(element: Any) -> str:
    """A text: as written where there is only text in it, which may be HTML, else as HTML; "" when it has no words."""
    if not one_line("".join(element.itertext())):
        return ""
    if not len(element) and element.tag not in PARAGRAPHS:
        return str(element.text)
    rewrite(element)
    element.tag = "p" if element.tag in PARAGRAPHS else "div"
    element.attrib.clear()
    return str(etree.tostring(element, encoding="unicode", method="html", with_tail=False))


def rewrite(element: Any) -> None:
    """Make every element inside one of HTML's: a block, a break or a span."""
    for parent in element.iter():
        is_mixed = has_loose_text(parent)
        for child in parent:
            name = child.tag
            child.tag = _as_html(child, is_mixed, parent.tag in _LINES)
            if child.tag == "span" and name not in _WITHIN_WORDS and not is_mixed:
                child.text, child.tail = f" {child.text or ''}", f" {child.tail or ''}"
            href = child.get("href") if child.tag == "a" else None
            child.attrib.clear()
            if href:
                child.set("href", href)
            if name in _UNREAD:
                child.clear(keep_tail=True)


def _as_html(element: Any, is_mixed: bool, is_in_line: bool) -> str:
    name: str = element.tag
    if name in _BREAKS:
        return "span" if element.get("break") == "no" else "br"
    if name in _WITHIN_WORDS:
        return name if name in INLINE else "span"
    if name in _KEPT:
        return name
    if name in _BLOCKS:
        return "p" if name in PARAGRAPHS else "div"
    return "span" if is_mixed or is_in_line else "div"


def has_loose_text(element: Any) -> bool:
    """Whether an element has text beside its elements."""
    return any(text and not text.isspace() for text in (element.text, *(child.tail for child in element)))


def date_of(element: Any) -> str:
    """The day of an element: in an attribute, in parts, or its text."""
    if day := next(filter(None, map(element.get, DAYS)), ""):
        return str(day)
    parts = {child.tag: one_line(child.text or "") for child in element} or dict(element.attrib)
    if "year" in parts:
        return "-".join(parts[name] for name in ("year", "month", "day") if parts.get(name))
    leaves = [one for one in element.iterdescendants() if one_line(one.text or "")]
    if len(leaves) == 1 and len(element) == 1 and not has_loose_text(element):  # <date><value>2025-05-05</value></date>
        return line_of(leaves[0])
    is_plain = all(inside.tag in PARAGRAPHS | _WITHIN_WORDS | {"date"} for inside in element.iterdescendants())
    return line_of(element) if is_plain else ""


def names_in(element: Any) -> list[str]:
    """The persons an element names: one where it has text of its own or the parts of a name."""
    if not len(element) or has_loose_text(element):
        return _some(line_of(element))
    given = [child for child in element if child.tag in _GIVEN]
    family = [child for child in element if child.tag in _FAMILY]
    if given or family:
        return _some(" ".join(map(line_of, (*given, *family))))
    if all(child.tag in _WITHIN_WORDS for child in element):
        return _some(line_of(element))
    return [name for child in element if child.tag in _PERSONS for name in names_in(child)]


def called(element: Any) -> list[str]:
    """What an element says that a paper or a section is called, databases left out."""
    if len(element) and not has_loose_text(element):
        found = next((child for name in _CALLED for child in element if child.tag == name), None)
        name = line_of(found) if found is not None else ""
    else:
        name = line_of(element)
    return [] if name.lower().split()[:1] and name.lower().split()[0] in DATABASES else _some(name)


def each_in(element: Any) -> list[str]:
    """The texts of an element's children, or its own."""
    parts = [*element] if len(element) and not has_loose_text(element) else [element]
    return [text for part in parts if (text := line_of(part))]


def is_plain(element: Any) -> bool:
    """Whether an element has nothing but text, marked up or not."""
    return all(
        inside.tag in PARAGRAPHS or inside.tag in _WITHIN_WORDS or inside.tag in _BREAKS
        for inside in element.iterdescendants()
    )


def _some(text: str) -> list[str]:
    return [text] if text else []
