"""The pipeline from files to a committed index: ids, versions, clashes, bad files, exit status."""

import json
import os
import time

import pytest

from indexer.__main__ import main
from indexer.info import summarize_index
from search.backend import open_backend
from search.state import SearchState


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    return folder


@pytest.fixture
def index(tmp_path):
    return tmp_path / "index"


def write(path, *records):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(record) + "\n" for record in records))
    return path


def record(headline, **facts):
    return {"title": headline, "body": f"The text of {headline}.", **facts}


def articles(index):
    return {one.article_id: one for one in open_backend(str(index)).articles(SearchState())}


def build(corpus, index, *options):
    return main(["build", str(corpus), "--index", str(index), *options])


def test_a_build_counts_and_says_what_it_did(corpus, index, capsys):
    write(corpus / "a.jsonl", record("One", id="1", source="Herald"), record("Two", id="2"), {"title": "", "body": ""})
    (corpus / "b.txt").write_text("Headline\n\nA note.")
    (corpus / "photo.jpg").write_bytes(b"\xff\xd8")
    assert build(corpus, index) == 1
    printed = capsys.readouterr()
    assert "3 articles read, 3 indexed, 1 skipped" in printed.out
    assert "1 file of no known format left alone (.jpg 1)" in printed.out
    assert "a.jsonl:3: " in printed.err
    assert len(articles(index)) == 3


def test_the_same_article_has_the_same_id_wherever_it_stands(corpus, tmp_path, capsys):
    text = "A headline\n\nDate: 5 March 2024\n\nThe mayor spoke. The council listened."
    for place in ("one.txt", "2023/11/02/two.txt"):
        path = corpus / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    assert build(corpus, tmp_path / "index") == 0
    assert len(articles(tmp_path / "index")) == 1
    assert "1 were there already, with the same text" in capsys.readouterr().out


def test_two_collections_that_both_number_from_one_are_both_kept(corpus, index, capsys):
    write(corpus / "a.jsonl", record("Ferry", id=1), record("Bridge", id=2))
    write(corpus / "b.jsonl", record("Herring", id=1), record("Budget", id=2))
    assert build(corpus, index) == 0
    found = articles(index)
    assert sorted(one.headline for one in found.values()) == ["Bridge", "Budget", "Ferry", "Herring"]
    assert {"1", "2"} < set(found)
    assert all(one.partition("~")[0] in ("1", "2") for one in found)
    printed = capsys.readouterr()
    assert "b.jsonl:1: another article has the id 1; kept as 1~" in printed.err
    assert "2 had an id that another article has" in printed.out
    again = set(found)
    build(corpus, index)
    assert set(articles(index)) == again


def test_collections_of_one_source_that_both_number_from_one_are_both_kept(corpus, index):
    write(corpus / "2023.jsonl", record("Ferry", id=1, source="Herald"), record("Bridge", id=2, source="Herald"))
    write(corpus / "2024.jsonl", record("Herring", id=1, source="Herald"), record("Budget", id=2, source="Herald"))
    build(corpus, index)
    assert len(articles(index)) == 4


def test_files_of_one_name_in_two_folders_are_two_files(tmp_path, index, capsys):
    for folder, words in (("a", ("Ferry", "Bridge")), ("b", ("Herring", "Budget"))):
        write(tmp_path / folder / "data.jsonl", *(record(word, id=number) for number, word in enumerate(words)))
    build(tmp_path / "a", index)
    main(["add", str(tmp_path / "b"), "--index", str(index)])
    assert sorted(one.headline for one in articles(index).values()) == ["Bridge", "Budget", "Ferry", "Herring"]


def test_a_newer_version_of_a_renamed_article_replaces_it(corpus, index):
    write(corpus / "a.jsonl", record("Ferry", id=1))
    path = write(corpus / "b.jsonl", record("Herring", id=1))
    build(corpus, index)
    before = set(articles(index))
    path.write_text(json.dumps(record("Herring back", id=1)))
    main(["add", str(corpus), "--index", str(index)])
    assert set(articles(index)) == before
    assert sorted(one.headline for one in articles(index).values()) == ["Ferry", "Herring back"]


def test_an_export_that_numbers_nothing_loses_nothing(corpus, index):
    write(corpus / "a.jsonl", *(record(f"Headline {number}", id=0) for number in range(5)))
    build(corpus, index)
    assert len(articles(index)) == 5


