"""Raw articles -> what is extracted of them; one that a rule fails on is kept with what its record states.

A mistake in a rule must cost neither the article nor the run: who reads the report can tell us of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date

from indexer.article import Article, content_hash
from indexer.extract import Conventions, Extraction, extract_articles, own_id
from indexer.extract.pipelines import NoPipeline
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
    """What the record states; headline and text alone where rules fail on that, too."""
    try:
        return extract_articles([raw], today, False, conventions)[0]
    except Exception:
        article_id = ""
        with suppress(Exception):
            article_id, _ = own_id(raw)
        article = Article(
            article_id=article_id,
            headline=next(iter(raw.facts.get("headline", ())), ""),
            body=raw.paragraphs,
            path=raw.shown,
            line=raw.line,
            origin=raw.origin,
            original=raw.original,
        )
        return Extraction(article if article_id else article.with_id(content_hash(article)))
