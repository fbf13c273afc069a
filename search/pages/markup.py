"""Paragraph + marks -> HTML that is safe to print: the one place where markup of a source reaches a page.

bleach takes out what is not allowed, what it leaves is read again and printed anew with the marks in it. When
the text of the markup is not the paragraph's text to the letter, somebody is playing: the plain text is shown.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html.parser import HTMLParser

import bleach
from markupsafe import Markup, escape

from indexer.article import Paragraph

TAGS = frozenset(("a", "b", "cite", "code", "del", "em", "i", "ins", "q", "s", "strong", "sub", "sup"))
PROTOCOLS = frozenset(("http", "https"))

# More is no article's paragraph; cleaning it would take seconds.
_MAX_TAGS = 2_000
_WEB_ADDRESS = re.compile(r"https?://[^\s/]", re.IGNORECASE)
_LINK = Markup('<a href="{}" rel="noreferrer nofollow noopener">')
_LINK_END = Markup("</a>")
# Shown beside the mark that the address names, so that hits can be walked through without script. Their signs come
# from the style sheet: the article's text stays the article's.
_PREVIOUS = Markup('<a href="#hit-{}" rel="prev" aria-label="previous marked word"></a>')
_NEXT = Markup('<a href="#hit-{}" rel="next" aria-label="next marked word"></a>')


def marked_paragraph(paragraph: Paragraph, marks: Sequence[tuple[int, int]], first_hit: int, hits: int = 0) -> Markup:
    """The paragraph with its own inline markup and `text[start:end]` of each mark in a <mark>.

    Marks are ascending and do not overlap; they get the ids hit-N, counted from `first_hit`, on their first
    piece when tags divide them. With `hits`, their number in the whole article, each is followed by links to the
    one before and the one after it, but for marks in a link of the source's own.
    """
    parts = _read_clean(paragraph.markup) if paragraph.markup else []
    if _text_of(parts) != paragraph.text:
        parts = [paragraph.text]
    return Markup("").join(_print(parts, marks, first_hit, hits))


def _read_clean(markup: str) -> list[str]:
    """Cleaned markup as texts and tags; a tag is a Markup. Nothing when there are too many tags."""
    if markup.count("<") > _MAX_TAGS:
        return []
    # A Cleaner must not be shared between threads, so there is none in the module.
    cleaned = bleach.clean(markup, tags=TAGS, attributes=_is_allowed, protocols=PROTOCOLS, strip=True)
    reader = _Reader()
    reader.feed(cleaned)
    reader.close()
    return reader.parts


def _is_allowed(tag: str, name: str, value: str) -> bool:
    return tag == "a" and name == "href" and _WEB_ADDRESS.match(value) is not None


class _Reader(HTMLParser):
    """Texts and tags in their order; references in texts are resolved."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        href = dict(attrs).get("href")
        self.parts.append(_LINK.format(href) if href else Markup("<{}>").format(tag))

    def handle_endtag(self, tag: str) -> None:
        self.parts.append(Markup("</{}>").format(tag))


def _text_of(parts: Iterable[str]) -> str:
    return "".join(part for part in parts if not isinstance(part, Markup))


def _print(parts: Iterable[str], marks: Sequence[tuple[int, int]], first_hit: int, hits: int) -> Iterator[Markup]:
    """Texts escaped and marked, tags as they are."""
    position = index = 0
    in_link = False
    for part in parts:
        if isinstance(part, Markup):
            in_link = part.startswith("<a ") or (in_link and part != _LINK_END)
            yield part
            continue
        end = position + len(part)
        while index < len(marks) and marks[index][1] <= position:
            index += 1
        yield from _mark(part, position, marks[index:], first_hit + index, 0 if in_link else hits)
        position = end


def _mark(text: str, position: int, marks: Sequence[tuple[int, int]], first_hit: int, hits: int) -> Iterator[Markup]:
    """A text that stands at a position of its paragraph, with the marks that reach into it."""
    done = 0
    for number, (start, end) in enumerate(marks, first_hit):
        if start - position >= len(text):
            break
        inside, outside = max(start - position, 0), min(end - position, len(text))
        yield escape(text[done:inside])
        opening = Markup('<mark id="hit-{}">').format(number) if start >= position else Markup("<mark>")
        yield opening + escape(text[inside:outside]) + Markup("</mark>")
        if hits and start >= position:
            yield _steps(number, hits)
        done = outside
    yield escape(text[done:])


def _steps(number: int, hits: int) -> Markup:
    """Links from one hit to its neighbours."""
    previous = _PREVIOUS.format(number - 1) if number > 1 else Markup("")
    following = _NEXT.format(number + 1) if number < hits else Markup("")
    return Markup('<span class="steps">{}{}</span>').format(previous, following)
