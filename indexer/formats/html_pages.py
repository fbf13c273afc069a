"""Web page -> one raw article: facts from the page's own metadata, and its main text without furniture."""

from __future__ import annotations

from collections.abc import Mapping

from indexer.formats.encoding import Unreadable, declared_encoding, decode, read_bytes
from indexer.formats.fields import clean_facts
from indexer.formats.fragments import parse_html
from indexer.formats.page_address import address_in_comments
from indexer.formats.page_facts import find_facts
from indexer.formats.page_hidden_dates import date_in_comments
from indexer.formats.page_text import find_text
from indexer.formats.raw import RawArticle, Reading, SourceFile
from indexer.formats.records import repeats_opening

# The latter as saved from sites that make their pages so.
SUFFIXES = (".html", ".htm", ".xhtml", ".shtml", ".stm", ".asp", ".aspx", ".cfm", ".jsp", ".php")


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """The page as one article. Raises Unreadable when it has no text."""
    data = read_bytes(file)
    original = decode(data, declared_encoding(data))
    page = parse_html(original)
    if page is None:
        raise Unreadable("a page without text")
    facts = clean_facts(find_facts(page, mapping))
    if "date" not in facts and (hidden := date_in_comments(original)):
        facts["date"] = hidden
    if "url" not in facts and (saved := address_in_comments(original)):
        facts["url"] = saved
    paragraphs = find_text(page, original, facts)
    if not paragraphs:
        raise Unreadable("a page without text")
    # A description that only repeats how the text begins is no deck.
    if "deck" in facts and repeats_opening(facts["deck"][0], paragraphs):
        del facts["deck"]
    yield RawArticle(file.shown, None, facts, paragraphs, original, file.size)
