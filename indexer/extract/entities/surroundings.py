"""What stands before and after a possible name -> votes for a person, an organisation, a place."""

from __future__ import annotations

import re
from functools import lru_cache

from indexer.extract.entities import cues
from indexer.extract.entities.behind import cue_of, is_in_a_land, pattern_behind, votes_of_cue
from indexer.extract.entities.forms import Candidate, Form
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.entities.rare_words import RARE, votes_of_example, votes_of_rare_word
from indexer.extract.entities.sites import votes_of_site
from indexer.extract.entities.votes import NO_VOTES, Votes, add

_REACH = 40
_BEFORE_PLACE = {
    "in": 1.8, "mainland": 2.5, "near": 2.2, "outside": 1.5, "across": 1.0, "around": 0.6, "from": 0.9, "to": 0.5,
    "at": 0.4, "into": 0.8, "throughout": 1.5, "towards": 0.4, "visiting": 0.8, "inside": 1.0, "leaving": 0.4,
    "northern": 2.5, "southern": 2.5, "eastern": 2.5, "western": 2.5, "central": 2.0, "downtown": 2.5, "nearby": 2.5,
    "southwestern": 2.5, "southeastern": 2.5, "northwestern": 2.5, "northeastern": 2.5,
}  # fmt: skip
_HEAD = re.compile(
    r"\b(?:ceo|chief|chief executive|chairman|chairwoman|chair|president|director|head|founder|analyst|spokes\w+"
    r"|economists?|editor|owners?|members?|professor|officer|manager|partner"
    r"|strategists?|traders?|researchers?|analysts"
    r"|employees?|lawyers?|counsel|counterpart|workers?|staff|job|jobs|\w+ologist"
    r"|\w*scientist|chemist|physicist|lecturer|engineer|fellow"
    r"|shares?|stake|investor|investors|subsidiary|unit|branch|part)$"
)
_LONGEST_HEAD = 2  # words
_MOST_HEADS = 1 << 12  # that are remembered
_BEFORE_ORGANISATION = {
    "beat": 1.0, "edge": 1.0, "edged": 1.0, "coached": 2.5, "thrashed": 1.0, "left": 0.8, "bought": 0.8, "owns": 0.8,
    "runs": 0.6, "founded": 0.8, "by": 0.3, "at": 0.6, "with": 0.1, "joined": 0.8, "sued": 0.8, "for": 0.3,
    "acquired": 0.8, "via": 0.6, "on": 0.5,
}  # fmt: skip
_BEHIND_HEADS = ("of", "at", "for", "with")
# "said analyst Ana Ruiz at"
_WORKS_FOR = re.compile(
    r"\b(?:analyst|broker|dealer|economist|lecturer|manager|professor|researcher|scientist|spokes\w+|strategist|trader)"
    r"(?: [A-Z][\w.'’-]+){1,3} (?:at|for|of|with)(?: the)? $"
)
_SHARES = ("share", "stake", "holding", "investor", "interest", "investment", "partner")
_IN_SHARES = tuple(f"{word}{end} in{article} " for word in _SHARES for end in ("", "s") for article in ("", " the"))
_SHARES_IN = re.compile(r"\b(?:shares?|stakes?|holdings?|investors?|interest|investment|partner) in(?: the)? $")
_AFTER_HEADS = tuple(f" {word}{article} " for word in _BEHIND_HEADS for article in ("", " the"))
_SPEECH_BEFORE = frozenset(
    {"said", "says", "added", "wrote", "recalled", "explained", "asked", "adds", "writes", "told"}
)


