"""XML in a vocabulary that nobody has told us of -> its articles' fields: what holds prose is an article.

Its body is all prose in its order, but for what stands below elements that are something else by their names (rights,
captions, keywords, links). Elements side by side that each have a headline and prose are an article each.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from indexer.dates import read_date
from indexer.formats.characters import one_line
from indexer.formats.field_names import BODY
from indexer.formats.fields import normalize
from indexer.formats.fragments import is_markup
from indexer.formats.xml_blocks import Block, blocks_of, is_block, joined, local
from indexer.formats.xml_names import DATABASES, PARAGRAPHS, PARTS
from indexer.formats.xml_roles import OTHER, Roles, name_of, name_pairs, words_in
from indexer.formats.xml_values import called, date_of, each_in, html_of, line_of, names_in

_DECK = 800  # characters of all texts that are called so: more are a part of the article
_LONGEST = {"headline": 400, "byline": 300, "source": 120, "section": 120, "date": 60}
_SHORTEST = {"deck": 15, "headline": 3, "byline": 4, "date": 4}
_OF_ALL = ("date", "source", "section", "language")  # facts that what stands around several articles states of each
_NAMED = frozenset({"headline", "byline", "date", "source", "section", "url"})  # facts that attributes state
_TAKEN = _NAMED | {"deck", "updated", "id", "language", "tags", "people", "organisations", "places", "imprint"}
_ABOUT = frozenset({"meta", "metadata", "teiheader"})  # whose prose is about the file
_BINDING = frozenset({"headline", "byline", "deck", "date"})  # what a sentence below an element of that name is
_BY_WORDS = 1_000  # the rank of a name that is known by its words alone
_DAYS = frozenset({
    "at", "created", "date", "day", "dt", "expires", "modified", "on", "time", "timestamp", "updated", "valid",
})  # fmt: skip
_PAPERS = frozenset({("journal",), ("newspaper",), ("pub",), ("publication",), ("publisher",), ("source",)})
_CALLED = frozenset({"title", "name", "headline"})
_WORDS_OF_HEADLINE = range(3, 26)


def role_in(block: Block, article: Any, roles: Roles) -> str:
    """What a text of an article is by the names of the elements that it stands in: a fact, BODY, or OTHER."""
    element: Any = block.element
    outer = BODY
    while element is not None and element is not article:
        role = roles.of(element)
        if role == OTHER or local(element).lower() in _ABOUT:
            return OTHER
        if role in _BINDING and len(block.text) <= _LONGEST.get(role, _DECK):
            outer = role
        element = element.getparent()
    return outer


@dataclass(slots=True)
class Reader:
    """One file's elements, by what their names go back to."""

    roles: Roles
    told: dict[Any, int] = field(default_factory=dict)  # the told texts in each element

    def articles(self, root: Any) -> list[Any]:
        """The elements of a file that are an article each; [] where it has no prose."""
        name_pairs(root)
        joined(root)
        for block in blocks_of(root):
            if block.is_told and self.role(block, root) in (BODY, "deck"):
                for around in (block.element, *block.element.iterancestors()):
                    self.told[around] = self.told.get(around, 0) + 1
        return self._apart(root) if self.told else []

    def _apart(self, root: Any) -> list[Any]:
        found, waiting = [], [root]
        while waiting:
            element = waiting.pop()
            rows = self._rows(element)
            waiting += reversed(rows)
            found += [] if rows else [element]
        return found if len(found) > 1 else [root[0] if len(root) == 1 and not is_block(root[0]) else root]

    def _rows(self, element: Any) -> list[Any]:
        """The elements in one that are an article or hold some; [] in an article."""
        inside = [child for child in element if child in self.told]
        if len(inside) == 1 and not is_block(inside[0]):
            return inside if len(self._apart(inside[0])) > 1 else []
        names = {child.tag for child in inside}
        are_articles = len(inside) > 1 and all(map(self._has_head, inside))
        return [child for child in element if child.tag in names and len(child)] if are_articles else []

    def _has_head(self, element: Any) -> bool:
        short = local(element).lower()
        if short in PARTS or short in PARAGRAPHS or is_block(element):
            return False
        stated = self.facts(element).keys()
        return "headline" in stated and bool(stated & {"date", "byline", "source", "id"} or short not in _SUBPARTS)

    def role(self, block: Block, article: Any) -> str:
        """What a text of an article is by its names: a fact, BODY, or OTHER."""
        return role_in(block, article, self.roles)

    def record(self, article: Any) -> dict[str, object]:
        """The facts and the text of an article by their names."""
        facts: dict[str, object] = dict(self.facts(article))
        around = article.getparent()
        while around is not None:
            facts = {name: said for name, said in self.facts(around).items() if name in _OF_ALL} | facts
            around = around.getparent()
        texts = self.texts(article)
        if "headline" not in facts and (line := self._headline(article)):
            facts["headline"] = [line]
        if "date" not in facts and (day := self._day(article)):
            facts["date"] = [day]
        return facts | {BODY: texts}

    def texts(self, article: Any) -> list[str]:
        """The body: all prose, and what stands beside it under its name; headings and short lines between it."""
        blocks = [(block, self.role(block, article)) for block in blocks_of(article)]
        decks = [block for block, role in blocks if role == "deck"]
        is_deck = sum(len(block.text) for block in decks) <= _DECK and len(decks) < 3
        first = next((at for at, (block, role) in enumerate(blocks) if block.is_told and role == BODY), len(blocks))
        body = [
            block
            for at, (block, role) in enumerate(blocks)
            if role == BODY or (role == "deck" and not is_deck) or (role == "headline" and at > first)
        ]
        told = [block for block in body if block.is_told] or [block for block in decks if block.is_told]
        names = {block.element.tag for block in told}
        holders = {around for block in told for around in (block.element.getparent(),)}
        kept = [
            block
            for block in (body if told and told[0] in body else told)
            if block.is_told
            or block.element.tag in names
            or self.role(block, article) == "headline"
            or self._is_in_text(block, article, holders)
        ]
        return list(dict.fromkeys(map(_html, kept)))

    def _is_in_text(self, block: Block, article: Any, holders: set[Any]) -> bool:
        around = [block.element, *block.element.iterancestors()]
        inside = around[: around.index(article)] if article in around else around
        return any(self.roles.of(one) == BODY for one in inside[:1]) or (
            bool(inside) and inside[0].getparent() in holders and inside[0].getparent() is not article
        )

    def _headline(self, article: Any) -> str:
        """The line above the text that is one, where no element is called so."""
        for block in blocks_of(article):
            if block.is_told:
                return ""
            is_line = len(block.text.split()) in _WORDS_OF_HEADLINE and block.text[-1:] not in ".:;,"
            if is_line and self.role(block, article) == BODY and not any(map(str.isdigit, block.text[:4])):
                return block.text
        return ""

    def _day(self, article: Any) -> str:
        """The one day that is all of a text of an article, under a name that says nothing of days; "" without one."""
        lines = (block for block in blocks_of(article) if len(block.text) <= _LONGEST["date"])
        days = {
            block.text
            for block in lines
            if self.roles.of(block.element) in ("", BODY)
            and self.role(block, article) == BODY
            and _DAYS.isdisjoint(words_in(local(block.element)))
            and (written := read_date(block.text)) is not None
            and written.is_day
            and not written.ambiguous
        }
        return days.pop() if len(days) == 1 else ""

    def facts(self, article: Any) -> dict[str, list[str]]:
        """What the elements of an article, and their attributes, state; of several the surest name's."""
        ranked: dict[str, tuple[int, list[str]]] = {}
        unsure: dict[str, int] = {}  # dates of one name that differ: nobody knows which is the article's
        for name, fact, values in self._stated(article):
            rank = self.roles.table.get(normalize(name.rpartition(":")[2]), ("", _BY_WORDS))[1]
            if not values or fact not in _TAKEN:
                continue
            if fact not in ranked or rank < ranked[fact][0]:
                ranked[fact] = rank, values
            elif fact == "date" and rank == ranked[fact][0] < _BY_WORDS and values != ranked[fact][1]:
                unsure[fact] = rank
        return {fact: values for fact, (rank, values) in ranked.items() if unsure.get(fact) != rank}

    def _stated(self, article: Any) -> Iterator[tuple[str, str, list[str]]]:
        late: list[tuple[str, str, list[str]]] = []
        waiting: list[tuple[Any, str]] = [(article, "")]
        while waiting:
            element, within = waiting.pop()
            late += self._in_attributes(element, within, is_all=element is article)
            inside = []
            for child in element:
                role = self.roles.of(child)
                if role == OTHER or (self.told and element is not article and child in self.told and is_block(child)):
                    continue
                fact = within if within in ("source", "section") and role == "headline" else role
                if within == "byline" or (not fact and within and local(child).lower() in _CALLED):
                    fact = within
                if fact in _TAKEN and (is_block(child) or not len(child) or not self._states_more(child, fact)):
                    yield name_of(child), fact, _values(child, fact)
                elif fact not in _TAKEN or len(child):
                    of_paper = not fact and words_in(local(child))[:1] in _PAPERS
                    inside.append((child, "source" if of_paper else fact if fact in _TAKEN else ""))
            waiting += reversed(inside)
        yield from late

    def _states_more(self, element: Any, fact: str) -> bool:
        """Whether the elements in one that states a fact are fields of their own."""
        if fact in ("byline", "tags", "people", "places", "organisations"):
            return False
        return any(self.roles.of(child) in _TAKEN for child in element) and element not in self.told

    def _in_attributes(self, element: Any, within: str, *, is_all: bool) -> Iterator[tuple[str, str, list[str]]]:
        """Facts in attributes; on an element in a fact only what says more than "name" or "date" does."""
        own = {at.rpartition("}")[2]: value for at, value in element.attrib.items() if value.strip()}
        called_so = name_of(element)
        if called_so != element.tag and not "".join(element.itertext()).strip():
            said = next((own[name] for name in ("content", "value", "Value", "Content") if name in own), "")
            yield called_so, self.roles.of_name(called_so), [said] if said else []
            return
        for name, value in own.items():
            fact = self.roles.of_name(name)
            if fact in _NAMED and (is_all or fact == "date" or not within) and len(value) < _LONGEST.get(fact, 2_000):
                yield "", fact, [value]
            elif name.lower() in ("name", "value") and self.roles.of(element) in _NAMED and not len(element):
                yield "", self.roles.of(element), [value]


