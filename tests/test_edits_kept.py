"""What stays as it was: a stated source that is set to itself, the first of two lines, the most special line."""

import json
from dataclasses import replace

import pytest

from indexer.__main__ import main
from indexer.article import CORRECTION, Article
from indexer.article import content_hash_of as hash_of
from indexer.edits import edit
from indexer.edits.alias_rules import AliasRule
from indexer.edits.apply import Edits
from indexer.edits.called import keys_of_article
from indexer.edits.corrections import Correction
from indexer.extract.outlets import usual_outlet
from search.backend import open_backend

AP = Article("1", "Talks in Rome", source="Associated Press", forms=(("source", "Associated Press", ("AP",)),))


def source_rule(name, becomes, written="", article=""):
    keys = tuple(keys_of_article(AP)) if article else ()
    return AliasRule("source", name, "source", becomes, written, article, keys)


@pytest.mark.parametrize("source", ["Associated Press", "AP", "Herald"])
def test_a_source_that_is_set_keeps_the_stated_one(source):
    edits = Edits(corrections=(Correction("1", source=source, keys=tuple(keys_of_article(AP))),))
    edited = edit(AP, edits)
    assert (edited.source, edited.basis_of("source")) == (usual_outlet(source), CORRECTION)
    assert edited.own_source == AP.own_source
    assert hash_of(edited, "text") == hash_of(AP, "text")


@pytest.mark.parametrize(
    ("rules", "source"),
    [
        ([source_rule("AP", "Wire"), source_rule("Associated Press", "Special", article="1")], "Special"),
        ([source_rule("AP", "Wire")], "Wire"),
        ([source_rule("Associated Press", "Wire", written="Assoc Press")], "Associated Press"),
        ([source_rule("Associated Press", "Wire", written="AP")], "Wire"),
        ([source_rule("AP", "Wire"), source_rule("AP", "Other")], "Wire"),
    ],
)
def test_the_most_special_line_on_a_source_counts(rules, source):
    assert edit(AP, Edits(tuple(rules))).source == source
    other = edit(replace(AP, article_id="2", path="b.txt", origin="b"), Edits(tuple(rules))).source
    assert other == ("Wire" if source == "Special" else source)


def test_an_old_name_leads_to_where_the_first_folder_puts_it():
    rules = (source_rule("AP", "Wire"), source_rule("AP", "Other"), source_rule("ap", "Other"))
    assert Edits(rules).merged_names() == {"source": {"AP": ("source", "Wire"), "ap": ("source", "Wire")}}


@pytest.mark.parametrize(
    ("line", "had", "asked", "kept"),
    [
        ("source,Associated Press,AP", {"source": "AP"}, "source:The Associated Press", "source:AP"),
        ("source,Associated Press,AP", {"source": "AP"}, "source:AP News", "source:AP"),
        ("org,Siemens,Siemens Group", {"orgs": ["Siemens"]}, "org:Siemens AG", "org:Siemens Group"),
        ("place,Turkey,Anatolia", {"places": ["Turkey"]}, "place:Turkiye", "place:Anatolia"),
        ("source,AP News,Nowhere", {"source": "AP"}, "source:AP News", "source:Associated Press"),
        ("person,Ana Ruiz,Ana Ruiz-Lee", {"people": ["Ana Ruiz"]}, "person:ana RUÍZ", "person:Ana Ruiz-Lee"),
        ("person,ana ruiz,Ana Lee", {"people": ["Ana Ruíz"]}, "person:Ana Ruíz", "person:Ana Lee"),
        ("person,JR Ruiz,Ana Lee", {"people": ["J. R. Ruiz"]}, "person:J.R. Ruiz", "person:Ana Lee"),
        ("org,Harbour-Lights,Lights,place", {"orgs": ["Harbour Lights"]}, "org:the harbour lights", "place:Lights"),
        ("source,AP,Harbour Wire", {"source": "AP"}, "source:Associated Press", "source:Harbour Wire"),
        ("source,AP,Harbour Wire", {"source": "AP"}, "source:the associated press", "source:Harbour Wire"),
        ("source,AP,Harbour Wire", {"source": "Bay Wire"}, "source:Reuters", None),
        ("person,Ana Ruiz,Bo Lee", {"people": ["Ana Ruizz"]}, "person:Ana Ruizz", None),
        ("org,Siemens,Siemens", {"orgs": ["Bosch"]}, "org:Siemens", None),
        ("org,Siemens,Bosch", {"orgs": ["Siemens"]}, "org:Bosch", None),
    ],
)
def test_an_old_name_leads_to_one_that_articles_have(tmp_path, line, had, asked, kept):
    (tmp_path / "aliases.csv").write_text(f"field,name,becomes,becomes_field\n{line}\n")
    (tmp_path / "a.jsonl").write_text(json.dumps({"title": "One", "body": "A note.", **had}) + "\n")
    assert main(["build", str(tmp_path), "--index", str(tmp_path / "index")]) == 0
    found = open_backend(str(tmp_path / "index")).kept_name(*asked.split(":"))
    assert found == (tuple(kept.split(":")) if kept else None)


def test_of_names_spelled_almost_alike_an_address_s_own_spelling_counts(tmp_path):
    for name, becomes in (("Ana Ruiz", "Bo Lee"), ("ana ruíz", "Cy Lee")):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "aliases.csv").write_text(f"field,name,becomes\nperson,{name},{becomes}\n")
        (folder / "a.jsonl").write_text(json.dumps({"title": name, "body": "A note.", "people": [name]}) + "\n")
        command = "add" if (tmp_path / "index").exists() else "build"
        assert main([command, str(folder), "--index", str(tmp_path / "index")]) == 0
    backend = open_backend(str(tmp_path / "index"))
    asked = {name: backend.kept_name("person", name) for name in ("Ana Ruiz", "ana ruíz")}
    assert asked == {"Ana Ruiz": ("person", "Bo Lee"), "ana ruíz": ("person", "Cy Lee")}
