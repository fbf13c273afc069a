import pytest

from indexer.article import Paragraph
from indexer.extract.headers.heads.below_headlines import read_below
from indexer.extract.headers.heads.page_heads import section_of_crumbs, take_page_head

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
        (["WKDL-TV | Watch Live | Contest Rules"], {"source": "WKDL-TV"}),
        (["14:02 EST Harbour Newswires"], {"source": "Harbour Newswires"}),
        (["Harbour-storm-ferry,lead"], {}),
        (["The Harbour Owl", "The student voice since 1912"], {"source": "The Harbour Owl"}),
        (["Le Courrier de l'Ouche", "Politique"], {"source": "Le Courrier de l'Ouche", "section": "Politique"}),
        (["Harbour Police Department", "News Release 19-044"], {"source": "Harbour Police Department"}),
        (["Chess | Fiona Brown"], {"section": "Chess", "byline": "Fiona Brown"}),
        (["ELECTION 2018"], {"section": "ELECTION 2018"}),
        (["Letters to the Editor"], {"section": "Letters to the Editor"}),
        (["The Harbour Mail", "Print this page Close this window"], {"source": "The Harbour Mail"}),
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


def test_a_paper_is_known_by_the_foot_of_its_page():
    lines = ["The Harbour Owl", HEADLINE, "By Ana Ruiz", TEXT]
    assert head(*lines) == ({}, lines)
    assert head(*lines, "Donate to The Harbour Owl")[0]["source"] == "The Harbour Owl"
    whole = [Paragraph(line) for line in (*lines, "© 2025 The Harbour Owl")]
    assert take_page_head(whole[:-1], whole).facts["source"] == "The Harbour Owl"


def test_a_section_of_some_words_above_a_headline_with_its_deck():
    found, rest = head(
        "A Walk at Large", "The Salt Road", "How one family kept a forgotten trade alive.", "By Ana Ruiz", TEXT
    )
    assert (found["section"], found["headline"]) == ("A Walk at Large", "The Salt Road")
    assert rest[-2:] == ["By Ana Ruiz", TEXT]


@pytest.mark.parametrize(
    "line",
    ["Fiona Brown • Channel 9 Harbour • 2h ago", "Fiona Brown, News Editor", "Fiona Brown Harbour Record May 7, 2018"],
)
def test_who_wrote_it_without_by(line):
    found, _rest = head("Politics", HEADLINE, line, TEXT)
    assert found["byline"] == "Fiona Brown"


def test_the_way_that_leads_to_a_page():
    def section(line):
        return section_of_crumbs([Paragraph(line), Paragraph(TEXT)])

    assert section("Home » Film") == "Film"
    assert section("Home / Cities / Subscribe / E-Paper") == section("Film » Home") == section(TEXT) == ""


@pytest.mark.parametrize(
    "line",
    ["Storm Report", "Storm Today", "Weather Report", "Radio Silence", "Radio Days", "TV Dinner", "Channel Crossing",
     "Voice of the Sea", "The Last Post"],
)  # fmt: skip
def test_a_headline_that_is_called_like_a_paper(line):
    assert head(line, "Boats stay in port as winds rise to gale", TEXT)[0].get("source") is None
    assert head("Menu", line, HEADLINE, TEXT)[0]["source"] == line


def test_dots_below_the_headline_part_an_author_from_a_paper():
    facts, rest = head(HEADLINE, "Ana Ruiz • Harbour Post", TEXT)
    assert facts == {"headline": HEADLINE, "byline": "Ana Ruiz", "source": "Harbour Post"}
    assert rest == [TEXT]


def test_a_list_of_links_above_the_paper_is_a_menu():
    links = [Paragraph(name, kind="bullet") for name in ("Home", "News", "Sport", "Contact us")]
    lines = [Paragraph(line) for line in ("The Harbour Post", "Politics", HEADLINE, TEXT)]
    facts, rest = take_page_head([Paragraph("Skip to content"), *links, *lines])
    assert facts == {"headline": HEADLINE, "source": "The Harbour Post", "section": "Politics"}
    assert [paragraph.text for paragraph in rest] == [TEXT]


def test_a_name_above_a_byline_is_no_author():
    facts, left = read_below([Paragraph("Ben Oda"), Paragraph("By Ana Ruiz")], TEXT)
    assert (facts, [paragraph.text for paragraph in left]) == ({}, ["Ben Oda", "By Ana Ruiz"])
