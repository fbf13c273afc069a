"""IndexInfo -> AboutPage: what the archive holds, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from search.pages.facet_list import FacetGroup, list_facet
from search.pages.links import NOTHING_ASKED, Links
from search.pages.wording import show_articles, show_day, show_number, show_period
from search.results import FACET_SIZE, Facet, IndexInfo


@dataclass(frozen=True, slots=True)
class AboutPage:
    """What the archive holds as (label, value) pairs; `unavailable` says why it cannot be told now."""

    holdings: tuple[tuple[str, str], ...] = ()
    sources: FacetGroup | None = None
    unavailable: str = ""


def make_about_page(info: IndexInfo) -> AboutPage:
    """The page for an index."""
    holdings = (
        ("Articles", show_number(info.articles)),
        ("Dated", show_period(*info.days) if info.days else "none"),
        ("Undated", show_articles(info.undated)),
        ("Sources", show_number(len(info.sources))),
        ("Size on disk", show_bytes(info.bytes)),
        ("Last change", show_day(datetime.fromtimestamp(info.changed, UTC).astimezone())),
    )
    listed = Facet("source", info.sources[:FACET_SIZE], distinct=len(info.sources))
    return AboutPage(holdings, list_facet(listed, Links(NOTHING_ASKED)))


def show_bytes(count: int) -> str:
    """A size on disk in decimal units.

    >>> show_bytes(812), show_bytes(1_450_000)
    ('812 bytes', '1.4 MB')
    """
    units = ("bytes", "kB", "MB", "GB", "TB")
    power = min((len(str(count)) - 1) // 3, len(units) - 1)
    return f"{count} bytes" if not power else f"{count / 1000**power:.1f} {units[power]}"
