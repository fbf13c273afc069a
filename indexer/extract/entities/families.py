"""The people of an article -> who of them is there as somebody's relative, and who is a woman or a man.

A surname alone is seldom that of "his wife Ana Ruiz"; "Mrs Ruiz" is never his.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from indexer.extract.entities.given_genders import usual_pronoun
from indexer.extract.entities.spans import Span

_RELATIVE = (
    r"(?:(?:late|former|elder|eldest|older|younger|youngest|twin|only|estranged|\d+-year-old) )*(?:ex-)?"
    r"(?:(?P<{0}_woman>wife|widow|fianc[eé]e|(?:step|grand)?(?:daughter|mother)|sister|niece|aunt)"
    r"|(?P<{0}_man>husband|widower|(?:step|grand)?(?:son|father)|brother|nephew|uncle)|spouse|partner|cousin)"
)
_BEFORE = re.compile(
    rf"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|['’]s?) {_RELATIVE.format('rel')},? $"  # "his wife Ana Ruiz", "Ruiz's son Ben"
    r"|\b(?:(?P<woman>Mrs|Ms|Miss|Lady|Dame|Queen|Princess)|(?P<man>Mr|Sir|Lord|King|Prince))\.? $"
)
_BEHIND = re.compile(rf", (?:his|her|their) {_RELATIVE.format('rel')}\b")
_REACH = 60


class Families(NamedTuple):
    """The keys of full names."""

    relatives: frozenset[str] = frozenset()
    women: frozenset[str] = frozenset()
    men: frozenset[str] = frozenset()

    def who_may_be(self, names: Sequence[str], span: Span, text: str) -> list[str]:
        """Those of some names that a surname may be short for where it stands; none where its title fits nobody's."""
        title = None if span.in_headline else _BEFORE.search(text, max(0, span.start - _REACH), span.start)
        is_woman, is_man = _gender(title)
        fitting = [name for name in names if name not in (self.men if is_woman else self.women if is_man else ())]
        if is_woman or is_man:
            sure = [name for name in fitting if name in (self.women if is_woman else self.men)]
            return sure or fitting
        return [name for name in fitting if name not in self.relatives] or fitting


def families_in(people: Iterable[tuple[str, Span]], text: str) -> Families:
    """What the text says of people where it names them in full, and their given names do where it says nothing.
    `people` are names with their keys."""
    relatives, women, men = set[str](), set[str](), set[str]()
    every = [*people]
    for key, span in every:
        if " " not in key or span.in_headline:
            continue
        behind = _BEHIND.match(text, span.end)
        cue = behind or _BEFORE.search(text, max(0, span.start - _REACH), span.start)
        is_woman, is_man = _gender(cue)
        if is_woman:
            women.add(key)
        if is_man:
            men.add(key)
        if behind or (cue and not (cue["woman"] or cue["man"])):
            relatives.add(key)
    for key in {key for key, _ in every if " " in key} - women - men:
        if pronoun := usual_pronoun(key.partition(" ")[0]):
            (women if pronoun == "she" else men).add(key)
    return Families(frozenset(relatives), frozenset(women), frozenset(men))


def _gender(cue: re.Match[str] | None) -> tuple[bool, bool]:
    """Whether what stands beside a name is of a woman; of a man."""
    found = {kind for kind, words in cue.groupdict().items() if words} if cue else set()
    return bool(found & {"woman", "rel_woman"}), bool(found & {"man", "rel_man"})
