"""The usual heads of plain texts: every order of paper, day, headline and author says the same."""

import pytest

from indexer.article import Paragraph
from indexer.extract.furniture.paragraphs import without_furniture
from indexer.extract.headers.heads.header import read_header
from indexer.extract.headers.heads.page_heads import take_page_head

PAPERS = ["The Harbour Gazette", "Harbour Gazette", "HARBOUR GAZETTE", "The Sun-Herald", "Harbour Valley News"]
DAYS = [
    "Monday, April 6, 1998",
    "April 6, 1998",
    "Monday 6 April 1998",
    "6th April 1998",
    "Mon 6 Apr 1998",
    "1998-04-06",
]
HEADLINE = "Opposition leader quits after poll defeat"
BODY = "The leader of the opposition resigned hours after her party suffered its worst result."


def facts_of(head):
    paragraphs = [Paragraph(text) for text in [*head.split("\n\n"), BODY, "A deputy will take over until May."]]
    page = take_page_head(paragraphs, paragraphs)
    header = read_header(page.paragraphs, headline=page.facts.get("headline", ""))
    return {**header.facts, **page.facts}, header.paragraphs[0].text


@pytest.mark.parametrize(
    "head",
    [
        "{paper}, {day}\n\n{headline}",
        "{paper}\n{day}\n\n{headline}",
        "{paper} | {day}\n{headline}\n\nBy Ana Ruiz",
        "{paper} - {day}\n\n{headline}",
        "{headline}\n\n{paper}, {day}",
        "{headline}\n\n{day}\n{paper}",
        "{headline}\n\nBy Ana Ruiz\n\nPublished {day}\n\n{paper}",
        "{headline}\n\nPublished: {day}\nSource: {paper}",
    ],
)
def test_usual_heads(head):
    for paper in PAPERS:
        for day in DAYS:
            facts, first = facts_of(head.format(paper=paper, day=day, headline=HEADLINE))
            assert first == BODY, (paper, day)
            assert facts["headline"] == HEADLINE, (paper, day)
            assert facts["source"].lower() == paper.lower(), (paper, day)
            assert "1998" in facts["date"], (paper, day)


@pytest.mark.parametrize(
    "line", ["B-6 THE SUN-HERALD  MON., APRIL 6, 1998", "PAGE SIX THE SUN-HERALD MONDAY, APRIL 6, 1998"]
)
def test_the_head_of_a_printed_page(line):
    facts, first = facts_of(f"{line}\n\nOPPOSITION LEADER QUITS AFTER POLL DEFEAT")
    assert (facts["source"], facts["date"], first) == ("The Sun-Herald", line[line.index("MON") :], BODY)


def test_a_paper_is_no_day_of_the_week():
    facts, _ = facts_of(f"The Sun-Herald (Harbour), April 6, 1998\n\n{HEADLINE}")
    assert (facts["source"], facts["date"]) == ("The Sun-Herald", "April 6, 1998")


@pytest.mark.parametrize("line", ["Daily life goes on in the harbour", "Ferries", "The harbour news was bad that day"])
def test_a_line_below_the_date_that_names_no_outlet_stays(line):
    facts, first = facts_of(f"{HEADLINE}\n\nApril 6, 1998\n\n{line}")
    assert "source" not in facts
    assert line in (first, facts.get("deck"))


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("19970318", "19970318"),
        ("420 PM EST WED MAR 25 1998", "4:20 PM EST WED MAR 25 1998"),
        ("1042 AM CDT SUN JUN 7 2009", "10:42 AM CDT SUN JUN 7 2009"),
    ],
)
def test_days_of_machines_above_the_headline(line, date):
    facts, first = facts_of(f"{line}\n\n{HEADLINE}")
    assert (facts["date"], facts["headline"], first) == (date, HEADLINE, BODY)


def test_eight_digits_that_are_no_day_are_none():
    assert "date" not in facts_of(f"19979918\n\n{HEADLINE}")[0]


def test_codes_of_a_database_above_their_values():
    head = ["HD", HEADLINE, "WC", "297 words", "PD", "11 October 2018", "ET", "15:09", "SN", "Harbour Gazette", "TD"]
    facts, first = facts_of("\n\n".join(head))
    assert (facts["headline"], facts["date"]) == (HEADLINE, "11 October 2018 15:09")
    assert (facts["source"], first) == ("Harbour Gazette", BODY)


