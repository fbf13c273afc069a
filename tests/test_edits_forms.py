"""Lines of aliases.csv that name what an article writes, not what the tables call it; countries of renamed cities."""

import json

import pytest

from indexer.__main__ import main
from search.backend import open_backend
from search.state import SearchState

FERRY = "The RSF sailed from Ankara on Friday. The ferry was late, officials said, and the harbour was closed at noon."
COUNCIL = (
    "The Royal Sailing Federation (RSF) met in Munich. The RSF voted, and the harbour was closed at noon on Friday."
)


@pytest.fixture
def built(tmp_path, capsys):
    def build(text, *lines):
        (tmp_path / "a.jsonl").write_text(json.dumps({"id": "1", "title": "Ferry stays", "body": text}) + "\n")
        head = "field,name,becomes,becomes_field,written,article"
        (tmp_path / "aliases.csv").write_text("\n".join((head, *lines)) + "\n", encoding="utf-8")
        assert main(["build", str(tmp_path), "--index", str(tmp_path / ".index")]) == 0
        assert "met no name" not in capsys.readouterr().out
        [article] = open_backend(str(tmp_path / ".index")).articles(SearchState())
        return article

    return build


def test_a_line_may_name_what_the_article_writes(built):
    assert built(FERRY).organisations == ("Reporters Without Borders",)
    article = built(FERRY, "org,RSF,Rapid Support Forces")
    assert article.organisations == ("Rapid Support Forces",)
    assert article.forms_of("organisations", "Rapid Support Forces") == ("RSF",)
    assert built(FERRY, "org,RSF,-").organisations == ()
    both = ("org,RSF,Forces", "org,Reporters Without Borders,Reporters,,,1")
    with pytest.raises(AssertionError):  # the line on the name comes first: the other one meets nothing
        built(FERRY, *both)


def test_not_where_the_article_says_what_it_is_short_for(built):
    with pytest.raises(AssertionError):
        built(COUNCIL, "org,RSF,Rapid Support Forces")
    assert "Royal Sailing Federation" in built(COUNCIL).organisations


@pytest.mark.parametrize(
    ("line", "places", "via"),
    [
        ("place,Ankara,-", (), ()),
        ("place,Ankara,Angora", ("Angora", "Turkey"), ("Angora",)),
        ("place,Ankara,Munich", ("Munich",), ()),
        ("place,Ankara,Ankara,org", (), ()),
        ("place,Turkey,-", ("Ankara",), ()),
        ("place,Turkey,Republic of Turkey", ("Ankara", "Republic of Turkey"), ()),
    ],
)
def test_a_country_goes_with_the_city_that_stood_for_it(built, line, places, via):
    article = built(FERRY, line)
    assert article.places == places
    assert article.forms_of("places", "Turkey") == (via or ("Turkey",))


def test_what_a_name_becomes_has_no_two_blanks(built):
    assert built(FERRY, "place,Ankara,Old   Angora").places == ("Old Angora", "Turkey")
