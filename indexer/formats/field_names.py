"""Nothing -> the names of fields in the wild, by the fact that they state."""

from __future__ import annotations

from collections.abc import Mapping

BODY = "body"

# The names of each fact, the surest first: of several in one record the first with a value is taken.
NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "article id", "doc id", "document id", "uuid", "guid", "docno", "identifier"),
    "headline": (
        "headline", "title", "web title", "article title", "heading", "head", "hl", "headlines basic",
        "segment", "post title", "hed", "headlines", "news headline", "story title",
    ),
    "deck": (
        "deck", "subtitle", "standfirst", "subheadline", "subhead", "sub heading", "dek", "summary", "description",
        "abstract", "excerpt", "lead", "teaser", "trail text", "alternative headline", "secondary headline",
        "strapline", "drop head", "strap", "subhed", "subdeck",
    ),
    "date": (
        "date", "published", "pub date", "published at", "publication date", "date published", "published on",
        "published date", "publish date", "datetime", "pub datetime", "published time", "first published",
        "first publication date", "web publication date", "issue date", "issued", "date issued", "day",
        "first published at", "originally published", "display date", "publication time", "release date", "posted",
        "posted at", "posted on", "post date", "date gmt", "pubdate iso", "published utc", "published ts",
        "display datetime", "news date", "article date", "story date", "dc:date", "date posted", "created",
        "created at", "date created", "creation date", "pd", "dt", "numeric date", "alpha date", "publish up",
        "start publish", "publish start", "run date", "activate date", "send time", "time stamp",
    ),
    "updated": (
        "updated", "updated at", "updated on", "last updated", "date updated", "update date", "modified", "modified at",
        "modified on", "date modified", "last modified", "modification date", "modified gmt", "lastmod",
        "last modification date", "revised", "dc:modified", "version created", "post modified",
    ),
    "source": (
        "source", "publisher", "outlet", "publication", "newspaper", "source name", "site name", "site", "agency",
        "pub", "publication name", "publication title", "newspaper name", "newspaper title", "paper", "website name",
        "meta site name", "source hostname", "info source", "info sources",
    ),
    "section": (
        "section", "category", "article section", "section name", "news desk", "desk", "rubric", "department", "sect",
        "kicker", "channel", "channel name", "vertical", "ressort", "pillar name",
    ),
    "byline": (
        "byline", "author", "authors", "creator", "dc:creator", "reporter", "writer", "written by", "by",
        "author name", "author names", "published bylines", "reporters", "writers", "journalist", "journalists",
    ),
    # Where and when it was printed, as lines say it.
    "imprint": (
        "imprint", "issue", "issue name", "edition", "citation", "credit", "credit line", "byline line", "author line",
        "dateline", "volume", "vol", "volume year", "collection", "series", "archive", "reference",
        "pub info", "publication info", "masthead", "header", "printed in", "published in", "appeared in",
        "source line", "copyright", "copyright notice", "rights", "dc:rights", "copyright year", "folder",
        "reel", "corpus",
    ),
    "url": ("url", "link", "web url", "canonical url", "permalink", "article url", "source url", "href"),
    "language": ("language", "lang", "in language", "locale"),
    "people": ("people", "persons", "person", "per"),
    "organisations": (
        "organisations", "organizations", "orgs", "organisation", "organization", "org", "companies", "company",
    ),
    "places": ("places", "locations", "place", "location", "loc", "gpe", "geo", "countries", "country"),
    "tags": ("tags", "topics", "keywords", "tag", "topic", "keyword", "subjects", "subject", "categories"),
    BODY: (
        "body", "article body", "body html", "content html", "body text", "content", "content text", "text",
        "txt", "content elements", "full text", "main text", "article text", "cleaned text", "article", "story",
        "contents", "copy", "transcript", "post content", "introtext", "body xhtml", "body plain", "plain text",
        "story text", "story body", "news text", "paragraphs", "bodies", "document content", "document text",
        "article content", "article html", "text content", "news content", "content plain", "lexical",
        "html", "html content", "page html", "raw html",
    ),
}  # fmt: skip
# The codes of one database's fields, which are no words that others would use; each with a text's code beside it.
CODED: Mapping[str, str] = {"hd": "headline", "sn": "source", "se": "section", "lp": BODY, "td": BODY}
