"""Articles that attack the page that shows them: nothing runs, nothing is fetched, nothing scrolls sideways."""

import json
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import NARROW, PHONE, Visitor, build_index, overflow, serve

ALERT = "<script>alert(1)</script>"
BREAKOUT = f"\"'></title></textarea>{ALERT}<img src=x onerror=alert(1)><svg onload=alert(1)>"
FIELDS = ("title", "deck", "body", "source", "section", "byline", "language", "id")
RECORDS = [
    {name: f"{name} {BREAKOUT}" for name in FIELDS}
    | {"date": ALERT, "url": "javascript:alert(1)", "people": [BREAKOUT], "places": [ALERT], "organisations": [ALERT]},
    {"id": "data", "title": "A data address", "body": f"Trap. {BREAKOUT}", "url": f"data:text/html,{ALERT}"},
    {"id": "feed", "title": "A feed address", "body": "Trap.", "url": " JaVaScRiPt:alert(1)", "date": "2024-03-05"},
    {"id": "rtl", "title": "تقرير عن السفينة", "body": "أعلنت الهيئة أن السفينة Trap وصلت.", "source": "صحيفة"},
    {"id": "override", "title": "\u202eReversed\u202d", "body": "Trap \u202e and \u2067 open.", "source": "\u202eX"},
    {"id": "marks", "title": "Z" + "\u0310\u0489" * 200, "body": "Trap e" + "\u0301" * 300},
    {"id": "long", "title": "Trap " + "W" * 10_000, "body": "V" * 10_000, "source": "S" * 500, "people": ["P" * 500]},
    {"id": "words", "title": "Trap " * 2_000, "body": "Short.", "section": "N" * 300,
     "url": "http://e.example/" + "u" * 900},
]  # fmt: skip
PAGE = f"""<!doctype html><html><head><title>Trap page</title>
<base href="https://elsewhere.example/"><meta http-equiv="refresh" content="0;url=https://elsewhere.example/">
<link rel="stylesheet" href="https://elsewhere.example/a.css"></head><body onload="alert(1)">
<article><h1>Trap page</h1>
<p>The harbour <a href="javascript:alert(1)" onclick="alert(1)">script link</a> was closed for a day on Monday.</p>
<p>The ferry <a href="data:text/html,{ALERT}">data link</a> stayed away,
and the <em onmouseover="alert(1)">crew</em> waited.</p>
<p style="position:fixed;inset:0;
background:url(https://elsewhere.example/b.png)">A paragraph that would cover everything.</p>
<img src="https://elsewhere.example/c.png"><iframe src="https://elsewhere.example/"></iframe><script>alert(1)</script>
<form action="https://elsewhere.example/"><input name="q"></form></article></body></html>"""
MARKDOWN = f"""---
title: "Trap note {ALERT}"
---

Trap. ![picture](https://elsewhere.example/d.png) [link](javascript:alert(1)) {BREAKOUT}
"""
QUESTIONS: tuple[dict[str, str], ...] = (
    {},
    {"q": "trap"},
    {"q": BREAKOUT},
    {"q": "trap", "source": BREAKOUT, "not_section": ALERT, "from": ALERT},
)


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("hostile")
    corpus = folder / "corpus"
    corpus.mkdir()
    (corpus / "records.json").write_text(json.dumps(RECORDS), encoding="utf-8")
    (corpus / "<img src=x onerror=alert(1)>.html").write_text(PAGE, encoding="utf-8")
    (corpus / "note.md").write_text(MARKDOWN, encoding="utf-8")
    with serve(build_index(corpus, folder / "index")) as base:
        yield base


@pytest.fixture
def victim(chromium: Browser, hostile_site: str) -> Iterator[Visitor]:
    """Somebody who opens these pages; a dialog, a script error, a refusal or a request elsewhere is a fault."""
    victim = Visitor(chromium, hostile_site)
    yield victim
    victim.leave()


def paths(page: Page) -> list[str]:
    """Every page that shows something of these articles."""
    asked = [f"/?{urlencode(question)}" for question in QUESTIONS]
    facets = [f"/facet/{name}?contains={ALERT}" for name in ("source", "person", "org", "place", "section")]
    facets += [f"/facet/{name}" for name in ("source", "person", "section")]
    page.goto("/?q=")
    links = page.locator("#results").get_by_role("heading", level=3).get_by_role("link")
    articles = [link.get_attribute("href") or "" for link in links.all()]
    assert len(articles) == len(RECORDS) + 2
    marked = [f"{article}?q=trap" for article in articles]
    return [*asked, *facets, *marked, "/about", f"/article/{ALERT}", f"/facet/{ALERT}", f"/{ALERT}"]


@pytest.mark.parametrize("width", [PHONE, NARROW])
def test_hostile_articles_do_nothing_to_the_page(victim: Visitor, width: int, script: bool) -> None:
    page = victim.open("/", width=width, script=script)
    wider = {}
    for path in paths(page):
        page.goto(path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        assert (
            page.locator("main :is(script, iframe, img, form[action^=http], [onclick], [onmouseover], [style])").count()
            == 0
        )
        assert addresses(page) <= {"", "http:", "https:"}
        if overflow(page):
            wider[path] = overflow(page)
    assert wider == {}


def addresses(page: Page) -> set[str]:
    """The schemes of all links in the text of a page; "" for those on this site."""
    found = page.locator("main a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    return {address.split(":")[0] + ":" if not address.startswith(("/", "#")) else "" for address in found}


def test_hostile_text_is_shown_as_text(victim: Visitor) -> None:
    page = victim.open("/?q=alert")
    link = page.get_by_role("link", name=f"Trap note {ALERT}", exact=True)
    expect(link).to_be_visible()
    link.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Trap note {ALERT}")
    expect(page.locator("h1 mark")).to_have_text("alert")


def test_hostile_suggestions_are_shown_as_text(victim: Visitor) -> None:
    page = victim.open("/")
    page.get_by_label("Search the articles").press_sequentially("script")
    expect(page.locator("datalist")).to_have_count(1)
    expect(page.locator("datalist script")).to_have_count(0)


def test_hostile_articles_are_no_feed_of_scripts(victim: Visitor) -> None:
    page = victim.open("/")
    for path, kind in (
        ("/search.json", "application/json"),
        ("/search.atom", "application/atom+xml"),
        ("/search.csv", "text/csv"),
        (f"/suggest?q={ALERT}", "application/x-suggestions+json"),
        (f"/facet/{ALERT}.json", "application/problem+json"),
    ):
        answer = page.request.get(path)
        assert answer.headers["content-type"].startswith(kind)
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_the_policy_stops_a_script_that_got_in(victim: Visitor) -> None:
    """The second wall, and proof that the watch sees: a script put into the page by hand does not run."""
    page = victim.open("/")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')")
    expect(page.locator("body > img")).to_have_count(1)
    expect(page.locator("body > img")).to_have_js_property("complete", True)
    page.evaluate("0")
    assert any("Content Security Policy" in fault for fault in victim.watch.faults)
    assert not any(fault.startswith("dialog") for fault in victim.watch.faults)
    victim.watch.faults.clear()
