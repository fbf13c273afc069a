"""The article page: marks numbered through, paragraphs grouped, facts with their basis, the cite line."""

from datetime import date

import pytest

from indexer.article import HEADER, PATH, RECORD, TEXT, VIA, Article, Paragraph, Published
from search.pages.article_page import MOST_HIT_LINKS, cite, describe_origin, make_article_page
from search.state import SearchState

BASE = "http://127.0.0.1:8000"
FERRY = Article(
    "wire/7",
    "Ferry strike",
    "Ferries stay in port",
    (
        Paragraph("The ferry is late."),
        Paragraph("Demands", "heading"),
        Paragraph("pay", "bullet"),
        Paragraph("a new ferry", "bullet"),
        Paragraph("first", "number"),
        Paragraph("We wait.", "quote"),
        Paragraph("Still we wait.", "quote"),
        Paragraph("No more."),
    ),
    Published(date(2024, 3, 5), "day", HEADER),
    "Herald",
    people=("Inés Valdrême", "Tomas Arkwright"),
    bases=(("people", "Tomas Arkwright", TEXT), ("source", "", PATH)),
    path="wire.jsonl",
    line=7,
)


def page_of(article, q=""):
    return make_article_page(article, SearchState(q), BASE)


def test_marks_are_numbered_through_headline_deck_and_text():
    page = page_of(FERRY, "ferry")
    texts = [page.headline, page.deck, *(text for block in page.blocks for text in block.texts)]
    whole = " ".join(texts)
    assert [f'id="hit-{number}"' in whole for number in range(1, 6)] == [True] * 4 + [False]
    assert whole.index("hit-1") < whole.index("hit-2") < whole.index("hit-3") < whole.index("hit-4")
    assert (page.hit_count, page.hit_numbers, page.hits_label) == (4, (1, 2, 3, 4), "4 marked words")


def test_a_word_of_one_field_is_marked_there_only():
    page = page_of(FERRY, "headline:ferry")
    assert page.hit_count == 1
    assert "<mark" in page.headline


def test_without_a_question_nothing_is_marked_and_nothing_leads_back():
    page = page_of(FERRY)
    assert (page.hit_count, page.hit_numbers, page.back) == (0, (), None)
    assert page.headline == "Ferry strike"


def test_the_question_leads_back_with_its_page():
    state = SearchState("ferry", page=3)
    assert make_article_page(FERRY, state, BASE).back == state


def test_many_marks_are_not_all_linked():
    page = page_of(Article("a", body=(Paragraph("ferry " * 150),)), "ferry")
    assert (page.hit_count, len(page.hit_numbers)) == (150, MOST_HIT_LINKS)
    assert page.hits_label == "150 marked words, the first 100 linked"


def test_lists_and_quotations_stay_together():
    assert [(block.kind, len(block.texts)) for block in page_of(FERRY).blocks] == [
        ("p", 1),
        ("heading", 1),
        ("bullet", 2),
        ("number", 1),
        ("quote", 2),
        ("p", 1),
    ]


def test_text_of_a_source_is_never_markup():
    hostile = Article("a", "<script>1</script>", "<img src=x>", (Paragraph("<b onclick=1>ferry</b>"),))
    page = page_of(hostile, "ferry script")
    assert "<script>" not in page.headline
    assert "<img" not in page.deck
    assert "<b" not in page.blocks[0].texts[0]


def test_an_article_without_headline_is_called_by_its_first_words():
    page = page_of(Article("a", body=(Paragraph("A note about the ferry."),)), "ferry")
    assert (page.title, page.headline) == ("A note about the ferry.", "A note about the ferry.")
    assert page.hit_count == 1
    assert page_of(Article("only-an-id")).title == "only-an-id"


def test_each_fact_says_where_it_came_from():
    facts = {fact.label: (fact.value, fact.basis) for fact in page_of(FERRY).facts}
    assert facts == {
        "Date": ("5 Mar 2024", "from the text's own header"),
        "Source": ("Herald", "from the file's path"),
        "Id": ("wire/7", ""),
    }
    names = [(name.label, name.basis) for name in page_of(FERRY).names[0].names]
    assert names == [("Inés Valdrême", "from the record"), ("Tomas Arkwright", "found in the text")]


