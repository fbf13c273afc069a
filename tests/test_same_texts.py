"""The same text in several files: one article where they tell of the same source and day, else copies of one story."""

import json

import pytest

from indexer.__main__ import main
from indexer.info import summarize_index
from search.backend import open_backend
from search.state import SearchState

WAITS = "Ferry waits\n\nThe ferry waits for the council, which waits for the tide, as in every other spring here."
SINGS = "School sings\n\nThe school of the harbour sings in the market, as on each of the long summer evenings here."
BY_SOURCE = ("--path", "{source}/")


@pytest.fixture
def news(tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    return folder


def put(folder, path, text):
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text if isinstance(text, str) else json.dumps(text))


def run(command, folder, *options):
    return main([command, str(folder), "--index", str(folder.parent / "index"), *options])


def articles(news):
    found = open_backend(str(news.parent / "index")).articles(SearchState())
    return sorted(found, key=lambda article: article.path)


def told(news):
    return [(article.source, article.published.isoformat()) for article in articles(news)]


def test_what_several_papers_print_is_indexed_for_each_of_them(news):
    for path in ("post/b.txt", "times/a.txt", "gazette/a.txt"):
        put(news, path, WAITS)
    assert run("build", news, *BY_SOURCE) == 0
    assert told(news) == [("gazette", None), ("post", None), ("times", None)]
    summary = summarize_index(news.parent / "index")
    assert (summary.copies, summary.stories) == (2, 1)


def test_the_first_of_them_has_the_id_that_it_has_alone(news):
    put(news, "gazette/a.txt", WAITS)
    run("build", news, *BY_SOURCE)
    [alone] = articles(news)
    put(news, "times/a.txt", WAITS)
    run("add", news, *BY_SOURCE)
    first, second = articles(news)
    assert first == alone
    assert second.article_id.startswith(f"{alone.article_id}~")


@pytest.mark.parametrize("command", ["add", "build"])
def test_reading_the_same_again_changes_nothing(news, command, capsys):
    for path in ("gazette/2024/03/05/a.txt", "gazette/2024/03/06/a.txt", "times/2024/03/05/a.txt", "a.txt", "b.txt"):
        put(news, path, WAITS)
    run("build", news, *BY_SOURCE)
    assert told(news) == [
        ("", None),
        ("gazette", "2024-03-05"),
        ("gazette", "2024-03-06"),
        ("times", "2024-03-05"),
    ]
    before = articles(news)
    capsys.readouterr()
    assert run(command, news, *BY_SOURCE) == 0
    assert articles(news) == before
    printed = capsys.readouterr()
    assert printed.err == ""
    assert "5 articles read, 4 indexed" in printed.out
    assert "newer version" not in printed.out


def test_a_report_of_two_days_is_two_articles(news):
    put(news, "2024/03/05/m.txt", "Market\n\nPrices were unchanged.")
    put(news, "2024/03/06/m.txt", "Market\n\nPrices were unchanged.")
    assert run("build", news) == 0
    assert told(news) == [("", "2024-03-05"), ("", "2024-03-06")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("https://a.example/news/ferry\n\n{}", "https://b.example/news/ferry\n\n{}"),
        ("{}\n\nCopyright 2024 The Harbour Gazette", "{}\n\nCopyright 2024 The Pier Post"),
    ],
)
def test_lines_that_are_taken_out_of_a_text_tell_it_apart(news, first, second):
    put(news, "a.txt", first.format(WAITS))
    put(news, "b.txt", second.format(WAITS))
    assert run("build", news) == 0
    assert len({article.source for article in articles(news)}) == 2


def test_one_file_in_two_places_of_one_source_and_day_is_one_article(news, capsys):
    for path in ("AP/2024/03/05/a.txt", "AP/saved/2024-03-05/b.txt", "Associated Press/2024/03/05/a.txt"):
        put(news, path, WAITS)
    assert run("build", news, *BY_SOURCE) == 0
    assert told(news) == [("Associated Press", "2024-03-05")]
    assert "2 were there already, with the same text" in capsys.readouterr().out


def test_a_file_that_tells_of_another_source_now_is_the_same_article(news):
    put(news, "gazette/a.txt", WAITS)
    put(news, "times/a.txt", WAITS)
    assert run("build", news) == 0
    [before] = articles(news)
    assert run("add", news, *BY_SOURCE) == 0
    assert told(news) == [("gazette", None), ("times", None)]
    assert articles(news)[0].article_id == before.article_id


def test_a_file_with_another_text_is_another_article_and_its_copy_stays(news):
    put(news, "gazette/a.txt", WAITS)
    put(news, "times/a.txt", WAITS)
    run("build", news, *BY_SOURCE)
    times = articles(news)[1].article_id
    put(news, "gazette/a.txt", SINGS)
    assert run("add", news, *BY_SOURCE) == 0
    assert {article.article_id: article.source for article in articles(news)}[times] == "times"
    assert sorted(article.headline for article in articles(news)) == ["Ferry waits", "Ferry waits", "School sings"]


def test_an_agency_s_id_in_two_papers_folders_is_two_articles(news):
    for paper in ("gazette", "times"):
        put(news, f"{paper}/a.json", {"id": "wire-7", "title": "Ferry waits", "body": WAITS})
    for command in ("build", "add"):
        assert run(command, news, *BY_SOURCE) == 0
        assert told(news) == [("gazette", None), ("times", None)]


@pytest.mark.parametrize("facts", [{"id": "7"}, {"url": "https://a.example/ferry"}])
def test_a_record_that_is_exported_every_day_is_one_article(news, facts):
    for day in ("2024-03-05", "2024-03-06"):
        put(news, f"{day}.json", {**facts, "title": "Ferry waits", "body": WAITS})
    assert run("build", news) == 0
    assert len(articles(news)) == 1


def test_a_page_that_is_saved_twice_is_one_article(news):
    for folder in ("saved", "again"):
        put(news, f"{folder}/a.json", {"url": "https://a.example/ferry", "title": "Ferry waits", "body": WAITS})
    assert run("build", news, *BY_SOURCE) == 0
    assert len(articles(news)) == 1


def correct(news, *lines):
    put(news, "corrections.csv", "\n".join(("article,field,value", *lines)) + "\n")


def test_files_whose_source_the_archivist_sets_are_articles_of_their_own(news, capsys):
    for path in ("a/x.txt", "b/x.txt", "c/x.txt"):
        put(news, path, WAITS)
    correct(news, "a/x.txt,source,The Times", "b/x.txt,source,The Post", "b/x.txt,date,2024-03-06")
    for command in ("build", "add", "build"):
        assert run(command, news) == 0
        assert told(news) == [("The Times", None), ("The Post", "2024-03-06")]
    correct(news, "b/x.txt,source,Harbour Post")
    ids = [article.article_id for article in articles(news)]
    assert run("add", news) == 0
    assert told(news) == [("", None), ("Harbour Post", None)]
    assert [article.article_id for article in articles(news)] == ids


def test_a_line_on_a_file_that_another_one_repeats_holds_for_the_article(news):
    for name in ("a.json", "b.json"):
        put(news, name, [{"id": "7", "title": "Ferry waits", "body": WAITS}])
    correct(news, "a.json:1,date,2024", "b.json:1,source,The Post")
    for command in ("build", "add"):
        assert run(command, news) == 0
        assert told(news) == [("The Post", "2024")]
