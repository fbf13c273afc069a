"""The text below a header -> what it states: its dateline, "Published ..." or a credit at its end."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from indexer.article import Paragraph
from indexer.dates import Mention, even, find_dates, has_digit, may_begin_date, read_date
from indexer.dates.labels import LABEL
from indexer.dates.pieces import WEEKDAY
from indexer.extract.headers.days.dates import sureness
from indexer.extract.headers.feet.agency_feet import date_of_american_stamp, date_of_stamp
from indexer.extract.headers.feet.end_dates import date_at_end
from indexer.extract.headers.lines.event_lines import lists_event
from indexer.extract.headers.lines.line import LONGEST_LINE, read_header_line
from indexer.extract.headers.lines.phrases import is_furniture, is_noise, is_title
from indexer.extract.headers.lines.prose_lines import UNKNOWN_LABEL, is_prose, is_said, is_sentence
from indexer.extract.headers.lines.words import ONLY_LABEL, PAPER
from indexer.extract.headers.openings.datelines import Dateline, read_dateline
from indexer.extract.headers.years.filed_years import year_of_filing
from indexer.extract.headers.years.issue_years import is_issue, year_of_issue
from indexer.extract.paper_words import FURNITURE
from indexer.extract.told import EVENT, OCCASION, OF_OTHERS, OTHER_DATE, TOLD

_FACTS = ("date", "updated")
_FIRST_LINES = 14  # at a text's start, among which a dated line may stand
_MOST_NOTES = 4  # above a dateline
_FIRST_TITLES = 2  # lines, one of which may be a headline that ends with a full stop
_LONGEST_TITLE = 130  # characters of such a headline
_LONGEST_LOOSE = 80  # characters of such a line

_WEEKDAY = re.compile(rf"(?i)(?<!\w){WEEKDAY}(?!\w)")
# Words of captions, of what happened on a day or will happen.
_HAPPENED = re.compile(
    r"(?i)\b(?:remember\w*|recall\w*|memory|memoriam|anniversary|(?:day|night)\sthe|photo\w*|pictur\w*|image|seen"
    r"|taken|visited|born|died|held|opened|closed|since|until|till|from|after|before|between"
    r"|impression|views?|scenes?|aerial|portrait|map|graphic|sketch|painting|next|last|due|valid|expires?|copyright"
    r"|accessed|retrieved|left|right|above|below|waits?|stands?|sits?|speaks?|arrives?|walks?)\b|©"
)
# "Good morning. It's Friday, 5 September 2025.", "Your daily briefing for Friday, 5 September 2025"
_OF_TODAY = re.compile(
    r"(?i)(?<!\w)(?:(?:it['’]s|it\sis)(?:\s\w+day,?\sthe)?|(?:brief(?:ing)?|newsletter|digest|edition|bulletin"
    r"|round-?up|summary|headlines|news|report|letter|programme|program|transcript"
    r"|issue|dispatch|wrap|show|episode|broadcast|paper"
    r"|update|sitrep|monitor|log)(?:\s(?:no\.?\s?)?#?\d+)?\s(?:for|of))\s$"
)
_MAY_BE_OF_TODAY = re.compile(r"(?:for|of|[Ii]t(?:['’]s| is)) [A-Z\d]")
_IS_TITLE_OF = re.compile(
    r"(?:[A-Z][\w’'-]*\s){1,5}(?<!Programme\s)(?<!Program\s)(?<!Show\s)(?:for|of)\s"
)  # "The Harbour Report for 5 September 2025"
_ENDS_LABELLED = re.compile(rf"(?i)(?<!\w)(?:{LABEL})[:\s]*$")
# The lines of a record: "REPORTER: Ana Ruiz".
_ANY_LABEL = re.compile(r"[A-Za-z][A-Za-z /_()-]{1,24}:\s+\S")
_OF_RECORDS = re.compile(
    r"title|headline|slug|reporter|author|writer|byline|source|paper|page|words|section|keyword|tit\b"
)
_FEWEST_LABELS = 3
_EIGHT_DIGITS = re.compile(r"(?:19|20)\d\d[01]\d[0-3]\d")
# "No. 2012/311 - MILTON, Ontario - November 8, 2012 - The ministers met": a release's number
_NUMBER_BEFORE = re.compile(
    r"^(?:(?:(?:News|Press|Media)\s)?Release\s)?(?:N[or]\.?|#|Ref\.?:?)\s?[\w/.-]{1,16}\s?[–—|:-]{1,2}\s(?=[A-Z]{3})"
)
_PLACE_BEHIND = re.compile(
    r"(?:,\s|\s\(|\s?[|/–—]\s?|\s-\s)(?:[A-Z][\w.'’-]+\s?){1,3}\)?(?:\s*[:–—]|\s--?)\s+(?=[A-Z\"“])"
)


def read_text(paragraphs: Sequence[Paragraph], *, knows_date: bool = False) -> dict[str, str]:
    """What the text below the header states without being header: its dateline, a "Published ..." at its end.

    `knows_date`: the record says when it was published. Then the text is not searched for a whole date.
    """
    if not paragraphs:
        return {}
    first = _below_notes(paragraphs)
    dateline = _dateline_of(first)
    if not any(dateline) and _is_loose(first):
        dateline = _dateline_below(paragraphs)
    facts = {"line": "", "dateline": dateline.day_of_year, "credit": dateline.agency}
    if not knows_date:
        line = (
            (dateline.date if not _is_listed(dateline, paragraphs) else "")
            or dated_place(first)
            or day_and_place(first)
        )
        facts["line"] = line or _date_below(paragraphs, first)
    return {fact: value for fact, value in facts.items() if value}


def _date_below(paragraphs: Sequence[Paragraph], first: str) -> str:
    below = paragraphs[1:]
    return date_of_american_stamp(below) or date_at_end(below) or date_of_stamp(below, first)


def _below_notes(paragraphs: Sequence[Paragraph]) -> str:
    """The first paragraph that is no note in brackets, such as "(Adds details, comment)"."""
    for paragraph in paragraphs[:_MOST_NOTES]:
        text = paragraph.text.strip()
        if not (text.startswith(("(", "[", "*")) and text.endswith((")", "]", "*")) and len(text) <= LONGEST_LINE):
            return text
    return paragraphs[0].text


def _is_listed(dateline: Dateline, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a dateline's day is one of several: paragraphs that say what happened when."""
    below = (read_dateline(paragraph.text).date for paragraph in paragraphs[1:_MOST_NOTES]) if dateline.date else ()
    return any(date and read_date(date) != read_date(dateline.date) for date in below)


