"""A line at the top of a text -> the year of the issue that it states: "Year: 1999", "Spring 2000", "Courier, 1989"."""

from __future__ import annotations

import re

from indexer.dates import has_digit
from indexer.dates.pieces import ANY_SEASON
from indexer.extract.headers.lines.phrases import is_title
from indexer.extract.headers.lines.words import PAPER
from indexer.extract.told import OCCASION, OTHER_DATE, tells_history

_YEAR = r"(?P<year>(?:1[6-9]|20)\d\d)"
_SEASON = rf"(?:(?:early|mid|late)[ -])?{ANY_SEASON}"
_PART = (
    rf"(?:{_SEASON}(?:\s?[/–-]\s?{_SEASON})?|(?:q|quarter\s)[1-4]"
    r"|(?:first|second|third|fourth|[1-4](?:st|nd|rd|th))\squarter"
    r"|(?:annual|yearbook|holiday|anniversary)(?=\s(?:issue|edition|number)\b))"
)
_ISSUE = r"(?:(?:vol(?:ume)?|no|nr|number|issue|edition)\b[.:]?\s?[\dIVXLC#]+\s*[,:;|/•·–—-]*\s*)*"
_LABELLED = re.compile(
    rf"(?i)(?:(?:publication\s|pub\.?\s|issue\s)?year(?:\sof\s(?:publication|issue))?)\s?[:=]\s*{_YEAR}\.?"
)
# "Date: [illegible], 2000"
_UNREAD = re.compile(
    rf"(?i)(?:date|dated|published|issued?)\s?:\s*(?:[\[(][a-z ]{{3,30}}[\])]|\?+|_+|-+|illegible|unknown|unclear)"
    rf"(?:[\s,?_-]+(?:[\[(][a-z ]{{3,30}}[\])]|\?+|_+))?[\s,]*{_YEAR}"
)
_SEASON_ALONE = re.compile(
    rf"(?i){_ISSUE}[(\[]?{_PART}(?:\s(?:issue|edition|term"
    rf"|number))?,?(?:\sof)?\s{_YEAR}[)\]]?(?:\s(?:issue|edition|newsletter|bulletin"
    rf"|magazine))?"
    r"(?:\s*[,|•·;(–—-]*\s?(?:vol(?:ume)?|no|nr|number|issue|edition)\b[.:]?\s?#?[\dIVXLC]+\)?){0,3}"
    r"|(?P<yearbook>(?:19|20)\d\d)\s(?:annual|yearbook|anniversary|holiday)(?:\s(?:issue|edition|number))"
)
_NAMED = re.compile(
    rf"(?P<name>[^\W\d_][^\d|:]{{3,60}}?)\s*(?:[,|•·–—-]\s*|\s[(\[])?(?i:(?P<part>{_ISSUE}[(\[]?(?:{_PART}(?:\s"
    rf"(?:term|issue|edition|number))?\s?[,/]?\s?)?)){_YEAR}[)\]]?(?i:\s*[,|–-]?\s*{_ISSUE})"
)
_NUMBERED = re.compile(r"(?i)vol(?:ume)?\b.*\b(?:no|number|issue)\b|.*\s(?:term|issue|edition|number)\W*$")
# "[Clipping, Harbour Library vertical file. 1996]"
_CLIPPING = re.compile(
    rf"(?i)[\[(](?:(?:newspaper|magazine|press|news)\s)?(?:clipping|cutting"
    rf"|clip)s?\b[^\d\[\]()]{{0,60}}[\s,.;:]{_YEAR}\.?[\])]"
)
# "By Ana Ruiz, Spring 1997", "As told to Ana Ruiz, spring number, 1997"
_CREDITED = re.compile(
    rf"(?:(?:[Bb]y|BY|[Aa]s\s[Tt]old\s[Tt]o)\s)(?P<who>[A-Z][^\d|,:]{{3,40}}?)(?:,|\s[|·•–—-])\s"
    rf"(?i:{_PART}(?:\s(?:issue|edition|number))?,?\s{_YEAR}(?:\s(?:issue|edition|number))?)"
)
# "First published in 1991 in The Harbour Standard.", "First appeared in the Harbour Standard in 1991"
_FIRST = re.compile(
    rf"(?i)\W?(?:(?:this|the)\s(?:article|story|essay|piece|report"
    rf"|column)\s(?:was\s)?)?(?:first|originally)\s(?:published|printed|appeared)\s"
    rf"(?:(?:in\s)?{_YEAR},?\s(?:in|by)\s(?P<name>[^\d|:]{{4,60}}?)"
    rf"|in\s(?P<paper>[^\d|:]{{4,60}}?)(?:,\s|\sin\s"
    rf"|,\sin\s)(?P<first>(?:1[6-9]|20)\d\d))\W{{0,2}}"
)
_SOURCE = re.compile(rf"(?P<name>[^\W\d_][^\d|:]{{3,60}}?)(?:,\s|\s)[(\[]?{_YEAR}[)\]]?\.?")
_PERIODICAL = re.compile(
    r"(?i)\b(?:newsletter|quarterly|annual|yearbook|almanac|monthly|magazine|journal|digest|bulletin)$"
)
_OF_SENTENCES = re.compile(r"(?i)\b(?:after|amid|as|at|before|best|by|class|for|from|in|on|since|to|top|with)\b")
# What is told of a paper: "Rebirth of the Local Journal", "The Last Newsletter".
_ABOUT_PAPER = re.compile(
    r"(?i)^(?:the\s|a\s|our\s|my\s)?(?:last|final|first|lost|forgotten|dying|missing|death|end|goodbye|farewell)\b"
    r"|\bof\s(?:the|a|an|our|my)\b"
)
_MONTH = re.compile(r"[(\[]?(?P<date>(?:19|20)(?P<year>\d\d)-(?P<month>0[1-9]|1[0-2]))[)\]]?")
_FEW = 4  # blanks in the name of a paper that is all in capitals
# "Lancet 1994; 344: 612", "Manushi, No. 123 (2001)", "INSIDE HARBOUR issue 3/2005"
_WITH_NUMBERS = re.compile(
    r"(?i)(?P<name>(?-i:[A-Z])[^\d:;()\[\]/]{2,60}?)"
    r"(?P<numbers>(?:[\s,;:.()\[\]/#–-]|\b(?:vol(?:ume)?|no|nr|issue|number|pp?|pages?)\b|\b\d{1,4}\b)+)"
)
# "Licence no. 12/2020" is none.
_PRINT_NUMBER = re.compile(
    r"(?i)\b(?:vol(?:ume)?|issue|pp?|pages?)\b\.?\s?#?\d|;\s?\d+\s?:\s?\d|\b(?:no|nr|number)\b\.?\s?\d+\s\(\d{4}\)"
)
_WHOLE_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MAY_STATE = re.compile(r"\d{4}")
_LONGEST = 120  # characters


