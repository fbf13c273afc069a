"""Which lines below a text are the page's by their words, and which stay."""

from math import fsum

import pytest

from indexer.article import Paragraph
from indexer.extract.furniture.last_lines import without_page_lines
from indexer.extract.furniture.line_scores import is_of_table, marks_of, page_score, score_by, words_of
from tools.build_line_weights import fit

TEXT = "The council met on Monday and put the ferry off for another year, the harbour office said."
BIOGRAPHY = "Ana Ruiz covers the coast for the Gazette"


def kept(*lines: str) -> list[str]:
    return [one.text for one in without_page_lines([Paragraph(TEXT), *map(Paragraph, lines)])][1:]


@pytest.mark.parametrize(
    "line",
    [
        "Terms/Privacy", "Share this with a friend", "Posted in News | Leave a comment", "Comments: Our rules",
        "This story was originally published July 7, 2024, 7:30 AM.", "More stories by this newsletter",
        "A version of this article appears in print on June 17, 2010, on Page A14 of the New York edition.",
    ],
)  # fmt: skip
def test_a_page_s_line_below_the_text_is_cut(line: str) -> None:
    assert kept(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "The search goes on.", "Read it to a child.", "Yours faithfully,", "Sharpen the blades before you start.",
        "More rain has been forecast for the week. (ANI)", "T-bonds 72,319 136,749", "REUTER", "ENDS",
        "Her office did not respond to a request for comment.", "Photograph: Ana Ruiz", BIOGRAPHY,
        "Correction: the mill opened in 1911, not 1912.", "Our boats lie upturned on the strand",
        "For details, see www.ferry-trust.example", "Tickets: $15, from www.quay-hall.example",
    ],
)  # fmt: skip
def test_a_line_of_the_article_stays(line: str) -> None:
    assert kept(line) == [line]


def test_nothing_above_a_sentence_is_looked_at() -> None:
    assert kept("Terms/Privacy", "The ferry stayed in port for a day.") == [
        "Terms/Privacy", "The ferry stayed in port for a day.",
    ]  # fmt: skip


def test_lines_that_stay_are_passed() -> None:
    assert kept("Posted in News | Leave a comment", BIOGRAPHY, "Terms/Privacy") == [BIOGRAPHY]


def test_a_paragraph_loses_its_last_lines_only() -> None:
    assert kept("The ferry stayed in port.\nTerms/Privacy") == ["The ferry stayed in port."]


def test_what_the_text_tells_of_stays() -> None:
    line = "More on harbour ferry council"
    assert page_score(line) > 0.8  # enough for a line of which the text has no word
    assert kept(line) == [line]


@pytest.mark.parametrize("lead", ["She read a poem at the gate:", "Tips for staying safe online:"])
def test_the_lines_that_one_with_a_colon_introduces_stay(lead: str) -> None:
    lines = [lead, "Change your password", "Share your light with us"]
    assert kept(*lines) == lines
    assert kept(*lines[1:]) == []


def test_a_text_that_tells_nothing_is_left_alone() -> None:
    poem = [Paragraph("Home is where you follow me"), Paragraph("Share your light with us")]
    assert without_page_lines(poem) is poem


def test_what_somebody_said_stays() -> None:
    line = '"Follow us on Facebook and sign up to our newsletter to get the latest," the union said.'
    assert kept(line) == [line]


def test_a_score_is_the_same_in_any_order_of_the_marks() -> None:
    line = "Serve with cream"
    weights = {mark: 0.1 * number for number, mark in enumerate(sorted(marks_of(line, words_of(line))), 4)}
    backwards = dict(reversed(weights.items()))
    assert score_by(weights, line) == score_by(backwards, line) == fsum(weights.values())


def test_one_paragraph_always_stays() -> None:
    only = [Paragraph("Terms/Privacy")]
    assert without_page_lines(only) is only


def test_a_text_without_such_lines_is_the_same_object() -> None:
    text = [Paragraph(TEXT), Paragraph("The search goes on.")]
    assert without_page_lines(text) is text


def test_a_row_of_a_table_is_none() -> None:
    assert is_of_table("T-bonds 72,319 136,749")
    assert not is_of_table("Page 4")


def test_weights_tell_the_words_of_pages() -> None:
    pages = ["Share this page", "Share the link", "Share it now"]
    weights = fit(pages, ["The boat came in.", "The boat sank.", "Rain on the boat"])
    assert weights["share"] > 0 > weights["boat"]
    assert "rain" not in weights  # one line says nothing
