import pytest

from indexer.formats.date_fields import date_in_parts, day_in_list, names_a_date, time_beside
from indexer.formats.field_names import NAMES
from indexer.formats.fields import field_table, take_fields
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
    assert take_fields({"issue": "1999-09"}, field_table({}))["date"] == ("1999-09",)
    for record in ({"issue": "1999-14"}, {"issue": "2009-10"}, {"issue": "1999-09", "volume": "3"}):
        assert take_fields(record, field_table({}))["date"] in (("1999",), ("2009",))
    assert take_fields({"issue": "September 1999"}, field_table({}))["date"] == ("September 1999",)


def test_the_day_on_which_a_paper_was_put_into_a_database_is_no_date():
    record = {"title": "Ferry stays", "publication": {"name": "Echo", "created_at": "1999-01-01"}}
    assert "date" not in take_fields(record, field_table({}))


@pytest.mark.parametrize("name", ["yr", "collection_year", "year"])
def test_the_year_of_a_record_alone(name):
    assert take_fields({name: "1996"}, field_table({}))["date"] == ("1996",)


@pytest.mark.parametrize(
    ("record", "date"),
    [
        ({"date": [2012, 7, 19]}, "2012-07-19"),
        ({"date": [2012, 7, 19, 8, 45]}, "2012-07-19 08:45"),
        ({"yyyy": "2012", "mm": "07", "dd": "19"}, "2012-07-19"),
        ({"date": "20120719", "time": "0845"}, "20120719 08:45"),
        ({"metadata": [{"name": "published", "value": "2012-07-19"}]}, "2012-07-19"),
        ({"coverDate": "2012-07-19"}, "2012-07-19"),
        ({"year_published": 2012, "month_published": 7}, "2012-7"),
        ({"pub_tdt": "2012-07-19"}, "2012-07-19"),
        ({"pub": "2012-07-19"}, "2012-07-19"),
        ({"time": "19 July 2012, 08:45"}, "19 July 2012, 08:45"),
        ({"isoDate": "2012-07-19", "time": "3 min"}, "2012-07-19"),
        ({"appeared_on": "2012-07-19"}, "2012-07-19"),
        ({"wire_date": "2012-07-19"}, "2012-07-19"),
        ({"docno": "APW19980602.0004"}, "1998-06-02"),
        ({"id": "NYT_ENG_20090806.0012"}, "2009-08-06"),
    ],
)
def test_dates_in_more_shapes(record, date):
    assert take_fields(record, field_table({}))["date"] == (date,)


@pytest.mark.parametrize(
    "record",
    [
        {"metadata": [{"name": "expires", "value": "2012-07-19"}]},
        {"id": "LA010189-0001"},
        {"id": "AB20120719"},
        {"id": "NYT_ENG_20091306.0012"},
        {"goal_time": "08:45"},
        {"pub": "The Harbour Arms"},
        {"time": "08:45"},
        {"publish": True},
        {"pub": "2012-07-19", "time": "2012-07-20"},
        {"time": "2012"},
        {"crawl_time": "2012-07-19"},
    ],
)
def test_numbers_that_are_no_dates(record):
    assert "date" not in take_fields(record, field_table({}))


def test_a_number_of_a_collection_is_no_date_beside_a_stated_one():
    record = {"id": "NYT_ENG_20090806.0012", "date": "2009-08-07"}
    assert take_fields(record, field_table({}))["date"] == ("2009-08-07",)


def test_what_a_text_is_filed_under_has_a_year_for_a_day_without_one():
    table = field_table({})
    for name, said in (("reel", "filed"), ("corpus", "filed"), ("folder", "filed"), ("copyrightYear", "rights")):
        assert take_fields({"title": "Ferry", name: "1998"}, table)["imprint"] == (f"{said} 1998",)
        assert not take_fields({"title": "Ferry", name: "5 May 1998"}, table).get("imprint")


@pytest.mark.parametrize(
    ("numbers", "day"),
    [
        ("2012 7 19 8 45", "2012-07-19 08:45"),
        ("2012 7 19 8 45 0 0", "2012-07-19 08:45"),
        ("2012 7 19 123 5", "2012-07-19"),
        ("2012 7 19 24 5", "2012-07-19"),
        ("2012 7 19 8", "2012-07-19"),
        ("2012 0 45", ""),
        ("2012 13 5", ""),
    ],
)
def test_a_list_of_numbers_is_a_day_that_may_be(numbers, day):
    assert day_in_list(numbers.split()) == day


def test_a_name_of_any_length_is_compared_soon():
    assert not names_a_date("datetime" * 200 + "x")
    assert names_a_date("publicationdatetime")


def test_what_a_text_is_about_is_neither_its_date_nor_its_year():
    for name in ("period", "coverage", "era", "origin", "when", "season"):
        for said in ("1998", "1912-05-05"):
            taken = take_fields({"title": "Ferry", name: said}, field_table({}))
            assert taken.keys() == {"headline"}


def test_a_folder_that_is_no_year_is_no_fact():
    for said in ("Ferry", "Ferry 1998", "5 May 1998"):
        assert "imprint" not in take_fields({"title": "Ferry", "folder": said}, field_table({}))
