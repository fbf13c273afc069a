"""A dated line from the top of a paper -> the same without what papers print beside their day: price, pages, edition.

"Milton, Ohio, Monday, May 5, 1987 | No. 217 | 60 cents | Twelve Pages" -> "Milton, Ohio, Monday, May 5, 1987 | No. 217"
"""

from __future__ import annotations

import re

from indexer.dates import find_dates, has_digit
from indexer.dates.assembling import long_year
from indexer.dates.pieces import MONTH, SEASON
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.headers.lines.words import PAPER
from indexer.extract.outlets import outlet_of
from indexer.extract.told import OCCASION, OTHER_DATE

_COUNT = r"(?:\d{1,3}|one|two|three|four|five|six|eight|ten|twelve|sixteen|twenty(?:-four)?)"
_PRICE = (
    rf"(?:(?:cover\s)?price:?\s)?(?:[£$€₹]\s?\d+(?:\.\d\d)?"
    rf"|(?:rs|k?sh|zk|usd)\.?\s?\d+(?:\.\d\d)?(?:/-)?|N\d{{2,4}}|{_COUNT}(?:\.\d\d)?"
    r"\s?(?:cents?|c|p|d|¢|pence|penny|rupees?|paise|naira|kobo|shillings?"
    r"|dollars?)(?:\snet)?)|(?:price\s)?(?:one\spenny|(?:two|three|six)pence)"
    r"(?:\shalfpenny)?"
)
_PARTS = (
    _PRICE,
    r"pn\.pag\b\.?(?:,?\s\d+p)?\.?",
    rf"(?:in\s)?{_COUNT}\spages|(?:(?:in\s)?{_COUNT}\s(?:sections|parts))",
    r"page\s[A-Z]?\d+\sof\s\d+|(?:ocr|scanned|raw|uncorrected|digiti[sz]ed)\s(?:text|copy|page)",
    r"(?:estab(?:lished|\.)?|est\.?|founded)(?:\sin)?\s1[6-9]\d\d"
    r"|issn:?\s\d{4}-?\d{3}[\dxX]|(?:regd?\.?|registration)\sno\.?\s?[\w/-]+",
    r"\d{1,2}p|\d{1,2}\s(?:colou?r|bw|b\s?&\s?w|charts?|maps?|graphs?|diagrams?|illustrations?)",
    r"published\s(?:daily|weekly|fortnightly|monthly|every\s\w+)|circulation:?\s[\d,]+",
    r"\(?(?:tele)?phone:?\s[\d/() -]{6,16}\)?|(?:tel|fax)[.:]{1,2}\s?[\d/() -]{6,16}",
)
_PART = rf"(?i:{'|'.join(_PARTS)})(?![\w/])"
# The quick look comes first.
_KEYS = (
    "cent", "price", "pence", "penny", "page", "£", "$", "€", "₹", "rs", "sh", "est", "found", "issn", "reg", "publi",
    "circ", "ocr", "scan", "rupee", "naira", "kobo", "tel", "phone", "section", "parts", "c", "p", "n", "text",
    "colo", "bw", "map", "chart", "graph",
)  # fmt: skip
_APART = re.compile(
    rf"(?:(?<=\d)\s+|[\s(]*[|·•,;–—-]\s*|\s{{2,}}|^){_PART}(?=\s*(?:$|[|·•,;)–—-]|\s{{2,}}|\s(?-i:[A-Z\d£$])))"
)
_MAY_BE_PRICE = re.compile(rf"(?i){_PRICE}(?!\w)")
_GAP = "   "
_OF_ANOTHER = re.compile(r"(?i)(?:due|last|next|sold|seen|closes?|doors|tickets?|admission|return(?:ed)?)\b")
_IMPRINT = re.compile(r"(?i)\b(?:vol(?:ume)?|no|nr|number|issue|edition)\b\.?\s?#?[\dIVXLC]")
_SIGNS = re.compile(r"\s*[,;|·•()–—]\s*|\s-\s|\s{2,}")
# "Harbour & Parish, May99, Vol. 44 Issue 5": as a database of magazines writes its months
_GLUED = re.compile(rf"(?i)(?<=[,;]\s)((?:{MONTH}/)?{MONTH})(\d\d)(?=,?\s(?:vol|issue|no)\b)")
# "NETWORK NEWS Mar '97", "Harbour Notes, Spring '97": the year of an issue, in short, which no day can be
_SHORT_YEAR = re.compile(rf"(?i)(?<=[^\W\d]|[,:|])(\s(?:{MONTH}|{SEASON})\.?)\s?['’‘]([4-9]\d)(?=\s*(?:$|[|,;:)–—]))")
# "MILTON July 29 1998 OTA"
_WIRED = re.compile(
    rf"(?P<place>[A-Z][A-Z.'’-]+(?:\s[A-Z][A-Z.'’-]+)?)\s(?P<date>(?i:{MONTH})\.?\s\d\d?,?\s\d{{4}}"
    rf"|\d\d?\s(?i:{MONTH})\.?\s\d{{4}})\s(?P<agency>[A-Z][A-Za-z-]{{1,11}})"
)
# "Milton, Ohio Thursday, June 29, 1989": no sign parts a place from its day
_PLACED = re.compile(r"(?P<place>[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+)?,\s[A-Z][\w.'’]+(?:\s[A-Z][\w.'’]+)?)[\s,]+$")


