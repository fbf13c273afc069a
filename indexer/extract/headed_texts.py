"""Raw articles -> their texts, cleaned of furniture, with what the lines around them state.

The headline that no record states is that of the first of these readers in `headers` that finds one:

    release_heads     of a press release: the line below whom to ask
    stack             of a plain text that was pasted, clipped, scanned: the line below the short ones of paper and page
    page_heads        of a saved page: the line below its menu, paper and section
    header            of any text: its first line

Where a plain text's is none then, or the name of an office, of a paper, it is the line below

    second_headlines  that tells something
    echoed_headlines  whose words the text takes up
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.article import Paragraph
from indexer.extract.furniture.last_lines import without_page_lines
from indexer.extract.furniture.paragraphs import without_furniture
from indexer.extract.headers.feet.colophons import publisher_of
from indexer.extract.headers.heads.address_lines import take_address
from indexer.extract.headers.heads.broadcasts import with_broadcast_in_words
from indexer.extract.headers.heads.echoed_headlines import echoed_headline
from indexer.extract.headers.heads.header import Headed, Header, read_header, read_headers
from indexer.extract.headers.heads.lone_authors import lone_author
from indexer.extract.headers.heads.page_heads import PageHead, section_of_crumbs, take_page_head
from indexer.extract.headers.heads.papers import is_by_a_common_word, is_paper, parted_byline
from indexer.extract.headers.heads.release_heads import ReleaseHead, take_release_head
from indexer.extract.headers.heads.second_headlines import second_headline
from indexer.extract.headers.heads.section_lines import section_above, take_section
from indexer.extract.headers.heads.slugs import without_slug
from indexer.extract.headers.lines.phrases import in_normal_case
from indexer.extract.headers.lines.picture_credits import without_pictures
from indexer.extract.headers.stacks.signed_lines import with_signed_lines
from indexer.extract.headers.stacks.stack import take_stack
from indexer.extract.headers.wires.copy_feet import without_wire_foot
from indexer.extract.headers.wires.copy_heads import without_codes
from indexer.extract.headers.wires.monitoring import take_source, with_heard_in_words
from indexer.extract.naming.agreed import outlet_named_around
from indexer.extract.naming.mentions import lines_around
from indexer.extract.naming.spelling import key_of, plain_name
from indexer.extract.published import dates_among
from indexer.extract.sources import first_credit, last_credit
from indexer.formats.columns import GAP
from indexer.formats.raw import NO_MARGINS, PLAIN_TEXT, RawArticle

_OF_LINES = (*PLAIN_TEXT, ".eml", ".mbox")  # files whose texts may have the address of a page in a line of its own

_FIRST_PARAGRAPHS = 14
_OF_SOURCES = {"source", "credit", "publisher"}  # facts that say whose the text is
_LONGEST_NAME = 60  # characters of a line that has nothing but an outlet's name
_Addressed = tuple[str, Sequence[Paragraph]]  # the web address of a text, "" for none, and the text without it


def is_plain_text(raw: RawArticle) -> bool:
    """Whether a file is one article and states nothing beside its text."""
    return raw.line is None and raw.is_plain_text


def read_texts(raws: Sequence[RawArticle]) -> list[Header]:
    """The texts of some records, each step for all of them before the next one."""
    addressed = list(map(_take_address, raws))
    cleaned = [without_slug(_with_head_in_words(without_furniture(paragraphs))) for _url, paragraphs in addressed]
    releases = list(map(_release_head, raws, cleaned, addressed))
    heads = list(map(_page_head, raws, cleaned, addressed, releases))
    headers = read_headers(list(map(_headed, raws, heads)))
    headers = list(map(_with_page_head, raws, headers, heads, addressed))
    headers = list(map(_with_text, map(_with_headline_below, raws, headers)))
    headers = list(map(_with_credit, raws, headers, addressed))
    headers = list(map(_with_outlet, raws, headers, addressed))
    headers = list(map(_with_author, raws, headers))
    headers = list(map(_with_block, map(_without_wire_foot, headers), releases))
    return list(map(_without_page_lines, headers))


def first_stated(raw: RawArticle, fact: str) -> str:
    """The first value stated for a fact, its blanks evened out; "" when there is none."""
    for value in raw.facts.get(fact, ()):
        if evened := " ".join(value.split()):
            return evened
    return ""


def _take_address(raw: RawArticle) -> _Addressed:
    """The web address that a plain text or a mail begins or ends with, "" for none, and the text without it."""
    is_addressed = raw.shown.lower().endswith(_OF_LINES) and "url" not in raw.facts
    return take_address(raw.paragraphs) if is_addressed else ("", raw.paragraphs)


def _release_head(raw: RawArticle, paragraphs: Sequence[Paragraph], addressed: _Addressed) -> ReleaseHead | None:
    return None if first_stated(raw, "headline") else take_release_head(paragraphs, addressed[1])


def _page_head(
    raw: RawArticle, paragraphs: Sequence[Paragraph], addressed: _Addressed, release: ReleaseHead | None
) -> PageHead:
    """The head of a press release, the lines above a plain text, the head of a saved page; where the record states the
    headline, the section above it."""
    if release is not None:
        return PageHead(release.facts, release.paragraphs)
    if first_stated(raw, "headline"):
        section, below = take_section(paragraphs, first_stated(raw, "section"))
        section = section or section_above(raw.above)
        return PageHead({"section": section} if section and not first_stated(raw, "section") else {}, below)
    url, whole = addressed
    stack = take_stack(paragraphs, whole, url or first_stated(raw, "url")) if is_plain_text(raw) else None
    return stack or take_page_head(with_signed_lines(paragraphs) if is_plain_text(raw) else paragraphs, whole)


def _headed(raw: RawArticle, head: PageHead) -> Headed:
    knows_date = bool(dates_among(raw.facts.get("date", ()))) or "date" in head.facts
    headline = first_stated(raw, "headline") or head.facts.get("headline", "")
    return Headed(without_pictures(head.paragraphs), headline, knows_date)


def _with_headline_below(raw: RawArticle, header: Header) -> Header:
    """A plain text's header with the line that is its headline, where none was found, or the name of an office."""
    first = header.facts.get("headline", "")
    if not is_plain_text(raw) or first_stated(raw, "headline") or not header.paragraphs:
        return header
    deck = header.facts.get("deck", "")
    second = second_headline(first, deck, header.paragraphs)
    if second is None and "byline" not in header.facts:  # who wrote a text stands below its headline
        second = echoed_headline(first, deck, header.paragraphs)
    if second is None:
        return header
    below = read_header(second.rest, headline=second.headline, knows_date="date" in header.facts)
    named = {"source": in_normal_case(first)} if first and is_paper(first) and not is_by_a_common_word(first) else {}
    above = (Paragraph(first),) if first and not named else ()
    found = {fact: value for fact, value in below.facts.items() if fact != "issue"}  # a season, which it may tell of
    facts = {**named, **found, **header.facts, "headline": second.headline}
    if facts.get("deck") == second.headline:
        del facts["deck"]
    return replace(header, facts=facts, paragraphs=(*above, *second.above, *below.paragraphs))


