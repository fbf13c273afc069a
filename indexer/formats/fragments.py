"""HTML -> paragraphs: block elements divide, links and emphasis stay as markup, the rest of the tags go."""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Container, Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement, HTMLParser

from indexer.article import Paragraph
from indexer.dates import find_dates
from indexer.formats.characters import clean
from indexer.formats.encoding import Unreadable
from indexer.formats.labels_apart import is_label_behind
from indexer.formats.links import web_address
from indexer.formats.paragraphs import split_text

INLINE = frozenset(("a", "b", "cite", "code", "del", "em", "i", "ins", "q", "s", "strong", "sub", "sup"))
BLOCKS = frozenset(
    (
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div",
        "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5",
        "h6", "header", "hgroup", "hr", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary",
        "table", "tbody", "tfoot", "thead", "tr", "ul",
    )
)  # fmt: skip
MAX_INLINE = 16  # inline elements inside each other; nobody means more
_CELLS = frozenset(("td", "th"))
_FEWEST_BREAKS = 2  # in a cell that lays out a page; one parts words in tables, too
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
# What never is text, wherever it stands.
UNREAD = frozenset(
    (
        "applet", "audio", "button", "canvas", "datalist", "dialog", "embed", "head", "iframe", "input",
        "link", "math", "meta", "noscript", "object", "option", "script", "select", "style", "svg",
        "template", "textarea", "title", "video",
    )
)  # fmt: skip
_OTHER_TAGS = (
    "abbr", "acronym", "big", "br", "caption", "col", "colgroup", "font", "img", "kbd", "mark", "picture", "small",
    "source", "span", "strike", "td", "th", "time", "tt", "u", "var", "wbr",
)  # fmt: skip
_TAGS = "|".join(sorted({*INLINE, *BLOCKS, *UNREAD, *_OTHER_TAGS}, key=len, reverse=True))
# Newswire writes tickers as <SRD> or <I>: only an end tag, an attribute or a lower-case tag makes a text HTML.
_MARKUP = re.compile(
    r"</(?:p|div|span|a|em|strong|b|i|u|ul|ol|li|blockquote|h[1-6]|table|tr|td|figure|section|article)\s*>"
    r"|<(?:a|p|div|span|img|font|h[1-6])\s+[\w-]+\s*=",
    re.IGNORECASE,
)
_LOWER_MARKUP = re.compile(r"<(?:p|br|hr)\s*/?>")
_NOT_A_TAG = re.compile(rf"<(?=[^a-z/!]|$)|<(?!/?(?:{_TAGS})\b|!--)", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
# A tag, its values last read as parsers do; possessive, so that any text is read once.
_VALUE = r"""=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+)"""
_WHOLE_TAG = re.compile(rf"<[a-z](?:[^>=]++|{_VALUE})*+", re.IGNORECASE)
_QUOTED = re.compile(_VALUE)
MAX_TAG = 64 * 1024  # characters of a tag without its values; the parser compares every attribute with every other


@dataclass(frozen=True, slots=True, eq=False)
class _Inline:
    """An inline element that is open; two of the same name and link are still two."""

    tag: str
    href: str = ""

    @property
    def start(self) -> str:
        return f'<{self.tag} href="{html.escape(self.href)}">' if self.href else f"<{self.tag}>"


_BREAK = "\v"  # a line break among the runs; it is white space like any other
HEAD = 6  # paragraphs at a text's start that may be lines of its header
LONGEST_DATED = 100  # characters
_BYLINE = re.compile(r"(?:By|BY)\s[^\W\d_a-z][\w.'’-]*(?:\s[^\W\d_a-z][\w.'’-]*){1,3}")
_Run = tuple[str, tuple[_Inline, ...]]  # a piece of text and the inline elements it stands in, outermost first


def is_markup(text: str) -> bool:
    """Whether a field's text is HTML, and not plain text that happens to have a "<" in it.

    >>> is_markup("<p>One.<p>Two."), is_markup("Standard Oil <SRD> and First Interstate <I>")
    (True, False)
    """
    return "<" in text and bool(_MARKUP.search(text) or _LOWER_MARKUP.search(text))


def split_markup(text: str, base: str = "") -> tuple[Paragraph, ...]:
    """The paragraphs of an HTML fragment; what only looks like a tag stays text."""
    root = parse_html(_NOT_A_TAG.sub("&lt;", clean(text)))
    return () if root is None else split_element(root, base)


def parse_html(text: str) -> HtmlElement | None:
    """The root element of a page or fragment, however broken; None when there is nothing in it.

    Raises Unreadable when elements are nested in each other by the thousand, or one has attributes so many.
    """
    if any(_is_too_long(match[0]) for match in _WHOLE_TAG.finditer(text)):
        raise Unreadable(f"a tag longer than {MAX_TAG // 1024} kB")
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = etree.fromstring(clean(text).encode(), parser)
    except etree.XMLSyntaxError:
        root = None
    # Past its limit the parser stops, and would lose the rest without a word.
    if any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log):
        raise Unreadable("elements nested too deeply")
    return root if isinstance(root, HtmlElement) else None


