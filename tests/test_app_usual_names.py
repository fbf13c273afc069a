"""Addresses with a name as somebody writes it, which no article has: they lead to the name that it goes by."""

import pytest

from app import create_app
from tests.articles import article
from tests.conftest import write_index

WORLD = (
    article(
        "a", "Talks", "Talks went on.", people=("UN",), places=("Turkey", "United States"),
        organisations=("United Nations", "Siemens"), source="UN",
    ),
    article("b", "More talks", "Talks went on again.", organisations=("WHO",), places=("Georgia",)),
)  # fmt: skip


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    index_dir = write_index(tmp_path_factory.mktemp("usual") / "index", WORLD)
    return create_app(str(index_dir)).test_client()


@pytest.mark.parametrize(
    ("asked", "kept"),
    [
        ("org=UN", "org=United+Nations"),
        ("org=U.N.", "org=United+Nations"),
        ("place=Turkiye", "place=Turkey"),
        ("place=usa", "place=United+States"),
        ("org=Siemens+AG", "org=Siemens"),
        ("q=talks&not_org=UN&page=2", "q=talks&not_org=United+Nations&page=2"),
    ],
)
@pytest.mark.parametrize("path", ["/", "/search.json", "/search.csv", "/search.atom", "/facet/org"])
def test_a_name_of_the_tables_leads_to_the_one_that_articles_have(client, path, asked, kept):
    answer = client.get(f"{path}?{asked}")
    assert (answer.status_code, answer.location) == (301, f"{path}?{kept}")


@pytest.mark.parametrize(
    "asked",
    [
        "org=WHO",  # articles have it so
        "org=World+Health+Organization",  # the tables know it, but no article has it
        "place=Siemens",
        "person=UN", "source=UN", "source=U.N.",  # the tables know no people and no sources
        "org=~none", "org=", "org=Nobody", "place=%00", "basis=UN",
    ],
)  # fmt: skip
def test_other_names_stay(client, asked):
    assert client.get(f"/?{asked}").status_code == 200
