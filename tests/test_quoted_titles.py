"""Names between marks within a sentence that also quotes somebody: the clause around them reads on past them."""

import pytest

from indexer.extract.quotations.finding import find_quotations

PEOPLE = ("Pia Olsen",)
MARKS = [("“", "”"), ('"', '"'), ("‘", "’"), ("«", "»")]
DESCRIBED = [
    "Pia Olsen, the author of {The Long Bill},",
    "Pia Olsen, known as {the Fox},",
    "Pia Olsen, known in the valley as {the Fox},",
    "Pia Olsen, nicknamed {Thunder},",
    "Pia Olsen, who plays {Lady M},",
    "Pia Olsen, star of the film {Salt},",
    "Pia Olsen, whose first book, {The Long Bill}, sold well,",
    "Pia Olsen of the band {The Quills}",
    "Pia {Pip} Olsen",
    "The director of {Dry Land}, Pia Olsen,",
]


def marked(text, marks):
    return text.replace("{", marks[0]).replace("}", marks[1])


@pytest.mark.parametrize("marks", MARKS, ids="".join)
@pytest.mark.parametrize("described", DESCRIBED)
@pytest.mark.parametrize(
    "text",
    [
        "{} said: {{We can pay.}}",
        "The evening ended late. {} told reporters: {{We can pay.}}",
        "{{We can pay,}} {} said.",
        "{{We can pay,}} {} told reporters on Monday.",
    ],
)
def test_a_title_beside_a_name_hides_nobody(text, described, marks):
    text = marked(text.format(described), marks)
    found = find_quotations(text, PEOPLE)
    assert [(one.speaker, text[one.start : one.end].rstrip(",.")) for one in found] == [("Pia Olsen", "We can pay")]


def test_a_comma_within_the_marks_of_a_title_counts():
    text = "“We can pay,” Pia Olsen, author of “The Long Bill,” told reporters."
    assert [(one.speaker, text[one.start : one.end]) for one in find_quotations(text, PEOPLE)] == [
        ("Pia Olsen", "We can pay,")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Olsen said that “Salt” was “a mess”.",
        "Olsen called it “Madness”, and added: “No more.”",
        "In “The Long Bill”, Pia Olsen writes: “We can pay.”",
    ],
)
def test_what_is_said_stays_beside_a_title(text):
    assert find_quotations(text, PEOPLE)[-1].speaker == "Pia Olsen"


@pytest.mark.parametrize("people", [PEOPLE, ()])
@pytest.mark.parametrize(
    "text",
    [
        "Holding up a report headed “Targets Set” Olsen told journalists “No.”",
        "Mia Scott left. Holding up a report headed “Targets Set” Olsen told journalists “No.”",
        "In a speech titled “Dry Land” Olsen said “No.”",
        "Waving the report “Targets Set”, Olsen told journalists “No.”",
    ],
)
def test_who_stands_right_behind_a_title_is_the_subject(text, people):
    (one,) = find_quotations(text, people)
    assert (one.speaker, one.written) == ("Pia Olsen" if people else "", "Olsen")


def test_many_titles_in_one_sentence_are_read_once():
    text = "Pia Olsen, author of " + "of “The Long Bill” and " * 3_000 + "more, said: “We can pay.”"
    assert len(find_quotations(text, PEOPLE)) == 1
