"""A dated header line as written -> the same with its parts set apart, without what only mastheads and files say."""

from __future__ import annotations

import re

from indexer.dates.pieces import MONTH, WEEKDAY
from indexer.extract.headers.lines.plain_credits import with_bars
from indexer.extract.told import OTHER_DATE

_NAME = r"[A-Z][\w.'’-]+(?:\s(?:[A-Z][\w.'’-]*|de|van|von|al|el|bin|of|and)){0,4}"
_HIJRI = (
    r"(?:muharram|safar|rabi['’]?\s?(?:al[- ])?(?:awwal|thani|akhir|i{1,2})"
    r"|jum[ao]da\s?(?:al[- ])?(?:awwal|ula|thani|akhira?|i{1,2})"
    r"|rajab|sha['’]?ban|ramad[ah]n|shawwal|(?:dh?u|zul)[- ]?(?:al[- ])?(?:qa['’]?da?h?|hijjah?))"
)
_CREDIT = (
    r"(?:words|text|story|by|report(?:ed|ing)?|edited|editing|writing|written|compiled|produced|translated|interview"
    r"|additional\sreporting)"
)
_FIRST_NINE = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_ORDINALS = (
    *_FIRST_NINE, "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", *(f"twenty-{number}" for number in _FIRST_NINE), "thirtieth",
    "thirty-first",
)  # fmt: skip
# "Given at Harbour this twenty-fourth day of May 1994"
_OF_DAY = re.compile(
    rf"(?i)\b(?:this|the)\s(?P<day>{'|'.join(sorted(_ORDINALS, key=len, reverse=True)).replace('-', '[ -]')})"
    rf"(?:\sday)?\sof\s(?=(?:the\smonth\sof\s)?{MONTH}\b)"
)
_REPAIRS = (
    # "January 16, 1997 Published at 22:35 GMT"
    (
        re.compile(
            r"(?i)(?<=\d{4})[\s,|–-]+(?:(?:(?:first|web|story"
            r"|originally)\s){0,2}(?:published|posted|filed|issued|aired|released"
            r"|sent|uploaded|broadcast)(?:\s(?:at|time))?|time):?\s(?=\d\d?[:.]\d\d"
            r"|\d\d?\s?[ap]\.?m\b|\d{4}\s?(?:hrs?|hours|(?-i:[A-Z]{3,4}))\b)"
        ),
        " at ",
    ),
    # "NEWS REF 2117     02-DEC-97": no day of the year 2117
    (re.compile(rf"^((?:[A-Z]{{2,}}\s){{1,4}})\d{{3,6}}\s{{3,}}(?=\d\d?-(?i:{MONTH})-\d\d)"), r"\1 | "),
    # "UPDATE 4 - 19 March 2004": no days from the 4th to the 19th
    (re.compile(rf"(?i)^((?:update|flash|advisory|no\.?|nr\.?)\s#?\d{{1,3}})\s[-–—]\s(?=\d\d?\s{MONTH})"), r"\1 | "),
    # "GARDENS & HOMES #463 JANUARY 1998"
    (re.compile(rf"(?i)(?<=\s)(#\d{{1,4}})\s(?={MONTH}\.?\s\d{{4}}$)"), r"\1 | "),
    # "byAna Ruiz May 5, 2025", "Posted onMay 5, 2025byAna Ruiz", "10:58amfirst published at 6:58am"
    (re.compile(r"(?<![^\W\d_])([Bb]y|[Oo]n)(?=[A-Z][a-z]+\s(?:[A-Z\d]|\|))"), r" \1 "),
    (re.compile(r"(?i)(?<=\d[ap]m)(?=(?:first|last|originally|published|posted|updated)\s)"), " | "),
    # "Harbour Bugle 5 May 2025 Page: 3 Edition: 1 Section: News"
    (re.compile(r"(?i)(?<=[\w)])\s+(?=(?:page|edition|section|pg|words|length|column|byline)\s?:\s)"), " | "),
    # "By Ana Ruiz - May 20, 2020    0   1284": comments and shares
    (
        re.compile(
            r"(?<=\d{4})(?:(?:(?:\s+|\s?[|•·]\s?)(?:\d+(?:,\d{3})*"
            r"|\d+(?:\.\d)?[kK])){2}|\s?[|•·]\s?\d+(?:,\d{3})*[kK]?)$"
        ),
        "",
    ),
    # "Ana Ruiz | From the April 2012 issue"
    (
        re.compile(
            rf"(?i)(?<=[|–—-]\s)(?:in|from)\s(?:the"
            rf"|our)\s(?:print\s)?({MONTH}\s\d{{4}})\s(?:print\s)?(?:issue"
            rf"|edition)$"
        ),
        r"\1",
    ),
    # "Harbour Situation Update 168 for Thursday 19 March 1998"
    (
        re.compile(
            r"^((?:[A-Z][\w-]*\s){1,6}?(?:Update|Bulletin|Brief|Briefing|Digest|Report"
            r"|Sitrep|Roundup|Summary|Newsletter|Headlines"
            rf"|Monitor|Log)(?:\s(?:No\.?\s?)?#?\d+)?)\sfor\s(?=(?i:{WEEKDAY})\b)"
        ),
        r"\1 | ",
    ),
    # "Bulletin: 0700, Sunday 31 August 1997"; what could be a year is left
    (re.compile(rf"(?i)(?<![\d:])(0\d|1[0-5]|2[1-3])([0-5]\d),?\s(?=(?:on\s)?{WEEKDAY}\b)"), r"\1:\2 "),
    (re.compile(rf"(?i)(?<=:\s)([01]\d|2[0-3])([0-5]\d),?\s(?=(?:on\s)?{WEEKDAY},?\s[^|]{{6,18}}\d{{4}}$)"), r"\1:\2 "),
    # "Posted by Ana Ruiz @ 1/31/2006 09:08:00 PM"
    (re.compile(r"(?i)^((?:posted\s)?by\s[^@|\d]{3,40})\s@\s(?=\d\d?[/.-]\d\d?[/.-]\d)"), r"\1 | "),
    # "Easter Sunday, 23rd March 2008"
    (re.compile(rf"(?i)^(?:easter|palm|whit|trinity|good|ash|maundy|holy|shrove)\s(?={WEEKDAY}\b)"), ""),
    # "Harbour Nation (Milton, Kenya) (published as Harbour Nation) - May 5, 1992"
    (re.compile(r"\s\(published as [^()]{3,60}\)"), ""),
    # "(ACT : 1926 - 1995)" behind a paper's name
    (re.compile(r"\s\([A-Za-z][\w., ]{0,30}?\s?:\s?\d{4}\s?[-–—]\s?(?:\d{4})?\)"), ""),
    # "File 146:Harbour Mail Mar 09 1995"
    (re.compile(r"^File \d+:\s?"), ""),
    # "11 Feb 1999 0730 PA HARBOUR": 0730 may be a number as well
    (re.compile(rf"(?i)^(\d\d?\s{MONTH}\s\d{{4}})\s([01]\d|2[0-3])([0-5]\d)\s(?=(?-i:[A-Z]{{2,}}))"), r"\1 \2:\3 | "),
    # "APRIL 26, 1992  25 cents"
    (
        re.compile(
            r"(?i)(?<=\d{4})[\s,|·•–-]+(?:price:?\s)?(?:(?:[£$€₹₦]|rs\.?|us\$|k?sh\.?)\s?\d[\d.,]*(?:/-)?"
            r"|\d[\d.,]*\s?(?:cents?|c|¢|p|pence|d|kobo|naira|rupees?|paise|shillings?|fils))\.?$"
        ),
        "",
    ),
    # "By Ana Ruiz (OTA) May 5, 2025", "May 5, 2025 by Ana Leave a comment"
    (re.compile(r"^([Bb]y\s[^()|]{3,60}?)\s\(([A-Z]{2,8})\)[\s,|–-]+"), r"\1 | \2 | "),
    (re.compile(r"(?i)\s(?=leave\sa\s(?:comment|reply)\b|(?:\d+|no)\scomments?\b)"), " | "),
    # "Vol 44 No 12 : 5 May 2025", "=== Harbour Echo === 5 May 2025 ===", "Date.....: 5 May 2025"
    (re.compile(r"(?i)^([^:]{0,30}\b(?:no|nr|issue|number|edition)\b\.?\s?#?\d+)\s?:\s"), r"\1 | "),
    (re.compile(r"\s*={2,}\s*"), " | "),
    (re.compile(r"^([A-Za-z][A-Za-z ]{1,20})\.{2,}\s?:"), r"\1:"),
    # "HARBOUR ECHO24 March 1997"
    (re.compile(rf"(?<=[^\W\d_]{{3}})(?=[0-3]?\d\s?(?i:{MONTH})\.?,?\s?\d{{4}}\b)"), " | "),
    # "Ref. KD/214 24 March 1997"
    (
        re.compile(
            r"(?i)^(?:our\s|your\s|file\s)?ref(?:erence)?\b\.?"
            r"(?:\sno\.?)?\s?:?\s[A-Z]{1,6}[/-]?\d[\w/-]*[\s,|–-]+(?=\S)"
        ),
        "",
    ),
    # "Time: 14:05  Date: 24 March 1997"
    (re.compile(r"(?i)^time\s?:\s?(\d\d?[:.]\d\d(?:\s?[ap]\.?m\.?)?)[\s,|]+date\s?:\s?(.*\d{4})$"), r"Date: \2 \1"),
    # "As told to Ana Ruiz, March 1997"
    (re.compile(r"(?i)^as\stold\sto\s"), "By "),
    # "Wednesday's column by Ana Ruiz: April 23, 2003"
    (re.compile(r"(?i)^\w{3,6}day['’]s\s(?=(?:column|comment|report|story|opinion|essay)\sby\s)"), ""),
)
_HIJRI_DAY = rf"(?:{_HIJRI}\s\d\d?,?|\d\d?\s{_HIJRI},?)\s1[34]\d\d\b(?:\s?(?:a\.?h\.?|h\b))?"
_HIJRI_YEAR = re.compile(r"(?:^|[\s/(-])1[34]\d\d(?!\d)")
# "Rajab 22, 1442 AH, March 6, 2021", "22 Rajab 1442 / 6 March 2021", "6 March 2021 (22 Rajab 1442)"
_NUMERIC_DAY = (
    r"(?<!\d)(?:1[34]\d\d(?P<sign>[/.-])\d\d?(?P=sign)\d\d?|\d\d?(?P<sign2>[/.-])\d\d?(?P=sign2)1[34]\d\d)\b"
    r"(?:\s?a?\.?h\b\.?)?"
)
_OUR_DAY = r"(?:(?:19|20)\d\d[/.-]\d\d?[/.-]\d\d?|\d\d?[/.-]\d\d?[/.-](?:19|20)\d\d)\b"
# "1430/6/30 - 2009/06/23", "2009-06-23 (30/6/1430 H)"
_NUMBERS_BESIDE_OURS = re.compile(
    rf"(?i){_NUMERIC_DAY}\s?[,/|–-]\s?(?={_OUR_DAY})|(?<=\d)\s?[(/,|–-]\s?{_NUMERIC_DAY.replace('sign', 'mark')}\)?$"
)
_BESIDE_OURS = re.compile(
    rf"(?i){_HIJRI_DAY}(?:\s?[,/|–-]\s?|\s?\(?corresponding\sto\s|\s)|\s?[(/,|–-]\s?{_HIJRI_DAY}\)?"
)
_ERA = re.compile(
    r"(?:Juche|Heisei|Showa|Reiwa|Minguo|B\.?E\.?)\s\d{1,4}\s[(/]\s?((?:19|20)\d\d)\)?"
)  # "Juche 108 (2019)"
# "18 June 2019 (3 Asar 2076 BS)", "2069-03-06 BS / June 20, 2012"
_FAR_YEAR = r"(?:1[34]\d\d|20[5-9]\d|2[45]\d\d)"
_CALENDAR = r"(?:B\.?S|A\.?H|B\.?E)\b\.?"
_LABELLED_CALENDAR = re.compile(
    rf"\s?\((?:[^()\d]{{0,12}}\d{{0,2}}[^()\d]{{0,20}})?{_FAR_YEAR}\s?{_CALENDAR}\)"
    rf"|^(?:{_FAR_YEAR}[-/.]\d\d?[-/.]\d\d?|\d\d?\s[A-Z][a-z]+,?\s{_FAR_YEAR})\s?{_CALENDAR}\s?[/|,(–-]\s?(?=\S)"
)
_SENTENCES = re.compile(rf"(?i)^{_CREDIT}\b")
_SENTENCE_END = re.compile(
    r"(?:(?<=[^\W\d_]{3})(?<!(?i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec))(?<!(?i:Sept))[.;]|\s[/|])\s+"
    r"(?=[A-Z\d]|editing|edited|additional|writing|reporting|translated|photos?\b|pictures?\b|video|graphics)"
)
_CREDITS = re.compile(
    rf"(?:(?i:words|text|story|pictures?|photos?|photographs?|photography|images?|illustrations?|graphics|video|editing"
    rf"|additional\sreporting|writing|reporting)(?:\s[Bb]y)?:?\s)(?=[A-Z])(?P<who>{_NAME})(?:\s(?:in|at)\s{_NAME})?"
)
# "Ana Ruiz writes from Harbour (13 October 1996):"; what ends with a full stop is a sentence
_WRITES = re.compile(
    rf"(?P<who>{_NAME}),?\s(?:writes|writing|reports|reporting)(?:\s(?:from|in|for|on)\s[^\d(:@|]{{2,40}}?)?,?\s*"
    r"(?:[(@–—|-]|,\son(?=.*:$))\s*(?P<date>[^()]{8,40}?\d[^()]{0,12}?)\)?:?(?<!\.)"
)
_REPORTS = re.compile(
    rf"(?P<date>(?!(?i:back|by|in|on|since)\s)[^:]{{6,30}}\d{{4}}):\s(?P<who>{_NAME})\s(?:writes|reports|reporting)"
    rf"(?:\s(?:from|in)\s{_NAME})?(?<!\.)"
)
# "From the issue dated December 10, 1994"
_OF_ISSUE = re.compile(
    r"(?i)(?:as\s(?:printed|published)\s)?(?:in|from)\s(?:the\s"
    r"|our\s)?(?:print\s)?(?:issue|edition|number)\s(?:dated|of|for):?\s"
    r"(?P<date>.{6,30})"
)
# "[Transcribed Text] Harbour MORNING POST in English 2 Nov 96 p 10", of monitored papers and stations
_MONITORED = re.compile(
    rf"(?:\[[^\[\]]{{3,120}}\]\s|(?:Text|Excerpts?|Summary)\sof\s(?:a\s)?(?:report"
    rf"|dispatch|commentary|article)\s(?:by|from|on|in)\s)?"
    rf"(?P<paper>[A-Z][\w'’ ,-]{{3,80}})\sin\s[A-Z][a-z]+\s(?:(?P<time>\d{{4}}\s(?:GMT|gmt))\s)?"
    rf"(?P<date>\d\d?\s(?i:{MONTH})\s\d\d(?:\d\d)?)(?:,?\spp?\.?\s?[\d, -]+)?"
)
# "HARBOUR TIMES 11 Jan 94 / Choir Sings Its Last Christmas"
_PROFILED = re.compile(
    rf"(?i)(?P<paper>(?-i:[A-Z][A-Z\d ]{{1,40}}))[\s-](?P<date>\d\d?\s{MONTH}\s\d\d(?:\d\d)?)(?:\s/\s|-)"
    r"(?P<headline>[^/|]{8,150})"
)

