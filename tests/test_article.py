"""Articles, their dates, and how they are stored."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from indexer.article import PATH, TEXT, Article, Paragraph, Published, Quotation, content_hash
from indexer.article_json import from_bytes, to_bytes
from tests.articles import ARTICLES, published


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.article_id)
def test_what_is_stored_is_what_is_read(article):
    assert from_bytes(to_bytes(article), article.original) == article


def test_quotations_are_stored_with_the_article():
    quoted = replace(
        ARTICLES[0], quotations=(Quotation(4, 9, "Inés Valdrême", "said", "the mayor", 1), Quotation(11, 12))
    )
    assert from_bytes(to_bytes(quoted)) == replace(quoted, original="")
    assert b"quotations" not in to_bytes(ARTICLES[0])


def test_an_article_under_another_id_is_the_same():
    for article in ARTICLES:
        assert article.with_id("other") == replace(article, article_id="other")
        assert article.with_id(article.article_id) is article


def test_hostile_text_survives_storing():
    article = Article("x", "<script>\x00\u202e", body=(Paragraph("a\ud800b"),), original="")
    assert from_bytes(to_bytes(article)).headline == "<script>\x00\u202e"


def test_the_forms_of_names_are_stored_and_left_out_when_there_are_none():
    forms = (("places", "United States", ("usa", "U.S.")), ("people", "Hakan Fidan", ("Hakan Fidan", "Fidan")))
    article = Article("x", places=("United States", "Spain"), people=("Hakan Fidan",), forms=forms)
    assert from_bytes(to_bytes(article)) == article
    assert article.forms_of("places", "United States") == ("usa", "U.S.")
    assert article.forms_of("places", "Spain") == ("Spain",)
    assert b"forms" not in to_bytes(replace(article, forms=()))


@pytest.mark.parametrize(
    ("on", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-12", date(2023, 12, 1), date(2023, 12, 31)),
        ("2024-03-05", date(2024, 3, 5), date(2024, 3, 5)),
        ("2024-03-05T23:59", date(2024, 3, 5), date(2024, 3, 5)),
    ],
)
def test_a_date_is_a_period_as_long_as_its_precision(on, first, last):
    assert (published(on).first_day, published(on).last_day) == (first, last)
    assert published(on).isoformat() == on


def test_undated_is_false_and_has_no_days():
    nothing = Published()
    assert not nothing
    assert (nothing.first_day, nothing.last_day, nothing.start, nothing.isoformat()) == (None, None, None, None)


def test_starts_order_as_time_does():
    days = ["2023", "2023-01-01T00:01", "2023-02", "2023-02-01T09:30", "2024"]
    starts = [published(day).start for day in days]
    assert starts == sorted(starts)


def test_the_hash_does_not_know_the_place_in_the_folder():
    article = replace(ARTICLES[0], published=Published(datetime(2024, 3, 5), "minute", PATH))  # noqa: DTZ001
    moved = replace(article, published=Published(), path="elsewhere/a.txt", line=7)
    assert content_hash(article) == content_hash(moved)
    assert content_hash(article) != content_hash(ARTICLES[0])  # there the record states the date


def test_bases():
    article = replace(ARTICLES[0], bases=(("people", "Inés Valdrême", TEXT), ("section", "", PATH)))
    assert article.basis_of("people", "Inés Valdrême") == TEXT
    assert article.basis_of("people", "Tomas Arkwright") == "record"
    assert article.basis_of("section", article.section) == PATH


def test_an_article_without_headline_is_called_by_its_first_words():
    article = Article("x", body=(Paragraph(" ".join(f"w{n}" for n in range(20))),))
    assert article.title == "w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 …"
