from datetime import date

import pytest

from indexer.extract.paths.parts import parts_of


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Gazette_05Sep2025", date(2025, 9, 5)),
        ("Gazette 5 Sep 25 - ferry", date(2025, 9, 5)),
        ("5th_September_2025_ferry", date(2025, 9, 5)),
        ("ferry, September 5, 2025", date(2025, 9, 5)),
        ("HG20250905_p4", date(2025, 9, 5)),
        ("2025-09-05T1030 ferry", date(2025, 9, 5)),
        ("No 1234 - 5 September 2025", date(2025, 9, 5)),
        ("2025-W36-5", date(2025, 9, 5)),
        ("12-09-2001-sept-11-memorial-opened", date(2001, 9, 12)),
        ("23-05-2024-sept-11-memorial-opened", date(2024, 5, 23)),
        ("a-look-back-at-may-3-2011-2012-06-05", date(2012, 6, 5)),
        ("top-10-of-2011-Jun-05-2012", date(2012, 6, 5)),
        ("top-10-of-2011-12-06-2012", date(2012, 6, 12)),
        ("2012-Jun-05-10-killed-in-crash", date(2012, 6, 5)),
        ("gazette-2012-Jun-05-2013-budget-passes", date(2012, 6, 5)),
        ("Sat 05-03-1983", date(1983, 3, 5)),
        ("Gazette, Sat 05-03-1983, ferry", date(1983, 3, 5)),
        ("Gazette_05_03_1983_ferry-stays", date(1983, 3, 5)),
        ("4417-20010912-ferry-stays", date(2001, 9, 12)),
        ("ferry-stays-in-port-born-12-may-1999", None),
        ("Singer Ana Maria Ruiz born 12 May 1999", None),
        ("v20120615", None),
        ("build20120615", None),
        ("VID_20120615", None),
        ("PXL_20120615_142000123", None),
        ("2025-248", None),
        ("GAZETTE_25092025_p4", date(2025, 9, 25)),
        ("Sep252005-ferry", date(2005, 9, 25)),
        ("FerryStays05Sep2025", date(2025, 9, 5)),
        ("debates2025-09-05a", date(2025, 9, 5)),
        ("harbourecho20250905p12", date(2025, 9, 5)),
        ("20250905-no-copy-of-letter-found", date(2025, 9, 5)),
        ("idUSBRE86J1AB20120720", date(2012, 7, 20)),
        ("review-vol-12-no-3-Jan-2022", None),
        ("jun202004", None),  # the 20th in 2004, or the 4th in 2020
        ("id20250905", None),
        ("1-800-20250905", None),
        ("2025-W99-9", None),
        ("1-" * 200 + "2025-09-05", None),
        ("2025-02-31", None),
        ("scan_2025-09-05_0001", None),
        ("20240305-aaaa-4bbb-8ccc-123456789abc", None),
        ("000_685b19c1f9719c68", None),
        ("", None),
    ],
)
def test_a_day_in_a_name(name, day):
    assert parts_of(name).whole_day == day


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("2025", (2025, 0, 0, 0)),
        ("year=2025", (2025, 0, 0, 0)),
        ("Harbour Gazette 2025", (2025, 0, 0, 0)),
        ("top stories of 2025", (0, 0, 0, 0)),
        ("Olympics 2012", (0, 0, 0, 0)),
        ("box 1999-12", (0, 0, 0, 0)),
        ("2025-W99-9", (2025, 0, 0, 0)),
        ("Reuters 2001", (2001, 0, 0, 0)),
        ("1990-99", (0, 0, 0, 0)),
        ("1998-45", (1998, 0, 0, 0)),
        ("202509", (2025, 9, 0, 0)),
        ("gazette_2025_09", (2025, 9, 0, 0)),
        ("2025-09 Sept", (2025, 9, 0, 0)),
        ("Vol 12 - September 2025", (2025, 9, 0, 0)),
        ("September 5", (0, 9, 5, 0)),
        ("0905", (0, 9, 5, 0)),
        ("09-05", (0, 9, 5, 0)),
        ("09 September", (0, 9, 0, 9)),  # the ninth month, or a ninth day: no more is sure
        ("05 September", (0, 9, 5, 0)),
        ("September", (0, 9, 0, 0)),
        ("Friday 5", (0, 0, 0, 5)),
        ("d05", (0, 0, 0, 5)),
        ("ferry 5", (0, 0, 0, 0)),
    ],
)
def test_less_than_a_day_in_a_name(name, parts):
    found = parts_of(name)
    assert (found.year, found.month, found.day, found.number) == parts


def test_a_year_behind_a_day_is_no_time():
    assert parts_of("2001-09-12-2011-budget-passes").time is None
    assert parts_of("2001-09-12_2011-budget-passes").time is None
    assert parts_of("2001-09-12-2115-budget-passes").time == (21, 15)
    assert parts_of("20010912_2011_budget").time == (20, 11)


def test_a_day_in_numbers_with_two_readings_keeps_both():
    found = parts_of("ferry 05-09-2025")
    assert parts_of("Mon 05-09-2025").other == date(2025, 5, 9)  # it was neither
    assert {found.whole_day, found.other} == {date(2025, 9, 5), date(2025, 5, 9)}
    assert parts_of("ferry 31-08-2025").other is None
