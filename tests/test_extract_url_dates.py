import pytest

from indexer.extract.paths.addresses import archived_page
from indexer.extract.paths.url_dates import date_in_url


@pytest.mark.parametrize(
    ("path", "iso"),
    [
        ("2005/WORLD/coast/03/13/ferry/index.html", "2005-03-13"),
        ("2012/06/15/best-of-2011_1.html", "2012-06-15"),
        ("2012/06/15/weather/storm-nears-the-coast/index.html", "2012-06-15"),
        ("weather/2012/06/15/storm-nears-the-coast", "2012-06-15"),
        ("agenda/2012/06/storm-nears-the-coast", "2012-06"),
        ("europe/2012/06/2012061512345612345.html", "2012-06-15"),
        ("news/2019/12/ferry-stays-191201123456789.html", "2019-12-01"),
        ("news/2019/11/ferry-stays-191201123456789.html", "2019-11"),
        ("wp/2001/09/12/AR2010050300123.html", "2001-09-12"),
        ("news/2012/06/15/ferry.jsp;jsessionid=20190101", "2012-06-15"),
        ("news/ferry/2012/06/15.print.html", "2012-06-15"),
        ("transcripts/2001/09/12/ferry", "2001-09-12"),
        ("TRANSCRIPTS/2001/09/lt.01.html", "2020-01-09"),
        ("?q=news/2012/06/15/ferry", "2012-06-15"),
        ("show?dt=03-05-2012&id=4", "2012"),
        ("May/3/2012/ferry", "2012-05-03"),
        ("news?Year=2012&Month=06&Day=15", "2012-06-15"),
        ("25/3/2012/ferry", "2012-03-25"),
        ("news/20120605-2011-budget-passes", "2012-06-05"),
        ("news/top-10-of-2011-12-06-2012", "2012"),
        ("release/2012-123", "2012"),
        ("2006/aug/01ferry.htm", "2006-08-01"),
        ("past/docs/issues/97nov/987.htm", "1997-11"),
        ("archive/nov97/ferry.htm", "1997-11"),
        ("vault/1987/09/27/ferry-stays-in-port", "1987-09-27"),
        ("index.php?art_id=vn20060410023412445C123456", "2006-04-10"),
        ("pub_releases/2015-12/uoc-csd110315.php", "2015-12"),
        ("newspapers/CHP19880707.2.563", "1988-07-07"),
        ("newspapers/article/harbourtimes18880707-1.2.5", "1888-07-07"),
        ("print.asp?dd=18&mm=11&yy=2007", "2007-11-18"),
        ("2007_11_01_archive.html", "2007-11"),
        ("2007_11_18_archive.html", "2007-11-18"),
        ("news/jul2308/ferry", "2008-07-23"),
        ("pa/cm200708/cmhansrd/cm080616/debtext/80616-0001.htm", "2008-06-16"),
        ("item/2010/201004/news04/10.htm", "2010-04-10"),
        ("archives/hg-1985-jan-05-me-56625-story.html", "1985-01-05"),
        ("title/harbour-times/1990-12-28/page/4", "1990-12-28"),
        ("cgi-bin/nn20081213a1.html", "2008-12-13"),
        ("jun202304/ferry", "2023-06-04"),
        ("feed/20200728T1324Z/ferry", "2020-07-28T13:24"),
        ("news/20200728132400", "2020-07-28"),
        ("default.aspx?pageid=4&n=ferry-stays-2009-04-25", "2009-04-25"),
        ("WORLD/9911/21/ferry", "1999-11-21"),
        ("archive/970118/ferry.html", "1997-01-18"),
        ("releases/2007/30123.htm", "2007"),
        ("news/2019/951204/ferry.html", "2019"),
        ("2019/05/951204.html", "2019-05"),
        ("debates/lower/1957/oct/05/ferry-line", "1957-10-05"),
        ("2003/08/29/1608/03", "2003-08-29"),
        ("default.asp?page=2010%5C02%5C19%5Cferry_4", "2010-02-19"),
        ("release?year=2006&no=439", "2006"),
        ("release?yr=2006&mon=5&d=4", "2006-05-04"),
        ("release?day=4&month=may&year=2006", "2006-05-04"),
        ("story?CTIME=2006-05-04-13-44-09", "2006-05-04T13:44"),
        ("story?time=20060504T134409Z", "2006-05-04T13:44"),
        ("story.php?storyid=200605040012", "2006-05-04"),
        ("200605/04/eng20060504_104811.shtml", "2006-05-04"),
        ("index/apr97/harbour.htm", "1997-04"),
        ("local/daily/apr97/harbour24.htm", "1997-04-24"),
        ("archive/apr/24/1997/harbour.htm", "1997-04-24"),
        ("article?node=&contentId=A4412-2004Nov02", "2004-11-02"),
        ("press/2004/pr11022004.htm", "2004"),
        ("press/2004/pr11242004.htm", "2004-11-24"),
        ("blog/?m=200411", "2004-11"),
        ("news?year=2019", "2019"),
        ("list?year=2019&month=3", "2019-03"),
        ("show?id=vn20070322054512345C", "2007-03-22"),
        ("show?storyid=story_28-10-2005_pg1", "2005-10-28"),
        ("archive/1914/07/28/ferry", "1914-07-28"),
        ("harbour-times/1914/07/28", "1914-07-28"),
    ],
)
def test_a_date_in_an_address(path, iso):
    written = date_in_url(f"https://gazette.example/{path}")
    assert written is not None
    assert written.date.isoformat().startswith(iso)
    assert len(iso) == {"year": 4, "month": 7, "day": 10, "minute": 16}[written.precision]


