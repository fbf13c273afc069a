"""The list of those quoted: by first quotation, each with its place in the text."""

from markupsafe import Markup

from indexer.article import Article, Paragraph, Quotation
from search.pages.article_page import make_article_page
from search.pages.quoted import QuotedWords, add_anchors, list_speakers
from search.state import SearchState

BODY = (Paragraph("“No,” said one."), Paragraph("Rain."), Paragraph("“We wait,” Ruiz said. “Still.”"))
TEXT = Article("a", body=BODY).text


def quotation(words, speaker="", verb="", written=""):
    start = TEXT.index(words)
    return Quotation(start, start + len(words), speaker, verb, written)


ARTICLE = Article(
    "a",
    body=BODY,
    quotations=(
        quotation("No,", "", "said", "one"),
        quotation("We wait,", "Ana Ruiz", "said", "Ruiz"),
        quotation("Still.", "Ana Ruiz"),
    ),
)


def test_speakers_by_first_quotation_and_those_who_are_not_clear_last():
    assert [(one.label, one.state, one.quotations) for one in list_speakers(ARTICLE)] == [
        (
            "Ana Ruiz",
            SearchState('speaker:"Ana Ruiz"'),
            (QuotedWords(2, "We wait,", "Ruiz said"), QuotedWords(3, "Still.", "")),
        ),
        ("not clear who", None, (QuotedWords(1, "No,", "one said"),)),
    ]


def test_long_quotations_are_shown_by_their_beginning():
    long = Article("a", body=(Paragraph("wait " * 30),), quotations=(Quotation(0, 149),))
    assert list_speakers(long)[0].quotations[0].words == "wait " * 9 + "…"
    unbroken = Article("a", body=(Paragraph("x" * 99),), quotations=(Quotation(0, 99),))
    assert list_speakers(unbroken)[0].quotations[0].words == "x" * 45 + " …"


def test_every_quotation_has_a_place_at_its_paragraph():
    texts = [Markup(part) for part in "abc"]
    assert list(add_anchors(BODY, texts, ARTICLE.quotations)) == [
        '<span id="said-1"></span>a',
        "b",
        '<span id="said-2"></span><span id="said-3"></span>c',
    ]


def test_the_page_has_them_both():
    page = make_article_page(ARTICLE, SearchState("wait"), "http://x")
    assert [speaker.label for speaker in page.speakers] == ["Ana Ruiz", "not clear who"]
    assert page.blocks[0].texts[2].startswith('<span id="said-2"></span><span id="said-3"></span>“We <mark')


def test_an_article_that_quotes_nobody_has_no_list():
    assert list_speakers(Article("a", body=BODY)) == ()
