"""Searching and reading in a real browser, with JavaScript and without: what is seen is what the files hold."""

import re

from playwright.sync_api import Page, expect

from tests.browser import Visitor
from tests.grep import grep, plain, read_records
from tests.seen import articles, ask, chosen, count_line, expect_count, headlines, link

RECORDS = read_records()
FERRY = grep("ferry|ferries")


# Searching and narrowing


def test_a_typed_question_finds_what_the_files_hold(home: Page) -> None:
    expect_count(home, len(RECORDS))
    ask(home, '"press conference"')
    expect_count(home, len(grep("press conferences?")))
    expect(home).to_have_url(re.compile(r"/\?q=%22press\+conference%22$"))
    for hit in home.locator("#results").get_by_role("article").all():
        assert "press conference" in hit.locator(".hit-snippet").inner_text().lower()


def test_words_are_found_without_their_accents(home: Page) -> None:
    ask(home, "Skarveno")
    expect_count(home, len(grep("Skarveno")))
    expect(home.locator("mark").first).to_have_text("Skarvenö")


def test_a_facet_narrows_and_a_second_value_widens(home: Page) -> None:
    ask(home, "ferry")
    expect_count(home, len(FERRY))
    radio = [record for record in FERRY if record.source == "Radio Selmaré"]
    log = [record for record in FERRY if record.source == "The Harbour Log"]
    link(home, f"Radio Selmaré, {articles(len(radio))}").click()
    expect_count(home, len(radio))
    expect(chosen(home, "Radio Selmaré")).to_be_visible()
    link(home, f"The Harbour Log, {articles(len(log))}").click()
    expect_count(home, len(radio) + len(log))
    chosen(home, "Radio Selmaré").click()
    expect_count(home, len(log))
    link(home, "Clear all filters").click()
    expect_count(home, len(FERRY))


def test_a_value_is_excluded(home: Page) -> None:
    ask(home, "ferry")
    expect_count(home, len(FERRY))
    home.get_by_role("link", name="not: exclude Harbour", exact=True).click()
    left = [record for record in FERRY if record.section != "Harbour"]
    expect_count(home, len(left))
    chosen(home, "not Harbour").click()
    expect_count(home, len(FERRY))


def test_a_bar_narrows_to_its_month(home: Page) -> None:
    october = [record for record in RECORDS if record.month == "2023-10"]
    link(home, f"October 2023, {articles(len(october))}").click()
    expect_count(home, len(october))
    expect(home.get_by_label("From")).to_have_value("2023-10-01")
    expect(home.get_by_label("To", exact=True)).to_have_value("2023-10-31")
    chosen(home, "1 Oct 2023 to 31 Oct 2023").click()
    expect_count(home, len(RECORDS))


def test_dates_are_typed(home: Page) -> None:
    home.get_by_label("From").fill("2024")
    home.get_by_label("To", exact=True).fill("2024-06")
    home.get_by_role("button", name="Set dates").click()
    expect_count(home, sum("2024-01" <= record.month <= "2024-06" for record in RECORDS))
    expect(chosen(home, "1 Jan 2024 to 30 Jun 2024")).to_be_visible()
    expect(home).to_have_url(re.compile(r"/\?from=2024&to=2024-06$"))


def test_a_date_that_is_none_is_named(home: Page) -> None:
    home.get_by_label("From").fill("someday")
    home.get_by_role("button", name="Set dates").click()
    expect(home.get_by_role("list", name="Notes on this search")).to_contain_text("someday")
    expect_count(home, len(RECORDS))


def test_the_undated_are_one_click_away(home: Page) -> None:
    undated = [record for record in RECORDS if not record.month]
    link(home, f"{len(undated)} undated articles").click()
    expect_count(home, len(undated))
    assert home.locator("time").count() == 0


def test_results_are_sorted_by_date(home: Page) -> None:
    ask(home, "ferry")
    for name, is_backwards in (("Newest", True), ("Oldest", False)):
        home.get_by_role("navigation", name="Sort").get_by_role("link", name=name).click()
        expect(home.get_by_role("navigation", name="Sort").locator("[aria-current]")).to_have_text(name)
        days = [time.get_attribute("datetime") or "" for time in home.locator("time").all()]
        assert len(days) == 20
        assert days == sorted(days, reverse=is_backwards)


