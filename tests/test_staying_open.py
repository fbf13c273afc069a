"""A backend that stays open answers after every commit as one that is opened then, and as the articles say."""

import random
from collections import Counter
from dataclasses import replace

import pytest

from indexer.article import Article, fingerprint
from indexer.check import check_index
from indexer.codec import merge
from indexer.committed import open_committed
from indexer.schema import FACET_FIELDS
from indexer.writer import EmbeddedWriter
from search.backend import open_backend
from search.embedded.snapshot import open_snapshot
from search.state import SearchState
from tests.articles import published, told
from tests.commits import commit

WORDS = ("ferry", "strike", "harbour", "bridge", "the")
PEOPLE = ("Arkwright", "Tomas Arkwright", "Ada Arkwright", "Boyle", "Nils Boyle", "Zoe Quill")
PLACES = ("Oslo", "Rome", "Selmare")
ORGANISATIONS = ("Northern Water Company", "NWC", "Port Board")
DAYS = ("", "2023", "2024-02", "2024-03-05", "2024-03-05T10:30")
QUESTIONS = (
    (),
    (("q", "ferry"),),
    (("q", "the OR bridge"), ("sort", "newest")),
    (("q", "harbour"), ("person", "Tomas Arkwright"), ("not_place", "Rome")),
    (("person", "~none"), ("from", "1700"), ("to", "2024-03-05")),
    (("org", "NWC"), ("source", "Herald"), ("date", "~none")),
)


@pytest.fixture(autouse=True)
def merging(monkeypatch):
    monkeypatch.setattr(merge, "MAX_SEGMENTS", 3)


class Archive:
    """Articles that come, change and go, in an index."""

    def __init__(self, folder, seed: int) -> None:
        self.folder, self.chance, self.ids = folder, random.Random(seed), []

    def commit(self, number: int) -> None:
        writer = EmbeddedWriter(self.folder, fresh=number == 0, meta={}, max_words=self.chance.choice((40, 100_000)))
        gone = self.chance.sample(self.ids, min(len(self.ids), self.chance.choice((0, 0, 1, 5))))
        for article_id in gone:
            writer.delete(article_id)
        staying = sorted(set(self.ids) - set(gone))
        changed = self.chance.sample(staying, min(len(staying), self.chance.choice((0, 0, 1, 4))))
        new = [f"{number}-{place}" for place in range(self.chance.choice((0, 1, 2, 8, 30)))]
        for article_id in (*changed, *new):
            writer.add(self.article(article_id))
        self.ids = sorted({*self.ids, *new} - set(gone))
        writer.commit()

    def article(self, article_id: str) -> Article:
        chance = self.chance
        people = chance.sample(PEOPLE, chance.choice((0, 1, 1, 2, 3)))
        if chance.random() < 0.1:  # more than a row holds; nobody else has these names
            own = fingerprint(article_id)[0].upper()
            people += [f"{own}. {article_id} {number}" for number in range(chance.choice((5, 20, 70, 130)))]
        one = told(
            article_id,
            " ".join(chance.choices(WORDS, k=chance.randrange(1, 12))),
            people=tuple(people),
            places=tuple(chance.sample(PLACES, chance.randrange(3))),
            organisations=tuple(chance.sample(ORGANISATIONS, chance.randrange(3))),
        )
        day = str(chance.randrange(1650, 2024)) if chance.random() < 0.02 else chance.choice(DAYS)
        return replace(one, source=chance.choice(("", "Herald", "Gazette")), published=published(day))


def answer(backend, state: SearchState) -> tuple[object, ...]:
    results = backend.count(state)
    facets = {
        name: (facet.values, facet.other, facet.missing, facet.distinct) for name, facet in results.facets.items()
    }
    return results.total, results.ids, facets, results.dates, results.days, backend.facet(state, "person").values


def assert_as_articles_say(backend, state: SearchState) -> None:
    """Facets without a choice of their own, counted again from the articles."""
    articles, results = list(backend.articles(state)), backend.count(state)
    assert results.total == len(articles)
    for field in FACET_FIELDS:
        if state.values(field.name):
            continue
        values = [getattr(one, field.attribute) for one in articles]
        sets = [{own} - {""} if isinstance(own, str) else set(own) for own in values]
        counts, facet = Counter(value for own in sets for value in own), results.facets[field.name]
        in_order = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        assert [(value.value, value.count) for value in facet.values if value.count] == in_order[: len(facet.values)]
        assert (facet.missing, facet.distinct) == (sum(not own for own in sets), len(counts))
        listed = {value.value for value in facet.values}
        assert facet.other == sum(bool(own - listed) for own in sets)
    if not (state.first_day or state.last_day or state.undated):
        assert sum(bar.count for bar in results.dates.bars) == sum(bool(one.published) for one in articles)


@pytest.mark.parametrize("seed", range(12))
def test_an_open_backend_and_a_new_one_agree_after_every_commit(tmp_path, seed):
    archive = Archive(tmp_path / "index", seed)
    archive.commit(0)
    opened = open_backend(str(archive.folder))
    earlier = []
    for number in range(1, 9):
        archive.commit(number)
        new = open_backend(str(archive.folder))
        for arguments in QUESTIONS:
            state = SearchState.from_args(arguments)
            assert answer(opened, state) == answer(new, state)
        assert_as_articles_say(opened, SearchState())
        assert_as_articles_say(opened, SearchState(q="ferry"))
        earlier.append((snapshot := open_snapshot(archive.folder), rows_of(snapshot)))
    assert list(check_index(archive.folder)) == []
    assert all(rows_of(snapshot) == rows for snapshot, rows in earlier)


def test_a_segment_stays_open_and_only_its_deletions_change(tmp_path):
    commit(tmp_path, *(told(name) for name in "abc"), fresh=True)
    before = open_committed(tmp_path)
    commit(tmp_path, told("b"))
    after = open_committed(tmp_path, before.segments)
    assert [segment.deleted.tolist() for segment in before.segments] == [[False] * 3]
    assert [segment.deleted.tolist() for segment in after.segments] == [[False, True, False], [False]]
    assert after.segments[0].columns is before.segments[0].columns
    assert [segment.segment.deleted_count() for segment in after.segments] == [1, 0]


def rows_of(snapshot) -> bytes:
    return snapshot.values.rows.tobytes() + snapshot.lengths.words.tobytes()
