"""Markdown file -> one raw article: facts from its front matter, paragraphs from what it renders to."""

from __future__ import annotations

import re
from collections.abc import Mapping

from markdown_it import MarkdownIt

from indexer.article import Paragraph
from indexer.dates import read_date
from indexer.dates.pieces import MONTH
from indexer.formats.characters import clean, one_line
from indexer.formats.encoding import MEGABYTE, Unreadable, read_text
from indexer.formats.fields import clean_facts, field_table, known_names, take_fields
from indexer.formats.fragments import is_markup, parse_html, split_element
from indexer.formats.front_matter import FrontMatter, read_front_matter
from indexer.formats.markdown_heads import cut_heads
from indexer.formats.raw import Problem, RawArticle, Reading, SourceFile

SUFFIXES = (".md", ".markdown")

MAX_MARKDOWN_BYTES = MEGABYTE  # rendering takes several seconds a megabyte
_ATTRIBUTES = re.compile(r"^\{:[^{}]*\}[ \t]*$", re.MULTILINE)  # "{: .meta}" gives the line above a class
_DAY_OR_ITEM = re.compile(rf"^(\d\d?)\.(?=\s{MONTH}\.?,?\s\d{{4}})", re.MULTILINE | re.IGNORECASE)  # "27. Apr 2023"
# The same quoted, at the top or directly below the headline, as clippings have it: elsewhere it is a letter.
_CLIPPING = re.compile(
    r"\A\s*+(?:#{1,6}[ \t].*\n\s*+|\S.*\n(?:=+|-+)[ \t]*\n\s*+)?"
    r"(?P<lines>(?:^>[ \t][A-Z][A-Za-z]{1,14}(?: [A-Za-z]{2,12})?: \S.{0,150}(?:\n|\Z)){2,})",
    re.MULTILINE,
)
_QUOTED_LABEL = re.compile(r"^>[ \t]([^:\n]+)(?=:)", re.MULTILINE)
_QUOTE_SIGN = re.compile(r"^>[ \t]", re.MULTILINE)
_OF_MAIL = frozenset({"from", "to", "cc", "bcc", "subject", "sent", "re"})
_KNOWN = field_table({})
# "% Ferry Stays in Port", "% Ana Ruiz", "% June 1999", as Pandoc reads it
_TITLE_BLOCK = re.compile(
    r"\A%[ \t]+(?P<title>\S.*)\n(?:%[ \t]*(?P<author>.*)\n(?:%[ \t]*(?P<date>.*)(?:\n|\Z))?)?(?=\s)"
)


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """The file as one article. Front matter that cannot be read is a problem, and the text is read without it."""
    original = read_text(file, MAX_MARKDOWN_BYTES)
    text = clean(original)
    matter = read_front_matter(text, mapping)
    if matter and matter.problem:
        yield Problem(file.shown, matter.line, matter.problem)
    if matter is None and (match := _TITLE_BLOCK.match(text)):
        matter = FrontMatter(take_fields(dict(match.groupdict("")), field_table(mapping)), match.end())
    stated = dict(matter.stated) if matter else {}
    body = "\n\n".join(stated.pop("body", ()))
    paragraphs = _render(text[matter.end :] if matter else text) or _render(body)
    headline, paragraphs = _lift_headline(one_line(" ".join(stated.get("headline", ()))), paragraphs)
    facts = clean_facts(stated | {"headline": (headline,)})
    if not paragraphs and not headline:
        raise Unreadable("neither a headline nor a text")
    yield RawArticle(file.shown, None, facts, paragraphs, original, file.size)


def _render(text: str) -> tuple[Paragraph, ...]:
    # Without real tags in it, every "<" is text: tickers like <SRD> must not vanish as unknown elements.
    text = _ATTRIBUTES.sub("", _DAY_OR_ITEM.sub(r"\1\\.", _without_quote_signs(text)))
    renderer = MarkdownIt("commonmark", {"html": is_markup(text)}).enable(["table", "strikethrough"])
    environment: dict[str, object] = {}
    tokens = renderer.parse(text, environment)
    cut_heads(tokens, max(map(len, text.split("\n"))))
    root = parse_html(renderer.renderer.render(tokens, renderer.options, environment))
    return () if root is None else split_element(root)


def _without_quote_signs(text: str) -> str:
    """The text with the quoted lines at its top as lines of a record, if they name its day, author or paper."""
    clipping = _CLIPPING.match(text)
    if clipping is None:
        return text
    labels = {label.casefold() for label in _QUOTED_LABEL.findall(clipping["lines"])}
    if labels & _OF_MAIL or not known_names(labels, _KNOWN) & {"date", "byline", "source"}:
        return text
    start, end = clipping.span("lines")
    lines = _QUOTE_SIGN.sub("", clipping["lines"]).replace("\n", "\n\n")
    return f"{text[:start]}{lines}{text[end:]}"


def _lift_headline(headline: str, paragraphs: tuple[Paragraph, ...]) -> tuple[str, tuple[Paragraph, ...]]:
    """A heading that opens the text is the headline, or repeats it."""
    if not paragraphs or paragraphs[0].kind != "heading" or read_date(paragraphs[0].text):
        return headline, paragraphs
    opening = paragraphs[0].text
    if headline and opening.casefold() != headline.casefold():
        return headline, paragraphs
    return headline or opening, paragraphs[1:]
