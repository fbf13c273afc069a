"""A line with dates -> the line without those that are the article's, or that one of them is another thing's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.dates import Mention, WrittenDate, even, find_times, has_digit, read_date
from indexer.dates.labels import LABEL, MOVED, PUBLISHED, UPDATED
from indexer.dates.pieces import WEEKDAYS
from indexer.extract.headers.days.apart import PAGE_BEHIND, is_apart, is_loose, is_place
from indexer.extract.headers.days.wire_times import timed
from indexer.extract.headers.lines.phrases import (
    BYLINE,
    LABELLED,
    SECTION_OF,
    STRONG,
    has_given_name,
    is_furniture,
    is_name,
    is_noise,
    is_title,
    phrases,
)
from indexer.extract.headers.lines.words import ISSUE, PAPER, SECTIONS, TEXT_KINDS, UPDATE
from indexer.extract.outlets import outlet_of
from indexer.extract.paper_words import FURNITURE
from indexer.extract.told import EVENT, OCCASION, OTHER_DATE, TOLD

ENDS_WITH_LABEL = re.compile(
    rf"(?i)(?<![^\W\d_])(?:(?P<updated>{UPDATED})|{PUBLISHED})(?:\s\([a-z ]{{2,20}}\))?[:\s-]*$"
)
_BY_SOMEONE = re.compile(r"(?i)\bby\s(?P<who>[^,]{3,60}?)(?:,|\s(?:on|of|dated)|,\son)[\s:-]*$")
_LABELLED_DATE = re.compile(rf"(?i)(?P<label>{LABEL}|posted)\s*:?\s+(?P<value>\S.*)")
_ENDS_WITH_ON = re.compile(r"(?i)\b(?:on|at|of)\s*$")
_ENDS_WITH_THE = re.compile(r"(?i),\s+(?:the|this)\s*$")  # "Harbour, the 5th of May 2025"
_PART_OF_MONTH = re.compile(r"(?i)\b(?:early|mid|late)[\s-]+$")  # "Mid-March 2024"
# What comes before publication: "Received 1 March; accepted 2 April; published 5 May 2025".
_ON_WEB = re.compile(r"(?i)\bto\sthe\sweb\b")
_WEAK = re.compile(
    r"(?i)to\sthe\sweb|embargo|not\sfor\s|hold\s|received|submitted|accepted|created|written|entered|filed|sent"
)
_STAMP = re.compile(r"(?i)\b(?:received|accepted|submitted)\b")
# Whose picture it is, behind the day on which it was taken.
_CAPTION = re.compile(
    r"(?i)[.,;)]?\s*[(\[]?(?:(?:ap\s)?photo(?:graph)?s?|pictures?|images?|(?:photo\s|image\s)?credit)\s?(?:by\b|[:/©])"
    r"|[.,;)]\s*(?-i:REUTERS|AFP|EPA)/|.{0,60}\bgetty images"
    r"|\s\([^()\d]{0,40}\b(?:archives?|collection|library|museum|file|photo)\)$"
)
_EMBARGO = re.compile(r"(?i)\W*(?:content|strict|under|embargo|not\sfor|hold)")
_MOVED = re.compile(rf"(?i){MOVED}(?![a-z])")
_WORD = re.compile(r"\w")
_FIRST = re.compile(r"(?i)first|original|initial")
_AND = re.compile(r"\s(?:and|&)\s*$")  # "Written by Ana Ruiz and published on"
_ISSUED = re.compile(r"(?i)\b(?:edition|issue|release|paper|newspaper|no\.? \S+)$")
_OF_PICTURE = re.compile(r"(?i)(?:photo|picture|image|video)")
_DAYS_OF = frozenset({"court", "crime", "education", "health", "sports"})  # of which there are dates: "Court date"
_BARE_LABEL = re.compile(r"(?i)dated?|day|time")
# A time that can be nothing else: "4:56 pm", "1656 GMT", "16:56 WAT", "16:56" behind "at" or a sign.
_TIME_APART = re.compile(
    r"(?<![\d:.])(?:\d\d?[:.]\d\d\s?(?i:[ap]\.?m\b\.?)(?:\s[A-Z]{2,4}\b)?"
    r"|\d\d?[:.]?\d\d(?::\d\d)?\s?(?:(?i:hrs?|hours)\b|[A-Z]{1,2}[A-Z]T\b|GMT|UTC)"
    r"|(?:(?<=\bat\s)|(?<=[|@,–—-]\s))(?:[01]\d|2[0-3]):[0-5]\d)(?![\w:])"
)
_OF_OTHER_TIME = re.compile(
    rf"(?i)(?:{UPDATED}|\b(?:until|till|from|next|starts?|begins?|ends?|doors?|gates?|kick-?off|throw-?in"
    rf"|race|show|listen|duration|length|video|audio|watch|play|read))[\s:|,–—-]*$"
)
_WORDS_OF_TIMES = ("noon", "midnight", *WEEKDAYS)
_TIMED = re.compile(r"(?i)\d[:.h]\d\d|\d\s?[ap]\.?m|\d{4}\s[A-Z]|noon|midnight|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b")


def without_dates(line: str, mentions: Sequence[Mention], facts: dict[str, str], *, below_headline: bool) -> str | None:
    """The line with STRONG for each date and its label; None when one of the dates is another thing's.

    The facts get "date" and "updated", as written: a labelled date before others, the first of two that are alike.
    """
    kept: list[str] = []
    held: dict[str, WrittenDate] = {}
    end, is_published, is_weak = 0, False, False
    for mention in mentions:
        before, end = line[end : mention.start], mention.end
        label = ENDS_WITH_LABEL.search(before)
        unlabelled = (
            _AND.sub("", before[: _start_of(label)]) if label else _without_on(before, below_headline=below_headline)
        )
        if unlabelled is None or _is_of_another(before, unlabelled, label, line[end:]):
            return None
        if label and (is_new_day(label[0], mention.written) or _is_of_meeting(unlabelled, label[0])):
            return None
        fact = "updated" if label and label["updated"] else "date"
        is_first = not (label and _ON_WEB.search(label[0]))  # the paper's own date stands before that of its page
        is_surer = (
            label and fact == "date" and is_first and (not is_published or (is_weak and not _WEAK.search(label[0])))
        )
        # "10/05/2017 October 5, 2017"
        is_clearer = fact in held and held[fact].ambiguous and not mention.written.ambiguous
        if fact not in facts or is_surer or is_clearer:
            facts[fact], held[fact] = mention.text, mention.written
        if label and fact == "date":
            is_published, is_weak = True, _WEAK.search(label[0]) is not None
        is_strong = label or is_apart(unlabelled, mention, line[end:], below_headline=below_headline)
        kept += [without_times(unlabelled), STRONG if is_strong else " "]
    kept.append(without_times(line[end:]))
    return "".join(kept)


def date_of_label(line: str) -> dict[str, str]:
    """The date, or that of an update, of a line that is a label and a date, without a name; {} of any other."""
    match = _LABELLED_DATE.fullmatch(line)
    written = read_date(match["value"]) if match and end_of_author(match["label"]) == 0 else None
    if match is None or written is None or is_new_day(match["label"], written):
        return {}
    return {"updated" if UPDATE.match(match["label"]) else "date": match["value"]}


def _start_of(label: re.Match[str]) -> int:
    """Where a label begins that is no one's name: behind that of "Posted by Ana Ruiz on"."""
    return label.start() + end_of_author(label[0])


