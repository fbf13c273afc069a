from datetime import date

import pytest

from indexer.article import HEADER, LINE, LINE_PATH, LINE_RECORD, PATH, RECORD, UPDATE, URL, Paragraph, Published
from indexer.extract.published import DateEvidence, published_of
from indexer.formats.raw import RawArticle

TODAY = date(2024, 3, 15)


def published(stated=(), header="", shown="news/a.txt", is_whole_file=True):
    return published_of(DateEvidence(stated, header=header, shown=shown, is_whole_file=is_whole_file), TODAY)


def test_the_record_wins_then_the_header_then_the_path():
    day = date(2024, 3, 5)
    path = "2023/11/a.txt"
    assert published(["5 Mar 2024"], "2024-01-01", path) == (Published(day, "day", RECORD), "")
    assert published([], "2024-03-05", path) == (Published(day, "day", HEADER), "")
    assert published([], "", path) == (Published(date(2023, 11, 1), "month", PATH), "")
    assert published() == (Published(), "")


@pytest.mark.parametrize(
    ("stated", "reason"),
    [
        ("1066-10-14", "the date “1066-10-14” is before 1600"),
        ("2024-03-18", "the date “2024-03-18” is more than two days ahead"),
        ("some day", "the date “some day” could not be read"),
    ],
)
def test_a_refused_date_leaves_the_article_undated(stated, reason):
    assert published([stated], "2024-03-05", "2023/11/a.txt") == (Published(refused=reason), reason)


@pytest.mark.parametrize(
    ("stated", "day", "precision"),
    [
        ("Spring 2023", date(2023, 1, 1), "year"),
        ("2019-Q1", date(2019, 1, 1), "year"),
        ("March-April 2019", date(2019, 1, 1), "year"),
        ("2019-03-05/2019-03-07", date(2019, 3, 1), "month"),
        ("2019-03-05/2019-03-05", date(2019, 3, 5), "day"),
        ("2019-03-05T24:00:00", date(2019, 3, 5), "day"),
    ],
)
def test_what_is_stated_in_place_of_a_date_is_the_period_that_holds_it(stated, day, precision):
    assert published([stated]) == (Published(day, precision, RECORD), "")


@pytest.mark.parametrize("stated", ["2019/2021", "the spring of 2019", "c. 2019", "2019-03-05/2018-03-07", "Q5 2019"])
def test_no_other_words_are_a_period(stated):
    assert published([stated])[0].date is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Date: 31 February 2024", "31 February 2024"),
        ("Published: 31 June 2023", "31 June 2023"),
        ("By Ann Lee | 31/06/2023", "31/06/2023"),
        ("Posted on June 31st, 2023", "June 31st, 2023"),
        ("Date: 24-03-04", "24-03-04"),
    ],
)
def test_what_a_first_line_states_as_its_date_though_it_is_none_is_refused_as_in_a_record(line, day):
    paragraphs = [Paragraph("Ferry stays in port"), Paragraph(line), Paragraph("The ferry is old.")]
    reason = f"the date “{day}” could not be read"
    evidence = DateEvidence(paragraphs=paragraphs, shown="2023/11/a.txt")
    assert published_of(evidence, TODAY) == (Published(refused=reason), reason)


@pytest.mark.parametrize(
    "line",
    ["Event date: 31 June 2023", "32/13/2011", "Version 31.06.2023", "Tel. 12/34/5678", "Updated: 31 June 2023",
     "Born 31 June 1923", "The ferry left on 31 June 2023, the mayor said, and came back on the next day."],
)  # fmt: skip
def test_other_lines_and_sentences_with_a_day_that_is_none_are_let_be(line):
    paragraphs = [Paragraph("Ferry stays in port"), Paragraph(line), Paragraph("The ferry is old.")]
    evidence = DateEvidence(paragraphs=paragraphs, shown="2023/11/a.txt")
    assert published_of(evidence, TODAY)[0].isoformat() == "2023-11"


