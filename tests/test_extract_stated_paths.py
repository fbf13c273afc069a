"""Days, months and times that paths state in more than one name, and what of a date says that it is another's."""

import pytest

from indexer.extract.paths.dates import date_in_path
from tests.isodates import iso as iso_of


def iso(path):
    return iso_of(date_in_path(path, is_whole_file=True))


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("2015/day364/ferry-stays.txt", "2015-12-30"),
        ("2015/doy-036/ferry-stays.txt", "2015-02-05"),
        ("2015/day366/ferry-stays.txt", "2015"),
        ("boxes/day364/ferry-stays.txt", None),
        ("1994/NEWSOCT2.TXT", "1994-10-02"),
        ("1994/NEWSOCT32.TXT", "1994"),
        ("NEWSOCT2.TXT", None),
        ("February 2018/19 Feb-ferry-stays.txt", "2018-02-19"),
        ("February 2018/19 Mar-ferry-stays.txt", "2018-02"),
        ("2018/ferry-stays-in-port-3-may.txt", "2018-05-03"),
        ("2018/ferry-stays-in-port-may-3.txt", "2018-05-03"),
        ("2018/port-to-open-again-may-3.txt", "2018"),
        ("2018/port-sheds-70-jobs-january.txt", "2018-01"),
        ("2018/town-marks-the-attacks-september-11.txt", "2018"),
        ("2009/01/17-03.txt", "2009-01-17"),
        ("2009/01/17-03 ferry.txt", "2009-01-17"),
        ("2009/01/01-17.txt", "2009-01"),
        ("2009/17-03.txt", "2009-03-17"),
        ("Christmas issue, December 2003/ferry.txt", "2003-12"),
        ("Christmas 2003-12/ferry.txt", "2003"),
        ("school year December 2003/ferry.txt", None),
        ("Jan-Jun 1997/ferry.txt", "1997"),
        ("2015/news/22Jun_lead.txt", "2015-06-22"),
        ("2015/ledger/22-Jun_lead-story.txt", "2015-06-22"),
        ("2015/sport/22 Jun ferry stays.txt", "2015-06-22"),
        ("2015/boxes/22Jun_lead.txt", "2015"),
        ("2015/29-feb-ferry-stays.txt", "2015"),
        ("2016/29-feb-ferry-stays.txt", "2016-02-29"),
        ("ferry-2012-mar-19.txt", "2012-03-19"),
        ("ferry-2012-mar-19-council.txt", "2012-03-19"),
        ("ferry-03-28-1997-council.txt", "1997-03-28"),
        ("ferry-03-08-1997-council.txt", None),
        ("item-03-28-1997-council.txt", None),
        ("HRBR000020151027ef10500090.txt", "2015-10-27"),
        ("HRBR000020151027ef105000901.txt", None),
    ],
)
def test_a_day_in_two_names(path, date):
    assert iso(path) == date


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("bulletins/2005-07-10_2340h.txt", "2005-07-10T23:40"),
        ("feed_20100321-1040hrs.txt", "2010-03-21T10:40"),
        ("feed_20100321-1040ft.txt", "2010-03-21"),
        ("desk/20100321/1040Z-ferry.txt", "2010-03-21T10:40"),
        ("wire/foreign/20080405/1742-ferry.txt", "2008-04-05T17:42"),
        ("clips/20080405/1742-ferry.txt", "2008-04-05"),
        ("wire/20080405/1762-ferry.txt", "2008-04-05"),
        ("wire/20080405/0742-ferry.txt", "2008-04-05"),
        ("reuters/20080405/0742-ferry.txt", "2008-04-05T07:42"),
        ("reuters/20080405/0042-ferry.txt", "2008-04-05"),
        ("wire/20080405/1200-homes-lost.txt", "2008-04-05"),
        ("spool/2010/01/27/132547.txt", "2010-01-27T13:25"),
        ("spool/2010/01/27/991234.txt", "2010-01-27"),
        ("bulletins/2015/ferry-7-june.txt", "2015"),
    ],
)
def test_a_time_below_a_day(path, date):
    assert iso(path) == date


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("dump/20150608/91854.txt", "2015-06-08"),
        ("dumps/20150608/91854.txt", None),
        ("export/2015-06-08/91854.txt", "2015-06-08"),
        ("exports/2015-06-08/91854.txt", None),
        ("victims of the flood of 2015-06-08.txt", None),
        ("anniversary-of-the-landing-of-8-june-2015.txt", None),
        ("survivors of the summit of Jun_08_2020.txt", None),
        ("floods-ease-now-says-the-mayor-of-2015-06-08.txt", "2015-06-08"),
        ("edition of 8 June 2015.txt", "2015-06-08"),
        ("export_529390_2017-12-07.txt", "2017-12-07"),
        ("export_2017-12-07.txt", None),
        ("backup_529390_2017-12-07.txt", None),
        ("council minutes 8 June 2015.txt", None),
        ("ferry-is-back-within-minutes-2015-06-08.txt", "2015-06-08"),
        ("agenda 2015-06-08.txt", None),
        ("2015-06-08-deadline-looms.txt", "2015-06-08"),
        ("battle-may-1989/ferry.txt", None),
        ("battle-gazette-may-1989/ferry.txt", "1989-05"),
    ],
)
def test_a_day_of_something_else(path, date):
    assert iso(path) == date