@pytest.mark.parametrize(
    ("head", "facts"),
    [
        ("{headline}\n\n25/03/2019 · 3 min read", {"date": "25/03/2019"}),
        ("{headline}\n\n2019-03-25 | 12 comments", {"date": "2019-03-25"}),
        ("{headline}\n\n2019-03", {"date": "2019-03"}),
        ("{headline}\nThis twenty-fifth day of March, 2019", {"date": "25th day of March, 2019"}),
        ("{headline}\n\n25 March 2019\n\nAna Ruiz", {"date": "25 March 2019", "byline": "Ana Ruiz"}),
        ("{headline}\n\nBy Ana Ruiz @ana\n25 March 2019", {"date": "25 March 2019", "byline": "Ana Ruiz"}),
        ("{headline}\n\nBy Ana Ruiz (@ana)", {"byline": "Ana Ruiz"}),
        ("25 March 2019\nNews\n\n{headline}", {"date": "25 March 2019", "section": "News"}),
        ("Page 1 of 2\n\n25 March 2019\n\n{headline}", {"date": "25 March 2019"}),
        ("# {headline}\n\n25 March 2019", {"date": "25 March 2019"}),
        ("{headline} - 25 March 2019", {"head_date": "25 March 2019"}),
        ("{headline} |25 March 2019", {"issue": "25 March 2019"}),
        ("{headline} - March 25, 2019", {"head_date": "March 25, 2019"}),
        ("25 March 2019 - {headline}", {"head_date": "25 March 2019"}),
        ("MARCH 25, 2019: {headline}", {"head_date": "MARCH 25, 2019"}),
        ("25 March 2019\n\n{headline}\n\nFor release at 2:00 p.m. EDT", {"date": "25 March 2019 2:00 p.m. EDT"}),
    ],
)
def test_heads_of_pages_and_papers(head, facts):
    headline = "Ferry stays in port after the storm"
    found, first = facts_of(head.format(headline=headline))
    assert first == BODY
    assert found == {"headline": headline, **facts}


@pytest.mark.parametrize(
    "headline", ["Harbour Rovers v Milton Town - 25 March 2019", "Council meeting on ferries - 25 March 2019"]
)
def test_the_day_of_what_takes_place_is_not_the_headlines(headline):
    assert facts_of(headline)[0] == {"headline": headline}


def test_a_headline_with_a_line_below_that_says_nothing_known():
    facts, first = facts_of(f"{HEADLINE}\n\nHalls of the assembly")
    assert (facts["headline"], first) == (HEADLINE, "Halls of the assembly")


@pytest.mark.parametrize(
    ("opening", "date"),
    [
        ("6 September 2005 / HARBOUR: The leader resigned hours later.", "6 September 2005"),
        ("HARBOUR, N.S., APR 21/98 - The leader resigned hours later.", "APR 21/98"),
        ("(ANSA) - Harbour, August 23, 2011 - The leader resigned hours later.", "August 23, 2011"),
        ("KINGSTON (JIS): Thursday, September 23, 2004", "Thursday, September 23, 2004"),
        ("Harbour, 27 February 2010, Sapa: The leader resigned hours later.", "27 February 2010"),
        ("HARBOUR, St Ann, 23rd January 1989: The leader resigned hours later.", "23rd January 1989"),
        ("Harbour (U/E), May 21, 2013, OTA - The leader resigned hours later.", "May 21, 2013"),
    ],
)
def test_datelines_with_slashes(opening, date):
    assert read_header([Paragraph(opening), Paragraph(BODY)]).facts["line"] == date


@pytest.mark.parametrize(
    "head",
    [
        "Ada Reed, keeper of the light, 12 May 1931 - 16 December 2004",
        "Growing Up by the Sea\n\nSummer 2006",
        "5 May 2004: The storm reaches the coast\n\n6 May 2004: The ferry stays in port",
        "July 20, 1969: Men land on the moon at last",
        "President shot in the harbour town - 22 November 1993",
        "In memory of the ferry and its crew - 5 March 2011",
        "Ferry stays in port after the storm\n\n2010-11",
        "Ferry stays in port after the storm\n\nLicence no. 12/2006/03/22",
        "Ferry stays in port after the storm\n\nLicence no. 2006/03/22/12",
    ],
)
def test_heads_that_state_no_day(head):
    assert facts_of(head)[0].keys().isdisjoint({"date", "issue", "head_date"})


