"""A line with a web address among a few words -> whether it is that of the text: "You asked for this: https://..."."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import urlsplit

from indexer.formats.echoes import FEWEST_SHARED, is_address_of, stems_of, stems_of_address

_ADDRESS = re.compile(r"(?i)(?<!\w)(?:https?://|www\.)[^\s<>\"\])]+")
_AROUND = " \t([<>{|:–—-*#\"'”“=])}.,;"
_MOST_WORDS = 14  # beside an address, where its own words are the headline's
_MOST_OF_NOTES = 6  # words that say whose an address is, or what reading it takes: "(subscription required)"
_MOST_OF_LABELS = 4  # beside one that has other words
_OF_ARTICLE = re.compile(r"\d{4}|(?:[^\W_]+[-_]){2}")  # what the path or query of an article has
_IS_SENTENCE = re.compile(r"[^\W\d_]{2,}[.!?][”\"’']?\s*$")
_IN_BRACKETS = re.compile(r"(?i)(?<=[^\W_.!?])[”\"’')]?\s[(<\[](?:https?:|www\.)[^\s<>\"]+[)>\]]\s*$")
_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?][”\"’']?(?:\s|$)")
_LEADS_TO_ITSELF = re.compile(
    r"(?i)\b(?:web(?:site|\s?page)?|see|links?|url|here|this|found|find|saved|printed|copied|got|seen|online|posted"
    r"|clip(?:ping|ped)?|copy)\b"
)
_OF_ITSELF = re.compile(r"(?i)\b(?:read|story|article|piece|report|text|original(?:ly)?|version|copied|taken)\b")
# What programs put behind a text that is copied, and people who paste one: "Read more at: https://...".
_BEHIND_COPIES = re.compile(
    r"(?i)(?:read\smore|full\s(?:story|article|text)|cite[ds]?|found|posted|online|web(?:site|\s?page)?|from|links?"
    r"|this\s(?:article|story)\s(?:is|was|can\sbe\sfound))(?:\s(?:at|as|here|from|on|online))*"
)
_FEW_WORDS = 3  # longer words of an address that say too little of its article to be of another one
# What leads to another article, or to none.
_OF_OTHERS = re.compile(
    r"(?i)\b(?:related|earlier|previous(?:ly)?|also|more\s(?:on|about|stories|news)|background|watch|listen"
    r"|videos?|photos?|pictures?|images?"
    r"|galler(?:y|ies)|audio|podcasts?|follow|subscribe|sign|register|donate|tickets?|book(?:ings?)?|contact"
    r"|join|shop|buy|twitter"
    r"|facebook|instagram|youtube|maps?|reports?|data|documents?|study|petition|surveys?|comments?|discuss|reply|rsvp"
    r"|apply|terms|privacy|next|respon\w+|corrects|replaces|corrections?|part|series|visit|about|our|information|info"
    r"|details|download|archives?|events?)\b"
)


class OwnAddress(NamedTuple):
    """An address and what stays of its line: the headline, or nothing.

    It `is_sure` if it has the headline's words. If not, it `may_begin` or `may_end` a text by the words beside it.
    """

    address: str
    left: str = ""
    is_sure: bool = False
    may_begin: bool = False
    may_end: bool = False


def own_address(line: str, headline: str, *, is_first: bool) -> OwnAddress | None:
    """The one address of a line, if the few words beside it lead to no other text; None without one.

    `headline`: the lines among which the text's headline is. In brackets behind the first line of a text, which is its
    headline, an address is its own.
    """
    found = _ADDRESS.findall(line)
    if len(found) != 1:
        return None
    before, _address, after = (part.strip(_AROUND) for part in line.partition(found[0]))
    address = found[0].rstrip(".,;")
    slug = stems_of_address(address)
    sides = [side for side in (before, after) if len(slug & stems_of(side)) >= FEWEST_SHARED]
    if len(before.split()) + len(after.split()) > _MOST_WORDS:
        return None
    if not sides and (_OF_OTHERS.search(before) or _OF_OTHERS.search(after)):
        return None
    if is_address_of(_ADDRESS.sub(" ", headline), address):
        is_own = sides or (_is_note(before) and not _SENTENCE.search(f"{before} {after}") and _is_short(after))
        return OwnAddress(address, sides[0] if sides else "", is_sure=True) if is_own else None
    parts = urlsplit(address)
    if after or not _OF_ARTICLE.search(parts.path + parts.query):
        return None
    if is_first and " " in before and _IN_BRACKETS.search(line):
        return OwnAddress(address, before, is_sure=True)
    if sides or any(map(str.isdigit, before)):
        return None
    may_end = len(slug) < _FEW_WORDS and _BEHIND_COPIES.fullmatch(before) is not None
    return OwnAddress(address, may_begin=_is_label(before), may_end=may_end)


def _is_short(words: str) -> bool:
    return len(words.split()) <= _MOST_OF_NOTES


def _is_note(words: str) -> bool:
    """Whether the words before an address say that it is the text's own, so that nothing is lost without them."""
    says_so = _LEADS_TO_ITSELF.search(words) or _OF_ITSELF.search(words) or _BEHIND_COPIES.fullmatch(words)
    return not any(map(str.isalpha, words)) or (_is_short(words) and says_so is not None)


def _is_label(words: str) -> bool:
    """Whether the words before an address, or that there are none, say no more than that it is one."""
    is_short = len(words.split()) <= _MOST_OF_LABELS and words[-1:].isalpha()
    return not words or (is_short and _LEADS_TO_ITSELF.search(words) is not None)
