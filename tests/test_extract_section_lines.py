"""The line above the headline of a page that names its section."""

import pytest

from indexer.article import Paragraph
from indexer.extract.headers.heads.section_lines import section_above, take_section

TEXT = Paragraph("The ferry stayed in port for a second day, the company said on Monday evening.")


@pytest.mark.parametrize("line", ["World", "SPORT", "Arts & Culture", "Peace and Security", "Business / Companies"])
def test_a_section_is_taken(line):
    assert take_section([Paragraph(line), TEXT], "") == (line, [TEXT])


@pytest.mark.parametrize("line", ["Home", "News"])
def test_the_way_to_a_site_is_dropped_and_no_section(line):
    assert take_section([Paragraph(line), TEXT], "") == ("", [TEXT])


@pytest.mark.parametrize("line", ["world", "Ferry stays in port", "Sport is good for a nation", "", "&"])
def test_other_lines_stay(line):
    assert take_section([Paragraph(line), TEXT], "") == ("", [Paragraph(line), TEXT])


def test_no_text_has_no_section():
    assert take_section([], "") == ("", [])


@pytest.mark.parametrize(
    ("paragraphs", "stated"),
    [
        ([Paragraph("Weather")], ""),  # all of the text
        ([Paragraph("World", "heading"), TEXT], ""),
        ([Paragraph("World"), TEXT, Paragraph("Sport"), TEXT], ""),
        ([Paragraph("World"), TEXT], "Harbour"),
    ],
)
def test_a_line_that_may_be_of_the_text_stays(paragraphs, stated):
    assert take_section(paragraphs, stated) == ("", paragraphs)


def test_the_section_that_is_stated_is_not_said_again():
    assert take_section([Paragraph("World"), TEXT], "world") == ("World", [TEXT])


@pytest.mark.parametrize(
    ("lines", "section"),
    [
        (["Log in", "Business"], "Business"),
        (["Business - Reuters"], "Business"),
        (["NPR > Climate", "Go to full site"], "Climate"),
        (["Home › News › World"], "World"),
        (["World", "Sport", "Culture"], ""),  # a menu
        (["Home | Sport"], ""),
        (["World | Sport | Culture | Business | Food"], ""),
        (["Business", "Log in", "Help", "Search"], ""),  # far above
        ([], ""),
    ],
)
def test_the_lines_of_a_site_above_a_headline(lines, section):
    assert section_above(lines) == section
