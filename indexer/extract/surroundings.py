"""What stands before and after a possible name -> votes for a person, an organisation, a place."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from indexer.extract import cues
from indexer.extract.forms import Candidate, Form
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
  | (?P<speech> ,?\ (?:also\ |later\ |then\ |has\ |had\ )? {_SPEECH}
      (?P<itself> (?:\ on\ \w+|\ in\ a\ statement)?,?(?:\ that)?\ it\ (?:agreed|acquired|also|and|completed|expects
        |expected|filed|had|has|intends|made|plans|planned|received|signed|sold|will|would(?!\ be\b))\b )? )
  | (?P<office> ,\ (?:an?|the|its|their|his|her|then|former|now|one\ of)\ [\w\s’'-]{{0,50}}?
      \b(?:spokes\w+|director|professor|analyst|president|minister|leader|manager|chair\w*|head|founder|editor|officer
       |secretary|senator|lawyer|economist|researcher|scientist|coach|captain|chief|executive|governor|mayor|author
       |lawmaker|expert|activist|journalist|reporter|resident|teacher|student|wife|husband|son|daughter|ambassador)\b )
  | (?P<firm> ,\ (?:an?|the|its|one\ of)\ [\w\s’'-]{{0,40}}?
      \b(?:company|firm|maker|charity|chain|bank|agency|newspaper|magazine|group|union|party|manufacturer|publisher|retailer
       |start-?up|think\ tank|subsidiary|supplier|producer|airline|broadcaster|organi[sz]ation|nonprofit|watchdog
       |university|lender|insurer|operator|provider|developer|brokerage|website|club|giant|brewer|carmaker|conglomerate
       |consultancy|platform|studio|foundation|network|hospital)\b )
  | (?P<acronym> \ \((?=[A-Z]) )
  | (?P<staff> (?:['’]s?)?\ (?:spokes\w+|officials?\b|executives?\b|shares?\b|employees?\b|staff\b|board\b|chief\b
       |CEO\b|headquarters\b|stock\b|shareholders?\b|users?\b|customers?\b|subsidiary\b|members?\b|lawmakers\b|fighters\b
       |militants\b|newspaper\b|agency\b|party\b|magazine\b|airlines?\b|website\b|group\b|announced\b|acquired\b
       |manager\b|coach\b|boss\b|fans\b|supporters\b|players?\b|striker\b) )
  | (?P<based> -based\b | \ (?:mine|dam|volcano|airport|refinery|river|district|province|region|county|peninsula|valley
       |neighbou?rhood|suburb|island|prison|port|area)s?\b )
  | (?P<town> ['’]s?\ (?:\w+\ )?(?:mayor|residents|streets|airport|harbou?r|port|population|suburbs|outskirts|library
       |old\ town|town\ hall|city\ hall|railway\ station|waterfront)\b | ,\ [\w-]+\ (?:miles|km|kilomet\w+)\b )
  | (?P<region> ,\ (?=[A-Z]) )
    """
)
_BEFORE_PLACE = {
    "in": 1.8, "mainland": 2.5, "near": 2.2, "outside": 1.5, "across": 1.0, "around": 0.6, "from": 0.9, "to": 0.5,
    "at": 0.4, "into": 0.8, "throughout": 1.5, "towards": 0.4, "visiting": 0.8, "inside": 1.0, "leaving": 0.4,
    "northern": 2.5, "southern": 2.5, "eastern": 2.5, "western": 2.5, "central": 2.0, "downtown": 2.5, "nearby": 2.5,
    "southwestern": 2.5, "southeastern": 2.5, "northwestern": 2.5, "northeastern": 2.5,
}  # fmt: skip
_HEAD_OF = re.compile(
    r"\b(?:ceo|chief|chief executive|chairman|chairwoman|chair|president|director|head|founder|analyst|spokes\w+"
    r"|economists?|editor|owners?|members?|professor|officer|manager|partner|strategists?|traders?|researchers?|analysts"
    r"|employees?|lawyers?|workers?|staff|job|jobs"
    r"|shares?|stake|investor|investors|subsidiary|unit|branch|part) (?:of|at|for|in|with)(?: the)? $"
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
_BEHIND_HEADS = ("of", "at", "for", "in", "with")
_AFTER_HEADS = tuple(f" {word}{article} " for word in _BEHIND_HEADS for article in ("", " the"))
_BEFORE_CUES = " ,-'’"
_SPEECH_BEFORE = frozenset(
    {"said", "says", "added", "wrote", "recalled", "explained", "asked", "adds", "writes", "told"}
)


def votes_of_surroundings(candidate: Candidate, text: str) -> Votes:
    """What the words before and after a candidate say of it."""
    start, end, form = candidate
    before = text[max(0, start - _REACH) : start]
    sign = text[end : end + 1]
    votes = _votes_before(form, before, sign in ("'", "’"))
    if form.opens and form.surface.isupper() and _is_dateline(candidate, text):
        votes = add(votes, Votes(-2.0, -1.0, 4.0))
    if before[-1:] == "<" and text[end : end + 1] in (">", " "):
        votes = add(votes, Votes(-3.0, 4.0, -3.0))  # wires mark firms so: "<Beckett Aviation>"
    if before[-1:] in ('"', "“") and _is_quoted(text[end : end + 2]):
        votes = add(votes, Votes(-2.5, -2.5, -2.5))
    after = _AFTER.match(text, end) if sign in _BEFORE_CUES else None
    if after and not (after[0] == " who" and _is_home(form, before)):
        cue = "itself" if after["itself"] else after.lastgroup
        if cue == "which" and any(word.lower() in load_gazetteer().words for word in form.words):
            cue = "region"  # "the Space Shuttle, which"
        return add(votes, _votes_after(len(form.words) == 1, cue))
    return votes


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
    if before[-1:] != " ":
        return ""
    words = before[:-1].removesuffix(",")
    word = words[words.rfind(" ") + 1 :]
    return word if word[-1:].isalnum() else ""


def _votes_before(form: Form, before: str, owns: bool) -> Votes:
    if form.title:
        return _votes_of_title(form)
    before = before.lower()
    last = _word_before(before)
    alone = len(form.words) == 1
    if last == "the":
        if not alone and form.words[0].lower() in load_gazetteer().given_names:
            return Votes(-0.2, 0.3)  # "the Ana Ruiz case"
        return Votes(-2.0 if alone else -0.7, 2.0 if _is_of_a_head(before) else 0.7, 0.0)
    if last == "of":
        parts = before.split()[-2:]
        if cues.KINDS_OF_PLACE.intersection(parts):
            return Votes(-0.5, 0.0, 4.0)
        if cues.PARTS_OF_PLACES.intersection(parts):
            return Votes(-0.5, 0.3, 2.5)
    if last in _BEHIND_HEADS and _is_of_a_head(before):
        return Votes(-0.5, 1.6, 0.3)
    if last in ("as", "like", "including") and (kind := _EXAMPLE.search(before)):
        return _votes_of_example(kind[1])
    return _votes_of_word_before(last, alone, owns)


_EXAMPLE = re.compile(r"\b(\w+),? (?:such as|like|including)(?: the)? $")


def _votes_of_example(kinds: str) -> Votes:
    """What "cities such as" says of the name behind it."""
    if kinds in cues.KINDS_OF_PLACE:
        return Votes(-0.5, 0.0, 2.5)
    kind = kinds.removesuffix("ies") + "y" if kinds.endswith("ies") else kinds.removesuffix("s")
    return Votes(-0.5, 2.5) if kind in cues.KINDS_OF_ORGANISATION else Votes()


def _is_of_a_head(before: str) -> bool:
    """Whether a text ends with who somebody is there: "the chief executive of the"."""
    return before.endswith(_AFTER_HEADS) and _HEAD_OF.search(before) is not None


def _votes_of_title(form: Form) -> Votes:
    if form.title in cues.PERSONAL_TITLES:
        return Votes(6.0)
    is_word = len(form.words) == 1 and form.words[0].lower() in load_gazetteer().words
    return Votes(1.0 if is_word else 4.0)


@lru_cache(maxsize=1 << 13)
def _votes_of_word_before(lower: str, alone: bool, owns: bool) -> Votes:
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
    return Votes(0.3 if lower in ("by", "and") else 0.0, _BEFORE_ORGANISATION.get(lower, 0.0), place)


@cache
def _votes_after(alone: bool, cue: str | None) -> Votes:
    if cue in ("age", "who", "office"):
        return {"age": Votes(3.5), "who": Votes(2.0), "office": Votes(1.5 if alone else 2.5)}[cue]
    if cue == "speech":
        return Votes(1.4, 0.7)
    if cue == "itself":
        return Votes(-0.5, 2.0)
    if cue == "which":
        return Votes(-0.8, 1.2, 0.6)
    if cue == "firm":
        return Votes(-0.5, 2.5)
    if cue == "staff":
        return Votes(0.0, 1.6)
    if cue == "town":
        return Votes(0.0, 0.0, 2.5)
    if cue == "based":
        return Votes(0.0, 0.0, 4.0)
    if cue == "acronym":
        return Votes(0.0, 1.2)
    return Votes(0.0, 0.0, 0.3) if cue == "region" else Votes()
