"""RSS and Atom file -> raw articles, one an item, in bounded memory; an agency's file, or one of records, whole."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import replace

from indexer.article import FEED, fingerprint
from indexer.formats.characters import one_line
from indexer.formats.encoding import MAX_ARTICLE, MEGABYTE, Unreadable
from indexer.formats.feed_items import Damage, Feed, Item
from indexer.formats.feed_names import NAMES, NO_ARTICLES, NOT_PUBLISHED
from indexer.formats.feed_values import Channel, Values, channel_values, item_values
from indexer.formats.feed_xml import parse_channel, parse_item
from indexer.formats.field_names import BODY
from indexer.formats.fields import Table, field_table, normalize, take_fields
from indexer.formats.news_xml import first_element, is_news_xml, read_news_xml
from indexer.formats.raw import Problem, RawArticle, Reading, SourceFile
from indexer.formats.records import Place, read_record, repeats_opening
from indexer.formats.xml_losses import is_whole, told_in, with_told
from indexer.formats.xml_records import read_xml_records
from indexer.formats.xml_roles import Roles
from indexer.formats.xml_text import PIECE, read_pieces

SUFFIXES = (".rss", ".atom", ".rdf", ".xml")
_FEEDS = ("rss", "RDF", "channel", "item", "feed", "entry")  # first elements
_MOST = 20 * MEGABYTE  # bytes of a file of records, which is read as a whole
_MOST_PIECES = 2 + MAX_ARTICLE // PIECE * 4  # of a file that is read as a whole; a longer one is refused


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """The articles of the feed, or of an agency's file; a damaged item is a problem with its line, others follow."""
    pieces = read_pieces(file)
    first = next(pieces)
    if is_news_xml(first[0]):
        text = first[0] + "".join(piece for piece, _consumed in itertools.islice(pieces, _MOST_PIECES))
        yield from read_news_xml(text, file, mapping)
        return
    if name := _records_in(first[0]):
        if file.size > _MOST:
            raise Unreadable(
                f"XML, but neither RSS nor Atom: its first element is <{name[:40]}>;"
                f" such a file is read up to {_MOST // MEGABYTE} MB: split it"
            )
        yield from read_xml_records(first[0] + "".join(piece for piece, _consumed in pieces), file, mapping)
        return
    feed = Feed(itertools.chain([first], pieces))
    channel = channel_values(parse_channel(feed.opening))
    table = field_table(mapping, NAMES)
    is_empty, left_out = True, 0
    for item in feed.items():
        if isinstance(item, Damage):
            yield Problem(file.shown, item.line, item.reason)
            continue
        is_empty = False
        article = _read_item(item, feed, channel, file.shown, table)
        left_out += article is None
        if article is not None:
            yield article
    if left_out:
        yield Problem(file.shown, None, f"left out: what was not published, or is no article ({left_out:,} items)")
    if is_empty:
        raise Unreadable("a feed without articles")


def _records_in(opening: str) -> str:
    """The first element of an XML file that opens so, where it is no feed and declares nothing that could stand for
    anything; else ""."""
    name, start = first_element(opening)
    return "" if name in _FEEDS or "<!ENTITY" in opening[:start] else name


def _read_item(item: Item, feed: Feed, channel: Channel, shown: str, table: Table) -> RawArticle | Problem | None:
    """The article of an item, or why there is none; None for what is not meant for readers."""
    try:
        element = parse_item(feed.opening, item.text)
        told = told_in(element, Roles(table))
        values, base = item_values(element, channel)
    except Unreadable as error:
        return Problem(shown, item.line, str(error))
    if not _is_for_readers(values):
        return None
    stated = take_fields(values, table)
    is_summary = BODY not in stated
    record = {**values, "guid": "", "id": _id(values, stated, is_summary)}
    if is_summary and "deck" in stated:
        record = {name: value for name, value in record.items() if table.get(normalize(name), ("",))[0] != "deck"}
        record["content"] = stated["deck"]
    article = read_record(record, Place(shown, item.line, item.text, item.consumed, base), table)
    if isinstance(article, Problem):
        return article
    if is_summary and not is_whole(article, told):
        article = with_told(article, told)
    facts = dict(article.facts)
    if "deck" in facts and repeats_opening(facts["deck"][0], article.paragraphs):
        del facts["deck"]
    return replace(article, facts=facts, date_basis=FEED, channel=one_line(channel.title))


def _is_for_readers(values: Values) -> bool:
    kind, status = set(values.get("wp:post_type", ())), set(values.get("wp:status", ()))
    return not (kind & NO_ARTICLES or status & NOT_PUBLISHED)


def _id(values: Values, stated: Mapping[str, tuple[str, ...]], is_summary: bool) -> str:
    """The item's own id; "" where that is an address, and the article's address is to count.

    A summary is never the same article as the page it leads to, or the shorter could take the longer one's place.
    """
    own = next(iter(stated.get("id", ())), "").strip()
    if own and "//" not in own:
        return own
    where = own or next(iter(values.get("url", ())), "")
    return fingerprint("feed", where) if is_summary and where else ""
