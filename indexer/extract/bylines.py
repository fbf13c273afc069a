"""The authors that a record states -> its byline: one line with all of them; the outlet that it credits beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.headers.heads.papers import paper_alone, parted_byline
from indexer.extract.headers.lines.words import ROLE
from indexer.extract.outlets import outlet_of
from indexer.formats.fields import MAX_FACT_CHARS
from indexer.formats.values import NOTHING

_MOST = 50  # authors; a list of more is of a database, not of an article

_BY = re.compile(r"(?i)^(?:(?:words|text|story|written|posted|reported)\s)?by\s(?=\w)|^(?:words|text|by)\s?:\s?(?=\w)")
# Who took the pictures is no author: "Ana Ruiz, photos by Ben Oda", "Ana Ruiz. Photographs by Ben Oda."
_PICTURES = re.compile(r"(?i)\s?[,.;|]\s(?:photos?|photographs?|photography|pictures?|images?)(?:\sby|\s?:)\s.*")
_PARTS = re.compile(r"\s?,\s|\s[|/·•–—]\s|\s-\s")
_MOST_PARTS = 3  # behind the names: a role, a paper
_MOST_ROLE_WORDS = 5


class Signed(NamedTuple):
    """Who wrote a text, and the outlet that is credited with it; "" for none."""

    who: str
    credit: str = ""


_NOBODY = Signed("")


def signed_by(stated: Iterable[str]) -> Signed:
    """The byline of the authors that a record states, without roles, and the outlet that stands beside or for them.

    >>> signed_by(["By Ana Ruiz, Reuters"]), signed_by(["Ana Ruiz | Political Editor"])[0]
    (Signed(who='Ana Ruiz', credit='Reuters'), 'Ana Ruiz')
    """
    signed = [read_author(" ".join(value.split())) for value in stated]
    if not signed:  # nearly always
        return _NOBODY
    credit = next((one.credit for one in signed if one.credit), "")
    return Signed(byline_of([one.who for one in signed if one.who or not one.credit]), credit)


def read_author(line: str) -> Signed:
    """One author, or several, as a line names them."""
    if not line:  # nearly always
        return _NOBODY
    line = _PICTURES.sub("", _BY.sub("", line))
    if outlet := outlet_of(line):
        return Signed("", outlet)
    credit = ""
    for _part in range(_MOST_PARTS):
        *_before, border = [None, *_PARTS.finditer(line)]
        if border is None:
            break
        who, behind = line[: border.start()], line[border.end() :]
        if not credit and " " in who and (outlet := outlet_of(behind) or _paper_behind(who, behind)):
            line, credit = who, outlet
        elif _is_role(behind):
            line = who
        else:
            break
    return Signed(line, credit)


def _paper_behind(who: str, behind: str) -> str:
    """What is called like a paper behind a name, and not like another author: "Ana Ruiz, Emily Post"."""
    if _is_person(behind):
        return ""
    return paper_alone(behind) if parted_byline(f"{who}, {behind}")[1] and not ROLE.search(behind) else ""


def _is_person(name: str) -> bool:
    """Whether a name is a given one and another word; papers of towns that people are called after are none."""
    first, _blank, second = name.lower().partition(" ")
    gazetteer = load_gazetteer()
    return bool(second) and " " not in second and first in gazetteer.given_names and first not in gazetteer.given_towns


def _is_role(words: str) -> bool:
    """Whether words say what somebody is at a paper, and are nobody's name: "Health Correspondent"."""
    first, _blank, second = words.lower().partition(" ")
    is_named = second != "" and " " not in second and first in load_gazetteer().given_names
    return len(words.split()) <= _MOST_ROLE_WORDS and ROLE.search(words) is not None and not is_named


def byline_of(stated: Iterable[str]) -> str:
    """The names as stated, each once, in their order; "" where there is none.

    A name that another value has with more beside it is not said again. Names with the surname first have commas of
    their own.

    >>> byline_of(["Ana Ruiz", "Ben Oda"]), byline_of(["Ruiz, Ana", "Oda, Ben"]), byline_of(["Ana", "Ana, AP"])
    ('Ana Ruiz, Ben Oda', 'Ruiz, Ana; Oda, Ben', 'Ana, AP')
    """
    evened = [" ".join(value.split()) for value in stated]
    if not evened:  # nearly always where the text has it
        return ""
    names = list({name.casefold(): name for name in reversed(evened) if name.lower() not in NOTHING}.values())[::-1]
    some = names[:_MOST]
    kept = [name for name in some if not any(_has(other, name) for other in some if other is not name)]
    kept += ["…"] * (len(names) > _MOST)
    line = ("; " if any("," in name for name in kept) else ", ").join(kept)
    return line if len(line) <= MAX_FACT_CHARS else line[: MAX_FACT_CHARS - 1] + "…"


def _has(line: str, name: str) -> bool:
    """Whether a longer line has a name as whole words."""
    before, found, after = line.casefold().partition(name.casefold())
    return bool(found) and not any(sign.isalnum() or sign in "-’'" for sign in (before[-1:], after[:1]) if sign)
