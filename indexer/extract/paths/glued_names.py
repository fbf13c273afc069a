"""A name whose parts run together ("Sep082008", "debates2001-11-18a", "Echo19881001p12") -> the same, set apart."""

from __future__ import annotations

import re

from indexer.dates.assembling import long_year
from indexer.dates.pieces import MONTH, SEASON, WEEKDAY
from indexer.extract.paths.name_words import is_of_papers

_YEAR = r"(?:1[89]|20)\d\d"
MAY_HAVE_YEAR = re.compile(_YEAR)
_DAY = r"(?:0[1-9]|[12]\d|3[01])"
_CAPITAL_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
# "EchoSep08", "Echo08Sep2008", "EchoSep2008": a small letter touches a capital or a digit.
_RUN_TOGETHER = re.compile(
    rf"(?<=[a-z])(?={_CAPITAL_MONTH}(?:{_DAY})?{_YEAR}(?!\d))"
    rf"|(?<=[a-z]{{2}})(?=[0-3]?\d[-_]?(?i:{MONTH})[-_]?{_YEAR}(?!\d))"
)
_MONTH_FIRST = re.compile(rf"(?i)(?<![^\W_])({MONTH})({_DAY})({_YEAR})(?!\d)")
_YEAR_FIRST = re.compile(r"20\d\d[0-3]\d|19[3-9]\d[0-3]\d")  # "jun200408", which may be the one as well as the other
# "debates2001-11-18a", "Echo1988-10-01p12"
_GLUED_BEFORE = re.compile(
    rf"(?<=[A-Za-z]{{2}})(?={_YEAR}(?P<sign>[-_.])[01]\d(?P=sign)[0-3]\d(?!\d)"
    rf"|[0-3]\d(?P<sign2>[-_.])[0-3]\d(?P=sign2){_YEAR}(?!\d))"
)
_GLUED_BEHIND = re.compile(rf"(?<!\d)({_YEAR}([-_.])[01]\d\2[0-3]\d)(?=[A-Za-z])(?![Tt]\d)")
# The page or the section behind a packed day: "Echo19881001p12".
_PAGE_BEHIND = re.compile(
    rf"(?i)(?<!\d)({_YEAR}(?:0[1-9]|1[0-2]){_DAY})(?=(?:p|pg|page|s|sec|section|ed|a|art)\d{{1,4}}(?![^\W_]))"
)
# "20030529wo01", "20030529ferry0529p1": what a desk calls a text, behind its day
_CODE_BEHIND = re.compile(rf"^((?:19|20)\d\d(?:0[1-9]|1[0-2]){_DAY})(?=(?:[a-z]{{1,12}}|[A-Z]{{2,12}})\d[a-z\d]*$)")
# A wire service's number of a story that ends in its day: "idUSBRE86J1AB20120720".
_WIRE_NUMBER = re.compile(rf"(?<![^\W_])id[A-Z]{{3}}[A-Z0-9]{{3,16}}?(20\d\d(?:0[1-9]|1[0-2]){_DAY})(?![^\W_])")
# A text of a collection by its paper, day and number: "ap880212-0001", "WSJ870324-0001".
_COLLECTED = re.compile(
    rf"([A-Za-z]{{2,8}})((?:69|[7-9]\d))(0[1-9]|1[0-2])({_DAY})(?=[-_.]\d{{3,5}}(?![^\W_]))",
    re.ASCII,
)
_COLLECTIONS = frozenset({
    "afp", "ap", "apw", "cna", "fbis", "fr", "ft", "la", "lat", "nyt", "rtr", "sjmn", "upi", "wp", "wsj", "xin", "zf",
})  # fmt: skip
# "LA122889-0041": some of them have the year last.
_COLLECTED_LATE = re.compile(
    rf"([A-Za-z]{{2,8}})(0[1-9]|1[0-2])({_DAY})((?:69|[7-9]\d))(?=[-_.]\d{{3,5}}(?![^\W_]))", re.ASCII
)
# "ap940304", a wire's or paper's own name of a file: the year is neither a month nor a day
_OF_WIRE = re.compile(rf"(?i)([a-z]{{2,8}})[-_]?((?:69|[7-9]\d))(0[1-9]|1[0-2])({_DAY})(?![^\W_])", re.ASCII)
_OF_WIRE_LATE = re.compile(
    rf"(?i)([a-z]{{2,8}})[-_]?(0[1-9]|1[0-2])({_DAY})((?:69|[7-9]\d))(?![^\W_])", re.ASCII
)  # "la052990" in the folder "la"
_DIGITS = "0123456789"
# A database's own name of a text: "GRDN000020030529dz5t0004a"
_ACCESSION = re.compile(
    rf"(?<![^\W_])[A-Z][A-Z\d]{{1,7}}?0{{2,6}}((?:19[7-9]|20[0-4])\d(?:0[1-9]"
    rf"|1[0-2]){_DAY})[a-z][a-z\d]{{8,9}}(?![^\W_])"
)
# "Apr89", "Mar-97", "echo_sep '85", "voters, Sep '93"
_SHORT_YEAR = re.compile(
    rf"(?i)(?P<name>.*[^\W\d_](?P<sign>,\s|\s[-–—]\s|\s[(\[]|[-_ ]))?(?P<month>{MONTH})\.?"
    r"[-_ ]?['’]?(?P<year>69|[7-9]\d)[)\]]?",
    re.ASCII,
)
# "holloway03272003", with the year last; "order10112019" is as well a number
_YEAR_LAST = re.compile(
    r"(?i)(?<![^\W\d_])(?P<word>[a-z]{3,}|pr|nr|mr)(?P<digits>[0-3]\d[0-3]\d(?:19|20)\d\d)(?!\d)"
    rf"(?<!{_YEAR}(?:0[1-9]|1[0-2])[0-3]\d)"
)
_SURE_DAY = re.compile(r"(?:0\d|1[0-2])(?:1[3-9]|[23]\d)|(?:1[3-9]|[23]\d)(?:0\d|1[0-2])")
# "scan_1987-11-23_p04": of a day before there were scans, or of a page
_SCAN = re.compile(
    r"(?i)(?:scan(?:s|ned)?|ocr(?:ed)?|copy)[-_ ](?P<day>(?P<year>(?:1[6-9]|20)\d\d)(?P<sign>[-_.]?)\d\d(?P=sign)\d\d)"
    r"(?P<page>[-_ ]{1,3}p(?:age|g)?[-_. ]?[a-z]?\d{1,3}"
    r"(?:[-_ ](?:col(?:umn)?|clip|item|part|sec|ocr)[-_. ]?\w{0,2})*)?",
    re.ASCII,
)
_FIRST_YEAR_OF_SCANS = 1995
# "scan 18-12-2002 council", "COPY_10MAY2012_bridge": of a text that somebody named; scanners name it by packed days
_NAMED_SCAN = re.compile(
    r"(?i)(?:scan|copy)[-_ ](?P<named>"
    rf"(?:(?:0?[1-9]|[12]\d|3[01])(?:(?P<sign>[-_. ])\d\d?(?P=sign)|[-_. ]?{MONTH}[-_. ]?){_YEAR}"
    rf"|{_YEAR}(?P<sign2>[-_.])(?:0[1-9]|1[0-2])(?P=sign2)(?:0[1-9]|[12]\d|3[01]))[-_ ]{{1,3}}"
    r"(?!scan|copy|ocr)[^\W\d_]{4}.*)",
    re.ASCII,
)
# "sn83030214_1903-05-29_ed-1_seq-4_ocr"
_KIND_OF_OLD = re.compile(
    r"(?i)(?P<name>.*(?<!\d)(?:1[6-8]\d\d|19[0-8]\d|199[0-4])(?P<sign>[-_.]?)[01]\d(?P=sign)[0-3]\d(?!\d).*)"
    r"[-_ ](?:ocr|scan)",
    re.ASCII,
)
_LAST_DAY, _SHORT = 31, 99
_RELEASES = frozenset({"pr", "nr", "mr"})
_COUNTED = frozenset({
    "account", "bill", "build", "bug", "call", "contract", "job", "map", "order", "part", "patent", "receipt", "serial",
    "tape", "ticket", "windows",
})  # fmt: skip
# "DT19MAR99-14", "DT99MAR19", "sun14mar1999": behind the code of a paper or the day of the week; of "19MAR05" nobody
# knows which is the year
_BEHIND_CODE = re.compile(
    rf"(?P<code>[A-Z]{{2,5}}|(?:[A-Za-z]{{2,20}}[-_ ])?(?i:{WEEKDAY})|)"
    rf"(?P<first>\d\d)(?P<sign>[-_]?)(?P<month>(?i:{MONTH}))(?P=sign)(?P<last>{_YEAR}|\d\d)(?![^\W_])",
    re.ASCII,
)
_DAY_IN_DIGITS = r"(?:\d\d?([-_. ])\d\d?\1(?:\d{4}|\d\d)|(?:19|20)\d{6})(?!\d)"
# "news_2017-7-26_46": people write days without zeros, with the year in front as well
_UNPADDED = re.compile(rf"(?<![^\W_])({_YEAR})([-.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?![^\W_]|\2\d)", re.ASCII)
_BEFORE_DAY = re.compile(
    r"(?i)\A(?:(?:p|pg|page)[-_. ]?\d{1,3}|[a-d]\d{1,3}|0\d{2,4}(?=[-_])"
    r"|(?:vol(?:ume)?[-_. ]{0,2}\d{1,3}[-_., ]{1,3})?(?:no|nr|issue|iss|vol)[-_. ]{0,2}\d{1,4})[-_, –—]{1,3}"
    rf"(?={_DAY_IN_DIGITS})",
    re.ASCII,
)
_BEHIND = ("a", "b", "c", "d", "e", ")", *"123456789")
_BEHIND_DAY = re.compile(r"(?<=\d)(?:~\d| ?\(\d\))$|(?:(?<=\d\d[-_.]\d\d)|(?<=[-_. ](?:19|20)\d\d))[a-e]$", re.ASCII)
# The numbers of an issue beside its month or season: "vol-12-no-3-Jan-2022", "Vol. 12 No. 3 (Spring 2022)".
_NUMBERED = r"(?:vol|volume|no|nr|number|issue|iss|v|n)[-_. ]{0,2}"
_NUMBERS = re.compile(rf"(?i)(?<![^\W_])(?:{_NUMBERED}(?!{_YEAR})\d{{1,4}}(?!\d)[-_., ]{{0,3}}){{1,3}}")
_PART_OF_YEAR = rf"(?:{MONTH}|{SEASON})"
_OF_ISSUE = re.compile(
    rf"(?i)(?<![^\W_]){_PART_OF_YEAR}[-_. ]{{0,2}}{_YEAR}(?!\d)"
    rf"|(?<!\d){_YEAR}[-_](?:{MONTH}|0[1-9]|1[0-2])(?![-_]?\d)|(?<=[ (_])(?:0[1-9]|1[0-2])[-.]{_YEAR}(?!\d)"
)


