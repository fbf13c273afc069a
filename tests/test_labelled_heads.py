"""Texts whose first lines have a label each, as databases, desks and scripts export them: what these state."""

from datetime import date

import pytest

from indexer.extract import extract_article
from indexer.formats import read_file
from indexer.formats.labelled_heads import labelled_head
from indexer.formats.raw import SourceFile

HEADLINE = "Ferry stays in port after storm"
TEXT = "The ferry stayed in port for a second day, the company said on Monday evening."


def read(tmp_path, content, name="a.txt"):
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    (raw,) = read_file(SourceFile(path, name, path.stat().st_size), {"Überschrift": "headline"})
    return extract_article(raw, date(2026, 1, 1), True).article


def facts(article):
    return article.headline, article.published.isoformat()[:10], article.byline, [one.text for one in article.body]


LAYOUTS = ["{}: {}", "{} : {}", "{}={}", "{} = {}", "{}\t{}", "{} | {}", "[{}] {}", "<{0}>{1}</{0}>", "* {}: {}"]
LAYOUTS += ["**{}:** {}", "{}....: {}", "@{}: {}"]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_layout_of_labels_states_the_facts_and_is_none_of_the_text(tmp_path, layout, name):
    labels = {"slug": "FERRY", "headline": HEADLINE, "date": "5 May 2025", "byline": "Ana Ruiz", "page": "A4"}
    head = "\n".join(layout.format(*one) for one in labels.items())
    article = read(tmp_path, f"{head}\n\n{TEXT}\n", name)
    assert facts(article) == (HEADLINE, "2025-05-05", "Ana Ruiz", [TEXT])
    assert article.published.basis == "header"


@pytest.mark.parametrize(
    "head",
    [
        "AN- 8704221\nTI- {}\nAU- Ana Ruiz\nPD- 20250505\nSE- METRO",
        "doc-id: eb861c\ndate.issue: 20250505T122500\nurgency: 5\nhl1: {}\nbyline: Ana Ruiz",
        "ARTICLE_ID: 34\nPUB_DATE: 20250505\nHEADLINE: {}\nAUTHORS: ['Ana Ruiz']\n\nTEXT:",
        "DATE=5/5/2025\n\nTYPE=REPORT\n\nNUMBER=2-247011\n\nTITLE={}\n\nBYLINE=Ana Ruiz\n\nCONTENT=\n\nVOICED AT:\n",
        "Überschrift: {}\nDate: 2025-05-05\nAuthor: Ana Ruiz",
        "Record: 1\nTitle: {}\nAuthors: Ruiz, Ana.\nSource: Harbour Day. 5May2025, p12\nDocument Type: Article",
    ],
)
def test_names_of_databases_desks_and_of_the_archivists_own(tmp_path, head):
    assert facts(read(tmp_path, f"{head.format(HEADLINE)}\n\n{TEXT}")) == (HEADLINE, "2025-05-05", "Ana Ruiz", [TEXT])


def test_a_headline_may_stand_above_labels_of_which_some_say_nothing(tmp_path):
    article = read(tmp_path, f"{HEADLINE}\nPage: A4\nSection: Metro; Pg. B1\nDate: 5 May 2025\nBy: Ana Ruiz\n\n{TEXT}")
    assert (*facts(article), article.section) == (HEADLINE, "2025-05-05", "Ana Ruiz", [TEXT], "Metro")


def test_the_paper_stands_before_its_publisher_and_without_its_town(tmp_path):
    labels = "Publisher: Coast Group\nPublication title: Harbour Journal, Eastern edition; Harbour, N.Y."
    assert read(tmp_path, f"Title: {HEADLINE}\n{labels}\nDate: 2025-05-05\n\n{TEXT}").source == "Harbour Journal"


def test_a_text_of_its_own_under_an_unknown_name_stays(tmp_path):
    said = "Nobody had been told that the ferry would stay."
    article = read(tmp_path, f"Headline: {HEADLINE}\nDate: 2025-05-05\nNote for desks: {said}\n\n{TEXT}")
    assert [one.text for one in article.body] == [f"Note for desks: {said}", TEXT]


