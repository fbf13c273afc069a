"""Copies of a story through the front door: pages, JSON, feed, table, and what each copy changed."""

import csv
import re
from html import unescape
from io import StringIO
from xml.etree import ElementTree

import pytest

from app import create_app
from indexer.article import Article
from tests.articles import article
from tests.conftest import write_index
from tests.test_stories import FERRY, WORLD

ATOM = {"a": "http://www.w3.org/2005/Atom", "os": "http://a9.com/-/spec/opensearch/1.1/"}
ODD = "<x>/compare/y?with=z"
HOSTILE = article(ODD, "<b>Bold</b><script>1</script>", FERRY, source="<i>Herald</i>")


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    index_dir = write_index(tmp_path_factory.mktemp("copies") / "index", WORLD)
    return create_app(str(index_dir)).test_client()


def addresses(page):
    """Where the links of a page lead."""
    return [unescape(address) for address in re.findall(r'<a [^>]*?href="([^"]*)"', page)]


def title(page):
    return re.search(r"<h1[^>]*>(.*?)</h1>", page).group(1)


def test_every_form_lists_one_article_a_story(client):
    page = client.get("/?group=story").text
    assert title(page) == "7 articles, 3 stories, 5 Mar 2024 to 9 Mar 2024"
    assert "<title>7 articles, 3 stories, 5 Mar 2024 to 9 Mar 2024 · Dateline</title>" in page
    assert "The filters and the chart count every article." in page
    ids = re.findall(r'<h3 class="hit-headline"><a href="/article/(\w+)', page)
    answer = client.get("/search.json?group=story").json
    assert ids == [hit["id"] for hit in answer["hits"]] == ["n1", "b2", "f2"]
    assert (answer["total"], answer["stories"], answer["group"], answer["next"]) == (7, 3, "story", None)
    feed = ElementTree.fromstring(client.get("/search.atom?group=story").data)
    assert len(feed.findall("a:entry", ATOM)) == int(feed.findtext("os:totalResults", None, ATOM)) == 3
    assert feed.findtext("a:id", None, ATOM).endswith(":search?group=story")
    table = list(csv.reader(StringIO(client.get("/search.csv?group=story").data.decode("utf-8-sig"))))
    assert [row[0] for row in table[1:]] == [*ids, "# 7 articles, 3 stories: one article a story"]


def test_the_copies_of_a_hit_are_links(client):
    page = re.sub(r"\s+", " ", client.get("/?group=story&q=quay").text)
    line = re.search(r'<p class="hit-copies">(.*?)</p>', page).group(1)
    assert re.sub("<[^>]*>", "", line) == (
        "3 more copies of Quay full of lorries: Agency, 5 Mar 2024, 09:30; Herald, 6 Mar 2024; Gazette, undated"
    )
    asked = "?q=quay&group=story"
    assert addresses(line) == [f"/article/f4{asked}#copies", *(f"/article/{one}{asked}" for one in ("f1", "f2", "f3"))]


def test_without_grouping_a_result_leads_to_its_copies(client):
    page = client.get("/?q=bell+OR+budget").text
    assert page.count('class="hit-copies"') == 2
    assert "/article/b1?q=bell+OR+budget#copies" in addresses(page)


def test_grouping_stays_in_every_link_of_the_page_but_the_one_that_ends_it(client):
    page = client.get("/?q=ferry&group=story&source=Herald&from=2024").text
    questions = [
        address for address in addresses(page) if address.startswith(("/?", "/search.", "/facet/", "/article/"))
    ]
    without = [address for address in questions if "group=story" not in address]
    assert len(questions) > 20
    assert without == ["/?q=ferry&source=Herald&from=2024"]
    assert page.count('<input type="hidden" name="group" value="story">') == 2  # the question's form, the dates'


def test_grouping_is_offered_only_where_copies_are_found(client):
    for question, is_offered in (("", True), ("?q=bell", False), ("?q=lorries", True), ("?source=Gazette", False)):
        assert ('aria-label="Copies"' in client.get(f"/{question}").text) == is_offered, question


def test_pages_of_stories(tmp_path):
    copies = [Article(f"{number:02}", body=article("", "", f"{FERRY} {number // 2}").body) for number in range(50)]
    client = create_app(str(write_index(tmp_path / "index", copies))).test_client()
    stories = client.get("/search.json?group=story").json["stories"]
    assert 1 <= stories <= 25
    last = -(-stories // 20)
    assert client.get(f"/?group=story&page={last}").status_code == 200
    assert client.get(f"/?group=story&page={last + 1}").status_code == 404


def test_an_article_lists_its_copies_in_order_of_time(client):
    page = re.sub(r"\s+", " ", client.get("/article/f2?q=ferry").text)
    section = re.search(r'<section class="names copies".*?</section>', page).group(0)
    assert (
        "2 may have been first, their dates do not tell: Courier and Agency. The 1 undated article may be older."
        in section
    )
    rows = re.findall(r"<li.*?</li>", section)
    assert [re.search("<bdi>(.*?)</bdi>", row).group(1) for row in rows] == ["Courier", "Agency", "Herald", "Gazette"]
    assert ['aria-current="true"' in row for row in rows] == [False, False, True, False]
    assert addresses(rows[0]) == ["/article/f4?q=ferry", "/compare/f2?q=ferry&with=f4"]
    assert 'id="copies"' not in client.get("/article/n1").text


def test_two_copies_are_compared(client):
    page = client.get("/compare/b1?q=vote&with=b2").text
    assert title(page) == "Herald compared with Agency"
    assert "The second text has the same words." in page
    assert re.search(r"<del><span[^>]*>\[left out: </span>Budget put off<span[^>]*>\]</span></del>", page)
    assert "/compare/b2?q=vote&with=b1" in addresses(page)
    assert "/article/b1?q=vote#copies" in addresses(page)
    assert "is not a parameter" not in page


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/compare/b1", "name the other one"),
        ("/compare/b1?with=", "name the other one"),
        ("/compare/b1?with=nobody", "There is no article nobody"),
        ("/compare/nobody?with=b1", "There is no article nobody"),
    ],
)
def test_what_cannot_be_compared_is_said(client, address, words):
    answer = client.get(address)
    assert answer.status_code == 404
    assert words in answer.text


def test_every_link_leads_somewhere(client):
    for start in ("/?group=story&q=ferry", "/article/f1?group=story", "/compare/f1?with=f2", "/help"):
        for address in set(addresses(client.get(start).text)):
            if not address.startswith(("#", "http")):
                assert client.get(address.partition("#")[0]).status_code == 200, f"{start} -> {address}"


def test_odd_ids_and_markup_of_a_source_do_no_harm(tmp_path):
    client = create_app(str(write_index(tmp_path / "index", [*WORLD[:2], HOSTILE]))).test_client()
    for start in ("/?group=story", "/article/f1", "/compare/f1?with=%3Cx%3E%2Fcompare%2Fy%3Fwith%3Dz"):
        page = client.get(start).text
        assert "Bold" in page or "&lt;i&gt;Herald" in page
        assert not re.search("<script>|<i>Herald|<b>Bold", page)
        for address in set(addresses(page)):
            if not address.startswith(("#", "http")):
                assert client.get(address.partition("#")[0]).status_code == 200, f"{start} -> {address}"
