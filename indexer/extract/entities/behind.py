"""What stands behind a possible name -> its kind ("staff", "score"), and what that says of the name."""

from __future__ import annotations

import re
from functools import cache

from indexer.extract.entities.forms import Form
from indexer.extract.entities.full_names import ALSO_SURNAMES
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.entities.votes import Votes

_NEVER = 6.0  # votes that no name outweighs
_SPEECH = r"""
    (?:also\ |later\ |then\ |has\ |had\ )?
    (?:said|says|told|tells|added|adds|asked|argued|wrote|writes|tweeted|insisted|explained|recalled|testified
      |noted|stressed|commented|replied|responded|stated|declared|claimed|acknowledged|admitted|believes|thinks)\b
    (?P<itself> (?:\ on\ \w+|\ in\ a\ statement)?,?(?:\ that)?\ it\ (?:agreed|acquired|also|and|completed|expects
      |expected|filed|had|has|intends|made|plans|planned|received|signed|sold|will|would(?!\ be\b))\b )?
    (?P<herself> (?:\ that)?\ s?he\b )?"""
_STAFF = r"""
    (?:spokes\w+|officials?\b|executives?\b|shares?\b|employees?\b|staff\b|board\b|chief\b
      |CEO\b|headquarters\b|stock\b|shareholders?\b|users?\b|customers?\b|subsidiary\b|members?\b|lawmakers\b|fighters\b
      |militants\b|flights?\b|agency\b|party\b|firm\b|company\b|unit\b|stores\b|airlines?\b|website\b|group\b
        |announced\b|acquired\b
      |manager\b|coach\b|boss\b|fans\b|supporters\b|players?\b|striker\b)"""
