"""One line from the top of a text -> what it states ("By ... | 5 Sept 2025"), or that it is no header line.

A line is a header line only when nothing in it could be a sentence of the article.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from indexer.dates import Mention, even, find_dates, has_digit, is_undated, read_date
from indexer.dates.labels import LABEL
from indexer.dates.pieces import MONTH
from indexer.extract.headers.days.beside_dates import without_others
from indexer.extract.headers.days.dates import (
    ENDS_WITH_LABEL,
    date_of_label,
    with_time_apart,
    without_dates,
)
from indexer.extract.headers.days.wire_times import with_usual_time
from indexer.extract.headers.lines.citations import read_citation
from indexer.extract.headers.lines.free_credits import date_of_free_credit
from indexer.extract.headers.lines.imprint_parts import with_whole_year, without_imprint
from indexer.extract.headers.lines.markup_signs import without_markup
from indexer.extract.headers.lines.phrases import (
    BYLINE,
    LABELLED,
    LABELS,
    STRONG,
    is_name,
    is_noise,
    is_title,
    labelled,
    phrases,
    read_phrase,
)
from indexer.extract.headers.lines.repairs import dated_credit, set_apart
from indexer.extract.headers.lines.set_forms import date_of_form
from indexer.extract.headers.lines.trails import date_of_trail
from indexer.extract.headers.years.issue_years import bare_month, credited_issue, issue_of_source
from indexer.extract.told import OCCASION, OF_ANOTHER_TEXT, OF_OTHERS, OTHER_DATE

LONGEST_LINE = 180  # characters
_YEAR = re.compile(rf"(?i)(?:19|20)\d\d|\d[-/ ]{MONTH}[-/ ]\d\d(?!\d)|\)\s\d\d?/\d\d?/\d\d$")
_BEGINS_LABELLED = re.compile(rf"(?i)(?:{'|'.join(LABELS)}|{LABEL})\s*:")
# A date that a page gives twice, for those who see it and those who hear it.
_TWICE = re.compile(r"(?<!\S)(\S[^|]{3,38}?\d{4}(?:,?\s\d\d?:\d\d(?:\s?[AaPp][Mm])?)?)\s*\1(?!\S)")
_MAY_BE_TWICE = re.compile(r"\d{4}\s?.+\d{4}")
_DECORATION = re.compile(r"^(?:[^\w\s\"“”'‘’(\[@©+$€£/–—-]+\s*)+|\s*[*>»›~=#<]+$")
_PICTURES = re.compile(r"\s*[\u2600-\u2604\u2607-\u27bf\u23e9-\u23fa\U0001f300-\U0001faff]+\ufe0f?\s*")
_FIELD_NAME = re.compile(r"^[A-Za-z]+(?:_[A-Za-z]+)+(?=\s*:)")
# "harbour echo · 5 may 2025 · news", all in small letters; the date is taken out
_SMALL = r"[a-z]{2,15}(?:\s[a-z]{2,15}){0,2}"
_IN_SMALL_LETTERS = re.compile(rf"(?:{_SMALL}\s[|·•/]\s)?\s*{STRONG}\s*(?:\s[|·•/]\s{_SMALL})?")
# The lines of a mail above its text, other than its date and subject; a rule between lines.
_MAIL = re.compile(
    r"(?i)(?:from|to|cc|bcc|reply-to|message-id|newsgroups|approved|organization|lines|x-[\w-]+"
    r"|mime-version|path):\s.*(?<!\.)|begin forwarded message:"
    r"|-{2,}\s?[a-z ]{3,40}\s?-{2,}|[-=_*~#]{3,}"
)
# "This article appears in the November 25, 2013, issue of Harbour Review."
_ISSUE_OF = re.compile(
    r"(?i)(?:(?:this|the)\s(?:article|story|essay|piece)\s(?:was\s)?)?(?:originally\s|first\s)?"
    r"(?:(?:as|is|was|comes|taken|published|printed|appears?|appeared|ran)\s){0,2}(?:in|from)\s(?:the\s|our\s)?"
    r"(?P<date>.{6,30}?),?"
    r"\s(?:print\s)?(?:issue|edition)(?:\s(?:of|as|under|with)\s.{2,90})?\.?"
)
_GLUED_TIME = re.compile(r"\b((?:19|20)\d\d)(\d{1,2}:\d\d)(?!\d)")  # "March 3, 20247:13 PM ET"
# "at 5:40amThu 23 Feb", "9:12 AM EDTUpdated 2 hours ago": what pages show in two elements.
_GLUED_DATE = re.compile(
    r"([\dmMT])(?=(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*[,\s]"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov"
    r"|Dec)[a-z]*\.?\s\d\d?(?!\d)|(?:Updated|Published|Posted|Modified)\b)"
    # "By ANA RUIZDec. 2, 2023"
    r"|([^\W\d_])(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s\d\d?,\s\d{4})"
    r"|(?<=[a-z])(?=(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]{0,6}\.?\s\d\d?,\s\d{4})"
)
# "First published on 5 May 2025 and reproduced with permission.", "... 5 May 2025. It is reprinted here."
_REPRINTED = re.compile(
    r"(?i)(?<=\d)[.,;]?\s(?:and|it|this|which|used|with|by|reprinted|reproduced|republished)\b[^\d]{0,60}"
    r"\b(?:reprint|reproduc|republish|permission|licen[cs]e)[^\d]{0,60}$"
)
# A year behind a name or in brackets; a day of a year in numbers.
_YEAR_ALONE = re.compile(
    r"(?:(?:[Bb]y\s)?(?P<who>[^\W\d_][^\d,|(]+?)(?:(?:,\s"
    r"|\s\()(?P<paper>[A-Z][^\d,|()]+))?(?:[,|]\s?|\s[(\[])|[(\[]|(?=\d{4}-|\d{8}))"
    r"(?P<date>(?:19|20)\d\d(?:-[0-3]\d\d|[01]\d[0-3]\d(?:T\d{4}(?:\d\d)?Z?)?)?)[)\]]?"
)
# "WEXCOMBE: JULY 30, 2013 00:40 IST"
_PLACE_AND_TIME = re.compile(r"(?P<place>[A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,2}):,? (?P<date>.*\d:\d\d.*)")
_EIGHT_DIGITS = 8
_NOTE_BEHIND = re.compile(
    r"(?<=\d\d)\s\((?![^()]*\b(?i:archives?|collection|library|museum|file|photo|picture|image)\))[^()\d]{3,90}\)$"
)  # "Delivered on 5 May 2025 (as it was given)"
# "Editor's note: This story was first published on", "This is an archived article published on"
_THIS_ARTICLE = re.compile(
    r"(?i)\bth(?:is|e\sfollowing)\s(?:is\s)?(?:an?\s)?(?:[a-z-]+\s)?(?:story|article"
    r"|post|piece|column|interview|essay|page|content"
    r"|commentary|editorial|review|transcript|version|letter|obituary|feature|press\srelease|op-ed)\s(?:[a-z]+\s){0,2}"
    r"(?:first\s|originally\s)?(?:published|appeared|posted|printed|ran|aired"
    r"|broadcast|released|moved|sent|filed)\b[^.!?\d]{0,60}$"
    r"|\bth(?:is|e)\s(?:press\s)?(?:release|report|statement"
    r"|announcement)\s(?:is|are)\s(?:strictly\s)?embargoed\suntil\s$"
    # "(Corrects figure in third paragraph. Story first published on"
    r"|(?:^|[(.;:]\s?)(?:story|article|report|item)\s(?:was\s)?(?:first"
    r"|originally)\s(?:published|moved|ran|sent|posted|filed)\b[^.!?\d]{0,30}$"
    # "Text of report by Harbour Radio on"
    r"|^(?:text|excerpts?|transcript)\s(?:of|from)\s(?:an?\s"
    r"|the\s)?(?:[a-z]+\s){0,2}(?:report|article|interview|commentary|editorial|statement"
    r"|speech|column|story|item)s?\b[^.!?\d]{0,140}\son\s$"
)
_MONTH = re.compile(rf"(?i)\b{MONTH}\b")
_PUBLISHED_LAST = re.compile(r"(?i)[;,|(–—-]\s?(?:and\s)?(?:first\s|originally\s)?published(?:\son|:)?\s$")
_EMPHASIS = re.compile(r"(?<!\w)(?:\*{1,3}|_{1,3})(?=[^\s*_])|(?<=[^\s*_])(?:\*{1,3}|_{1,3})(?!\w)")
# "Ana Ruiz <ana@gazette.example> Fri, Sep 5, 2025", "Ana Ruiz, @ana 5 May 2025", "By Ana Ruiz @ana"
_ADDRESS = re.compile(
    r"\s*<[^<>\s]+@[^<>\s]+>\s*(?=\S)"
    r"|[\s,]*(?<!\w)[(\[]?(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<=,\s)@\w{2,30})[)\]]?[\s,|]+(?=\S)"
    r"|(?<=\w)\s\(?@\w{2,30}\)?(?=\s|$)"
)
# "... p. 3. Retrieved March 9, 2021, from http://library.example/1188"
_RETRIEVED = re.compile(
    r"[\s,;]*[(\[]?(?:(?:last\s)?(?:retrieved|accessed|available"
    r"|viewed)\b[^.|]{0,40}\s)?(?:from|at|on|via|:)?\s?<?https?://\S+$",
    re.IGNORECASE,
)
_FIXTURE = re.compile(r"\d\s+(?:Away|AWAY|[(][AH][)])$")  # "Milton Rovers 5 May 2019 Away"
_SPACED_TIME = re.compile(r"(?<!\d)(\d\d): (\d\d)(?!\d)")


def read_header_line(line: str, *, below_headline: bool = False) -> dict[str, str] | None:
    """The facts of a header line, {} when it is one without facts ("3 min read"), None when it is none.

    "date" and "updated" are dates as written; "credit" is an outlet that a byline names. `below_headline` says
    that the headline stands above: then a name may stand before a date with nothing between.

    >>> read_header_line("By Ana Ruiz | Published 5 Sept 2025")
    {'date': '5 Sept 2025', 'byline': 'Ana Ruiz'}
    >>> read_header_line("The ministers met on 5 September 2025.") is None
    True
    """
    stated = _read(line, below_headline=below_headline and has_digit(line))  # of no matter where there is no date
    return None if stated is None else dict(stated)


@lru_cache(maxsize=256)  # a line is looked at several times: is it the headline, the deck, what stands above one?
def _read(line: str, *, below_headline: bool) -> Mapping[str, str] | None:
    line = _plain(line)
    if not line or len(line) > LONGEST_LINE:
        return None
    if _MAIL.fullmatch(line):
        return {}
    if (match := LABELLED.fullmatch(line)) and not _has_date(match[2], fact := LABELS[match[1].lower()]):
        return (fact == "source" and issue_of_source(match[2])) or labelled(fact, match[2])
    if not has_digit(line):
        return None if line.endswith(".") and not is_noise(line) else _read_phrases(line, {})
    if is_undated(line):
        return _read_around((), line, below_headline)
    if _FIXTURE.search(line) or OF_ANOTHER_TEXT.match(line):
        return None
    line = with_usual_time(line)
    credit = dated_credit(line) or ({} if below_headline else read_citation(line))  # below one it cites another text
    if credit and read_date(credit["date"]):
        return credit
    if date := date_of_form(line) or date_of_trail(line):
        return {"date": date}
    if credited := credited_issue(line):
        return credited
    if _YEAR.search(line):
        line = _repaired(line)
    if (match := _ISSUE_OF.fullmatch(line)) and read_date(match["date"]):
        return {"date": match["date"]}
    if dated := date_of_label(line.strip("()[]")):
        return dated
    if (
        (below_headline or (len(line) == _EIGHT_DIGITS and line.isdigit()))
        and (match := _YEAR_ALONE.fullmatch(line))
        and _is_author(match["who"])
        and (match["paper"] is None or is_title(match["paper"]))
        and read_date(match["date"])
    ):
        return {"date": match["date"]} | ({"byline": match["who"]} if match["who"] else {})
    if below_headline and (said := _time_at_place(line) or bare_month(line)):
        return {"date": said}
    mentions = find_dates(line)
    if mentions and OF_OTHERS.match(line):
        return None
    is_column = len(mentions) > 1 and all(mention.written.ambiguous for mention in mentions)  # "4/2/87  4/3/86"
    if is_column and not any(ENDS_WITH_LABEL.search(line[: mention.start]) for mention in mentions):
        return None
    if said := _said_of_article(mentions, line, below_headline):
        return {"date": said}
    stated = _read_around(mentions, line, below_headline)
    is_free = stated is None and below_headline and len(mentions) == 1
    return {"date": date} if is_free and (date := date_of_free_credit(line, mentions[0])) else stated


def _time_at_place(line: str) -> str:
    """The day and time behind a place in capitals, as papers stamp their pages; "" behind what takes place then."""
    match = _PLACE_AND_TIME.fullmatch(line)
    if match is None or OCCASION.search(match["place"]) or OTHER_DATE.search(f"{match['place']}: "):
        return ""
    written = read_date(match["date"])
    return match["date"] if written and written.precision == "minute" else ""


def _said_of_article(mentions: Sequence[Mention], line: str, below_headline: bool) -> str:
    """The date behind "this article was published", or behind a last "; published"; "" without one."""
    if said := next((mention for mention in mentions if _THIS_ARTICLE.search(line[: mention.start])), None):
        return said.text
    last = mentions[-1] if mentions and below_headline else None
    is_ours = last and _PUBLISHED_LAST.search(line[: last.start]) and not line[last.end :].strip(" )]")
    return last.text if last and is_ours else ""


def _repaired(line: str) -> str:
    """A line with a year: what ran together in it apart, and without what hides its date."""
    line = set_apart(without_others(without_imprint(line)))
    timed = _GLUED_TIME.sub(r"\1 \2", _SPACED_TIME.sub(r"\1:\2", line)) if ":" in line else line
    line = _GLUED_DATE.sub(_parted, timed)
    line = _TWICE.sub(r"\1", line) if _MAY_BE_TWICE.search(line) else line
    return _NOTE_BEHIND.sub("", _REPRINTED.sub("", line))


def _read_around(mentions: Sequence[Mention], line: str, below_headline: bool) -> dict[str, str] | None:
    """What a line states with its dates and beside them; None where that is a sentence."""
    if not mentions and line.endswith(".") and not is_noise(line):
        return None
    facts: dict[str, str] = {}
    rest = without_dates(line, mentions, facts, below_headline=below_headline)
    if below_headline and rest and _IN_SMALL_LETTERS.fullmatch(rest):
        return facts
    stated = None if rest is None else _read_phrases(rest, facts)
    return with_time_apart(stated, line, mentions) if stated and len(mentions) == 1 else stated


def _is_author(who: str | None) -> bool:
    return who is None or (not who.startswith("The ") and is_name(who) and not _MONTH.search(who))


def _parted(match: re.Match[str]) -> str:
    return f"{match[0]} | "


def _plain(line: str) -> str:
    """A line without what decorates it: bullets, pictures, the stars of Markdown, the underscores of field names."""
    line = with_whole_year(even(line.strip()))
    if "@" in line:
        line = _ADDRESS.sub(" | ", line)
    line = without_markup(line)
    if not line.isascii():
        line = _PICTURES.sub(" | ", line).strip(" |")
    if "*" in line or "_" in line:
        line = _EMPHASIS.sub("", line)
    if "://" in line:
        line = _RETRIEVED.sub("", line)
    is_bare = line[:1].isalnum() or (line[:1] in "\"“”'‘’(" and line[-1:] not in "*»›")
    if is_bare and line[-1:] not in ">~=#<" and "_" not in line:  # nearly always
        return line
    line = _DECORATION.sub("", line)
    return _FIELD_NAME.sub(lambda match: match[0].replace("_", " "), line)


def is_labelled(line: str) -> bool:
    """Whether a line begins like "Date:" or "Source:", whatever follows."""
    return ":" in line and _BEGINS_LABELLED.match(line, 0, LONGEST_LINE) is not None


def is_silent(line: str) -> bool:
    """Whether a line surely states nothing, at a glance: a sentence without dates, colons and equals signs."""
    if not (line.isascii() and line.endswith(".")) or ":" in line or "=" in line:
        return False
    return not has_digit(line) or ("@" not in line and is_undated(line))


def _has_date(value: str, fact: str) -> bool:
    """Whether a date stands behind what is labelled: "Source: Xinhua | 2021-05-20 | Editor: Oda"; none is a source."""
    return has_digit(value) and any(found.start > 0 or fact == "source" for found in find_dates(value))


def _read_phrases(rest: str, facts: dict[str, str]) -> dict[str, str] | None:
    if not facts and STRONG not in rest and not BYLINE.match(rest.strip()) and not is_noise(rest):
        return None
    if facts and STRONG not in rest:  # "Remembering September 11, 2001"
        return None
    for phrase in phrases(rest):
        if not read_phrase(phrase, facts):
            return None
    return facts