_SUBPARTS = frozenset({"block", "box", "sidebar", "subsection", "subarticle", "group", "topic", "sect1", "sect2"})


def _values(element: Any, fact: str) -> list[str]:
    own = copy.deepcopy(element)
    own.tail = None
    for inside in own.iter():
        inside.tag = local(inside).lower()
    if fact == "date":
        values = [date_of(own) or own.get("date") or own.get("value") or ""]
    elif fact == "byline":
        values = names_in(own) or [line_of(own)]
    elif fact in ("source", "section"):
        values = called(own) or ([line_of(own)] if not any(map(str.isdigit, "".join(own.itertext()))) else [""])
        values = [] if values[0].lower().split()[:1] and values[0].lower().split()[0] in DATABASES else values
    elif fact in ("tags", "people", "organisations", "places"):
        values = each_in(own)
    else:
        values = [line_of(own)]
    least = _SHORTEST.get(fact, 1)
    return [value for value in map(one_line, values) if least <= len(value) <= _LONGEST.get(fact, 4_000)]


def _html(block: Block) -> str:
    if block.is_loose:
        return block.text
    own = copy.deepcopy(block.element)
    own.tail = None
    for inside in own.iter():
        inside.tag = local(inside).lower()
    if not len(own):
        text = str(own.text)
        return text if is_markup(text) or "\n" in text.strip() else block.text
    return html_of(own)
