"""One line from the top of a text -> what it states ("By ... | 5 Sept 2025"), or that it is no header line.

A line is a header line only when nothing in it could be a sentence of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from indexer.dates import Mention, WrittenDate, find_dates, find_times, read_date
from indexer.dates.labels import LABEL, PUBLISHED, UPDATED
from indexer.extract.header_words import EVENT, NO_FIRST_NAMES, NOISE, OTHER_DATE, PAPER, ROLE, SECTIONS, WORD
from indexer.extract.outlets import outlet_of

LONGEST_LINE = 180  # characters

_LABELS = {
    "source": "source", "byline": "byline", "by": "byline", "author": "byline", "author of the article": "byline",
    "contributor": "byline", "reporter": "byline", "reported by": "byline", "writer": "byline", "subject": "headline",
    "publisher": "source",
    "publication": "source", "section": "section", "category": "section", "headline": "headline", "title": "headline",
    "deck": "deck", "subtitle": "deck", "people": "people", "places": "places", "organisations": "organisations",
    "organizations": "organisations", "tags": "tags",
}  # fmt: skip
_LABELLED = re.compile(rf"(?i)({'|'.join(_LABELS)})\s*:\s*(\S.*)")
_BEGINS_LABELLED = re.compile(rf"(?i)(?:{'|'.join(_LABELS)}|{LABEL})\s*:")
_LABELLED_DATE = re.compile(rf"(?i)(?P<label>{LABEL}|posted)\s*:?\s+(?P<value>\S.*)")
_ENDS_WITH_LABEL = re.compile(rf"(?i)(?<![^\W\d_])(?:(?P<updated>{UPDATED})|{PUBLISHED})\s*[:\s]*$")
_ENDS_WITH_ON = re.compile(r"(?i)\b(?:on|at)\s*$")
# A date that a page gives twice, for those who see it and those who hear it.
_TWICE = re.compile(r"(?<!\S)(\S[^|]{3,38}?\d{4})\s+\1(?!\S)")
_BYLINE = re.compile(
    r"(?:(?i:written|reported|posted|submitted|contributed|compiled|words|story|text|report|edited"
    r"|analysis|comment|speech|statement|remarks|interview|photos?|photographs|video|reporting|opinion|column|essay)\s)?(?:By|BY|by):?\s(?=[^\W\d_])(?P<who>.+)"
)
_SECTION_OF = re.compile(r"(?i)(?:(?:posted|filed|published)\s)?(?:in|under|filed to):?\s+(?P<section>[^\W\d_].*)")
_SEPARATOR = re.compile(
    r"\s*[|·•\t\x00]\s*|\s+[-–—/~]\s+|\s{3,}|(?<=\x00)[,;:)\]]+|[,;:(\[]+\s*(?=\x00)|,\s+(?=by\s[A-Z])|(?<=\sread)\s+(?=By\s)"
)
_MOST_NOISE_WORDS = 20  # of what is noise; a sentence is seen by its length
_MAY_BE_TIMED = re.compile(
    r"(?i)\d[:.h]\d\d|\d\s?[ap]\.?m|\d{4}\s[A-Z]|noon|midnight|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b"
)
_DECORATION = re.compile(r"^(?:[^\w\s\"“”'‘’(\[@©+$€£/–—-]+\s*)+|\s*[*>»›~]+$")
_FIELD_NAME = re.compile(r"^[a-z]+(?:_[a-z]+)+(?=\s*:)")
_HALF_OR_ZONE = re.compile(r"(?i)\d\s?[ap]\.?m\b|\d\s?(?-i:[A-Z]{2,4})\b")
_DIGIT = re.compile(r"\d")
# The lines of a mail above its text, other than its date and subject; a rule between lines.
_MAIL = re.compile(
    r"(?i)(?:from|to|cc|bcc|reply-to|message-id):\s.*(?<!\.)|begin forwarded message:"
    r"|-{2,}\s?[a-z ]{3,40}\s?-{2,}|[-=_*~#]{3,}"
)
# "This article appears in the November 25, 2013, issue of Harbour Review."
_ISSUE_OF = re.compile(
    r"(?i)(?:(?:this|the)\s(?:article|story|essay|piece)\s(?:was\s)?)?(?:originally\s|first\s)?"
    r"(?:(?:published|printed|appears?|appeared|ran)\s)?(?:in|from)\s(?:the\s)?(?P<date>.{6,30}?),?"
    r"\s(?:print\s)?(?:issue|edition)(?:\sof\s.{2,60})?\.?"
)
_GLUED_TIME = re.compile(r"\b((?:19|20)\d\d)(\d{1,2}:\d\d\s?[AaPp]\.?[Mm])")  # "March 3, 20247:13 PM ET"
# "at 5:40amThu 23 Feb", "9:12 AM EDTUpdated 2 hours ago": what pages show in two elements.
_GLUED_DATE = re.compile(
    r"([\dmMT])(?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*[,\s]"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d|(?:Updated|Published|Posted|Modified)\b)"
)
_STRONG = "\x00"  # stands for a date that was taken out of a line


def read_header_line(line: str, *, below_headline: bool = False) -> dict[str, str] | None:
    """The facts of a header line, {} when it is one without facts ("3 min read"), None when it is none.

    "date" and "updated" are dates as written; "credit" is an outlet that a byline names. `below_headline` says
    that the headline stands above: then a name may stand before a date with nothing between.

    >>> read_header_line("By Ana Ruiz | Published 5 Sept 2025")
    {'date': '5 Sept 2025', 'byline': 'Ana Ruiz'}
    >>> read_header_line("The ministers met on 5 September 2025.") is None
    True
    """
    stated = _read(line, below_headline=below_headline)
    return None if stated is None else dict(stated)


@lru_cache(maxsize=256)  # a line is looked at several times: is it the headline, the deck, what stands above one?
def _read(line: str, *, below_headline: bool) -> Mapping[str, str] | None:
    line = _plain(line)
    if not line or len(line) > LONGEST_LINE:
        return None
    if _MAIL.fullmatch(line):
        return {}
    if (match := _LABELLED.fullmatch(line)) and not _has_more(match[2]):
        return _labelled(_LABELS[match[1].lower()], match[2])
    if not _DIGIT.search(line):
        return None if line.endswith(".") and not _is_noise(line) else _read_phrases(line, {})
    line = _TWICE.sub(r"\1", _GLUED_DATE.sub(r"\1 | ", _GLUED_TIME.sub(r"\1 \2", line)))
    if (match := _ISSUE_OF.fullmatch(line)) and read_date(match["date"]):
        return {"date": match["date"]}
    if (match := _LABELLED_DATE.fullmatch(line)) and read_date(match["value"]):
        return {"updated" if re.match(rf"(?i){UPDATED}", match["label"]) else "date": match["value"]}
    mentions = find_dates(line)
    if not mentions and line.endswith(".") and not _is_noise(line):
        return None
    facts: dict[str, str] = {}
    rest = _without_dates(line, mentions, facts, below_headline)
    return None if rest is None else _read_phrases(rest, facts)


def _plain(line: str) -> str:
    """A line without what decorates it: bullets, pictures, the stars of Markdown, the underscores of field names."""
    line = line.strip()
    if line[:1].isalnum() and line[-1:] not in "*>»›~" and "_" not in line:  # nearly always
        return line.replace("**", "")
    line = _DECORATION.sub("", line.replace("**", ""))
    return _FIELD_NAME.sub(lambda match: match[0].replace("_", " "), line)


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


def is_lone_time(line: str) -> bool:
    """Whether a line is a time of day and nothing else. Without "am" or a zone it may be how long something lasts."""
    is_sure = len(line) < 20 and _HALF_OR_ZONE.search(line) and _MAY_BE_TIMED.search(line)
    return bool(is_sure) and not _without_times(line).strip(" ,()")


def name_facts(line: str) -> dict[str, str]:
    """What such a line states: the outlet where we know it, else the byline, unless it is called like a paper."""
    if outlet := outlet_of(line):
        return {"credit": outlet}
    is_person = not PAPER.search(line) and line.split()[0] not in NO_FIRST_NAMES and line not in SECTIONS
    return {"byline": line} if is_person else {}


def _has_more(value: str) -> bool:
    """Whether a date stands behind what is labelled: "Source: Xinhua | 2021-05-20 | Editor: Oda"."""
    return bool(_DIGIT.search(value)) and any(found.start > 0 for found in find_dates(value))


def _labelled(fact: str, value: str) -> dict[str, str] | None:
    if fact == "byline":
        return read_header_line(f"By {value}")
    # "Source: a diplomat who was there." is a sentence.
    return None if value.endswith(".") else {fact: value}


def _without_dates(line: str, mentions: Sequence[Mention], facts: dict[str, str], below_headline: bool) -> str | None:
    """The line with _STRONG for each date and its label; None when one of the dates is another thing's."""
    kept: list[str] = []
    held: dict[str, WrittenDate] = {}
    end, is_published = 0, False
    for mention in mentions:
        before, end = line[end : mention.start], mention.end
        label = _ENDS_WITH_LABEL.search(before)
        unlabelled = before[: label.start()] if label else _without_on(before)
        if unlabelled is None or _is_of_another(before, unlabelled, line[end:]):
            return None
        is_label = unlabelled.rstrip().endswith(":") and not PAPER.search(unlabelled.title())
        if not label and is_label:  # a label that is none of ours: "When: 5 May 2025"
            return None
        fact = "updated" if label and label["updated"] else "date"
        is_surer = label and fact == "date" and not is_published
        # "10/05/2017 October 5, 2017"
        is_clearer = fact in held and held[fact].ambiguous and not mention.written.ambiguous
        if fact not in facts or is_surer or is_clearer:
            facts[fact], held[fact] = mention.text, mention.written
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
    is_event = OTHER_DATE.search(before) or OTHER_DATE.search(unlabelled) or EVENT.match(unlabelled)
    return bool(is_event) or behind.startswith(":")


