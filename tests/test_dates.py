# ruff: noqa: DTZ001 (moments without a zone are what is tested here)
from datetime import date, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer.dates import (
    WrittenDate,
    believable,
    find_dates,
    find_times,
    has_digit,
    is_undated,
    may_have_year,
    read_date,
    read_day_of_year,
    read_days,
)

TODAY = date(2024, 3, 15)  # a Friday


@pytest.mark.parametrize(
    ("text", "first", "precision"),
    [
        ("2024", date(2024, 1, 1), "year"),
        ("2024-03", date(2024, 3, 1), "month"),
        ("2024/03", date(2024, 3, 1), "month"),
        ("3/2024", date(2024, 3, 1), "month"),
        ("March 2024", date(2024, 3, 1), "month"),
        ("Friday March 2024", date(2024, 3, 1), "month"),
        ("2024-03-05", date(2024, 3, 5), "day"),
        ("2024/3/5", date(2024, 3, 5), "day"),
        ("20240305", date(2024, 3, 5), "day"),
        ("5 Sep 2025", date(2025, 9, 5), "day"),
        ("5 ſept. 1725", date(1725, 9, 5), "day"),
        ("September 5, 2025", date(2025, 9, 5), "day"),
        ("the 5th of September 2025", date(2025, 9, 5), "day"),
        ("Fri., Sept. 5th, 2025", date(2025, 9, 5), "day"),
        ("2025 Sep 5", date(2025, 9, 5), "day"),
        ("26-FEB-87", date(1987, 2, 26), "day"),
        ("5 Sep '25", date(2025, 9, 5), "day"),
        ("1 May 2025", date(2025, 5, 1), "day"),
        ("13/02/2024", date(2024, 2, 13), "day"),
        ("02/13/2024", date(2024, 2, 13), "day"),
        ("03/03/2024", date(2024, 3, 3), "day"),
        ("901113", date(1990, 11, 13), "day"),
        ("Published: 5 September 2025", date(2025, 9, 5), "day"),
        ("2025-W36", date(2025, 9, 1), "month"),
        ("2025-W40", date(2025, 1, 1), "year"),
        ("2025-W36-5", date(2025, 9, 5), "day"),
        ("2025-248", date(2025, 9, 5), "day"),
        ("September 5-7, 2025", date(2025, 9, 1), "month"),
        ("Thursday 04/09/2025", date(2025, 9, 4), "day"),
        ("September 2025 issue", date(2025, 9, 1), "month"),
        ("Sept 5 2025 EDT", date(2025, 9, 5), "day"),
        ("\u00a05\u202fSep\u00a02025 ", date(2025, 9, 5), "day"),
    ],
)
def test_days_and_longer_periods(text, first, precision):
    assert read_date(text) == WrittenDate(first, precision)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-03-05T14:30:00Z", datetime(2024, 3, 5, 14, 30)),
        ("2024-03-05 14:30:11.123456+00:00", datetime(2024, 3, 5, 14, 30)),
        ("20240305T143000Z", datetime(2024, 3, 5, 14, 30)),
        (" 26-FEB-1987 15:01:01.79", datetime(1987, 2, 26, 15, 1)),
        ("Sept. 5, 2025 10:30 a.m.", datetime(2025, 9, 5, 10, 30)),
        ("Sept. 5, 2025 12:30 a.m.", datetime(2025, 9, 5, 0, 30)),
        ("Sep 5, 2025 5pm", datetime(2025, 9, 5, 17, 0)),
        ("Friday 5 September 2025 14.30 BST", datetime(2025, 9, 5, 14, 30)),
        ("Fri, 05 Sep 2025 14:30:00 +0200", datetime(2025, 9, 5, 14, 30)),
        ("Fri Sep  5 14:30:00 UTC 2025", datetime(2025, 9, 5, 14, 30)),
        ("Fri Sep 05 2025 14:30:00 GMT+0200 (Central European Summer Time)", datetime(2025, 9, 5, 14, 30)),
        ("Friday, September 5, 2025 at 16:15 BST", datetime(2025, 9, 5, 16, 15)),
        ("Published 14:30 GMT+3, 5 September 2025", datetime(2025, 9, 5, 14, 30)),
        ("Last updated on Fri 5 Sep 2025 10.04 EDT", datetime(2025, 9, 5, 10, 4)),
        ("20250905T1415Z", datetime(2025, 9, 5, 14, 15)),
        ("5 September 2025 1004 GMT", datetime(2025, 9, 5, 10, 4)),
        ("Updated 1504 GMT (2304 HKT) September 5, 2025", datetime(2025, 9, 5, 15, 4)),
        ("12 noon, 5 September 2025", datetime(2025, 9, 5, 12, 0)),
        ("5 September 2025, 14:30 (Istanbul time)", datetime(2025, 9, 5, 14, 30)),
        ("13/02/2024, 10:30:00 PM", datetime(2024, 2, 13, 22, 30)),
    ],
)
def test_minutes(text, moment):
    assert read_date(text) == WrittenDate(moment, "minute")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5.IX.2025", date(2025, 9, 5)),
        ("5/XII 2025", date(2025, 12, 5)),
        ("2025-W36-5", date(2025, 9, 5)),
        ("5 September, A.D. 2025", date(2025, 9, 5)),
    ],
)
def test_days_in_other_signs(text, day):
    assert read_date(text) == WrittenDate(day, "day")
    assert [found.written.date for found in find_dates(f"By Ana Ruiz | {text}")] == [day]