def test_a_value_goes_on_in_lines_set_in(tmp_path):
    article = read(tmp_path, f"Slug: FERRY\nHeadline: Ferry stays\n   in port after storm\nDate: 2025-05-05\n\n{TEXT}")
    assert article.headline == HEADLINE


@pytest.mark.parametrize(
    "head",
    [
        "Q: Why did the ferry stay?\nA: Because of the storm.",
        "What: Harbour fair\nWhen: 5 May 2025\nWhere: Town Hall",
        "Film: The Ferry\nDirector: Ana Ruiz\nRating: four stars",
        "From: Ana Ruiz\nTo: Ben Oda\nDate: 5 May 2025",
        "Ruiz: We stayed in port.\nOda: We did not.",
    ],
)
def test_an_interview_an_events_card_a_mail_a_review_are_no_such_heads(head):
    assert labelled_head(f"{head}\n\n{TEXT}", {}) is None
    assert labelled_head(f"{HEADLINE}\n\n{head}\n\n{TEXT}", {}) is None


HEAD = f"Headline: {HEADLINE}\nDate: 5 May 2025\nBy: Ana Ruiz\n"


@pytest.mark.parametrize(
    "lines",
    [
        "\n   HARBOUR - The ferry stayed in port for a second day.",
        "\nPeople: the word was on every wall of the town.",
        "\nPlace: Town Hall, at 7 p.m. on Friday.",
        "\nReporter: How did you begin?\n\nRuiz: In 1990.",
        "\nTime: 7 p.m. Saturday.",
        "Verdict: Guilty\nSentence: Two years",
        "Reference: The ferry sailed at noon on the day of the storm.",
        "Page: A1\n   HARBOUR - The ferry stayed in port for a second day.",
    ],
)
def test_what_may_be_of_the_text_stays(tmp_path, lines):
    article = read(tmp_path, f"{HEAD}{lines}\n\n{TEXT}")
    assert facts(article)[:3] == (HEADLINE, "2025-05-05", "Ana Ruiz")
    text = " ".join(one.text for one in article.body)
    told = lines.replace("Page: A1", "")
    assert all(word in text for word in told.split())


def test_several_values_under_one_name_are_all_taken(tmp_path):
    article = read(
        tmp_path, f"Slug: FERRY\nHeadline: {HEADLINE}\nAuthor: Ana Ruiz\nAuthor: Ben Oda\nDate: 5 May 2025\n\n{TEXT}"
    )
    assert article.byline == "Ana Ruiz; Ben Oda"


CARDS = ["Title: The Long Sea\nAuthor: Ben Oda\nReviewer: Ana Ruiz", "- Length: 120 metres\n- Date: 5 May 1999"]


@pytest.mark.parametrize("card", CARDS)
def test_cards_and_lists_below_a_headline_are_of_the_text(card):
    assert labelled_head(f"Books of the week\n\n{card}\n\n{TEXT}", {}) is None


def test_blank_lines_and_long_ones_are_passed_quickly():
    assert labelled_head(" " * 60_000 + "x\n" + "\t" * 60_000 + "y\n", {}) is None


def test_a_file_of_nothing_but_labels_is_left_as_it_is():
    assert labelled_head(f"Slug: FERRY\nHeadline: {HEADLINE}\nPage: A4\n", {}) is None


def test_names_of_open_graph_and_tables(tmp_path):
    graph = f"og:title: {HEADLINE}\nog:site_name: Harbour Post\narticle:section: Culture\n\n{TEXT}"
    article = read(tmp_path, graph)
    assert (article.headline, article.source, article.section) == (HEADLINE, "Harbour Post", "Culture")
    rows = "| Field | Value |\n|---|---|\n| Source | Harbour Post |\n| Author | Ana Ruiz |\n| Date | 2011-04-29 |"
    article = read(tmp_path, f"# {HEADLINE}\n\n{rows}\n\n{TEXT}\n\n{TEXT}", "a.md")
    assert facts(article) == (HEADLINE, "2011-04-29", "Ana Ruiz", [TEXT, TEXT])
    assert article.source == "Harbour Post"
