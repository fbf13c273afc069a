import pytest

from indexer.extract.paths.dates import date_in_path
from indexer.extract.paths.url_dates import date_in_url

LENGTHS = {"year": 4, "month": 7, "day": 10, "minute": 16}


def iso(written):
    return written and written.date.isoformat()[: LENGTHS[written.precision]]


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("clients/920415/report.txt", None),
        ("patients/980203/notes.txt", None),
        ("court/970412/order.txt", None),
        ("employees/940611/letter.txt", None),
        ("2011/sept-11-families-sue-airlines-again.txt", "2011"),
        ("2020/jan-6-riot-suspects-in-court-today.txt", "2020"),
        ("2016/june-23-vote-what-you-need-to-know.txt", "2016"),
        ("2015/may-4-be-with-you-star-wars-fans.txt", "2015"),
        ("2019/1-sept-rule-changes-for-schools.txt", "2019"),
        ("2018/dec-7-pearl-harbour-survivors-meet-again-now.txt", "2018"),
        ("2020/dec-31-deadline-looms-for-trade-talks.txt", "2020"),
        ("2001/mar-10-things-to-do.txt", "2001"),
        ("news/model990412.txt", None),
        ("star/player990704.txt", None),
        ("post/order950612.txt", None),
        ("record/label950612.txt", None),
        ("press/flight042398.txt", None),
        ("2018/sku180505.txt", "2018"),
    ],
)
def test_a_path_of_numbers_or_of_events(path, date):
    assert iso(date_in_path(path, is_whole_file=True)) == date


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("users/mar1208", None),
        ("author/jan1507", None),
        ("user/may2409/comments", None),
        ("shows/dec1190", None),
        ("tag/sept1101", None),
        ("music/2019/07/21pilots", "2019-07"),
        ("2019/05/12monkeys", "2019-05"),
        ("2019/01/10downingstreet", "2019-01"),
        ("films/1998/02/18rabbits", "1998-02"),
        ("2002/0911truth", "2002"),
        ("media/2019/img190512", "2019"),
        ("players/2019/abc190512", None),
        ("parts/2018/mk180612", None),
    ],
)
def test_an_address_of_numbers_or_of_names(path, date):
    assert iso(date_in_url(f"https://gazette.example/{path}")) == date
