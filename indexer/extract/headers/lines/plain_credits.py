"""A dated header line with credits, sections and addresses among each other -> the same, each between bars."""

from __future__ import annotations

import re

from indexer.dates.pieces import MONTH, MONTHS, WEEKDAY
from indexer.extract.headers.lines.phrases import has_given_name
from indexer.extract.headers.lines.words import PAPER

_NAME = rf"[A-Z][\w'’-]+(?:\s(?!(?i:{MONTH}|{WEEKDAY})\b)(?:[A-Z]\.|[A-Z][\w'’-]*|de|van|von|al|el|bin|of)){{0,3}}"
_MAKE = r"(?:words|text|story|report|article|writing|written|reporting|reported|by)"
_HELP = (
    r"(?:photos?|pictures?|pics|photographs?|photography|images?|video|graphics?|illustrations?|research|data|editing"
    r"|(?:additional|with|extra)\s(?:additional\s)?reporting|reporting)"
)
_ZONE = r"(?:GMT|UTC|[ECMP]T|[A-Z]{1,3}[SD]T|[A-Z]{2}T)"
_HELPERS = ("photo", "pic", "report", "image", "video", "graphic", "illustration", "research", "data", "edit")
_NUMBERS = ("vol", "no", "issue", "nr", "number", "edition", "page", "#")
# What a line has in small letters for a repair to be tried; the pattern; what is put in its place.
_REPAIRS = (
    # "EXCLUSIVE by Ana Ruiz 5 May 2025"
    ((" by ",), r"(?i)^(?:world\s)?(?:exclusive|special|breaking|revealed|update)\s?[:|–-]?\s(?=by\s)", ""),
    # "Story and photos by Ana Ruiz", "Ana Ruiz (text) and Ben Oda (photos)", "Words: Ana Ruiz  Photos: Ben Oda"
    (_HELPERS, rf"(?i)^{_MAKE}\s(?:and|&|\+)\s{_HELP}\s?(?:by|:)\s", "By "),
    (("(",), rf"(?i)\s\((?:{_MAKE}|{_HELP})\)(?=[\s,])", ""),
    ((":",), rf"(?i)^{_MAKE}\s?:\s(?=(?-i:[A-Z]))", "By "),
    (
        _HELPERS,
        rf"(?i)(?:[,;|]|\sand|\s&)?\s{_HELP}(?:\sby|\s?:)?\s(?-i:{_NAME}(?:\sin\s{_NAME})?)\.?[\s,;|]*(?=[–—-]|\w)",
        " | ",
    ),
    ((":",), r"^(By\s[^|:]{3,60}?)\s(?=(?i:date|dated|published|posted)\s?:\s)", r"\1 | "),
    # "Ana Ruiz writes: 5 May 2025", "LATEST: 10:30, 5 May 2025"
    (
        (" writes", " reports"),
        rf"^({_NAME})\s(?:writes|reports)(?:\s(?:from|in)\s{_NAME})?\s?[:,.–-]\s(?=\S*\d|{MONTH})",
        r"By \1 | ",
    ),
    ((":",), r"(?i)^(?:latest|breaking|news|bulletin|alert|just in)\s?:\s(?=\d)", ""),
    # "Posted in Local News on 5 May 2025 by ana-ruiz", "Posted by ana-ruiz in Local News on 5 May 2025"
    ((" on ",), r"(?i)^(posted|filed|published)\s((?:in|under)\s[^\d|]{2,60}?)\son\s(?=\w)", r"\2 | \1 on "),
    ((" on ",), r"(?i)^(?:posted|filed|published)\s(by\s\S+)\s(in\s[^\d|]{2,40}?)\son\s(?=\w)", r"\1 | \2 | "),
    ((" in ",), r"(?<=\d{4})\s(in\s[A-Z][^\d|]{2,40}?)\s(?=by\s)", r" | \1 | "),
    # "Ana Ruiz's Diary, Saturday 8 June 1996"
    (
        ("diary", "notebook", "column", "journal", "sketch", "letter"),
        rf"^({_NAME})['’]s\s(?:Diary|Notebook|Column|Journal|Sketch"
        rf"|Letter)\s?[,:|–-]\s(?=(?i:{WEEKDAY})\b|\d|(?i:{MONTH})\b)",
        r"By \1 | ",
    ),
    # "Ana Ruiz (OTA) 5 May 2025", "OTA ARTICLE  May 5, 2025"
    ((" (",), rf"^({_NAME}\s\([A-Z][A-Za-z .]{{1,25}}\))\s(?=\d|(?i:{MONTH})\b)", r"\1 | "),
    (("  ",), rf"(?<=\w)\s{{2,}}(?=\d\d?\s(?i:{MONTH})\b|(?i:{MONTH})\.?\s\d)", " | "),
    ((" by: ",), rf"^([A-Z]{{4,}}(?: [A-Z]{{4,}})?)\s(?=(?i:{MONTH})\.?\s\d.* (?i:by: ))", r"\1 | "),
    # "Ana Ruiz, contributed, May 5, 2025", "Published 5 May 2025; to be printed in the issue of 6 May 2025"
    ((", contributed,", ", submitted,"), r",\s(?:contributed|submitted)(?=,\s)", ""),
    (("; ",), r"(?<=\d{4});\s(?:to|will)\s(?:be\s)?(?:printed|published|appear|run)\s[^;|]{3,60}$", ""),
    # "5 May 2025, Ana Ruiz reporting from Harbour"; with a full stop it is a sentence
    (
        (" report",),
        rf"(?!.*\.$)(?:^|(?<=\d{{4}})[,:]?\s)({_NAME}),?\sreport(?:ing|s)\s(?:from|in)\s{_NAME}",
        r" | By \1 | ",
    ),
    # "Press release 44/25 - 29 December 2025"
    (("/",), r"(?<=\s)(\d{1,4}/\d{2,4})\s?[–-]\s(?=\d)", r"\1 | "),
    # "2025-05-05 HKT 20:09"
    (
        ("t ", "c "),
        rf"(\d{{4}}(?:-\d\d-\d\d)?),?\s({_ZONE})\s(\d\d?[:.]\d\d(?::\d\d)?(?:\s?(?i:[ap]\.?m)\b\.?)?)(?!\d)",
        r"\1 \3 \2",
    ),
    # "Given at Harbour this 5th day of May, 2025"
    (
        ("this ",),
        r"(?i)^(?:given|dated|issued|done|released|published|signed|sealed|proclaimed"
        r"|gazetted)(?:\s(?:at|in|by|under|with)\s\D{2,60}?)?,?"
        r"\s(?:on\s)?this\s(?:the\s)?(?=\d)",
        "Dated ",
    ),
    # "*** Harbour Echo *** 5 May 2025 ***", "Harbour Echo >> 5 May 2025"
    (("*", ">", "»", "~~", "++", "::"), r"(?:^|\s+)(?:\*+|>{1,3}|»|~{2,}|\+{2,}|::)(?:\s+|$)", " | "),
    # "Vol. 14, No. 3, August 1995", "Issue 31: October 2008", "Vol 12 #11, May 2025": 3, 31 and 11 are no days
    (
        _NUMBERS,
        rf"(?i)((?:\b(?:issue|no|nr|number|vol|volume|edition"
        rf"|page)\b\.?\s?(?:no\.?\s?)?#?|#\s?)\d+)\s*[–—,:|(/-]\s*(?={MONTH}\b)",
        r"\1 | ",
    ),
    (
        ("vol",),
        rf"(?i)\b(vol(?:ume)?\.?\s[\dIVXLC]+,?\s(?:no|nr|number|issue)\.?\s?\d+)\s(?={MONTH}\.?\s\d{{4}})",
        r"\1 | ",
    ),
    # "HARBOUR ECHO Reel 214 Oct. 9, 1997 p. 1"
    (
        ("reel", "roll", "fi", "box"),
        rf"(?i)\s(?:reel|roll|film|fiche|box)\s\d+\s(?=(?:{WEEKDAY},?\s)?(?:\d|{MONTH}\b))",
        " | ",
    ),
)  # fmt: skip
_COMPILED = tuple((keys, re.compile(pattern), put) for keys, pattern, put in _REPAIRS)
_PERSON = re.compile(rf"^({_NAME})(?:\s?:|\.{{1,3}}|…)\s(?=.{{0,16}}\d)")
# "Harbour Monthly 09/2021"
_MONTH_IN_NUMBERS = re.compile(
    rf"(?P<name>[^\d|]*(?:{PAPER.pattern}|(?i:monthly|newsletter|journal|quarterly"
    rf"|(?:issue|edition|no\.)(?=\s[(]?[01]\d/)))),?\s[(]?"
    r"(?P<month>0?[1-9]|1[0-2])/(?P<year>(?:19|20)\d\d)[)]?"
)


def with_bars(line: str) -> str:
    """A line with a year, its credits and sections between bars.

    >>> with_bars("Story by Ana Ruiz, photos by Ben Oda - May 7, 2005"), with_bars("2012-09-09 HKT 20:09")
    ('Story by Ana Ruiz | - May 7, 2005', '2012-09-09 20:09 HKT')
    """
    small = line.lower()
    for keys, pattern, put in _COMPILED:
        if any(key in small for key in keys):
            line = pattern.sub(put, line)
    if (match := _PERSON.match(line)) and has_given_name(match[1]):
        line = f"By {match[1]} | {line[match.end() :]}"
    if "/" in line and (match := _MONTH_IN_NUMBERS.fullmatch(line)) and (month := MONTHS[int(match["month"]) - 1]):
        line = f"{match['name']} | {month.capitalize()} {match['year']}"
    return line.strip(" |") if "|" in line else line
