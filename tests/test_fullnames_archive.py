"""Full names over a whole archive: facets, filters, addresses, quotations and articles agree, whatever is written."""

import json
import random
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from app import create_app
from indexer import writer as writing
from indexer.__main__ import main
from indexer.analysis import fold
from indexer.article import ACRONYM, SPELLING, SURNAME, Article, Quotation
from indexer.codec.merge import MAX_SEGMENTS
from indexer.committed import open_committed
from indexer.extract.entities.surnames import surname
from indexer.fullnames import at_commit, choose, counts
from indexer.fullnames.counted import small_keys
from indexer.fullnames.tables import tables_of
from indexer.fullnames.wanted import HashedNames, Wanted
from indexer.schema import FACET_BY_NAME
from indexer.sortedstrings import SortedStrings
from indexer.writer import EmbeddedWriter
from search.backend import open_backend
from search.state import SearchState
from tests.articles import told
from tests.commits import commit

FULL = "“We wait,” Tomas Arkwright said in Rome on day {}."
LONE = "“We go on with it,” Arkwright said on Monday in Rome."


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number in range(4):
        (folder / f"full{number}.txt").write_text(f"Talks\n\n{FULL.format(number)}\n")
    (folder / "lone.txt").write_text(f"More talks\n\n{LONE}\n")
    return folder


def build(corpus, command="build"):
    index = corpus.parent / "index"
    assert main([command, str(corpus), "--index", str(index)]) == 0
    return create_app(str(index)).test_client()


def people(client, question=""):
    values = client.get(f"/search.json?{question}").json["facets"]["person"]["values"]
    return {value["value"]: value["count"] for value in values}


def test_filters_addresses_and_pages_agree(corpus):
    client = build(corpus)
    assert people(client) == {"Tomas Arkwright": 5}
    assert client.get("/search.json?person=Tomas+Arkwright").json["total"] == 5
    assert client.get("/?person=Arkwright").status_code == 301
    assert client.get("/?person=Arkwright").location == "/?person=Tomas+Arkwright"
    said = client.get('/search.json?q=speaker:"Tomas Arkwright" "go on"').json
    assert (said["total"], said["query"]["notes"]) == (1, [])
    assert client.get("/search.json?q=speaker:Arkwright").json["total"] == 5
    page = client.get(said["hits"][0]["link"]).text
    assert "the archive’s full name for <bdi>Arkwright</bdi>" in page
    assert client.get("/search.csv?q=monday").text.count("Tomas Arkwright") == 1
    assert [one["value"] for one in client.get("/facet/person.json").json["values"]] == ["Tomas Arkwright"]


def test_one_article_with_the_full_name_is_enough_in_a_small_archive(corpus, monkeypatch):
    for number in range(1, 4):
        (corpus / f"full{number}.txt").unlink()
    assert people(build(corpus)) == {"Tomas Arkwright": 2}
    monkeypatch.setattr(choose, "SMALL", 2)
    (corpus / "other.txt").write_text("Rain\n\nIt rained on Monday, the office said.\n")
    assert people(build(corpus, "add")) == {"Tomas Arkwright": 1, "Arkwright": 1}


def test_it_follows_what_is_added_and_deleted(corpus):
    client = build(corpus)
    for number in range(3):
        text = f"Ada Arkwright said in Oslo on day {number} that it rained."
        (corpus / f"ada{number}.txt").write_text(f"Rain\n\n{text}\n")
    build(corpus, "add")
    assert people(client) == {"Tomas Arkwright": 4, "Ada Arkwright": 3, "Arkwright": 1}
    assert client.get("/?person=Arkwright").status_code == 200
    hits = client.get("/search.json?q=rained").json["hits"]
    index = corpus.parent / "index"
    assert main(["delete", *(hit["id"] for hit in hits), "--index", str(index)]) == 0
    assert people(client) == {"Tomas Arkwright": 5}


