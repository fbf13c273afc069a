"""The words of a possible name -> where the name itself begins: after "Secretary of State", "Lt. Gen."."""

from __future__ import annotations

from indexer.extract import cues
from indexer.extract.gazetteer import is_acronym, load_gazetteer
from indexer.extract.runs import Word


def after_title(words: list[Word], known: list[bool], first: int, ends_office: bool) -> int:
    """Where the name after the last title begins; `first` when there is no title.

    With `ends_office` the last word is that of an organisation or a place, and the others are no titles.
    """
    found = first
    for position in range(first, len(words)):
        joiner = words[position].joiner
        if position > first and joiner and joiner not in cues.PARTICLES:
            if found == first or joiner != "of":
                break
        elif (
            not known[position]
            and not (ends_office and position < len(words) - 1)
            and _is_title(words, position, first)
        ):
            found = position + 1
    return found


def is_only_title(lower: str) -> bool:
    """Whether a word alone is a title, and no surname."""
    return lower.rstrip(".") in cues.TITLES and lower not in _ALSO_SURNAMES


def _is_title(words: list[Word], position: int, first: int) -> bool:
    word = words[position]
    lower = word.lower.rstrip(".")
    if lower not in cues.TITLES or (is_acronym(word.text) and lower not in cues.LOUD_TITLES):
        return False
    if position == first:
        return True
    if lower in cues.SHORT_TITLES:
        return word.text.endswith(".") or _stands_between_names(words, position)
    return lower not in _ALSO_SURNAMES or _stands_between_names(words, position)


def _stands_between_names(words: list[Word], position: int) -> bool:
    """Whether it is a title after all, as in "London Mayor Ana Ruiz"."""
    given = load_gazetteer().given_names
    return position + 2 < len(words) and words[position + 1].lower in given and words[position - 1].lower not in given


# As the words before them show, these may also be surnames: "Larry King".
_ALSO_SURNAMES = frozenset({
    "king", "pope", "prince", "judge", "bishop", "major", "mayor", "marshal", "dean", "duke", "earl", "baron", "lord",
    "lady", "cardinal", "abbot", "singer", "priest", "constable", "principal", "coach", "chancellor", "speaker",
    "pastor", "queen", "founder", "whip", "private", "count", "father", "sister", "sheriff", "striker",
})  # fmt: skip


def after_portfolio(words: list[Word], first: int) -> int:
    """Past the "of State" of "Secretary of State Ana Ruiz"."""
    while first < len(words) and (
        (words[first].joiner in ("of", "for", "and", "&") and words[first].lower in cues.PORTFOLIOS)
        or (first + 1 < len(words) and words[first].lower in cues.PORTFOLIOS and not words[first + 1].joiner)
    ):
        first += 1
    return first
