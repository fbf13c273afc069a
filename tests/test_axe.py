"""WCAG 2.2 AA in a real browser: axe on every kind of page, the keyboard, and pages that never scroll sideways.

Each page is also photographed, in both themes and at three widths, into tests/screenshots/ for a person to look at.
"""

import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Page, expect

from tests.browser import MIDDLE, NARROW, PHONE, WIDE, Visitor, overflow

SCREENSHOTS = Path(__file__).parent / "screenshots"
PAGES = {
    "home": "/",
    "results": "/?q=ferry&source=Radio+Selmar%C3%A9&not_section=Politics&from=2023",
    "nothing": "/?q=herring+zeppelin&place=Norway",
    "article": "/article/SPA-2023-1017-09?q=ferry+shoal",
    "stories": "/?q=ferry&group=story",
    "copies": "/article/SPA-2023-1017-09?group=story",
    "compare": "/compare/SPA-2023-1017-09?with=rs-94810&q=ferry",
    "facet": "/facet/person?q=ferry",
    "help": "/help",
    "about": "/about",
    "missing": "/nowhere",
}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {
    "runOnly": {"type": "tag", "values": RULES},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}


def inspect(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = Axe().run(page, options=OPTIONS).response
    return found


def violations(found: dict[str, Any]) -> list[str]:
    """What axe objects to: rule, element and reason, a line each."""
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


@pytest.fixture(
    scope="module", params=product((WIDE, PHONE), ("light", "dark")), ids=lambda screen: "-".join(map(str, screen))
)
def screen(chromium: Browser, seeds_site: str, request: pytest.FixtureRequest) -> Iterator[tuple[Page, str]]:
    """A page of one width and theme, and what the pictures taken of it are called."""
    width, scheme = request.param
    visitor = Visitor(chromium, seeds_site)
    yield visitor.open("/", width=width, scheme=scheme), f"{width}-{scheme}"
    visitor.leave()


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(screen: tuple[Page, str], name: str) -> None:
    page, called = screen
    page.goto(PAGES[name])
    photograph(page, f"{name}-{called}")
    assert violations(inspect(page)) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_screen_between_phone_and_desk_fits(visitor: Visitor, scheme: str) -> None:
    page = visitor.open("/", width=MIDDLE, scheme=scheme)
    for name, path in PAGES.items():
        page.goto(path)
        photograph(page, f"{name}-{MIDDLE}-{scheme}")
        assert overflow(page) == 0


def photograph(page: Page, name: str) -> None:
    """A picture of the whole page, once it is there."""
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    SCREENSHOTS.mkdir(exist_ok=True)
    window = page.viewport_size
    assert window is not None
    # Not full_page: Chromium forgets the touch screen while it takes such a picture.
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": window["width"], "height": height})
    page.screenshot(path=SCREENSHOTS / f"{name}.png")
    page.set_viewport_size(window)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_opened_filters_on_a_phone(visitor: Visitor, scheme: str) -> None:
    page = visitor.open(PAGES["results"], width=PHONE, scheme=scheme)
    page.locator("summary", has_text="Filters").tap()
    expect(page.get_by_role("list", name="Source", exact=True)).to_be_visible()
    assert violations(inspect(page)) == []


def test_axe_finds_nothing_in_the_list_of_keys(visitor: Visitor) -> None:
    page = visitor.open("/")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    assert violations(inspect(page)) == []


def test_axe_sees_a_page_that_is_wrong(visitor: Visitor) -> None:
    """The other tests would mean nothing with an instrument that never objects."""
    page = visitor.open("/help")
    page.evaluate(
        """() => {
            document.querySelector("main").innerHTML =
                "<h1>Wrong</h1><img src=/static/icon.svg><p><button>a</button><button>b</button></p>";
            for (const button of document.querySelectorAll("main button"))
                button.style.cssText = "all: revert; width: 9px; height: 9px; padding: 0; border: 0; margin: 0";
        }"""
    )
    rules = {violation["id"] for violation in inspect(page)["violations"]}
    assert {"image-alt", "target-size"} <= rules


@pytest.mark.parametrize("width", [PHONE, NARROW])
def test_nothing_scrolls_sideways(visitor: Visitor, width: int, script: bool) -> None:
    page = visitor.open("/", width=width, script=script)
    wider = {}
    for name, path in PAGES.items():
        page.goto(path)
        wider[name] = overflow(page)
    assert wider == dict.fromkeys(PAGES, 0)


# The keyboard


def tab_stops(page: Page, most: int) -> list[str]:
    """What Tab reaches, in order: the text or the name of each stop."""
    stops = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stops.append(
            page.locator(":focus").evaluate("e => e.getAttribute('aria-label') || e.innerText || e.id").strip()
        )
    return stops


def test_tab_reaches_skip_links_search_and_filters(visitor: Visitor, script: bool) -> None:
    page = visitor.open("/?q=ferry", script=script)
    stops = tab_stops(page, 20)
    assert stops[:6] == [
        "Skip to the results", "Skip to the filters", "Skip to the search box", "Dateline", "q", "Search",
    ]  # fmt: skip
    source = next(stop for stop in stops if stop.endswith(" articles"))
    assert stops.index(source) < stops.index(f"not: exclude {source.rsplit(', ', 1)[0]}")


def test_a_skip_link_leads_past_the_form(visitor: Visitor, script: bool) -> None:
    page = visitor.open("/?q=ferry", script=script)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the results")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#count$"))
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_the_whole_question_is_asked_from_the_keyboard(visitor: Visitor) -> None:
    page = visitor.open("/?q=ferry", script=False)
    chosen = page.get_by_role("list", name="Source", exact=True).get_by_role("link").first
    name = chosen.get_attribute("aria-label") or ""
    chosen.focus()
    page.keyboard.press("Enter")
    remove = page.get_by_role("link", name=f"remove filter {name}", exact=True)
    expect(remove).to_have_attribute("aria-current", "true")


