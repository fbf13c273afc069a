"""What was typed -> lexemes: words, phrases, fields, operators, and brackets that always balance.

Every part of the text ends up in a lexeme, in a note, or is mere punctuation. Never raises.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto

from indexer.schema import TEXT_FIELDS
from search.arguments import shorten

SPEAKER = "speaker"  # the name before the colon that asks for what somebody says
MAX_DEPTH = 20  # brackets within brackets; nobody means more

QUOTES = '"“”„‟«»＂'
_STOP = rf"\s(){QUOTES}"  # what ends a word
_LEXEME = re.compile(
    rf"""
    (?P<space> \s+ )
  | (?P<quote> [{QUOTES}] )
  | (?P<open> \( )
  | (?P<close> \) )
  | (?P<range> (?:\w+:)? [\[{{] [^{_STOP}\]}}]+ \s+ TO \s+ [^{_STOP}\]}}]+ [\]}}] )
  | (?P<minus> (?<![^\s(:]) [-−] (?=[^\s)−-]) | (?<![^\s(]) [-−] (?=\s*(?:\)|$)) )
  | (?P<url> (?i:[a-z][a-z0-9+.-]*://|www\.) [^{_STOP}]+ )
  | (?P<field> [^\W\d]\w* : (?=[^\s:/)]) )
  | (?P<pattern> /[^/{_STOP}]*[*+?\[\]|\\{{}}^$][^/{_STOP}]*/(?=[{_STOP}]|$) )
  | (?P<weight> [~^][\d.]* )
  | (?P<punctuation> [^\w*?~^{_STOP}]+ )
  | (?P<word> [^{_STOP}]+ )
    """,
    re.VERBOSE,
)
_NEAR = re.compile(r"NEAR(?:/\d+)?|[WN]/\d+")
_WORD_IN_PATTERN = re.compile(r"[^\W_]+")
_FIELD_AND_SPACE = re.compile(rf"({'|'.join([*(text_field.name for text_field in TEXT_FIELDS), SPEAKER])}):", re.I)


class Kind(Enum):
    """What a lexeme is."""

    WORD = auto()
    URL = auto()  # an address: words without wildcards
    PHRASE = auto()
    FIELD = auto()  # the name before a colon
    NOT = auto()  # NOT or -
    AND = auto()  # never given out: it says what holds between any two words
    OR = auto()
    OPEN = auto()
    CLOSE = auto()


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One part of what was typed; `text` is without its quotes or colon."""

    kind: Kind
    text: str = ""


_OPERATORS = {"OR": Kind.OR, "NOT": Kind.NOT, "AND": Kind.AND}
_BEFORE_A_PART = (Kind.OPEN, Kind.OR, Kind.AND, Kind.NOT, Kind.FIELD)
_AFTER_A_PART = (Kind.CLOSE, Kind.OR, Kind.AND)
_SIGNS = {"open": Kind.OPEN, "close": Kind.CLOSE, "minus": Kind.NOT}


def is_operator(text: str) -> bool:
    """Whether a word, typed so, is an operator (of ours or of another system) and not a word to search.

    >>> is_operator("OR"), is_operator("or")
    (True, False)
    """
    return text in _OPERATORS or _NEAR.fullmatch(text) is not None


def read_lexemes(text: str, notes: list[str]) -> list[Lexeme]:
    """The lexemes of a text; what could not be used is noted."""
    lexemes: list[Lexeme] = []
    position = 0
    while match := _LEXEME.match(text, position):
        position = match.end()
        if match.lastgroup == "quote":
            position = _read_phrase(text, position, lexemes, notes)
        else:
            _read_lexeme(match.lastgroup or "", match.group(), lexemes, notes)
    return _balance(_drop_and(lexemes, notes), notes)


def _read_phrase(text: str, start: int, lexemes: list[Lexeme], notes: list[str]) -> int:
    """Add the phrase that begins at `start`; without a closing quote, note it and read on as words."""
    for end in range(start, len(text)):
        if text[end] in QUOTES:
            lexemes.append(Lexeme(Kind.PHRASE, " ".join(text[start:end].split())))
            return end + 1
    rest = " ".join(text[start:].split())
    notes.append(f"a quotation mark has no partner; what follows is read as words: {shorten(rest)}")
    return start


def _read_lexeme(kind: str, text: str, lexemes: list[Lexeme], notes: list[str]) -> None:
    if kind in ("punctuation", "word") and "||" in text:
        notes.append("|| is not used; for either of two words write OR between them")
    if kind in ("space", "punctuation"):
        return
    if kind in _SIGNS:
        lexemes.append(Lexeme(_SIGNS[kind]))
    elif kind == "range":
        notes.append(f"{shorten(text)} is not used: ranges are not supported; for dates use From and To")
    elif kind == "weight":
        notes.append(f"{shorten(text)} is not used: there is no search by spelling or weight")
    elif kind == "pattern":
        notes.append(f"{shorten(text)} is read as words: there is no search by pattern")
        lexemes += [Lexeme(Kind.WORD, word) for word in _WORD_IN_PATTERN.findall(text)]
    elif kind == "field":
        lexemes.append(Lexeme(Kind.FIELD, text[:-1]))
    elif kind == "url":
        lexemes.append(Lexeme(Kind.URL, text))
    else:
        _read_word(text, lexemes, notes)


def _read_word(text: str, lexemes: list[Lexeme], notes: list[str]) -> None:
    if text in _OPERATORS:
        lexemes.append(Lexeme(_OPERATORS[text], text))
    elif _NEAR.fullmatch(text):
        notes.append(f"{text} is not used: there is no search for words near each other")
    else:
        if field := _FIELD_AND_SPACE.fullmatch(text):
            name = field[1].lower()
            example = f"{SPEAKER}:name" if name == SPEAKER else f"{name}:word"
            notes.append(f"{text} is read as a word; to search the {name} write {example} without a space")
        lexemes.append(Lexeme(Kind.WORD, text))


def _drop_and(lexemes: list[Lexeme], notes: list[str]) -> list[Lexeme]:
    """The lexemes without AND. One that has no word on one of its sides is noted."""
    kinds = [lexeme.kind for lexeme in lexemes]
    for before, kind, after in zip([Kind.OPEN, *kinds], kinds, [*kinds[1:], Kind.CLOSE], strict=False):
        if kind is Kind.AND and (before in _BEFORE_A_PART or after in _AFTER_A_PART):
            notes.append("AND needs a word on both sides; to search for the word, write it small")
    return [lexeme for lexeme in lexemes if lexeme.kind is not Kind.AND]


def _balance(lexemes: list[Lexeme], notes: list[str]) -> list[Lexeme]:
    """The lexemes with every bracket closed and none deeper than MAX_DEPTH."""
    kept: list[Lexeme] = []
    depth = deepest = 0
    for lexeme in lexemes:
        if lexeme.kind is Kind.CLOSE and depth == 0:
            notes.append("a closing bracket has no partner; it is not used")
            continue
        depth -= lexeme.kind is Kind.CLOSE
        if lexeme.kind not in (Kind.OPEN, Kind.CLOSE) or depth < MAX_DEPTH:
            kept.append(lexeme)
        depth += lexeme.kind is Kind.OPEN
        deepest = max(deepest, depth)
    if depth:
        notes.append("a bracket is not closed; it is closed at the end")
    if deepest > MAX_DEPTH:
        notes.append(f"brackets more than {MAX_DEPTH} deep are not used")
    return kept + [Lexeme(Kind.CLOSE)] * min(depth, MAX_DEPTH)
