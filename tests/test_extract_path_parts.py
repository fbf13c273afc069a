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
        ("2025-248", date(2025, 9, 5)),
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
        ("202509", (2025, 9, 0, 0)),
        ("gazette_2025_09", (2025, 9, 0, 0)),
        ("2025-09 Sept", (2025, 9, 0, 0)),
        ("Vol 12 - September 2025", (2025, 9, 0, 0)),
        ("September 5", (0, 9, 5, 0)),
        ("0905", (0, 9, 5, 0)),
        ("09-05", (0, 9, 5, 0)),
        ("09 September", (0, 9, 0, 0)),  # the ninth month, or a ninth day: no more is sure
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


def test_a_day_in_numbers_with_two_readings_keeps_both():
    found = parts_of("ferry 05-09-2025")
    assert {found.whole_day, found.other} == {date(2025, 9, 5), date(2025, 5, 9)}
    assert parts_of("ferry 31-08-2025").other is None
