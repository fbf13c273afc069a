"""Nothing -> the names that elements of XML have: which are articles, which hold their fields, which are text."""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from indexer.formats.field_names import BODY, NAMES

XML = "{http://www.w3.org/XML/1998/namespace}"  # of "xml:lang", "xml:id"
# Elements that are an article each; whatever else is in a file stands around them or in them.
RECORDS = frozenset({
    "advert", "advertisement", "article", "brief", "clipping", "cutting", "doc", "document", "editorial", "letter",
    "obituary", "record", "reuters", "story",
})  # fmt: skip
# Of these what is an article even if nothing but its text is in it.
NEWS = frozenset({"article", "brief", "clipping", "cutting", "editorial", "letter", "obituary", "story"})
# Elements of an article that hold its fields; those of no other element are its.
WRAPPERS = frozenset({
    "article-meta", "articlemeta", "front", "head", "header", "info", "journal-meta", "journal-title-group", "meta",
    "metadata", "obj", "pubdata", "publicationdata", "teiheader", "textinfo", "title-group",
})  # fmt: skip
PARTS = frozenset({"chapter", "column", "div", "page", "part", "sec", "section"})  # of its text
PARAGRAPHS = frozenset({"p", "para", "paragraph", "line"})
# The names of fields: those of records of JSON, and what only elements are called.
FIELDS: Mapping[str, tuple[str, ...]] = {
    **NAMES,
    "headline": (*NAMES["headline"], "record title", "ttl", "hl1"),
    "deck": (*NAMES["deck"], "hl2"),
    "byline": (*NAMES["byline"], "contrib group"),
    "source": (
        "source", "outlet", "newspaper", "publication", "publication name", "journal title", "source name", "site name",
        "site", "agency", "publisher",
    ),
    "places": tuple(name for name in NAMES["places"] if name != "loc"),
    BODY: tuple(name for name in NAMES[BODY] if name not in ("article", "story")),
}  # fmt: skip
# Who keeps articles of others: never the paper that printed them.
DATABASES = frozenset({"ebsco", "factiva", "gale", "lexis", "lexisnexis", "newsbank", "nexis", "proquest"})
# Articles whose elements have names of their own: where each fact stands. Elements are in lower case, without prefix.
SHAPES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "url": {  # of a news sitemap
        "headline": ("news/title",), "date": ("news/publication_date",), "source": ("news/publication/name",),
        "language": ("news/publication/language",), "url": ("loc",), "tags": ("news/keywords",),
    },
    "tei": {  # the date is that of the paper; where none is named, that of the file
        "headline": ("teiheader//titlestmt/title",), "byline": ("teiheader//titlestmt/author",),
        "date": ("teiheader//sourcedesc//date", "teiheader//bibl//date", "teiheader//publicationstmt/date"),
        "source": (
            "teiheader//monogr/title", "teiheader//bibl/title[@level='j']",
            "teiheader[not(.//sourcedesc//bibl or .//sourcedesc//biblstruct)]//publicationstmt/publisher",
        ),
        BODY: ("text",),
    },
    "sports-content": {  # SportsML: a story beside what says of it
        "headline": ("sports-metadata/sports-title", "sports-title", "article//hl1"), "date": ("sports-metadata",),
        "byline": ("article//byline",), BODY: ("article//body.content", "article"),
    },
    "mods": {
        "headline": ("titleinfo/title",), "byline": ("name/namepart[not(@type)]",),
        "date": (
            "origininfo/dateissued", "relateditem[@type='host']/origininfo/dateissued",
            "relateditem[@type='host']/part/date",
        ),
        "source": ("relateditem[@type='host']/titleinfo/title",), "deck": ("abstract",), BODY: (
            "note[not(@type)]", "note[@type='fulltext']", "note[@type='full text']", "note[@type='text']",
        ),
    },
    "dc": {  # Dublin Core, as libraries hand records on (OAI)
        "headline": ("title",), "byline": ("creator",), "date": ("date",), "source": ("publisher", "source"),
        "tags": ("subject",), "language": ("language",), BODY: ("description",),
    },
}  # fmt: skip
PATHS = {
    name: {fact: tuple(map(etree.XPath, paths)) for fact, paths in shape.items()} for name, shape in SHAPES.items()
}
PATHS["tei.2"] = PATHS["tei"]
HANDED_ON = frozenset(PATHS) - {"url"}  # shapes that a record may hold as what it is about; an address is its field