@pytest.mark.parametrize(
    "path",
    [
        "id/20081213",
        "articleshow/20120615.cms",
        "article20120615.ece",
        "users/20120615/ferry",
        "news/ferry-stays-1.20120615",
        "static/v20120615/ferry.html",
        "bill/2012-123/ferry",
        "3/5/2012/ferry",
        "?p=20120615",
        "?q=events/2012/06/15/ferry",
        "wiki/12_September_2001",
        "tag/2019-05-05",
        "search?date=2019-05-05",
        "weather/2019-05-05",
        "law/2019/05",
        "d-day-june-6-1944-remembered",
        "ferry-timetable-from-2019-05-05",
        "ferry-stays-until-5-may-2019",
        "product-20190505",
        "ferry?lastmod=2019-05-05",
        "ferry?timestamp=20190505",
        "ferry?nocache=20190505",
        "ferry?campaign=2019-05-05",
        "ferry?source=email-2019-05-05",
        "ferry?redirect=https://x.example/2019/05/05/a",
        "ferry?birthdate=1999-05-05",
        "jul2308/ferry",
        "parts/97nov/987.htm",
        "issues/01jan/ferry.htm",
        "onthisday/1987/09/27/ferry",
        "world/history/1987/0927/ferry",
        "node/1990122/ferry",
        "news/article-12201934",
        "remembering-november-5-2023",
        "elections/2007/30123.htm",
        "events/2005/03/13/ferry",
        "ferry?ref=ferry-2009-04-25",
        "archive/870118/ferry.html",
        "1985",
        "find?q=storm-2001-09-11",
        "find?s=2001-09-11",
        "node/9911/21",
        "category/9805/12",
        "news/1745/3",
        "news/1608/03/12",
        "release?id=2006",
        "elections?year=1996",
        "results/table.php?year=2019",
        "census?region=4&year=2011",
        "wines/riesling?year=2019",
        "cars/review?model=nerra&year=2015",
        "show?id=IMG20190501123456",
        "show?art=AB20190501",
        "show?pic=dsc_28-10-2005_small",
        "show?photo=2019-05-01",
        "history/1912/04/15/ferry-sinks",
        "news/1861/4/12/fort",
        "p/1808/11/12",
        "article/1914/7/28/",
    ],
)
def test_no_date_in_an_address(path):
    assert date_in_url(f"https://gazette.example/{path}") is None


def test_of_an_archived_page_the_address_that_was_archived_counts():
    copy = "https://web.archive.org/web/20210101000000/https://gazette.example/2020/01/05/ferry"
    assert archived_page(copy) == "https://gazette.example/2020/01/05/ferry"
    assert str(getattr(date_in_url(copy), "date", None)) == "2020-01-05"


@pytest.mark.parametrize(
    ("copy", "page", "iso"),
    [
        (
            "https://web.archive.org/web/20210101000000/gazette.example/2020/01/05/ferry",
            "2020/01/05/ferry",
            "2020-01-05",
        ),
        ("web.archive.org/web/20210101000000id_/gazette.example/ferry", "ferry", None),
        ("https://web.archive.org/web/20210101000000*/gazette.example/ferry", "ferry", None),
        ("https://archive.ph/2021.01.01-000000/https://gazette.example/ferry", "ferry", None),
        ("https://arquivo.pt/wayback/20210101000000/http://gazette.example/2020/01/ferry", "2020/01/ferry", "2020-01"),
    ],
)
def test_the_day_of_a_capture_is_none(copy, page, iso):
    assert archived_page(copy).partition("://")[2] == f"gazette.example/{page}"
    written = date_in_url(copy)
    assert (written and written.date.isoformat()[: len(iso or "")]) == iso


@pytest.mark.parametrize(
    "copy",
    [
        "https://web.archive.org/web/20210101000000/gazette.example",
        "https://archive.ph/20210101",
        "perma.cc/A-2021-01-01",
    ],
)
def test_a_capture_of_an_unknown_page_has_no_date(copy):
    assert date_in_url(copy) is None


def test_numbers_of_a_site_that_numbers_its_articles_are_no_days():
    assert date_in_url("https://www.bbc.co.uk/news/world-europe-20120615") is None
    assert str(getattr(date_in_url("https://www.bbc.com/sport/2012/06/15/ferry"), "date", None)) == "2012-06-15"


@pytest.mark.parametrize("path", ["1988/10/07/arts/ferry.html", "1986/0718/18001.html", "world/europe/1987/1121/ferry"])
def test_a_day_older_than_the_web_right_behind_the_host(path):
    found = date_in_url(f"https://paper.example/{path}")
    assert found is not None
    assert found.precision == "day"


def test_a_day_before_the_web_below_articles_counts_with_a_name_below_it():
    found = [date_in_url(f"https://paper.example/{at}") for at in ("stories/1972/11/04/ferry", "articles/1972/11/04/")]
    assert found == [None, None]
    assert date_in_url("https://paper.example/articles/1972/11/04/ferry-stays") is not None


def test_an_address_that_no_browser_takes_has_no_date():
    address = "https://echo.example/2013/05/07/ferry-stays"
    assert date_in_url(f"{address}?{'a' * 1900}") is not None
    assert date_in_url(f"{address}?{'a' * 2000}") is None
    assert date_in_url("</" * 10_000) is None
