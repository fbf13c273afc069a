"""The folders of a path -> the one year among their words, which counts only beside the day of a dateline."""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from indexer.dates import FIRST_YEAR
from indexer.extract.paths.name_words import ABOUT, is_of_papers, words_of
from indexer.extract.paths.parts import parts_of
from indexer.extract.told import OCCASION, tells_history

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# "xinhua2011", "ap95"
_GLUED = re.compile(r"(?P<word>[A-Za-z]{2,12})(?P<year>(?:19|20)\d\d|[7-9]\d)")
_FILE = re.compile(
    r"(?P<word>[A-Za-z]{2,12})[-_ ]?(?P<year>(?:19|20)\d\d)(?!\d)(?![-_. ](?:\d\d[-_.]|(?:19|20)\d\d))"
    r"(?P<behind>[-_ \d]*$)?"
)
# "2009_148", "148_2009", "2009_ota" of a wire
_NUMBERED_FILE = re.compile(
    r"(?P<year>(?:19|20)\d\d)[-_ ](?!(?:19|20)\d\d$)\d{3,6}|\d{3}[-_ ](?P<last>(?:19|20)\d\d)"
    r"|(?P<first>(?:19|20)\d\d)[-_ ](?P<wire>[A-Za-z]{2,12})",
    re.ASCII,
)
_NUMBERS = re.compile(r"\d+", re.ASCII)
_LONGEST_NUMBER = 4  # digits
_FEWEST_OF_HEADLINE, _MOST_OF_PAPER = 3, 3  # words
# What stands beside a wire or a paper in the names of what was kept of it: "uni_wire_2001_0417", "tribune_1990_item44".
_KEPT = frozenset({
    "article", "articles", "clip", "clipping", "clippings", "clips", "cutting", "cuttings", "daily", "dispatch",
    "feature", "item", "items", "news", "p", "page", "report", "stories", "story", "text", "texts", "the", "weekly",
    "wire", "wires",
})  # fmt: skip


def year_of_folders(shown: str) -> int:
    """The year of "xinhua_2011/", "gna-2010/regional/"; 0 without one, where there are two, or a story is told of it.

    >>> year_of_folders("wire/xinhua_2011/a.txt"), year_of_folders("olympics_2012/a.txt")
    (2011, 0)
    """
    path = PurePosixPath(shown)
    years = {_year_of(name) for name in path.parent.parts}
    years |= {int(year) for name in path.parent.parts for year in _YEAR.findall(name)}
    years.discard(0)
    return years.pop() if len(years) == 1 and not any(map(_is_about, path.parent.parts)) else 0


def year_of_file(shown: str, agency: str, headline: str = "") -> int:
    """The year in the name of a file that is called by its wire or paper, or by its text's headline.

    >>> year_of_file("OTA_2011_ferry.txt", "OTA"), year_of_file("ota/2009_148.txt", "OTA")
    (2011, 2009)
    >>> year_of_file("gazette_1990_14.txt", ""), year_of_file("Guardian 1990 cartridge.txt", "")
    (1990, 0)
    """
    path = PurePosixPath(shown)
    match = _FILE.match(path.stem)
    if match and (
        match["word"].lower() in _names_of(agency) or (match["behind"] is not None and is_of_papers(match["word"]))
    ):
        return int(match["year"])
    if year := _year_among(path.stem, agency) or _year_beside_headline(path.stem, headline):
        return year
    match = _NUMBERED_FILE.fullmatch(path.stem)
    wire = (match["wire"] or path.parent.name) if match else ""
    is_sure = is_of_papers(wire) or wire.lower() in _names_of(agency)
    return int(match["year"] or match["last"] or match["first"]) if match and is_sure else 0


def _year_among(stem: str, agency: str) -> int:
    """The one year in a name of nothing but wires, papers, what is kept of them, and numbers; 0 in any other."""
    words, numbers = words_of(stem), _NUMBERS.findall(stem)
    named = [word for word in words if word not in _KEPT] or [word for word in words if is_of_papers(word)]
    years = [int(number) for number in numbers if _YEAR.fullmatch(number)]
    is_short = all(len(number) <= _LONGEST_NUMBER for number in numbers)
    is_theirs = named and all(word in _names_of(agency) or is_of_papers(word) for word in named)
    is_theirs = is_theirs or (1 < len(named) <= _MOST_OF_PAPER and is_of_papers(" ".join(named)))
    return years[0] if len(years) == 1 and len(numbers) > 1 and is_short and is_theirs else 0


def _year_beside_headline(stem: str, headline: str) -> int:
    """The year beside words in a name that are all the headline's, which does not have the year."""
    words, years = words_of(stem), _YEAR.findall(stem)
    said = " ".join(words)
    is_about = OCCASION.search(said) or tells_history(said)
    if len(years) != 1 or len(words) < _FEWEST_OF_HEADLINE or years[0] in headline or is_about:
        return 0
    return int(years[0]) if set(words) <= set(words_of(headline)) else 0


def _names_of(agency: str) -> tuple[str, ...]:
    """What an agency is called in names, in small letters."""
    return (agency.lower(), *agency.lower().split()) if agency else ()


def _year_of(name: str) -> int:
    if (match := _GLUED.fullmatch(name)) and is_of_papers(match["word"]):
        return int(match["year"]) if len(match["year"]) == 4 else 1900 + int(match["year"])
    parts = parts_of(name)
    return next((year for year in (parts.year, parts.year_among_words) if year >= FIRST_YEAR), 0)


def _is_about(name: str) -> bool:
    """Whether a name with a year is called by what happened in it: "olympics_2012", "class-of-1999"."""
    if not _YEAR.search(name):
        return False
    words = " ".join(words_of(name))
    return bool(not ABOUT.isdisjoint(words.split()) or OCCASION.search(words) or tells_history(words))
