"""GUM's Wikinews (CoNLL-U with entities) -> labelled stories: its named people, organisations and places.

GUM marks every phrase that means something ("the wounded man"). A name is one with a proper noun in its head: its
label is that run of proper nouns, without the title before it. A country is a place, whatever it does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from indexer.extract.entities.cues import TITLE_WORDS, TITLES
from indexer.extract.entities.gazetteer import load_gazetteer
from measure.labelled import Label, Story

_FACTS = {"person": "people", "organization": "organisations", "place": "places"}
_ENTITY = re.compile(r"Entity=([^|]*)")
_BRACKET = re.compile(r"\([^()]*\)?|[^()]+\)")
_INSIDE_PEOPLE = frozenset({"-", "'", "de", "al", "bin", "von", "van", "."})
_INSIDE = _INSIDE_PEOPLE | {"of", "the", "and", "for", "'s", "&"}


@dataclass(frozen=True, slots=True)
class _Token:
    form: str
    tag: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Phrase:
    number: str
    kind: str
    head: tuple[int, ...]  # tokens of its least span
    first: int
    last: int
    entity: str  # its Wikipedia page where it has one, else its number in the story


def read_gum(folder: Path) -> tuple[Story, ...]:
    """One story a file. Raises OSError when there is no such folder."""
    paths = sorted(folder.glob("*.conllu"))
    return tuple(_story(path.stem, path.read_text(encoding="utf-8").split("\n")) for path in paths)


def _story(name: str, lines: list[str]) -> Story:
    text, cursor = "", 0
    tokens: list[_Token] = []
    phrases: list[_Phrase] = []
    open_phrases: dict[str, list[tuple[str, int]]] = {}
    for line in lines:
        if line.startswith("# newpar") and not line.startswith("# newpar_block") and text:
            text += "\n\n"
        elif line.startswith("# text = "):
            text += _before_sentence(text)
            cursor = len(text)
            text += line[9:]
        elif line and line[0].isdigit() and line.split("\t")[0].isdigit():
            columns = line.split("\t")
            start = text.index(columns[1], cursor)
            cursor = start + len(columns[1])
            tokens.append(_Token(columns[1], columns[4], start, cursor))
            phrases += _closed(columns[9], len(tokens) - 1, open_phrases)
    labels = _without_overlaps(_labels(tokens, _with_entities(name, phrases)))
    return Story("", text, tuple(labels))


def _with_entities(story: str, phrases: list[_Phrase]) -> list[_Phrase]:
    """The phrases with the page of their entity, or else its number in this story."""
    pages = {phrase.number: phrase.entity for phrase in phrases if phrase.entity}
    return [replace(phrase, entity=pages.get(phrase.number, f"{story} {phrase.number}")) for phrase in phrases]


def _before_sentence(text: str) -> str:
    """What stands between a text and its next sentence: captions and list items have no full stop."""
    if not text or text.endswith("\n\n"):
        return ""
    return " " if text.endswith((".", "!", "?", ":", ";", '"', "'", "”", ")")) else "\n\n"


def _closed(misc: str, position: int, open_phrases: dict[str, list[tuple[str, int]]]) -> Iterator[_Phrase]:
    """The phrases that end at a token. `open_phrases` are those begun, by their number."""
    entity = _ENTITY.search(misc)
    for bracket in _BRACKET.findall(entity[1]) if entity else ():
        number = bracket.strip("()").split("-")[0]
        if bracket.startswith("("):
            open_phrases.setdefault(number, []).append((bracket.strip("()"), position))
        if bracket.endswith(")"):
            described, first = open_phrases[number].pop()
            _number, kind, _status, _salience, _centre, head, _link, *page = described.split("-")
            tokens = tuple(first + int(one) - 1 for one in head.split(","))
            yield _Phrase(number, kind, tokens, first, position, "-".join(page))


def _labels(tokens: list[_Token], phrases: list[_Phrase]) -> Iterator[Label]:
    for phrase in phrases:
        named = [token for token in phrase.head if tokens[token].tag.startswith("NNP")]
        if phrase.kind not in _FACTS or not named:
            continue
        if phrase.kind == "person":
            named = _after_owner(tokens, named)
        inner_ends = frozenset(one.last for one in phrases if phrase.first <= one.first and one.last < named[0])
        first, last = _run(tokens, phrase, named[0], inner_ends)
        if phrase.kind == "person":
            first = _after_titles(tokens, first, last)
        surface = " ".join(token.form for token in tokens[first : last + 1])
        if _is_title(surface) or load_gazetteer().is_nationality(surface):
            continue
        is_place = phrase.kind != "person" and load_gazetteer().place(surface) is not None
        fact = "places" if is_place else _FACTS[phrase.kind]
        yield Label(fact, tokens[first].start, tokens[last].end, entity=phrase.entity)


def _is_title(surface: str) -> bool:
    """Whether words are somebody's title only, with or without where it is held: "Foreign Minister", "NASA Chief"."""
    words = surface.lower().split()
    if all(word in TITLES or word in TITLE_WORDS for word in words):
        return True
    return words[-1] in TITLES and load_gazetteer().given_names.isdisjoint(words)


def _after_owner(tokens: list[_Token], named: list[int]) -> list[int]:
    """The proper nouns after the last possessive among them: "the party's Ana Ruiz"."""
    owners = [number for number in range(named[0], named[-1]) if tokens[number].tag == "POS"]
    return [number for number in named if number > owners[-1]] if owners else named


def _after_titles(tokens: list[_Token], first: int, last: int) -> int:
    """The first token of a person's name after all titles: "US President", "Emeritus Professor"."""
    titles = [number for number in range(first, last) if tokens[number].form.lower().rstrip(".") in TITLES]
    return titles[-1] + 1 if titles else first


def _run(tokens: list[_Token], phrase: _Phrase, named: int, inner_ends: frozenset[int]) -> tuple[int, int]:
    """The run of proper nouns around a token, inside its phrase, behind the phrases that end in it before the token."""
    inside = _INSIDE_PEOPLE if phrase.kind == "person" else _INSIDE
    first = last = named
    while first > phrase.first and tokens[first - 1].tag.startswith("NNP") and first - 1 not in inner_ends:
        first -= 1
    for position in range(named + 1, phrase.last + 1):
        token = tokens[position]
        is_head = position in phrase.head or tokens[position - 1].form == "-"
        if token.tag.startswith("NNP") and (is_head or last == position - 1):
            last = position
        elif token.form not in inside:
            break
    return first, last


def _without_overlaps(labels: Iterator[Label]) -> list[Label]:
    """The longest of labels that overlap."""
    kept: list[Label] = []
    for label in sorted(labels, key=lambda label: label.start - label.end):
        if all(label.end <= other.start or other.end <= label.start for other in kept):
            kept.append(label)
    return sorted(kept, key=lambda label: label.start)
