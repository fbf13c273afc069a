"""JSON-LD as sites write it, and of several articles in it the page's own."""

import json

import pytest

from indexer.formats import page_linked, read_file
from indexer.formats.fragments import parse_html
from indexer.formats.page_linked import linked_facts
from indexer.formats.raw import SourceFile

MOMENT = "2012-07-19T08:45:00Z"
OWN = {"@type": "NewsArticle", "headline": "Ferry waits", "datePublished": MOMENT}
OTHER = {"@type": "NewsArticle", "headline": "Museum buys letters", "datePublished": "2011-01-01"}


def stated(tmp_path, script, head="", times=""):
    body = "<p>The ferry to the islands stayed in port on Monday after a storm broke two windows.</p>"
    linked = f'<script type="application/ld+json">{script}</script>' if script else ""
    head = f"<title>Ferry waits</title>{linked}{head}"
    text = f"<html><head>{head}</head><body><h1>Ferry waits</h1>{times}{body}</body></html>"
    path = tmp_path / "a.html"
    path.write_text(text, encoding="utf-8")
    [article] = read_file(SourceFile(path, "a.html", len(text)), {})
    return article.facts


def dates(tmp_path, script, times=""):
    return stated(tmp_path, script, times=times).get("date", ())


@pytest.mark.parametrize(
    "script",
    [
        f"//<![CDATA[\n{json.dumps(OWN)}\n//]]>",
        f"<!--\n{json.dumps(OWN)}\n-->",
        json.dumps(OWN)[:-1] + ",}",
        json.dumps(OWN) + ";",
        f"\n/* <![CDATA[ */ {json.dumps(OWN)} ; /* ]]> */\n",
        f"<![CDATA[{json.dumps(OWN)}]]>;",
        json.dumps({"@type": "schema:NewsArticle", "schema:datePublished": MOMENT}),
        json.dumps([OTHER, OWN]),
        json.dumps({"@type": "WebPage", "hasPart": [OTHER, OWN]}),
        json.dumps({"@type": "NewsArticle", "isPartOf": {"@type": "PublicationIssue", "datePublished": MOMENT}}),
    ],
)
def test_the_page_s_own_article(tmp_path, script):
    assert dates(tmp_path, script) == (MOMENT,)


@pytest.mark.parametrize("script", [json.dumps({"@type": "WebSite", "hasPart": [OTHER]}), "{", "[[["])
def test_parts_that_are_other_articles_and_what_is_no_json(tmp_path, script):
    assert dates(tmp_path, script) == ()


SITE = {"@type": "WebSite", "name": "Harbour Gazette"}


@pytest.mark.parametrize(
    ("items", "head", "sources"),
    [
        ([SITE, OWN], "", ("Harbour Gazette",)),
        ([OWN, {"@type": "schema:WebSite", "schema:name": "Harbour Gazette"}], "", ("Harbour Gazette",)),
        ([SITE, {**OWN, "publisher": {"name": "Bay Post"}}], "", ("Bay Post",)),
        ([SITE, OWN], '<meta property="og:site_name" content="Bay Post">', ("Bay Post",)),
        ([OWN, {"@type": "WebPage", "hasPart": SITE}], "", ()),
        ([OWN, {"@type": "Organization", "name": "Harbour Gazette"}], "", ()),
    ],
)
def test_the_name_of_the_site_is_the_source_that_nothing_else_states(tmp_path, items, head, sources):
    facts = stated(tmp_path, json.dumps({"@graph": items}), head)
    assert facts.get("source", ()) == sources
    assert "site" not in facts


def test_a_time_that_says_updated_is_none_of_publication(tmp_path):
    times = (
        "<div><time datetime='2012-07-20T10:00'>Updated 20 July</time>"
        "<time pubdate datetime='2012-07-19T08:45'>19 July</time></div>"
    )
    assert dates(tmp_path, "", times) == ("2012-07-19T08:45",)


def test_blanks_in_what_is_no_json_are_passed_once():
    script = '{"a":1' + " " * 400_000 + "x}"  # each looked at from each would be minutes
    assert page_linked._parsed(script) is None


def test_an_item_s_headline_with_characters_as_html_has_them(tmp_path):
    own = {**OWN, "headline": "Ferry &amp; boat wait"}
    text = (
        f"<html><head><script type='application/ld+json'>{json.dumps([OTHER, own])}</script></head>"
        "<body><h1>Ferry &amp; boat wait</h1><p>The ferry to the islands stayed in port on Monday.</p></body></html>"
    )
    path = tmp_path / "a.html"
    path.write_text(text, encoding="utf-8")
    [article] = read_file(SourceFile(path, "a.html", len(text)), {})
    assert article.facts["date"] == (MOMENT,)


@pytest.mark.parametrize(
    "scripts",
    [
        ['{"@graph": [{"@type": "Organization", "@id": "#org", "name": "Harbour Post"},'
         ' {"@type": "NewsArticle", "headline": "Ferry", "publisher": {"@id": "#org"}}]}'],
        ['{"@type": "NewsArticle", "headline": "Ferry", "publisher": {"@id": "#o"}}',
         '{"@type": "NewsMediaOrganization", "@id": "#o", "name": "Harbour Post"}'],
    ],
)  # fmt: skip
def test_a_publisher_that_is_described_elsewhere(scripts):
    markup = "".join(f'<script type="application/ld+json">{script}</script>' for script in scripts)
    page = parse_html(f"<html><head><title>Ferry</title>{markup}</head><body><p>One.</body></html>")
    assert linked_facts(page)["source"] == ("Harbour Post",)


def test_a_publisher_that_nobody_describes_is_none():
    script = '<script type="application/ld+json">{"@type": "NewsArticle", "publisher": {"@id": "#o"}}</script>'
    assert not linked_facts(parse_html(f"<html><head>{script}</head><body><p>One.</body></html>"))["source"]