def test_a_row_of_the_archivist_keeps_the_name_as_it_is(corpus):
    (corpus / "aliases.csv").write_text("field,name,becomes\nperson,Arkwright,Arkwright\n")
    client = build(corpus)
    assert people(client) == {"Tomas Arkwright": 4, "Arkwright": 1}
    assert client.get("/?person=Arkwright").status_code == 200
    (corpus / "aliases.csv").write_text("field,name,becomes,becomes_field,written,article\n")
    assert people(build(corpus)) == {"Tomas Arkwright": 5}
    (corpus / "aliases.csv").write_text(
        "field,name,becomes,becomes_field,written,article\nperson,Arkwright,Arkwright,,,lone.txt\n"
    )
    assert people(build(corpus)) == {"Tomas Arkwright": 4, "Arkwright": 1}


def test_a_row_that_comes_later_holds_for_all_articles(corpus):
    client = build(corpus)
    later = corpus.parent / "later"
    later.mkdir()
    (later / "note.txt").write_text("Later\n\nA later note.\n")
    (later / "aliases.csv").write_text("field,name,becomes\nperson,Arkwright,Arkwright\n")
    assert main(["add", str(later), "--index", str(corpus.parent / "index")]) == 0
    assert people(client) == {"Tomas Arkwright": 4, "Arkwright": 1}


def test_only_what_records_state_stays_as_it_is(tmp_path):
    records = [{"id": str(number), "title": "One", "people": ["Tomas Arkwright"]} for number in range(9)]
    records.append({"id": "x", "title": "Two", "people": ["Arkwright"]})
    (tmp_path / "a.json").write_text(json.dumps(records))
    assert main(["build", str(tmp_path / "a.json"), "--index", str(tmp_path / "index"), "--extract", "none"]) == 0
    assert people(create_app(str(tmp_path / "index")).test_client()) == {"Tomas Arkwright": 9, "Arkwright": 1}
    assert "full_names" not in open_committed(tmp_path / "index").meta


POOLS = {
    "people": ("Oda", "B. Oda", "Ben Oda", "Bén Oda", "Ada Oda", "Vik", "VIK", "Eva Vik", "Eva Vik Jr", "E.V. Vik"),
    "organisations": ("NWC", "Nwc", "National Water Council", "National Water council", "NWC Port", "GenCo", "Genco"),
    "places": ("Selmare", "Sélmare", "Ysolde"),
}


def random_article(article_id: str, chance: random.Random) -> Article:
    names = {fact: tuple(chance.sample(pool, chance.choice((0, 1, 1, 2, 3)))) for fact, pool in POOLS.items()}
    one = told(article_id, f"Words of {article_id}.", **names)
    long = "National Water Council"
    forms = (("organisations", long, (long, "NWC")),) if long in one.organisations and chance.random() < 0.7 else ()
    speaker = one.people[0] if one.people else ""
    bases = tuple(basis for basis in one.bases if chance.random() < 0.9)
    return replace(one, forms=forms, bases=bases, quotations=(Quotation(0, 5, speaker),))


@pytest.mark.parametrize("seed", range(3))
def test_counts_filters_and_speakers_are_those_of_the_articles(tmp_path, seed):
    """After adding, replacing, deleting and merging, whatever the index says agrees with what its articles say."""
    chance = random.Random(seed)
    ids = [f"n{number}" for number in range(60)]
    moved = 0
    for number in range(MAX_SEGMENTS + 3):
        writer = EmbeddedWriter(tmp_path, fresh=number == 0, meta={})
        for article_id in chance.sample(ids, 12):
            writer.add(random_article(article_id, chance))
        for article_id in chance.sample(ids, 3):
            writer.delete(article_id)
        writer.commit()
        backend = open_backend(str(tmp_path))
        articles = [*backend.articles(SearchState())]
        moved += sum(basis in (SURNAME, ACRONYM, SPELLING) for one in articles for *_, basis in one.bases)
        for field in ("person", "org", "place"):
            check_field(backend, articles, field)
        check_speakers(backend, articles)
    assert moved > 100


GIVEN = ("Ada", "Ben", "Béa", "Ada T.", "Vik", "Wel")
LAST = ("Oda", "Öda", "Vik", "Vik Jr", "Rome", "NWC", "Nor-Wel", "Wel", "Zhu", "Żhu", "Amadi", "amadi III", "Ysolde")
MORE = {
    "organisations": (
        "NWC",
        "N.W.C.",
        "Nwc",
        "Northern Water Council",
        "New  Works Club",
        "Vik",
        "Oda",
        "WEL",
        "Amadi",
    ),
    "places": ("Rome", "Róme", "Oda", "New Rome", "new-rome", "Zhu", "Wel", "Ysolde"),
}
LONG_NAMES = {"Northern Water Council": 0.9, "New  Works Club": 0.3}


