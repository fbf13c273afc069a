import pytest

from indexer.article import Paragraph
from indexer.extract.headers.heads.header import Headed, read_header, read_headers

TEXT = "The council met on Monday and decided nothing at all, as it has for years."


def read(*texts, headline=""):
    header = read_header([Paragraph(text) for text in texts], headline=headline)
    return header.facts, [paragraph.text for paragraph in header.paragraphs]


@pytest.mark.parametrize(
    ("first", "facts"),
    [
        ("Council decides nothing", {"headline": "Council decides nothing"}),
        ("By Ana Ruiz", {"byline": "Ana Ruiz"}),
        ("By our sports editor", {"byline": "our sports editor"}),
        ("Section: NEWS; Pg. 4", {"section": "NEWS"}),
        ("5 September 2025", {"date": "5 September 2025"}),
        ("Published 5 Sep 2025 10:30", {"date": "5 Sep 2025 10:30"}),
        ("Date: 5 September 2025", {"date": "5 September 2025"}),
        ("By Ana Ruiz | 5 Sept 2025", {"byline": "Ana Ruiz", "date": "5 Sept 2025"}),
        ("By Ana Ruiz, September 5, 2025", {"byline": "Ana Ruiz", "date": "September 5, 2025"}),
        ("5 September 2025 | By Ana Ruiz", {"byline": "Ana Ruiz", "date": "5 September 2025"}),
        ("Source: Harbour Gazette", {"source": "Harbour Gazette"}),
        ("Section: Ports", {"section": "Ports"}),
        ("03/04/2024", {"date": "03/04/2024"}),
        ("Special Correspondent", {"byline": "Special Correspondent"}),
        ("BBC News, Nairobi", {"credit": "BBC News"}),
        ("The Hindu (Chennai)", {"credit": "The Hindu"}),
        ("PRESS RELEASE", {"section": "Press release"}),
        ("Late City Edition", {}),
    ],
)
def test_a_header_line(first, facts):
    assert read(first, TEXT) == (facts, [TEXT])
    assert read(f"{first}\n{TEXT}")[1] == ([f"{first}\n{TEXT}"] if "headline" in facts else [TEXT])


@pytest.mark.parametrize(
    "first",
    ["Council decides nothing.", "1984", "Date: yesterday", "and so it went",
     "Source: a diplomat who asked not to be named said so.",
     "Showers continued throughout the week in\nthe Bahia zone, which has been dry since\nearly January."],
)  # fmt: skip
def test_text_is_no_header(first):
    assert read(first, TEXT) == ({}, [first, TEXT])


def test_several_lines_in_any_order():
    facts, rest = read("Section: Ports", "Ports open again", "By Ana Ruiz | 5 Sept 2025\nSource: Harbour Gazette", TEXT)
    assert rest == [TEXT]
    assert facts == {
        "section": "Ports", "headline": "Ports open again", "byline": "Ana Ruiz", "date": "5 Sept 2025",
        "source": "Harbour Gazette",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("This week's column by Ana Ruiz, 5 May 2025", "5 May 2025"),
        ("islander » Monday, 5 May 2025 10:30", "Monday, 5 May 2025 10:30"),
        ("A view of the harbour, 5 May 2025", None),
        ("Flight over the harbour, 5 May 2025", None),
        ("Starts Monday, 5 May 2025, 10:30", None),
    ],
)
def test_a_date_that_is_set_apart_dates_the_text_unless_it_is_an_events(line, date):
    assert read("Council decides nothing", line, TEXT)[0].get("date") == date


def test_the_only_dated_line_of_a_record_may_have_any_label():
    lines = ["PROGRAMME: Harbour Tonight", "SHOWN: 5 May 2025", "REPORTER: Ana Ruiz"]
    assert read(*lines, TEXT)[0]["date"] == "5 May 2025"
    assert "date" not in read(*lines[:2], TEXT)[0]


def test_of_several_days_with_what_happened_then_none_is_the_articles():
    assert "date" not in read("Council decides nothing", "3 May 2019: Ferry bought. 5 May 2025: Ferry sold.")[0]


