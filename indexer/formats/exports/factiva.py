"""An article of Factiva -> what its head states, and its text. "|" is a line's end here:

section | headline | By ... | 90 words | date | time | paper | code | page | language | (c) ... | text | Document ...
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from indexer.formats.exports.found import Export, Facts
from indexer.formats.exports.lines import is_author_below, is_told
from indexer.formats.exports.names import authors_of
from indexer.formats.exports.nexis import DATE, MOST_HEAD_LINES

TELLS = re.compile(r"(?im)^[^\S\n]*\d[\d,]* words[^\S\n]*$")
WORDS = (" words",)
_MOST_UNDER = 10  # lines below the one that counts the words, without who holds the rights
_LONGEST_UNDER = 120  # characters of each
_WRAPPED = 40  # characters of a headline's line that is wrapped
_LONGEST_NOTICE = 300
_LENGTH = re.compile(r"\d[\d,]* words", re.IGNORECASE)
_TIME = re.compile(r"\d\d?:\d\d(?: [AP]M)?(?: [A-Z]{2,4})?", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_a-z][\w.'’-]+(?:\s[^\W\d_a-z][\w.'’-]*){1,3}")
_MOST_NAME_WORDS = 4
_MOST_SECTION_WORDS = 2  # above a headline that may be a name
_WEEKDAY = re.compile(r"(?:,? [A-Z][a-z]{2,5}day)?")  # behind the day
_CODE = re.compile(r"[A-Z]{3,6}")  # of the paper
_BY = re.compile(r"^by:?\s+(?=\S)", re.IGNORECASE)
_AND = re.compile(r",(?= and\s)")
_COLUMN = "column"  # what stands between section and headline: it is kept with the text
_ROLE = re.compile(r"(?i)\b(?:correspondent|editor|writer|reporter|columnist|critic|staff)s?$")
_LANGUAGE = re.compile(
    r"English|French|German|Spanish|Italian|Portuguese|Dutch|Russian|Polish|Swedish|Norwegian|Danish|Finnish|Turkish"
    r"|Arabic|Chinese(?: - \w+)?|Japanese|Korean|Indonesian|Malay|Czech|Hungarian|Catalan|Bulgarian|Slovak"
)
_RIGHTS = re.compile(r"(?i)(?:(?:all material )?\(?copyright\b|\(c\)|©).*|.*\ball rights reserved\b.*")
_MORE_RIGHTS = re.compile(
    r"(?i).*\b(?:rights (?:are )?reserved|may not be|without (?:\w+ ){0,4}permission|do not (?:copy|cut)|distributed by"
    r"|provided by syndigate)\b.*"
)
# What stands above an article of a message or a printed page.
_ABOVE = re.compile(
    r"(?i)(?:from|to|cc|sent|subject|date|reply-to):\s.*|[-_=*]{3,}|(?:dow jones )?factiva\b.{0,40}"
    r"|(?:article|document|page) \d+(?: of \d+)?(?:\s+(?:©|\(c\)).*)?"
)
_PAGE = re.compile(
    r"(?i)(?:page \d+ of \d+\s+)?(?:©|\(c\)|copyright) (?:19|20)\d\d (?:factiva|dow jones\b).{0,120}"
    r"|page \d+ of \d+"
)
_DOCUMENT = re.compile(r"Document [A-Za-z]{1,10}\d{6}\w{2,24}")


def read_factiva(written: list[str]) -> Export | None:
    """The article of some lines; None where no line counts the words right above the date and the paper."""
    lines = [line.strip() for line in written]
    length = next((number for number, line in enumerate(lines[:MOST_HEAD_LINES]) if _LENGTH.fullmatch(line)), None)
    if length is None:
        return None
    facts, below = _read_head(lines, length)
    is_signed = (
        any(map(_BY.match, lines[1:length]))
        or any(map(_is_sign, lines[length:below]))
        or any(map(_DOCUMENT.fullmatch, lines))
    )
    if not facts or not is_signed:
        return None
    column = facts.pop(_COLUMN, "")
    return Export(
        facts, [*([column, ""] if column else []), *(line for line in written[below:] if not _is_foot(line.strip()))]
    )


def _is_sign(line: str) -> bool:
    """Whether a line below the count of words is one that Factiva writes, and hardly another text."""
    return any(sign.fullmatch(line) for sign in (_LANGUAGE, _RIGHTS, _CODE))


def _is_day(line: str) -> bool:
    day = DATE.fullmatch(line)
    return day is not None and _WEEKDAY.fullmatch(line, day.end("day")) is not None


def _is_foot(line: str) -> bool:
    return _DOCUMENT.fullmatch(line) is not None or _PAGE.fullmatch(line) is not None


def _read_head(lines: Sequence[str], length: int) -> tuple[Facts, int]:
    """The facts around the line that counts the words, and the line at which the text begins."""
    under, below = _under(lines, length + 1)
    dates = [number for number, line in enumerate(under) if _is_day(line)]
    facts = _read_above([line for line in lines[:length] if line and not _ABOVE.fullmatch(line)])
    if "headline" not in facts or not dates or len(under) > _MOST_UNDER or max(map(len, under)) > _LONGEST_UNDER:
        return {}, 0
    date, *rest = under[dates[0] :]
    time = rest.pop(0) if rest and _TIME.fullmatch(rest[0]) else ""
    language = next((line for line in rest[1:] if _LANGUAGE.fullmatch(line)), "")
    return {
        **facts,
        "date": f"{date} {time}".rstrip(),
        "source": rest[0] if rest else "",
        "language": language,
    }, below


def _under(lines: Sequence[str], first: int) -> tuple[list[str], int]:
    """The lines below the one that counts the words, up to who holds the rights, and where the text begins.

    They stand together, or with a blank line behind each: then the language or the rights must be told.
    """
    if lines[first : first + 1] == [""]:
        numbers = [n for n in range(first, min(len(lines), first + 2 * _MOST_UNDER + 4)) if lines[n]]
        numbers = [n for n in numbers if n == first + 1 or not lines[n - 1]]
        last = next((n for n in numbers if _LANGUAGE.fullmatch(lines[n]) or _RIGHTS.fullmatch(lines[n])), first)
        last = next((n for n in numbers if n == last + 2 and _RIGHTS.fullmatch(lines[n])), last)
    else:
        last = first + len(list(takewhile(bool, lines[first:]))) - 1
        numbers = list(range(first, last + 1))
    rights = next((n for n in numbers if n <= last and _RIGHTS.fullmatch(lines[n])), None)
    if rights is not None:
        last = rights + len(list(takewhile(_is_notice, lines[rights + 1 :])))
        numbers = [n for n in numbers if n < rights]
    return [lines[n] for n in numbers if n <= last], last + 1


def _is_notice(line: str) -> bool:
    return len(line) < _LONGEST_NOTICE and (line[:1].islower() or _MORE_RIGHTS.fullmatch(line) is not None)


def _read_above(above: Sequence[str]) -> Facts:
    """Section, headline and byline of the lines above the one that counts the words, and what stands between; {} where
    they do not tell a name from a headline."""
    signed = next((number for number, line in enumerate(above) if number and _BY.match(line)), len(above))
    titles, said = list(above[:signed]), above[signed:]
    byline = _AND.sub(" ", ", ".join(said))
    is_name = not said and len(titles) > 1 and _NAME.fullmatch(titles[-1]) is not None
    if not said and len(titles) > 2 and _ROLE.search(titles[-1]) and _NAME.fullmatch(titles[-2]):
        byline = f"{titles[-2]}, {titles[-1]}"
        del titles[-2:]
    elif is_name and (
        len(titles[-2].split()) > _MOST_NAME_WORDS or (len(titles) > 2 and is_author_below(titles[-2], titles[-1]))
    ):
        byline = titles.pop()
    elif is_name and (len(titles) > 2 or len(titles[-2].split()) > _MOST_SECTION_WORDS):
        return {}
    if not titles:
        return {}
    headline = titles.pop()
    while titles and headline[0].islower() and len(titles[-1]) > _WRAPPED:
        headline = f"{titles.pop()} {headline}"
    if any(map(is_told, titles)):
        return {}
    section, column = titles[0] if titles else "", "\n".join(titles[1:])
    return {"section": section, "headline": headline, "byline": authors_of(byline), _COLUMN: column}
