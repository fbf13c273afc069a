"""The articles of a run -> the lines of aliases.csv whose name none of them has: misspelled, or of another archive."""

from __future__ import annotations

from collections.abc import Iterator

from indexer.article import VIA, Article
from indexer.edits.alias_rules import AliasRule, NamePlace
from indexer.edits.apply import NAMED_FACTS, Edits
from indexer.edits.called import Key, keys_of_article
from indexer.extract.entities.spans import PEOPLE
from indexer.usualnames import compared_name


class IdleRules:
    """Collects which rules an article has the name for, as it is written there if the rule says how."""

    def __init__(self, edits: Edits) -> None:
        self._edits = edits
        self._rules: dict[NamePlace, list[AliasRule]] = {
            place: list(rules) for place, rules in edits.rules_of_name.items()
        }
        self._called = {key for rule in edits.rules for key in rule.keys}
        self._met: set[Key] = set()  # of the articles that lines name

    def note(self, article: Article) -> None:
        """Remember what an article has; its names are those from before it was edited."""
        if not self._rules:
            return
        keys = keys_of_article(article)
        self._met |= keys & self._called
        for fact, name in _names(article):
            written = article.forms_of(fact, name)
            place = self._edits.ruled_name(fact, name, () if article.basis_of(fact, name) == VIA else written)
            for rule in tuple(self._rules.get(place, ())):
                forms = {compared_name(fact, form) for form in written}
                if rule.holds_for(keys) and (not rule.written or compared_name(fact, rule.written) in forms):
                    self._meet(place, rule)

    def _meet(self, place: NamePlace, rule: AliasRule) -> None:
        """Note that a rule was met, and with it those that its new name went on by."""
        self._remove(place, [rule])
        for passed in rule.passed:
            self._remove(passed, [one for one in self._rules.get(passed, ()) if one.is_general])

    def _remove(self, place: NamePlace, met: list[AliasRule]) -> None:
        left = [one for one in self._rules.get(place, ()) if not any(one is rule for rule in met)]
        if left:
            self._rules[place] = left
        else:
            self._rules.pop(place, None)

    def rules(self) -> tuple[AliasRule, ...]:
        """The rules that were not met, in the order of their lines; not those on articles that were not there."""
        left = (rule for rules in self._rules.values() for rule in rules if rule.holds_for(self._met))
        return tuple(sorted(left, key=lambda rule: rule.line))


def _names(article: Article) -> Iterator[tuple[str, str]]:
    """The names that rules may be about, each with its fact."""
    yield from ((fact, name) for fact in NAMED_FACTS for name in getattr(article, fact))
    yield from ((PEOPLE, one.speaker) for one in article.quotations if one.speaker)
    if article.source:
        yield from (("source", name) for name in dict.fromkeys((article.source, article.written_source)))
