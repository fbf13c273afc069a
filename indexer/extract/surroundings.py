"""What stands before and after a possible name -> votes for a person, an organisation, a place."""

from __future__ import annotations

import re

from indexer.extract import cues
from indexer.extract.candidates import Candidate
from indexer.extract.gazetteer import load_gazetteer
from indexer.extract.votes import Votes, add

_REACH = 28
_SPEECH = (
    r"(?:said|says|told|tells|added|adds|asked|argued|wrote|writes|tweeted|insisted|explained|recalled|testified"
    r"|noted|stressed|commented|replied|responded|stated|declared|claimed|acknowledged|admitted|believes|thinks|says)\b"
)
_AFTER = re.compile(
    rf"""(?x)
    (?P<age> ,\ \d\d?\b (?!\ \w+\ (?:people|miles|km)) | \ \(\d\d\) )
  | (?P<who> ,\ (?:who|whose)\b | \ who\b )
  | (?P<which> ,\ which\b )
  | (?P<speech> ,?\ (?:also\ |later\ |then\ |has\ |had\ )? {_SPEECH} )
  | (?P<office> ,\ (?:an?|the|its|their|his|her|then|former|now|one\ of)\ [\w\s’'-]{{0,50}}?
      \b(?:spokes\w+|director|professor|analyst|president|minister|leader|manager|chair\w*|head|founder|editor|officer
       |secretary|senator|lawyer|economist|researcher|scientist|coach|captain|chief|executive|governor|mayor|author
       |lawmaker|expert|activist|journalist|reporter|resident|teacher|student|wife|husband|son|daughter|ambassador)\b )
  | (?P<firm> ,\ (?:an?|the|its|one\ of)\ [\w\s’'-]{{0,40}}?
      \b(?:company|firm|maker|charity|chain|bank|agency|newspaper|magazine|group|union|party|manufacturer|publisher|retailer
       |start-?up|think\ tank|subsidiary|supplier|producer|airline|broadcaster|organi[sz]ation|nonprofit|watchdog
       |university|lender|insurer|operator|provider|developer|brokerage|website|club)\b )
  | (?P<acronym> \ \((?=[A-Z]) )
  | (?P<staff> (?:['’]s?)?\ (?:spokes\w+|officials?\b|executives?\b|shares?\b|employees?\b|staff\b|board\b|chief\b
       |CEO\b|headquarters\b|stock\b|shareholders?\b|users?\b|customers?\b|subsidiary\b|members?\b|lawmakers\b|fighters\b
       |militants\b|newspaper\b|agency\b|party\b|magazine\b|airlines?\b|website\b|group\b|announced\b|acquired\b) )
  | (?P<based> -based\b | \ (?:mine|dam|volcano|airport|refinery|river|district|province|region|county|peninsula|valley
       |neighbou?rhood|suburb|island|prison|port|area)s?\b )
  | (?P<region> ,\ (?=[A-Z]) )
    """
)
_BEFORE_PLACE = {
    "in": 1.8, "mainland": 2.5, "near": 2.2, "outside": 1.5, "across": 1.0, "around": 0.6, "from": 0.6, "to": 0.5,
    "at": 0.4, "into": 0.8, "throughout": 1.5, "towards": 0.4, "visiting": 0.8, "inside": 1.0, "leaving": 0.4,
    "northern": 2.5, "southern": 2.5, "eastern": 2.5, "western": 2.5, "central": 2.0, "downtown": 2.5, "nearby": 2.5,
    "southwestern": 2.5, "southeastern": 2.5, "northwestern": 2.5, "northeastern": 2.5,
}  # fmt: skip
_HEAD_OF = re.compile(
    r"\b(?:ceo|chief|chief executive|chairman|chairwoman|chair|president|director|head|founder|analyst|spokes\w+"
    r"|economists?|editor|owners?|members?|professor|officer|manager|partner|strategists?|traders?|researchers?|analysts"
    r"|employees?|lawyers?|workers?|staff|job|jobs"
    r"|shares?|stake|investor|investors|subsidiary|unit|branch|part) (?:of|at|for|in|with)(?: the)? $",
    re.IGNORECASE,
)
_BEFORE_ORGANISATION = {
    "left": 0.8,
    "bought": 0.8,
    "owns": 0.8,
    "runs": 0.6,
    "founded": 0.8,
    "by": 0.3,
    "at": 0.6,
    "with": 0.1,
    "joined": 0.8,
    "sued": 0.8,
    "for": 0.3,
    "acquired": 0.8,
    "via": 0.6,
    "on": 0.5,
}


_SPEECH_BEFORE = frozenset(
    {"said", "says", "added", "wrote", "recalled", "explained", "asked", "adds", "writes", "told"}
)


