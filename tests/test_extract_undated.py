"""Lines that have a date, of what they are about -> the article stays undated, and none of its words is lost."""

from datetime import UTC, datetime

import pytest

from indexer.extract import extract_article
from indexer.extract.conventions import Conventions
from indexer.formats import read_file
from indexer.formats.raw import SourceFile

TODAY = datetime(2025, 11, 21, tzinfo=UTC).date()
HEADLINE = "Council talks about the harbour wall"
BODY = (
    "The council met in the old town hall and talked for hours about the harbour wall, which has been leaking since"
    " the winter. Members agreed to ask the engineers for another report.\n\n"
    "“We want to know what it costs,” said Ana Ruiz, who leads the committee. Others wanted to begin at once."
)


@pytest.fixture
def read(tmp_path):
    def read(shown, text):
        file = tmp_path / shown.rpartition("/")[2]
        file.write_text(text, encoding="utf-8")
        (raw,) = read_file(SourceFile(file, shown, file.stat().st_size), {})
        return extract_article(raw, TODAY, True, Conventions()).article

    return read


def dated(article):
    return article.published.isoformat() or None


DATELINE = f"KINGSPORT, March 13 (AP) -- {BODY}"


@pytest.mark.parametrize(
    "line",
    ["Born 15 March 1898", "Founded 14 March 1898", "Photo 13.3.1912", "In memory: 13 March 1998",
     "Next fair 16/3/2024", "Conference 15 March 2024", "Tickets until 16 March 2024", "Deadline 16 March 2024",
     "Election 15 March 2024", "Trial: 14 March 2024", "Copyright 1999 The Harbour Wine Company",
     "Copyright 1999 The Harbour Wine Company\nDistributed by Milton Stores",
     "Distributed by Harbour Films\n(c) 1999 Harbour Studios", "© AP 2024", "(c) AP 2024"],
)  # fmt: skip
def test_a_dateline_has_no_year_from_a_line_of_others(read, line):
    assert dated(read("x/wall.txt", f"{HEADLINE}\n\n{DATELINE}\n\n{line}\n")) is None
    assert dated(read("x/wall.txt", f"{line}\n\n{HEADLINE}\n\n{DATELINE}\n")) is None


@pytest.mark.parametrize(
    ("line", "date"),
    [("General 16/03/2009", None), ("Harbour Wire, 2009-03-14", "2009-03-14"),
     ("Publication year: 2002", "2002-03-13"), ("Copyright (C) OTA. Juche 101 (2012)", "2012-03-13"),
     ("© Associated Press 2015", "2015-03-13")],
)  # fmt: skip
def test_a_dateline_has_the_year_of_its_day_where_a_line_states_it(read, line, date):
    assert dated(read("x/wall.txt", f"{HEADLINE}\n\n{DATELINE}\n\n{line}\n")) == date


@pytest.mark.parametrize(
    ("line", "date"),
    [("Associated Press, Copyright 2002", "2002-03-13"), ("YEAR=2002", "2002-03-13"),
     ("[Foreign desk wire file, box 12: OTA English, 1999]", "1999-03-13"),
     ("[Harbour picnic, part 12: OTA English, 1999]", None)],
)  # fmt: skip
def test_a_dateline_has_the_year_of_a_line_above_it(read, line, date):
    assert dated(read("x/wall.txt", f"{line}\n\n{HEADLINE}\n\n{DATELINE}\n")) == date


def test_the_agency_of_a_dateline_may_stand_behind_the_text_with_the_year(read):
    assert dated(read("x/wall.txt", f"{HEADLINE}\n\n{DATELINE}\n\n{BODY} (AP 2009)\n")) == "2009-03-13"
    assert dated(read("x/wall.txt", f"{HEADLINE}\n\n{DATELINE}\n\n{BODY} (Expo 2009)\n")) is None


