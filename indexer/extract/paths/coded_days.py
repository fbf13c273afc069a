"""The path of a file that neither its text nor its path dates otherwise -> the day that six digits in its name are:
"971017-water-company-fined", "950731commuter", "930517_874793", "HT150492", "CITY/121393.TXT", "island/970827/front3",
"dos/N941130.TXT", "A01_111893".

Numbers of texts look the same. Of all numbers of six digits about one in ninety is a day of 1970 to 1999 with the year
in front, and as many are a day of 1985 to 1999 that can be read in one way, so only these count; days from 2000 on
look like too many numbers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import PurePosixPath

from indexer.dates.assembling import existing_day, long_year
from indexer.extract.paper_words import SECTION_WORDS
from indexer.extract.paths.date_parts import day_of_last_century, only_day, orders_of, pairs_of
from indexer.extract.paths.name_words import ARCHIVES, NUMBERED, OTHERS, SAYS_NUMBER, is_of_papers, words_of
from indexer.extract.paths.serial_numbers import is_shelf_of_numbers

_HEAD = re.compile(
    r"(?P<year>[7-9]\d)(?P<month>\d\d)(?P<day>\d\d)"
    r"(?:[-_ ]{1,3}(?:(?P<words>[^\W\d_]{2}.*)|\d{1,8}(?![^\W_]).*)|(?P<glued>[a-z]{4,}(?:[-_ ].*)?))",
    re.ASCII,
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
_CODED = re.compile(
    r"(?P<code>[A-Z]{2,4}|[a-z]{2}|[a-z]{3,4}(?=\d{6}p))(?P<digits>\d{6})"
    r"(?:[pP]\d{1,3}|[-_ ](?P<words>[^\W\d_].*))?",
    re.ASCII,
)
# "ST_981231/news/": the year in front
_FOLDER = re.compile(r"(?P<code>[A-Z]{2,4})_(?P<year>8[5-9]|9\d)(?P<month>\d\d)(?P<day>\d\d)", re.ASCII)
# Of a photograph, a case, a bill, an order, a paper in a series.
_COUNTED = frozenset({
    "acc", "art", "bk", "ca", "cat", "cd", "ch", "cr", "cv", "dc", "doc", "dsc", "dscf", "dscn", "dvd", "ep", "exh",
    "fig", "hb", "hc", "hr", "id", "im", "imag", "img", "inv", "kit", "lab", "lot", "lp", "map", "mov", "mr", "ms",
    "mss", "mvi", "no", "nr", "ord", "pic", "pn", "po", "pxl", "rec", "ref", "rn", "sb", "scn", "sku", "sn", "sr",
    "tel", "tk", "us", "vid", "vol",
})  # fmt: skip
_PAPER_AND_DAY = re.compile(r"(?P<paper>[^\W\d_][^\d]*?)[-_ ]{1,3}(?P<digits>\d{6})(?:[-_ ].*)?", re.ASCII)
# "9603/28"
_SHORT_MONTH = re.compile(r"(?P<year>[7-9]\d)-?(?P<month>0[1-9]|1[0-2])", re.ASCII)
_DAY = re.compile(r"(?:0[1-9]|[12]\d|3[01])(?=$|[-_][A-Za-z])", re.ASCII)
# What texts were kept in while names had eight characters: "DOS/N941130.TXT", "CDROM/DISC2/920625/ART0012.TXT".
_OLD_SHELF = re.compile(
    r"(?i)(?:atex|bbs|cd-?roms?|compuserve|dis[ck]s?|diskettes?|dos|flopp(?:y|ies)|gopher|pagemaker|pagination|quark"
    r"|usenet|ventura|wordperfect|wp|xywrite)[-_ ]?\d{0,3}",
    re.ASCII,
)
_OF_SHELF = re.compile(r"(?:[A-Za-z]{1,2})?(?P<digits>\d{6})(?:[A-Za-z]\d{0,2}|[-_ ](?P<words>[^\W\d_].*))?", re.ASCII)
# "A01_111893", "tribune_092218_A1": beside the page of a paper
_PAGE = r"[A-H]\d{1,2}"
_BESIDE_PAGE = re.compile(
    rf"{_PAGE}[-_ ](?P<digits>\d{{6}})|[A-Za-z]{{3,}}[-_ ](?P<before>\d{{6}})[-_ ]{_PAGE}", re.ASCII
)
_TEXTS = ARCHIVES | frozenset({"articles", "diskettes", "disks", "releases", "reports", "stories", "tapes", "texts"})
_FIRST_CODED_YEAR = 85
_FEWEST_WORDS = 4  # of a headline, in which any word may stand behind the first


def day_of_coded_name(shown: str) -> date | None:
    """The day; None of other names, and on the shelves of what is numbered.

    >>> day_of_coded_name("clips/971017-ferry-stays.txt"), day_of_coded_name("clips/HT150492.TXT")
    (datetime.date(1997, 10, 17), datetime.date(1992, 4, 15))
    >>> day_of_coded_name("clips/071017-ferry-stays.txt"), day_of_coded_name("clips/HT050492.TXT")
    (None, None)
    """
    path = PurePosixPath(shown)
    if any(is_shelf_of_numbers(folder) and not _OLD_SHELF.fullmatch(folder) for folder in path.parent.parts):
        return None
    if match := _HEAD.fullmatch(path.stem) or _BEHIND.fullmatch(path.stem):
        year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
        words = match["words"] or match.groupdict().get("glued")
        return None if _is_counted(words) else existing_day(1900 + year, month, day)
    if of_folder := _of_folders(path.parent.parts) or _of_named(path.parts) or _below_month(path.parts):
        return of_folder
    if of_paper := _of_paper((*path.parent.parts, path.stem)) or _of_old_shelf((*path.parent.parts, path.stem)):
        return of_paper
    if match := _BESIDE_PAGE.fullmatch(path.stem):
        return _only_day(match["digits"] or match["before"])
    if _SIX_DIGITS.fullmatch(path.stem) and _holds_texts(path.parent.name):
        return day_of_last_century(path.stem, _FIRST_CODED_YEAR)
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


def _of_paper(names: Sequence[str]) -> date | None:
    """The day behind the name of a paper, in a file's name or a folder's: "Harbour Gazette 971028 p4"."""
    found = filter(None, map(_PAPER_AND_DAY.fullmatch, reversed(names)))
    digits = next((match["digits"] for match in found if is_of_papers(match["paper"])), "")
    return day_of_last_century(digits, _FIRST_CODED_YEAR) if digits else None


def _of_named(names: Sequence[str]) -> date | None:
    """The day of the last folder, which has nothing else in its name, between a folder and a file with names."""
    is_between = len(names) > 2 and _SIX_DIGITS.fullmatch(names[-2]) and _NAMED.match(names[-1])
    return day_of_last_century(names[-2], _FIRST_CODED_YEAR) if is_between and _NAMED.match(names[-3]) else None


def _below_month(names: Sequence[str]) -> date | None:
    """The day of "9603/28/mine", "9603/28-mine": a year of two digits with its month, which are no month and day."""
    for number in range(len(names) - 1):
        match, day = _SHORT_MONTH.fullmatch(names[number]), _DAY.match(names[number + 1])
        is_whole = day and (day[0] == names[number + 1]) == (number + 2 < len(names))
        is_held = any(_holds_texts(name) or name.lower() in SECTION_WORDS for name in names[:number])
        if match and day and is_whole and is_held and _NAMED.search(names[-1]):
            return existing_day(1900 + int(match["year"]), int(match["month"]), int(day[0]))
    return None


def _of_old_shelf(names: Sequence[str]) -> date | None:
    """The day of the first name below such a shelf that is one."""
    place = next((number for number, name in enumerate(names) if _OLD_SHELF.fullmatch(name)), len(names))
    found = filter(None, map(_OF_SHELF.fullmatch, names[place + 1 :]))
    days = (
        day_of_last_century(match["digits"], _FIRST_CODED_YEAR) for match in found if not _is_counted(match["words"])
    )
    return next(filter(None, days), None)


def _only_day(digits: str) -> date | None:
    """The one day from 1985 on that six digits can be."""
    orders = orders_of(*pairs_of(digits))
    days = (existing_day(long_year(year), month, day) for year, month, day in orders)
    return only_day(day for day in days if day and day.year >= 1900 + _FIRST_CODED_YEAR)


def _holds_texts(folder: str) -> bool:
    """Whether a folder is called like what is kept of papers: "stories", "tapes"."""
    words = words_of(folder)
    return bool(words) and (is_of_papers(folder) or words[-1] in _TEXTS)


def _is_counted(text: str | None) -> bool:
    """Whether the words beside digits say that these are no day: "940512-img"; of a headline the first one says so."""
    words = words_of(text or "")
    words = words if len(words) < _FEWEST_WORDS else words[:1]
    return not (OTHERS | NUMBERED | SAYS_NUMBER).isdisjoint(words)
