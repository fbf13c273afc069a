"""aliases.csv and corrections.csv: read, applied, kept through builds, and followed by old addresses."""

import json
from dataclasses import replace
from datetime import date

import pytest

from app import create_app
from indexer.__main__ import main
from indexer.article import CORRECTION, TEXT, Article, Published
from indexer.edits import edit, read_edits
from indexer.formats.registry import origin_of
from search.backend import open_backend
from search.pages.article_facts import list_facts
from search.state import SearchState

TODAY = date(2026, 11, 21)
ARTICLE = Article(
    "wire/7",
    "Talks in Rome",
    published=Published(date(2024, 3, 5), "day", "record"),
    source="AA",
    people=("Ana Ruiz", "A. Ruiz"),
    organisations=("Harbour",),
    places=("Gaza", "Rome"),
    bases=(("people", "A. Ruiz", TEXT), ("places", "Gaza", TEXT)),
    forms=(("places", "Gaza", ("Gaza", "Gaza Strip")),),
    path="2024/talks.jsonl",
    line=3,
)


@pytest.fixture
def folder(tmp_path):
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    return corpus


def edited(folder, *lines, article=ARTICLE, corrections=()):
    (folder / "aliases.csv").write_text("field,name,becomes,becomes_field,written,article\n" + "\n".join(lines))
    (folder / "corrections.csv").write_text("article,field,value\n" + "\n".join(corrections))
    (folder / "2024").mkdir(exist_ok=True)
    talks = folder / article.path
    talks.touch()
    edits, problems = read_edits([folder], TODAY)
    assert problems == ()
    return edit(replace(article, origin=origin_of(talks)), edits)


def problems_of(folder, name, text):
    (folder / name).write_text(text, encoding="utf-8")
    return [str(problem) for problem in read_edits([folder], TODAY)[1]]


def test_a_name_is_merged_into_another_and_keeps_its_form(folder):
    article = edited(folder, "person,a ruiz,Ana Ruiz")
    assert article.people == ("Ana Ruiz",)
    assert article.forms_of("people", "Ana Ruiz") == ("Ana Ruiz", "A. Ruiz")
    assert article.basis_of("people", "Ana Ruiz") == "record"
    assert article.basis_of("places", "Gaza") == TEXT


def test_a_name_is_renamed_retyped_taken_out(folder):
    assert edited(folder, "place,Rome,Roma").places == ("Gaza", "Roma")
    article = edited(folder, "org,Harbour,The Harbour,place")
    assert (article.organisations, article.places) == ((), ("The Harbour", "Gaza", "Rome"))
    assert edited(folder, "person,Ana Ruiz,-").people == ("A. Ruiz",)


def test_a_name_is_split_by_how_it_is_written_or_in_one_article(folder):
    article = edited(folder, "place,Gaza,Gaza Strip,,Gaza Strip,")
    assert article.places == ("Gaza", "Gaza Strip", "Rome")
    assert article.basis_of("places", "Gaza Strip") == TEXT
    for called in ("wire/7", "2024/talks.jsonl:3"):
        article = edited(folder, f"person,A. Ruiz,Ben Ruiz,,,{called}", "person,A. Ruiz,Ana Ruiz")
        assert article.people == ("Ana Ruiz", "Ben Ruiz")
    assert edited(folder, "person,A. Ruiz,Ben Ruiz,,,wire/8").people == ARTICLE.people


def test_names_are_followed_to_the_last_one(folder):
    article = edited(folder, "place,Rome,Roma", "place,Roma,City of Rome", "place,city of rome,City of Rome")
    assert article.places == ("Gaza", "City of Rome")


def test_sources_merge_too(folder):
    article = edited(folder, "source,AA,Anadolu Agency")
    assert (article.source, article.forms_of("source", "Anadolu Agency")) == ("Anadolu Agency", ("AA",))


@pytest.mark.parametrize("called", ["wire/7", "2024/talks.jsonl:3"])
def test_a_date_and_a_source_are_corrected_by_id_or_path(folder, called):
    article = edited(folder, corrections=[f"{called},date,2023-04", f"{called},source,Herald"])
    assert article.published == Published(date(2023, 4, 1), "month", CORRECTION)
    assert (article.source, article.basis_of("source"), article.article_id) == ("Herald", CORRECTION, "wire/7")


def test_a_date_is_taken_away(folder):
    article = edited(folder, corrections=["wire/7,date,-"])
    assert (article.published, article.basis_of("date"), article.date_basis) == (Published(), CORRECTION, "")
    assert article.own_date == ("2024-03-05", "record")
    date_fact = list_facts(article)[0]
    assert (date_fact.value, date_fact.basis) == ("undated", "corrected by the archivist")


