"""The articles of a run, in their order -> the files of the earlier versions that each of them takes the place of.

A line about such a file holds for the version that is kept: else it would be lost without a word.
"""

from __future__ import annotations

from itertools import chain

from indexer.article import Article
from indexer.edits.apply import Edits
from indexer.edits.called import Key, keys_of_article


class Versions:
    """Remembers, of the articles that lines are about, the keys of all versions that the run has met."""

    def __init__(self, edits: Edits) -> None:
        keys = chain((one.keys for one in edits.rules), (one.keys for one in edits.corrections))
        self._wanted: frozenset[Key] = frozenset().union(*keys)
        self._keys: dict[str, frozenset[Key]] = {}  # by id

    def is_called(self, article: Article) -> bool:
        """Whether a line names the file of an article: it has to hold, though another file has the same one."""
        return (article.origin, article.line) in self._wanted

    def earlier_keys(self, article: Article) -> frozenset[Key]:
        """The keys that lines have for earlier versions of an article in this run; its own are remembered.

        The article is under the id that it is kept under.
        """
        if not self._wanted:
            return frozenset()
        earlier = self._keys.get(article.article_id, frozenset())
        if own := keys_of_article(article) & self._wanted:
            self._keys[article.article_id] = earlier | own
        return earlier