def year_of_issue(line: str) -> str:
    """The year of a line that states one and no more of the date, "" where it does not.

    >>> year_of_issue("Year: 1999"), year_of_issue("Harbour Quarterly, Spring 1996"), year_of_issue("Class of 1996")
    ('1999', '1996', '')
    """
    if len(line) > _LONGEST or not (has_digit(line) and _MAY_STATE.search(line)):
        return ""
    if match := _LABELLED.fullmatch(line) or _UNREAD.fullmatch(line):
        return match["year"]
    if match := _SEASON_ALONE.fullmatch(line):
        return match["year"] or match["yearbook"]
    if match := _CLIPPING.fullmatch(line):
        return match["year"]
    match = _NAMED.fullmatch(line)
    name = match["name"].strip(" ,-–—") if match else ""
    is_named = match is not None and (is_periodical(name) or (_NUMBERED.match(match["part"]) and is_title(name)))
    return match["year"] if match and is_named else ""


def labelled_year(line: str) -> int:
    """The year behind a label of publication, 0 without one: "Publication year: 2002", "YEAR=2002"."""
    match = _LABELLED.fullmatch(line) if len(line) <= _LONGEST else None
    return int(match["year"]) if match else 0


def year_of_numbered(line: str) -> int:
    """The one year beside the name of a periodical and the number of its volume, issue or page; 0 of other lines.

    >>> year_of_numbered("Lancet 1994; 344: 612"), year_of_numbered("Harbour Report 167, Vol. 20 (1990)")
    (1994, 1990)
    >>> year_of_numbered("Harbour, 1998"), year_of_numbered("Harbour Games No. 5, 1998")
    (0, 0)
    """
    match = _WITH_NUMBERS.fullmatch(line) if len(line) <= _LONGEST and _MAY_STATE.search(line) else None
    if match is None or not _PRINT_NUMBER.search(match["numbers"]):
        return 0
    years = _WHOLE_YEAR.findall(match["numbers"])
    name = match["name"].strip(" ,.")
    is_other = OCCASION.search(name) or tells_history(name) or OTHER_DATE.search(name)
    return int(years[0]) if len(years) == 1 and is_title(name) and not is_other else 0


