"""Which article a line of aliases.csv or corrections.csv is about, and that versions are told by what is stated."""

import csv
import json
import shutil

import pytest

from app import create_app
from indexer.__main__ import main
from search.backend import open_backend
from search.state import SearchState

FERRY = {
    "id": "1",
    "title": "Ferry stays",
    "date": "2024-03-01",
    "source": "Harbour Gazette",
    "body": "Ana Ruiz spoke.",
}
SCHOOL = {"id": "1", "title": "School opens", "date": "1999-05-05", "source": "Bay Courier", "body": "Ana Ruiz sang."}
SHOWN = "write its id or path, as its page shows it"


@pytest.fixture
def index(tmp_path):
    return tmp_path / "index"


def write(path, *records):
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text("".join(json.dumps(record) + "\n" for record in records))


def correct(folder, *lines):
    (folder / "corrections.csv").write_text("\n".join(("article,field,value", *lines)) + "\n")


def rename(folder, *lines):
    (folder / "aliases.csv").write_text("\n".join(("field,name,becomes,becomes_field,written,article", *lines)) + "\n")


def run(command, index, *paths):
    return main([command, *map(str, paths), "--index", str(index)])


def facts(index):
    """{id: (date, source)}."""
    found = open_backend(str(index)).articles(SearchState())
    return {article.article_id: (article.published.isoformat(), article.source) for article in found}


def people(index):
    return {article.article_id: article.people for article in open_backend(str(index)).articles(SearchState())}


def reported(capsys):
    return [line for line in capsys.readouterr().err.splitlines() if line.startswith(("aliases", "corrections"))]


def test_an_id_means_the_article_whose_page_shows_it(tmp_path, index):
    news = tmp_path / "news"
    write(news / "a.jsonl", FERRY)
    write(news / "b.jsonl", SCHOOL)
    correct(news, "1,date,2024-02-29", "1,source,Oslo Post")
    rename(news, "person,Ana Ruiz,Ana Ruiz-Lee,,,1")
    assert run("build", index, news) == 0
    longer = next(name for name in facts(index) if name != "1")
    assert facts(index) == {"1": ("2024-02-29", "Oslo Post"), longer: ("1999-05-05", "Bay Courier")}
    assert people(index) == {"1": ("Ana Ruiz-Lee",), longer: ("Ana Ruiz",)}
    correct(news, f"{longer},date,2000")
    assert run("build", index, news) == 0
    assert facts(index) == {"1": ("2024-03-01", "Harbour Gazette"), longer: ("2000", "Bay Courier")}


def test_a_path_means_a_file_of_the_folder_that_the_line_lies_in(tmp_path, index):
    write(tmp_path / "pa" / "x.jsonl", {**FERRY, "id": "a"})
    write(tmp_path / "pb" / "x.jsonl", {**SCHOOL, "id": "b"})
    correct(tmp_path / "pa", "x.jsonl:1,date,1950")
    correct(tmp_path / "pb", "x.jsonl:1,source,Oslo Post")
    rename(tmp_path / "pb", "person,Ana Ruiz,Ana Ruiz-Lee,,,x.jsonl:1")
    assert run("build", index, tmp_path / "pa", tmp_path / "pb") == 0
    assert facts(index) == {"a": ("1950", "Harbour Gazette"), "b": ("1999-05-05", "Oslo Post")}
    assert people(index) == {"a": ("Ana Ruiz",), "b": ("Ana Ruiz-Lee",)}


def test_the_first_folder_counts_where_two_correct_an_article(tmp_path, index):
    write(tmp_path / "pa" / "x.jsonl", FERRY)
    write(tmp_path / "pb" / "y.jsonl", {**SCHOOL, "id": "b"})
    correct(tmp_path / "pa", "1,date,1950")
    correct(tmp_path / "pb", "1,date,1960")
    assert run("build", index, tmp_path / "pa", tmp_path / "pb") == 0
    assert facts(index)["1"] == ("1950", "Harbour Gazette")


