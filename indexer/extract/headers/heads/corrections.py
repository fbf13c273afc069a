"""The notes around a text that say what was corrected in it -> when the text itself was first published.

"Correction (August 20, 2018): An earlier version of this article, published on August 17, 2018, misspelled a name."
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indexer.article import Paragraph
from indexer.dates import Mention, find_dates, may_state_date

_FIRST_PARAGRAPHS, _LAST_PARAGRAPHS = 5, 3
_LONGEST = 400  # characters of a note
_WORDS = ("orrect", "ORRECT", "larif", "version of", "riginal", "nitially", "irst ")  # one of them stands in each
_TEXT = r"(?:article|story|report|column|post|piece|page|item|review|obituary|editorial|interview|dispatch)"
_NEWS = r"(?:article|story|column|post|piece)"  # "the report" may be what it is about
_CAME_OUT = (
    r"(?:published|posted|printed|appeared|ran|moved|issued|broadcast|aired)"
    r"(?:\s(?:online|here|in\sprint))?(?:\son)?\s$"
)
_WAS = r"(?:,?\s(?:that|which)|,)?\s(?:(?:was|were|had\sbeen)\s)?(?:(?:first|originally|initially)\s)?"
# What stands before the day: the text by its own name ("this story"), or its first version beside that.
_OWN_VERSION = re.compile(
    rf"(?i)\b(?:an?|the)\s(?:(?:earlier|original|previous|first|print|online|initial)\s)*version\sof"
    rf"\s(?:this\s{_TEXT}|the\s{_NEWS}){_WAS}{_CAME_OUT}"
)
_OWN = re.compile(
    rf"(?i)\bthis\s{_TEXT}(?:,\s(?:which|that)|,)?\s(?:was\s)?(?:first|originally|initially)\s(?:was\s)?{_CAME_OUT}"
)
# Behind the label of such a note no word has to say that it was the first time.
_NOTED = re.compile(
    rf"(?i)^\W*(?:corrections?|clarifications?|corrected|erratum)\s?:.{{0,40}}?\bthis\s{_TEXT}"
    rf"(?:,\s(?:which|that)|,)?\s(?:was\s)?{_CAME_OUT}"
)
_ORIGINAL = re.compile(
    rf"(?i)\bthe\soriginal(?:\s(?:{_NEWS}|version))?,\s(?:which\swas\s)?(?:(?:first|originally)\s)?{_CAME_OUT}"
)
# "This report was first published on 5 May 1950 and shook the land": a sentence that goes on tells of another text,
# unless it says what was done to this one since.
_GOES_ON = re.compile(
    r"(?i),?\s(?:and|but|to|when|while|after|before|because|which|who|that|where)\s"
    r"(?!(?:[\w’']+\s){0,4}(?:(?:re)?published|reissued|reprinted|updated|corrected|amended|changed|edited"
    r"|clarified|revised|removed|mis\w+|incorrectly|wrongly)\b)"
)
_OF_THIS = re.compile(rf"(?i)\bthis\s{_TEXT}\s(?:was|has\sbeen)\s(?:amended|corrected|changed|updated|edited)\b")


def date_of_correction(paragraphs: Sequence[Paragraph]) -> str:
    """The one day, as written, on which such notes say that their own text came out; "" without one.

    >>> note = "Correction: An earlier version of this story, published on August 17, 2018, misspelled a name."
    >>> date_of_correction([Paragraph("Ferry stays in port"), Paragraph(note)])
    'August 17, 2018'
    """
    beside = (*paragraphs[:_FIRST_PARAGRAPHS], *paragraphs[_FIRST_PARAGRAPHS:][-_LAST_PARAGRAPHS:])
    if not any(map("\n".join([one.text for one in beside]).__contains__, _WORDS)):  # nearly always
        return ""
    texts = [one.text for one in beside if len(one.text) <= _LONGEST and may_state_date(one.text)]
    found = {mention.written.first_day: mention.text for text in texts for mention in _own_days(text)}
    return next(iter(found.values())) if len(found) == 1 else ""


def _own_days(text: str) -> Iterator[Mention]:
    """The days of a note that are those of its own text."""
    forms = (_OWN_VERSION, _OWN, _NOTED, *((_ORIGINAL,) if _OF_THIS.search(text) else ()))
    for mention in find_dates(text):
        before = text[: mention.start]
        is_told = _GOES_ON.match(text, mention.end) and _OWN.search(before)
        if mention.written.is_day and not is_told and any(form.search(before) for form in forms):
            yield mention
