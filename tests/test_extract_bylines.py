"""Bylines that records and heads state: authors without roles, the outlet that is credited beside them."""

import json

import pytest

from indexer.extract.bylines import read_author
from tests.files import article_of

TEXT = "The ferry stayed in port on Monday after a storm broke two windows, the harbour office said."


@pytest.mark.parametrize(
    ("line", "who", "credit"),
    [
        ("Ana Ruiz, Reuters", "Ana Ruiz", "Reuters"),
        ("By Ana Ruiz | Associated Press", "Ana Ruiz", "Associated Press"),
        ("Ana Ruiz and Ben Oda, Reuters", "Ana Ruiz and Ben Oda", "Reuters"),
        ("AFP", "", "AFP"),
        ("Ana Ruiz, Chief Reporter, Harbour Post", "Ana Ruiz", "Harbour Post"),
        ("Ana Ruiz, Emily Post", "Ana Ruiz, Emily Post", ""),
        ("Ana Ruiz, Max Star", "Ana Ruiz, Max Star", ""),
        ("Ana Ruiz, Bob Herald", "Ana Ruiz, Bob Herald", ""),
        ("Ana Ruiz, Madison Herald", "Ana Ruiz", "Madison Herald"),  # a town, too
        ("Ana Ruiz | POLITICS EDITOR", "Ana Ruiz", ""),
        ("Ana Ruiz, Health Correspondent", "Ana Ruiz", ""),
        ("Words by Ana Ruiz. Photographs by Ben Oda.", "Ana Ruiz", ""),
        ("Ana Ruiz, photos by Ben Oda", "Ana Ruiz", ""),
        ("Ana Ruiz, Ben Oda", "Ana Ruiz, Ben Oda", ""),
        ("Ruiz, Ana", "Ruiz, Ana", ""),
        ("Ana Ruiz, Peter Writer", "Ana Ruiz, Peter Writer", ""),
        ("Harbour Staff", "Harbour Staff", ""),
        ("Ana Ruiz, minister of ports", "Ana Ruiz, minister of ports", ""),
    ],
)
def test_authors_roles_and_outlets(line, who, credit):
    assert read_author(line) == (who, credit)


@pytest.mark.parametrize(
    ("author", "byline", "source"),
    [
        (["Ana Ruiz, Reuters"], "Ana Ruiz", "Reuters"),
        (["Reuters"], "", "Reuters"),
        (["Ana Ruiz", "AFP"], "Ana Ruiz", "AFP"),
        (["Ana Ruiz, Political Editor"], "Ana Ruiz", ""),
    ],
)
def test_the_outlet_in_the_byline_of_a_record_is_its_source(author, byline, source):
    article = article_of(json.dumps({"headline": "Ferry", "body": TEXT, "author": author}), "a.json")
    assert (article.byline, article.source) == (byline, source)


def test_an_outlet_stays_the_author_of_what_another_one_printed():
    article = article_of(
        json.dumps({"headline": "Ferry", "body": TEXT, "author": "Reuters", "source": "Harbour Post"}), "a.json"
    )
    assert (article.byline, article.source) == ("Reuters", "Harbour Post")


def test_a_marked_byline_of_a_page():
    page = f"<title>Ferry stays</title><body><article><h1>Ferry stays</h1>{{}}<p>{TEXT}</p></article>"
    for marked in ('<div class="author">By Ana Ruiz, Reuters</div>', '<p class="byline">Ana Ruiz<br>Reuters</p>'):
        article = article_of(page.format(marked), "a.html")
        assert (article.byline, article.source) == ("Ana Ruiz", "Reuters")


def test_a_role_in_a_head():
    article = article_of(f"Ferry stays in port\nAna Ruiz, Health Correspondent\n5 March 2024\n\n{TEXT}")
    assert (article.byline, article.published.isoformat()) == ("Ana Ruiz", "2024-03-05")