def unglued(name: str) -> str:
    """A name with the parts of a date set apart from each other and from letters.

    >>> unglued("ferry_Sep082008"), unglued("debates2001-11-18a"), unglued("EchoMay2009")
    ('ferry_Sep 08 2008', 'debates 2001-11-18 a', 'Echo May2009')
    """
    if (match := _COLLECTED.match(name)) and (match[1].lower() in _COLLECTIONS or is_of_papers(match[1])):
        name = f"19{match[2]}-{match[3]}-{match[4]}{name[match.end() :]}"
    elif (match := _COLLECTED_LATE.match(name)) and match[1].lower() in _COLLECTIONS:
        name = f"19{match[4]}-{match[2]}-{match[3]}{name[match.end() :]}"
    if match := _BEHIND_CODE.match(name):
        name = _with_code_apart(match)
    if name.isdigit() or not MAY_HAVE_YEAR.search(name):
        return name
    name = _UNPADDED.sub(lambda match: f"{match[1]}-{match[3]:0>2}-{match[4]:0>2}", name)
    name = _YEAR_LAST.sub(_with_year_last, _RUN_TOGETHER.sub(" ", name))
    name = _MONTH_FIRST.sub(_in_order, name)
    name = _ACCESSION.sub(r"\1", _CODE_BEHIND.sub(r"\1 ", name))
    name = _GLUED_BEHIND.sub(r"\1 ", _GLUED_BEFORE.sub(" ", name))
    name = _WIRE_NUMBER.sub(r"\1", _PAGE_BEHIND.sub(r"\1 ", name))
    return _NUMBERS.sub(" ", name).strip() if has_issue_number(name) else name


