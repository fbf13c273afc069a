"""Names of which nothing is known, beside "and" or in a list with some that are -> the kind of those."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from indexer.extract.entities.cues import NEVER_ALONE
from indexer.extract.entities.forms import Candidate, Form
from indexer.extract.entities.gazetteer import is_acronym, load_gazetteer
from indexer.extract.entities.no_names import OTHER_THINGS
from indexer.extract.entities.spans import PLACES

_AND_LAST = frozenset({" and ", ", and ", " or ", ", or "})
_AND = frozenset({" and ", " or ", " and the ", " and in ", " & "})
_BETWEEN = _AND | _AND_LAST
_FOR = (" for ", " for the ")
_LONGEST_AND = max(map(len, _BETWEEN))


def kinds_of_neighbours(candidates: Sequence[Candidate], text: str, kinds: Mapping[str, str]) -> dict[str, str]:
    """What some names are of which nothing else is known. `kinds` has those that are known, by their keys."""
    beside: dict[str, str] = {}
    listed: dict[str, str] = {}
    for number, (before, behind) in enumerate(pairwise(candidates)):
        start, end = behind.start, before.end
        if start - end > _LONGEST_AND or (between := text[end:start]) not in _BETWEEN:
            continue
        first, second = before.form, behind.form
        if between in _AND and not (first.opens or second.opens):
            beside |= _of_two(first, second, kinds)
        if between in _AND_LAST:
            *others, leading = _before_commas(candidates, number, text)
            if not text.endswith(_FOR, 0, leading.start):  # "a lawyer for Lumo, Ana Ruiz, and Ben Oda"
                others.append(leading)
            members = [second, *(one.form for one in others)]
            if _are_pairs(candidates, number, text, kinds):  # "Ana Ruiz, Spain, and Bo Lumo, Japan": no list of places
                members = [form for form in members if form.key in kinds or len(form.words) == 1]
            listed |= _of_list(members, kinds)
    return beside | listed


def _are_pairs(candidates: Sequence[Candidate], before_and: int, text: str, kinds: Mapping[str, str]) -> bool:
    """Whether a known place stands before "and", and one behind the name after it."""
    ends = candidates[before_and + 1 : before_and + 3]
    if len(ends) < 2 or text[ends[0].end : ends[1].start] != ", ":
        return False
    return all(kinds.get(one.form.key) == PLACES for one in (candidates[before_and], ends[1]))


def _of_two(first: Form, second: Form, kinds: Mapping[str, str]) -> dict[str, str]:
    """The kind of one of two names from the other: "Tesla and Lumeo"."""
    for known, unknown in ((first, second), (second, first)):
        if known.key in kinds and unknown.key not in kinds and _may_be_a_name(unknown):
            return {unknown.key: kinds[known.key]}
    return {}


def _of_list(members: Sequence[Form], kinds: Mapping[str, str]) -> dict[str, str]:
    """The kind of names in a list of three or more with some that are known: "Yendi, Lumo and Wa"."""
    known = {kinds[form.key] for form in members if form.key in kinds}
    if len(members) < 3 or len(known) != 1:
        return {}
    unknown = (form.key for form in members if form.key not in kinds and _may_be_a_name(form))
    return dict.fromkeys(unknown, next(iter(known)))


def _before_commas(candidates: Sequence[Candidate], last: int, text: str) -> Iterator[Candidate]:
    """A candidate and those before it, as far as only commas stand between them."""
    yield candidates[last]
    while last and text[candidates[last - 1].end : candidates[last].start] == ", ":
        last -= 1
        yield candidates[last]


def _may_be_a_name(form: Form) -> bool:
    names = load_gazetteer()
    lowers = [word.lower() for word in form.words]
    if any(len(lower.rstrip(".")) < 2 for lower in lowers):
        return False
    if len(lowers) == 1 and (lowers[0] in NEVER_ALONE or is_acronym(form.surface)):
        return False
    return not any(lower in names.words or lower in OTHER_THINGS for lower in lowers)