def test_a_newer_version_replaces_the_article(corpus, index, capsys):
    path = write(corpus / "a.jsonl", record("Ferry sinks", id="x", source="Herald"))
    build(corpus, index)
    path.write_text(json.dumps(record("Ferry afloat", id="x", source="Herald")))
    assert main(["add", str(corpus), "--index", str(index)]) == 0
    assert [one.headline for one in articles(index).values()] == ["Ferry afloat"]
    assert "1 newer version of an article" in capsys.readouterr().out


def test_adding_the_same_again_changes_nothing(corpus, index):
    write(corpus / "a.jsonl", record("One", id="1"), record("Two", id="2"))
    build(corpus, index)
    before = articles(index)
    main(["add", str(corpus), "--index", str(index)])
    assert articles(index) == before


def test_a_rebuild_does_not_make_old_articles_new(corpus, index, monkeypatch):
    write(corpus / "a.jsonl", record("One", id="1"))
    build(corpus, index)
    then = articles(index)["1"].added
    monkeypatch.setattr(time, "time", lambda: then + 1000.0)
    write(corpus / "b.jsonl", record("Two", id="2"))
    build(corpus, index)
    assert {key: one.added - then for key, one in articles(index).items()} == {"1": 0, "2": 1000}


def test_strict_stops_at_the_first_bad_file_and_changes_nothing(corpus, index, capsys):
    write(corpus / "a.jsonl", record("One", id="1"))
    build(corpus, index)
    (corpus / "b.json").write_text('{"title": ')
    assert build(corpus, index, "--strict") == 1
    assert "b.json" in capsys.readouterr().err
    assert list(articles(index)) == ["1"]
    assert build(corpus, index) == 1
    assert list(articles(index)) == ["1"]


def test_fields_can_be_mapped(corpus, index, capsys):
    write(corpus / "a.jsonl", {"schlagzeile": "Fähre sinkt", "inhalt": "Der Text.", "zeitung": "Bote"})
    assert build(corpus, index, "--map", "schlagzeile=headline", "--map", "inhalt=body", "--map", "zeitung=source") == 0
    (found,) = articles(index).values()
    assert (found.headline, found.text, found.source) == ("Fähre sinkt", "Der Text.", "Bote")
    with pytest.raises(SystemExit):
        build(corpus, index, "--map", "a=colour")
    assert "OURS is one of" in capsys.readouterr().err


def test_folders_and_numbers_are_read_as_the_archivist_says(corpus, index, capsys):
    write(corpus / "herald" / "2024" / "a.jsonl", record("One", date="03/04/2023"), record("Two"))
    assert build(corpus, index, "--path", "{source}/{date:%Y}/", "--day-first", "Herald") == 0
    found = {one.headline: (one.source, one.published.isoformat()) for one in articles(index).values()}
    assert found == {"One": ("herald", "2023-04-03"), "Two": ("herald", "2024")}
    with pytest.raises(SystemExit):
        build(corpus, index, "--path", "{sauce}/")
    assert "{sauce} is not known" in capsys.readouterr().err


def test_lines_that_a_source_repeats_are_cut_by_build_and_by_add(corpus, index):
    foot = "The Gazette is read in every house of the harbour."

    def text(number):
        return f"The ferry made crossing {number}.\n\nIt carried {number} passengers.\n\n{foot}"

    write(corpus / "a.jsonl", *(record(f"Crossing {number}", body=text(number)) for number in range(12)))
    assert build(corpus, index) == 0
    write(corpus / "b.jsonl", record("Crossing 13", body=text(13)))
    assert main(["add", str(corpus / "b.jsonl"), "--index", str(index)]) == 0
    found = articles(index)
    assert len(found) == 13
    assert not any(foot in one.text for one in found.values())


SAILS = "Boats of the {} sail every day with fresh fish for all our readers."
PAPERS = ("Pier Post", "Quay Times", "Bay Mirror", "Coast Sun")


def write_papers(corpus, place, text):
    """Twelve texts of each paper, with a line that it repeats."""
    for paper in PAPERS:
        for number in range(12):
            path = corpus / place.format(paper=paper, number=number)
            path.parent.mkdir(parents=True, exist_ok=True)
            headline = f"Ferry {number} of {paper[:3]} crosses the bay"
            things = ("passengers", "cars", "boxes of herring", "sheep", "letters")
            body = "\n\n".join(f"On {paper[:3]}day {number} the ferry carried {number} {thing}." for thing in things)
            path.write_text(text.format(headline=headline, paper=paper, body=body, line=SAILS.format(paper)))


