"""An article of Nexis -> what its head states, and its text. "|" is a line's end here; blank lines may stand anywhere:

paper | date | headline | BYLINE: ... | LENGTH: 90 words | text | LOAD-DATE: ...
paper | date | SECTION: ... | LENGTH: 90 words | HEADLINE: ... | BYLINE: ... | BODY: | text | LOAD-DATE: ...
headline | paper | date | Section: ... | Length: 90 words | Byline: ... | Body | text | Load-Date: ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, groupby, takewhile

from indexer.formats.exports.feet import foot_fields, terms
from indexer.formats.exports.found import Export
from indexer.formats.exports.lines import is_told, next_line

MOST_HEAD_LINES = 60
DATE = re.compile(
    r"(?:[A-Z][a-z]{2,5}day,? (?:[AB]C cycle,? )?)?"
    r"(?P<day>[A-Z][a-z]{2,8}\.? \d{1,2},? (?:19|20)\d\d|\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d)\b.{0,60}"
)
TELLS = re.compile(r"(?im)^[^\S\n]*(?:length\s*:\s*\d[\d,]* words|headline\s*:\s*\S.*)[^\S\n]*$")
WORDS = ("length", "headline")
_LENGTH = re.compile(r"length:\s*\d[\d,]* words", re.IGNORECASE)
_UNUSED = "unused"  # what fields hold that are no facts of ours
_FACTS = {
    "headline": "headline", "byline": "byline", "section": "section", "highlight": "deck", "title": "title",
    "reporter": "reporter", "reporters": "reporter",
}  # fmt: skip
_REPORTER = "reporter"  # of a broadcast: its byline, where it has no other
_FIELD = re.compile(
    r"(?P<label>headline|title|byline|section|highlight|length|dateline|distribution|series|edition|column"
    r"|keywords?|anchors?|reporters?|guests?|hosts?|type|terms|content)\s*:"
    r"\s*(?P<value>.*)",
    re.IGNORECASE,
)
_PERSONS = {"anchor", "reporter", "guest", "host"}
_SENTENCES = ("headline", "title", "byline", "highlight", "series")  # whose values may be one
_FEWEST_LABELS = 2
_BODY = re.compile(r"body:?", re.IGNORECASE)
_WHOLE = re.compile(r"full text:?", re.IGNORECASE)  # below it
_LABEL = re.compile(r"(?P<name>[A-Za-z][A-Za-z -]{2,22}):\s*(?P<value>.*)")  # of the foot
_LAST = re.compile(r"end of document", re.IGNORECASE)
_LAST_LINES = re.compile(r"classification|url:\s*(?:https?://)?\S+\.\S+", re.IGNORECASE)  # right above the foot
_PICTURES = re.compile(r"graphics?", re.IGNORECASE)
_MOST_FOOT_LINES = 200
_MOST_PICTURES = 25  # lines
_SURELY_BELOW = re.compile(
    r"(?:load-date|(?:publication|document)-type|journal-code)\s*:.*|end of document", re.IGNORECASE
)
_BELOW = re.compile(r"graphic\s*:.*|language\s*:\s*\w+(?:[;,] \w+)*", re.IGNORECASE)  # a text may have such lines
_INDEXED = re.compile(
    r"(?:subject|company|organization|ticker|industry|person|geographic|city|state|country|graphic|correction)\s*:",
    re.IGNORECASE,
)  # whose values may look told: "COMPANY: HARBOUR LINES CO. LTD."
_CORRECTION = re.compile(r"correction\s*:", re.IGNORECASE)  # it is kept, however long
_TOLD = re.compile(r"[^\W\d_]{2}[.!?][\"”’)]*(?:\s|$)")
_LONGEST_UNTOLD = 80  # characters
_CLOCK = re.compile(r"\d{1,2}[:.]\d\d(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z][A-Za-z ]{1,20})?")  # "9:31 AM Eastern Time"
_COPYRIGHT = re.compile(r"(?:copyright\b|\(c\)|©).*|all rights reserved\.?", re.IGNORECASE)
_SHOWN = re.compile(r"show:\s*(?P<name>.+?)\s*(?:\([^()]*\))?(?: - (?P<network>[^\W_][\w &.'-]{1,30}))?", re.IGNORECASE)
_LONGEST_SHOWN = 200  # characters
_PROGRAMME = re.compile(r"show:.*|transcript\s?#.*", re.IGNORECASE)
# Above the paper: "1 of 1 DOCUMENT", "Page 1 of 2"; "The materials in the file may not be republished without ..."
_COUNT = re.compile(r"(?i)(?:page )?\d+ of \d+(?: documents?)?")
_PAGE = re.compile(r"page \d+ of (?P<all>\d+)", re.IGNORECASE)
_ASIDES = (_COPYRIGHT, _COUNT, _PROGRAMME)
# "User Name: ... | Documents (2) | 1. Ferry stays in port", "Bibliography | 1. Ferry stays in port, The Herald, ..."
_LIST = re.compile(
    r"\s*(?:user name:|date and time:|job number:|documents? \(\d|bibliography[^\S\n]*\n)", re.IGNORECASE
)
_LISTED = re.compile(r"(?m)^[^\S\n]*1\.[^\S\n]+(?P<title>\S.*)$")
_LONGEST_LIST = 200_000  # characters
_SHORTEST_TITLE = 8
_NOTICE = re.compile(
    r"(?i)^(?:copyright\b|\(c\)|©|user name:|(?:(?:the|these) )?materials? (?:in the|may not be)\b)|\brights reserved\b"
    r"|\bmay not be (?:republished|reproduced)\b"
)
_SENTENCE = re.compile(r"(?:\S+ ){6}.*[a-z]{3}\.|(?:(?:the|these) )?materials? (?:in the|may not be) .*", re.IGNORECASE)


def read_nexis(written: list[str]) -> Export | None:
    """The article of some lines; None where no fields stand below its paper and date."""
    lines = [line.strip() for line in written]
    first = next((number for number, line in enumerate(lines[:MOST_HEAD_LINES]) if _FIELD.fullmatch(line)), None)
    if first is None:
        return None
    fields, below = _read_fields(lines, first)
    if len(fields) < _FEWEST_LABELS and not any(map(_LENGTH.fullmatch, lines[first:MOST_HEAD_LINES])):
        return None
    if any(map(_is_told, _joined(lines[:first]))):
        return None
    facts = _read_unlabelled(lines[:first], has_headline="headline" in fields) | fields
    facts.pop(_UNUSED, None)
    reporter = facts.pop(_REPORTER, "")
    facts.setdefault("byline", reporter)
    facts["headline"] = facts.get("headline") or facts.get("title", "")
    facts.pop("title", "")
    end = _below_text(lines, below)
    if end == len(lines) and not any(map(_is_sure, lines[:below])):
        return None
    stated, correction = _read_foot(lines[end : end + _MOST_FOOT_LINES])
    start = next_line(lines, below)
    below = start + 1 if start < len(lines) and _WHOLE.fullmatch(lines[start]) else below
    end = max(below, _without_pictures(lines, end) if end < len(lines) else end)
    pages = _page_heads(lines, below, end, facts.get("headline", ""))
    text = [line for number, line in enumerate(written[below:end], below) if number not in pages]
    if not any(map(str.strip, text)):
        return None
    return Export(facts | stated, [*text, *correction])


def below_list(text: str) -> int:
    """Where the first article begins below a list of all that are in a download; 0 for none."""
    begins = _LIST.match(text)
    first = _LISTED.search(text, begins.end()) if begins else None
    title = " ".join(first["title"].split()) if first else ""
    lines = re.finditer(r"(?m)^[^\S\n]*(\S.*)$", text[:_LONGEST_LIST]) if title else ()
    return next(
        (line.start() for line in lines if len(line[1]) >= _SHORTEST_TITLE and title.startswith(line[1].strip())), 0
    )


def _page_heads(lines: Sequence[str], below: int, end: int, headline: str) -> set[int]:
    """The lines in a text that a printed page begins with: its number and the headline."""
    printed = _PAGE.fullmatch(lines[next_line(lines, 0)])
    heads: set[int] = set()
    for number in range(below, end if printed else below):
        page = _PAGE.fullmatch(lines[number])
        if page and printed and page["all"] == printed["all"]:
            title = next_line(lines, number + 1)
            heads |= {number, title} if title < end and lines[title] == headline else {number}
    return heads


def _without_pictures(lines: Sequence[str], end: int) -> int:
    """Where a text ends above a foot: without lines of its own above that, and the pictures below a line "Graphic"."""
    for number in range(end - 1, max(0, end - _MOST_PICTURES), -1):
        if _PICTURES.fullmatch(lines[number]):
            end = number
    while end > 0 and (not lines[end - 1] or _LAST_LINES.fullmatch(lines[end - 1])):
        end -= 1
    return end


def _read_foot(lines: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Language and subjects that a foot states, and the lines of the paper's correction."""
    last = next((number for number, line in enumerate(lines) if _LAST.fullmatch(line)), len(lines))
    fields = foot_fields(lines[:last], _LABEL, _COPYRIGHT)
    language = fields.get("language", "").partition(";")[0]
    facts = {"language": language, "tags": terms(fields.get("subject", ""))}
    correction = fields.get("correction", "")
    return facts, ["", f"Correction: {correction}"] if correction else []