def _is_too_long(tag: str) -> bool:
    return len(tag) > MAX_TAG and len(_QUOTED.sub("", tag)) > MAX_TAG


def split_element(root: HtmlElement, base: str = "", left_out: Container[HtmlElement] = ()) -> tuple[Paragraph, ...]:
    """The paragraphs of an element, without what is UNREAD, hidden or `left_out`; `base` completes relative links."""
    paragraphs = _Paragraphs(base)
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        is_skipped = element is not root and (_is_unread(element) or element in left_out)
        if event == "start" and is_skipped:
            walk.skip_subtree()
        elif event == "start":
            paragraphs.open(element)
            paragraphs.add(element.text or "")
        else:
            paragraphs.close(element)
            paragraphs.add((element.tail or "") if element is not root else "")
    return paragraphs.finish()


def _is_unread(element: HtmlElement) -> bool:
    """Whether an element is no text for readers: scripts, controls, hidden things."""
    if element.tag in UNREAD or "hidden" in element.attrib or element.get("aria-hidden") == "true":
        return True
    return "display:none" in (element.get("style") or "").replace(" ", "").lower()


def _is_of_layout(cell: HtmlElement) -> bool:
    """Whether a cell is a part of the page, with lines of its own, and none of a table of figures."""
    breaks = itertools.islice(cell.iterdescendants("br"), _FEWEST_BREAKS)
    return next(cell.iterdescendants(*BLOCKS), None) is not None or len(list(breaks)) == _FEWEST_BREAKS


