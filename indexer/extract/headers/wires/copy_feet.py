"""The last paragraphs of a wire's copy -> the same without its foot: initials of desks, stamps, numbers, whom to call.

The day of a stamp was read before; what names those who wrote the story stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.extract.furniture.foot_lines import is_foot_line
from indexer.extract.headers.openings.datelines import read_dateline

_MOST_LINES = 12
_LONGEST = 160  # characters
_LAST_WORDS = 30  # characters in which a code that is glued to a text stands
_MONTH = r"[A-Z][A-Za-z]{2}"
_NUMBERS = rf"\d{{1,2}}[-./](?:\d{{1,2}}|{_MONTH})[-./](?:\d{{4}}|\d\d)"
_DAY = rf"(?:{_NUMBERS}|\d{{1,2}}\s[A-Z][a-z]{{2,8}}\s\d{{4}}|\d{{4}}-\d\d-\d\d)"
_STAMP = rf"(?:{_DAY}(?:[\s,]\d\d:?\d\d(?::\d\d)?(?:\s[A-Z]{{2,4}})?)?|\d{{6}}\s(?:GMT\s)?{_MONTH}\s\d\d)"
_INITIALS = r"(?:[a-z]{2,4}(?:[/-][a-z]{2,4}){1,4}|\d{1,2}/[a-z]{2})(?:\s[a-z]{1,2}\.[a-z]{2})?"
_END = r"(?:[Ee]nditem|ENDITEM|Item\send|mf|[Mm]ore(?:\sfollows)?|MORE|\(?(?:ends?|Ends?|ENDS?)\)?)"
_SURE = re.compile(
    rf"""(?x)
      AP-[A-Z]{{2}}-\d\d-\d\d-\d\d(?:\s\d{{4}}[A-Z]{{3}})?<? | upi\s\d\d-\d\d-\d\d\s\d\d:\d\d\s[a-z]{{1,3}}
    | AFP\s{_STAMP} | (?:19|20)\d\d\sAFP | {_INITIALS} | -0- | <(?:org|per|loc)\sidsrc=.*>
    | \(\((?![^()]*(?i:correct)).*(?:@|newsroom|Messaging|\+\d).*\)\)
    | (?:REUTERS?\s)?Reut\d\d:\d\d\s\d\d-\d\d-\d\d | .{{0,60}}\sRTRS\s\[\w+\].{{0,20}}
    | dpa(?:-AFX)?(?:\s[a-z]{{2,3}}){{1,4}}(?:\s{_STAMP})? | {_END} | Xinhua\s{_STAMP} | Interfax-\d+-[A-Z]+
    | ==\s?[A-Z][a-z]+ | \(ANSA\)\.? | (?:[A-Z]{{2,3}}(?:/[A-Z]{{2,3}})*\s)?{_DAY}\s\d\d:\d\d\sN{{3,4}} | NNNN | nnnn
    | Source\s:\s[A-Z][a-z]+\s/[a-z/]+ | \d\d:\d\dE[DST]?T?\s{_DAY} | BBC\sMon(?:itoring)?\s.{{2,60}}
    | /BBC\sMonitoring/.{{0,20}} | \(PROFILE | \((?:CO|CAT):.{{0,100}}\)
    """
)
# What is one beside such a line alone: a stamp without a name, initials in capitals, a notice of rights.
_BESIDE = re.compile(
    rf"(?:Date\s?:\s)?{_STAMP}|REUTERS?|T[a-z]\s[a-z]{{2}}|[A-Z]{{2}}(?:/[A-Z]{{2}})*|\)|_{{3,}}"
    r"|\(release at [^()]{3,20}\)|\^?[(]?(?:[Cc]opyright\s|©|\([Cc]\)).*"
)
_GLUED = re.compile(
    rf"(?<=[.!?\"”')])\s+(?:[Ee]nditem|Item\send|\(?ENDS?\)|dpa(?:\s[a-z]{{2,3}}){{1,3}}|{_INITIALS}|\(ANSA\)\.)$"
)
_BARE_STAMP = re.compile(_STAMP)
_ENDS_SENTENCE = frozenset('.!?"”')
_OPENS = frozenset("(/")
_NOTEBOOK = "dpa-Notebook"


def without_wire_foot(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The paragraphs without the codes of a wire that end them.

    >>> text = "The ferry may sail again.", "ar/bo", "AFP 051412 GMT MAY 05"
    >>> [paragraph.text for paragraph in without_wire_foot(tuple(map(Paragraph, text)))]
    ['The ferry may sail again.']
    """
    last = paragraphs[-1].text if paragraphs else ""
    if not last or (last[-1] in _ENDS_SENTENCE and last[0] not in _OPENS):  # nearly always
        return paragraphs
    if len(last) <= _LONGEST and (begin := _begin_of_foot(paragraphs)):
        paragraphs = paragraphs[:begin]
        last = paragraphs[-1].text
    glued = _GLUED.search(last, max(0, len(last) - _LAST_WORDS))
    if glued is None or not last[: glued.start()]:
        return paragraphs
    return (*paragraphs[:-1], paragraphs[-1]._replace(text=last[: glued.start()], markup=""))


def _begin_of_foot(paragraphs: Sequence[Paragraph]) -> int:
    """The number of the first paragraph of the foot; 0 for none."""
    begin = 0
    for number in range(len(paragraphs) - 1, max(0, len(paragraphs) - 1 - _MOST_LINES), -1):
        line = paragraphs[number].text.strip()
        if len(line) > _LONGEST:
            break
        if _SURE.fullmatch(line):
            begin = number
        elif _is_beside(line):
            begin = number if begin else 0
        else:
            break
    if not begin and _BARE_STAMP.fullmatch(paragraphs[-1].text.strip()) and read_dateline(paragraphs[0].text).agency:
        begin = len(paragraphs) - 1
    if begin:
        above = (number for number in range(1, begin) if paragraphs[number].text.lstrip("# ") == _NOTEBOOK)
        return next(above, begin)
    return begin


def _is_beside(line: str) -> bool:
    return _BESIDE.fullmatch(line) is not None or is_foot_line(line)
