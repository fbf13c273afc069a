"""A line of a wire's head -> the same as readers were shown it; "" where it was for desks alone."""

from __future__ import annotations

import re

from indexer.dates import find_dates
from indexer.extract.headers.heads.slugs import is_note as is_note_to_editors
from indexer.extract.headers.heads.slugs import is_slug
from indexer.formats.wire_codes import is_sure_code

_LONGEST = 120  # characters of a code
_LONGEST_NOTE = 300
# Nobody else writes such lines. In the head of a wire's copy they are codes, and below its headline, too.
_CODE = re.compile(
    r"""(?x)
      [\^=]?[A-Za-z][\w&'’.]*(?:-{1,2}(?!\d)[\w&'’]+)+(?:,[\w-]+)+[<=]?        # Britain-ferry,2ndlead
    | \d{1,2}/\d{1,2}\sTass\s\d+ | BFN | PA\s(?:snap|newsflash|rush) | 0\d{3}
    | (?:AP\s|Wire|Laser)[Pp]hotos?\s[A-Z]{2,4}\d.{0,50}(?<!\.) | AP\s(?:Video|Graphics?|Photos?)\.?
    | =\s?\([A-Z+ ,]{3,40}\)\s?=? | =+ | _{2,}
    """
)
# These may be headlines and sections of any paper: only above the headline, and beside a sure code, are they codes.
_CODE_BESIDE = re.compile(
    r"""(?x)
      [\^=]?[A-Za-z][\w&'’.]*(?:-{1,2}(?!\d)[\w&'’]+)+(?:,\s?[\w-]+)*[<=]? # Britain-ferry
    | [a-z]{1,3}\d{3,6}(?:[a-z]{0,3}\d{0,6})? | (?!1[5-9]|20)\d{3,4}          # a0512, 512, and no year
    | [A-Z]{3}\d{5} | R\s[A-Z]{3}\s[A-Z\d]{3}\s[A-Z]{4}                      # ANSA's
    | (?:[A-Z][\w ]{1,24}/){2,}                                              # Ferry/Transport/
    | snap | INDEX:\s.*
    """
)
_OF_PA = re.compile(r"(?:\d{1,2}\s)?[A-Z]{3,}(?:\s[A-Z][\w-]+){1,2}(?:\s(?:lead|nightlead|snap|substitute|update))?")
_TICKED = re.compile(r"^(\d\d:\d\d\s\d\d[A-Z][a-z]{2}\d\d)\sRTRS-.*")  # "14:12 05May05 RTRS-Ferry stays in port"
_ROLE_AT_PA = re.compile(r"^(By\s[^,]{3,60},\s(?:PA|Press Association))\b.*")
_TIME_AHEAD = re.compile(r"^(\d\d):?(\d\d)\s(\d\d?\s[A-Z][a-z]+\s\d{4})$")
_VERBS = (
    r"(?:add(?:s|ing)|updat(?:es|ing|ed)|recasts?|repeats?|correct(?:s|ed|ion)|refiles?|changes|fixes|rewrites|edits"
    r"|writes\sthr(?:ough|u)|leads|trims|inserts|clarifies|deletes|removes|drops|replaces|combines|embargoed)"
)
_NOTE = re.compile(
    r"(?i)\((?:adds|updates|recasts|repeats|corrects|refiles|changes|fixes|rewrites|clarifies|writes\sthr(?:ough|u))\b"
    r"[^()]*\b(?:quotes?|background|details?|comments?|bylines?|datelines?|headlines?|paragraphs?|paras?|grafs?"
    r"|throughout|subscribers|clients|text|story|lead|analysts?|prices?|reactions?|photos?|graphics?|slug)\b[^()]*\)"
    rf"|(?-i:ATTENTION|EDS|ATTN)\s?[-–—:]+\s{_VERBS}\b.*"
)
_NOTE_BESIDE = re.compile(
    rf"(?i)\({_VERBS}\b[^()]*\)|\((?:extra|urgent|snap|repetition|embargoed\b[^()]*)\)"
    r"|(?-i:ATTENTION|Attention|EDS|Eds|ATTN)\s?[-–—:]+\s.*"
)
_BEHIND = re.compile(
    r"\s*(?:[~^<]+|=\s?\([A-Z+ ,/]{3,40}\)\s?=?|///|(?<=\w)="
    r"|\((?:ADDS|UPDATES|RECASTS|CORRECTS|REPEATS|CHANGES|REFILES)\b[^()]*\))\s*$"
)
_BEFORE = re.compile(r"^(?:[\^=]+\s?|RTRS-|[a-z]{3}\d{6}\s[a-z]\s)(?=[^\W_]|\()")


def bare_line(line: str, *, is_beside: bool = False) -> str:
    """A line without the signs that tell a wire's machines where it begins and ends; "" where it is but a code or a
    note to editors: where it stands above the headline and beside a sure code, also what else may be a headline.

    >>> bare_line("^Ferry stays in port~~^"), bare_line("ATTENTION - ADDS quotes ///"), bare_line("Britain-ferry,lead")
    ('Ferry stays in port', '', '')
    >>> bare_line("Britain-ferry"), bare_line("Britain-ferry", is_beside=True)
    ('Britain-ferry', '')
    """
    line = line.strip()
    while not _is_for_desks(line, is_beside) and (shorter := _BEHIND.sub("", _BEFORE.sub("", line))) != line:
        line = shorter
    if _is_for_desks(line, is_beside):
        return ""
    line = _TICKED.sub(r"\1", line)
    return line.strip("= ") if line.startswith("By ") or line.endswith(" =") else line


def _is_for_desks(line: str, is_beside: bool) -> bool:
    return is_sure_code(line) or is_note_to_editors(line) or is_code(line) or (is_beside and may_be_code(line))


def is_code(line: str) -> bool:
    """Whether a line of a wire's head is a code or tells editors what is new in a story, and states no day.

    >>> is_code("(Adds quotes, background)"), is_code("(Adding insult to injury)"), is_code("1984"), is_code("U-turn")
    (True, False, False, False)
    """
    return _is_one_of(line, _CODE, _NOTE)


def may_be_code(line: str) -> bool:
    """Whether a line above a wire's headline is a code or a note if another line is surely one."""
    return _is_one_of(line, _CODE_BESIDE, _NOTE_BESIDE) or is_slug(line)


def _is_one_of(line: str, code: re.Pattern[str], note: re.Pattern[str]) -> bool:
    is_one = (len(line) <= _LONGEST and code.fullmatch(line)) or (len(line) <= _LONGEST_NOTE and note.fullmatch(line))
    return bool(is_one) and not find_dates(line)


def is_slug_of_pa(line: str) -> bool:
    """Whether a line may be what the Press Association calls a story: "1 TRANSPORT Ferry"."""
    return len(line) <= _LONGEST and _OF_PA.fullmatch(line) is not None


def plain_of_pa(line: str) -> str:
    """A line of the Press Association's head with the paper alone behind the author, and the time as others write it.

    >>> plain_of_pa("By Ana Ruiz, PA Transport Correspondent"), plain_of_pa("1412 05 May 2005")
    ('By Ana Ruiz, PA', '05 May 2005 14:12')
    """
    return _TIME_AHEAD.sub(r"\3 \1:\2", _ROLE_AT_PA.sub(r"\1", line))
