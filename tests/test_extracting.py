"""An article that a rule fails on is indexed with what its record states, and reported; the others are as ever."""

from datetime import date

import pytest

from indexer import extracting
from indexer.extract import extract_articles
from indexer.extract.entities.pipelines import NoPipeline
from tests.test_build import articles, build, corpus, index, record, write  # noqa: F401 (fixtures)

ODD = "The odd text. Mayor Ada Oda of Ysolde spoke."
STATED = {"date": "2024-03-05", "source": "Herald"}


def fail_on(monkeypatch, fails):
    """The rules raise when one of the records `fails`, given it and whether names are looked for."""

    def extract(raws, today, recognises, conventions):
        for raw in raws:
            if fails(raw, recognises):
                raise IndexError("no such\nword")
        return extract_articles(raws, today, recognises, conventions)

    monkeypatch.setattr(extracting, "extract_articles", extract)


def three(corpus):  # noqa: F811
    odd = {"title": "Odd", "body": ODD, "id": "odd", **STATED}
    write(corpus / "a.jsonl", record("One", id="1"), odd, {**odd, "id": "even", "title": "Even", "body": ODD[4:]})


def is_odd(raw, _recognises):
    return raw.facts["headline"] == ("Odd",)


def test_what_its_record_states_is_indexed(corpus, index, capsys, monkeypatch):  # noqa: F811
    three(corpus)
    fail_on(monkeypatch, lambda raw, recognises: recognises and is_odd(raw, recognises))
    assert build(corpus, index) == 0
    printed = capsys.readouterr()
    assert "3 articles read, 3 indexed, 0 skipped" in printed.out
    reported = "a.jsonl:2: a rule failed on this article (IndexError no such word); only what is stated is used"
    assert printed.err.splitlines() == [reported]
    found = articles(index)
    odd, even = found["odd"], found["even"]
    assert (odd.headline, odd.text, odd.published.date, odd.source) == ("Odd", ODD, date(2024, 3, 5), "Herald")
    assert (odd.people, even.people) == ((), ("Ada Oda",))


def test_what_is_stated_is_indexed_as_written_when_the_rules_fail_on_that_too(corpus, index, monkeypatch):  # noqa: F811
    facts = {"section": "Ports", "byline": "Ana Ruiz", "url": "https://herald.example/odd", "language": "en"}
    named = {
        "people": ["Ada Oda"],
        "organisations": ["Pier Board"],
        "places": ["Ysolde"],
        "tags": ["ferries", "storms"],
    }
    write(corpus / "a.jsonl", {"title": "Odd", "deck": "Storm", "body": ODD, "id": "odd", **STATED, **facts, **named})
    fail_on(monkeypatch, is_odd)
    assert build(corpus, index) == 0
    odd = articles(index)["odd"]
    assert (odd.headline, odd.deck, odd.text, odd.path) == ("Odd", "Storm", ODD, "a.jsonl")
    assert (odd.published.date, odd.date_basis, odd.source) == (date(2024, 3, 5), "record", "Herald")
    assert {fact: getattr(odd, fact) for fact in facts} == facts
    assert {fact: list(getattr(odd, fact)) for fact in named} == named


@pytest.mark.parametrize("stated", ["the day after", "2124-03-05", "n/a", None])
def test_a_date_that_cannot_be_read_or_be_right_is_then_none(corpus, index, monkeypatch, stated):  # noqa: F811
    write(corpus / "a.jsonl", {"title": "Odd", "body": ODD, "id": "odd", "date": stated, "source": "Herald"})
    fail_on(monkeypatch, is_odd)
    assert build(corpus, index) == 0
    odd = articles(index)["odd"]
    assert (odd.published.date, odd.source) == (None, "Herald")


def test_what_has_no_id_then_gets_one(corpus, index, monkeypatch):  # noqa: F811
    write(corpus / "a.jsonl", {"title": "Odd", "body": "One."}, {"title": "Odd", "body": "Two."})
    fail_on(monkeypatch, is_odd)
    build(corpus, index)
    assert sorted(one.text for one in articles(index).values()) == ["One.", "Two."]


def test_a_pipeline_that_is_not_there_still_ends_the_run(monkeypatch):
    def lacks(*_arguments):
        raise NoPipeline("not installed")

    monkeypatch.setattr(extracting, "extract_articles", lacks)
    with pytest.raises(NoPipeline):
        extracting.extract_safely([], date(2024, 3, 5), True, extracting.Conventions())
