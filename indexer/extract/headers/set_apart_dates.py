"""The lines above and below a text that nothing else dates -> the one date among them that stands apart and is no
event's.

Readers of header lines know what each piece of a line is. Papers, libraries and scans have more kinds of lines than
anybody can list; here it is enough that signs part the date from what is beside it, and that no word says of what else
it is. So this is asked last, and the line stays in the text.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from indexer.article import Paragraph
from indexer.dates import Mention, believable, even, find_dates, has_digit, read_date
from indexer.dates.labels import LABEL, UPDATED
from indexer.dates.pieces import MONTH, SEASON
from indexer.extract.headers.days.apart import is_dated_place, is_place
from indexer.extract.headers.days.beside_names import is_among_labels, is_behind_paper
from indexer.extract.headers.days.wire_times import with_usual_time
from indexer.extract.headers.feet.closing_lines import date_of_initials
from indexer.extract.headers.lines.citations import LONGEST_CITATION, is_of_list
from indexer.extract.headers.lines.event_lines import lists_event
from indexer.extract.headers.lines.imprint_parts import with_whole_year
from indexer.extract.headers.lines.phrases import BYLINE, is_furniture
from indexer.extract.headers.lines.prose_lines import is_prose
from indexer.extract.headers.lines.words import PAPER
from indexer.extract.headers.openings.unusual_datelines import opening_date
from indexer.extract.outlets import outlet_of
from indexer.extract.told import EVENT, HAPPENED, OCCASION, OF_OTHERS, OTHER_DATE, TOLD

_FIRST_PARAGRAPHS = 6
_FIRST_LINES = 8
_LONGEST = 170  # characters of a line
_WRAPPED = 55  # characters of a line from which its sentence may run on in the next one
_LAST_PARAGRAPHS, _MOST_LAST = 4, 6
_FILED = re.compile(r"(?i)\W*(?:filed|posted)\s(?:under|in|by)\b")
# Lines below a text that are of something else: a fair's, a database's, another paper's.
_NOT_BELOW = re.compile(r"(?i)\W*(?:(?:load[\s-]?)?(?:date|day|time)\b|see\s|cf\.)")
_STAMP = re.compile(
    rf"(?i)(?:-0-\s(?:\([A-Z ]{{2,6}}\)\s)?)?\d\d\s{MONTH}\s\d\d(?:\d\d)?\s\d\d:\d\d"
)  # of a desk, alone in the last line
_DESK = re.compile(r"[a-z]{2,10}(?:/[a-z]{2,10})+\s\((?P<agencies>[^()]{2,40})\),?\s")  # "flood/rt (OTA, dpa), "
_MARK = re.compile(r"[\[(](?=[^:]*\b[A-Z]{2})[A-Z][\w/&. -]{2,40}:\s?")  # "(OTA/Harbour: "
_RELATED = re.compile(
    r"(?i)\W*(?:related|recommended|most\s(?:read|popular)|more|see\salso|also|newer|older"
    r"|next|previous|from\s(?:our|the)\s(?:files|archives?))\b"
)
_COLUMNS = re.compile(r"\s{2,}|\t")
_IS_UPDATED = re.compile(rf"(?i)(?<![^\W\d_])(?:{UPDATED})[\s:]*$")
# What parts a date from the words before it: a label, a sign; behind a name "edition of" as well.
_FILED_BEHIND = re.compile(r"\s\[(?:19|20)\d\d-\d\d-\d\d\]$", re.ASCII)  # a headline that somebody filed
_LABELLED = re.compile(
    rf"(?i)(?:^|[^\w\s]\s*|\s\s)(?:{LABEL}|dated?|stamped|printed|published\s?on"
    rf"|on(?=\s?:)|(?-i:STORY|REPORT|FEATURE|NEWS))[\]\s:-]*$"
    r"|\b(?:edition|issue|number|paper|newsletter|magazine)\s(?:of|for|dated)(?:\sthe)?\s*$|^as\sof\s$"
)
_APART = re.compile(r"(?:^|[;|/·•–—(\[\]<>*#~@]|\s-|--)\s*$")
_BEHIND_NAME = re.compile(r"(?:,|[^\W\d_]{3}\.)\s*$")
_BEHIND = re.compile(
    r"(?i)\s*(?:$|[,;|/·•–—)\]<>*#~.]|:\s*(?:$|[A-Z]{0,2}[.\s]?\d|pp?\b|page)|-\s|--"
    r"|(?:(?:late|early|first|final|city|print|weekend|sunday)\s)*(?:edition|issue|number|newsletter)\b"
    r"|(?:pp?|pg|page|vol|v|n|no)\.?\s?\d|\(?#\s?\d|by\s[^\d.]{2,40}$)"
)
# "The Bugle: January 26th, 1995 edition", "(from the July 1997 number)"
_EDITION = re.compile(r"(?i)\s(?:edition|issue|number)\b")
_OF_EDITION = re.compile(r"(?i)(?::|(?:^|\W)(?:from|in)\s(?:the|our))\s*$")
_OF_PRINT = re.compile(
    r"(?i)\b(?:edition|issue|newsletter|magazine|vol(?:ume)?\.?\s?\d|pp?\.?\s?[a-z]?\d"
    r"|page\s\w?\d|v\d+\s|no\.\s?\d|\d+\s?\(\d+\))|(?<!\S)#\s?\d"
)
# "Spring 2023", "1997 Winter Issue": the season of an issue, which states its year.
_OF_SEASON = re.compile(
    rf"(?i)(?<![^\W_])(?:{SEASON}(?:\s?[/–-]\s?{SEASON})?(?:\s(?:issue|edition"
    rf"|number|term))?,?\s(?P<year>(?:19|20)\d\d)"
    rf"|(?P<first>(?:19|20)\d\d)\s(?:{SEASON}|special|annual)\s(?:issue|edition|number)"
    r"|(?P<numbered>(?:19|20)\d\d)(?=,\s(?:no|nr|vol|issue|p)\b\.?\s?\d))(?!\w)"
)
_TELLS_OF_ISSUE = re.compile(
    r"(?i)\W*(?:this|the\sabove)\s(?:article|story|piece|column|essay|review)\s[^.]{3,60}\b(?:edition|issue)\b"
)
_IN_VOLUME = re.compile(r"(?i)\bvol(?:ume|\.)?\s?\d+[,;:]?\s(?:no|issue|number)\b\.?\s?\d+.*\bp(?:p|ages?)?\b\.?\s?\d")
# 'Ruiz, Ana. "Ferry stays in port." Harbour Day 16 Nov. 2011: A36. Print.', "... Accessed 4 Feb. 2024."
_CITED = re.compile(r"[A-Z][\w'’-]+,\s[A-Z][^\"“”]{1,40}\.\s[\"“][^\"“”]{8,170}[\"”]\s[A-Z]")
_TITLE = re.compile(r"[\"“][^\"“”]{8,170}[\"”]")  # of what is cited
_COMPACT = re.compile(r"^(\d{4})([01]\d)([0-3]\d)\s+(?=[A-Z])")  # "20190305 THE HARBOUR HERALD"
_ACCESSED = re.compile(r"(?i)[,.]?\s(?:(?:last\s)?(?:accessed|retrieved|viewed)\b.*|[\w.-]+\.(?:com|org|gov|net)/\S+)")
_OF_RIGHTS = re.compile(
    r"(?i)\b(?:may\snot\sbe\s(?:re)?(?:published|printed|produced|used)|written\s(?:consent|permission))\b"
)
_CREDITED = re.compile(
    r"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){1,2}(?:,\s[A-Z][\w.'’ -]{2,30}){1,2}:"
)  # "Ana Ruiz, Milton, OTA:"
_CITES = re.compile(r"(?i)\W*(?:source|cited|citation|see|from)\s*:")
_NUMBERED = re.compile(r"(?i)(?:\b(?:no|nr|number|issue|vol(?:ume)?)\b\.?|#)\s?$")
_NUMBER = re.compile(r"^[\d.]+\W+")


def set_apart_date(paragraphs: Sequence[Paragraph], headline: str, today: date) -> str:
    """The only date among the first lines that may be the article's, as written; "" where there is none, or two.

    `paragraphs` is the text as it was, `headline` what was taken for the headline: a line that is nothing but this has
    to name a paper beside its day. Days after `today` are none. Of an issue of a season it is the year.
    """
    found, seasons = [], []
    for number, line in enumerate(_first_lines(paragraphs)):
        is_headline = headline != "" and (line in headline or headline in line)
        seasons += [] if is_headline else _seasons(line, is_first=number == 0 and paragraphs[0].text.startswith(line))
        line = _without_updates(line)
        mentions = [one for one in _dates(line) if not believable(one.written, today)]
        if not mentions:
            continue
        if len({one.written.first_day for one in mentions}) > 1 or lists_event(line, paragraphs):
            return ""
        if _is_ours(line, mentions[0], is_headline=is_headline):
            found.append(mentions[0])
        elif mentions[0].written.may_be_day:
            return ""
    sure = [one for one in found if one.written.may_be_day] or found
    days = {one.written.first_day for one in sure}
    if found:
        return max(found, key=lambda one: one.written.precision == "minute").text if len(days) == 1 else ""
    return opening_date(paragraphs) or (seasons[0] if len(set(seasons)) == 1 else "")


def last_date(paragraphs: Sequence[Paragraph], today: date) -> str:
    """The only date of the last lines that are no prose, as written, where a paper, a label or an author is beside it.

    >>> text = Paragraph("The ferry stayed in port for a second day, the company said on Monday evening.")
    >>> last_date([text, Paragraph("posted by Ana Ruiz on May 5, 2025 | comments (4)")], date(2026, 1, 1))
    'May 5, 2025'
    """
    found: list[Mention] = []
    lines = list(map(with_usual_time, _last_lines(paragraphs)))
    if lines and _STAMP.fullmatch(lines[-1]) and (stamped := read_date(lines[-1])):
        return "" if believable(stamped, today) else lines[-1]
    initialled = date_of_initials(lines[-1]) if lines else None
    if initialled and not believable(initialled.written, today):
        return initialled.text
    for line in map(_without_updates, filter(has_digit, lines)):
        mentions = [one for one in _dates(line) if one.written.may_be_day and not believable(one.written, today)]
        ours = [] if _NOT_BELOW.match(line) else [one for one in mentions if _is_signed(line, one)]
        if len(ours) < len(mentions):
            return ""
        found += ours
    return (
        max(found, key=lambda one: one.written.precision == "minute").text
        if len({one.written.first_day for one in found}) == 1
        else ""
    )


def printed_date(line: str) -> Mention | None:
    """The one day of a line that sets it apart beside a paper's name, the number of an issue, its pages; None where
    there is none, or two."""
    mentions = _dates(line) if has_digit(line) and len(line) <= _LONGEST else []
    is_one = len(mentions) == 1 and mentions[0].written.may_be_day
    return mentions[0] if is_one and _is_ours(line, mentions[0], is_headline=True) else None


def _last_lines(paragraphs: Sequence[Paragraph]) -> list[str]:
    """The lines below the text, evened; none where they are many, or a list of citations."""
    below = itertools.takewhile(lambda one: not is_prose(one.text), reversed(paragraphs[1:][-_LAST_PARAGRAPHS:]))
    lines = [line.strip() for paragraph in reversed(list(below)) for line in paragraph.text.split("\n")]
    if len(lines) > _MOST_LAST or any(is_of_list(line, paragraphs) or _RELATED.match(line) for line in lines):
        return []
    return [even(_COLUMNS.sub(" | ", line)) for line in lines if len(line) <= _LONGEST]


def _is_signed(line: str, mention: Mention) -> bool:
    """Whether a last line is the mark of who wrote or sent the text: "(OTA: May 5, 2025)", "Posted by Ana Ruiz on"."""
    before, behind = line[: mention.start], line[mention.end :]
    if _is_ours(line, mention, is_headline=True) and is_furniture(before):
        return True
    is_by_outlet = outlet_of(before.strip(" :,-([")) != "" and not behind.strip(" .)]")
    is_said = (
        is_by_outlet
        or BYLINE.match(before)
        or _FILED.match(before)
        or _MARK.fullmatch(before)
        or _DESK.fullmatch(before)
        or _LABELLED.search(before)
    )
    if not (is_said and _BEHIND.match(behind)) or HAPPENED.search(line) or TOLD.search(line):
        return False
    return OTHER_DATE.search(before.rstrip(" ,(;:[")) is None


def _seasons(line: str, *, is_first: bool) -> list[str]:
    """The year of the season that a line sets apart, behind a paper's name or its number; above all other lines behind
    any name that is no place."""
    match = _OF_SEASON.search(line)
    if match is None or HAPPENED.search(line) or TOLD.search(line) or _CITES.match(line):
        return []
    before, behind = line[: match.start()], line[match.end() :]
    is_apart = (_APART.search(before) or _BEHIND_NAME.search(before)) and _BEHIND.match(behind)
    name = before.strip(" ,;|-–—")
    is_of_issue = _OF_PRINT.search(line) or PAPER.search(name) or (is_first and name != "" and not is_place(name))
    return (
        [match["year"] or match["first"] or match["numbered"]] if is_apart and is_of_issue and _is_name(before) else []
    )


def _without_updates(line: str) -> str:
    """A line without the dates of updates and their labels."""
    for mention in reversed(find_dates(line)):
        if match := _IS_UPDATED.search(line[: mention.start]):
            line = line[: match.start()] + line[mention.end :]
    return line


def _dates(line: str) -> list[Mention]:
    """The dates of a line, without the issue's number that may stand before a month."""
    mentions = []
    for mention in find_dates(line):
        is_numbered = _NUMBERED.search(line[: mention.start]) is not None
        number = _NUMBER.match(mention.text) if is_numbered else None
        rest = find_dates(mention.text[number.end() :]) if number else [mention]
        mentions += [replace(one, start=mention.start, end=mention.end) for one in rest]
    clear = [one for one in mentions if not one.written.ambiguous]
    return clear if len({one.written.first_day.year for one in mentions}) == 1 and clear else mentions


