"""Slugs and notes to editors above the stories of wires."""

import pytest

from indexer.article import Paragraph
from indexer.extract.headers.heads.slugs import is_note, is_slug, without_slug
from tests.files import article_of

TEXT = "NORWELL (AP) - The pier was opened on Friday by the mayor of the town, after two years of work."


@pytest.mark.parametrize(
    "line",
    ["BC-Storm-Coast,1st Ld", "BC-EU--Storm, 2nd Ld-Writethru", "AM-Storm, Bjt,0712", "BC-STORM-COAST", "^BC-Storm<",
     "COAST-STORM/ (UPDATE 2)", "COAST-STORM/", "STORM/ (UPDATE 1)", "Coast-Storm, 3rd Lead"],
)  # fmt: skip
def test_slugs(line):
    assert is_slug(line)


@pytest.mark.parametrize(
    "line",
    ["AM-radio host quits", "PM-designate named", "Storm-hit coast, first look", "US-China talks stall", "AC/DC",
     "24/7 opening", "BC-Ferry, 5 May 2025", "Coast-storm update", "US-backed force wins, aid follows"],
)  # fmt: skip
def test_headlines_and_dated_lines_are_no_slugs(line):
    assert not is_slug(line)


def test_notes_to_editors():
    lines = ("Eds: Updates with quotes.", "EDS: Stands for AM-Storm.", "Editors: the people, 5 May 2025", "Eds met.")
    assert [line for line in lines if is_note(line)] == list(lines[:2])
    assert is_note("Editors: Updates with quotes from the mayor.")
    assert is_note("(Eds: With photos.)")


@pytest.mark.parametrize(
    "line",
    ["Editors: beware of what you print, the judge told them.", "(Eds, a rock band, will play tonight)", "(Eds won.)"],
)
def test_what_is_told_of_editors_is_no_note(line):
    assert not is_note(line)


@pytest.mark.parametrize(
    "head",
    [
        "BC-Storm-Coast,1st Ld\nPier opens in the rain\nBy Ana Ruiz\nAssociated Press Writer\n\n",
        "BC-EU--Storm, 2nd Ld-Writethru\n\nPier opens in the rain\n\nEds: Updates with quotes.\n\nBy Ana Ruiz\n\n",
        "AM-Storm, Bjt,0712\nPier opens in the rain\nEDS: A note.\nBy Ana Ruiz=\nAssociated Press Writer=\n",
        "COAST-STORM/ (UPDATE 2)\nPier opens in the rain\n\nBy Ana Ruiz\n\n",
    ],
)
def test_the_line_below_a_slug_is_the_headline(head):
    article = article_of(head + TEXT)
    assert (article.headline, article.byline) == ("Pier opens in the rain", "Ana Ruiz")
    assert article.source == "Associated Press"
    assert [paragraph.text for paragraph in article.body] == [TEXT]


def test_a_slug_above_nothing_but_the_text_stays():
    one = [Paragraph("BC-Storm-Coast,1st Ld")]
    assert without_slug(one) == one
    above = [Paragraph("BC-Storm-Coast,1st Ld"), Paragraph("By Ana Ruiz"), Paragraph(TEXT)]
    assert without_slug(above) == above
