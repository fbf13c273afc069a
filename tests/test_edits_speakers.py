"""aliases.csv and who is quoted: speakers go by the names that are kept, and old names lead to them."""

import json

import pytest

from app import create_app
from indexer.__main__ import main
from search.backend import open_backend

SAID = (
    "The harbour will stay shut until the end of the month. “The cranes are old,” said Carla Voss on Tuesday. "
    "Halil Fidan was there. “Nobody was hurt,” H. Fidan said. Voss left the hall."
)


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    record = {"id": "1", "title": "Cranes", "body": SAID, "people": ["Carla Voss", "H. Fidan"]}
    (folder / "a.jsonl").write_text(json.dumps(record) + "\n")
    return folder


def client_of(corpus, *lines, command="build"):
    (corpus / "aliases.csv").write_text("\n".join(("field,name,becomes,becomes_field,written,article", *lines)) + "\n")
    index = corpus.parent / "index"
    assert main([command, str(corpus), "--index", str(index)]) == 0
    return create_app(str(index)).test_client()


def speakers(corpus):
    article = open_backend(str(corpus.parent / "index")).article("1")
    return [quotation.speaker for quotation in article.quotations]


def found(client, name):
    answer = client.get("/search.json", query_string={"q": f'speaker:"{name}"'}).json
    return answer["total"], answer["query"]["notes"]


def test_speakers_without_aliases(corpus):
    client = client_of(corpus)
    assert speakers(corpus) == ["Carla Voss", "H. Fidan"]
    assert found(client, "Carla Voss") == (1, [])


def test_a_speaker_goes_by_the_name_that_is_kept(corpus):
    client_of(corpus)
    for command in ("build", "add"):
        client = client_of(corpus, "person,Carla Voss,Karla Foss", "person,H. Fidan,Halil Fidan", command=command)
        assert speakers(corpus) == ["Karla Foss", "Halil Fidan"]
        assert found(client, "Karla Foss") == found(client, "Halil Fidan") == (1, [])
        assert found(client, "Carla Voss") == (1, ["speaker Carla Voss is read as Karla Foss"])
        assert found(client, "H. Fidan") == (1, ["speaker H. Fidan is read as Halil Fidan"])
        assert found(client, "Nobody Else")[0] == 0


def test_a_speaker_goes_by_the_new_name_of_whom_it_is_a_form_of(corpus):
    client_of(corpus, "person,Halil Fidan,Harun Fidan")
    assert speakers(corpus)[1] == "Harun Fidan"


def test_an_old_name_that_somebody_still_has_is_that_one(corpus):
    record = {"id": "2", "title": "Ships", "body": SAID, "people": ["Carla Voss"]}
    (corpus / "b.jsonl").write_text(json.dumps(record) + "\n")
    client = client_of(corpus, "person,Carla Voss,Karla Foss,,,1")
    assert speakers(corpus)[0] == "Karla Foss"
    assert found(client, "Carla Voss") == (1, [])


@pytest.mark.parametrize("line", ["person,Carla Voss,-", "person,Carla Voss,Voss Cranes,org"])
def test_a_quotation_of_a_name_that_is_no_person_stays_without_its_speaker(corpus, line):
    client = client_of(corpus, line)
    assert speakers(corpus) == ["", "H. Fidan"]
    page = client.get("/article/1").text
    assert "not clear who" in page
    assert "The cranes are old," in page
    assert found(client, "Carla Voss")[0] == 0


def test_a_name_that_is_split_by_how_it_is_written_is_split_for_speakers(corpus):
    client_of(corpus, "person,Carla Voss,Ina Voss,,Voss,")
    assert speakers(corpus) == ["Carla Voss", "H. Fidan"]
    client_of(corpus, "person,Carla Voss,Ina Voss,,Carla Voss,")
    assert speakers(corpus)[0] == "Ina Voss"
