"""The text below a header -> what it states: its dateline, "Published ..." or a credit at its end."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import Mention, even, find_dates, may_begin_date, read_date
from indexer.dates.labels import LABEL
from indexer.dates.pieces import WEEKDAY
from indexer.extract.datelines import read_dateline
from indexer.extract.header_line import LONGEST_LINE, read_header_line
from indexer.extract.header_phrases import is_name, is_noise
from indexer.extract.header_words import EVENT, FURNITURE, OCCASION, OTHER_DATE, PAPER
from indexer.extract.outlets import outlet_of

_FIRST_LINES = 14  # at a text's start, among which a dated line may stand
_MOST_NOTES = 4  # above a dateline
_FEW_WORDS = 7
_LONGEST_HEADING = 50  # characters
_COMMENTS = re.compile(
    r"(?i)(?:\d+\s)?(?:(?:readers?['’]?s?['’]?\s)?comments?|responses?|replies|thoughts)(?:\s(?:on|to)\s.{2,40})?"
    r"\s?(?:\(\d+\))?:?|leave a (?:comment|reply)|join the (?:conversation|discussion)"
    r"|[^.!?]{2,40} (?:says|said|wrote|replied|commented):"
)
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
_WEEKDAY = re.compile(rf"(?i)(?<!\w){WEEKDAY}(?!\w)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_FEW_NAMES = 3
_UNKNOWN_LABEL = re.compile(rf"(?i)(?!(?:source|credit|from|by|{LABEL})\b)[^\W\d_][^:\d]{{1,40}}:(?:\s|$)")
# Words of captions, of what happened on a day or will happen.
_HAPPENED = re.compile(
    r"(?i)\b(?:photo\w*|pictur\w*|image|seen|taken|visited|born|died|held|opened|closed|since|until|till|from|after|before|between"
    r"|impression|views?|scenes?|aerial|portrait|map|graphic|sketch|painting|next|last|due|valid|expires?|copyright|accessed|retrieved|left|right|above|below|waits?|stands?|sits?|speaks?|arrives?|walks?)\b|©"
)
_ENDS_LABELLED = re.compile(rf"(?i)(?<!\w)(?:{LABEL})[:\s]*$")
# The lines of a record: "REPORTER: Ana Ruiz".
_ANY_LABEL = re.compile(r"[A-Za-z][A-Za-z /_-]{1,24}:\s+\S")
_OF_RECORDS = re.compile(
    r"title|headline|slug|reporter|author|writer|byline|source|paper|page|words|section|keyword|tit\b"
)
_FEWEST_LABELS = 3
_FOUR_DIGITS = re.compile(r"\d{4}")
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3}\.)\s+|(?<=\d\.)\s+")
_PLACE_BEHIND = re.compile(r"(?:,\s|\s\()(?:[A-Z][\w.'’-]+\s?){1,3}\)?\s*[:–—]\s+(?=[A-Z\"“])")


def read_text(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """What the text below the header states without being header: its dateline, a "Published ..." at its end."""
    if not paragraphs:
        return {}
    first = _below_notes(paragraphs)
    dateline = read_dateline(first)
    facts = {
        "line": dateline.date or dated_place(first) or _day_and_place(first),
        "dateline": dateline.day_of_year,
        "credit": dateline.agency,
    }
    if not facts["line"]:
        below = _without_comments(paragraphs[1:])
        facts["line"] = _last_date(below[-_LAST_LINES:]) or date_below(below) or _lone_date(below)
    return {fact: value for fact, value in facts.items() if value}


def _without_comments(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The paragraphs above those that readers wrote."""
    for number, paragraph in enumerate(paragraphs):
        line = paragraph.text[: _LONGEST_HEADING + 1].lstrip().partition("\n")[0].rstrip()
        if len(line) <= _LONGEST_HEADING and _COMMENTS.fullmatch(line):
            return paragraphs[:number]
    return paragraphs


def _lone_date(paragraphs: Sequence[Paragraph]) -> str:
    """The date of the only line below the first paragraph that is a whole date and nothing else."""
    short = (paragraph.text.strip() for paragraph in paragraphs if len(paragraph.text) <= _LONGEST_HEADING)
    found = [text for text in short if find_dates(text) and (written := read_date(text)) and not written.ambiguous]
    return found[0] if len(found) == 1 else ""


def _below_notes(paragraphs: Sequence[Paragraph]) -> str:
    """The first paragraph that is no note in brackets, such as "(Adds details, comment)"."""
    for paragraph in paragraphs[:_MOST_NOTES]:
        text = paragraph.text.strip()
        if not (text.startswith(("(", "[", "*")) and text.endswith((")", "]", "*")) and len(text) <= LONGEST_LINE):
            return text
    return paragraphs[0].text


