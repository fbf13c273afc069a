"""The text below a header -> what it states: its dateline, "Published ..." or a credit at its end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import find_dates, may_begin_date, read_date
from indexer.dates.labels import LABEL
from indexer.extract.datelines import read_dateline
from indexer.extract.header_line import LONGEST_LINE, read_header_line
from indexer.extract.header_phrases import is_name
from indexer.extract.header_words import OCCASION, PAPER
from indexer.extract.outlets import outlet_of

_FIRST_LINES = 14  # at a text's start, among which a dated line may stand
_FEW_WORDS = 7
_LAST_LINES = 4  # at a text's end, among which "Published ..." may stand

# The pattern begins with one class of letters, so that it is found quickly.
_PUBLISHED = re.compile(
    r"[ADIPRadipr](?<!\w.)(?i:(?<=p)(?:ublished|osted|ublication date)|(?<=i)(?:ssued|n print)|(?<=r)eleased"
    r"|(?<=d)ate of publication|(?<=a)ppeared)\b"
)
_IN_PRINT = re.compile(r"\b(?:appears?|appeared|ran) in print on (?=\S)")
# "— Harbour Gazette, March 31, 2015" below a text.
_SIGNED = re.compile(r"(?:[-–—]+\s*)?(?P<name>[^,\d]{4,40}),\s(?P<date>[^\n]{8,30})")
_SIGNING = re.compile(r"(?i)^[-–—~\s]+|^source:\s*|^credit:\s*|^from:\s*|[()\[\]]")
_OF_OTHERS = re.compile(
    r"(?i)(?:\W*)(?:related|more|recent|latest|you|also|see|read|recommended|previous|next|comments?|most)\b"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEW_NAMES = 3
_UNKNOWN_LABEL = re.compile(rf"(?i)(?!(?:source|credit|from|by|{LABEL})\b)[^\W\d_][^:\d]{{1,40}}:(?:\s|$)")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}\.)\s+|(?<=\d\.)\s+")
_PLACE_BEHIND = re.compile(r"(?:,\s|\s\()(?:[A-Z][\w.'’-]+\s?){1,3}\)?\s*[:–—]\s+(?=[A-Z\"“])")


def read_text(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """What the text below the header states without being header: its dateline, a "Published ..." at its end."""
    if not paragraphs:
        return {}
    first = paragraphs[0].text
    dateline = read_dateline(first)
    facts = {
        "line": dateline.date or dated_place(first) or _day_and_place(first),
        "dateline": dateline.day_of_year,
        "credit": dateline.agency,
    }
    if not facts["line"]:
        facts["line"] = _last_date(paragraphs[1:][-_LAST_LINES:]) or date_below(paragraphs[1:])
    return {fact: value for fact, value in facts.items() if value}


def date_among(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """The date of the only dated header line among the short lines that open a text, below what is none of a header."""
    found: list[dict[str, str]] = []
    for paragraph in paragraphs[:_FIRST_LINES]:
        if _is_prose(paragraph.text):
            break
        lines = filter(find_dates, paragraph.text.splitlines())
        found += filter(None, (read_header_line(line.strip(), below_headline=True) for line in lines))
    dates = {fact: [stated[fact] for stated in found if fact in stated] for fact in ("date", "updated")}
    return {fact: texts[0] for fact, texts in dates.items() if texts and len({read_date(text) for text in texts}) == 1}


def _is_prose(text: str) -> bool:
    """Whether a paragraph is one of the article's, and no line that stands among header lines."""
    if len(text) > LONGEST_LINE:
        return True
    is_sentence = text.rstrip()[-1:] in tuple('.!?"”') and text.count(" ") >= _FEW_WORDS
    return is_sentence and (not find_dates(text) or read_header_line(text) is None)


def _day_and_place(text: str) -> str:
    """The date of a text that begins so: "5 September 2025, Geneva: The ministers met"."""
    found = next(iter(find_dates(text[:LONGEST_LINE])), None) if may_begin_date(text) else None
    is_first = found is not None and found.start == 0 and _PLACE_BEHIND.match(text[found.end :])
    return found.text if found and is_first else ""


def _last_date(paragraphs: Sequence[Paragraph]) -> str:
    if (signed := _SIGNED.fullmatch(paragraphs[-1].text.strip()) if paragraphs else None) and is_name(signed["name"]):
        dates = find_dates(signed["date"])
        if len(dates) == 1 and dates[0].text == signed["date"] and dates[0].written.precision == "day":
            return signed["date"]
    for paragraph in paragraphs:
        for line in paragraph.text.splitlines()[-_LAST_LINES:]:
            if len(line) > LONGEST_LINE or not _PUBLISHED.search(line):
                continue
            if match := _IN_PRINT.search(line):
                found = next(iter(find_dates(line[match.end() :])), None)
                return found.text if found and found.start == 0 else ""
            # "Copyright 2024 Gazette. Published 5 September 2024."
            for sentence in (line, *filter(_PUBLISHED.search, _SENTENCE.split(line))):
                if date := (read_header_line(sentence) or {}).get("date"):
                    return date
    return ""


def date_below(paragraphs: Sequence[Paragraph]) -> str:
    """The date of a line below a text that has no more than a date, a name or a place and a paper: its only one."""
    lines: list[str] = []
    for paragraph in reversed(paragraphs[-_LAST_LINES:]):
        if _is_prose(paragraph.text):
            break
        lines = [line.strip() for line in paragraph.text.splitlines()] + lines
    dated = [line for line in lines if find_dates(line)]
    if len(dated) != 1 or _OF_OTHERS.match(lines[0]):
        return ""
    place = lines.index(dated[0])
    before = (line for line in lines[:place] if not line.endswith("."))
    if not all(map(_may_stand, (*before, *lines[place + 1 :]))) or _UNKNOWN_LABEL.match(dated[0]):
        return ""
    return _signed_date(_SIGNING.sub("", dated[0]))


def _signed_date(line: str) -> str:
    """The date of a line with little beside it: two or three words, or the name of a paper."""
    stated, found = read_header_line(line, below_headline=True) or {}, find_dates(line)
    beside = f"{line[: found[0].start]} {line[found[0].end :]}" if len(found) == 1 else ""
    is_short = len(_WORD.findall(beside)) <= _FEW_NAMES
    is_sure = len(found) == 1 and (is_short or PAPER.search(beside) or outlet_of(beside.strip(" ,;:.-–—")))
    return stated.get("date", stated.get("updated", "")) if is_sure else ""


def _may_stand(line: str) -> bool:
    """Whether a line may stand beside the date below a text: a name, a credit, a rule, the end's sign."""
    if _UNKNOWN_LABEL.match(line):
        return False
    is_short = len(line.split()) <= _FEW_NAMES and line[-1:] not in tuple(".!?")
    return is_short or not _WORD.search(line) or read_header_line(line) is not None or is_name(line)


def dated_place(text: str) -> str:
    """The date of a first line such as "LONDON, 5 September 2025". The line stays in the text, for its place."""
    line = text.strip().partition("\n")[0].strip()
    found = find_dates(line)[-1:] if len(line) <= LONGEST_LINE else ()
    if not found or found[0].end != len(line.rstrip(" .")):
        return ""
    place = line[: found[0].start].rstrip()
    is_place = place.endswith(",") and not OCCASION.search(place) and all(word[0].isupper() for word in place.split())
    return found[0].text if is_place else ""
