"""One question, four answers: the page, JSON, Atom and CSV count the same, and so does grep in the files."""

import calendar
import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator
from io import StringIO
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import Visitor, read_json
from tests.grep import Record, read_records

RECORDS = read_records()
TOTAL_RESULTS = "{http://a9.com/-/spec/opensearch/1.1/}totalResults"
MONTHS = calendar.month_name
Test = Callable[[Record], bool]

QUESTIONS: dict[str, Test] = {
    "": lambda record: True,
    "q=genocide": lambda record: record.has("genocide"),
    "q=%22press+conference%22": lambda record: record.has("press conferences?"),
    "q=strike": lambda record: record.has("strik(e|es|ing)"),
    "q=herring+-ferry": lambda record: record.has("herring") and not record.has("ferry|ferries"),
    "q=bridge+OR+reservoir": lambda record: record.has("bridges?|reservoirs?"),
    "q=(bridge+OR+reservoir)+crowns": lambda record: record.has("bridges?|reservoirs?") and record.has("crowns?"),
    "q=dredg*": lambda record: record.has(r"dredg\w*"),
    "q=headline:margravine": lambda record: "Margravine" in record.headline,
    "q=zeppelin": lambda record: False,
    "q=ferry&source=Radio+Selmar%C3%A9&source=The+Harbour+Log": lambda record: (
        record.has("ferry|ferries") and record.source in ("Radio Selmaré", "The Harbour Log")
    ),
    "q=ferry&section=Harbour&section=Politics&not_source=Radio+Selmar%C3%A9": lambda record: (
        record.has("ferry|ferries") and record.section in ("Harbour", "Politics") and record.source != "Radio Selmaré"
    ),
    "not_section=Harbour&not_section=Politics": lambda record: record.section not in ("Harbour", "Politics"),
    "source=~none": lambda record: not record.source,
    "not_source=~none&q=harbour": lambda record: bool(record.source) and record.has("harbours?"),
    "place=Spain": lambda record: names(record, "Spain"),
    "place=Norway&place=Portugal": lambda record: names(record, "Norway") or names(record, "Portugal"),
    "place=Norway&not_place=Portugal": lambda record: names(record, "Norway") and not names(record, "Portugal"),
    "from=2023-10&to=2023-11": lambda record: "2023-10" <= record.month <= "2023-11",
    "from=2022-12": lambda record: record.last_month >= "2022-12",
    "to=2022-03": lambda record: "" < record.first_month <= "2022-03",
    "date=~none": lambda record: not record.month,
    "q=ferry&from=2024&source=Radio+Selmar%C3%A9&not_section=Politics": lambda record: (
        record.has("ferry|ferries")
        and record.month >= "2024"
        and record.source == "Radio Selmaré"
        and record.section != "Politics"
    ),
}


@pytest.fixture(scope="module")
def page(chromium: Browser, seeds_site: str) -> Iterator[Page]:
    """One page for all these questions: none of them leaves anything behind."""
    visitor = Visitor(chromium, seeds_site)
    yield visitor.open("/help", script=False)
    visitor.leave()


def names(record: Record, place: str) -> bool:
    return record.has(place) or place in record.places


def ferry(record: Record) -> bool:
    return record.has("ferry|ferries")


def shown_count(page: Page) -> int:
    """The number in the count line."""
    line = page.get_by_role("heading", level=1).inner_text()
    return 0 if line.startswith("No article") else int(line.split()[0].replace(",", ""))


def table_rows(page: Page, question: str) -> list[list[str]]:
    text = page.request.get(f"/search.csv?{question}").body().decode("utf-8-sig")
    return list(csv.reader(StringIO(text, newline="")))


@pytest.mark.parametrize(("question", "is_asked_for"), QUESTIONS.items(), ids=QUESTIONS)
def test_every_form_counts_what_grep_counts(page: Page, question: str, is_asked_for: Test) -> None:
    expected = [record for record in RECORDS if is_asked_for(record)]
    page.goto(f"/?{question}")
    assert shown_count(page) == len(expected)
    assert read_json(page, f"/search.json?{question}")["total"] == len(expected)
    feed = ElementTree.fromstring(page.request.get(f"/search.atom?{question}").body())
    assert feed.findtext(TOTAL_RESULTS) == str(len(expected))
    header, *rows, last = table_rows(page, question)
    path, headline = header.index("path"), header.index("headline")
    assert sorted(row[path] for row in rows) == sorted(record.path for record in expected)
    assert {record.headline for record in expected if record.headline} <= {row[headline] for row in rows}
    assert re.match(rf"# {len(expected)} articles?\b", last[0])


def listed_values(page: Page, label: str) -> dict[str, int]:
    """The values of a facet with their counts, from the names of their links."""
    links = page.get_by_role("list", name=label, exact=True).get_by_role("link")
    return dict(_values(label.get_attribute("aria-label") or "" for label in links.all()))


def _values(names_of_links: Iterator[str]) -> Iterator[tuple[str, int]]:
    for name in names_of_links:
        value = re.fullmatch("(?:remove filter )?(.*), ([0-9,]+) articles?", name)
        if value:
            yield value[1], int(value[2].replace(",", ""))


def count_values(records: list[Record], attribute: str, none_label: str) -> dict[str, int]:
    return dict(Counter(getattr(record, attribute) or none_label for record in records))


def test_facets_count_as_grep_does(page: Page) -> None:
    page.goto("/?q=ferry")
    expected = [record for record in RECORDS if ferry(record)]
    assert listed_values(page, "Source") == count_values(expected, "source", "no source")
    assert listed_values(page, "Section") == count_values(expected, "section", "no section")


def test_a_choice_narrows_the_other_facets_and_not_its_own(page: Page) -> None:
    page.goto("/?q=ferry&section=Harbour&section=Politics")
    found = [record for record in RECORDS if ferry(record)]
    narrowed = [record for record in found if record.section in ("Harbour", "Politics")]
    assert listed_values(page, "Source") == count_values(narrowed, "source", "no source")
    assert listed_values(page, "Section") == count_values(found, "section", "no section")


def test_an_exclusion_narrows_every_facet(page: Page) -> None:
    page.goto("/?q=ferry&not_section=Harbour")
    left = [record for record in RECORDS if ferry(record) and record.section != "Harbour"]
    assert listed_values(page, "Source") == count_values(left, "source", "no source")
    assert listed_values(page, "Section") == count_values(left, "section", "no section")


@pytest.mark.parametrize("question", ["", "q=ferry"])
def test_bars_count_as_grep_does(page: Page, question: str) -> None:
    page.goto(f"/?{question}")
    found = [record for record in RECORDS if not question or ferry(record)]
    months = Counter(record.first_month for record in found if record.month)
    expected = {f"{MONTHS[int(month[5:])]} {month[:4]}": count for month, count in months.items()}
    bars = page.get_by_role("group", name="Articles by month").get_by_role("link")
    shown = (re.match(r"(\w+ \d{4}), (\d+) article", bar.get_attribute("aria-label") or "") for bar in bars.all())
    assert {bar[1]: int(bar[2]) for bar in shown if bar} == expected
    undated = sum(not record.month for record in found)
    assert page.get_by_role("link", name=re.compile(f"^{undated} undated article")).count() == (1 if undated else 0)
