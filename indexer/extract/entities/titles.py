"""The words of a possible name -> where the name itself begins: after "Secretary of State", "Lt. Gen."."""

from __future__ import annotations

from indexer.extract.entities import cues
from indexer.extract.entities.gazetteer import is_acronym, load_gazetteer
from indexer.extract.entities.ranks import RANKS, is_rank
from indexer.extract.entities.runs import Word

# Before the names of several people, each of whom has the title: "Justices Ana Ruiz and Ben Oda".
PLURAL_TITLES = frozenset({
    "ambassadors", "archbishops", "bishops", "cardinals", "chancellors", "cllrs", "colonels", "commissioners",
    "congressmen", "councillors", "detectives", "drs", "generals", "governors", "inspectors", "judges", "justices",
    "ladies", "lords", "mayors", "messrs", "ministers", "mmes", "officers", "premiers", "presidents", "princes",
    "princesses", "professors", "profs", "reps", "secretaries", "senators", "sens", "sergeants",
})  # fmt: skip


def after_title(words: list[Word], known: list[bool], first: int, ends_office: bool) -> int:
    """Where the name after the last title begins; `first` when there is no title.

    With `ends_office` the last word is that of an organisation or a place, and the others are no titles, but for
    those that only people have: "Sen. Linda Park".
    """
    found = first
    for position in range(first, len(words)):
        joiner = words[position].joiner
        if position > first and joiner and joiner not in cues.PARTICLES:
            if joiner != "of" or (found == first and not _may_hold_an_office(words, position)):
                break
            continue  # the lords of "House of Lords" are no title
        if (
            not known[position]
            and not (ends_office and position < len(words) - 1 and not _is_persons(words, position))
            and _is_title(words, position, first)
        ):
            found = position + 1
    return found


def _may_hold_an_office(words: list[Word], position: int) -> bool:
    """Whether behind the "of" there an office and its holder may stand: "Bank of England Governor Ana Ruiz"."""
    behind = words[position + 1 :]
    is_cut = any((word.joiner and word.joiner not in cues.PARTICLES) or word.owns for word in behind)
    return len(behind) > 1 and not is_cut


def is_only_title(lower: str) -> bool:
    """Whether a word alone is a title, and no surname."""
    return lower.rstrip(".") in cues.TITLES and lower not in _ALSO_SURNAMES and lower != "miss."  # Mississippi


def _is_title(words: list[Word], position: int, first: int) -> bool:
    word = words[position]
    lower = word.lower.rstrip(".")
    if "-" in lower and lower not in cues.TITLES:
        rank, _, lower = lower.rpartition("-")  # "Rear-Admiral"
        if rank == "ex" and word.text.endswith(lower) and lower in load_gazetteer().words:
            return position == first and len(words) > first + 1  # "Ex-banker Ruiz"
        if rank not in _RANKS:
            return False
    if lower not in cues.TITLES:
        if lower in RANKS:
            return position == first and is_rank(words, position, load_gazetteer())
        return (
            lower in PLURAL_TITLES and not word.owns and bool(words[position + 1 :]) and not words[position + 1].joiner
        )
    if is_acronym(word.text) and lower not in cues.LOUD_TITLES:
        return False
    if position > first and position == len(words) - 1 and words[position - 1].lower in _WATERS:
        return False  # "River Don"
    if lower == "con":
        return position > 0 and words[position - 1].lower.rstrip(".") == "det"
    if position == first:
        return not (lower in cues.SECOND_TITLES or _is_given_name(words, position))
    if lower in _MUSLIM_SURNAMES and position == len(words) - 1 and _follows_given_name(words, position):
        return False
    if lower in cues.SHORT_TITLES:
        is_second = words[position - 1].lower.rstrip(".") == "det" and position + 1 < len(words)
        return word.text.endswith(".") or is_second or _stands_between_names(words, position)
    if position == 1 and len(words) == 3 and load_gazetteer().place(words[0].text) is not None:
        return True  # "Chicago Cardinal Ruiz"
    is_high = len(words) > 3 or words[0].lower == "hrh"
    if position == 1 and lower in _OF_PEERS and is_high and _is_title(words, 0, 0):
        return True  # "Premier Prince Ana Ruiz"
    return lower not in _ALSO_SURNAMES or _stands_between_names(words, position)


def _is_persons(words: list[Word], position: int) -> bool:
    """Whether a title stands right before a person: "Mr Lake", "Dr. Ann Woods", but not "Dr. King Boulevard"."""
    title, following = words[position].lower.rstrip("."), words[position + 1 :]
    if title not in cues.PERSONAL_TITLES or any(word.joiner for word in following):
        return False
    if len(following) == 1:
        return title in ("mr", "mrs", "ms", "miss")
    is_surname = following[-1].lower in cues.SURNAME_TAILS or following[-1].lower not in cues.PLACE_TAILS
    return len(following) == 2 and is_surname and following[0].lower in load_gazetteer().given_names


def _is_given_name(words: list[Word], position: int) -> bool:
    """Whether a word that may be a title is a given name here, before a surname alone: "Dean Sharples"."""
    following = words[position + 1 :]
    if words[position].lower not in cues.ALSO_GIVEN_NAMES or len(following) != 1:
        return False
    return following[0].lower not in load_gazetteer().given_names


_WATERS = frozenset({"lake", "loch", "lough", "river"})
_OF_PEERS = frozenset({"cardinal", "king", "lady", "lord", "prince", "princess", "queen"})
_MUSLIM_SURNAMES = frozenset({"emir", "haji", "imam", "mullah", "pandit", "sayyid", "shaikh", "sheikh"})


def _follows_given_name(words: list[Word], position: int) -> bool:
    return words[position - 1].lower in load_gazetteer().given_names


def _stands_between_names(words: list[Word], position: int) -> bool:
    """Whether it is a title after all, as in "London Mayor Ana Ruiz"."""
    given = load_gazetteer().given_names
    return position + 2 < len(words) and words[position + 1].lower in given and words[position - 1].lower not in given


_RANKS = cues.TITLE_WORDS | cues.TITLES
# As the words before them show, these may also be surnames: "Larry King".
_ALSO_SURNAMES = frozenset({
    "king", "pope", "prince", "judge", "bishop", "major", "marshal", "dean", "duke", "earl", "baron", "lord",
    "lady", "cardinal", "abbot", "singer", "priest", "constable", "principal", "coach", "pastor", "queen",
    "founder", "whip", "private", "count", "father", "sister", "sheriff", "striker",
})  # fmt: skip


def after_portfolio(words: list[Word], first: int) -> int:
    """Past the "of State" of "Secretary of State Ana Ruiz"."""
    while first < len(words) and (
        (words[first].joiner in ("of", "for", "and", "&") and words[first].lower in cues.PORTFOLIOS)
        or (first + 1 < len(words) and words[first].lower in cues.PORTFOLIOS and not words[first + 1].joiner)
    ):
        first += 1
    return first
