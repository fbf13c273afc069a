"""Markdown file -> one raw article: facts from its front matter, paragraphs from what it renders to."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from markdown_it import MarkdownIt

from indexer.article import HEADER, RECORD, Paragraph
from indexer.dates import read_date
from indexer.dates.pieces import MONTH
from indexer.formats.characters import clean, one_line
from indexer.formats.encoding import MEGABYTE, Unreadable, read_text
from indexer.formats.fields import clean_facts, field_table, take_fields
from indexer.formats.fragments import is_markup, parse_html, split_element
from indexer.formats.front_matter import FrontMatter, read_front_matter
from indexer.formats.labelled_heads import labelled_head
from indexer.formats.markdown_heads import cut_heads
from indexer.formats.raw import Problem, RawArticle, Reading, SourceFile

SUFFIXES = (".md", ".markdown")

MAX_MARKDOWN_BYTES = MEGABYTE  # rendering takes several seconds a megabyte
_ATTRIBUTES = re.compile(r"^\{:[^{}]*\}[ \t]*$", re.MULTILINE)  # "{: .meta}" gives the line above a class
_DAY_OR_ITEM = re.compile(rf"^(\d\d?)\.(?=\s{MONTH}\.?,?\s\d{{4}})", re.MULTILINE | re.IGNORECASE)  # "27. Apr 2023"
# "% Ferry Stays in Port", "% Ana Ruiz", "% June 1999", as Pandoc reads it
_TITLE_BLOCK = re.compile(
    r"\A%[ \t]+(?P<title>\S.*)\n(?:%[ \t]*(?P<author>.*)\n(?:%[ \t]*(?P<date>.*)(?:\n|\Z))?)?(?=\s)"
)
_LINKED = re.compile(r"<a href=\"(?P<address>https?://[^/\"]+/[^\"]+)\"[^>]*>(?P<text>[^<]+)</a>")
_ITSELF = re.compile(
    r"(?i)(?:the\s)?(?:original(?:\s(?:article|story|post))?|source|permalink|link|full\s(?:article|story))"
)
_OF_HEAD = 3  # paragraphs, one of which may be a link to the article
_OF_STACK = 3  # headings above a text: "# Harbour Post", "## Arts", "### The doorstop was a Roman"


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """The file as one article. Front matter that cannot be read is a problem, and the text is read without it."""
    original = read_text(file, MAX_MARKDOWN_BYTES)
    text = clean(original)
    matter = read_front_matter(text, mapping)
    if matter and matter.problem:
        yield Problem(file.shown, matter.line, matter.problem)
    if matter is None and (match := _TITLE_BLOCK.match(text)):
        matter = FrontMatter(take_fields(dict(match.groupdict("")), field_table(mapping)), match.end())
    below = text[matter.end :] if matter else text
    head = labelled_head(below, mapping)
    stated = {**(head.stated if head else {}), **(matter.stated if matter else {})}
    body = "\n\n".join(stated.pop("body", ()))
    paragraphs = _render(head.text if head else below) or _render(body)
    linked = next(filter(None, (_LINKED.fullmatch(one.markup.strip()) for one in paragraphs[:_OF_HEAD])), None)
    headline, paragraphs = _lift_headline(one_line(" ".join(stated.get("headline", ()))), paragraphs)
    is_own = linked and (one_line(html.unescape(linked["text"])) == headline or _ITSELF.fullmatch(linked["text"]))
    own = {"url": (html.unescape(linked["address"]),)} if linked and is_own else {}
    facts = clean_facts(own | stated | {"headline": (headline,)})
    if not paragraphs and not headline:
        raise Unreadable("neither a headline nor a text")
    basis = HEADER if head and not (matter and "date" in matter.stated) else RECORD
    yield RawArticle(file.shown, None, facts, paragraphs, original, file.size, date_basis=basis)


def _render(text: str) -> tuple[Paragraph, ...]:
    # Without real tags in it, every "<" is text: tickers like <SRD> must not vanish as unknown elements.
    text = _ATTRIBUTES.sub("", _DAY_OR_ITEM.sub(r"\1\\.", text))
    renderer = MarkdownIt("commonmark", {"html": is_markup(text)}).enable(["table", "strikethrough"])
    environment: dict[str, object] = {}
    tokens = renderer.parse(text, environment)
    cut_heads(tokens, max(map(len, text.split("\n"))))
    root = parse_html(renderer.renderer.render(tokens, renderer.options, environment))
    return () if root is None else _unquoted(split_element(root))


def _unquoted(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The paragraphs of a text that is all a quotation, a clipping, as if they were none."""
    if not all(one.kind == "quote" for one in paragraphs):
        return paragraphs
    return tuple(one._replace(kind="p") for one in paragraphs)


def _lift_headline(headline: str, paragraphs: tuple[Paragraph, ...]) -> tuple[str, tuple[Paragraph, ...]]:
    """A heading that opens the text is the headline, or repeats it; of several, a paper and a section may be the first
    ones."""
    if not paragraphs or paragraphs[0].kind != "heading" or read_date(paragraphs[0].text):
        return headline, paragraphs
    if [one.kind for one in paragraphs[:_OF_STACK]] == ["heading"] * _OF_STACK:
        return headline, paragraphs
    opening = paragraphs[0].text
    if headline and opening.casefold() != headline.casefold():
        return headline, paragraphs
    return headline or opening, paragraphs[1:]
