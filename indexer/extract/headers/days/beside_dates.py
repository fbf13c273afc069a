"""A dated line -> the same without what stands beside its date and is not of it: the order its numbers are in, readers
it was sent to, the days on which others took it; the name of a paper or section in capitals set apart."""

from __future__ import annotations

import re

from indexer.dates import find_dates
from indexer.dates.assembling import long_year
from indexer.dates.labels import LABEL
from indexer.dates.pieces import MONTH, WEEKDAY
from indexer.extract.headers.lines.words import PAPER, SECTIONS

_DATE_AHEAD = rf"(?=(?:{WEEKDAY}\.?,?\s)?(?:{MONTH}\.?\s\d|\d\d?(?:st|nd|rd|th)?[\s-]{MONTH}\b|\d\d?[./]\d\d?[./]\d))"
_PARTS = {"d": r"(?:d{1,2}|day)", "m": r"(?:m{1,3}|month)", "y": r"(?:y{1,4}|year)"}
_SIGN = r"\s?[/.,-]\s?"
# "(dd/mm/yyyy)", "[MM-DD-YY]", "(day/month/year)"
_ORDER = re.compile(
    r"(?i)\s?[(\[]\s?(?:"
    + "|".join(f"(?P<{order}>{_SIGN.join(_PARTS[part] for part in order)})" for order in ("dmy", "mdy", "ymd"))
    + r")\s?[)\]]"
)
_NUMBERS = re.compile(r"(?<![\d/.-])(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?![\d/.-]\d|\d)")
# "| Retrieved: 14 August 2021", "(accessed 14 August 2021)": when a reader took or will lose the page
_TAKEN = (
    r"(?:date\s)?(?:last\s)?(?:accessed|retrieved|downloaded|archived|captured"
    r"|crawled|viewed|visited|clipped|scanned|saved"
    r"|printed\sout|expires?)"
)
_OF_READER = re.compile(
    rf"(?i)(?:^|\s?[|•·;]\s?|\s?[(\[]|[.,]\s){_TAKEN}(?:\s(?:on|at|date))?\s?:?\s(?P<day>[^|•·;:()]{{6,30}})[)\]]?"
    r"(?=$|\s?[|•·;])"
)
_READERS = (
    r"(?:subscribers?|members?|readers|supporters|media|press|journalists|reporters"
    r"|editors|newsrooms|correspondents|mailing\slist|list)"
)
# What these are sent may be a bill or a warning; what comes by e-mail is a text.
_OTHERS = r"(?:friends|staff|customers|clients|donors|stakeholders|shareholders|parents|residents|all)"
_BY_MAIL = r"(?:e-?mailed|distributed|sent\sout)"
_SENT = (
    rf"(?i)^((?=(?:this\s(?:[a-z-]+\s)?was\s)?{_BY_MAIL}\s"
    rf"|.*\sto\s(?:(?:the|all|our|its|local|national|accredited)\s)*{_READERS}\b)"
    rf"(?:this\s(?:[a-z-]+\s)?was\s)?(?:sent|e-?mailed|mailed|distributed|circulated|issued|released|posted))(?:\sout)?"
    rf"\sto\s(?:(?:the|all|our|its|local|national|accredited)\s)*(?:{_READERS}|{_OTHERS})"
    rf"(?:\s(?:and|list|outlets|{_READERS}|{_OTHERS}))*,?\s(?:on\s)?(?=\S*\d|{WEEKDAY}|{MONTH})"
)
_PAPERS = PAPER.pattern.removeprefix(r"\b").removesuffix(r"\b").upper().replace("(?:", "", 1).removesuffix(")")
_ISSUES = "BRIEFING|BRIEF|NEWSLETTER|ROUND-?UP|HEADLINES|UPDATE|WRAP|EDITION|BULLETIN|DIGEST"
_CAPITALS = "|".join(sorted(map(str.upper, SECTIONS), key=len, reverse=True)).replace(".", r"\.")
_GLUED = r"(?:RELEASE|STATEMENT|STORY|NEWS|SPEECH|BLOG|REPORT|ARTICLE|UPDATE|OPINION|INTERVIEW|TRANSCRIPT|BRIEF)"
# What a line has in small letters for a repair to be tried; the pattern; what is put in its place.
_REPAIRS = tuple(
    (keys, re.compile(pattern), put)
    for keys, pattern, put in (
        ((" to ",), _SENT, r"\1 on "),
        # "Date: 19970225  Sec: B p: 1", "PUBDATE 19970225"
        (
            ("dat", "pub", "issue", "day"),
            rf"(?i)^((?:{LABEL})\s?[:=|]?\s*)((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)(?=$|[\s;,|])[;,]?",
            r"\1\2-\3-\4 | ",
        ),
        # "BMJ 2010; 340 doi: 10.1136/bmj.c796 (Published 27 September 2010)": a journal's own number of the article
        (
            ("doi", "cite this"),
            r"(?i)^(?:cite\sthis(?:\sarticle)?\sas:?\s)?(?:(?-i:[A-Z])[^\"“”]{0,60}?[\s|])?"
            r"(?:(?:https?://(?:dx\.)?doi\.org/|doi:?\s?)10\.\d{4,}/\S+|(?:19|20)\d\d;\s?\d[\w:()-]*)"
            r"[^|(]{0,40}[\s|;.,(]+(?=(?:first\s)?(?:published|posted|available)\b)",
            "",
        ),
        # "(Published 27 September 2010) Cite this as: BMJ 2010;340:c796", "Published May 5, 2025. doi:10.1001/x.1"
        (
            ("doi", "cite this"),
            r"(?i)(?<=[\d).])[\s.;,|]*(?:cite\sthis(?:\sarticle)?\sas:?\s.*|doi:?\s?(?:https?://\S+|10\.\S+))$",
            "",
        ),
        # "Released May 5, 2025, by the Harbour Statistics Service (HSS), Fisheries Board."
        (
            (" by ",),
            r"(?i)^((?:released|issued|published)\s[^|]{6,30}\d{4}),?\sby\sthe\s(?-i:[A-Z][\w'’&,() -]{3,150})\.?$",
            r"\1",
        ),
        # "19 May, 2021 9:00 PM2 mins to read"
        (("min",), r"(?i)(\d\s?[ap]\.?m)(?=\d{1,2}\s?-?\s?min)", r"\1 | "),
        # "The Harbour Herald from Milton, Ontario on May 5, 1985 · Page 4"
        (
            (" from ",),
            rf"^((?=[^|]*{PAPER.pattern})[A-Z][^|\d:]{{3,60}}?)\sfrom\s[A-Z][\w.'’ -]{{2,30}},\s[A-Z][\w. ]{{1,25}}"
            rf"\son\s(?=(?i:{MONTH}|\d))",
            r"\1 | ",
        ),
        # "As seen in the Harbour Gazette, 5 May 2025", "This story is from the archive of the Harbour Sun, 5 May"
        (("as ",), rf"(?i)^as\s(?:seen|featured|reported)\s(?:in|on)\s(?:the\s)?(?=(?-i:[^|]*{PAPER.pattern}))", ""),
        (
            ("archive",),
            r"(?i)^this\s(?:article|story|piece|page)\s(?:is"
            r"|comes)\s(?:taken\s)?from\s(?:the|our)\sarchives?(?:\sof)?[:,]?\s(?:the\s)?",
            "",
        ),
        # "Newsletter May 2025", "Guest post by Ana Ruiz on 5 May 2025"
        (
            ("",),
            rf"^(?i:(newsletter|bulletin|magazine|news|journal|digest|gazette))\s(?=(?i:{MONTH})\.?,?\s\d{{4}}$)",
            r"\1 | ",
        ),
        (
            (" by ",),
            r"(?i)^(?:an?\s)?(?:guest\s(?:post|blog|column|essay|article|opinion)"
            r"|blog\spost|post|review)\sby\s(?=(?-i:[A-Z]))",
            "By ",
        ),
        # "Embargo: 00.01 hours, Tuesday 5 May 2025", "Contact: Ana Ruiz, 555-0100 May 5, 2025"
        (
            ("embargo",),
            rf"(?i)^(?:strict(?:ly)?\s)?embargo(?:ed)?\s?[:–-]\s(\d\d?[:.]\d\d)\s?(?:hrs"
            rf"|hours|[ap]m)?,?\s(?:on\s)?(?={WEEKDAY}|\d)",
            r"Embargoed until \1 ",
        ),
        (
            ("contact",),
            rf"^(?i:(?:media\s|press\s)?contacts?\s?:)\s[^|]{{3,60}}?[\d)]\s{{1,3}}(?=(?i:"
            rf"(?:{WEEKDAY},?\s)?(?:{MONTH}\.?\s\d|\d\d?\s{MONTH}))[^|]{{4,20}}$)",
            "",
        ),
        # "16/02/2011 | location: HARBOUR"
        (("location:",), r"\s\|\s(?i:location):\s[A-Z][A-Z ]{2,30}$", ""),
        # "PRESS RELEASEMAY 19, 2016"
        (
            ("release", "statement", "story", "news", "speech", "blog", "rep", "art", "up", "op", "in", "tr", "br"),
            rf"\b({_GLUED})(?=(?i:{MONTH})\s\d\d?,?\s\d{{4}}\b)",
            r"\1 | ",
        ),
        # "FISHING NEWS 31.07.2006", "NEWS May 20, 2019 by Ana Ruiz"
        (
            ("",),
            rf"^((?:[A-Z][A-Z'’&.-]*\s){{1,4}}(?<!\sOF\s)(?<!\sTHE\s)(?:{_PAPERS}|{_ISSUES}))\s(?i:{_DATE_AHEAD})",
            r"\1 | ",
        ),
        (("",), rf"^({_CAPITALS})\s(?i:{_DATE_AHEAD})(?=[^|]{{6,30}}\d{{4}}(?:$|\s[Bb][Yy]\s))", r"\1 | "),
    )
)


