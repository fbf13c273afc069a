"""What the archivist says of copies, in corrections.csv: applied at build and add, kept, shown, wrong lines named."""

import json

import pytest

from app import create_app
from indexer.__main__ import main
from indexer.check import check_index
from indexer.info import summarize_index
from search.backend import open_backend
from tests.test_copies import BUDGET, FERRY, change, groups, links

OTHER = (
    "The lighthouse of Selmare gets a new lamp in spring. The old one, of brass, has burned since the days of the "
    "sailing ships and goes to the museum, where children may polish it on Sundays."
)
ARTICLES = {
    "wire/1": ("No ferry", FERRY),
    "wire/2": ("Ferry stays in port", FERRY.replace("some", "about")),
    "wire/3": ("No vote", BUDGET),
    "wire/4": ("A lamp", OTHER),
}


@pytest.fixture
def folder(tmp_path):
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    records = [{"id": name, "headline": headline, "body": text} for name, (headline, text) in ARTICLES.items()]
    (corpus / "news.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    (corpus / "note.txt").write_text(f"A note\n\n{BUDGET.replace('third', 'fourth')}")
    return corpus


@pytest.fixture
def index(tmp_path):
    return tmp_path / "index"


def run(command, folder, index, *lines, options=()):
    """The exit status, with these lines in corrections.csv."""
    (folder / "corrections.csv").write_text("\n".join(["article,field,value", *lines]) + "\n")
    return main([command, str(folder), "--index", str(index), *options])


def note_id(index):
    return next(name for name in links(index) if not name.startswith("wire"))


def test_without_a_word_of_the_archivist(folder, index):
    assert run("build", folder, index) == 0
    assert groups(index) == {frozenset({"wire/1", "wire/2"}), frozenset({"wire/3", note_id(index)})}


@pytest.mark.parametrize("called", ["one.json", "one.json:1", '"one.json, line 1"', '"news.jsonl, line 4"'])
def test_the_other_article_is_called_by_its_file(folder, index, called):
    (folder / "one.json").write_text(json.dumps({"id": "one", "headline": "Lamp", "body": OTHER}))
    assert run("build", folder, index, f"wire/1,copy of,{called}") == 0
    assert {"wire/1", "wire/4", "one"} <= next(group for group in groups(index) if "one" in group)


def test_a_file_of_several_articles_is_no_other_article(folder, index, capsys):
    assert run("build", folder, index, "wire/4,copy of,news.jsonl") == 1
    assert "4 articles are called “news.jsonl”; write the id of one" in capsys.readouterr().err


def test_an_article_is_set_to_be_a_copy(folder, index):
    assert run("build", folder, index, "wire/4,copy of,wire/1") == 0
    assert groups(index) == {frozenset({"wire/1", "wire/2", "wire/4"}), frozenset({"wire/3", note_id(index)})}


def test_the_other_one_may_come_later_and_have_a_path_for_a_name(folder, index):
    assert run("build", folder, index, "news.jsonl:1,Copy of,note.txt") == 0
    assert groups(index) == {frozenset({"wire/1", "wire/2", "wire/3", note_id(index)})}
    assert links(index)["wire/1"] == (note_id(index),)


@pytest.mark.parametrize("none", ["-", "none", "None"])
@pytest.mark.parametrize("name", ["wire/1", "wire/2", "news.jsonl:2"])
def test_an_article_is_set_to_be_no_copy(folder, index, name, none):
    assert run("build", folder, index, f"{name},copy of,{none}") == 0
    assert groups(index) == {frozenset({"wire/3", note_id(index)})}


def test_an_article_is_moved_to_another_story(folder, index):
    assert run("build", folder, index, "wire/2,copy of,wire/4") == 0
    assert groups(index) == {frozenset({"wire/2", "wire/4"}), frozenset({"wire/3", note_id(index)})}


def test_the_first_article_of_a_story_is_set_to_be_a_copy_of_its_copy(folder, index):
    assert run("build", folder, index, "wire/1,copy of,wire/2") == 0
    assert links(index)["wire/1"] == ("wire/2",)
    assert links(index)["wire/2"] == ()
    summary = summarize_index(index)
    assert (summary.copies, summary.stories) == (2, 2)


def test_it_is_applied_by_add_and_taken_back(folder, index):
    assert run("build", folder, index) == 0
    assert run("add", folder, index, "wire/2,copy of,-", "wire/4,copy of,wire/3") == 0
    assert groups(index) == {frozenset({"wire/3", "wire/4", note_id(index)})}
    assert run("add", folder, index) == 0
    assert groups(index) == {frozenset({"wire/1", "wire/2"}), frozenset({"wire/3", note_id(index)})}
    assert list(check_index(index)) == []


def test_it_survives_articles_that_come_later(folder, index, tmp_path):
    assert run("build", folder, index, "wire/1,copy of,wire/4", "wire/3,copy of,-") == 0
    later = tmp_path / "later"
    later.mkdir()
    (later / "a.txt").write_text(f"A third\n\n{FERRY}")
    (later / "b.txt").write_text(f"A vote\n\n{BUDGET.replace('third', 'fifth')}")
    assert run("add", later, index) == 0
    found = {frozenset(name for name in group if name.startswith("wire")): len(group) for group in groups(index)}
    assert found == {frozenset({"wire/1", "wire/2", "wire/4"}): 4, frozenset(): 2}


def test_it_survives_another_text_of_the_other_article(folder, index):
    assert run("build", folder, index, "wire/1,copy of,wire/4") == 0
    article = open_backend(str(index)).article("wire/4")
    change(index, article.with_id("wire/4"), delete=["wire/4"])
    assert links(index)["wire/1"] == ("wire/4",)
    assert open_backend(str(index)).article("wire/1").set_copy_of == "wire/4"


def test_an_article_of_the_index_is_named_by_its_id(folder, index, tmp_path):
    assert run("build", folder, index) == 0
    later = tmp_path / "later"
    later.mkdir()
    (later / "a.txt").write_text("Lamps\n\nMore lamps come in summer.")
    assert run("add", later, index, "a.txt,copy of,wire/4") == 0
    assert [sorted(group & {"wire/4"}) for group in groups(index) if "wire/4" in group] == [["wire/4"]]


def test_nothing_is_compared_but_the_archivist_counts(folder, index):
    assert run("build", folder, index, "wire/4,copy of,wire/1", options=["--extract", "none"]) == 0
    assert groups(index) == {frozenset({"wire/1", "wire/4"})}


def test_every_wrong_line_is_named(folder, index, capsys):
    lines = [
        "wire/1,copy of,", "wire/1,copy of,wire/1", "wire/9,copy of,wire/1", "wire/1,copy of,wire/9",
        "wire/2,copy of,wire/3", "wire/3,copy of,wire/2", "news.jsonl:2,copy of,wire/4", "wire/4,copy of,news.jsonl:4",
        "wire/8,copy of,-",
    ]  # fmt: skip
    assert run("build", folder, index, *lines) == 1
    printed = [line for line in capsys.readouterr().err.splitlines() if line.startswith("corrections.csv")]
    shown = "write its id or path, as its page shows it"
    assert printed == [
        "corrections.csv:2: the value is missing: the other article’s id or path, or “-” for a copy of none",
        "corrections.csv:3: an article cannot be a copy of itself; “-” says that it is a copy of none",
        f"corrections.csv:4: no article that was read is called “wire/9”; {shown}",
        "corrections.csv:5: there is no article “wire/9”; write the id or path of one, as its page shows it",
        "corrections.csv:7: “wire/3” would be a copy of itself: so say this line and those above it",
        "corrections.csv:8: “news.jsonl:2” is corrected otherwise in another line",
        "corrections.csv:9: “wire/4” would be a copy of itself: so say this line and those above it",
        f"corrections.csv:10: no article that was read is called “wire/8”; {shown}",
    ]
    assert links(index)["wire/2"] == ("wire/3",)
    assert run("build", folder, index, "wire/1,copy of,wire/9", options=["--strict"]) == 1
    assert "corrections.csv:2: there is no article “wire/9”" in capsys.readouterr().err
    assert links(index)["wire/2"] == ("wire/3",)  # the index is as it was


def test_a_path_that_several_articles_have_is_no_name(folder, index, tmp_path, capsys):
    other = tmp_path / "other"
    other.mkdir()
    (other / "note.txt").write_text(f"Another note\n\n{OTHER}")
    (folder / "corrections.csv").write_text("article,field,value\nwire/4,copy of,note.txt\n")
    assert main(["build", str(folder), str(other), "--index", str(index)]) == 1
    assert "corrections.csv:2: 2 articles are called “note.txt”; write the id of one" in capsys.readouterr().err


def test_pages_say_that_the_archivist_set_it(folder, index):
    assert run("build", folder, index, "wire/4,copy of,wire/1", "wire/3,copy of,-") == 0
    client = create_app(str(index)).test_client()
    page = client.get("/article/wire/4").text
    assert "wire/1" in page
    assert "corrected by the archivist" in page
    assert page.count("set as a copy by the archivist") == 1
    assert "set as a copy by the archivist" in client.get("/article/wire/2").text
    assert "no other article" in client.get("/article/wire/3").text
    assert "corrected by" not in client.get("/article/wire/2").text
    said = "The archivist set that they are copies."
    assert said in client.get("/compare/wire/1?with=wire/4").text
    assert said in client.get("/compare/wire/4?with=wire/1").text
    compared = client.get("/compare/wire/4?with=wire/3").text
    assert "The archivist set that the first is a copy of wire/1." in compared
    assert "The archivist set that the second is a copy of no other article." in compared
    assert "archivist" not in client.get("/compare/wire/1?with=wire/2").text
