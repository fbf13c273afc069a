"""The line below one that says nothing of the text, whose words the text takes up."""

import pytest

from indexer.article import Paragraph
from indexer.extract.headers.heads.echoed_headlines import echoed_headline

TEXT = (
    "A former bookkeeper who took money from a charity for sick children was sent to prison for four years on Monday.",
    "The judge said that the bookkeeper had abused the trust of people who had given what little they could spare.",
)


def found(headline, *lines, deck=""):
    second = echoed_headline(headline, deck, [Paragraph(line) for line in (*lines, *TEXT)])
    return second and (second.headline, [one.text for one in second.above], len(second.rest))


@pytest.mark.parametrize(
    "headline", ["WKXV News 6", "RTR0694 3 OVR 694", "", "Press notice", "Ana Ruiz", "Harbour, Spring 2023"]
)
def test_a_line_that_the_text_takes_up_is_the_headline(headline):
    assert found(headline, "Charity bookkeeper gets four years") == ("Charity bookkeeper gets four years", [], 2)


def test_what_was_taken_for_the_deck_may_be_it_and_lines_between_stay():
    assert found("WKXV News 6", deck="Charity bookkeeper jailed") == ("Charity bookkeeper jailed", [], 2)
    assert found("WKXV News 6", "Local", "Charity bookkeeper jailed") == ("Charity bookkeeper jailed", ["Local"], 2)


@pytest.mark.parametrize(
    ("headline", "line"),
    [
        ("Bookkeeper Jailed", "Judge sends former charity worker to prison"),  # a word of its own
        ("The kindest cut", "Judge sends former charity bookkeeper to prison"),  # tells, in words of its own
        ("WKXV News 6", "Judge Roy Bean"),  # a name
        ("WKXV News 6", "By a charity bookkeeper"),
        ("WKXV News 6", "Charity cup final tonight at eight"),  # one word alone
        ("WKXV News 6", "Published: charity bookkeeper"),
    ],
)
def test_a_headline_stays(headline, line):
    assert found(headline, line) is None


@pytest.mark.parametrize(
    "headline",
    [
        "Bread and Roses",
        "The Long Voyage Home",
        "The day the music died",
        "Silent Witness",
        "Our View",
        "My week",
        "The Last Post",
        "Evening Star Explodes",
        "Ask Ana",
        "Zeit der Stille",
        "Ulysses: A Life",
        "The Quiet Years: Part 2",
    ],
)
def test_a_headline_that_says_nothing_of_the_text_stays(headline):
    assert found(headline, "Charity bookkeeper gets four years") is None


@pytest.mark.parametrize("line", ["Why did the charity trust the bookkeeper?", "Part two: the charity bookkeeper"])
def test_questions_and_parts_of_serials_are_no_headlines_of_texts(line):
    assert found("WKXV News 6", line) is None


def test_without_a_text_there_is_nothing_to_go_by():
    assert echoed_headline("WKXV News 6", "", [Paragraph("Charity bookkeeper gets four years")]) is None
