"""A person's name -> the same with every initial by itself: "J.R.R. Tolkien", "JRR Tolkien" as "J. R. R. Tolkien"."""

from __future__ import annotations

import re
from functools import lru_cache

_BARE = "[BCDFGHJKLMNPQRSTVWXZ]{2,3}"  # that nobody could say as a word: "LI Keqiang" has none
# Dotted letters before any word, letters without dots before a surname with small letters.
_TOGETHER = re.compile(rf"\b(?:(?:[A-Z]\.){{2,}}[A-Z]?(?= \w)|{_BARE}(?= [^\W\d_]*[^\W\d_A-Z]))(?!\w)")
_NO_INITIALS = frozenset({"DJ", "LL", "MC", "MD", "MP", "NG"})


@lru_cache(maxsize=1 << 14)
def spread_initials(name: str) -> str:
    """A person's name with a dot and a blank behind each of its initials that stand together.

    >>> spread_initials("George H.W. Bush"), spread_initials("JRR Tolkien"), spread_initials("MC Ren")
    ('George H. W. Bush', 'J. R. R. Tolkien', 'MC Ren')
    """
    if "." not in name and name.istitle():
        return name  # nearly always
    return _TOGETHER.sub(_spread, name)


def are_initials(word: str) -> bool:
    """Whether letters without dots are initials.

    >>> are_initials("HW"), are_initials("AN"), are_initials("DJ")
    (True, False, False)
    """
    return re.fullmatch(_BARE, word) is not None and word not in _NO_INITIALS


def _spread(match: re.Match[str]) -> str:
    if match[0] in _NO_INITIALS:
        return match[0]
    return " ".join(f"{letter}." for letter in match[0].replace(".", ""))
