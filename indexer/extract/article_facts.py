"""RawArticle -> Article: its id, its facts, and where each came from; or the reason why it is none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from indexer.article import HEADER, LINE, PATH, RECORD, Article, Published, Quotation, content_hash_of, text_of
from indexer.extract.bylines import Signed, read_author, signed_by
from indexer.extract.conventions import Conventions
from indexer.extract.entities.names import Basis, JoinedNames, as_stated, join_names, stated_once
from indexer.extract.entities.pipelines import RULES
from indexer.extract.entities.recognising import Names, recognise_all
from indexer.extract.entities.spans import ORGANISATIONS, PEOPLE, PLACES
from indexer.extract.evidence import date_evidence, section_of, source_evidence, stated_byline, url_of
from indexer.extract.furniture.boilerplate import without_repeated
from indexer.extract.headed_texts import first_stated, is_plain_text, read_texts
from indexer.extract.headers.heads.header import Header
from indexer.extract.line_sources import cut_under
from indexer.extract.outlets import usual_outlet
from indexer.extract.own_ids import own_id
from indexer.extract.published import DateEvidence, published_of
from indexer.extract.quotations.finding import NamedText, find_all_quotations
from indexer.extract.sources import source_of
from indexer.formats.raw import Problem, RawArticle
from indexer.pickling import sent_by_fields

_new = tuple.__new__  # in half the time that calling a NamedTuple's class takes
NAMED_FACTS = (PEOPLE, ORGANISATIONS, PLACES)
# Facts with one value that a header line can state too.
_HEADER_FACTS = ("headline", "deck", "byline")
NO_CONVENTIONS = Conventions()
_TOGETHER = 250  # articles that are read step by step: more than a worker is given at once


@sent_by_fields
@dataclass(frozen=True, slots=True)
class Extraction:
    """What came of a raw article. `article` is None when `problems` says why; `warnings` name refused facts.

    `is_named`: whether its id is its own or its address's, not a hash of what it says.
    """

    article: Article | None
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
    is_named: bool = True


def extract_article(
    raw: RawArticle, today: date, recognises: bool, conventions: Conventions = NO_CONVENTIONS
) -> Extraction:
    """The article that a record is about, read by the archive's conventions.

    Without `recognises` only what the record states is taken; plain text, which states nothing, is still
    read for its header and cleaned of furniture.
    """
    return extract_articles([raw], today, recognises, conventions)[0]


def extract_articles(
    raws: Sequence[RawArticle], today: date, recognises: bool, conventions: Conventions = NO_CONVENTIONS
) -> list[Extraction]:
    """The articles that some records are about, in their order, as `extract_article` gives them, sooner.

    Some hundreds are read together, each step for all of them before the next one: the code and tables of a step
    stay in the processor's caches then, which those of all steps do not fit into.
    """
    return [
        extraction
        for first in range(0, len(raws), _TOGETHER)
        for extraction in _extracted(raws[first : first + _TOGETHER], today, recognises, conventions)
    ]


def _extracted(
    raws: Sequence[RawArticle], today: date, recognises: bool, conventions: Conventions
) -> Iterator[Extraction]:
    if recognises:
        whole = read_texts(raws)
    else:
        whole = [read_texts([raw])[0] if is_plain_text(raw) else Header({}, raw.paragraphs) for raw in raws]
    cleaned = [_without_repeated(raw, header, conventions) for raw, header in zip(raws, whole, strict=True)]
    if recognises:
        named = _named(raws, cleaned, conventions.ner)
    else:
        named = [_all_joined(raw, header, None) for raw, header in zip(raws, cleaned, strict=True)]
    origins = [_origin(raw, header, recognises, conventions) for raw, header in zip(raws, cleaned, strict=True)]
    dated = [published_of(origin.dated, today) for origin in origins]
    read = list(map(_with_facts, raws, cleaned, named, origins, dated))
    for raw, header, (article, warnings) in zip(raws, whole, read, strict=True):
        yield _extraction(raw, header, article, warnings, recognises)


def _without_repeated(raw: RawArticle, header: Header, conventions: Conventions) -> Header:
    if not conventions.repeated:
        return header
    known = (conventions.repeated.get(key, ()) for key in cut_under(raw, conventions.path))
    lines = frozenset().union(*known)
    return Header(header.facts, without_repeated(header.paragraphs, lines)) if lines else header


def _extraction(
    raw: RawArticle, header: Header, article: Article, warnings: Sequence[str], recognises: bool
) -> Extraction:
    """What came of a record. `header` has its text with the lines that its source repeats."""
    if not article.headline and not any(paragraph.text.strip() for paragraph in article.body):
        return Extraction(None, (Problem(raw.shown, raw.line, "has neither headline nor text"),))
    is_named = bool(article.article_id)
    if not is_named:  # the id must not depend on what other articles repeat
        article = article.with_id(content_hash_of(article, text_of(header.paragraphs)))
    article = _of_usual_outlet(article) if recognises else article
    told = tuple(Problem(raw.shown, raw.line, warning) for warning in warnings if warning)
    return Extraction(article, (), told, is_named)


def _of_usual_outlet(article: Article) -> Article:
    """The article with its source under the name of the outlet, "AP" under "Associated Press". Its id stays."""
    usual = usual_outlet(article.source)
    if usual == article.source:
        return article
    return replace(article, source=usual, forms=(*article.forms, ("source", usual, (article.source,))))


class _Named(NamedTuple):
    """The names of an article, stated and recognised, and what is quoted in it."""

    people: JoinedNames
    organisations: JoinedNames
    places: JoinedNames
    quotations: tuple[Quotation, ...] = ()


def _named(raws: Sequence[RawArticle], headers: Sequence[Header], ner: str) -> list[_Named]:
    """The names of some articles; by the rules none in one whose record says that it is not in English."""
    texts = [text_of(header.paragraphs) for header in headers]
    read = [
        (_headline(raw, header), text) if ner != RULES or _is_in_english(raw) else ("", "")
        for raw, header, text in zip(raws, headers, texts, strict=True)
    ]
    named = list(map(_all_joined, raws, headers, recognise_all(read, ner)))
    every = find_all_quotations([_named_text(text, one) for text, one in zip(texts, named, strict=True)])
    return [_new(_Named, (*one[:3], quotations)) for one, quotations in zip(named, every, strict=True)]


def _all_joined(raw: RawArticle, header: Header, recognised: Names | None) -> _Named:
    if recognised is not None and (stated := _stated(raw, header, PEOPLE)[0]):
        recognised = as_stated(recognised, stated)
    people, organisations, places = (_joined(fact, raw, header, recognised) for fact in NAMED_FACTS)
    return _new(_Named, (people, organisations, places, ()))


def _named_text(text: str, named: _Named) -> NamedText:
    return _new(NamedText, (text, named.people.names, named.organisations.names + named.places.names))


def _headline(raw: RawArticle, header: Header) -> str:
    return first_stated(raw, "headline") or header.facts.get("headline", "")


def _is_in_english(raw: RawArticle) -> bool:
    """Whether a record does not say otherwise."""
    language = first_stated(raw, "language").lower()
    return not language or language.startswith("en")


class _Origin(NamedTuple):
    """Where an article is from, each fact with its basis, and what is said of its date."""

    source: str
    source_basis: str
    section: str
    section_basis: str
    signed: Signed
    dated: DateEvidence


def _origin(raw: RawArticle, header: Header, recognises: bool, conventions: Conventions) -> _Origin:
    in_path = conventions.path_facts(raw.shown)
    signed = signed_by(raw.facts.get("byline", ()))
    source, basis = source_of(source_evidence(raw, header, in_path, signed, recognises))
    named = source if basis in (RECORD, PATH, HEADER) else ""
    dated = date_evidence(raw, header, in_path.get("date", ""), named, conventions.day_first_in(source))
    return _new(_Origin, (source, basis, *section_of(raw, header, in_path), signed, dated))


def _with_facts(
    raw: RawArticle, header: Header, names: _Named, origin: _Origin, dated: tuple[Published, str]
) -> tuple[Article, tuple[str, str]]:
    """The article, and warnings about its date and id ("" for none). It is made in one piece, as it has many facts."""
    article_id, id_warning = own_id(raw)
    source, source_basis, section, section_basis, signed, _evidence = origin
    published, warning = dated
    stated = {"headline": first_stated(raw, "headline"), "deck": first_stated(raw, "deck")}
    stated["byline"] = stated_byline(raw, signed, source)
    single = {fact: said or header.facts.get(fact, "") for fact, said in stated.items()}
    single["byline"] = stated["byline"] or read_author(single["byline"]).who
    people, organisations, places, quotations = names
    tags, tag_bases = _stated(raw, header, "tags")
    bases = [(fact, "", HEADER) for fact in _HEADER_FACTS if single[fact] and not stated[fact]]
    bases += [("source", "", source_basis)] if source_basis != RECORD else []
    bases += [("section", "", section_basis)] if section_basis != RECORD else []
    bases += [("url", "", LINE)] if "url" in header.facts else []
    article = Article(
        article_id=article_id,
        headline=single["headline"],
        deck=single["deck"],
        body=header.paragraphs,
        published=published,
        source=source,
        section=section,
        byline=single["byline"],
        url=url_of(raw, header),
        language=first_stated(raw, "language"),
        people=people.names,
        organisations=organisations.names,
        places=places.names,
        tags=tags,
        quotations=quotations,
        bases=(*bases, *people.bases, *organisations.bases, *places.bases, *tag_bases),
        forms=(*people.forms, *organisations.forms, *places.forms),
        path=raw.shown,
        line=raw.line,
        origin=raw.origin,
        original=raw.original,
    )
    return article, (warning, id_warning)


def _stated(raw: RawArticle, header: Header, fact: str) -> tuple[tuple[str, ...], list[Basis]]:
    """The values the record states, else those of a header line such as "People: Ana Ruiz; Ben Oda"."""
    if (values := raw.facts.get(fact)) and (stated := stated_once(values)):
        return stated, []
    if fact not in header.facts:
        return (), []
    stated = stated_once(header.facts.get(fact, "").split(";"))
    return stated, [(fact, value, HEADER) for value in stated]


def _joined(fact: str, raw: RawArticle, header: Header, recognised: Names | None) -> JoinedNames:
    """The names of a fact: as stated where nothing is to be recognised, else under their usual names and with more."""
    stated, bases = _stated(raw, header, fact)
    if recognised is None:
        return JoinedNames(stated, tuple(bases))
    joined = join_names(fact, stated, recognised)
    if not bases:
        return joined
    from_header = [(fact, name, HEADER) for name in joined.names if joined.is_stated(name)]
    return joined._replace(bases=(*from_header, *joined.bases))