def test_a_day_below_a_text_has_the_year_of_the_notice_beside_it(read):
    foot = "Copyright Business Recorder, 2005\n\nPublished"
    assert dated(read("x/wall.txt", f"{HEADLINE}\n\n{BODY}\n\n{foot} Sunday, June 12\n")) == "2005-06-12"
    assert dated(read("x/wall.txt", f"{HEADLINE}\n\n{BODY}\n\n{foot} Monday, June 12\n")) is None


@pytest.mark.parametrize(
    ("note", "date"),
    [("Correction: This article, published on January 2, 2017, misspelled a name.", "2017-01-02"),
     ("Note: This article, published on January 2, 2017, misspelled a name.", None),
     ("Correction: The report published on January 2, 2017, misspelled a name.", None)],
)  # fmt: skip
def test_a_correction_says_when_its_own_text_came_out(read, note, date):
    assert dated(read("x/wall.txt", f"{HEADLINE}\n\n{BODY}\n\n{note}\n")) == date


@pytest.mark.parametrize(
    ("foot", "date"),
    [("REUTERS\nRtr 10:17 11-22-99", "1999-11-22T10:17"), ("Publication year: 2002", "2002"),
     ("First published 2003 by the Northern Miner.", "2003"), ("First settled 2003 by the Northern Miner.", None)],
)  # fmt: skip
def test_a_foot_states_the_date_of_a_text_without_one(read, foot, date):
    assert dated(read("x/wall.txt", f"{HEADLINE}\n\n{BODY}\n\n{foot}\n")) == date


@pytest.mark.parametrize(
    ("line", "date"),
    [("Lancet 1994; 344: 612", "1994"), ("Middle East Report 167, Vol. 20 (1990)", "1990"),
     ("Manushi, No. 123 (2001)", "2001"), ("Licence no. 12/2020/05/06", None), ("Harbour Games, page 5, 1998", None)],
)  # fmt: skip
def test_the_number_of_an_issue_states_its_year(read, line, date):
    assert dated(read("x/wall.txt", f"{HEADLINE}\n\n{line}\n\n{BODY}\n")) == date


@pytest.mark.parametrize(
    "name",
    ["windows_2000_318", "passat_2012_484", "iso_2008_900", "order_2001_448", "bill_2019_118", "expo_2020_118",
     "euro_2016_118", "covid_2019_484", "Citizen Kane 1941", "Guardian Angel 1994", "mirror lens 2010",
     "Dispatch box 1990", "ap test 2010 scores", "Mirror 1975 film", "Guardian 1990 cartridge"],
)  # fmt: skip
def test_a_dateline_has_no_year_from_a_name_of_a_thing(read, name):
    assert dated(read(f"x/{name}.txt", f"{HEADLINE}\n\n{DATELINE}\n")) is None


def test_justified_prose_is_no_header(read):
    prose = (
        "The     men    who     signed the treaty of Milton in the cold harbour on\n12 May 1840\n"
        "went    home    in     the    old     barn and slept there until the morning\ncame over the sea.\n"
    )
    article = read("x/wall.txt", f"{HEADLINE}\n\n{prose}\n{BODY}\n")
    assert dated(article) is None
    assert "12 May 1840" in article.text
    justified = "\n".join(["The   old    wall    of the harbour leaks     and the   council   is"] * 4 + ["angry."])
    article = read("x/wall.txt", f"{HEADLINE}\n\n{justified}\n")
    assert article.headline == HEADLINE
    assert article.text.count("\n\n") == 0


