"""A field's name that no table has, and its value -> the fact that it states by the word that its name goes back to.

"subheadlines.basic"  "custom_excerpt"  "taxonomy.primary_section"  "credits.by"  "field_agency"  "byline.names"

What a value looks like is asked, too: a section is a word or a few, a deck a sentence, an author a name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from indexer.formats.values import texts

_BEFORE = re.compile(
    r"^(?:field|article|story|news|post|custom|primary|main|first|content|item|acf|embedded|credits?|taxonomy|anpa"
    r"|iptc|cms|print|online|display|short|props|pageprops)(?=.)"
)
_BEHIND = re.compile(r"(?<=..)(?:names?|title|text|basic|rendered|value|html|plain|label|default|original|s)$")
_MOST_CUTS = 4
_OF_OTHERS = re.compile(
    r"relat|imag|photo|pict|video|comment|media|promo|newsletter|seo|social|caption|embed(?!ded)|link|(?<!cr)edit|prev"
    r"|next|nav|count|type|slug|url|id$|thumb|gallery|parent|sponsor|advert"
)
_SHAPES: Mapping[str, re.Pattern[str]] = {
    "deck": re.compile(r"(?s)(?=.{15,400}$)\S+(?:\s+\S+){2,}"),
    "section": re.compile(r"(?=.{2,40}$)[^\W\d_][^\d/:@]*"),
    "byline": re.compile(r"(?=.{4,120}$)[^\W\d_][^\d/@<>]*"),
    "source": re.compile(r"(?=.{3,60}$)[^\W_][^/@<>]*"),
}
_MOST_WORDS = 5  # of a section
_OF_SECTION = frozenset({"primarytag", "primarytagname"})


def fact_by_words(name: str, value: object, known: Mapping[str, tuple[str, int]]) -> tuple[str, tuple[str, ...]]:
    """The fact that a field of an unknown name states, "" for none, and its texts; `name` and the `known` ones are as
    they are compared.

    >>> known = {"subheadline": ("deck", 1), "section": ("section", 1)}
    >>> fact_by_words("subheadlinesbasic", "It took nine years", known)
    ('deck', ('It took nine years',))
    >>> fact_by_words("taxonomyprimarysection", "Real Estate", known)[0], fact_by_words("imagesection", "A", known)[0]
    ('section', '')
    """
    found = (known[cut][0] for cut in _cuts(name) if cut in known)
    fact = "section" if name in _OF_SECTION else next(found, "")
    shape = _SHAPES.get(fact)
    values = texts(value) if shape is not None else ()
    if shape is None or not values or not all(shape.fullmatch(one.strip()) for one in values):
        return "", ()
    is_long = fact == "section" and len(values[0].split()) > _MOST_WORDS
    return ("", ()) if is_long or (fact != "byline" and len(values) > 1) else (fact, values)


@lru_cache(maxsize=4096)
def _cuts(name: str) -> tuple[str, ...]:
    """What is left of a name without the words before and behind, cut one after the other; () for names of others."""
    if _OF_OTHERS.search(name):
        return ()
    cuts = [name]
    for _cut in range(_MOST_CUTS):
        shorter = _BEFORE.sub("", cuts[-1], count=1)
        behind = _BEHIND.sub("", shorter, count=1)
        cuts += [shorter, behind] if shorter == cuts[-1] else [behind, shorter]
    return tuple(dict.fromkeys(cut for cut in cuts if cut != name))
