"""The articles of a run -> the lines of both files that name an article which neither the run nor the index has."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from indexer.article import Article
from indexer.edits.alias_rules import AliasRule
from indexer.edits.apply import Edits
from indexer.edits.called import Key, keys_of_article
from indexer.edits.corrections import Correction
from indexer.formats.edit_files import ALIASES, CORRECTIONS
from indexer.formats.raw import Problem

Line = AliasRule | Correction


class Unmet:
    """Collects which lines were met by an article. What is a copy of what is settled by SetCopies."""

    def __init__(self, edits: Edits) -> None:
        corrections = [one for one in edits.corrections if one.copy_of is None]
        self._lines: list[Line] = [*(rule for rule in edits.rules if rule.article), *corrections]
        self._wanted = {key for one in self._lines for key in one.keys}
        self._met: set[Key] = set()
        self._longer: dict[str, str] = {}  # an own id: the id that its article is kept under

    def note(self, article: Article, own_id: str) -> None:
        """Remember an article that was written; `own_id` is its id before it got a longer one.

        One that is replaced later in the run counts: its lines hold for the newer version.
        """
        if self._wanted:
            self._met |= self._wanted & keys_of_article(article)
            if own_id != article.article_id and own_id in self._wanted:
                self._longer[own_id] = article.article_id

    def problems(self, is_indexed: Callable[[str], bool]) -> Iterator[Problem]:
        """The lines that no article met. One of the index that was not read again may be named: no fault of the line.

        `is_indexed` says whether the index, with this run, has an article with an id.
        """
        for one in self._lines:
            if self._met.isdisjoint(one.keys) and (reason := self._reason(one.article, is_indexed)):
                yield Problem(ALIASES if isinstance(one, AliasRule) else CORRECTIONS, one.line, reason)

    def _reason(self, called: str, is_indexed: Callable[[str], bool]) -> str:
        if longer := self._longer.get(called):
            return f"“{called}” is another article, which was not read; the one that was read is called “{longer}”"
        if is_indexed(called):
            return ""
        return f"no article is called “{called}”; write its id or path, as its page shows it"
