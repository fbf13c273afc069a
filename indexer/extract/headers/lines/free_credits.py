"""A short line with one date below a headline -> the date, where names, roles and outlets are all that is beside it.

Their order is free, and so are the signs and small words between them: "News Editor | The Law Record | May 16, 2012".
"""

from __future__ import annotations

import re

from indexer.dates import Mention
from indexer.extract.headers.lines.phrases import has_given_name, is_noise, is_title
from indexer.extract.headers.lines.words import PAPER, ROLE, SECTIONS
from indexer.extract.outlets import outlet_of
from indexer.extract.told import EVENT, OCCASION, OF_OTHERS, OTHER_DATE, TOLD

_LONGEST = 140  # characters
_BETWEEN = re.compile(r"\s*[|,;/()\[\]•·–—]+\s*|\s+-+\s+|\s{2,}|(?<=[^\W\d_]{3})[.:]\s+|\s+(?=by\s)")
_MADE = (
    r"(?:compiled|edited|written|reported|posted|published|filed|contributed"
    r"|submitted|prepared|produced|translated|story|words"
    r"|text|report|dispatch|column|review|analysis|commentary|interview|photos?|pictures?)"
)
_BY = re.compile(rf"(?i)(?:{_MADE}\s(?:and\s{_MADE}\s)?)?by:?\s+(?=\S)|{_MADE}:\s+")
_SMALL = re.compile(r"(?i)^(?:on|in|at|from|for|of|with|to|via|under|dated)\s+|\s+(?:on|in|at|for|of|dated|via)$")
# "from wire reports", "from combined dispatches"
_FROM_WIRES = re.compile(
    r"(?i)(?:from\s)?(?:(?:combined|staff|news|wire|agency|press|local|foreign|media|various)\s(?:and\s)?){1,3}"
    r"(?:reports|services?|dispatches|sources|agencies|wires?|reporters?|writers?|correspondents?)"
)
# Numbers, labels, and who holds a picture.
_NEVER = re.compile(
    r"\d|(?i:(?<!by):|\b(?:archives?|collection|library|museum|getty|file|apply|vote"
    r"|order|subscribe|register|enter|book|reply|submit)\b|©)"
)


def date_of_free_credit(line: str, mention: Mention) -> str:
    """The one date of such a line, as written; "" of any other line.

    `line` is one below a headline, `mention` its only date.
    """
    if len(line) > _LONGEST or _NEVER.search(line[: mention.start]) or _NEVER.search(line[mention.end :]):
        return ""
    if not mention.written.is_day:
        return ""
    rest = f"{line[: mention.start]} | {line[mention.end :]}"
    if line.rstrip()[-1:] in tuple('.!?"”') or any(pattern.search(rest) for pattern in (TOLD, OTHER_DATE, EVENT)):
        return ""
    named = [_BY.sub("", phrase) for phrase in _phrases(rest)]
    is_signed = _BY.match(rest) is not None
    if OF_OTHERS.match(line) or not named or not all(map(_is_name, named)):
        return ""
    is_known = any(map(_is_paper, named)) or any(map(_is_person, named))
    is_event = any(OCCASION.search(name) for name in named if not _is_paper(name))
    return mention.text if (is_signed or (is_known and len(named) > 1)) and not is_event else ""


def _phrases(rest: str) -> list[str]:
    phrases = (_SMALL.sub("", phrase.strip(" .:-")).strip(" .:-") for phrase in _BETWEEN.split(rest))
    return [phrase for phrase in phrases if phrase]


def _is_name(phrase: str) -> bool:
    """Whether a phrase has the looks of a name, a role, a section or a paper."""
    names = re.split(r"\s(?:in|for|from|and|&|at|of)\s", phrase)
    return (
        is_noise(phrase)
        or _FROM_WIRES.fullmatch(phrase) is not None
        or all(
            is_title(name) or name in SECTIONS or _FROM_WIRES.fullmatch(name) or ROLE.fullmatch(name) for name in names
        )
    )


def _is_paper(phrase: str) -> bool:
    titled = phrase.title() if phrase.isupper() else phrase
    return PAPER.search(titled.rpartition(" ")[2]) is not None or outlet_of(phrase) != ""


def _is_person(phrase: str) -> bool:
    return bool(ROLE.search(phrase)) or has_given_name(phrase)
