"""The first lines of a text, each with a label as exports have them -> the facts that they state, and the text below.

SLUG: FERRY  |  <HL1>Ferry stays in port</HL1>  |  PD- 20250505  |  date.issue = 20250505T1430
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from indexer.dates import has_digit, read_date
from indexer.formats.date_fields import names_a_date
from indexer.formats.field_names import BODY, NAMES
from indexer.formats.fields import SEVERAL, Table, field_table, normalize, take_fields

_MOST_LINES = 40
_LONGEST_LINE = 2_000  # characters
_FEWEST = 2  # labels
_KNOWN_SHARE = 2 / 3  # of them
_SPACE = r"(?:(?:og|article|twitter|dc|dcterms|schema):)?"  # of names: "og:title", "article:section"
_NAME = _SPACE + r"(?P<name>[^\W\d_](?:[\w ./&-]{0,28}[\w)])?)"
_SIGN = r"(?:[*•@#>-]+[ \t]*)?"
# Each holds for all lines of a head: a value may be empty where a sign tells that the name is one.
_LAYOUTS = tuple(
    re.compile(rf"[ \t]*{layout}[ \t]*")
    for layout in (
        rf"{_SIGN}(?:\*\*|__)?{_NAME}[ .]*[:=](?:\*\*|__)?(?:[ \t]+(?P<value>\S.*?))?",
        rf"\| ?{_NAME} ?\| +(?P<value>\S.*?) +\|",
        rf"{_SIGN}{_NAME}=[ \t]*(?P<value>\S.*?)?",
        rf"{_NAME}(?: ?\t+| \| )[ \t]*(?P<value>\S.*?)",
        rf"\[{_NAME}\][ \t]*(?P<value>.*?)",
        rf"<{_NAME}>[ \t]*(?P<value>[^<>]*?)[ \t]*</(?P=name)>",
        r"(?P<name>[A-Z]{2,3}) {0,3}- +(?P<value>\S.*?)",
    )
)
_WITH_SIGNS = 3  # of the layouts, that have a colon, an equals sign or a bar behind the name
# Names that only texts have, below those of records.
_OF_TEXTS: Mapping[str, tuple[str, ...]] = {
    "headline": ("hed", "hl1", "head1", "head line", "main head", "ti"),
    "byline": ("au", "auth", "by line"),
    "source": ("journal title", "paper", "journal", "jn", "so", "pub", "station"),
    "section": ("se", "dept"),
    "date": ("sent", "filed", "moved", "aired", "da", "dp", "tx date", "transmitted"),
}
_SUREST: Mapping[str, tuple[str, ...]] = {
    "source": ("publication title", "publication", "newspaper", "published in", "appeared in")
}
_ALL = {
    fact: tuple(dict.fromkeys((*_SUREST.get(fact, ()), *names, *_OF_TEXTS.get(fact, ()))))
    for fact, names in NAMES.items()
    if fact != "imprint"
} | {"imprint": tuple(name for name in NAMES["imprint"] if name not in _SUREST["source"])}
# What files say beside the facts of an article.
_SILENT = frozenset({
    "slug", "slugline", "storyslug", "storyname", "catchline",
    "keyword", "keywords", "item", "itemno", "itemid", "docno", "documentno",
    "articleno", "an", "ref", "refno", "reference", "accessionno", "accessionnumber", "recordno", "recordnumber",
    "urgency", "priority", "cat", "categorycode", "words", "wordcount", "length", "page", "pages", "pg", "edition",
    "type", "documenttype", "doctype", "format", "status", "version", "wc", "la", "ct", "time", "timezone",
    "filename", "file", "path", "load", "loaddate", "topic", "topics", "tags", "descriptors", "terms", "issn",
    "number", "no", "record", "database", "country", "countryofpublication", "publicationyear", "publicationtype",
    "sourcetype", "video", "audio", "field", "proquestdocumentid", "languageofpublication",
})  # fmt: skip
# An event's card, an interview, a mail: no head of an article, or one that is read elsewhere.
_OF_OTHERS = frozenset({
    "when", "where", "venue", "what", "who", "why", "how", "cost", "tickets", "admission", "doors", "rsvp",
    "contact", "contacts", "phone", "tel", "q", "a", "from", "to", "cc", "subject", "question", "answer", "host",
    "guest", "guests", "kickoff", "attendance", "scorers", "ingredients", "serves", "price", "salary", "deadline",
})  # fmt: skip
_RULE = re.compile(r"[ \t]*(?:[-=_*~#]{3,}|[|:-]{3,})[ \t]*")
_LONGEST_RULE = 200  # characters
_OF_PARTS = frozenset({"year", "month"})  # of a date over several lines, which readers of header lines put together
_LABELS = {"date": "Date", "source": "Source", "byline": "By"}  # facts that may stand with others under one name
_PARTED = re.compile(r"[,(|\[\d]")
_SIGNS_AROUND = re.compile(r"^[\"'\[]+([^\"\[\]]+?)[\"'\]]+$")
# No value of a field, but of one that sums the text up; "Harbour Journal, Harbour, N.Y." is none.
_SENTENCE = re.compile(r"(?:\S+\s+){3,}.*[^\W\dA-Z_]{3}[.!?][\"”’']?|.*\?", re.DOTALL)
_CITED = ". By: "  # a whole citation in one line, which is read elsewhere
_SUMS_UP = ("headline", "deck")
_APART = frozenset({"headline", "byline", "source", "date", "updated", BODY})  # that may stand behind a blank line
_SEVERAL = (*SEVERAL, "byline")
_BULLETS = ("-", "*", "•")
# What stands behind a value: "Harbour Journal, Eastern edition; Harbour, N.Y.", "Metro; Pg. B1", "Ruiz, Ana."
_BEHIND = {
    "source": re.compile(r"(?:,[^,;]*\bedition)?;\s\D*$"),
    "section": re.compile(r";\s.*$"),
    "byline": re.compile(r"(?<=[^\W\d_]{3})\.$"),
}
_LONE_LABEL = re.compile(r"\s*(?:VOICED AT:|(?i:<(?:text|body|content|story)>))[ \t]*\n\s*")  # above the text


class LabelledHead(NamedTuple):
    """The values of each fact as written, and the text below."""

    stated: Mapping[str, tuple[str, ...]]
    text: str


class _Field(NamedTuple):
    """A name and its value as written, and where what follows begins."""

    name: str
    value: str
    end: int


def labelled_head(text: str, mapping: Mapping[str, str]) -> LabelledHead | None:
    """What a text states whose first lines have a label each; None where they are no such head. `mapping` as in
    `field_table`.

    >>> labelled_head("SLUG: FERRY\\nHL1: Ferry stays in port\\ndate.issue: 2025-05-05\\n\\nIt stayed.", {})
    LabelledHead(stated={'headline': ('Ferry stays in port',), 'date': ('2025-05-05',)}, text='It stayed.')
    """
    table = field_table(mapping, _ALL)
    second = text.find("\n", len(text) - len(text.lstrip("\n"))) + 1
    return _head_at(text, 0, table) or (_head_at(text, second, table, is_first=False) if second else None)


def _head_at(text: str, start: int, table: Table, *, is_first: bool = True) -> LabelledHead | None:
    """The head whose labels begin at a place of a text; what stands above it is left with the text below."""
    start = _behind_blank_lines(text, start)
    above, first = text[:start].strip("\n"), text[start : start + _LONGEST_LINE].partition("\n")[0]
    if not is_first and first.lstrip().startswith(_BULLETS):  # a list in an article
        return None
    for layout in _LAYOUTS if is_first else _LAYOUTS[:_WITH_SIGNS]:
        if not layout.fullmatch(first):
            continue
        fields = [_evened(one, table) for one in _fields(text, start, layout, table)]
        if _is_head(fields, table):
            if not (is_first or _may_stand_below(fields, first, table)):
                return None
            below = _LONE_LABEL.sub("", text[fields[-1].end :].lstrip("\n"))
            lines = [*filter(None, [above]), *_lines(fields, table), ""]
            return LabelledHead(_stated(fields, table), "\n".join([*lines, below]).lstrip()) if below.strip() else None
    return None


def _behind_blank_lines(text: str, start: int) -> int:
    """Where the next line begins that is neither empty nor a rule."""
    while (end := text.find("\n", start)) >= 0:
        line = text[start:end] if end - start <= _LONGEST_RULE else "-"
        if line.strip() and not _RULE.fullmatch(line):
            break
        start = end + 1
    return start


def _may_stand_below(fields: Sequence[_Field], first: str, table: Table) -> bool:
    """Whether labels are a head's below a line without one: one that readers of header lines do not know, as they read
    the others beside that line, or a quoted head; a headline among them only with the day."""
    facts = {_fact(one.name, table) for one in fields}
    if "headline" in facts and "date" not in facts:
        return False
    return "" in facts or first.startswith(">")


def _fields(text: str, at: int, layout: re.Pattern[str], table: Table) -> Iterator[_Field]:
    """The labelled lines that a text begins with, up to a sentence, a name that stood before, or, behind a blank line,
    one that is not sure to be a head's. Where a blank line stands behind the first of them, it may behind all."""
    field: _Field | None = None
    names: set[str] = set()
    is_apart = is_double = False
    for line in text[at:].split("\n", _MOST_LINES)[:_MOST_LINES]:
        start, at = at, at + len(line) + 1
        if not line.strip() or (len(line) <= _LONGEST_RULE and _RULE.fullmatch(line)):
            is_apart, is_double = True, is_double or len(names) == 1
            continue
        match = layout.fullmatch(line) if len(line) <= _LONGEST_LINE else None
        if match is None and field and not is_apart and _goes_on(field, line, table):
            field = field._replace(value=f"{field.value} {line.strip()}", end=at)
            continue
        if match is None or (is_apart and not _may_be_apart(match["name"], is_double, table)):
            break
        name, value = match["name"], match["value"] or ""
        fact = _fact(name, table)
        if field and normalize(name) in names:
            if normalize(name) != normalize(field.name) or is_apart or fact not in _SEVERAL:
                break
            field = field._replace(value=f"{field.value}; {value}", end=at)
            continue
        if fact not in (*_SUMS_UP, BODY) and _SENTENCE.fullmatch(value):
            break
        if field:
            yield field
        if fact == BODY:  # the text begins with its value
            field = _Field("", "", start + match.start("value") if value else at)
            break
        field, is_apart = _Field(name, value, at), False
        names.add(normalize(name))
    if field:
        yield field


