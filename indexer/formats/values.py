"""JSON or YAML value -> the texts in it: names out of lists and objects, numbers as written."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping

# Where objects keep what they are called: {"name": "A. Reporter"}, {"rendered": "<p>..."}, {"$date": "2024"}.
_NAME_KEYS = (
    "name", "fullname", "full_name", "title", "headline", "main", "rendered", "text", "content", "value", "label",
    "term", "original", "#text", "@value", "$t", "$date", "$oid", "$numberlong", "$numberint", "$numberdouble", "id",
    "literal", "iso8601", "seconds", "_seconds", "displaydate", "displayname", "def", "blocks", "children", "root",
    "data",
)  # fmt: skip
# What records write where they have no value.
NOTHING = frozenset({"", "-", "--", "?", "n/a", "na", "nan", "nat", "nil", "none", "null", "unknown"})
NO_SECTION = NOTHING | {"article", "articles", "story", "text", "news article"}  # what kind of item it is
# Also what programs write for it: the first moment of their clocks.
NO_DATE = NOTHING | {
    "n.d.", "nd", "undated", "no date", "0", "0000-00-00", "0000-00-00 00:00:00", "0001-01-01t00:00:00",
    "0001-01-01t00:00:00z", "1970-01-01t00:00:00z", "1970-01-01t00:00:00+00:00", "1970-01-01 00:00:00",
}  # fmt: skip
# {"en-GB": "Ferry stays in port", "cy": "..."}: what is said in several languages, or in one of several.
_LANGUAGE = re.compile(r"[a-z]{2,3}(?P<region>[-_][A-Za-z]{2,4})?")
_PARAGRAPHS = frozenset({
    "kicker", "title", "headline", "deck", "byline", "date", "author", "author_info", "image", "video", "gallery",
    "caption", "advertisement", "ad", "newsletter", "related", "interstitial_link", "link_list", "promo",
    "signup", "embed",
})  # fmt: skip
_PARAGRAPHS = frozenset({"paragraph", "heading", "p", "h1", "h2", "h3", "h4", "blockquote"})  # in what editors write
_BLOCKS = _PARAGRAPHS | {"li", "list-item", "listitem", "list_item", "block"}
_PARTS = frozenset({"year", "month", "day", "season", "timezone", "hour", "minute", "second"})
_MOST_PARTS, _YEAR_DIGITS = 3, 4
# Far beyond any article; without a limit, a small YAML file can stand for billions of values.
MAX_VALUES = 10_000


def texts(value: object) -> tuple[str, ...]:
    """Every text a value holds, in order, at most MAX_VALUES; truth values and blanks are none.

    >>> texts([{"name": "Ana"}, "Ben", ["7", None]])
    ('Ana', 'Ben', '7')
    """
    found: list[str] = []
    waiting = [value]
    for _ in range(MAX_VALUES):
        if not waiting:
            break
        current = waiting.pop()
        if isinstance(current, str):
            found += [current] if current.strip() else []
        elif isinstance(current, dict):
            waiting.append(day_in_parts(current) or _named(current))
        elif isinstance(current, (list, tuple)):
            waiting.extend(reversed(current[:MAX_VALUES]))
        elif isinstance(current, (int, float)) and not isinstance(current, bool):
            found.append(str(current))
    return tuple(found)


def _named(value: dict[str, object]) -> object:
    lowered = {str(key).lower(): item for key, item in value.items()}
    if line := _joined_spans(lowered):
        return line
    for key in _NAME_KEYS:
        if lowered.get(key):
            return lowered[key]
    if lowered and (said := _in_a_language(value)):
        return said
    parts = (lowered.get(first) for first in ("firstname", "first_name", "lastname", "last_name"))
    return " ".join(part for part in parts if isinstance(part, str))


def _joined_spans(value: Mapping[str, object]) -> str:
    """The text of a paragraph whose letters are kept in spans, each with its marks; "" of any other object.

    >>> _joined_spans({"type": "paragraph", "content": [{"text": "It "}, {"text": "stayed"}, {"text": "."}]})
    'It stayed.'
    """
    is_paragraph = str(value.get("type")).lower() in _PARAGRAPHS
    for name in ("children", "content") if is_paragraph else ("children",):
        spans = value.get(name)
        if isinstance(spans, list) and spans and all(isinstance(one, dict) for one in spans):
            written = [one.get("text") for one in spans if one.get("type") != "hardBreak"]
            is_inline = all(str(one.get("type")).lower() not in _BLOCKS for one in spans)
            if is_inline and all(isinstance(text, str) for text in written):
                return "".join(map(str, written))
    return ""


def _in_a_language(value: Mapping[str, object]) -> object:
    """What an object says in English, or in the first of its languages; None where its names are none."""
    languages = [_LANGUAGE.fullmatch(str(name)) for name in value]
    if not all(languages):
        return None
    english = next((said for name, said in value.items() if str(name)[:2] == "en"), None)
    return english or (next(iter(value.values())) if all(one and one["region"] for one in languages) else None)


def day_in_parts(value: Mapping[str, object]) -> str:
    """The day, month or year that an object holds in parts, in ISO 8601; "" of any other object.

    >>> day_in_parts({"date-parts": [[2010, 1, 22]]}), day_in_parts({"year": 2010, "month": "3"})
    ('2010-01-22', '2010-03')
    """
    lowered = {str(key).lower(): item for key, item in value.items()}
    parts = lowered.get("date-parts", lowered.get("date_parts"))
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        parts = parts[0]
    elif parts is None and lowered.keys() <= _PARTS and "year" in lowered:
        parts = list(itertools.takewhile(bool, map(lowered.get, ("year", "month", "day"))))
    digits = [str(part) for part in parts] if isinstance(parts, list) else []
    is_day = 0 < len(digits) <= _MOST_PARTS and all(map(str.isdecimal, digits)) and len(digits[0]) == _YEAR_DIGITS
    return "-".join(part.zfill(2) for part in digits) if is_day else ""
