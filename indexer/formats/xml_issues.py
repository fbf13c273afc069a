"""An article's element -> the date of the issue around it or in it: <issue><date>2012-07-19</date><article>,
<article><issue><month>August</month><year>1985</year></issue>.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from indexer.formats.fields import Table
from indexer.formats.xml_fields import fact_of
from indexer.formats.xml_lists import plain_name
from indexer.formats.xml_names import WRAPPERS
from indexer.formats.xml_values import date_of

_INSIDE = frozenset({"edition", "issue", "journalissue", "newspaper", "newspaperissue"})
_ISSUES = _INSIDE | {"number", "paper"}  # around articles; in one a paper may be what it is about


def date_of_issue_in(element: Any, table: Table) -> str:
    """The one date that an article, or its head, states of the issue it was in; "" without one."""
    heads = [head for head in element if plain_name(head) in WRAPPERS]
    issues = [child for one in (element, *heads) for child in one if plain_name(child) in _INSIDE]
    found = {date for issue in issues for date in _dates(issue, table)}
    return found.pop() if len(found) == 1 else ""


def date_of_issue_around(element: Any, table: Table, known: dict[Any, str]) -> str:
    """The one date that the nearest issue around an article states, in an attribute, an element or its head; "" without
    one. `known` gets the date of each issue: one may hold thousands of articles."""
    around = next((one for one in element.iterancestors() if plain_name(one) in _ISSUES), None)
    if around is None:
        return ""
    if around not in known:
        found = set(_dates(around, table))
        known[around] = found.pop() if len(found) == 1 else ""
    return known[around]


def _dates(issue: Any, table: Table) -> Iterator[str]:
    """The dates that are an issue's own, or its head's; also one in parts."""
    if "year" in issue.attrib or any(plain_name(child) == "year" for child in issue):
        yield from filter(None, [date_of(issue)])
        return
    yield from (value for name, value in issue.attrib.items() if fact_of(name, table) == "date" and value.strip())
    for child in issue:
        if plain_name(child) in WRAPPERS:
            yield from _dates(child, table)
        elif fact_of(plain_name(child), table) == "date" and not len(child) and (child.text or "").strip():
            yield child.text.strip()
