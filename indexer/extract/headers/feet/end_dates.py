"""The last lines of a text -> the date that they state: "Published 5 September 2025", "Harbour Gazette, 5 May 2025"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import find_dates, has_digit, is_day, may_have_year, read_date
from indexer.dates.pieces import MONTH, WEEKDAY
from indexer.extract.headers.feet.closing_lines import date_of_closing
from indexer.extract.headers.lines.citations import date_of_last_citation
from indexer.extract.headers.lines.event_lines import lists_event
from indexer.extract.headers.lines.line import LONGEST_LINE, read_header_line
from indexer.extract.headers.lines.phrases import is_name, is_title
from indexer.extract.headers.lines.prose_lines import FEW_NAMES, UNKNOWN_LABEL, is_prose, is_said
from indexer.extract.headers.lines.repairs import without_other_calendars
from indexer.extract.headers.lines.words import PAPER
from indexer.extract.outlets import outlet_of
from indexer.extract.told import OCCASION

_COMMENTS = re.compile(
    r"(?i)(?:\d+\s)?(?:(?:readers?['’]?s?['’]?\s)?comments?|responses?|replies|thoughts)(?:\s(?:on|to)\s.{2,40})?"
    r"\s?(?:\(\d+\))?:?|leave a (?:comment|reply)|join the (?:conversation|discussion)"
    r"|[^.!?]{2,40} (?:says|said|wrote|replied|commented):"
)
_CORRECTED = re.compile(r"(?i)\W*(?:correct|clarif)")  # "Correction: March 22, 2004"
_LONGEST_HEADING = 50  # characters
_MOST_LABELLED = 30
_LAST_LINES = 4  # at a text's end, among which "Published ..." may stand
# The pattern begins with one class of letters, so that it is found quickly.
_PUBLISHED = re.compile(
    r"[ADIPRadipr](?<!\w.)(?i:(?<=p)(?:ublished|osted|rinted in|ublication date)|(?<=i)(?:ssued|n print)|(?<=r)eleased"
    r"|(?<=d)ate of publication|(?<=a)ppeared)\b"
)
# "Reporting by Ana Ruiz; editing by Ben Oda; 13 December 2015"
_CREDITED = re.compile(
    r"(?i)(?:(?:additional\s)?report(?:ing|ed)|writing|editing|edited|written"
    r"|compiled)\sby\s|source:\s.*\s(?:(?:gmt|utc)\s|in\s[a-z]+\s\d)"
    r"|(?:report|words|text|story):\s[^\d]{3,50},?\sfiled\s"
    r"|(?:given|dated|issued|done|published|signed|sealed|proclaimed|gazetted)\b.{0,60}\bthis\s\d"
)
# "From the Friday, 4 February 2005 print edition", "March 5, 2019 at 2:30 PM in Local Affairs | Permalink",
# "Filed under: Politics | March 5, 2019"
_OF_BLOG = re.compile(
    r"(?i)from\sthe\s.{6,40}\s(?:edition|issue)\b|filed\s?:"
    r"|filed\s(?:under|in)\b[^|]{2,40}\||categor(?:y|ies):\s.*\bdate:"
    r"|(?!(?:comment|reply|response)\b).*\bpermalink\b"
)
# "Issued by the press office on 5 March 2019."
_ISSUED_BY = re.compile(
    r"(?i)(?:\d{1,2}[.)]\s)?issued\s(?:by\s[^\d]{3,60}?(?:,"
    r"|\son)\s(?P<date>[^,].{7,24}?)|(?:on\s)?(?P<day>[^,].{7,24}?)\sby\s(?:the\s)?"
    r"(?:[\w’'-]+\s){0,4}(?:press|media|news|communications|information|public\saffairs)\b[^\d,.]{0,30})\.?"
)
# "OTA 211406 GMT OCT 97" below a story of a wire service
_STAMPED = re.compile(
    rf"(?:/?[A-Z]{{2,6}}(?:/[A-Za-z]{{2,4}}){{0,3}}[\s/-]+)?\d{{6}}\s?(?:Z|GMT|UTC)\s(?i:{MONTH})\s\d\d(?:\d\d)?\W*"
)
_LABELLED = re.compile(r"[A-Z][A-Za-z /_-]{1,30}:\s.{1,150}$")  # the lines of a record
_IN_PRINT = re.compile(r"\b(?:appears?|appeared|ran) in print on (?=\S)")
# "This article appeared in the Harbour Post print edition as: Ferry stays in port (January 22, 2014)"
_PRINTED_AS = re.compile(
    r"(?i)this\s(?:article|story|piece|column)\sappear(?:s"
    r"|ed)\sin\s.{3,60}?\sprint\sedition\sas:?\s.{3,150}\((?P<date>[^()]{8,30})\)?\.?$"
)
# "— Harbour Gazette, March 31, 2015" below a text.
_SIGNED = re.compile(rf"(?:[-–—]+\s*)?(?P<name>(?![^,]*\b(?i:{WEEKDAY})\b)[^,\d]{{4,40}}),\s(?P<date>[^\n]{{8,30}})")
_SIGNING = re.compile(
    r"(?i)^[-–—~\s]+|^source:\s*|^(?:(?:press|news(?:paper)?)\s)?(?:clipping|cutting|clip):\s*|^credit:\s*|^from:\s*"
    r"|^(?:copyright\s)?(?:©|\(c\))\s?(?:\d{4}[\s,]+)?(?=\D{4,60}\d[^:]{4,16}$)|[()\[\]]"
)
_OF_OTHERS = re.compile(
    r"(?i)(?:\W*)(?:related|more|recent|latest|you|also|see|read|recommended"
    r"|previous|next|comments?|most|from\sour\sfiles)\b"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
# Beside "Location" and the like that says when a text was put on its site.
_STATED = re.compile(r"(?i)\W{0,4}(?:date\s)?(?:posted|published|filed|issued|released)\b(?:\son)?\s?:")
_OF_EVENT = re.compile(
    r"(?i)\W{0,4}(?:venue|location|where|tickets?|admission|entry|doors|kick-?off|rsvp|cost|fee|speakers?)\b[\s:|]"
    r"|\W{0,4}(?:event|match|fixture|meeting|exhibition|concert)(?:\s(?:details|info|information))?\s?:?$"
    r"|\W{0,4}(?:upcoming(?:\sevents)?|coming\sup|what['’]s\son|diary(?:\sdates)?|calendar)\s?:?$"
)
_FOUR_DIGITS = re.compile(r"\d{4}")
_UNFINISHED = re.compile(r"(?:\S+\s+){4}[^\W\dA-Z]+$")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}\.)\s+|(?<=\d\.)\s+")


def date_at_end(paragraphs: Sequence[Paragraph]) -> str:
    """The date of publication that the paragraphs below a text's first one state, "" without one."""
    below = _without_comments(paragraphs)
    last = below[-max(_LAST_LINES, _record_length(below)) :]
    is_dated = any(map(may_have_year, [one.text for one in last]))  # seldom
    if is_dated and (closing := date_of_closing(below)):
        return closing
    found = (_last_date(last) or date_below(below) if is_dated else "") or _only_date(below)
    if not found or _is_of_event(below[-_LAST_LINES - 2 :]):
        return ""
    return "" if _goes_on(below, found) or lists_event(found, paragraphs) else found


