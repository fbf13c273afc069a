"""Days and months of paths and addresses: in one piece, behind a key, beside a number or among the words of a slug."""

import pytest

from indexer.extract.paths.dates import date_in_path
from indexer.extract.paths.url_dates import date_in_url
from tests.isodates import iso


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("harbourtimes-1988nov17-p3.txt", "1988-11-17"),
        ("the-gazette-sunday-may-23-1993-page-4.txt", "1993-05-23"),
        ("herald/02-Oct/2003/ferry.txt", "2003-10-02"),
        ("2007/Nov-23-islands-rattled-by-6-3-quake.txt", "2007-11-23"),
        ("2007/Nov-23-election-what-we-know-now.txt", "2007"),
        ("2007/Oct/10-Oct/ferry.txt", "2007-10-10"),
        ("2007/10 October/ferry.txt", "2007-10"),
        ("archive/2000/jun/13tue/ferry.html", "2000-06-13"),
        ("2025-12/6th - new.txt", "2025-12-06"),
        ("2025-12/10th anniversary - new.txt", "2025-12"),
        ("2025-12/10th-street-fire.txt", "2025-12"),
        ("2001/gazette0912.txt", "2001-09-12"),
        ("2001/council0912.txt", "2001"),
        ("gazette-12-09-2001-10 killed in crash.txt", "2001"),
        ("4417-28-11-1998-ferry-stays-in-port.txt", "1998-11-28"),
        ("feed/2011_01_07_06_31_740879.txt", "2011-01-07T06:31"),
        ("rates-up-again-as-ferry-stays-july-2010.txt", "2010-07"),
        ("new-rules-come-into-force-in-july-2010.txt", None),
        ("hotels-hope-for-better-sales-july-2010.txt", None),
        ("who-won-the-big-league-2010-11.txt", None),
        ("who-won-the-big-league-2010-12.txt", "2010-12"),
        ("198702 - Newsletter/ferry.txt", "1987-02"),
        ("magazine/201306_ferry_stays_in_port.txt", "2013-06"),
        ("magazine/200804_ferry_stays_in_port.txt", None),
        ("magazine/201314_ferry_stays_in_port.txt", None),
        ("magazine/201306_4417.txt", None),
        ("wire/ferry_200804.txt", None),
        ("mag/No 88 - 03-2003/ferry.txt", "2003-03"),
        ("mag/issue 12-05-1996/ferry.txt", "1996"),
        ("dump/date=2003-03-20/1.txt", "2003-03-20"),
        ("export/dt=20171117/1.txt", "2017-11-17"),
        ("news_2017-7-26_46.txt", "2017-07-26"),
        ("news-2017.7.6-ferry.txt", "2017-07-06"),
        ("release-2017-7-26-4.txt", None),
        ("crawl/dt=20171117/1.txt", None),
        ("dumps/2003-03-20/1.txt", None),
        ("scan_1987-11-23_p04.txt", "1987-11-23"),
        ("scan_2007-11-23_p04.txt", "2007-11-23"),
        ("scan_1987-11-23.txt", "1987-11-23"),
        ("scan_2017-11-23.txt", None),
        ("scan 23-11-2017 bridge.txt", "2017-11-23"),
        ("COPY_23NOV2017_bridge.txt", "2017-11-23"),
        ("scan_2017-11-23_0012.txt", None),
        ("scan_1987-11-23_p4_ocr.txt", "1987-11-23"),
        ("img_1987-11-23_p04.txt", None),
        ("chronicle/sn83030214_1903-05-29_ed-1_seq-4_ocr.txt", "1903-05-29"),
        ("letter-of-2017-11-23-scan.txt", None),
        ("la/la052990.txt", "1990-05-29"),
        ("fr94/fr940529.2.txt", "1994-05-29"),
        ("img/pic052990.txt", None),
        ("database/GRDN000020030529dz5t0004a.txt", "2003-05-29"),
        ("database/GRDN000020031329dz5t0004a.txt", None),
        ("desk/20030529wo01.txt", "2003-05-29"),
        ("ocr/HG_93-05-29_04.txt", "1993-05-29"),
        ("ocr/HG-93-05-29-04.txt", None),
        ("news-monitoring-29-may-03.txt", None),
        ("bbc-monitoring-29-may-03.txt", "2003-05-29"),
        ("2003/May/Thu 29 ferry.txt", "2003-05-29"),
        ("2003/May/Thursday 29th.txt", "2003-05-29"),
        ("2003/May/Sun 21 pages.txt", "2003-05"),
        ("edition_19_November_2016/ferry.txt", "2016-11-19"),
        ("year2003/month05/ferry.txt", "2003-05"),
        ("clips/May/2019/ferry.txt", "2019-05"),
        ("clips/23/May/2019/ferry.txt", "2019-05-23"),
        ("clips/May/2019/07/ferry.txt", "2019-07"),
        ("box/05/2019/ferry.txt", "2019"),
        ("The Harbour Gazette 1993 Collection/ferry.txt", "1993"),
        ("scans/19130529_123456_ferry.txt", "1913-05-29"),
        ("feed/20130529_123456_ferry.txt", "2013-05-29T12:34"),
    ],
)
def test_a_path(path, date):
    assert iso(date_in_path(path, is_whole_file=True)) == date


