"""The folders of a web address -> whether a year before the web among them is the one in which a text came out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.extract.paths.date_parts import Parts
from indexer.extract.paths.name_words import is_of_papers

FIRST_WEB_YEAR = 1991  # a number before it in an address is no year of publication, unless a whole day is there
# Since then whole papers were stored as they were printed, and are shelved by their days: "/1988/10/07/us/ferry".
_FIRST_SHELVED_YEAR = 1970
_FIRST_MOVED_YEAR = 1980  # from papers' own computers to the shelves of their sites: "/world/europe/1987/1121/ferry"
_TELLS = re.compile(r"history|this-?day|today|timeline|flashback|remember|anniversar|nostalgia|years-?ago")
FIRST_SCANNED_YEAR = 1700  # of an old page: one before it is a number
_SCANS = frozenset({
    "archiv", "archive", "archives", "archivo", "backissues", "clippings", "commons", "debates", "edition", "editions",
    "frontpage", "hansard", "issue", "issues", "lords", "microfilm", "newspaper", "newspapers", "page", "pages",
    "paper", "papers", "scan", "scans", "sitting", "sittings", "timesmachine", "title", "titles", "vault",
})  # fmt: skip
_ARCHIVES = frozenset({"archive", "archives", "issue", "issues"})
_TEXTS = frozenset({"article", "articles"})  # a paper's, also of days before the web
_MONTHS, _DAYS = 12, 31
_LETTERS = re.compile(r"[a-z]+")


def is_of_publication(parts: Sequence[Parts], stems: Sequence[str], number: int) -> bool:
    """Whether the year in a folder, by its number, is one: its day stands beside it where a paper's own texts or the
    scans of its pages lie, or begins the address."""
    has_text = stems[number - 1].lower() in _TEXTS and any(map(str.isalpha, "".join(stems[number + 3 :])))
    is_shelf = number == 0 or has_text
    is_shelf = (is_shelf and _has_day_below(parts[number + 1 : number + 3])) or _ends_day(parts[: number + 1], stems)
    if is_shelf and parts[number].year >= _FIRST_SHELVED_YEAR:
        return True
    if parts[number].year >= _FIRST_MOVED_YEAR and _is_among_sections(parts, stems, number):
        return True
    has_archive = number > 0 and stems[number - 1].lower() in _ARCHIVES
    return _is_old_year(parts[number:], has_archive=has_archive) and any(map(has_scans, stems[:number]))


def _is_among_sections(parts: Sequence[Parts], stems: Sequence[str], number: int) -> bool:
    """Whether a year and its day stand between the names of sections, none of which tells of the past, and a text's."""
    sections, behind = stems[:number], stems[number + 2 :]
    has_text = any(map(str.isalpha, "".join(behind)))
    is_plain = all(stem.replace("-", "").isalpha() and not _TELLS.search(stem.lower()) for stem in sections)
    return is_plain and has_text and _has_day_below(parts[number + 1 : number + 3])


def _is_old_year(parts: Sequence[Parts], *, has_archive: bool) -> bool:
    """Whether a year before the web is one: its month and day stand below it, as in "/1957/oct/05/". Alone it may be a
    number or a time: "/2003/08/29/1608/"."""
    year, month, day = (*parts[:3], Parts(), Parts(), Parts())[:3]
    is_month = bool(month.month or 1 <= month.number <= _MONTHS)
    return year.year >= FIRST_SCANNED_YEAR and is_month and bool(day.number or has_archive)


def _has_day_below(parts: Sequence[Parts]) -> bool:
    """Whether month and day stand below a year, in two folders or in one: "1988/10/07/", "1986/0718/"."""
    month, day = (*parts, Parts(), Parts())[:2]
    return bool(month.month and month.day) or bool((month.month or 1 <= month.number <= _MONTHS) and day.number)


def _ends_day(parts: Sequence[Parts], stems: Sequence[str]) -> bool:
    """Whether the last of some folders ends a day that begins an address: "17/November/1985/"."""
    return len(parts) == 3 and bool(parts[1].month) and stems[1].isalpha() and 0 < parts[0].number <= _DAYS


def has_scans(folder: str) -> bool:
    """Whether a folder of an address may hold pages older than the web: a paper's, its archive, a parliament's
    debates. "/history/1912/04/15/" and "/news/1861/4/12/" tell of these days."""
    return is_of_papers(folder) or not _SCANS.isdisjoint(_LETTERS.findall(folder.lower()))