_AFTER_BLANK = re.compile(
    rf"""(?x) \ (?:
    (?P<age> \(\d\d\) )
  | (?P<who> who\b )
  | (?P<speech> {_SPEECH} )
  | (?P<acronym> \((?=[A-Z]) )
  | (?P<paper> (?:daily\ |weekly\ )?(?:newspapers?|magazine)\b )
  | (?P<staff> {_STAFF} )
  | (?P<chosen> was\ (?:appointed|arrested|born|elected|jailed|named\ (?:chair|chief|director|head|president)) )
  | (?= [\dbcdefgijlortw] ) (?:  # these are rare
      (?P<score> \d{{1,2}}[-–]\d{{1,2}}\b(?![-/–]) )
    | (?:beat|drew|lost|won)\ (?P<score_of> (?:by\ )?\d{{1,2}}[-–]\d{{1,2}}\b )
    | (?P<family> family\b )
    | (?P<onward> to\ [A-Z] )
    | (?P<team> (?:beat|edged|drew\ with|thrashed|trounced)\b | lost\ to\ [A-Z] )
    | (?P<wild> (?:basin|delta|desert|jungle|rainforest)s?\b )
    | (?P<land> in\ (?:County\ [A-Z]|(?:the\ )?(?:north|south|east|west|centr)\w*\ [A-Z]) )
    | (?:copper|gold|coal|lithium|diamond|oil|gas)\ (?P<deposit> (?:mine|field|refinery)s?\b ) )
  | (?P<airport> (?:international\ )?airports?\b )
  | (?P<index> (?:(?:industrial|composite|share|transport(?:ation)?|utilities)?\ ?average
       |(?:\d+\ |share\ |stock\ |composite\ )?index)\b )
  | (?P<based> (?:mine|dam|volcano|refinery|river|district|province|region|county|peninsula|valley
       |neighbou?rhood|suburb|island|prison|port|area|church|mosque|stadium|checkpoint
       |refugee\ camp|border\ (?:crossing|post|town)|branch\ of)s?\b )
    )"""
)
_AFTER_COMMA = re.compile(
    rf"""(?x) ,\ (?:
    (?P<age> \d\d?\b (?!\ \w+\ (?:people|miles|km)) )
  | (?P<who> (?:who|whose)\b )
  | (?P<which> which\b )
  | (?P<speech> {_SPEECH} )
  | (?P<office> (?:an?|the|its|their|his|her|then|former|now|one\ of)\ [\w\s’'-]{{0,50}}?
      \b(?:spokes\w+|director|professor|analyst|president|minister|leader|manager|chair\w*|head|founder|editor|officer
       |secretary|senator|lawyer|economist|researcher|scientist|coach|captain|chief|executive|governor|mayor|author
       |lawmaker|expert|activist|journalist|reporter|resident|teacher|student|nurse|doctor|surgeon|farmer|trader
         |engineer|artist|singer
       |actor|actress|driver|weaver|fisherman|pensioner|native|widow|widower|wife|husband|son|daughter|ambassador)\b )
  | (?P<firm> (?:an?|the|its|one\ of)\ [\w\s’'-]{{0,40}}?
      \b(?:company|firm|maker|charity|chain|bank|agency|newspaper|magazine|group|union|party|manufacturer|publisher
          |retailer
       |start-?up|think\ tank|subsidiary|supplier|producer|airline|broadcaster|organi[sz]ation|nonprofit|watchdog
       |university|lender|insurer|operator|provider|developer|brokerage|website|club|giant|brewer|carmaker|conglomerate
       |consultancy|platform|studio|foundation|network|hospital|bureau|utility|regulator|miner|ministry|broker)\b )
  | (?P<locality> (?:an?|the|its)\ (?:(?!of\b|from\b|in\b)[\w’'-]+\ ){{0,4}}?
      (?:towns?|villages?|cit(?:y|ies)|suburbs?|hamlets?|islands?|region|district|province|neighbou?rhood|settlement)
      (?=[,.;)]|\ (?:in|on|of|near|north|south|east|west|where|that|about|with|named|called)\b) )
  | (?P<town> [\w-]+\ (?:miles|km|kilomet\w+)\b )
  | (?P<land> (?:County|Co\.?)\ [A-Z]\w+ )
  | (?P<region> (?=[A-Z]) )
    )"""
)
_AFTER_APOSTROPHE = re.compile(
    rf"""(?x) ['’]s?\ (?:
    (?P<staff> {_STAFF} | (?:products?|sales|profits?|earnings|revenues?|shareholdings?|subsidiaries)\b )
  | (?P<town> (?:\w+\ )?(?:mayor|residents|streets|airport|harbou?r|port|population|suburbs|outskirts|library
       |old\ town|town\ hall|city\ hall|railway\ station|waterfront)\b )
    )"""
)
# What may stand behind a name, by the sign right behind it.
_BY_SIGN = {
    " ": _AFTER_BLANK,
    ",": _AFTER_COMMA,
    "'": _AFTER_APOSTROPHE,
    "’": _AFTER_APOSTROPHE,
    "-": re.compile("(?P<based>-based)\\b"),
}


# How words begin that say nothing of the name in front: nearly half of those behind a blank.
_SILENT = frozenset({
    "and", "as ", "at ", "be ", "bee", "but", "by ", "due", "for", "fro", "her", "his", "is ", "it ", "its", "of ",
    "on ", "or ", "per", "tha", "was", "wer", "wil", "wit", "wou",
})  # fmt: skip


_CHOSEN = (" was app", " was arr", " was born", " was ele", " was jai", " was named ")


def pattern_behind(text: str, end: int) -> re.Pattern[str] | None:
    """The pattern of what may say something of a name that ends there; none where nothing does, at a glance."""
    sign = text[end : end + 1]
    if sign == " " and text[end + 1 : end + 4] in _SILENT and not text.startswith(_CHOSEN, end):
        return None
    return _BY_SIGN.get(sign)


