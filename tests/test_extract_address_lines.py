from datetime import date

import pytest

from indexer.article import LINE, URL, Paragraph
from indexer.extract import extract_article
from indexer.extract.headers.heads.address_lines import take_address
from indexer.formats.raw import RawArticle

ADDRESS = "https://gazette.example/2020/01/05/ferry"
BODY = (
    "The ferry stayed in port on Monday, the harbour office said.",
    "It will sail again on Friday, an officer said.",
)


def taken(*texts):
    address, paragraphs = take_address([Paragraph(text) for text in texts])
    return address, [paragraph.text for paragraph in paragraphs]


@pytest.mark.parametrize(
    "line",
    [f"URL: {ADDRESS}", f"<{ADDRESS}>", ADDRESS, f"Link: {ADDRESS}", f"Source: Harbour Gazette, {ADDRESS}",
     f"Retrieved from {ADDRESS} on 5 May 2021", f"Original article: {ADDRESS}",
     f"Published at {ADDRESS}", f"First published: {ADDRESS}", f"Article: {ADDRESS}", f"Link - {ADDRESS}",
     f"# {ADDRESS}"],
)  # fmt: skip
def test_an_address_in_a_line_of_its_own_above_the_text(line):
    assert taken("Ferry Stays", line, *BODY) == (ADDRESS, ["Ferry Stays", *BODY])


def test_the_label_above_an_address_goes_with_it():
    assert taken(f"Source:\n{ADDRESS}", "Ferry Stays", *BODY) == (ADDRESS, ["Ferry Stays", *BODY])
    assert taken("Link:", ADDRESS, "Ferry Stays", *BODY) == (ADDRESS, ["Ferry Stays", *BODY])


def test_an_address_at_the_end():
    assert taken("Ferry Stays", *BODY, f"--\n{ADDRESS}") == (ADDRESS, ["Ferry Stays", *BODY, "--"])
    for line in (f"Source: {ADDRESS}", ADDRESS):
        assert taken("Ferry Stays", *BODY, line) == (ADDRESS, ["Ferry Stays", *BODY])


def test_an_address_without_a_scheme_is_made_whole():
    assert taken("Ferry Stays", "www.gazette.example/ferry", *BODY)[0] == "http://www.gazette.example/ferry"


@pytest.mark.parametrize(
    "texts",
    [
        ("Ferry Stays", *BODY, f"Related: {ADDRESS}"),
        ("Ferry Stays", *BODY, "For more information:", ADDRESS),
        ("Ferry Stays", BODY[0], ADDRESS, *[BODY[1]] * 8),  # in the text
        ("Ferry Stays", *BODY, ADDRESS, "https://gazette.example/2020/01/06/pier"),  # a list
        ("Ferry Stays", f"Buy tickets from {ADDRESS} today.", *BODY),
        ("Ferry Stays", "Source: https://gazette.example/", *BODY),  # a front page
        ("Ferry Stays", f"Read more at {ADDRESS}", *BODY),
        ("Ferry Stays", *BODY, f"The original is available from the harbour office at {ADDRESS}"),
        ("Ferry Stays", *BODY, f"From Ana Ruiz: {ADDRESS}"),
        ("Ferry Stays", *BODY, f"Story of the storm in pictures - {ADDRESS}"),
        ("Ferry Stays", *BODY, "Via Ana Ruiz of the harbour office www.ruiz.example/2001/09/11/storm"),
        ("Ferry Stays", *BODY, f"Article on the web: {ADDRESS} last seen by thousands of angry readers"),
        ("Ferry Stays", *BODY, f"Source: {ADDRESS} last seen by thousands of angry readers"),
        ("Ferry Stays", *BODY, "Website: https://www.northernferries.example/about"),
        ("Ferry Stays", *BODY, f"See: {ADDRESS}"),
        ("Ferry Stays", *BODY, f"Published at last, the report is on {ADDRESS}"),
        ("Ferry Stays", *BODY, f"read the article: {ADDRESS}"),
        ("Ferry Stays", *BODY, "The council's report is here.", ADDRESS),
        ("Ferry Stays", *BODY, f"{ADDRESS}/report.pdf"),
        ("Ferry Stays", "Find it at:", ADDRESS, *BODY),
        ("Ferry Stays", "The address of the office is", ADDRESS, "Everyone may write to it.", *BODY),
        ("Ferry Stays", ADDRESS, "and everyone may write to it.", *BODY),
        (ADDRESS, "https://gazette.example/2020/01/06/pier"),
        (ADDRESS,),
        (f"Source: {ADDRESS}",),
    ],
)
def test_other_addresses_stay_in_the_text(texts):
    assert taken(*texts) == ("", list(texts))


def test_date_and_source_follow_from_the_address():
    copy = f"https://web.archive.org/web/20210101000000/{ADDRESS}"
    raw = RawArticle("a.txt", None, paragraphs=tuple(map(Paragraph, ("Ferry Stays", *BODY, f"Source: {copy}"))))
    article = extract_article(raw, date(2025, 1, 1), recognises=True).article
    assert article is not None
    assert (article.url, article.source, article.published.isoformat()) == (copy, "gazette.example", "2020-01-05")
    assert (article.published.basis, article.basis_of("url")) == (URL, LINE)


def test_a_labelled_address_is_surer_than_one_without():
    other = "https://other.example/news/storm"
    assert taken("Ferry Stays", other, f"URL: {ADDRESS}", *BODY) == (ADDRESS, ["Ferry Stays", other, *BODY])


def test_of_several_addresses_without_a_label_none_is_the_articles():
    texts = ("Ferry Stays", ADDRESS, "Ana Ruiz", "https://other.example/news/storm", "Ben Oda", *BODY)
    assert taken(*texts) == ("", list(texts))