@pytest.mark.parametrize("name", ["a.json", "list.json", "a.jsonl", "a.csv", "a.rss"])
@pytest.mark.parametrize("called", ["{}", "{}:{}", '"{}, line {}"'])
def test_a_file_of_one_article_needs_no_line(tmp_path, index, capsys, name, called):
    news, facts_of = tmp_path / "news", {"title": "Ferry stays", "body": "Ana Ruiz spoke."}
    news.mkdir()
    texts = {
        "a.json": json.dumps(facts_of, indent=1),
        "list.json": json.dumps([facts_of]),
        "a.jsonl": json.dumps(facts_of),
        "a.csv": "title,body\nFerry stays,Ana Ruiz spoke.\n",
        "a.rss": '<rss version="2.0"><channel><item><title>Ferry stays</title>'
        "<description>Ana Ruiz spoke.</description></item></channel></rss>",
    }
    (news / name).write_text(texts[name])
    written = called.format(name, 2 if name == "a.csv" else 1)
    correct(news, f"{written},date,1950", f"{written},source,Oslo Post")
    rename(news, f"person,Ana Ruiz,Ana Ruiz-Lee,,,{written}")
    assert run("build", index, news) == 0, capsys.readouterr().err
    assert [*facts(index).values()] == [("1950", "Oslo Post")]
    assert [*people(index).values()] == [("Ana Ruiz-Lee",)]


@pytest.mark.parametrize("name", ["a  b.jsonl", "a;b.jsonl", 'a"b.jsonl'])
def test_a_path_is_taken_as_it_is(tmp_path, index, name):
    write(tmp_path / "news" / name, FERRY)
    with (tmp_path / "news" / "corrections.csv").open("w", newline="") as file:
        csv.writer(file).writerows([("article", "field", "value"), (name, "date", "1950")])
    assert run("build", index, tmp_path / "news") == 0
    assert facts(index) == {"1": ("1950", "Harbour Gazette")}


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_a_deeper_file_of_edits_is_no_article_in_any_encoding(tmp_path, index, capsys, encoding):
    write(tmp_path / "news" / "deep" / "a.jsonl", FERRY)
    text = "field,name,becomes\nperson,Ana Ruíz,Ana Ruiz\n"
    (tmp_path / "news" / "deep" / "aliases.csv").write_bytes(text.encode(encoding))
    assert run("build", index, tmp_path / "news") == 1
    assert "deep/aliases.csv: lines of the archivist count only" in capsys.readouterr().err
    assert list(facts(index)) == ["1"]


def test_a_file_of_several_articles_needs_the_line(tmp_path, index, capsys):
    news = tmp_path / "news"
    write(news / "a.jsonl", FERRY, {**SCHOOL, "id": "2"})
    correct(news, "a.jsonl,date,1950", '"a.jsonl, line 2",date,1960')
    assert run("build", index, news) == 1
    assert reported(capsys) == [f"corrections.csv:2: no article is called “a.jsonl”; {SHOWN}"]
    assert facts(index) == {"1": ("2024-03-01", "Harbour Gazette"), "2": ("1960", "Bay Courier")}


def test_a_path_with_signs_that_cannot_be_printed_is_written_as_its_page_shows_it(tmp_path, index):
    news = tmp_path / "news"
    write(news / "old\u00a0news" / "a\u00a0b.jsonl", FERRY)
    correct(news, "old\\xa0news/a\\xa0b.jsonl:1,date,1950")
    assert run("build", index, news) == 0
    assert facts(index) == {"1": ("1950", "Harbour Gazette")}


