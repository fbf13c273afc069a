"""Which names of an article's organisations are one: acronyms, bodies "of" a place, firms in several forms."""

import pytest

from indexer.extract.entities import organisations
from indexer.extract.entities.recognising import recognise


def named(text, headline=""):
    """The name of each organisation's mention, by its form."""
    mentions = recognise(headline, text).mentions
    return {mention.surface: mention.name for mention in mentions if mention.fact == "organisations"}


@pytest.mark.parametrize(
    ("text", "acronym", "name"),
    [
        ("The National Union of Millers rejected it. The NUM would wait.", "NUM", "National Union of Millers"),
        ("The NUM rejected it. The National Union of Millers would wait.", "NUM", "National Union of Millers"),
        ("The Norwell Paper Mills Corp fell. NPM said so.", "NPM", "Norwell Paper Mills"),
        ("Pakistan Tehreek-e-Insaf won. A PTI leader spoke.", "PTI", "Pakistan Tehreek-e-Insaf"),
        # what the article says, before what the tables say
        ("The Rapid Support Forces shelled it. The RSF denied it.", "RSF", "Rapid Support Forces"),
        ("The London School of Economics met. The LSE's students left.", "LSE", "London School of Economics"),
    ],
)  # fmt: skip
def test_an_acronym_is_short_for_the_one_name_with_its_initials(text, acronym, name):
    assert named(text)[acronym] == name


def test_an_acronym_of_the_headline_is_short_for_a_name_of_the_text():
    assert named("The Yendan Grain Alliance won in Lumo.", "YGA wins vote")["YGA"] == "Yendan Grain Alliance"


@pytest.mark.parametrize(
    ("text", "acronym", "name"),
    [
        ("The RSF fell.", "RSF", "Reporters Without Borders"),
        (
            "The Rapid Support Forces fell. Reporters Without Borders spoke. RSF left.",
            "RSF",
            "Reporters Without Borders",
        ),
        ("The National Union of Millers met the National Union of Miners. The NUM left.", "NUM", "NUM"),
        ("General Mills rose. GM fell.", "GM", "General Motors"),  # two letters are so by chance
        ("TA fell. TA Associates rose.", "TA", "TA"),
        ("The YA said so. The Yendan Alliance won.", "YA", "YA"),
        ("The Yendan Alliance won. The YA said so.", "YA", "YA"),
        ("The European Commission met. EC officials spoke.", "EC", "EC"),
    ],
)
def test_other_acronyms_are_not(text, acronym, name):
    assert named(text)[acronym] == name


def test_the_names_of_a_text_are_compared_by_their_initials_only_once(monkeypatch):
    asked = []
    monkeypatch.setattr(organisations, "initials_of", lambda name: asked.append(name) or set())
    acronyms = " ".join(f"The R{letter}T met." for letter in "BCDFGHJKLM")
    named(f"{acronyms} The Rail Tram Union met. The Royal Tram Council met.")
    assert sorted(asked) == ["Rail Tram Union", "Royal Tram Council"]


def test_two_letters_in_brackets_are_short_for_a_name():
    assert named("The Yendan Alliance (YA) won. The YA said so.")["YA"] == "Yendan Alliance"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The National Bank of Greece rose. The Bank of Greece met.", "Bank of Greece"),
        ("The North University of Texas met. The University of Texas won.", "University of Texas"),
        ("The Royal College of Surgeons met. The College of Surgeons left.", "Royal College of Surgeons"),
        ("The Social Democratic Party won. The Democratic Party lost.", "Democratic Party"),
        ("The UN General Assembly met. The General Assembly voted.", "UN General Assembly"),
        ("China's National People's Congress met. The Congress approved it.", "National People's Congress"),
        ("The Chinese Communist Party met. Vietnam's Communist Party met.", "Communist Party"),
        ("The Chinese Communist Party met. China's Communist Party voted.", "Chinese Communist Party"),
    ],
)
def test_the_end_of_a_longer_name_is_that_or_one_of_its_own(text, name):
    assert [*named(text).values()][1] == name


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nestle SA agreed, said Nestle.", {"Nestlé"}),
        ("Apple Inc. fell. Apple said so.", {"Apple"}),
        ("Ford Motor Co rose. Ford said so.", {"Ford"}),
        ("Toyota Motor Corp rose. Toyota said so.", {"Toyota"}),
        (
            "Norwell Heavy Industries Co. fell. Norwell Heavy said so. Norwell said more. Shares of Norwell fell.",
            {"Norwell Heavy Industries"},
        ),
        ("Commons Ltd fell. Guardian Corp rose.", {"Commons Ltd", "Guardian Corp"}),  # neither a parliament nor a paper
    ],
)
def test_a_firm_is_one_with_and_without_its_form(text, names):
    assert set(named(text).values()) == names