def test_facet_links_are_named_by_value_and_count(visitor: Visitor) -> None:
    page = visitor.open("/?q=ferry")
    for label in ("Source", "People", "Organisations", "Places", "Section"):
        for row in page.get_by_role("list", name=label, exact=True).get_by_role("listitem").all():
            value, count = (
                row.locator("bdi").inner_text(),
                row.get_by_role("link").first.inner_text().split()[-1],
            )
            noun = "article" if count == "1" else "articles"
            expect(row.get_by_role("link").first).to_have_accessible_name(f"{value}, {count} {noun}")
            expect(row.get_by_role("link").last).to_have_accessible_name(f"not: exclude {value}")


def test_keys_of_the_results(visitor: Visitor) -> None:
    page = visitor.open("/?q=ferry")
    headlines = page.locator("#results").get_by_role("heading", level=3).get_by_role("link")
    for key, number in (("j", 0), ("j", 1), ("j", 2), ("k", 1)):
        page.keyboard.press(key)
        expect(headlines.nth(number)).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_label("Search the articles")).to_be_focused()
    page.keyboard.type("jk?")
    expect(page.get_by_label("Search the articles")).to_have_value("jk?")


def test_keys_of_an_article(visitor: Visitor) -> None:
    page = visitor.open(PAGES["article"])
    for key, number in (("n", 1), ("n", 2), ("p", 1)):
        page.keyboard.press(key)
        expect(page.locator(f"#hit-{number}")).to_be_focused()
        expect(page).to_have_url(re.compile(f"#hit-{number}$"))


def test_the_list_of_keys_opens_closes_and_switches_them_off(visitor: Visitor) -> None:
    page = visitor.open("/?q=ferry")
    keys = page.get_by_role("dialog", name="Keys")
    page.keyboard.press("?")
    expect(keys).to_contain_text("next article in the results")
    page.keyboard.press("Escape")
    expect(keys).to_have_count(0)
    page.get_by_role("button", name="Keys").click()
    keys.get_by_role("button", name="Switch the keys off").click()
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    expect(page.get_by_label("Search the articles")).not_to_be_focused()
