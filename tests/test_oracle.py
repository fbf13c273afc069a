"""The embedded backend against the slow obvious search: random archives, random questions, same answers."""

import tempfile
from collections import Counter
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer import batch
from indexer.article import RECORD, Article, Paragraph, Published, Quotation
from indexer.codec import lists
from indexer.codec import postings as indexed
from indexer.schema import FACET_FIELDS
from indexer.writer import EmbeddedWriter
from search.backend import open_backend
from search.embedded import listed, match, scoring, tally
from search.embedded.answer import MOST_COPIES
from search.state import SORTS, STORY, SearchState
from tests.articles import ARTICLES
from tests.conftest import write_index
from tests.oracle import Oracle

WORDS = (
    "ferry",
    "ferries",
    "strike",
    "bridge",
    "Herring",
    "harbour",
    "the",
    "Inés",
    "U.N.",
    "al-Aqsa",
    "日本",
    "2,500",
)
TEXTS = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
NAMES = st.lists(st.sampled_from(["Anna", "Bo", "Cem"]), max_size=3, unique=True).map(tuple)
DAYS = st.dates(date(2022, 12, 1), date(2024, 3, 1))


@st.composite
def dates(draw):
    day = draw(DAYS)
    precision = draw(st.sampled_from(["", "year", "month", "day"]))
    cut = {"year": day.replace(month=1, day=1), "month": day.replace(day=1), "day": day}
    return Published(cut[precision], precision, RECORD) if precision else Published()


@st.composite
def archives(draw):
    size = draw(st.integers(0, 12))
    return [
        Article(
            article_id=f"x{number}",
            headline=draw(TEXTS),
            deck=draw(TEXTS) if draw(st.booleans()) else "",
            body=tuple(Paragraph(text) for text in draw(st.lists(TEXTS, max_size=3)) if text),
            published=draw(dates()),
            source=draw(st.sampled_from(["", "Herald", "Gazette"])),
            section=draw(st.sampled_from(["", "Harbour"])),
            people=draw(NAMES),
            added=draw(st.integers(1, 3)),
        )
        for number in range(size)
    ]


LEAVES = st.sampled_from(
    [
        *WORDS,
        "ferr*",
        "h*",
        "ha*",
        "*r?y",
        "?e*y",
        "h*u*",
        "*e*",
        '"ferry strike"',
        '"the bridge"',
        "headline:bridge",
        "deck:ferry",
        "nowhere",
    ]
)
QUERIES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(" ".join),
        st.tuples(inner, inner).map(lambda two: f"({two[0]} OR {two[1]})"),
        inner.map(lambda one: f"-({one})"),
    ),
    max_leaves=5,
)


@st.composite
def questions(draw):
    args = [("q", draw(st.one_of(st.just(""), QUERIES))), ("sort", draw(st.sampled_from(["", *SORTS])))]
    args += [("group", draw(st.sampled_from(["", STORY])))]
    for name, values in (("source", ["Herald", "Gazette", "~none"]), ("person", ["Anna", "Bo", "~none", "Nobody"])):
        args += [(name, value) for value in draw(st.lists(st.sampled_from(values), max_size=2))]
        args += [(f"not_{name}", value) for value in draw(st.lists(st.sampled_from(values), max_size=1))]
    first = draw(st.one_of(st.none(), DAYS))
    if first:
        args += [("from", first.isoformat()), ("to", (first + timedelta(days=draw(st.integers(0, 400)))).isoformat())]
    elif draw(st.integers(0, 9)) == 0:
        args += [("date", "~none")]
    return SearchState.from_args(args)


@st.composite
def links(draw, names):
    """For each of some articles what it is a copy of: some of the others, and articles that nobody knows."""
    copied = st.lists(st.sampled_from([*names, "gone", "lost"]), max_size=2, unique=True)
    return {name: tuple(other for other in draw(copied) if other != name) for name in names if draw(st.booleans())}


