"""What people type -> Query, and notes on what could not be used. Never raises.

query    = both { OR both }             OR binds less than standing side by side
both     = part { [AND] part }          all must match
part     = { - | NOT | field: } ( word | w?rd* | "phrase" | ( query ) )
         | speaker: ( word | "phrase" ) { part }     up to OR, a closing bracket or the next speaker:
         | - speaker: ( word | "phrase" )
"""

from __future__ import annotations

from dataclasses import dataclass

from indexer.schema import FACET_BY_NAME, TEXT_FIELDS
from search.arguments import one_line, shorten
from search.language.combine import all_of, any_of, excluded, first_leaves
from search.language.lexer import SPEAKER, Kind, Lexeme, read_lexemes
from search.language.speech import is_said, name_speaker
from search.language.words import Leaf, read_letters, read_phrase, read_plain, read_word
from search.query import Everything, Query, Quoted

MAX_LEAVES = 100  # words and phrases of one query; each costs the engine work
MAX_NOTES = 10  # more would push the results off the page

_SHOWN_WORDS = 10  # of those left out
_TEXT_FIELDS = frozenset(text_field.name for text_field in TEXT_FIELDS)


@dataclass(frozen=True, slots=True)
class Parsed:
    """How a text was read. `notes` name every part that was not used, or not as it was meant."""

    query: Query
    notes: tuple[str, ...] = ()


def parse(text: str) -> Parsed:
    """The query that a text stands for; whatever the text, there is one.

    >>> str(parse("ferries (harbour OR port) -strike").query)
    'ferries (harbour OR port) -strike'
    >>> parse("ferries OR").notes
    ('OR needs a word on both sides; to search for the word, write it small',)
    """
    text, notes = one_line(text), list[str]()
    query = all_of(words) if (words := read_letters(text)) else _read(text, notes)
    if isinstance(query, Everything) and text and not notes:
        notes.append(f"there is no word to search for in {shorten(text)}")
    if len(text) > MAX_LEAVES:  # and so may have more of them
        query, dropped = first_leaves(query, MAX_LEAVES)
        if dropped:
            notes.append(_name_dropped(dropped))
    return Parsed(query, _limit(notes) if notes else ())


def _read(text: str, notes: list[str]) -> Query:
    lexemes = read_lexemes(text, notes)
    return _Reader(lexemes, notes).read() or Everything()


class _Reader:
    """Walks over lexemes once, from left to right; the lexer has balanced the brackets and bounded their depth."""

    def __init__(self, lexemes: list[Lexeme], notes: list[str]) -> None:
        self._lexemes = lexemes
        self._next = 0
        self._notes = notes

    def read(self, field: str | None = None) -> Query | None:
        """The query up to the next closing bracket or the end; None when it has no word."""
        parts = [self._read_both(field)]
        while self._take(Kind.OR):
            parts.append(self._read_both(field))
        found = [part for part in parts if part is not None]
        if len(found) < len(parts) and len(parts) > 1:
            self._notes.append("OR needs a word on both sides; to search for the word, write it small")
        return any_of(found) if found else None

    def _read_both(self, field: str | None) -> Query | None:
        parts: list[Query] = []
        while self._kind() not in (None, Kind.OR, Kind.CLOSE):
            part = self._read_part(field)
            if part is not None:
                parts.append(part)
        return all_of(parts) if parts else None

    def _read_part(self, field: str | None) -> Query | None:
        """One part with the signs of exclusion and the names of fields before it, in any number."""
        is_excluded = False
        is_speech = False
        no_fields: list[str] = []
        while not is_speech and (sign := self._take(Kind.NOT, Kind.FIELD)):
            name = sign.text.lower()
            if sign.kind is Kind.NOT:
                is_excluded = not is_excluded
            elif name in _TEXT_FIELDS:
                field = name
            elif name == SPEAKER:
                is_speech = True
            else:
                no_fields.append(sign.text)
        read = self._read_speech(only_speaker=is_excluded) if is_speech else self._read_primary(field)
        parts = [*self._read_names(no_fields, field), *read]
        if no_fields:
            self._notes.append(_explain_no_field(no_fields[0], parts))
        if not parts:
            if is_excluded:
                self._notes.append("NOT and - need a word after them")
            return None
        return excluded(all_of(parts)) if is_excluded else all_of(parts)

    def _read_names(self, names: list[str], field: str | None) -> list[Leaf]:
        return [leaf for name in names for leaf in read_plain(name, field)]

    def _read_speech(self, *, only_speaker: bool) -> tuple[Query, ...]:
        """What somebody says: the parts after the name are looked for in it. An excluded speaker has no such parts."""
        speaker = name_speaker(self._take(Kind.PHRASE, Kind.WORD), self._notes)
        parts: list[Query] = []
        while not only_speaker and self._kind() not in (None, Kind.OR, Kind.CLOSE) and not self._is_speaker_next():
            part = self._read_part(None)
            if part is not None:
                parts.append(part)
        if not speaker:
            return tuple(parts)
        said = [part for part in parts if is_said(part, self._notes)]
        elsewhere = [part for part in parts if part not in said]
        return (Quoted(speaker, all_of(said) if said else Everything()), *elsewhere)

    def _is_speaker_next(self) -> bool:
        following = (lexeme for lexeme in self._lexemes[self._next :] if lexeme.kind is not Kind.NOT)
        lexeme = next(following, None)
        return lexeme is not None and lexeme.kind is Kind.FIELD and lexeme.text.lower() == SPEAKER

    def _read_primary(self, field: str | None) -> tuple[Query, ...]:
        lexeme = self._take(Kind.OPEN, Kind.PHRASE, Kind.URL, Kind.WORD)
        if lexeme is None:
            return ()
        if lexeme.kind is Kind.PHRASE:
            return read_phrase(lexeme.text, field, self._notes)
        if lexeme.kind is Kind.URL:
            return read_plain(lexeme.text, field)
        if lexeme.kind is Kind.WORD:
            return read_word(lexeme.text, field, self._notes)
        inner = self.read(field)
        self._take(Kind.CLOSE)
        return () if inner is None else (inner,)

    def _kind(self) -> Kind | None:
        return self._lexemes[self._next].kind if self._next < len(self._lexemes) else None

    def _take(self, *kinds: Kind) -> Lexeme | None:
        """The next lexeme if it is of one of these kinds."""
        if self._kind() not in kinds:
            return None
        self._next += 1
        return self._lexemes[self._next - 1]


def _explain_no_field(name: str, parts: list[Query]) -> str:
    read_as = shorten(" ".join(map(str, parts)))
    if name.lower() in FACET_BY_NAME:
        return f"{shorten(name)} is a filter, not a field of the text; read as the words {read_as}"
    return f"no field {shorten(name)}; read as the words {read_as}"


def _name_dropped(dropped: tuple[Leaf, ...]) -> str:
    names = " ".join(shorten(str(leaf)) for leaf in dropped[:_SHOWN_WORDS])
    more = f" and {len(dropped) - _SHOWN_WORDS} more" if len(dropped) > _SHOWN_WORDS else ""
    return f"the first {MAX_LEAVES} words and phrases are used; not used: {names}{more}"


def _limit(notes: list[str]) -> tuple[str, ...]:
    unique = list(dict.fromkeys(notes))
    if len(unique) <= MAX_NOTES:
        return tuple(unique)
    return (*unique[: MAX_NOTES - 1], f"{len(unique) - MAX_NOTES + 1} more parts are not used as typed")
