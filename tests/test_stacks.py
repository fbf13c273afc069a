"""The stack of short lines above a pasted, clipped or scanned text: what each line is read as."""

from datetime import date

import pytest

from indexer.extract import extract_article
from indexer.extract.headers.stacks.headlines_below import is_none
from indexer.extract.headers.stacks.imprints import is_imprint
from indexer.extract.headers.stacks.paper_names import Proof, paper_in
from indexer.extract.headers.stacks.section_names import names_section
from indexer.extract.headers.stacks.signed_lines import signed
from indexer.extract.headers.stacks.site_lines import is_of_site
from indexer.extract.headers.stacks.stack_lines import labelled_line, parts_of, title_bar
from indexer.formats import read_file
from indexer.formats.raw import SourceFile

HEADLINE = "Ferry back in port after storm"
TEXT = "The ferry came back to port on Monday evening after two days at sea, the company said."
NOTHING = Proof("", "")


@pytest.fixture
def read(tmp_path):
    def article(content, name="a.txt"):
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        (raw,) = read_file(SourceFile(path, name, path.stat().st_size), {})
        return extract_article(raw, date(2026, 1, 1), True).article

    return article


def facts(article):
    return article.source, article.section, article.headline, article.byline, [one.text for one in article.body]


LEFT = "You have 2 free articles remaining this month."
STACKS = [
    ("Milton Evening Bee\nLeisure\n{}\nAna Ruiz", "Milton Evening Bee", "Leisure"),
    (f"{LEFT}\nMilton Beacon\nAgriculture\n{{}}\nAna Ruiz", "Milton Beacon", "Agriculture"),
    ("Epaper | City edition | Page 4\nMilton Pioneer News\n{}\nAna Ruiz", "Milton Pioneer News", ""),
    ("Saved to Pocket on June 1, 2014\n{}\nNorthshore Weekend\nby Ana Ruiz", "Northshore Weekend", ""),
    ("THE HARBOUR WORKER\nJournal of the Dock Union\nFree to all\n\n{}\nby Ana Ruiz", "The Harbour Worker", ""),
    ("HILLTOP WATCH\nWeekly bulletin no. 33\n=====\n\n{}\n\nAna Ruiz reports", "Hilltop Watch", ""),
    ("Milton Weekly / Travel\n\n{}\n\nBy Ana Ruiz", "Milton Weekly", "Travel"),
    ("{}| Sport | The Milton Mercury\n\n{}\nAna Ruiz at Holme Park", "The Milton Mercury", "Sport"),
    ("Milton Grower\nVol 41 No 38 | www.mgg.example\n\n{}\nWords: Ana Ruiz\nPhotos: Jo Lee", "Milton Grower", ""),
    ("Milton Morning\nSection: City\n________\n{}\nAna Ruiz\n________", "Milton Morning", "City"),
    ("miltonreport.example\n\n{}\n\nAna Ruiz\n\n4-5 minutes", "miltonreport.example", ""),
    ("Skip to content\nMilton Times\nHome News Sport Weather\nScotland\n{}\n\nBy Ana Ruiz", "Milton Times", "Scotland"),
    ("Milton Post\nChess\nAna Ruiz\n\n{}", "Milton Post", "Chess"),
]


@pytest.mark.parametrize(("head", "source", "section"), STACKS)
def test_each_line_above_a_text_is_what_it_is(read, head, source, section):
    headed = head.replace("{}|", f"{HEADLINE} |").replace("{}", HEADLINE)
    assert facts(read(f"{headed}\n\n{TEXT}\n\n{TEXT}")) == (source, section, HEADLINE, "Ana Ruiz", [TEXT, TEXT])


@pytest.mark.parametrize(
    ("headline", "deck"),
    [
        ("Mayor Resigns", "Council to choose a successor next week"),
        ("Hospital Wing Opens", "First patients are moved over the weekend"),
        ("Housing Plan Approved", "Neighbours wait for the first tenants"),
        ("Rain Wanted", "Reservoirs fall below a third of what they hold"),
    ],
)
def test_a_short_headline_stays_one(read, headline, deck):
    article = read(f"Milton Evening Bee\n{headline}\n{deck}\n\nBy Ana Ruiz\n\n{TEXT}\n\n{TEXT}")
    assert (article.headline, article.deck, article.section) == (headline, deck, "")


@pytest.mark.parametrize(
    "headline",
    [
        "Mayor Resigns",
        "Hospital Wing Opens",
        "Rain Wanted",
        "Spelling Bee",
        "The Visitor",
        "A Perfect Visitor",
        "Key Worker",
        "The Lone Miner",
        "The Banana Republic",
        "Burning Nugget",
    ],
)
def test_a_short_headline_is_no_paper(read, headline):
    article = read(f"{headline}\nCouncil to choose what follows\n\nBy Ana Ruiz\n\n{TEXT}\n\n{TEXT}")
    assert (article.headline, article.source) == (headline, "")