@contextmanager
def indexed_as(archive, cut, known):
    """The folder of an index of two commits whose articles are copies of what is known, whatever their words."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(batch, "find_copies", lambda names, *_: tuple(known.get(name.article_id, ()) for name in names))
        yield write_index(Path(folder) / "index", archive[:cut], archive[cut:])


def assert_same_answer(oracle: Oracle, backend, state: SearchState) -> None:
    results = backend.search(state)
    assert results.total == len(oracle.ids(state))
    assert_same_list(oracle, backend, state)
    for field in FACET_FIELDS:
        counts, missing = oracle.facet(state, field.name)
        facet = results.facets[field.name]
        assert {value.value: value.count for value in facet.values if value.count and value.value != "~none"} == counts
        assert facet.missing == missing
    days, undated = oracle.dates(state)
    bars: Counter[str] = Counter()
    for bar in results.dates.bars:
        assert bar.count == sum(
            count for day, count in days.items() if bar.first.isoformat() <= day <= bar.last.isoformat()
        )
        bars[bar.first.isoformat()] = bar.count
    assert bars.total() == days.total()
    assert results.dates.undated == undated


def assert_same_list(oracle: Oracle, backend, state: SearchState) -> None:
    """What is listed on the one page or on many, by which copies."""
    expected, matching = oracle.listed(state), set(oracle.ids(state))
    results = backend.search(state)
    assert [hit.article.article_id for hit in results.hits] == expected
    assert [one.article_id for one in backend.articles(state)] == expected
    pages = [backend.count(state.with_page(page), 3).ids for page in range(1, 6)]
    assert [name for page in pages for name in page] == expected
    assert results.listed == len(expected)
    assert results.shares_stories == (len(oracle.listed(state.with_group(STORY))) < len(matching))
    for hit in results.hits:
        others = oracle.story(hit.article.article_id) - {hit.article.article_id}
        assert hit.copies.count == len(others)
        if state.group == STORY and others:
            assert hit.copies.matching == len(others & matching)
            assert [one.article_id for one in hit.copies.articles] == oracle.in_time(others & matching)[:MOST_COPIES]
        else:
            assert (hit.copies.matching, hit.copies.articles) == (None, ())


def assert_same_stories(oracle: Oracle, backend) -> None:
    """Every article's copies; the stories' sizes add up to the articles."""
    for one in oracle.articles:
        story = oracle.story(one.article_id)
        expected = oracle.in_time(story) if len(story) > 1 else []
        assert [copy.article_id for copy in backend.copies(one.article_id).articles] == expected
    grouped = backend.search(SearchState(group=STORY))
    assert sum(1 + hit.copies.count for hit in grouped.hits) == grouped.total == len(oracle.articles)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
@given(archive=archives(), asked=st.lists(questions(), min_size=1, max_size=6), cut=st.integers(0, 12), data=st.data())
def test_copies_are_grouped_as_the_slow_obvious_search_groups_them(archive, asked, cut, data):
    names = [one.article_id for one in archive]
    known = data.draw(links(names))
    with indexed_as(archive, cut, known) as index_dir:
        backend, oracle = open_backend(str(index_dir)), Oracle(archive, known)
        for state in asked:
            assert_same_answer(oracle, backend, state)
        assert_same_stories(oracle, backend)
        if names:
            deleted = data.draw(st.sampled_from(names))
            write_index_again(index_dir, deleted)
            oracle = Oracle([one for one in archive if one.article_id != deleted], known)
            for state in asked:
                assert_same_answer(oracle, backend, state)
            assert_same_stories(oracle, backend)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
@given(archive=archives(), asked=st.lists(questions(), min_size=1, max_size=6), cut=st.integers(0, 12))
def test_same_answers_as_the_slow_obvious_search(archive, asked, cut):
    with indexed_as(archive, cut, {}) as index_dir:
        backend, oracle = open_backend(str(index_dir)), Oracle(archive)
        for state in asked:
            assert_same_answer(oracle, backend, state)


@pytest.fixture(scope="module")
def small_blocks():
    """Lists in blocks so short that these small archives have some, and looked into rather than read; values counted
    and filtered, and the best found, as those of many articles are."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lists, "SKIP", 2)
        patch.setattr(listed, "SKIP", 2)
        patch.setattr(indexed, "SKIP", 2)
        for module in (scoring, listed):
            patch.setattr(module, "MUCH_LONGER", 0)
        for module in (match, scoring):
            patch.setattr(module, "FEW", 0)
        patch.setattr(tally, "FEW", 10**6)
        patch.setattr(tally, "MOST", 0)
        yield


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
@given(archive=archives(), asked=st.lists(questions(), min_size=1, max_size=6), cut=st.integers(0, 12))
def test_same_answers_when_lists_are_looked_into(small_blocks, archive, asked, cut):
    with indexed_as(archive, cut, {}) as index_dir:
        backend, oracle = open_backend(str(index_dir)), Oracle(archive)
        for state in asked:
            assert_same_answer(oracle, backend, state)


