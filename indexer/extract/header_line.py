"""One line from the top of a text -> what it states ("By ... | 5 Sept 2025"), or that it is no header line.

A line is a header line only when nothing in it could be a sentence of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indexer.dates import Mention, find_dates, find_times, read_date
from indexer.dates.labels import LABEL, PUBLISHED, UPDATED
from indexer.extract.outlets import outlet_of

LONGEST_LINE = 180  # characters

_LABELS = {
    "source": "source", "byline": "byline", "by": "byline", "author": "byline", "publisher": "source",
    "publication": "source", "section": "section", "category": "section", "headline": "headline", "title": "headline",
    "deck": "deck", "subtitle": "deck", "people": "people", "places": "places", "organisations": "organisations",
    "organizations": "organisations", "tags": "tags",
}  # fmt: skip
_LABELLED = re.compile(rf"(?i)({'|'.join(_LABELS)})\s*:\s*(\S.*)")
_BEGINS_LABELLED = re.compile(rf"(?i)(?:{'|'.join(_LABELS)}|{LABEL})\s*:")
_LABELLED_DATE = re.compile(rf"(?i)(?P<label>{LABEL}|posted)\s*:?\s+(?P<value>\S.*)")
_ENDS_WITH_LABEL = re.compile(rf"(?i)(?<![^\W\d_])(?:(?P<updated>{UPDATED})|{PUBLISHED})\s*[:\s]*$")
_ENDS_WITH_ON = re.compile(r"(?i)\b(?:on|at)\s*$")
# Dates behind these are not the article's.
_OTHER_DATE = re.compile(
    r"(?i)\b(?:accessed|retrieved|downloaded|archived|captured|crawled|printed|expires?|deadline|until|till|embargo(?:ed)?"
    r"|event|born|died|since|from|before|after|between|by|valid|effective|copyright|©|next|starts?|begins?|ends?|due|to"
    r"|through|joined|established|est|opened)\b[\s:(]*$|©\s*$"
)
_BYLINE = re.compile(
    r"(?:(?i:written|reported|posted|submitted|contributed|compiled|words|story|text|report|edited"
    r"|analysis|comment|speech|statement|remarks|interview|photos?|photographs|video|reporting|opinion|column|essay)\s)?(?:By|BY|by):?\s(?=[^\W\d_])(?P<who>.+)"
)
_SECTION_OF = re.compile(r"(?i)(?:(?:posted|filed|published)\s)?(?:in|under|filed to):?\s+(?P<section>[^\W\d_].*)")
_SEPARATOR = re.compile(r"\s*[|·•\t\x00]\s*|\s+[-–—/]\s+|\s{3,}|(?<=\x00)[,;:)\]]+|[,;:(\[]+\s*(?=\x00)")
_AGO = (
    r"(?:about\s|over\s|an?\s)?(?:\d+|an?|one|two|three|few|several)?\s?"
    r"(?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s?\sago"
)
_NOISE = re.compile(
    rf"""(?ix)
    (?:{LABEL})? [\s:]* (?: {_AGO} | just \s now )
    | (?:{LABEL})
    | \d+ \s? -? \s? min(?:ute)?s? (?:\s read)? | (?:reading|read) \s time :? .{{0,12}}
    | \d+ \s (?:comments?|shares?|views?|words)
    | vol(?:ume)? \.? \s? [\divxlc]+ | no \.? \s? \d+ | (?:issue|edition) \s (?:no\.?\s?)? \d+ | page \s [a-z]? \d+
    | \d+ \s? [smhdw] | \S+@\S+\.\S+ | @\S+ | (?:https?://)?[\w-]+(?:\.[a-z][\w-]+)+(?:/\S*)?
    | share | save | print | listen | bookmark | gift | at | on | in | by | and | for | to | from
    | (?:staff|wire) \s reports? | exclusive | breaking (?:\s news)? | correction | premium | subscribers? \s only
    """
)
_WORD = re.compile(
    r"[^\W_a-z][^\s]*|(?:of|the|and|for|in|at|de|del|della|la|le|van|von|der|da|di|al|el|bin|on|y|&|@\S+"
    r"|editor|correspondent|reporter|writer|staff|journalist|columnist|contributor|producer|agencies)$"
)
_ROLE = re.compile(
    r"(?i)\b(?:editor|correspondent|reporter|writer|staff|journalist|columnist|contributor|chief|agencies)$"
)
_MAY_BE_TIMED = re.compile(
    r"(?i)\d[:.h]\d\d|\d\s?[ap]\.?m|\d{4}\s[A-Z]|noon|midnight|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b"
)
_DIGIT = re.compile(r"\d")
_GLUED_TIME = re.compile(r"\b((?:19|20)\d\d)(\d{1,2}:\d\d\s?[AaPp]\.?[Mm])")  # "March 3, 20247:13 PM ET"
# What names of places, sections and kinds of text begin with.
_NO_FIRST_NAMES = frozenset({
    "Abu", "Asia", "Breaking", "Buenos", "Cape", "Civil", "Climate", "East", "El", "Foreign", "Front", "Fort", "Global",
    "Hong", "Human", "Kuala", "Las", "Law", "Live", "Los", "Media", "Middle", "More", "New", "North", "Page", "Photo",
    "Port", "Press", "Public", "Rio", "Saint", "San", "Santa", "Sao", "South", "Special", "Sri", "St", "St.", "Staff",
    "Tel", "The", "Top", "United", "West", "World",
})  # fmt: skip
# Words that papers are called by.
_PAPER = re.compile(
    r"\b(?:News|Press|Agency|Times|Post|Herald|Gazette|Tribune|Journal|Chronicle|Daily|Weekly|Courier|Bulletin|Observer"
    r"|Telegraph|Mail|Express|Star|Record|Review|Standard|Radio|TV|Television|Broadcasting|Wire|Service|Desk|Bureau|Today)\b"
)
_STRONG = "\x00"  # stands for a date that was taken out of a line

SECTIONS = frozenset({
    "Africa", "Americas", "Arts", "Asia", "Asia Pacific", "Asia-Pacific", "Australia", "Books", "Business", "Climate",
    "Comment", "Culture", "Economy", "Education", "Entertainment", "Environment", "Europe", "Features", "Finance",
    "Food", "Health", "Home", "International", "Latest News", "Life", "Lifestyle", "Local", "Local News", "Markets",
    "Media", "Middle East", "Money", "National", "News", "Obituaries", "Opinion", "Politics", "Regional", "Science",
    "Society", "Sport", "Sports", "Tech", "Technology", "Top Stories", "Travel", "UK", "US", "U.S.", "US News",
    "UK News", "Weather", "World", "World News",
})  # fmt: skip


def read_header_line(line: str, *, below_headline: bool = False) -> dict[str, str] | None:
    """The facts of a header line, {} when it is one without facts ("3 min read"), None when it is none.

    "date" and "updated" are dates as written; "credit" is an outlet that a byline names. `below_headline` says
    that the headline stands above: then a name may stand before a date with nothing between.

    >>> read_header_line("By Ana Ruiz | Published 5 Sept 2025")
    {'date': '5 Sept 2025', 'byline': 'Ana Ruiz'}
    >>> read_header_line("The ministers met on 5 September 2025.") is None
    True
    """
    line = line.strip().lstrip("*• ")
    if not line or len(line) > LONGEST_LINE:
        return None
    if match := _LABELLED.fullmatch(line):
        return _labelled(_LABELS[match[1].lower()], match[2])
    if not _DIGIT.search(line):
        return None if line.endswith(".") and not _is_noise(line) else _read_phrases(line, {})
    line = _GLUED_TIME.sub(r"\1 \2", line)
    if (match := _LABELLED_DATE.fullmatch(line)) and read_date(match["value"]):
        return {"updated" if re.match(rf"(?i){UPDATED}", match["label"]) else "date": match["value"]}
    mentions = find_dates(line)
    if not mentions and line.endswith(".") and not _is_noise(line):
        return None
    facts: dict[str, str] = {}
    rest = _without_dates(line, mentions, facts, below_headline)
    return None if rest is None else _read_phrases(rest, facts)


def is_labelled(line: str) -> bool:
    """Whether a line begins like "Date:" or "Source:", whatever follows."""
    return bool(_BEGINS_LABELLED.match(line))


def is_name(line: str) -> bool:
    """Whether a line by itself could be the name of a person or an outlet: "Ana Ruiz in Istanbul", "BBC News".

    >>> is_name("Ana Ruiz in Istanbul"), is_name("Ferry Stays in Port After Storm")
    (True, False)
    """
    person, _in, place = line.partition(" in ")
    words = len(person.partition(",")[0].split())
    return 2 <= words <= 4 and len(place.split()) <= 2 and line[-1] not in ".!?" and ":" not in line and _is_title(line)


def name_facts(line: str) -> dict[str, str]:
    """What such a line states: the outlet where we know it, else the byline, unless it is called like a paper."""
    if outlet := outlet_of(line):
        return {"credit": outlet}
    is_person = not _PAPER.search(line) and line.split()[0] not in _NO_FIRST_NAMES and line not in SECTIONS
    return {"byline": line} if is_person else {}


def _labelled(fact: str, value: str) -> dict[str, str] | None:
    if fact == "byline":
        return read_header_line(f"By {value}")
    # "Source: a diplomat who was there." is a sentence.
    return None if value.endswith(".") else {fact: value}


def _without_dates(line: str, mentions: Sequence[Mention], facts: dict[str, str], below_headline: bool) -> str | None:
    """The line with _STRONG for each date and its label; None when one of the dates is another thing's."""
    kept: list[str] = []
    end, is_published = 0, False
    for mention in mentions:
        before, end = line[end : mention.start], mention.end
        label = _ENDS_WITH_LABEL.search(before)
        unlabelled = before[: label.start()] if label else _without_on(before)
        if unlabelled is None or _is_of_another(before, unlabelled, line[end:]):
            return None
        if not label and unlabelled.rstrip().endswith(":"):  # a label that is none of ours: "When: 5 May 2025"
            return None
        fact = "updated" if label and label["updated"] else "date"
        if fact not in facts or (label and fact == "date" and not is_published):
            facts[fact] = mention.text
        is_published = is_published or bool(label and fact == "date")
        is_apart = label or not _is_loose(unlabelled) or mention.written.precision == "minute"
        is_apart = is_apart or (below_headline and end == len(line) and _is_name_and_day(unlabelled, mention))
        kept += [_without_times(unlabelled), _STRONG if is_apart else " "]
    kept.append(_without_times(line[end:]))
    return "".join(kept)


def _without_on(before: str) -> str | None:
    """What stands before a date, without an "on"; None when it is what happened then: "Visited on"."""
    match = _ENDS_WITH_ON.search(before)
    if match is None:
        return before
    stem = before[: match.start()].rstrip()
    is_ours = not _is_loose(stem) or _SECTION_OF.match(stem)
    return stem if is_ours else None


def _is_of_another(before: str, unlabelled: str, behind: str) -> bool:
    """Whether a date is none of the article's: "Accessed 5 May 2025", "5 May 2025: the storm"."""
    return bool(_OTHER_DATE.search(before) or _OTHER_DATE.search(unlabelled)) or behind.startswith(":")


def _is_loose(before: str) -> bool:
    """Whether words run into a date with nothing between, as in "Remembering September 11, 2001"."""
    words = before.strip()
    is_apart = words.endswith((",", ";", ":", "|", "·", "•", "–", "—", "(", "[", "/")) or words.endswith(" -")
    return words not in ("", "-") and not (is_apart or _BYLINE.match(words) or _SECTION_OF.match(words))


def _is_name_and_day(before: str, mention: Mention) -> bool:
    return mention.written.precision == "day" and is_name(before.strip())


def _without_times(text: str) -> str:
    for start, end in reversed(find_times(text) if _MAY_BE_TIMED.search(text) else ()):
        text = text[:start] + text[end:]
    return text


def _read_phrases(rest: str, facts: dict[str, str]) -> dict[str, str] | None:
    if not facts and _STRONG not in rest and not _BYLINE.match(rest.strip()) and not _is_noise(rest):
        return None
    if facts and _STRONG not in rest:  # "Remembering September 11, 2001"
        return None
    for phrase in _phrases(rest):
        if not _read_phrase(phrase, facts):
            return None
    return facts


def _phrases(rest: str) -> Iterator[str]:
    for phrase in _SEPARATOR.split(rest):
        phrase = phrase.strip(" ,;:()[]|/–—-\x00.\"'")
        if phrase:
            yield phrase


def _is_noise(text: str) -> bool:
    return all(_NOISE.fullmatch(phrase) for phrase in _phrases(text)) and any(True for _ in _phrases(text))


def _read_phrase(phrase: str, facts: dict[str, str]) -> bool:
    """Whether a phrase may stand in a header line; what it states goes to the facts."""
    if _NOISE.fullmatch(phrase):
        return True
    if match := _BYLINE.fullmatch(phrase):
        return _read_byline(match["who"], facts)
    if (match := _SECTION_OF.fullmatch(phrase)) and _is_title(match["section"]):
        facts.setdefault("section", match["section"])
        return True
    if not _is_title(phrase):
        return False
    if phrase in SECTIONS:
        facts.setdefault("section", phrase)
    elif outlet := outlet_of(phrase):
        facts.setdefault("credit", outlet)
    return True


def _read_byline(who: str, facts: dict[str, str]) -> bool:
    who = who.strip(" ,")
    is_dated = "date" in facts or "updated" in facts
    named, _in, section = who.partition(" in ")
    if is_dated and named.isalnum() and named.islower():  # "admin in News"
        facts.setdefault("byline", named)
        return not section or _is_title(section)
    if not _is_byline(who):
        return False
    facts.setdefault("byline", who)
    for last in (who, who.rpartition(",")[2].strip(), who.rpartition(" for ")[2]):
        if outlet := outlet_of(last):
            facts.setdefault("credit", outlet)
    return True


def _is_byline(who: str) -> bool:
    """A few words, the first and the last capitalised or a role: "By the end of the day" is no byline."""
    words = who.removeprefix("the ").split()
    if not 1 <= len(words) <= (4 if len(who) > 40 and who.isupper() else 12) or not words[0][0].isupper():
        return False
    return (len(words) <= 8 and words[-1][0].isupper()) or bool(_ROLE.search(who))


def _is_title(phrase: str) -> bool:
    """A few words with capitals: a name, a place, a section, not a piece of a sentence."""
    words = phrase.split()
    return len(words) <= 7 and words[0][0].isupper() and all(_WORD.match(word) for word in words)
