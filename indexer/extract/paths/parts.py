"""The name of a folder or file -> the parts of a date in it: year, month and day, as many as it has."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache

from indexer.dates.assembling import existing_day, month_number
from indexer.dates.pieces import MONTH, WEEKDAY
from indexer.extract.paths.date_parts import Parts, number_of, parts_of_day
from indexer.extract.paths.glued_names import of_scan, unglued, with_long_year, without_numbers
from indexer.extract.paths.name_words import (
    KINDS_OF_FILE,
    NUMBERED,
    OF_A_DAY,
    OF_ANOTHER_DAY,
    OF_TWO_YEARS,
    OTHERS,
    TELL_OF_DAY,
    TERMS,
    are_of_papers,
)
from indexer.extract.paths.times import time_behind_day
from indexer.extract.paths.whole_days import whole_day_in
from indexer.extract.told import OCCASION

_MONTH_AMONG_DIGITS = re.compile(rf"(?i)(?<![a-z])({MONTH})(?![a-z])")  # 05Sep2025
_LABELS = re.compile(
    r"(?i)(?<![^\W_])(?:year|month|day|date|dt)[=_ -]+(?=\d)|(?<![^\W_])[ymd]=?(?=(?:\d{4}|\d\d)(?!\w))"
    r"|(?<![^\W_])(?:(?:year|yr)(?=\d{4}(?!\w))|month(?=\d\d(?!\w)))"
    r"|(?<=\d{4})[-_ ](?:q[1-4]|h[12]|w(?:ee)?k?[-_ ]?\d\d?)(?![^\W_])(?!-\d(?!\d))"
)
_WEEK = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)-?W(?P<week>\d\d)-?(?P<weekday>\d)(?![-\d])")
_TIME = re.compile(r"(?<=\d\d)[Tt]\d\d[-_.:]?\d\d(?:[-_.:]?\d\d)?[Zz]?(?![^\W_])")
_CHUNK = re.compile(r"[^\W_]+")
# A paper's name, and no day of the week: "Sun-Sentinel"
_SUN = re.compile(r"(?i)(?<![^\W_])sun[-_ ](?=(?:herald|journal|news|sentinel|times)(?![^\W_]))")
# "2010-08-17 Ferry link saved"; of a whole site it is the day of its copy
_CLIPPED = re.compile(
    r"(?!.*(?:site|page|copy))\d{4}-\d\d-\d\d[ _-]+(?:[^\W\d_]+[ _-]){2,}saved", re.ASCII | re.IGNORECASE
)
# "export_529390_2017-12-07": one text by its own number, and its day
_OWN_NUMBER = re.compile(r"(?i)(?:dump|export)[-_]\d{5,9}[-_](?:19|20)\d\d-?\d\d-?\d\d", re.ASCII)
_LONG_ID = re.compile(r"(?i)(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-")
# One letter a chunk: Y year, N number of one or two digits, O ordinal, M month, W weekday, C compact day, S six digits,
# D compact day with its year last, F month and day in four digits, w word, x anything else.
_KIND = re.compile(
    rf"""(?ix) (?P<Y> (?:1[6-9]|20)\d\d ) | (?P<N> \d\d? ) | (?P<O> \d\d?(?:st|nd|rd|th) )
    | (?P<M> {MONTH} ) | (?P<W> {WEEKDAY} ) | (?P<F> (?:0[1-9]|1[0-2])[0-3]\d ) | (?P<S> (?:1[6-9]|20)\d{{4}} )
    | (?! (?: [a-z]{{0,20}} (?:id|no|nr) | v | ver | rev | build ) \d ) [a-z]{{0,40}} (?P<C> (?:1[6-9]|20)\d{{6}} )
        (?: \d{{2,10}} )? (?: [a-z]{{4,}} | [a-z]\d? )?
    | (?P<D> [0-3]\d[0-3]\d(?:19|20)\d\d )
    | (?P<G> \d{{6}} )
    | (?P<w> [^\W\d_]+ )
    """,
    re.ASCII,
)
_OF_MONTHS = frozenset({"issue", "edition", "number"})  # "March issue"
_DAY_AND_WEEKDAY = re.compile(rf"(?i)^(\d\d?)(?={WEEKDAY}$)")  # "13tue"
_LONGEST_NAME = 300  # characters: a longer one is no name that somebody gave
_MONTHS = 12
_LONGEST_SPAN = 10  # years: a later number counts what came out in the first
_LAST_WORDS, _MOST_OF_EVENT = 4, 5  # words before a date
_FEWEST_WORDS = 4  # of a headline, in which any word may stand; one fewer behind a dash
_MONTH_OF_YEAR = re.compile(r"w*(?:N?MY|YN?M)w*|w*YNw*|NY|w*S")
_MONTHS_OF_YEAR = re.compile(r"MMY|YMM")  # "Jan-Jun 1997"
_DAY_OF_MONTH = re.compile(r"W?(?:[NO]M|M[NO])W?|NN(?=w|$)|F(?=w|$)")
_NUMBER_ONLY = re.compile(r"W?[NO]W?")


def parts_of(name: str) -> Parts:
    """The parts of a date that a name has; none in names of what is numbered, such as "box 1999-12".

    >>> parts_of("ferry 5th Sept 2025").whole_day, parts_of("2025-09").month, parts_of("box 1999-12").year
    (datetime.date(2025, 9, 5), 9, 0)
    """
    return Parts() if len(name) > _LONGEST_NAME else _parts_of(name)


@lru_cache(maxsize=4096)
def _parts_of(name: str) -> Parts:
    name = without_numbers(name)
    parts = _parts(_in_days(name))
    time = time_behind_day(name) if parts.whole_day and parts.other is None else None
    return replace(parts, time=time, is_bare=False) if time else parts


def _parts(name: str) -> Parts:
    name = _DAY_AND_WEEKDAY.sub(r"\1 ", of_scan(name))
    name = _MONTH_AMONG_DIGITS.sub(r" \1 ", unglued(with_long_year(_TIME.sub("", _LABELS.sub("", _SUN.sub("", name))))))
    chunks = list(_CHUNK.finditer(name))
    matches = [_KIND.fullmatch(chunk[0]) for chunk in chunks]
    kinds = "".join(match.lastgroup or "x" if match else "x" for match in matches)
    if not set(kinds) & set("YNOMCDSFG") or _LONG_ID.search(name):
        return Parts()
    words = {chunk[0].lower() for chunk, kind in zip(chunks, kinds, strict=True) if kind == "w"}
    words -= KINDS_OF_FILE if kinds[0] in "YC" else set()
    words -= {"saved"} if _CLIPPED.fullmatch(name) else set()
    words -= {"dump", "export"} if _OWN_NUMBER.fullmatch(name) else set()
    is_headline = len(words) + (" - " in name) >= _FEWEST_WORDS and chunks[0][0].lower() not in OTHERS
    if not (words.isdisjoint(OTHERS) or is_headline):
        return Parts()
    if _tells_of_day(chunks, kinds):
        return Parts()
    texts = [match[match.lastgroup] if match and match.lastgroup else "" for match in matches]
    signs = [name[first.end() : second.start()] for first, second in itertools.pairwise(chunks)]
    return whole_day_in(kinds, texts, signs, name, words) or _less(kinds, texts, words)


def _tells_of_day(chunks: Sequence[re.Match[str]], kinds: str) -> bool:
    """Whether the words before a date say what else happened then: "singer-ana-maria-ruiz-born-5-may-1999",
    "victims of the flood of 5 May 1999"."""
    date = re.search("[YNOMCD]", kinds)
    words = [chunk[0].lower() for chunk in chunks]
    before = words[: date.start() if date else 0]
    told = " ".join(before[-_LAST_WORDS:] if len(before) > _MOST_OF_EVENT else before)
    if before[-1:] == ["of"] and (OCCASION.search(told) or OF_A_DAY.search(told)):
        return True
    telling = TELL_OF_DAY if kinds.count("w") >= _FEWEST_WORDS else TELL_OF_DAY | OF_ANOTHER_DAY
    return any(word in telling and behind in "YNOMCD" for word, behind in zip(words, kinds[1:], strict=False))


def _in_days(name: str) -> str:
    """A name with its days of weeks as days of months: "2025-W36-5"."""
    if match := _WEEK.search(name):
        year, week, weekday = map(int, match.groups())
        try:
            return name.replace(match[0], date.fromisocalendar(year, week, weekday).isoformat())
        except ValueError:  # there is no such week, or day of it
            return name.replace(match[0], match["year"])
    return name


def _less(kinds: str, texts: list[str], words: set[str]) -> Parts:
    """What a name says that has no whole day: a month of a year, a day of a month, a year, a month or a number."""
    is_issue = words <= _OF_MONTHS and kinds == "wYN" and int(texts[2]) <= _MONTHS  # "issue-2011-10"
    if not (words.isdisjoint(NUMBERED) or "M" in kinds or is_issue):
        return Parts()
    by_kind = dict(zip(kinds, texts, strict=True))
    if kinds == "MS" and (
        day := existing_day(int(by_kind["S"][:4]), month_number(by_kind["M"]), int(by_kind["S"][4:]))
    ):
        return parts_of_day(day)  # jun202004
    if _MONTH_OF_YEAR.fullmatch(kinds):
        terms = OF_TWO_YEARS if "M" in kinds else TERMS
        return _month_of_year(by_kind) if words.isdisjoint(terms) else Parts()
    if _MONTHS_OF_YEAR.fullmatch(kinds):
        return Parts(year=int(by_kind["Y"]))
    if match := _DAY_OF_MONTH.match(kinds):
        return _day_of_month(match[0], texts) if "w" not in kinds or match[0] in ("NN", "F") else Parts()
    if _NUMBER_ONLY.fullmatch(kinds):
        return Parts(number=number_of(by_kind.get("N") or by_kind["O"]))
    if kinds == "M" or (kinds in ("Mw", "wM") and words <= _OF_MONTHS):
        return Parts(month=month_number(by_kind["M"]))
    if set(kinds) <= {"Y", "w", "W"} and kinds.count("Y") == 1 and (kinds == "Y" or "w" in kinds):
        is_year = kinds == "Y" or are_of_papers(words)
        return Parts(year=int(by_kind["Y"])) if is_year else Parts(year_among_words=int(by_kind["Y"]))
    is_one = kinds.count("G") + kinds.count("S") == 1 and set(kinds) <= {"G", "S", "w"}
    return Parts(six_digits=by_kind.get("G") or by_kind["S"]) if is_one else Parts()


def _month_of_year(by_kind: dict[str, str]) -> Parts:
    six_digits = ""
    if "S" in by_kind:
        year, month, six_digits = int(by_kind["S"][:4]), int(by_kind["S"][4:]), by_kind["S"]
    else:
        year = int(by_kind["Y"])
        month = month_number(by_kind["M"]) if "M" in by_kind else int(by_kind["N"])
    if month > _MONTHS and 0 < month - year % 100 <= _LONGEST_SPAN:  # "1990-99"
        return Parts()
    if not 1 <= month <= _MONTHS:
        year, month = 0 if six_digits else year, 0
    return Parts(year=year, month=month, six_digits=six_digits)


def _day_of_month(kinds: str, texts: list[str]) -> Parts:
    if kinds == "F":
        month, day = int(texts[0][:2]), int(texts[0][2:])
    elif kinds == "NN":
        month, day = int(texts[0]), int(texts[1])
        if len(texts[0]) != 2 or len(texts[1]) != 2:
            return Parts()
        month, day = (day, month) if month > _MONTHS >= day else (month, day)
    else:
        by_kind = dict(zip(kinds, texts, strict=False))
        month, day = month_number(by_kind["M"]), number_of(by_kind.get("N") or by_kind["O"])
        if day == month and kinds.lstrip("W")[0] == "N":  # "03 March" is the third month as well as a third of March
            return Parts(month=month, number=day)
    return Parts(month=month, day=day) if existing_day(2000, month, day) else Parts()
