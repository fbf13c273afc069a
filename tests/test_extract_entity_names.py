"""Days in names that are no addresses, behind the "#" of an address, in its host and in fields of its own."""

import pytest

from indexer.extract.paths.entity_names import date_in_entity_name
from indexer.extract.paths.url_dates import date_in_url

LENGTHS = {"year": 4, "month": 7, "day": 10, "minute": 16}


def iso(written):
    return written and written.date.isoformat()[: LENGTHS[written.precision]]


@pytest.mark.parametrize(
    ("name", "date"),
    [
        ("tag:gazette.example,2025-07-14:/news/4684190", "2025-07-14"),
        ("tag:gazette.example,2025-07:/news/4684190", "2025-07"),
        ("tag:gazette.example,2025-07-14:", None),
        ("tag:gazette.example,2005:Post/4684190", None),
        ("tag:gazette.example,2005-01-01:/news/4684190", None),
        ("tag:ota.example,2024:newsml_L8N1AB:2", "2024"),
        ("urn:newsml:ota.example:20240319:drought-water:1", "2024-03-19"),
        ("urn:newsml:ota.example:2024-03-19:drought-water:1", "2024-03-19"),
        ("urn:newsml:ota.example:20240319T120500Z:drought-water:1", "2024-03-19T12:05"),
        ("urn:newsml:ota.example:20241319:drought-water:1", None),
        ("urn:uuid:20240319-1234-5678-9abc-def012345678", None),
    ],
)
def test_a_name(name, date):
    assert iso(date_in_entity_name(name)) == date
    assert iso(date_in_url(name)) == date


@pytest.mark.parametrize(
    ("url", "date"),
    [
        ("doi:10.1000/20240319", None),
        ("ftp://ftp.gazette.example/pub/2004/10/13/airline.txt", "2004-10-13"),
        ("/2004/10/13/airline.txt", "2004-10-13"),
        ("http://a.example/blog/drought.html#2023-04-19", "2023-04-19"),
        ("http://a.example/blog/#2023-04-19", None),
        ("http://a.example/blog/timeline#2023-04-19", None),
        ("http://a.example/faq#2023-04-19", None),
        ("http://2018.harbourgazette.example/news/voters", "2018"),
        ("http://2018.harbour.example/news/voters", "2018"),
        ("http://2018.harbour.example/vision", None),
        ("http://2012.olympics.example/news/medals", None),
        ("http://2012.london.example/news/medals", None),
        ("http://2030.harbourgazette.example/news/voters", None),
        ("http://2018.harbourgazette.example/2018/05/10/voters", "2018-05-10"),
        ("http://a.example/view?issue=2020-08&article=court", "2020-08"),
        ("http://a.example/view?issue=202008&article=court", "2020-08"),
        ("http://a.example/view?issue=1024", None),
        ("http://a.example/view?until=2020-08", None),
        ("http://a.example/view?ud=202108130004564", "2021-08-13"),
        ("http://a.example/view?uid=202108130004564", None),
        ("http://a.example/view?pubts=20171025T170433Z", "2017-10-25T17:04"),
        ("http://a.example/view?published_at=2017-10-25T17:04:33Z", "2017-10-25T17:04"),
        ("http://a.example/view?cachets=20171025T170433Z", None),
        ("http://a.example/view?date=102096", "1996-10-20"),
        ("http://a.example/view?story=20140530council", "2014-05-30"),
        ("http://a.example/view?story=2014-05-30-council-votes", "2014-05-30"),
        ("http://a.example/view?story=2014-05-council-votes", None),
        ("http://a.example/sections/us/DailyNews/jury980729.html", "1998-07-29"),
        ("http://a.example/sections/us/DailyNews/jury080729.html", None),
        ("http://a.example/sections/us/DailyNews/story980729.html", None),
        ("http://a.example/sections/us/lamps/jury980729.html", None),
        ("http://a.example/view?date=100906", None),
        ("http://a.example/stories/042799/met_497-499.shtml", "1999-04-27"),
        ("http://a.example/gallery/042799/met_497-499.shtml", None),
        ("http://a.example/releases/2017-08/uoc-researchers082917.php", "2017-08-29"),
        ("http://a.example/releases/2017-08/invoice082917.php", "2017-08"),
        ("http://a.example/articles/2018/07/19/19-17-08_wheat.json", "2018-07-19T19:17"),
        ("http://www.harbourcourier.example/961020/news.html", "1996-10-20"),
        ("http://m.harbourcourier.example/961020/news.html", "1996-10-20"),
        ("http://www.harbour.example/961020/news.html", None),
        ("http://www.harbourcourier.example/061020/news.html", None),
    ],
)
def test_an_address(url, date):
    assert iso(date_in_url(url)) == date