@pytest.mark.parametrize("corrects", [correct, rename])
@pytest.mark.parametrize("command", ["build", "add"])
def test_a_newer_version_is_told_by_the_source_that_is_stated(tmp_path, index, corrects, command):
    news, later = tmp_path / "news", tmp_path / "later"
    write(news / "a.jsonl", FERRY)
    corrects(news, "1,source,Oslo Post" if corrects is correct else "source,Harbour Gazette,Oslo Post")
    write(later / "b.jsonl", {**FERRY, "body": "The ferry stays for another week."})
    if command == "add":
        assert run("build", index, news) == 0
        assert facts(index) == {"1": ("2024-03-01", "Oslo Post")}
    assert run(command, index, *([news, later] if command == "build" else [later])) == 0
    assert list(facts(index)) == ["1"]
    assert open_backend(str(index)).article("1").text == "The ferry stays for another week."
    other = tmp_path / "other"
    write(other / "c.jsonl", {**SCHOOL, "source": "Oslo Post"})
    assert run("add", index, news) == 0
    assert run("add", index, other) == 0
    assert len(facts(index)) == 2  # the other paper's article is no version of the one set to be from there


def test_a_newer_version_in_the_corrected_folder_is_one(tmp_path, index):
    news = tmp_path / "news"
    write(news / "a.jsonl", FERRY)
    correct(news, "1,source,Oslo Post", "1,date,2020")
    assert run("build", index, news) == 0
    write(news / "b.jsonl", {**FERRY, "body": "The ferry stays for another week."})
    for command in ("add", "build"):
        assert run(command, index, news) == 0
        assert facts(index) == {"1": ("2020", "Oslo Post")}
        assert open_backend(str(index)).article("1").text == "The ferry stays for another week."


NEWER = {**FERRY, "body": "Ana Ruiz spoke of the ferry again."}


@pytest.mark.parametrize("command", ["build", "add"])
@pytest.mark.parametrize(
    "lines", [["a.jsonl:1,source,Oslo Post", "a.jsonl:1,date,2020"], ["b.jsonl:1,source,Oslo Post", "1,date,2020"]]
)
def test_a_line_on_a_file_holds_for_the_version_that_replaces_it_in_the_same_run(tmp_path, index, command, lines):
    news = tmp_path / "news"
    write(news / "a.jsonl", FERRY)
    if command == "add":
        assert run("build", index, news) == 0
    write(news / "b.jsonl", NEWER)
    write(news / "c.jsonl", {**SCHOOL, "id": "2"})
    correct(news, *lines)
    rename(news, "person,Ana Ruiz,Ana Ruiz-Lee,,,a.jsonl:1")
    assert run(command, index, news) == 0
    assert facts(index) == {"1": ("2020", "Oslo Post"), "2": ("1999-05-05", "Bay Courier")}
    assert people(index) == {"1": ("Ana Ruiz-Lee",), "2": ("Ana Ruiz",)}
    assert open_backend(str(index)).article("1").text == NEWER["body"]


def test_a_newer_version_s_own_lines_come_before_those_of_the_file_that_it_replaces(tmp_path, index):
    news = tmp_path / "news"
    write(news / "a.jsonl", FERRY)
    write(news / "b.jsonl", NEWER)
    correct(news, "a.jsonl:1,date,2001", "a.jsonl:1,source,Oslo Post", "b.jsonl:1,date,2002")
    assert run("build", index, news) == 0
    assert facts(index) == {"1": ("2002", "Oslo Post")}


def test_a_copy_set_by_the_file_of_an_older_version_stays_set(tmp_path, index, capsys):
    news = tmp_path / "news"
    write(news / "a.jsonl", FERRY)
    write(news / "b.jsonl", NEWER)
    write(news / "c.jsonl", {**SCHOOL, "id": "2"})
    correct(news, "a.jsonl:1,copy of,2")
    assert run("build", index, news) == 0
    assert open_backend(str(index)).article("1").set_copy_of == "2"


def test_what_is_set_makes_no_other_version(tmp_path, index, capsys):
    news = tmp_path / "news"
    write(news / "a.jsonl", FERRY)
    assert run("build", index, news) == 0
    correct(news, "1,source,Oslo Post", "1,date,2020")
    for _ in range(2):
        capsys.readouterr()
        assert run("add", index, news) == 0
        assert "1 were there already, with the same text" in capsys.readouterr().out
        assert facts(index) == {"1": ("2020", "Oslo Post")}
    (news / "corrections.csv").unlink()
    assert run("add", index, news) == 0
    assert facts(index) == {"1": ("2024-03-01", "Harbour Gazette")}