def test_a_day_and_month_in_letters_say_how_the_numbers_are_meant():
    [found] = find_dates("03.04.2024, 10:30 (Wednesday, 3 April)")
    assert found.written == WrittenDate(datetime(2024, 4, 3, 10, 30), "minute")


@pytest.mark.parametrize("line", ["Video | 5 May 2025 | 2:31", "Issue 12 | 5 May 2025", "No. 3 (5 May 2025)"])
def test_durations_and_numbers_are_no_part_of_a_date(line):
    assert [found.written for found in find_dates(line)] == [WrittenDate(date(2025, 5, 5), "day")]


@pytest.mark.parametrize("text", ["2024-03-05T23:30:00-08:00", "2024-03-05T00:30:00+09:00"])
def test_a_zone_does_not_move_the_day(text):
    assert read_date(text).date.date() == date(2024, 3, 5)


@pytest.mark.parametrize(
    "text",
    ["2024-03-05T00:00:00Z", "2024-03-05 00:00", "05/03/2024 00:00", "2024-03-05 12:00 AM", "20240305000000",
     "Tue, 05 Mar 2024 00:00:00 GMT", "Tue, 5 Mar 2024 00:00 +0000", "March 5, 2024 12:00:00 AM",
     "Mar  5 2024 12:00AM", "05-MAR-2024 00:00"],
)  # fmt: skip
def test_a_program_s_midnight_states_no_more_than_the_day(text):
    assert read_date(text, day_first=True) == WrittenDate(date(2024, 3, 5), "day")


@pytest.mark.parametrize(
    "text",
    ["12:00AM MARCH 5, 2024", "March 5, 2024 - 12:00am", "00:00 Tuesday 5 March 2024", "MARCH 5, 2024 12 AM PT",
     "5 March 2024, midnight", "Published: 00:00 March 5, 2024", "Tuesday | March 5, 2024 | 00:00"],
)  # fmt: skip
def test_a_midnight_written_for_readers_is_a_time(text):
    assert read_date(text) == WrittenDate(datetime(2024, 3, 5), "minute")


