"""The words for a speaker -> the person they name: "Albares", "the minister", "he" -> José Manuel Albares, or nobody.

What could be two people is nobody: a speaker is named when it is clear.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from indexer.analysis import fold
from indexer.extract.quotations.clauses import BOUNDARIES, PREPOSITIONS, Word
from indexer.extract.quotations.relations import is_about_another, is_of_somebody, is_related

_TITLES = frozenset({
    "mr", "mrs", "ms", "mx", "miss", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "sen",
    "senator", "rep", "representative", "gov", "governor", "gen", "general", "col", "colonel", "lt",
    "lieutenant", "capt", "captain", "sgt", "sergeant", "adm", "admiral", "maj", "major", "rev", "reverend",
    "father", "sister", "brother", "rabbi", "imam", "pastor", "patriarch", "bishop", "archbishop", "cardinal", "pope",
    "king", "queen", "prince", "princess", "president", "premier", "chancellor", "minister", "secretary",
    "ambassador", "judge", "justice", "inspector", "detective", "constable", "superintendent",
    "commissioner", "sheriff", "chief", "chairman", "chairwoman", "chair", "director", "coach", "manager",
    "mayor", "councillor", "councilor", "speaker", "leader", "officer", "executive", "spokesman",
    "spokeswoman", "spokesperson", "deputy", "vice", "prime", "foreign", "defence", "defense", "finance",
    "interior", "health", "education", "first", "attorney", "analyst", "economist", "author", "doctor",
    "aide", "envoy", "commander", "marshal", "counsel", "editor"
})  # fmt: skip
_PARTICLES = frozenset({
    "al", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la",
    "le", "ter", "van", "von", "y", "e"
})  # fmt: skip
# A name of two words and more with one of these is no person's.
_BODIES = frozenset({
    "agency", "alliance", "amnesty", "army", "assembly", "association", "authority", "bank", "board",
    "bureau", "cabinet", "center", "centre", "church", "city", "club", "co", "college", "commission",
    "committee", "company", "congress", "corp", "corporation", "council", "court", "department",
    "federation", "foundation", "fund", "government", "group", "hospital", "house", "human", "inc",
    "institute", "international", "league", "ltd", "ministry", "national", "office", "organisation",
    "organization", "parliament", "party", "plc", "police", "press", "research", "rights", "school",
    "senate", "service", "services", "society", "state", "states", "street", "survey", "team", "times",
    "trust", "union", "united", "university", "watch", "news", "post", "herald", "gazette", "network",
    "world", "securities", "holdings", "partners", "capital", "airlines", "motors", "systems", "energy", "lines",
    "shipping", "airways", "industries", "technologies", "pharmaceuticals", "railways", "insurance", "studios"
})  # fmt: skip
_PORTFOLIOS = frozenset({"foreign", "defence", "defense", "finance", "interior", "health", "education", "first"})
_DAYS = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"
})  # fmt: skip
DETERMINERS = frozenset({
    "the", "a", "an", "his", "her", "their", "its", "one", "another", "this", "that", "some", "our"
})  # fmt: skip
_OPENING_WORDS = frozenset({
    "he", "she", "they", "it", "we", "you", "i", "but", "and", "though", "although", "asked", "according", "two",
    "three", "if", "whether", "because", "since", "so", "yet", "later", "then", "afterwards", "meanwhile", "soon",
    "now", "finally", "eventually", "again", "once", "next", "instead", "however", "still",
})  # fmt: skip
_NEVER_NAMES = DETERMINERS | PREPOSITIONS | _OPENING_WORDS
_PREFIXED = re.compile("(?:al|el|as|ad|an|ul)-[A-Z]|[dl]['’][A-Z]")
_POSSESSIVE = re.compile("['’][sS]?$")
_NAME = re.compile(
    r"(?:[A-ZÀ-Þ][\w’'-]+|[A-Z]\.)(?:[ \n](?:(?:de|van|von|der|da|al|bin|el)[ \n]){0,2}(?:[A-ZÀ-Þ][\w’'-]+|[A-Z]\.))+"
)


class People:
    """The people of an article by the forms that their names take in it."""

    def __init__(self, names: Iterable[str], others: Iterable[str], text: str) -> None:
        self.names = tuple(dict.fromkeys(names))
        self._others, self._text = tuple(others), text
        self._parts: dict[str, frozenset[str]] = {}  # the folded words of each name
        self._by_surname: dict[str, list[str]] = {}
        self._by_given: dict[str, list[str]] = {}
        for name in self.names:
            words = fold(name).split()
            self._parts[name] = frozenset(words)
            self._by_surname.setdefault(words[-1], []).append(name)
            if len(words) > 1:
                self._by_given.setdefault(words[0], []).append(name)

    def find_name(self, words: Sequence[Word]) -> str:
        """The person whom a speaker's words name; "" when they name none, or two."""
        if not words:
            return ""
        if name := self._plainly_named(words):
            return name
        head = _head(words)
        if is_about_another(head):
            return ""
        runs = _runs(head)
        if known := [name for run in runs if (name := self._known(run))]:
            is_one = len(set(known)) == 1 and "and" not in [word.lower for word in head]
            return known[0] if is_one else ""
        if len(head) < len(words):
            if member := _member_of(words):
                return self.find_name(member)
            if name := self._at_end(words):
                return name
        return self._unknown(runs[-1]) if runs and runs[-1][-1] is head[-1] else ""

    def _plainly_named(self, words: Sequence[Word]) -> str:
        """The known person of a whole name or of a surname that only one has, as nearly all are called; else ""."""
        owners = self._by_surname.get(words[-1].lower, ())
        if len(owners) != 1:
            return ""
        written = words[0].text if len(words) == 1 else " ".join([word.text for word in words])
        if len(words) > 1 and written != owners[0]:
            return ""
        is_plain = written.istitle() and written.replace(" ", "").isalpha()
        return owners[0] if is_plain and _NEVER_NAMES.isdisjoint([word.lower for word in words]) else ""

    def _at_end(self, words: Sequence[Word]) -> str:
        """The known person whose whole name ends the words for an office: `head of the Refugee Council Ana Ruiz`."""
        run = _runs(words)[-1:]
        titled = [_is_personal_title(word) for word in run[0]] if run else []
        if titled and (titled[0] or (any(titled) and is_of_somebody(words))):
            return ""  # "a spokesman for Mayor Ana Ruiz" is somebody else
        ending = " ".join(word.text for word in run[0]) if run and run[0][-1] is words[-1] else ""
        return next((name for name in self.names if ending.endswith(f" {name}")), "")

    def owner(self, surname: str) -> str:
        """The only person who has a surname, else ""."""
        owners = self._by_surname.get(fold(surname), [])
        return owners[0] if len(owners) == 1 else self._longest(owners)

    def others_in(self, text: str, name: str) -> list[str]:
        """The people but one whose surname is in some text."""
        return [other for other in self.names if other != name and other.rpartition(" ")[2] in text]

    def _known(self, run: list[Word]) -> str:
        """The known person of a run of capitalised words."""
        words = [_folded(word) for word in run]
        for end in range(len(words), 0, -1):
            owners = self._by_surname.get(words[end - 1], ())
            for name in owners:
                is_meant = self._fits(words[: end - 1], name) and (len(owners) == 1 or self._is_only(words[:end], name))
                if is_meant or (len(words) == 1 and self._is_introduced(name, owners, run[0].start)):
                    return name
        if len(words) == 1 or words[0] in _TITLES:
            owners = self._by_given.get(words[-1]) or self._with_inner(words[-1])
            return owners[0] if len(owners) == 1 else ""
        return ""

    def _is_introduced(self, name: str, owners: Sequence[str], place: int) -> bool:
        """Whether nobody else who has the surname was named in full before a place."""
        places = {owner: self._text.find(owner) for owner in owners}
        return 0 <= places[name] < place and all(places[owner] > place for owner in owners if owner != name)

    def _with_inner(self, word: str) -> list[str]:
        """Who has a word within the name, as the first of two surnames: `Castro` of `Ana Castro Vidal`."""
        if len(word) < 3 or word in _PARTICLES:
            return []
        return [name for name in self.names if word in self._parts[name] and word in fold(name).split()[1:-1]]

    def _fits(self, before: list[str], name: str) -> bool:
        """Whether the words before a surname are parts of the name or titles: not somebody else's given name."""
        if not before:
            return True
        parts = self._parts[name]
        given = [
            word for word in before if word not in parts and word not in _PARTICLES and not _is_initials(word, name)
        ]
        return not given or given[-1] in _TITLES or given[-1] in _DAYS or bool(parts & set(before))

    def _is_only(self, words: list[str], name: str) -> bool:
        """Whether nobody else is meant by the words that end with a surname, which several have."""
        owners = self._by_surname[words[-1]]
        fitting = [owner for owner in owners if set(words[:-1]) & set(fold(owner).split()[:-1])]
        return fitting == [name] or (not fitting and self._longest(owners) == name)

    def _longest(self, owners: list[str]) -> str:
        """The one name that all others are short forms of, or ""."""
        longest = max(owners, key=len, default="")
        return longest if all(self._parts[owner] <= self._parts[longest] for owner in owners) else ""

    def _unknown(self, run: list[Word]) -> str:
        """The full name of somebody who is not among the people, as written."""
        words = [_without_possessive(word.text) for word in run]
        while words and (words[0].lower().rstrip(".") in _TITLES or words[0].lower() in _DAYS):
            words.pop(0)
        while words and words[-1].lower() in _DAYS:
            words.pop()
        if len(words) == 1 and len(words[0]) > 2 and fold(words[0]) not in self._by_surname:
            words = self._full_name(words[0])
        name = " ".join(words)
        return name if _is_full_name(words) and fold(name) not in map(fold, self._others) else ""

    def _full_name(self, surname: str) -> list[str]:
        """The full name that the text gives before a surname; empty when there is none or more than one."""
        is_said_again = self._text.count(surname) > 1  # once with a given name, once without
        names = self._full_names.get(surname, set()) if is_said_again else set()
        return list(next(iter(names))) if len(names) == 1 else []

    @cached_property
    def _full_names(self) -> dict[str, set[tuple[str, ...]]]:
        """The runs of capitalised words in the text, without titles, by each of their words but the first."""
        names: dict[str, set[tuple[str, ...]]] = {}
        for run in _NAME.findall(self._text):
            words = _without_titles(run.split())
            for end in range(1, len(words)):
                names.setdefault(words[end], set()).add(tuple(words[: end + 1]))
        return names


