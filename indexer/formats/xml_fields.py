"""An article's element -> its fields by their names, and the elements that are none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from indexer.formats.date_fields import names_a_date
from indexer.formats.field_names import BODY
from indexer.formats.fields import SEVERAL, Table, normalize
from indexer.formats.xml_names import FIELDS, PARAGRAPHS, PARTS, WRAPPERS, XML
from indexer.formats.xml_values import called, date_of, each_in, has_loose_text, html_of, is_plain, line_of, names_in

_OWN = frozenset({"byline", "date", "headline", "id", "language", "url"})  # facts that attributes of an article state
_ASIDES = frozenset({"intro", "sidebar"})  # texts of an article in whatever form
_BODIES = frozenset({"article", "story"})  # in a record the names of its text, unless it has a headline
_HTML = ("<p>", "<div>")  # how HTML of ours begins
_MOST_TEXTS = 1_000  # of an article by themselves: more than `values.MAX_VALUES` would not be read
_HEADINGS = frozenset({"head", "heading", "headline", "title"})


@dataclass(slots=True)
class Fields:
    """What an article's element states: `values` by name, the elements and the text that are no field."""

    values: dict[str, object] = field(default_factory=dict)
    others: list[Any] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)

    def add(self, name: str, values: list[str]) -> None:
        """Add values to those of a name; they take the place of an attribute's."""
        have = self.values.get(name)
        if isinstance(have, list):
            have.extend(values)
        elif values:
            self.values[name] = values


def shaped_fields(element: Any, paths: Mapping[str, tuple[etree.XPath, ...]], table: Table) -> Fields:
    """The fields of an article of a known shape: those of `--map`, then of several paths the first with a value."""
    fields = Fields()
    for child in element:
        fact, rank = table.get(normalize(child.tag), ("", 1))
        if rank == 0:
            fields.add(child.tag, _values(child, fact))
    for fact, some in paths.items():
        for path in some:
            found: Any = path(element)
            if values := [value for one in found for value in _values(one, fact)]:
                fields.values[fact] = values
                break
    _drop_unsure(fields.values, {"date"})
    return fields


def own_fields(element: Any, table: Table) -> Fields:
    """The fields of any other article: its own elements and those of its heads, what stands higher first."""
    fields = Fields(_own_attributes(element, table))
    texts: list[str] = []
    owners: dict[str, Any] = {}  # of several heads the first that has a name states it, but for dates
    dates: set[str] = set()
    level = [element]
    while level:
        below: list[Any] = []
        above = set(owners)
        for child in (child for parent in level for child in parent):
            name, fact = child.tag, fact_of(child.tag, table)
            if _is_wrapper(child, table):
                below.append(child)
                continue
            if is_text(name, child, table):
                _add_text(texts, html_of(child), name in PARAGRAPHS | PARTS)
                continue
            parent, values = child.getparent(), _values(child, fact)
            if not fact or not values:
                fields.others.append(child)
            if name not in above and (owners.setdefault(name, parent) is parent or fact == "date"):
                dates |= {name} if fact == "date" else set()
                fields.add(name, values)
        fields.loose += [text for parent in level for text in (parent.text, *(one.tail for one in parent)) if text]
        level = below
    _drop_unsure(fields.values, dates)
    if texts:
        body = next(name for name in FIELDS[BODY] if fact_of(name, table) == BODY)
        different = [*dict.fromkeys(texts)]
        fields.values[body] = different if len(different) <= _MOST_TEXTS else ["\n\n".join(different)]
    return fields


def _own_attributes(element: Any, table: Table) -> dict[str, object]:
    """The attributes of an article's element that are fields; of those with a prefix only XML's own ("xml:lang")."""
    named = {at.removeprefix(XML).lower(): value for at, value in element.attrib.items()}
    return {name: value for name, value in named.items() if "}" not in name and fact_of(name, table) in _OWN}


def is_text(name: str, element: Any, table: Table) -> bool:
    """Whether an element of an article is text of it: a body, a paragraph, a part that holds some."""
    if fact_of(name, table) == BODY or name in PARAGRAPHS or name in _ASIDES:
        return True
    if name in _BODIES:
        return not is_titled(element, table)
    if name not in PARTS:
        return False
    inside = [str(child.tag).rpartition("}")[2].lower() for child in element]
    has_text = any(one in PARAGRAPHS | _HEADINGS | PARTS or fact_of(one, table) == BODY for one in inside)
    return has_text and (name != "section" or inside != ["p"])  # it is "<P>Metro; Page 3</P>" in collections


def is_titled(element: Any, table: Table) -> bool:
    """Whether an element has one for its headline, or a head."""
    names = [str(child.tag).rpartition("}")[2].lower() for child in element]
    return any(name in WRAPPERS or fact_of(name, table) == "headline" for name in names)


def _add_text(texts: list[str], text: str, is_part: bool) -> None:
    """Add a text to an article's; paragraphs and parts in a row are one text."""
    if is_part and texts and text.startswith(_HTML) and texts[-1].startswith(_HTML):
        texts[-1] += text
    elif text:
        texts.append(text)


def _is_wrapper(element: Any, table: Table) -> bool:
    """Whether an element holds fields: a head, or a text around a body that has but fields beside it."""
    if not len(element) or has_loose_text(element):
        return False
    if fact_of(element.tag, table) == BODY:
        facts = [fact_of(child.tag, table) for child in element]
        has_headline = element.getparent().tag == "reuters" and "headline" in facts
        return all(facts) and (BODY in facts or has_headline)
    return element.tag in WRAPPERS and not is_plain(element)


def _values(element: Any, fact: str) -> list[str]:
    """The texts of a field; none of a field that must be plain and holds elements of its own."""
    if fact == BODY:
        return [text] if (text := html_of(element)) else []
    if fact == "date":
        return [day] if (day := date_of(element)) else []
    if fact == "byline":
        return names_in(element)
    if fact in ("source", "section"):
        return called(element)
    if fact in SEVERAL:
        return each_in(element)
    text = line_of(element) if fact in ("headline", "deck") or is_plain(element) else ""
    return [text] if text else []


def _drop_unsure(values: dict[str, object], dates: set[str]) -> None:
    """Without the names whose elements state several dates: nobody knows which is the article's."""
    for name in dates & values.keys():
        found = values[name]
        if isinstance(found, list) and len(set(found)) > 1:
            del values[name]


def fact_of(name: str, table: Table) -> str:
    """The fact (or "body") that an element of this name states; "" when its name says none."""
    fact = table.get(normalize(name), ("",))[0]
    return fact or ("date" if names_a_date(normalize(name)) else "")