def _first_lines(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """The lines above the text, evened; none of a list of citations."""
    lines = 0
    for paragraph in paragraphs[:_FIRST_PARAGRAPHS]:
        if _OF_RIGHTS.search(paragraph.text):  # "These materials may not be republished without the consent of"
            continue
        if is_prose(paragraph.text) and "\n" not in paragraph.text and not _is_of_issue(paragraph.text):
            return
        written = paragraph.text.split("\n")
        for line, below in zip(written, (*written[1:], ""), strict=True):
            is_wrapped = len(line) >= _WRAPPED and below[:1].islower()
            if (
                lines == _FIRST_LINES
                or is_wrapped
                or len(line) > LONGEST_CITATION
                or (is_prose(line) and not _is_of_issue(line))
            ):
                return
            lines += 1
            if has_digit(line) and not is_of_list(line.strip(), paragraphs):
                line = _COMPACT.sub(r"\1-\2-\3 | ", _ACCESSED.sub("", line.strip()))
                yield with_whole_year(even(_COLUMNS.sub(" | ", line)).strip())


def _is_of_issue(text: str) -> bool:
    """Whether a sentence is about the issue that the text was in, or cites it with volume and pages."""
    is_cited = _IN_VOLUME.search(text) or _CITED.match(text)
    return _TELLS_OF_ISSUE.match(text) is not None or (len(text) <= LONGEST_CITATION and is_cited is not None)


def _is_ours(line: str, mention: Mention, *, is_headline: bool) -> bool:
    """Whether a line sets its date apart, and says of no other thing that it was or will be then."""
    before, behind = line[: mention.start], line[mention.end :]
    beside = _TITLE.sub(" ", f"{before} | {behind}")
    if not _is_set_apart(before, mention, behind) or OF_OTHERS.match(line):
        return False
    if _FILED_BEHIND.search(line):
        return True
    if OTHER_DATE.search(before.rstrip(" ,(;:[")) or EVENT.search(before) or TOLD.search(beside):
        return False
    is_of_print = _OF_PRINT.search(beside) is not None or _EDITION.match(behind) is not None
    is_named = is_of_print or PAPER.search(beside.title() if beside.isupper() else beside) is not None
    if HAPPENED.search(beside) or (OCCASION.search(beside) and not is_of_print):
        return False
    return is_named or (mention.written.may_be_day and not is_headline)


def _is_set_apart(before: str, mention: Mention, behind: str) -> bool:
    """Whether signs, names or labels alone part a date from the words beside it."""
    if is_among_labels(before, behind) or is_behind_paper(before, behind):
        return True
    if not _BEHIND.match(behind):
        return False
    is_edition = _OF_EDITION.search(before) is not None and _EDITION.match(behind) is not None
    is_apart = is_edition or _LABELLED.search(before) or _APART.search(before) or BYLINE.fullmatch(before.strip())
    if (
        is_apart
        or _CITED.match(before)
        or is_dated_place(before)
        or (mention.is_timed and _CREDITED.fullmatch(before.strip()))
    ):
        return True
    is_loose = mention.is_timed and not before.rstrip().endswith(":")
    return bool(is_loose or _BEHIND_NAME.search(before)) and _is_name(before)


def _is_name(before: str) -> bool:
    """Whether the words right before a date are capitalised like names, or small ones of header lines."""
    phrase = re.split(r"[,;:|/·•–—(\[\]]|\s-\s", before.rstrip(" ,;:|/·•–—([-"))[-1]
    return is_furniture(phrase)
