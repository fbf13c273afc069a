"""A year that the shape of a name sets apart from its words."""

import pytest

from indexer.extract.paths.dates import date_in_path
from indexer.extract.paths.url_dates import date_in_url
from tests.isodates import iso


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("ferry-is-late_1993.txt", "1993"),
        ("clips/teachers-to-vote-on-strike-over_1993.txt", "1993"),
        ("clips/Council approves plan (2023).txt", "2023"),
        ("Okafor - 2015 - Ferry stays in port.txt", "2015"),
        ("Okafor et al. - 2015 - Ferry stays in port.txt", "2015"),
        ("Okafor (2015) Ferry stays in port.txt", "2015"),
        ("Lindqvist_2009_ferry-stays-in-port-again.txt", "2009"),
        ("newsfiles/2010_00341.txt", "2010"),
        ("Ruiz-2003-Ferry stays in port.txt", "2003"),
        ("christmas-number-1996/ferry.txt", "1996"),
        ("Quarterly/vol12no3-1989/ferry.txt", "1989"),
        ("Sunday Mirror 2005/ferry.txt", "2005"),
        ("Best Articles of 2011/ferry.txt", "2011"),
        ("Gazette1993/ferry.txt", "1993"),
        ("Gazette1993/0523/ferry.txt", "1993-05-23"),
        # Whatever else a path says is surer.
        ("2012/05/ferry-is-late_1993.txt", "2012-05"),
        ("gazette 2012/ferry-is-late_1993.txt", "2012"),
    ],
)
def test_a_year_apart(path, date):
    assert iso(date_in_path(path, is_whole_file=True)) == date


@pytest.mark.parametrize(
    "name",
    [
        "ferry-is-late-1993", "world-cup-2018", "2012-olympics-bid", "plan-for-2030", "world-cup-final_1998",
        "The Dark Harbour (2008)", "Dark Harbour (1982) final cut review", "Olympics - 2012 - Who will build the arena",
        "Windows_2000_how-to-install-it-at-home", "Vision (2030) What the town plans next", "our-own-plan_2030",
        "photo of harbour bridge (1993)", "file-about-ferry_1993", "1234_00341", "2010_341", "2010_2011", "2010-00341",
        "box-number-1996/a", "top-stories-of-2011/a", "Best Films of 2011/a", "Toyota2000/a",
        "ferry-is-late-in-1993_1993",
    ],
)  # fmt: skip
def test_a_year_among_words_is_what_they_tell_of(name):
    assert date_in_path(f"x/{name}.txt", is_whole_file=True) is None


@pytest.mark.parametrize(
    ("url", "date"),
    [
        ("news/press/2008/2008-35.htm", "2008"),
        ("press/2003-118.htm", "2003"),
        ("local/2003/ferry-stays", None),
        ("magazine/spring-2019/ferry-stays", "2019"),
        ("newsletter-may-2019", "2019-05"),
        ("press-office/2003/ferry-stays", "2003"),
        ("latest-news/2003/ferry-stays", "2003"),
        ("gazette/2003/ferry-stays", "2003"),
        ("news-events/2003/ferry-stays", None),
        ("news12/2003.htm", None),
        ("sport/olympics/2012/ferry-stays", None),
        ("fashion/spring-2019/coats", None),
        ("politics/2012/ferry-stays", None),
        ("elections/2004/ferry-stays", None),
    ],
)
def test_an_address(url, date):
    assert iso(date_in_url(f"https://www.harbour.example/{url}")) == date