def test_a_year_of_two_digits_is_the_last_number():
    assert published(["28.03.04, 07:44 PM"])[0].isoformat() == "2004-03-28T19:44"
    assert published(["28/03/04"])[0] == Published(date(2004, 3, 28), "day", RECORD)


@pytest.mark.parametrize("stated", ["", "n.d.", "Unknown", "null", "0000-00-00"])
def test_a_record_that_says_it_has_no_date_is_no_refusal(stated):
    assert published([stated], "2024-03-05") == (Published(date(2024, 3, 5), "day", HEADER), "")


def test_a_date_that_can_be_read_in_two_ways_keeps_its_year_and_warns():
    found, warning = published(["03/04/2023"])
    assert found == Published(date(2023, 1, 1), "year", RECORD, warning)
    assert warning == "the date “03/04/2023” can be read in two ways; only its year is used"


@pytest.mark.parametrize(
    ("shown", "iso"),
    [
        ("wire/2024/03/05/a.txt", "2024-03-05"),
        ("wire/2024/03/a.txt", "2024-03"),
        ("wire/2023/a.txt", "2023"),
        ("2023/2024/a.txt", "2024"),
        ("2024-03-05-ports-open.txt", "2024-03-05"),
        ("ports_2024_03_05.txt", "2024-03-05"),
        ("20240305_ports.txt", "2024-03-05"),
        ("2024-03-05/ports.txt", "2024-03-05"),
        ("2023/2024-03-05-ports.txt", "2024-03-05"),
        ("2024/13/a.txt", "2024"),
        ("20240305.txt", "2024-03-05"),
        ("20240305_1234.txt", "2024-03-05"),
        ("wire/20240305_1234_ports_open.txt", "2024-03-05T12:34"),
        ("202403051234.txt", "2024-03-05T12:34"),
        ("2024-03-05T09-15-00_ports.txt", "2024-03-05T09:15"),
        ("2024-03-05 09.15.00 ports.txt", "2024-03-05T09:15"),
        ("archive/970314/a.txt", "1997-03-14"),
        ("wire/97Mar14-ports.txt", "1997-03-14"),
        ("ports_open_again 03-25-97.txt", "1997-03-25"),
        ("gazette/2019/Nov 12 - ports.txt", "2019-11-12"),
        ("gazette/25/03/2019/a.txt", "2019-03-25"),
        ("gazette/04/03/2019/a.txt", "2019"),
        ("2019/sports/03/25/a.txt", "2019-03-25"),
        ("ports-open-again-today_1999.txt", "1999"),
        ("Ports Open Again Today (1999).txt", "1999"),
        ("Harbour Gazette - Dec 2010.txt", "2010-12"),
        ("Harbour Newsletter Oct1990.txt", "1990-10"),
        ("Harbour Quarterly Autumn 2006.txt", "2006"),
        ("review/vol-14-no-3-2015/a.txt", "2015"),
        ("1993-12-12 p20 ocr.txt", "1993-12-12"),
    ],
)
def test_dates_in_paths(shown, iso):
    found, warning = published(shown=shown)
    two_ways = "the date in the file’s path can be read in two ways; only its year is used"
    assert (found.isoformat(), found.basis) == (iso, PATH)
    assert found.refused == warning == (two_ways if "04/03/2019" in shown else "")


@pytest.mark.parametrize(
    "shown",
    ["item 20240305.txt", "000_685b19c1f9719c68.txt", "article-2023.txt", "2023.txt", "1234/a.txt", "2025/01/a.txt",
     "20240305_1234_12345678901.txt", "12024-03-05.txt", "2024-02-31-a.txt", "v2024/a.txt"],
)  # fmt: skip
def test_no_dates_in_paths(shown):
    assert published(shown=shown) == (Published(), "")


def test_the_name_of_a_file_with_many_records_may_be_the_day_of_an_export():
    assert published(shown="export-2024-03-05.jsonl", is_whole_file=False) == (Published(), "")
    assert published(shown="2024/03/05/wire.jsonl", is_whole_file=False)[0].isoformat() == "2024-03-05"


TEXT = "The ferry stayed in port for a second day while crews cleared the harbour of timber."


