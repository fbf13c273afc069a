"""SearchState + SearchResults -> the plain values of /search.json and /facet/<field>.json.

Clients rely on this shape: change it only by adding.
"""

from __future__ import annotations

from typing import Any

from indexer.article import Published
from search.pages.links import article_path, facet_path, is_web_address, search_path
from search.pages.wording import show_title
from search.results import Copies, Facet, Histogram, Hit, SearchResults
from search.state import SearchState


def results_to_dict(state: SearchState, results: SearchResults, read_as: str, pages: int) -> dict[str, Any]:
    """One page of results."""
    following = search_path(state.with_page(state.page + 1), "search.json") if state.page < pages else None
    return {
        "query": {"text": state.q, "read_as": read_as, "notes": list(results.notes)},
        "total": results.total,
        "group": state.group or None,
        "stories": results.stories,
        "partial": results.partial,
        "took_ms": round(results.took_ms, 1),
        "page": state.page,
        "pages": pages,
        "next": following,
        "hits": [_hit_to_dict(hit, state) for hit in results.hits],
        "facets": {name: facet_to_dict(facet) for name, facet in results.facets.items()},
        "dates": _dates_to_dict(results.dates),
    }


def facet_to_dict(facet: Facet) -> dict[str, Any]:
    """The values of one facet, as many as are listed."""
    return {
        "values": [
            {"value": value.value, "label": value.label, "count": value.count, "selected": value.selected}
            for value in facet.values
        ],
        "other": facet.other,
        "missing": facet.missing,
        "distinct": facet.distinct,
    }


def facet_list_to_dict(
    facet: Facet, state: SearchState, contains: str, pages: int, notes: tuple[str, ...]
) -> dict[str, Any]:
    """One page of all the values of a facet."""
    following = state.with_page(state.page + 1) if state.page < pages else None
    return {
        "field": facet.field,
        **facet_to_dict(facet),
        "contains": contains,
        "found": facet.found,
        "partial": facet.partial,
        "notes": list(notes),
        "page": state.page,
        "pages": pages,
        "next": facet_path(f"{facet.field}.json", following, contains) if following else None,
    }


def _hit_to_dict(hit: Hit, state: SearchState) -> dict[str, Any]:
    article = hit.article
    return {
        "id": article.article_id,
        "headline": article.headline,
        "title": show_title(article),
        "source": article.source or None,
        "section": article.section or None,
        "url": article.url if is_web_address(article.url) else None,
        "link": article_path(article.article_id, state),
        "published": _published_to_dict(article.published),
        "snippet": [{"text": piece.text, "marked": piece.marked} for piece in hit.snippet],
        "score": round(hit.score, 4),
        "copies": _copies_to_dict(hit.copies, state),
    }


def _copies_to_dict(copies: Copies, state: SearchState) -> dict[str, Any]:
    named = [
        {
            "id": article.article_id,
            "headline": article.headline,
            "source": article.source or None,
            "link": article_path(article.article_id, state),
            "published": _published_to_dict(article.published),
        }
        for article in copies.articles
    ]
    return {"count": copies.count, "matching": copies.matching, "articles": named}


def _published_to_dict(published: Published) -> dict[str, str | None]:
    return {
        "date": published.isoformat(),
        "precision": published.precision if published else None,
        "basis": published.basis if published else None,
        "refused": published.refused or None,
    }


def _dates_to_dict(dates: Histogram) -> dict[str, Any]:
    bars = [{"from": bar.first.isoformat(), "to": bar.last.isoformat(), "count": bar.count} for bar in dates.bars]
    return {"unit": dates.unit, "bars": bars, "undated": dates.undated}
