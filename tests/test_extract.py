from datetime import date
from pathlib import Path

import pytest

from indexer.article import HEADER, RECORD, TEXT, Paragraph, Published, Quotation, content_hash, fingerprint
from indexer.extract import extract_article, extract_articles
from indexer.formats.raw import Problem, RawArticle

TODAY = date(2026, 11, 21)
SEEDS = Path(__file__).parent.parent / "seeds"
BODY = (Paragraph("President Ana Ruiz of Spain met the United Nations in the United States."),)


def extract(facts=None, paragraphs=BODY, shown="news.jsonl", line=1, recognise=True):
    stated = {fact: (values,) if isinstance(values, str) else values for fact, values in (facts or {}).items()}
    return extract_article(RawArticle(shown, line, stated, paragraphs, "original"), TODAY, recognise)


def seed(number):
    [file] = SEEDS.glob(f"{number}_*.txt")
    blocks = file.read_text(encoding="utf-8").split("\n\n")
    paragraphs = tuple(Paragraph(block.strip()) for block in blocks)
    extraction = extract_article(RawArticle(f"seeds/{file.name}", None, {}, paragraphs), TODAY, True)
    assert (extraction.problems, extraction.warnings) == ((), ())
    return extraction.article


def test_the_given_document_with_a_date_glued_to_its_first_sentence():
    article = seed("000")
    assert article.published == Published(date(2025, 9, 5), "day", HEADER)
    assert article.headline == ""
    assert article.source == ""
    assert article.text.startswith("Spanish Foreign Minister")
    assert article.people == ("Jose Manuel Albares", "Hakan Fidan", "Benjamin Netanyahu", "Yoav Gallant")
    assert set(article.organisations) == {
        "European Union", "Anadolu Agency", "Foreign Ministry", "NATO", "International Court of Justice",
        "UN General Assembly", "Organisation of Islamic Cooperation", "United Nations", "International Criminal Court",
    }  # fmt: skip
    assert set(article.places) == {"Spain", "Turkey", "Israel", "Gaza", "Madrid", "Ankara", "Palestine"}
    assert article.forms_of("places", "Turkey") == ("Türkiye",)
    assert article.forms_of("organisations", "United Nations") == ("U.N.",)


def test_the_given_document_with_labels_and_furniture():
    article = seed("001")
    assert article.headline == "Iran to Turkey: ‘Maximum efforts’ needed to stop Gaza genocide, provide aid"
    assert (article.section, article.basis_of("section")) == ("Middle East", HEADER)
    assert not article.published
    assert article.source == ""
    assert article.people == ("Hossein Amir-Abdollahian", "Hakan Fidan", "Nasser Kan’ani", "Ebrahim Raeisi")
    assert article.organisations == ("Iranian Foreign Ministry", "UN Security Council", "Hamas")
    assert set(article.places) == {
        "Iran", "Turkey", "Gaza", "New York", "Israel", "Tehran", "Ankara", "Washington", "West Bank", "Palestine",
        "Tel Aviv",
    }  # fmt: skip
    assert article.text.endswith("is under “complete siege” by Israel.")


def test_the_given_document_with_a_year_in_its_text():
    article = seed("002")
    assert article.headline == "Turkey vetoes all NATO engagement with Israel over Gaza conflict"
    assert (article.published, article.source) == (Published(), "")
    assert set(article.places) == {
        "Turkey", "Israel", "Gaza", "Ankara", "Tel Aviv", "United States", "Spain", "Ireland", "Norway", "Palestine",
    }  # fmt: skip
    assert article.organisations == ("NATO", "Hamas", "United Nations")
    assert article.forms_of("places", "Turkey") == ("Turkey", "Türkiye")
    assert article.people == ("Recep Tayyip Erdoğan", "Hakan Fidan")


def test_stated_names_come_first_and_recognised_ones_join_with_their_basis():
    article = extract({"places": (" usa ", "Ruritania", "ruritania"), "people": "Ana Ruiz", "headline": "A b"}).article
    assert article.places == ("United States", "Ruritania", "Spain")
    assert article.people == ("Ana Ruiz",)
    assert article.organisations == ("United Nations",)
    assert article.bases == (("organisations", "United Nations", TEXT), ("places", "Spain", TEXT))
    assert article.basis_of("places", "United States") == RECORD
    assert article.forms_of("places", "United States") == ("usa", "United States")


def test_a_surname_is_not_added_to_the_full_name_that_was_stated():
    paragraphs = (Paragraph("President Ruiz and President Oda met."),)
    assert extract({"people": "Ana Ruiz"}, paragraphs).article.people == ("Ana Ruiz", "Oda")


