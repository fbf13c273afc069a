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
from indexer.formats.field_names import BODY
from indexer.formats.fields import Table, field_table
from indexer.formats.news_xml import first_element
from indexer.formats.raw import Problem, RawArticle, SourceFile
from indexer.formats.records import MAX_LISTED, Place, read_record
from indexer.formats.xml_fields import fact_of, is_text, is_titled, own_fields, shaped_fields
from indexer.formats.xml_issues import date_of_issue_around, date_of_issue_in
from indexer.formats.xml_lists import ROWS, is_of_cells, name_cells, plain_name, rows_of
from indexer.formats.xml_losses import Told, is_said, is_whole, told_in, told_of, with_told
from indexer.formats.xml_names import FIELDS, HANDED_ON, NEWS, PATHS, RECORDS, WRAPPERS
from indexer.formats.xml_roles import Roles
from indexer.formats.xml_unknown import Reader

_WHOLE = "<whole-file>", "</whole-file>"  # around files that have several first elements
_NAMES = ", ".join(f"<{name}>" for name in ("article", "story", "record", "doc", "document", "letter", "TEI"))
_FEW = 8  # words
_UNKNOWN = (
    f"No element with a text and a headline or date is one of those known to be articles ({_NAMES}), and none is a row"
    " (<item>, <row>, <entry>, <post>) with a headline, a date and a text: call its articles so, or export it as JSON"
    " or CSV"
)
# What unknown names may state beside a known text; a day there may be a survey's or a law's.
_MISSED = frozenset({"headline", "byline", "source", "section"})
_MEND = "mend that place or export the file again"
_PAGE = "It is a web page: give its name the ending .xhtml"
_DOCBOOK = "docbook.org"
_PAGES = frozenset({"html", "svg", "kml", "gpx", "opml", "plist", "urlset"})  # files of other kinds


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
        read = _read(element, file, table, left, issues, is_lone=len(first) == 1)
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
        whole = _parsed(text, start, kind) if name.lower() not in _PAGES else []
        if told := list(_unknown(whole, file, table, text)):
            yield from told
            return
        raise Unreadable(f"{kind}. {_PAGE if name.lower() == 'html' else _UNKNOWN}")
    if left:
        yield Problem(file.shown, None, _left_out(left))


def _unknown(root: Any, file: SourceFile, table: Table, text: str) -> Iterator[RawArticle | Problem]:
    """The articles of a file in a vocabulary that is not known; none where it has no prose."""
    for inside in root.iter() if len(root) else ():
        inside.tag = inside.tag.rpartition("}")[2]
    reader = Reader(Roles(table))
    articles = reader.articles(root) if len(root) else []
    for article in articles:
        is_lone = len(articles) == 1
        written = text if is_lone else etree.tostring(article, encoding="unicode", with_tail=False)
        line = None if is_lone else article.sourceline
        if len(written) > MAX_ARTICLE:
            yield Problem(file.shown, line, TOO_LARGE)
            continue
        read = read_record(reader.record(article), Place(file.shown, line, written, file.size), table)
        yield replace(read, is_lone=is_lone) if isinstance(read, RawArticle) else read


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
    element: Any, file: SourceFile, table: Table, left: Counter[str], issues: dict[Any, str], *, is_lone: bool
) -> RawArticle | Problem:
    written = etree.tostring(element, encoding="unicode", with_tail=False)
    line = element.sourceline
    if len(written) > MAX_ARTICLE:
        return Problem(file.shown, line, TOO_LARGE)
    if plain_name(element) in ROWS or is_of_cells(element):
        name_cells(element)
    own_issue = date_of_issue_in(element, table)
    roles = Roles(table)
    told = told_in(element, roles)
    for inside in element.iter():
        inside.tag = plain_name(inside)
    paths = PATHS.get(element.tag)
    fields = shaped_fields(element, paths, table) if paths else own_fields(element, table)
    if not any(fact_of(name, table) == "date" for name in fields.values) and (
        day := own_issue or date_of_issue_around(element, table, issues)
    ):
        fields.values["date"] = day
    read = read_record(fields.values, Place(file.shown, line, written, file.size), table)
    has_text = any(fact_of(name, table) == BODY for name in fields.values)
    if isinstance(read, RawArticle) and (not is_whole(read, told) or (has_text and _lacks(read, is_lone))):
        read = _completed(read, written, told, Reader(roles), has_text=has_text)
    for other in fields.others:
        if isinstance(read, Problem) or not is_said(read, other):
            _count(left, other.tag, other.itertext())
    _count(left, element.tag, fields.loose)
    return read


def _completed(read: RawArticle, written: str, told: list[Told], reader: Reader, *, has_text: bool) -> RawArticle:
    """An article with all that is told in its element: as an unknown one has it, where that has all of its own, too."""
    root = _parsed(written, 0, "")
    articles = reader.articles(root)
    place = Place(read.shown, read.line, read.original, read.consumed)
    other = read_record(reader.record(articles[0]), place, reader.roles.table) if len(articles) == 1 else None
    if isinstance(other, RawArticle):
        stated = {fact: said for fact, said in other.facts.items() if fact in _MISSED}
        read = replace(read, facts=stated | dict(read.facts))
        is_all = not has_text or is_whole(other, told_of(read))
        if not is_whole(read, told) and is_whole(other, told) and is_all:
            return replace(read, paragraphs=other.paragraphs)
    return with_told(read, told)


def _lacks(read: RawArticle, is_lone: bool) -> bool:
    """Whether an article has no headline or no date; the one of a file, whether it has no author or source."""
    if not read.paragraphs or not read.facts.keys() & {"headline", "date"}:
        return False
    return not read.facts.keys() >= ({"headline", "date", "byline", "source"} if is_lone else {"headline", "date"})


def _has_text(read: RawArticle | Problem) -> bool:
    return isinstance(read, RawArticle) and len(" ".join(one.text for one in read.paragraphs).split()) >= _FEW


def _is_article(read: RawArticle | Problem) -> bool:
    if isinstance(read, Problem):
        return False
    stated = read.facts.keys()
    return bool(read.paragraphs and stated & {"headline", "date"}) or {"headline", "date", "url"} <= stated
