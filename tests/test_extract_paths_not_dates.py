import pytest

from indexer.extract.paths.dates import date_in_path
from indexer.extract.paths.url_dates import date_in_url
from tests.isodates import iso


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("2014/10-sept-families-meet.txt", "2014"),
        ("2014/11-sept-families-meet.txt", "2014"),
        ("2014/12-may-families-meet.txt", "2014"),
        ("2014/12-may-bus-fares-to-rise.txt", "2014-05-12"),
        ("news/2019/05/12monkeys.txt", "2019-05"),
        ("news/2019/05/12-councils-agree.txt", "2019-05"),
        ("news/2019/05/12news3.txt", "2019-05-12"),
        ("news/2019/05/12-ferry.txt", "2019-05-12"),
        ("sun/1994/0613ferry-stays-in-port.txt", "1994"),
        ("sun/1994/1306ferry-stays-in-port.txt", "1994"),
        ("sun/1994/1010wins.txt", "1994"),
        ("scans/argus_19_11_2018_6.txt", "2018-11-19"),
        ("scans/argus_03_04_2018_6.txt", "2018"),
        ("scans/vol_03_04_2018_6.txt", None),
        ("wsj/930713/673.txt", "1993-07-13"),
        ("releases/PR-721-2023.txt", "2023"),
        ("releases/statement-12-2023.txt", "2023"),
        ("hansard/cm950616/debtext/8.txt", "1995-06-16"),
        ("hansard/ld080616/8.txt", "2008-06-16"),
        ("parts/cm950616/8.txt", None),
        ("downloads/2007-11-18/ferry.txt", None),
        ("downloads/courier/2007-11-18/ferry.txt", "2007-11-18"),
        ("clients/920415/report.txt", None),
        ("patients/980203/notes.txt", None),
        ("court/970412/order.txt", None),
        ("employees/940611/letter.txt", None),
        ("2011/sept-11-families-sue-airlines-again.txt", "2011"),
        ("2020/jan-6-riot-suspects-in-court-today.txt", "2020"),
        ("2016/june-23-vote-what-you-need-to-know.txt", "2016"),
        ("2015/may-4-be-with-you-star-wars-fans.txt", "2015"),
        ("2019/1-sept-rule-changes-for-schools.txt", "2019"),
        ("2018/dec-7-pearl-harbour-survivors-meet-again-now.txt", "2018"),
        ("2020/dec-31-deadline-looms-for-trade-talks.txt", "2020"),
        ("2001/mar-10-things-to-do.txt", "2001"),
        ("news/model990412.txt", None),
        ("star/player990704.txt", None),
        ("post/order950612.txt", None),
        ("record/label950612.txt", None),
        ("press/flight042398.txt", None),
        ("2018/sku180505.txt", "2018"),
        ("gazette/1996/day05_b2.txt", "1996"),
        ("drawer/crash_May2003_article.txt", None),
        ("gazette/1996/11/day-14-of-the-strike.txt", "1996-11"),
        ("season_2002-03_articles/1.txt", None),
        ("2001/09/12/may-2020-elections.txt", "2001-09-12"),
        ("reuters/1998-11-28/16-05-00.txt", "1998-11-28"),
        ("reuters/1998-11-28/1998-11-27_ferry.txt", "1998-11-27"),
        ("2001/01-ferry-stays.txt", "2001"),
        ("2001/12.txt", "2001"),
        ("2001/12th September.txt", "2001-09-12"),
        ("Vol. 3 No. 4, September 12, 2001/ferry.txt", "2001-09-12"),
        ("2001-123/ferry.txt", "2001-05-03"),
        ("gazette/2001-123/ferry.txt", "2001-05-03"),
        ("bills/2001-123/ferry.txt", None),
        ("releases/2001-123.txt", None),
        ("2001/09/12_001.txt", "2001-09-12"),
        ("2001/09/12_05.txt", "2001-09-12"),
        ("2012/June/5th.txt", "2012-06-05"),
        ("2012/June/5.txt", "2012-06"),
        ("2001/Reuters_0912.txt", "2001-09-12"),
        ("2001/harbour-gazette-09-12.txt", "2001-09-12"),
        ("2001/Reuters Sep 12.txt", "2001-09-12"),
        ("2001/council-votes-05-04.txt", "2001"),
        ("2001/part_0912.txt", "2001"),
        ("gazette/vol12_no3_2001/ferry.txt", "2001"),
        ("001_12-09-2001_ferry.txt", "2001"),
        ("gazette - 28-11-1998 - 10 killed in crash.txt", "1998-11-28"),
        ("gazette.28-11-1998.ferry.txt", "1998-11-28"),
        ("gazette-1.28-11-1998-2.txt", None),
        ("exports/2019-05-05/ferry.txt", None),
        ("scraped_2019-05-05/ferry.txt", None),
        ("y=2001/m=09/d=12/ferry.txt", "2001-09-12"),
        ("v2001/ferry.txt", None),
        ("gazette/1990-99/ferry.txt", None),
        ("gazette/1990-99/1994/ferry.txt", "1994"),
        ("winter-2009-10/1.txt", "2009"),
        ("election_1986/1.txt", None),
        ("radio/2016-10-13/2000-homes-lost.txt", "2016-10-13"),
        ("story_20151020_1103_0093.txt", "2015-10-20"),
        ("IMG_20151020_1147_0093.txt", None),
    ],
)
def test_a_path_of_numbers_or_of_events(path, date):
    assert iso(date_in_path(path, is_whole_file=True)) == date


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("users/mar1208", None),
        ("author/jan1507", None),
        ("user/may2409/comments", None),
        ("shows/dec1190", None),
        ("tag/sept1101", None),
        ("music/2019/07/21pilots", "2019-07"),
        ("2019/05/12monkeys", "2019-05"),
        ("2019/01/10downingstreet", "2019-01"),
        ("films/1998/02/18rabbits", "1998-02"),
        ("2002/0911truth", "2002"),
        ("media/2019/img190512", "2019"),
        ("players/2019/abc190512", None),
        ("parts/2018/mk180612", None),
        ("products/2016/p0520-harbour-lamp-with-bulb", None),
        ("2015/great-charter-sealed-by-barons-1215", "2015"),
        ("2015/storm-recalled-in-town-of-1031", "2015"),
        ("blog/2013/ferry-stays-in-port-all-day-1031", "2013"),
        ("blog/market-news-april-2023", None),
    ],
)
def test_an_address_of_numbers_or_of_names(path, date):
    assert iso(date_in_url(f"https://gazette.example/{path}")) == date


def test_a_name_that_no_file_system_takes_has_no_date():
    assert iso(date_in_path(f"texts/2013-05-07-{'a' * 240}.txt", is_whole_file=True)) == "2013-05-07"
    assert date_in_path(f"texts/2013-05-07-{'a' * 260}.txt", is_whole_file=True) is None
    assert date_in_path(f"1{'A' * 20_000}.txt", is_whole_file=True) is None
    assert iso(date_in_path(f"2013-05-07-{'a' * 240}/a.txt", is_whole_file=True)) == "2013-05-07"
    assert date_in_path(f"2013-05-07-{'a' * 260}/a.txt", is_whole_file=True) is None


def test_a_path_that_no_file_system_takes_has_no_date():
    assert date_in_path(f"2013/05/07/{'a/' * 3000}a.txt", is_whole_file=True) is None
