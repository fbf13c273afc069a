"""Speeches over several paragraphs, whose marks close only in the last one: who is said to speak there, or before."""

import pytest

from indexer.extract.quotations.finding import find_quotations

PEOPLE = ("Ana Ruiz", "Ben Oda")


def said(text):
    """What is quoted, with its speaker, as `speaker: words`."""
    return [f"{one.speaker}: {text[one.start : one.end]}" for one in find_quotations(text, PEOPLE)]


@pytest.mark.parametrize(
    ("end", "speaker"),
    [
        ("said Ben Oda, the mayor.", "Ben Oda"),
        ("Oda concluded.", "Ben Oda"),
        ("he went on.", ""),
        ("she went on.", "Ana Ruiz"),
        ("a witness said.", ""),
    ],
)
def test_who_is_said_to_end_a_speech_made_all_of_it(end, speaker):
    text = f"“We wait,” said Ana Ruiz.\n\n“One is long.\n\n“Two is longer.\n\n“Three,” {end}"
    assert said(text) == [
        "Ana Ruiz: We wait,",
        *(f"{speaker}: {one}" for one in ("One is long.", "Two is longer.", "Three,")),
    ]


def test_the_words_after_a_speech_tell_its_speaker_when_nobody_spoke_before():
    assert said("Ruiz and Oda came.\n\n“One is very long.\n\n“Two,” said Oda.") == [
        "Ben Oda: One is very long.",
        "Ben Oda: Two,",
    ]


def test_what_is_told_at_the_beginning_of_a_speech_holds():
    begun = "Ruiz said: “One is long.\n\n“Two,” {}"
    assert said(begun.format("she said.")) == ["Ana Ruiz: One is long.", "Ana Ruiz: Two,"]
    assert said(begun.format("the minister said.")) == ["Ana Ruiz: One is long.", "Ana Ruiz: Two,"]
    assert said(begun.format("said Oda.")) == ["Ana Ruiz: One is long.", "Ben Oda: Two,"]
    assert said("“We wait,” said Ruiz. “One.\n\n“Two,” said Oda.")[1:] == ["Ana Ruiz: One.", "Ben Oda: Two,"]
    assert said("Ruiz said:\n\n“One.\n\n“Two,” said Oda.") == ["Ana Ruiz: One.", "Ben Oda: Two,"]


def test_a_speech_that_nobody_is_said_to_end_goes_on():
    text = "“We wait,” said Ruiz.\n\n“One is long.\n\n“Two is the end.”\n\n“No,” said Oda."
    assert said(text) == ["Ana Ruiz: We wait,", "Ana Ruiz: One is long.", "Ana Ruiz: Two is the end.", "Ben Oda: No,"]


@pytest.mark.parametrize("forgotten", ["said Ana Ruiz on Monday.", "Ruiz told reporters.", "she said."])
def test_a_mark_that_was_forgotten_leaves_no_speech_open(forgotten):
    assert said(f"“It is dead, {forgotten}\n\n“We wait,” said Oda.") == ["Ben Oda: We wait,"]


def test_quotations_side_by_side_are_of_two_people():
    assert said("“Who signed?” asked Ruiz.\n\n“I did,” said Oda.\n\n“Did you read it?” “Most of it.”")[-2:] == [
        ": Did you read it?",
        ": Most of it.",
    ]
