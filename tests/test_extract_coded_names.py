"""Forms of names, and of names together, that are hardly anything but a date."""

import pytest

from indexer.extract.paths.dates import date_in_path
from indexer.extract.paths.url_dates import date_in_url
from tests.isodates import iso


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("BRANCH_SEP90.TXT", "1990-09"),
        ("branch notes-sep90_2.txt", "1990-09"),
        ("sep90-branch.txt", "1990-09"),
        ("sep90-budget.txt", None),
        ("BRANCH_SEP09.TXT", None),
        ("img_sep90.txt", None),
        ("budget_jun98.txt", None),
        ("storm_jan87.txt", None),
        ("apw_eng_199511.txt", "1995-11"),
        ("apw_eng_200511.txt", "2005-11"),
        ("apw_eng_199513.txt", None),
        ("reuters_199511.txt", "1995-11"),
        ("reuters_200511.txt", None),
        ("item_199511.txt", None),
        ("Okafor_2008-12_mayor-denies-knowing.txt", "2008-12"),
        ("Okafor_2008-13_mayor-denies-knowing.txt", None),
        ("League_2008-09_mayor-denies-knowing.txt", None),
        ("Report_2008-12_mayor-denies-knowing.txt", None),
        ("P2007121400895.txt", "2007-12-14"),
        ("P2007131400895.txt", None),
        ("P20071214153012.txt", None),
        ("YR2015/APR/54798.txt", "2015-04"),
        ("pr-2000-97.txt", "2000"),
        ("pr-1996-97.txt", None),
        ("pr-2000-07.txt", None),
        ("item-2000-97.txt", None),
        ("Marsh 2000 - Storm nears the coast.txt", "2000"),
        ("Marsh and Okafor 2000 - Storm nears the coast.txt", "2000"),
        ("Sydney 2000 - Torch reaches the harbour.txt", None),
        ("Space 1999 - The series comes back.txt", None),
        ("Windows 2000 - Users wait for it.txt", None),
        ("Election 2000 - Recount begins in two counties.txt", None),
        ("Marsh 2000 - Storm.txt", None),
        ("Ferry stays in port [The Harbour-Examiner, 2007].txt", "2007"),
        ("harbour.example/WORLD/9803/14/ferry/index.txt", "1998-03-14"),
        ("www.harbour.example/events/1998/03/14/index.txt", "1998-03-14"),
        ("harbour.v2/WORLD/9803/14/ferry/index.txt", None),
    ],
)
def test_a_name_alone(path, date):
    assert iso(date_in_path(path, is_whole_file=True)) == date


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("2020/ferry-stays-in-port-january.txt", "2020-01"),
        ("2020/ferry-stays-in-port_march.txt", "2020-03"),
        ("2020/the-hunt-for-the-red-october.txt", "2020"),
        ("2020/women-join-the-long-march.txt", "2020"),
        ("2020/port-to-open-again-january.txt", "2020"),
        ("2020/rents-fall-again-in-january.txt", "2020"),
        ("2020/coast-has-wettest-ever-january.txt", "2020"),
        ("notes/ferry-stays-in-port-january.txt", None),
        ("2002/june/06-16-01.txt", "2002-06-16"),
        ("2002/june/06-16-02.txt", "2002-06-16"),
        ("2002/06/16-06-03 ferry.txt", "2002-06-16"),
        ("2014/05/05-10-15-things-to-do.txt", "2014-05"),
        ("stories/062802/loc_062802012.txt", "2002-06-28"),
        ("stories/062802/loc_062803012.txt", None),
        ("stories/050302/loc_050302012.txt", None),
        ("photos/062802/loc_062802012.txt", None),
        ("news/07/26/18/ferry-stays.txt", "2018-07-26"),
        ("news/07/06/18/ferry-stays.txt", None),
        ("photos/07/26/18/ferry-stays.txt", None),
        ("news/07/26/44/ferry-stays.txt", None),
    ],
)
def test_names_together(path, date):
    assert iso(date_in_path(path, is_whole_file=True)) == date


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("CapitalFM 2014-02-16 0921am", "2014-02-16T09:21"),
        ("CapitalFM 2014-02-16 9.21 pm", "2014-02-16T21:21"),
        ("CapitalFM_20140216_9pm", "2014-02-16T21:00"),
        ("2014-02-16-5pm-deadline-for-ports", "2014-02-16"),
        ("CapitalFM 2014-02-16 12.05am", "2014-02-16T00:05"),
        ("CapitalFM 2014-02-16 1521am", "2014-02-16"),
        ("ap_20180925_2206", "2018-09-25T22:06"),
        ("ap_20180925_0206", "2018-09-25"),
        ("gaz_20180925_2206", "2018-09-25"),
        ("pnews199606140621", "1996-06-14T06:21"),
        ("NYT199606140621", "1996-06-14"),
        ("pnews199606142671", "1996-06-14"),
    ],
)
def test_a_time(name, date):
    assert iso(date_in_path(f"{name}.txt", is_whole_file=True)) == date


@pytest.mark.parametrize(
    ("url", "date"),
    [
        ("article.jsp?ymd=20110512&content_id=4488979", "2011-05-12"),
        ("detail.asp?art_id=489734&d_str=20100205", "2010-02-05"),
        ("detail.asp?x_str=20100205", None),
        ("news/07/26/18/ferry-stays", "2018-07-26"),
        ("news/07/06/18/ferry-stays", None),
        ("item/07/26/18/ferry-stays", None),
        ("stories/062802/loc_062802012.shtml", "2002-06-28"),
        ("growth-outlook-cut-2012-9", "2012-09"),
        ("growth-outlook-cut-2012-10", "2012-10"),
        ("growth-outlook-cut-2012-09", None),
        ("harbour-league-table-2011-12", None),
        ("release-no-two-2012-9", None),
        ("growth-outlook-cut-2012-0", None),
        ("archive/2014/Apr/13_ferry-stays.html", "2014-04-13"),
        ("archive/2014/Apr/13_ferries.html", "2014-04"),
        ("archive/2002/june/06-16-01.htm", "2002-06-16"),
        ("archives/archive.mpl/1998_3046809/ferry-stays.html", "1998"),
        ("item/1998_3046809/ferry-stays.html", None),
    ],
)
def test_an_address(url, date):
    assert iso(date_in_url(f"http://www.harbour.example/{url}")) == date
