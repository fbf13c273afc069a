"""A line between paragraphs -> whether it is a site's own wherever it stands: how it earns, where a printed story goes
on, an advertisement or a button in another language."""

from __future__ import annotations

import re

_LONGEST = 200  # characters
# The first words of nearly all of these lines: with others nothing is looked at.
_FIRST = frozenset({
    "we", "we'll", "we’ll", "receive", "please", "continued", "(continued", "see", "by", "facebook", "twitter", "share",
    "anzeige", "werbung", "publicité", "publicidad", "publicidade", "pubblicità", "advertentie", "annons", "annonse",
    "annonce", "lesen", "lire", "à", "te", "lea", "lee", "leia", "veja", "leggi", "läs", "lees", "les", "læs",
    "compartir", "compartilhar", "partager", "teilen", "condividi", "archivado", "mehr", "advertisement",
    "about", "this", "to", "occasionally",
})  # fmt: skip
_NETWORK = (
    r"(?:facebook|twitter|x|whats\s?app|telegram|linkedin|reddit|pinterest|instagram|messenger|flipboard|e-?mail|print"
    r"|comments?|copy\slink|sms)"
)
_NOTICE = re.compile(
    rf"""(?ix)
      (?:if\syou\sbuy\b.{{0,60}}\s)?[\w'’\s]{{2,40}}\smay\searn\s(?:a\s|an\s)?(?:\w+\s){{0,2}}commissions?\b.*
    | we(?:['’]ll|\swill)\ssend\syou\s.{{3,60}}\b(?:e-?mail|digest|newsletter)\b.*
    | receive\sfree\s.{{3,60}}\supdates
    | (?:please\s)?see\s(?-i:[A-Z]{{3,}}),\s(?:page\s|back\spage)?(?-i:[A-Z])?-?\d{{1,2}}
    | \(?continued\s(?:on|from)\s(?:page\s)?(?:(?-i:[A-Z])?-?\d{{1,3}}|(?:page|column)\s\w+)\)?
    | by\s(?:providing|submitting)\s.{{0,30}}e-?mail\saddress\b.*\bagree\b.*
    | \d[\d.,]*\scomments\s\(\d+\snew\)
    | (?:share\s(?:on\s)?)?{_NETWORK}(?:[\s,|·•/-]+(?:share\s(?:on\s)?)?{_NETWORK}){{2,}}
    | [\w'’\s]{{2,40}}\sis\sa\sreader-supported\spublication\b.*
    | about\sthe\sarchive | this\sis\sa\sdigiti[sz]ed\sversion\sof\s(?:an?\sarticle|a\sstory)\sfrom\s.*
    | to\spreserve\sthese\sarticles\sas\sthey\s(?:originally\s)?appeared\b.*
    | occasionally\sthe\sdigiti[sz]ation\sprocess\sintroduces\s.*
    | advertisement\s(?:continue\sreading\sbelow|scroll\sto\scontinue)
    | (?:anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|annons|annonse|annonce)
    | (?:compartir|compartilhar|partager|teilen|condividi)\s(?:en|no|sur|auf|su)\s{_NETWORK}
    | (?:lesen\ssie\sauch|lire\saussi|à\slire\saussi|te\spuede\sinteresar|lea\stambién|lee\stambién
        |leia\s(?:também|mais)
        |veja\stambém|leggi\sanche|läs\s(?:mer|också)|lees\s(?:ook|meer)|les\sogså|læs\sogså|archivado\sen|mehr\szum\sthema)
        \s?[:|]\s.{{3,120}}
    """
)


def is_notice(line: str) -> bool:
    """Whether a line is one of these.

    >>> is_notice("Please see FERRY, A14"), is_notice("Please see the ferry."), is_notice("Anzeige")
    (True, False, True)
    """
    if len(line) > _LONGEST:
        return False
    first = line.partition(" ")[0]
    if first.lower().rstrip(":.") not in _FIRST and not (
        " may earn " in line or " is a reader-supported " in line or line.endswith((" new)", " New)"))
    ):
        return False
    return _NOTICE.fullmatch(line.rstrip(" .:!")) is not None