def _is_loose(before: str) -> bool:
    """Whether words run into a date with nothing between, as in "Remembering September 11, 2001"."""
    words = before.strip()
    is_apart = words.endswith((",", ";", ":", "|", "·", "•", "–", "—", "(", "[", "/")) or words.endswith(" -")
    is_known = _is_noise(words) or _BYLINE.match(words) or _SECTION_OF.match(words) or _LABELLED.match(words)
    return words not in ("", "-") and not (is_apart or is_known)


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
    phrases = list(_phrases(text))
    return bool(phrases) and all(map(_is_noise_phrase, phrases))


def _is_noise_phrase(phrase: str) -> bool:
    return phrase.count(" ") < _MOST_NOISE_WORDS and NOISE.fullmatch(phrase) is not None


def _read_phrase(phrase: str, facts: dict[str, str]) -> bool:
    """Whether a phrase may stand in a header line; what it states goes to the facts."""
    if _is_noise_phrase(phrase):
        return True
    if match := _BYLINE.fullmatch(phrase):
        return _read_byline(match["who"], facts)
    if match := _LABELLED.fullmatch(phrase):
        stated = _labelled(_LABELS[match[1].lower()], match[2])
        facts |= {fact: value for fact, value in (stated or {}).items() if fact not in facts}
        return stated is not None
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
    return (len(words) <= 8 and words[-1][0].isupper()) or bool(ROLE.search(who))


def _is_title(phrase: str) -> bool:
    """A few words with capitals: a name, a place, a section, not a piece of a sentence."""
    words = phrase.split()
    return len(words) <= 7 and words[0][0].isupper() and all(WORD.match(word) for word in words)
