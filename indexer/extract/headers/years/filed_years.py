"""A line above a text, or below it -> the year in which the text was filed: "Petra archive, 2009", "OTA/ab/cd 2017".

Such a year counts only beside a day that lacks it, so that a line may say it in any order: names, words of filing and
one year. A headline has other words.
"""

from __future__ import annotations

import re

from indexer.dates import find_dates
from indexer.dates.pieces import SEASON
from indexer.extract.headers.lines.rights_lines import IS_NOTICE
from indexer.extract.headers.lines.words import PAPER
from indexer.extract.outlets import outlet_of
from indexer.extract.told import OCCASION, OTHER_DATE, TOLD, tells_history

_LONGEST = 70  # characters
_YEAR = re.compile(r"(?<![\d–/-])(?:19|20)\d\d(?![\d–/]|-\d|\sto\s)|(?<=[A-Z]-)(?:19|20)\d\d(?=-[A-Z])")
# "[Foreign desk wire file, box 12: OTA English, 1999]"
_BRACKETED_FILE = re.compile(
    r"(?i)\[[^\[\]]*\b(?:archives?|box|clippings?|collection|cuttings?|desk|files?|folder|microfilm|reel|wires?)\b"
    r"[^\[\]]*\]"
)
_PARTED = re.compile(r"[,/|·–—-]\s?(?:19|20)\d\d\W*$")  # "The Weekly Islander, 2001"
# A label of another kind is a heading: "Film review: The Sound of the Sea, 1998".
_LABELLED = re.compile(
    r"(?i)(?!(?:(?:news|wire|feature|bound|volume|text|clipping)\s)?(?:source|from"
    r"|newspaper|paper|publication|periodical|collection|archives?"
    r"|files?|filed|wire|issue|year|volume|edition|text|clippings?|credit|agency)\s?:)[^:.]{1,40}:\s"
)
VOLUME = re.compile(
    r"(?i)(?:(?:vol(?:ume)?|no|nr|issue|number"
    r"|edition)\b\.?\s?#?[\dIVXLC]{1,5}[\s,:;/–-]*){0,3}"
    r"(?:\d{1,4}\s?[/(,]\s?)?[(\[]?"
    rf"(?:{SEASON},?\s)?(?P<year>(?:19|20)\d\d)[)\]]?"
)
_NAMED = re.compile(r"^[A-Z][^\d,|:]{2,50},\s(?=(?:[Vv]ol|[Nn]o|[Ii]ssue)\b)")  # "Harbour's Eye, Vol. 14, 1997"
_ENDED = re.compile(
    r"(?i)\(?\s?end(?:s|it)?\s?/[a-z/ -]+/(?P<year>[7-9]\d)\s?\)?|\(end/(?P<whole>19[7-9]\d|20[0-4]\d)\)"
)
_FILED = re.compile(
    r"(?i)\b(?:archived?|archives|files?|filed|volume|vol|bound|desk|wires?|newswire"
    r"|newsfile|mirror|service|releases?|edition|daily|year"
    r"|dispatches|stories|reports|copy|clippings?|cuttings?|clips|scrapbook|corpus|feed|slot"
    r"|domestic|national|international|regional|foreign|english|juche|agency"
    r"|bulletins?|collection|features?|items?|papers|issues|microfilm|reel|roll|folder|(?-i:news|report))\b"
)
# What stands beside the name of an agency in its own stamp: "Reuters Limited 1998"
_OF_STAMP = re.compile(r"(?i)ltd|limited|inc|corp|news|services?|agency|wires?|reports?|copy|the|by|for|ends?")
_JUCHE = re.compile(r"\bJuche\s\d{2,3}\s\((?P<year>(?:19|20)\d\d)\)")
_IN_BRACKETS = re.compile(r"\s\((?P<name>[A-Z][A-Za-z]{1,15}),?\s(?P<year>(?:19|20)\d\d)\)$")  # "said. (OTA 2009)"
_YEAR_OF = re.compile(r"(?i)\W*year\s?:")
_INITIALS = re.compile(r"[a-z]{1,3}")
_STAMPED_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SHORT_YEAR = re.compile(r"[/'’](?P<year>[7-9]\d)\b")
# "Indo-Harbour News Service, 2008"
_NAME_AND_YEAR = re.compile(
    r"[(\[]?(?P<name>[A-Z][^\W\d]+(?:-[A-Z]\w+)*(?:\s(?:of|for|de"
    r"|[A-Z][^\W\d]+(?:-[A-Z]\w+)*)){1,6}),?\s(?:19|20)\d\d[)\]]?\.?"
)
# "Editor freed after night in cells [1989]", "Airline to cut 600 jobs (OTA, 2006)"
_AT_END = re.compile(
    r"(?P<headline>\S.{10,}\S)\s(?:\[(?:(?P<filed>[^\[\]\d]{2,30}),\s)?(?P<year>(?:19"
    r"|20)\d\d)\]|\((?P<name>[^()\d]{2,30}),\s(?P<last>(?:19|20)\d\d)\))"
)
# What has a year of its own, or several: a picture, a prize, a work, references.
_OF_OTHERS = re.compile(
    r"(?i)\b(?:photograph\w*|films?|movie|novel|book|song|album|play|model|winners?"
    r"|of\sthe\syear|annual\sreport|sources|references"
    r"|established|founded|est)\b"
)
_SEGMENTS = re.compile(r"[,.;(\[|·]\s?|\s[–—-]+\s")
_WORD = re.compile(r"[^\W\d_]+")
_SMALL = frozenset({"of", "the", "and", "for", "de", "in", "from", "by"})
_MOST_CAPITALS = 7  # words of a line
_MOST_NAMES = 4  # of a paper that is called by another word than its last: "The Weekly Islander"


