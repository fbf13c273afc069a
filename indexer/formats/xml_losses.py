"""An element and the article that was read from it -> the article with the told paragraphs that its reader left out.

Vocabularies differ more than their readers know. What stands below an element that is something else by its name is
not missed, nor what is said in a fact.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from indexer.article import Paragraph
from indexer.formats.field_names import BODY
from indexer.formats.raw import RawArticle
from indexer.formats.records import read_body
from indexer.formats.xml_blocks import Block, blocks_of
from indexer.formats.xml_roles import Roles
from indexer.formats.xml_unknown import role_in

_NO_LETTER = re.compile(r"[\W_]+")
_FEWEST_WORDS = 12  # of a paragraph that is missed
_SEEN = 50  # letters at its end


@dataclass(frozen=True, slots=True)
class Told:
    """A told paragraph of a file, and the letters by which it is found again."""

    text: str
    letters: str


def told_in(element: Any, roles: Roles) -> list[Told]:
    """The told paragraphs of an element that are its article's by their names, in their order."""
    blocks = [block for block in blocks_of(element) if block.is_told and len(block.text.split()) >= _FEWEST_WORDS]
    own = [block for block in blocks if role_in(block, element, roles) == BODY]
    return [Told(_written(block), _letters(block.text)[-_SEEN:]) for block in own]


def is_whole(article: RawArticle, told: Iterable[Told]) -> bool:
    """Whether every one of some told paragraphs stands somewhere in an article."""
    kept = _said(article)
    return all(one.letters in kept for one in told)


def with_told(article: RawArticle, told: list[Told]) -> RawArticle:
    """The article with the told paragraphs that stand nowhere in it, each behind the one it follows in the file."""
    kept, paragraphs = _said(article), list(article.paragraphs)
    place = 0 if any(one.letters in kept for one in told) else len(paragraphs)
    for one in told:
        if one.letters in kept:
            place = _behind(paragraphs, one.letters, place)
            continue
        missed = read_body([one.text])
        paragraphs[place:place] = missed
        place += len(missed)
    return replace(article, paragraphs=tuple(paragraphs))


def told_of(article: RawArticle) -> list[Told]:
    """The paragraphs of an article, to be found in another reading of it."""
    return [Told(one.text, letters[-_SEEN:]) for one in article.paragraphs if (letters := _letters(one.text))]


def is_said(article: RawArticle, element: Any) -> bool:
    """Whether the words of an element are an article's."""
    letters = _letters(" ".join(element.itertext()))
    return len(letters) >= _SEEN and letters[-_SEEN:] in _said(article)


def _behind(paragraphs: list[Paragraph], letters: str, place: int) -> int:
    found = (at for at in range(place, len(paragraphs)) if _letters(paragraphs[at].text).endswith(letters[-20:]))
    return next(found, place - 1) + 1


def _said(article: RawArticle) -> str:
    facts = (value for values in article.facts.values() for value in values)
    return _letters(" ".join([*(paragraph.text for paragraph in article.paragraphs), *facts]))


def _letters(text: str) -> str:
    return _NO_LETTER.sub("", html.unescape(text) if "&" in text else text)


def _written(block: Block) -> str:
    own = block.element.text
    return str(own) if own and not len(block.element) else block.text