def test_lines_on_articles_that_are_nowhere_are_named(tmp_path, index, capsys):
    news = tmp_path / "news"
    write(news / "a.jsonl", FERRY)
    correct(news, "nosuch,date,2024-01-01", "1,date,2020", "77,date,1999", "a.jsonl:77,source,Oslo Post")
    rename(news, "person,Ana Ruiz,Bo Ruiz,,,a.jsonl:77", "person,Nobody,Somebody", "person,Ana Ruiz,Cy Ruiz,,,1")
    assert run("build", index, news) == 1
    assert reported(capsys) == [
        f"aliases.csv:2: no article is called “a.jsonl:77”; {SHOWN}",
        f"corrections.csv:2: no article is called “nosuch”; {SHOWN}",
        f"corrections.csv:4: no article is called “77”; {SHOWN}",
        f"corrections.csv:5: no article is called “a.jsonl:77”; {SHOWN}",
    ]
    assert (facts(index)["1"][0], people(index)["1"]) == ("2020", ("Cy Ruiz",))
    assert main(["build", str(news), "--index", str(index), "--strict"]) == 1
    assert "aliases.csv:2: no article is called" in capsys.readouterr().err


def test_a_line_on_an_article_of_the_index_is_no_wrong_line_of_add(tmp_path, index, capsys):
    news, later = tmp_path / "news", tmp_path / "later"
    write(news / "a.jsonl", FERRY)
    assert run("build", index, news) == 0
    write(later / "b.jsonl", {**SCHOOL, "id": "2"})
    correct(later, "1,date,2020", "2,date,2000")
    assert run("add", index, later) == 0
    assert facts(index) == {"1": ("2024-03-01", "Harbour Gazette"), "2": ("2000", "Bay Courier")}
    shutil.rmtree(later)
    write(later / "b.jsonl", SCHOOL)
    correct(later, "1,date,2020")
    assert run("add", index, later) == 1
    longer = next(name for name in facts(index) if "~" in name)
    assert reported(capsys) == [
        f"corrections.csv:2: “1” is another article, which was not read; the one that was read is called “{longer}”"
    ]


@pytest.mark.parametrize("none", ["-", "none", "N/A"])
def test_a_word_for_none_takes_the_source_away(tmp_path, index, none):
    news = tmp_path / "news"
    write(news / "a.jsonl", FERRY)
    correct(news, f"1,source,{none}")
    assert run("build", index, news) == 0
    assert facts(index) == {"1": ("2024-03-01", "")}
    page = create_app(str(index)).test_client().get("/article/1").text
    assert '<bdi>no source</bdi> <span class="basis">corrected by the archivist</span>' in page


def test_a_file_of_edits_that_lies_deeper_is_named_and_no_article(tmp_path, index, capsys):
    news = tmp_path / "news"
    write(news / "2024" / "a.jsonl", FERRY)
    correct(news / "2024", "1,date,2020")
    rename(news / "2024", "person,Ana Ruiz,Bo Ruiz")
    (news / "old").mkdir()
    (news / "old" / "corrections.csv").write_text("headline,text\nCorrection,It was the other ferry.\n")
    assert run("build", index, news) == 1
    said = "lines of the archivist count only right inside a folder that is named; name its folder, too"
    printed = capsys.readouterr().err.splitlines()
    assert [line for line in printed if said in line] == [
        f"2024/aliases.csv: {said}",
        f"2024/corrections.csv: {said}",
    ]
    assert len(facts(index)) == 2  # the paper's own corrections are an article
    assert facts(index)["1"] == ("2024-03-01", "Harbour Gazette")
    assert run("build", index, news, news / "2024") == 0
    assert said not in capsys.readouterr().err
    assert facts(index)["1"] == ("2020", "Harbour Gazette")