@pytest.mark.parametrize("glue", ["date 2025-09-05 ", "Date: 2025-09-05 ", "2025-09-05 ", "2025-09-05: "])
def test_a_date_glued_to_the_first_sentence_is_cut_from_it(glue):
    assert read(glue + TEXT) == ({"date": "2025-09-05"}, [TEXT])


def test_a_weekday_makes_a_written_date_a_header():
    glued = "Thursday, May 7, 2015 On Tuesday the council met, said the mayor."
    assert read(glued) == (
        {"date": "Thursday, May 7, 2015"},
        ["On Tuesday the council met, said the mayor."],
    )


def test_a_date_in_a_sentence_is_not_the_articles():
    sentence = "September 5, 2025 was a quiet day in the port, said the harbour master."
    assert read(sentence, TEXT) == ({}, [sentence, TEXT])


def test_a_dateline_gives_the_date_and_keeps_its_place():
    assert read("LONDON, 5 September 2025", TEXT) == (
        {"line": "5 September 2025"},
        ["LONDON, 5 September 2025", TEXT],
    )


def test_labels_that_ran_together_are_a_section():
    assert read("Middle EastWorld News", "Council decides nothing", TEXT) == (
        {"section": "Middle East", "headline": "Council decides nothing"},
        [TEXT],
    )
    assert read("YouTube Ban Looms", TEXT) == ({"headline": "YouTube Ban Looms"}, [TEXT])


def test_a_line_in_capitals_is_the_paper_or_the_headline():
    paper, headline = {"source": "HARBOUR GAZETTE"}, {"headline": "Council decides nothing"}
    assert read("HARBOUR GAZETTE", "Council decides nothing", "By Ana Ruiz", TEXT) == (
        {**paper, **headline, "byline": "Ana Ruiz"},
        [TEXT],
    )
    assert read("HARBOUR GAZETTE\nTitle: Ports open", TEXT) == ({**paper, "headline": "Ports open"}, [TEXT])
    assert read("PORTS OPEN AGAIN", TEXT) == ({"headline": "PORTS OPEN AGAIN"}, [TEXT])
    sets = "HARBOUR CORP SETS QUARTERLY"
    assert read(sets, "Qtly div 35 cts vs 35 cts prior", TEXT)[0] == {"headline": sets}
    assert read("BREAKING", "Council decides nothing", TEXT) == (headline, [TEXT])
    assert read("PORTS OPEN AGAIN", "Thousands hear the singer", "5 March 2024", TEXT) == (
        {"headline": "PORTS OPEN AGAIN", "deck": "Thousands hear the singer", "date": "5 March 2024"},
        [TEXT],
    )


def test_what_is_beside_a_headline_is_none_and_no_deck():
    for line in (
        "(ATTN: UPDATES with the price in the last paragraph)",
        "Front Page | Local | State | Archives",
        "Harbour Archive https://harbour.example/article1",
        "Issue 214 - Lent - 30p where sold",
    ):
        assert read(line, "Council decides nothing", "By Ana Ruiz", TEXT)[0].get("headline") != line
        assert "deck" not in read("Council decides nothing", line, "By Ana Ruiz", TEXT)[0]


def test_the_programme_and_the_agency_that_a_text_is_from():
    assert read("Council decides nothing", "Heard on Harbour Edition", "By Ana Ruiz", TEXT) == (
        {"headline": "Council decides nothing", "source": "Harbour Edition", "byline": "Ana Ruiz"},
        [TEXT],
    )


def test_with_a_headline_said_before_no_other_is_taken():
    assert read("Ports open again", TEXT, headline="Council decides nothing") == ({}, ["Ports open again", TEXT])
    assert read("Council decides nothing", TEXT, headline="Council decides nothing") == ({}, [TEXT])


def test_a_lone_line_is_text():
    assert read("Council decides nothing") == ({}, ["Council decides nothing"])


def test_a_line_that_says_nothing_we_know_stays_and_is_passed_over():
    assert read("Council decides nothing", "Photo by hand", "5 September 2025", TEXT) == (
        {"headline": "Council decides nothing", "date": "5 September 2025"},
        ["Photo by hand", TEXT],
    )


def test_a_name_between_headline_and_date_is_the_byline():
    assert read("Council decides nothing", "Ana Ruiz in Selmare", "Published", "5 September 2025", TEXT) == (
        {"headline": "Council decides nothing", "byline": "Ana Ruiz in Selmare", "date": "5 September 2025"},
        [TEXT],
    )