def test_an_outlet_that_is_set_goes_by_its_usual_name(folder):
    article = edited(folder, corrections=["wire/7,source,agence france-presse"])
    assert (article.source, article.forms_of("source", article.source)) == ("AFP", ("agence france-presse",))
    assert article.basis_of("source") == CORRECTION


def test_no_files_change_nothing(folder):
    edits, problems = read_edits([folder, folder / "missing"], TODAY)
    assert (bool(edits), problems) == (False, ())
    assert edit(ARTICLE, edits) is ARTICLE


def test_every_wrong_line_is_named(folder):
    lines = [
        "field;name;becomes;becomes_field", "# a note", "", "persons;Ana;Ben;", "person;;Ben;", "person;Ana;;",
        "source;AA;BB;org", "person;One;Two;", "person;ONE;Three;", "place;Ayr;Bute;",
        "place;Bute;Ayr;", "person;a;b;;;",
    ]  # fmt: skip
    assert problems_of(folder, "aliases.csv", "\n".join(lines)) == [
        "aliases.csv:4: the field “persons” is none of person, org, place, source",
        "aliases.csv:5: the name is missing",
        "aliases.csv:6: what “Ana” becomes is missing; “-” takes the name out",
        "aliases.csv:7: a source cannot become another kind of name, nor the other way round",
        "aliases.csv:9: “ONE” already becomes “Two”",
        "aliases.csv:10: “Ayr” becomes itself in the end",
        "aliases.csv:11: “Bute” becomes itself in the end",
        "aliases.csv:12: 6 values for 4 columns",
    ]


def test_every_wrong_correction_is_named(folder):
    lines = [
        "article,field,value", "a,headline,New", ",date,2024", "a,date,", "a,date,03/04/2024", "a,date,soon",
        "a,date,2999-01-01", "b,date,2024", "b,date,2023",
    ]  # fmt: skip
    found = problems_of(folder, "corrections.csv", "\n".join(lines))
    assert [line.split(":")[1] for line in found] == ["2", "3", "4", "5", "6", "7", "9"]
    assert found[0] == "corrections.csv:2: the field “headline” is none of date, source, copy of"
    assert "two ways" in found[3]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("name,becomes\na,b\n", "aliases.csv:1: the first line has no column “field”"),
        ("field,name,becomes,why\n", "aliases.csv:1: the first line has the column “why”"),
    ],
)
def test_a_wrong_first_line_is_named(folder, text, reason):
    [found] = problems_of(folder, "aliases.csv", text)
    assert found.startswith(reason)


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
def test_a_file_in_another_encoding_is_read(folder, encoding):
    text = "field,name,becomes\nperson,Fidan,Zoë Müller\nplace,Türkiye,Turkey\n"
    (folder / "aliases.csv").write_bytes(text.encode(encoding))
    edits, problems = read_edits([folder], TODAY)
    assert [str(problem) for problem in problems] == []
    assert [(rule.name, rule.new_name) for rule in edits.rules] == [("Fidan", "Zoë Müller"), ("Türkiye", "Turkey")]


def test_a_file_that_is_no_text_is_named(folder):
    (folder / "aliases.csv").write_bytes(b"PK\x03\x04\x00\x00")
    [problem] = read_edits([folder], TODAY)[1]
    assert str(problem) == "aliases.csv: not text but a ZIP archive or an office document; not used"


def test_a_value_that_goes_on_in_the_next_line_is_named(folder):
    text = 'field,name,becomes\nperson,Ana Ruiz,"Bo\nb"\nperson,Ben Oda,"Cy ""C"" Eno"\nperson,"Dot" Lee,Eva\n'
    assert problems_of(folder, "aliases.csv", text) == [
        "aliases.csv:2: a quotation mark is not closed in its line; a value has no line breaks",
        'aliases.csv:3: the field “b"” is none of person, org, place, source',
    ]
    rules = read_edits([folder], TODAY)[0].rules
    assert [(rule.name, rule.new_name) for rule in rules] == [("Ben Oda", 'Cy "C" Eno'), ("Dot Lee", "Eva")]


def test_values_are_cleaned_as_texts_are(folder):
    (folder / "aliases.csv").write_text("field,name,becomes\nperson,Fidan,Zoe\u0308 Mu\u0308ller\0b\n")
    assert [rule.new_name for rule in read_edits([folder], TODAY)[0].rules] == ["Zoë Müllerb"]


@pytest.fixture
def index(folder, tmp_path):
    records = [
        {"id": "1", "title": "One", "body": "A note.", "people": ["Fidan"], "source": "AA"},
        {"id": "2", "title": "Two", "body": "Another note.", "people": ["Hakan Fidan"], "orgs": ["Anadolu"]},
    ]
    (folder / "a.jsonl").write_text("".join(json.dumps(record) + "\n" for record in records))
    return tmp_path / "index"