class _Paragraphs:
    """Collects the text of one element in document order and cuts it into paragraphs."""

    def __init__(self, base: str) -> None:
        self._base = base
        self._done: list[Paragraph] = []
        self._runs: list[_Run] = []
        self._opened: list[HtmlElement] = []  # the elements that `_inline` stands for
        self._inline: tuple[_Inline, ...] = ()
        self._quotes = 0
        self._kind = ""  # of the heading or list item that is open and has no paragraph yet
        self._preformatted: list[str] | None = None
        self._after_break = False

    def open(self, element: HtmlElement) -> None:
        tag = element.tag
        if tag in BLOCKS:
            self._flush()
            self._open_block(element)
        elif tag == "br":
            self._break()
        elif tag in _CELLS and _is_of_layout(element):
            self._flush()
        elif tag in _CELLS:
            self.add(" ")
        elif self._runs and is_label_behind(element, self._runs[-1][0]):
            self._runs.append((_BREAK, self._inline))
        if tag in INLINE:
            self._open_inline(element)

    def close(self, element: HtmlElement) -> None:
        if element.tag in BLOCKS:
            self._flush()
            self._quotes -= element.tag == "blockquote"
            self._kind = ""
            if element.tag == "pre" and self._preformatted is not None:
                self._done += split_text("".join(self._preformatted))
                self._preformatted = None
        elif element.tag in _CELLS and _is_of_layout(element):
            self._flush()
        elif self._opened and self._opened[-1] is element:
            self._opened.pop()
            self._inline = self._inline[:-1]

    def add(self, text: str) -> None:
        if self._preformatted is not None:
            self._preformatted.append(text)
        elif text:
            self._after_break = self._after_break and not text.strip()
            self._runs.append((clean(text), self._inline))

    def finish(self) -> tuple[Paragraph, ...]:
        self._flush()
        return tuple(self._done)

    def _open_block(self, element: HtmlElement) -> None:
        self._quotes += element.tag == "blockquote"
        if element.tag in HEADINGS:
            self._kind = "heading"
        elif element.tag == "li":
            parent = element.getparent()
            self._kind = "number" if parent is not None and parent.tag == "ol" else "bullet"
        elif element.tag == "pre" and self._preformatted is None:
            self._preformatted = []

    def _open_inline(self, element: HtmlElement) -> None:
        href = web_address(element.get("href") or "", self._base) if element.tag == "a" else ""
        is_link_inside = any(inline.href for inline in self._inline)
        if len(self._inline) == MAX_INLINE or (element.tag == "a" and (not href or is_link_inside)):
            return
        self._opened.append(element)
        self._inline = (*self._inline, _Inline(element.tag, href))

    def _break(self) -> None:
        """One line break is a space, two in a row are how old pages divide paragraphs."""
        if self._preformatted is not None:
            self._preformatted.append("\n")
            return
        if self._after_break:
            self._flush()
        self._runs.append((_BREAK, self._inline))
        self._after_break = True

    def _flush(self) -> None:
        self._after_break = False
        lines = _lines(self._runs) if len(self._done) < HEAD else [self._runs]
        self._runs = []
        for line in lines:
            self._finish_paragraph(list(_normalize(line)))

    def _finish_paragraph(self, runs: list[_Run]) -> None:
        if runs:
            kind = self._kind or ("quote" if self._quotes else "p")
            markup = _serialize(runs) if any(inline for _, inline in runs) else ""
            self._done.append(Paragraph("".join(text for text, _ in runs), kind, markup))
            self._kind = "heading" if self._kind == "heading" else ""


def _lines(runs: list[_Run]) -> list[list[_Run]]:
    """The runs cut at their line breaks, where one of the lines is one of a header."""
    lines: list[list[_Run]] = [[]]
    for run in runs:
        if run[0] == _BREAK:
            lines.append([])
        else:
            lines[-1].append(run)
    is_header = len(lines) > 1 and any(map(_is_of_header, lines))
    return lines if is_header else [runs]


def _is_of_header(line: list[_Run]) -> bool:
    """Whether a line is a short one with a date, or names who wrote the text."""
    text = "".join(text for text, _ in line).strip()
    if len(text) > LONGEST_DATED or text[-1:] in tuple(".!?"):
        return False
    return _BYLINE.fullmatch(text) is not None or bool(find_dates(text))


def _normalize(runs: list[_Run]) -> Iterator[_Run]:
    """The runs with white space made single spaces, none at either end of the whole."""
    held: _Run | None = None  # kept back, as its last space goes when nothing follows
    for text, inline in runs:
        piece = _SPACE.sub(" ", text)
        if held is None or held[0].endswith(" "):
            piece = piece.removeprefix(" ")
        if piece:
            if held:
                yield held
            held = (piece, inline)
    if held and held[0].rstrip():
        yield (held[0].rstrip(), held[1])


def _serialize(runs: list[_Run]) -> str:
    """The runs as an HTML fragment whose text is theirs, character for character."""
    pieces: list[str] = []
    opened: tuple[_Inline, ...] = ()
    for text, inline in (*runs, ("", ())):
        shared = 0
        while shared < min(len(opened), len(inline)) and opened[shared] is inline[shared]:
            shared += 1
        pieces += [f"</{element.tag}>" for element in reversed(opened[shared:])]
        pieces += [element.start for element in inline[shared:]]
        pieces.append(html.escape(text, quote=False))
        opened = inline
    return "".join(pieces)
