"""The one day of a record whose fields name no date."""

import pytest

from indexer.formats.fields import field_table, take_fields

TABLE = field_table({})


def date(**fields):
    return take_fields({"title": "Jute plant opens again", **fields}, TABLE).get("date", ())


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("ran", "8/26/2019"), ("stamp", "2019-08-06T15:40"), ("seendate", "20190806T154000Z"), ("x1", "6 Aug 2019"),
        ("month", "Aug 2019"), ("Datum", "26.08.2019"), ("Datum", "06.08.2019"), ("feed.shown", "2019-08-06"),
    ],
)  # fmt: skip
def test_the_only_day_of_a_record_is_its_date(name, said):
    assert date(**{name: said, "desk": "Business"}) == (said,)


@pytest.mark.parametrize(
    "name",
    [
        "born", "crawl_day", "deadline", "event_day", "expires_on", "hearingdate", "last_seen", "photo_taken",
        "scan_date", "start", "openhouseday", "",
    ],
)  # fmt: skip
def test_the_day_of_another_thing_is_none(name):
    assert date(**{name: "2019-08-06"}) == ()


def test_what_may_be_no_day_needs_a_name_that_says_so():
    assert date(x1="20190806") == date(x1="06/08/2019") == date(x1="2019") == date(x1="Aug 2019") == ()
    assert date(newsstamp="20190806") == ("20190806",)


def test_two_days_are_none_and_one_said_twice_is_one():
    assert date(ran="6 Aug 2019", stamp="7 Aug 2019") == ()
    assert date(ran="6 Aug 2019", stamp="2019-08-06") == ("6 Aug 2019",)
    assert date(ran="6 Aug 2019", crawled="7 Aug 2019") == ("6 Aug 2019",)


def test_a_record_that_names_its_date_keeps_it():
    assert date(ran="6 Aug 2019", published="7 Aug 2019") == ("7 Aug 2019",)


def test_the_number_under_which_an_agency_filed_a_text():
    assert date(fileid="AP-NR-12-25-88 0934EST") == ("1988-12-25 09:34",)
    assert date(fileid="AP-NR-12-25-88") == ()
