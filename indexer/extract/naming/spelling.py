"""A name of a line -> whether an outlet may be called so, and what two spellings of one name have in common."""

from __future__ import annotations

import re

from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.headers.heads.mastheads import is_author, paper_of
from indexer.extract.headers.heads.papers import is_by_a_common_word, is_outlets_name
from indexer.extract.headers.lines.phrases import in_normal_case, is_title
from indexer.extract.headers.lines.words import KINDS, SECTIONS
from indexer.extract.outlets import outlet_of
from indexer.extract.paper_words import FURNITURE, SECTION_WORDS

_WORD = r"[^\W\d_a-z][\w.&'’+-]*"
NAME = rf"(?:[Tt]he\s)?[^\W_a-z][\w.&'’+-]*(?:\s(?:(?:of|and|the|for|de|la|le|du|della|der|&)\s)*{_WORD}){{0,6}}"
_LONGEST = 60  # characters
_MOST_WORDS = 7
_SHORTEST = 3  # characters of a name that is compared
_NO_LETTERS = re.compile(r"[\W_]+")
_ARTICLE = re.compile(r"(?i)the\s")
_OF_SITE = re.compile(
    r"(?i)\s(?:online|newsroom|news\sroom|website|mobile|app|staff|homepage|archives?|magazine\sonline|newspaper)$"
    r"|\.(?:com|org|net)$"
)
# What firms are called behind the name of their paper: "The Harbour Star Company", "Harbour Gazette Ltd".
_OF_FIRM = re.compile(
    r"(?i),?\s(?:company|co\.?|ltd\.?|limited|inc\.?|llc|plc|corp(?:oration)?\.?|gmbh|pty|media\sgroup|group"
    r"|newspapers|publishing|publications)$"
)
# More words at the end of papers' names, which words of headlines are, too: they count where a name stands by itself.
_PAPERS = re.compile(
    r"(?:\S+\s)+(?:Advocate|Albertan|Argus|Beacon|Bugle|Bulletin|Clarion|Citizen|Daily|Dealer|Dispatch|Echo|Examiner"
    r"|Flyer|Globe|Guardian|Independent|Informer|Islander|Item|Leader|Ledger|Mail|Mariner|Mercury|Messenger|Mirror"
    r"|Monitor|News\s?Online|Observer|Pilot|Press|Record|Reflector|Register|Sentinel|Sportsman|Spectator|Sun|Telegram"
    r"|Trumpet|Union|Vanguard|Voice|Weekly|Whig|World|Islander|Reporter|Review)"
)
_BEHIND = re.compile(r"\s[(\[][^()\[\]]*[)\]]?$")  # "(Harbour City)", also where a comma ended the name
# What no name has: a label, a list, a date, two labels that ran together.
_NO_NAME = re.compile(r"[:;,\d\[\]()\"“”|/=<>#@?!]|[a-z]{2}[A-Z][a-z]+\s|\.\s[A-Z]")
_SMALL = frozenset({"the", "of", "and", "for", "in", "a", "an", "to", "on", "by", "with", "our", "your", "this", "us"})


def plain_name(name: str) -> str:
    """A name without what stands behind it on sites and in notices, in its usual letters.

    >>> plain_name("HARBOUR STAR ONLINE"), plain_name("The Harbour Gazette Company")
    ('Harbour Star', 'The Harbour Gazette')
    """
    name = _BEHIND.sub("", name.strip(" .,:;!–—-|*_#"))
    for ending in (_OF_SITE, _OF_FIRM, _OF_FIRM):
        name = ending.sub("", name).strip(" ,")
    if outlet := outlet_of(name):
        return outlet
    return in_normal_case(name) if name.isupper() and " " in name else name


def key_of(name: str) -> str:
    """What two spellings of a name have in common: its letters and digits, without "the".

    >>> key_of("The Harbour Star") == key_of("HarbourStar") == key_of("HARBOUR STAR")
    True
    """
    return _NO_LETTERS.sub("", _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name).casefold()


def may_be_outlet(name: str) -> bool:
    """Whether an outlet, a firm or an office may be called so: by words with capitals that are not all those of pages,
    no section, no place and nobody's name."""
    words = name.lower().split()
    if not words or len(name) > _LONGEST or len(words) > _MOST_WORDS or len(key_of(name)) < _SHORTEST:
        return False
    if outlet_of(name):
        return True
    if _NO_NAME.search(name) or not is_title(name) or name in SECTIONS or load_gazetteer().place(name) is not None:
        return False
    if all(word in FURNITURE or word in SECTION_WORDS or word in KINDS or word in _SMALL for word in words):
        return False
    return is_called_like_one(name) or not is_author(name)


def is_called_like_one(name: str) -> bool:
    """Whether a name is that of an outlet we know, or has a word of papers that headlines have not as well."""
    if outlet_of(name):
        return True
    is_of_paper = bool(paper_of(name) or is_outlets_name(name)) and not is_by_a_common_word(name)
    return is_of_paper or (is_title(name) and _PAPERS.fullmatch(name) is not None)