def _folded(word: Word) -> str:
    """A word of a name as it is compared."""
    if word.lower.isascii() and word.lower.isalnum():  # nearly always
        return word.lower
    return fold(_without_possessive(word.text)).rstrip(".")


def is_title(word: str) -> bool:
    """Whether a word before a name is a title or an office: "Mr.", "President"."""
    return word.lower().rstrip(".") in _TITLES


def is_day(word: str) -> bool:
    """Whether a word is a day of the week or a month."""
    return word.lower() in _DAYS


def _is_initials(word: str, name: str) -> bool:
    """Whether a folded word has several initials of a name, which may stand apart there: `C.C.` of C. C. Wei."""
    letters = word.split(".")
    return len(letters) > 1 and max(map(len, letters)) < 2 and set(letters) <= {part[0] for part in fold(name).split()}


def _is_personal_title(word: Word) -> bool:
    title = word.lower.rstrip(".")
    return title in _TITLES and title not in _PORTFOLIOS


def _without_possessive(word: str) -> str:
    return word if word.isalnum() else _POSSESSIVE.sub("", word)


def _without_titles(words: list[str]) -> list[str]:
    for index in range(len(words) - 1, -1, -1):
        word = words[index].lower().rstrip(".")
        if word in _TITLES or word in _DAYS or word in _NEVER_NAMES or word.endswith(("'s", "’s")):
            return words[index + 1 :]
    return words