def has_issue_number(name: str) -> bool:
    """Whether the number of an issue stands in a name beside a month or season: "mp-no-12-may-2022"."""
    return _NUMBERS.search(name) is not None and _OF_ISSUE.search(name) is not None


def without_numbers(name: str) -> str:
    """A name without the page, the counter or the issue's number before a day in digits, and the edition's letter or
    the number of its copy behind one.

    >>> without_numbers("p4_28-10-1997_gazette"), without_numbers("No 12 - 19971028"), without_numbers("1997-10-28b")
    ('28-10-1997_gazette', '19971028', '1997-10-28')
    """
    return _BEHIND_DAY.sub("", _BEFORE_DAY.sub("", name)) if name[-1:] in _BEHIND or _BEFORE_DAY.match(name) else name


def of_wire(name: str, folder: str) -> str:
    """A file's name with the day that its six digits are, behind the name of its folder or of a wire or paper.

    >>> of_wire("ap940304", "wires"), of_wire("gaz940304-2", "gaz"), of_wire("img940304", "scans")
    ('ap 1994-03-04', 'gaz 1994-03-04-2', 'img940304')
    """
    match, late = _OF_WIRE.match(name), _OF_WIRE_LATE.match(name)
    found = match or late
    if found is None or not (found[1].lower() == folder.lower().rstrip(_DIGITS) or is_of_papers(found[1])):
        return name
    year, month, day = found.group(2, 3, 4) if match else found.group(4, 2, 3)
    return f"{found[1]} 19{year}-{month}-{day}{name[found.end() :]}"


