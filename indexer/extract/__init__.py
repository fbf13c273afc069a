"""What a record and its text tell: raw article -> Article. See article_facts.py."""

from indexer.extract.article_facts import Extraction, extract_article

__all__ = ["Extraction", "extract_article"]
