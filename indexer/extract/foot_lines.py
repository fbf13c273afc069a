"""A line below the end of an article -> whether it is none of its text: whom to write to, where it was printed, the
codes of wires and databases.

Articles name addresses, too ("To book, e-mail the hall"), so it must be the paper that is to be written to.
"""

from __future__ import annotations

import re

from indexer.dates import find_dates
from indexer.extract.page_lines import is_site_line

_LONGEST = 320  # characters
_TOLD = re.compile(r"(?i)[“”‘]|\b(?:said|says|told|asked|wrote|added|was|were|had)\b")
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_DESK = (
    r"(?:reporters?|editors?|editorial|letters|news\s?(?:desk|room)|story\sideas?|tips?|scores?|corrections?|journalists?"
    r"|writers?|staff\swriter|correspondent|columnist|opinions?|photos?|this\s(?:story|article|report))"
)
_WRITE_TO = re.compile(
    rf"(?i)(?=.*{_MAIL}).*\b(?:contact|e-?mail|send|write|reach|call|report|submit|follow|got|have)\b.*\b{_DESK}\b.*"
    rf"|.{{0,120}}\b(?:is\sa|covers)\b.{{3,80}}\b(?:e-?mail|contact|reach|follow)\s(?:him|her|them|me)\b.*"
    rf"|(?:(?:media|press|news)\s)?(?:contacts?|enquiries|inquiries)\s?:.{{0,160}}(?:{_MAIL}|\d{{3}}).*"
    rf"|to\scontact\sthe\s(?:reporters?|editors?|authors?|writers?)\b.*"
    rf"|(?-i:[^\W\d_a-z]\S+(?:\s\S+){{1,3}})\s(?:in\s.{{3,30}}\s)?at\s{_MAIL}[;.,]?"
    rf"|\(\([^()]*{_MAIL}[^()]*\)\)|.{{0,80}}\b(?:send|submit)\s.{{3,60}}\bto\s?:?\s{_MAIL}\.?"
)
_ASKED = re.compile(
    r"(?i)(?:have\syou|got|do\syou|want\sto|what\sdo\syou|did\syou|seen)\b[^?]{2,70}\?\s.{3,120}\b(?:here|comment|comments"
    r"|conversation|below|e-?mail|subscribe|monday\snoon|this\sarticle|let\sus\sknow|tell\sus)\b.{0,30}"
)
_PRINTED = re.compile(
    r"""(?ix)
      (?:this|the)\s(?:article|story|report|column|piece)\s(?:originally|first)\sappeared\s(?:on|in|at)\s.*
    | find\sthis\sarticle\sat:.*
    | retrieved\sfrom\s["“”']?https?://\S+ | check\sthe\sbox\sto\sinclude\sthe\slist\sof\slinks\b.*
    | \(?(?:continued|turn)\s(?:on|to|from)\s(?:page\s)?[\w-]{1,10}(?:,\scol(?:umn)?\.?\s\w+)?\.?\)?
    | you\s(?:are\sreceiv|receiv)(?:ing|ed)\sthis\s(?:e-?mail|message|newsletter)\sbecause\b.*
    | \d{1,3}\.\s(?:https?|ftp|mailto):\S+ | references
    | nnnn | ==\s?[\w\s]{2,20} | [a-z]{2,3}(?:/[a-z]{2,3}){1,4}
    | (?:virin|keywords?|database|document\stype|proquest\sdocument\s(?:id|link)|publication\s(?:year|subject|info)
      |last\supdated|issn|language\sof\spublication|source\stype|pages|number\sof\spages|place\sof\spublication
      |country\sof\spublication|document\surl|gale\sdocument\snumber|copyright|accession\snumber
      |full\stext\savailability|subject\sterms?)\s?:\s.{1,150}
    | proquest\sdocument\slink | source\scitation
    | ".{10,150}\."\s.{5,80}\b(?:19|20)\d\d\.\s(?:gale|proquest|infotrac|newsbank|factiva)\b.*
    | an\s{1,4}document\s\S{10,40} | (?:more|previous|next)\s?:\s.{5,100}\s?[>→»]
    """
)
_YEAR = re.compile(r"(?:19|20)\d\d")  # what states a date is read as a line of the end
_GUARD = re.compile(
    r"[@?:/(=>]|(?i:\b(?:appeared|because|commission|agree|nnnn|references|free|send|document|citation|gale|links|reader)\b)"
)


def is_foot_line(line: str) -> bool:
    """Whether a line is none of the article's if it is one of the last lines.

    >>> is_foot_line("Contact reporter Ana Ruiz at ana@gazette.example."), is_foot_line("Contact was lost on Monday.")
    (True, False)
    """
    if not line or len(line) > _LONGEST:
        return False
    if is_site_line(line):
        return True
    if not _GUARD.search(line) or (_YEAR.search(line) and find_dates(line)):
        return False
    if _PRINTED.fullmatch(line):
        return True
    return (_WRITE_TO.fullmatch(line) or _ASKED.fullmatch(line)) is not None and _TOLD.search(line) is None