def year_of_filing(line: str, agency: str, *, is_alone: bool = False) -> int:
    """The one year of a line of names and words of filing, of a paper's name, of a volume; 0 of any other line.
    `agency`: that of the text; `is_alone`: no day goes with it. Then words of filing are not enough.

    >>> year_of_filing("[Petra archive, 2009]", "Petra"), year_of_filing("Mayor wins the 2009 election", "")
    (2009, 0)
    >>> year_of_filing("The Weekly Islander, 2001", ""), year_of_filing("Nurses Win Award 2009", "")
    (2001, 0)
    """
    if len(line) > _LONGEST or IS_NOTICE.match(line) or line.rstrip().endswith(("?", "!")):
        return 0
    if volume := VOLUME.fullmatch(_NAMED.sub("", line)):
        return int(volume["year"])
    years = set(_YEAR.findall(line))
    is_other = _LABELLED.match(line) and not _BRACKETED_FILE.fullmatch(line)
    if len(years) != 1 or _is_about(line) or is_other or find_dates(line):
        return 0
    if _BRACKETED_FILE.fullmatch(line):
        return int(years.pop())
    words = _WORD.findall(line)
    own = set(_WORD.findall(agency))
    names = [word for word in words if not (_FILED.fullmatch(word) or word.lower() in _SMALL or word in own)]
    is_filed = _YEAR_OF.match(line) is not None or any(
        _FILED.fullmatch(word) and word.lower() != "year"
        for word in words  # "Year 1986" stands above figures
    )
    is_agency = (own and own <= set(words)) or outlet_of(" ".join(words)) != ""
    if (line.isupper() and len(words) > _MOST_CAPITALS) or (is_alone and line[0].isdigit()):
        return 0  # of a text in capitals, of a programme: "21.00 News of 1958"
    is_parted = _PARTED.search(line) is not None and not is_alone
    is_ours = (
        (is_filed and (not is_alone or ":" in line))
        or is_agency
        or (_is_of_one(line) and _is_paper(names, is_parted=is_parted))
    )
    return int(years.pop()) if is_ours and all(word[0].isupper() for word in names) else 0