def without_others(line: str) -> str:
    """A line with a year, and nothing beside its date that hides which day it is.

    >>> without_others("Date published (dd/mm/yyyy): 07/02/2011"), without_others("FISHING NEWS 31.07.2006")
    ('Date published: 2011-02-07', 'FISHING NEWS | 31.07.2006')
    >>> without_others("Published: 5 May 2025 | Retrieved: 14 August 2025")
    'Published: 5 May 2025'
    """
    small = line.lower()
    if ("(" in line or "[" in line) and ("y" in small):
        line = _in_order(line)
    for keys, pattern, put in _REPAIRS:
        if any(key in small for key in keys):
            line = pattern.sub(put, line)
    return _without_readers(line)


def _in_order(line: str) -> str:
    """The line with its only date in numbers as ISO 8601 writes it, where it says in which order these stand."""
    order = _ORDER.search(line)
    numbers = _NUMBERS.findall(line) if order else []
    if order is None or len(numbers) != 1:
        return line
    parts = dict(zip(order.lastgroup or "", numbers[0], strict=True))
    year = int(parts["y"]) if len(parts["y"]) == 4 else long_year(int(parts["y"]))
    iso = f"{year}-{int(parts['m']):02}-{int(parts['d']):02}"
    return _NUMBERS.sub(iso, line[: order.start()] + line[order.end() :])


def _without_readers(line: str) -> str:
    """A line without the days on which a reader had the page, where it has another date."""
    match = _OF_READER.search(line)
    if match is None or not find_dates(match["day"]):
        return line
    rest = (line[: match.start()] + line[match.end() :]).strip(" |•·;")
    return rest if find_dates(rest) else line
