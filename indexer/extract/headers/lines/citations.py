"""A line that cites an article, as libraries and databases print it -> its headline, paper and date."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import find_dates, find_times, may_state_date, read_date
from indexer.dates.pieces import MONTH
from indexer.extract.headers.lines.phrases import is_furniture, is_title
from indexer.extract.headers.lines.words import PAPER
from indexer.extract.outlets import outlet_of

_PERSON = r"(?P<who>[A-Z][\w'’-]+,\s[A-Z][^\"“”()\d]{0,60}?|[A-Z][^\"“”(),\d]{3,60}?)"
_QUOTED = r"(?:[\"“]|(?<![^\s,])['‘])(?P<headline>[^\"“”]{8,170}?)[.,]?(?:[\"”]|['’](?=,\s))"
_PAPER = r"(?P<paper>[A-Z][^\"“”,.()\[\]\d]{2,60}?)(?:\s[(\[][^()\[\]]{2,40}[)\]])?"
_FORMS = (
    # Ruiz, Ana. "Ferry Stays in Port." Harbour Gazette, 5 Sept. 2025, p. 3.
    re.compile(rf"(?:{_PERSON}[.,]\s)?{_QUOTED}[.,]?\s(?:in:?\s)?{_PAPER}(?:[,.]\s|\s(?=\())(?P<rest>\D{{0,30}}\d.*)"),
    # Ferry stays in port. By: Ana Ruiz. Harbour Gazette, 08827729, 9/5/2025, p5
    re.compile(
        rf"(?P<headline>[^.]{{8,170}})\.\s(?:By|Authors?):?\s"
        rf"(?P<who>[^.\d]{{4,60}}?)\.\s{_PAPER},\s(?:\d{{4}}-?\d{{3}}[\dX],\s)?"
        r"(?P<rest>\S.*)"
    ),
    # Ferry stays in port. (2025, September 5). Harbour Gazette, p. 3.
    re.compile(
        rf"(?P<who>)(?P<headline>[^.?!\"“”]{{8,170}}?)[.?!]?\s\("
        rf"(?P<rest>\d{{4}},\s[^()]{{3,20}})\)\.\s{_PAPER}(?:[,.].*)?"
    ),
    # Ruiz, Ana. "Ferry stays in port". Harbour Gazette; Harbour [Harbour] 05 Sep 2025: A1.
    re.compile(
        rf"(?:{_PERSON}[.,]\s)?{_QUOTED}[.,]?\s(?P<paper>[A-Z][^\"“”;:\[\]\d]{{2,60}})(?:;[^\[\]\d]{{2,40}})?\s"
        r"\[[^\[\]]{2,40}\][,.]?\s(?P<rest>\d.*)"
    ),
    # Ruiz, A. (2025, September 5). Ferry stays in port. Harbour Gazette, p. 3.
    re.compile(
        r"(?P<who>[A-Z][\w'’-]+,\s(?:[A-Z]\.[\s-]?)+(?:(?:,|&"
        r"|and)[^()\d]{3,60})?)\s?\((?P<rest>\d{4},\s[^()]{3,20})\)\.\s"
        rf"(?P<headline>[^.?!]{{8,170}})[.?!]\s{_PAPER}(?:[,.].*)?"
    ),
)
# Ruiz, A. (2025) 'Ferry stays in port', Harbour Gazette, 5 September, p. 3.
_YEAR_APART = re.compile(
    r"(?P<who>[A-Z][\w'’-]+,\s(?:[A-Z]\.[\s-]?|[A-Z][\w'’-]+\s?)+[^()\d]{0,60}?)\s?\((?P<year>\d{4})\)[.,]?\s"
    rf"['‘\"“](?P<headline>.{{8,170}}?)[.,]?['’\"”],?\s{_PAPER},\s"
    rf"(?P<day>(?i:\d\d?\s{MONTH}|{MONTH}\s\d\d?))(?:[,.]\s.*|\.)?"
)

_TICKETS = re.compile(r"(?i)\b(?:tickets?|doors|admission|booking)\b")
_ABOVE = re.compile(r"(?i)[\w .-]{2,40}:\s.*|(?:source\s)?citation:?")  # "Document number: A4412"
LONGEST_CITATION = 240  # characters
_YEAR_IN_BRACKETS = re.compile(r"\(\d{4}")


def read_citation(line: str) -> dict[str, str]:
    """The "headline", "source" and "date" (as written) that a citation states; {} of any other line.

    >>> read_citation('Ruiz, Ana. "Ferry Stays in Port." Harbour Gazette, 5 Sept. 2025, p. 3.')
    {'headline': 'Ferry Stays in Port', 'source': 'Harbour Gazette', 'date': '5 Sept. 2025'}
    >>> read_citation('"We stay in port," Mayor Ruiz said on 5 September 2025.')
    {}
    """
    may_be_one = (
        '"' in line or "“" in line or "'," in line or "’," in line or ". By" in line or _YEAR_IN_BRACKETS.search(line)
    )
    if not (may_be_one and may_state_date(line)):  # nearly always
        return {}
    if _TICKETS.search(line) or find_times(line):  # of a play
        return {}
    if (match := _YEAR_APART.fullmatch(line)) and read_date(date := f"{match['day']} {match['year']}"):
        return _stated(match, date)
    for form in _FORMS:
        match = form.fullmatch(line)
        found = find_dates(match["rest"])[:1] if match else ()
        if match and found and _may_stand_before(match["rest"][: found[0].start]):
            return _stated(match, found[0].text)
    return {}


def is_of_list(line: str, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a citation is one of several in a text, or stands below other lines than a database's: what is cited is
    then another text, to be read or compared."""
    if not read_citation(line):
        return False
    lines = [one.strip() for paragraph in paragraphs for one in paragraph.text.splitlines()]
    above = lines[: lines.index(line)] if line in lines else []
    return _cited(lines) > 1 or not all(map(_ABOVE.fullmatch, filter(None, above)))


def date_of_last_citation(paragraphs: Sequence[Paragraph]) -> str:
    """The date of the citation that is a text's last line and its only citation; "" where there is none."""
    last_text = next(filter(None, (paragraph.text.strip() for paragraph in reversed(paragraphs))), "")
    last = last_text.splitlines()[-1].strip() if last_text else ""
    stated = read_citation(last) if len(last) <= LONGEST_CITATION else {}
    lines = [one.strip() for paragraph in paragraphs for one in paragraph.text.splitlines()] if stated else []
    return stated["date"] if _cited(lines) == 1 else ""


def _cited(lines: Sequence[str]) -> int:
    return sum(1 for line in lines if len(line) <= LONGEST_CITATION and read_citation(line))


def _stated(match: re.Match[str], date: str) -> dict[str, str]:
    paper = match["paper"]
    if not is_title(paper) or not (match["who"] or PAPER.search(paper) or outlet_of(paper)):
        return {}
    return {"headline": match["headline"], "source": match["paper"], "date": date}


def _may_stand_before(text: str) -> bool:
    """Whether words may stand between a paper and its day: "sec. A," and the like."""
    return not text.strip(" ,.(") or is_furniture(text.strip(" ,.("))
