import pytest

from indexer.dates import read_date
from indexer.extract.headers.lines.line import is_silent, read_header_line
from indexer.extract.headers.lines.phrases import is_name, is_noise, name_facts
from indexer.extract.headers.lines.words import MAY_BE_NOISE, NOISE


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
    stated = {"byline": "Ana Ruiz", "date": "September 5, 2025"}
    assert read_header_line("Ana Ruiz September 5, 2025", below_headline=True) == stated
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
     "Date of birth: 5 May 2025", "Added to archive: 5 May 2025"],
)  # fmt: skip
def test_the_date_of_something_else(line):
    stated = read_header_line(line, below_headline=True)
    assert stated is None or "date" not in stated


@pytest.mark.parametrize(
    "line",
    ["This article first appeared in the Harbour Gazette on 5 May 2025", "Date of original publication: 5 May 2025",
     "Harbour Gazette, 5 May 2025, page 3, column 2", "Ruiz, Ana. Harbour Gazette; Harbour [Harbour]5 May 2025: A4.",
     "HARBOUR GAZETTE Monday 5 May 2025 3", "Press release no. 123 of 5 May 2025", "== 5 May 2025 ==",
     "Ana Ruiz • 5 May 2025 • Comments Off", "By ANA RUIZMay 5, 2025", "05.05.2025 — 5 May 2025",
     "Posted by Ana Ruiz @ 5/05/2025", "Easter Monday, 5 May 2025", "HPI ArchivesMAY 5, 2025", "Go live: 5 May 2025",
     "Farm Notes, 5 May 2025, Vol 101/4", "Original publication: The Harbour Gazette, 5 May 2025"],
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


@pytest.mark.parametrize(
    "line",
    ["Embargoed until 5 May 2025", "Strictly embargoed for publication until 5 May 2025",
     "Hold for release until 5 May 2025",
     "Embargo: not for publication or broadcast before 5 May 2025", "UNDER STRICT EMBARGO UNTIL 5 May 2025"],
)  # fmt: skip
def test_an_embargo_that_begins_the_line_dates_a_release(line):
    assert read_header_line(line) == {"date": "5 May 2025"}


@pytest.mark.parametrize(
    "line",
    ["Ferry Plan on Hold Until 5 May 2026", "Grain Embargo Until 5 May 2026", "Embargo until 1 June 2012",
     "Work on hold until 5 May 2026", "Alcohol not for use before 5 May 2026", "Hold until 5 May 2026",
     "Ferry Embargoed until 5 May 2026", "Moved to 5 May 2025", "Meeting moved: 5 May 2025", "Moved: 5 May 2025",
     "Meeting moved: 5 May 2025 14:30"],
)  # fmt: skip
@pytest.mark.parametrize("below_headline", [False, True])
def test_what_is_held_up_or_moved_to_a_day_is_no_header_line(line, below_headline):
    assert read_header_line(line, below_headline=below_headline) is None


def test_a_wire_says_when_a_story_moved():
    assert read_header_line("Moved 5 May 2025 14:30 GMT") == {"date": "5 May 2025 14:30 GMT"}


@pytest.mark.parametrize(
    "before",
    ["ARRESTED", "BURIED", "CHRISTENED", "CLOSES", "DRAW", "ENLISTED", "FOUNDED", "MARRIED", "OPENS", "SENTENCED",
     "SOLD", "SUNK", "(Harbour v Milton)", "(Storm damage)"],
)  # fmt: skip
def test_what_happened_on_a_day_is_no_header_line(before):
    assert read_header_line(f"{before} 5 May 2025", below_headline=True) is None


@pytest.mark.parametrize(
    "before", ["LIFE", "OBITUARIES", "LAGOS", "(Ana Ruiz)", "(Reuters)", "(Lagos)", "(Harbour Gazette)"]
)
def test_a_section_a_place_or_a_name_in_brackets_may_run_into_a_day(before):
    assert read_header_line(f"{before} 5 May 2025", below_headline=True)["date"] == "5 May 2025"


@pytest.mark.parametrize(
    "line",
    ["5 May 2025 | Kick-off 3:00 pm", "Harbour Gazette, 5 May 2025, Next edition 3:00 pm",
     "5 May 2025, Quay Street, 3:00 pm",
     "Harbour Carnival, 5 May 2025 at Quay Street - 15:00", "5 May 2025 | Throw-in 3:00 pm"],
)  # fmt: skip
def test_the_time_of_something_else_is_not_the_days(line):
    assert read_header_line(line, below_headline=True)["date"] == "5 May 2025"


@pytest.mark.parametrize(
    "line",
    ["5 May 2025 in News 3:00 pm", "5 May 2025 · 5 min read · 3:00 pm",
     "5 May 2025 | Ana Ruiz | 3:00 pm", "5 May 2025 | Harbour Gazette | 3:00 pm",
     "5 May 2025 | By Ben Oda | 3:00 pm", "3:00 pm | Reuters | 5 May 2025"],
)  # fmt: skip
def test_a_time_behind_a_credit_is_the_days(line):
    assert read_header_line(line, below_headline=True)["date"] == "5 May 2025 3:00 pm"


@pytest.mark.parametrize(
    "phrase",
    [
        "FIRST PUBLISHED", "First published in the Harbour Gazette", "Appeared in Print on", "Updated 3 Hours Ago",
        "3 Min Read", "Vol. XII, No. 4", "Pg. A4", "Comments Off on Ferry Stays in Port", "Special to The Harbour Post",
        "Statement by the Harbour Board", "WWW.HARBOUR.EXAMPLE", "Staff Report", "The",
    ],
)  # fmt: skip
def test_noise_is_seen_in_small_letters_too(phrase):
    assert NOISE.fullmatch(phrase)
    assert MAY_BE_NOISE.fullmatch(phrase.lower())
    assert is_noise(phrase)


def test_most_phrases_are_passed_over_in_small_letters():
    assert not MAY_BE_NOISE.fullmatch("the harbour board voted to keep the ferry in port")


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("1405 12 FEB 87", "1987-02-12T14:05:00"),
        ("19JUN90 1050", "1990-06-19T10:50:00"),
        ("BULLETIN -- 1800 HRS -- THURSDAY 7 OCTOBER 1999", "1999-10-07T18:00:00"),
    ],
)
def test_times_of_wires(line, moment):
    assert read_date(read_header_line(line)["date"]).date.isoformat() == moment


@pytest.mark.parametrize(
    "line",
    [
        "Source: The Harbour Post, 5 May 2025 (retrieved 24 March 2026)",
        "Published 5 May 2025. Accessed 10 Dec 2025.",
        "Interview conducted 6 August 2024; published 5 May 2025",
        "Interviewed by Ana Ruiz for Harbour Radio, published 5 May 2025",
        "Finance | May 5th 2025 edition",
        "Harbour Nation (Milton, Kenya) (published as Harbour Nation) - May 5, 2025 - page 8",
        "r i bc-teachers-to-vote 05-05-2025 0388",
    ],
)
def test_other_days_and_names_beside_the_date(line):
    assert read_date(read_header_line(line, below_headline=True)["date"]).date.isoformat() == "2025-05-05"


@pytest.mark.parametrize(
    "line", ["Accessed 10 Dec 2025.", "Built in 1912, the mill was, it said in a report published 5 May 2025."]
)
def test_other_days_alone(line):
    assert "date" not in (read_header_line(line, below_headline=True) or {})
