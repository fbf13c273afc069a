"""Text -> its longer words as they come again elsewhere: a line of an article shares some with the text it is of."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_STEM = 5  # letters by which two words are one: "libraries", "library" are
_WORD = re.compile(r"[^\W\d_]{4,}")
_SILENT = frozenset({
    "about", "after", "against", "been", "before", "could", "from", "have", "into", "more", "over", "says", "said",
    "than",
    "that", "their", "them", "they", "this", "what", "when", "where", "which", "while", "will", "with", "would", "your",
})  # fmt: skip
FEWEST_SHARED, _SHARE = 2, 0.6  # longer words of an address that a headline has
_BETWEEN_WORDS = re.compile(r"[-_/.+]|%20")
_MANY = 8  # longer words of a line
_FEWEST_OF_SITES = 2
_OF_SITES = re.compile(
    r"(?i)\b(?:news|headlines|latest|breaking|weather|sports?|stories|videos?|website|online|coverage)\b"
)


def stems_of(text: str) -> frozenset[str]:
    """The beginnings of the longer words of a text that say something.

    >>> sorted(stems_of("Libraries that stayed"))
    ['libra', 'staye']
    """
    return frozenset(word[:_STEM] for word in _WORD.findall(text.lower()) if word not in _SILENT)


def is_of_others(line: str, text: str) -> bool:
    """Whether a line surely is not of a text, which has none of its words: they are many, or those of sites.

    >>> is_of_others("Latest headlines, sport and weather", "The ferry stayed in port."), is_of_others("It stays", "")
    (True, False)
    """
    stems = stems_of(line)
    is_sure = len(stems) >= _MANY or len(_OF_SITES.findall(line)) >= _FEWEST_OF_SITES
    return is_sure and stems.isdisjoint(stems_of(text))


def stems_of_address(address: str) -> frozenset[str]:
    """The beginnings of the longer words of the name in an address's path that has most of them."""
    path = urlsplit(address).path
    names = path.rpartition(".htm")[0] or path
    return max((stems_of(_BETWEEN_WORDS.sub(" ", name)) for name in names.split("/")), key=len)


def is_address_of(headline: str, address: str) -> bool:
    """Whether most of the longer words of an address's path, and not only one, are those of a headline.

    >>> is_address_of("Ferry stays in port", "https://herald.example/2024/ferry-stays-in-port.html")
    True
    >>> is_address_of("Ferry stays in port", "https://herald.example/2024/ferry-fares-rise-again")
    False
    """
    stems = stems_of_address(address)
    shared = len(stems & stems_of(headline))
    return shared >= FEWEST_SHARED and shared >= _SHARE * len(stems)
