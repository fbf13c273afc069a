"""Fixtures: the hand-written world as an index, built once a session, and the backend that answers from it."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from indexer.article import Article
from indexer.writer import EmbeddedWriter
from search.backend import Backend, open_backend
from tests.articles import ARTICLES


def write_index(index_dir: Path, *commits: Iterable[Article]) -> Path:
    """An index with one segment a commit."""
    for number, articles in enumerate(commits):
        writer = EmbeddedWriter(index_dir, fresh=number == 0, meta={})
        for article in articles:
            writer.add(article)
        writer.commit()
    return index_dir


@pytest.fixture(scope="session")
def index_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The world in three segments, so that everything is also tested across segments."""
    index_dir = tmp_path_factory.mktemp("world") / "index"
    return write_index(index_dir, ARTICLES[:5], ARTICLES[5:9], ARTICLES[9:])


@pytest.fixture(scope="session")
def backend(index_dir: Path) -> Backend:
    return open_backend(str(index_dir))
