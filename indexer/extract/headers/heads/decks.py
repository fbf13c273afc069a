"""A line near a headline -> whether it can be none: neither the headline nor its deck, whatever stands around it."""

from __future__ import annotations

import re

_MENU_PARTS = re.compile(r"\s+\|\s+")
_FEWEST_PARTS = 3
_MOST_PART_WORDS = 4
# The number of an issue; a time of day before a name.
_ISSUE = re.compile(r"(?i:issue)\s(?:no\.?\s?)?#?\d+\b.*")
_CLOCK = re.compile(r"\d\d?:\d\d\s(?:[A-Z]{2,4}\s)?[^\W\d_a-z].*")
_CAPTURES = re.compile(
    r"\d[\d,]*\scaptures?(?:\s?\d\d?\s[A-Z][a-z]{2}\s\d{4}.*)?"
)  # of a page, by an archive of the web
_PICTURE = re.compile(r"[.!?)]\s(?:Photo|Photograph|Photos)(?:\sby)?\s?:\s")  # "Grain at the mill. Photo: Ana Ruiz"
_TELEX = "ZCZC "  # how a message by teleprinter starts
_BRACKETS = frozenset({("(", ")"), ("[", "]")})
# "Heard on Evening Edition", "From Wikinews, the free news source"
_SEEN = re.compile(
    r"(?:(?i:(?:as\s)?(?:heard|seen|aired|broadcast|featured|printed)\s(?:on|in))\s(?P<name>[^\W\d_a-z][^,.:]{2,50})"
    r"|From\s(?P<paper>[^\W\d_a-z][^,.:]{2,40}),\sthe\s(?:\w+\s){0,2}(?:news|paper|newspaper|magazine)\b.{0,30})"
)
_SEEN_FIRST = ("Heard ", "Seen ", "As ", "Aired ", "Broadcast ", "Featured ", "Printed ", "From ")


def is_beside_headline(line: str) -> bool:
    """Whether a line by itself shows that it is neither a headline nor a deck.

    >>> is_beside_headline("(ATTN: UPDATES with share price)"), is_beside_headline("Ferry stays in port")
    (True, False)
    """
    if "://" in line or "www." in line or line.startswith(_TELEX) or (line[:1], line[-1:]) in _BRACKETS:
        return True
    if "hoto" in line and not _has_digit(line) and _PICTURE.search(line):
        return True
    first = line[:1]
    if first.isdigit():
        return _CLOCK.fullmatch(line) is not None or _CAPTURES.fullmatch(line) is not None
    return (first in "Ii" and _ISSUE.fullmatch(line) is not None) or bool(menu_in(line))


def menu_in(line: str) -> list[str]:
    """The parts of a line of links, short ones with a capital; [] for other lines: "Front Page | Local | Archives"."""
    if "|" not in line:
        return []
    parts = _MENU_PARTS.split(line.rstrip(" |-_="))
    is_menu = len(parts) >= _FEWEST_PARTS and all(map(_is_link, parts)) and not any(map(_has_digit, parts[1:]))
    return parts if is_menu else []


def seen_in(line: str) -> str:
    """The programme or paper that a line says the text is from; "" where it says none."""
    match = _SEEN.fullmatch(line) if line.startswith(_SEEN_FIRST) else None
    return (match["name"] or match["paper"]) if match else ""


def _is_link(part: str) -> bool:
    return part[:1].isupper() and len(part.split()) <= _MOST_PART_WORDS and part[-1] not in ".,;:?"


def _has_digit(part: str) -> bool:
    return any(map(str.isdigit, part))