def end_of_author(label: str) -> int:
    """Where in a label the name of a person ends, 0 without one: "Posted by Ana Ruiz on", not "Posted by OTA on"."""
    match = _BY_SOMEONE.search(label)
    is_person = match and is_name(match["who"]) and not (PAPER.search(match["who"]) or outlet_of(match["who"]))
    return match.end("who") if match and is_person else 0


def is_better_date(date: str, lines: str, held: str, held_lines: str) -> bool:
    """Whether a date is clearer than the one that stands above it, has its time, or is labelled more surely."""
    now, before = read_date(date), read_date(held)
    if before is None or now is None or (now.ambiguous and not before.ambiguous):
        return False
    if before.ambiguous and not now.ambiguous and now.first_day.year == before.first_day.year:
        return True
    if before.precision == "day" and now.precision == "minute" and before.first_day == now.first_day:
        return True
    return sureness(lines, date) > sureness(held_lines, held)


def with_time_of(held: str, date: str) -> str:
    """A date with the time of another that can be read in two ways: "10/04/1999 10:43 PM" and "Oct. 4, 1999"."""
    before, times = read_date(held), find_times(held)
    if before is None or not before.ambiguous or not times:
        return date
    return timed(date, held[times[0][0] : times[-1][1]]) or date


def with_time_apart(stated: dict[str, str], line: str, mentions: Sequence[Mention]) -> dict[str, str]:
    """What a line states, its one day with the one time that stands apart from it: "5 May 2025 in News 4:56 pm"."""
    [mention] = mentions
    if stated.get("date") != mention.text or mention.written.precision != "day":
        return stated
    beside = f"{line[: mention.start]}\x00{line[mention.end :]}"
    times = list(_TIME_APART.finditer(beside))
    if len(times) != 1 or _OF_OTHER_TIME.search(beside[: times[0].start()]):
        return stated
    day, start, end = mention.start, times[0].start(), times[0].end()
    if not all(map(_is_credit, phrases(beside[day + 1 : start] if start > day else beside[end:day]))):
        return stated
    moment = timed(mention.text, times[0][0])
    return {**stated, "date": moment} if moment else stated