def _below_text(lines: Sequence[str], below: int) -> int:
    """The line at which the fields below the text begin: what stands below that is told under a known label alone, and
    there is no head of another article."""
    end, is_loose = len(lines), False
    for number, field in reversed(list(_foot_parts(lines, max(below, len(lines) - _MOST_FOOT_LINES)))):
        is_told = len(field) > _LONGEST_UNTOLD or _TOLD.search(field) is not None
        if (_SURELY_BELOW.fullmatch(field) and not is_told) or (_BELOW.fullmatch(field) and not is_loose):
            end, is_loose = number, False
        elif TELLS.match(field) or _BELOW.match(field):
            break
        elif not (_INDEXED.match(field) or _COPYRIGHT.fullmatch(field) or _COUNT.fullmatch(field)):
            if is_told:
                break
            is_loose |= _LABEL.fullmatch(field) is None
    return end


def _foot_parts(lines: Sequence[str], first: int) -> Iterator[tuple[int, str]]:
    """The lines from one on as fields, and as blocks where no label begins them, with the line each begins at."""
    start, part = first, ""
    for number in range(first, len(lines)):
        line = lines[number]
        is_new = not lines[number - 1] and not _CORRECTION.match(part)
        if line and part and (is_new or _LABEL.fullmatch(line) or _COPYRIGHT.fullmatch(line) or _LAST.fullmatch(line)):
            yield start, part
            part = ""
        if line and not part:
            start, part = number, line
        elif line:
            part += f" {line}"
    if part:
        yield start, part


