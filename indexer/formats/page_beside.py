"""Web page -> the date in a line of its own beside the headline, which may stand outside of the marked article."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from lxml.html import HtmlElement

from indexer.dates import find_dates, read_date
from indexer.formats.characters import one_line
from indexer.formats.occasions import OCCASION
from indexer.formats.page_dates import UPDATED
from indexer.formats.page_furniture import is_furniture
from indexer.formats.page_marks import headline_element
from indexer.formats.times_of_others import is_of_readers

_LEVELS = 2  # elements around the headline in which its lines may stand
_MOST_LINES = 6  # beside the headline
_LONGEST = 90  # characters of a line that is none of the text
_UNSEEN = frozenset({"script", "style", "template", "noscript", "textarea"})
_LABELS = frozenset(
    {"published", "posted", "date", "dated", "on", "first", "originally", "release", "issued", "created"}
)


def date_beside_headline(page: HtmlElement) -> tuple[str, ...]:
    """The date of the first line below the headline that is a whole date, with "Published" before it or not; else of
    the line right above it."""
    heading = headline_element(page)
    if heading is None:
        return ()
    below = next(filter(None, map(_date, itertools.islice(_below(heading), _MOST_LINES))), "")
    above = "" if below else next(filter(None, map(_date, itertools.islice(_above(heading), 1))), "")
    return (below or above,) if below or above else ()


def _below(heading: HtmlElement) -> Iterator[HtmlElement]:
    """The short lines that follow a heading, up to the first that is text."""
    for element in itertools.chain([heading], itertools.islice(heading.iterancestors(), _LEVELS)):
        for sibling in element.itersiblings():
            for line in _lines(sibling):
                if len(one_line(line.text_content())) > _LONGEST:
                    return
                yield line


def _above(heading: HtmlElement) -> Iterator[HtmlElement]:
    for sibling in heading.itersiblings(preceding=True):
        yield from _lines(sibling)


def _lines(element: HtmlElement) -> Iterator[HtmlElement]:
    """The lines in an element, none in furniture or in what readers wrote: those without lines in them."""
    if not isinstance(element.tag, str) or element.tag in _UNSEEN or is_furniture(element) or is_of_readers(element):
        return
    inside = [child for child in element if isinstance(child.tag, str) and child.tag in ("div", "p", "ul", "li", "dl")]
    if not inside:
        yield from [element] if element.text_content().strip() else []
        return
    for child in inside:
        yield from _lines(child)


def _date(line: HtmlElement) -> str:
    """The date that a line is, "" for any other and that of an update."""
    text = one_line(line.text_content())
    found = find_dates(text)
    if len(found) != 1 or UPDATED.search(text.lower()) or OCCASION.search(text):
        return ""
    written, beside = found[0].written, f"{text[: found[0].start]} {text[found[0].end :]}"
    is_alone = {word for word in beside.lower().replace(":", " ").split() if word.isalpha()} <= _LABELS
    is_day = read_date(found[0].text) == written and written.is_day and not written.ambiguous
    return found[0].text if is_alone and is_day else ""