@pytest.mark.parametrize(
    "foot",
    ["ends 30 June 2019", "ends sun 30 June 2019", "Sale\n\nends 30 June 2019", "OFFER ENDS: 30 June 2019",
     "ENDS: 30 June 2019", "ends 9 November 1989", "END: 11 November 1918", "END 11 November 1918", "AC/DC 5 May 2019",
     "WW II: 3 September 1939", "VJ: 15 August 1945", "QE2 12 May 1969", "KO 12 May 2019", "GP: 12 May 2019",
     "DC 12 May 2019", "AD 12 May 79",
     "set ab 12 May 2019", "* Event Harbour Fair\n* Date 28.10.2019\n* By Harbour Trust",
     "Copyright 2019 by OTA. Appeared 12 May 1912.",
     "© Ana Ruiz. First distributed 12 May 1977."],
)  # fmt: skip
def test_last_lines_that_do_not_date_a_text(read, foot):
    assert dated(read("x/wall.txt", f"{HEADLINE}\n\n{BODY}\n\n{foot}\n")) is None


@pytest.mark.parametrize(
    ("foot", "date"),
    [("[jh/mk 23 Jun 1993]", "1993-06-23"), ("-30- 12 May 2019", "2019-05-12"), ("ENDS / 12 May 2019", "2019-05-12"),
     ("Copyright 2019 by OTA. Published 12 May 2019.", "2019-05-12")],
)  # fmt: skip
def test_last_lines_that_date_a_text(read, foot, date):
    assert dated(read("x/wall.txt", f"{HEADLINE}\n\n{BODY}\n\n{foot}\n")) == date


@pytest.mark.parametrize(
    "word", ["Auditions", "Opens", "Sold", "Guilty", "Curtain", "Hamlet", "Rovers", "Closed", "Easter", "Mother"]
)
def test_a_word_below_a_byline_is_no_place(read, word):
    assert dated(read("x/2019/wall.txt", f"{HEADLINE}\nBy Ana Ruiz\n{word}, May 13\n\n{BODY}\n")) == "2019"


def test_readers_have_no_time_of_a_text(read):
    text = f"{HEADLINE}\n12 May 2019\n\n{BODY}\n\n"
    assert dated(read("x/wall.txt", f"{text}Great article!\n\nPosted by Tom at 11:30 pm\n\nLove it\n")) == "2019-05-12"
    assert dated(read("x/wall.txt", f"{text}Posted by Tom at 11:30 pm\n")) == "2019-05-12T23:30"


@pytest.mark.parametrize(
    "line",
    ["Speech 28 August 1963", "Letter 16 April 1963", "Post 12 May 1945", "Review 12 May 1977", "PROFILE 12 May 1977",
     "Story 12 May 1977", "Remarks 12 May 1977", "Dispatch 7 December 1941", "Video: 12 May 1945",
     "Interview: 12 May 1945", "Essay: 12 May 1945", "Explainer: 12 May 1945"],
)  # fmt: skip
def test_a_text_of_a_kind_may_be_an_older_one(read, line):
    article = read("x/wall.txt", f"{HEADLINE}\n{line}\n\n{BODY}\n")
    assert dated(article) is None
    assert line in f"{article.deck}\n{article.text}"


@pytest.mark.parametrize(
    "line",
    ["Source: Ruiz et al; Milton Vol. 3, Iss. 2, (Spring 2004): 1-2.",
     "Source: Harbour Tide Board Vol. 3, No. 2 (Winter 2004)", "Source: Journal of the Harbour Trust (1990)",
     "Ruiz et al; Milton Vol. 3, Iss. 2, (Spring 2004): 1-2."],
)  # fmt: skip
def test_what_is_cited_is_no_source(read, line):
    article = read("x/wall.txt", f"{HEADLINE}\n{line}\n\n{BODY}\n")
    assert dated(article) is None
    assert article.source != "Ruiz et al"


def test_the_issue_of_a_database_can_be_searched(read):
    line = "Harbour Review; Harbour Vol. 32, Iss. 3, (Summer 2004): 22-27."
    article = read("x/wall.txt", f"{HEADLINE}\n{line}\n\n{BODY}\n")
    assert dated(article) is None
    assert line in article.text


