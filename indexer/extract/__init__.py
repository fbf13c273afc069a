"""Raw article -> Article: what the text itself tells, and where each fact came from."""

from indexer.extract.article_facts import Extraction, extract_article
from indexer.extract.boilerplate import LineCounts
from indexer.extract.conventions import Conventions

__all__ = ["Conventions", "Extraction", "LineCounts", "extract_article"]