def _is_of_one(line: str) -> bool:
    """Whether a line has one name beside its year, or a paper's first: "The Ferry, Harbour Press, 1998" is a book."""
    named = [words for part in _SEGMENTS.split(line) if (words := _WORD.findall(part))]
    return len(named) <= 1 or _is_paper(named[0], is_parted=False)


def _is_paper(names: list[str], *, is_parted: bool) -> bool:
    """Whether names are a paper's: it ends as papers do, or has one of their words and stands apart from the year."""
    titled = [name.title() if name.isupper() else name for name in names]
    if titled and PAPER.search(titled[-1]):
        return True
    return is_parted and 0 < len(titled) <= _MOST_NAMES and PAPER.search(" ".join(titled)) is not None


def year_behind_headline(line: str, agency: str) -> int:
    """The year that somebody put in brackets behind a headline, alone or behind who sent the text; 0 without one.

    >>> year_behind_headline("Editor freed after night in cells [1989]", "")
    1989
    >>> year_behind_headline("Ferry stays in port (OTA, 2006)", "OTA"), year_behind_headline("Rain Ferry (1988)", "")
    (2006, 0)
    """
    match = _AT_END.fullmatch(line) if line[-1:] in ("]", ")") else None
    if match is None or len(_YEAR.findall(line)) != 1 or _is_about(match["headline"]):
        return 0
    name = match["name"] or match["filed"] or ""
    is_paper = PAPER.search(name) and not name.endswith("Press")  # which prints books, too
    is_ours = not name or name == agency or outlet_of(name) or is_paper
    return int(match["year"] or match["last"]) if is_ours else 0


def year_of_stamp(line: str, agency: str) -> int:
    """The one year of a line below a text that has the name of its agency, the initials of those who wrote and edited
    it, and nothing else; 0 of any other line.

    >>> year_of_stamp("OTA/ab/cd 2017", "OTA"), year_of_stamp("© Reuters 1998", "Reuters")
    (2017, 0)
    >>> year_of_stamp("The next Reuters conference in 1998", "Reuters")
    0
    """
    if match := _ENDED.fullmatch(line):
        return int(match["whole"] or 1900 + int(match["year"]))
    if juche := _JUCHE.search(line):
        return int(juche["year"])
    if (match := _IN_BRACKETS.search(line)) and agency and _is_agency(match["name"], agency):
        return int(match["year"])
    if not agency or len(line) > _LONGEST or IS_NOTICE.match(line):
        return 0
    years = {int(year) for year in _STAMPED_YEAR.findall(line)}
    years |= {1900 + int(year) for year in _SHORT_YEAR.findall(line)}
    own = [word for word in _WORD.findall(line) if outlet_of(word) == agency or word.lower() == agency.lower()]
    others = [word for word in _WORD.findall(line) if word not in own]
    is_stamp = own and all(_OF_STAMP.fullmatch(word) or _INITIALS.fullmatch(word) for word in others)
    return years.pop() if len(years) == 1 and (is_stamp or _is_in_full(line, agency)) else 0


def _is_agency(name: str, agency: str) -> bool:
    return agency in (name, outlet_of(name)) or name == "".join(word[0] for word in agency.split())


def _is_in_full(line: str, agency: str) -> bool:
    """Whether a line is an agency's name in full and a year: "Indo-Harbour News Service, 2008" of the IHNS."""
    match = _NAME_AND_YEAR.fullmatch(line)
    if match is None:
        return False
    words = [word for word in _WORD.findall(line) if not word.islower()]
    initials = "".join(word[0] for word in words)
    known = outlet_of(match["name"])
    return (known and known == outlet_of(agency)) or agency in (initials, words[0][:2].upper() + initials[1:])


def _is_about(line: str) -> bool:
    """Whether a line may be a headline, told of a year."""
    said = _FILED.sub("", line)
    told = (OCCASION, TOLD, OTHER_DATE, _OF_OTHERS)
    return any(pattern.search(said) for pattern in told) or _OF_OTHERS.search(line) is not None or tells_history(said)
