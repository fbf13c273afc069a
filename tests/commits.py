"""Commits as tests make them and look at them: straight from the folder, without the search on top."""

from pathlib import Path

from indexer.article import Article
from indexer.article_json import from_bytes
from indexer.codec.contents import manifest_path, toc_path
from indexer.committed import open_committed
from indexer.lock import LOCK_NAME
from indexer.writer import EmbeddedWriter
from tests.articles import article

NEXT = article("next", "The next one", "It came after.")


def articles_in(index_dir: Path) -> dict[str, str]:
    """Id -> headline of every article in the last commit; fails when one is there twice."""
    found: dict[str, str] = {}
    for segment in open_committed(index_dir).segments:
        for row in (~segment.deleted).nonzero()[0].tolist():
            article_id = segment.columns.article_id(row)
            assert article_id not in found
            found[article_id] = from_bytes(segment.stored.article(row)).headline
    return found


def commit(index_dir: Path, *articles: Article, fresh: bool = False) -> None:
    writer = EmbeddedWriter(index_dir, fresh=fresh, meta={"built_from": "Łódź"})
    try:
        for one in articles:
            writer.add(one)
        writer.commit()
    except BaseException:
        writer.cancel()
        raise


def needed(index_dir: Path) -> set[str]:
    """The names of the files that the last commit is made of."""
    committed = open_committed(index_dir)
    files = {name for segment in committed.segments for name in segment.segment.files}
    generation = committed.generation
    return files | {toc_path(index_dir, generation).name, manifest_path(index_dir, generation).name, LOCK_NAME}
