import pytest

from indexer.article import Paragraph
from indexer.extract.headers.heads.header import read_header
from indexer.extract.headers.heads.papers import is_outlets_name, is_paper, parted_byline


@pytest.mark.parametrize(
    "line",
    ["The Harbour Ledger", "THE HARBOUR EVENING STAR", "Radio Free Harbour", "Harbour Packaging Today", "Reuters",
     "Jornal da Baía", "Harzer Anzeiger", "Werra-Rundschau", "NORTHLAND WIRE SERVICE"],
)  # fmt: skip
def test_what_is_called_like_a_paper(line):
    assert is_paper(line)


@pytest.mark.parametrize("line", ["Ana Ruiz", "Local News", "Wirtschaft", "Ferry stays in port", "Politics", "Harbour"])
def test_what_is_not(line):
    assert not is_paper(line)


def test_a_word_is_looked_at_as_far_as_words_of_papers_reach():
    assert is_paper("Küstenwirtschaftszeitung")
    assert not is_paper("A" * 10_000 + "zeitung")


@pytest.mark.parametrize(
    ("who", "parted"),
    [
        ("Ana Ruiz Harbour Post", ("Ana Ruiz", "Harbour Post")),
        ("Ana B. Ruiz Harbour Post", ("Ana B. Ruiz", "Harbour Post")),
        ("Ana Ruiz", ("Ana Ruiz", "")),
        ("Ana Ruiz, Harbour Post", ("Ana Ruiz", "Harbour Post")),
        ("Ana Ruiz and Ben Oda", ("Ana Ruiz and Ben Oda", "")),
        ("", ("", "")),
    ],
)
def test_a_paper_right_behind_a_name(who, parted):
    assert parted_byline(who) == parted


def test_an_outlet_behind_a_comma_is_no_part_of_a_byline():
    assert parted_byline("Fiona Brown, GNN") == ("Fiona Brown", "GNN")
    assert parted_byline("Fiona Brown and Ana Ruiz, Harbour Post") == ("Fiona Brown and Ana Ruiz", "Harbour Post")
    assert parted_byline("Fiona Brown, MD") == ("Fiona Brown, MD", "")


def test_an_office_is_no_outlet():
    assert is_outlets_name("Harbour News Agency")
    assert not any(map(is_outlets_name, ("Environment Agency", "Ministry of Finance", "court documents", "a paper")))


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("5 May 2003 | By Ana Ruiz | Lumo Gazette", "Lumo Gazette"),
        ("5 May 2003 | By Ana Ruiz, Staff Writer | Evening Standard", "Evening Standard"),
        ("5 May 2003 | By Ana Ruiz | Lumo Quill", ""),  # nothing says that it is a paper
        ("5 May 2003 | By Ana Ruiz | Milton", ""),
        ("5 May 2003 | By Ana Ruiz | Ben Oda", ""),
        ("5 May 2003 | By Ana Ruiz | Staff Reporter", ""),
        ("5 May 2003 | By Ana Ruiz | Sports Desk", ""),
        ("5 May 2003 | By Ana Ruiz | Milton Bureau", ""),
        ("5 May 2003 | By Ana Ruiz | Entertainment News", ""),
        ("5 May 2003 | By Ana Ruiz | Breaking News", ""),
        ("5 May 2003 | By Ana Ruiz | Book Review", ""),
        ("5 May 2003 | By Ana Ruiz | Sports Weekly", ""),
        ("5 May 2003 | Lumo Gazette", ""),  # no byline: a section may stand there
    ],
)
def test_a_paper_behind_the_byline_of_a_dated_line_is_the_source(line, source):
    head = read_header(
        [Paragraph("Ferry stays in port for another week"), Paragraph(line), Paragraph("It stays. " * 30)]
    )
    assert head.facts["date"] == "5 May 2003"
    assert head.facts.get("source", "") == source