def test_a_line_with_a_byline_below_is_the_headline(read):
    line = "Ferry company back in port"
    article = read(f"WKXV News 6\n\nBy Ana Ruiz\n\n{line}\n\n{TEXT}\n\n{TEXT}")
    assert (article.headline, article.byline) == ("WKXV News 6", "Ana Ruiz")


def test_a_stated_byline_is_not_overruled_by_a_person_told_of(read):
    article = read(f"{HEADLINE}\n\nJohn Smith at Holme Park\n\nBy Ana Ruiz\n\n{TEXT}\n\n{TEXT}")
    assert article.byline == "Ana Ruiz"
    below = read(f"{HEADLINE}\n\nMaria Gomez, Managing Editor\n\n{TEXT}\n\n{TEXT}", "b.txt")
    assert signed("Maria Gomez, Managing Editor", is_in_stack=False) == ""
    assert signed("Maria Gomez, Staff Writer", is_in_stack=False) == "By Maria Gomez"
    assert below.byline == ""


def test_what_looks_like_a_label_or_a_shout_stays(read):
    assert labelled_line("Text: Psalm 23") is None
    assert not is_none("Updated miners' charter agreed")
    assert is_none("Last updated: 5 May 2010")
    shout = read(f"Milton Gazette\n\nRESIGN!\n\n{HEADLINE}\n\nBy Ana Ruiz\n\n{TEXT}\n\n{TEXT}")
    assert shout.section == ""


def test_what_is_nothing_we_know_stays_in_the_text(read):
    article = read(f"The Milton Post\nTruth Walks at Night\nHealth\n\n{HEADLINE}\n\nBy Ana Ruiz\n\n{TEXT}\n\n{TEXT}")
    assert facts(article)[:4] == ("The Milton Post", "Health", HEADLINE, "Ana Ruiz")
    assert [one.text for one in article.body] == ["Truth Walks at Night", TEXT, TEXT]


def test_dates_of_the_lines_above_are_read(read):
    assert read(f"THE BEE JOURNAL  no. 318  May 2007\n\n{HEADLINE}\n\n{TEXT}").published.isoformat() == "2007-05"
    stack = f"Milton Evening Bee\nNo. 212   5 May 2014   Free to members\n\n{HEADLINE}\n\n{TEXT}\n\n{TEXT}"
    assert (read(stack).source, read(stack).published.isoformat()) == ("Milton Evening Bee", "2014-05-05")


def test_the_foot_names_a_paper_of_any_name(read):
    stack = f"Milton Owl\n\n{HEADLINE}\n\nBy Ana Ruiz\n\n{TEXT}\n\n{TEXT}"
    assert read(stack).source == ""
    assert read(f"{stack}\n\n© 2014 Milton Owl").source == "Milton Owl"


def test_heads_of_databases_are_left_to_their_readers(read):
    assert read(f"SE   News\nHD   {HEADLINE}\nPD   5 May 2014\n\n{TEXT}\n\n{TEXT}").headline == HEADLINE


@pytest.mark.parametrize(
    ("line", "below", "paper"),
    [
        ("Milton Evening Bee", [], "Milton Evening Bee"),
        ("Malta Morning", [], "Malta Morning"),
        ("TRAILHEAD issue 41", [], "TRAILHEAD"),
        ("Canterbury Mercury Blogs", [], "Canterbury Mercury"),
        ("Hilltop Watch", ["Price 40p"], "Hilltop Watch"),
        ("Hilltop Watch", ["Storm breaks the ferry's mast"], ""),
        ("Staff Reporter", [], ""),
        ("Storms This Morning", [], ""),
        ("Ferry Hits Harbour Wall", [], ""),
        ("Middle EastWorld News", [], ""),
    ],
)
def test_a_masthead_needs_evidence(line, below, paper):
    assert paper_in(line, below, NOTHING) == paper


def test_the_address_of_a_page_names_its_paper():
    assert paper_in("Hilltop Watch", [], Proof("", "hilltopwatchexample")) == "Hilltop Watch"


@pytest.mark.parametrize(
    ("line", "by"),
    [
        ("Ana Ruiz <ana@gazette.example>", "By Ana Ruiz"),
        ("As told to Ana Ruiz", "By Ana Ruiz"),
        ("ANA RUIZ in the garden", "By ANA RUIZ"),
        ("Ana Ruiz, Science Writer", "By Ana Ruiz"),
        ("Ana Ruiz in Milton", ""),  # which other readers know, with the place
        ("Ferry Strike reports", ""),
        ("Words of comfort", ""),
    ],
)
def test_who_wrote_a_text_is_said_in_several_ways(line, by):
    assert signed(line) == by


