"""Paragraphs that a dash opens: dialogue, when somebody speaks there in words of his own, else a list."""

import pytest

from indexer.extract.quotations.finding import find_quotations

PEOPLE = ("Ana Ruiz", "Ben Oda")


def said(text):
    """What is quoted, with its speaker, as `speaker: words`."""
    return [f"{one.speaker}: {text[one.start : one.end]}" for one in find_quotations(text, PEOPLE)]


@pytest.mark.parametrize("dash", ["— ", "– ", "—", "–"])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I will not sign, said Ana Ruiz.", ["Ana Ruiz: I will not sign"]),
        ("I will not sign, Ruiz said on Monday.", ["Ana Ruiz: I will not sign"]),
        ("Will it rain? asked Ana Ruiz.", ["Ana Ruiz: Will it rain?"]),
        ("We shall see, my friend, replied Ruiz.", ["Ana Ruiz: We shall see, my friend"]),
        ("We were there, says Ruiz. –I saw it.", ["Ana Ruiz: We were there", "Ana Ruiz: I saw it."]),
    ],
)
def test_a_dash_opens_what_somebody_says(text, expected, dash):
    assert said(f"They met.\n\n{dash}{text}\n\nThey left.") == expected


def test_an_answer_may_have_any_words():
    text = "— I will not sign, said Ana Ruiz.\n\n— But it is market day, a customer protested."
    assert said(text) == ["Ana Ruiz: I will not sign", ": But it is market day"]


@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("You must, Ben Oda replied.", "Ben Oda: You must"),
        ("You must, replied Ben Oda.", "Ben Oda: You must"),
        ("That is the law, Oda replied on Monday.", "Ben Oda: That is the law"),
    ],
)
def test_each_line_of_a_dialogue_has_its_speaker(answer, expected, between):
    text = f"They met.\n\n— I will not sign, said Ana Ruiz.{between}— {answer}{between}— Never! said Ruiz."
    assert said(text) == ["Ana Ruiz: I will not sign", expected, "Ana Ruiz: Never!"]


def test_a_dash_at_the_beginning_of_a_line_within_a_sentence_opens_nothing():
    text = "— I will not sign, said Ana Ruiz\n— our mayor — to you, Oda said."
    assert said(text) == ["Ana Ruiz: I will not sign"]


@pytest.mark.parametrize(
    "line",
    [
        "— Fees will rise, the mayor said.",
        "— Interstate I-95 is closed, said Ana Ruiz.",
        "— Ana Ruiz, the mayor, said we can pay.",
        "— We can pay.",
        "- I will not sign, said Ana Ruiz.",
    ],
)
def test_a_list_is_no_dialogue(line):
    assert said(f"The news:\n\n{line}\n\n{line}") == []
