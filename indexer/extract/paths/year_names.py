"""The name of a file -> the year of its text, where nothing in its path says more: "storm-nears-coast_1993",
"Okafor - 2015 - Storm nears the coast", "2010_00341".

Only the shape of a name says so: the year is set apart from the words by another sign than they are from each other. A
year among the words themselves is what they tell of.
"""

from __future__ import annotations

import re

from indexer.extract.paths.authors import is_author
from indexer.extract.paths.date_parts import are_two_years
from indexer.extract.paths.name_words import NUMBERED, OTHERS, ends_with_paper, is_of_papers, words_of
from indexer.extract.told import OCCASION, OTHER_DATE, tells_history

_YEAR = r"(?P<year>19\d\d|20[0-4]\d)"
_WORDS = r"[^\W\d_][^\W_’']*(?:(?P<sign>[- ])[^\W_]+)(?:(?P=sign)[^\W_]+)+"
# "schoolgirl-is-named_1993", "Council approves plan (2023)"
_BRACKETED = r"[(\[](?P<bracketed>19\d\d|20[0-4]\d)[)\]]"
_BEHIND = re.compile(rf"(?P<words>{_WORDS})(?:(?:_|--|\.){_YEAR}|\s?{_BRACKETED})")
# "1994_schoolgirl-is-named", "(2023) Council approves plan"
_IN_FRONT = re.compile(rf"(?:{_YEAR}(?:_|--|\s[-–—]\s)|{_BRACKETED}[-_ ]?)(?P<words>{_WORDS})")
# What managers of references call a file by: who wrote it, the year, the title.
_AUTHOR = r"(?P<author>[^\W\d_a-z][^\d_()]{1,60}?|[a-z]+(?:-[a-z]+)+)"
_REFERENCE = re.compile(
    rf"{_AUTHOR}(?:\s[-–—]\s(?P<dashed>19\d\d|20[0-4]\d)\s[-–—]\s"
    rf"|,?\s[(](?P<bracketed>19\d\d|20[0-4]\d)[)][.:,]?\s(?:[-–—]\s)?)"
    r"(?P<title>[^\W\d_].*)"
)
_REFERENCE_WITH_SIGNS = re.compile(
    rf"(?P<author>[^\W\d_a-z][^\W\d_]+(?:_(?:et_al|and_[^\W\d_]+|[^\W\d_a-z][^\W\d_]*)){{0,2}})(?P<around>[-_]){_YEAR}"
    r"(?P=around)(?P<title>[^\W_]+(?:(?P<sign>(?!(?P=around))[-_ ])[^\W_]+)(?:(?P=sign)[^\W_]+){2,})"
)
# "2010_00341": a text's number in its year
_YEAR_AND_NUMBER = re.compile(rf"{_YEAR}_0\d{{3,6}}", re.ASCII)
# "pr-2000-97": a release's number that is neither a month nor the next year
_RELEASE = re.compile(
    rf"(?i)(?:pr|nr|mr|(?:press|news|media)[-_ ]?release)[-_ ]{_YEAR}[-_](?P<number>1[3-9]|[2-9]\d)", re.ASCII
)
# "Marsh 2000 - Storm nears the coast", "Marsh and Okafor 2000 - Storm nears the coast"
_NAME = r"[^\W\d_a-z][^\W\d_]+"
_AUTHOR_AND_YEAR = re.compile(
    rf"(?P<author>{_NAME}(?:,? (?:et al\.?|and {_NAME}|& {_NAME}))?),? {_YEAR} [-–—] (?P<title>[^\W\d_].*)"
)
# "storm, Harbour Examiner, 2007", "Harbour Examiner - 2007 - storm"
_BETWEEN = r"(?:,\s|\s[-–—]\s|_)"
_PAPER = r"(?P<paper>(?:[^\W\d_a-z][\w.’'&]*[- ]){1,4}[^\W\d_a-z][\w’']*|[a-z]+(?:-[a-z]+){1,3})"
_WITH_PAPER = re.compile(
    rf"(?P<words>[^\W\d_][^\d_,]*?){_BETWEEN}{_PAPER}(?:{_BETWEEN}|\s){_YEAR}"
    rf"|{_PAPER.replace('paper', 'first')}{_BETWEEN}{_YEAR.replace('year', 'after')}{_BETWEEN}[^\W\d_][^\d,]*"
)
# "Storm nears the coast [The Harbour Examiner, 2007]"
_PAPER_BEHIND = re.compile(
    rf"(?P<words>.*[^\W\d_]) [(\[](?P<paper>(?:[^\W\d_][\w.’'&-]* ){{0,4}}[^\W\d_][\w’'-]*),? {_YEAR}[)\]]"
)
_NO_HEADLINES = OTHERS | NUMBERED
# What has a year in its name: "Agenda 2030", "Euro 2004".
_WITH_YEARS = frozenset({
    "agenda", "area", "class", "euro", "expo", "fifa", "flight", "formula", "highway", "katrina", "office", "plan",
    "room", "route", "server", "space", "strategy", "studio", "target", "titanic", "vision", "windows", "woodstock",
})  # fmt: skip
# Where games, fairs and summits were, which are called by place and year: "Sydney 2000".
HOSTS = frozenset({
    "athens", "atlanta", "barcelona", "beijing", "brisbane", "copenhagen", "davos", "dubai", "france", "germany",
    "glasgow", "hanover", "lillehammer", "london", "milan", "montreal", "moscow", "munich", "nagano", "paris", "qatar",
    "rio", "russia", "seoul", "seville", "sochi", "sydney", "tokyo", "torino", "turin", "vancouver",
})  # fmt: skip
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEWEST_WORDS = 3
# That titles of films and books begin with, and few headlines.
_ARTICLES = frozenset({"a", "an", "by", "of", "the"})
_FIRST_YEAR = 1980  # before it a year beside words is mostly what they tell of
_HEADLINE = 5  # words, of which only the last may say what takes place in the year behind them
_LAST = 1