@pytest.mark.parametrize(
    "text",
    ["", " ", "Friday", "March", "10", "1.5", "1/2", "5-6-07", "12345678", "99999999999", "n.d.", "Sep 25",
     "2024-02-30", "2024-13-02", "31 Feb 2024", "31/31/2024", "5 6 Sep 2025", "5 Sep 2025 10", "5 Sep 2025 25:00",
     "2025-09-05 10", "Chapter 11 filing on Sat", "May 2015 election", "Prices rose 3 percent in March 2024",
     "2024-03-05T14:61", "2025-366", "2025-W54", "5 September 2025 to 7 September 2025",
     "Sep 5, 2025 14 pm", "٢٠٢٤-٠٣-٠٥", "5 September 2025" + " " * 120],
)  # fmt: skip
def test_no_date(text):
    assert read_date(text) is None


def test_a_date_that_can_be_read_in_two_ways_keeps_its_year():
    assert read_date("03/04/2024") == WrittenDate(date(2024, 1, 1), "year", ambiguous=True)
    assert read_date("9/5/25") == WrittenDate(date(2025, 1, 1), "year", ambiguous=True)
    assert read_date("25/9/98") == WrittenDate(date(1998, 9, 25), "day")
    assert read_date("03/04/2024", day_first=True) == WrittenDate(date(2024, 4, 3), "day")
    assert read_date("03/04/2024", day_first=False) == WrittenDate(date(2024, 3, 4), "day")
    assert read_date("9/5/25", day_first=True) == WrittenDate(date(2025, 5, 9), "day")
    assert read_date("13/04/2024", day_first=False) == WrittenDate(date(2024, 4, 13), "day")


@pytest.mark.parametrize(
    ("text", "day"),
    [("07/29/10", date(2010, 7, 29)), ("25/12/87", date(1987, 12, 25)), ("99/12/31", date(1999, 12, 31)),
     ("10/10/10", date(2010, 10, 10)), ("Wednesday 24/03/04", date(2004, 3, 24)), ("Mon, 24.06.03", date(2024, 6, 3))],
)  # fmt: skip
def test_a_year_of_two_digits_in_numbers_is_read_where_only_one_day_is_possible(text, day):
    assert read_date(text) == WrittenDate(day, "day")


@pytest.mark.parametrize(
    ("text", "day"),
    [("24/03/04", date(2004, 3, 24)), ("25.03.19", date(2019, 3, 25)), ("98/07/31", date(1998, 7, 31)),
     ("24-03-98", date(1998, 3, 24))],
)  # fmt: skip
def test_a_year_of_two_digits_is_the_last_number_unless_only_the_first_can_be_one(text, day):
    assert read_date(text) == WrittenDate(day, "day")


def test_two_numbers_behind_a_month_are_day_and_year_where_the_second_is_no_day():
    assert read_date("AUG 14 90") == WrittenDate(date(1990, 8, 14), "day")
    assert read_date("AUG 14 15") is None


def test_numbers_between_hyphens_are_a_date_only_when_they_can_be_one_day_alone():
    assert read_date("24-03-04") is None
    assert read_date("24-03-04", day_first=True) == WrittenDate(date(2004, 3, 24), "day")
    assert read_date("10/11/12") == WrittenDate(date(2012, 1, 1), "year", ambiguous=True)


@given(st.text(max_size=70) | st.text(alphabet="0123456789 -/:.TZapmSepMarch,+", max_size=40))
def test_reading_never_raises(text):
    written = read_date(text)
    assert written is None or written.precision in ("year", "month", "day", "minute")
    days = read_days(text, TODAY)
    assert days is None or days[0] <= days[1]


