"""The fields of an address -> the date that they are together, or its month or year; which may be the article's."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from indexer.dates import WrittenDate, read_date
from indexer.dates.pieces import MONTH
from indexer.extract.paths.addresses import are_of_other_things, split_path
from indexer.extract.paths.date_parts import day_of_last_century

# What a date in the query of an address is of, when it is not the article's: a period asked for, a campaign, a version.
_OF_OTHERS = re.compile(
    r"(?i)^(?:utm_\w+|from|(?:to|v|q|s)$|start|end|since|until|till|before|after"
    r"|expires?|ver|version|cb|rev|updated?|modified|event"
    r"|query|search|check_?(?:in|out)|depart\w*|return|arriv\w*|ref|fbclid|cmpid)"
    r"|(?:start|end|expiry|event|from|to|until)[-_]?(?:date|day)?$"
)
# What the article's own day, number or file is called.
_OF_ARTICLE = re.compile(
    r"(?i)dat(?:e|um)|fecha|tarih|day|time|publi|pubd|issue|edition|isu|href$|path$|file"
    r"|^(?:a|art|article|content|d|dat|doc|document|dt|entry|f|html|id|image|item"
    r"|key|link|n|name|news|nn|p|page|pd|pg|post|pub|record"
    r"|slug|story|title|u|ud|url|xml|y?ymd|yyyymmdd|d_\w{1,6})(?:[-_]?(?:id|key|name|no|num|number|code))?$"
)
_OF_PERSONS = re.compile(
    r"(?i)^u(?:ser)?_?id$|birth|dob|death|profile|expir|dead|valid|runtime|timer|timestamp|timezone"
)
# The pages whose year in a field is that of publication.
_PAGES = frozenset({
    "article", "articles", "mediarelease", "news", "newsletter", "newsrelease", "press", "pressrelease",
    "pressreleases", "release", "releases", "statement", "stories", "story",
})  # fmt: skip
_LETTERS = re.compile(r"[a-z]+")
_FIELD_NAMES = (
    ("year", "yyyy", "yr", "y", "yy"),
    ("month", "monthnum", "mm", "mon", "mo", "m"),
    ("day", "dd", "dy", "d"),
)
_PART = re.compile(r"\d{1,2}", re.ASCII)
_SIX_DIGITS = re.compile(r"\d{6}", re.ASCII)
_MONTH = re.compile(MONTH, re.IGNORECASE)
_YEAR = re.compile(r"\d{4}", re.ASCII)
_PACKED_MONTH = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])", re.ASCII)
_PACKED_DAY = re.compile(r"(?:19|20)\d{6}", re.ASCII)
_MONTH_OF_YEAR = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])", re.ASCII)
_DAY_IN_WORDS = re.compile(rf"\d{{1,2}}[-_ ]{MONTH}[-_ ]\d{{4}}", re.ASCII | re.IGNORECASE)  # "?on=9-Jul-2014"
_PATH = re.compile(r"/?[a-z][\w-]*/[^\s?&=]+", re.ASCII)
_TIME = re.compile(r"(?:19|20)(?:\d\d-\d\d-\d\dT\d\d:\d\d|\d{6}T\d{4})", re.ASCII)
_DATE_FIELD = re.compile(r"(?i)dat(?:e|um)|fecha|tarih|^d(?:t|ay)?$")
_ISSUE_FIELD = re.compile(r"(?i)issue|edition|isu")
# "?pubts=20171025T170433Z"
_OF_PUBLISHING = re.compile(r"(?i)pub|post(?:ed)?|creat|issued|released|sent")
_WHOLE_TIME = re.compile(r"(?:19|20)\d{6}T\d{4,6}Z?|(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d.*", re.ASCII)
_FIRST_YEAR = 91  # of the web, in two digits


def date_in_fields(fields: Mapping[str, str]) -> WrittenDate | None:
    """The date of "?year=2024&month=3&day=5", "?y=2024&m=3&d=5", and of "?m=20240305", as blogs write it."""
    if _PACKED_DAY.fullmatch(fields.get("m", "")):
        return read_date(fields["m"])
    year, month, day = (_field(fields, names) for names in _FIELD_NAMES)
    if not (_YEAR.fullmatch(year) and _PART.fullmatch(day)):
        return None
    if _MONTH.fullmatch(month):
        return read_date(f"{day} {month} {year}")
    return read_date(f"{year}-{month}-{day}") if _PART.fullmatch(month) else None


def may_be_of_article(field: str, value: str) -> bool:
    """Whether a date in a field of this name may be the article's; "q" has what is looked for, or the page's path."""
    if field == "ts":  # a counter, but for a time as people and programs write it
        return _TIME.match(value) is not None
    if field == "p" and value.isdigit():  # the number of a blog's post
        return False
    if _OF_PUBLISHING.match(field) and _WHOLE_TIME.fullmatch(value):
        return True
    if field == "q":
        return _PATH.fullmatch(value) is not None and not are_of_other_things(split_path(value))
    is_other = _OF_OTHERS.search(field) or _OF_PERSONS.search(field)
    return bool(_OF_ARTICLE.search(field) or (field == "on" and _DAY_IN_WORDS.fullmatch(value))) and not is_other


def year_in_field(field: str, value: str) -> WrittenDate | None:
    """The year of a field's day in numbers that can be read in two ways, "?date=03-05-2024"; the month of one that is a
    month, "?date=2024-05", "?issue=202405"; the day of "?date=102096"."""
    if _ISSUE_FIELD.search(field) and (packed := _PACKED_MONTH.fullmatch(value)):
        return read_date("-".join(packed.groups()))
    if _ISSUE_FIELD.search(field) and _MONTH_OF_YEAR.fullmatch(value):
        return read_date(value)
    if _DATE_FIELD.search(field) and _SIX_DIGITS.fullmatch(value) and (day := day_of_last_century(value, _FIRST_YEAR)):
        return WrittenDate(day, "day")
    written = read_date(value) if _DATE_FIELD.search(field) else None
    return written if written and (written.ambiguous or _MONTH_OF_YEAR.fullmatch(value)) else None


def less_in_fields(fields: Mapping[str, str], segments: Sequence[str]) -> WrittenDate | None:
    """The month or year of "?year=2024&month=3", "release?year=2024", "?m=202403". On other pages a year alone is
    what they are about: "elections?year=1996"."""
    if packed := _PACKED_MONTH.fullmatch(fields.get("m", "")):
        return read_date("-".join(packed.groups()))
    year, month = fields.get("year", ""), _field(fields, _FIELD_NAMES[1])
    if month:  # a lone "y" may be anything
        year = _field(fields, _FIELD_NAMES[0][:-1])  # "yy" beside a month as well
    if not _YEAR.fullmatch(year):
        return None
    if _PART.fullmatch(month):
        return read_date(f"{year}-{month}")
    is_page = any(not _PAGES.isdisjoint(_LETTERS.findall(segment.lower())) for segment in segments[-2:])
    return read_date(year) if is_page else None


def _field(fields: Mapping[str, str], names: Sequence[str]) -> str:
    return next((fields[name] for name in names if name in fields), "")
