"""The slowest possible search: plain Python loops over the articles, no NumPy, no Whoosh.

It shares with the engine only the analysis, the query tree and the values that go in and out.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import contextmanager
from fnmatch import fnmatchcase

from indexer.analysis import Token, analyze
from indexer.article import Article, Quotation
from indexer.document import facet_values
from indexer.schema import FACET_FIELDS, TEXT_FIELDS
from search.parser import parse
from search.query import And, Everything, Not, Or, Pattern, Query, Quoted, Words
from search.state import NONE, STORY, SearchState

K1 = 1.2


class Oracle:
    """Answers questions about a handful of articles."""

    def __init__(self, articles: Iterable[Article], links: Mapping[str, Iterable[str]] | None = None) -> None:
        self.articles = list(articles)
        self.links = links or {}  # ids of what each article is a copy of
        self.tokens = {
            one.article_id: [analyze(text) for text in (one.headline, one.deck, one.text)] for one in self.articles
        }
        self.asked = ""  # whose quotations are searched just now; "" for whole articles

    def ids(self, state: SearchState) -> list[str]:
        """Ids of the matches, in order."""
        query = parse(state.q).query
        matched = [one for one in self.articles if self._matches(query, one) and passes(state, one)]

        def key(one: Article):
            start = one.published.start
            newest = -start if start is not None else 1
            if state.order == "relevance":
                return -self.score(query, one), newest, one.article_id
            if state.order == "oldest":
                return start if start is not None else math.inf, one.article_id
            if state.order == "added":
                return -one.added, newest, one.article_id
            return newest, one.article_id

        return [one.article_id for one in sorted(matched, key=key)]

    def listed(self, state: SearchState) -> list[str]:
        """Ids of what all pages list: the matches, or of each story only the first of them."""
        ids, listed = self.ids(state), list[str]()
        added = {one.article_id: one.added for one in self.articles}
        if state.order == "added" and state.group == STORY:  # of each story what was added first
            first = sorted(ids, key=lambda name: (added[name], ids.index(name)))
        else:
            first = ids
        for one in first:
            if state.group != STORY or not self.story(one) & set(listed):
                listed.append(one)
        return sorted(listed, key=ids.index)

    def story(self, article_id: str) -> set[str]:
        """Ids of the article and of its copies, found step by step along the links of the articles that there are."""
        links = [(one.article_id, other) for one in self.articles for other in self.links.get(one.article_id, ())]
        reached, before = {article_id}, set[str]()
        while reached != before:
            before = set(reached)
            for link in links:
                if reached & set(link):
                    reached |= set(link)
        return reached & {one.article_id for one in self.articles}

    def in_time(self, article_ids: Iterable[str]) -> list[str]:
        """Articles from the earliest to the latest, then the undated ones; where that is the same, by id."""
        starts = {one.article_id: one.published.start for one in self.articles}
        return sorted(article_ids, key=lambda name: (starts[name] is None, starts[name], name))

    def facet(self, state: SearchState, name: str) -> tuple[Counter[str], int]:
        """Counts of a facet's values, its own choice left out, and the number of matches without a value."""
        attribute = next(field.attribute for field in FACET_FIELDS if field.name == name)
        counts: Counter[str] = Counter()
        missing = 0
        query = parse(state.q).query
        for one in self.articles:
            if self._matches(query, one) and passes(state, one, but=name):
                values = facet_values(getattr(one, attribute))
                counts.update(values)
                missing += not values
        return counts, missing

    def dates(self, state: SearchState) -> tuple[Counter[str], int]:
        """Articles by the ISO day their period starts, the choice of dates left out, and the undated ones."""
        query = parse(state.q).query
        found = [one for one in self.articles if self._matches(query, one) and passes(state, one, but="date")]
        days = Counter(one.published.first_day.isoformat() for one in found if one.published)
        return days, sum(not one.published for one in found)

    def score(self, query: Query, one: Article) -> float:
        """BM25F, rounded as the engine rounds it."""
        return round(self._score(query, one), 6)

    def _score(self, query: Query, one: Article) -> float:
        if not self._matches(query, one):
            return 0.0
        if isinstance(query, And | Or):
            return sum(self._score(part, one) for part in query.parts)
        if isinstance(query, Quoted):
            with self._asking(query.speaker):
                return self._score(query.part, one)
        if isinstance(query, Words | Pattern):
            return self._score_leaf(query, one)
        return 0.0

    def _score_leaf(self, leaf: Words | Pattern, one: Article) -> float:
        doc_freq = sum(self._matches(leaf, other) for other in self.articles)
        idf = math.log(1 + (len(self.articles) - doc_freq + 0.5) / (doc_freq + 0.5))
        frequency = 0.0
        for number, field in enumerate(TEXT_FIELDS):
            lengths = [len(self.tokens[other.article_id][number]) for other in self.articles]
            having = [length for length in lengths if length]
            mean = max(sum(having) / max(len(having), 1), 1.0)
            b, length = field.length_normalization, len(self.tokens[one.article_id][number])
            frequency += field.weight * self._occurrences(leaf, one, number) / (1 - b + b * length / mean)
        return idf * frequency * (K1 + 1) / (K1 + frequency)

    def _matches(self, query: Query, one: Article) -> bool:
        if isinstance(query, Everything):
            return not self.asked or bool(self._said(one))
        if isinstance(query, Quoted):
            with self._asking(query.speaker):
                return bool(self._said(one)) and self._matches(query.part, one)
        if isinstance(query, And):
            return all(self._matches(part, one) for part in query.parts)
        if isinstance(query, Or):
            return any(self._matches(part, one) for part in query.parts)
        if isinstance(query, Not):
            return not self._matches(query.part, one)
        return any(self._occurrences(query, one, number) for number in range(len(TEXT_FIELDS)))

    def _occurrences(self, leaf: Words | Pattern, one: Article, number: int) -> int:
        if leaf.field not in (None, TEXT_FIELDS[number].name):
            return 0
        if self.asked:
            return sum(count(leaf, tokens) for tokens in self._said(one)) if number == len(TEXT_FIELDS) - 1 else 0
        return count(leaf, self.tokens[one.article_id][number])

    @contextmanager
    def _asking(self, speaker: str):
        self.asked = speaker
        yield
        self.asked = ""

    def _said(self, one: Article) -> list[list[Token]]:
        """The words of each quotation of the speaker who is asked for."""
        names = self._names(self.asked)
        return [
            tokens
            for said in one.quotations
            if said.speaker in names
            and (tokens := [token for token in self.tokens[one.article_id][-1] if said.start <= token.start < said.end])
        ]

    def _names(self, asked: str) -> set[str]:
        """Everyone whose name has the words that are asked for, and ends like them if anyone's does."""
        words = [token.word for token in analyze(asked)]
        speakers = {said.speaker for one in self.articles for said in one.quotations if self._has_words(said, one)}
        parts = {name: [token.word for token in analyze(name)] for name in speakers}
        having = {name for name in speakers if parts[name] and all(word in parts[name] for word in words)}
        return {name for name in having if parts[name][-1] == words[-1]} or having

    def _has_words(self, said: Quotation, one: Article) -> bool:
        return any(said.start <= token.start < said.end for token in self.tokens[one.article_id][-1])


