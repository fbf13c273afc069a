"""A line of a page's head -> whether it is called like a paper, a station, an agency."""

from __future__ import annotations

import re

from indexer.extract.headers.heads.mastheads import paper_of
from indexer.extract.headers.lines.phrases import in_normal_case
from indexer.extract.headers.lines.words import KINDS, PAPER, ROLE
from indexer.extract.outlets import outlet_of
from indexer.extract.paper_words import SECTION_WORDS

_PAPER_ABROAD = re.compile(
    r"(?i)\b(?:jornal|diario|diário|journal|zeitung|rundschau|anzeiger|nachrichten|tagblatt|tageblatt|kurier|gazeta"
    r"|gazette|corriere|courrier|giornale|periódico|dagblad|bladet|tidning(?:en)?|nieuws|allgemeine|noticias|notícias"
    r"|presse|prensa|heraldo|correo|correio|télégramme)\b|\b\w{3,30}(?:zeitung|blatt|bladet|posten|rundschau|kurier)\b"
)  # a word has an end: a line of nothing but letters is not asked at each of them
# What else papers, stations, agencies and magazines are called by, at the end or the start of the name.
_PAPER_ENDS = re.compile(
    r"(?i)(?:.*\s)?(?:shopper|plainsman|times-\w+|news-\w+|post-\w+|today|weekly|monthly|quarterly|wire\sservice"
    r"|news\sservice|report|\w{3,}wires?)|(?:radio|tv|channel|voice\sof|wiki)\s?\S.*"
)
_COMMON_WORDS = re.compile(
    r"(?i)(?:.*\s)?(?:report|today|weekly)|(?:radio|tv|channel|voice\sof)\s?\S.*|the\slast\spost"
)
_ENDS_OF_HEADLINES = ("TODAY", "WEEKLY", "MONTHLY", "QUARTERLY", "REPORT")
# "KOLT 1340 AM", "WKDL-TV"
_STATION = re.compile(r"[KW][A-Z]{2,3}(?:-(?:TV|FM|AM)|\s\d[\d.]*\s?[AF]M)")
_OFFICE = re.compile(
    r"(?i)\b(?:agency|bureau|service|desk|report|register|record|review|monitor|commission|ministry)$|\bof\b"
)
_OF_NEWS = re.compile(r"(?i)\b(?:news|press|wire|times|broadcasting|radio|television|tv)\b")
_INITIALS = re.compile(r"(?!(?:MD|PHD|MP|QC|KC|CPA|RN|JR|SR|II|III|IV)\b)[A-Z]{2,5}")  # of an agency or a station
# "Harbour Gazette Staff Writer"
_OF_STAFF = re.compile(r"(?P<name>[A-Z].+?)\s(?i:(?:staff|special)\s(?:writer|reporter|correspondent))")
# "Ana Ruiz of the Associated Press", "Ana Ruiz, Reuters, in Ankara"
_OF_OUTLET = re.compile(
    r"(?P<who>[A-Z]\S*(?:\s\S+){1,3}?)(?:,?\sof\s(?:[Tt]he\s)?"
    r"|[,;]\s)(?P<outlet>[A-Z][^,]+?),?(?P<place>\sin\s[A-Z][^,]+)?"
)
_MOST_NAME_WORDS = 3
_LONGEST_NAME = 60  # characters


def is_paper(line: str) -> bool:
    """Whether a line is called like a paper, in English or abroad.

    >>> is_paper("THE HARBOUR EVENING STAR"), is_paper("Jornal da Baía"), is_paper("Ferry stays in port")
    (True, True, False)
    """
    name = line.title() if line.isupper() else line
    if outlet_of(line) or paper_of(name) or _PAPER_ABROAD.search(line):
        return True
    if _STATION.fullmatch(line):
        return True
    if line.isupper() and line.count(" ") > 1 and line.endswith(_ENDS_OF_HEADLINES):  # "HARBOUR CORP SETS QUARTERLY"
        return False
    return _PAPER_ENDS.fullmatch(line) is not None or (PAPER.search(name) is not None and name.startswith("The "))


def paper_alone(line: str) -> str:
    """The outlet that a line names and says no more, "" where it does not: "The Harbour Times", "Reuters"."""
    return (outlet_of(line) or paper_of(in_normal_case(line))) if len(line) <= _LONGEST_NAME else ""


def with_paper_behind(stated: dict[str, str], line: str) -> dict[str, str]:
    """What a dated line states, with the paper behind its byline: "5 May 2025 | By Ana Ruiz | The Harbour Gazette".

    It has to be called like one: a desk, a section, a place or another person may stand there, too.
    """
    before, bar, name = (part.strip() for part in line.rpartition("|"))
    if not bar or not {"date", "byline"} <= stated.keys() or stated["byline"] not in before:
        return stated
    is_named = is_outlets_name(name) and paper_of(name) and not ROLE.search(name) and not _is_of_section(name)
    return {"source": name, **stated} if is_named else stated


def _is_of_section(name: str) -> bool:
    return name.lower().split()[0] in SECTION_WORDS | KINDS


def is_by_a_common_word(line: str) -> bool:
    """Whether nothing but a word that headlines have, too, makes a line look like a paper: "Storm Report"."""
    if outlet_of(line) or _PAPER_ABROAD.search(line) or _STATION.fullmatch(line):
        return False
    return _COMMON_WORDS.fullmatch(line) is not None


def is_paper_abroad(line: str) -> bool:
    """Whether a line with a capital has a word of papers in another language: "Le Courrier de l'Ouche"."""
    return line[:1].isupper() and line[-1:].isalpha() and _PAPER_ABROAD.search(line) is not None


def is_outlets_name(name: str) -> bool:
    """Whether what is named as a source is called like a paper or a news agency, and not like an office.

    >>> is_outlets_name("Harbour Gazette"), is_outlets_name("Environment Agency"), is_outlets_name("court documents")
    (True, False, False)
    """
    return name[:1].isupper() and is_paper(name) and (_OFFICE.search(name) is None or _OF_NEWS.search(name) is not None)


def parted_byline(who: str) -> tuple[str, str]:
    """A byline and the paper whose name stands right behind, "" for none: "Ana Ruiz Harbour Post", "Ana Ruiz, AP"."""
    if (match := _OF_OUTLET.fullmatch(who)) and (paper := _credited(match["outlet"])):
        return f"{match['who']}{match['place'] or ''}", paper
    named, comma, behind = who.rpartition(", ")
    if comma and (staff := _OF_STAFF.fullmatch(behind)) and paper_of(staff["name"]):
        return who, staff["name"]
    if (
        comma
        and " " in named
        and not ROLE.search(behind)
        and (outlet_of(behind) or paper_of(behind) or _INITIALS.fullmatch(behind))
    ):
        return named, outlet_of(behind) or behind
    words = who.split()
    if len(words) < 4:
        return who, ""
    first = _MOST_NAME_WORDS if words[1].endswith(".") else 2
    if len(words) < first + 2 or any(word.endswith(",") for word in words) or not words[0][0].isupper():
        return who, ""
    paper = " ".join(words[first:])
    return (" ".join(words[:first]), paper) if paper_of(paper) or outlet_of(paper) else (who, "")


def _credited(name: str) -> str:
    return outlet_of(name) or outlet_of(f"The {name}") or paper_of(name)