def cue_of(after: re.Match[str], form: Form) -> str | None:
    """The kind of what stands behind a name."""
    cue = after.lastgroup
    if cue == "speech":
        if after["itself"]:
            return "itself"
        start = max(after.start() - len(form.surface), 0)
        is_also_surname = form.words[-1].lower() in ALSO_SURNAMES and not after.string.endswith(_THE, 0, start)
        if after["herself"] and is_also_surname:
            return "told"  # "Julia Park said she"
        is_beside = len(form.words) > 1 or after[0][0] == " "  # not "the General Staff, told reporters"
        is_of_another = after.string.endswith(_OF, 0, start)  # "Jim Wright of Texas told"
        if is_of_another and len(form.words) == 1 and after[0][0] == ",":
            return None  # "Ana Ruiz, the mayor of Nerra, said"
        told = is_beside and not is_of_another and after.string.startswith(_LISTENERS, after.end())
        return "told" if told else cue
    first = form.words[0].lower()
    if cue == "paper" and len(first) > 2 and first in load_gazetteer().given_names:  # "Le" is one, too
        return None if after[0].endswith("s") else "staff"  # "Ana Ruiz newspapers", but "Hamilton Echo newspaper"
    if cue == "acronym" and len(form.words) > 1 and first in load_gazetteer().given_names:
        return "nation" if _is_nation(after.string, after.end()) else cue
    if cue == "chosen" and form.words[-1].lower() not in ALSO_SURNAMES:
        return None
    if cue == "which" and any(word.lower() in load_gazetteer().words for word in form.words):
        return "region"  # "the Space Shuttle, which"
    return cue


_THE = ("the ", "The ")
_OF = (" of ", " for ", " in ", " at ", " from ")
_LISTENERS = (" reporters", " journalists", " a news conference", " a press conference")  # nobody else tells these
_LAND = re.compile(
    r"[A-Z][\w.]+(?: [A-Z][\w.]+){0,2}(?=[,.;)]| and (?!the\b)[a-z]| (?:on|in|where|who|to|has|is|was)\b)"
)


_NATION = re.compile(r"([A-Z][\w.]+(?: [A-Z]\w+)?)\)")


def _is_nation(text: str, start: int) -> bool:
    """Whether a country and a bracket stand there: "Ana Courier (U.S.)"."""
    land = _NATION.match(text, start)
    place = load_gazetteer().place(land[1]) if land else None
    return place is not None and place.kind == "country"


def is_in_a_land(text: str, end: int) -> bool:
    """Whether a country or a state stands behind a name and a comma: "Superior, Wisconsin, has"."""
    land = _LAND.match(text, end + 2)
    place = load_gazetteer().place(land[0]) if land else None
    return place is not None and place.kind in ("country", "region", "territory")


@cache
def votes_of_cue(alone: bool, cue: str | None) -> Votes:
    """The votes of what stands behind a name of one word (`alone`) or of several."""
    if cue in ("age", "who", "office"):
        return {"age": Votes(3.5), "who": Votes(2.0), "office": Votes(1.5 if alone else 2.5)}[cue]
    if cue == "speech":
        return Votes(1.4, 0.7)
    if cue == "told":
        return Votes(3.5, 0.3)
    if cue == "itself":
        return Votes(-0.5, 2.0)
    if cue == "which":
        return Votes(-0.8, 1.2, 0.6)
    if cue == "firm":
        return Votes(-0.5, 2.5)
    if cue == "staff":
        return Votes(0.0, 1.6)
    if cue == "paper":
        return Votes(0.0, 1.6) if alone else Votes(-2.0, 2.5)  # "Le Matin"
    if cue == "family":
        return Votes(3.6)
    if cue == "onward":
        return Votes(0.0, 0.0, 0.7)
    if cue in ("score", "score_of"):
        return Votes(0.0, 2.0)
    if cue == "team":
        return Votes(0.0, 1.2)
    if cue == "land":
        return Votes(0.0, 0.0, 2.2)
    if cue in ("town", "locality"):
        return Votes(0.0, 0.0, 2.5)
    if cue in ("based", "deposit"):
        return Votes(0.0, 0.0, 4.0)
    if cue == "wild":
        return Votes(0.0, -_NEVER, 4.0)  # of the Amazon, not of the firm
    if cue == "airport":
        return Votes(-2.0, -1.0, 4.0)  # many are called after people
    if cue == "index":
        return Votes(-_NEVER, -_NEVER if alone else 0.0)  # "the DAX average", but "the Dow Jones industrial average"
    if cue == "acronym":
        return Votes(0.0, 1.2)
    if cue in ("chosen", "nation"):
        return Votes(2.5)
    return Votes(0.0, 0.0, 0.3) if cue == "region" else Votes()
