"""The people of an article -> the full names, one a shorter form of the other, that are those of two people.

"Alan Pike and his son, Alan Pike Jr."; "John Tarn, 60, and John Quincy Tarn, 22". Nobody is named in full twice in one
sentence; who has "Jr." behind his name is seldom named without it first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from indexer.extract.entities.spans import Span
from indexer.extract.entities.surnames import surname, until_surname

# Of those who may have the same given name: brothers have not.
_KIN = r"(?:(?:step|grand|great-grand)?(?:sons?|father|daughters?|mother)|nephew|uncle|cousin|niece|aunt|namesake)\b"
_WHOSE = r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|['’]s?) (?:[\w-]+ ){0,2}?"
_KIN_BEFORE = re.compile(rf"{_WHOSE}{_KIN}(?: and [a-z]+)?,? $")  # "his late father, "
_KIN_BEHIND = re.compile(rf",? (?:\d+, )?(?:his|her|their) (?:[\w-]+ ){{0,2}}?{_KIN}")
_AGE = re.compile(r",? (?:\(?)(\d{1,3})\b")
_SAME = re.compile(
    r"\(|\b(?:also|aka|alias|born|call|called|calls|christened|formerly|full"
    r"|known|legally|name|named|née|nee|real|short)\b",
    re.I,
)
_SENTENCE_ENDS = re.compile(r"[.!?][\"'”’)]? +(?=[A-Z\"'“‘(]|$)|\n")
_SHORT_WORD = re.compile(r"\b(?:[A-Z]|Jr|Sr|Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Prof)\.$")
_REACH = 40  # characters before a name in which its kinship stands


def are_two(short: str, long: str, spans: Mapping[str, Sequence[Span]], text: str) -> bool:
    """Whether two full names, by their keys, are two people's. `spans` has the places of all in the text."""
    first, second = spans.get(short, ()), spans.get(long, ())
    if not first or not second:
        return False
    is_junior = until_surname(long) == short
    if is_junior and first[0].start < second[0].start:  # "Alan Pike", then "Alan Pike Jr."
        return True
    if (is_junior or _are_only(short, long, spans)) and any(_is_kin(span, text) for span in (*first, *second)):
        return True
    ages = [{age[1] for span in some if (age := _AGE.match(text, span.end))} for some in (first, second)]
    if ages[0] and ages[1] and ages[0].isdisjoint(ages[1]):
        return True
    return any(_stand_together(one, other, text) for one in first for other in second)


def _are_only(short: str, long: str, spans: Iterable[str]) -> bool:
    """Whether nobody else in the article has their surname, whose son or daughter one of them may be."""
    last = surname(long)
    return not any(surname(key) == last and " " in until_surname(key) for key in spans if key not in (short, long))


def _is_kin(span: Span, text: str) -> bool:
    before = text[max(0, span.start - _REACH) : span.start]
    return _KIN_BEFORE.search(before) is not None or _KIN_BEHIND.match(text, span.end) is not None


def _stand_together(one: Span, other: Span, text: str) -> bool:
    """Whether two names stand in one sentence, and it does not say that they are one person's."""
    first, second = sorted((one, other))
    between = text[first.end : second.start]
    ends = (end for end in _SENTENCE_ENDS.finditer(between) if not _SHORT_WORD.search(between, 0, end.start() + 1))
    return next(ends, None) is None and _SAME.search(between) is None
