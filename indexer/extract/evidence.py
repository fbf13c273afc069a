"""A raw article, its header, its path -> what they say of its source, section, byline and date, each in its place."""

from __future__ import annotations

from indexer.article import HEADER, PATH, RECORD
from indexer.extract.bylines import Signed, byline_of
from indexer.extract.dateline_years import day_of_deck
from indexer.extract.headed_texts import first_stated, is_plain_text
from indexer.extract.headers.heads.header import Header
from indexer.extract.paths.addresses import archived_page
from indexer.extract.paths.entity_names import is_entity_name
from indexer.extract.paths.url_dates import date_in_url
from indexer.extract.published import DateEvidence
from indexer.extract.sources import SourceEvidence
from indexer.formats.raw import RawArticle

# Facts of a record whose lines may end with a date: "By Ana Ruiz, 5 May 2002", "The Harbour Sun, 5 May 2002".
_IMPRINT = ("byline", "imprint", "source")


def url_of(raw: RawArticle, header: Header) -> str:
    """The address of an article as its record, else its text states it, "" for none."""
    return first_stated(raw, "url") or header.facts.get("url", "")


def source_evidence(
    raw: RawArticle, header: Header, in_path: dict[str, str], signed: Signed, recognise: bool
) -> SourceEvidence:
    """All that is said of the source, `signed` by the record's authors; without `recognise` what the record, its path
    and its header state."""
    return SourceEvidence(
        stated=first_stated(raw, "source"),
        pattern=in_path.get("source", ""),
        channel=raw.channel,
        header=header.facts.get("source", ""),
        credit=(header.facts.get("credit") or header.facts.get("publisher", "")) if recognise else "",
        author=signed.credit if recognise else "",
        url=archived_page(url) if recognise and (url := url_of(raw, header)) else "",
        named=header.facts.get("outlet", "") if recognise else "",
    )


def section_of(raw: RawArticle, header: Header, in_path: dict[str, str]) -> tuple[str, str]:
    """The section and its basis; ("", RECORD) when nobody says."""
    for section, basis in (
        (first_stated(raw, "section"), RECORD),
        (header.facts.get("section", ""), HEADER),
        (in_path.get("section", ""), PATH),
    ):
        if section:
            return section, basis
    return "", RECORD


def stated_byline(raw: RawArticle, signed: Signed, source: str) -> str:
    """The authors that a record states, who `signed` it; an outlet only where another one is the source."""
    return signed.who or ("" if signed.credit == source else byline_of(raw.facts.get("byline", ())))


def date_evidence(raw: RawArticle, header: Header, pattern: str, source: str, day_first: bool | None) -> DateEvidence:
    """All that is said of the date. `pattern` is what the archivist's pattern finds in the path."""
    return DateEvidence(
        stated=raw.facts.get("date", ()),
        stated_by=raw.date_basis,
        hidden=raw.hidden_dates,
        imprint=tuple(value for fact in _IMPRINT for value in raw.facts.get(fact, ())),
        updated=raw.facts.get("updated", ()),
        header=header.facts.get("date", ""),
        header_updated=header.facts.get("updated", ""),
        issue=header.facts.get("issue", ""),
        line=header.facts.get("line", ""),
        dateline=header.facts.get("dateline", "") or day_of_deck(raw.facts.get("deck", ()), raw.paragraphs),
        agency=header.facts.get("credit", ""),
        paragraphs=raw.paragraphs,
        url=_dated_address(raw, header),
        pattern=pattern,
        shown=raw.shown,
        headline=next(iter(raw.facts.get("headline", ())), "") or header.facts.get("headline", ""),
        head_date=header.facts.get("head_date", ""),
        source=source,
        is_plain=is_plain_text(raw),
        is_whole_file=raw.is_whole_file,
        day_first=day_first,
    )


def _dated_address(raw: RawArticle, header: Header) -> str:
    """What may have the date of an address: the address, what stands in its place, the name under which it is known."""
    names = (raw.address, first_stated(raw, "id"))
    named = next(filter(is_entity_name, names), "")
    address = url_of(raw, header)
    return address if address and not (named and date_in_url(address) is None) else named or raw.address
