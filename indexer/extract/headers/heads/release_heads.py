"""The first lines of a press release -> its headline and deck, the block that says whom to ask, and the other lines.

FOR IMMEDIATE RELEASE | May 5, 2025 | Contact: Ana Ruiz | (555) 010-0199 | Ferry Stays in Port | It may sail again
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from indexer.article import Paragraph
from indexer.dates import find_dates
from indexer.extract.headers.days.bare_times import is_bare_time
from indexer.extract.headers.heads.second_headlines import is_no_headline
from indexer.extract.headers.lines.line import is_labelled, read_header_line
from indexer.extract.headers.lines.phrases import in_normal_case, is_title
from indexer.extract.headers.lines.prose_lines import is_prose
from indexer.extract.headers.openings.text_dates import dated_place

_MOST_LINES = 24
_SEEN = 60  # characters of a line, among which the words stand that tell of a release
_LONGEST = 200
_LONGEST_DATE = 60  # of a line that is a place and a day: "Milton, 5 May 2005"
_FEWEST_WORDS = 3  # of a headline
_MOST_NAME_WORDS = 4  # of a line that may be the name of a firm below the name of who is to be asked
_MOST_ISSUER_WORDS = 7
_MOST_HEADLINES = 2  # lines: the headline and its deck
_MAY_BE = ("release", "contact", "embargo", "enquir", "news provided by")
_RELEASE = re.compile(
    r"(?i)(?:for\s(?:immediate|general)\s(?:release|use)|(?:press|news|media)\s(?:release|statement|notice)"
    r"|for\srelease|embargoed|embargo|release\sdate|strictly\sembargoed|not\sfor\srelease)\b.{0,120}"
)
_KIND = re.compile(r"(?i)(?:press|news|media)\s(?:release|statement|notice)\s?:?")
_SAYS_NO_MORE = re.compile(r"(?i)(?:for|strictly|not|embargo)\b\D*")  # "FOR IMMEDIATE RELEASE CRM"
_NAMES_RELEASE = re.compile(r"(?i).*\b(?:(?:news|press|media)\srelease|release\sno)\b.*|immediate\srelease\b.*")
_ASKS = re.compile(
    r"(?i)(?:(?:media|press|news|company|agency|investor|public)\s)?(?:relations\s)?"
    r"(?:contacts?|enquiries|inquiries)(?:\s(?:information|person|details))?(?:\s?:.*)?"
    r"|for\s(?:more|further|additional)\s(?:media\s|press\s)?information\b.{0,80}"
)
# What only such a block has: numbers to call, addresses, of the web and of the street.
_REACHED = re.compile(
    r"(?i).*(?:@[\w-]+\.|\bwww\.|https?://|\(?\b\d{3}\)?[\s./-]{1,2}\d{3}[\s.-]\d{4}\b|\b0\d{2,4}\s\d{3,4}\s?\d{3,4}\b"
    r"|\+\d{1,3}[\s(]{1,2}\d|\b\d{3}-\d{4}\b|\bext\.?\s\d).*"
    r"|(?:tel(?:ephone)?|phone|ph|fax|mobile|cell|office|direct|e-?mail|web(?:\s?site)?)\.?\s?:.*"
    r"|\d{1,5}\s(?:[A-Z][\w.'’-]*\s){1,4}(?:street|st|avenue|ave|road|rd|drive|dr|boulevard|blvd|quay|lane|square"
    r"|place|way|suite)\b.{0,60}|.{2,40},\s[A-Z]{2}\s\d{5}(?:-\d{4})?|p\.?o\.?\sbox\s.{1,40}"
)
_PROVIDED = "news provided by"
_SIGNED = ("By ", "BY ", "by ")  # a story's, no release's
_TITLE_ENDS = (".", ",", ";", ":")


class ReleaseHead(NamedTuple):
    """What the head of a release states, by the names of Article's facts, the block that says whom to ask, which is no
    header and stays above the text, and the other paragraphs."""

    facts: dict[str, str]
    paragraphs: tuple[Paragraph, ...]
    block: tuple[Paragraph, ...]


def take_release_head(paragraphs: Sequence[Paragraph], whole: Sequence[Paragraph]) -> ReleaseHead | None:
    """The head of a press release; None where its headline stands first, or no line says whom to ask. `whole` has the
    page's furniture, too, of which "FOR IMMEDIATE RELEASE" is."""
    first = [one.text[:_SEEN] for one in whole[:_MOST_LINES] if len(one.text) <= _LONGEST]
    seen = "\n".join(first).lower()
    if not any(map(seen.__contains__, _MAY_BE)):  # nearly always
        return None
    lines = _lines_of_head(paragraphs)
    provided = next((number for number, line in enumerate(lines[:-2]) if line.lower() == _PROVIDED and number), 0)
    if provided and find_dates(lines[provided + 2]):
        return _provided(lines, paragraphs, provided)
    kinds = [_kind_of(line) for line in lines]
    if "block" not in kinds or len(lines) == len(paragraphs) or any(line.startswith(_SIGNED) for line in lines):
        return None
    if not any(_RELEASE.fullmatch(line) or _NAMES_RELEASE.fullmatch(line) or _ASKS.fullmatch(line) for line in lines):
        return None  # an address alone
    end = len(lines)
    while end and kinds[end - 1] == "dated":  # between the headline and the text
        end -= 1
    begin = _begin_of_headline(lines, kinds, end)
    if begin is None:
        return None
    facts = {"headline": lines[begin], **({"deck": lines[begin + 1]} if begin + 1 < end else {})}
    head = list(zip(paragraphs[:begin], kinds, strict=False))
    issuer = _issuer(lines[:begin], kinds)
    if issuer is not None:
        facts["source"] = in_normal_case(lines[issuer])
        del head[issuer]
    kind_of_text = next(filter(_KIND.fullmatch, lines[:begin]), "")
    if kind_of_text:
        facts["section"] = kind_of_text.capitalize().rstrip(": ")
    head = [pair for pair in head if not _KIND.fullmatch(pair[0].text.strip())]
    dated = tuple(one for one, kind in head if kind == "dated" and _states(one.text))
    block = tuple(
        one for one, kind in head if kind != "dated" or not (one in dated or _SAYS_NO_MORE.fullmatch(one.text))
    )
    return ReleaseHead(facts, (*dated, *paragraphs[end:]), block)


