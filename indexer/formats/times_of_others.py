"""A time element of a page -> whether it dates something else: a comment, another article of a list, what is told."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from indexer.dates.labels import LABEL
from indexer.formats.characters import one_line

_OF_READERS = re.compile(r"(?<!no-)(?<!no_)(?<![a-z])(?:comments?|repl(?:y|ies)|responses?|disqus|discussion)(?![a-z])")
_MARKED = re.compile(
    r"(?<![a-z])(?:dt-)?(?:date|time|datetime|timestamp|meta(?:data)?|byline|author"
    r"|info|details|published|posted|pub|credit)(?![a-z])"
)
_LABELLED = re.compile(rf"(?i)(?<!\w)(?:{LABEL})(?!\w)")
# Small words that stand before the date of an article: "Ana Ruiz on 5 May", "3 min read 5 May".
_BEFORE_DATES = frozenset({"ago", "am", "and", "at", "by", "from", "in", "min", "mins", "on", "pm", "read", "words"})
_PARAGRAPHS = ("p", "li", "td", "dd", "blockquote", "figcaption")
_NEVER = frozenset({"blockquote", "figcaption"})
_FEWEST_WORDS = 4  # of the headline of another article
_MAX_BESIDE = 80  # characters of other text in a line that dates the page
_WORD = re.compile(r"[^\W\d_]+")


def is_of_readers(time: HtmlElement) -> bool:
    """Whether a time stands in a comment; where the headline is, none is."""
    return any(
        _OF_READERS.search(f"{one.get('class') or ''} {one.get('id') or ''}".lower())
        and one.tag not in ("html", "body", "main")
        and next(one.iter("h1"), None) is None
        for one in (time, *time.iterancestors())
    )


def is_of_list(time: HtmlElement) -> bool:
    """Whether a time stands beside the headline of another article, which is a link."""
    item = next(time.iterancestors("li", "article"), None)
    if item is None or next(item.iter("h1"), None) is not None:
        return False
    links = (
        item.iter("a")
        if item.tag == "li"
        else (link for heading in item.iter("h2", "h3", "h4") for link in heading.iter("a"))
    )
    return any(
        time not in link.iterdescendants() and len(link.text_content().split()) >= _FEWEST_WORDS for link in links
    )


def is_in_text(time: HtmlElement) -> bool:
    """Whether a time stands in a sentence of the text, and in no line that is marked or labelled as an article's."""
    paragraph = next(time.iterancestors(*_PARAGRAPHS), None)
    if paragraph is None or paragraph.tag in _NEVER:
        return paragraph is not None
    around = (time, *(one for one in time.iterancestors() if paragraph in (one, *one.iterancestors())))
    if any(_MARKED.search(f"{one.get('class') or ''} {one.get('itemprop') or ''}".lower()) for one in around):
        return False
    text, written = one_line(paragraph.text_content()), one_line(time.text_content())
    if _LABELLED.search(text):
        return False
    before, _written, behind = text.partition(written)
    return len(text) - len(written) > _MAX_BESIDE or _is_sentence(before, behind)


def _is_sentence(before: str, behind: str) -> bool:
    """Whether what stands beside a time is told of it: "Doors open", "On ... the fair closes."."""
    last = before.split()[-1:]
    if last and last[0].isalpha() and last[0].islower() and last[0] not in _BEFORE_DATES:
        return True
    words = _WORD.findall(behind)
    is_ended = behind.rstrip().endswith((".", "!", "?"))
    return is_ended and (any(word.islower() and word not in _BEFORE_DATES for word in words) or _ends_open(before))


def _ends_open(before: str) -> bool:
    """Whether a sentence ends with the time behind these words: "The fair is on"."""
    words = before.split()
    return len(words) > 1 and words[-1].islower() and not words[0].lower().startswith("by")
