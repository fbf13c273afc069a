"""A plain text as it was, which nothing else dates -> the date of a line above or below it that has its own form.

What stands below may be of a quoted or a later text: it counts only if the text tells of no year long after it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from indexer.article import HEADER, LINE, Paragraph
from indexer.dates import read_date
from indexer.extract.headers.feet.bracketed_sources import date_of_bracketed_source
from indexer.extract.headers.feet.own_citations import date_of_own_citation
from indexer.extract.headers.set_apart_dates import last_date, set_apart_date

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)", re.ASCII)
_MOST_YEARS = 5  # that a text may look ahead: "the harbour is to be rebuilt by 2028"


def date_of_last_resort(paragraphs: Sequence[Paragraph], headline: str, today: date) -> tuple[str, str]:
    """The date as written, and its basis; ("", LINE) without one. Days after `today` are none.

    >>> lines = ["The ferry stayed in port, the company said on Monday.", "It is old. (Harbour Times, 16 May 2002)"]
    >>> date_of_last_resort(list(map(Paragraph, lines)), "Ferry stays in port", date(2026, 1, 1))
    ('16 May 2002', 'line')
    """
    if above := set_apart_date(paragraphs, headline, today):
        return above, HEADER
    cited = date_of_own_citation(paragraphs, headline) or date_of_bracketed_source(paragraphs)
    below = cited or last_date(paragraphs, today)
    return (below if below and not _tells_of_later(paragraphs, below) else ""), LINE


def _tells_of_later(paragraphs: Sequence[Paragraph], text: str) -> bool:
    written = read_date(text)
    years = (int(year) for one in paragraphs for year in _YEAR.findall(one.text))
    return written is None or any(year > written.first_day.year + _MOST_YEARS for year in years)
