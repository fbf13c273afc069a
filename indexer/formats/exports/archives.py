"""A text from an archive of scanned papers -> what the line that cites its paper states, and its text:

The Mercury (Vic. : 1854 - 1954), Monday 5 May 1890, page 5 | Times, Volume XLV, Issue 961, 5 May 1890, Page 5
The Times (Harbour, Minnesota) · 5 May 1890, Mon · Page 5 | The herald. (Harbour) 1874-1921, May 05, 1890, Image 5
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.formats.exports.feet import foot_begins
from indexer.formats.exports.found import Export
from indexer.formats.exports.lines import DAY, is_signed, is_told, next_line

_PAPER = r"(?P<paper>[^\W_a-z][^()\[\]·|\n]{2,80}?)"
_WEEKDAY = r"(?:[A-Z][a-z]{2,8},? )?"
_PLACE_YEARS = r"\s\([^()]{2,40}:\s?\d{4}\s?-\s?(?:\d{4}|current)?\)"
_CITATIONS = tuple(
    map(
        re.compile,
        (
            rf"{_PAPER}{_PLACE_YEARS}, {_WEEKDAY}(?P<day>{DAY})(?:, .{{0,40}}\bpages? .{{1,20}})?",
            rf"{_PAPER}{_PLACE_YEARS}\n{_WEEKDAY}(?P<day>{DAY})(?:,? pages? .{{1,20}})?",
            rf"{_PAPER}, (?:Volume [\w ]{{1,12}}, )?(?:Issue [\w ]{{1,12}}, )(?P<day>{DAY}), Pages? .{{1,20}}",
            rf"{_PAPER} \([^()]{{2,60}}\) · {_WEEKDAY}(?P<day>{DAY})(?:, [A-Z][a-z]{{2,8}})?"
            r"(?: · (?:Main Edition · )?Page .{1,20})?",
            rf"{_PAPER}\.? (?:\[volume\] )?\([^()]{{2,60}}\) \d{{4}}-(?:\d{{4}}|current), (?P<day>{DAY})"
            r"(?:, .{0,40}\b(?:Image|Page) .{1,20})?",
            rf"{_PAPER} - (?:[A-Z][a-z]{{2,5}}day) (?P<day>{DAY})",
        ),
    )
)
_OVER_TWO_LINES = 1
_NEEDS_OWNER = len(_CITATIONS) - 1  # others have such a line, too: here the archive must be named
_OWNER = re.compile(r"(?i)british (?:newspaper archive|library board)")
TELLS = re.compile(
    r": ?1[6-9]\d\d ?-|, Issue \w+, \d|· (?:Main Edition · )?Page|\) 1[6-9]\d\d-|day \d\d [A-Z]\w+ 1[6-9]\d\d\n"
)
# Right below the citation, and what ends a text.
_LIBRARY = r"national library of \w+(?: zealand)?(?:\s+(?:https?://)?\S+\.\S+)?"
_LOADED = r"(?:(?:down|up)loaded|printed) on .{3,24}\d"
_BESIDE = re.compile(
    rf"(?i)pages? \w?\d[\w ,()-]{{0,20}}|images? (?:\d+|provided by .*)|(?:persistent link|url)\s?:.*|https?://\S+"
    rf"|{_LOADED}|clipped (?:from|by) .{{2,60}}|[-=_*]{{3,}}|ocr text|article text:?|{_LIBRARY}"
)
_FOOT_LABEL = re.compile(
    r"(?i)(?:permanent link(?: to this item)?|bibliographic details|word count|clipped by:?"
    r"|citation:?|using this item)$"
)
_FOOT_LINE = re.compile(
    rf"(?i)https?://\S+|(?:image |copyright )?(?:©|\(c\)).*|copyright \d{{4}}.*|all rights reserved\.?|{_LIBRARY}"
    rf"|{_LOADED}|(?:source: |from )?(?:the )?british newspaper archive\W*|image .*british library board\.?"
    r"|nla\.gov\.au/\S+|(?:this )?(?:newspaper |article )?text was automatically .*"
)
# Of the article, and no page's
_ADDRESS = re.compile(r"https?://\S*(?:article|/clip|/newspapers/\w+\.\d)\S*")
_MOST_ABOVE = 12  # lines
_LONGEST_HEADLINE = 4  # lines


def read_archive(written: list[str]) -> Export | None:
    """The article of some lines; None where no line cites a paper as the archives do, or no headline stands beside."""
    lines = [line.strip() for line in written]
    cited = next(filter(None, (_cited(lines, number) for number in range(min(len(lines), _MOST_ABOVE)))), None)
    if cited is None:
        return None
    facts, first, below = cited
    while below < len(lines) and (not lines[below] or _BESIDE.fullmatch(lines[below])):
        below += 1
    above = [line for line in lines[:first] if line and not _BESIDE.fullmatch(line)]
    if len(above) > _LONGEST_HEADLINE or any(line for line in above if is_told(line) and not line.isupper()):
        return None
    block = [lines[below]] if below < len(lines) else []
    if above:
        facts["headline"] = " ".join(above)
    elif block and (block[0].isupper() or not is_told(block[0])):
        facts["headline"], below = block[0], below + 1
    signed = next_line(lines, below)
    if signed < len(lines) and lines[signed][:3].lower() == "by " and is_signed(lines[signed]):
        facts["byline"], below = lines[signed], signed + 1
    end = foot_begins(lines, below, _FOOT_LABEL, _FOOT_LINE)
    address = next((match[0] for line in (*lines[end:], *lines[:below]) if (match := _ADDRESS.search(line))), "")
    return Export(facts | {"url": address}, written[below:end])


def _cited(lines: Sequence[str], number: int) -> tuple[dict[str, str], int, int] | None:
    """Paper and day of a line, or of it and the next; the first line of both and the one below."""
    if not lines[number]:
        return None
    under = next_line(lines, number + 1)
    both = f"{lines[number]}\n{lines[under]}" if under < len(lines) else ""
    for kind, citation in enumerate(_CITATIONS):
        text, last = (both, under) if kind == _OVER_TWO_LINES else (lines[number], number)
        match = citation.fullmatch(text)
        if match and (kind != _NEEDS_OWNER or any(map(_OWNER.search, lines))):
            return {"source": match["paper"].rstrip("."), "date": match["day"]}, number, last + 1
    return None
