"""Random archives and random queries: stock Whoosh finds the same in our index as in its own."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from whoosh.query import And, Every, Or, Phrase, Prefix, Query, Term, TermRange, Wildcard

from indexer.article import Article
from indexer.check import check_index
from indexer.codec import merge
from indexer.committed import open_committed
from indexer.writer import EmbeddedWriter
from tests.articles import article
from tests.stock import (
    TEXTS,
    EverythingBut,
    assert_best_are_the_best,
    found,
    occurrences,
    our_searcher,
    stock_searcher,
    without,
)

# Shrinking an archive and twenty queries takes minutes: a failing example is shown as it is.
PHASES = [Phase.explicit, Phase.reuse, Phase.generate]

# Archives of a few words, so that random queries meet random articles.

WORDS = [
    "ferry",
    "ferries",
    "Ferry",
    "bridge",
    "Bridges",
    "the",
    "U.N.",
    "un",
    "café",
    "東京",
    "63,700",
    "x-ray",
    "élan",
]
STEMS = ["ferri", "bridg", "the", "un", "cafe", "東", "京", "63700", "x", "ray", "elan", "nothing"]
BETWEEN = [" ", " ", " ", ". ", "\n\n", "\n", " — ", "’s ", "\x01", "\x02", " \n \n", "_"]
SOURCES = ["Herald", "Gazette", "Agency"]

prose = st.lists(st.sampled_from(WORDS + BETWEEN), max_size=12).map("".join)
ids = st.sampled_from(["1", "2", "10", "é", "a b"])
archive_articles = st.builds(
    lambda article_id, headline, deck, text, source, places: article(
        article_id, headline, text, deck=deck, source=source, places=tuple(places)
    ),
    ids,
    prose,
    prose,
    prose,
    st.sampled_from(["", *SOURCES]),
    st.lists(st.sampled_from(["Selmare", "Ysolde", "東京"]), unique=True, max_size=3),
)
# Each commit: articles to write, then ids to delete.
archives = st.lists(st.tuples(st.lists(archive_articles, max_size=4), st.sets(ids, max_size=2)), min_size=1, max_size=4)

text_field, stem = st.sampled_from(TEXTS), st.sampled_from(STEMS)
leaves = st.one_of(
    st.builds(Term, text_field, stem),
    st.builds(Term, st.just("source"), st.sampled_from(SOURCES)),
    st.builds(Term, st.just("id"), ids),
    st.builds(Prefix, text_field, stem.map(lambda term: term[:2])),
    st.builds(Prefix, st.just("place"), st.sampled_from(["Y", "東", "Z"])),
    st.builds(Wildcard, text_field, st.sampled_from(["*e*", "?he", "f*i", "*京"])),
    st.builds(Phrase, text_field, st.lists(stem, min_size=1, max_size=3), st.integers(1, 3)),
    st.builds(TermRange, st.sampled_from([*TEXTS, "id", "place"]), stem, stem, st.booleans(), st.booleans()),
    st.builds(Every, st.sampled_from([None, "deck", "place", "id"])),
)
queries = st.recursive(
    leaves,
    lambda parts: st.one_of(
        st.builds(And, st.lists(parts, min_size=2, max_size=3)),
        st.builds(Or, st.lists(parts, min_size=2, max_size=3)),
        st.builds(without, parts, parts),
        st.builds(EverythingBut, parts),
    ),
    max_leaves=5,
)


def write_archive(index_dir: Path, commits: Sequence[tuple[list[Article], set[str]]]) -> dict[str, Article]:
    """Write commits of articles and deletions; the articles that live in the end."""
    living: dict[str, Article] = {}
    for number, (articles, deletions) in enumerate(commits):
        writer = EmbeddedWriter(index_dir, fresh=number == 0, meta={})
        for one in articles:
            writer.add(one)
            living[one.article_id] = one
        for article_id in deletions:
            assert writer.delete(article_id) == (living.pop(article_id, None) is not None)
        writer.commit()
    return living


@settings(max_examples=40, deadline=None, phases=PHASES)
@given(archive=archives, asked=st.lists(queries, min_size=5, max_size=20), segments=st.sampled_from([1, 2, 10]))
def test_random_archives_as_stock_whoosh_finds_them(tmp_path_factory, archive, asked, segments):
    index_dir = tmp_path_factory.mktemp("archive")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(merge, "MAX_SEGMENTS", segments)  # so that a few commits already merge
        living = write_archive(index_dir, archive)
    assert list(check_index(index_dir)) == []
    assert len(open_committed(index_dir).segments) <= max(segments, 1)
    with our_searcher(index_dir) as ours, stock_searcher(living.values()) as stock:
        assert occurrences(ours) == occurrences(stock)
        for query in asked:
            assert found(ours, query) == found(stock, query), query


def big_corpus(rng: np.random.Generator, count: int) -> list[Article]:
    """Articles of words as unevenly common as in real texts."""
    words = np.array(["".join(letters) for letters in rng.choice(list("aeiklmnorst"), (2_000, 5))])
    chances = 1 / np.arange(1, len(words) + 1)
    draws = rng.choice(words, (count, 30), p=chances / chances.sum())
    return [
        article(f"{number:05}", " ".join(row[:6]), ". ".join((" ".join(row[6:18]), " ".join(row[18:]))),
                source=SOURCES[number % 3], deck=" ".join(row[2:4]) if number % 5 == 0 else "")
        for number, row in enumerate(draws)
    ]  # fmt: skip


def random_query(rng: np.random.Generator, stems: list[str], depth: int = 2) -> Query:
    """A query tree of words that occur."""
    field, word = TEXTS[rng.choice(3, p=[0.2, 0.1, 0.7])], stems[int(len(stems) * rng.random() ** 3)]
    kind = rng.integers(9 if depth else 5)
    if kind < 2:
        return Term(field, word)
    if kind == 2:
        return Prefix(field, word[:3])
    if kind == 3:
        return Phrase("body", [word, stems[int(len(stems) * rng.random() ** 4)]], slop=int(rng.integers(1, 20)))
    if kind == 4:
        return TermRange(field, word, word[:2] + "z")
    parts = [random_query(rng, stems, depth - 1) for _ in range(2)]
    return {5: And, 6: Or, 7: Or, 8: lambda pair: without(*pair)}[int(kind)](parts)


def test_five_thousand_articles_as_stock_whoosh_finds_them(tmp_path):
    rng = np.random.default_rng(1851)
    articles = big_corpus(rng, 5_000)
    deleted = {one.article_id for one in articles[::97]}
    commits = [(articles[first : first + 1_000], set()) for first in range(0, 5_000, 1_000)]
    living = write_archive(tmp_path, [*commits, ([], deleted)])
    with our_searcher(tmp_path) as ours, stock_searcher(living.values()) as stock:
        frequencies = {text.decode(): stock.reader().frequency("body", text) for text in stock.lexicon("body")}
        stems = sorted(frequencies, key=lambda text: (-frequencies[text], text))
        asked = [random_query(rng, stems) for _ in range(50)]
        answers = [found(ours, query) for query in asked]
        assert answers == [found(stock, query) for query in asked]
        assert sum(map(bool, answers)) > 30
        for query in asked[:10]:
            assert_best_are_the_best(ours, query)
