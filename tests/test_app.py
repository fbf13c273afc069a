"""The site through Flask's test client, over a real index of the hand-written world."""

import csv
import json
import logging
import re
from html.parser import HTMLParser
from io import StringIO
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

import app as front_door
from app import create_app, main
from indexer.article import Article, Paragraph
from search.embedded.backend import EmbeddedBackend
from search.privacy import HEADERS
from tests.conftest import write_index

PAGES = (
    "/", "/?q=ferry", "/?q=zeppelin", "/article/b1?q=ferry", "/facet/source", "/help", "/about", "/nowhere",
    "/article/none", "/?q=ferry&page=99",
)  # fmt: skip
ATOM = {"a": "http://www.w3.org/2005/Atom", "os": "http://a9.com/-/spec/opensearch/1.1/"}


class Tags(HTMLParser):
    """Every tag of a page as (name, attributes)."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def links(self):
        return [attributes["href"] for tag, attributes in self.found if tag == "a" and "href" in attributes]


@pytest.fixture(scope="module")
def site(index_dir):
    return create_app(str(index_dir), ["archive.example"])


@pytest.fixture
def client(site):
    return site.test_client()


@pytest.fixture
def without_index(tmp_path):
    return create_app(str(tmp_path / "none")).test_client()


def rows(response):
    return list(csv.reader(StringIO(response.get_data().decode("utf-8-sig"), newline="")))


def hits(page):
    """The articles a page links to, in their order."""
    return re.findall(r'<h3 class="hit-headline"><a href="/article/([^?"]+)', page)


def heading(page):
    return re.search(r'<h1 id="count"[^>]*>(.*?)</h1>', page).group(1)


# Searching


def test_the_page_shows_its_hits_and_counts_them(client):
    page = client.get("/?q=ferry").text
    assert heading(page) == "5 articles with ferry, 29 Feb 2024 to 13 Mar 2024"
    assert "<title>5 articles with ferry, 29 Feb 2024 to 13 Mar 2024 · Dateline</title>" in page
    assert sorted(hits(page)) == ["a1", "a2", "a3", "a8", "b1"]
    assert "The <mark>ferry</mark> strike at Selmare goes on." in page


def test_the_counts_of_page_json_feed_and_table_agree(client):
    for question in ("", "?q=ferry", "?q=ferry&source=Herald&source=~none", "?not_place=Selmare&q=bridge+OR+ferry"):
        total = client.get(f"/search.json{question}").json["total"]
        assert total > 0
        assert heading(client.get(f"/{question}").text).startswith(f"{total} article")
        feed = ElementTree.fromstring(client.get(f"/search.atom{question}").data)
        assert feed.findtext("os:totalResults", None, ATOM) == str(total)
        assert len(feed.findall("a:entry", ATOM)) == total
        table = rows(client.get(f"/search.csv{question}"))
        assert len(table) == total + 2
        assert table[-1][0].startswith(f"# {total} article")


def test_every_way_of_asking_gives_the_same_articles(client):
    page = client.get("/?q=ferry").text
    answer = client.get("/search.json?q=ferry").json
    table = rows(client.get("/search.csv?q=ferry"))
    assert hits(page) == [hit["id"] for hit in answer["hits"]] == [row[0] for row in table[1:-1]]


def test_a_click_on_a_facet_finds_what_its_count_says(client):
    page = client.get("/?q=ferry").text
    labelled = re.findall(
        r'<a class="choose" href="([^"]+)".*?<span class="count">(\d+)</span>', page.replace("\n", "")
    )
    assert len(labelled) > 8
    for address, count in labelled:
        found = client.get(address.replace("&amp;", "&")).text
        assert heading(found).startswith(f"{count} article"), address


def test_a_click_on_a_bar_finds_what_it_says(client):
    page = client.get("/").text
    bars = re.findall(r'<a href="([^"]+)" class="bar[^"]*" aria-label="[^"]*?, (\d+) article', page)
    assert len(bars) > 3
    for address, count in bars:
        total = int(heading(client.get(address.replace("&amp;", "&")).text).split()[0])
        assert total >= int(count), address  # imprecise dates overlap a bar they are not counted in
    undated = re.search(r'<a href="([^"]+)">2 undated articles</a>', page)
    assert heading(client.get(undated.group(1)).text) == "2 articles, undated"


def test_every_link_of_a_page_leads_somewhere(client):
    for start in ("/", "/?q=ferry&source=Herald&not_place=Ysolde", "/article/b1?q=ferry", "/facet/place", "/help"):
        for address in set(Tags(client.get(start).text).links()):
            if not address.startswith(("#", "http")):
                assert client.get(address).status_code == 200, f"{start} -> {address}"


def test_chosen_filters_are_listed_and_removed_by_a_click(client):
    page = client.get("/?q=ferry&source=Herald&not_place=Ysolde&from=2024-03&to=2024-03").text
    chips = re.findall(r'<li class="chip[^"]*">\s*<a href="([^"]+)">.*?chip-label">([^<]+)<', page, re.DOTALL)
    assert [label for _, label in chips] == ["Herald", "not Ysolde", "1 Mar 2024 to 31 Mar 2024"]
    assert chips[0][0] == "/?q=ferry&amp;not_place=Ysolde&amp;from=2024-03&amp;to=2024-03"
    assert '<a href="/?q=ferry">Clear all' in page
    assert "<summary>Filters (3)</summary>" in page


def test_forms_keep_the_question(client):
    page = client.get("/?q=ferry&source=Herald&from=2024&page=1").text
    hidden = [
        (attributes["name"], attributes["value"])
        for tag, attributes in Tags(page).found
        if tag == "input" and attributes.get("type") == "hidden" and attributes["name"] != "next"
    ]
    assert hidden == [("source", "Herald"), ("from", "2024"), ("q", "ferry"), ("source", "Herald")]


def test_notes_say_what_was_not_used(client):
    page = client.get("/?q=ferry&colour=red&sort=best").text
    notes = re.search(r'<ul class="notes".*?</ul>', page, re.DOTALL).group()
    assert "colour" in notes
    assert "best" in notes


def test_nothing_found_offers_what_each_part_finds(client):
    response = client.get("/?q=ferry+zeppelin&source=Herald")
    assert response.status_code == 200
    assert heading(response.text) == "No article with ferry and zeppelin from Herald"
    assert '<a href="/?q=ferry"><bdi class="part">ferry</bdi>, 5 articles</a>' in response.text
    assert (
        '<a href="/?q=ferry&amp;source=Herald">without <bdi class="part">zeppelin</bdi>: 3 articles</a>'
        in response.text
    )


def test_a_search_that_was_stopped_is_not_stated_as_fact(index_dir):
    site = create_app(str(index_dir))
    site.config["BACKEND"] = EmbeddedBackend(str(index_dir), time_budget=-1.0)
    client = site.test_client()
    page = client.get("/?q=ferry").text
    assert heading(page) == "The search was stopped before it found an article with ferry"
    assert "No article" not in page
    assert 'class="zero"' not in page
    assert client.get("/search.json?q=ferry").json["partial"] is True
    listed = client.get("/facet/source?q=ferry").text
    assert heading(listed) == "Sources in articles with ferry: none found before the search was stopped"
    assert "took too long" in listed
    assert client.get("/facet/source.json?q=ferry").json["partial"] is True
    feed = ElementTree.fromstring(client.get("/search.atom?q=ferry").data)
    assert "took too long" in feed.findtext("a:subtitle", None, ATOM)


def test_every_form_says_what_was_not_used(client):
    asked = "q=ferry+OR&colour=red"
    said = ("OR needs a word on both sides", "colour is not a parameter")
    for address in ("/", "/facet/place", "/facet/place.json", "/search.json", "/search.atom", "/search.csv"):
        assert [note for note in said if note not in client.get(f"{address}?{asked}").text] == [], address
    assert "colour is not a parameter" in client.get("/article/a1?colour=red").text
    assert 'class="notes"' not in client.get("/article/a1?q=ferry").text


def test_a_chosen_value_at_0_stays_in_the_facet_list(client):
    page = client.get("/facet/source?q=ferry&source=Nobody").text
    assert heading(page) == "Sources in articles with ferry: 2"
    assert 'aria-label="remove filter Nobody, 0 articles"' in page


def test_a_facet_list_is_searched(client):
    page = client.get("/facet/place?q=ferry&contains=sel").text
    assert heading(page) == "Places containing sel in articles with ferry: 1"
    assert re.findall(r'<bdi class="label">(.*?)</bdi>', page) == ["Selmare"]
    values = client.get("/facet/place.json?q=ferry").json["values"]
    assert [(value["value"], value["count"]) for value in values] == [("Selmare", 4), ("Ysolde", 2)]
    assert "is not a parameter" not in page


def test_control_characters_of_an_address_are_not_printed(client):
    for address in ("/facet/place?contains=%00zz%1b", "/article/z%00z", "/facet/z%00", "/?q=%00zz%1b&place=z%00"):
        page = client.get(address).text
        assert "\0" not in page
        assert "\x1b" not in page


# Articles


def test_the_article_is_whole_and_leads_back(client):
    page = client.get("/article/a2?q=ferry&source=Herald").text
    assert "Back to the results</a>" in page
    assert 'href="/?q=ferry&amp;source=Herald"' in page
    assert re.findall(r'<mark id="hit-(\d)">(\w+)</mark>', page) == [("1", "Ferry"), ("2", "ferry")]
    assert '<p dir="auto">Crews return on Monday.</p>' in page
    assert "Original: a2.txt" in page
    assert "http://localhost/article/a2" in page
    assert "Back to the results" not in client.get("/article/a2").text


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    ids = ("/2024/03//x", "a b", "a?b#c", "line\nend", "100%", "Łódź", "x.json", "é" * 50)
    articles = [
        Article(one, "<script>alert(1)</script>", body=(Paragraph("<img src=x onerror=alert(1)>"),),
                source='"><script>', url="javascript:alert(1)", path="<b>.txt", original="</pre><script>")
        for one in ids
    ]  # fmt: skip
    location = write_index(tmp_path_factory.mktemp("odd") / "index", articles)
    return ids, create_app(str(location)).test_client()


def test_any_id_has_a_page(odd):
    ids, client = odd
    answer = client.get("/search.json").json
    assert sorted(hit["id"] for hit in answer["hits"]) == sorted(ids)
    for hit in answer["hits"]:
        response = client.get(hit["link"])
        assert response.status_code == 200, hit["id"]
        assert response.content_type == "text/html; charset=utf-8"


def test_nothing_of_an_article_is_markup_of_ours(odd):
    _, client = odd
    for address in ("/", "/?q=script", "/article/100%25?q=img", "/facet/source", "/about"):
        page = client.get(address).text
        assert "<script>" not in page.replace('<script src="/static/dateline.js" defer>', "")
        assert "<img" not in page
        assert not [link for link in Tags(page).links() if link.startswith(("javascript", "data"))]


def test_feeds_and_tables_of_odd_articles_can_be_read(odd):
    ids, client = odd
    assert len(ElementTree.fromstring(client.get("/search.atom").data).findall("a:entry", ATOM)) == len(ids)
    assert len(rows(client.get("/search.csv"))) == len(ids) + 2


# Other forms


def test_a_feed_is_not_sent_twice(client):
    first = client.get("/search.atom?q=ferry")
    assert first.content_type == "application/atom+xml"
    again = client.get("/search.atom?q=ferry", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["Cache-Control"] == HEADERS["Cache-Control"]
    other = client.get("/search.atom?q=bridge", headers={"If-None-Match": first.headers["ETag"]})
    assert other.status_code == 200


def test_a_feed_has_pages(tmp_path):
    articles = [Article(f"n{number:02}", f"Ferry {number}", added=number) for number in range(45)]
    client = create_app(str(write_index(tmp_path / "index", articles))).test_client()
    pages = [ElementTree.fromstring(client.get(f"/search.atom?q=ferry&page={page}").data) for page in (1, 2, 3)]
    entries = [[entry.findtext("a:title", None, ATOM) for entry in page.findall("a:entry", ATOM)] for page in pages]
    assert [len(titles) for titles in entries] == [20, 20, 5]
    assert len({title for titles in entries for title in titles}) == 45
    relations = {link.get("rel"): link.get("href") for link in pages[1].findall("a:link", ATOM)}
    base = "http://localhost/search.atom?q=ferry"
    assert [relations[name] for name in ("self", "previous", "next")] == [f"{base}&page=2", base, f"{base}&page=3"]
    assert client.get("/search.atom?q=ferry&page=4").status_code == 404


def test_a_table_is_named_after_its_question(client):
    response = client.get("/search.csv?q=ferry&source=Herald")
    assert response.content_type == "text/csv; charset=utf-8"
    assert response.headers["Content-Disposition"] == "attachment; filename=dateline-with-ferry-from-herald.csv"
    assert rows(response)[-1] == ["# 3 articles: with ferry from Herald"]


def test_browsers_find_the_search_and_its_suggestions(client):
    page = client.get("/help").text
    search = next(attributes for tag, attributes in Tags(page).found if attributes.get("rel") == "search")
    assert search["title"] == "Dateline"
    response = client.get(search["href"])
    assert response.content_type == "application/opensearchdescription+xml"
    assert b"http://localhost/?q={searchTerms}" in response.data
    suggested = client.get("/suggest?q=ferry+selm")
    assert suggested.content_type == "application/x-suggestions+json"
    typed, completions, counts, addresses = json.loads(suggested.data)
    assert (typed, completions, counts) == ("ferry selm", ["ferry Selmare"], ["5 articles"])
    assert addresses == ["http://localhost/?q=ferry&place=Selmare"]


def test_health(client):
    assert client.get("/healthz").json["articles"] == 12


def test_a_new_index_is_seen_by_the_next_request(tmp_path):
    location = write_index(tmp_path / "index", [Article("a", "Ferry")])
    client = create_app(str(location)).test_client()
    assert client.get("/search.json").json["total"] == 1
    write_index(location, [Article("b", "Bridge"), Article("c", "Boat")])
    assert client.get("/search.json").json["total"] == 2
    assert client.get("/article/a").status_code == 404


# Errors


@pytest.mark.parametrize(
    ("address", "status", "words"),
    [
        ("/nowhere", 404, "There is no page at this address."),
        ("/article/zz", 404, "There is no article zz in this archive."),
        ("/facet/colour", 404, "There is no list of colour."),
        ("/facet/source?page=9", 404, "this list ends on page 1"),
        ("/?q=ferry&page=9", 404, "these results end on page 1"),
        ("/?q=" + "x" * 20_001, 413, "at most 20,000"),
    ],
)
def test_errors_are_pages_in_words(client, address, status, words):
    response = client.get(address)
    assert response.status_code == status
    assert words in response.text
    assert '<input id="q"' in response.text


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/search.json?page=9", 404),
        ("/facet/colour.json", 404),
        ("/search.json?q=" + "x" * 20_001, 413),
        ("/suggest?q=" + "x" * 20_001, 413),
    ],
)
def test_programs_read_errors_as_json(client, address, status):
    response = client.get(address)
    assert response.status_code == status
    assert response.content_type == "application/problem+json"
    assert set(response.json) == {"title", "status", "detail"}
    assert response.json["status"] == status


def test_a_long_question_is_cut_and_said(client):
    response = client.get("/?q=" + "x" * 20_000)
    assert response.status_code == 200
    assert "the first 2,000 are used" in response.text


def test_what_only_reads_cannot_be_written(client):
    response = client.post("/")
    assert response.status_code == 405
    assert "GET" in response.headers["Allow"]
    assert client.get("/theme").status_code == 405


@pytest.mark.parametrize("address", ["/", "/search.json", "/search.csv", "/search.atom", "/article/a", "/healthz"])
def test_without_an_index_the_command_is_named(without_index, address):
    response = without_index.get(address)
    assert response.status_code == 503
    assert int(response.headers["Retry-After"]) > 0
    assert "python -m indexer build" in response.text


@pytest.mark.parametrize("address", ["/help", "/about", "/opensearch.xml", "/static/icon.svg"])
def test_without_an_index_the_rest_stays_up(without_index, address):
    with without_index.get(address) as response:
        assert response.status_code == 200


def test_a_bug_is_logged_and_shows_nothing_of_the_inside(index_dir, monkeypatch, caplog):
    def broken(*_):
        raise ZeroDivisionError("secret detail")

    monkeypatch.setattr(front_door, "make_page", broken)
    response = create_app(str(index_dir)).test_client().get("/?q=ferry")
    assert response.status_code == 500
    assert "secret" not in response.text
    assert "Traceback" not in response.text
    assert "ZeroDivisionError" in caplog.text


# Privacy


@pytest.mark.parametrize("address", [*PAGES, "/search.json", "/search.csv", "/search.atom", "/static/icon.svg"])
def test_every_answer_carries_the_promises(client, address):
    with client.get(address) as response:
        headers = response.headers
    assert {name: headers[name] for name in HEADERS} == HEADERS
    assert "Server" not in headers


def test_the_policy_allows_our_own_files_and_nothing_inline():
    rules = dict(rule.split(" ", 1) for rule in HEADERS["Content-Security-Policy"].split("; "))
    assert rules == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "connect-src": "'self'",
        "form-action": "'self'",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    assert HEADERS["Referrer-Policy"] == "no-referrer"
    assert HEADERS["Cache-Control"].startswith("private")


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "127.0.0.1.nip.example:8000", "10.0.0.1"])
@pytest.mark.parametrize("address", ["/", "/search.json?q=ferry", "/help", "/nowhere", "/static/icon.svg"])
def test_a_foreign_host_reads_nothing(client, address, host):
    response = client.get(address, headers={"Host": host})
    assert response.status_code == 400
    assert "ferry strike" not in response.text.lower()
    assert {name: response.headers[name] for name in HEADERS} == HEADERS


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost", "[::1]:8000", "archive.example", "Archive.Example:80"])
def test_our_own_hosts_are_answered(client, host):
    assert client.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("address", PAGES)
def test_nothing_remote_and_nothing_inline_is_on_a_page(client, address):
    page = client.get(address).text
    for tag, attributes in Tags(page).found:
        assert "style" not in attributes
        assert not [name for name in attributes if name.startswith("on")]
        assert tag not in ("style", "iframe", "object", "embed", "base")
        if tag == "script":
            assert attributes["src"].startswith("/static/")
        loaded = attributes.get("src") or (attributes.get("href") if tag == "link" else None)
        assert not loaded or not urlsplit(loaded).netloc or urlsplit(loaded).netloc == "localhost"


def test_a_link_out_says_nothing_of_us(tmp_path):
    article = Article("a", "Note", url="https://herald.example/a", added=1)
    client = create_app(str(write_index(tmp_path / "index", [article]))).test_client()
    page = client.get("/article/a").text
    out = [attributes for tag, attributes in Tags(page).found if attributes.get("href") == article.url]
    assert len(out) == 1
    assert "noreferrer" in out[0]["rel"].split()


def test_the_log_holds_no_question(client, caplog):
    with caplog.at_level(logging.INFO):
        client.get("/?q=secretname&person=secretperson")
        client.get("/article/a1?q=secretname")
        client.get("/article/a%0Ab")
    assert "secret" not in caplog.text
    lines = [record.getMessage() for record in caplog.records if record.name == "dateline.access"]
    assert re.fullmatch(r"GET / 200 \d+ ms", lines[0])
    assert re.fullmatch(r"GET /article/a1 200 \d+ ms", lines[1])
    assert re.fullmatch(r"GET /article/a%0Ab 404 \d+ ms", lines[2])


# Themes


def test_a_theme_is_remembered_and_leads_back(site):
    client = site.test_client()
    assert 'data-theme="system"' in client.get("/").text
    response = client.post("/theme", data={"theme": "dark", "next": "/?q=ferry"})
    assert (response.status_code, response.headers["Location"]) == (303, "/?q=ferry")
    cookie = response.headers["Set-Cookie"]
    assert "SameSite=Strict" in cookie
    assert "HttpOnly" in cookie
    page = client.get("/help").text
    assert 'data-theme="dark"' in page
    assert 'value="dark" aria-pressed="true"' in page


@pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example", "/\\evil.example", ""])
def test_a_theme_never_leads_away(site, address):
    response = site.test_client().post("/theme", data={"theme": "dark", "next": address})
    assert response.headers["Location"] == "/"


def test_the_page_of_an_odd_id_is_where_its_theme_form_leads_back(odd):
    _, client = odd
    page = client.get("/article/a%3Fb%23c?q=x").text
    assert '<input type="hidden" name="next" value="/article/a%3Fb%23c?q=x">' in page


# For a screen reader


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_one_heading_unique_ids_and_labels(client, address):
    tags = Tags(client.get(address).text).found
    assert [tag for tag, _ in tags].count("h1") == 1
    assert [tag for tag, _ in tags].count("main") == 1
    ids = [attributes["id"] for _, attributes in tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    labelled = {attributes.get("for") for tag, attributes in tags if tag == "label"}
    for tag, attributes in tags:
        if tag == "input" and attributes.get("type") != "hidden":
            assert attributes["id"] in labelled
        for name in ("aria-labelledby", "aria-describedby"):
            assert attributes.get(name, ids[0]) in ids
    targets = [attributes["href"][1:] for tag, attributes in tags if attributes.get("href", "").startswith("#")]
    assert set(targets) <= set(ids)


def test_names_of_links_hold_value_and_count(client):
    tags = Tags(client.get("/?q=ferry&place=Ysolde&not_section=Politics").text).found
    names = {attributes.get("aria-label") for tag, attributes in tags if tag == "a"}
    assert {
        "Herald, 1 article",
        "not: exclude Herald",
        "remove filter Ysolde, 2 articles",
        "remove filter not Politics",
        "29 Feb 2024, 1 article",
    } <= names


# Starting


def test_a_cluster_is_refused_in_a_sentence(capsys):
    assert main(["--index", "https://cluster.example:9200/articles"]) == 1
    assert "clusters are not supported yet" in capsys.readouterr().err
