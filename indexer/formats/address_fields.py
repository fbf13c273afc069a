"""A record's field names and values -> the web address of its article where no list has the name: "storyURL"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from indexer.formats.links import web_address
from indexer.formats.values import texts

_OF_ARTICLE = (
    r"(?:og|amp|article|articles|canonical|content|doc|document|final|full|http|item|link|news|orig|original|own"
    r"|page|permanent|post|public|resolved|share|short|story|the|web|www)"
)
_NAME = re.compile(rf"{_OF_ARTICLE}*(?:url|uri|link|href|permalink|address|webpage){_OF_ARTICLE}*")
_NUMBERS = ("guid", "id", "identifier", "source")  # which are addresses in some records


def address_in_fields(fields: Mapping[str, object]) -> str:
    """The web address in one of the fields, by their names as compared; "" without one."""
    named = [name for name in fields if _names_an_address(name)]
    for name in (*named, *_NUMBERS):
        value = next(iter(texts(fields.get(name))), "").strip()
        if address := web_address(f"http://{value}" if value.startswith("www.") else value):
            return address
    return ""


@lru_cache(maxsize=4096)
def _names_an_address(name: str) -> bool:
    """Whether a field's name says that it is the article's address, not a picture's or a site's.

    >>> _names_an_address("storyurl"), _names_an_address("urlcanonical"), _names_an_address("imageurl")
    (True, True, False)
    """
    return _NAME.fullmatch(name) is not None
