import pytest

from indexer.extract.paths.dates import date_in_path


@pytest.mark.parametrize(
    ("path", "iso"),
    [
        ("1997/06/12/720103.txt", "1997-06-12"),
        ("1997/720103.txt", "1997"),
        ("2015/03/710101-ferry-stays.txt", "2015-03"),
        ("1997/970612.txt", "1997-06-12"),
        ("reuters/971224/story_012.txt", "1997-12-24"),
        ("harbourgazette/971224.txt", "1997-12-24"),
        ("archive/971224/ferry.txt", "1997-12-24"),
        ("ota/ota971224.txt", "1997-12-24"),
        ("drawer/gazette-971224-2.txt", "1997-12-24"),
    ],
)
def test_six_digits_and_the_folders_around_them(path, iso):
    written = date_in_path(path, is_whole_file=True)
    assert written is not None
    assert str(written.date)[: {"year": 4, "month": 7, "day": 10}[written.precision]] == iso


@pytest.mark.parametrize(
    "path",
    [
        "articles/780412.txt",
        "archive/780412.txt",
        "img/940512-smith.txt",
        "780412.txt",
        "scans/img940512.txt",
        "ota/ota041102.txt",
    ],
)
def test_six_digits_alone_are_a_number(path):
    assert date_in_path(path, is_whole_file=True) is None


@pytest.mark.parametrize(
    ("path", "iso"),
    [
        ("index/Apr89/harbour.txt", "1989-04"),
        ("index/apr-89/harbour.txt", "1989-04"),
        ("echo/1997/March issue/harbour.txt", "1997-03"),
        ("index/Apr '89/harbour.txt", "1989-04"),
        ("drawer/harbour-echo-apr-89.txt", "1989-04"),
        ("echo/Nov-02-04/p1.txt", "2004-11-02"),
        ("echo/harbour_council_24_03_1997_b.txt", "1997-03-24"),
        ("newsletters/Spring 1997.txt", "1997"),
        ("newsletters/1997-winter.txt", "1997"),
        ("quarterly/Q3-2009/a.txt", "2009"),
        ("quarterly/3Q2009/a.txt", "2009"),
        ("quarterly/week-33-2009/a.txt", "2009"),
        ("quarterly/Autumn 2009 issue/a.txt", "2009"),
        ("winter 2009-10/a.txt", "2009"),
        ("clips_1986/a.txt", "1986"),
        ("lexis_2002-07_articles/0041.txt", "2002-07"),
        ("gazette/1996/11/day14_b2.txt", "1996-11-14"),
        ("gazette/1996/11/day14/b2.txt", "1996-11-14"),
    ],
)
def test_a_short_year_a_season_and_a_day_among_words(path, iso):
    written = date_in_path(path, is_whole_file=True)
    assert written is not None
    assert str(written.date)[: {"year": 4, "month": 7, "day": 10}[written.precision]] == iso


@pytest.mark.parametrize(
    "path", ["index/Apr04/harbour.txt", "drawer/harbour-fair-apr-89.txt", "drawer/spring-fair-1997.txt"]
)
def test_what_may_be_a_day_or_the_words_of_a_headline(path):
    assert date_in_path(path, is_whole_file=True) is None