def found(**evidence):
    published, warning = published_of(DateEvidence(**evidence), TODAY)
    return published.isoformat(), published.basis, bool(warning)


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ({"header": "5 Mar 2024", "header_updated": "6 Mar 2024"}, ("2024-03-05", HEADER)),
        ({"header_updated": "6 Mar 2024"}, ("2024-03-06", UPDATE)),
        ({"updated": ["2024-03-06"], "header": "5 Mar 2024"}, ("2024-03-05", HEADER)),
        ({"updated": ["2024-03-06"], "line": "5 Mar 2024"}, ("2024-03-05", LINE)),
        ({"updated": ["2024-03-06"], "url": "https://a.example/2024/03/05/b"}, ("2024-03-05", URL)),
        ({"updated": ["2024-03-06"], "url": "https://a.example/2024/03/b"}, ("2024-03-06", UPDATE)),
        ({"url": "https://a.example/2024/mar/05/b", "shown": "2024/03/07/a.txt"}, ("2024-03-05", URL)),
        ({"url": "https://a.example/2031/03/05/b", "shown": "2024/03/07/a.txt"}, ("2024-03-07", PATH)),
        ({"pattern": "2024-03-04", "url": "https://a.example/2024/03/05/b"}, ("2024-03-04", PATH)),
        ({"stated": ["Submitted by web on Tue, 5 March 2024"]}, ("2024-03-05", RECORD)),
    ],
)  # fmt: skip
def test_what_wins(evidence, expected):
    assert found(**evidence) == (*expected, False)