def votes_of_surroundings(candidate: Candidate, text: str) -> Votes:
    """What the words before and after a candidate say of it."""
    start, end, form = candidate
    before = text[start - _REACH if start > _REACH else 0 : start]
    sign = text[end : end + 1]
    if form.title:
        votes = _votes_of_title(form)
    else:  # before the sentence stands nothing of it
        votes = NO_VOTES if form.opens else _votes_before(form, before, sign in _APOSTROPHES)
    if form.opens and form.surface.isupper() and form.votes.person < _A_PERSON and _is_dateline(candidate, text):
        votes = add(votes, Votes(-2.0, -1.0, 4.0))
    if sign == "/" and text[end + 1 : end + 2].isdigit():
        votes = add(votes, Votes(0.0, -3.0))  # "Document IP/96/804"
    mark = before[-1:]
    if mark != " ":  # which it nearly always is
        if mark == "<" and sign in _BEHIND_SIGNS:
            votes = add(votes, Votes(-3.0, 4.0, -3.0))  # wires mark firms so: "<Beckett Aviation>"
        elif mark in _OPENING_MARKS and _is_quoted(text[end : end + 2]):
            votes = add(votes, Votes(-2.5, -2.5, -2.5))
    if sign in _IN_A_LIST and "(" in before and (inside := _IN_BRACKETS.search(before)):
        votes = add(votes, _votes_in_brackets(inside[1], sign, form))
    after = pattern.match(text, end) if (pattern := pattern_behind(text, end)) else None
    if after:
        cue = cue_of(after, form)
        if cue == "who" and sign == " " and _is_home(form, before):
            return votes
        if cue in _SAYING and _is_object(before):
            return votes  # "the only airline serving Nerra says it ..."
        alone = len(form.words) == 1
        if cue == "region" and alone and not _CAPITAL_BEFORE.search(before) and is_in_a_land(text, end):
            return add(votes, _IN_A_LAND)  # names of several words are as often people: "Ana Ruiz, Mexico, won"
        behind = votes_of_cue(alone, cue)
        return behind if votes is NO_VOTES else add(votes, behind)
    return votes


_CAPITAL_BEFORE = re.compile(r"\b(?!(?:At|From|In|Near) )[A-Z]\w* $")  # "Indian Wells, Calif."
_IN_A_LAND = Votes(-0.7, 0.0, 2.4)


_A_PERSON = 3.0  # votes: "ANA RUIZ, ANCHOR" is no place
_SAYING = ("speech", "told", "itself")
_DOING = re.compile(r"(?<!\bmorn)(?<!\beven)(?<=[a-z]{3}ing) $")


def _is_object(before: str) -> bool:
    """Whether what somebody does to it stands before a name: then who says something behind it is not it."""
    return before.endswith("ing ") and _DOING.search(before) is not None


# "Cllr Ana Ruiz (Lab, Hartley East)"
_IN_BRACKETS = re.compile(r"[A-Z]\w+ \((?:([A-Z][\w.]*)(?: [A-Z]\w+)?, )?$")


def _votes_in_brackets(party: str | None, sign: str, form: Form) -> Votes:
    """What it says of a name to stand in brackets behind another one, after a party or before a comma."""
    given = load_gazetteer().given_names
    if party is not None and sign in (")", ",") and party.lower() not in given:
        return Votes(-4.0, 0.0, 2.5)
    if party is None and sign == "," and form.words[0].lower() not in given:
        return Votes(-2.0)
    return Votes()


_IN_A_LIST = frozenset({",", ")"})
_APOSTROPHES = frozenset({"'", "’"})
_OPENING_MARKS = frozenset({'"', "“"})
_BEHIND_SIGNS = frozenset({">", " "})


def _is_home(form: Form, before: str) -> bool:
    """Whether a name may be where somebody is from: "a farmer from Nerra who ..."."""
    if form.title or form.words[0].lower() in load_gazetteer().given_names:
        return False
    return _word_before(before.lower()) in (("from", "in", "near") if len(form.words) == 1 else ("of", "at", "from"))


def _is_quoted(after: str) -> bool:
    """Whether a name behind a quotation mark is alone between two: a film, a book, a nickname."""
    return after[:1] in ('"', "”", ",", ".") and ('"' in after or "”" in after)


def _is_dateline(candidate: Candidate, text: str) -> bool:
    """Whether a name in capitals is where a report was written: "NAIROBI (Wire) -", "PORT VILA, Vanuatu —"."""
    begins_line = text[candidate.start - 1 : candidate.start] in ("", "\n")
    return begins_line and _DATELINE.match(text, candidate.end) is not None


_DATELINE = re.compile(r" \(|, [A-Z0-9]|\s?[—–]|\s--?\s")


