"""Days, months and times in names that papers, wires and people who keep clippings give."""

import pytest

from indexer.extract.paths.coded_days import day_of_coded_name
from indexer.extract.paths.dates import date_in_path
from indexer.extract.paths.url_dates import date_in_url
from tests.isodates import iso


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("Clippings/2010-08-17 Ferry link saved", "2010-08-17"),
        ("x/2010-08-17 harbour site saved", None),
        ("x/Ferry link saved 2010-08-17", None),
        ("valley_04_30_2003_front", "2003-04-30"),
        ("magazine/199811_nurses", "1998-11"),
        ("magazine/201311-nurses-reject-offer", "2013-11"),
        ("magazine/200509_drought", None),
        ("magazine/199811_election", None),
        ("magazine/199811_frame", None),
        ("01aug95-teachers", "1995-08-01"),
        ("01-aug-95-teachers", "1995-08-01"),
        ("Aug-01-95-teachers", "1995-08-01"),
        ("teachers-01aug95", "1995-08-01"),
        ("12-may-20-die", None),
        ("01aug95-deadline", None),
        ("strike-began-01aug95", None),
        ("mercury/2003/29jul_04", "2003-07-29"),
        ("hospital, Granite Register, 2023", "2023"),
        ("Granite Register - 2023 - hospital", "2023"),
        ("hospital, Granite Register, May 2023", "2023-05"),
        ("hospital, Granite Coast, 2023", None),
        ("annual-2003-issue/schools", "2003"),
        ("2003-annual-issue/schools", "2003"),
        ("annual-2003-fair/schools", None),
        ("Harbour Review Winter 1998/schools", "1998"),
        ("harbour-review-1998-q4/schools", "1998"),
        ("wire/2009/02/17/12-20_senate", "2009-02-17T12:20"),
        ("clips/2009/02/17/12-20_senate", "2009-02-17"),
        ("feed/20020123/T191302Z_0412", "2002-01-23T19:13"),
        ("HTD19860227-01-04", "1986-02-27"),
        ("bulletin-1998-12-24-1800", "1998-12-24T18:00"),
        ("2014/05/12-council-votes/index", "2014-05-12"),
        ("97/apr/27/story5", "1997-04-27"),
        ("07/apr/27/story5", None),
        ("1996/9603/mine", "1996-03"),
        ("2007/10/071023-a1", "2007-10-23"),
        ("microfilm/1999/June/8_p3", "1999-06-08"),
        ("microfilm/1999/June/8_3", "1999-06"),
        ("scripts/2012/August/30 Aug visitors", "2012-08-30"),
        ("scripts/2012/August/30 Sep visitors", "2012-08"),
        ("columns/2000/beth-hollander_Mar1", "2000-03-01"),
        ("clips/NorthernEcho_2004_p4", "2004"),
        ("clips/NorthernLights_2004_p4", None),
        ("releases/2018-041", "2018"),
        ("clips/2018-041", None),
        ("beth-hollander (1992) market-traders-fear-move", "1992"),
        ("north-harbour (1992) market-traders-fear-move", None),
        ("Holloway 1991 - river-falls-to-lowest-level", "1991"),
        ("20140512HARB0017", "2014-05-12"),
        ("30052014_0017", "2014-05-30"),
        ("12052014_0017", None),
        ("30052014_00171234", None),
        ("harbourtimes30may1967", "1967-05-30"),
        ("2014_05_30_004417", "2014-05-30"),
        ("cache/2014-05-30/ferry", None),
        ("p4_28-10-1997_gazette", "1997-10-28"),
        ("A12-28.10.1997-ferry", "1997-10-28"),
        ("001_28-10-97_ferry", "1997-10-28"),
        ("No 12 - 19971028/ferry", "1997-10-28"),
        ("Vol 3 No 12, 28-10-97/ferry", "1997-10-28"),
        ("28101997~1", "1997-10-28"),
        ("28101997 (1)", "1997-10-28"),
        ("28 October 1997b", "1997-10-28"),
        ("28-10-1997b/ferry", "1997-10-28"),
        ("HG28-10-1997", "1997-10-28"),
        ("ferry-Oct-28-97", "1997-10-28"),
        ("ferry_Oct-28-13_p4", "2013-10-28"),
        ("ferry-trip-oct-12-14", None),
        ("2013/10/13-10-28/ferry", "2013-10-28"),
        ("embargo-2025-05-30", None),
        ("harbour.example/2014/05/30/ferry/index.html@print=1", "2014-05-30"),
        ("2007/071023-a1", "2007"),
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
    assert str(day_of_coded_name(path)) == day


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
