"""Web page -> the date that no element is marked with: of a comment in its source, beside the headline in its title."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from indexer.dates import find_dates, has_digit, read_date
from indexer.dates.pieces import MONTH, WEEKDAY
from indexer.formats.characters import one_line
from indexer.formats.occasions import OCCASION, PAPER

_MOST_COMMENTS = 50
_LONGEST = 200  # characters of a comment
# "<!-- story_id: 48812 published: 2001-06-30 edition: final -->": a label of the comment itself, or behind others
_OTHER_FIELD = (
    r"[\w-]++\s?[:=]\s?+(?>[^:=;|]*+[;|]\s*+|\"[^\"]*+\"\s*+|'[^']*+'\s*+|[^\s\"':=;|]++\s++)"  # read in one way only
)
_OWN = r"(?:cms|first|original(?:ly)?|web|story|article|page|content|doc(?:ument)?|news)"  # what is before "published"
_NAME = (
    r"(?:published(?:[\s_-](?:on|at|date))?|pub(?:lish|lication)?[\s_-]?(?:date|time|dt)|date[\s_-]?published"
    r"|(?:issue|story|print|article)[\s_-]?date)"
)
_LABELLED = re.compile(
    rf"(?i)\W{{0,3}}(?:begin\s(?:story|article)\s)?(?:{_OTHER_FIELD})*?\b(?:{_OWN}[\s:._-]*)?{_NAME}"
    r"(?:[\"']?\s*[:=>]\s*|(?<=shed)\s|(?<=date)\s|(?<=time)\s|(?<=\son)\s)[\"']?(?=\w)"
)
# "<!-- story: 48812 | date: 2012-07-19 | desk: metro -->": fields of one story
_OF_STORY = re.compile(r"(?i)\W{0,3}(?:story|article|slug|headline|byline)(?:[\s_-]?id)?\s?[:=]")
_DATE_OF_STORY = re.compile(r"(?i)[|;,]\s?date\s?[:=]\s?[\"']?(?=\w)")
# "<!-- story posted 2012-07-19 -->": a word that much else in a page's source may have, too
_POSTED = re.compile(
    r"(?i)\W{0,3}(?:(?:(?:web|online|first)\s)?(?:story|article|news(?:\s?item)?)[\s:._-]{1,3}"
    r"(?:posted|filed|uploaded|released|created|added)|(?:date\s|page\s|first\s|web\s|originally\s)?posted)"
    r"(?:[\s_-](?:on|at|date|time))?\s?[:=]?\s?(?=\w)"
)
_DIGITS = re.compile(r"(?<!\d)((?:19|20)\d{6})(?:[\sT](\d\d)(\d\d)(?:\d\d)?)?(?!\d)")
_OF_PAPER = re.compile(
    rf"(?<=[^\W\d_]),\s(?={WEEKDAY}\b|{MONTH}\b|\d)", re.IGNORECASE
)  # "The Harbour Post, May 5, 2001"
_BRACKETED = re.compile(r"(.+?)\s\(([^()]{8,30})\)")
_PAPER_AND_DAY = re.compile(r"([^\d,]{4,40})\s((?:\d{4}-\d\d-\d\d|\d\d?\.\d\d?\.\d{4}))")
_PARTED = re.compile(r"\s+(?:--|[-–—|:])\s+|\s*::\s*|(?<=\d):\s|:\s(?=\d\d?/\d\d?/\d{4}$)")
# A paper that nothing else says is one, before a headline: "The Hindu : Fares rise : 21/11/2009"
_THE_PAPER = re.compile(r"(?:(?:News|Paper)\s?:\s)?The(?:\s[A-Z][a-z]+){1,3}")
_HEADLINE_WORDS = 4  # fewer may be a play or a band
_SHORTEST_SENTENCE = 5  # words of a headline that tells something: "Harbour Concert" is what takes place then
_TOLD = re.compile(
    r"(?i)\b(?:remember\w*|recall\w*|commemorat\w*|memor\w+|histor\w+|timeline|today|tonight|tomorrow|meets?|diary"
    r"|the\s(?:day|night|hour|morning|moment|year)s?\s(?:the|that|when|it|we|they|an?)"
    r"|look(?:ing|s)?\sback|years\s(?:ago|on|later)"
    r"|battles?|siege|massacre|revolution|empire|world\swar)\b|^how\s(?:the|an?)\s(?:[\w'’-]+\s){1,3}"
    r"(?:became|began|came|changed|collapsed|died|ended|fell|rose|sank|started|was|were|won)\b"
)
_FIRST_WEB_YEAR = 1990  # before it no page came out: its title tells of that day
_OF_WORDS = re.compile(rf"(?i)(?:(?:{WEEKDAY}),?\s)?(?:{MONTH}\.?\s\d|\d\d?\s{MONTH}\b).*\d{{4}}|\d{{4}}-\d\d-\d\d")
_HEADINGS = ("h2", "h3", "h4", "b", "strong", "font")  # of a page without a first heading
_MOST_HEADINGS = 40
_COMMENT = re.compile(rf"<!--(.{{6,{_LONGEST}}}?)-->", re.DOTALL)


def date_in_comments(original: str) -> tuple[str, ...]:
    """The date of the first comment in a page's source that says when it was published, else the only one posted."""
    comments = [one_line(comment[1]) for comment in itertools.islice(_COMMENT.finditer(original), _MOST_COMMENTS)]
    for text in comments:
        label = _LABELLED.match(text) or (_OF_STORY.match(text) and _DATE_OF_STORY.search(text))
        if label and (written := _first_date(text[label.end() :])):
            return (written,)
    labels = [(label, text) for text in comments if (label := _POSTED.match(text))]
    posted = {_first_date(text[label.end() :]) for label, text in labels}
    return tuple(posted) if len(posted) == 1 and "" not in posted else ()


