"""The first lines of a text -> the year that one beside the headline states, and the text without that line.

The year stands alone ("1997"), or in the copyright line of the paper, where databases put it. It counts only where
nothing else dates the article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.extract.headers.lines.rights_lines import LONGEST_NOTICE, is_outlet, read_notice
from indexer.extract.told import OCCASION, OTHER_DATE, TOLD, tells_history

_MAY_BE = re.compile(r"[(\[cC12©]")
_YEAR_ALONE = re.compile(r"[(\[]?(?P<year>1[6-9]\d\d|20[0-3]\d)[)\]]?", re.ASCII)
_ANY_YEAR = re.compile(r"(?<!\d)(?:1[6-9]|20)\d\d(?!\d)", re.ASCII)
_TITLES = frozenset({1900, 1917, 1941, 1984, 2001, 2010, 2012})  # a book or film, where it stands above other lines
_CHRONICLE = re.compile(
    r"(?i)\b(?:ago|anniversary|archives?|chronicles?|chronology|decades?|history|timeline|years?)\b"
)
_FIRST_LINES = 3
_FIRST_OF_TEXT = 4
_SHORTEST_TEXT = 60  # characters of a paragraph of the text
_FEWEST_WORDS, _LONGEST_HEADLINE = 3, 200


def take_head_year(paragraphs: Sequence[Paragraph]) -> tuple[str, Sequence[Paragraph]]:
    """The year, "" without one, and the paragraphs without its line.

    >>> text = Paragraph("The ferry stayed in port for a second day, the company said on Monday evening.")
    >>> take_head_year([Paragraph("Ferry stays in port"), Paragraph("1997"), text])[0]
    '1997'
    """
    lines = [(number, line) for number, one in enumerate(paragraphs[:2]) for line in one.text.split("\n", 2)[:2]]
    for place, (number, line) in enumerate(lines[: _FIRST_LINES - 1]):
        if not _MAY_BE.match(line) or len(line) > LONGEST_NOTICE:  # nearly always
            continue
        beside = lines[place - 1][1] if place else next((below for _, below in lines[1:2]), "")
        year = _year_alone(line.strip(), beside, paragraphs, is_first=place == 0)
        year = year or _year_of_paper(line.strip())
        if year and _is_headline(beside):
            return year, _without(paragraphs, number, line)
    return "", paragraphs


def _year_of_paper(line: str) -> str:
    """The year of the copyright line of a paper or an agency."""
    notice = read_notice(line)
    return str(notice.year) if notice and not notice.is_credit and is_outlet(notice.owner) else ""


def _year_alone(line: str, headline: str, paragraphs: Sequence[Paragraph], *, is_first: bool) -> str:
    """The year that a line is; "" where the text may tell of that year, of later ones, or of several."""
    match = _YEAR_ALONE.fullmatch(line)
    told = (OCCASION, OTHER_DATE, TOLD, _CHRONICLE, _ANY_YEAR)
    if match is None or any(pattern.search(headline) for pattern in told) or tells_history(headline):
        return ""
    year = int(match["year"])
    alone = [one for paragraph in paragraphs for one in paragraph.text.split("\n") if _YEAR_ALONE.fullmatch(one)]
    text = [paragraph.text for paragraph in paragraphs if len(paragraph.text) >= _SHORTEST_TEXT][:_FIRST_OF_TEXT]
    is_told = any(int(other) >= year for paragraph in text for other in _ANY_YEAR.findall(paragraph))
    is_title = is_first and year in _TITLES
    return "" if not text or len(alone) > 1 or is_told or is_title else match["year"]


def _is_headline(line: str) -> bool:
    """Whether a line may be a headline: some words, and no sentence."""
    is_short = line.count(" ") + 1 >= _FEWEST_WORDS and len(line) <= _LONGEST_HEADLINE
    return is_short and not line.rstrip().endswith((".", ":", ",")) and not line[0].islower()


def _without(paragraphs: Sequence[Paragraph], number: int, line: str) -> Sequence[Paragraph]:
    lines = paragraphs[number].text.split("\n")
    lines.remove(line)
    left = [paragraphs[number]._replace(text="\n".join(lines), markup="")] if lines else []
    return (*paragraphs[:number], *left, *paragraphs[number + 1 :])
