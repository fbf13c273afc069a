"""Article -> who is quoted in it, and where: the list beside its text, and the places that the list leads to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from indexer.article import Article, Paragraph, Quotation
from search.language.lexer import QUOTES
from search.query import Everything, Quoted
from search.state import SearchState

_SHOWN_CHARS = 45  # of a quotation in the list
_NOT_CLEAR = "not clear who"
_ANCHOR = Markup('<span id="said-{}"></span>')


@dataclass(frozen=True, slots=True)
class QuotedWords:
    """The beginning of a quotation and its number in the text, from 1; `said` is how the text attributes it."""

    number: int
    words: str
    said: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who is quoted, or a label for all those of whom it is not clear who they are.

    `state` asks for the articles that quote them; None when nobody is named.
    """

    label: str
    state: SearchState | None
    quotations: tuple[QuotedWords, ...]


def list_speakers(article: Article) -> tuple[Speaker, ...]:
    """Everyone quoted, by first quotation; what is said by nobody clear comes last."""
    by_name: dict[str, list[QuotedWords]] = {}
    for number, quotation in enumerate(article.quotations, 1):
        words = _beginning(article.text[quotation.start : quotation.end])
        by_name.setdefault(quotation.speaker, []).append(QuotedWords(number, words, _how_it_is_said(quotation)))
    names = sorted(by_name, key=lambda name: not name)
    return tuple(Speaker(name or _NOT_CLEAR, _ask_for(name), tuple(by_name[name])) for name in names)


def _ask_for(name: str) -> SearchState | None:
    query = str(Quoted("".join(sign for sign in name if sign not in QUOTES), Everything()))
    return SearchState(query) if name else None


def _beginning(said: str) -> str:
    words = " ".join(said.split())
    if len(words) <= _SHOWN_CHARS:
        return words
    return f"{words[:_SHOWN_CHARS].rpartition(' ')[0] or words[:_SHOWN_CHARS]} …"


def _how_it_is_said(quotation: Quotation) -> str:
    return " ".join(filter(None, (quotation.written, quotation.verb)))


def add_anchors(
    body: Sequence[Paragraph], texts: Sequence[Markup], quotations: Sequence[Quotation]
) -> Iterator[Markup]:
    """The printed paragraphs of a body, those with quotations beginning with a place `said-N` for each."""
    start = number = 0
    for paragraph, text in zip(body, texts, strict=True):
        end = start + len(paragraph.text)
        anchors = Markup("")
        while number < len(quotations) and quotations[number].start < end:
            number += 1
            anchors += _ANCHOR.format(number)
        yield anchors + text
        start = end + len("\n\n")