def a_person(chance: random.Random) -> str:
    """A surname alone, or with the given name that nearly all of its articles have, or with another."""
    place = chance.randrange(len(LAST))
    kind = chance.random()
    if kind < 0.4:
        return LAST[place]
    return f"{chance.choice(GIVEN) if kind > 0.97 else GIVEN[place % 2]} {LAST[place]}"


def one_of_many(article_id: str, chance: random.Random, most: int) -> Article:
    names = {fact: tuple(chance.sample(pool, chance.choice((0, 0, 0, 1))))[:most] for fact, pool in MORE.items()}
    people = () if any(names.values()) else tuple({a_person(chance): None for _ in range(most)})
    one = told(article_id, f"Words of {article_id}.", people=people, **names)
    explains = [name for name, share in LONG_NAMES.items() if name in one.organisations and chance.random() < share]
    return replace(one, forms=tuple(("organisations", name, (name, "NWC")) for name in explains))


@pytest.mark.parametrize("seed", range(6))
def test_what_a_commit_decides_anew_is_what_the_whole_archive_says(tmp_path, monkeypatch, seed):
    """Deciding only about what is touched gives the same as deciding about every name, whatever was there before."""
    monkeypatch.setattr(counts, "WORTH_ALL", 10)
    monkeypatch.setattr(choose, "SMALL", (500, 155, 165)[seed % 3])  # some grow out of it meanwhile
    chance = random.Random(seed)
    ids = [f"n{number}" for number in range(150)]
    chosen = []
    for number in range(70):
        writer = EmbeddedWriter(tmp_path, fresh=number == 0, meta={}, finds_copies=False)
        for article_id in ids if number == 0 else ids[number * 2 : number * 2 + chance.choice((0, 1))]:
            writer.add(one_of_many(article_id, chance, 3 if number == 0 else 1))
        if chance.random() < 0.5:
            writer.delete(chance.choice(ids))
        writer.commit()
        committed = open_committed(tmp_path)
        whole = counts.full_names_of(
            tmp_path, [(segment.columns, segment.deleted) for segment in committed.segments], {}
        )
        assert committed.meta.get("full_names", {}) == whole
        chosen.append(whole)
    assert sum(one != another for one, another in pairwise(chosen)) > 1


NAMES = (
    "Ada Oda",
    "ODA",
    "A.B. Oda-Vik Jr.",
    "Vik",
    "oda",
    "Öda Ben",
    "Ben Öda",
    "B. .",
    "Oda  Ben",
    "Jr",
    "Rome Oda II",
)


@pytest.mark.parametrize(
    ("added", "is_clear"),
    [
        ([{"people": ("Zolt Oda",)}] * 2, False),  # a given name, then
        ([{"places": ("Zolt",)}] * 6, False),
        ([{"people": ("Ben Zolt",)}] * 2, False),
        ([{"people": ("Ben Oda",)}] * 2, True),
    ],
)
def test_a_commit_that_says_nothing_of_a_name_may_change_whose_it_is(tmp_path, monkeypatch, added, is_clear):
    monkeypatch.setattr(counts, "WORTH_ALL", 10)
    first = [{"people": ("Ada Zolt",)}] * 5 + [{"people": ("Zolt",)}]
    for number, names in enumerate((first, added)):
        articles = (told(f"{number}-{place}", "Words.", **own) for place, own in enumerate(names))
        commit(tmp_path, *articles, fresh=number == 0)
        found = open_committed(tmp_path).meta.get("full_names", {})
        assert found == ({"person": {"Zolt": "Ada Zolt"}} if is_clear or not number else {})


WORDS = (b"oda", b"vik", b"jr", b"ben", b"ad", b"ben oda", b"rome ii", b"oda ben")


