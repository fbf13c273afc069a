import pytest

from indexer.extract.paths.dates import date_in_path
from tests.isodates import iso as iso_of


def iso(path):
    return iso_of(date_in_path(path, is_whole_file=True))


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("copydesk/12.29.05/ferry.txt", "2005-12-29"),
        ("pages/06172011_A5.txt", "2011-06-17"),
        ("pages/17062011-p12.txt", "2011-06-17"),
        ("monitoring/OTA-29.11.2017-evening.txt", "2017-11-29"),
        ("monitoring/OTA_29-11-2017_evening.txt", "2017-11-29"),
        ("archive/ferries042398.txt", "1998-04-23"),
        ("archive/ferries230498.txt", "1998-04-23"),
        ("wire/970924-0417.txt", "1997-09-24"),
        ("wire/0417-970924.txt", "1997-09-24"),
        ("telex/290694/na0417.txt", "1994-06-29"),
        ("telex/062994/na0417.txt", "1994-06-29"),
        ("harbour/vol91 (1998)/ferry.txt", "1998"),
        ("harbour/Vol. 12, 1995/ferry.txt", "1995"),
        ("campus/Spring Semester 2014/ferry.txt", "2014"),
        ("campus/2014 Fall Term/ferry.txt", "2014"),
        ("leaflets/Fall2011_ferry.txt", "2011"),
        ("leaflets/ferry_Fall2011.txt", "2011"),
        ("newsletters/Winter-2011-ferry.txt", "2011"),
        ("shelf/yearbook-2003-shipping.txt", "2003"),
        ("annual/Yearbook 2016/ferry.txt", "2016"),
        ("angling/2016/No4_May/ferry.txt", "2016-05"),
        ("angling/2016/Issue 5 - May/ferry.txt", "2016-05"),
        ("trade/HarbourToday_August-2010_53.txt", "2010-08"),
        ("1993/1014-5A.TXT", "1993-10-14"),
        ("1993/1014p3.txt", "1993-10-14"),
        ("soundings/1988/22Jun_lead.txt", "1988-06-22"),
        ("soundings/1988/Jun22_lead.txt", "1988-06-22"),
        ("press/2018/pr180614.txt", "2018-06-14"),
        ("dl/harbour%20Star%20May%2013%202010.txt", "2010-05-13"),
        ("alerts/alert_20181128_1744.txt", "2018-11-28T17:44"),
        ("bulletins/2002-07-31/1300.txt", "2002-07-31T13:00"),
        ("radio/2002-07-31/1430/ferry-stays.txt", "2002-07-31T14:30"),
        ("radio/2002-07-31/2015/ferry-stays.txt", "2002-07-31T20:15"),
        ("radio/2002-07-31/14-30/ferry-stays.txt", "2002-07-31T14:30"),
        ("AFP_20151020_1147_0093.txt", "2015-10-20T11:47"),
        ("radio/2002/07/31/1300.txt", "2002-07-31T13:00"),
        ("desk/2002/07/31/17h55-ferry.txt", "2002-07-31T17:55"),
        ("rec.boats/971224/ferry.txt", "1997-12-24"),
        ("harbour-gazette_Q2-2005.txt", "2005"),
        ("herald/02_Oct/2003/ferry.txt", "2003-10-02"),
    ],
)
def test_a_date_that_can_hardly_be_anything_else(path, date):
    assert iso(path) == date


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("copydesk/04.05.06/ferry.txt", None),
        ("software/version 12.29.05/ferry.txt", None),
        ("photos/img 12.29.05.txt", None),
        ("x/04052011_A5.txt", None),
        ("x/06172011_4412331.txt", None),
        ("archive/ferries040598.txt", None),
        ("archive/article042398.txt", None),
        ("archive/order042398.txt", None),
        ("quay/ferries042398.txt", None),
        ("items/970924-0417.txt", None),
        ("items/290694/na0417.txt", None),
        ("telex/040694/na0417.txt", None),
        ("harbour/box 3 (1998)/ferry.txt", None),
        ("harbour/v12 (3)/ferry.txt", None),
        ("x/winter-2011-storm.txt", None),
        ("shelf/annual-review-of-2003.txt", None),
        ("1993/1014-5544.txt", "1993"),
        ("1988/5Nov_anniversary.txt", "1988"),
        ("press/2018/pr990614.txt", "2018"),
        ("stories/story_20181128_1744.txt", "2018-11-28"),
        ("wire/2002-07-31/1300.txt", "2002-07-31"),
        ("bulletins/2002-07-31/0042.txt", "2002-07-31"),
        ("clips/Box 12 - March 2005.txt", None),
        ("clips/ferry-timetable-and-fares-update-for-islands-june-2010.txt", None),
        ("PlumbingToday_08-2010_53.txt", None),
    ],
)
def test_what_may_be_a_number_or_what_a_name_is_about(path, date):
    assert iso(path) == date
