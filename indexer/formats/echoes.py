"""Text -> its longer words as they come again elsewhere: a line of an article shares some with the text it is of."""

from __future__ import annotations

import re

_STEM = 5  # letters by which two words are one: "libraries", "library" are
_WORD = re.compile(r"[^\W\d_]{4,}")
_SILENT = frozenset({
    "about", "after", "against", "been", "before", "could", "from", "have", "into", "more", "over", "says", "said",
    "than",
    "that", "their", "them", "they", "this", "what", "when", "where", "which", "while", "will", "with", "would", "your",
})  # fmt: skip
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
