"""Fixtures: the hand-written world as an index, the backend that answers from it, and a browser on the seeds."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from indexer.article import Article
from indexer.writer import EmbeddedWriter
from search.backend import Backend, open_backend
from tests.articles import ARTICLES
from tests.browser import Visitor, build_index, open_chromium, serve
from tests.grep import SEEDS


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


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with open_chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def seeds_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over the archive in seeds/."""
    with serve(build_index(SEEDS, tmp_path_factory.mktemp("seeds") / "index")) as base:
        yield base


@pytest.fixture
def visitor(chromium: Browser, seeds_site: str) -> Iterator[Visitor]:
    """Somebody who opens pages of the seeds' site; what they see is watched."""
    visitor = Visitor(chromium, seeds_site)
    yield visitor
    visitor.leave()


@pytest.fixture(params=[True, False], ids=["script", "plain"])
def script(request: pytest.FixtureRequest) -> bool:
    """With JavaScript, then without."""
    return bool(request.param)


@pytest.fixture
def home(visitor: Visitor, script: bool) -> Page:
    return visitor.open("/", script=script)
