"""Text -> the people it names with a title: "President Recep Tayyip Erdoğan" is Recep Tayyip Erdoğan."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.analysis import fold
from indexer.extract.gazetteer import CAPITALS

# After these a single word is a person: "President Macron", "Mr Jones".
_TITLES = frozenset({
    "ayatollah", "chancellor", "doctor", "dr", "emir", "governor", "gov", "judge", "king", "mayor",
    "minister", "miss", "mr", "mrs", "ms", "pope", "premier", "president", "prince", "princess",
    "professor", "prof", "queen", "senator", "sen", "sheikh", "sultan", "taoiseach",
})  # fmt: skip

# After these only two words and more are, as in "Chief Executive" or "General Motors" there is nobody.
_WEAK_TITLES = frozenset({
    "admiral", "adm", "ambassador", "archbishop", "archduke", "attorney", "baroness", "bishop",
    "brigadier", "captain", "capt", "cardinal", "chair", "chairman", "chairwoman", "chief", "coach",
    "col", "colonel", "commander", "commissioner", "congressman", "congresswoman", "constable",
    "counterpart", "dame", "deputy", "detective", "director", "duchess", "duke", "envoy", "executive",
    "father", "general", "gen", "imam", "inspector", "justice", "lady", "leader", "lieutenant", "lord",
    "lt", "maj", "major", "marshal", "pastor", "rabbi", "rep", "representative", "rev", "reverend",
    "secretary", "sergeant", "sgt", "sheriff", "sir", "sister", "speaker", "spokesman", "spokesperson",
    "spokeswoman", "superintendent",
})  # fmt: skip
_ALL_TITLES = _TITLES | _WEAK_TITLES

# As words before them show, these may also be surnames: "Larry King Live".
_ALSO_SURNAMES = frozenset({"king", "pope", "prince", "judge", "bishop", "major", "mayor", "marshal"})

# Titles that also stand in small letters before a name: "spokesman Nasser Kanaani".
_SMALL_TITLES = re.compile(
    r"\b(?:president|minister|chancellor|premier|mayor|governor|senator|judge|ambassador|spokes(?:man|woman|person)"
    r"|counterpart|chairman|chairwoman|director|secretary|commissioner|leader|coach|envoy|executive)[ \n]$"
)
_REACH = 16

_ABBREVIATED = r"(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Capt|Sgt|Adm|Maj|Rev|St)\."
_WORD = rf"(?:{_ABBREVIATED}|(?:[{CAPITALS}]\.)+|[{CAPITALS}]\w*(?:['’](?!s\b)\w+|-\w+)*)"
_PARTICLE = r"(?:al|bin|bint|da|de|del|della|den|der|di|dos|du|el|ibn|la|ter|van|von)"
# A run of capitalised words inside one sentence, with the small words that names have.
_RUN = re.compile(rf"(?<![\w.@#-]){_WORD}(?:[ \n\u00a0](?:{_PARTICLE}[ \n\u00a0]){{0,2}}{_WORD})*")

_LONGEST_NAME = 5  # words; more are a headline

# A name ends before these.
_ENDS = frozenset({
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February",
    "March", "April", "June", "July", "August", "September", "October", "November", "December", "And",
    "At", "For", "From", "Has", "He", "His", "In", "Is", "It", "On", "Said", "Says", "She", "The", "To",
    "Was", "Will", "Wins", "Vows", "Calls", "Meets", "Urges", "Visits", "Warns",
})  # fmt: skip
# With one of these among its words, what follows a title is an office, a firm or a street.
_NOT_PEOPLE = frozenset({
    "Affairs", "Agency", "America", "Army", "Assembly", "Association", "Avenue", "Award", "Bank", "Board",
    "Bureau", "Cabinet", "Center", "Centre", "Chamber", "Club", "College", "Commission", "Committee",
    "Company", "Congress", "Corp", "Corporation", "Council", "County", "Court", "Day", "Department",
    "Directorate", "District", "Division", "Elect", "Electric", "Executive", "Federation", "Foods",
    "Foundation", "Fund", "Government", "Group", "Headquarters", "High", "Hospital", "House", "Inc", "Index",
    "Institute", "International", "Island", "Islands", "League", "Library", "Ltd", "Memorial",
    "Minister", "Ministry", "Motors", "National", "Office", "Officer", "Parliament", "Party", "Police",
    "Press", "Prize", "Road", "School", "Secretariat", "Secretary", "Senate", "Service", "Services",
    "State", "States", "Street", "Supreme", "Team", "Trust", "Union", "United", "Who", "University",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Person:
    """Where a text names someone: `text[start:end]` is the name without its title."""

    name: str
    start: int
    end: int


def people_of(persons: list[Person]) -> tuple[str, ...]:
    """The names, by first mention, each in its longest form: "Erdoğan" is the Recep Tayyip Erdoğan before it."""
    names = list(dict.fromkeys(person.name for person in persons))
    families: dict[str, list[str]] = {}
    for name in names:
        families.setdefault(_surname(name), []).append(name)
    return tuple(name for name in names if not _has_longer_form(name, families[_surname(name)]))


def _has_longer_form(name: str, family: list[str]) -> bool:
    words = name.count(" ")
    return any(other.count(" ") > words and is_part_of_name(name, other) for other in family)


def _surname(name: str) -> str:
    return fold(name).rsplit(" ", 1)[-1]


def is_part_of_name(part: str, name: str) -> bool:
    """Whether a name is a shorter form of another: the same surname, no other words.

    >>> is_part_of_name("Erdogan", "Recep Tayyip Erdoğan"), is_part_of_name("Emine Erdoğan", "Tayyip Erdoğan")
    (True, False)
    """
    words, longer = fold(part).split(), fold(name).split()
    return len(longer) > len(words) and longer[-1] == words[-1] and set(words) <= set(longer)


def find_people(text: str) -> Iterator[Person]:
    """Everyone the text names with a title, as often as it does."""
    for run in _RUN.finditer(text):
        words = [(word.group(), run.start() + word.start()) for word in re.finditer(r"\S+", run.group())]
        before = text[max(0, run.start() - _REACH) : run.start()]
        yield from _people_in(words, _SMALL_TITLES.search(before) is not None)


def _people_in(words: list[tuple[str, int]], after_title: bool) -> Iterator[Person]:
    """The person in one run of capitalised words: what stands after its last title."""
    fewest, first = (2, 0) if after_title else (0, 0)
    for position, (word, _start) in enumerate(words):
        title = word.rstrip(".").lower()
        if title not in _ALL_TITLES or (position and title in _ALSO_SURNAMES):
            continue
        fewest = 1 if title in _TITLES else 2
        first = position + 1
    if fewest and (person := _person(words[first:], fewest)):
        yield person


def _person(words: list[tuple[str, int]], fewest: int) -> Person | None:
    name = []
    for word, start in words:
        if word in _ENDS:
            break
        name.append((word, start))
    if not fewest <= len(name) <= _LONGEST_NAME or not all(_is_name(word) for word, _start in name):
        return None
    last, last_start = name[-1]
    return Person(" ".join(word for word, _start in name), name[0][1], last_start + len(last))


def _is_name(word: str) -> bool:
    """Words all in capitals are a headline's or an acronym, but for initials."""
    parts = word.split("-")
    return not any(part in _NOT_PEOPLE for part in parts) and (not word.isupper() or len(word.replace(".", "")) <= 2)