def test_a_dateline_has_its_year_from_what_is_stated():
    assert found(dateline="Mar 5") == (None, None, False)
    assert found(stated=["2023"], dateline="Mar 5") == ("2023-03-05", LINE_RECORD, False)
    assert found(stated=["March 2023"], dateline="5 Mar") == ("2023-03-05", LINE_RECORD, False)
    assert found(shown="wire/2023/a.txt", dateline="5 Mar") == ("2023-03-05", LINE_PATH, False)
    assert found(stated=["April 2023"], dateline="5 Mar") == ("2023-04", RECORD, False)
    assert found(stated=["2023-03-07"], dateline="Mar 5") == ("2023-03-07", RECORD, False)
    assert found(stated=["2023"], dateline="Feb 29") == ("2023", RECORD, False)
    assert found(stated=["2024"], dateline="Mar 25") == ("2024", RECORD, False)  # ahead of today


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ({"imprint": ["Vol. 23 (1998)"]}, ("1998-03-05", LINE_RECORD)),
        ({"imprint": ["Harbour News Service, 1994"], "shown": "ap_1995/a.txt"}, ("1994-03-05", LINE_RECORD)),
        ({"imprint": ["1990-1995"]}, (None, None)),
        ({"imprint": ["Vol. 23 (1998)", "1999"]}, (None, None)),
        ({"imprint": ["Spring 1998"]}, ("1998-03-05", LINE_RECORD)),
        ({"shown": "OTA_2011_ferry.txt", "agency": "OTA"}, ("2011-03-05", LINE_PATH)),
        ({"shown": "ferry_2011_storm.txt", "agency": "OTA"}, (None, None)),
        ({"shown": "OTA_2011_export.jsonl", "agency": "OTA", "is_whole_file": False}, (None, None)),
        ({"shown": "ota_2011/a.jsonl", "is_whole_file": False}, ("2011-03-05", LINE_PATH)),
        ({"shown": "ota_2011/regional/a.txt"}, ("2011-03-05", LINE_PATH)),
        ({"shown": "ap95/a.txt"}, ("1995-03-05", LINE_PATH)),
        ({"shown": "1990-1995/a.txt"}, (None, None)),
        ({"shown": "ota_2011/set_2012/a.txt"}, (None, None)),
        ({"shown": "olympics_2012/a.txt"}, (None, None)),
        ({"shown": "2011/01/a.txt"}, ("2011-01", PATH)),
        ({"shown": "ota_2030/a.txt"}, (None, None)),
        ({"paragraphs": ("Text.", "Copyright 2006 Oda Times Agency"), "agency": "OTA"}, ("2006-03-05", LINE)),
        ({"paragraphs": ("Text.", "Copyright 2006 Harbour Gazette"), "agency": "OTA"}, ("2006-03-05", LINE)),
        ({"paragraphs": ("Text.", "(c) 2016 Harbour Newspapers Inc.")}, ("2016-03-05", LINE)),
        ({"paragraphs": ("Head", TEXT, "© 2006 Harbour Gazette")}, (None, None)),
        ({"paragraphs": ("Head", TEXT, "© 2006 Harbour Gazette"), "agency": "OTA"}, (None, None)),
        ({"paragraphs": ("Text.", "Copyright 2006 Harbour Gazette", "Copyright 2009 Milton Post")}, (None, None)),
        ({"paragraphs": ("By Ana Ruiz, The Harbour Bee", "Text.", "(c)2011 The Harbour Bee")}, ("2011-03-05", LINE)),
        ({"paragraphs": ("Head", TEXT, "(c)2011 The Harbour Bee")}, (None, None)),
        ({"paragraphs": ("The Weekly Islander, 2001", "Ferry Stays", "Text.")}, ("2001-03-05", LINE)),
        ({"paragraphs": ("Collection: Daily bulletins 1996", "Ferry Stays")}, ("1996-03-05", LINE)),
        ({"paragraphs": ("[OTA feature, 2010]", "Ferry Stays"), "agency": "OTA"}, ("2010-03-05", LINE)),
        ({"paragraphs": ("dpa English service, year 2000", "Ferry Stays"), "agency": "dpa"}, ("2000-03-05", LINE)),
        ({"paragraphs": ("Editor freed after a night in cells [1989]",)}, ("1989-03-05", LINE)),
        ({"paragraphs": ("Airline to cut 600 jobs (OTA, 2006)",), "agency": "OTA"}, ("2006-03-05", LINE)),
        ({"paragraphs": ("Critics still love the Rain Ferry (1988)",)}, (None, None)),
        ({"paragraphs": ("Harbour makes its World Cup 2018 bid", "Text.")}, (None, None)),
        ({"paragraphs": ("A hundred years of ferries (Harbour Museum, 2006)",)}, (None, None)),
        ({"imprint": ["© The Oda Times Agency, 2000"], "agency": "OTA"}, ("2000-03-05", LINE_RECORD)),
        ({"imprint": ["filed 2006"]}, ("2006-03-05", LINE_RECORD)),
        ({"imprint": ["rights 2006"]}, ("2006-03-05", LINE_RECORD)),
        ({"imprint": ["rights 2024"], "shown": "2006/a.txt"}, ("2006-03-05", LINE_PATH)),
        ({"imprint": ["rights 2024", "Vol. 23 (1998)"]}, ("1998-03-05", LINE_RECORD)),
        ({"imprint": ["rights 2024"], "updated": ["2006-03-07"]}, ("2006-03-07", UPDATE)),
        ({"imprint": ["rights 2006"], "updated": ["2006-03-07"]}, ("2006-03-05", LINE_RECORD)),
        ({"shown": "ota_wire_2001_0417.txt", "agency": "OTA"}, ("2001-03-05", LINE_PATH)),
        ({"shown": "1990 Chronicle-Journal clip 14.txt"}, ("1990-03-05", LINE_PATH)),
        ({"shown": "1990 Harbour clip 14.txt"}, (None, None)),
        ({"shown": "harbour_gazette_1990_42.txt"}, ("1990-03-05", LINE_PATH)),
        ({"shown": "1990-ota-0042.txt", "agency": "OTA"}, ("1990-03-05", LINE_PATH)),
        ({"shown": "ferry-stays-in-port-1990.txt", "headline": "Ferry Stays in Port"}, ("1990-03-05", LINE_PATH)),
        ({"shown": "ferry-stays-in-port-1990.txt", "headline": "The Ferry of 1990 Stays in Port"}, (None, None)),
        ({"shown": "great-ferry-race-1990.txt", "headline": "Great Ferry Race Begins"}, (None, None)),
        ({"shown": "the-old-ferry-1990.txt", "headline": "Ferry Stays in Port"}, (None, None)),
        ({"paragraphs": (TEXT, "Copyright 2006 Harbour Gazette"), "shown": "x/a.html"}, (None, None)),
        (
            {"paragraphs": (TEXT, "Copyright 2006 Oda Times Agency"), "shown": "x/a.html", "agency": "OTA"},
            ("2006-03-05", LINE),
        ),
        ({"imprint": ["© Harbour Gazette, 2000"]}, ("2000-03-05", LINE_RECORD)),
        ({"imprint": ["© Harbour Gazette, 2000"], "agency": "OTA"}, (None, None)),
        ({"paragraphs": ("Text.", "Copyright 2006 Harbour News Agency")}, ("2006-03-05", LINE)),
        ({"paragraphs": ("Vol. 14, No. 3 (1998)", "Text.")}, ("1998-03-05", LINE)),
        ({"paragraphs": ("Text.", "Copyright 2004-2006 Oda Times Agency"), "agency": "OTA"}, (None, None)),
        ({"paragraphs": ("Ferry Stays", "Harbour News Service / 2009")}, ("2009-03-05", LINE)),
        ({"paragraphs": ("OTA archive 1996", "Ferry Stays")}, ("1996-03-05", LINE)),
        ({"paragraphs": ("Nurses Win Award 2009", "Text.")}, (None, None)),
    ],
)
def test_a_dateline_has_its_year_from_what_stands_beside_it(evidence, expected):
    if "paragraphs" in evidence:
        evidence = evidence | {"paragraphs": tuple(map(Paragraph, evidence["paragraphs"]))}
    assert found(dateline="Mar 5", **evidence) == (*expected, False)


