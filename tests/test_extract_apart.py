import pytest

from indexer.extract.headers.heads.header import read_header
from indexer.extract.headers.lines.line import read_header_line
from indexer.formats.text import split_head_and_text

TEXT = "The ministers met in Milton to talk about the ferry, which is in port since the storm.\n\nNo date was set."


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Press release 2 September 2019", "2 September 2019"),
        ("Reuters 2 September 2019", "2 September 2019"),
        ("Milton Newsday 5/19/91, p. 5", "5/19/91"),
        ("St. Milton P-D May 19, 1991, p. A5", "May 19, 1991"),
        ("Date: 19970225  Sec: B p: 1 col: 3", "1997-02-25"),
        ("Publication date: 19970225; Page: A1", "1997-02-25"),
        ("BMJ 2010; 340 doi: 10.1136/bmj.c796 (Published 27 September 2010)", "27 September 2010"),
        ("Cite this as: BMJ 2010;340:c796 (Published 27 September 2010)", "27 September 2010"),
        ("By Ana Ruiz on November 18, 2010 in Harbour, Editors' picks", "November 18, 2010"),
        ("FOR BULLETIN: 1800 Wednesday 21 August 1996", "18:00 Wednesday 21 August 1996"),
    ],
)
def test_a_date_stands_apart_from_what_is_known(line, date):
    assert (read_header_line(line) or {}).get("date") == date


@pytest.mark.parametrize(
    "line",
    [
        "CONCERT SEPTEMBER 02, 2019",
        "Election September 2, 2019",
        "Milton City 5/19/91, 2-1",
        "Document No: 19970225",
        "Posted November 18, 2010 in the rain, the mayor said",
        "See the doi: 10.1136/bmj.c796 of 27 September 2010",
    ],
)
def test_a_date_that_runs_on_from_other_words_is_none(line):
    assert "date" not in (read_header_line(line) or {})


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        ("filed Jun. 9, 2009, 12:51 p.m.", "Jun. 9, 2009, 12:51 p.m."),
        (
            "Posted by Ana Ruiz on Friday July 27, 2007 @11:38AM\nfrom the wait-and-see dept.",
            "Friday July 27, 2007 @11:38AM",
        ),
    ],
)
def test_a_line_with_a_small_letter_first_may_be_one_of_a_header(lines, date):
    assert read_header(split_head_and_text(f"Ferry stays in port\n{lines}\n\n{TEXT}")).facts["date"] == date


def test_a_rule_and_columns_end_a_line():
    head = (
        "THE TOWN HALL\n\nOffice of the Mayor\n" + "_" * 64 + "\nFor Immediate Release" + " " * 26 + "August 10, 2011"
    )
    assert (
        read_header(split_head_and_text(f"{head}\n\nFERRY TO STAY IN PORT\n\n{TEXT}"))
        .facts["date"]
        .endswith("August 10, 2011")
    )