def _word_before(before: str) -> str:
    """The word that a text ends with, without the comma and the blank behind it; "" for none."""
    parts = before.rsplit(" ", 2)
    if parts[-1] or len(parts) < 2:
        return ""
    word = parts[-2].removesuffix(",")
    if "\n" in word:
        word = word[word.rfind("\n") + 1 :]
        word = "" if word.lower() == "the" else word  # what opens a line says little: "The Reagan administration"
    return word if word[-1:].isalnum() else ""


def _votes_before(form: Form, before: str, owns: bool) -> Votes:
    if not (word := _word_before(before)):
        return NO_VOTES
    last, alone = word.lower(), len(form.words) == 1
    if last not in _CLOSER_LOOKS:
        if word != last and last in cues.KINDS_OF_PLACE:
            return NO_VOTES  # "United States Video"
        return _votes_of_word_before(last, alone, owns)
    if last in RARE:
        return votes_of_rare_word(last, before, alone) or _votes_of_word_before(last, alone, owns)
    if last in _JOURNEYS:
        return _votes_of_journey(last, before) or _votes_of_word_before(last, alone, owns)
    if last in _BEHIND_HEADS and _is_behind_capital(before) and _WORKS_FOR.search(before):
        return _OF_A_HEAD
    before = before.lower()
    if last == "in":
        return _OF_A_HEAD if _is_of_a_head(before) else _votes_of_word_before(last, alone, owns)
    if last == "manager" and before.endswith("lead manager "):
        return _A_LEAD_MANAGER
    if last == "the":
        if form.words[0] in _WATERS and not alone:
            return _A_WATER
        if not alone and form.words[0].lower() in load_gazetteer().given_names:
            return _OF_A_CASE
        of_a_head = _is_of_a_head(before)
        if not of_a_head and before.endswith(_IN_LANDS) and not form.surface.isupper():
            return _IN_THE_WORD if alone else _IN_THE
        return (_THE_HEAD_OF_A_WORD if alone else _THE_HEAD_OF) if of_a_head else (_THE_WORD if alone else _THE)
    if last == "of":
        if before.endswith(", of ") and _OF_A_HOME.search(before):
            return Votes(-1.0, 0.0, 2.5)
        parts = before.split()[-2:]
        if cues.KINDS_OF_PLACE.intersection(parts):
            return Votes(-0.5 if alone else -2.0, 0.0, 4.0)
        if cues.PARTS_OF_PLACES.intersection(parts):
            return Votes(-0.5, 0.3, 1.7 if parts[0] == "part" else 2.5)  # "part of Ball's business"
    if last in _SITES and alone and (votes := votes_of_site(last, before)) is not None:
        return votes
    if last == "at" and before.endswith(_ARRIVED_AT):
        return Votes(-0.5, 0.0, 1.8)
    if _is_of_a_head(before) or before.endswith(_DEALS_OF):
        return _OF_A_HEAD
    if last in _BEFORE_EXAMPLES and (kind := _EXAMPLE.search(before)):
        return votes_of_example(kind[1])
    return _votes_of_word_before(last, alone, owns)


def _is_behind_capital(before: str) -> bool:
    """Whether a capitalised word and two small ones at most end a text: "said analyst Ana Ruiz at the"."""
    return any(word[:1].isupper() for word in before.rsplit(" ", 4)[1:3])


def _votes_of_journey(last: str, before: str) -> Votes | None:
    """What it says of a name to stand behind "a farmer from", "from Nerra to", "lost 2-1 to", "win over"."""
    if before.endswith(" on loan from "):
        return _OF_A_HEAD
    if last == "from":
        return Votes(-1.0, 0.0, 1.8) if _FROM_HOME.search(before) else votes_of_site(last, before)
    if last == "over":
        return Votes(0.0, 1.5) if before.endswith(_WON_OVER) else None
    if before[-5:-4].isdigit():
        return Votes(0.0, 1.5)
    return Votes(-0.5, 0.0, 1.6) if "from " in before and _FROM_TO.search(before) else None


