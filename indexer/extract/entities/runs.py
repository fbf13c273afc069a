"""Text -> runs of capitalised words: what may be names, with the small words that join them ("of", "and", "de")."""

from __future__ import annotations

import re
from typing import NamedTuple

from indexer.extract.entities.cues import (
    ABBREVIATED,
    ABBREVIATED_ENDINGS,
    CALENDAR,
    FOR_ORGANISATIONS,
    NEVER_INSIDE,
    NUMBERS_OF_DAYS,
    OF_ORGANISATIONS,
    PARTICLES,
    SHARED_MONTHS,
)
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.entities.short_days import is_part_of_name

# The capital letters of Latin, Greek and Cyrillic, as the inside of a character class.
_CAPITALS = "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper()) + "\u1e00-\u1eff"
_GOES_ON = re.compile(r"[,'’]|\s(?:[a-z(\d]|[–—-]\s)")
# The pattern begins with one class of letters, so that it is found quickly; what stands before is looked at after.
_WORD = re.compile(
    rf"""(?x) [{_CAPITALS}] (?:
      [a-z]++ (?= [\s,.] )                                                        # nearly every word
    | \. (?<= [A-Z]\. ) (?: [A-Z]\. )+ (?: [A-Z] (?!\w) )?                        # U.S., U.N
    | \. (?<= W\. ) Va\.
    | \. (?<= [A-Z]\. ) (?= \s? (?: [{_CAPITALS}] | v[ao]n\b | de\b | bin\b ) )   # the A. of "Ana A. Ruiz"
    | - (?<= [A-Z]- ) (?: [A-Z]\. ){{2,}}                                          # D-N.Y.
    | \w* (?: ['’] (?! [sS]\b ) \w+ | - \w+ | & [{_CAPITALS}] \w* )*
    )"""
)
_OWNER = re.compile(r"['’]s(?!\w)|(?<=s)['’](?!\w)")
_PREFIX = re.compile(r"(?<![\w@#./-])(?:al|el|ad|ul|as|an|ar|at|ash|az|bin|de|d|l)['’-]$")
_LONGEST_PREFIX = 6  # characters, with one before it
_JOINERS = {
    f" {joiner} ": joiner.replace(" the", "")
    for joiner in ("of", "of the", "for", "for the", "and", "&", "in the", "on", "in", "the", "against", *PARTICLES)
} | {
    " de la ": "de",
    " de los ": "de",
    " van der ": "van",
    " van den ": "van",
    " von der ": "von",
    " to ": "to",
    " ": "",
    "\u00a0": "",
    ", ": ",",
}
_WITH_AN_AIM = ("Alliance", "Campaign", "Coalition", "Commission", "Committee", "Fund", "Movement")  # "to Protect ..."
_CAPITAL = ("Washington, D.C.", "Washington D.C.")  # a sentence may end with it: "D.C. Council" begins none
_MOST_PARTNERS = 8  # words of a firm's name before a comma
_LONGEST_RUN = 40  # words; no name has more
_LONGEST_JOINER = max(map(len, _JOINERS))
_BLANKS = " \n"
_new = tuple.__new__  # in half the time that calling a NamedTuple's class takes
_APOSTROPHES = ("'", "’")
# The partners of a firm behind the first comma in its name: ", Sachs and Co", ", Arps, Slate, Meagher & Flom".
_PARTNER = re.compile(
    r"(?P<one>[A-Z][\w'’-]+(?: [A-Z]\w+)?),? (?:and|&) (?:Co|Company|Sons|Bros|Partners)\b"
    r"|(?P<more>[A-Z][\w'’-]+), (?:[A-Z][\w'’-]+,? ){1,6}& [A-Z]"
    r"|(?P<two>[A-Z][\w'’-]+) (?:and|&) [A-Z][\w'’-]+,? (?:LL[PC]|L\.L\.[PC]|Inc|Ltd|plc|PLC|Solicitors|Associates)\b"
    r"|(?P<last>[A-Z][\w'’-]+) & [A-Z]"
)
_PURPOSE = re.compile(r"([A-Z][a-z]+)(?: [A-Z][a-z]+)?(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?)*,? (?:and|&) ([A-Z][a-z]+)")
_YEAR_OR_DAY = re.compile(rf",?\s(?:\d|(?i:{NUMBERS_OF_DAYS})\b)")
_BEFORE_MONTH = re.compile(r"\b(?:in|since|until|till|by|last|next|early|mid|late|of|this|from|through|to|\d)[ -]$")
_OPENING = " \"'“‘«([*•–—-"