def test_a_clear_date_stays_where_a_later_one_can_be_read_in_two_ways():
    head = "THE HARBOUR RECORD\nMonday 5 November 2007\n\nFerry stays in port\nUploaded 05/11/2007 by webdesk"
    assert facts_of(head)[0]["date"] == "Monday 5 November 2007"


def test_a_day_has_the_time_at_which_a_blog_says_that_it_was_posted():
    paragraphs = [
        Paragraph(text)
        for text in ["September 29, 2003", HEADLINE, BODY, "Posted by Ana at September 29, 2003 11:17 PM"]
    ]
    assert read_header(paragraphs).facts["date"] == "September 29, 2003 11:17 PM"


POINTS = ["* Production down 10 pct", "* Projects delayed", "* Director leaves in May"]


@pytest.mark.parametrize("sign", ["*", "•", "-", "▪"])
@pytest.mark.parametrize("count", [2, 3])
def test_points_below_a_headline(sign, count):
    points = [point.replace("*", sign) for point in POINTS[:count]]
    told = "HARBOUR, March 31, 2023 (Reuters) - The company said output fell."
    header = read_header([Paragraph(text) for text in [HEADLINE, *points, told, BODY]])
    assert header.facts == {"headline": HEADLINE, "line": "March 31, 2023", "credit": "Reuters"}
    assert [paragraph.text for paragraph in header.paragraphs] == [*points, told, BODY]


def test_points_above_author_and_date_stay_in_the_text():
    header = read_header([Paragraph(text) for text in [HEADLINE, *POINTS, "By Ana Ruiz", "5 March 2019", BODY]])
    assert header.facts == {"headline": HEADLINE, "byline": "Ana Ruiz", "date": "5 March 2019"}
    assert [paragraph.text for paragraph in header.paragraphs] == [*POINTS, BODY]


def test_a_text_of_points_and_a_name_behind_a_dash_stay_as_they_are():
    for lines in ([*POINTS, BODY], [HEADLINE, "- Ana Ruiz", BODY]):
        assert [one.text for one in read_header([Paragraph(line) for line in lines]).paragraphs][-1] == BODY
    assert [one.text for one in read_header([Paragraph(line) for line in POINTS]).paragraphs] == POINTS


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        (
            "By ANA RUIZ, Associated Press Writer",
            {"byline": "ANA RUIZ, Associated Press Writer", "credit": "Associated Press"},
        ),
        ("By Ana Ruiz, AP Business Writer", {"byline": "Ana Ruiz, AP Business Writer", "credit": "Associated Press"}),
        ("By Ana Ruiz, Staff Writer", {"byline": "Ana Ruiz, Staff Writer"}),
        ("Ana Ruiz Published March 5, 2024", {"byline": "Ana Ruiz", "date": "March 5, 2024"}),
        ("Ana Ruiz , Thursday 7 Mar 2024", {"byline": "Ana Ruiz", "date": "Thursday 7 Mar 2024"}),
        ("March 5, 2024\n\nAna Ruiz\n\nReporter", {"byline": "Ana Ruiz", "date": "March 5, 2024"}),
        ("Reuters\nMarch 5, 2024", {"source": "Reuters", "date": "March 5, 2024"}),
        ("Melbourne Cup | March 5, 2024", {"date": "March 5, 2024"}),
        ("Wayne State University | March 5, 2024", {"date": "March 5, 2024"}),
        ("PRICE TWO CENTS | March 5, 1924", {"date": "March 5, 1924"}),
        ("Milton Keynes | March 5, 2024", {"date": "March 5, 2024"}),
    ],
)
def test_who_wrote_it_and_for_whom(line, facts):
    found, first = facts_of(f"{HEADLINE}\n\n{line}")
    assert (found, first) == ({"headline": HEADLINE, **facts}, BODY)