def test_the_weekday_of_a_dateline_must_fit_the_year():
    assert found(dateline="Wednesday, Mar 5", imprint=["Vol. 23 (2003)"]) == ("2003-03-05", LINE_RECORD, False)
    assert found(dateline="Friday, Mar 5", imprint=["Vol. 23 (2003)"]) == ("2003", RECORD, False)
    assert found(dateline="Friday, Mar 5", imprint=["Harbour News Service, 2003"]) == (None, None, False)
    assert found(stated=["2023"], dateline="Monday, Mar 5") == ("2023", RECORD, False)


def test_a_day_without_a_year_above_the_text_counts_beside_a_year():
    for lines in (
        ("By Ana Ruiz, March 5",),
        ("Ana Ruiz | 5 March",),
        ("Published March 5",),
        ("Harbour, March 5 - The ferry stayed in port for a second day after a storm, the company said.",),
    ):
        paragraphs = tuple(map(Paragraph, ("Ferry Stays in Port", *lines)))
        assert found(paragraphs=paragraphs, shown="wire/2023/a.txt") == ("2023-03-05", LINE_PATH, False)
        assert found(paragraphs=paragraphs) == (None, None, False)
    two = (Paragraph("March 5"), Paragraph("March 6"))
    assert found(paragraphs=two, shown="wire/2023/a.txt") == ("2023", PATH, False)
    assert found(paragraphs=(Paragraph("The pier opens on March 5"),), shown="2023/a.txt") == ("2023", PATH, False)


def test_a_volume_and_its_year_are_the_records_year():
    for value in ("Vol. 23 (1998)", "14/1998", "Spring 1998", "1998"):
        assert found(imprint=[value]) == ("1998", RECORD, False)
    for value in ("1990-1998", "Harbour News Service, 1998", "box 3"):
        assert found(imprint=[value]) == (None, None, False)


def test_a_line_of_the_record_on_author_or_paper_may_end_with_the_date():
    assert found(imprint=["By Ana Ruiz, January 27, 2006"]) == ("2006-01-27", RECORD, False)
    assert found(imprint=["Harbour Echo, 1 November 2015"], header="2016-01-01") == ("2015-11-01", RECORD, False)
    assert found(imprint=["NAIROBI, July 17", "2014"]) == ("2014-07-17", LINE_RECORD, False)
    assert found(imprint=["Ana Ruiz, updated 27 January 2006"]) == (None, None, False)
    assert found(imprint=["Photo: Ana Ruiz, 5 May 2005"]) == (None, None, False)