def count(leaf: Words | Pattern, tokens: list[Token]) -> int:
    """How often some words stand in a text."""
    if isinstance(leaf, Pattern):
        return sum(fnmatchcase(token.word, leaf.pattern) for token in tokens)
    return sum(stands_at(leaf.terms, tokens, start) for start in range(len(tokens)))


def stands_at(terms: tuple[str, ...], tokens: list[Token], start: int) -> bool:
    """Whether the terms stand side by side from this token on."""
    run = tokens[start : start + len(terms)]
    return [token.term for token in run] == list(terms) and run[-1].position - run[0].position == len(terms) - 1


def passes(state: SearchState, one: Article, but: str = "") -> bool:
    """Whether an article passes every filter but one field's own choice."""
    for field in FACET_FIELDS:
        values = facet_values(getattr(one, field.attribute)) or (NONE,)
        chosen, unwanted = state.values(field.name), state.not_values(field.name)
        if chosen and field.name != but and not set(chosen) & set(values):
            return False
        if set(unwanted) & set(values):
            return False
    return but == "date" or passes_dates(state, one)


def passes_dates(state: SearchState, one: Article) -> bool:
    """Whether the article's period overlaps the chosen days."""
    first, last = one.published.first_day, one.published.last_day
    if state.undated:
        return first is None
    if state.first_day is None and state.last_day is None:
        return True
    if first is None or last is None:
        return False
    starts_too_late = state.last_day is not None and first > state.last_day
    ends_too_early = state.first_day is not None and last < state.first_day
    return not (starts_too_late or ends_too_early)