@pytest.mark.parametrize(
    ("url", "date"),
    [
        ("ferry-stays-in-port-81233177418-Sep2016/", "2016-09"),
        ("gazette/apr182003/n5.asp", "2003-04-18"),
        ("ferry-stays-in-port-29-march-2012-5512", "2012-03-29"),
        ("2007/Oct/10-Oct/ferry", "2007-10-10"),
        ("News/A1Story20080722-78076.html", "2008-07-22"),
        ("News/G7Summit20080722-78076.html", None),
        ("news.html#2006-02-16-car-plant-adds-shift", "2006-02-16"),
        ("news.html#2006-02-16", None),
        ("news.html#part-2006-02-16-car-plant", None),
        ("inside.asp?xfile=/data/2008/December/ferry.xml&d=20081216", "2008-12-16"),
        ("inside.asp?xfile=/data/2008/December/ferry.xml&d=20090116", "2008-12"),
        ("details.asp?id=jul2308/at01", "2008-07-23"),
        ("details.asp?id=jul2308", None),
        ("stories/2003052301230500.htm", "2003-05-23"),
        ("news/20030529p2a00m0dm001000c.html", "2003-05-29"),
        ("localnews/20030529ferry0529p1.asp", "2003-05-29"),
        ("localnews/20031329ferry0529p1.asp", None),
        ("News/052999/Worldandnation/Ferry.html", "1999-05-29"),
        ("News/050499/Worldandnation/Ferry.html", None),
        ("parts/052999/lamps/Ferry.html", None),
        ("article/20250122/NEWS/012299/ferry", "2025-01-22"),
        ("releases/2003/b05292003_bt377-03.html", "2003-05-29"),
        ("releases/2003/b05292004_bt377-03.html", "2003"),
        ("headline/2013/05/29-2", "2013-05-29"),
        ("headline/2013/05/39-2", "2013-05"),
        ("1030529/asp/nation/ferry_2017049.asp", "2003-05-29"),
        ("1030529/nation/ferry", None),
        ("may/2019/ferry", "2019-05"),
        ("12/2019/ferry", None),
        ("issue-123-may-2019/ferry", "2019-05"),
        ("the-gazette-may-23-2019-edition", "2019-05-23"),
        ("local/article_5-23-2019_ferry.html", "2019-05-23"),
        ("local/part_5-23-2019_ferry.html", None),
        ("?year=2019&monthnum=05&day=23", "2019-05-23"),
        ("show?date=2019-05", "2019-05"),
        ("show?code=2019-05", None),
    ],
)
def test_an_address(url, date):
    assert iso(date_in_url(f"http://www.harbour.example/{url}")) == date


@pytest.mark.parametrize(
    ("url", "date"),
    [
        ("http://www.sundaytimes.example/090329/news/ferry.html", "2009-03-29"),
        ("http://www.sundaytimes.example/990321/news4.html", "1999-03-21"),
        ("http://www.dailytimes.example/990321/news4.html", "1999-03-21"),
        ("http://www.dailytimes.example/090329/news/ferry.html", None),  # or of 2029
        ("http://www.sundaytimes.example/090329/1234", None),
        ("http://www.sundaytimes.example/090330/news/ferry.html", None),  # a Monday
        ("http://www.sundayferries.example/090329/news/ferry.html", None),
    ],
)
def test_the_day_of_a_paper_by_its_host(url, date):
    assert iso(date_in_url(url)) == date
