"""A phrase of a header line -> what it states (a byline, a section, an outlet), nothing, or that it is a sentence's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.entities.votes import ENOUGH, votes_of_words
from indexer.extract.headers.lines.words import (
    MADE_BY,
    MAY_BE_NOISE,
    NO_FIRST_NAMES,
    NOISE,
    PAPER,
    ROLE,
    SECTIONS,
    WORD,
)
from indexer.extract.outlets import outlet_of
from indexer.extract.paper_words import FURNITURE

LABELS = {
    "source": "source", "byline": "byline", "by": "byline", "author": "byline", "authors": "byline",
    "author of the article": "byline",
    "contributor": "byline", "reporter": "byline", "reported by": "byline", "writer": "byline", "subject": "headline",
    "publisher": "source", "newspaper": "source", "paper": "source", "outlet": "source",
    "publication": "source", "citation": "source", "first appeared": "source", "first appeared in": "source",
    "originally appeared in": "source", "first published in": "source", "published in": "source",
    "original publication": "source", "original source": "source", "originally published in": "source",
    "section": "section", "category": "section", "headline": "headline", "title": "headline",
    "deck": "deck", "subtitle": "deck", "people": "people", "places": "places", "organisations": "organisations",
    "organizations": "organisations", "tags": "tags",
}  # fmt: skip
LABELLED = re.compile(rf"(?i)({'|'.join(LABELS)})\s*:\s*(\S.*)")
BYLINE = re.compile(
    r"(?:(?i:written|reported|filed|typed|presented|produced|posted|published|released|issued|uploaded"
    r"|shared|submitted|contributed|compiled|words|story|text|report|edited"
    r"|analysis|comment|speech|statement|remarks|interview|photos?|photographs|video|reporting"
    r"|opinion|column|essay)\s)?(?:By|BY|by):?\s(?=[^\W\d_])(?P<who>.+)"
)
SECTION_OF = re.compile(r"(?i)(?:(?:posted|filed|published)\s)?(?:in|under|filed to):?\s+(?P<section>[^\W\d_].*)")
# The look ahead in front passes over the letters and the blanks between words, which are nearly all there is.
_SEPARATOR = re.compile(
    r"(?=[\t\x00|·•,;:()\[\]]|\s[\s\x00|·•–—/~&aB-])(?:\s*[|·•\t\x00]\s*"
    r"|\s+[-–—/~]+\s+|\s{3,}|(?<=\x00)[,;:)\]]+|[,;:(\[]+\s*(?=\x00)"
    r"|,\s+(?=by\s[A-Z])|\s(?=(?:&|and)\s(?:is\s)?filed\s)|(?<=\sread)\s+(?=By\s))"
)
_PARTING = ("|", "·", "•", "-", "–", "—", "/", "~", "\t", "\x00", "by", "filed", "By", "  ", "\n", "\xa0", "\u3000")
_AROUND = " ,;:()[]|/–—-\x00.\"'"  # a phrase
_DESK = re.compile(r"(?:our|a)\s(?:[a-z]+\s){0,2}(?:correspondent|editor|reporter|writer)s?")  # "By our sports editor"
# "Ana Ruiz with wires", "Ana Ruiz and agencies"
_HELPED = re.compile(
    r"(?i)[,/]?\s(?:with|and|&|/|plus)\s(?:the\s)?(?:news\s)?(?:agenc(?:y|ies)|wires?|staff|inputs)"
    r"(?:\s(?:reports?|services?|inputs?|dispatches|from\s(?:[A-Z]\w+\s?){1,3}))?$"
)
_FAMILY_FIRST = re.compile(r"(?P<family>[A-Z][\w'’-]+), (?P<given>[A-Z][\w'’-]+(?: [A-Z]\.)?)")
# Behind an outlet's name: "Associated Press Writer", "AP Business Writer"
OF_OUTLET = re.compile(
    r"(?i)(?:\s(?:staff|special|senior|national|foreign|business|sports?|science|medical|health|political|diplomatic"
    r"|military|legal|religion|education|environmental|economics|technology|entertainment|television|food|travel))*"
    r"\s(?:writer|reporter|correspondent|editor|staff)s?$"
)
_MOST_NOISE_WORDS = 20  # of what is noise; a sentence is seen by its length
_MOST_FURNITURE_WORDS = 14
_LONGEST_CODE = 14  # characters: "A4", "3/4", "1923-Current"
_LISTED = re.compile(r"\s?[,/]\s|\sand\s|\s&\s")
_MOST_SECTION_WORDS = 3
_MOST_NAMES = 3  # of a person
_DIGIT = re.compile(r"\d")
_LOGIN = re.compile(
    r"[a-z0-9]+(?:[-_.][a-z0-9]+)*|(?!(?:the|an?|our|my|his|her|their)\s)[a-z]{3,}\s[a-z]['’]?[a-z]{2,}"
)
STRONG = "\x00"  # stands for a date that was taken out of a line
_LETTERS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ACRONYM = re.compile(r"(?!(?:ST|MT|FT|DR|MR|MRS|MS|LTD|PTY|CPL)$)[B-DF-HJ-NP-TV-XZ]{2,4}")
_SMALL_WORDS = frozenset({"and", "da", "de", "del", "des", "du", "for", "of", "the", "und"})


def is_name(line: str) -> bool:
    """Whether a line by itself could be the name of a person or an outlet: "Ana Ruiz in Istanbul", "BBC News".

    >>> is_name("Ana Ruiz in Istanbul"), is_name("Ferry Stays in Port After Storm")
    (True, False)
    """
    if ":" in line or line.endswith((".", "!", "?")):
        return False
    person, _in, place = line.partition(" in ")
    words = person.partition(",")[0].split()
    is_whole = words[-1:] != [] and (words[-1][0].isupper() or bool(ROLE.search(words[-1])))
    return 2 <= len(words) <= 4 and is_whole and len(place.split()) <= 2 and is_title(line)


def name_facts(line: str) -> dict[str, str]:
    """What such a line states: the outlet where we know it, else the byline, unless it is called like a paper."""
    if outlet := outlet_of(line):
        return {"credit": outlet}
    is_person = (
        not PAPER.search(line.title() if line.isupper() else line)
        and line.split()[0] not in NO_FIRST_NAMES
        and line not in SECTIONS
    )
    return {"byline": line} if is_person else {}


def has_given_name(name: str) -> bool:
    """Whether the first of several words is a given name that we know."""
    first, _blank, last = name.lower().partition(" ")
    return bool(last) and first.strip(".,") in load_gazetteer().given_names


def labelled(fact: str, value: str) -> dict[str, str] | None:
    """What "Source: Harbour Gazette" states, None when it is a sentence."""
    if fact == "byline":
        value = _in_order(value)
        facts: dict[str, str] = {}
        return facts if all(read_phrase(phrase, facts) for phrase in phrases(f"By {value}")) else None
    # "Source: a diplomat who was there." is a sentence.
    if value.endswith("."):
        return None
    return {fact: value.partition(";")[0].rstrip() if fact == "section" else value}  # "NEWS; Pg. 4"


def _in_order(name: str) -> str:
    """A person's name that has the family's in front, "Ruiz, Ana", as it is said."""
    match = _FAMILY_FIRST.fullmatch(name)
    turned = f"{match['given']} {match['family']}" if match else name
    return turned if has_given_name(turned) else name


def phrases(rest: str) -> Iterator[str]:
    """The pieces of a line between bars, dashes and dates, without the signs around them."""
    start = 0
    for separator in _SEPARATOR.finditer(rest) if any(map(rest.__contains__, _PARTING)) else ():
        if phrase := rest[start : separator.start()].strip(_AROUND):
            yield phrase
        start = separator.end()
    if phrase := rest[start:].strip(_AROUND):
        yield phrase


def is_noise(text: str) -> bool:
    """Whether a text is all of phrases that may stand beside a date and state nothing."""
    found = phrases(text)
    first = next(found, "")
    return first != "" and _is_noise_phrase(first) and all(map(_is_noise_phrase, found))


def _is_noise_phrase(phrase: str) -> bool:
    may_be_noise = phrase.count(" ") < _MOST_NOISE_WORDS and MAY_BE_NOISE.fullmatch(phrase.lower())
    return bool(may_be_noise) and NOISE.fullmatch(phrase) is not None


def read_phrase(phrase: str, facts: dict[str, str]) -> bool:
    """Whether a phrase may stand in a header line; what it states goes to the facts."""
    if _is_noise_phrase(phrase) or ("date" in facts and MADE_BY.fullmatch(phrase)):
        return True
    if match := BYLINE.fullmatch(phrase):
        return _read_byline(match["who"], facts)
    if match := LABELLED.fullmatch(phrase):
        stated = labelled(LABELS[match[1].lower()], match[2])
        facts |= {fact: value for fact, value in (stated or {}).items() if fact not in facts}
        return stated is not None
    if (match := SECTION_OF.fullmatch(phrase)) and (section := _section(match["section"], facts)):
        facts.setdefault("section", section)
        return True
    if not is_title(phrase):
        return is_furniture(phrase)
    if phrase in SECTIONS:
        facts.setdefault("section", phrase)
    elif outlet := outlet_of(phrase):
        facts.setdefault("credit", outlet)
    elif "date" in facts and _is_person(phrase):
        facts.setdefault("byline", phrase)
    return True


def _is_person(phrase: str) -> bool:
    """Whether a phrase beside a date is a person by its words, with a given name we know, and no place or paper."""
    words = phrase.split()
    known = load_gazetteer()
    is_named = len(words) <= _MOST_NAMES and has_given_name(phrase) and is_name(phrase)
    if not is_named or not all(word.isalpha() or word.endswith(".") for word in words):
        return False
    is_other = PAPER.search(phrase) or ROLE.search(phrase) or words[0] in NO_FIRST_NAMES or " in " in phrase
    if is_other or known.place(phrase) is not None or known.place(words[-1]) is not None:
        return False
    votes = votes_of_words(tuple(word.title() if word.isupper() else word for word in words), phrase)
    is_of_words = known.words.issuperset(map(str.lower, words))  # "PRICE TWO CENTS"
    return votes.person >= ENOUGH and votes.person > max(votes.organisation, votes.place) and not is_of_words


def _section(said: str, facts: dict[str, str]) -> str:
    """The section that is named behind "in", the first of several beside a date: "Caribbean, Editors' picks"."""
    if is_title(said):
        return said
    names = _LISTED.split(said) if "date" in facts else []
    is_list = len(names) > 1 and all(name[:1].isupper() and name.count(" ") < _MOST_SECTION_WORDS for name in names)
    return names[0] if is_list and is_title(names[0]) else ""


def is_furniture(phrase: str) -> bool:
    """Whether a phrase has nothing but capitalised words, numbers, codes and the small words of header lines."""
    words = [word.strip(".,;:()[]\"'#/") for word in phrase.split()]
    return len(words) <= _MOST_FURNITURE_WORDS and all(
        len(word) <= 1  # "col. b"
        or word.lower() in FURNITURE
        or WORD.match(word)
        or (len(word) <= _LONGEST_CODE and _DIGIT.search(word))
        for word in words
    )


def _read_byline(who: str, facts: dict[str, str]) -> bool:
    who = _HELPED.sub("", who.strip(" ,"))
    is_dated = "date" in facts or "updated" in facts
    named, _in, section = who.partition(" in ")
    if is_dated and _LOGIN.fullmatch(named):  # "admin in News"
        facts.setdefault("byline", named)
        return not section or is_title(section)
    if not _is_byline(who):
        return False
    facts.setdefault("byline", who)
    for last in (who, OF_OUTLET.sub("", who.rpartition(",")[2].strip()), who.rpartition(" for ")[2]):
        if outlet := outlet_of(last):
            facts.setdefault("credit", outlet)
    return True


def _is_byline(who: str) -> bool:
    """A few words, the first and the last capitalised or a role: "By the end of the day" is no byline."""
    if _DESK.fullmatch(who):
        return True
    words = who.removeprefix("the ").split()
    if not 1 <= len(words) <= (4 if len(who) > 40 and who.isupper() else 12) or not words[0][0].isupper():
        return False
    is_whole = len(words) <= 8 and words[-1][0].isupper()
    return is_whole or bool(ROLE.search(who) or outlet_of(who.rpartition(",")[2]))


def is_title(phrase: str) -> bool:
    """A few words with capitals: a name, a place, a section, not a piece of a sentence."""
    words = phrase.split()
    return 0 < len(words) <= 7 and words[0][0].isupper() and all(WORD.match(word) for word in words)


def in_normal_case(name: str) -> str:
    """The name of a paper that a masthead has in capitals; one word may be an acronym and stays.

    >>> in_normal_case("THE HARBOUR EVENING STAR OF WEST BAY"), in_normal_case("HBC"), in_normal_case("Harbour Post")
    ('The Harbour Evening Star of West Bay', 'HBC', 'Harbour Post')
    >>> in_normal_case("RADIO WKDL NEWS"), in_normal_case("ST PETER NEWS")
    ('Radio WKDL News', 'St Peter News')
    """
    words = name.split()
    if len(words) < 2 or not name.isupper():
        return name
    first, *others = (_LETTERS.sub(_capitalised, word) for word in words)
    return " ".join([first, *(word.lower() if word.lower() in _SMALL_WORDS else word for word in others)])


def _capitalised(letters: re.Match[str]) -> str:
    """A word of such a name; one without vowels, or known as an outlet, is an acronym."""
    word = letters[0]
    return word if _ACRONYM.fullmatch(word) or outlet_of(word) else word.capitalize()