# "u w pol-ferry 1stld-writethru 02-24-2009 12:01 GMT", at the head of agencies' stories
_OF_WIRE = re.compile(
    r"[a-z]\s[a-z]\s[\w -]{3,60}?\s(?P<date>\d\d-\d\d-\d\d(?:\d\d)?(?:\s\d\d:\d\d.{0,8}|\s\d{4}\s?[A-Z]{2,4})?)"
    r"(?:\s\d{3,4})?"
)
# "regional 12-28-88 08:15 pes": whether its time is before noon stands in a code that only agencies know
_OF_REGION = re.compile(
    r"(?:[A-Z]{2,6}\s)?[a-z]+(?:[ -][a-z\d]+){0,3}\s(?P<date>\d\d-\d\d-\d\d)\s\d\d:?\d\d\s[ap][acemp][sd]t?"
)
# "No: 112, 1 June 2010, Press Release Regarding the Ferry"
_OF_OFFICE = re.compile(r"(?i:no|nr|number)[.:]?\s?[\d/-]+,\s(?P<date>[^,|]{8,25}),\s(?P<headline>[A-Z].{8,170})")


# "OTA Ferry strike called off 1998/01/07 13:51": how a service's list of stories begins
_OF_SERVICE = re.compile(
    r"[A-Z]{2,5}\s(?P<headline>[A-Z][a-z]+(?:\s[^\s\d|]+){2,20})\s+"
    r"(?P<date>(?:\d{4}[/-]\d\d[/-]\d\d|\d\d[/-]\d\d[/-]\d{4}|\d\d-[A-Z]{3}-\d{4})\s\d\d:\d\d(?::\d\d)?)"
)

