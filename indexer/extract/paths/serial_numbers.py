"""A name that is a day with numbers behind it ("2000062902", "0ECH-1985-1126-0003-001") -> the day.

Other things are numbered so: a docket or a wire's story has a year and four digits, a document's number ten or more. So
numbers in one piece count where nothing else says a day and no shelf of numbers stands above; a day in two pieces
counts before the numbers of page and article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.extract.paths.addresses import address_of_copy
from indexer.extract.paths.date_parts import MONTH_AND_DAY
from indexer.extract.paths.name_words import NUMBERED, OTHERS, SAYS_NUMBER, words_of
from indexer.formats.page_suffixes import OF_PAGES

# Ten digits are a document's number as well: of a day's texts those behind the fiftieth are left out.
_IN_ONE_PIECE = re.compile(rf"(?P<year>19[89]\d|20[0-4]\d){MONTH_AND_DAY}(?:[0-4]\d|\d{{3,9}})", re.ASCII)
# "20170913-281479276563210"
_BEFORE_NUMBER = re.compile(rf"(?P<year>19[89]\d|20[0-4]\d){MONTH_AND_DAY}-\d{{15}}", re.ASCII)
_SHELVES = (
    SAYS_NUMBER
    | OTHERS
    | NUMBERED
    | frozenset({
        "account", "accounts", "ad", "ads", "asset", "assets", "cases", "client", "clients", "court", "customer",
        "customers", "detail", "docview", "employee", "employees", "gallery", "ids", "images", "items", "job", "jobs",
        "listing", "listings", "node", "nodes", "order", "orders", "parts", "patent", "patents", "patient", "patients",
        "photos", "picture", "pictures", "pid", "product", "products", "proquest", "sku", "status", "thread", "threads",
        "ticket", "tickets", "topic", "topics", "user", "users", "video", "videos",
    })
)  # fmt: skip
_DIGITS = tuple("0123456789")
# Page and article stand behind: "0ECH-1985-1126-0003-001"
_IN_TWO_PIECES = re.compile(
    rf"(?P<code>(?:[A-Z\d]{{2,6}}[-_])?)(?P<year>(?:1[6-9]"
    rf"|20)\d\d)(?P<sign>[-_]){MONTH_AND_DAY}(?P<behind>(?P=sign)\d{{4}}(?P=sign)\d{{3}})",
    re.ASCII,
)

_WITH_COUNTER = re.compile(
    r"(?<![^\W_])((?:19[89]\d|20[0-4]\d)(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))\d{4}(?![^\W_])", re.ASCII
)
# What the names of texts that a site numbers stand below or beside, as in its addresses; the sites that number so.
_OF_STORIES = frozenset({"article", "articles", "stories", "story", "allafrica", "focustaiwan", "newstatesman"})


def without_counters(names: Sequence[str], suffix: str) -> list[str]:
    """The names of a path, of "200703140512" the day alone where a site has given it to a text.

    In addresses the last four digits number the texts of a day, and look like a time as often as not; this is its
    512th: "allafrica.com/stories/200703140512.html". So they do in the name of a page, in the copy of a site, and among
    stories. Elsewhere whoever collects texts names them by the minute, and they are a time.

    >>> without_counters(["stories", "200703140512"], ".txt"), without_counters(["feed", "200703140512"], ".txt")
    (['stories', '20070314'], ['feed', '200703140512'])
    """
    if not any(map(_WITH_COUNTER.search, names)):  # nearly always
        return list(names)
    words = set(words_of(" ".join(names)))
    is_numbered = suffix.lower() in OF_PAGES or not _OF_STORIES.isdisjoint(words) or address_of_copy(names) != ""
    return [_WITH_COUNTER.sub(r"\1", name) for name in names] if is_numbered else list(names)


def day_of_serial(names: Sequence[str]) -> str:
    """The day that the digits of the last name begin with, in ISO 8601; "" of others, or below a shelf of numbers.

    >>> day_of_serial(["news", "2000062902"]), day_of_serial(["item", "2000062902"]), day_of_serial(["2000130102"])
    ('2000-06-29', '', '')
    """
    match = _IN_ONE_PIECE.fullmatch(names[-1]) if names and names[-1].isdigit() else None
    match = match or (_BEFORE_NUMBER.fullmatch(names[-1]) if names else None)
    if match is None or is_shelf_of_numbers(" ".join(names[-2:-1])):
        return ""
    return f"{match['year']}-{match['month']}-{match['day']}"


def is_shelf_of_numbers(name: str) -> bool:
    """Whether what lies below a name has numbers: "photos", "court orders"."""
    return not _SHELVES.isdisjoint(words_of(name))


def with_day_in_one(name: str) -> str:
    """A name whose month and day are four digits behind the year, with that day in ISO 8601.

    >>> with_day_in_one("0ECH-1985-1126-0003-001"), with_day_in_one("EPA-1985-1126-0003")
    ('0ECH-1985-11-26-0003-001', 'EPA-1985-1126-0003')
    """
    match = _IN_TWO_PIECES.fullmatch(name) if name.endswith(_DIGITS) else None
    return f"{match['code']}{match['year']}-{match['month']}-{match['day']}{match['behind']}" if match else name
