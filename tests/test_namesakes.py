"""People whose surname is also a place, a firm or an ordinary word: who or what is meant where it stands alone."""

import pytest

from indexer.extract.entities.recognising import recognise


def marked(text, headline=""):
    """The mentions of an article in order, as written, each with the first letter of what it is: "P", "O", "L"."""
    letters = {"people": "P", "organisations": "O", "places": "L"}
    return [f"{one.surface}/{letters[one.fact]}" for one in recognise(headline, text).mentions]


@pytest.mark.parametrize("full", ["Jim Jordan", "Luís Montenegro", "Steve Israel", "Kate Forbes", "Enzo Ferrari"])
def test_in_an_article_a_surname_belongs_to_the_full_name(full):
    last = full.split()[-1]
    text = (
        f"The plan was drawn up by {full}, the finance minister, in March. {last} told reporters it would pass.\n\n"
        f"Asked about costs, {last} said they were low. A spokesman for {last} agreed."
    )
    found = recognise(f"{last} unveils plan for schools", text)
    assert (found.people, found.organisations, found.places) == ((full,), (), ())
    assert len(found.mentions) == 5


def test_the_place_of_that_name_may_be_in_the_same_article():
    text = (
        "Jim Jordan flew to Amman on Monday. Jordan told reporters in Jordan that he had gone to Jordan's border. "
        "Asked about it, Jordan said the talks between Jordan and Egypt went on. They moved to Jordan in May."
    )
    assert [one for one in marked(text) if one.startswith("Jordan")] == [
        "Jordan/P", "Jordan/L", "Jordan/L", "Jordan/P", "Jordan/L", "Jordan/L",
    ]  # fmt: skip
    assert "Houston/L" in marked("Ada Houston sang in Houston on Monday.")
    assert "Houston/P" in marked("Ada Houston sang in May, outside Houston's house.")


def test_where_most_speak_of_the_place_or_the_firm_it_is_that():
    text = (
        "Israel's army struck on Monday. Steve Israel, a lawmaker, criticised it. Strikes in Israel went on, and "
        "Israel said more would follow. Israel and Egypt met."
    )
    assert recognise("Israel strikes again", text).people == ("Steve Israel",)
    assert marked(text).count("Israel/L") == 4
    text = "Enzo Ferrari founded it in 1939. Ferrari said on Monday its profit rose. Ferrari shares fell, Ferrari said."
    assert marked(text).count("Ferrari/O") == 3


def test_a_month_or_an_acronym_makes_no_surname():
    assert marked("In other months, as in May Ecuador said, Ecuador sold oil.").count("Ecuador/P") == 0


@pytest.mark.parametrize("full", ["Donald Trump", "Elon Musk", "Tim Cook", "Josh Gates"])
def test_a_surname_that_is_a_word_is_found_at_the_start_of_a_sentence_and_in_the_headline(full):
    last = full.split()[-1]
    text = f"The plan was drawn up by {full} in March. {last} told the house it would pass.\n\n{last}'s aides left."
    found = recognise(f"{last} unveils plan for tariffs", text)
    assert found.people == (full,)
    assert len(found.mentions) == 4


def test_the_same_word_in_small_letters_is_none():
    text = "The plan was drawn up by Tim Cook in March. Cook for ten minutes, and cook again."
    assert marked(text) == ["Tim Cook/P"]


def test_who_tells_reporters_is_somebody_even_if_called_by_a_word():
    assert marked("The talks go on, and Trump told reporters so.") == ["Trump/P"]
    assert marked("The talks go on, and Trump said so.") == []
