"""Raw article -> Article: what the text itself tells, and where each fact came from."""

from indexer.extract.article_facts import Extraction, extract_article, extract_articles, own_id
from indexer.extract.boilerplate import Edges, LineCounts, edges_of, source_key
from indexer.extract.conventions import Conventions

__all__ = [
    "Conventions", "Edges", "Extraction", "LineCounts", "edges_of", "extract_article", "extract_articles", "own_id",
    "source_key",
]  # fmt: skip