@pytest.mark.parametrize(
    ("stated", "byline"),
    [
        (("Ana Ruiz", "Ben Oda"), "Ana Ruiz, Ben Oda"),
        (("Ruiz, Ana", "Oda, Ben"), "Ruiz, Ana; Oda, Ben"),
        (("Ana Ruiz", "By Ana Ruiz and Ben Oda", "Ben Oda"), "Ana Ruiz and Ben Oda"),
        (("Ana  Ruiz", "ANA RUIZ", "Ana Ruiz-Lee", "unknown"), "Ana Ruiz, Ana Ruiz-Lee"),
        (("Ana", "Anabel Oda"), "Ana, Anabel Oda"),
        (
            tuple(f"Author A{number}b" for number in range(10_000)),
            ", ".join(f"Author A{number}b" for number in range(50)) + ", …",
        ),
        ((), ""),
    ],
)
def test_all_authors_that_are_stated_are_the_byline(stated, byline):
    article = extract({"headline": ("A",), "byline": stated}).article
    assert (article.byline, article.basis_of("byline")) == (byline, RECORD)


def test_names_in_a_header_line_have_the_header_as_basis():
    lines = (Paragraph("Headline: Ports open\nPeople: Ben Oda; Ana Ruiz\nDeck: At last"), *BODY)
    article = extract({}, lines, shown="a.txt", line=None).article
    assert (article.headline, article.deck, article.people) == ("Ports open", "At last", ("Ben Oda", "Ana Ruiz"))
    assert (article.basis_of("people", "Ana Ruiz"), article.basis_of("places", "Spain")) == (HEADER, TEXT)


def test_without_recognition_only_what_the_record_states():
    lines = (Paragraph("Ports open again"), Paragraph("5 September 2025"), *BODY)
    article = extract({"places": "usa"}, lines, recognise=False).article
    assert (article.places, article.people, article.headline, article.published) == (("usa",), (), "", Published())
    assert article.body == lines


def test_without_recognition_plain_text_still_has_its_header():
    lines = (Paragraph("Ports open again"), Paragraph("5 September 2025"), *BODY, Paragraph("Read more"))
    article = extract({}, lines, shown="a.txt", line=None, recognise=False).article
    assert (article.headline, article.published.isoformat(), article.body) == ("Ports open again", "2025-09-05", BODY)
    assert article.places == ()


@pytest.mark.parametrize("own", ["42", " 42 ", "news/2024/42", "a b", "x" * 200])
def test_the_records_own_id(own):
    assert extract({"id": own, "url": "https://a.example/1"}).article.article_id == own.strip()


@pytest.mark.parametrize("own", ["", " ", ".", "..", "a//b", "/a", "a/", "a/../b", "a\nb", "a\x00b", "x" * 201])
def test_an_id_that_cannot_stand_in_a_url_gives_way_to_the_url(own):
    url = "https://a.example/1"
    extraction = extract({"id": own, "url": url})
    assert extraction.article.article_id == fingerprint(url)
    assert len(extraction.warnings) == (1 if own.strip() else 0)


def test_an_id_that_is_not_used_is_told():
    reason = "the id “a//b” cannot stand in an address; a hash is used instead"
    assert extract({"id": "a//b"}).warnings == (Problem("news.jsonl", 1, reason),)


@pytest.mark.parametrize("url", ["https://a.example", "https://a.example/", "https://a.example//?#"])
def test_the_address_of_a_front_page_is_no_id(url):
    one = extract({"headline": "One", "url": url}).article
    two = extract({"headline": "Two", "url": url}).article
    assert one.article_id != two.article_id
    assert one.url == url


def test_a_query_makes_an_address_one_of_an_article():
    url = "https://a.example/?p=12"
    assert extract({"url": url}).article.article_id == fingerprint(url)


def test_the_origin_is_handed_on():
    raw = RawArticle("a.jsonl", 1, {}, BODY, origin="0123456789abcdef")
    assert extract_article(raw, TODAY, True).article.origin == "0123456789abcdef"


def test_without_id_and_url_the_content_is_the_id_wherever_the_file_lies():
    here = extract({"headline": "A b"}, shown="a.jsonl", line=3).article
    there = extract({"headline": "A b"}, shown="2024/03/b.jsonl", line=7).article
    other = extract({"headline": "A c"}, shown="a.jsonl", line=3).article
    assert here.article_id == there.article_id != other.article_id


