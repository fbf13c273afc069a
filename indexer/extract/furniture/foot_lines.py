"""A line below the end of an article -> whether it is none of its text: whom to write to, where it was printed, the
codes of wires and databases.

Articles name addresses, too ("To book, e-mail the hall"), so it must be the paper that is to be written to.
"""

from __future__ import annotations

import re

from indexer.dates import find_dates
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.furniture.appeals import is_appeal
from indexer.extract.furniture.issue_notes import is_issue_note
from indexer.extract.furniture.page_lines import is_also_word, is_foot_menu, is_site_line

_LONGEST = 320  # characters
_TOLD = re.compile(r"(?i)[“”‘]|\b(?:said|says|told|asked|wrote|added|was|were|had)\b")
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_DESK = (
    r"(?:reporters?|editors?|editorial|letters|news\s?(?:desk|room)|story\sideas?"
    r"|tips?(?!@)|scores?|corrections?|journalists?"
    r"|writers?|staff\swriter|correspondent|columnist|opinions?|this\s(?:story|article|report))"
)
_WRITE_TO = re.compile(
    rf"(?i)(?=.*{_MAIL}).*\b(?:contact|e-?mail|send|write|reach|call|report"
    rf"|submit|follow|got|have)\b.*\b{_DESK}\b(?!['’]).*"
    rf"|.{{0,120}}\b(?:is\sa|covers)\b.{{3,80}}\b(?:e-?mail|contact|reach|follow)\s(?:him|her|them|me)\b.*"
    rf"|(?:contacts?|enquiries|inquiries)\s?:.{{0,160}}{_MAIL}.*"
    rf"|(?:media|press|news)\s(?:contacts?|enquiries|inquiries)\s?:.{{0,160}}(?:{_MAIL}|\d{{3}}).*"
    rf"|to\scontact\sthe\s(?:reporters?|editors?|authors?|writers?)\b.*"
    rf"|(?-i:[^\W\d_a-z]\S+(?:\s\S+){{1,3}})\s(?:in\s.{{3,30}}\s)?at\s{_MAIL}[;.,]?"
    rf"|\(\([^()]*{_MAIL}[^()]*\)\)"
)
_REACHED = ("@", "mail", "contact", "reach", "follow", "enquiries", "inquiries")  # one of these is in every such line
_ASKED = re.compile(
    r"(?i)(?:have\syou|got|do\syou|want\sto|what\sdo\syou|did\syou"
    r"|seen)\b[^?]{2,70}\?\s.{3,120}\b(?:comments?|conversation"
    r"|e-?mail\sus|let\sus\sknow|tell\sus)\b.{0,30}"
)
_PRINTED = re.compile(
    r"""(?ix)
      (?:this|the)\s(?:article|story|report|column|piece)\s(?:originally|first)\sappeared\s(?:on|in|at)\s
        (?!.*,\s(?:but|and|when|where|which|who|as|before|after|while|then)\b)
        (?:(?-i:(?:the\s)?[A-Z])|www|\S+\.(?:com|org|net)\b).*
    | find\sthis\sarticle\sat:.*
    | retrieved\sfrom\s["“”']?https?://\S+ | check\sthe\sbox\sto\sinclude\sthe\slist\sof\slinks\b.*
    | \(?(?:continued|turn)\s(?:on|to|from)\s(?:page\s)?[\w-]{1,10}(?:,\scol(?:umn)?\.?\s\w+)?\.?\)?
    | you\s(?:are\sreceiv|receiv)(?:ing|ed)\sthis\s(?:e-?mail|message|newsletter)\sbecause\b.*
    | \d{1,3}\.\s(?:https?|ftp|mailto):\S+ | references
    | https?://\S+ | unsubscribe\b(?:.{0,20}|\s\S+:\S+) | sent\sfrom\s(?:my|the)\b.{2,20}
    | (?:please\s|kindly\s)?share\sthis\s(?:story|article|post)\s?: | purchase\slicensing\srights
    | (?:our\sstandards|filed\sunder|record\snumber)\s?:.{2,80} | key\s?words?\s?:.{2,150}(?<!\.)
    | be\sthe\sfirst\sto\s(?:know|comment)\W?
    | thanks\sfor\sreading\b.{0,60}\b(?:subscribe|forwarded|sign\sup)\b.*
    | view\sthis\s(?:e-?mail|post)\s.{2,40}\b(?:browser|web)\b.*
    | \(end\)\s(?-i:[A-Z])\D{2,60} | upi\s\d\d-\d\d-\d\d\b.* | (?:investor\srelations|media\scontact|press\soffice)
    | press\soffice,\s\S+@\S+.{0,40}
    | your\sbrowser\s(?:does\snot|doesn['’]t)\ssupport\b.* | you\sare\svisitor\snumber\s\d+
    | (?-i:(?:[A-Z][\w.'’-]+\s){2,4})is\sa\s[\w\s]{3,60}\.\sread\sall\s(?:his|her|their)\sarticles\shere\.
    | (?:more\s|follow\s)?(?-i:AP|AFP|PA|EFE|UPI)\s[\w\s'’&-]{2,40}:\shttps?://\S+
    | (?-i:(?:PTI|IANS|ANI|UNI)(?:\s[A-Z]{2,4}){1,6}) | -{0,2}\s?with\sassistance\sfrom
        (?-i:\s[A-Z][\w.'’-]+(?:,?\s(?:and\s)?[A-Z][\w.'’-]+){1,12})
    | nnnn | ==\s?[\w\s]{2,20} | [a-z]{2,3}(?:/[a-z]{2,3}){1,4}
    | (?:virin|database|document\stype|proquest\sdocument\s(?:id|link)|publication\s(?:year|subject|info)
      |last\supdated|issn|language\sof\spublication|source\stype|pages|number\sof\spages|place\sof\spublication
      |country\sof\spublication|document\surl|gale\sdocument\snumber|copyright|accession\snumber
      |full\stext\savailability|subject\sterms?)\s?:\s.{1,150}
    | proquest\sdocument\slink | source\scitation
    | ".{10,150}\."\s.{5,80}\b(?:19|20)\d\d\.\s(?:gale|proquest|infotrac|newsbank|factiva)\b.*
    | an\s{1,4}document\s\S{10,40} | (?:more|previous|next)\s?:\s.{5,100}\s?[>→»]
    """
)
_CALLED = re.compile(r"(?P<given>[A-Z][\w.'’-]+)(?:\s[A-Z][\w.'’-]+){1,3},\s\+?\d[\d\s-]{6,}")
# Whose the text is, and who may print it: these may be longer.
_RIGHTS = re.compile(
    r"""(?ix)
      (?:copyright|©|\(c\)|all\srights\sreserved\.)(?!\s?(?:laws?|act|holders?|rules?|case|claims?|infringement)\b)\s?
        (?:(?!["“]).){2,300}\b(?:rights?\sreserved|reproduced|redistributed|republish(?:ed)?|licen[cs]ed?\sunder
        |terms\sof\suse)\b.*
    | (?:you\smay\s|please\s)?republish\s(?:this|our)\sarticles?\b.*\b(?:credit|licen[cs]e|commons)\b.*
    | reproduction\sin\swhole\sor\s(?:in\s)?part\b(?!\sof\s(?!this|our|any)).*\b(?:prohibited|permission)\b.*
    | (?:.{0,40}\s)?(?:riproduzione\sriservata|alle\srechten\svoorbehouden|tous\sdroits\sréservés
      |alle\srechte\svorbehalten
      |todos\slos\sderechos\sreservados|todos\sos\sdireitos\sreservados)\b.{0,60}
    | (?:the\s)?[\w\s]{2,30}\sis\snot\sresponsible\sfor\sthe\scontent\sof\sexternal\s.{3,30}
    | disclaimer\s?:\s.{0,60}\bnot\sresponsible\sfor\sthe\saccuracy\b.*
    | .{4,60}\sdoes\snot\swork\sfor,\sconsult,\sown\sshares\sin\b.*
    """
)
_SIGNS = "♦•■●* "
# Parts of words without which a line is nobody's rights, as nearly all are.
_OF_RIGHTS = (
    "reserved", "republish", "reproduc", "redistribut", "licence", "license", "riservata", "voorbehouden", "réservés",
    "vorbehalten", "reservados", "responsible", "shares",
)  # fmt: skip
_LONGEST_RIGHTS = 500  # characters
_YEAR = re.compile(r"(?:19|20)\d\d")  # what states a date is read as a line of the end
# Signs and words without which it is nothing else of what follows.
_ANY_SIGN = re.compile(r"[@?:/(=>]|, \+?\d")
_WORD = re.compile(r"\w+")
_ANY_WORDS = frozenset({
    "appeared", "because", "commission", "agree", "nnnn", "references", "free", "send", "unsubscribe", "sent", "share",
    "purchase", "filed", "first", "browser", "visitor", "articles", "investor", "media", "press", "number", "upi",
    "document", "citation", "gale", "links", "reader", "assistance", "pti", "ians", "ani", "uni", "contact",
    "follow", "thanks", "turn", "continued",
})  # fmt: skip


