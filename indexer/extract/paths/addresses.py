"""A web address -> that of the page itself, the names in its path, whether it is one of things that are not news."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import SplitResult, unquote

# What stands on these is dated by when it takes place, or by nothing.
_OTHER_SHELVES = frozenset({
    "event", "events", "calendar", "whats-on", "fixtures", "schedule", "tv-guide", "listings", "product", "products",
    "shop", "tickets", "booking", "bookings", "forecast", "timetable", "wiki",
})  # fmt: skip
# Here a day is what a page is about, or the page is an article with a headline.
_SHELVES_OF_DAYS = frozenset({
    "act", "acts", "agenda", "auction", "auctions", "bill", "bills", "case", "cases", "categories",
    "category", "changelog", "crossword", "crosswords", "diary", "docket", "eli", "ewca", "flights", "horoscope",
    "horoscopes", "hotel", "hotels", "job", "jobs", "judgment", "judgments", "law", "laws", "lottery", "match",
    "matches", "patent", "patents", "puzzles", "quiz", "recipe", "recipes", "release-notes", "results", "search",
    "sitemap", "standards", "stocks", "tag", "tags", "tide-times", "ukpga", "uksi", "version", "versions", "weather",
})  # fmt: skip
_SLUG = re.compile(r"(?i)(?:[a-z0-9]+-){2,}[a-z0-9]*[a-z][a-z0-9]*(?:[-.].*)?", re.ASCII)
# The folder of a site's copy: "www.harbour.example", "harbour.co.uk"; of the names of texts few end so.
_HOST = re.compile(r"(?:[a-z\d][a-z\d-]*\.)+(?:com|example|gov|info|int|net|org|edu|[a-z]{2,3}\.[a-z]{2})", re.ASCII)
_URN = re.compile(r"(?i)(?:urn|tag):")
_SIX_DIGITS = re.compile(r"\d{6}", re.ASCII)
_SESSION = re.compile(r";[A-Za-z_]+=[^/?#;]*")  # ";jsessionid=20190101AB"
# "/web/20010912123456/www.harbour.example/ferry", "/2021.12.03-123456/harbour.example/ferry"
_CAPTURE = re.compile(
    r"(?i)/(?:\d{14}(?:[a-z]{2}_|\*)?|\d{4}\.\d\d\.\d\d-\d{6})/(?:https?:/+)?(?=[\w-]+(?:\.[\w-]+)*\.[a-z]{2,12}/)",
    re.ASCII,
)
_OF_ARCHIVE = re.compile(
    r"(?i)(?:https?://)?(?:[\w-]+\.)*(?:web\.archive\.org"
    r"|archive\.(?:ph|is|today|li|md|vn|fo)|arquivo\.pt|archive-it\.org"
    r"|webarchive\.[\w.-]+|wayback\.[\w.-]+|webcitation\.org|perma\.cc)/"
)
# The BBC numbers its articles with eight digits.
_NUMBERING_SITE = re.compile(r"(?i)(?:.+\.)?bbc\.(?:com|co\.uk)")
_NUMBERED = re.compile(r"(?P<words>[a-z-]*)\d{8}", re.ASCII)
_SUFFIX = re.compile(r"\.[^\W_]*[^\W\d_][^\W_]*$")
_KIND = re.compile(r"(?i)\.(?:amp|html?|mobile|php|print|story|utf-?8)$")  # before another one: "ferry.print.html"


def archived_page(url: str) -> str:
    """The address that a web archive's address is a copy of, else the address itself.

    >>> archived_page("https://web.archive.org/web/20100910000000/https://harbour.example/ferry")
    'https://harbour.example/ferry'
    >>> archived_page("web.archive.org/web/20100910000000/harbour.example/ferry")
    'http://harbour.example/ferry'
    """
    whole = max(url.rfind("/http://"), url.rfind("/https://"), -1) + 1
    if whole:
        return url[whole:]
    match = _CAPTURE.search(url)
    return f"http://{url[match.end() :]}" if match else url


def address_of_copy(names: Sequence[str]) -> str:
    """The address of a page in the copy of a site; "" below no folder that is a host.

    >>> address_of_copy(["sites", "harbour.example", "WORLD", "9803", "14", "ferry"])
    'http://harbour.example/WORLD/9803/14/ferry'
    """
    hosts = (number for number, name in enumerate(names[:-1]) if _HOST.fullmatch(name.lower()))
    number = next(hosts, -1)
    return "" if number < 0 else f"http://{'/'.join(names[number:])}"


def is_of_archive(url: str) -> bool:
    """Whether an address is one of a web archive: the days in it are those of captures."""
    return _OF_ARCHIVE.match(url) is not None


def without_session(url: str) -> str:
    """An address without what a server wrote behind a name to know its reader: "ferry.jsp;jsessionid=1"."""
    return _SESSION.sub("", url)


def segments_of(parts: SplitResult) -> list[str]:
    """The names in the path of an address, those of a fragment that is a path, and of a query that is a name."""
    fragment = parts.fragment if parts.fragment.startswith(("/", "!/")) else ""
    segments = split_path(unquote(f"{parts.path}/{fragment}"))
    if parts.query and "=" not in parts.query:  # "/getarticle?nn20020613a2.htm"
        segments += split_path(unquote(parts.query))
    if segments and _SIX_DIGITS.fullmatch(segments[-1]):  # the number of an article
        del segments[-1]
    if segments and _NUMBERING_SITE.fullmatch(parts.netloc) and (match := _NUMBERED.fullmatch(segments[-1])):
        segments[-1] = match["words"]
    return segments


def split_path(path: str) -> list[str]:
    """The names in a path; of one that is a name of things, "urn:newsml:ota.example:20240305:4412", its parts."""
    names = [name for name in path.split("/") if name]
    return [part for name in names for part in (name.split(":") if _URN.match(name) else [name])]


def without_suffix(name: str) -> str:
    """The last name in an address without what kind of file it is: "ferry" of "ferry.html", "ferry.print.html"."""
    stem = _SUFFIX.sub("", name)
    return _KIND.sub("", stem) if stem != name else name


def are_of_other_things(segments: Sequence[str]) -> bool:
    """Whether an address leads to what takes place on a day, is sold, or has a page for each day.

    >>> are_of_other_things(["events", "2012", "06"]), are_of_other_things(["weather", "2012-06-15"])
    (True, True)
    >>> are_of_other_things(["2012", "06", "15", "weather", "storm-nears-the-coast", "index.html"])
    False
    """
    names = {segment.lower() for segment in segments}
    if not _OTHER_SHELVES.isdisjoint(names):
        return True
    return not _SHELVES_OF_DAYS.isdisjoint(names) and not any(map(_SLUG.fullmatch, segments[-2:]))