def with_whole_year(line: str) -> str:
    """A line with the year in full of a month or season that has it in two digits, as issues of magazines have.

    >>> with_whole_year("Harbour & Parish, May99, Vol. 44 Issue 5, p18")
    'Harbour & Parish, May 1999, Vol. 44 Issue 5, p18'
    """
    if not has_digit(line):  # nearly always
        return line
    if "'" in line or "’" in line or "‘" in line:
        line = _SHORT_YEAR.sub(lambda match: f"{match[1]} {long_year(int(match[2]))}", line)
    if "Vol" not in line and "Issue" not in line:  # nearly always
        return line
    return _GLUED.sub(lambda match: f"{match[1]} {long_year(int(match[2]))}", line)


def without_imprint(line: str) -> str:
    """A dated line with its place and agency set apart, without the price and pages of the paper.

    A price alone may be that of a ticket: then all that stands beside the date is a paper, a place or a number.

    >>> without_imprint("Milton, Ontario   Monday, May 5, 1987   60 cents"), without_imprint("Fair, 5 May 1987, £5")
    ('Milton, Ontario | Monday, May 5, 1987', 'Fair, 5 May 1987, £5')
    """
    if match := _WIRED.fullmatch(line):
        is_sent = outlet_of(match["agency"]) or match["agency"].isupper() or _is_place(match["place"])
        return f"{match['place']} | {match['date']} | {match['agency']}" if is_sent else line
    if _GAP in line and _is_of_another(line):
        return " ".join(line.split())
    small = line.lower()
    if not any(key in small for key in _KEYS):
        return line
    rest = line
    while (cut := _APART.sub("", rest, count=1)) != rest:
        rest = cut
    if rest == line or OCCASION.search(line):
        return line
    found = find_dates(rest)
    if len(found) != 1 or (found[0].written.precision == "month" and not _IMPRINT.search(rest)):
        return line
    before, behind = rest[: found[0].start], rest[found[0].end :]
    if _MAY_BE_PRICE.search(line) and not _is_of_paper(before, behind):
        return line
    place = _PLACED.fullmatch(before)
    return f"{place['place']} | {rest[found[0].start :]}" if place and _is_place(place["place"]) else rest.strip()


def _is_of_another(line: str) -> bool:
    """Whether the column before a date says what it is of: "Expires   5 May 2025"."""
    found = find_dates(line)
    before = line[: found[0].start].rstrip() if found else ""
    column = before[before.rfind(_GAP) + 1 :].strip()
    return OTHER_DATE.search(column) is not None or _OF_ANOTHER.match(column) is not None


def _is_of_paper(before: str, behind: str) -> bool:
    """Whether what stands beside a date names a paper, its number, or nothing but places."""
    beside = f"{before} | {behind}"
    if _IMPRINT.search(beside):
        return True
    names = [name.strip(" .-") for name in _SIGNS.split(beside) if name.strip(" .-")]
    return bool(names) and all(
        _is_place(name) or PAPER.search(name.title() if name.isupper() else name) for name in names
    )


def _is_place(name: str) -> bool:
    """Whether words are places that we know: "Milton, Ontario"."""
    return any(load_gazetteer().place(part) is not None for part in (name, *name.split(", ")[-1:]))
