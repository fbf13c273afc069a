"""Days, months and times in names that papers, wires and people who keep clippings give."""

import pytest

from indexer.extract.paths.dates import date_in_path
from indexer.extract.paths.lone_days import day_of_lone_name
from indexer.extract.paths.url_dates import date_in_url

LENGTHS = {"year": 4, "month": 7, "day": 10, "minute": 16}


def iso(written):
    return written and written.date.isoformat()[: LENGTHS[written.precision]]


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("Clippings/2010-08-17 Ferry link saved", "2010-08-17"),
        ("x/2010-08-17 harbour site saved", None),
        ("x/Ferry link saved 2010-08-17", None),
        ("valley_04_30_2003_front", "2003-04-30"),
        ("valley_04_03_2003_front", None),
        ("part_04_30_2003_front", None),
        ("pressreader/20170913-281479276563210", "2017-09-13"),
        ("pressreader/20171313-281479276563210", None),
        ("orders/20170913-281479276563210", None),
        ("Sun-Sentinel 06.28.07 coal-town", "2007-06-28"),
        ("Sun-Sentinel 06.08.07 coal-town", None),
        ("Sun Times 5-23-97", "1997-05-23"),
        ("CM_Jan98/feature2", "1998-01"),
        ("CM_Jan08/feature2", None),
        ("IMG_Jan98/feature2", None),
        ("harpers_April_2003_scientists-find-bees", "2003-04"),
        ("storm_April_2003_scientists-find-bees", None),
        ("harpers_April_2003_bees", None),
        ("Quarterly_Spring_2005_p12", "2005"),
        ("storm_Spring_2005_p12", None),
        ("Parish News/2010-issue 14/choir", "2010"),
        ("2025/02-February/11_trains-cancelled-as", "2025-02-11"),
        ("2025/02-February/11-trains-cancelled-as", "2025-02"),
        ("2020/02 February/9", "2020-02-09"),
        ("2020/02/9", "2020-02"),
        ("2020/February/9", "2020-02"),
        ("feed/2020/05/05/12-36-07_ferry-stays", "2020-05-05T12:36"),
        ("feed/2020/05/05/12-10-07_ferry-stays", "2020-05-05"),
        ("feed/2020/05/12-36-07_ferry-stays", "2020-05"),
    ],
)
def test_a_path(name, date):
    assert iso(date_in_path(f"{name}.txt", is_whole_file=True)) == date


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("ST_981231/news/nws3.txt", "1998-12-31"),
        ("ST_311298/news/nws3.txt", "None"),
        ("IMG_981231/news/nws3.txt", "None"),
        ("x/LIB112395_x.txt", "1995-11-23"),
    ],
)
def test_a_day_behind_a_code(path, day):
    assert str(day_of_lone_name(path)) == day


@pytest.mark.parametrize(
    ("url", "date"),
    [
        ("story?ts=2013-03-20T14:45", "2013-03-20T14:45"),
        ("story?ts=20130320", None),
        ("tech/98/03/biz/articles/15ferry-stays.html", "1998-03-15"),
        ("tech/98/03/biz/15ferry-stays.html", None),
        ("tech/98/13/biz/articles/15ferry-stays.html", None),
        ("daily/aug98/stories/ferry082798.htm", "1998-08-27"),
        ("daily/aug98/stories/ferry092798.htm", "1998-08"),
    ],
)
def test_an_address(url, date):
    assert iso(date_in_url(f"https://www.harbour.example/{url}")) == date