@given(
    st.dates(date(1600, 1, 1), date(2999, 12, 31)),
    st.sampled_from(["%Y-%m-%d", "%d %B %Y", "%b %d, %Y", "%A %d %b %Y"]),
)
def test_what_is_written_is_read(day, style):
    assert read_date(day.strftime(style)) == WrittenDate(day, "day")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("1066-10-14", "is before 1600"),
        ("1600-01-01", ""),
        ("2024-03-17", ""),
        ("2024-03-18", "is more than two days ahead"),
        ("2024", ""),
        ("2025", "is more than two days ahead"),
    ],
)
def test_believable(text, reason):
    assert believable(read_date(text), TODAY) == reason


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("march 2024", date(2024, 3, 1), date(2024, 3, 31)),
        ("2024-03-05 14:30", date(2024, 3, 5), date(2024, 3, 5)),
        (" Today ", date(2024, 3, 15), date(2024, 3, 15)),
        ("yesterday", date(2024, 3, 14), date(2024, 3, 14)),
        ("this  week", date(2024, 3, 11), date(2024, 3, 17)),
        ("last week", date(2024, 3, 4), date(2024, 3, 10)),
        ("this month", date(2024, 3, 1), date(2024, 3, 31)),
        ("LAST MONTH", date(2024, 2, 1), date(2024, 2, 29)),
        ("this year", date(2024, 1, 1), date(2024, 12, 31)),
        ("last year", date(2023, 1, 1), date(2023, 12, 31)),
        ("last 7 days", date(2024, 3, 9), date(2024, 3, 15)),
        ("past 3 months", date(2023, 12, 16), date(2024, 3, 15)),
        ("3 days ago", date(2024, 3, 12), date(2024, 3, 12)),
        ("a year ago", date(2023, 3, 15), date(2023, 3, 15)),
    ],
)
def test_days_typed_into_a_field(text, first, last):
    assert read_days(text, TODAY) == (first, last)


@pytest.mark.parametrize("text", ["", "March", "03/04/2024", "soon", "9999 years ago", "last 0 days", "9999-12"])
def test_no_days(text):
    assert read_days(text, TODAY) is None


def test_last_month_at_the_end_of_a_long_month():
    assert read_days("last month", date(2024, 3, 31)) == (date(2024, 2, 1), date(2024, 2, 29))


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("27-MAR-1987 02:17:09.88T C", datetime(1987, 3, 27, 2, 17)),
        ("26-FEB-1987 15:01:09.32G C", datetime(1987, 2, 26, 15, 1)),
        ("19-OCT-1987 23:10:48.00F RM", datetime(1987, 10, 19, 23, 10)),
    ],
)
def test_scraps_of_a_transmission_behind_the_time_are_passed_over(text, moment):
    assert read_date(text) == WrittenDate(moment, "minute")


@pytest.mark.parametrize(
    "text", ["27-MAR-1987 SCRAPS", "27-MAR-1987 02:17:09.88 and so on", "27-MAR-1987 02:17:09 TOO LONG"]
)
def test_other_words_behind_a_date_make_it_none(text):
    assert read_date(text) is None


def test_dates_in_a_line():
    line = "By Ana Ruiz | 5 Sept 2025 | 10:30 | Updated 6 Sept 2025 5 min read"
    assert [(found.text, found.written.precision) for found in find_dates(line)] == [
        ("5 Sept 2025 | 10:30", "minute"),
        ("6 Sept 2025", "day"),
    ]
    assert [line[found.start : found.end] for found in find_dates(line)] == [found.text for found in find_dates(line)]


@pytest.mark.parametrize(
    "line", ["", "In 1987 the port had 12 ferries", "May it last", "Chapter 11 in 2025", "1.5 to 2.5"]
)
def test_no_dates_in_a_line(line):
    assert find_dates(line) == ()


PARTS_OF_DATES = ("5", "5th", "2025", "Sept", "ſeptember", "of", "at", "10:30", "pm", "Monday", "K", ",", "-", "\n")


@given(
    st.text(alphabet="0123456789 -/:.,|TZapmSeptMarchGMT+", max_size=60)
    | st.lists(st.sampled_from(PARTS_OF_DATES), max_size=9).map(" ".join)
)
@example("of 2025 K ſeptember 5th , Monday")
def test_looking_for_dates_never_raises(line):
    assert all(line[found.start : found.end] for found in find_dates(line))
    assert all(start < end for start, end in find_times(line))


