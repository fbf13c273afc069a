"""Articles that the archivist set to be copies, and all that were read -> the same articles, each with the other's id.

The other article may come later in the run, or be in the index already, so this is settled when everything was read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from indexer.article import Article
from indexer.edits.apply import Edits
from indexer.edits.called import Key, keys_of_article, names_of
from indexer.edits.corrections import Correction
from indexer.formats.edit_files import CORRECTIONS
from indexer.formats.raw import Problem


class SetCopies:
    """Collects the articles of a run that are named in lines that say what is a copy of what."""

    def __init__(self, edits: Edits) -> None:
        self._lines = tuple(one for one in edits.corrections if one.copy_of is not None)
        self._wanted: set[Key] = {key for one in self._lines for key in one.keys}
        self._others_wanted = {one.copy_of for one in self._lines if one.copy_of}
        self._ids: dict[Key, set[str]] = {}  # of the articles that lines are about
        self._other_ids: dict[str, set[str]] = {}  # of those that are named as the other one
        self._set: dict[str, Article] = {}  # by id, as the archivist set them
        self._others: dict[str, str] = {}  # by id, as settled

    def note(self, article: Article) -> None:
        """Remember what an article that was read is called, under the id that it is kept under."""
        if self._lines:
            for key in self._wanted & keys_of_article(article):
                self._ids.setdefault(key, set()).add(article.article_id)
            for name in self._others_wanted & names_of(article):
                self._other_ids.setdefault(name, set()).add(article.article_id)

    def take(self, article: Article) -> Article:
        """The article as it is to be written for now: without the other one, which is not known yet."""
        if not article.set_copy_of:
            self._set.pop(article.article_id, None)
            return article
        self._set[article.article_id] = article
        return article.with_copy_of(None)

    def settle(self, is_indexed: Callable[[str], bool]) -> Iterator[Article | Problem]:
        """The set articles as they are to be written in the end, and the lines that cannot be followed.

        `is_indexed` says whether the index, with this run, has an article with an id.
        """
        for line in self._lines:
            for settled in self._settle(line, is_indexed):
                yield Problem(CORRECTIONS, line.line, settled) if isinstance(settled, str) else settled

    def _settle(self, line: Correction, is_indexed: Callable[[str], bool]) -> list[Article | str]:
        """What becomes of the articles that a line is about, or why nothing does."""
        own_ids = set().union(*(self._ids.get(key, ()) for key in line.keys))
        if not own_ids:
            return [f"no article that was read is called “{line.article}”; write its id or path, as its page shows it"]
        if not line.copy_of:
            return []
        others = self._other_ids.get(line.copy_of) or {name for name in [line.copy_of] if is_indexed(name)}
        if not others:
            return [f"there is no article “{line.copy_of}”; write the id or path of one, as its page shows it"]
        if len(others) > 1 and line.copy_of not in others:
            return [f"{len(others)} articles are called “{line.copy_of}”; write the id of one, as its page shows it"]
        other = line.copy_of if line.copy_of in others else min(others)
        return [self._linked(article_id, other, line) for article_id in sorted(own_ids)]

    def _linked(self, article_id: str, other: str, line: Correction) -> Article | str:
        article = self._set.get(article_id)
        if article is None or article.set_copy_of != line.copy_of:
            return f"“{line.article}” is corrected otherwise in another line"
        if article_id in self._and_what_it_is_a_copy_of(other):
            return f"“{line.article}” would be a copy of itself: so say this line and those above it"
        self._others[article_id] = other
        return article.with_copy_of(other)

    def _and_what_it_is_a_copy_of(self, article_id: str) -> Iterator[str]:
        while article_id:
            yield article_id
            article_id = self._others.get(article_id, "")
