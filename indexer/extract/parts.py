"""A run of capitalised words -> its parts, one a name: "and" and "of" inside names are told from those between."""

from __future__ import annotations

from collections.abc import Iterator

from indexer.extract import cues
from indexer.extract.gazetteer import load_gazetteer
from indexer.extract.runs import Word, known_lengths


def cut_run(run: list[Word]) -> Iterator[tuple[list[Word], list[bool]]]:
    """A run cut where its words belong to different names, and for each word whether it is inside a known name."""
    lengths = known_lengths(run)
    part: list[Word] = []
    known: list[bool] = []
    inside_until = 0
    for position, word in enumerate(run):
        inside = position < inside_until
        if part and not inside and not _is_joined(part, run, position):
            yield part, known
            part, known = [], []
        if not inside and lengths[position]:
            inside_until = position + lengths[position]
        part.append(word)
        known.append(position < inside_until)
    yield part, known


def _is_joined(part: list[Word], run: list[Word], position: int) -> bool:
    """Whether a word belongs to the same name as those before it."""
    before, word = part[-1], run[position]
    if before.owns:
        return not word.joiner and (before.lower in cues.OWNERS or _own_together(before.lower, word.lower))
    joiner = word.joiner
    if not joiner:
        return before.lower.rpartition("-")[2] not in cues.AFTER_HYPHEN or "-" not in before.lower
    if joiner == "&" or joiner in cues.PARTICLES:
        return True
    if joiner == "of":
        return before.lower in cues.OF_ORGANISATIONS or before.lower in cues.OF_PLACES or _is_purpose(part)
    if joiner == "for":
        return before.lower in cues.FOR_ORGANISATIONS
    return joiner == "and" and _is_enumerated(part, run, position)


def _own_together(owner: str, owned: str) -> bool:
    """Whether it is their organisation: "Fishers' Cooperative"."""
    return owner.endswith("s") and owned in cues.ORGANISATION_TAILS and owner[:-1] in load_gazetteer().words


def _is_purpose(part: list[Word]) -> bool:
    """Whether an office's purpose goes on: "Centre for the Prevention" of something."""
    words = load_gazetteer().words
    return part[-1].lower in words and any(word.joiner in ("of", "for") for word in part[1:])


def _is_enumerated(part: list[Word], run: list[Word], position: int) -> bool:
    """Whether "and" stands inside a name: "Ministry of Health and Sport", "Fisheries and Food Agency"."""
    names = load_gazetteer()
    if run[position].lower in cues.FIRM_ENDINGS or (part[-1].lower, run[position].lower) == ("savings", "loan"):
        return True
    if any(word.joiner in ("of", "for") for word in part[1:]):
        first, last = part[0].lower, part[-1].lower
        is_office = first in cues.OF_ORGANISATIONS or any(word.lower in cues.OF_ORGANISATIONS for word in part[:-1])
        return is_office and last in names.words and run[position].lower in names.words and names.place(last) is None
    if any(word.lower not in names.words or word.lower in cues.ORGANISATION_TAILS for word in part):
        return False
    following = run[position:]
    end = next((number for number, word in enumerate(following) if number and word.joiner), len(following))
    return following[end - 1].lower in cues.ORGANISATION_TAILS and following[0].lower in names.words
