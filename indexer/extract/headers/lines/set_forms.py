"""A line in a form of its own, of a transcript, a register or a clipping -> the date that it states, as written."""

from __future__ import annotations

import re

from indexer.dates import Mention, find_dates

_LONGEST = 240  # characters
_MAY_BE_FORM = (
    "transcri",
    "clip",
    "cut from",
    "copied",
    "extracted",
    " deb",
    "record",
    "register",
    "stamp",
    "summary of",
)
# 'This is a rush transcript from "Harbour Report," May 5, 2025. This copy may be updated.'
_TRANSCRIPT_OF = re.compile(
    r"(?i)(?:this|(?:(?:below|here|what\sfollows|the\sfollowing)\s)?)\s?(?:is|are)\s(?:an?"
    r"|the)\s(?:[a-z-]+,?\s){0,2}transcripts?\s(?:from|of)\s"
)
_SHOWN = re.compile(
    r"(?i)(?:[,”\"]|[,”\"]\s(?:on|for|from|of)"
    r"|\b(?:aired|airing|broadcast|shown|transmitted|posted"
    r"|published)\b[^.\d]{0,60})$"
)
# '"Face the Harbour" transcripts, May 5, 2025: Ruiz, Oda', "Face the Harbour transcript May 5, 2025: Ana Ruiz"
_NAMED_TRANSCRIPT = re.compile(
    r"(?!.*\b(?i:trial|court|diary|log|hearing|interview|call|police|inquest|inquiry|deposition|tape)\b)"
    r"[\"“]?(?:[A-Z][\w'’&:-]*|of|the|and|in|on|with)(?:\s(?:[\w'’&:-]+,?)){0,8}[,]?[\"”]?,?\s"
    r"(?:[Ff]ull\s|[Rr]ush\s)?[Tt]ranscripts?,?\s(?:for\s|of\s|from\s)?$"
)
# 'Transcript: Ana Ruiz on "Face the Harbour," May 5, 2025', 'Full transcript of "Face the Harbour" on May 5, 2025'
_TRANSCRIPT_FIRST = re.compile(
    r"(?:[Rr]ead\s(?:the\s)?)?(?:[Ff]ull\s|[Rr]ush\s)?[Tt]ranscripts?(?::|\sof|\sfor"
    r"|\sfrom)\s[^.\d]{0,90}[\"“][^\"“”]{2,60}[,]?[\"”],?\s(?:on\s|for\s|of\s|from\s)?$"
)
# "Clipped from The Daily Harbour, 24 May 1985, Fri - Page 12"
_CLIPPED = re.compile(
    r"(?:[Cc]lipped|[Cc]ut|[Cc]lipping|[Pp]hotocopied|[Tt]ranscribed"
    r"|[Ee]xtracted)\sfrom\s(?:the\s)?(?P<paper>[A-Z][^\d|:]{2,70}?)[\s,–—-]*$"
)
_STAMPED = re.compile(r"(?i)[\[(](?:date[\s-])?stamp(?:ed)?[\])]\s*")  # "[stamped] MAR 22 1996"
_PAGE_BEHIND = re.compile(r"(?i)[\s,|·•–—-]*(?:(?:page|p\.?|pg\.?|section|sec\.?)\s?[A-Z]?-?\d*[A-Z]?\b.{0,20})?\.?")
# "HC Deb 25 June 1991 vol 193 cc858-60", "[Congressional Record Volume 141, Number 12 (Friday, January 20, 1995)]"
_DEBATE = re.compile(r"(?:H[CL]|SC|WH|W[MS]|GC)\s(?:Deb|Hansard)\.?,?\s(?:\([^()]{1,20}\)\s)?$")
_REGISTER = re.compile(
    r"[\[(]?(?:Congressional Record|Federal Register|Commonwealth Gazette|Hansard)\b"
    r"(?:[^.?!]{0,60}\(|,?\s[Vv]ol(?:ume|\.)?\s?\d[^.?!]{0,60})[^.?!()]{0,20}$"
)


# "20040319T071245+0530", "200403190712", "20040319 0712", alone in its line
_STAMP = re.compile(
    r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[T -]?(?:[01]\d|2[0-3]):?[0-5]\d(?::?[0-5]\d)?"
    r"\s?(?:Z|[+-]\d\d:?\d\d|[A-Z]{3,4})?",
    re.ASCII,
)
# "Document HARGAZ0020040319e03j0001": the number that a database of papers gives a text, with its day
_DOCUMENT = re.compile(r"Document\s[A-Za-z]{4,6}0{1,2}(?P<day>(?:19|20)\d{6})[a-z]\w{4,12}", re.ASCII)
# "This is a summary of what was said by the spokesperson at the press briefing, on 19 March 2004, in Milford."
_SUMMARY = re.compile(r"(?i)this\sis\sa\ssummary\sof\s(?:what\swas\ssaid|the\sremarks|remarks)\s[^\d]{4,150}?,?\son\s$")


def date_of_form(line: str) -> str:
    """The day, as written, that a line in one of these forms states; "" of any other line.

    >>> date_of_form('This is a rush transcript from "Harbour Report," May 5, 2025. It may be updated.')
    'May 5, 2025'
    >>> date_of_form("The transcript of the call of May 5, 2025 was read to the council.")
    ''
    """
    if line[:1].isdigit() and _STAMP.fullmatch(line):
        return line
    if line.startswith("Document ") and (numbered := _DOCUMENT.fullmatch(line)):
        return numbered["day"]
    if len(line) > _LONGEST or not _may_be_form(line):
        return ""
    found = find_dates(line)
    if not found or found[0].written.precision == "month":
        return ""
    first = found[0]
    before, behind = line[: first.start], line[first.end :]
    return first.text if _is_of_form(before, behind, first) else ""


def _may_be_form(line: str) -> bool:
    return any(map(line[:60].lower().__contains__, _MAY_BE_FORM))


def _is_of_form(before: str, behind: str, mention: Mention) -> bool:
    if _TRANSCRIPT_OF.match(before):
        return _SHOWN.search(before.rstrip()) is not None
    if _SUMMARY.fullmatch(before):
        return True
    if _STAMPED.fullmatch(before):
        return not behind.strip()
    is_ended = not behind.strip(" .)]") or behind.startswith((":", " -", " –", " |"))
    if _NAMED_TRANSCRIPT.fullmatch(before) or _TRANSCRIPT_FIRST.fullmatch(before):
        return is_ended
    if _CLIPPED.fullmatch(before):
        return _PAGE_BEHIND.fullmatch(behind) is not None
    return _DEBATE.fullmatch(before) is not None or _REGISTER.match(before) is not None
