import pytest

from indexer.article import Paragraph
from indexer.extract.headers.heads.bare_mastheads import read_bare_masthead
from indexer.extract.headers.heads.header import read_header

HEADLINE = "Second morning ferry returns in spring"
TEXT = "The harbour board voted on Tuesday to bring back the second morning ferry, which stopped after the storm."


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("Law Notes, 29 January 2004, Vol 101/4", {"date": "29 January 2004", "source": "Law Notes"}),
        ("LAW NOTES, Vol 101/4, 29 January 2004", {"date": "29 January 2004", "source": "Law Notes"}),
        ("The Bugle: January 26th, 1995 edition", {"date": "January 26th, 1995"}),
        ("The village newsletter of 3 June 2009", {"date": "3 June 2009", "source": "The village newsletter"}),
    ],
)
def test_a_masthead_that_only_sets_its_date_apart(line, stated):
    header = read_header([Paragraph(line), Paragraph(HEADLINE), Paragraph(TEXT)])
    assert header.facts == {**stated, "headline": HEADLINE}
    assert [one.text for one in header.paragraphs] == [TEXT]


def test_it_may_stand_above_a_text_without_a_headline_if_it_names_a_paper():
    header = read_header([Paragraph("Law Notes, 29 January 2004, Vol 101/4"), Paragraph(TEXT)])
    assert header.facts == {"date": "29 January 2004", "source": "Law Notes"}
    assert [one.text for one in header.paragraphs] == [TEXT]


@pytest.mark.parametrize(
    "line",
    [
        "Ana Ruiz, Law Notes, 29 January 2004, Vol 101/4",  # who that is would be lost
        "Law Notes, 29 January 2004; 30 January 2004, Vol 101/4",
        "Law on ferries in force, 29 January 2004",
        "Storm Lore, 29 January 2004",
        "The law of 29 January 2004 and its edition",
        HEADLINE,
    ],
)
def test_a_line_that_says_more_stays(line):
    assert read_bare_masthead(line) == {}


def test_a_place_is_no_paper():
    assert read_bare_masthead("London, 29 January 2004, Vol 101/4") == {"date": "29 January 2004"}