def run(command, folder, index, *options):
    return main([command, str(folder), "--index", str(index), *options])


def people(index):
    facet = open_backend(str(index)).facet(SearchState(), "person")
    return {value.value: value.count for value in facet.values}


def test_edits_apply_at_build_and_add_and_are_no_articles(folder, index, capsys):
    (folder / "aliases.csv").write_text("field,name,becomes\nperson,Fidan,Hakan Fidan\nperson,nobody\n")
    (folder / "corrections.csv").write_text("article,field,value\n1,date,2024-03-05\n")
    assert run("build", folder, index) == 1
    printed = capsys.readouterr()
    assert "aliases.csv:3: what “nobody” becomes is missing" in printed.err
    assert "2 articles read, 2 indexed, 0 skipped" in printed.out
    assert people(index) == {"Hakan Fidan": 2}
    article = open_backend(str(index)).article("1")
    assert (article.published.isoformat(), article.published.basis) == ("2024-03-05", CORRECTION)
    (folder / "aliases.csv").write_text("field,name,becomes\nperson,Hakan Fidan,H. Fidan\nperson,Fidan,H. Fidan\n")
    assert run("add", folder, index) == 0
    assert people(index) == {"H. Fidan": 2}


def test_strict_stops_at_a_wrong_line(folder, index, capsys):
    (folder / "aliases.csv").write_text("field,name,becomes\nperson,Fidan,\n")
    assert run("build", folder, index, "--strict") == 1
    assert "aliases.csv:2" in capsys.readouterr().err
    assert not index.exists()


def test_an_old_address_of_a_merged_name_leads_to_the_kept_one(folder, index):
    (folder / "aliases.csv").write_text(
        "field,name,becomes,becomes_field\nperson,Fidan,Hakan Fidan,\norg,Anadolu,Anadolu Agency,place\n"
    )
    assert run("build", folder, index) == 0
    client = create_app(str(index)).test_client()
    moved = client.get("/?q=note&person=Fidan&not_org=Anadolu&page=2")
    assert moved.status_code == 301
    assert moved.location == "/?q=note&person=Hakan+Fidan&not_place=Anadolu+Agency&page=2"
    assert client.get("/search.json?person=Fidan").location == "/search.json?person=Hakan+Fidan"
    assert client.get("/facet/person?person=Fidan").location == "/facet/person?person=Hakan+Fidan"
    assert client.get("/?person=Hakan+Fidan").status_code == 200
    assert client.get("/?person=Nobody").status_code == 200


def test_a_name_that_some_articles_still_have_stays_where_it_is(folder, index, tmp_path):
    assert run("build", folder, index) == 0
    later = tmp_path / "later"
    later.mkdir()
    (later / "b.txt").write_text("Later\n\nA later note.")
    (later / "aliases.csv").write_text("field,name,becomes\nperson,Fidan,Hakan Fidan\n")
    assert run("add", later, index) == 0
    client = create_app(str(index)).test_client()
    assert client.get("/?person=Fidan").status_code == 200
    assert people(index)["Fidan"] == 1


def test_a_source_is_renamed_as_it_is_written_and_as_its_outlet_is_called(folder):
    wire = replace(ARTICLE, source="Associated Press", forms=(("source", "Associated Press", ("AP",)),))
    for line in ("source,AP,Harbour Post", "source,Associated Press,Harbour Post"):
        article = edited(folder, line, article=wire)
        assert (article.source, article.forms_of("source", "Harbour Post")) == ("Harbour Post", ("AP",))
    assert edited(folder, "source,AP,AP", article=wire).source == "AP"
    corrected = edited(folder, article=wire, corrections=["wire/7,source,Herald"])
    assert (corrected.source, corrected.forms) == ("Herald", ())


def test_initials_in_a_rule_are_found_in_any_spelling(folder):
    article = edited(folder, "person,JR Ruiz,Ana Ruiz", article=replace(ARTICLE, people=("J. R. Ruiz",), bases=()))
    assert article.people == ("Ana Ruiz",)


def test_an_address_with_an_outlet_s_other_name_leads_to_the_usual_one(folder):
    record = {"title": "One", "body": "George H.W. Marsh spoke.", "source": "AP"}
    (folder / "a.jsonl").write_text(json.dumps(record) + "\n")
    index = folder.parent / "index"
    assert main(["build", str(folder), "--index", str(index)]) == 0
    backend = open_backend(str(index))
    assert backend.kept_name("source", "AP") == ("source", "Associated Press")
    assert backend.kept_name("person", "George HW Marsh") == ("person", "George H. W. Marsh")
    assert backend.kept_name("source", "Associated Press") is None
    assert backend.kept_name("source", "NYT") is None  # no article has it
