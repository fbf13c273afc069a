"""XML that is neither a feed nor an agency's -> raw articles: its elements of known names, with their fields.

An article is an outermost element of such a name (`xml_names.RECORDS`, `SHAPES`), or a row of a list of articles
(`xml_lists.rows_of`). Its fields are its own elements and those of its heads; what stands deeper is never its date or
author. A file is refused unless one of them has a text and a headline or date. Each article is one or is a problem, and
longer texts that are read as nothing are told.
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from lxml import etree

from indexer.formats.encoding import MAX_ARTICLE, TOO_LARGE, Unreadable
from indexer.formats.feed_xml import mended, with_prefixes
from indexer.formats.fields import Table, field_table
from indexer.formats.news_xml import first_element
from indexer.formats.raw import Problem, RawArticle, SourceFile
from indexer.formats.records import MAX_LISTED, Place, read_record
from indexer.formats.xml_fields import fact_of, is_text, is_titled, own_fields, shaped_fields
from indexer.formats.xml_issues import date_of_issue_around, date_of_issue_in
from indexer.formats.xml_lists import ROWS, is_of_cells, name_cells, plain_name, rows_of
from indexer.formats.xml_names import FIELDS, HANDED_ON, NEWS, PATHS, RECORDS, WRAPPERS

_WHOLE = "<whole-file>", "</whole-file>"  # around files that have several first elements
_NAMES = ", ".join(f"<{name}>" for name in ("article", "story", "record", "doc", "document", "letter", "TEI"))
_FEW = 8  # words
_UNKNOWN = (
    f"No element with a text and a headline or date is one of those known to be articles ({_NAMES}), and none is a row"
    " (<item>, <row>, <entry>, <post>) with a headline, a date and a text: call its articles so, or export it as JSON"
    " or CSV"
)
_MEND = "mend that place or export the file again"
_PAGE = "It is a web page: give its name the ending .xhtml"
_DOCBOOK = "docbook.org"


def read_xml_records(text: str, file: SourceFile, mapping: Mapping[str, str]) -> Iterator[RawArticle | Problem]:
    """The articles among the elements of a text, or why one is none. Raises Unreadable for what is not whole, and for
    what has no element that is known to be an article."""
    name, start = first_element(text)
    kind = f"XML, but neither RSS nor Atom: its first element is <{name[:40]}>"
    table = field_table({theirs.rpartition(":")[2]: ours for theirs, ours in mapping.items()}, FIELDS)
    left: Counter[str] = Counter()
    issues: dict[Any, str] = {}  # the date of each, found once
    waiting: list[RawArticle | Problem] | None = []  # until one is clearly an article
    records = _records(_parsed(text, start, kind), table, left)
    first = list(itertools.islice(records, 2))
    for element in itertools.chain(first, records):
        read = _read(element, file, table, left, issues)
        if len(first) == 1 and isinstance(read, RawArticle):
            read = replace(read, is_lone=True)
        if waiting is None:
            yield read
            continue
        waiting.append(read)
        if _is_article(read):
            yield from waiting
            waiting = None
    if waiting is not None and name.lower() in NEWS and len(first) == 1 and _has_text(waiting[0]):
        yield from waiting
    elif waiting is not None:
        raise Unreadable(f"{kind}. {_PAGE if name.lower() == 'html' else _UNKNOWN}")
    if left:
        yield Problem(file.shown, None, _left_out(left))


def _left_out(left: Counter[str]) -> str:
    names = [f"<{name[:40]}> ({count:,})" for name, count in left.most_common(MAX_LISTED)]
    return (
        f"left out: elements that are no field of an article: {', '.join(names)}"
        f"{' ...' if len(left) > MAX_LISTED else ''}; say --map NAME=body to have those in an article read"
    )


def _parsed(text: str, start: int, kind: str) -> Any:
    """The element around the file's first ones, its lines those of the file."""
    whole = mended(text[start:])
    lines = "\n" * text.count("\n", 0, start)
    parser = etree.XMLParser(
        encoding="utf-8", resolve_entities=False, no_network=True, remove_pis=True, remove_comments=True
    )
    try:
        return etree.fromstring(f"{with_prefixes(_WHOLE[0], whole)}{lines}{whole}\n{_WHOLE[1]}".encode(), parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable(f"{kind}, and {_breakage(error, text)}. Nothing of it is read: {_MEND}") from None


def _breakage(error: etree.XMLSyntaxError, text: str) -> str:
    """What is wrong with a text, with its line. The end of one that is cut off is the line behind it."""
    last = 1 + text.count("\n")
    if (error.lineno or 0) > last:
        return f"it is cut off at its end, line {last}: elements that begin do not end"
    reason = str(error).partition(", line ")[0][:200]
    if "depth" in reason:
        reason = "elements stand more than 250 deep in each other"
    if "whole-file" in reason:
        reason = "the end of an element that did not begin"
    return f"it is not well-formed at line {error.lineno} ({reason})"


def _records(root: Any, table: Table, left: Counter[str]) -> Iterator[Any]:
    """The outermost elements that are articles; texts outside them are counted."""
    lone = set(rows_of(root, table))  # a file may be one row alone
    waiting = [(element, element in lone) for element in reversed(root)]
    while waiting:
        element, is_row = waiting.pop()
        name = plain_name(element)
        if shaped := _shaped_in(element, table) if name in RECORDS else ():
            yield from shaped
        elif (is_row and _is_one(element, table)) or _is_record(element, name, table):
            yield element
        elif name not in WRAPPERS and _DOCBOOK not in element.tag:
            left.update({name} if name == "url" else ())  # in a map of a site: an address without news
            _count(left, name, (element.text, *(child.tail for child in element)))
            rows = set(rows_of(element, table))
            waiting += [(child, child in rows) for child in reversed(element)]


def _shaped_in(element: Any, table: Table) -> list[Any]:
    """The articles of a known shape that a record hands on in its head, as <record><metadata><oai_dc:dc> does."""
    inside = [(plain_name(child), child) for child in element]
    if any(is_text(name, child, table) for name, child in inside):
        return []
    heads = [head for name, head in inside if name in WRAPPERS]
    return [one for head in (element, *heads) for one in head if len(one) and plain_name(one) in HANDED_ON]


def _count(left: Counter[str], name: str, texts: Iterable[str | None]) -> None:
    """Count an element whose texts are read as nothing, unless they are a name, a number, a code."""
    if len(" ".join(filter(None, texts)).split(maxsplit=_FEW)) >= _FEW:
        left[name] += 1


def _is_record(element: Any, name: str, table: Table) -> bool:
    """Whether an element is called like an article, and is one."""
    inside = [plain_name(child) for child in element]
    if name == "url":
        return "news" in inside
    if name not in RECORDS or _DOCBOOK in element.tag or "articleinfo" in inside:
        return name in PATHS
    return _is_one(element, table)


def _is_one(element: Any, table: Table) -> bool:
    """Whether an element is an article and not what stands around several."""
    children = [(plain_name(child), child) for child in element]
    if any(is_text(one, child, table) for one, child in children):
        return True
    return not any(one in RECORDS and is_titled(child, table) for one, child in children)


def _read(
    element: Any, file: SourceFile, table: Table, left: Counter[str], issues: dict[Any, str]
) -> RawArticle | Problem:
    written = etree.tostring(element, encoding="unicode", with_tail=False)
    line = element.sourceline
    if len(written) > MAX_ARTICLE:
        return Problem(file.shown, line, TOO_LARGE)
    if plain_name(element) in ROWS or is_of_cells(element):
        name_cells(element)
    own_issue = date_of_issue_in(element, table)
    for inside in element.iter():
        inside.tag = plain_name(inside)
    paths = PATHS.get(element.tag)
    fields = shaped_fields(element, paths, table) if paths else own_fields(element, table)
    if not any(fact_of(name, table) == "date" for name in fields.values) and (
        day := own_issue or date_of_issue_around(element, table, issues)
    ):
        fields.values["date"] = day
    for other in fields.others:
        _count(left, other.tag, other.itertext())
    _count(left, element.tag, fields.loose)
    return read_record(fields.values, Place(file.shown, line, written, file.size), table)


def _has_text(read: RawArticle | Problem) -> bool:
    return isinstance(read, RawArticle) and len(" ".join(one.text for one in read.paragraphs).split()) >= _FEW


def _is_article(read: RawArticle | Problem) -> bool:
    if isinstance(read, Problem):
        return False
    stated = read.facts.keys()
    return bool(read.paragraphs and stated & {"headline", "date"}) or {"headline", "date", "url"} <= stated
