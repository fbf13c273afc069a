"""Text -> its pieces: what in it may be part of a date (days, months, years, times, zones), and what is not."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
WEEKDAY = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?"
    r"|sat(?:urday)?|sun(?:day)?)"
)
# A day without its year: "Friday, 5 Sept", "5th of May"; a season, which has a year behind it.
DAY_OF_YEAR = (
    rf"(?i:(?:{WEEKDAY},? )?(?:{MONTH}\.? [0-3]?\d(?:st|nd|rd|th)?|[0-3]?\d(?:st|nd|rd|th)?(?: of)? {MONTH}\.?))"
)
SEASONS = ("spring", "summer", "autumn", "fall", "winter", "easter", "christmas", "michaelmas")
SEASON = rf"(?:{'|'.join(SEASONS)})"
ANY_SEASON = rf"(?:{SEASON}|hilary|trinity|lent)"  # also of courts and universities, where a year must follow
ROMANS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ORDINAL = r"(?:st|nd|rd|th)?"
# Zones by the names that news uses; any other "... Time" is one as well, where it follows a time.
_ZONE_NAMES = (
    r"GMT|UTC|UT|BST|IST|WEST?|CES?T|EES?T|MSK|TR[ST]|TSI|E[SD]?T|C[SD]T|CT|M[SD]?T|P[SD]?T|AK[SD]T|HS?T|A[SD]T|N[SD]T"
    r"|A[CEW][SD]T|NZ[SD]?T|JST|KST|HKT|SGT|PHT|MYT|WIB|ICT|PKT|NPT|BDT|BD?ST|WAT|CAT|EAT|SAST|GST|AST|IRS?T|IDT"
    r"|ART|BRT|CLS?T|COT|PET|VET|UYT"
)
# Only behind a time: anywhere else these are other words, or the sign between two numbers.
_ZONE = re.compile(
    rf"""
    (?:GMT|UTC|UT|gmt)\s?[+-]\s?\d{{1,2}}(?::?\d\d)?\b(?!\s(?i:{MONTH})\b) | [+-]\d\d(?::?\d\d)?\b
    | (?:Z|gmt|{_ZONE_NAMES})\b
    | (?:[A-Z][a-z]+\s){{1,3}}[Tt]ime\b | [Ll]ocal\s[Tt]ime\b
    | [A-Z][a-z]+/[A-Z][A-Za-z_]+\b | (?:[Hh]rs?|HRS?|[Hh]ours|HOURS)\b | (?:Eastern|Pacific)\b
    """,
    re.VERBOSE,
)
# Written out one after the other in the order in which they are tried at each place of a text.
_PIECE = re.compile(
    rf"""
      (?P<ymd> (?<!\d)(?<![A-Za-z][-/])\d{{4}} \s?(?P<sep>[-/.])\s? \d{{1,2}} \s?(?P=sep)\s? \d{{1,2}} (?!\d) )
    | (?P<week> (?<![\d-])\d{{4}}-?W\d\d-?[1-7](?![\d-]) )
    | (?P<dmy> (?<![\d.])\d{{1,2}} \s?(?P<between>[-/.])\s? \d{{1,2}} \s?(?P=between)\s? (?:\d{{4}}|\d\d) (?!\d) )
    | (?P<clock> (?<=\dT)\d{{4}}(?:\d\d)? | (?<![\d:.])\d{{4}}
        (?=\s?(?-i:[Hh]rs?|HRS?|[Hh]ours|HOURS|Z|gmt|(?:{_ZONE_NAMES}))\b) )
    | (?P<time> (?<![\d.])(?<!\d:)\d{{1,2}} (?: [:h]\d\d | \.\d\d(?![\d.]) ) (?: :\d\d(?:[.,]\d+)? )? (?!\d|\s?min)
                (?: \s?[ap](?:\.\s?|\s)?m\b\.? )?
        | (?<![\d:.])\d{{1,2}}\s?[ap](?:\.\s?|\s)?m\b\.? | (?<!\w)(?:12\s)?(?:noon|midnight)(?!\w) )
    | (?P<weekday> (?<![^\W_]){WEEKDAY}(?![^\W\d_]|-[^\W\d_])\.? )
    | (?P<span> (?<!\d)(?:[0-2]?\d|3[01]){_ORDINAL}\s?(?:[-–—/&]|and|to)\s?
        \d{{1,2}}{_ORDINAL}(?![\d:/]|[.-]\d|\s?[ap]\.?m) )
    | (?P<month> (?<![^\W\d_]){MONTH}(?![^\W\d_])\.?
        | (?:(?<=\d[./\s-])|(?<=\d[.-]\s))(?-i:VI{{0,3}}|I[VX]|XI{{0,2}}|I{{1,3}})(?=[.-]?\s\d{{4}}\b|[./-]\d{{4}}\b)
        | (?<=\d[./-])(?-i:vi{{0,3}}|i[vx]|xi{{0,2}}|i{{1,3}})(?=[./-]\d{{4}}\b) )
    | (?P<year> (?<!\d)[12]\d{{3}}(?!\d) | ['’‘]\d\d(?!\d) )
    | (?P<day> (?<!\d)\d{{1,2}}{_ORDINAL}(?!\d) )
    | (?P<opening> \((?={MONTH}\.?,?\s(?:\d{{1,2}}{_ORDINAL},?\s)?\d{{4}}) )
    | (?P<link> \b(?:at|on|(?:day\s)?of|the)\b | \btime\s?:?\s(?=\d\d?[:.h]\d\d)
        | (?-i:A\.?D\.?)(?=\s?\d{{4}}\b) | (?<=\d{{4}}\s)(?-i:A\.?D\b\.?) | (?<=\d)\s?T\s?(?=\d) | [-,;:.@()/–—]+ )
    | (?P<bar> [|·•] )
    | (?P<space> \s+ )
    | (?P<word> [^\W\d_]+ | . )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_WORD_AND_SPACE = re.compile(r"([^\W\d_]+)(\s*)")
# What words are that may be part of a date, depending on what stands beside them.
_BY_PLACE = frozenset({"a", "ad", "at", "day", "of", "on", "t", "the", "time", *map(str.lower, ROMANS)})
_new = tuple.__new__  # in half the time that calling a NamedTuple's class takes
_MOST_WORDS = 1 << 12  # that are remembered


class Piece(NamedTuple):
    """A stretch of the text; `kind` is the name of its group in the pattern."""

    kind: str
    text: str
    start: int
    end: int


def cut_pieces(text: str) -> list[Piece]:
    """The pieces of a text, in order and without gaps; a zone is one only behind a time.

    >>> [piece.kind for piece in cut_pieces("Sept. 5, 2025")]
    ['month', 'space', 'day', 'link', 'space', 'year']
    """
    pieces: list[Piece] = []
    place, is_timed = 0, False  # whether the last piece that says something was a time, or its zone
    while place < len(text):
        word = None if is_timed else _WORD_AND_SPACE.match(text, place)
        if word and _is_no_part(word[1]):  # nearly always
            written, blank = word.groups()
            behind = place + len(written)
            pieces.append(_new(Piece, ("word", written, place, behind)))
            place = word.end()
            if blank:
                pieces.append(_new(Piece, ("space", blank, behind, place)))
            continue
        zone = _ZONE.match(text, place) if is_timed else None
        match = zone or _PIECE.match(text, place)
        assert match  # the last group takes any character
        kind = "zone" if zone else match.lastgroup or "word"
        if kind == "opening":  # "No. 3 (October 2022)"
            kind = "bar"
        if kind not in ("space", "link"):
            is_timed = kind in ("time", "clock", "zone")
        pieces.append(Piece(kind, match[0], place, match.end()))
        place = match.end()
    return pieces


@lru_cache(maxsize=_MOST_WORDS)
def _is_no_part(word: str) -> bool:
    """Whether a word is no part of a date wherever it stands."""
    piece = _PIECE.match(word)
    return word.lower() not in _BY_PLACE and piece is not None and piece.lastgroup == "word" and piece[0] == word
