"""The first words of a text -> the date that is glued to its first sentence, and the sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping

from indexer.dates import find_dates
from indexer.dates.labels import LABEL
from indexer.extract.headers.lines.line import read_header_line

_LONGEST_GLUED = 100  # characters in which a date that is glued to the text ends, with its label
_STARTS_WITH_LABEL = re.compile(rf"(?i)(?:{LABEL})\b[\s:]*")
# What parts a date that is glued to the first sentence from it: "date 2025-09-05 The ministers met ...".
_GLUE = re.compile(r"[\s:,|–—-]+(?=[^\W\d_a-z]|[\"“‘'])")
_BRACKETED = re.compile(r"^[(\[]([^()\[\]]{6,40}\d{4})[)\]](?=\s*[–—-])")  # "(5 September 2025) – The ministers met"
_PARTING = re.compile(r"\s*[|:–—-]")
_WEEKDAY = re.compile(r"(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{4}-\d\d-\d\d")


def read_glued_date(text: str, facts: Mapping[str, str]) -> tuple[dict[str, str], str] | None:
    """A "date" that is labelled, whole or parted by a sign, before what begins like a sentence, and that; None where
    there is none, or the facts have one.

    >>> read_glued_date("date 2025-09-05 The ministers met.", {})
    ({'date': '2025-09-05'}, 'The ministers met.')
    """
    text = text.lstrip()
    text = _BRACKETED.sub(r"\1", text) if text.startswith(("(", "[")) else text
    found = next(iter(find_dates(text[:_LONGEST_GLUED])), None) if "date" not in facts else None
    if found is None:
        return None
    label = _STARTS_WITH_LABEL.match(text)
    if found.start != (label.end() if label else 0):
        return None
    behind = text[found.end :]
    if behind.startswith(":") and any(text[other.end :].startswith(":") for other in find_dates(text)[1:]):
        return None  # one of several, each with what happened then
    glue = _GLUE.match(behind)
    is_apart = (
        label
        or found.written.precision == "minute"
        or _WEEKDAY.search(found.text)
        or (_PARTING.match(behind) and text.rstrip()[-1:] in tuple('.!?"”'))
    )
    if not glue or not is_apart or read_header_line(text.partition("\n")[0]) is not None:
        return None
    return {"date": found.text}, behind[glue.end() :]
