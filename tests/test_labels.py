import pytest

from indexer.extract.entities.labels import is_code, without_labels


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("INTRO: The mayor left.", "The mayor left."),
        ("RNS Number : 77906K", "77906K"),
        ("BYLINE=ANA RUIZ", "ANA RUIZ"),
        ("Place of publication: Harbour", "Harbour"),
        ("<HEADLINE> Ferry stays", "Ferry stays"),
        ("TI: Ferry stays", "Ferry stays"),
        ("Headline Ferry stays", "Ferry stays"),
        ("Posted at 12:02 IST", "Posted at 12:02"),
    ],
)
def test_labels_become_blanks(line, rest):
    without = without_labels(line)
    assert len(without) == len(line)
    assert without.split() == rest.split()


@pytest.mark.parametrize(
    "line",
    [
        "Ana Ruiz: I left.",
        "UK: the mayor left",
        "Harbour Council: no comment",
        "It was 12:02 and Oda left",
        "The mayor left.",
        "10 NATO ships",
    ],
)
def test_what_is_no_label_stays(line):
    assert without_labels(line) == line


def test_codes_are_one_word_in_capitals():
    lines = ("OTWN", "(END)", "ANA RUIZ", "Nerra", "12")
    assert [line for line in lines if is_code(line)] == ["OTWN", "(END)"]
