"""Dates of records in numbers, where a field's name or the format beside it says what stands first."""

import pytest

from indexer.formats.date_orders import in_order, order_in_fields
from indexer.formats.field_names import NAMES
from indexer.formats.fields import field_table, take_fields

TABLE = field_table({}, NAMES)


def date(**fields):
    return take_fields({"headline": "Ferry waits", **fields}, TABLE).get("date", ())


@pytest.mark.parametrize("written", ["dd/MM/yyyy", "%d/%m/%Y", "DD/MM/YYYY HH:mm", "d/n/Y", "DMY", "day first"])
def test_a_format_that_begins_with_the_day(written):
    assert date(date="05/07/2012", dateFormat=written) == ("2012-07-05",)


@pytest.mark.parametrize("written", ["MM/dd/yyyy", "%m/%d/%Y", "m/d/Y", "MDY"])
def test_a_format_that_begins_with_the_month(written):
    assert date(published="05/07/2012 08:45", date_format=written) == ("2012-05-07 08:45",)


@pytest.mark.parametrize("written", ["l, F j", "dd MMM yyyy", "european", "yyyy-MM-dd", "dmy or mdy", "pdf", True])
def test_a_format_that_says_nothing_of_numbers(written):
    assert date(date="05/07/2012", format=written) == ("05/07/2012",)


def test_what_is_not_in_the_order_that_is_told_stays():
    assert in_order("05/17/2012", True) == "05/17/2012"
    assert date(date="05/17/2012", dateFormat="dd/MM/yyyy") == ("05/17/2012",)
    assert date(date="05072012", dateFormat="dd/MM/yyyy") == ("05072012",)
    assert order_in_fields({"dateformat": "dd/MM/yyyy", "pubdateformat": "MM/dd/yyyy"}) is None


@pytest.mark.parametrize(
    ("name", "value", "day"),
    [
        ("ymd", "2006/12/07", "2006/12/07"),
        ("yyyymmdd", "20061207", "20061207"),
        ("dmy", "07/12/2006", "2006-12-07"),
        ("date_mdy", "12/07/2006", "2006-12-07"),
        ("Date (dd/mm/yyyy)", "07/12/2006", "2006-12-07"),
        ("pub_date_ddmmyyyy", "07122006", "2006-12-07"),
    ],
)
def test_an_order_in_the_name(name, value, day):
    assert date(**{name: value}) == (day,)


@pytest.mark.parametrize("name", ["", "event_dmy", "birth_ymd", "location_dmy", "ddmm", "places dmy"])
def test_names_of_other_things(name):
    assert date(**{name: "07/12/2006"}) == ()


def test_the_day_a_record_was_made_comes_last():
    made = {"created": "2015-07-19", "field_publication_date": "2012-07-19"}
    assert date(**made) == ("2012-07-19",)
    assert date(created="2012-07-18", publish_up="2012-07-19") == ("2012-07-19",)
    assert date(created="2012-07-18", timestamp="2013-01-01") == ("2012-07-18",)


def test_the_time_of_another_field_for_the_same_day():
    assert date(publication_date="2012-07-19", publication_datetime="2012-07-19 08:45") == ("2012-07-19 08:45",)
    assert date(publication_date="2012-07-19", publication_datetime="2012-07-20 08:45") == ("2012-07-19",)
    assert date(date="2012-07-19", timestamp="2012-07-19 08:45") == ("2012-07-19",)
    assert date(date="2012-07-19", created_at="2012-07-19 08:45") == ("2012-07-19",)


def test_the_day_a_library_took_an_item_in_is_none():
    item = {"publicdate": "2018-03-03 10:00:00", "addeddate": "2018-03-02 10:00:00"}
    assert date(metadata=item) == ()
    assert date(metadata={**item, "date": "2012-07-19"}) == ("2012-07-19",)
    assert date(added_date="2018-03-02") == ("2018-03-02",)


def test_dates_in_lists_of_libraries():
    assert date(date=[{"begin": "2012-07-19", "end": "2012-07-20", "displayDate": "July 19, 2012"}]) == (
        "July 19, 2012",
    )
    assert date(dctermsIssued={"def": ["2012-07-19"]}) == ("2012-07-19",)
