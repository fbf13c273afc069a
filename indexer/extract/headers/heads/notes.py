"""The notes in brackets above a text as it was -> when they say that it was first published.

Such notes are left out of the text: "(Corrects figure in third paragraph. Story first published on April 9, 2007)".
"""

from __future__ import annotations

from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import has_digit, may_state_date
from indexer.extract.headers.lines.line import LONGEST_LINE, read_header_line

_FIRST_PARAGRAPHS = 5


def date_of_note(paragraphs: Sequence[Paragraph]) -> str:
    """The date, as written, that the one dated note among the first lines states; "" without one.

    >>> date_of_note([Paragraph("(Corrects name. Story first published on April 9, 2007)")])
    'April 9, 2007'
    """
    first = [paragraph.text for paragraph in paragraphs[:_FIRST_PARAGRAPHS]]
    texts = [text for text in first if ("(" in text or "[" in text) and has_digit(text)]
    lines = [line.strip() for text in texts for line in text.split("\n", 3)]
    notes = [line for line in lines if line[:1] in ("(", "[") and line[-1:] in (")", "]") and len(line) <= LONGEST_LINE]
    dates = [date for note in notes if may_state_date(note) and (date := (read_header_line(note) or {}).get("date"))]
    return dates[0] if len(dates) == 1 else ""