def year_of_name(stem: str) -> int:
    """The year that a file's name has apart from its words; 0 without one, or where the words tell of it.

    >>> year_of_name("schoolgirl-is-named_1993"), year_of_name("schoolgirl-is-named-1993")
    (1993, 0)
    >>> year_of_name("Okafor - 2015 - Storm nears the coast"), year_of_name("Olympics - 2012 - Storm nears the coast")
    (2015, 0)
    """
    if match := _YEAR_AND_NUMBER.fullmatch(stem):
        return int(match["year"])
    year = _beside_words(stem)
    return year if year >= _FIRST_YEAR else 0


def _beside_words(stem: str) -> int:
    if match := _RELEASE.fullmatch(stem):
        return int(match["year"]) if not are_two_years(match["year"], match["number"]) else 0
    if match := _PAPER_BEHIND.fullmatch(stem):
        is_enough = len(_words(match["words"])) >= _FEWEST_WORDS and is_of_papers(match["paper"])
        return int(match["year"]) if is_enough else 0
    match = _WITH_PAPER.fullmatch(stem)
    if match and ends_with_paper(match["paper"] or match["first"]):
        return int(match["year"] or match["after"])
    if match := _BEHIND.fullmatch(stem) or _IN_FRONT.fullmatch(stem):
        year = match["year"] or match["bracketed"]
        is_of_thing = match["year"] and _words(match["words"])[-1:][0] in _WITH_YEARS
        return int(year) if _is_headline(match["words"], year) and not is_of_thing else 0
    if (match := _AUTHOR_AND_YEAR.fullmatch(stem)) and match["author"].lower() not in HOSTS:
        return int(match["year"]) if _is_title(match) else 0
    match = _REFERENCE.fullmatch(stem)
    year = (match["dashed"] or match["bracketed"]) if match else ""
    if match is None and (match := _REFERENCE_WITH_SIGNS.fullmatch(stem)):
        year = match["year"]
    return int(year) if match and _is_title(match) else 0


def _is_title(match: re.Match[str]) -> bool:
    """Whether what stands behind a year is a headline, and before it who wrote it."""
    is_told = _tells(" ".join(_words(match["author"])))
    author = match["author"].replace("-", " ").title() if match["author"].islower() else match["author"]
    return len(_words(match["title"])) >= _FEWEST_WORDS and not is_told and is_author(author)


def _is_headline(text: str, year: str) -> bool:
    """Whether words before a year are a headline, and not the name of what happened then."""
    words = _words(text)
    if re.split("[- ]", text, maxsplit=1)[0].lower() in _ARTICLES:
        return False
    is_title = len(words) == _FEWEST_WORDS and not any(map(str.islower, _WORD.findall(text)))  # that of a film
    if len(words) < _FEWEST_WORDS or is_title or year in text or not _NO_HEADLINES.isdisjoint(words):
        return False
    last = words if len(words) < _HEADLINE else words[-_LAST:]
    return not (tells_history(" ".join(words)) or OCCASION.search(" ".join(last)) or OTHER_DATE.search(" ".join(words)))


def _tells(text: str) -> bool:
    """Whether the words in an author's place are what happened in a year, or are numbered."""
    is_other = not (_NO_HEADLINES | _WITH_YEARS).isdisjoint(text.split())
    return is_other or tells_history(text) or OCCASION.search(text) is not None


def _words(text: str) -> list[str]:
    return words_of(text, shortest=2)
