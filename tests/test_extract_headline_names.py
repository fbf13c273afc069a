"""Files that are called by their headline, or its first word, with a month or year that whoever filed them added."""

from datetime import date

import pytest

from indexer.article import PATH, Paragraph
from indexer.extract import extract_article
from indexer.formats.raw import RawArticle

BODY = "The council voted to close two village schools, by 14 to nine, after a debate that went on for five hours."


def published(name, headline):
    raw = RawArticle(shown=f"x/{name}.txt", line=None, paragraphs=(Paragraph(headline), Paragraph(BODY)))
    return extract_article(raw, date(2024, 3, 15), True).article.published


@pytest.mark.parametrize(
    ("name", "headline", "iso"),
    [
        ("landslide-cuts-road-October-1996", "Landslide cuts road to mountain town", "1996-10"),
        ("Landslide cuts road October 1996", "Landslide cuts road to mountain town", "1996-10"),
        ("landslide_cuts_road_oct96", "Landslide cuts road to mountain town", "1996-10"),
        ("october-1996-landslide-cuts-road", "Landslide cuts road to mountain town", "1996-10"),
        ("council (1988)", "Council votes to close two schools", "1988"),
        ("council [1988]", "Council votes to close two schools", "1988"),
        ("voters, Sep '93", "Voters reject plan for stadium", "1993-09"),
        ("voters (Sep '93)", "Voters reject plan for stadium", "1993-09"),
        ("voters - Sep 93", "Voters reject plan for stadium", "1993-09"),
        ("1994_flood-defences-held", "Flood defences held, says agency", "1994"),
        ("flood-defences-held--1994", "Flood defences held, says agency", "1994"),
        ("(1994) Flood defences held", "Flood defences held, says agency", "1994"),
    ],
)
def test_a_date_that_is_no_part_of_the_headline(name, headline, iso):
    found = published(name, headline)
    assert (found.isoformat(), found.basis) == (iso, PATH)


@pytest.mark.parametrize(
    ("name", "headline"),
    [
        ("landslide-cuts-road-October-1996", "How a road was lost"),
        ("landslide-cuts-road-October-1996", "Landslide cuts road: October of 1996"),
        ("great-flood-disaster-october-1996", "Great flood disaster: lessons learned"),
        ("bridge-to-open-by-june-2019", "Bridge to open by summer"),
        ("miners-strike-vote-march-1984", "Miners strike vote recalled"),
        ("election (1997)", "Election that changed a town"),
        ("titanic (1997)", "Titanic is back in cinemas"),
        ("genocide (1994)", "Genocide of the islanders is told at last"),
        ("council (1994)", "Council in memory of its first mayor"),
        ("Voters (1997)", "Voters reject plan for stadium"),
        ("summit, Sep '93", "Summit ends without a deal"),
        ("1984_miners-strike-remembered", "Miners strike remembered in the valley"),
        ("1984_by-orwell-is-staged", "By Orwell is staged again"),
        ("14-councils-agree", "Councils agree on plan"),
    ],
)
def test_a_date_that_may_be_what_a_text_tells_of(name, headline):
    assert published(name, headline).isoformat() in (None, "")
