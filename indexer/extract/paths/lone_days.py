"""The path of a file that neither its text nor its path dates otherwise -> the day that six digits in its name are:
"971017-water-company-fined", "930517_874793", "HT150492", "CITY/121393.TXT", "island/970827/front3".

Numbers of texts look the same. Of all numbers of six digits about one in ninety is a day of 1970 to 1999 with the year
in front, and as many are a day of 1985 to 1999 that can be read in one way, so only these count; days from 2000 on
look like too many numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import PurePosixPath

from indexer.extract.paths.date_parts import day_of_last_century, existing_day
from indexer.extract.paths.name_words import NUMBERED, OTHERS, SAYS_NUMBER, words_of
from indexer.extract.paths.serial_numbers import is_shelf_of_numbers

_HEAD = re.compile(
    r"(?P<year>[7-9]\d)(?P<month>\d\d)(?P<day>\d\d)[-_ ]{1,3}(?:(?P<words>[^\W\d_]{2}.*)|\d{1,8}(?![^\W_]).*)", re.ASCII
)
# "ferry-stays_971017": by another sign than those between the words, as numbers of articles are not
_BEHIND = re.compile(r"(?P<words>[^\W\d_]+(?:-[^\W_]+)+)_(?P<year>[7-9]\d)(?P<month>\d\d)(?P<day>\d\d)", re.ASCII)
# "121393.TXT", as systems that had only capitals named it
_IN_CAPITALS = re.compile(r"(?P<digits>\d{6})\.TXT", re.ASCII)
# "012598_council", "012598-council", by a sign or a zero that numbers of articles do not have
_SET_APART = re.compile(r"(?P<digits>\d{6}(?=_)|0\d{5})[-_ ]{1,3}(?P<words>[^\W\d_]{2}.*)", re.ASCII)
# "atex/981227/metro_ferry": below a folder that has a name, above a file that has one
_SIX_DIGITS = re.compile(r"\d{6}", re.ASCII)
_NAMED = re.compile(r"[^\W\d_]{2}")
_CODED = re.compile(r"(?P<code>[A-Z]{2,4}|[a-z]{2})(?P<digits>\d{6})(?:[-_ ](?P<words>[^\W\d_].*))?", re.ASCII)
# "ST_981231/news/": the year in front
_FOLDER = re.compile(r"(?P<code>[A-Z]{2,4})_(?P<year>8[5-9]|9\d)(?P<month>\d\d)(?P<day>\d\d)", re.ASCII)
# Of a photograph, a case, a bill, an order, a paper in a series.
_COUNTED = frozenset({
    "acc", "art", "bk", "ca", "cat", "cd", "ch", "cr", "cv", "dc", "doc", "dsc", "dscf", "dscn", "dvd", "ep", "exh",
    "fig", "hb", "hc", "hr", "id", "im", "imag", "img", "inv", "kit", "lab", "lot", "lp", "map", "mov", "mr", "ms",
    "mss", "mvi", "no", "nr", "ord", "pic", "pn", "po", "pxl", "rec", "ref", "rn", "sb", "scn", "sku", "sn", "sr",
    "tel", "tk", "us", "vid", "vol",
})  # fmt: skip
_FIRST_CODED_YEAR = 85
_FEWEST_WORDS = 4  # of a headline, in which any word may stand behind the first


def day_of_lone_name(shown: str) -> date | None:
    """The day; None of other names, and on the shelves of what is numbered.

    >>> day_of_lone_name("clips/971017-ferry-stays.txt"), day_of_lone_name("clips/HT150492.TXT")
    (datetime.date(1997, 10, 17), datetime.date(1992, 4, 15))
    >>> day_of_lone_name("clips/071017-ferry-stays.txt"), day_of_lone_name("clips/HT050492.TXT")
    (None, None)
    """
    path = PurePosixPath(shown)
    if any(map(is_shelf_of_numbers, path.parent.parts)):
        return None
    if match := _HEAD.fullmatch(path.stem) or _BEHIND.fullmatch(path.stem):
        year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
        return None if _is_counted(match["words"]) else existing_day(1900 + year, month, day)
    if of_folder := _of_folders(path.parent.parts) or _of_named(path.parts):
        return of_folder
    if match := _IN_CAPITALS.fullmatch(path.name):
        return day_of_last_century(match["digits"], _FIRST_CODED_YEAR)
    if match := _SET_APART.fullmatch(path.stem):
        return None if _is_counted(match["words"]) else day_of_last_century(match["digits"], _FIRST_CODED_YEAR)
    match = _CODED.fullmatch(path.stem)
    if match is None or match["code"].lower() in _COUNTED or _is_counted(match["words"]):
        return None
    return day_of_last_century(match["digits"], _FIRST_CODED_YEAR)


def _of_folders(folders: Sequence[str]) -> date | None:
    """The day of a folder behind the code of its paper."""
    for match in filter(None, map(_FOLDER.fullmatch, folders)):
        if match["code"].lower() not in _COUNTED:
            return existing_day(1900 + int(match["year"]), int(match["month"]), int(match["day"]))
    return None


def _of_named(names: Sequence[str]) -> date | None:
    """The day of the last folder, which has nothing else in its name, between a folder and a file with names."""
    is_between = len(names) > 2 and _SIX_DIGITS.fullmatch(names[-2]) and _NAMED.match(names[-1])
    return day_of_last_century(names[-2], _FIRST_CODED_YEAR) if is_between and _NAMED.match(names[-3]) else None


def _is_counted(text: str | None) -> bool:
    """Whether the words beside digits say that these are no day: "940512-img"; of a headline the first one says so."""
    words = words_of(text or "")
    words = words if len(words) < _FEWEST_WORDS else words[:1]
    return not (OTHERS | NUMBERED | SAYS_NUMBER).isdisjoint(words)
