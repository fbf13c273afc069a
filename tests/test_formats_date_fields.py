import pytest

from indexer.formats.date_fields import date_in_parts, names_a_date, time_beside
from indexer.formats.fields import NAMES, field_table, take_fields
from indexer.formats.values import texts


@pytest.mark.parametrize(
    "name",
    [
        "pubdt",
        "dateofpublication",
        "articlepublishdate",
        "postedtime",
        "printdate",
        "date(published)",
        "newsdate",
        "publishedepoch",
        "datetimepublished",
        "printpubdate",
        "datewritten",
        "dateiso",
        "syspublishedat",
        "fieldreleasedate",
        "fieldpublishdatevalue",
        "issuedateissued",
    ],
)
def test_names_of_a_date(name):
    assert names_a_date(name)


@pytest.mark.parametrize(
    "name",
    [
        "publisher",
        "publication",
        "post",
        "issue",
        "eventdate",
        "crawldate",
        "birthdate",
        "seendate",
        "expires",
        "posttext",
        "fieldeventdate",
    ],
)
def test_other_names(name):
    assert not names_a_date(name)


def test_a_date_in_three_fields():
    assert date_in_parts({"year": "2025", "month": "09", "day": 5}) == "2025-09-5"
    assert date_in_parts({"pubyear": "2025", "pubmonth": "Sept", "title": "Ferry"}) == "2025-Sept"
    assert date_in_parts({"year": "2025"}) == date_in_parts({"foundedyear": "1999", "month": "9"}) == ""


def test_a_day_without_its_year_has_that_of_the_field_for_it():
    table = field_table({})
    assert take_fields({"date": "March 7", "year": 2015}, table)["date"] == ("March 7 2015",)
    assert take_fields({"date": "Friday, 11 July", "volume_year": "1997"}, table)["date"] == ("Friday, 11 July 1997",)
    assert take_fields({"date": "March 7", "founded_year": 2015}, table)["date"] == ("March 7",)
    assert take_fields({"d": "28", "m": "10", "y": "2020"}, table)["date"] == ("2020-10-28",)


def test_a_time_beside_a_date():
    fields = {"pubdate": "2025-09-05", "pubtime": "10:30", "time": "at noon"}
    assert time_beside("pubdate", fields) == "10:30"
    assert time_beside("date", fields) == time_beside("published", fields) == ""


def test_a_listed_name_is_surer_than_one_of_several_words():
    table = field_table({})
    assert "date" in NAMES
    assert take_fields({"pub_dt": "2025-09-06", "published": "2025-09-05"}, table)["date"] == ("2025-09-05",)
    assert take_fields({"pub_dt": "2025-09-06"}, table)["date"] == ("2025-09-06",)
    assert take_fields({"year": "2025", "month": "9", "day": "5"}, table)["date"] == ("2025-9-5",)
    assert take_fields({"date": "2025-09-05", "time": "10:30"}, table)["date"] == ("2025-09-05 10:30",)


def test_the_issue_and_the_year_are_the_date_of_a_record_without_one():
    table = field_table({})
    assert take_fields({"title": "a", "issue": "October 2010"}, table)["date"] == ("October 2010",)
    assert take_fields({"title": "a", "year": 1997, "issue": "14"}, table)["date"] == ("1997",)
    assert take_fields({"title": "a", "year": 1997, "date": "1998-05-05"}, table)["date"] == ("1998-05-05",)
    assert "date" not in take_fields({"title": "a", "year": "the first", "copyright_year": "1997"}, table)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ({"date-parts": [[2010, 1, 22]]}, ("2010-01-22",)),
        ({"date-parts": [["2010", "1"]]}, ("2010-01",)),
        ({"year": 2010, "month": 1, "day": 22}, ("2010-01-22",)),
        ({"literal": "22 January 2010"}, ("22 January 2010",)),
        ({"year": 2010, "name": "Harbour Mail"}, ("Harbour Mail",)),
        ({"date-parts": [["2010/11"]]}, ()),
    ],
)
def test_an_object_may_hold_a_day_in_parts(value, day):
    assert texts(value) == day


def test_the_day_on_which_a_record_was_made_comes_last():
    record = {"created_date": "2021-06-02", "first_publish_date": "2021-06-03"}
    assert take_fields(record, field_table({}))["date"] == ("2021-06-03",)
    assert take_fields({"created_date": "2021-06-02"}, field_table({}))["date"] == ("2021-06-02",)


def test_a_labelled_day_has_the_year_of_the_field_beside_it():
    record = {"filed": "Filed 25 July", "volume_year": 2017}
    assert take_fields(record, field_table({}))["date"] == ("25 July 2017",)


def test_elements_of_content_are_the_text():
    record = {"headlines": {"basic": "Ferry stays"}, "content_elements": [{"type": "text", "content": "It stays."}]}
    stated = take_fields(record, field_table({}))
    assert (stated["headline"], stated["body"]) == (("Ferry stays",), ("It stays.",))


def test_a_copyright_is_a_notice_though_it_has_no_sign():
    assert take_fields({"rights": "2012 Harbour Agency"}, field_table({}))["imprint"] == ("© 2012 Harbour Agency",)


def test_the_date_of_an_issue():
    assert take_fields({"issue": "1999-09"}, field_table({}))["date"] == ("1999",)
    assert take_fields({"issue": "September 1999"}, field_table({}))["date"] == ("September 1999",)


def test_the_day_on_which_a_paper_was_put_into_a_database_is_no_date():
    record = {"title": "Ferry stays", "publication": {"name": "Echo", "created_at": "1999-01-01"}}
    assert "date" not in take_fields(record, field_table({}))


@pytest.mark.parametrize("name", ["yr", "collection_year", "year"])
def test_the_year_of_a_record_alone(name):
    assert take_fields({name: "1996"}, field_table({}))["date"] == ("1996",)