def _is_full_name(words: list[str]) -> bool:
    if not 2 <= len(words) <= 5 or words[-1].lower() in _PARTICLES:
        return False
    return not any(
        word.lower() in _BODIES or word.lower() in _TITLES or (word.isupper() and len(word) > 2) or word[0].isdigit()
        for word in words
    )


def _head(words: Sequence[Word]) -> Sequence[Word]:
    """What a speaker's words are about: `a spokesman for Kaya` is a spokesman, `Ida Thorne of the Met` Ida Thorne."""
    if words and words[0].lower in PREPOSITIONS:
        return words[1:]
    for index, word in enumerate(words):
        if word.lower in PREPOSITIONS or (word.lower == "that" and index):
            return words[:index]
    return words


def _member_of(words: Sequence[Word]) -> Sequence[Word]:
    """The words behind those for a body: the professor of `University of Selm professor Ana Ruiz`; else none."""
    if words[0].lower == "the":
        words = words[1:]
    if len(words) < 5 or words[0].lower not in _BODIES or words[1].lower != "of" or is_related(words[0].lower):
        return ()
    start = next((index for index in range(2, len(words)) if words[index].text.islower()), len(words))
    is_role = 2 < start < len(words) and words[start].lower not in PREPOSITIONS | BOUNDARIES
    return words[start:] if is_role else ()


def _may_be_name(word: Word) -> bool:
    text, lower = word.text, word.lower
    is_capitalised = text[0].isupper() or (not text.isalpha() and _PREFIXED.match(text) is not None)
    return is_capitalised and lower not in _NEVER_NAMES


def _runs(words: Sequence[Word]) -> list[list[Word]]:
    """The runs of capitalised words, with the small words that names have; not those that own what follows."""
    runs: list[list[Word]] = []
    run: list[Word] = []
    for index, word in enumerate(words):
        if _may_be_name(word) or (run and word.text in _PARTICLES and words[index + 1 : index + 2]):
            run.append(word)
            if not word.text.endswith(("'s", "’s", "s'", "s’")):
                continue
            run = []
        elif run:
            runs.append(run)
            run = []
    return [*runs, run] if run else runs
