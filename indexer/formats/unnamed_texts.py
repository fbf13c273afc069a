"""A record's fields, none under a name that texts have -> the texts of the one that surely is the article's text.

Programs call it as they like ("storyClean", "blocks"). It is the longest prose of the record whose name does not say
that it is something else; where there is none, its abstract or summary, if that is more than a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from indexer.formats.text_pieces import paragraphs_of
from indexer.formats.values import MAX_VALUES, texts

SHORTEST = 200  # characters of a text, beside a headline
_FEWEST_SENTENCES = 2
_SENTENCE_END = re.compile(r"[^\W\d_]{2}[.!?][\"”’')]*(?:\s|<|$)")
_SHORTEST_SUMMARY = 60
# What sums a text up, or begins it: all of the text that a catalogue, a feed or a library has.
_SUMS_UP = re.compile(
    r"(?:article|item|long|news|short|story)?(?:abstract(?:note|text)?|description|excerpt|lead(?:paragraph|text)?"
    r"|note|summary|teaser(?:text)?)s?"
)
# Names that say that a text is the article's.
_OF_TEXTS = re.compile(r"article|body|copy|content|main|paragraph|story|text")
# Prose that is not the article's.
_OF_OTHERS = re.compile(
    r"copyright|usage|terms|rights|licen[cs]e|legal|disclaimer|about|caption|comment|foot|share|cookie|related"
    r"|recommend|seo|summar|descri|abstract|snippet|excerpt|teaser|sourc|note|credit|imag|photo|picture|video|keyword"
    r"|entit|embed|url|link|script|style|css|quer|translat|error|correct|respons|message|prompt|previous|newsletter"
    r"|consent|privacy|author|publisher|repl(?:y|ies)|letter|reader|annotation|review|feedback|reaction|thread|forum"
    r"|similar|readme|instruction|licence|^(?:alt|raw|tags?|bio|next|logs?|other)$|bio(?:graphy)?$"
)
_PERSONS = frozenset({"user", "author", "username", "from", "by"})  # in each of several objects: what many wrote


def unnamed_text(fields: Mapping[str, object], known: frozenset[str], shortest: int = SHORTEST) -> tuple[str, ...]:
    """The texts of the field that holds a record's text; () where none surely does. `known`: names that have a meaning;
    `shortest`: the characters that one of any other name has.

    >>> said = "The ferry stayed in port. Nobody was hurt. " * 5
    >>> unnamed_text({"id": "7", "blocks": [{"text": said}], "usageterms": said * 2}, frozenset({"id"})) == (said,)
    True
    """
    unknown = {name: value for name, value in fields.items() if name not in known and not _OF_OTHERS.search(name)}
    told = {name: texts(paragraphs_of(value)) for name, value in unknown.items() if not _is_of_many(value)}
    named = [said for name, said in told.items() if _OF_TEXTS.search(name) and _is_prose(said)]
    longest = max(named or told.values(), key=_length, default=())
    if _is_prose(longest) and (named or _length(longest) >= shortest):
        return longest
    deep = max((_prose_in(value) for value in unknown.values() if not _is_of_many(value)), key=_length, default=())
    if _is_prose(deep) and _length(deep) >= shortest:
        return deep
    summaries = (texts(value) for name, value in fields.items() if _SUMS_UP.fullmatch(name))
    longest = max(summaries, key=_length, default=())
    return longest if _length(longest) >= _SHORTEST_SUMMARY and _is_prose(longest) else ()


def _prose_in(value: object) -> tuple[str, ...]:
    """The sentences in the lists and objects of a value, in order, at most MAX_VALUES looked at: editors keep each
    paragraph in objects of their own, in each other."""
    if not isinstance(value, (dict, list)):
        return ()
    found: list[str] = []
    waiting: list[object] = [value]
    for _ in range(MAX_VALUES):
        if not waiting:
            break
        current = waiting.pop()
        if isinstance(current, dict):
            inside = [item for name, item in current.items() if not _OF_OTHERS.search(str(name).casefold())]
            waiting.extend(reversed(inside))
        elif isinstance(current, list):
            waiting.extend(reversed(current))
        elif isinstance(current, str) and _SENTENCE_END.search(current):
            found.append(current)
    return tuple(found)


def _length(values: tuple[str, ...]) -> int:
    return sum(map(len, values))


def _is_of_many(value: object) -> bool:
    """Whether a value holds what several persons wrote, each in an object of its own."""
    objects = [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
    return len(objects) > 1 and all(not _PERSONS.isdisjoint(one) for one in objects)


def _is_prose(values: tuple[str, ...]) -> bool:
    ends = sum(len(_SENTENCE_END.findall(value)) for value in values)
    return ends >= _FEWEST_SENTENCES
