""" "He" and "she" beside quotations: given names and titles tell whom they may stand for, and nobody else is meant."""

import re

import pytest

from indexer.extract.entities.given_genders import usual_pronoun
from indexer.extract.quotations.finding import find_quotations
from indexer.extract.quotations.genders import HE, SHE, pronouns_of


def speakers(text, *people):
    return [one.speaker for one in find_quotations(text, people or re.findall("[A-Z][a-z]+ [A-Z][a-z]+", text))]


@pytest.mark.parametrize(
    ("given", "pronoun"),
    [
        ("John", "he"),
        ("Mehmet", "he"),
        ("Étienne", "he"),
        ("Mohammed", "he"),
        ("Volodymyr", "he"),
        ("Hans-Peter", "he"),
        ("Jean-Marie", "he"),
        ("Mary", "she"),
        ("Ayşe", "she"),
        ("Fatima", "she"),
        ("Anna-Lena", "she"),
        *((name, "") for name in ("Kim", "Robin", "Andrea", "Jean", "Yuki", "Wei", "Zorblat")),
    ],
)
def test_given_names_of_one_sex(given, pronoun):
    assert usual_pronoun(given) == pronoun


@pytest.mark.parametrize(
    ("name", "titles", "pronouns"),
    [
        ("Anna Holm", (), SHE),
        ("Kim Holm", (), None),
        ("Holm", (), None),
        ("Anna", (), None),  # it may be a surname
        ("Sir Robin Holm", (), HE),
        ("J. Peter Holm", (), HE),
        ("President Peter Holm", (), HE),
        ("Kim Holm", ("mrs",), SHE),
        ("Kim Holm", ("the", "chairman"), HE),
        ("Anna Holm", ("chairman",), SHE),
        ("John Holm", ("ms",), SHE),
        ("Kim Holm", ("brother",), HE),
    ],
)
def test_a_form_of_address_tells_more_than_a_name_and_that_more_than_an_office(name, titles, pronouns):
    assert pronouns_of(name, titles) == pronouns


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Maria Selva met John Carvell. Carvell said it went well. “We agree,” she said.", ["Maria Selva"]),
        ("The lawyer Lena Brandt said Peter Voss wept. “Thank God,” he said.", ["Peter Voss"]),
        ("Peter Voss and Lena Brandt met. “My idea,” he said. “His idea,” she said.", ["Peter Voss", "Lena Brandt"]),
        ("Peter Voss spoke to Lena Brandt. “We agree,” she said.", ["Lena Brandt"]),
        ("“No,” said Lena Brandt. Peter Voss asked whether she was sure. “Yes,” she replied.", ["Lena Brandt"] * 2),
        ("Lena Brandt met Anna Holm and Peter Voss. “We agree,” he said.", ["Peter Voss"]),
        ("Lena Brandt met Anna Holm and Peter Voss. “We agree,” she said.", [""]),
        ("Peter Voss was there. “We agree,” she said.", [""]),
        ("Peter Voss met Mark Ash. Both were tired. “We agree,” she said.", [""]),
    ],
)
def test_a_pronoun_is_for_somebody_of_that_sex(text, expected):
    assert speakers(text) == expected


def test_of_somebody_unknown_and_somebody_known_in_one_sentence_neither_is_clear():
    assert speakers("Kim Holm, who paints, and Peter Voss, who cooks, met. “It is red,” he said.") == [""]
    assert speakers("Peter Voss and Kim Holm met.\n\nHolm was late. “It is red,” she said.")[-1] == "Kim Holm"


def test_a_pronoun_that_was_not_clear_does_not_tell_of_the_next_one():
    text = "Kim Holm spoke to Robin Ash. Holm was glad. “It is red,” he said.\n\nKim Holm left. “It is blue,” she said."
    assert speakers(text, "Kim Holm", "Robin Ash") == ["Kim Holm", "Kim Holm"]
    alone = "Kim Holm spoke. Holm was glad. “It is red,” he said.\n\nKim Holm left. “It is blue,” she said."
    assert speakers(alone, "Kim Holm") == ["Kim Holm", ""]


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        ("Peter Voss came with his daughter.", ""),
        ("Peter Voss came. His mother was a nurse.", ""),
        ("Peter Voss came. The nurse was late.", ""),
        ("Peter Voss came. A nurse was late.", ""),
        ("Peter Voss called the girl.", ""),
        ("Peter Voss came with his brother.", "Lena Brandt"),
        ("Peter Voss came.", "Lena Brandt"),
        ("“My daughter came,” said Peter Voss.", "Lena Brandt"),
    ],
)
def test_after_a_man_a_woman_without_a_name_may_be_she(between, expected):
    assert speakers(f"Lena Brandt ran the shelter. {between} “I like soup,” she said.")[-1] == expected


def test_whoever_may_also_have_said_it_makes_it_unclear():
    assert speakers("Lena Brandt met Peter Voss. “Now,” she said, or he did.") == [""]
    assert speakers("Lena Brandt met Peter Voss. “Now,” she said, or shouted.") == ["Lena Brandt"]