def _dateline_of(text: str) -> Dateline:
    """The dateline that a text begins with; none where its day is another thing's: "Accessed: 5 May 2025"."""
    text = _NUMBER_BEFORE.sub("", text, count=1) if text.startswith(("N", "R", "P", "M", "#")) else text
    dateline = read_dateline(text)
    is_of_others = dateline.date and OTHER_DATE.search(text[: max(text.find(dateline.date), 0)])
    return Dateline() if is_of_others else dateline


def _dateline_below(paragraphs: Sequence[Paragraph]) -> Dateline:
    """The dateline of a text that opens with short lines that nobody knows: those of agencies, "^BC-Harbour-Storm"."""
    lines = [line for paragraph in paragraphs[:_MOST_NOTES] for line in paragraph.text.strip().split("\n", _MOST_NOTES)]
    for line in lines[1 : _MOST_NOTES + 1]:
        dateline = _dateline_of(line)
        if any(dateline) or not _is_loose(line):
            return dateline
    return Dateline()


def _is_loose(text: str) -> bool:
    """Whether the first line of a text is a short one and no sentence."""
    line = text.partition("\n")[0].rstrip()
    if len(line) > _LONGEST_LOOSE:
        return False
    return line[-1:] not in tuple('.!?:;,"”') or (has_digit(line) and year_of_filing(line, "") > 0)