# Capitalised words that stand together: (start, written, marks). `text[start:]` begins with `written`, with the last
# one's possessive; `marks` are where in it the words start and end, without their possessives: start, end, start ...
Run = tuple[int, str, tuple[int, ...]]


class Word(NamedTuple):
    """A word of a run: `written[start:end]`. `joiner` is what stands before it in its run."""

    start: int
    end: int
    text: str
    lower: str
    owns: bool  # it has a possessive
    joiner: str


def find_runs(text: str) -> list[Run]:
    """The runs of a text in order. A run ends at punctuation, at small words that join nothing, and at dates."""
    found: list[Run] = []
    marks: list[int] = []
    first = reached = -1
    padded = f"{text} "  # there is a sign behind every word
    for match in _WORD.finditer(text):
        start, end = match.span()
        if start and text[start - 1] not in _BLANKS:
            start = _start(text, start)
            if start < 0:
                continue
        if padded[end] == ".":
            end = _with_full_stop(text, match[0], end)
        lower = text[start:end].lower()
        is_date = lower in CALENDAR and _is_date(lower, text, start, end)
        if marks and (
            start - reached > _LONGEST_JOINER
            or is_date
            or not _goes_on(lower, text, (first, reached, start), len(marks))
        ):
            found.append((first, text[first:reached], tuple(marks)))
            marks = []
        reached = _after_possessive(text, end) if padded[end] in _APOSTROPHES else end
        if is_date:
            continue
        if marks:
            marks += (start - first, end - first)
        else:
            first, marks = start, [0, end - start]
    if marks:
        found.append((first, text[first:reached], tuple(marks)))
    return found


def _goes_on(lower: str, text: str, places: tuple[int, int, int], marks: int) -> bool:
    """Whether a word belongs to the run before it.

    `places`: where the run begins and ends, where the word begins.
    """
    first, reached, start = places
    if start - reached == 1 and text[reached] in _BLANKS:  # nearly always, where a run goes on
        ends_sentence = text[reached - 1] == "." and text.endswith(_CAPITAL, 0, reached)
        return lower not in NEVER_INSIDE and marks < 2 * _LONGEST_RUN and not ends_sentence
    between = text[reached:start].replace("\n", " ")
    if between == ", ":
        return marks < 2 * _MOST_PARTNERS and _is_partner(text, start, text[first:reached])
    if between == " to ":
        return text.endswith(_WITH_AN_AIM, first, reached)
    return between in _JOINERS and lower not in NEVER_INSIDE and marks < 2 * _LONGEST_RUN


def _is_partner(text: str, start: int, before: str) -> bool:
    """Whether a word behind a comma is that of a firm's partner: the Sachs of "Goldman, Sachs and Co"."""
    if (" of " in before or " for " in before) and _is_purpose(text, start, before):
        return True
    partner = _PARTNER.match(text, start)
    if partner is None or (partner["last"] and "," not in before):
        return False
    names = load_gazetteer()
    name = partner["one"] or partner["more"] or partner["two"] or partner["last"]
    words = before.split()
    if names.organisation(name) or any(names.place(" ".join(words[-count:])) for count in (1, 2, 3)):
        return False
    return partner["more"] is None or not names.organisation(before)


def _is_purpose(text: str, start: int, before: str) -> bool:
    """Whether a word behind a comma is one of an office's purposes: "Ministry of Farming, Fisheries and Food"."""
    purpose = _PURPOSE.match(text, start)
    if purpose is None:
        return False
    names, words = load_gazetteer(), before.lower().split()
    head = next((words[number] for number in range(len(words) - 2, -1, -1) if words[number + 1] in ("of", "for")), "")
    is_office = head in OF_ORGANISATIONS or head in FOR_ORGANISATIONS
    ordinary = (words[-1].rstrip(","), purpose[1].lower(), purpose[2].lower())
    return is_office and names.words.issuperset(ordinary)


def words_of(written: str, marks: tuple[int, ...]) -> list[Word]:
    """The words of a run."""
    words: list[Word] = []
    reached = 0
    for start, end in zip(marks[::2], marks[1::2], strict=True):
        is_next = start <= reached + 1  # nearly always
        joiner = "" if is_next else _JOINERS[written[reached:start].replace("\n", " ")]
        reached = _after_possessive(written, end) if written[end : end + 1] in _APOSTROPHES else end
        text = written[start:end]
        words.append(_new(Word, (start, end, text, text.lower(), reached > end, joiner)))
    return words