@pytest.mark.parametrize(
    ("place", "text", "options"),
    [
        ("{paper}/{number}.txt", "{headline}\n\n{body}\n\n{line}", ()),
        ("2024/{paper}/{number}.txt", "{headline}\n\n{body}\n\n{line}", ("--path", "{any}/{source}/")),
        ("{paper}{number}.txt", "{headline}\n\nSource: {paper}\n\n{body}\n\n{line}", ()),
        ("{paper}{number}.txt", "{headline}\nBy Ana Ruiz, {paper}\n5 March 2024\n\n{body}\n\n{line}", ()),
        ("{paper}/{number}.txt", "{headline}\n\nBy Ana Ruiz\n\n{line}\n\n{body}", ()),
    ],
    ids=["a-folder-a-paper", "by-pattern", "by-line", "by-byline", "below-the-head"],
)
def test_lines_of_plain_texts_are_counted_by_paper(corpus, index, place, text, options):
    write_papers(corpus, place, text)
    assert build(corpus, index, *options) == 0
    assert len(articles(index)) == 48
    assert not any("fresh fish" in one.text for one in articles(index).values())


@pytest.mark.parametrize("options", [(), ("--path", "{source}/")], ids=["plain", "by-pattern"])
def test_what_is_added_from_the_folder_of_one_paper_is_cut_as_in_the_build(corpus, index, options):
    write_papers(corpus, "{paper}/{number}.txt", "{headline}\n\n{body}\n\n{line}")
    assert build(corpus, index, *options) == 0
    later = corpus / "Pier Post" / "13.txt"
    later.write_text(f"School opens\n\nThe school opens.\n\n{SAILS.format('Pier Post')}")
    for path in (later, later.parent):
        assert main(["add", str(path), "--index", str(index)]) == 0
        assert [one.text for one in articles(index).values() if one.headline == "School opens"] == ["The school opens."]


def test_extract_none_takes_only_what_records_state(corpus, index):
    write(
        corpus / "a.jsonl", {"title": "Visit", "body": "President Anna Muster came from Spain.", "places": ["Selmare"]}
    )
    build(corpus, index, "--extract", "none")
    (found,) = articles(index).values()
    assert (found.people, found.places) == ((), ("Selmare",))
    build(corpus, index)
    (found,) = articles(index).values()
    assert (found.people, found.places) == (("Anna Muster",), ("Selmare", "Spain"))


def test_delete_info_and_check(corpus, index, capsys):
    write(corpus / "a.jsonl", record("One", id="1", date="2024-03-05", source="Herald"), record("Two", id="2"))
    build(corpus, index)
    assert main(["delete", "1", "nobody", "--index", str(index)]) == 1
    assert "nobody: no article has this id" in capsys.readouterr().err
    assert main(["check", "--index", str(index)]) == 0
    assert "nothing is wrong" in capsys.readouterr().out
    assert main(["info", "--index", str(index)]) == 0
    assert "articles   1 (1 undated)" in capsys.readouterr().out


@pytest.mark.parametrize("command", [["add", "."], ["delete", "x"], ["info"]])
def test_without_an_index_there_is_a_sentence(command, index, capsys):
    assert main([*command, "--index", str(index)]) == 2
    assert "run build" in capsys.readouterr().err
    assert not index.exists()


def test_a_path_that_does_not_exist_is_named(index, capsys):
    assert main(["build", "nowhere", "--index", str(index)]) == 2
    assert "nowhere: there is no such file or folder" in capsys.readouterr().err


def end_this_process(_task, _reading):
    os._exit(1)


def test_a_worker_that_the_system_ends_is_a_sentence_and_changes_nothing(corpus, index, capsys, monkeypatch):
    write(corpus / "a.jsonl", record("One", id="1"))
    build(corpus, index)
    monkeypatch.setattr("indexer.reading.WORTH_WORKERS", 0)
    monkeypatch.setattr("indexer.reading._work", end_this_process)
    assert build(corpus, index) == 2
    assert "ended by the system" in capsys.readouterr().err
    assert list(articles(index)) == ["1"]


def test_if_older_builds_only_when_it_must(corpus, index):
    path = write(corpus / "a.jsonl", record("One", id="1"))

    def generation_after(*options):
        build(corpus, index, "--if-older", *options)
        return summarize_index(index).generation

    assert generation_after() == 1
    assert generation_after() == 1
    os.utime(path, (time.time() + 100, time.time() + 100))
    assert generation_after() == 2
    assert generation_after("--extract", "none") == 3
