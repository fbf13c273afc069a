"""Raw article -> Article: what the text itself tells, and where each fact came from."""

from indexer.extract.article_facts import Extraction, extract_article, extract_articles
from indexer.extract.conventions import Conventions
from indexer.extract.furniture.boilerplate import Edges, LineCounts, edges_of
from indexer.extract.line_sources import counted_under
from indexer.extract.own_ids import own_id

__all__ = [
    "Conventions", "Edges", "Extraction", "LineCounts", "counted_under", "edges_of", "extract_article",
    "extract_articles", "own_id",
]  # fmt: skip
