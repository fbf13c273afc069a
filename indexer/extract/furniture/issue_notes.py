"""A line below the end of a text -> whether it tells of the issue, page or collection that the text was printed in, or
of what else that has: "Please turn to page 4", "doi: 10.9999/ns-3", "NEXT WEEK: sweet peas"."""

from __future__ import annotations

import re

from indexer.dates import find_dates
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.formats.occasions import PAPER

_LONGEST = 320  # characters
_PAGE = r"(?:pages?|pp?\.|pgs?\.)\s?[a-z]{0,3}-?\d{1,3}(?:\s?[-–,&]\s?[a-z]{0,3}-?\d{1,3})*"
_WORD = re.compile(r"[^\W_]+")
# One of these is in every such line: nearly all others have none of them.
_ANY_WORDS = frozenset({
    "appeared", "appears", "print", "printed", "published", "page", "pages", "pp", "doi", "next", "tomorrow",
    "pictures",
    "see", "editor", "copied", "reproduced", "permission", "url", "reel", "saved", "original", "cutting",
    "confidential",
    "privileged", "caution", "disclaimer", "intended", "transcript", "rush", "fetched", "protected", "authorised",
    "authorized", "citation", "cache", "isbn", "issn", "supplied", "letters", "contact", "organization",
    "organisation",
    "charity", "standards", "recipient", "sent", "words", "editors", "copyright", "coming", "reached", "contacted",
    "dans", "seite",
})  # fmt: skip
_NOTE = re.compile(
    rf"""(?ix)
      (?:printed(?:\sand\s(?:published|distributed))?|published\sand\s(?:printed|distributed)|typeset)
        \s(?:for\s.{{2,60}}\s)?
        by\s(?:the\s)?(?-i:[A-Z]).{{2,160}}
    | (?:editors?|managing\seditor|publisher)\s?:\s.{{2,60}}[.;,]\s(?:printed|published)\b.{{2,160}}
    | (?:\(|\[)?(?:please\s|kindly\s)?(?:turn|go|continued?|continues|more|cont['’]?d?\.?|see)\s(?:to|on|at|from|over
        |inside)?\s?(?:{_PAGE}|(?:the\s)?(?:back|next|centre|center|inside|front|facing|sports?|business)\spages?
        |overleaf)(?:,?\scol(?:umn)?\.?\s\w+)?(?:\)|\])?
    | (?!source|publ|section|edition|issue)(?P<label>[\w'’&,\s/]{{2,60}})\s?:\s?(?:see\s{_PAGE}
        |pages?\s(?-i:[A-Z])-?\d{{1,3}}\b.{{0,8}}
        |(?:see\s)?(?:the\s)?(?:back|centre|center|inside|front|sports?|business)\spages?)
    | (?:(?:coming\s)?next\sissue|in\s(?:the|our)\snext\sissue)
        \s?[:–—]\s(?!.*(?:\d|\b(?:v|vs|at|versus|against)\b))[^:]{{3,80}}
    | doi\s?:?\s?(?:https?://(?:dx\.)?doi\.org/)?10\.\d{{4,9}}/\S+ | https?://(?:dx\.)?doi\.org/10\.\d{{4,9}}/\S+
    | \(?pages?\s\d{{1,3}}(?:\s?(?:of|/)\s?\d{{1,3}})?\)? | p\.?\s?\d{{1,3}}\s(?:of|/)\s\d{{1,3}} | -\s?\d{{1,3}}\s?-
    | (?:source|original|article|story|page|permanent|short|canonical)\s(?:url|link|address)\s?:\s?\S+
    | (?:url|link|permalink)\s?:\s?(?:https?://|www\.)\S+
    | (?:no\spart|none)\sof\sthis\s(?:page|publication|article|site|website|newsletter|text|story|paper|work)\b
        .{{0,160}}\b(?:copied|reproduced|reprinted|used|republished|stored|transmitted)\b.{{0,120}}
    | (?:this|our|all|any|these)\b.{{0,60}}
        \b(?:may|must|should|can)\s?not\sbe\s(?:printed|copied|reproduced|republished
        |redistributed|reused|distributed|published|rewritten|broadcast)\b.{{0,160}}\b(?:without|form|whole|part|except
        |consent|permission|or\sredistributed)\b.{{0,80}}
    | this\s(?:article|cutting|copy|text|document|story|material|reprint|clipping)\s(?:is|was)\s(?:protected\sby
        \scopyright
        |(?:supplied|provided|made\savailable|reproduced|reprinted
        |used)\s(?:\w+\s)?(?:for\s(?:the\s)?(?:personal|private
        |your|research|non-?commercial)|(?:by|with)\s(?:kind\s)?(?:permission|licen[cs]e)|under))\b.{{0,200}}
    | reproduced\s(?:here\s)?(?:by|with)\s(?:kind\s)?permission\b.{{0,120}}
        | reprinted\s(?:by|with)\spermission\b.{{0,120}}
    | (?:caution|confidential(?:ity)?(?:\snotice)?|disclaimer|notice|important)\s?[:.]\s.{{0,200}}\b(?:confidential
        |privileged|intended\s(?:only|solely|recipients?|for\sthe))\b.{{0,200}}
    | (?:this\s(?:e-?mail|message|communication)|the\sinformation\s(?:contained\s)?in\sthis\s(?:e-?mail|message))
        \b.{{0,200}}\b(?:confidential|privileged|intended\s(?:only|solely|recipients?|for\sthe\s(?:named|use
        |sole|addressee))
        |recipients?)\b.{{0,200}}
    | (?:if\syou\s(?:are\snot|have\sreceived)\s(?:the\sintended|this\s(?:e-?mail|message)))\b.{{0,300}}
    | saved\s(?:to|with)\s(?-i:[A-Z])\S{{2,20}}\b.{{0,40}}
    | view\s(?:the\s)?original(?:\s(?:article|story|page|post))? | (?:fetched|crawled|scraped|retrieved)\s?:\s.{{4,60}}
    | authori[sz]ed\sby\s.{{3,60}},\s.{{3,100}} | this\sis\s\w+['’]s\scache\sof\b.{{0,200}}
    | [\w\s,.'’&-]{{3,60}}\sis\sa\s(?:registered\s)?(?:non-?profit\s)?501\s?\(c\)\s?\(\d\).{{0,120}}
    | (?:registered\scharity|charity|company)\s(?:no\.?|number|reg(?:istered)?(?:\sno\.?)?)\s?:?\s?
        [\d/-]{{4,12}}.{{0,60}}
    | .{{2,40}}['’]s\s(?:\w+\s)?(?:journalistic|editorial)\sstandards(?:\sand\spractices)?
    | for\sgeneral\sinformation\sabout\s.{{3,60}}\bwrite\sto\b.{{3,80}}
    | (?P<given>(?-i:[A-Z])[\w'’.-]+)(?:\s(?-i:[A-Z])[\w.'’-]*){{1,3}}\s(?:can|may)\sbe\s
        (?:reached|contacted|e-?mailed)\s(?:at|on|by|via)\s.{{0,80}}\S+@\S+
    | (?:write|letters?)\sto\s.{{2,60}}\b(?:care\sof|c/o|cannot|can['’]?t|may\sbe\sedited|will\snot)\b.{{0,160}}
    | (?:sent|composed)\s(?:from|via|using)\s(?:my\s(?:[\w-]+\s){{0,2}}(?:i?phone|smartphone|telephone|mobile|ipad|ipod
        |tablet|blackberry|android|galaxy|handheld|device|computer|laptop)|outlook|yahoo|gmail|proton|mail\sfor
        |the\sall-new)\b.{{0,60}}
    """
)
_PRINT_EDITION = re.compile(
    r"""(?ix)(?:a\sversion\sof\s)?this\s(?:article|story|report|piece|column|review|essay|interview|obituary
        |letter|editorial
        )
      \s(?:also\s|first\s|originally\s)?(?:appeared|appears|was\s(?:first\s|originally\s)?(?:published|printed)
      |is\spublished)\s(?:in|on|as)\b.{0,60}\b(?:print|section|edition|issue|magazine|headline|page)\b.{0,200}"""
)
_EDITOR = re.compile(  # with names: other words are the editor's own note
    r"[\[(]\s?(?:web\s)?(?i:editors?|责任编辑|editing|ed)\s?:\s?(?:[^\W\da-z][\w.'’-]*|[a-z]{2,20}(?=[\])]))"
    r"(?:,?\s(?:(?:and|de|van|von)\s)?[^\W\da-z][\w.'’-]*){0,3}[\])]"
)
_TOLD = re.compile(r"(?i)[“”\"]|\b(?:said|says|told|asked|added)\b|\breads?\.?$")
_TOLD_OF_PRINT = re.compile(r"(?i),\s(?:and|but)\b|\b(?:i|it)\b(?!\salso)")
_YEAR = re.compile(r"(?:19|20)\d\d")


def is_issue_note(line: str) -> bool:
    """Whether a line below the text is such a note; one with a date is read as a line of the end.

    >>> is_issue_note("Printed and published by Marram Bay Papers"), is_issue_note("See you next week, he said.")
    (True, False)
    """
    if not 3 < len(line) <= _LONGEST or _ANY_WORDS.isdisjoint(_WORD.findall(line.lower())):
        return False
    if _EDITOR.fullmatch(line):
        return True
    if _PRINT_EDITION.fullmatch(line) and not _TOLD_OF_PRINT.search(line.partition("headline")[0]):
        return not (_YEAR.search(line) and find_dates(line))
    note = _NOTE.fullmatch(line.strip(" .*•|"))
    if note is None or _TOLD.search(line) or not _is_named_rightly(note):
        return False
    return not (_YEAR.search(line) and find_dates(line))


def _is_named_rightly(note: re.Match[str]) -> bool:
    """Whether who can be reached is a person, and what stands on a page no paper: "Harbour Journal: page 5"."""
    if note["given"]:
        return note["given"].lower() in load_gazetteer().given_names
    return not (note["label"] and PAPER.search(note["label"]))