@pytest.mark.parametrize("paragraphs", [(), (Paragraph(" "),), (Paragraph("Related Articles"),)])
def test_neither_headline_nor_text_is_a_problem(paragraphs):
    extraction = extract({"date": "2024-03-05"}, paragraphs)
    assert extraction.article is None
    assert extraction.problems == (Problem("news.jsonl", 1, "has neither headline nor text"),)


def test_a_headline_alone_is_an_article():
    assert extract({"headline": " Ports  open "}, ()).article.headline == "Ports open"


def test_a_refused_date_is_a_warning_and_the_article_stays():
    extraction = extract({"date": "2031-01-01"})
    reason = "the date “2031-01-01” is more than two days ahead"
    assert extraction.article.published == Published(refused=reason)
    assert extraction.warnings == (Problem("news.jsonl", 1, reason),)
    assert extraction.problems == ()


def test_what_people_say_is_found_when_names_are():
    facts, paragraphs = {"people": "Inés Valdrême"}, (Paragraph("“We wait,” Valdrême said."),)
    (quotation,) = extract(facts, paragraphs).article.quotations
    assert quotation == Quotation(1, 9, "Inés Valdrême", "said", "Valdrême")
    assert extract(facts, paragraphs, recognise=False).article.quotations == ()


def test_the_speakers_of_the_given_documents_are_those_a_reader_finds():
    spoken = {number: [one.speaker for one in seed(number).quotations] for number in ("000", "001", "002")}
    assert spoken == {
        "000": ["Jose Manuel Albares"] * 5 + ["Hakan Fidan"] * 2,
        "001": ["Hossein Amir-Abdollahian", "Nasser Kan’ani"],
        "002": [],
    }


@pytest.mark.parametrize("number", ["000", "001", "002"])
def test_whoever_is_quoted_in_the_given_documents_is_one_of_their_people(number):
    article = seed(number)
    assert {one.speaker for one in article.quotations} <= {"", *article.people}


def test_articles_that_are_read_together_are_the_same_as_each_alone():
    texts = [
        "President Ana Ruiz of Spain met the United Nations. “We wait,” Ruiz said.",
        "",
        "BERLIN, 5 May 2025 (Reuters) - Ruiz and Ben Oda left.",
        "MINISTERS MET IN ROME.",
    ]
    languages = ("en", "de", "", "")
    raws = [
        RawArticle("news.jsonl", number, {"language": (languages[number % 4],)}, (Paragraph(texts[number % 4]),))
        for number in range(130)
    ]
    for recognises in (True, False):
        alone = [extract_article(raw, TODAY, recognises) for raw in raws]
        assert extract_articles(raws, TODAY, recognises) == alone
        assert sum(extraction.article is None for extraction in alone) == 33
    assert extract_articles([], TODAY, True) == []


def test_an_outlet_s_words_stay_beside_its_name():
    article, unread = extract({"source": ("AP",)}).article, extract({"source": ("AP",)}, recognise=False).article
    assert (article.source, article.forms_of("source", "Associated Press")) == ("Associated Press", ("AP",))
    assert (unread.source, unread.article_id) == ("AP", article.article_id)
    assert content_hash(article) == content_hash(unread)
    assert extract({"source": ("Harbour Gazette",)}).article.forms == ()


def test_a_stated_person_is_no_organisation_of_the_same_article():
    body = (Paragraph("NRB Wharfe left the Harbour Bank on Monday."),)
    alone = extract({"headline": ("Talks",)}, body).article
    stated = extract({"headline": ("Talks",), "people": ("NRB Wharfe",)}, body).article
    assert (alone.people, alone.organisations) == ((), ("NRB Wharfe", "Harbour Bank"))
    assert (stated.people, stated.organisations) == (("N. R. B. Wharfe",), ("Harbour Bank",))
    assert stated.forms_of("people", "N. R. B. Wharfe") == ("NRB Wharfe",)


def test_a_deck_that_is_all_the_text_opens_with_a_dateline():
    facts = {"headline": "Ferry stays", "deck": "MILTON, March 5 (AP) -- The ferry stays in port.", "date": "2023"}
    assert extract(facts, paragraphs=()).article.published.isoformat() == "2023-03-05"


def test_the_only_paragraph_below_a_headline_is_the_text():
    only = "The council will meet once more before the summer. It is to vote on the plan then, the mayor said."
    foot = "Source: The Harbour Herald, 21 February 2006"
    article = extract(paragraphs=(Paragraph("Council decides nothing"), Paragraph(only), Paragraph(foot))).article
    assert (article.headline, article.deck, article.text) == ("Council decides nothing", "", only)