def is_foot_line(line: str) -> bool:
    """Whether a line is none of the article's if it is one of the last lines.

    >>> is_foot_line("Contact reporter Ana Ruiz at ana@gazette.example."), is_foot_line("Contact was lost on Monday.")
    (True, False)
    """
    if not line or len(line) > _LONGEST_RIGHTS:
        return False
    line = line.lstrip(_SIGNS) or line
    small = line.lower()
    is_of_rights = any(map(small.__contains__, _OF_RIGHTS)) and _RIGHTS.fullmatch(line) is not None
    if is_of_rights and not (_YEAR.search(line) and find_dates(line)):
        return _TOLD.search(line) is None
    if len(line) > _LONGEST:
        return False
    if is_site_line(line):
        return not is_also_word(line)
    if is_foot_menu(line) or is_issue_note(line) or is_appeal(line):
        return True
    if not _ANY_SIGN.search(line) and _ANY_WORDS.isdisjoint(_WORD.findall(small)):
        return False
    if (_YEAR.search(line) or small.startswith("upi ")) and find_dates(line):
        return False
    if _PRINTED.fullmatch(line) or _is_person_called(line):
        return True
    is_written_to = any(map(small.__contains__, _REACHED)) and _WRITE_TO.fullmatch(line)
    return bool(is_written_to or _ASKED.fullmatch(line)) and _TOLD.search(line) is None


def _is_person_called(line: str) -> bool:
    """Whether a line is a person's name and number: "Ana Ruiz, 555-0142"."""
    called = _CALLED.fullmatch(line)
    return called is not None and called["given"].lower() in load_gazetteer().given_names
