"""Headlines that are links to their own article, on pages and in Markdown; addresses of records."""

import json

import pytest

from indexer.formats import read_file
from indexer.formats.raw import SourceFile

ADDRESS = "https://gazette.example/2009/01/20/court-frees-baker"
TEXT = "A court freed a baker accused of burning down a rival's shop. The judge said that the evidence was thin."


@pytest.fixture
def url(tmp_path):
    def url(name, content):
        file = tmp_path / name
        file.write_text(content, encoding="utf-8")
        (raw,) = read_file(SourceFile(file, name, file.stat().st_size), {})
        return next(iter(raw.facts.get("url", ())), "")

    return url


@pytest.mark.parametrize("tag", ["h1", "h2", "h3"])
def test_a_pages_headline_that_is_a_link(url, tag):
    linked = f"<{tag}><a rel='bookmark' href='{ADDRESS}'>Court frees baker</a></{tag}>"
    assert url("a.html", f"<html><body>{linked}<p>{TEXT}</p></body></html>") == ADDRESS
    around = f"<a href='{ADDRESS}'><{tag}>Court frees baker</{tag}></a>"
    assert url("b.html", f"<html><body>{around}<p>{TEXT}</p></body></html>") == ADDRESS
    front = linked.replace(ADDRESS, "https://gazette.example/")
    assert url("c.html", f"<html><body>{front}<p>{TEXT}</p></body></html>") == ""
    other = f"<h4><a href='{ADDRESS}'>Baker charged over fire</a></h4>"
    assert url("d.html", f"<html><body><{tag}>Court frees baker</{tag}>{other}<p>{TEXT}</p></body></html>") == ""


def test_links_at_the_head_of_markdown(url):
    assert url("a.md", f"# [Court frees baker]({ADDRESS})\n\n{TEXT}\n") == ADDRESS
    assert url("b.md", f"# Court frees baker\n\n[Original]({ADDRESS})\n\n{TEXT}\n") == ADDRESS
    assert url("c.md", f"# Court frees baker\n\n[The fire of 2008]({ADDRESS})\n\n{TEXT}\n") == ""


def test_a_records_address_has_the_headlines_words(url):
    record = {"title": "Court frees baker", "text": TEXT, "x": ADDRESS, "y": "https://gazette.example/2008/01/20/fire"}
    assert url("a.json", json.dumps(record)) == ADDRESS
    assert url("b.json", json.dumps({**record, "x": "https://gazette.example/logo.png"})) == ""
    assert url("c.json", json.dumps({"title": "Court frees baker", "text": TEXT, "page": ADDRESS})) == ADDRESS
