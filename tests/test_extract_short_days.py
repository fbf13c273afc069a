"""A day with a year of two digits, which stands in full above it."""

import pytest

from indexer.extract.paths.dates import date_in_path
from indexer.extract.paths.url_dates import date_in_url
from tests.isodates import iso


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("2005/31.01.05/lead.txt", "2005-01-31"),
        ("gazette/1998/5-22-98/front.txt", "1998-05-22"),
        ("1998/May/5-22-98/front.txt", "1998-05-22"),
        ("1998/05/22-5-98.txt", "1998-05-22"),
        ("2011/03/04.03.11.txt", "2011-03-04"),
        ("2011/03/03.04.11.txt", "2011-03-04"),
        ("2012/12.12.12/a.txt", "2012-12-12"),
        ("2005/Herald 31.01.05.txt", "2005-01-31"),
        ("2005/31-01-05 ferry stays.txt", "2005-01-31"),
        ("city/1997/HC970319/ferry.txt", "1997-03-19"),
        ("gazette/2001/09/gazette120901.txt", "2001-09-12"),
        ("2003/030523ferry.txt", "2003-05-23"),
        ("gazette/93/05/23/ferry.txt", "1993-05-23"),
        ("gazette/93/may/23/ferry.txt", "1993-05-23"),
        ("gazette/9305/23/ferry.txt", "1993-05-23"),
        # What can be read in two ways, is of another year, or numbers something.
        ("2011/04.03.11.txt", "2011"),
        ("2009/09.08.09/a.txt", "2009"),
        ("2005/31.01.04/a.txt", "2005"),
        ("2003/050607ferry.txt", "2003"),
        ("2003/123456ferry.txt", "2003"),
        ("2012/v13.2.12/notes.txt", "2012"),
        ("2012/version 13.2.12/notes.txt", "2012"),
        ("1997/CV970319/order.txt", "1997"),
        ("1997/HB970319/text.txt", "1997"),
        ("1997/img970319/a.txt", "1997"),
        ("2015-12/order-no121515.txt", "2015-12"),
        ("gazette/93/12345/ferry.txt", None),
        ("gazette/9305/ferry.txt", None),
        ("photos/93/05/23/ferry.txt", None),
        ("x/030523ferry.txt", None),
        # A day only where the text says no other: tests/test_extract_coded_days.py.
        ("x/980731_ferry-stays-in-port.txt", None),
    ],
)
def test_a_path(path, date):
    assert iso(date_in_path(path, is_whole_file=True)) == date


@pytest.mark.parametrize(
    ("url", "date"),
    [
        ("headlines03/0428-09.htm", "2003-04-28"),
        ("news98/0428.htm", "1998-04-28"),
        ("pub_releases/2009-01/uoc-nfh012209.php", "2009-01-22"),
        ("2003/may/030523ferry.html", "2003-05-23"),
        ("headlines03/1828-09.htm", None),
        ("section03/0428-09.htm", None),
        ("windows98/0428.htm", None),
        ("pub_releases/2009-01/uoc-nfh032209.php", "2009-01"),
        ("2009-01/ticket-no012209.php", "2009-01"),
    ],
)
def test_an_address(url, date):
    assert iso(date_in_url(f"http://www.harbour.example/{url}")) == date


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("clips/ferry stays in port 23.5.93.txt", "1993-05-23"),
        ("clips/5-23-93 ferry stays.txt", "1993-05-23"),
        ("scans/gazette.91.01.17.p1.txt", "1991-01-17"),
        ("clips/5-4-93 ferry stays.txt", "1993"),
        ("clips/5-23-03 ferry stays.txt", None),
        ("clips/tel 23-45-93.txt", None),
        ("clips/box 23-5-93.txt", None),
        ("clips/6-4-7-95.txt", None),
        ("clips/ferry-3.15.93.txt", None),
        ("clips/0123 15 05 93 ferry.txt", None),
        ("clips/part 1 5 93 ferry.txt", None),
    ],
)
def test_a_year_that_is_neither_day_nor_month(path, date):
    assert iso(date_in_path(path, is_whole_file=True)) == date