def _after_possessive(text: str, end: int) -> int:
    owner = _OWNER.match(text, end)
    return owner.end() if owner else end


def _start(text: str, capital: int) -> int:
    """Where the word of a capital begins: before the "al-" of "al-Amr"; -1 when it is inside a word or an address."""
    before = text[capital - 1]
    if before in "-'’":
        prefix = _PREFIX.search(text, max(0, capital - _LONGEST_PREFIX), capital)
        if prefix:
            return prefix.start()
    return -1 if before.isalnum() or before in "_@#./-" else capital


def _with_full_stop(text: str, word: str, end: int) -> int:
    """The end of a word with the full stop of its abbreviation."""
    lower = word.lower().rpartition("-")[2]  # "D-Ore."
    keeps = lower in ABBREVIATED or (lower in ABBREVIATED_ENDINGS and _GOES_ON.match(text, end + 1))
    return end + 1 if keeps else end


def _is_date(lower: str, text: str, start: int, end: int) -> bool:
    """Whether a word is a day or a month here; "May" may be a name."""
    if lower not in SHARED_MONTHS:
        return text[start:end] != "Am" and not is_part_of_name(lower, text, start, end)  # of "Pan Am"
    return bool(_YEAR_OR_DAY.match(text, end) or _BEFORE_MONTH.search(text[max(0, start - 9) : start]))


def opens_sentence(text: str, start: int) -> bool:
    """Whether the word there begins a sentence, a line, or a quotation: its capital then says nothing."""
    if text[start - 1 : start] == " " and text[start - 2 : start - 1].isalpha():  # nearly always
        return False
    before = start - 1
    quoted = False
    while before >= 0 and text[before] in _OPENING:
        quoted = quoted or text[before] != " "
        before -= 1
    return before < 0 or quoted or text[before] in ".!?:\n;…"


def is_behind_dash(text: str, start: int) -> bool:
    """Whether a headline ends with whose news it is: "Copper shipments stable - CBSA"."""
    before = text[:start].removesuffix(" ").rstrip("-–—") if text.endswith(("- ", "– ", "— "), 0, start) else ""
    return before.endswith(" ") and before[-2:-1].isalnum()


def known_lengths(run: list[Word]) -> list[int]:
    """For each word of a run, how many words the longest known name has that begins there (0 when none does).

    Only names of several words count, such as "Bank of England".
    """
    names = load_gazetteer()
    starts, lengths = names.starts, [0] * len(run)
    for position, (_start, _end, _text, lower, owns, _joiner) in enumerate(run[:-1]):
        first = lower.replace(".", "") + ("'s" if owns else "")
        if first not in starts or not _may_be_second(run[position + 1], names.seconds[first]):
            continue
        if parts := names.words_behind(first, _flat(run, position, names.longest[first])):
            lengths[position] = 1 + _words_of(run, position, parts)
    return lengths


def _may_be_second(word: Word, seconds: frozenset[str]) -> bool:
    """Whether a word, with its joiner, may go on with a name of which these are the second words."""
    if word.joiner:
        return ("and" if word.joiner == "&" else word.joiner) in seconds
    if not word.lower.isalpha():  # "St.", "Baden-Baden"
        return True
    return word.lower in seconds or (word.owns and f"{word.lower}'s" in seconds)


def _flat(run: list[Word], position: int, most: int) -> tuple[str, ...]:
    """As many words after a position as matter, as a name's key has them: joiners among them, "&" as "and", no dots."""
    flat: list[str] = []
    for word in run[position + 1 : position + most]:
        if word.joiner:
            flat.append("and" if word.joiner == "&" else word.joiner)
        flat += word.lower.replace(".", "").replace("-", " ").replace("’", "'").split()
        if word.owns:
            flat[-1] += "'s"
    return tuple(flat[: most - 1])


def _words_of(run: list[Word], position: int, parts: int) -> int:
    """How many words of the run a number of parts of `_flat` stand for."""
    count = 0
    for word in run[position + 1 :]:
        if parts <= 0:
            break
        parts -= bool(word.joiner) + len(word.lower.replace("-", " ").split())
        count += 1
    return count
