"""What a reader sees and does on a page of Dateline, by roles, labels and words."""

import re

from playwright.sync_api import Locator, Page, expect


def count_line(page: Page) -> Locator:
    """The heading of a page; of results, their number and the question."""
    return page.get_by_role("heading", level=1)


def expect_count(page: Page, count: int) -> None:
    """The count line, the window's title and the list of results agree on a number."""
    start = "No article" if count == 0 else f"{count} article{'' if count == 1 else 's'}"
    expect(count_line(page)).to_have_text(re.compile(rf"^{start}\b"))
    expect(page).to_have_title(re.compile(rf"^{start}\b"))
    expect(headlines(page)).to_have_count(min(20, count))


def headlines(page: Page) -> Locator:
    """The links to the articles on a page of results."""
    return page.locator("#results").get_by_role("article").get_by_role("heading").get_by_role("link")


def ask(page: Page, question: str) -> None:
    """Type a question and press Search."""
    page.get_by_label("Search the articles").fill(question)
    page.get_by_role("button", name="Search", exact=True).click()


def link(page: Page, name: str) -> Locator:
    """The link of exactly that name."""
    return page.get_by_role("link", name=name, exact=True)


def articles(count: int) -> str:
    """A number of articles as the page says it."""
    return "1 article" if count == 1 else f"{count} articles"


def chosen(page: Page, label: str) -> Locator:
    """The link of a chosen filter that takes it away."""
    region = page.get_by_role("region", name="Chosen filters")
    return region.get_by_role("link", name=f"remove filter {label}", exact=True)