def _states(line: str) -> bool:
    """Whether a line with the word for a release states more than this: a day, a time."""
    return bool(find_dates(line) or is_bare_time(line) or read_header_line(line))


def _provided(lines: Sequence[str], paragraphs: Sequence[Paragraph], number: int) -> ReleaseHead:
    """The head of a page that shows a release below whose it is: "News provided by", a line above the firm."""
    facts = {"headline": lines[0], "source": lines[number + 1], **({"deck": lines[1]} if number > 1 else {})}
    return ReleaseHead(facts, tuple(paragraphs[number + 2 :]), tuple(paragraphs[2:number]))


def _issuer(lines: Sequence[str], kinds: Sequence[str]) -> int | None:
    """The number of the one line above those to ask that is no date: the name of whose release it is."""
    asked = next((number for number, line in enumerate(lines) if _ASKS.fullmatch(line)), len(lines))
    plain = [number for number in range(asked) if kinds[number] == "line"]
    is_one = len(plain) == 1 and len(lines[plain[0]].split()) <= _MOST_ISSUER_WORDS and is_title(lines[plain[0]])
    return plain[0] if is_one else None


def _lines_of_head(paragraphs: Sequence[Paragraph]) -> list[str]:
    """The lines above the text; a block may be one paragraph, whose lines then are none."""
    lines: list[str] = []
    for paragraph in paragraphs[:_MOST_LINES]:
        text = paragraph.text.strip()
        is_line = "\n" not in text and len(text) <= _LONGEST and paragraph.kind in ("p", "heading")
        is_asking = is_line and bool(_ASKS.fullmatch(text) or _REACHED.fullmatch(text) or _RELEASE.fullmatch(text))
        is_story = is_prose(text) or (len(text) > _LONGEST_DATE and bool(dated_place(text)))
        if not is_line or (is_story and not is_asking):
            break
        lines.append(text)
    return lines


def _kind_of(line: str) -> str:
    """ "block" of whom to ask, "dated" with a date or the word for a release, "line" of anything else."""
    if (
        _RELEASE.fullmatch(line)
        or _NAMES_RELEASE.fullmatch(line)
        or dated_place(line)
        or "date" in (read_header_line(line) or {})
    ):
        return "dated"
    if _ASKS.fullmatch(line) or _REACHED.fullmatch(line):
        return "dated" if find_dates(line) else "block"
    return "dated" if find_dates(line) and read_header_line(line) else "line"


def _begin_of_headline(lines: Sequence[str], kinds: Sequence[str], end: int) -> int | None:
    """The number of the line that is the headline: the last ones above the text are this and its deck; None where they
    are no headline, or nothing of the block stands above them."""
    begin = end
    while begin and kinds[begin - 1] == "line":
        begin -= 1
    if begin and _ASKS.fullmatch(lines[begin - 1]):  # names below "Contact:" are of those to ask
        while begin < end and _may_be_name(lines[begin]):
            begin += 1
    if end - begin not in range(1, _MOST_HEADLINES + 1) or "block" not in kinds[:begin]:
        return None
    return begin if _is_headline(lines[begin]) else None


def _may_be_name(line: str) -> bool:
    return len(line.split()) <= _MOST_NAME_WORDS and (is_no_headline(line) or not any(map(str.islower, line.split())))


def _is_headline(line: str) -> bool:
    is_long = len(line.split()) >= _FEWEST_WORDS
    return is_long and line[-1] not in _TITLE_ENDS and not is_labelled(line)
