import pytest

from indexer.article import HEADER, LINE, PATH, RECORD, URL, Paragraph
from indexer.extract.outlets import outlet_of, site_of, usual_outlet
from indexer.extract.sources import SourceEvidence, last_credit, outlet_of_title, source_of

TEXT = Paragraph("The ferry stayed in port, the harbour office told Reuters on Monday, after a storm.")
SAID = {
    "stated": "Harbour Gazette", "pattern": "gazette", "header": "AP", "credit": "Reuters",
    "url": "https://www.gazette.example/a",
}  # fmt: skip


def test_the_surest_says_who_published_it():
    order = [("Harbour Gazette", RECORD), ("gazette", PATH), ("Associated Press", HEADER), ("Reuters", LINE),
             ("gazette.example", URL), ("", RECORD)]  # fmt: skip
    said = dict(SAID)
    for expected, fact in zip(order, [*SAID, None], strict=True):
        assert source_of(SourceEvidence(**said)) == expected
        said.pop(fact, None)


@pytest.mark.parametrize(
    ("ending", "outlet"),
    [("Source: Reuters", "Reuters"), ("Source: Harbour Gazette", "Harbour Gazette"),
     ("Source: Harbour News Agency", "Harbour News Agency"),
     ("Source: Ministry of Finance", ""), ("Source: court documents", ""), ("Source: a police source", ""),
     ("— AFP", "AFP"),
     ("(AP)", "Associated Press"),
     ("It stayed there. (Reuters)", "Reuters"), ("It stayed there. — AP", "Associated Press"),
     ("Source: officials say", ""), ("The office told AFP.", ""), ("It is owned by a bank (AP).", "")],
)  # fmt: skip
def test_the_credit_under_a_text(ending, outlet):
    assert last_credit([TEXT, Paragraph(ending)]) == outlet


def test_an_agency_that_is_quoted_is_no_credit():
    assert last_credit([TEXT]) == last_credit([]) == ""


def test_names_and_sites_of_outlets():
    assert outlet_of("AA") == outlet_of("Anadolu Agency") == site_of("https://www.aa.com.tr/en/x") == "Anadolu Agency"
    assert outlet_of("Harbour Gazette") == ""
    assert site_of("https://m.gazette.example:8080/x") == "gazette.example"
    assert site_of("https://news.bbc.co.uk/1/hi") == "BBC News"
    assert site_of("http://127.0.0.1/x") == site_of("not an address") == site_of("http://[") == ""


@pytest.mark.parametrize(
    ("header", "source"),
    [
        ("Harbour Courier | Ana Ruiz", "Harbour Courier"),
        ("Courier, The (Harbour", "The Courier"),
        ("Harbour Courier in English", "Harbour Courier"),
        ("www.harbour-courier.example", "harbour-courier.example"),
        ("c. 1998 Harbour News Service", "Harbour News Service"),
        ("FOR: Harbour Gazette", "Harbour Gazette"),
        ("Support the Guardian", "The Guardian"),
        ("Forward Harbour", "Forward Harbour"),
    ],
)
def test_a_source_line_has_more_than_the_name(header, source):
    assert source_of(SourceEvidence(header=header)) == (source, HEADER)


def test_a_source_line_of_any_length_is_read_in_little_time():
    assert source_of(SourceEvidence(header=f"Harbour{' ' * 200_000}Courier")) == (
        f"Harbour{' ' * 200_000}Courier",
        HEADER,
    )


def test_an_address_as_the_source_is_its_site():
    assert source_of(SourceEvidence(stated="https://www.bbc.co.uk/news/1")) == ("BBC News", RECORD)


@pytest.mark.parametrize(
    ("stated", "outlet"),
    [
        ("AP", "Associated Press"), ("ap", "Associated Press"), ("reuters", "Reuters"), ("REUTERS", "Reuters"),
        ("Agence France-Presse", "AFP"), ("New York Times", "The New York Times"), ("NYT", "The New York Times"),
        ("the new york times", "The New York Times"), ("Harbour Gazette", "Harbour Gazette"),
        ("HARBOUR GAZETTE", "HARBOUR GAZETTE"), ("Spa", "Spa"), ("", ""),
    ],
)  # fmt: skip
def test_a_stated_outlet_goes_by_the_name_of_the_table(stated, outlet):
    assert usual_outlet(stated) == outlet


@pytest.mark.parametrize(
    ("title", "source"),
    [
        ("Harbour Gazette - Local", "Harbour Gazette"),
        ("Local News | Harbour Gazette", "Harbour Gazette"),
        ("Harbour Gazette » World » RSS feed", "Harbour Gazette"),
        ("World | Reuters", "Reuters"),
        ("World News", "World News"),
        ("Harbour Gazette - Letters of Ana Ruiz", "Harbour Gazette - Letters of Ana Ruiz"),
    ],
)
def test_the_paper_in_the_title_of_a_feed(title, source):
    assert outlet_of_title(title) == source
