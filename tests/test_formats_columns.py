from datetime import date

import pytest

from indexer.extract import extract_article
from indexer.formats import read_file
from indexer.formats.columns import with_columns
from indexer.formats.raw import SourceFile


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("OTA  28 MAR 1990", "OTA   28 MAR 1990"),
        ("Milton, Monday, May 5, 1987      No. 217", "Milton, Monday, May 5, 1987   No. 217"),
        ("Milton\t5 May 1987", "Milton   5 May 1987"),
        ("The storm came.  On 5 May 1987 it went", "The storm came. On 5 May 1987 it went"),
        ("The ferry     stays  in port", "The ferry stays in port"),
        ("It came on 5 May 1987 and     went", "It came on 5 May 1987 and went"),
    ],
)
def test_gaps_are_kept_beside_dates_alone(line, written):
    assert with_columns(line) == written


def test_columns_are_gone_from_the_article(tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("Ferry stays in port\n\nDue back     5 May 1987\n\nThe council met and decided nothing at all.\n")
    [raw] = read_file(SourceFile(file, "a.txt", file.stat().st_size), {})
    article = extract_article(raw, date(2025, 11, 21), True).article
    assert article.published.date is None
    assert "Due back 5 May 1987" in [paragraph.text for paragraph in article.body]


def test_a_row_of_a_table_has_no_gaps():
    rows = ["Swimmer   City   Day", "Ana Ruiz   Milton   5 May 1945", "Sam Okoro   Accra   6 May 1945"]
    assert with_columns(rows[1], rows[::2]) == "Ana Ruiz Milton 5 May 1945"
    assert with_columns(rows[1]) == rows[1]


@pytest.mark.parametrize(
    "lines",
    [
        ["Rank   Swimmer   Date of Birth", "1   Ana Ruiz   5 May 1945"],
        ["1   Ana Ruiz   5 May 1945"],
        ["2. Ana Ruiz   5 May 2001"],
        ["Milton Rovers   5 May 2019   Away"],
        ["Harbour FC   5 May 2019   Home"],
        ["Entries    5 May 2019"],
        ["Auditions     5 May 2019     Town Hall"],
    ],
)
def test_rows_of_lists_and_tables_date_nothing(tmp_path, lines):
    file = tmp_path / "a.txt"
    text = "\n".join(["Ferry stays in port", *lines])
    file.write_text(f"{text}\n\nThe council met and decided nothing at all.\n")
    [raw] = read_file(SourceFile(file, "a.txt", file.stat().st_size), {})
    assert extract_article(raw, date(2025, 11, 21), True).article.published.date is None