def _with_text(header: Header) -> Header:
    """A header in which the only paragraph below a headline is the text, and no deck."""
    if header.paragraphs or "deck" not in header.facts:
        return header
    facts = {fact: value for fact, value in header.facts.items() if fact != "deck"}
    return replace(header, facts=facts, paragraphs=(Paragraph(header.facts["deck"]),))


def _with_page_head(raw: RawArticle, header: Header, head: PageHead, addressed: _Addressed) -> Header:
    """A header with what the head of the page states, and its section where none is known."""
    header = _with_parted_byline(header)
    is_known = header.facts.get("section") or first_stated(raw, "headline")
    section = "" if is_known else section_of_crumbs(addressed[1])
    facts = {**({"section": section} if section else {}), **header.facts, **head.facts}
    return _without_columns(replace(header, facts=facts) if section or head.facts else header)


def _without_columns(header: Header) -> Header:
    """The header without the gaps between columns: with the date taken out of a line these say no more."""
    texts = [one.text for one in header.paragraphs[:_FIRST_PARAGRAPHS]]
    if GAP not in "".join([*texts, *header.facts.values()]):
        return header
    return Header(
        {fact: _evened(value) for fact, value in header.facts.items()},
        tuple(one._replace(text=_evened(one.text)) if GAP in one.text else one for one in header.paragraphs),
    )