def _read_fields(lines: Sequence[str], first: int) -> tuple[dict[str, str], int]:
    """The facts of lines with a label, and the line at which the text begins."""
    facts: dict[str, str] = {}
    fact = ""  # of the line above, which may go on
    seen: set[str] = set()
    spoken = _speakers(lines, first)
    for number, line in enumerate(lines[first:MOST_HEAD_LINES], first):
        field = _FIELD.fullmatch(line)
        if _BODY.fullmatch(line):
            return facts, number + 1
        if _LENGTH.fullmatch(line):
            fact = ""
        elif field and number > first and (field["label"].lower() in seen | spoken or _is_speech(field)):
            return facts, number
        elif field:
            seen.add(field["label"].lower())
            fact = _FACTS.get(field["label"].lower(), _UNUSED)
            facts[fact] = field["value"]
        elif line and fact and not (is_told(line) and fact in (_UNUSED, _REPORTER)):
            facts[fact] += f" {line}"
        elif line:
            return facts, number
        else:
            fact = ""
    return facts, min(len(lines), MOST_HEAD_LINES)


def _speakers(lines: Sequence[str], first: int) -> set[str]:
    """The labels that stand twice as those of persons do above what they say."""
    labels = [field["label"].lower() for field in map(_FIELD.fullmatch, lines[first:]) if field]
    return {label for label in set(labels) & _PERSONS if labels.count(label) > 1}


def _is_speech(field: re.Match[str]) -> bool:
    """Whether a label is of a text: with a sentence behind it, or below a person's what that says."""
    label = field["label"].lower()
    return (label not in _SENTENCES and is_told(field["value"])) or (
        label in _PERSONS and field["value"].endswith((".", "!", "?"))
    )


def _read_unlabelled(lines: Sequence[str], *, has_headline: bool) -> dict[str, str]:
    """Paper, date and headline: the paper right above the date, the headline below both, or above; `has_headline`: in
    none of these lines."""
    blocks = list(_blocks(lines))
    kept = [line for block in blocks for line in (*block, "")]
    dated = next((number for number, line in enumerate(kept) if DATE.fullmatch(line)), None)
    if dated is None:
        return {}
    above = [line for line in kept[:dated] if line]
    clock = next(filter(None, kept[dated + 1 :]), "")
    date = DATE.fullmatch(kept[dated]) if _CLOCK.fullmatch(clock) else None
    facts = {
        "date": f"{date['day']} {clock}" if date else kept[dated],
        "source": above[-1] if above else _broadcaster(lines),
    }
    if has_headline:
        return facts
    below = list(dropwhile(bool, kept[dated:]))  # without what else stands in the date's block: the edition
    under = takewhile(bool, dropwhile(lambda line: not line, below))
    # A page's own title may stand above: "Ferry stays in port | Ferry stays in port".
    headline = " ".join(dict.fromkeys(above[:-1] or under))
    return {**facts, "headline": headline}


def _is_sure(line: str) -> bool:
    """Whether a line of a head is one that hardly another text has."""
    is_sure = any(sure.fullmatch(line) for sure in (_LENGTH, _BODY, _PROGRAMME))
    return is_sure or _NOTICE.search(line) is not None


def _joined(lines: Sequence[str]) -> Iterator[str]:
    """What stands between blank lines, as a line each."""
    return (" ".join(" ".join(block).split()) for is_block, block in groupby(lines, bool) if is_block)


def _is_told(block: str) -> bool:
    """Whether a block above the labels is of a text, and no headline or notice of rights."""
    return is_told(block) and not _NOTICE.search(block)


def _broadcaster(lines: Sequence[str]) -> str:
    """The network behind a programme's name, else that name; "" where none is shown."""
    shown = next(filter(None, (_SHOWN.fullmatch(line) for line in lines if len(line) <= _LONGEST_SHOWN)), None)
    return (shown["network"] or shown["name"]) if shown else ""


def _blocks(lines: Sequence[str]) -> Iterator[list[str]]:
    """Lines between blank ones, without notices of rights and the numbers of pages."""
    block: list[str] = []
    for line in (*lines, ""):
        if line:
            block.append(line)
            continue
        if block and not _SENTENCE.fullmatch(" ".join(block)):
            yield [line for line in block if not any(aside.fullmatch(line) for aside in _ASIDES)]
        block = []
