import pytest

from indexer.dates import read_date
from indexer.extract.headers.line import is_silent, read_header_line
from indexer.extract.headers.phrases import is_name, name_facts


@pytest.mark.parametrize(
    ("line", "facts"),
    [
        ("By Ana Ruiz | 5 Sept 2025 | 10:30 | Updated 6 Sept 2025",
         {"byline": "Ana Ruiz", "date": "5 Sept 2025 | 10:30", "updated": "6 Sept 2025"}),
        ("Published Sept. 5, 2025Updated Sept. 6, 2025, 9:12 a.m. ET",
         {"date": "Sept. 5, 2025", "updated": "Sept. 6, 2025, 9:12 a.m. ET"}),
        ("Fri 5 Sep 2025 10.04 BST First published on Fri 5 Sep 2025 05.00 BST", {"date": "Fri 5 Sep 2025 05.00 BST"}),
        ("September 5, 2025 / 4:15 PM / CBS News", {"date": "September 5, 2025 / 4:15 PM", "credit": "CBS News"}),
        ("By Ana Ruiz, Associated Press", {"byline": "Ana Ruiz, Associated Press", "credit": "Associated Press"}),
        ("By The Associated Press", {"byline": "The Associated Press", "credit": "Associated Press"}),
        ("Posted on September 5, 2025 by admin in News", {"date": "September 5, 2025", "byline": "admin"}),
        ("News | September 5, 2025", {"date": "September 5, 2025", "section": "News"}),
        ("March 3, 20247:13 PM ET", {"date": "March 3, 2024 7:13 PM ET"}),
        ("Updated 3 hours ago", {}),
        ("3 min read", {}),
    ],
)  # fmt: skip
def test_what_a_header_line_states(line, facts):
    assert read_header_line(line) == facts


@pytest.mark.parametrize(
    "line",
    ["Remembering September 11, 2001", "Accessed 5 September 2025", "Event date: 5 September 2025", "1631.4",
     "September 5, 2025 was a quiet day in the port.", "The council met from 5 September 2025 to 7 September 2025",
     "By Tuesday the ferry was back.", "By the end of the day", "Source: officials who saw it.",
     "Record March 31, 1987", "A: On 5 May 2024.", "When: 5 May 2024", "5 May 2024: What Happened",
     "Visited on 5 May 2024"],
)  # fmt: skip
def test_no_header_line(line):
    assert read_header_line(line) is None


def test_below_a_headline_a_name_may_run_into_a_date():
    assert read_header_line("Ana Ruiz September 5, 2025") is None
    assert read_header_line("Ana Ruiz September 5, 2025", below_headline=True) == {"date": "September 5, 2025"}
    assert read_header_line("Record March 31, 1987", below_headline=True) is None


def test_names_by_themselves():
    assert is_name("Ana Ruiz in Istanbul")
    assert not is_name("Ferry stays in port.")
    assert not is_name("Photo: Ben Oda")
    assert name_facts("Ana Ruiz") == {"byline": "Ana Ruiz"}
    assert name_facts("BBC News") == {"credit": "BBC News"}
    assert name_facts("Harbour Gazette") == name_facts("New York") == {}


@pytest.mark.parametrize(
    "line",
    ["Election date: 5 May 2025", "Game day: May 5, 2025", "Town Hall Meeting – 5 May 2025",
     "Photo: Ana Ruiz, 5 May 2025", "Ref: HC/2025/05/05", "Programme for 5 May 2025", "Statute 12 of 5 May 2025",
     "Date of birth: 5 May 2025"],
)  # fmt: skip
def test_the_date_of_something_else(line):
    stated = read_header_line(line, below_headline=True)
    assert stated is None or "date" not in stated


@pytest.mark.parametrize(
    "line",
    ["This article first appeared in the Harbour Gazette on 5 May 2025", "Date of original publication: 5 May 2025",
     "Harbour Gazette, 5 May 2025, page 3, column 2", "Ruiz, Ana. Harbour Gazette; Harbour [Harbour]5 May 2025: A4.",
     "HARBOUR GAZETTE Monday 5 May 2025 3", "Press release no. 123 of 5 May 2025", "== 5 May 2025 ==",
     "Ana Ruiz • 5 May 2025 • Comments Off", "By ANA RUIZMay 5, 2025", "05.05.2025 — 5 May 2025"],
)  # fmt: skip
def test_a_date_among_the_small_words_of_headers(line):
    stated = read_header_line(line, below_headline=True)
    assert stated is not None
    assert read_date(stated["date"]).date.isoformat() == "2025-05-05"


@pytest.mark.parametrize("line", ["The ministers met in the harbour.", "By Ana Ruiz.", "Print.", "Staff reporter."])
def test_a_sentence_without_numbers_and_colons_states_nothing(line):
    assert is_silent(line)
    assert not read_header_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "By Ana Ruiz", "Published 5 May 2025.", "Source: Harbour Gazette.", "source = Harbour Gazette.",
        "Source： Gazette.", "Published 5 May 2025", "Issued ٥ May ٢٠٢٥.",
    ],
)  # fmt: skip
def test_a_line_that_may_state_something_is_not_passed_over(line):
    assert not is_silent(line)