def test_pages_hold_every_article_once(home: Page) -> None:
    seen: list[str | None] = []
    for first in range(1, len(RECORDS) + 1, 20):
        last = min(first + 19, len(RECORDS))
        expect(home.get_by_role("region", name=f"Articles {first} to {last} of {len(RECORDS)}")).to_be_visible()
        seen += [headline.get_attribute("href") for headline in headlines(home).all()]
        if last < len(RECORDS):
            link(home, "Next page").click()
    assert len(set(seen)) == len(seen) == len(RECORDS)
    expect(home).to_have_url(re.compile(r"/\?page=4$"))
    link(home, "Page 2").click()
    expect(count_line(home)).to_be_visible()
    expect(home.locator("[aria-current=page]")).to_have_text("Page 2")


def test_nothing_found_says_what_each_part_finds(home: Page) -> None:
    ask(home, "herring zeppelin")
    expect_count(home, 0)
    expect(home.get_by_text(re.compile(r"^zeppelin, 0 articles$"))).to_be_visible()
    link(home, f"herring, {len(grep('herring'))} articles").click()
    expect_count(home, len(grep("herring")))


def test_a_filter_that_empties_the_result_can_be_taken_away(visitor: Visitor, script: bool) -> None:
    page = visitor.open("/?q=herring&place=Zanzibar", script=script)
    expect_count(page, 0)
    page.get_by_role("link", name=re.compile("without the filter Zanzibar")).click()
    expect_count(page, len(grep("herring")))


# An article


def test_an_article_is_opened_read_and_left(home: Page) -> None:
    ask(home, "Margravine")
    expect_count(home, len(grep("Margravine")))
    results = home.url
    link(home, "A bell for the Margravine").click()
    (record,) = [record for record in RECORDS if record.headline == "A bell for the Margravine"]
    words = len(re.findall("Margravine", record.text))
    expect(count_line(home)).to_have_text("A bell for the Margravine")
    story = home.get_by_role("main").get_by_role("article")
    expect(story.locator("mark")).to_have_text(["Margravine"] * words)
    expect(home.get_by_role("navigation", name="Marked words")).to_contain_text(f"{words} marked words")
    for number in range(1, words + 1):
        link(home, f"marked word {number}").click()
        expect(home).to_have_url(re.compile(f"#hit-{number}$"))
        expect(home.locator("mark:target")).to_be_in_viewport()
    link(home, "previous marked word").click()
    expect(home).to_have_url(re.compile(f"#hit-{words - 1}$"))
    link(home, "next marked word").click()
    expect(home).to_have_url(re.compile(f"#hit-{words}$"))
    link(home, "Back to the results").click()
    expect(home).to_have_url(results)
    expect_count(home, len(grep("Margravine")))


def test_an_article_shows_the_whole_text_of_its_file(visitor: Visitor, script: bool) -> None:
    page = visitor.open("/?q=headline%3Aemergency&section=Politics", script=script)
    link(page, "State of emergency on Skarvenö").click()
    expect(count_line(page)).to_have_text("State of emergency on Skarvenö")
    (record,) = [record for record in RECORDS if record.path.endswith("/emergency.html")]
    paragraphs = [" ".join(part.split()) for part in record.text.split("\n\n") if part.strip()]
    story = " ".join(plain(page.get_by_role("main").get_by_role("article").inner_text()).split())
    assert len(paragraphs) == 6
    assert [paragraph for paragraph in paragraphs if paragraph not in story] == []
    assert "Back to top" not in story
    expect(page.get_by_role("blockquote")).to_contain_text("Nobody on the island will go without.")


def test_the_original_is_there_to_compare(visitor: Visitor, script: bool) -> None:
    page = visitor.open("/?q=headline%3Abell", script=script)
    link(page, "A bell for the Margravine").click()
    page.get_by_text("The original text, to compare").click()
    expect(page.get_by_text("Original: sample/radio-selmare/2024/memorial.html", exact=True)).to_be_visible()


def test_the_browsers_own_back_button_returns_to_the_results(home: Page) -> None:
    ask(home, "ferry")
    expect_count(home, len(FERRY))
    headlines(home).first.click()
    expect(link(home, "Back to the results")).to_be_visible()
    home.go_back()
    expect_count(home, len(FERRY))
    home.go_back()
    expect_count(home, len(RECORDS))
