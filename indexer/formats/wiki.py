"""A file of a wiki -> what a plain text gives, as that reads its signs: "{{date|5 May 2025}}", "== Headline =="."""

from __future__ import annotations

from indexer.formats.text import read

__all__ = ["SUFFIXES", "read"]

SUFFIXES = (".wiki", ".mediawiki", ".wikitext")
