"""Markdown file -> one raw article: facts from its front matter, paragraphs from what it renders to."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from datetime import date, time

import yaml
from markdown_it import MarkdownIt

from indexer.article import Paragraph
from indexer.dates import read_date
from indexer.dates.pieces import MONTH
from indexer.formats.characters import clean, one_line
from indexer.formats.encoding import MEGABYTE, Unreadable, read_text
from indexer.formats.fields import clean_facts, field_table, known_names, take_fields
from indexer.formats.fragments import is_markup, parse_html, split_element
from indexer.formats.markdown_heads import cut_heads
from indexer.formats.raw import Problem, RawArticle, Reading, SourceFile
from indexer.formats.yaml_values import NO_VALUE, Loader, line_of, reason_of

SUFFIXES = (".md", ".markdown")

MAX_MARKDOWN_BYTES = MEGABYTE  # rendering takes several seconds a megabyte
MAX_FRONT_MATTER = 64 * 1024  # characters; YAML takes seconds for a megabyte
_ATTRIBUTES = re.compile(r"^\{:[^{}]*\}[ \t]*$", re.MULTILINE)  # "{: .meta}" gives the line above a class
_FRONT_MATTER = re.compile(
    r"\A(?:---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)|\+\+\+[ \t]*\n(?P<toml>.*?)^\+\+\+)[ \t]*(?:\n|\Z)",
    re.DOTALL | re.MULTILINE,
)

_DAY_OR_ITEM = re.compile(rf"^(\d\d?)\.(?=\s{MONTH}\.?,?\s\d{{4}})", re.MULTILINE | re.IGNORECASE)  # "27. Apr 2023"
_PLAIN_LINE = re.compile(r"(?P<name>[A-Za-z][\w .-]{0,40}):(?:\s+(?P<value>[^\s\[{|>&*!%@`].*))?")
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

# The head of an entry as blogs export it: "AUTHOR: Ana Ruiz", "TITLE: ...", "DATE: 07/14/2005 09:42:11 AM", a rule.
_EXPORTED = re.compile(r"\A\s*+(?P<lines>(?:[A-Z][A-Z ]{1,24}:.*\n){2,60})-{5,}[ \t]*\n(?:BODY:[ \t]*\n)?")
_NEEDED = frozenset({"headline", "date"})


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """The file as one article. Front matter that cannot be read is a problem, and the text is read without it."""
    original = read_text(file, MAX_MARKDOWN_BYTES)
    text = clean(original)
    match = _FRONT_MATTER.match(text)
    stated: dict[str, tuple[str, ...]] = {}
    if match:
        try:
            content = _front_matter(match["yaml"]) if match["toml"] is None else _toml(match["toml"])
            stated = take_fields(content, field_table(mapping))
        except (yaml.YAMLError, Unreadable, RecursionError, ValueError) as error:
            line = line_of(error)  # after that of dashes
            yield Problem(file.shown, line and line + 1, f"front matter not understood: {reason_of(error)}")
    elif match := _TITLE_BLOCK.match(text):
        stated = take_fields(dict(match.groupdict("")), field_table(mapping))
    elif exported := _exported(text):
        match, stated = exported
    body = "\n\n".join(stated.pop("body", ()))
    paragraphs = _render(text[match.end() :] if match else text) or _render(body)
    headline, paragraphs = _lift_headline(one_line(" ".join(stated.get("headline", ()))), paragraphs)
    facts = clean_facts(stated | {"headline": (headline,)})
    if not paragraphs and not headline:
        raise Unreadable("neither a headline nor a text")
    yield RawArticle(file.shown, None, facts, paragraphs, original, file.size)


def _front_matter(text: str) -> dict[str, object]:
    if len(text) > MAX_FRONT_MATTER:
        raise Unreadable(f"larger than {MAX_FRONT_MATTER // 1024} kB")
    try:
        content = yaml.load(text, Loader=Loader)
    except yaml.YAMLError:
        if not (content := _plain_lines(text)):
            raise
    if content is None or content == "":
        return {}
    if not isinstance(content, dict):
        raise Unreadable("it has no names")
    return content


def _exported(text: str) -> tuple[re.Match[str], dict[str, tuple[str, ...]]] | None:
    """The head of a blog's entry and what it states; None without one."""
    match = _EXPORTED.match(text)
    fields = dict(line.split(":", 1) for line in match["lines"].splitlines()) if match else {}
    stated = take_fields(fields, _KNOWN)
    return (match, stated) if match and stated.keys() >= _NEEDED else None


def _plain_lines(text: str) -> dict[str, object]:
    """The names and values of front matter that YAML refuses for the signs in them, as "title: Opinion: the ferry"; {}
    where a line is neither."""
    lines = [line for line in text.splitlines() if line.strip()]
    parts = [match for line in lines if (match := _PLAIN_LINE.fullmatch(line))]
    if len(parts) != len(lines):
        return {}
    return {one["name"]: (one["value"] or "").strip("\"' ") for one in parts if one["value"] not in NO_VALUE}


def _toml(text: str) -> dict[str, object]:
    if len(text) > MAX_FRONT_MATTER:
        raise Unreadable(f"larger than {MAX_FRONT_MATTER // 1024} kB")
    return {name: _as_written(value) for name, value in tomllib.loads(text, parse_float=str).items()}


def _as_written(value: object) -> object:
    """A value of TOML with its dates as texts."""
    if isinstance(value, dict):
        return {name: _as_written(inner) for name, inner in value.items()}
    return value.isoformat() if isinstance(value, date | time) else value


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
