import pytest

from indexer.extract.paths.dates import date_in_path
from indexer.extract.paths.url_dates import date_in_url
from tests.isodates import iso


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("news/2000062902.txt", "2000-06-29"),
        ("news/20000629004.txt", "2000-06-29"),
        ("2002082851956.txt", "2002-08-28"),
        ("199903140042.txt", "1999-03-14"),
        ("200006291530.txt", "2000-06-29T15:30"),
        ("20000629153022.txt", "2000-06-29T15:30"),
        ("scans/0ECH-1985-1126-0003-001.txt", "1985-11-26"),
        ("1985-1126-0003-001.txt", "1985-11-26"),
        ("HT19MAR99-14.txt", "1999-03-19"),
        ("ht/HT99MAR19.txt", "1999-03-19"),
        ("ht/HT19Mar99_lead.txt", "1999-03-19"),
        ("HT19MAR1999-14.txt", "1999-03-19"),
        ("HT19-MAR-99.txt", "1999-03-19"),
        ("19MAR99-14.txt", "1999-03-19"),
        ("sun14mar1999.txt", "1999-03-14"),
        ("HT_SUN14MAR1999_p3.txt", "1999-03-14"),
        ("echo/1999/14-03/ferry.txt", "1999-03-14"),
        ("echo/1999/14.03/ferry.txt", "1999-03-14"),
        ("echo/1999/03-14/ferry.txt", "1999-03-14"),
        ("ht/ht930930/HT933-461.txt", "1993-09-30"),
        ("Issue_2011-10/feature_a.txt", "2011-10"),
        ("issue 2011.10/12.txt", "2011-10"),
        ("clips/99-03/ferry.txt", "1999-03"),
        ("vol12no3_mar1999_ferry.txt", "1999-03"),
        ("shelf/harbour-review-1999-issue-12.txt", "1999"),
        ("export-harbour-echo/1999-03-14_000123.txt", "1999-03-14"),
        ("echo/1999-03-14_010123.txt", "1999-03-14T01:01"),
    ],
)
def test_a_day_with_numbers_behind_it(path, date):
    assert iso(date_in_path(path, is_whole_file=True)) == date


@pytest.mark.parametrize(
    "path",
    [
        "item/2000062902.txt",
        "ISBN/2000062902.txt",
        "proquest/docview/2019112301.txt",
        "orders/20000629004.txt",
        "backup/20000629004.txt",
        "2000063102.txt",
        "2000130102.txt",
        "2019112377.txt",
        "1979112301.txt",
        "17000629004.txt",
        "0441999031499.txt",
        "echo/echo_1999_0314_ferry.txt",
        "wire/ota_wire_2001_0417.txt",
        "EPA-HQ-2009-0234-0001.txt",
        "FAA-2013-0129-0001.txt",
        "CVE-2014-0712.txt",
        "court/2009-0234_ruiz_v_oda.txt",
        "press/2014-0712.txt",
        "555-1999-0314.txt",
        "2012-0931-0003-001.txt",
        "AB19MAR05.txt",
        "AB19MAR.txt",
        "IMG19MAR99.txt",
        "SCAN19MAR99.txt",
        "AB40MAR99.txt",
        "SCAN19MAR1999.txt",
        "AB19-MAR99.txt",
        "pages/14-03/ferry.txt",
        "clients/99-03/ferry.txt",
        "box/99-03/ferry.txt",
        "Issue_2011-37/a.txt",
        "box_2011-10/a.txt",
        "season-1999-issue-12.txt",
    ],
)
def test_numbers_that_are_no_days(path):
    assert date_in_path(path, is_whole_file=True) is None


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("news/2000062902.html", "2000-06-29"),
        ("a/20000629004", "2000-06-29"),
        ("news/20000629153022.html", "2000-06-29"),
        ("docview/2019112301", None),
        ("photos/2019112301.html", None),
        ("user/2019112301", None),
        ("news/2019112377.html", None),
        ("events/2000062902.html", None),
    ],
)
def test_a_day_with_numbers_behind_it_in_an_address(path, date):
    assert iso(date_in_url(f"https://gazette.example/{path}")) == date


def test_a_year_above_wins_over_numbers():
    assert iso(date_in_path("1999/2000062902.txt", is_whole_file=True)) == "1999"
    assert iso(date_in_path("2000/2000062902.txt", is_whole_file=True)) == "2000-06-29"


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("stories/200703140512.txt", "2007-03-14"),
        ("stories/200703140512-ferry-stays.txt", "2007-03-14"),
        ("harbour.example/news/200703140512.txt", "2007-03-14"),
        ("news/200703140512.html", "2007-03-14"),
        ("allafrica/2007/03/200703140512.txt", "2007-03-14"),
        ("feed/200703140512.txt", "2007-03-14T05:12"),
        ("bulletins/200703140512", "2007-03-14T05:12"),
        ("stories/20070314T0512.txt", "2007-03-14T05:12"),
        ("stories/200713140512.txt", None),
    ],
)
def test_a_site_numbers_the_texts_of_a_day_and_a_feed_has_their_time(path, date):
    assert iso(date_in_path(path, is_whole_file=True)) == date


@pytest.mark.parametrize("path", ["stories/200703140512.html", "news/200703140512/ferry-stays", "200703140512"])
def test_the_number_of_a_text_in_an_address_is_no_time(path):
    assert iso(date_in_url(f"https://harbour.example/{path}")) == "2007-03-14"