def test_names_say_how_the_article_writes_them():
    norway = ("places", "Norway", ("norway", "NORWAY", "Norge"))
    forms = (("places", "United States", ("usa", "U.S.")), norway, ("places", "Spain", ("Madrid",)))
    bases = (("places", "Spain", VIA),)
    article = Article("a", places=("United States", "Norway", "Spain"), bases=bases, forms=forms)
    [places] = page_of(article).names
    assert [(name.label, name.basis + name.before_forms, name.forms) for name in places.names] == [
        ("United States", "from the record, also ", ("usa", "U.S.")),
        ("Norway", "from the record, also ", ("Norge",)),
        ("Spain", "by its places and people: ", ("Madrid",)),
    ]


def test_absent_facts_are_said():
    facts = {fact.label: (fact.value, fact.basis) for fact in page_of(Article("a")).facts}
    assert facts == {"Date": ("undated", ""), "Source": ("no source", ""), "Id": ("a", "")}


def test_a_date_of_which_only_the_year_is_used_says_so():
    reason = "the date “03/04/24” can be read in two ways; only its year is used"
    article = Article("a", published=Published(date(2024, 1, 1), "year", RECORD, reason))
    fact = page_of(article).facts[0]
    assert (fact.value, fact.basis) == ("2024", f"from the record; {reason}")
    assert fact.state is not None
    assert f", 2024 (date from the record; {reason}). " in page_of(article).citation


def test_a_refused_date_says_why():
    article = Article("a", published=Published(refused="2099-01-01 is in the future"))
    fact = page_of(article).facts[0]
    assert fact.value == "undated"
    assert "2099-01-01 is in the future" in fact.basis


@pytest.mark.parametrize(
    ("url", "link"),
    [("https://a.example/x", "https://a.example/x"), ("javascript:alert(1)", ""), ("data:text/html,x", "")],
)
def test_only_addresses_of_the_web_are_links(url, link):
    fact = next(fact for fact in page_of(Article("a", url=url)).facts if fact.label == "Address")
    assert (fact.value, fact.link) == (url, link)


@pytest.mark.parametrize(
    ("stated", "tag"), [("en", "en"), ("pt_BR", "pt-BR"), ("English", ""), ("", ""), ('en"><script>', "")]
)
def test_a_language_is_named_to_the_browser_when_it_can_be(stated, tag):
    assert page_of(Article("a", language=stated)).language == tag


def test_facts_and_names_are_questions():
    page = page_of(FERRY)
    assert page.facts[0].state.to_args() == [("from", "2024-03-05"), ("to", "2024-03-05")]
    assert page.facts[1].state.to_args() == [("source", "Herald")]
    assert page.names[0].names[0].state.to_args() == [("person", "Inés Valdrême")]


def test_the_cite_line_is_enough_to_find_it_again():
    assert page_of(FERRY).citation == (
        "“Ferry strike”, Herald, 5 Mar 2024 (date from the text's own header). "
        "http://127.0.0.1:8000/article/wire%2F7. Original: wire.jsonl, line 7"
    )
    undated = cite(Article("a", "Note"), "http://x/article/a", describe_origin(Article("a", path="a.txt")))
    assert undated == "“Note”, no source, undated. http://x/article/a. Original: a.txt"


def test_first_words_are_not_cited_as_a_headline():
    bare = Article("a", body=(Paragraph("word " * 20),))
    assert cite(bare, "x", "y") == f"[no headline; begins: {'word ' * 14}…], no source, undated. x. y"
    assert cite(Article("a"), "x", "y") == "[no headline], no source, undated. x. y"


def test_a_date_known_to_the_month_asks_for_the_month():
    article = Article("a", published=Published(date(2024, 2, 1), "month", RECORD))
    assert page_of(article).facts[0].state.to_args() == [("from", "2024-02-01"), ("to", "2024-02-29")]
