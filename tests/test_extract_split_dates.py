import pytest

from indexer.article import Paragraph
from indexer.extract.headers.days.split_dates import with_whole_dates


def joined(*texts):
    return [paragraph.text for paragraph in with_whole_dates([Paragraph(text) for text in texts])]


def test_the_parts_of_a_date_on_lines_of_their_own_are_one_line():
    assert joined("Ferry stays", "5", "Sept", "2025", "Text.") == ["Ferry stays", "5 Sept 2025", "Text."]
    assert joined("Friday", "September 5", "2025", "Ferry stays") == ["Friday September 5 2025", "Ferry stays"]


@pytest.mark.parametrize(
    "lines", [("5 Sept 2025", "3"), ("September", "Ferry stays"), ("12", "3"), ("5", "Sept"), ("Friday", "2025"), ()]
)
def test_other_lines_are_left_alone(lines):
    assert joined(*lines) == list(lines)