def _first_date(text: str) -> str:
    """The date that a text begins with, also one of eight digits."""
    if digits := _DIGITS.match(text):
        return " ".join(filter(None, (digits[1], ":".join(filter(None, digits.groups()[1:])))))
    found = find_dates(text)[:1]
    return found[0].text if found and found[0].start == 0 else ""


def date_in_title(page: HtmlElement, title: str) -> tuple[str, ...]:
    """The only day among the parts of a title, others of which are the headline that the page shows and a paper."""
    line = one_line(title)
    if not has_digit(line):
        return ()
    headings = _headings(page)
    parts = [piece for whole in _parts(line, headings) for piece in _cut(whole, headings)]
    if len(parts) < 2 or headings.isdisjoint(parts):
        return ()
    days = [part for part in parts if (written := read_date(part)) and written.is_day]
    others = [part for part in parts if part not in days]
    papers = [part for part in others if part not in headings and PAPER.search(part)]
    is_headline = parts[-2] in headings and len(parts[-2].split()) >= _HEADLINE_WORDS
    if not papers and parts[-1:] == days and is_headline and _THE_PAPER.fullmatch(parts[0]):
        papers = parts[:1]
    if len(days) != 1 or not papers:
        return ()
    # A paper's name right before the day says whose day it is, whatever takes place in the headline.
    is_of_paper = parts[: parts.index(days[0])][-1:] == papers[:1] and not OCCASION.search(papers[0])
    return tuple(days) if is_of_paper or not any(map(OCCASION.search, others)) else ()


def date_beside_headline_in_title(page: HtmlElement, title: str) -> tuple[str, ...]:
    """The day of a title that has only this and the page's headline, which is long enough to tell something, and of no
    occasion: "School board delays vote on buses - April 28, 2000"."""
    line = one_line(title)
    headings = _headings(page) if has_digit(line) else set()
    parts = [piece for whole in _parts(line, headings) for piece in _cut(whole, headings)] if headings else []
    days = [part for part in parts if _OF_WORDS.fullmatch(part) and (written := read_date(part)) and written.is_day]
    others = [part for part in parts if part not in days]
    is_told = len(others) == 1 and others[0] in headings and len(others[0].split()) >= _SHORTEST_SENTENCE
    is_of_day = is_told and not (OCCASION.search(others[0]) or _TOLD.search(others[0]))
    is_of_web = all((written := read_date(day)) and written.first_day.year >= _FIRST_WEB_YEAR for day in days)
    return tuple(days) if len(days) == 1 and is_of_day and is_of_web else ()


def _headings(page: HtmlElement) -> set[str]:
    """The first headings of a page; where it has none, its lower ones and what it prints bold or large."""
    first = {one_line(heading.text_content()) for heading in page.iter("h1")}
    if first:
        return first
    return {one_line(one.text_content()) for one in itertools.islice(page.iter(*_HEADINGS), _MOST_HEADINGS)}


def _parts(line: str, headings: set[str]) -> Iterator[str]:
    """The parts of a title; the headline may stand behind a paper's name and a colon: "Bay Times: Ferry waits"."""
    for part in _PARTED.split(line):
        paper, _colon, headline = part.partition(": ")
        yield from (paper, headline) if headline in headings and PAPER.search(paper) else (part,)


def _cut(part: str, headings: set[str]) -> list[str]:
    """A part of a title without the day in it: "The Harbour Post, May 5, 2001", "Ferry waits (May 5, 2001)"."""
    cut = _OF_PAPER.split(part, maxsplit=1)
    if len(cut) == 1 and (bracketed := _BRACKETED.fullmatch(part)) and bracketed[1] in headings:
        return [bracketed[1], bracketed[2]]
    if len(cut) == 1 and (dated := _PAPER_AND_DAY.fullmatch(part)) and PAPER.search(dated[1]):
        return [dated[1], dated[2]]
    return cut
