"""Article + SearchState -> ArticlePage: its text with the question's words marked, its facts, how to cite it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from indexer.article import Article, Paragraph
from search.marking.marks import find_marks
from search.marking.spoken import body_marks, printed
from search.page import SearchForm, search_form
from search.pages.article_facts import Fact, NameGroup, list_facts, list_names
from search.pages.copies_list import CopiesList, list_copies
from search.pages.links import article_path
from search.pages.markup import marked_paragraph
from search.pages.quoted import Speaker, add_anchors, list_speakers
from search.pages.wording import ShownDate, show_number, show_published, show_source, show_title
from search.parser import parse
from search.query import Query
from search.results import Copies
from search.state import SearchState

_LANGUAGE_TAG = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")  # BCP 47, as far as browsers care
NO_COPIES = Copies()
MOST_HIT_LINKS = 100  # links to marked words; the rest follow in the text


@dataclass(frozen=True, slots=True)
class Block:
    """Paragraphs of one kind that belong together: a list, a quotation, running text."""

    kind: str
    texts: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """An article, ready to be printed, for the question that led here."""

    article: Article
    title: str
    notes: tuple[str, ...]
    headline: Markup
    deck: Markup | None
    blocks: tuple[Block, ...]
    hit_count: int
    hit_numbers: tuple[int, ...]
    hits_label: str
    source: str
    date: ShownDate
    language: str  # as HTML names it; "" when the article's own name for it cannot be that
    facts: tuple[Fact, ...]
    names: tuple[NameGroup, ...]
    speakers: tuple[Speaker, ...]
    copies: CopiesList | None
    citation: str
    permalink: str
    origin: str
    form: SearchForm
    asked: SearchState

    @property
    def back(self) -> SearchState | None:
        """The search that led here, None when there was none."""
        return self.asked if self.asked.to_args() else None


@dataclass(frozen=True, slots=True)
class _MarkedText:
    """The three texts of an article with their marks numbered through, from 1."""

    headline: Markup
    deck: Markup
    body: tuple[tuple[str, Markup], ...]  # (kind, text) of each paragraph
    hit_count: int


def make_article_page(article: Article, state: SearchState, base: str, copies: Copies = NO_COPIES) -> ArticlePage:
    """The page of an article that was found by a question. `base` is the address of this server.

    `copies` are those of the article, itself listed among them.
    """
    text = _mark_text(article, parse(state.q).query)
    permalink = base + article_path(article.article_id)
    origin = describe_origin(article)
    return ArticlePage(
        article=article,
        title=show_title(article),
        notes=state.notes,
        headline=text.headline,
        deck=text.deck or None,
        blocks=_group_blocks(text.body),
        hit_count=text.hit_count,
        hit_numbers=tuple(range(1, min(text.hit_count, MOST_HIT_LINKS) + 1)),
        hits_label=_hits_label(text.hit_count),
        source=show_source(article),
        date=show_published(article.published),
        language=_language_tag(article.language),
        facts=list_facts(article),
        names=list_names(article),
        speakers=list_speakers(article),
        copies=list_copies(article, copies),
        citation=cite(article, permalink, origin),
        permalink=permalink,
        origin=origin,
        form=search_form(state),
        asked=state,
    )


def cite(article: Article, permalink: str, origin: str) -> str:
    """Headline, source, date with its basis and what was not used of it, permalink and the original's path, in one
    line."""
    date, refused = show_published(article.published), article.published.refused
    reasons = "; ".join(filter(None, (date.basis and f"date {date.basis}", refused)))
    dated = f"{date.shown} ({reasons})" if reasons else date.shown
    return f"{_cited_headline(article)}, {show_source(article)}, {dated}. {permalink}. {origin}"


def describe_origin(article: Article) -> str:
    """Where the article was read: "Original: wire/2024.jsonl, line 7"."""
    place = article.path if article.line is None else f"{article.path}, line {article.line}"
    return f"Original: {place}"


def _cited_headline(article: Article) -> str:
    """The headline in quotation marks; first words that only stand for one are not quoted as such."""
    if article.headline:
        return f"“{article.headline}”"
    return f"[no headline; begins: {article.title}]" if article.title else "[no headline]"


def _mark_text(article: Article, query: Query) -> _MarkedText:
    title = Paragraph(show_title(article))
    found = [find_marks(title.text, query, "headline") if article.headline else ()]
    found.append(find_marks(article.deck, query, "deck"))
    found += map(printed, body_marks(article, query))
    hits = sum(map(len, found))
    texts, first = [], 1
    for paragraph, marks in zip((title, Paragraph(article.deck), *article.body), found, strict=True):
        texts.append(marked_paragraph(paragraph, marks, first, hits))
        first += len(marks)
    kinds = [paragraph.kind for paragraph in article.body]
    body = add_anchors(article.body, texts[2:], article.quotations)
    return _MarkedText(texts[0], texts[1], tuple(zip(kinds, body, strict=True)), hits)


def _group_blocks(paragraphs: tuple[tuple[str, Markup], ...]) -> tuple[Block, ...]:
    return tuple(
        Block(kind, tuple(text for _, text in group))
        for kind, group in groupby(paragraphs, key=lambda paragraph: paragraph[0])
    )


def _language_tag(language: str) -> str:
    tag = language.strip().replace("_", "-")
    return tag if _LANGUAGE_TAG.fullmatch(tag) else ""


def _hits_label(count: int) -> str:
    marked = "1 marked word" if count == 1 else f"{show_number(count)} marked words"
    return marked if count <= MOST_HIT_LINKS else f"{marked}, the first {MOST_HIT_LINKS} linked"