def credited_issue(line: str) -> dict[str, str]:
    """The "byline" and the year of the "issue" of "By Ana Ruiz, Spring 1997"; the "issue" alone of "First published in
    1991 in The Harbour Standard"; {} of any other line."""
    may_be_first = len(line) <= _LONGEST and ("irst " in line or "riginally " in line)
    match = _FIRST.fullmatch(line) if may_be_first else None
    if match and _is_publisher((match["name"] or match["paper"]).strip()):
        return {"issue": match["year"] or match["first"]}
    match = _CREDITED.fullmatch(line) if len(line) <= _LONGEST else None
    return {"byline": match["who"], "issue": match["year"]} if match else {}


def bare_month(line: str) -> str:
    """The month that a line is, "" for any other: "2019-03", but not the season "2010-11".

    >>> bare_month("(2019-03)"), bare_month("2010-11")
    ('2019-03', '')
    """
    match = _MONTH.fullmatch(line)
    return match["date"] if match and int(match["month"]) != int(match["year"]) + 1 else ""


def is_issue(line: str) -> bool:
    """Whether a line has the season or quarter of an issue, with its year and number, and nothing else."""
    return len(line) <= _LONGEST and _MAY_STATE.search(line) is not None and _SEASON_ALONE.fullmatch(line) is not None


def issue_of_source(source: str) -> dict[str, str]:
    """What "Harbour Gazette (1990)" behind "Source:" states: the "source" and the "issue"; {} where it is no paper."""
    match = _SOURCE.fullmatch(source)
    is_paper = match is not None and is_periodical(match["name"].strip(" ,"))
    return {"source": match["name"].strip(" ,"), "issue": match["year"]} if match and is_paper else {}


def _is_publisher(name: str) -> bool:
    """Whether a name behind "First published 1991 in" is one, with its article."""
    return is_periodical(name) or (name.lower().startswith("the ") and is_title(name[4:]))


def is_periodical(name: str) -> bool:
    """Whether a name ends as those of papers do: "County Advertiser", "ANATOLIA NEWS AGENCY BULLETIN"."""
    named = name.title() if name.isupper() else name
    last = named.split()[-1]
    is_called_so = PAPER.fullmatch(last) or _PERIODICAL.search(named)
    is_sure = not name.isupper() or _PERIODICAL.search(named) or (name.startswith("THE ") and name.count(" ") <= _FEW)
    is_sentence = _OF_SENTENCES.search(name) or _ABOUT_PAPER.search(name)
    return bool(" " in named and is_called_so and is_sure and not is_sentence and is_title(named))