LONGEST_REPAIRED = 400  # characters of a line: a longer one states nothing


def set_apart(line: str) -> str:
    """A line with a year, its parts set apart; as it is, where it is too long to be a header's.

    >>> set_apart("HARBOUR, APRIL 26, 1992 25 cents"), set_apart("May 5, 1997 Published at 22:35 GMT")
    ('HARBOUR, APRIL 26, 1992', 'May 5, 1997 at 22:35 GMT')
    """
    if len(line) > LONGEST_REPAIRED:
        return line
    line = with_bars(_OF_DAY.sub(_ordinal, line))
    for pattern, put in _REPAIRS:
        line = pattern.sub(put, line)
    line = line.strip(" |")
    line = without_other_calendars(line)
    if _SENTENCES.match(line):
        parts = _SENTENCE_END.split(line)
        if len(parts) > 1:
            line = " | ".join(_of_credit(part) for part in parts)
    return line.strip()


def without_other_calendars(text: str) -> str:
    """A text without the days of the Islamic calendar, or the years of an era, that stand beside those of ours."""
    if _HIJRI_YEAR.search(text):
        text = _NUMBERS_BESIDE_OURS.sub("", _BESIDE_OURS.sub("", text))
    text = _LABELLED_CALENDAR.sub("", text)
    return _ERA.sub(r"\1", text)


