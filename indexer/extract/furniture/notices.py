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
    "about", "this", "to", "occasionally", "our", "back", "scroll", "print", "article", "story", "comments", "your",
    "required", "notify", "save", "image", "photo", "views", "text", "follow", "audio", "jump", "reading",
    "(photo", "(image", "like", "listen", "click",
    "show", "email", "e-mail", "start", "end", "reduction",
})  # fmt: skip
_NETWORK = (
    r"(?:facebook|twitter|x|whats\s?app|telegram|linkedin|reddit|pinterest|instagram|messenger|flipboard|e-?mail|print"
    r"|comments?|copy\slink|sms)"
)
# What leads on to another text, in other languages.
LEADS_ON = (
    r"(?:lesen\ssie\sauch|mehr\szum\sthema|(?:à\s)?lire\saussi"
    r"|te\spuede\sinteresar|le[ae]\stambién|leia\s(?:também|mais)"
    r"|veja\stambém|leggi\sanche|läs\s(?:mer|också|även)|lees\s(?:ook|meer)|l[eæ]s\sogså|archivado\sen)"
)
# What a site says of its cookies; a sentence that tells of them has other words.
COOKIES = (
    r"(?:we|(?:this|our)\s(?:(?:web\s?)?site|page))\s(?:and\sour\spartners\s)?uses?\scookies"
    r"(?:\s(?:(?:in\sorder\s)?to\s(?:improve|ensure|enhance|give|provide|offer"
    r"|personali[sz]e|analy[sz]e|deliver|understand|help|optimi[sz]e"
    r"|store|remember|measure|track|collect)\b|and\s(?:similar|other)\b"
    r"|on\s(?:this|our)\b|for\s(?:analytics|advertising)\b)"
    r"(?!.*(?:[\"“”]|\b(?:said|says|told|was|were)\b)).*"
    r"|\.?\s(?:accept|ok|okay|got\sit|dismiss|by\s|learn|read|find|click|you\scan"
    r"|see|if\syou|please|privacy)\b(?!.*[\"“”]).*)?"
)
_NOTICE = re.compile(
    rf"""(?ix)
      (?:if\syou\sbuy\b.{{0,60}}\s)?[\w'’\s]{{2,40}}\smay\searn\s(?:a\s|an\s)?(?:\w+\s){{0,2}}commissions?\b.*
    | we(?:['’]ll|\swill)\ssend\syou\s.{{3,60}}\b(?:e-?mail|digest|newsletter)\b.*
    | please\sturn\sto\s(?:page\s\w{{1,4}}|back\spage)
    | (?:this|the)\s(?:story|article|page|link)\s(?:was|has\sbeen)\s(?:e-?mailed|sent)\sto\syou\sby\b.{{2,80}}
    | this\sis\sa\srush\stranscript\b[^\d]* | this\s(?:copy|transcript)\smay\snot\sbe\sin\sits\sfinal\sform\b[^\d]*
    | to\sorder\sa\s(?!.*\b(?:19|20)\d\d\b)(?:video|copy|transcript|tape)\b.*\b(?:call|visit|transcript|our)\b.*
    | (?:start|end)\sof\s(?:reel|roll|film)\s\d+ | reduction\sratio\s.{{1,12}}
    | receive\sfree\s.{{3,60}}\supdates
    | (?:please\s)?see\s(?-i:[A-Z]{{3,}}),\s(?:page\s|back\spage)?(?-i:[A-Z])?-?\d{{1,2}}
    | \(?continued\s(?:on|from)\s(?:page\s)?(?:(?-i:[A-Z])?-?\d{{1,3}}|(?:page|column)\s\w+)\)?
    | by\s(?:providing|submitting)\s.{{0,30}}e-?mail\saddress\b.*\bagree\b.*
    | \d[\d.,]*\scomments\s\(\d+\snew\)
    | (?:share\s(?:on\s)?)?{_NETWORK}(?:[\s,|·•/-]+(?:share\s(?:on\s)?)?{_NETWORK}){{2,}}
    | [\w'’\s]{{2,40}}\sis\sa\sreader-supported\spublication\b.*
    | {COOKIES}
    | (?:back|scroll)\sto\s(?:the\s)?top(?:\s(?:button|of\s(?:the\s)?page))?
    | (?:click\sto\s)?(?:share|print|e-?mail)\s
        (?:(?:this\s)?(?:article|story|page)\s)?(?:on|via|by|with)\s{_NETWORK}
        (?:\s\(opens\sin\s(?:a\s)?new\swindow\))?
    | print\sfriendly(?:,?\spdf(?:,?\s(?:and|&)\se-?mail)?)? | like\sus\son\s{_NETWORK}
    | (?:article|story)\scontinues\s(?:below|after)(?:\s(?:this\s)?(?:ad|advert|advertisement|video|photo|gallery))?
    | comments\s(?:are\s(?:now\s)?(?:closed|disabled|off)
        (?:\s(?:for|on)\sthis\s(?:article|story|post|page))?|off|closed)
    | your\se-?mail\s(?:address\s)?will\snot\sbe\s(?:published|shared)\b(?!.*[\"“”]|.*\bsaid\b).{{0,60}}
    | by\s(?:clicking|using|visiting|continuing)\b(?!.*(?:["“”]|\bsaid\b)).*\b(?:agree|accept|consent)\b.*\bcookies\b.*
    | (?:page\s)?views\s?:\s?[\d.,]+k? | text\ssize\s?:?[\sa+-]* | reading\stime\s?:?\s\d+\s?min(?:ute)?s?
    | follow\s@\w+ | audio\sis\snot\savailable\sfor\sthis\s\w+ | jump\sto\s(?:main\s)?(?:navigation|content|search)
    | show\smore\ssharing\soptions | e-?mail\sa\slink\sto\sa\sfriend
    | required\sfields\sare\smarked\W*
    | notify\sme\s(?:of|by|when|via)\s.{{0,30}}\b(?:posts?|comments?|e-?mail)\b.{{0,30}}
    | save\smy\sname,?\s(?:and\s)?e-?mail\b.*\bcomment
    | image\s(?:caption|source|credit),\s.{{3,160}}
    | \((?:photo|image|picture)\s(?:by|via|from|courtesy)\s[^()]{{3,100}}\)
    | listen\s?[·•|–—-]\s?\d+:?\d*\s?(?:min(?:ute)?s?)?
    | about\sthe\sarchive | this\sis\sa\sdigiti[sz]ed\sversion\sof\s(?:an?\sarticle|a\sstory)\sfrom\s.*
    | this\scontent\sis\snot\savailable\sdue\sto\syour\s(?:cookie|privacy)\spreferences(?:\.\s.{{0,120}})?
    | to\spreserve\sthese\sarticles\sas\sthey\s(?:originally\s)?appeared\b.*
    | occasionally\sthe\sdigiti[sz]ation\sprocess\sintroduces\s.*
    | advertisement\s(?:continue\sreading\sbelow|scroll\sto\scontinue)
    | (?:anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|annons|annonse|annonce)
    | (?:compartir|compartilhar|partager|teilen|condividi)\s(?:en|no|sur|auf|su)\s{_NETWORK}
    | {LEADS_ON}\s?[:|]\s.{{3,120}}
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
    if first.lower().rstrip(":.,") not in _FIRST and not (
        " may earn " in line or " is a reader-supported " in line or line.endswith((" new)", " New)"))
    ):
        return False
    return _NOTICE.fullmatch(line.rstrip(" .:!*")) is not None
