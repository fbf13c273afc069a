"""Element behind another of its kind -> whether it is a label of its own: "Ana Ruiz", "5 May"."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

_LABELS = frozenset(("a", "span", "time"))  # which a style sets apart where they follow one another
_LAST_LETTER = re.compile(r"(?:^|\s)[^\W\d_]$")


def is_label_behind(element: HtmlElement, before: str) -> bool:
    """Whether an element follows another of its kind without a blank though a word ends and another one begins.

    Only a capital or a number behind a small letter or a number shows it: a word may be cut for its looks, too. Of
    two numbers each has to stand with words: "5 March 2024", "3 min read". A letter alone, and what nothing but its
    looks sets apart from one other word ("You", "Tube"), may be part of a word.
    """
    above = element.getprevious()
    if element.tag not in _LABELS or above is None or above.tag not in {*_LABELS, "button"} or above.tail:
        return False
    text = element.text or ""
    if not (_is_named_label(element) or _is_named_label(above) or " " in above.text_content().strip()):
        return False
    last, first = before[-1:], text[:1]
    if last.isdigit() and first.isdigit():
        return any(map(str.isalpha, before)) and any(map(str.isalpha, text))
    if _LAST_LETTER.search(before) or _LAST_LETTER.fullmatch(text):
        return False
    return (last.islower() and first.isdigit()) or (first.isupper() and (last.islower() or last.isdigit()))


def _is_named_label(element: HtmlElement) -> bool:
    """Whether an element says of itself what it is."""
    return element.tag != "span" or element.get("class") is not None
