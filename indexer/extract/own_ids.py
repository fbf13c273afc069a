"""What a record states -> the id that it has of its own, or by its address."""

from __future__ import annotations

from urllib.parse import urlsplit

from indexer.article import fingerprint
from indexer.extract.headed_texts import first_stated
from indexer.formats.raw import RawArticle

_LONGEST_ID = 200
_SHOWN_CHARS = 80  # of an id that cannot be used, in the warning


def own_id(raw: RawArticle) -> tuple[str, str]:
    """The record's own id, else a hash of its URL, else "", and a warning about its own."""
    own = next(iter(raw.facts.get("id", ())), "").strip()
    if _is_usable(own):
        return own, ""
    warning = f"the id “{own[:_SHOWN_CHARS]}” cannot stand in an address; a hash is used instead" if own else ""
    url = first_stated(raw, "url")
    return fingerprint(url) if url and _is_of_one_article(url) else "", warning


def _is_of_one_article(url: str) -> bool:
    """Whether a URL leads further than to a site's front page, which careless sites state on every page."""
    parts = urlsplit(url)
    return bool(parts.path.strip("/") or parts.query or parts.fragment)


def _is_usable(article_id: str) -> bool:
    """Whether an id can stand in a URL's path: no control characters, no empty or dotted segments."""
    return (
        0 < len(article_id) <= _LONGEST_ID
        and article_id.isprintable()
        and not any(segment in ("", ".", "..") for segment in article_id.split("/"))
    )