def votes_of_surroundings(candidate: Candidate, text: str) -> Votes:
    """What the words before and after a candidate say of it."""
    before = text[max(0, candidate.start - _REACH) : candidate.start]
    votes = _votes_before(candidate, before, text[candidate.end : candidate.end + 1] in ("'", "’"))
    if candidate.opens and candidate.surface.isupper() and _is_dateline(candidate, text):
        votes = add(votes, Votes(-2.0, -1.0, 4.0))
    if _is_quoted(candidate, text):
        votes = add(votes, Votes(-2.5, -2.5, -2.5))
    after = _AFTER.match(text, candidate.end)
    if after and not (after[0] == " who" and _is_home(candidate, before)):
        return add(votes, _votes_after(candidate, after.lastgroup))
    return votes


def _is_home(candidate: Candidate, before: str) -> bool:
    """Whether a name may be where somebody is from: "a farmer from Nerra who ..."."""
    return len(candidate.words) == 1 and not candidate.title and _word_before(before) in ("from", "in", "near")


def _is_quoted(candidate: Candidate, text: str) -> bool:
    """Whether a name alone stands in quotation marks: a film, a book, a nickname."""
    before, after = text[max(0, candidate.start - 1) : candidate.start], text[candidate.end : candidate.end + 2]
    return before in ('"', "“") and after[:1] in ('"', "”", ",", ".") and ('"' in after or "”" in after)


def _is_dateline(candidate: Candidate, text: str) -> bool:
    """Whether a name in capitals is where a report was written: "NAIROBI (Wire) -", "PORT VILA, Vanuatu —"."""
    begins_line = candidate.start == 0 or text[candidate.start - 1] == "\n"
    return begins_line and _DATELINE.match(text, candidate.end) is not None


_DATELINE = re.compile(r" \(|, [A-Z0-9]|\s?[—–]|\s--?\s")


def _word_before(before: str) -> str:
    """The word that a text ends with, without the comma and the blank behind it, in small letters; "" for none."""
    if not before.endswith(" "):
        return ""
    words = before[:-1].removesuffix(",")
    word = words[words.rfind(" ") + 1 :].lower()
    return word if word[-1:].isalnum() else ""


def _votes_before(candidate: Candidate, before: str, owns: bool) -> Votes:
    if candidate.title:
        if candidate.title in cues.PERSONAL_TITLES:
            return Votes(6.0)
        is_word = len(candidate.words) == 1 and candidate.words[0].lower() in load_gazetteer().words
        return Votes(1.0 if is_word else 4.0)
    lower = _word_before(before)
    if not lower:
        return Votes()
    if lower in cues.ROLES:
        return Votes(3.0 if len(candidate.words) > 1 else 2.0)
    if lower == "the":
        against = -2.0 if len(candidate.words) == 1 else -0.7
        return Votes(against, 2.0 if _HEAD_OF.search(before) else 0.7, 0.0)
    if lower == "of":
        parts = before.lower().split()[-2:]
        if cues.KINDS_OF_PLACE.intersection(parts):
            return Votes(-0.5, 0.0, 4.0)
        if cues.PARTS_OF_PLACES.intersection(parts):
            return Votes(-0.5, 0.3, 2.5)
    if lower in cues.KINDS_OF_PLACE:
        return Votes(-0.5, 0.0, 2.0)
    if lower in cues.KINDS_OF_ORGANISATION:
        return Votes(-0.5, 3.0, 0.0)
    if lower in ("a", "an", "this", "each", "every", "any", "no"):
        return Votes(-1.0, -0.3, -0.5)
    if lower in _SPEECH_BEFORE:
        return Votes(1.2, 0.3, 0.0)
    if lower in ("of", "at", "for", "in", "with") and _HEAD_OF.search(before):
        return Votes(-0.5, 1.6, 0.3)
    place = 0.0 if owns else _BEFORE_PLACE.get(lower, 0.0)
    return Votes(0.3 if lower in ("by", "and") else 0.0, _BEFORE_ORGANISATION.get(lower, 0.0), place)


def _votes_after(candidate: Candidate, cue: str | None) -> Votes:
    alone = len(candidate.words) == 1
    if cue in ("age", "who", "office"):
        return {"age": Votes(3.5), "who": Votes(2.0), "office": Votes(1.5 if alone else 2.5)}[cue]
    if cue == "speech":
        return Votes(1.4, 0.7)
    if cue == "which":
        return Votes(-0.5, 0.7, 0.6)
    if cue == "firm":
        return Votes(-0.5, 2.5)
    if cue == "staff":
        return Votes(0.0, 1.6)
    if cue == "based":
        return Votes(0.0, 0.0, 4.0)
    if cue == "acronym":
        return Votes(0.0, 1.2)
    return Votes(0.0, 0.0, 0.3) if cue == "region" else Votes()