def _goes_on(field: _Field, line: str, table: Table) -> bool:
    """Whether a line without a label goes on with a headline or deck: it is set in, or begins with a small letter."""
    return _fact(field.name, table) in _SUMS_UP and (line[0] in " \t" or line[0].islower())


def _may_be_apart(name: str, is_double: bool, table: Table) -> bool:
    """Whether a label behind a blank line is the head's as well; `is_double`: one stands behind each of its lines."""
    return _fact(name, table) in _APART or (is_double and _is_known(name, table))


def _evened(field: _Field, table: Table) -> _Field:
    """A field without the signs around its value, and what stands behind that."""
    behind = _BEHIND.get(_fact(field.name, table))
    value = _SIGNS_AROUND.sub(r"\1", field.value)
    return field._replace(value=behind.sub("", value) if behind else value)


def _is_known(name: str, table: Table) -> bool:
    plain = normalize(name)
    return plain in table or plain in _SILENT or names_a_date(plain)


def _is_head(fields: Sequence[_Field], table: Table) -> bool:
    """Whether lines are the head of an article: most names are known, one is that of its headline or day, the first
    line is not its headline ("Editorial: The ferry")."""
    names = [normalize(one.name) for one in fields if one.name]
    if len(names) < _FEWEST or (_OF_OTHERS | _OF_PARTS) & set(names) or any(_CITED in one.value for one in fields):
        return False
    known = [name for name in names if _is_known(name, table)]
    facts = {table[name][0] if name in table else "date" for name in known if name not in _SILENT}
    is_told = "headline" in facts or ("date" in facts and names[0] == known[0])
    return is_told and len(known) >= _KNOWN_SHARE * len(names)


def _stated(fields: Sequence[_Field], table: Table) -> dict[str, tuple[str, ...]]:
    return take_fields({one.name: one.value for one in fields if one.value and not _is_more(one, table)}, table)


def _lines(fields: Sequence[_Field], table: Table) -> list[str]:
    """What stays above the text: values that are more than a fact, and lines under names that we do not know."""
    more = [f"{_LABELS[_fact(one.name, table)]}: {one.value}" for one in fields if _is_more(one, table)]
    unknown = [f"{one.name}: {one.value}" for one in fields if one.name and not _is_known(one.name, table)]
    return [*more, *unknown]


def _is_more(field: _Field, table: Table) -> bool:
    """Whether a value has more than its fact, which readers of header lines find in it: "Harbour Day. Apr1995, p12"."""
    fact = _fact(field.name, table)
    if fact == "date":
        return has_digit(field.value) and read_date(field.value) is None
    is_loud = fact == "source" and field.value.isupper()
    return fact in _LABELS and (is_loud or _PARTED.search(field.value) is not None)


def _fact(name: str, table: Table) -> str:
    return table.get(normalize(name), ("",))[0]