def date_among(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """The date of the only dated header line among the short lines that open a text, below what is none of a header."""
    found: list[tuple[str, str, int]] = []  # what kind of date, as written, how surely it is labelled
    for number, paragraph in enumerate(paragraphs[:_FIRST_LINES]):
        label = paragraphs[number - 1].text if number else ""
        if is_prose(paragraph.text) and not (_ANY_LABEL.match(paragraph.text) and _is_record(paragraphs)):
            if number < _FIRST_TITLES and _is_title_of_record(paragraphs, number):
                continue
            break
        for line in _dated_lines(paragraph.text, label):
            is_event = lists_event(line, paragraphs)
            stated = {} if is_event else read_header_line(line.strip(), below_headline=True) or {}
            found += [(fact, stated[fact], sureness(line, stated[fact])) for fact in _FACTS if fact in stated]
    if found:
        return _surest_alike(found)
    return _day_of_issue(paragraphs) or _exact_date(paragraphs) or _year_of_issue(paragraphs)


def _is_title_of_record(paragraphs: Sequence[Paragraph], number: int) -> bool:
    """Whether a short sentence is a database's headline, or says whose texts it has: a record follows, or a dated line
    that names the paper."""
    title = paragraphs[number].text
    if len(title) > _LONGEST_TITLE or "\n" in title or find_dates(title):
        return False
    near = paragraphs[number + 1 : number + 1 + _MOST_NOTES]
    below = list(itertools.takewhile(lambda paragraph: not is_prose(paragraph.text), near))
    if not any(find_dates(paragraph.text) for paragraph in below):
        return False
    is_named = any(PAPER.search(paragraph.text) and find_dates(paragraph.text) for paragraph in below)
    return is_named or _is_record(paragraphs[number + 1 :])


def _dated_lines(text: str, above: str) -> Iterator[str]:
    """The lines with a date of a paragraph below another, the first behind the label that this is: "Posted"."""
    for number, line in enumerate(text.splitlines()):
        if find_dates(line) or (above and _EIGHT_DIGITS.fullmatch(line.strip())):
            is_labelled = number == 0 and len(above) <= _LONGEST_LOOSE and ONLY_LABEL.fullmatch(above.strip())
            yield f"{above.strip()} {line.strip()}" if is_labelled else line


def _year_of_issue(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """The year of the one line among a record's that states it: "Year: 1999"."""
    opening = itertools.takewhile(lambda paragraph: not is_said(paragraph.text), paragraphs[:_FIRST_LINES])
    lines = [line.strip() for paragraph in opening for line in paragraph.text.splitlines()]
    if not any(map(has_digit, lines)):  # nearly always
        return {}
    may_state = {line for line in lines if _ANY_LABEL.match(line)}
    if len(lines) > 2 and is_title(lines[0]) and is_issue(lines[1]) and not is_prose(lines[2]):
        may_state.add(lines[1])  # below the name of a periodical
    if _is_record(paragraphs):
        may_state |= set(filter(is_issue, lines[:_MOST_NOTES]))
    years = [year for line in lines if line in may_state and (year := year_of_issue(line))]
    return {"issue": years[0]} if len(years) == 1 else {}


def _day_of_issue(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """The day, with its weekday, of which one of the first lines says that it is today, or that the issue is for it."""
    for paragraph in paragraphs[:_MOST_NOTES]:
        text = paragraph.text
        may_say_so = len(text) <= LONGEST_LINE and has_digit(text) and _MAY_BE_OF_TODAY.search(text)
        for mention in find_dates(text) if may_say_so else ():
            before = text[: mention.start]
            if _OF_TODAY.search(before) and (_WEEKDAY.search(mention.text) or _IS_TITLE_OF.fullmatch(before)):
                return {"date": mention.text}
    return {}


def _surest_alike(found: Sequence[tuple[str, str, int]]) -> dict[str, str]:
    """Of each kind the surest date, where those that are as sure are the same."""
    alike = {}
    for fact in _FACTS:
        surest = max((sure for kind, _, sure in found if kind == fact), default=0)
        texts = [text for kind, text, sure in found if kind == fact and sure == surest]
        if texts and len({read_date(text) for text in texts}) == 1:
            alike[fact] = texts[0]
    return alike


def _exact_date(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """The date of the only line among the first that has one with its time or day of the week, and is no event's."""
    found: list[str] = []
    for paragraph in paragraphs[:_FIRST_LINES]:
        if len(paragraph.text) > LONGEST_LINE or ("\n" not in paragraph.text and is_sentence(paragraph.text)):
            break
        for line in filter(find_dates, map(even, paragraph.text.splitlines())):
            dates, is_record = find_dates(line), _is_record(paragraphs)
            is_sure = (is_record and UNKNOWN_LABEL.match(line)) or _is_exact(dates[0])
            is_sure = is_sure and not _is_of_others(line, dates[0], is_record)
            if lists_event(line, paragraphs):
                return {}
            if len(dates) > 1 or is_sentence(line) or not (is_sure or _is_set_apart(line, dates[0])):
                return {}
            found.append(dates[0].text)
    return {"date": found[0]} if len(found) == 1 else {}


def _is_exact(mention: Mention) -> bool:
    return mention.is_timed or _WEEKDAY.search(mention.text) is not None


def _is_set_apart(line: str, mention: Mention) -> bool:
    """Whether a comma, bar or bracket parts a date from the words before it, and nothing of what happened is said."""
    before, behind = line[: mention.start].rstrip(), line[mention.end :].strip(" ).]|")
    is_apart = (before[-1:] in tuple(",;|([/•–—!") or before.endswith(" -")) and (not behind or is_noise(behind))
    # "The Aurora at her pier, 5 March 2024."
    is_vague = mention.written.precision != "day" or line.rstrip().endswith(".")
    is_caption = is_vague and not is_furniture(before)
    is_of_others = OF_OTHERS.match(line) or _HAPPENED.search(line) or OCCASION.search(line)
    return is_apart and not (is_caption or is_of_others or OTHER_DATE.search(before.rstrip(" ,(;")))


def _is_record(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a text opens with labelled lines, one of them for who wrote it or what it is called."""
    opening = itertools.takewhile(lambda paragraph: not is_said(paragraph.text), paragraphs[:_FIRST_LINES])
    lines = [line for paragraph in opening for line in paragraph.text.splitlines()]
    labels = [line.partition(":")[0].lower() for line in lines if len(line) <= LONGEST_LINE and _ANY_LABEL.match(line)]
    return len(labels) >= _FEWEST_LABELS and any(_OF_RECORDS.search(label) for label in labels)


def _is_of_others(line: str, mention: Mention, is_record: bool) -> bool:
    before = line[: mention.start]
    beside = before[before.rfind("|") + 1 :]
    is_labelled = _ENDS_LABELLED.search(beside)  # "ana wrote on 5 May 2025, 10:30"
    if not is_labelled and any(word.isalpha() and word.islower() and word not in FURNITURE for word in beside.split()):
        return True
    is_unknown = not is_record and UNKNOWN_LABEL.match(line)
    is_another = OTHER_DATE.search(before.rstrip(" :")) or EVENT.search(before) or OCCASION.search(line)
    return bool(is_unknown or is_another)


def day_and_place(text: str) -> str:
    """The date of a text that begins so: "5 September 2025, Geneva: The ministers met"."""
    found = next(iter(find_dates(text[:LONGEST_LINE])), None) if may_begin_date(text) else None
    is_first = found is not None and found.start == 0 and _PLACE_BEHIND.match(text[found.end :])
    return found.text if found and is_first else ""


def dated_place(text: str) -> str:
    """The date of a first line such as "LONDON, 5 September 2025". The line stays in the text, for its place."""
    line = text.strip().partition("\n")[0].strip()
    found = find_dates(line)[-1:] if len(line) <= LONGEST_LINE else ()
    if not found or found[0].end != len(line.rstrip(" .")):
        return ""
    place = line[: found[0].start].rstrip()
    is_place = (
        place.endswith(",")
        and not (OCCASION.search(place) or TOLD.search(place))
        and all(word[0].isupper() for word in place.split())
    )
    return found[0].text if is_place else ""