def _evened(text: str) -> str:
    return re.sub(f"{GAP} *", " ", text)


def _with_parted_byline(header: Header) -> Header:
    byline = header.facts.get("byline", "")
    who, paper = parted_byline(byline) if byline else ("", "")
    return replace(header, facts={"credit": paper, **header.facts, "byline": who}) if paper else header


def _with_credit(raw: RawArticle, header: Header, addressed: _Addressed) -> Header:
    """A header with the address, and with the agency that the text ends with where it names none; else with the
    publisher that stands below it, where no address tells of one."""
    url, whole = addressed
    header = replace(header, facts={**header.facts, "url": url}) if url else header
    if "credit" in header.facts:
        return header
    is_addressed = bool(url) or "url" in raw.facts
    credit = first_credit(header.paragraphs) or last_credit(header.paragraphs, is_addressed=is_addressed)
    publisher = "" if credit or is_addressed else publisher_of(whole)
    named = {fact: name for fact, name in (("credit", credit), ("publisher", publisher)) if name}
    return replace(header, facts={**header.facts, **named}) if named else header


def _with_outlet(raw: RawArticle, header: Header, addressed: _Addressed) -> Header:
    """The header of a text or page whose source nothing states, with the outlet that the lines around it name, and its
    text without lines that have nothing else."""
    facts = header.facts
    if not facts.keys().isdisjoint(_OF_SOURCES) or " " in first_stated(raw, "source"):
        return header
    if raw.margins == NO_MARGINS and not is_plain_text(raw):
        return header
    headline = first_stated(raw, "headline") or facts.get("headline", "")
    byline = first_stated(raw, "byline") or facts.get("byline", "")
    url = addressed[0] or first_stated(raw, "url")
    lines = lines_around(raw.paragraphs) if raw.margins == NO_MARGINS else raw.margins
    named = outlet_named_around(lines, url, headline, byline)
    if not named.outlet:
        return header
    text = tuple(one for one in header.paragraphs if len(one.text) > _LONGEST_NAME or not _is_name(one.text, named.key))
    return replace(header, facts={**facts, "outlet": named.outlet}, paragraphs=text)


def _with_author(raw: RawArticle, header: Header) -> Header:
    """The header of a text or page that nobody signs, with those whose names stand alone below its headline."""
    if "byline" in header.facts or first_stated(raw, "byline") or raw.line is not None:
        return header
    if "headline" not in header.facts and not first_stated(raw, "headline"):
        return header
    outlet = next(filter(None, map(header.facts.get, ("source", "credit", "outlet"))), "")
    byline, number = lone_author(header.paragraphs, outlet)
    if not byline:
        return header
    text = (*header.paragraphs[:number], *header.paragraphs[number + 1 :])
    return replace(header, facts={**header.facts, "byline": byline}, paragraphs=text)


def _is_name(text: str, key: str) -> bool:
    return key_of(plain_name(text)) == key


def _with_head_in_words(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The paragraphs, the labels of a broadcast and of a monitoring service in words, without the codes of a wire."""
    return without_codes(with_heard_in_words(with_broadcast_in_words(paragraphs)))


def _without_wire_foot(header: Header) -> Header:
    """A header without the codes of wires below the text, and with the source that a monitoring service states."""
    found, paragraphs = take_source(without_wire_foot(header.paragraphs))
    if paragraphs is header.paragraphs:  # nearly always
        return header
    return replace(header, facts={**found, **header.facts}, paragraphs=tuple(paragraphs))


def _without_page_lines(header: Header) -> Header:
    """A header without the page's lines that are left below the text, when all that they state is read."""
    paragraphs = without_page_lines(header.paragraphs)
    return header if paragraphs is header.paragraphs else replace(header, paragraphs=tuple(paragraphs))


def _with_block(header: Header, release: ReleaseHead | None) -> Header:
    """A header with the lines above the text of a release that say whom to ask."""
    return replace(header, paragraphs=(*release.block, *header.paragraphs)) if release is not None else header
