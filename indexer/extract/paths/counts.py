"""The name of a file that begins with a number -> whether it counts what follows: "12-councils-agree"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

# "12monkeys", "10 things to do", "14-killed-in-crash"
_COUNTED = re.compile(
    r"(?i)(?P<number>[1-9]\d)[-_ ]?(?P<word>[a-z]+?(?:(?<!s)(?<!u)(?<!i)s|killed|dead|hurt|injured|missing|charged|held"
    r"|arrested|men|women|children|people|percent|million|billion|more|new|years?|pm|am))(?![a-z])"
)
# "11_trains-cancelled": by another sign than those between the words
_SET_APART = re.compile(r"\d\d_[^\W\d_]+(?:-[^\W_]+)+")
# What papers call a page of a day: "18news"
# What lists of things to read are called: "10-things-to-do", "12-more-reasons-to-stay"
_LISTED = re.compile(
    r"(?i)[1-9]\d[-_ ](?:(?:best|worst|great|easy|simple|top|more|new)[-_ ])?"
    r"(?:things|ways|reasons|tips|facts|steps|ideas|lessons|questions|signs|rules|places)(?![a-z])"
)
_PAGES = re.compile(r"(?i)news|sports?|stories|arts|letters|business|politics|features|headlines|obits|markets")
_UNITS = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = (
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS = {2: "twenty", 3: "thirty"}


def is_count(name: str) -> bool:
    """Whether the number that a name begins with may count what follows: it has no zero in front, and a plural, or what
    becomes of people, stands behind it.

    >>> is_count("12monkeys"), is_count("12-councils-agree"), is_count("05-councils-agree"), is_count("12-ferry")
    (True, True, False, False)
    """
    match = _COUNTED.match(name)
    if match is None:
        return _LISTED.match(name) is not None
    return not (_SET_APART.fullmatch(name) or _PAGES.fullmatch(match["word"]))


def is_count_told(shown: str, texts: Iterable[str]) -> bool:
    """Whether the number that a file's name may begin with as a count stands in the headline or the text as well,
    or the name is that of a list.

    >>> is_count_told("2019/05/12-councils-agree.txt", ["Twelve councils agreed."])
    True
    >>> is_count_told("2019/05/12-councils-agree.txt", ["Councils agree", "All 11 councils agreed."])
    False
    """
    path = PurePosixPath(shown)
    name = path.parent.name if path.stem == "index" else path.stem  # the page that a folder is
    if _LISTED.match(name):
        return True
    match = _COUNTED.match(name)
    if match is None:
        return False
    told = re.compile(rf"(?i)(?<!\d){match['number']}(?!\d)|\b{_in_words(int(match['number']))}\b")
    return any(map(told.search, texts))


def _in_words(number: int) -> str:
    """A number from 10 to 39 in words, others as they are."""
    tens, units = divmod(number, 10)
    if tens == 1:
        return _TEENS[units]
    return rf"{_TENS[tens]}[-\s]?{_UNITS[units]}" if tens in _TENS else str(number)
