"""The other pages, the theme, the phone and what script adds, in a real browser."""

import re

from playwright.sync_api import Page, expect

from tests.browser import PHONE, Visitor, read_json
from tests.grep import grep, read_records
from tests.seen import articles, ask, chosen, count_line, expect_count, link

RECORDS = read_records()
FERRY = grep("ferry|ferries")


# The other pages


def test_all_values_of_a_facet_are_listed_and_searched(home: Page) -> None:
    link(home, "all 40 people").click()
    expect(home.get_by_role("list", name="People").get_by_role("listitem")).to_have_count(40 + 1)
    home.get_by_label("Find in this list").fill("öberlin")
    home.get_by_role("button", name="Find").click()
    link(home, "Halima Öberlin-Tait, 4 articles").click()
    expect_count(home, len(grep("Halima Oberlin-Tait")))


def test_help_leads_to_examples(home: Page) -> None:
    link(home, "Help").click()
    expect(count_line(home)).to_have_text("How to search")
    link(home, "harbour -ferry").click()
    expect(count_line(home)).to_contain_text("article")
    expect(home.get_by_label("Search the articles")).to_have_value("harbour -ferry")


def test_about_counts_the_archive(home: Page) -> None:
    link(home, "About").click()
    expect(count_line(home)).to_have_text("About this archive")
    expect(home.get_by_role("definition").first).to_have_text(f"{len(RECORDS)}")
    courier = sum(record.source == "The Ysolde Courier" for record in RECORDS)
    link(home, f"The Ysolde Courier, {courier} articles").click()
    expect_count(home, courier)


def test_an_address_that_leads_nowhere_leads_on(visitor: Visitor, script: bool) -> None:
    page = visitor.open("/nowhere", script=script)
    expect(count_line(page)).to_have_text("Nothing here")
    link(page, "Search the articles").click()
    expect_count(page, len(RECORDS))


def test_the_chosen_theme_stays(home: Page) -> None:
    ask(home, "ferry")
    expect_count(home, len(FERRY))
    asked, paper = home.url, background(home)
    home.get_by_role("button", name="Dark").click()
    expect(home.get_by_role("button", name="Dark")).to_have_attribute("aria-pressed", "true")
    expect(home).to_have_url(asked)
    dark = background(home)
    assert sum(dark) < 200 < sum(paper)
    for path in ("/help", "/facet/source", "/nowhere"):
        home.goto(path)
        assert background(home) == dark
    home.get_by_role("button", name="Light").click()
    expect(home.get_by_role("button", name="Light")).to_have_attribute("aria-pressed", "true")
    assert background(home) == paper


def background(page: Page) -> tuple[int, ...]:
    """Red, green and blue of the paper, each up to 255, once the style sheet has come."""
    page.wait_for_load_state("load")
    colour = page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    return tuple(int(part) for part in re.findall(r"\d+", colour)[:3])


def test_filters_fold_away_on_a_phone(visitor: Visitor, script: bool) -> None:
    page = visitor.open("/?q=ferry", script=script, width=PHONE)
    radio = sum(record.source == "Radio Selmaré" for record in FERRY)
    facet = page.get_by_role("link", name=f"Radio Selmaré, {articles(radio)}", exact=True)
    expect(facet).to_be_hidden()
    page.locator("summary", has_text="Filters").tap()
    facet.tap()
    expect_count(page, radio)


def test_names_are_suggested_as_they_are_typed(visitor: Visitor) -> None:
    page = visitor.open("/")
    typed, names, counts, addresses = read_json(page, "/suggest?q=bened")
    assert (typed, names, counts) == ("bened", ['"Benedikt Marrowe"'], ["7 articles"])
    page.goto(addresses[0])
    expect_count(page, 7)
    page.get_by_label("Search the articles").press_sequentially("bened")
    expect(page.locator("datalist option")).to_have_attribute("value", '"Benedikt Marrowe"')


# What script adds


def test_an_update_in_place_keeps_the_focus_and_says_the_count(visitor: Visitor) -> None:
    page = visitor.open("/?q=ferry")
    page.evaluate("document.documentElement.dataset.kept = 'yes'")
    facet = page.get_by_role("list", name="Source", exact=True).get_by_role("link", name="Radio Selmaré").first
    facet.focus()
    facet.press("Enter")
    expect(chosen(page, "Radio Selmaré")).to_be_visible()
    assert page.evaluate("document.documentElement.dataset.kept") == "yes"
    expect(page.get_by_role("status")).to_contain_text("Radio Selmaré")
    expect(page.locator(":focus")).to_contain_text("Radio Selmaré")


def test_dragging_over_the_chart_chooses_days(visitor: Visitor) -> None:
    page = visitor.open("/?from=2023-10&to=2024-01")
    first = link(page, "October 2023, 15 articles").bounding_box()
    last = page.get_by_role("link", name=re.compile("^November 2023, ")).bounding_box()
    assert first is not None
    assert last is not None
    page.mouse.move(first["x"] + 2, first["y"] + 20)
    page.mouse.down()
    page.mouse.move(last["x"] + last["width"] - 2, last["y"] + 10, steps=4)
    page.mouse.up()
    expect_count(page, sum(record.month in ("2023-10", "2023-11") for record in RECORDS))


def test_copies_are_grouped_listed_and_compared(home: Page) -> None:
    ask(home, "ferry")
    expect(count_line(home)).to_have_text(re.compile(f"^{len(FERRY)} articles with ferry"))
    link(home, "One a story").click()
    expect(count_line(home)).to_have_text(re.compile(rf"^{len(FERRY)} articles, \d+ stories with ferry"))
    expect(home).to_have_url(re.compile("group=story"))
    dead = home.get_by_role("article").filter(has_text="One dead, 31 injured as ferry Margravine strikes shoal")
    expect(dead).to_contain_text("more copies")
    dead.get_by_role("link", name=re.compile("more copies of One dead")).click()
    copies = home.get_by_role("region", name="Copies")
    expect(copies).to_be_in_viewport()
    expect(copies.locator("[aria-current]")).to_contain_text("Selmaré Press Agency, this article")
    copies.get_by_role("link", name=re.compile("compare with Selmaré Press Agency, 19 Oct")).click()
    expect(home.get_by_role("insertion").filter(has_text="28").first).to_be_visible()
    expect(home.get_by_role("deletion").filter(has_text="31").first).to_be_visible()
    link(home, "Back to the article").click()
    link(home, "Back to the results").click()
    expect(count_line(home)).to_have_text(re.compile(rf"^{len(FERRY)} articles, \d+ stories with ferry"))
    link(home, "Every article").click()
    expect(count_line(home)).to_have_text(re.compile(f"^{len(FERRY)} articles with ferry"))