def of_scan(name: str) -> str:
    """The day that a scan is of; other names, and those of the day of a scan, as they are.

    >>> of_scan("scan_1987-11-23"), of_scan("scan_2017-11-23_p04_col3"), of_scan("scan_2017-11-23")
    ('1987-11-23', '2017-11-23', 'scan_2017-11-23')
    >>> of_scan("scan 18-12-2002 council")
    '18-12-2002 council'
    """
    if (old := _KIND_OF_OLD.fullmatch(name)) and MAY_HAVE_YEAR.search(old["name"]):
        name = old["name"]
    if named := _NAMED_SCAN.fullmatch(name):
        return named["named"]
    match = _SCAN.fullmatch(name)
    is_printed = match and (match["page"] or int(match["year"]) < _FIRST_YEAR_OF_SCANS)
    return match["day"] if match and is_printed else name


def with_long_year(name: str) -> str:
    """A name that is a month with a year of two digits, behind nothing, a paper's name or words that a comma, a dash or
    a bracket sets apart, with the year in full.

    >>> with_long_year("Apr89"), with_long_year("harbour-echo-sep-85"), with_long_year("ferry-sep-85")
    ('Apr 1989', 'harbour-echo-sep 1985', 'ferry-sep-85')
    """
    match = _SHORT_YEAR.fullmatch(name)
    if match is None or (match["name"] and len(match["sign"]) == 1 and not is_of_papers(match["name"])):
        return name
    return f"{match['name'] or ''}{match['month']} 19{match['year']}"


def _with_code_apart(match: re.Match[str]) -> str:
    """The code, and the day with its year in full; as it is where either number may be the year, or none is."""
    first, last = int(match["first"]), int(match["last"])
    if (first > _LAST_DAY) == (last > _LAST_DAY):
        return match.string
    year, day = (first, last) if first > _LAST_DAY else (last, first)
    year = year if year > _SHORT else long_year(year)
    return f"{match['code']} {day:02} {match['month']} {year}{match.string[match.end() :]}"


def _with_year_last(match: re.Match[str]) -> str:
    """A word and the day glued to it, apart; as they are where the digits may be the number of something."""
    word = match["word"].lower()
    is_ours = word in _RELEASES or is_of_papers(word)
    is_day = is_ours or (word not in _COUNTED and _SURE_DAY.match(match["digits"]))
    return f"{match['word']} {match['digits']}" if is_day else match[0]


def _in_order(match: re.Match[str]) -> str:
    """Month, day and year; nothing where the year may stand before the day."""
    digits = match[2] + match[3]
    is_clear = not (_YEAR_FIRST.fullmatch(digits) and 1 <= int(digits[4:]) <= 31)
    return f"{match[1]} {match[2]} {match[3]}" if is_clear else ""
