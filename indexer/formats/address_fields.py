"""A record's field names and values -> the web address of its article where no list has the name: "storyURL"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from indexer.formats.echoes import is_address_of
from indexer.formats.links import web_address
from indexer.formats.values import texts

_OF_ARTICLE = (
    r"(?:og|amp|article|articles|canonical|content|doc|document|final|full|http|item|link|news|orig|original|own"
    r"|page|permanent|post|public|resolved|share|short|story|the|web|www)"
)
_NAME = re.compile(
    rf"{_OF_ARTICLE}*(?:url|uri|link|href|permalink|address|webpage|loc){_OF_ARTICLE}*|{_OF_ARTICLE}{{1,3}}"
)
_NUMBERS = ("guid", "id", "identifier", "source")  # which are addresses in some records


def address_in_fields(fields: Mapping[str, object], headline: str) -> str:
    """The web address in one of the fields: by their names as compared, or by the headline's words; "" without one."""
    named = [name for name in fields if _names_an_address(name)]
    for name in (*named, *_NUMBERS):
        if address := _address(fields.get(name)):
            return address
    others = filter(None, map(_address, fields.values())) if headline else ()
    return next((address for address in others if is_address_of(headline, address)), "")


def _address(value: object) -> str:
    if isinstance(value, str) and value[:4] not in ("http", "www."):
        return ""
    text = next(iter(texts(value)), "").strip()
    return "" if " " in text else web_address(f"http://{text}" if text.startswith("www.") else text)


@lru_cache(maxsize=4096)
def _names_an_address(name: str) -> bool:
    """Whether a field's name says that it is the article's address, not a picture's or a site's.

    >>> _names_an_address("storyurl"), _names_an_address("urlcanonical"), _names_an_address("imageurl")
    (True, True, False)
    """
    return _NAME.fullmatch(name) is not None