def _is_credit(phrase: str) -> bool:
    """Whether a phrase may stand between a day and the time of its page: noise, an agency, a paper, a section, an
    author. "Kick-off" and "Quay Street" say what takes place then, and where."""
    if is_noise(phrase) or _OF_OTHER_TIME.search(phrase):
        return is_noise(phrase)  # "5 min read"
    is_author = is_name(phrase) and has_given_name(phrase)
    is_paper = PAPER.search(phrase) is not None and is_title(phrase)
    is_labelled = BYLINE.match(phrase) or SECTION_OF.match(phrase)
    return is_author or is_paper or bool(is_labelled) or outlet_of(phrase) != ""


def sureness(lines: str, date: str) -> int:
    """How surely lines say that their date is of publication: 2 "First published", 1 "Published", 0 with no label, -1
    "Received"."""
    before, found, _behind = even(lines).partition(date)
    label = ENDS_WITH_LABEL.search(before) if found else None
    if label and _STAMP.search(label[0]):
        return -1
    if label is None or label["updated"] or _WEAK.search(label[0]):
        return 0
    return 2 if _FIRST.search(label[0]) else 1


def _without_on(before: str, *, below_headline: bool) -> str | None:
    """What stands before a date, without an "on"; None when it is what happened then: "Visited on"."""
    before = _ENDS_WITH_THE.sub(",", _PART_OF_MONTH.sub("", before))
    match = _ENDS_WITH_ON.search(before)
    if match is None:
        return before
    stem = before[: match.start()].rstrip()
    if match[0].strip().lower() == "of":
        is_issue = stem and is_furniture(stem) and (_ISSUED.search(stem) or PAPER.search(stem))
        return f"{stem}," if is_issue else before
    is_ours = not is_loose(stem) or SECTION_OF.match(stem) or (below_headline and is_name(stem))
    return stem if is_ours else None


def _is_of_another(before: str, unlabelled: str, label: re.Match[str] | None, behind: str) -> bool:
    """Whether a date is none of the article's: "Accessed 5 May 2025", "5 May 2025: the storm", "When: 5 May 2025"."""
    if label and _EMBARGO.match(label[0]):
        return _WORD.search(unlabelled) is not None
    if _CAPTION.match(behind) or OTHER_DATE.search(before) or OTHER_DATE.search(unlabelled) or EVENT.match(unlabelled):
        return True
    if (
        behind.startswith(":")
        and not PAGE_BEHIND.match(behind)
        and not (behind == ":" and (label or PAPER.search(unlabelled)))
    ):
        return True
    if label and _OF_PICTURE.fullmatch(unlabelled.strip()):  # "Video posted March 5, 2019"
        return True
    if label:
        return _BARE_LABEL.fullmatch(label[0].strip(" :")) is not None and _is_of_occasion(unlabelled)
    is_paper = PAPER.search(unlabelled.title() if unlabelled.isupper() else unlabelled)
    is_ours = is_paper or ISSUE.search(unlabelled.rstrip()) or is_place(unlabelled)
    said = unlabelled.strip(" :")
    is_ours = is_ours or said in SECTIONS or said.lower() in TEXT_KINDS
    is_written_by = BYLINE.match(unlabelled) and not _OF_PICTURE.match(unlabelled)
    is_labelled = unlabelled.rstrip().endswith(":") and not (is_ours or is_written_by)
    return is_labelled or OCCASION.search(unlabelled) is not None or TOLD.search(unlabelled) is not None


def is_new_day(label: str, written: WrittenDate) -> bool:
    """Whether a label says to what day something was moved; the stamps of wires have a time."""
    return _MOVED.match(label) is not None and written.precision != "minute"


def _is_of_meeting(before: str, label: str) -> bool:
    """Whether a word before "moved" says what was: "Meeting moved"."""
    return before.strip() != "" and _MOVED.match(label) is not None


def _is_of_occasion(before: str) -> bool:
    """Whether a word before "date" says of what: "Election date: 5 May 2025", but not "Document date"."""
    said = before.strip(" -")
    is_ours = (
        PAPER.search(said)
        or BYLINE.match(said)
        or LABELLED.match(said)
        or all(word.lower() in FURNITURE and word.lower() not in _DAYS_OF for word in said.split())
    )
    return said[-1:].isalpha() and not is_ours


def without_times(text: str) -> str:
    """A text without its times of day and days of the week."""
    for start, end in reversed(find_times(text) if may_be_timed(text) else ()):
        text = text[:start] + text[end:]
    return text


def may_be_timed(text: str) -> bool:
    """Whether a text may have a time of day or a day of the week, at a glance."""
    # The pattern, which may begin anywhere, takes ten times as long as these.
    may_be = has_digit(text) or any(map(text.lower().__contains__, _WORDS_OF_TIMES))
    return may_be and _TIMED.search(text) is not None
