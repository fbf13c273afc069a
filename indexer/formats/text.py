"""Plain text file -> one raw article, or each of an export: its paragraphs. What they are is found out later."""

from __future__ import annotations

import re
from collections.abc import Mapping

from indexer.article import HEADER, RECORD, Paragraph
from indexer.formats.bibtex import is_bibtex, read_entries
from indexer.formats.characters import clean
from indexer.formats.columns import with_columns
from indexer.formats.encoding import MAX_ARTICLE, MEGABYTE, TOO_LARGE, Unreadable, decode, read_bytes
from indexer.formats.exports.dividing import Part, articles_in
from indexer.formats.exports.layouts import read_layout
from indexer.formats.fields import clean_facts
from indexer.formats.front_matter import read_front_matter
from indexer.formats.header_blocks import MAX_HEADER_BLOCKS, are_sentences, glued_head, is_header, with_foot_apart
from indexer.formats.labelled_heads import labelled_head
from indexer.formats.paragraphs import split_text
from indexer.formats.raw import Problem, RawArticle, Reading, SourceFile
from indexer.formats.refer import is_refer, read_references
from indexer.formats.ris import is_ris, read_ris
from indexer.formats.tagged_documents import Document, documents_in
from indexer.formats.wire_heads import with_wire_head_apart
from indexer.formats.xml_records import read_xml_records

# The latter of tagged collections, and of markup that reads as text does.
SUFFIXES = (".txt", ".text", ".sgml", ".sgm", ".rst", ".org", ".adoc")

_REUTERS = re.compile(r"\s*(?:<!DOCTYPE lewis[^>]*>\s*)?<REUTERS\s")
_FENCES = ("---", "+++")
MAX_EXPORT = 50 * MEGABYTE  # held in memory while it is divided


def read(file: SourceFile, mapping: Mapping[str, str]) -> Reading:
    """The file as one article without facts, as a text states none under a name; or the articles of an export, of a
    corpus, or of references, where it begins with one and any of them is an article."""
    original = decode(read_bytes(file, MAX_EXPORT))
    referred = _referred(original, file, mapping)
    if any(isinstance(item, RawArticle) for item in referred):
        yield from referred
        return
    documents = documents_in(original, mapping)
    for one in documents:
        yield _of_document(one, file, is_lone=len(documents) == 1)
    if documents:
        return
    is_export = False
    for part in articles_in(original):
        is_export = True
        yield _of_export(part, file)
    if not is_export:
        yield _article(original, file, mapping)


def _referred(original: str, file: SourceFile, mapping: Mapping[str, str]) -> list[RawArticle | Problem]:
    """What the references are that a text begins with, or the stories of Reuters' collection."""
    if _REUTERS.match(original):
        return _of_reuters(original, file, mapping)
    for begins_so, read_all in ((is_bibtex, read_entries), (is_refer, read_references), (is_ris, read_ris)):
        if begins_so(original):
            return list(read_all(clean(original), file, mapping))
    return []


def _of_reuters(original: str, file: SourceFile, mapping: Mapping[str, str]) -> list[RawArticle | Problem]:
    try:
        return list(read_xml_records(original, file, mapping))
    except Unreadable:  # it is read as any text then
        return []


def _of_document(one: Document, file: SourceFile, *, is_lone: bool) -> RawArticle | Problem:
    if len(one.original) > MAX_ARTICLE:
        return Problem(file.shown, one.line, TOO_LARGE)
    paragraphs = split_head_and_text(clean(one.text))
    line = None if is_lone else one.line
    return RawArticle(file.shown, line, clean_facts(one.facts), paragraphs, one.original, file.size)


def _of_export(part: Part, file: SourceFile) -> RawArticle | Problem:
    if len(part.text) > MAX_ARTICLE:
        return Problem(file.shown, part.line, TOO_LARGE)
    facts, text = read_layout(clean(part.text))
    stated = {fact: (value,) for fact, value in facts.items()}
    return RawArticle(file.shown, part.line, clean_facts(stated), split_head_and_text(text), part.text, file.size)


def _article(original: str, file: SourceFile, mapping: Mapping[str, str]) -> RawArticle:
    if file.size > MAX_ARTICLE:
        raise Unreadable(TOO_LARGE)
    text = clean(original)
    facts, below = _front_matter(text, mapping)
    basis = RECORD
    if not facts:
        found, below = read_layout(text)
        facts = clean_facts({fact: (value,) for fact, value in found.items()})
    if not facts and (head := labelled_head(text, mapping)):
        facts, below, basis = clean_facts(head.stated), head.text, HEADER
    paragraphs = split_head_and_text(below)
    if not (paragraphs or text.strip()):
        raise Unreadable("empty file")
    return RawArticle(file.shown, None, facts, paragraphs, original, file.size, date_basis=basis)


def _front_matter(text: str, mapping: Mapping[str, str]) -> tuple[dict[str, tuple[str, ...]], str]:
    """The facts of a text that begins as Markdown files do, and what stands below them; nothing, and all of the text,
    where that is no front matter or states nothing that we know."""
    matter = read_front_matter(text, mapping) if text.startswith(_FENCES) else None
    if matter is None or matter.problem or matter.tells or not matter.stated.keys() & {"headline", "date"}:
        return {}, text
    stated = dict(matter.stated)
    below = text[matter.end :] if text[matter.end :].strip() else "\n\n".join(stated.pop("body", ()))
    return (clean_facts(stated), below) if below.strip() else ({}, text)


def split_head_and_text(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs; of the first blocks, as long as they are headers, every line."""
    width = max(map(len, text.split("\n")))
    rest = with_foot_apart(with_wire_head_apart(text)).strip("\n")
    header: list[Paragraph] = []
    for _block in range(MAX_HEADER_BLOCKS):
        block, _, below = rest.partition("\n\n")
        lines = block.strip("\n").split("\n")
        is_glued = len(lines) > 1 and not is_header(lines, width)
        if is_glued and not (head := glued_head(lines)):
            break
        if is_glued:
            between = "\n\n" if are_sentences(lines[head:]) else "\n"
            lines, below = lines[:head], f"{between.join(lines[head:])}\n\n{below}"
        beside = zip(["", *lines], [*lines[1:], ""], strict=False)
        header += (Paragraph(c) for line, near in zip(lines, beside, strict=False) if (c := with_columns(line, near)))
        rest = below
    return (*header, *split_text(rest))
