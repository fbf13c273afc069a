import pytest

from indexer.extract.paths.url_dates import date_in_url
from tests.isodates import iso as iso_of


def iso(path):
    return iso_of(date_in_url(f"https://gazette.example/{path}"))


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("news_releases_2014/TRAN0046-000123.htm", "2014"),
        ("clip/the-harbour-telegram-october-23-1961-page-12/", "1961-10-23"),
        ("clip/the-harbour-telegram-october-23-1961/", None),
        ("article/201404221730-0024512", "2014-04-22"),
        ("en/show?datum=28.01.2011&id=4471", "2011-01-28"),
        ("archives.php?id=44123&tarih=2007-02-15", "2007-02-15"),
        ("story?id=WX-17&ts=20140802T213000", "2014-08-02T21:30"),
        ("story?id=WX-17&ts=20140802213000", None),
        ("news/2023-news/news-april-2023/ferry-stays-in-port/", "2023-04"),
        ("2023-press-releases/ferry-stays-in-port", "2023"),
        ("media/releases/2016/p0520-ferry-stays-in-port.html", "2016-05-20"),
        ("2013/ferry-stays-in-port-all-day-1031", "2013-10-31"),
        ("pm/content/2016/s42374648.htm", "2016"),
        ("News/Press/docs/2004/sgsm9311.doc.htm", "2004"),
        ("news/press-release/2018-71", "2018"),
        ("press-releases/2018-145", "2018"),
        ("releases/2002/1014members.html", "2002-10-14"),
        ("news/1998/02/18news.html", "1998-02-18"),
        ("cgi-bin/paper?a=d&d=DLN19880507-01.2.6", "1988-05-07"),
        ("magazine/archive/1986/03/bakery/754748/", "1986-03"),
        ("TRANSCRIPTS/1006/23/sitroom.01.html", "2010-06-23"),
        ("politics/jan-june06/talks_05-24.html", "2006-05-24"),
        ("bb/europe/jan-june97/talks_2-28.html", "1997-02-28"),
        ("library/national/062098factory.html", "1998-06-20"),
        ("press-room/20190220IPR30123/talks-end", "2019-02-20"),
        ("story.asp?yr=2008&mon=10&dy=15&id=6274", "2008-10-15"),
        ("et?pg=/et/00/2/23/ferry23.html", "2000-02-23"),
        ("97/02/23/ferry.html", "1997-02-23"),
        ("press/2018/html/ecb.mp180614.en.html", "2018-06-14"),
        ("press/2018/pr180614.html", "2018-06-14"),
    ],
)
def test_a_date_as_sites_write_it_in_ways_of_their_own(path, date):
    assert iso(path) == date


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("elections_2014/a.htm", None),
        ("products/2018-71", None),
        ("news/1998/02/10things.html", "1998-02"),
        ("04/2/23/ferry.html", None),
        ("97/02/23/4412", None),
        ("politics/jan-june06/talks_08-24.html", None),
        ("library/national/050495factory.html", None),  # May or April
        ("press/2018/pr990614.html", "2018"),
        ("tickets/1006/23/ferry.html", None),
        ("news/1745/03/ferry", None),
    ],
)
def test_what_may_be_a_number(path, date):
    assert iso(path) == date
