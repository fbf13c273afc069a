"""Nothing -> the names that feeds use: their namespaces, and which element states which fact."""

from __future__ import annotations

from collections.abc import Mapping

ATOM = frozenset({"http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#"})
RSS = frozenset({
    "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/",
    "http://purl.org/net/rss1.1#", "http://backend.userland.com/rss2", "http://blogs.law.harvard.edu/tech/rss",
})  # fmt: skip
XHTML = "http://www.w3.org/1999/xhtml"
# Each namespace by the prefix it nearly always has; a feed may use another.
PREFIXES: Mapping[str, str] = {
    **dict.fromkeys(ATOM, "atom"),
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://search.yahoo.com/mrss/": "media",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    **{f"http://prismstandard.org/namespaces/basic/{version}/": "prism" for version in ("1.2", "2.0", "2.1", "3.0")},
    **{f"http://wordpress.org/export/1.{version}/": "wp" for version in range(5)},
    **{f"http://wordpress.org/export/1.{version}/excerpt/": "excerpt" for version in range(5)},
}
# The surest first, as in fields.NAMES.
NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("guid", "id"),
    "headline": ("title", "dc:title", "media:title"),
    "date": (
        "pubDate", "published", "atom:published", "issued", "dcterms:issued", "dc:date", "dcterms:date",
        "dcterms:created", "created", "wp:post_date", "prism:publicationDate", "date",
    ),
    "updated": ("updated", "modified", "atom:updated", "atom:modified", "dcterms:modified"),
    "source": ("source", "dc:publisher"),
    "section": ("section",),
    "byline": ("dc:creator", "author", "atom:author", "itunes:author"),
    "url": ("url",),
    "language": ("language", "dc:language"),
    "tags": ("tags", "dc:subject"),
    "body": ("content:encoded", "content", "atom:content", "xhtml:body"),
    "deck": ("summary", "description", "excerpt:encoded", "atom:summary", "dc:description", "media:description"),
}  # fmt: skip
# What a WordPress export holds beside articles, and articles that nobody was shown.
NO_ARTICLES = frozenset({"attachment", "nav_menu_item", "revision", "custom_css", "customize_changeset", "wp_block"})
NOT_PUBLISHED = frozenset({"draft", "auto-draft", "trash", "pending", "private", "future", "inherit"})