@pytest.mark.parametrize("seed", range(20))
def test_names_are_selected_by_their_words(seed):
    chance = random.Random(seed)
    labels = SortedStrings.of(sorted(name.encode() for name in NAMES))
    surnames, firsts = (frozenset(chance.sample(WORDS[:5], chance.randrange(4))) for _ in range(2))
    names = frozenset(chance.sample(WORDS, chance.randrange(4)))
    expected = [
        place
        for place, key in enumerate(small_keys("person", labels.all()))
        if surname(key.decode()).encode() in surnames or key.partition(b" ")[0] in firsts or key in names
    ]
    people = HashedNames("person", labels, tables_of("person", labels))
    assert Wanted(surnames, firsts, names).places(people).tolist() == expected


def check_field(backend, articles, field):
    expected = Counter[str]()
    for one in articles:
        names = getattr(one, FACET_BY_NAME[field].attribute)
        assert len(set(names)) == len(names)
        expected.update(names)
    values = backend.facet(SearchState(), field).values
    assert {value.value: value.count for value in values} == expected
    assert all((one.count, two.label) >= (two.count, one.label) for one, two in pairwise(values))
    for name, count in expected.items():
        assert backend.count(SearchState().with_filter(field, name)).total == count
        assert backend.kept_name(field, name) is None


def check_speakers(backend, articles):
    said = Counter(fold(one.quotations[0].speaker) for one in articles)
    for name in ("Ben Oda", "Ada Oda"):  # accents make no difference there
        assert backend.count(SearchState(f'speaker:"{name}" words')).total == said[name.lower()]


def test_in_a_large_archive_articles_are_found_before_full_names_are_decided(tmp_path, monkeypatch):
    """A commit that ends in between leaves the names as they were; the next one decides about all of them."""
    commit(tmp_path, *(told(f"a{number}", "Words.", people=("Ada Zolt",)) for number in range(5)), fresh=True)
    monkeypatch.setattr(at_commit, "MANY", 0)
    with monkeypatch.context() as broken:
        broken.setattr(writing, "full_names_at", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            commit(tmp_path, told("b", "Words.", people=("Zolt",)))
    committed = open_committed(tmp_path)
    assert committed.find("b")
    assert "full_names" not in committed.meta
    commit(tmp_path, told("c", "Words.", people=("Bo Vik",)))
    committed = open_committed(tmp_path)
    assert committed.meta["full_names"] == {"person": {"Zolt": "Ada Zolt"}}
    assert at_commit.DUE not in committed.meta
    found = open_backend(str(tmp_path)).search(SearchState().with_filter("person", "Ada Zolt"))
    assert found.total == 6


def test_very_many_names_of_a_commit_are_decided_about_with_all_others_and_never_put_together(tmp_path, monkeypatch):
    articles = [told(f"a{number}", "Words.", people=("Ada Zolt",)) for number in range(5)]
    commit(tmp_path, *articles, told("b", "Words.", people=("Zolt",)), fresh=True)
    monkeypatch.setattr(at_commit, "LOT", 3)
    monkeypatch.setattr(at_commit, "touched_by", lambda *_: 1 / 0)
    commit(tmp_path, told("c", "Words.", people=("Bo Vik", "Di Vik"), places=("Rome", "Oda")))
    assert open_committed(tmp_path).meta["full_names"] == {"person": {"Zolt": "Ada Zolt"}}
    commit(tmp_path, *(told(article.article_id, "Other words.", people=("Bo Oda",)) for article in articles))
    assert "full_names" not in open_committed(tmp_path).meta
    with pytest.raises(ZeroDivisionError):
        commit(tmp_path, told("d", "Words.", people=("Bo Vik", "Di Vik", "Cy Vik")))


def test_names_that_waited_are_those_of_the_whole_archive(tmp_path, monkeypatch):
    monkeypatch.setattr(at_commit, "MANY", 0)
    chance = random.Random(7)
    for number in range(12):
        ids = [f"n{one}" for one in (range(120) if number == 0 else range(number, number + 2))]
        commit(tmp_path, *(one_of_many(article_id, chance, 3) for article_id in ids), fresh=number == 0)
        committed = open_committed(tmp_path)
        whole = counts.full_names_of(
            tmp_path, [(segment.columns, segment.deleted) for segment in committed.segments], {}
        )
        assert committed.meta.get("full_names", {}) == whole
        assert at_commit.DUE not in committed.meta