def _is_of_event(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether one of some last lines says where something takes place, or what it costs."""
    lines = (line.strip() for paragraph in paragraphs for line in paragraph.text.splitlines())
    short = (line for line in lines if len(line) <= _LONGEST_HEADING and line[-1:] not in tuple('.!?"”'))
    labels = list(short)
    return any(map(_OF_EVENT.match, labels)) and not any(map(_STATED.match, labels))


def _record_length(paragraphs: Sequence[Paragraph]) -> int:
    """How many labelled lines a text ends with, as those of databases do: "Publication date: Jul 25, 2003"."""
    length = 0
    for paragraph in reversed(paragraphs[-_MOST_LABELLED:]):
        if not _LABELLED.match(paragraph.text):
            break
        length += 1
    return length


def _goes_on(paragraphs: Sequence[Paragraph], date: str) -> bool:
    """Whether the line with a date goes on with a sentence of the line above, as in texts that are wrapped."""
    lines = [line.strip() for paragraph in paragraphs for line in paragraph.text.splitlines() if line.strip()]
    place = next((number for number, line in enumerate(lines) if line.startswith(date)), 0)
    return place > 0 and _UNFINISHED.search(lines[place - 1][-LONGEST_LINE:]) is not None


def _without_comments(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The paragraphs above those that readers wrote."""
    for number, paragraph in enumerate(paragraphs):
        line = paragraph.text.strip().partition("\n")[0].rstrip()
        if len(line) <= _LONGEST_HEADING and _COMMENTS.fullmatch(line):
            return paragraphs[:number]
    return paragraphs


def _only_date(paragraphs: Sequence[Paragraph]) -> str:
    """The date of the only line below the first paragraph that is a whole date and nothing else."""
    texts = [one.text.strip() for one in paragraphs if len(one.text) <= _LONGEST_HEADING and has_digit(one.text)]
    short = (text for text in texts if not _CORRECTED.match(text))
    found = [text for text in short if find_dates(text) and (written := read_date(text)) and not written.ambiguous]
    return found[0] if len(found) == 1 else ""


def _last_date(paragraphs: Sequence[Paragraph]) -> str:
    if cited := date_of_last_citation(paragraphs):
        return cited
    last_text = paragraphs[-1].text.strip() if paragraphs else ""
    signed = _SIGNED.fullmatch(last_text) if has_digit(last_text) else None
    if signed and is_name(signed["name"]):
        dates = find_dates(signed["date"])
        if len(dates) == 1 and dates[0].text == signed["date"] and dates[0].written.precision == "day":
            return signed["date"]
    if paragraphs and (last := _last_sentence(paragraphs[-1].text)) and find_dates(last) and is_day(last):
        return last
    texts = [one.text for one in paragraphs if has_digit(one.text) or " in print on " in one.text]
    for text in texts:
        for line in (line.strip("()[] ") for line in text.splitlines()[-_LAST_LINES:]):
            if len(line) > LONGEST_LINE or not (has_digit(line) or " in print on " in line):  # nearly always
                continue
            if issued := _ISSUED_BY.fullmatch(line):
                day = issued["date"] or issued["day"]
                return day if is_day(day) else ""
            if not (_PUBLISHED.search(line) or _CREDITED.match(line) or _is_of_blog(line) or _STAMPED.fullmatch(line)):
                continue
            if match := _PRINTED_AS.match(line):
                return match["date"] if is_day(match["date"]) else ""
            if match := _IN_PRINT.search(line):
                found = next(iter(find_dates(line[match.end() :])), None)
                return found.text if found and found.start == 0 else ""
            # "Copyright 2024 Gazette. Published 5 September 2024."
            for sentence in (line, *filter(_PUBLISHED.search, _SENTENCE.split(line))):
                if date := (read_header_line(sentence) or {}).get("date"):
                    return date
    return ""


def _is_of_blog(line: str) -> bool:
    may_be = line[:1] in "fFcC" or "permalink" in line.lower()  # nearly none is
    return may_be and _OF_BLOG.match(line) is not None


def _last_sentence(text: str) -> str:
    """What stands behind the last whole sentence of a paragraph: "She reports on ferries. 5 May 2025"."""
    if not _FOUR_DIGITS.search(text, max(0, len(text) - _LONGEST_HEADING)):
        return ""
    *before, last = _SENTENCE.split(text[-LONGEST_LINE:])
    return last.strip() if before and len(before[-1].split()) > FEW_NAMES and "\n" not in text else ""


def date_below(paragraphs: Sequence[Paragraph]) -> str:
    """The date of a line below a text that has no more than a date, a name or a place and a paper: its only one."""
    lines: list[str] = []
    for paragraph in reversed(paragraphs[-_LAST_LINES:]):
        if is_prose(paragraph.text) or is_said(paragraph.text):
            break
        lines = [line.strip() for line in paragraph.text.splitlines()] + lines
    dated = [line for line in lines if find_dates(line)]
    if len(dated) != 1 or _OF_OTHERS.match(lines[0]):
        return ""
    place = lines.index(dated[0])
    before = (line for line in lines[:place] if not line.endswith("."))
    if not all(map(_may_stand, (*before, *lines[place + 1 :]))) or UNKNOWN_LABEL.match(dated[0]):
        return ""
    return _signed_date(_SIGNING.sub("", without_other_calendars(dated[0])).rstrip("."))


def _signed_date(line: str) -> str:
    """The date of a line with little beside it: two or three words, or the name of a paper."""
    stated, found = read_header_line(line, below_headline=True) or {}, find_dates(line)
    beside = f"{line[: found[0].start]} {line[found[0].end :]}" if len(found) == 1 else ""
    names = beside.strip(" ,").split(", ")
    is_short = len(_WORD.findall(beside)) <= FEW_NAMES or (len(names) <= FEW_NAMES and all(map(is_title, names)))
    is_short = is_short and not OCCASION.search(beside)
    is_sure = len(found) == 1 and (is_short or PAPER.search(beside) or outlet_of(beside.strip(" ,;:.-–—")))
    return stated.get("date", stated.get("updated", "")) if is_sure else ""


def _may_stand(line: str) -> bool:
    """Whether a line may stand beside the date below a text: a name, a credit, a rule, the end's sign."""
    if UNKNOWN_LABEL.match(line):
        return False
    is_short = len(line.split()) <= FEW_NAMES and line[-1:] not in tuple(".!?")
    return is_short or not _WORD.search(line) or read_header_line(line) is not None or is_name(line)
