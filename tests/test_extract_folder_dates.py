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
    ],
)
def test_six_digits_and_the_folders_around_them(path, iso):
    written = date_in_path(path, is_whole_file=True)
    assert written is not None
    assert str(written.date)[: {"year": 4, "month": 7, "day": 10}[written.precision]] == iso


@pytest.mark.parametrize("path", ["articles/780412.txt", "archive/780412.txt", "img/940512-smith.txt", "780412.txt"])
def test_six_digits_alone_are_a_number(path):
    assert date_in_path(path, is_whole_file=True) is None