def _ordinal(match: re.Match[str]) -> str:
    """Words as numbers: "this 24th day of " for "this twenty-fourth day of ", at the start of a line "24th day of "."""
    this = "this " if match.start() else ""
    return f"{this}{_ORDINALS.index(match['day'].lower().replace(' ', '-')) + 1}th day of "


def _of_credit(part: str) -> str:
    match = _CREDITS.fullmatch(part)
    return f"By {match['who']}" if match else part


def dated_credit(line: str) -> dict[str, str]:
    """Who writes and when, of "Ana Ruiz writes from Harbour (13 October 1996):", or the date and headline of a line of
    a paper's own archive; {} of any other line. The date is as written and may be none."""
    if match := _WRITES.fullmatch(line) or _REPORTS.fullmatch(line):
        return {"date": match["date"].strip(), "byline": match["who"]}
    if match := _OF_ISSUE.fullmatch(line):
        return {"date": match["date"]}
    if match := _MONITORED.fullmatch(line):
        return {"date": f"{match['date']} {match['time']}" if match["time"] else match["date"]}
    if match := _OF_WIRE.fullmatch(line) or _OF_REGION.fullmatch(line):
        return {"date": match["date"]}
    if (match := _OF_SERVICE.fullmatch(line)) and not OTHER_DATE.search(match["headline"]):
        return {"date": match["date"], "headline": match["headline"]}
    if match := _PROFILED.fullmatch(line) or _OF_OFFICE.fullmatch(line):
        return {"date": match["date"], "headline": match["headline"]}
    return {}
