import pytest

from indexer.article import Paragraph
from indexer.extract.headers.page_heads import take_page_head

TEXT = "The council met on Monday and decided nothing at all, as it has for years."
HEADLINE = "Ferry stays in port after the storm"


def head(*lines):
    facts, rest = take_page_head([Paragraph(line) for line in lines])
    return facts, [paragraph.text for paragraph in rest]


@pytest.mark.parametrize(
    ("above", "facts"),
    [
        (["Politics"], {"section": "Politics"}),
        (["THE HARBOUR MAIL - SPORTS"], {"source": "The Harbour Mail", "section": "SPORTS"}),
        (["Food & Drink"], {"section": "Food & Drink"}),
        (["Gadgets/"], {"section": "Gadgets"}),
        (["The Harbour Ledger"], {"source": "The Harbour Ledger"}),
        (["Harbour-Rundschau", "Wirtschaft"], {"source": "Harbour-Rundschau", "section": "Wirtschaft"}),
        (["The Harbour Ledger", "Companies"], {"source": "The Harbour Ledger", "section": "Companies"}),
        (["Skip to content", "The Harbour", "News", "Opinion", "Sport", "Culture"], {"source": "The Harbour"}),
        (["Skip to content", "MENU", "Search for:"], {}),
        (["The Harbour Ledger", "Home / Cities / Subscribe", "Cities"],
         {"source": "The Harbour Ledger", "section": "Cities"}),
        (["HARBOUR PORT AUTHORITY", "FOR IMMEDIATE RELEASE"], {"source": "Harbour Port Authority"}),
        (["PAGE SIX THE HARBOUR TRIBUNE MONDAY, APRIL 11, 1938"], {"source": "The Harbour Tribune"}),
        (["An official website of the State of Harbour", "Harbour Department of Fisheries"],
         {"source": "Harbour Department of Fisheries"}),
    ],
)  # fmt: skip
def test_what_stands_above_a_headline(above, facts):
    found, rest = head(*above, HEADLINE, "By Ana Ruiz", TEXT)
    assert found == facts | {"headline": HEADLINE}
    assert rest[-2:] == ["By Ana Ruiz", TEXT]
    assert not {"MENU", "News", "Skip to content"} & set(rest)


@pytest.mark.parametrize(
    "above",
    ["BREAKING", "Ankara", "Ana Ruiz", "A Long Way From Home", "LONDON", "ANKARA, Sept 5", "Zinc Futures",
     "HD Ferry stays",     "US Ports Reopen"],
)  # fmt: skip
def test_what_is_no_paper_and_no_section_changes_nothing(above):
    assert head(above, HEADLINE, TEXT) == ({}, [above, HEADLINE, TEXT])


def test_a_text_without_a_page_around_it_is_as_it_was():
    for lines in ((HEADLINE, TEXT), (HEADLINE, "By Ana Ruiz", TEXT), (TEXT, TEXT), (TEXT,), ("News", TEXT), ()):
        assert head(*lines) == ({}, list(lines))


@pytest.mark.parametrize(
    ("below", "facts"),
    [
        (["Fiona Brown"], {"byline": "Fiona Brown"}),
        (["Fiona Brown", "Harbour Press-Gazette"], {"byline": "Fiona Brown", "source": "Harbour Press-Gazette"}),
        (["Von Ana Ruiz"], {"byline": "Ana Ruiz"}),
        (["Ana Ruiz | Harbour City | 12 DIC 2018 - 21:40"], {"byline": "Ana Ruiz"}),
        (["Two windows broke and nobody was hurt"], {"deck": "Two windows broke and nobody was hurt"}),
        (["Ana Ruiz", "Two windows broke and nobody was hurt"],
         {"byline": "Ana Ruiz", "deck": "Two windows broke and nobody was hurt"}),
        (["Jump to recipe", "Share"], {}),
        (["In Summary"], {}),
        (["Nobody was hurt in it."], {}),
    ],
)  # fmt: skip
def test_what_stands_below_a_headline(below, facts):
    found, rest = head("Politics", HEADLINE, *below, TEXT)
    assert found == facts | {"headline": HEADLINE, "section": "Politics"}
    assert rest[-1] == TEXT
    if not facts and "Share" not in below:
        assert rest == [*below, TEXT]


def test_a_paper_alone_above_a_text_is_its_source():
    assert head("The Harbour Shopper", TEXT, TEXT) == ({"source": "The Harbour Shopper"}, [TEXT, TEXT])


def test_a_date_among_the_labels_is_left_for_the_header():
    found, rest = head("Economy", "19 Nov, 11:47", HEADLINE, TEXT)
    assert (found["section"], rest) == ("Economy", ["19 Nov, 11:47", TEXT])
    assert head("Tidewater Daily Quarterly", "Winter 1996, Issue 14", HEADLINE, TEXT)[1][0] == "Winter 1996, Issue 14"