def test_what_a_paper_says_of_its_archive_is_no_head():
    notes = [
        "About the Archive",
        "This is a digitized version of an article from The Gazette’s print archive.",
    ]
    paragraphs = without_furniture([Paragraph(text) for text in [*notes, HEADLINE, "APRIL 18, 1997", BODY]])
    assert read_header(paragraphs).facts == {"headline": HEADLINE, "date": "APRIL 18, 1997"}


def test_a_country_with_its_article_in_a_dateline():
    text = "Rotterdam, the Netherlands, 29 May 2019 – The leader resigned hours later."
    assert read_header([Paragraph(text), Paragraph(BODY)]).facts["line"] == "29 May 2019"


def test_a_name_that_heads_one_of_several_parts_is_no_author():
    lines = [HEADLINE, "5 March 2019", "Ana Ruiz", BODY, "Ben Oda", BODY]
    header = read_header([Paragraph(line) for line in lines])
    assert header.facts == {"headline": HEADLINE, "date": "5 March 2019"}
    assert [one.text for one in header.paragraphs] == lines[2:]


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (
            [HEADLINE, "By Ana Ruiz", "Leader", "* One", "* Two", "Leader", BODY],
            ["Leader", "* One", "* Two", "Leader", BODY],
        ),
        ([HEADLINE, "• Harbour Gazette", "• Ana Ruiz", "• 5 March 2019", BODY], [BODY]),
    ],
)
def test_points_keep_their_place_and_facts_are_none(lines, kept):
    assert [one.text for one in read_header([Paragraph(line) for line in lines]).paragraphs] == kept


@pytest.mark.parametrize("headline", ["12 captured in harbour raid on Monday", "3 capture titles at the harbour games"])
def test_a_headline_may_begin_with_a_number(headline):
    assert facts_of(f"{headline}\n\nBy Ana Ruiz\n\n5 March 2019")[0] == {
        "headline": headline, "byline": "Ana Ruiz", "date": "5 March 2019",
    }  # fmt: skip


@pytest.mark.parametrize(
    "line", ["14 captures02 Mar 2005 - 19 Nov 2011About this capture", "ZCZC RNA0417 HARBOUR WIRE"]
)
def test_what_archives_and_teleprinters_put_above_is_no_headline(line):
    assert facts_of(f"{line}\n\nHarbour\n\n{BODY}")[0].get("headline") != line


@pytest.mark.parametrize("line", ["The Editor", "Dear Editor", "A Reporter"])
def test_a_line_to_the_editor_stays_below_a_byline(line):
    assert facts_of(f"{HEADLINE}\n\nBy Ana Ruiz\n\n{line}")[1] == line


def test_a_small_agency_in_a_dateline():
    text = "Harbour (dpa), Oct. 9 - The leader resigned hours later."
    facts = read_header([Paragraph(text), Paragraph(BODY)]).facts
    assert (facts["dateline"], facts["credit"]) == ("Oct. 9", "dpa")


def test_a_quoted_mail_below_a_headline_stays_whole():
    quoted = [Paragraph(line, "quote") for line in ("From: Ana Ruiz", "Date: 5 May 2001", "Subject: the letter")]
    header = read_header([Paragraph(HEADLINE, "heading"), *quoted, Paragraph(BODY)])
    assert header.facts == {"headline": HEADLINE}
    assert header.paragraphs == (*quoted, Paragraph(BODY))


def test_a_day_in_brackets_opens_a_text():
    header = read_header([Paragraph(HEADLINE), Paragraph(f"[January 19, 2011] {BODY}"), Paragraph(BODY)])
    assert "January 19, 2011" in (header.facts.get("date"), header.facts.get("line"))


@pytest.mark.parametrize(
    "masthead",
    [
        "Sunday supplement, 25 March 2019",
        "Extra! Extra! Monday, March 25, 2019",
        "Harbour Echo (est. 1871), 25 March 2019",
        "Established 1871 . Monday, March 25, 2019 . Price 25p",
        "As it appeared in the Harbour Gazette, 25 March 2019",
    ],
)
def test_a_dated_line_above_the_headline_is_none(masthead):
    facts, _ = facts_of(f"{masthead}\n\n{HEADLINE}")
    assert facts.get("headline") != masthead
    assert "25" in facts["date"]
