"""A paper's or an author's name as databases write it -> as readers know it."""

from __future__ import annotations

import re

_BEHIND_PAPER = re.compile(
    r"(?:\s?\[[^\[\]]*\]|,[^,;]*\bedition|\s\((?:1[6-9]|20)\d\d\s?-[^()]*\)|\s\([^()]{2,30}\)|\.)$", re.I
)
_ARTICLE_LAST = re.compile(r"(?P<name>.+), (?P<article>The|Le|La|Les|El|Los|Der|Die|Das|De|Het|Il)")
_BY = re.compile(r"by:?\s+(?=\S)", re.IGNORECASE)
_STOP = re.compile(r"(?<=[^\W\d_]{3})\.$")
_FAMILY = r"(?:(?:v[ao]n|d[eiu]|del|della|la|le|ter|ten|al|el|bin|st\.?|mac|o)[ '’-]){0,3}[^\W\d_][\w'’-]+"
_GIVEN = r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){0,2}"
_FAMILY_FIRST = re.compile(rf"(?P<family>(?i:{_FAMILY})),\s?(?P<given>{_GIVEN})(?P<more>,\s.+)?")
# "Ruiz, Staff Writer", "Ruiz, AP": what stands behind is no given name.
_NO_GIVEN = re.compile(
    r"(?i).*\b(?:agency|bureau|chief|columnist|correspondent|critic|editor|for|herald|journal|news|of|post|press"
    r"|reporter|special|staff|the|times|writer)\b.*|(?-i:[A-Z]{2,5})|(?:Jr|Sr)\.?|I{2,3}"
)
_SPECIAL = re.compile(r",?\s+special to (?:the )?\S.*", re.IGNORECASE)  # a paper
_OF_NAME = re.compile(r",\s(?=(?:Jr|Sr)\b|I{2,3}\b)")
_LONGEST = 1_000  # characters of a name, or of some
_NOBODY = frozenset({"anonymous", "none available", "not available"})


def paper_of(written: str) -> str:
    """The name of a paper, without its town, edition and years.

    >>> paper_of("Harbour Times, The (MN)"), paper_of("The Sun; Harbour, Md."), paper_of("Sun (1923-Current file)")
    ('The Harbour Times', 'The Sun', 'Sun')
    """
    name = " ".join(written[:_LONGEST].partition(";")[0].split())
    while (shorter := _BEHIND_PAPER.sub("", name).rstrip()) != name:
        name = shorter
    return _ARTICLE_LAST.sub(r"\g<article> \g<name>", name)


def authors_of(written: str) -> str:
    """The authors that one line names, with the given name in front.

    >>> authors_of("Ruiz, Ana; Oda, Ben."), authors_of("Ana Ruiz, Staff Writer"), authors_of("Anonymous")
    ('Ana Ruiz, Ben Oda', 'Ana Ruiz, Staff Writer', '')
    """
    names = (_SPECIAL.sub("", " ".join(part.split())) for part in written[:_LONGEST].split(";"))
    said = (_STOP.sub("", _BY.sub("", name, count=1) if _BY.match(name) else name) for name in names)
    return ", ".join(dict.fromkeys(_in_order(name) for name in said if name and name.lower() not in _NOBODY))


def _in_order(name: str) -> str:
    match = _FAMILY_FIRST.fullmatch(name)
    if match is None or (_NO_GIVEN.fullmatch(match["given"]) and not (name.isupper() and match["given"].isalpha())):
        return name
    return _OF_NAME.sub(" ", f"{match['given']} {match['family']}{match['more'] or ''}")
