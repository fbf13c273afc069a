"""Dates of paths and addresses whose parts have labels or are cut apart, times of folders, days on old shelves."""

import pytest

from indexer.extract.paths.coded_days import day_of_coded_name
from indexer.extract.paths.dates import date_in_path
from indexer.extract.paths.url_dates import date_in_url
from tests.isodates import iso


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("dump/2011y/03m/30d/ferry.txt", "2011-03-30"),
        ("dump/2011y/3m/ferry.txt", "2011-03"),
        ("dump/2011y/13m/30d/ferry.txt", None),
        ("year/2007/month/11/day/22/ferry.txt", "2007-11-22"),
        ("pub=2012-10-31,id=8801.txt", "2012-10-31"),
        ("get/article_date=2010-12-28_id=7363.html", "2010-12-28"),
        ("event_date=2010-12-28_id=7363.html", None),
        ("ferry-stays_pub2003-11-23_accessed2025-12-01.html", "2003-11-23"),
        ("captures/published_2019-10-03_17-42_shares.txt", "2019-10-03T17:42"),
        ("westfield/printed_2009-02-16.txt", None),
        ("pressreader/1187-20200729/281633.txt", "2020-07-29"),
        ("pressreader/1187-20201329/281633.txt", None),
        ("pressreader/1187-20200729.txt", None),
        ("imports/17-08-1995/ferry.txt", "1995-08-17"),
        ("imports/17-08-2015/ferry.txt", None),
        ("y2006m05d12_heat.txt", "2006-05-12"),
        ("heat 2006y05m12d.txt", "2006-05-12"),
        ("y2006m15d12_heat.txt", None),
        ("clippings/21.XI.1938.txt", "1938-11-21"),
        ("inbox/RadioHarbour12Aug1991Bulletin.txt", "1991-08-12"),
        ("inbox/harbour12Aug1991.txt", "1991-08-12"),
        ("inbox/Boeing737Max1991.txt", None),
        ("clippings/1938-iv-2.txt", "1938-04-02"),
        ("clippings/21.XIII.1938.txt", None),
        ("8 May 2014 7.30am.txt", "2014-05-08T07:30"),
        ("8-May-2014 7pm.txt", "2014-05-08T19:00"),
    ],
)
def test_labels_of_parts_say_which_date_it_is(path, date):
    assert iso(date_in_path(path, is_whole_file=True)) == date


@pytest.mark.parametrize(
    ("url", "date"),
    [
        ("https://harbour.example/year/2007/month/11/day/22/story/brewery", "2007-11-22"),
        ("https://harbour.example/local/16122009-2773120.htm", "2009-12-16"),
        ("https://harbour.example/local/46122009-2773120.htm", None),
        ("https://harbour.example/_w_articles_politics_4_24/10/2003_64353", "2003-10-24"),
        ("https://harbour.example/story.asp?pub=April+21,+1999&doc=991", "1999-04-21"),
        ("https://harbour.example/2020/11/15/00-30/bridge-opens.html", "2020-11-15T00:30"),
        ("https://harbour.example/2020/11/15/1608/bridge-opens.html", "2020-11-15"),
    ],
)
def test_addresses_have_labels_too(url, date):
    assert iso(date_in_url(url)) == date


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("ticker/2024/03/08/0613/ferry.txt", "2024-03-08T06:13"),
        ("clips/2024/03/08/0613/ferry.txt", "2024-03-08"),
        ("ticker/2024/03/08/0042/ferry.txt", "2024-03-08"),
        ("live/2022-09-14/06-15/ferry.txt", "2022-09-14T06:15"),
        ("live/2022-09-14/06-15/7.txt", "2022-09-14"),
        ("live/2022-09/06-15/ferry.txt", "2022-09"),
        ("clips/2016/06/29/1305_rail-strike.txt", "2016-06-29T13:05"),
        ("clips/2016/06/29/1956_rail-strike.txt", "2016-06-29"),
        ("clips/2016/06/29/1200_homes-lost.txt", "2016-06-29"),
        ("2013/11/25/1956/court.txt", "2013-11-25"),
        ("mail/20140319_0912 - newsdesk - ferry.txt", "2014-03-19T09:12"),
    ],
)
def test_times_are_folders_and_first_numbers_below_a_day(path, date):
    assert iso(date_in_path(path, is_whole_file=True)) == date


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("DOS/N941130.TXT", "1994-11-30"),
        ("DOS/940715A1.TXT", "1994-07-15"),
        ("CDROM/DISC2/920625/ART0012.TXT", "1992-06-25"),
        ("quark/270495 bridge-reopens.txt", "1995-04-27"),
        ("quark/270405 bridge-reopens.txt", None),
        ("quark/940512-img.txt", None),
        ("clips/N941130.TXT", None),
        ("pagination/A01_111893.txt", "1993-11-18"),
        ("tribune_092218_A1.txt", "2018-09-22"),
        ("tribune_092218_11.txt", None),
        ("tribune_090810_A1.txt", None),
    ],
)
def test_six_digits_are_a_day_on_old_shelves_and_beside_pages(path, day):
    found = day_of_coded_name(path)
    assert (found and found.isoformat()) == day