def test_a_day_without_its_year():
    assert read_day_of_year("Sept. 5") == read_day_of_year("5th September") == (9, 5)
    assert [read_day_of_year(text) for text in ("Sept 31", "5 Sep 2025", "September", "Sept 0", "")] == [None] * 5


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("Marching on 5 XI 2025 at Monday noon", ["5 XI 2025 at Monday noon"]),
        ("the fifth Mayor of Augustow, 5 Augustow 2025", []),
        ("made on the 5th day of May A.D. 2025 there", ["5th day of May A.D. 2025"]),
        ("’25 and no number", []),
    ],
)
def test_words_are_parts_of_dates_by_what_stands_beside_them(line, found):
    assert [mention.text for mention in find_dates(line)] == found


@pytest.mark.parametrize("line", ["FERRIES CLOSE 1614 - APR 7", "CLOSE 1830 - APR 7", "VOL MAY 2515", "Dec 1403 200"])
def test_four_digits_beside_a_month_may_be_a_time_or_a_number(line):
    assert find_dates(line) == ()


@pytest.mark.parametrize("text", ["5 February 1666", "May 1745", "1830, April 7", "Bulletin 1998 - April"])
def test_old_years_and_years_in_front_are_dates(text):
    assert len(find_dates(text)) == 1


def test_seconds_and_milliseconds_state_a_minute_of_universal_time():
    for text in ("1725500000", "1725500000000", "/Date(1725500000000)/"):
        assert read_date(text) == WrittenDate(datetime(2024, 9, 5, 1, 33), "minute")
    assert read_date("1725494400") == WrittenDate(date(2024, 9, 5), "day")  # midnight


def test_six_digits_are_a_day_where_the_first_two_are_neither_a_day_nor_a_month():
    assert read_date("901113") == WrittenDate(date(1990, 11, 13), "day")
    assert read_date("101113") is None
    assert read_date("901313") is None


@pytest.mark.parametrize(
    "line",
    ["The ministers met.", "Profit rose 12 pct to 3.5 mln dlrs.", "A vote of 12-3, 45 absent.", "It cost 1,000."],
)
def test_a_line_without_month_year_or_numbers_between_signs_is_undated(line):
    assert is_undated(line)
    assert not find_dates(line)


@pytest.mark.parametrize("line", ["In May.", "In 1995.", "On 5/9/95.", "5.IX.95", "on 950905", "of 1995-W05"])
def test_a_line_that_may_state_a_date_is_not_undated(line):
    assert not is_undated(line)


@pytest.mark.parametrize(
    "text",
    [
        "5 Sept 1995",
        "Sept. 5, ’95",
        "dpa 5 Sep 95",
        "AUG 14 90",
        "APR 21/98",
        "5.IX.95",
        "5 / 9 / 95",
        "1995W051",
        "950905",
    ],
)
def test_what_states_a_day_may_have_its_year(text):
    assert may_have_year(f"Ana Ruiz, {text}, Harbour")


@pytest.mark.parametrize(
    "text", ["on 5 September", "The ministers’ 14 proposals", "12-3, 15 absent", "3.5 mln", "10:30"]
)
def test_a_text_without_a_year_has_none(text):
    assert not may_have_year(text)


def test_four_digits_before_a_zone_are_a_year_only_where_they_can_hardly_be_a_time():
    assert read_date("Sept 5 1420 GMT") is None
    assert read_date("Sept 5 0930 GMT") is None
    assert read_date("Sept 5 1998 GMT") == WrittenDate(date(1998, 9, 5), "day")
    assert read_date("Sept 5 1998 1420 GMT") == WrittenDate(datetime(1998, 9, 5, 14, 20), "minute")


def test_every_digit_of_every_script_is_one():
    wrong = [code for code in range(0x11_0000) if has_digit(f"ä’{chr(code)}") != chr(code).isdecimal()]
    assert wrong == []
