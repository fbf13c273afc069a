"""What stands before a date and behind it -> whether the date stands apart, or runs on from a sentence."""

from __future__ import annotations

import re

from indexer.dates import Mention
from indexer.dates.pieces import WEEKDAY
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.headers.lines.phrases import (
    BYLINE,
    LABELLED,
    SECTION_OF,
    is_furniture,
    is_name,
    is_noise,
    is_title,
)
from indexer.extract.headers.lines.words import PAPER, ROLE, TEXT_KINDS
from indexer.extract.outlets import outlet_of
from indexer.extract.told import OCCASION, TOLD

_ENDS_WITH_PAPER = re.compile(rf"^[A-Z][\w.'’&-]*(?:\s(?:of|the|and|[A-Z][\w.'’&-]*)){{0,4}}[\s-]{PAPER.pattern}\s*$")
_WEEKDAY = re.compile(rf"(?i){WEEKDAY}")
_OFFICE = re.compile(
    r"\b(?:OFFICE|DEPARTMENT|MINISTRY|SECRETARY|SECRETARIAT|BUREAU|COUNCIL"
    r"|COMMISSION|AUTHORITY|AGENCY|INSTITUTE|UNIVERSITY"
    r"|COMMITTEE|EMBASSY|POLICE|GOVERNMENT|ASSOCIATION|FOUNDATION|UNION|BOARD|RELEASE|BULLETIN|NEWSLETTER)\b"
)
_BRACKETED = re.compile(r"\([^()]{2,60}\)")  # "(Ana Ruiz) 5 May 2025"
_PAGE_BEFORE = re.compile(r"(?i)^(?:page|pg\.?|p\.)\s?[A-Z]?-?\d{1,3}\s")  # "Page 3 THE HARBOUR ECHO"
PAGE_BEHIND = re.compile(
    r"(?i)[:,]?\s?(?:(?:p|pp|pg|page|vol|no|issue)\.?\s?)?[A-Z]{0,2}[.\s]?\d"
)  # "05 Jan 2012: A.12."
# "5/19/91, p. 5", "29 January 2004, Vol 101/4": only what was printed has pages and volumes
_SURE_PAGE = re.compile(r"(?i)[:,;]?\s?[(\[]?(?:p|pp|pg|page|sec|section|vol|volume)\.?\s?[A-Z]{0,2}-?\d")


def is_apart(before: str, mention: Mention, behind: str, *, below_headline: bool) -> bool:
    """Whether a date stands apart from the words before it, or is so exact that it need not."""
    if mention.is_timed or not is_loose(before):
        return True
    if (_WEEKDAY.match(mention.text) or PAGE_BEHIND.match(behind)) and _is_masthead(before):
        return True
    if not behind and (_ENDS_WITH_PAPER.search(before) or _is_office(before)):
        return True
    if _SURE_PAGE.match(behind) and is_title(before) and not (OCCASION.search(before) or TOLD.search(before)):
        return True
    is_last = not behind or PAGE_BEHIND.match(behind)
    return below_headline and bool(is_last) and _is_name_and_day(before, mention)


def is_place(before: str) -> bool:
    """Whether what stands before a date is a place that we know: "LAGOS: 5 May 2025"."""
    return load_gazetteer().place(before.strip(" :")) is not None


def is_loose(before: str) -> bool:
    """Whether words run into a date with nothing between, as in "Remembering September 11, 2001"."""
    words = before.strip()
    if before.endswith(("   ", "\t")):  # a column of its own
        return False
    is_parted = words[-1:] in tuple(",;:|·•–—([]/~*#>=+") or words.endswith((" -", "--"))
    is_parted = is_parted or (words.endswith(".") and _is_masthead(words))
    is_known = is_noise(words) or words.lower() in TEXT_KINDS or outlet_of(words) != ""
    is_labelled = BYLINE.match(words) or SECTION_OF.match(words) or LABELLED.match(words)
    return words not in ("", "-") and not (is_parted or is_known or is_labelled or _is_name_in_brackets(words))


def _is_name_in_brackets(words: str) -> bool:
    """Whether words are a name in brackets, as a person's or an agency's; "(Harbour v Milton)" is none."""
    said = words[1:-1]
    return _BRACKETED.fullmatch(words) is not None and (is_name(said) or is_place(said) or outlet_of(said) != "")


def _is_name_and_day(before: str, mention: Mention) -> bool:
    said = before.strip()
    is_known = (
        is_name(said)
        or (said.isupper() and is_place(said))
        or (" " in said and is_furniture(said) and (PAPER.search(said) or ROLE.search(said)))
    )
    return (mention.written.precision == "day" or mention.written.ambiguous) and bool(is_known)


def _is_office(before: str) -> bool:
    """Whether what stands before a date is an office's name in capitals, as at the top of its releases."""
    said = before.strip()
    return said.isupper() and is_furniture(said) and _OFFICE.search(said) is not None


def _is_masthead(before: str) -> bool:
    """Whether what stands before a date is the name of a paper, perhaps with the number of a page."""
    said = _PAGE_BEFORE.sub("", before.strip())
    return is_furniture(said) and (said.isupper() or bool(PAPER.search(said)))


def is_dated_place(before: str) -> bool:
    """Whether a place, or a paper's name, and a colon stand before a date: "LAGOS: 5 May 2025"."""
    said = re.split(r"[.;:]\s", before.rstrip(" :"))[-1]
    titled = said.title() if said.isupper() else said
    is_paper = is_title(titled) and PAPER.search(titled) is not None
    return before.rstrip().endswith(":") and (is_place(said) or is_paper)
