"""A candidate with a hyphen -> the names in it: "Iran-Iraq", "Madrid-based", "R-Ohio"."""

from __future__ import annotations

from collections.abc import Iterator

from indexer.extract.entities import cues
from indexer.extract.entities.forms import Candidate, make_form
from indexer.extract.entities.gazetteer import Gazetteer


def split_hyphen(candidate: Candidate, names: Gazetteer) -> Iterator[Candidate]:
    """In a word with a hyphen two names ("Iran-Iraq"), or one before a small word ("Madrid-based")."""
    start, end, form = candidate
    if names.place(form.surface):
        yield candidate
        return
    before, _, after = form.surface.partition("-")
    if form.opens and before.lower() in cues.HYPHEN_PREFIXES and after[:1].islower():
        return
    if len(before) == 1 and names.place(after):  # "R-Ohio"
        yield Candidate(start + 2, end, make_form((after,), after, title=form.title, opens=form.opens))
        return
    middle = start + len(before)
    known = names.place(before) or names.organisation(before) or names.is_nationality(before)
    if after[:1].islower() and (known or after in cues.AFTER_HYPHEN):
        yield Candidate(start, middle, make_form((before,), before, nationality=names.nationality(before)))
    elif known and (names.place(after) or names.organisation(after) or names.is_nationality(after)):
        for place, word in ((start, before), (middle + 1, after)):
            form = make_form((word,), word, nationality=names.nationality(word))
            yield Candidate(place, place + len(word), form)
    else:
        yield candidate
