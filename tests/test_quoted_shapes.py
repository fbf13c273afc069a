"""Other places for a speaker: in whose words, behind a dash, between commas; and names that are only names."""

import pytest

from indexer.extract.quotations.finding import find_quotations

PEOPLE = ("Ana Ruiz", "Ben Oda")


def said(text, people=PEOPLE):
    """What is quoted, with its speaker, as `speaker: words`."""
    return [f"{one.speaker}: {text[one.start : one.end]}" for one in find_quotations(text, people)]


@pytest.mark.parametrize(
    "text",
    [
        "In the words of Ana Ruiz, “{}”.",
        "In the words of Ruiz, who saw it, “{}”.",
        "It was, said Ana Ruiz, “{}”.",
        "It was, wrote Ruiz, “{}”.",
        "He left hours after Ana Ruiz, who leads the Greens, called it “{}”.",
        "Ben Oda said he would stay while Ana Ruiz, who leads the Greens, called it “{}”.",
        "Ruiz called the project “{}”.",
    ],
)
def test_half_a_sentence_has_a_speaker(text):
    assert said(text.format("a long way from home")) == ["Ana Ruiz: a long way from home"]


@pytest.mark.parametrize("signed", ["Ana Ruiz", "Ana Ruiz, mayor", "Ana Ruiz, mayor of Selm, 1961"])
def test_a_signature_may_say_who_that_is(signed):
    assert said(f"“A house is a promise” - {signed}") == ["Ana Ruiz: A house is a promise"]


@pytest.mark.parametrize("behind", ["the verdict of Ana Ruiz", "Ana Ruiz, when Oda was young, sang it"])
def test_other_words_behind_a_dash_sign_nothing(behind):
    assert said(f"The song “A house is a promise” - {behind}") == []


@pytest.mark.parametrize(
    "text",
    [
        "She teaches what Ruiz calls “polite violence”.",
        "Ruiz called their banner, “homes not yachts”, “cheap”.",
        "Ruiz reviewed the film “gone away” and said it was “cheap”.",
    ],
)
def test_names_of_things_are_not_said(text):
    assert [one for one in said(text) if "cheap" not in one] == []


def test_who_speaks_for_somebody_is_not_that_person():
    text = "A spokesman for Mayor Ana Ruiz was blunt.\n\n“No comment,” the spokesman said."
    assert said(text) == [": No comment,"]
    assert said("The spokesman for the port, Ana Ruiz, came.\n\n“No,” the spokesman said.") == ["Ana Ruiz: No,"]


def test_initials_belong_to_a_name_however_they_stand():
    assert said("“No,” Chief Executive C.C. Weir said.", ("C. C. Weir",)) == ["C. C. Weir: No,"]
    assert said("“No,” C.D. Weir said.", ("C. C. Weir",)) == [": No,"]
    assert said("“No,” A. Ruiz said.") == ["A. Ruiz: No,"]  # others may have one initial


def test_a_list_of_sources_is_no_quotation():
    assert said("“Why we must vote now” - Ana Ruiz, Harbour Post, 5 May 2001") == []


def test_an_and_inside_a_description_begins_no_clause():
    assert said("Ana Ruiz, head of Marks and Spencer, the retailer, said: “It is over.”") == ["Ana Ruiz: It is over."]