_SITES = ("at", "of", "as")
_JOURNEYS = frozenset({"from", "over", "to"})
_BEFORE_EXAMPLES = ("as", "like", "including")
_DEALS_OF = (" acquisition of ", " takeover of ", " merger with ")
_CLOSER_LOOKS = RARE.union(_JOURNEYS, _BEHIND_HEADS, _BEFORE_EXAMPLES, ("the", "in", "manager"))
_IN_LANDS = (" in the ", " across the ", " near the ")
_IN_THE_WORD, _IN_THE = Votes(-2.0, 0.5, 0.8), Votes(-0.7, 0.5, 0.8)
# "a crofter from", "fishermen from"
_FROM_HOME = re.compile(
    r"(?:\b[Aa]n? [\w-]+|(?:wo)?men|[Vv]illagers|[Ff]armers|[Ff]amilies|[Rr]efugees|[Mm]igrants|[Pp]ilgrims) from $"
)
_FROM_TO = re.compile(r"\bfrom [\w'’-]+ to $")
_OF_A_HOME = re.compile(r"\w, \d\d, of $")  # "Ana Ruiz, 29, of"
_WON_OVER = ("win over ", "wins over ", "victory over ", "triumph over ")
_WATERS, _A_WATER = ("River", "Rivers"), Votes(-3.0, 0.0, 2.5)  # "the River Tarn"; but River Phoenix has no "the"
_A_LEAD_MANAGER = Votes(0.0, 3.0)  # of a bond: a bank
_OF_A_CASE = Votes(-0.2, 0.3)  # "the Ana Ruiz case"
_THE_HEAD_OF_A_WORD, _THE_WORD = Votes(-2.0, 2.0), Votes(-2.0, 0.7)
_THE_HEAD_OF, _THE = Votes(-0.7, 2.0), Votes(-0.7, 0.7)
_ARRIVED_AT = tuple(f" {verb} at " for verb in ("anchored", "docked", "landed", "refuelled"))
_OF_A_HEAD = Votes(-0.5, 1.6, 0.3)
_EXAMPLE = re.compile(r"\b(\w+),? (?:such as|like|including)(?: the)? $")


def _is_of_a_head(before: str) -> bool:
    """Whether a text ends with who somebody is there: "the chief executive of the", "a stake in"; workers in what
    follows say that it is a place."""
    if before.endswith(_IN_SHARES):
        return _SHARES_IN.search(before) is not None
    if not before.endswith(_AFTER_HEADS):
        return False
    words = before[:-1].removesuffix(" the").rsplit(" ", _LONGEST_HEAD + 1)
    return _is_head(" ".join(words[:-1][-_LONGEST_HEAD:]))


@lru_cache(maxsize=_MOST_HEADS)
def _is_head(words: str) -> bool:
    return _HEAD.search(words) is not None


_ADDRESSED, _NOBODY = ("chair", "speaker"), Votes(-9.0)  # "Thank you, Mr. Chair"


_A_MR, _A_WORD_WITH_A_TITLE, _A_NAME_WITH_A_TITLE = Votes(6.0), Votes(1.0), Votes(4.0)


def _votes_of_title(form: Form) -> Votes:
    if form.title in cues.PERSONAL_TITLES:
        return _NOBODY if form.key in _ADDRESSED else _A_MR
    is_word = len(form.words) == 1 and form.words[0].lower() in load_gazetteer().words
    return _A_WORD_WITH_A_TITLE if is_word else _A_NAME_WITH_A_TITLE


@lru_cache(maxsize=1 << 13)
def _votes_of_word_before(lower: str, alone: bool, owns: bool) -> Votes:
    if lower in ("rival", "rivals", "peer", "peers"):
        return Votes(0.8, 0.8)
    if lower in ("broker", "publisher", "developer", "builder", "contractor", "operator"):
        return Votes(0.5, 2.2)  # people are, too
    if lower in cues.ROLES:
        return Votes(2.0 if alone else 3.0)
    if lower in cues.KINDS_OF_PLACE:
        return Votes(-0.5, 0.0, 2.0)
    if lower in cues.KINDS_OF_ORGANISATION:
        return Votes(-0.5, 3.0, 0.0)
    if lower in ("a", "an", "this", "each", "every", "any", "no"):
        return Votes(-1.0, -0.3, -0.5)
    if lower in _SPEECH_BEFORE:
        return Votes(1.2, 0.3, 0.0)
    place = 0.0 if owns else _BEFORE_PLACE.get(lower, 0.0)
    votes = Votes(0.3 if lower in ("by", "and") else 0.0, _BEFORE_ORGANISATION.get(lower, 0.0), place)
    return votes if any(votes) else NO_VOTES
