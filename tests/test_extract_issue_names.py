import pytest

from indexer.extract.paths.issue_names import month_of_issue


@pytest.mark.parametrize(
    ("stem", "folder", "month"),
    [
        ("harbourecho_2010-06", "texts", (2010, 6)),
        ("harbourecho August 1998", "texts", (1998, 8)),
        ("harbour-gazette-Oct-2006-ferry-stays", "texts", (2006, 10)),
        ("HarbourEchoMay2009", "texts", (2009, 5)),
        ("harbourmonthly200905_p3", "texts", (2009, 5)),
        ("harbourian_vol12_no3_May_2023", "texts", (2023, 5)),
        ("Old-Harbour-May-2023-ferry", "magazines", (2023, 5)),
        ("202305", "newsletters", (2023, 5)),
        ("202305", "boxes", (0, 0)),
        ("old-harbour-may-2023-ferry", "texts", (0, 0)),
        ("harbour-fair-may-2023", "texts", (0, 0)),
        ("budget-2023-05", "texts", (0, 0)),
        ("election_2023-05", "texts", (0, 0)),
        ("harbourecho_2023-13", "texts", (0, 0)),
    ],
)
def test_the_month_of_an_issue(stem, folder, month):
    parts = month_of_issue(stem, folder)
    assert (parts.year, parts.month) == month
