"""Names found by a spaCy pipeline: loaded, cleaned up, noted in the index. Most need spaCy, an extra."""

import sys

import pytest

from indexer.__main__ import main
from indexer.committed import open_committed
from indexer.extract.entities.pipelines import NoPipeline, load_pipeline
from indexer.extract.entities.recognising import recognise
from search.backend import open_backend
from search.state import SearchState as state

PATTERNS = [
    {"label": "PERSON", "pattern": "Hakan Orve"},
    {"label": "GPE", "pattern": "Orve"},
    {"label": "GPE", "pattern": "the Teal Company"},
    {"label": "ORG", "pattern": "Teal Company's"},
    {"label": "ORG", "pattern": "Turkey"},
    {"label": "ORG", "pattern": "NATO"},
    {"label": "NORP", "pattern": "Spanish"},
    {"label": "PERSON", "pattern": "somebody"},
    {"label": "DATE", "pattern": "Monday"},
]


@pytest.fixture
def pipeline(tmp_path):
    """A pipeline of rules only, in a folder."""
    blank = pytest.importorskip("spacy").blank("en")
    blank.add_pipe("entity_ruler").add_patterns(PATTERNS)
    blank.to_disk(tmp_path / "pipeline")
    return str(tmp_path / "pipeline")


def found(pipeline, text, headline=""):
    return [(one.surface, one.fact, one.name) for one in recognise(headline, text, pipeline).mentions]


def test_a_name_is_of_one_kind_and_a_surname_takes_the_full_name(pipeline):
    text = "Hakan Orve left on Monday. Orve said somebody of the Teal Company's staff knew."
    text += " Some Teal Company's did, all Teal Company's did."
    assert found(pipeline, text) == [
        ("Hakan Orve", "people", "Hakan Orve"),
        ("Orve", "people", "Hakan Orve"),
        *[("Teal Company", "organisations", "Teal Company")] * 3,
    ]


def test_the_tables_know_better(pipeline):
    assert found(pipeline, "Turkey left NATO.") == [
        ("Turkey", "places", "Turkey"),
        ("NATO", "organisations", "NATO"),
    ]


def test_nationalities_are_no_names_but_count_for_their_countries(pipeline):
    names = recognise("Spanish dam opens", "A Spanish firm built it.", pipeline)
    assert (names.mentions, [via.country for via in names.via]) == ((), ["Spain"])


def test_long_texts_are_read_in_pieces(pipeline):
    text = "Words and words.\n\n" * 80_000 + "Hakan Orve left."
    [(surface, _fact, _name)] = found(pipeline, text)
    assert surface == "Hakan Orve"
    assert recognise("", text, pipeline).mentions[0].start == text.index("Hakan")


def test_a_nickname_is_seen_through(pipeline):
    assert found(pipeline, 'Hakan "Bill" Orve left.') == [('Hakan "Bill" Orve', "people", "Bill Orve")]


def test_without_spacy_a_sentence_says_what_to_do(monkeypatch, capsys, tmp_path):
    load_pipeline.cache_clear()
    monkeypatch.setitem(sys.modules, "spacy", None)  # as if it were not installed
    (tmp_path / "a.txt").write_text("Talks\n\nHakan Orve left.\n")
    assert main(["build", str(tmp_path / "a.txt"), "--index", str(tmp_path / "index"), "--ner", "en_core_web_sm"]) == 2
    assert "--ner en_core_web_sm needs spaCy, which is not installed" in capsys.readouterr().err
    assert not (tmp_path / "index").exists()


def test_a_pipeline_that_is_none_is_named(tmp_path):
    spacy = pytest.importorskip("spacy")
    with pytest.raises(NoPipeline, match="--ner no_such_pipeline: spaCy cannot load"):
        load_pipeline("no_such_pipeline")
    spacy.blank("en").to_disk(tmp_path / "blank")
    with pytest.raises(NoPipeline, match="finds no names"):
        load_pipeline(str(tmp_path / "blank"))


def test_add_uses_the_pipeline_of_the_index_or_says_what_differs(pipeline, tmp_path, capsys):
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "a.txt").write_text("Talks\n\nHakan Orve left on Monday. The Teal Company's staff stayed.\n")
    index = str(tmp_path / "index")
    assert main(["build", str(corpus), "--index", index, "--ner", pipeline]) == 0
    assert open_committed(tmp_path / "index").meta["built_from"]["ner"] == pipeline
    assert main(["build", str(corpus), "--index", index, "--ner", pipeline, "--if-older"]) == 0
    assert capsys.readouterr().out.count("1 article read") == 1
    (corpus / "a.txt").write_text("More talks\n\nOrve left NATO on Tuesday, and Turkey stayed.\n")
    assert main(["add", str(corpus), "--index", index]) == 0
    assert "found with" not in capsys.readouterr().err
    [article] = [*open_backend(index).articles(state("nato"))]
    assert (article.people, article.organisations, article.places) == ((), ("NATO",), ("Orve", "Turkey"))
    assert main(["add", str(corpus), "--index", index, "--ner", "rules"]) == 0
    assert f"found with rules, those of the index with {pipeline}" in capsys.readouterr().err


def test_workers_load_the_pipeline_themselves(pipeline, tmp_path, monkeypatch):
    monkeypatch.setattr("indexer.reading.WORTH_WORKERS", 0)
    lines = (f'{{"id": "{number}", "title": "Talks", "body": "Hakan Orve left."}}' for number in range(300))
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    assert main(["build", str(tmp_path / "a.jsonl"), "--index", str(tmp_path / "index"), "--ner", pipeline]) == 0
    assert open_backend(str(tmp_path / "index")).count(state("").with_filter("person", "Hakan Orve")).total == 300


def test_a_pipeline_may_be_of_any_language(pipeline, tmp_path):
    (tmp_path / "a.json").write_text('{"id": "1", "title": "Reise", "body": "Hakan Orve reist.", "language": "de"}')
    for ner, people in ((pipeline, ("Hakan Orve",)), ("rules", ())):
        assert main(["build", str(tmp_path / "a.json"), "--index", str(tmp_path / "index"), "--ner", ner]) == 0
        assert open_backend(str(tmp_path / "index")).article("1").people == people
