import pytest

from indexer.extract.headers.papers import is_paper, parted_byline


@pytest.mark.parametrize(
    "line",
    ["The Harbour Ledger", "THE HARBOUR EVENING STAR", "Radio Free Harbour", "Harbour Packaging Today", "Reuters",
     "Jornal da Baía", "Harzer Anzeiger", "Werra-Rundschau", "NORTHLAND WIRE SERVICE"],
)  # fmt: skip
def test_what_is_called_like_a_paper(line):
    assert is_paper(line)


@pytest.mark.parametrize("line", ["Ana Ruiz", "Local News", "Wirtschaft", "Ferry stays in port", "Politics", "Harbour"])
def test_what_is_not(line):
    assert not is_paper(line)


@pytest.mark.parametrize(
    ("who", "parted"),
    [
        ("Ana Ruiz Harbour Post", ("Ana Ruiz", "Harbour Post")),
        ("Ana B. Ruiz Harbour Post", ("Ana B. Ruiz", "Harbour Post")),
        ("Ana Ruiz", ("Ana Ruiz", "")),
        ("Ana Ruiz, Harbour Post", ("Ana Ruiz, Harbour Post", "")),
        ("Ana Ruiz and Ben Oda", ("Ana Ruiz and Ben Oda", "")),
        ("", ("", "")),
    ],
)
def test_a_paper_right_behind_a_name(who, parted):
    assert parted_byline(who) == parted