def test_a_copyright_notice_may_state_the_date():
    notice = (Paragraph("Text."), Paragraph("(c) 2020 OTA. All rights reserved. Released: June 28, 2020, 17:21 GMT"))
    assert found(paragraphs=notice) == ("2020-06-28T17:21", LINE, False)
    assert found(paragraphs=(Paragraph("Published by OTA. It was first published 5 May 2005."),)) == (None, None, False)
    assert found(paragraphs=(Paragraph("Copyright 2020 OTA, founded June 28, 1990."),)) == (None, None, False)


def test_of_two_readings_the_one_that_something_else_says():
    ambiguous = {"stated": ["03/04/2023"]}
    assert found(**ambiguous) == ("2023", RECORD, True)
    assert found(**ambiguous, url="https://a.example/2023/04/03/b") == ("2023-04-03", URL, False)
    assert found(**ambiguous, dateline="March 4") == ("2023-03-04", LINE_RECORD, False)
    assert found(**ambiguous, url="https://a.example/2023/05/03/b") == ("2023", RECORD, True)
    assert found(**ambiguous, day_first=True) == ("2023-04-03", RECORD, False)
    assert found(stated=["Monday 03/04/2023"]) == ("2023-04-03", RECORD, False)


@pytest.mark.parametrize(
    ("url", "iso"),
    [
        ("https://a.example/2023/11/05/b", "2023-11-05"),
        ("https://a.example/2023/nov/05/b", "2023-11-05"),
        ("https://a.example/en/20231105-ports-open", "2023-11-05"),
        ("https://a.example/ports-open-2023-11-05/", "2023-11-05"),
        ("https://a.example/news/2023/1105/1234-ports", "2023-11-05"),
        ("https://a.example/story?date=2023-11-05", "2023-11-05"),
        ("https://a.example/2023/11/ports", "2023-11"),
        ("https://a.example/news/2023/ports", "2023"),
        ("https://a.example/elections/2023/results", None),
        ("https://a.example/ports-open-5-november-2023", "2023-11-05"),
        ("https://a.example/rss/urn:newsml:a.example:20231105:12", "2023-11-05"),
        ("https://a.example/article?AID=/20231105/NEWS01/12", "2023-11-05"),
        ("https://a.example/#!/2023/11/05/ports", "2023-11-05"),
        ("https://a.example/remembering-november-5-2023", None),
        ("https://a.example/node/202311", None),
        ("https://a.example/12345678", None),
        ("https://a.example/1066/10/14", None),
        ("http://[", None),
    ],
)
def test_dates_in_addresses(url, iso):
    assert found(url=url)[0] == iso


def test_a_setting_of_the_source_says_how_numbers_in_paths_and_addresses_are_meant():
    def first_day(is_first, **evidence):
        return published_of(DateEvidence(day_first=is_first, **evidence), TODAY)[0].isoformat()

    for evidence in (
        {"shown": "gazette/04-03-2019/a.txt"},
        {"shown": "gazette/04032019/a.txt"},
        {"shown": "gazette/04/03/2019/a.txt"},
        {"url": "https://gazette.example/04-03-2019/ports"},
        {"url": "https://gazette.example/04/03/2019/ports"},
    ):
        assert [first_day(is_first, **evidence) for is_first in (True, False, None)] == [
            "2019-03-04", "2019-04-03", "2019",
        ]  # fmt: skip


def test_the_name_of_a_json_file_counts_when_it_is_one_article():
    one = RawArticle("2019-03-04-ports.json", 1, original='{"title": "Ports"}', consumed=18)
    assert one.is_whole_file
    assert not RawArticle("2019-03-04-ports.json", 1, original='{"title": "Ports"}', consumed=60).is_whole_file
    assert not RawArticle("2019-03-04-ports.jsonl", 1, original='{"title": "Ports"}', consumed=18).is_whole_file