def test_lines_with_parts_and_labels():
    assert parts_of("Milton Post / Winter / by Ana Ruiz", [], NOTHING, is_above=False) == (
        {"source": "Milton Post", "section": "Winter"},
        ["by Ana Ruiz"],
    )
    assert parts_of("THE REGINA LEDGER, 2016", [HEADLINE], NOTHING, is_above=True) is None  # others know the year
    assert parts_of("Milton - the long road", [], NOTHING, is_above=False) is None
    assert labelled_line("Summary: It was too small") == ("deck", "It was too small")
    assert labelled_line("Headline: Ferry stays; Outlet: Milton Post") is None
    assert title_bar(["Ferry stays | Sport | The Milton Mercury", "Ferry stays"]) == {
        "section": "Sport",
        "source": "The Milton Mercury",
    }


@pytest.mark.parametrize(
    "line", ["Cymraeg | English", "« Older post | Main | Newer post »", "START OF REEL 44", "★★★★☆"]
)
def test_lines_that_a_page_puts_above(line):
    assert is_of_site(line)
    assert not is_of_site("Older drivers to be tested")
    assert not is_of_site("Home side win again on Saturday")


def test_sections_and_imprints():
    assert not names_section("Chess Title Retained")
    assert is_imprint("Registered as a newspaper at the Post Office")
    assert not is_imprint("Serving officers to be questioned")


def test_markdown_has_a_stack_of_headings_and_clippings_in_quotes(read):
    stack = f"# Malta Morning\n\n## Arts\n\n### {HEADLINE}\n\nAna Ruiz\n\n{TEXT}\n\n{TEXT}"
    assert facts(read(stack, "a.md")) == ("Malta Morning", "Arts", HEADLINE, "Ana Ruiz", [TEXT, TEXT])
    clipping = read(f"> **{HEADLINE}**\n>\n> By Ana Ruiz\n>\n> {TEXT}\n>\n> {TEXT}", "a.md")
    assert (clipping.headline, clipping.byline) == (HEADLINE, "Ana Ruiz")
    assert [one.kind for one in clipping.body] == ["p", "p"]


def test_captions_are_no_decks(read):
    article = read(f"Milton Post\n\n{HEADLINE}\n\nAna Ruiz\n\nGrain at the mill. Photo: Jo Lee\n\n{TEXT}\n\n{TEXT}")
    assert (article.deck, article.byline) == ("", "Ana Ruiz")


def test_lines_with_labels_below_a_headline_state_what_they_name(read):
    lines = f"The Milton Weekly\n{HEADLINE}\nSection: Metro\nSummary: It may sail again\nBy: Ana Ruiz"
    found = read(f"{lines}\n\n{TEXT}\n\n{TEXT}")
    assert (found.headline, found.deck, found.section) == (HEADLINE, "It may sail again", "Metro")


def test_an_author_and_a_paper_between_bars_below_a_headline_are_no_deck(read):
    found = read(f"Health\n\n{HEADLINE}\n\nBy Ana Ruiz | Milton Courier\n\n{TEXT}\n\n{TEXT}")
    assert (found.source, found.deck, found.byline) == ("Milton Courier", "", "Ana Ruiz")


def test_a_greeting_above_a_headline_stays_in_the_text(read):
    greeting = "Good morning. Here is what you need to know today."
    top = f"View this email in your browser\n\nThe Milton Ledger\n\n{greeting}"
    found = read(f"{top}\n\n{HEADLINE}\n\nBy Ana Ruiz\n\n{TEXT}\n\n{TEXT}")
    assert (found.headline, found.source) == (HEADLINE, "The Milton Ledger")
    assert greeting in found.text


@pytest.mark.parametrize("top", ["Norway", "BBC News\nHome News Sport Weather iPlayer Sounds\nNorway"])
def test_a_country_above_a_headline_is_its_section(read, top):
    found = read(f"{top}\n{HEADLINE}\nAna Ruiz\nPublished: 12 Aug 2017\n\n{TEXT}\n\n{TEXT}")
    assert (found.headline, found.section) == (HEADLINE, "Norway")


def test_a_programme_beside_a_day_below_a_headline_is_the_source(read):
    day = "The Evening Report - Thursday, 21 February, 2008  22:35:21"
    found = read(f"{HEADLINE}\n\n{day}\n\nReporter: Ana Ruiz\n\n{TEXT}\n\n{TEXT}")
    assert found.source == "The Evening Report"