SAID = ("ferry", "ferries", "strike", "Harbour", "U.N.", "—", "pier")
SPEAKERS = ("Inés Valdrême", "Bo Valdrême", "Cem Oda", "Cem", "", None)  # None: the article itself
LOOKED_FOR = (
    "ferry",
    "strike",
    "harbour",
    "fer*",
    "*i*e",
    '"ferry strike"',
    '"strike harbour pier"',
    "un",
    "body:pier",
)
ASKED = ("speaker:valdreme", 'speaker:"Bo Valdrême"', "speaker:cem", "speaker:Oda", "speaker:Nobody")
SHAPES = (
    "{who} {a}", "{who} {a} {b}", "{who} ({a} OR {b})", "{who} -{a}", "{who} {a} -{b}", "{who}", "-{who} {a}",
    "-({who} {a})", "{a} {who} {b}", "({who} {a}) {b}", "{who} {a} OR {b}", "{who} {a} headline:{b}",
    "{who} {a} {other} {b}", "({who} {a}) OR ({other} {b})", "({who} {a}) -({other} {b})",
)  # fmt: skip


def speech(chance: Random, number: int) -> Article:
    """An article in which some stretches are quoted and others are not."""
    paragraphs: list[Paragraph] = []
    quotations: list[Quotation] = []
    for _ in range(chance.randint(1, 3)):
        start = sum(len(paragraph.text) + 2 for paragraph in paragraphs)
        pieces = [" ".join(chance.choices(SAID, k=chance.randint(1, 4))) for _ in range(chance.randint(1, 4))]
        for piece in pieces:
            if speaker := chance.choice(SPEAKERS):
                quotations.append(Quotation(start, start + len(piece), speaker))
            start += len(piece) + 1
        paragraphs.append(Paragraph(" ".join(pieces)))
    return Article(
        f"x{number}", " ".join(chance.choices(SAID, k=3)), "", tuple(paragraphs), quotations=tuple(quotations)
    )


def question_about_speech(chance: Random) -> SearchState:
    who, other = chance.sample(ASKED, 2)
    a, b = chance.sample(LOOKED_FOR, 2)
    shape = chance.choice([shape for shape in SHAPES if "body:" not in b or "headline:" not in shape])
    return SearchState(shape.format(who=who, other=other, a=a, b=b))


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow], print_blob=True)
@given(seed=st.integers(0, 10**9))
def test_words_are_found_in_what_a_speaker_says_as_the_slow_obvious_search_finds_them(seed):
    chance = Random(seed)
    archive = [speech(chance, number) for number in range(10)]
    asked = [question_about_speech(chance) for _ in range(15)]
    with indexed_as(archive, 6, {}) as index_dir:
        backend, oracle = open_backend(str(index_dir)), Oracle(archive)
        for state in asked:
            assert_same_answer(oracle, backend, state)
        write_index_again(index_dir, archive[0].article_id)
        oracle = Oracle(archive[1:])
        for state in asked:
            assert_same_answer(oracle, backend, state)


def write_index_again(index_dir, deleted):
    """Commit the index without one of its articles."""
    writer = EmbeddedWriter(index_dir, fresh=False, meta={})
    assert writer.delete(deleted)
    writer.commit()


@pytest.mark.parametrize(
    "query", ["ferry", "bridge OR strike", '"press conference"', "crews -strike", "f*", "the ferry"]
)
def test_scores_are_bm25f(backend, query):
    oracle = Oracle(ARTICLES)
    by_id = {one.article_id: one for one in ARTICLES}
    results = backend.search(SearchState(q=query))
    for hit in results.hits:
        assert hit.score == pytest.approx(oracle.score(results.query, by_id[hit.article.article_id]), abs=2e-6)
