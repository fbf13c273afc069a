"""Raw articles -> what is extracted of them; one that a rule fails on is kept with what its record states.

A mistake in a rule must cost neither the article nor the run: who reads the report can tell us of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date

from indexer.article import Article, Published, content_hash
from indexer.dates import believable, read_date
from indexer.extract import Conventions, Extraction, extract_articles, own_id
from indexer.extract.entities.pipelines import NoPipeline
from indexer.extract.published import dates_among
from indexer.formats.raw import Problem, RawArticle

_SHOWN_CHARS = 200  # of what an exception says


def extract_safely(
    raws: Sequence[RawArticle], today: date, recognises: bool, conventions: Conventions
) -> Sequence[Extraction]:
    """What `extract_articles` gives. Where it fails, records are taken one at a time, and one that it fails on without
    what the text tells. Raises NoPipeline."""
    try:
        return extract_articles(raws, today, recognises, conventions)
    except NoPipeline:
        raise
    except Exception:
        return [_extract_one(raw, today, recognises, conventions) for raw in raws]


def _extract_one(raw: RawArticle, today: date, recognises: bool, conventions: Conventions) -> Extraction:
    try:
        return extract_articles([raw], today, recognises, conventions)[0]
    except Exception as error:
        said = " ".join(f"{type(error).__name__} {error}".split())[:_SHOWN_CHARS]
        warning = Problem(raw.shown, raw.line, f"a rule failed on this article ({said}); only what is stated is used")
    extraction = _stated(raw, today, conventions)
    return replace(extraction, warnings=(*extraction.warnings, warning))


def _stated(raw: RawArticle, today: date, conventions: Conventions) -> Extraction:
    """What the record states, read by the rules; where these fail on that, too, as it is written."""
    try:
        return extract_articles([raw], today, False, conventions)[0]
    except Exception:
        article_id = ""
        with suppress(Exception):
            article_id, _ = own_id(raw)
        article = _as_written(raw, article_id, _published(raw, today, conventions))
        if article_id:
            return Extraction(article)
        return Extraction(article.with_id(content_hash(article)), is_named=False)


def _as_written(raw: RawArticle, article_id: str, published: Published) -> Article:
    """The article with every fact as its record states it. It is made in one piece, as it has many facts."""
    first = {fact: next(iter(values), "") for fact, values in raw.facts.items()}
    return Article(
        article_id=article_id,
        headline=first.get("headline", ""),
        deck=first.get("deck", ""),
        body=raw.paragraphs,
        published=published,
        source=first.get("source", ""),
        section=first.get("section", ""),
        byline=first.get("byline", ""),
        url=first.get("url", ""),
        language=first.get("language", ""),
        people=raw.facts.get("people", ()),
        organisations=raw.facts.get("organisations", ()),
        places=raw.facts.get("places", ()),
        tags=raw.facts.get("tags", ()),
        path=raw.shown,
        line=raw.line,
        origin=raw.origin,
        original=raw.original,
    )


def _published(raw: RawArticle, today: date, conventions: Conventions) -> Published:
    """The date that the record states first, if that can be read and believed; nothing else is asked."""
    with suppress(Exception):
        text = dates_among(raw.facts.get("date", ()))[0]
        source = next(iter(raw.facts.get("source", ())), "")
        written = read_date(text, day_first=conventions.day_first_in(source))
        if written and not believable(written, today):
            return Published(written.date, written.precision, raw.date_basis)
    return Published()
