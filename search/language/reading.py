"""Query -> plain words: what the count line says, and how the page tells that it read the question."""

from __future__ import annotations

import re
from collections.abc import Callable

from indexer.analysis import fold
from search.arguments import shorten
from search.language.patterns import ANY, beginning
from search.query import And, Everything, Not, Or, Pattern, Query, Quoted, Words

# What the English stemmer may change; the words of a phrase are looked up by their stems, too.
_HAS_FORMS = re.compile(r"(?<![a-z0-9])[a-z]{2,}(?![a-z0-9])")
_BRIEF_CHARS = 90
_PLACES = {"headline": "in the headline", "deck": "in the deck", "body": "in the text"}


def describe(query: Query) -> str:
    """The question in plain words, as it stands in a sentence: "articles with ...".

    >>> from search.parser import parse
    >>> describe(parse('genocide "press conference" -Spain').query)
    'genocide and "press conference" but not Spain'
    """
    return _describe(query, _quoted)


def describe_briefly(query: Query) -> str:
    """The same, cut where it is long: a pasted paragraph has hundreds of words, a line of a page has not.

    >>> from search.parser import parse
    >>> describe_briefly(parse(" ".join(["harbour"] * 6 + [f"word{number}" for number in range(40)])).query)
    'harbour and word0 and word1 and word2 and word3 and word4 and word5 and word6 and word7 and 32 more'
    """
    whole = _describe(query, _shortly_quoted)
    if len(whole) <= _BRIEF_CHARS:
        return whole
    parts = query.parts if isinstance(query, And) else ()
    shown: list[str] = []
    for part in parts:
        words = _in_brackets(part, _shortly_quoted)
        if isinstance(part, Not | Everything) or len(" and ".join([*shown, words])) > _BRIEF_CHARS:
            break
        shown.append(words)
    if shown:
        return f"{' and '.join(shown)} and {len(parts) - len(shown)} more"
    cut = whole[:_BRIEF_CHARS].rpartition(" ")[0]
    return cut.removesuffix(" or").removesuffix(" and") + " …"


def describe_forms(query: Query) -> str:
    """The same, telling which words were searched in all their forms. Numbers have only one.

    >>> from search.parser import parse
    >>> describe_forms(parse("genocide NATO").query)
    'genocide (all forms) and NATO (all forms)'
    """
    return _describe(query, _with_forms)


def _quoted(words: Words) -> str:
    return f'"{words.text}"' if words.quoted else words.text


def _shortly_quoted(words: Words) -> str:
    return f'"{shorten(words.text)}"' if words.quoted else shorten(words.text)


def _with_forms(words: Words) -> str:
    return f"{_quoted(words)} (all forms)" if _HAS_FORMS.search(fold(words.text)) else _quoted(words)


def _describe(query: Query, name: Callable[[Words], str]) -> str:
    if isinstance(query, Words):
        return _placed(name(query), query.field)
    if isinstance(query, Pattern):
        return _placed(_describe_pattern(query), query.field)
    if isinstance(query, Or):
        return " or ".join(_in_brackets(part, name) for part in query.parts)
    if isinstance(query, And):
        return _describe_all(query, name)
    if isinstance(query, Quoted):
        return _describe_quoted(query, name)
    if isinstance(query, Not):
        return f"not {_in_brackets(query.part, name)}"
    return "everything"


def _describe_pattern(query: Pattern) -> str:
    if query.pattern == beginning(query.pattern) + ANY:
        return f"words beginning with {query.text.rstrip(ANY)}"
    return f"words like {query.text}"


def _describe_quoted(query: Quoted, name: Callable[[Words], str]) -> str:
    if query.part == Everything():
        return f"a quotation from {query.speaker}"
    return f"{_in_brackets(query.part, name)} in quotations from {query.speaker}"


def _describe_all(query: And, name: Callable[[Words], str]) -> str:
    wanted = [_in_brackets(part, name) for part in query.parts if not isinstance(part, Not)]
    unwanted = [_in_brackets(part.part, name) for part in query.parts if isinstance(part, Not)]
    wanted_words = " and ".join(wanted)
    if not unwanted:
        return wanted_words
    if query.parts[0] == Everything():
        return f"everything but {' and '.join(unwanted)}"
    return f"{wanted_words} but not {' and not '.join(unwanted)}"


def _in_brackets(part: Query, name: Callable[[Words], str]) -> str:
    words = _describe(part, name)
    return f"({words})" if isinstance(part, And | Or) else words


def _placed(words: str, field: str | None) -> str:
    return f"{words} {_PLACES.get(field, f'in {field}')}" if field else words
