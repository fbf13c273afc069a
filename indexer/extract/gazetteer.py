"""A table of names (CSV) -> where a text mentions them: exact, longest name first, capitalised as names are."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from indexer.analysis import fold, fold_word

# The capital letters of Latin, Greek and Cyrillic, as the inside of a character class.
CAPITALS = "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper())

# A capitalised word with the 's of a possessive, or an acronym with dots.
_WORD = re.compile(rf"(?<![\w.@#])(?:(?:[A-Z]\.){{2,}}|[{CAPITALS}]\w*(?:['’]\w+)*)(?![@$£€])")

# Between the words of a name; the stop is for "St. Lucia", the comma for "Washington, D.C.".
_GAP = r"\.?,?[\s-]"

# Up to here an acronym is only one in capitals ("WHO", "US"); longer ones are also written "Nato", "Unesco".
_SHORT_ACRONYM = 3
# In a line all in capitals "US" is a pronoun: the words beside it tell.
_WORD_BEFORE = re.compile(r"(\w+)\W{1,2}$")
_WORD_AFTER = re.compile(r"\W{1,2}(\w+)")
_REACH = 24


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of a table. `kind` and `country` are "" where the table has no such column."""

    name: str
    kind: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names an entry: `text[start:end]`."""

    start: int
    end: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class _Name:
    """One way to write an entry, from its second word on. `written` is its first word, for acronyms."""

    written: str
    rest: re.Pattern[str] | None
    entry: Entry


class Gazetteer:
    """A table, ready to be looked for in texts. Made once, read by all."""

    def __init__(self, table: Path) -> None:
        self._by_first_word: dict[str, list[_Name]] = {}
        self._by_name: dict[str, Entry] = {}
        with table.open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows, delimiter=";"):
                self._add(row)
        for names in self._by_first_word.values():
            names.sort(key=lambda name: -len(name.rest.pattern) if name.rest else 0)

    def _add(self, row: Mapping[str, str]) -> None:
        entry = Entry(row["name"], row.get("kind", ""), row.get("country", ""))
        for written in filter(None, (entry.name, *row["variants"].split("|"))):
            first, *rest = re.split(r"[ -]", written)
            name = _Name(first.replace(".", ""), _pattern(rest), entry)
            self._by_first_word.setdefault(fold_word(first), []).append(name)
            self._by_name[_key(written)] = entry

    def entry(self, name: str) -> Entry | None:
        """The entry a name stands for, however it is written ("west-germany", "Türkiye", "U.S.")."""
        return self._by_name.get(_key(name))

    def mentions(self, text: str) -> Iterator[Mention]:
        """Every mention in the text, in order; they do not overlap."""
        reached = 0
        for word in _WORD.finditer(text):
            if word.start() < reached:
                continue
            for name in self._by_first_word.get(fold_word(word.group()), ()):
                end = _end(name, text, word)
                if end:
                    yield Mention(word.start(), end, name.entry)
                    reached = end
                    break


def _key(name: str) -> str:
    return fold(name).replace("-", " ").replace(".", "").replace("’", "'").strip()


def _pattern(rest: list[str]) -> re.Pattern[str] | None:
    """What must follow the first word: as written, without accents, or all in capitals."""
    if not rest:
        return None
    plain = [fold(word).title() if word[0].isupper() else word for word in rest]
    spellings = dict.fromkeys(_joined(words) for words in (rest, plain, [word.upper() for word in rest]))
    return re.compile(rf"{_GAP}(?:{'|'.join(spellings)})(?!\w)")


def _joined(words: list[str]) -> str:
    return _GAP.join(re.escape(word).replace("'", "['’]") for word in words)


def _end(name: _Name, text: str, word: re.Match[str]) -> int:
    """Where the name that begins with this word ends; 0 when it is not this name."""
    if name.rest:
        following = name.rest.match(text, word.end())
        return following.end() if following else 0
    written = name.written
    if written.isupper() and len(written) <= _SHORT_ACRONYM and not _is_acronym(written, text, word):
        return 0
    return word.end()


def _is_acronym(written: str, text: str, word: re.Match[str]) -> bool:
    if "." in word.group():
        return True
    if not word.group().startswith(written):
        return False
    beside = (
        _WORD_BEFORE.search(text[max(0, word.start() - _REACH) : word.start()]),
        _WORD_AFTER.match(text, word.end()),
    )
    shouted = [len(other[1]) > 1 and other[1].isupper() for other in beside if other]
    return not shouted or not all(shouted)
