"""Raw articles -> their texts, cleaned of furniture, with what the lines around them state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePosixPath

from indexer.article import Paragraph
from indexer.extract.furniture import without_furniture
from indexer.extract.headers.address_lines import take_address
from indexer.extract.headers.header import Header, read_header
from indexer.extract.published import dates_among
from indexer.extract.sources import last_credit
from indexer.formats.raw import RawArticle

_PLAIN_TEXT = (".txt", ".text", ".md", ".markdown")


def is_plain_text(raw: RawArticle) -> bool:
    """Whether a file is one article and states nothing beside its text."""
    return raw.line is None and _has_plain_name(raw)


def read_texts(raws: Sequence[RawArticle]) -> list[Header]:
    """The texts of some records, each step for all of them before the next one."""
    addressed = list(map(_take_address, raws))
    cleaned = [without_furniture(paragraphs) for _url, paragraphs in addressed]
    headers = list(map(_read_header, raws, cleaned))
    return [_with_credit(header, url) for header, (url, _paragraphs) in zip(headers, addressed, strict=True)]


def first_stated(raw: RawArticle, fact: str) -> str:
    """The first value stated for a fact, its blanks evened out; "" when there is none."""
    for value in raw.facts.get(fact, ()):
        if evened := " ".join(value.split()):
            return evened
    return ""


def _has_plain_name(raw: RawArticle) -> bool:
    name = raw.shown.lower()
    return name.endswith(_PLAIN_TEXT) and PurePosixPath(name).suffix in _PLAIN_TEXT


def _take_address(raw: RawArticle) -> tuple[str, Sequence[Paragraph]]:
    """The web address that a plain text begins or ends with, "" for none, and the text without it."""
    is_addressed = _has_plain_name(raw) and "url" not in raw.facts
    return take_address(raw.paragraphs) if is_addressed else ("", raw.paragraphs)


def _read_header(raw: RawArticle, paragraphs: Sequence[Paragraph]) -> Header:
    knows_date = bool(dates_among(raw.facts.get("date", ())))
    return read_header(paragraphs, headline=first_stated(raw, "headline"), knows_date=knows_date)


def _with_credit(header: Header, url: str) -> Header:
    """A header with the address, and with the agency that the text ends with where it names none."""
    header = replace(header, facts={**header.facts, "url": url}) if url else header
    if "credit" in header.facts or not (credit := last_credit(header.paragraphs)):
        return header
    return replace(header, facts={**header.facts, "credit": credit})
