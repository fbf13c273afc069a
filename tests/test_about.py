"""What the archive holds, in words."""

from datetime import date

import pytest

from search.pages.about import make_about_page, show_bytes
from search.results import FacetValue, IndexInfo

SOURCES = tuple(FacetValue(f"s{number}", f"s{number}", 20 - number) for number in range(12))
INFO = IndexInfo(
    articles=21_578,
    undated=1,
    sources=SOURCES,
    days=(date(1987, 2, 26), date(1987, 10, 20)),
    bytes=45_300_000,
    schema_version=1,
    segments=3,
    generation="g",
    changed=0,
)


def test_holdings_in_words():
    holdings = dict(make_about_page(INFO).holdings)
    assert holdings["Articles"] == "21,578"
    assert holdings["Dated"] == "26 Feb 1987 to 20 Oct 1987"
    assert holdings["Undated"] == "1 article"
    assert holdings["Sources"] == "12"
    assert holdings["Size on disk"] == "45.3 MB"


def test_the_first_sources_are_links_and_the_rest_is_one():
    sources = make_about_page(INFO).sources
    assert [row.label for row in sources.rows] == [f"s{number}" for number in range(10)]
    assert sources.rows[0].address == "/?source=s0"
    assert sources.all_label == "all 12 sources"


@pytest.mark.parametrize(
    ("count", "shown"),
    [(0, "0 bytes"), (999, "999 bytes"), (1000, "1.0 kB"), (82_200, "82.2 kB"), (7 * 10**12, "7.0 TB")],
)
def test_sizes(count, shown):
    assert show_bytes(count) == shown