def date_among(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """The date of the only dated header line among the short lines that open a text, below what is none of a header."""
    found: list[dict[str, str]] = []
    for paragraph in paragraphs[:_FIRST_LINES]:
        if _is_prose(paragraph.text):
            break
        lines = filter(find_dates, paragraph.text.splitlines())
        found += filter(None, (read_header_line(line.strip(), below_headline=True) for line in lines))
    dates = {fact: [stated[fact] for stated in found if fact in stated] for fact in ("date", "updated")}
    alike = {fact: texts[0] for fact, texts in dates.items() if texts and len({read_date(text) for text in texts}) == 1}
    return alike if found else _exact_date(paragraphs)


def _exact_date(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """The date of the only line among the first that has one with its time or day of the week, and is no event's."""
    found: list[str] = []
    for paragraph in paragraphs[:_FIRST_LINES]:
        if len(paragraph.text) > LONGEST_LINE or ("\n" not in paragraph.text and _is_sentence(paragraph.text)):
            break
        for line in filter(find_dates, map(even, paragraph.text.splitlines())):
            dates, is_record = find_dates(line), _is_record(paragraphs)
            is_sure = (is_record and _UNKNOWN_LABEL.match(line)) or _is_exact(dates[0])
            is_sure = is_sure and not _is_of_others(line, dates[0], is_record)
            if len(dates) > 1 or _is_sentence(line) or not (is_sure or _is_set_apart(line, dates[0])):
                return {}
            found.append(dates[0].text)
    return {"date": found[0]} if len(found) == 1 else {}


def _is_exact(mention: Mention) -> bool:
    return mention.written.precision == "minute" or _WEEKDAY.search(mention.text) is not None


def _is_set_apart(line: str, mention: Mention) -> bool:
    """Whether a comma, bar or bracket parts a date from the words before it, and nothing of what happened is said."""
    before, behind = line[: mention.start].rstrip(), line[mention.end :].strip(" ).]|")
    is_apart = before[-1:] in tuple(",;|([/•–—!") and (not behind or is_noise(behind))
    return is_apart and not (
        _HAPPENED.search(line) or OCCASION.search(line) or OTHER_DATE.search(before.rstrip(" ,(;"))
    )


def _is_record(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a text opens with labelled lines, one of them for who wrote it or what it is called."""
    opening = itertools.takewhile(lambda paragraph: not _is_said(paragraph.text), paragraphs[:_FIRST_LINES])
    lines = [line for paragraph in opening for line in paragraph.text.splitlines()]
    labels = [line.partition(":")[0].lower() for line in lines if len(line) <= LONGEST_LINE and _ANY_LABEL.match(line)]
    return len(labels) >= _FEWEST_LABELS and any(_OF_RECORDS.search(label) for label in labels)


def _is_of_others(line: str, mention: Mention, is_record: bool) -> bool:
    before = line[: mention.start]
    beside = before[before.rfind("|") + 1 :]
    is_labelled = _ENDS_LABELLED.search(beside)  # "ana wrote on 5 May 2025, 10:30"
    if not is_labelled and any(word.isalpha() and word.islower() and word not in FURNITURE for word in beside.split()):
        return True
    is_unknown = not is_record and _UNKNOWN_LABEL.match(line)
    is_another = OTHER_DATE.search(before.rstrip(" :")) or EVENT.search(before) or OCCASION.search(line)
    return bool(is_unknown or is_another)


def _is_sentence(text: str) -> bool:
    return text.rstrip()[-1:] in tuple('.!?"”') and text.count(" ") >= _FEW_WORDS


def _is_prose(text: str) -> bool:
    """Whether a paragraph is one of the article's, and no line that stands among header lines."""
    if len(text) > LONGEST_LINE:
        return True
    return _is_sentence(text) and (not find_dates(text) or read_header_line(text) is None)


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
    if paragraphs and (last := _last_sentence(paragraphs[-1].text)) and find_dates(last):
        written = read_date(last)
        if written and written.precision in ("day", "minute"):
            return last
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


def _last_sentence(text: str) -> str:
    """What stands behind the last whole sentence of a paragraph: "She reports on ferries. 5 May 2025"."""
    if not _FOUR_DIGITS.search(text, max(0, len(text) - _LONGEST_HEADING)):
        return ""
    *before, last = _SENTENCE.split(text[-LONGEST_LINE:])
    return last.strip() if before and len(before[-1].split()) > _FEW_NAMES and "\n" not in text else ""


def date_below(paragraphs: Sequence[Paragraph]) -> str:
    """The date of a line below a text that has no more than a date, a name or a place and a paper: its only one."""
    lines: list[str] = []
    for paragraph in reversed(paragraphs[-_LAST_LINES:]):
        if _is_prose(paragraph.text) or _is_said(paragraph.text):
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


def _is_said(text: str) -> bool:
    """Whether a paragraph is a short sentence of the article."""
    return text.rstrip()[-1:] in tuple('.!?"”') and len(text.split()) > _FEW_NAMES and not find_dates(text)


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