@pytest.mark.parametrize(
    ("field", "date"),
    [
        ('"rights":"Scanned 2024"', None),
        ('"rights":"Licence 2024 for research"', None),
        ('"rights":"© AP 1998"', None),
        ('"rights":"Harbour Archive, 2014"', None),
        ('"rights":"Associated Press, 1998"', "1998-03-13"),
    ],
)
def test_a_licence_has_no_year_of_a_dateline(read, field, date):
    record = (
        f'{{"headline":"{HEADLINE}","text":"KINGSPORT, March 13 (AP) -- The council met in the old hall.",{field}}}'
    )
    assert dated(read("x/wall.json", record)) == date


def test_the_volume_of_a_licence(read):
    record = f'{{"headline":"{HEADLINE}","text":"The council met in the old hall.","rights":"Vol. 3 (2012)"}}'
    assert dated(read("x/wall.json", record)) is None


def test_a_day_without_its_month(read):
    record = f'{{"headline":"{HEADLINE}","text":"The council met.","date":{{"year":2012,"day":12}}}}'
    assert dated(read("x/wall.json", record)) == "2012"


@pytest.mark.parametrize(
    "inner",
    ['<div itemtype="https://schema.org/ImageObject"><meta property="schema:dateCreated" content="1977-05-12"></div>',
     '<div itemscope itemtype="https://schema.org/ImageObject"><span property="dcterms:created" content="1977-05-12">'
     "</span></div>",
     '<div itemscope itemtype="https://schema.org/Book"><meta itemprop="datePublished" content="1977-05-12"></div>',
     '<div typeof="schema:Review"><meta property="schema:datePublished" content="1977-05-12"></div>',
     '<aside><article><meta itemprop="datePublished" content="1977-05-12"></article></aside>'],
)  # fmt: skip
def test_marks_of_a_thing_in_the_page(read, inner):
    page = (
        f"<html><head><title>{HEADLINE}</title></head><body><article><h1>{HEADLINE}</h1>{inner}<p>{BODY}</p></article>"
    )
    assert dated(read("x/wall.html", f"{page}</body></html>")) is None


def test_the_day_on_which_a_page_was_printed_out(read):
    assert dated(read("x/wall.txt", f"{HEADLINE}\n\n{BODY}\n\nPrinted from Harbour Post on 19 July 2012\n")) is None
    assert (
        dated(read("x/wall.txt", f"{HEADLINE}\n\n{BODY}\n\nReprinted from Harbour Post, 19 July 2012\n"))
        == "2012-07-19"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "A first report appeared on 5 May 2001.",
        "The report was published on May 5, 2001.",
        "It was published on 5 May 2001.",
        "The video was released on 5 May 2001.",
        "Results were announced on May 5, 2001.",
        "The album came out on 5 May 2001.",
        "His letter was sent on 5 May 2001.",
        "The first issue appeared on 5 May 2001.",
        "The court was updated on 5 May 2001.",
        "Details were posted online on May 5, 2001.",
        "The newspaper was last printed on 5 May 2001.",
        "They went live on 5 May 2001.",
        "The programme was first broadcast on 5 May 2001.",
    ],
)
def test_when_another_text_came_out_is_no_date_of_this_one(read, sentence):
    for text in (f"{BODY}\n\n{sentence}", f"{sentence}\n\n{BODY}", f"{BODY}\n\n{sentence} Nobody knew.\n\n{BODY}"):
        article = read("x/wall.txt", f"{HEADLINE}\n\n{text}\n")
        assert dated(article) is None
        assert sentence in article.text


@pytest.mark.parametrize(
    "sentence",
    [
        "This article was published on 5 May 2001.",
        "This story first appeared on 5 May 2001.",
        "Published on 5 May 2001.",
        "The story was first published on 5 May 2001.",
        "A version of this article appeared in print on 5 May 2001.",
    ],
)
def test_when_this_text_came_out_is_its_date(read, sentence):
    assert dated(read("x/wall.txt", f"{HEADLINE}\n\n{BODY}\n\n{sentence}\n")) == "2001-05-05"