def test_a_line_between_headline_and_byline_is_the_deck():
    deck = "It was the third meeting without a decision"
    assert read("Council decides nothing", deck, "By Ana Ruiz", TEXT) == (
        {"headline": "Council decides nothing", "deck": deck, "byline": "Ana Ruiz"},
        [TEXT],
    )


def test_a_date_below_the_text_and_a_dateline_without_a_year():
    assert read(TEXT, "Published 5 September 2025")[0] == {"line": "5 September 2025"}
    assert read(TEXT, "The next meeting is on 5 September 2025") == (
        {},
        [TEXT, "The next meeting is on 5 September 2025"],
    )
    assert read("ANKARA, Sept 5 (AA) - " + TEXT)[0] == {"dateline": "Sept 5", "credit": "Anadolu Agency"}


def test_the_fields_of_a_news_database_are_read_as_a_header():
    lines = "HD Ferry stays in port\nBY By Ana Ruiz\nWC 412 words\nPD 9 March 2007\nET 21:05\nSN Harbour Gazette\nLA En"
    header = read_header([Paragraph(lines), Paragraph("The ferry did not leave on Friday.")])
    assert header.facts["headline"] == "Ferry stays in port"
    assert header.facts["date"] == "9 March 2007 21:05"
    assert (header.facts["byline"], header.facts["source"]) == ("Ana Ruiz", "Harbour Gazette")
    assert [paragraph.text for paragraph in header.paragraphs] == ["The ferry did not leave on Friday."]


def test_lines_that_were_passed_in_vain_stay_as_they_were():
    text = "Ana Ruiz\nHarbour correspondent\nwrites from the port"
    header = read_header([Paragraph("Ferry stays in port"), Paragraph(text), Paragraph("The ferry did not leave.")])
    assert [paragraph.text for paragraph in header.paragraphs] == [text, "The ferry did not leave."]


def test_what_is_called_like_a_paper_above_date_and_headline_is_the_source():
    lines = ["The Harbour Times (Harbour)", "March 5, 2004 Friday", "Final Edition", "Council decides nothing", TEXT]
    facts = {"source": "The Harbour Times", "date": "March 5, 2004 Friday", "headline": "Council decides nothing"}
    assert read(*lines[:2], *lines[3:]) == (facts, [TEXT])
    assert "source" not in read("Weekly News Roundup", *lines[1:])[0]
    assert "source" not in read("The Harbour Times", lines[1], TEXT, TEXT)[0]


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (["Thu 9 Oct 2025 16.30 BST", "First published on Mon 6 Oct 2025 06.30 BST"], "Mon 6 Oct 2025 06.30 BST"),
        (["Friday, 17 October 2025", "Published: 3 May 2024"], "3 May 2024"),
        (["5 September 2025", "Created: 1 May 2024"], "5 September 2025"),
        (["Published 10:30", "5 September 2025"], "5 September 2025 10:30"),
        (["5 September 2025", "Posted by Ana Ruiz at 10:30 AM"], "5 September 2025 10:30 AM"),
        (["03/04/2024 10:30 PM", "March 4, 2024"], "March 4, 2024 10:30 PM"),
    ],
)
def test_of_two_dated_lines_the_surer_one_and_a_time_apart_from_its_day(lines, date):
    assert read("Council decides nothing", *lines, TEXT)[0]["date"] == date


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Good morning. It's Friday, September 5, 2025. Here is what we know.", "Friday, September 5, 2025"),
        ("Your daily briefing for Friday, 5 September 2025", "Friday, 5 September 2025"),
        ("Programme for 5 September 2025", None),
        ("The Aurora at her pier, September 2025.", None),
        ("Previous: Storm nears (5 September 2025)", None),
        ("Pier 4, 5 September 2025 (Harbour Archive)", None),
    ],
)
def test_the_day_of_an_issue_and_days_of_captions_and_other_articles(line, date):
    assert read("Council decides nothing", line, TEXT)[0].get("date") == date


