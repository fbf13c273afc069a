"""FIELDS: the one table of fields, and the Whoosh schema made from it.

A text field is searched and scored with its weight; a facet field divides the matches. Change SCHEMA_VERSION
whenever an index written before the change can no longer be read rightly: it is then refused with a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass

import whoosh
from whoosh.fields import ID, STORED, TEXT, Schema

from indexer.analysis import NewsAnalyzer

SCHEMA_VERSION = 8

# Whoosh, Whoosh-Reloaded, whoosh3 and whoosh-ng all install as `whoosh`, each over the other.
if whoosh.__version__ != (3, 54, 0):
    raise ImportError(f"whoosh is {whoosh.__version__}, not whoosh3 3.54.0; remove the others and run: make setup")


@dataclass(frozen=True, slots=True)
class TextField:
    """A searched field. `weight` multiplies its term frequencies in BM25F."""

    name: str
    weight: float
    length_normalization: float  # BM25F's b of this field: 0 ignores its length, 1 counts it fully


@dataclass(frozen=True, slots=True)
class FacetField:
    """A field that divides the matches. `name` is the URL parameter and the key in JSON."""

    name: str
    attribute: str  # of Article
    label: str  # the heading on the page
    plural: str  # for "all 40 sources"
    none_label: str  # what the value `~none` is called
    has_several: bool = False  # whether an article may have several values
    has_names: bool = True  # False: its values are words of ours, which nobody looks for by typing


TEXT_FIELDS = (
    TextField("headline", 3.0, 0.5),
    TextField("deck", 1.5, 0.5),
    TextField("body", 1.0, 0.75),
)
FACET_FIELDS = (
    FacetField("source", "source", "Source", "sources", "no source"),
    FacetField("person", "people", "People", "people", "no people", has_several=True),
    FacetField("org", "organisations", "Organisations", "organisations", "no organisations", has_several=True),
    FacetField("place", "places", "Places", "places", "no places", has_several=True),
    FacetField("section", "section", "Section", "sections", "no section"),
    FacetField("basis", "date_basis", "Dated by", "origins of dates", "no date", has_names=False),
)
FACET_BY_NAME = {facet.name: facet for facet in FACET_FIELDS}


def whoosh_schema() -> Schema:
    """The Whoosh schema: `id` names a document, text fields have stems with positions, facets whole values.

    `stored` and `original` are the compressed article and its original text.
    """
    schema = Schema(id=ID(unique=True, stored=True), stored=STORED, original=STORED)
    for text_field in TEXT_FIELDS:
        schema.add(text_field.name, TEXT(analyzer=NewsAnalyzer(), phrase=True))
    for facet_field in FACET_FIELDS:
        schema.add(facet_field.name, ID())
    return schema
