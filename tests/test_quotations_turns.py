"""Who says what: marks of typewriters, surnames that look like adverbs or that several have, questions and answers."""

from __future__ import annotations

import pytest

from indexer.extract.quotations.finding import find_quotations


def said(text: str, *people: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.speaker) for one in find_quotations(text, people)]


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("''We wait,'' said Ana Ruiz.", ["We wait,"]),
        ("Ana Ruiz said: ''$30 is all we have.''", ["$30 is all we have."]),
        ("''We wait,'' Ana Ruiz said. ''Nobody's 'friend' came.''", ["We wait,", "Nobody's 'friend' came."]),
        ("''We can wait for years.\n\n''We shall go,'' said Ana Ruiz.", ["We can wait for years.", "We shall go,"]),
        ("The board was 5'2'' long, said Ana Ruiz.", []),
    ],
)
def test_two_apostrophes_are_marks(text, quotations):
    assert said(text, "Ana Ruiz") == [(one, "Ana Ruiz") for one in quotations]


@pytest.mark.parametrize(
    "text", ["“We wait,” Kelly said.", "“We wait,” Kelly told reporters.", "Kelly said: “We wait,”"]
)
def test_a_surname_is_no_adverb(text):
    assert said(text, "Ana Kelly") == [("We wait,", "Ana Kelly")]


def test_an_adverb_is_no_surname():
    assert said("“We wait,” quietly said Ana Ruiz.", "Ana Ruiz") == [("We wait,", "Ana Ruiz")]


def test_a_surname_is_that_of_whoever_was_named_before():
    text = "Alan Crombie sold coins. “No change,” Crombie said. His son Ben Crombie is a clerk. “None,” Crombie said."
    assert said(text, "Alan Crombie", "Ben Crombie") == [("No change,", "Alan Crombie"), ("None,", "")]


def test_the_first_of_two_surnames_names_somebody():
    text = "The minister, Ana Castro Vidal, resigned. “I did not dig it,” Castro told lawmakers."
    assert said(text, "Ana Castro Vidal") == [("I did not dig it,", "Ana Castro Vidal")]


def test_a_spokesman_with_a_name_goes_on_to_speak():
    text = "The firm's spokesman, Ben Oda, declined to comment but said supplies would come “within days, not weeks”."
    assert said(text, "Ben Oda") == [("within days, not weeks", "Ben Oda")]


def test_the_only_man_of_a_sentence_about_a_woman_is_he():
    text = "Ana Ruiz moved.\n\nShe lives near her son, the trumpeter Peter Oda. “She hates the coffee,” he said."
    assert said(text, "Ana Ruiz", "Peter Oda") == [("She hates the coffee,", "Peter Oda")]


def test_an_answer_in_a_paragraph_of_its_own_may_be_anybodys():
    text = "“Was he told?” Ana Ruiz asked.\n\n“Of the profit,” Ben Oda replied.\n\n“There was not any at all.”"
    assert said(text, "Ana Ruiz", "Ben Oda")[-1] == ("There was not any at all.", "")


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        ("Ana Ruiz condemned what she called “a cowardly act of war”.", ["a cowardly act of war"]),
        ("Ana Ruiz spoke of what she calls “polite violence”.", []),
    ],
)
def test_half_a_sentence_that_judges_is_said(text, quotations):
    assert [one for one, _speaker in said(text, "Ana Ruiz")] == quotations


def test_what_somebody_else_thought_is_not_said_by_the_writer():
    text = "Ana Ruiz wrote a history of forgery, which Ben Oda thought “rather too sympathetic”."
    assert said(text, "Ana Ruiz", "Ben Oda") in ([], [("rather too sympathetic", "Ben Oda")])
