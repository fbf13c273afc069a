"""Files under seeds/ -> records -> counts: what a reader finds with an editor, csv, json and regular expressions.

Nothing here is Dateline's own code, so that what the pages show can be compared with what the files hold.
"""

import calendar
import csv
import gzip
import html
import json
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import cache
from io import StringIO
from pathlib import Path

SEEDS = Path(__file__).parent.parent / "seeds"

_HEADLINE, _DECK, _BODY = ("headline", "title"), ("deck", "subtitle"), ("body", "text", "content")
_SOURCE, _SECTION = ("source", "publisher", "outlet", "publication", "site_name"), ("section", "category")
_DATE = ("date", "published", "pub_date", "published_date", "published_at", "published_time", "datepublished")
_PLACE = ("places", "locations")
_KNOWN = {*_HEADLINE, *_DECK, *_SOURCE, *_SECTION, *_DATE, *_PLACE, "author", "byline", "by", "people"}
_KEY_LINE = re.compile(r"^([A-Za-z_]+): *(.+)$", re.MULTILINE)
_META = re.compile(r'<meta (?:property|name)="(?:\w+:)?(\w+)" content="([^"]*)"')
_LINKED_DATA = re.compile(r'"(datePublished|articleSection|publisher)": (?:{.*?"name": )?"([^"]*)"')
_FURNITURE = re.compile(r"(?s)<(head|nav|header|h1|aside|footer|script)\b.*?</\1>")
_ENGLISH_DATE = re.compile(r"(?:(\d{1,2}) )?([A-Z][a-z]{2})[a-z]*(?: (\d{1,2}),)? (\d{4})")
_MONTHS = list(calendar.month_abbr)


@dataclass(frozen=True)
class Record:
    """One article as its file states it. `month` is "2023-10", "2022" where only the year is known, or ""."""

    path: str
    headline: str
    text: str  # headline, deck and body, without accents
    source: str
    section: str
    month: str
    places: str

    def has(self, pattern: str) -> bool:
        """Whether the text has these words, whatever their case."""
        return re.search(rf"\b({pattern})\b", self.text, re.IGNORECASE) is not None

    @property
    def first_month(self) -> str:
        """The month in which its period begins, "" when it has no date."""
        return f"{self.month}-01" if len(self.month) == 4 else self.month

    @property
    def last_month(self) -> str:
        """The month in which its period ends, "" when it has no date."""
        return f"{self.month}-12" if len(self.month) == 4 else self.month


@cache
def read_records() -> tuple[Record, ...]:
    """Every article under seeds/."""
    files = sorted(path for path in SEEDS.rglob("*") if path.is_file() and path.name != "LICENSE")
    return tuple(_record(path, facts) for path in files for facts in _READERS[path.suffix](_decode(path)))


def grep(pattern: str) -> list[Record]:
    """The articles whose text has these words."""
    return [record for record in read_records() if record.has(pattern)]


def plain(text: str) -> str:
    """A text without accents, with straight quotes."""
    decomposed = unicodedata.normalize("NFD", text.replace("’", "'").replace("ø", "o"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _decode(path: Path) -> str:
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    try:
        return data.decode()
    except UnicodeDecodeError:
        return data.decode("cp1252")


def _record(path: Path, facts: dict[str, str]) -> Record:
    found = {name.lower(): str(value) for name, value in facts.items()}

    def stated(names: tuple[str, ...]) -> str:
        return next((found[name] for name in names if found.get(name)), "")

    where = str(path.relative_to(SEEDS))
    text = "\n\n".join((stated(_HEADLINE), stated(_DECK), stated(_BODY)))
    month = _month(stated(_DATE)) or _month_in_path(where) or _month_in_text(stated(_BODY))
    return Record(
        where, stated(_HEADLINE), plain(text), stated(_SOURCE), stated(_SECTION), month, plain(stated(_PLACE))
    )


def _month(date: str) -> str:
    """The month of a date in any of the forms that the sample uses."""
    if re.match(r"\d{4}(-\d\d)?", date):
        return date[:7].strip()
    if re.match(r"\d\d/\d\d/\d{4}", date):
        return f"{date[6:10]}-{date[3:5]}"
    if "," in date[:4]:
        return f"{parsedate_to_datetime(date):%Y-%m}"
    english = _ENGLISH_DATE.search(date)
    return f"{english[4]}-{_MONTHS.index(english[2]):02}" if english else ""


def _month_in_path(path: str) -> str:
    days = re.search(r"/(\d{4})/(\d\d)/\d\d/", path)
    return f"{days[1]}-{days[2]}" if days else ""


def _month_in_text(text: str) -> str:
    """The date that a text begins with, or that stands in its line of source or byline."""
    glued = re.match(r" ?date (\d{4}-\d\d)-\d\d ", text)
    if glued:
        return glued[1]
    line = re.search(r'^The Harbour Log, (.*)$|<time datetime="([^"]*)"', text, re.MULTILINE)
    return _month(line[1] or line[2]) if line else ""


def _json_records(text: str) -> list[dict[str, str]]:
    loaded = json.loads(text)
    return loaded if isinstance(loaded, list) else [loaded]


def _line_records(text: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in text.splitlines()]


def _table_records(text: str) -> list[dict[str, str]]:
    delimiter = ";" if text.startswith("headline;") else ","
    return list(csv.DictReader(StringIO(text), delimiter=delimiter))


def _markdown_records(text: str) -> Iterator[dict[str, str]]:
    _, front, body = text.split("---\n", 2)
    stated = {name: value.strip("\"'") for name, value in _KEY_LINE.findall(front)}
    yield stated | {"body": body.replace("*", "")}


def _text_records(text: str) -> Iterator[dict[str, str]]:
    masthead = re.match(r"([A-Z]+ )+BULLETIN$", text, re.MULTILINE)
    stated = {"source": masthead[0].title()} if masthead else {}
    stated |= {name.lower(): value for name, value in _KEY_LINE.findall(text) if name.lower() in _KNOWN}
    yield stated | {"body": _KEY_LINE.sub(lambda line: "" if line[1].lower() in _KNOWN else line[0], text)}


def _page_records(text: str) -> Iterator[dict[str, str]]:
    stated = {name: html.unescape(value) for name, value in _META.findall(text)}
    linked = {name.replace("articleSection", "section"): value for name, value in _LINKED_DATA.findall(text)}
    headline = re.findall(r"<h1>(.*?)</h1>", text)[0]
    body = re.sub(r"<(?!/p>|/li>|time)[^>]*>", "", _FURNITURE.sub("", text))
    body = re.sub("</p>|</li>", "\n\n", body)
    yield stated | linked | {"title": headline, "body": html.unescape(body)}


_READERS: dict[str, Callable[[str], Iterator[dict[str, str]] | list[dict[str, str]]]] = {
    ".json": _json_records,
    ".jsonl": _line_records,
    ".gz": _line_records,
    ".csv": _table_records,
    ".md": _markdown_records,
    ".txt": _text_records,
    ".html": _page_records,
}