def test_a_date_below_wrapped_text_is_one_of_its_sentence_when_the_line_above_goes_on():
    above = "prices and exclude cash that was kept under the loan since"
    assert "line" not in read("Grain prices", TEXT, TEXT, above, "April, 1986.")[0]
    assert read("Grain prices", TEXT, TEXT, "– 5 September 2025, Harbour News")[0]["line"] == "5 September 2025"


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param(("5 May 2025", "date " * 50_000), id="words-of-labels"),
        pytest.param((f"5 May 2025\n{'date ' * 50_000}",), id="words-of-labels-below"),
        pytest.param((TEXT, "a" * 200_000, "5 May 2025"), id="no-blanks"),
    ],
)
def test_a_line_of_any_length_is_passed_in_little_time(texts):
    facts, _paragraphs = read("Council decides nothing", "By Ana Ruiz", *texts)
    assert "5 May 2025" in (facts.get("date"), facts.get("line"))


def test_where_the_date_is_known_the_text_is_not_searched_for_one():
    texts = [
        Paragraph(text)
        for text in ("By Ana Ruiz | 5 Sept 2025", "HARBOUR CITY (Reuters) - " + TEXT, "Published 6 May 2025")
    ]
    assert read_header(texts, knows_date=True) == read_header(texts)  # a header line states one
    below = texts[1:]
    assert read_header(below).facts == {"line": "6 May 2025", "credit": "Reuters"}
    known = read_header(below, knows_date=True)
    assert (known.facts, known.paragraphs) == ({"credit": "Reuters"}, tuple(below))


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("The Harbour Packet", "The Harbour Packet"),
        ("Harbour Evening Star-Post", "Harbour Evening Star-Post"),
        ("The Harbour Herald — Serving Harbour since 1908", "The Harbour Herald"),
        ("The Harbour Herald, with AFP", "The Harbour Herald"),
        ("Sky News", "Sky News"),
    ],
)
def test_a_paper_above_a_headline_is_the_source(line, source):
    facts, body = read(line, "Council decides nothing again", "By Ana Ruiz", TEXT)
    assert facts == {"source": source, "headline": "Council decides nothing again", "byline": "Ana Ruiz"}
    assert body == [TEXT]


def test_a_paper_names_its_section_or_day():
    facts, _body = read("The Harbour Herald | Law", "Council decides nothing again", "By Ana Ruiz", TEXT)
    assert (facts["source"], facts["section"]) == ("The Harbour Herald", "Law")
    facts, _body = read("The Harbour Herald, Saturday 30 August 2025", "Council decides nothing again", TEXT)
    assert (facts["source"], facts["date"]) == ("The Harbour Herald", "Saturday 30 August 2025")


def test_a_headline_about_a_paper_is_none():
    assert read("Council Sues Evening Post", TEXT)[0] == {"headline": "Council Sues Evening Post"}


@pytest.mark.parametrize("section", ["Features", "Home News", "Politics"])
def test_a_section_above_a_headline(section):
    facts, body = read(section, "Council decides nothing again", "Officials promise a full report", "By Ana Ruiz",
                       "5 September 2025", TEXT)  # fmt: skip
    assert facts == {
        "section": section, "headline": "Council decides nothing again", "deck": "Officials promise a full report",
        "byline": "Ana Ruiz", "date": "5 September 2025",
    }  # fmt: skip
    assert body == [TEXT]


@pytest.mark.parametrize("line", ["The Last Post", "A Rising Star", "Winter Outlook", "World Record"])
def test_a_headline_that_is_called_like_a_paper_is_none(line):
    facts, body = read(line, "Buglers gather at the harbour", TEXT)
    assert "source" not in facts
    assert "Buglers gather at the harbour" in (facts.get("headline"), facts.get("deck"), *body)


def test_a_kind_of_book_is_no_section():
    assert "section" not in read("Crime", "A novel of the docks by Ana Ruiz", TEXT)[0]


@pytest.mark.parametrize("texts", [(f"HARBOUR CITY - {TEXT}",), (TEXT, "Ana Ruiz")])
def test_a_name_below_the_headline_is_the_byline_where_the_text_bears_it_out(texts):
    assert read("Council decides nothing again", "Ana Ruiz", *texts)[0]["byline"] == "Ana Ruiz"


