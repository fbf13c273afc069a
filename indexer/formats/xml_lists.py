"""An element -> those of its elements that are the rows of a list of articles: flat exports of sites and databases.

Such rows have names that anything may have. They are articles where one of them has a headline, a date and a text of
its own; then all of its name are, and each is read or is a problem.
"""

from __future__ import annotations

import re
from typing import Any

from indexer.formats.field_names import BODY
from indexer.formats.fields import Table
from indexer.formats.xml_fields import fact_of

ROWS = frozenset({"entry", "item", "news", "newsitem", "node", "post", "result", "row"})
# Names that are called like an article or a row in other words: "newsStory", "PRESS_RELEASE", "text".
_CALLED_SO = re.compile(
    r"(?:[a-z]+[_-]?)?(?:article|story|report|release|despatch|dispatch|column"
    r"|feature|transcript|news|post|text|content|doc)"
    r"(?:[_-]?(?:item|data|row|entry|record|export))?"
)
_NO_ARTICLES = re.compile(r"comment|event|product|related|reply|review|job|blog_?roll|template|page|slide|form|mail")
_CELLS = frozenset(
    {"arr", "col", "column", "date", "field", "str"}
)  # elements that say in an attribute what they are called
_OTHER_LISTS = frozenset({"agenda", "calendar", "comments", "events", "products", "related", "replies", "responses"})
_NEEDED = frozenset({"headline", "date", BODY})
_NAME = re.compile(r"[^\W\d][\w.-]*")


def rows_of(element: Any, table: Table) -> list[Any]:
    """The rows of an element, in their order; none where it is no list of articles."""
    rows = [child for child in element if _may_be_row(plain_name(child)) and plain_name(element) not in _OTHER_LISTS]
    names = {plain_name(row) for row in rows if _is_article(row, table)}
    return [row for row in rows if plain_name(row) in names]


def _may_be_row(name: str) -> bool:
    return name in ROWS or (_CALLED_SO.fullmatch(name) is not None and not _NO_ARTICLES.search(name))


def name_cells(row: Any) -> None:
    """Give the elements of a row the names that they have in an attribute: <field name="title">."""
    for cell in row:
        if plain_name(cell) in _CELLS and _NAME.fullmatch(called := cell.get("name", "")):
            cell.tag = called


def is_of_cells(element: Any) -> bool:
    """Whether an element has nothing but cells that say what they are called, as a search engine's <doc> has."""
    return len(element) > 1 and all(plain_name(cell) in _CELLS and cell.get("name") for cell in element)


def plain_name(element: Any) -> str:
    """An element's name in lower case, without its prefix."""
    return str(element.tag).rpartition("}")[2].lower()


def _is_article(row: Any, table: Table) -> bool:
    facts = ((fact_of(_called(cell), table), cell) for cell in row)
    return {fact for fact, cell in facts if fact in _NEEDED and _has_text(cell)} >= _NEEDED


def _has_text(cell: Any) -> bool:
    return any(text and not text.isspace() for text in cell.itertext())


def _called(cell: Any) -> str:
    name = plain_name(cell)
    return str(cell.get("name") or name) if name in _CELLS else name
