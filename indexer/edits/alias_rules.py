"""Rows of aliases.csv -> rules: which name of which field becomes which, everywhere, or only where it is written so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace

from indexer.edits.called import Key
from indexer.edits.rows import BadRow, Row
from indexer.schema import FACET_BY_NAME
from indexer.usualnames import compared_name

NamePlace = tuple[str, str]  # a fact, and a name of it as it is compared

REMOVED = "-"
_NAMED = ("person", "org", "place")
_FIELDS = (*_NAMED, "source")
COLUMNS = ("field", "name", "becomes", "becomes_field", "written", "article")
NEEDED = ("field", "name", "becomes")


@dataclass(frozen=True, slots=True)
class AliasRule:
    """One decision. `new_name` is "" when the name is to go; `written` and `article` are "" when they do not matter.

    `fact` and `new_fact` are attributes of Article.
    """

    fact: str
    name: str
    new_fact: str
    new_name: str
    written: str = ""
    article: str = ""
    keys: tuple[Key, ...] = field(default=(), compare=False)  # of that article
    line: int = field(default=0, compare=False)
    passed: tuple[NamePlace, ...] = field(default=(), compare=False)  # the names that led on to the new one

    @property
    def is_general(self) -> bool:
        """Whether it holds wherever the name stands."""
        return not (self.written or self.article)

    def holds_for(self, keys: Set[Key]) -> bool:
        """Whether it is meant for an article with these keys."""
        return not self.article or not keys.isdisjoint(self.keys)


def read_rules(rows: Iterable[Row]) -> tuple[tuple[AliasRule, ...], tuple[BadRow, ...]]:
    """The rules of the rows that can be used, names followed to their last one; and the other rows, with reasons."""
    rules: dict[tuple[str, str, str, str], tuple[AliasRule, Row]] = {}
    bad: list[BadRow] = []
    for row in rows:
        rule = _rule(row)
        if isinstance(rule, BadRow):
            bad.append(rule)
            continue
        known = rules.setdefault(_place(rule), (rule, row))[0]
        if (known.new_fact, known.new_name) != (rule.new_fact, rule.new_name):
            bad.append(BadRow(row, f"“{rule.name}” already becomes “{known.new_name or REMOVED}”"))
    general = {
        (rule.fact, compared_name(rule.fact, rule.name)): rule for rule, _row in rules.values() if rule.is_general
    }
    followed = []
    for rule, row in rules.values():
        end = _followed(rule, general)
        if end is None:
            bad.append(BadRow(row, f"“{rule.name}” becomes itself in the end"))
        else:
            followed.append(end)
    return tuple(followed), tuple(bad)


def _place(rule: AliasRule) -> tuple[str, str, str, str]:
    key, written = compared_name(rule.fact, rule.name), compared_name(rule.fact, rule.written)
    return rule.fact, key, written, rule.article


def _rule(row: Row) -> AliasRule | BadRow:
    values = row.values
    old_field, new_field = values["field"].lower(), (values["becomes_field"] or values["field"]).lower()
    for name in (old_field, new_field):
        if name not in _FIELDS:
            return BadRow(row, f"the field “{name}” is none of {', '.join(_FIELDS)}")
    if not values["name"]:
        return BadRow(row, "the name is missing")
    if not values["becomes"]:
        return BadRow(row, f"what “{values['name']}” becomes is missing; “{REMOVED}” takes the name out")
    if old_field != new_field and "source" in (old_field, new_field):
        return BadRow(row, "a source cannot become another kind of name, nor the other way round")
    new_name = "" if values["becomes"] == REMOVED else " ".join(values["becomes"].split())
    return AliasRule(
        _fact(old_field),
        values["name"],
        _fact(new_field),
        new_name,
        values["written"],
        values["article"],
        line=row.line,
    )


def _fact(field: str) -> str:
    return FACET_BY_NAME[field].attribute


def _followed(rule: AliasRule, general: Mapping[NamePlace, AliasRule]) -> AliasRule | None:
    """The rule with the name that stands at the end, where its new name becomes another one; None for a circle."""
    new_fact, new_name = rule.new_fact, rule.new_name
    seen: set[NamePlace] = set()
    while new_name:
        place = (new_fact, compared_name(new_fact, new_name))
        if place in seen:
            return None
        seen.add(place)
        following = general.get(place)
        if following is None:
            break
        new_fact, new_name = following.new_fact, following.new_name
        if place == (new_fact, compared_name(new_fact, new_name)):  # only spelled otherwise
            break
    return replace(rule, new_fact=new_fact, new_name=new_name, passed=tuple(sorted(seen)))
