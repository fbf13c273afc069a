import pytest

from indexer.article import Paragraph
from indexer.extract.headers.feet.own_citations import date_of_own_citation
from indexer.extract.headers.heads.header import read_header
from indexer.extract.headers.lines.citations import read_citation


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ('Ruiz, Ana. "Ferry Stays in Port." Harbour Gazette, 5 Sept. 2025, p. 3.', "5 Sept. 2025"),
        ('"Ferry stays in port." Harbour Gazette [Harbour, Kenya], 5 Sept. 2025, p. 3. Newsvault.', "5 Sept. 2025"),
        ('Ana Ruiz, "Ferry Stays in Port," Harbour Gazette, September 5, 2025, sec. A.', "September 5, 2025"),
        ('Ruiz, Ana. "Ferry stays". Harbour Gazette; Harbour [Harbour] 05 Sep 2025: A1.', "05 Sep 2025"),
        ("Ruiz, A. (2025, September 5). Ferry stays in port. Harbour Gazette, p. 3.", "2025, September 5"),
        ("Ruiz, A. (2025) 'Ferry stays in port', Harbour Gazette, 5 September, p. 3.", "5 September 2025"),
    ],
)
def test_a_citation_states_paper_and_day(line, date):
    stated = read_citation(line)
    assert (stated["source"], stated["date"]) == ("Harbour Gazette", date)


@pytest.mark.parametrize(
    "line",
    [
        '"We stay in port," Mayor Ruiz said on 5 September 2025.',
        '"We stay in port." The mayor spoke on 5 September 2025.',
        "Ruiz, A. (2025). The history of the pier. Harbour Press.",
        'The song "Ferry Home" was first heard, 5 September 2025.',
    ],
)
def test_what_is_no_citation(line):
    assert read_citation(line) == {}


@pytest.mark.parametrize(
    "line",
    [
        '"Twelfth Night Revisited" Harbour Playhouse, 12 December 2025, 7.30pm, tickets 12 pounds',
        '"Twelfth Night Revisited" Harbour Playhouse, 12 December 2025',
        'Ruiz, Ana. "Ferry Stays in Port." Harbour Gazette, 5 Sept. 2025, 7.30pm',
    ],
)
def test_a_play_is_no_citation(line):
    assert read_citation(line) == {}


CITED = "Oda, B. (2005, September 5). The night the pier fell. Milton Gazette."
OTHER = "Ruiz, A. (2006, September 5). The day the pier rose. Milton Gazette."
TEXT = (
    "The ferry stayed in port on Friday after the storm, the harbour office said.",
    "It may sail on Sunday, it added.",
)


def header(*texts):
    return read_header([Paragraph(text) for text in texts])


def test_a_citation_is_read_above_the_text_it_cites():
    found = header(CITED, *TEXT)
    assert (found.facts["headline"], found.facts["date"]) == ("The night the pier fell", "2005, September 5")


@pytest.mark.parametrize(
    "above", [("Council Votes on New Ferry Plan", CITED), ("Further Reading", CITED, OTHER), (CITED, OTHER)]
)
def test_what_is_cited_below_a_headline_or_in_a_list_stays_in_the_text(above):
    found = header(*above, *TEXT)
    assert not found.facts.keys() & {"date", "line", "source"}
    assert {CITED, *TEXT} <= {found.facts.get("deck"), *(paragraph.text for paragraph in found.paragraphs)}


def test_a_citation_below_the_text_dates_it_and_stays():
    found = header("The night the pier fell", *TEXT, CITED)
    assert found.facts["line"] == "2005, September 5"
    assert found.paragraphs[-1].text == CITED
    assert "line" not in header("The night the pier fell", *TEXT, CITED, OTHER).facts


def test_a_time_that_is_of_the_headline_is_none_of_a_citation():
    line = "Sunrise 5:12, sunset 20:31"
    cited = [Paragraph(f"{line} - 5 May 2012"), *map(Paragraph, TEXT)]
    assert date_of_own_citation(cited, line) == ""
    assert date_of_own_citation(cited, "Sunrise, sunset - 5:12") == ""
    assert date_of_own_citation([Paragraph(f"{line}, Bay Post, 5 May 2012")], line) == "5 May 2012"
