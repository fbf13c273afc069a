from datetime import date

import pytest

from indexer.article import HEADER, LINE, LINE_PATH, PATH, Paragraph
from indexer.extract import extract_article
from indexer.extract.headers.heads.dated_headlines import dated_headline
from indexer.extract.headers.heads.tagged_fields import in_words_of_tags
from indexer.extract.headers.years.issue_years import year_of_issue
from indexer.formats.raw import RawArticle

BODY = "The ferry stayed in port on Monday, the harbour office said."


def read(texts, shown="a.txt"):
    raw = RawArticle(shown, None, paragraphs=tuple(map(Paragraph, texts)))
    article = extract_article(raw, date(2025, 1, 1), recognises=True).article
    assert article is not None
    return article


def published(*texts, shown="a.txt"):
    article = read(texts, shown)
    return article.published.isoformat(), article.published.basis


@pytest.mark.parametrize(
    "line",
    ["Year: 1999", "Year of publication: 1999", "Date: [illegible], 1999", "Date: ?? ?? 1999", "Spring 1999",
     "Autumn/Winter 1999 issue", "Vol. 12, No. 3, Summer 1999", "Q3 1999", "Harbour Quarterly, Spring 1999",
     "County Advertiser, 1999", "HARBOUR NEWS AGENCY BULLETIN 1999", "Harbour Review (1999)"],
)  # fmt: skip
def test_the_year_of_an_issue(line):
    assert year_of_issue(line) == "1999"


@pytest.mark.parametrize(
    "line",
    ["Class of 1999", "Census 1999", "Ferry, built 1999", "Season 1999", "In the spring of 1999", "Q3 1999 Results",
     "MARKETS FALL AFTER RECORD 1999", "Prague Spring 1968", "Copyright 1999", "Born: 1999", "Spring 1999?",
     "The Last Newsletter, 1999", "Rebirth of the Local Journal, 1999"],
)  # fmt: skip
def test_a_year_of_something_else(line):
    assert year_of_issue(line) == ""


@pytest.mark.parametrize("line", ["Summer 1969", "Harbour Quarterly, Spring 1996", "The Last Newsletter, 1998"])
@pytest.mark.parametrize("below", [(BODY, BODY, BODY), ("By Ana Ruiz", BODY, BODY)])
def test_a_year_line_without_a_headline_below_it_is_the_headline(line, below):
    article = read((line, *below))
    assert (article.headline, article.published.isoformat()) == (line, None)


def test_terms_of_courts_and_universities_are_seasons():
    assert year_of_issue("Lent 2019") == year_of_issue("Michaelmas 2019") == "2019"


def test_a_year_line_above_the_headline_is_of_the_issue():
    for lines in (("Summer 1969", "Ferry Stays in Port"), ("Summer 1969", "By Ana Ruiz", "Ferry Stays in Port")):
        article = read((*lines, BODY, BODY))
        assert (article.headline, article.published.isoformat()) == ("Ferry Stays in Port", "1969")


def test_a_year_and_a_dateline_are_a_day():
    dateline = "IZMIR, Sept 6 (AA) - The ferry stayed in port, the harbour office said."
    assert published("Year: 1997", "Newspaper: Harbour Post", "Ferry Stays in Port", dateline) == ("1997-09-06", LINE)
    assert published("HARBOUR AGENCY BULLETIN 1997", "Ferry Stays in Port", dateline) == ("1997-09-06", LINE)
    assert published("Ferry Stays in Port", dateline, shown="izmir/1997/a.txt") == ("1997-09-06", LINE_PATH)
    assert published("Ferry Stays in Port", dateline) == (None, None)


def test_a_day_in_the_path_is_finer_than_the_year_of_the_issue():
    assert published("Year: 1997", "Ferry Stays in Port", BODY, shown="1997-09-06/a.txt") == ("1997-09-06", PATH)
    assert published("Year: 1997", "Ferry Stays in Port", BODY, shown="1999-09-06/a.txt") == ("1997", HEADER)


def test_a_day_apart_behind_the_headline():
    assert published("Customs Find Tortoises in Suitcase (18 Nov 1991)", BODY) == ("1991-11-18", HEADER)
    assert published("Customs Find Tortoises in Suitcase — 18 Nov 1991", BODY) == ("1991-11-18", HEADER)
    assert published("Remembering the Great Storm of 18 Nov (18 Nov 1991)", BODY) == (None, None)
    assert dated_headline("The Storm (18 Nov 1991)") == {"headline": "The Storm (18 Nov 1991)"}


def test_the_time_below_a_date_joins_it_and_header_lines_go_on_below():
    assert (
        published("Ferry Stays in Port", "May 5, 1997", "Web posted at: 9:55 p.m. EST", BODY)[0] == "1997-05-05T21:55"
    )
    assert published("AIR DATE: May 5, 1997", "AIR TIME: 4:08 AM", "Ferry Stays in Port", BODY)[0] == "1997-05-05T04:08"


def test_an_update_above_a_date_does_not_hide_it():
    lines = ("Home News", "Ferry Stays in Port", "A long story takes another turn", "Updated May 7, 1997")
    assert published(*lines, "Published May 5, 1997", BODY)[0] == "1997-05-05"


def test_the_tags_of_a_text_collection_are_read_and_left_out():
    texts = ("<DOC>", "<DOCNO> FT-61 </DOCNO>", "<DATE>901113", "</DATE>", "<HEADLINE>", "Ferry Stays", "</HEADLINE>",
             "<TEXT>", BODY, "</TEXT>", "</DOC>")  # fmt: skip
    read = in_words_of_tags(tuple(map(Paragraph, texts)))
    assert [paragraph.text for paragraph in read] == ["Date: 1990-11-13", "Headline: Ferry Stays", BODY]
    assert published(*texts) == ("1990-11-13", HEADER)


def test_the_credits_below_a_text_may_end_with_its_date():
    credits = "Reporting by Ana Ruiz in Harbour; editing by Ben Oda; 13 December 2015"
    assert published("Ferry Stays in Port", BODY, BODY, credits)[0] == "2015-12-13"
    source = "Source: Harbour news agency, Harbour, in English 1207 gmt 10 Jan 00"
    assert published("Ferry Stays in Port", BODY, BODY, source)[0] == "2000-01-10T12:07"


@pytest.mark.parametrize(
    ("line", "year"),
    [
        ("Rural Water, Vol. 73, No. 3, Fall 1990", "1990"),
        ("Dry Stone Vol. 8 No. 2 (Spring 1990)", "1990"),
        ("[Clipping, Harbour Society vertical file. 1996]", "1996"),
        ("[Photographed in Harbour. 1996]", ""),
        ("The Harbourian, Summer Term 2019", "2019"),
        ("Q3 2019 newsletter", "2019"),
        ("Rural Water, Fall 1990", ""),
    ],
)
def test_a_number_of_a_volume_and_a_clipping_have_their_year(line, year):
    assert year_of_issue(line) == year


def test_a_pages_title_is_headline_paper_and_day():
    assert dated_headline("Ferry Stays in Port - Harbour Mail - 21 November 2003") == {
        "headline": "Ferry Stays in Port", "issue": "21 November 2003",
    }  # fmt: skip