@pytest.mark.parametrize("text", [TEXT, f"HARBOUR CITY - Ruiz said so. {TEXT}"])
def test_a_name_of_whom_a_text_tells_is_no_byline(text):
    facts, body = read("Player of the Week", "Ana Ruiz", text)
    assert "byline" not in facts
    assert body[-2:] == ["Ana Ruiz", text]


def test_a_name_of_no_person_below_the_headline_is_no_byline():
    assert "byline" not in read("Council decides nothing again", "Harbour Blues", TEXT)[0]


def test_a_long_line_in_capitals_is_a_headline():
    facts, _body = read("COUNCIL DECIDES NOTHING FOR THE FOURTH TIME", "By Ana Ruiz", TEXT)
    assert facts == {"headline": "COUNCIL DECIDES NOTHING FOR THE FOURTH TIME", "byline": "Ana Ruiz"}


def test_agencies_in_small_letters_and_desks():
    assert read("Council decides nothing", "By Ana Ruiz, dpa", TEXT)[0]["credit"] == "dpa"
    assert "headline" not in read("Editor: Ana Ruiz", TEXT)[0]


@pytest.mark.parametrize("lines", [("Editor: Ana Ruiz", "5 May 2025"), ("5 May 2025", "Web editor: Ana Ruiz")])
def test_an_editor_beside_a_date_is_none_of_the_text(lines):
    assert read("Council decides nothing", *lines, TEXT)[1] == [TEXT]


@pytest.mark.parametrize("line", ["Editor: Why the sea?", "Producer: We are rolling", "Producer: Ben Oda"])
def test_who_speaks_in_a_text_stays_in_it(line):
    assert line in read("The sea and the poet", line, TEXT)[1]
    assert line in read(line, TEXT)[1]


@pytest.mark.parametrize(
    ("lines", "facts"),
    [
        (["By Ana Ruiz", "OF THE HARBOUR TIMES-NEWS STAFF"], {"byline": "Ana Ruiz", "credit": "HARBOUR TIMES-NEWS"}),
        (["By Ana Ruiz", "Associated Press Writer"], {"byline": "Ana Ruiz", "credit": "Associated Press"}),
        (["NEWS PROVIDED BY Harbour Dairies"], {"source": "Harbour Dairies"}),
        (["Author: Mendes, Clara"], {"byline": "Clara Mendes"}),
        (["Harbour Leader, 2 August 2014"], {"source": "Harbour Leader", "date": "2 August 2014"}),
        (["Harbour Standard / 05:04 AM August 19, 2019"], {"source": "Harbour Standard"}),
        (["THE HARBOUR TIMES", "December 5, 2023"], {"source": "THE HARBOUR TIMES", "date": "December 5, 2023"}),
        (["Gale Document Number: GALE|A284310077", "Byline: Ana Ruiz"], {"byline": "Ana Ruiz"}),
        (["Local News", "5 May 2025"], {"date": "5 May 2025"}),
    ],
)
def test_papers_and_authors_below_a_headline(lines, facts):
    found, rest = read("Council decides nothing", *lines, TEXT)
    assert {**found, **facts} == found
    assert rest == [TEXT]
    assert "source" in facts or "source" not in found


@pytest.mark.parametrize("line", ["OF THE HARBOUR COUNCIL STAFF", "A Long Time Writer", "News provided hope"])
def test_no_paper_below_a_headline(line):
    found, _rest = read("Council decides nothing", line, TEXT)
    assert not found.keys() & {"source", "credit"}


def test_headers_that_are_read_together_are_the_same_as_each_alone():
    texts = [
        Headed([Paragraph("Ferry stays in port"), Paragraph("5 May 2025"), Paragraph(TEXT)]),
        Headed([Paragraph("Ferry stays in port"), Paragraph("6 May 2025"), Paragraph(TEXT)], "Ferry stays in port"),
        Headed([Paragraph(TEXT), Paragraph("Published 7 May 2025")], knows_date=True),
        Headed([]),
        Headed([Paragraph(TEXT), Paragraph("Published 7 May 2025")]),
    ]
    headers = read_headers(texts)
    assert headers == [read_header(text, headline=headline, knows_date=known) for text, headline, known in texts]
    assert [header.facts.get("date") or header.facts.get("line") for header in headers] == [
        "5 May 2025", "6 May 2025", None, None, "7 May 2025",
    ]  # fmt: skip
