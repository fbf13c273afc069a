import json
from datetime import date

import pytest

from indexer.extract import extract_article
from indexer.formats import read_file
from indexer.formats.raw import SourceFile

TEXT = "The ferry stays in port, the harbour master said, until the storm has passed over the coast."
ADDRESS = "https://gazette.example/2019/03/12/ferry"


@pytest.fixture
def url(tmp_path):
    def url(name, content):
        file = tmp_path / name
        file.write_text(content, encoding="utf-8")
        (raw,) = read_file(SourceFile(file, name, file.stat().st_size), {})
        return next(iter(raw.facts.get("url", ())), "")

    return url


def page(head, body=""):
    return f"<html><head><title>Ferry stays in port</title>{head}</head><body>{body}<p>{TEXT}</p></body></html>"


def linked(**facts):
    item = {"@type": "NewsArticle", "headline": "Ferry stays in port"} | facts
    return f'<script type="application/ld+json">{json.dumps(item)}</script>'


@pytest.mark.parametrize(
    "head",
    [
        f'<link rel="canonical" href="{ADDRESS}">',
        f'<link rel="amphtml" href="{ADDRESS}">',
        f'<link rel="alternate" media="only screen" href="{ADDRESS}">',
        f'<meta property="og:url" content="{ADDRESS}">',
        f'<meta name="twitter:url" content="{ADDRESS}">',
        f'<meta name="parsely-link" content="{ADDRESS}">',
        f'<meta itemscope itemprop="mainEntityOfPage" itemid="{ADDRESS}">',
        f'<link itemprop="mainEntityOfPage" href="{ADDRESS}">',
        linked(mainEntityOfPage=ADDRESS),
        linked(mainEntityOfPage={"@type": "WebPage", "@id": ADDRESS}),
        linked(**{"@id": f"{ADDRESS}#article"}),
        f"<!-- saved from url=(0040){ADDRESS} -->",
    ],
)
def test_the_address_of_a_page(url, head):
    assert url("a.html", page(head)) == ADDRESS


@pytest.mark.parametrize(
    "head",
    [
        f'<link rel="alternate" type="application/rss+xml" href="{ADDRESS}">',
        f'<link rel="alternate" hreflang="fr" href="{ADDRESS}">',
        f'<link rel="prev" href="{ADDRESS}">',
        f'<meta property="og:image" content="{ADDRESS}">',
        linked(image={"@type": "ImageObject", "url": ADDRESS}),
        linked(mainEntityOfPage=True),
        linked(mainEntityOfPage="https://gazette.example/"),
        f'<div itemscope itemprop="logo"><meta itemprop="url" content="{ADDRESS}"></div>',
    ],
)
def test_the_address_of_another_thing_is_not_the_pages(url, head):
    assert url("a.html", page(head)) == ""


@pytest.mark.parametrize(
    "name",
    [
        "url",
        "uri",
        "guid",
        "id",
        "pageUrl",
        "original_url",
        "share_url",
        "og:url",
        "storyURL",
        "url_canonical",
        "source",
        "outlet",
    ],
)
def test_the_address_of_a_record(url, name):
    assert url("a.json", json.dumps({"title": "Ferry stays", name: ADDRESS, "body": TEXT})) == ADDRESS


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("www.gazette.example/1", "http://www.gazette.example/1"),
        ("gazette.example/2019/03/12/ferry", "http://gazette.example/2019/03/12/ferry"),
        ("//gazette.example/2019/03/12/ferry", "http://gazette.example/2019/03/12/ferry"),
        ("gazette.example", ""),
        ("/2019/03/12/ferry", ""),
        ("news/2019/03/12/ferry.html", ""),
        ("ftp://gazette.example/2019/03/12/ferry", ""),
    ],
)
def test_an_address_without_its_scheme(url, written, address):
    assert url("a.json", json.dumps({"title": "Ferry stays", "url": written, "body": TEXT})) == address


@pytest.mark.parametrize(
    ("record", "iso"),
    [
        ({"url": "ftp://gazette.example/2019/03/12/ferry"}, "2019-03-12"),
        ({"url": "/2019/03/12/ferry"}, "2019-03-12"),
        ({"url": "urn:newsml:ota.example:20190312:ferry:1"}, "2019-03-12"),
        ({"id": "tag:gazette.example,2019-03-12:/ferry"}, "2019-03-12"),
        ({"id": "tag:gazette.example,2019-03-12:/ferry", "url": "https://gazette.example/ferry"}, "2019-03-12"),
        ({"id": "urn:newsml:ota.example:20190315:ferry:1", "url": ADDRESS}, "2019-03-12"),
        ({"id": "2019/03/12/ferry"}, ""),
    ],
)
def test_the_date_of_what_stands_in_its_place(tmp_path, record, iso):
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"title": "Ferry stays", "body": TEXT} | record), encoding="utf-8")
    (raw,) = read_file(SourceFile(file, "a.json", file.stat().st_size), {})
    assert (extract_article(raw, date(2024, 3, 15), True).article.published.isoformat() or "") == iso


@pytest.mark.parametrize(
    "name", ["image_url", "authorUrl", "logo.url", "feed_url", "site_url", "next_url", "comments_link"]
)
def test_the_address_of_another_thing_is_not_the_records(url, name):
    assert url("a.json", json.dumps({"title": "Ferry stays", name: ADDRESS, "body": TEXT})) == ""


OF_BAKER = "https://gazette.example/2009/01/20/court-frees-baker"
ON_BAKER = "A court freed a baker accused of burning down a rival's shop. The judge said that the evidence was thin."


@pytest.mark.parametrize("tag", ["h1", "h2", "h3"])
def test_a_pages_headline_that_is_a_link(url, tag):
    linked = f"<{tag}><a rel='bookmark' href='{OF_BAKER}'>Court frees baker</a></{tag}>"
    assert url("a.html", f"<html><body>{linked}<p>{ON_BAKER}</p></body></html>") == OF_BAKER
    around = f"<a href='{OF_BAKER}'><{tag}>Court frees baker</{tag}></a>"
    assert url("b.html", f"<html><body>{around}<p>{ON_BAKER}</p></body></html>") == OF_BAKER
    front = linked.replace(OF_BAKER, "https://gazette.example/")
    assert url("c.html", f"<html><body>{front}<p>{ON_BAKER}</p></body></html>") == ""
    other = f"<h4><a href='{OF_BAKER}'>Baker charged over fire</a></h4>"
    assert url("d.html", f"<html><body><{tag}>Court frees baker</{tag}>{other}<p>{ON_BAKER}</p></body></html>") == ""


def test_links_at_the_head_of_markdown(url):
    assert url("a.md", f"# [Court frees baker]({OF_BAKER})\n\n{ON_BAKER}\n") == OF_BAKER
    assert url("b.md", f"# Court frees baker\n\n[Original]({OF_BAKER})\n\n{ON_BAKER}\n") == OF_BAKER
    assert url("c.md", f"# Court frees baker\n\n[The fire of 2008]({OF_BAKER})\n\n{ON_BAKER}\n") == ""


def test_a_records_address_has_the_headlines_words(url):
    record = {
        "title": "Court frees baker",
        "text": ON_BAKER,
        "x": OF_BAKER,
        "y": "https://gazette.example/2008/01/20/fire",
    }
    assert url("a.json", json.dumps(record)) == OF_BAKER
    assert url("b.json", json.dumps({**record, "x": "https://gazette.example/logo.png"})) == ""
    assert url("c.json", json.dumps({"title": "Court frees baker", "text": ON_BAKER, "page": OF_BAKER})) == OF_BAKER
