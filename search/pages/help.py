"""What /help says: what can be typed, what an address means, what can be taken away. Examples are links."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.schema import FACET_FIELDS, TEXT_FIELDS
from search.state import MAX_QUERY_CHARS, NONE, SearchState


@dataclass(frozen=True, slots=True)
class Example:
    """Something to type. `state` asks it."""

    typed: str
    finds: str
    state: SearchState


@dataclass(frozen=True, slots=True)
class HelpPage:
    """The three tables of the help page."""

    queries: tuple[Example, ...]
    parameters: tuple[tuple[str, str], ...]
    formats: tuple[tuple[str, str], ...]


_FIELDS = ", ".join(f"{field.name}:" for field in TEXT_FIELDS)
_FACETS = " ".join(field.name for field in FACET_FIELDS)

_QUERIES = (
    ("harbour ferry", "that have both words, in any of their forms: ferry finds ferries"),
    ('"press conference"', "that have these words side by side, in this order"),
    ("harbour -ferry", "that have the first word and not the second"),
    ("ferry OR bridge", "that have either word; OR is written in capitals"),
    ("(ferry OR bridge) repair", "that have the last word and one of those in brackets"),
    ("headline:harbour", f"that have the word in that part of the article: {_FIELDS}"),
    (
        'speaker:"Hakan Fidan" Israel',
        "in which this person is quoted as saying the words that follow the name; a surname alone is enough, and a "
        "name of several words stands in quotes; a minus in front leaves these articles out",
    ),
    (
        "elect* wom?n *burg",
        "that have words of these shapes, as written: elected, election; women, woman; Hamburg. * stands for any "
        "letters or none, ? for one",
    ),
)
_PARAMETERS = (
    ("q", f"what was typed, at most {MAX_QUERY_CHARS:,} characters"),
    (_FACETS, f"a chosen value; repeat it to widen; {NONE} for articles that have none"),
    ("not_source ...", "an excluded value"),
    ("from to", f"the first and last day; date={NONE} for undated articles only"),
    ("sort", "relevance, newest, oldest or added"),
    ("group", "story: of the copies of a story one article is listed, the others under it"),
    ("page", "the page of results, from 1"),
)
_FORMATS = (
    ("Atom", "A feed of the question for a feed reader. The articles added last come first."),
    (
        "CSV",
        "Every match, not only this page, for a spreadsheet. The last row gives the count and the question: a file "
        "without it is not complete. A cell that a spreadsheet would run as a formula has an apostrophe before it. "
        "The text is UTF-8 with a byte order mark.",
    ),
    ("JSON", "This page of results for a program."),
    ("Search from the browser", "Your browser can add Dateline to its list of search engines."),
)

HELP = HelpPage(
    tuple(Example(typed, finds, SearchState().with_query(typed)) for typed, finds in _QUERIES),
    _PARAMETERS,
    _FORMATS,
)
