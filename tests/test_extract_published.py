from datetime import date

import pytest

from indexer.article import HEADER, LINE, PATH, RECORD, UPDATE, URL, Published
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


@pytest.mark.parametrize("stated", ["", "n.d.", "Unknown", "null", "0000-00-00"])
def test_a_record_that_says_it_has_no_date_is_no_refusal(stated):
    assert published([stated], "2024-03-05") == (Published(date(2024, 3, 5), "day", HEADER), "")


def test_a_date_that_can_be_read_in_two_ways_keeps_its_year_and_warns():
    found, warning = published(["03/04/2023"])
    assert found == Published(date(2023, 1, 1), "year", RECORD)
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
    assert (found.isoformat(), found.basis, warning) == (iso, PATH, "")


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
    assert found(stated=["2023"], dateline="Mar 5") == ("2023-03-05", LINE, False)
    assert found(stated=["March 2023"], dateline="5 Mar") == ("2023-03-05", LINE, False)
    assert found(stated=["April 2023"], dateline="5 Mar") == ("2023-04", RECORD, False)
    assert found(stated=["2023-03-07"], dateline="Mar 5") == ("2023-03-07", RECORD, False)
    assert found(stated=["2023"], dateline="Feb 29") == ("2023", RECORD, False)
    assert found(stated=["2024"], dateline="Mar 25") == ("2024", RECORD, False)  # ahead of today


def test_of_two_readings_the_one_that_something_else_says():
    ambiguous = {"stated": ["03/04/2023"]}
    assert found(**ambiguous) == ("2023", RECORD, True)
    assert found(**ambiguous, url="https://a.example/2023/04/03/b") == ("2023-04-03", URL, False)
    assert found(**ambiguous, dateline="March 4") == ("2023-03-04", LINE, False)
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
