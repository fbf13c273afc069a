"""The bench itself: its corpus and questions are always the same, its engines answer alike, and it runs to the end."""

from datetime import date

import pytest

import bench.__main__
from bench.agreement import compare
from bench.answers import Counted, Question
from bench.corpus import Corpus
from bench.engines import NAMES, is_installed, load
from bench.questions import make_questions, make_vocabulary
from bench.stories import Story, read_stories
from indexer.article import RECORD, Article, Paragraph, Published

INSTALLED = [name for name in NAMES if is_installed(name)]
WORLD = (
    Article(
        "a0",
        "Ferry strike",
        body=(Paragraph("The harbour is closed."),),
        source="Herald",
        people=("Ada Bek", "Bo Dan"),
        published=Published(date(2001, 5, 1), "day", RECORD),
    ),
    Article(
        "a1",
        "Ferries sail",
        body=(Paragraph("The harbour council met."),),
        source="Herald",
        section="Sport",
        people=("Ada Bek",),
        published=Published(date(2004, 5, 1), "day", RECORD),
    ),
    Article("a2", "Council vote", body=(Paragraph("A harbour was closed once."),), source="Courier"),
)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return Corpus(read_stories(None))


@pytest.fixture(scope="module", params=INSTALLED)
def engine(request, tmp_path_factory):
    module, folder = load(request.param), tmp_path_factory.mktemp(request.param)
    module.build(WORLD, folder)
    return module.open_engine(folder)


def test_a_tenth_of_a_corpus_is_its_first_tenth(corpus):
    assert list(corpus.articles(5)) == list(corpus.articles(50))[:5]
    assert list(corpus.articles(50, 45)) == list(corpus.articles(50))[45:]


def test_articles_are_distinct_and_dated_and_named(corpus):
    articles = list(corpus.articles(400))
    assert len({article.text for article in articles}) > 390
    assert 0 < sum(not article.published for article in articles) < 40
    assert 20 < len({article.source for article in articles}) <= 40
    assert 2.0 < sum(len(article.people) for article in articles) / len(articles) < 3.5


def test_wire_copy_is_cut_into_paragraphs(tmp_path):
    path = tmp_path / "stories.jsonl"
    path.write_text(
        '{"title": "Cocoa", "body": "Rain\\nfell.\\n    Prices rose.\\n Reuter\\n"}\n{"title": "No body"}\n'
    )
    assert read_stories(path) == (Story("Cocoa", ("Rain fell.", "Prices rose.")),)


def test_questions_are_distinct_and_always_the_same(corpus):
    articles = list(corpus.articles(300))
    classes = make_questions(make_vocabulary(articles), 12)
    questions = [question for one in classes[:-1] for question in one.questions]
    assert len(set(questions)) == len(questions) > 90
    assert classes == make_questions(make_vocabulary(articles), 12)
    assert {len(one.questions) for one in classes} == {12}


@pytest.mark.parametrize(
    ("question", "found"),
    [
        pytest.param(Question(("ferry",)), {"a0", "a1"}, id="stems"),
        pytest.param(Question(("harbour", "council")), {"a1", "a2"}, id="words-in-either-field"),
        pytest.param(Question(("strike", "council"), "any"), {"a0", "a1", "a2"}, id="any"),
        pytest.param(Question(("harbour", "council"), "phrase"), {"a1"}, id="phrase"),
        pytest.param(Question(("coun",), "prefix"), {"a1", "a2"}, id="prefix"),
        pytest.param(Question(), {"a0", "a1", "a2"}, id="everything"),
        pytest.param(Question(chosen=("person", "Bo Dan")), {"a0"}, id="facet"),
        pytest.param(Question(days=(date(2001, 1, 1), date(2001, 12, 31))), {"a0"}, id="days"),
    ],
)
def test_every_engine_finds_the_same(engine, question, found):
    page = engine.page(question)
    assert set(page.counted.best) == {shown.article_id for shown in page.shown} == found
    assert page.counted.total == len(found)
    assert engine.count(question) == page.counted


def test_every_engine_leaves_a_choice_out_of_its_own_counts(engine):
    counted = engine.count(
        Question(("harbour",), chosen=("source", "Herald"), days=(date(2004, 1, 1), date(2004, 12, 31)))
    )
    assert counted.total == 1
    assert dict(counted.facets["source"]) == {"Herald": 1}
    assert dict(counted.facets["person"]) == {"Ada Bek": 1}
    assert (counted.years, counted.undated) == ({2001: 1, 2004: 1}, 0)
    chosen_alone = engine.count(Question(chosen=("source", "Herald")))
    assert dict(chosen_alone.facets["source"]) == {"Herald": 2, "Courier": 1}
    assert dict(chosen_alone.facets["section"]) == {"Sport": 1}


def test_every_engine_puts_the_newest_first_without_words(engine):
    assert engine.count(Question()).best == ("a1", "a0", "a2")


def test_every_engine_marks_what_matched(engine):
    snippets = [shown.snippet for shown in engine.page(Question(("closed",))).shown]
    assert len(snippets) == 2
    assert all(">closed</" in snippet for snippet in snippets)


def counted(total, *sources):
    values = dict.fromkeys(("section", "person", "org", "place"), ())
    return Counted(total, (), {"source": sources, **values}, {}, 0)


def test_agreement_says_how_far_totals_are_apart():
    same, more = counted(8, ("Herald", 8)), counted(10, ("Herald", 10))
    agreement = compare([(same, same), (same, more), (same, counted(8, ("Herald", 7)))])
    assert agreement.same_total == pytest.approx(2 / 3)
    assert agreement.difference == pytest.approx(0.2)
    assert agreement.same_facets == pytest.approx(1 / 2)


def test_the_bench_runs_to_the_end(capsys):
    status = bench.__main__.main(["200", "--questions", "2", "--engines", "dateline", "sqlite"])
    printed = capsys.readouterr().out
    assert status == 0
    assert "200 articles: Matching and counting, ms" in printed
    assert "20 -> 200 articles" in printed


def test_a_missing_file_of_stories_is_named(capsys, tmp_path):
    missing = tmp_path / "nowhere.jsonl.gz"
    assert bench.__main__.main(["200", "--corpus-file", str(missing)]) == 2
    assert f"{missing} is not there" in capsys.readouterr().err
