"""The path of a file that is called by its headline -> the same with words that say nothing in place of the headline.

"fishermen-protest-december-11-2023" may be a protest of that day, or a text of that day on a protest. Where the
headline is "Fishermen protest over new quota" the day is no part of what the text tells of: whoever filed it added it.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from indexer.dates.pieces import MONTH, WEEKDAY
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.paths.dated_names import is_told_of_day
from indexer.extract.paths.name_words import NUMBERED, OF_A_DAY, OTHERS
from indexer.extract.told import OCCASION, TOLD, tells_history

_WORD = re.compile(r"[^\W\d_]{2,}")
_OF_DATES = re.compile(rf"(?i)(?:{MONTH}|{WEEKDAY})")
_NUMBER = re.compile(r"\d+")
# Perhaps one of the words: "14-councils-agree"; a year that another sign parts from them is none
_COUNTED = re.compile(r"\d(?!\d{3}(?:_|--|\s[-–—]\s)[^\W\d_])")
# "council (1988)", "voters, Sep '93"
_ONE_WORD = re.compile(rf"(?P<word>[a-z]{{4,}})(?:,\s|\s[-–—]\s|\s?[(\[])(?i:{MONTH})?[.,'’\s-]{{0,3}}\d{{2,4}}[)\]]?")
# What happened in the year behind it: "genocide (1994)".
_HAPPENED = re.compile(
    r"(?i)assassination|attacks?|blackout|bombings?|coup|cyclone|earthquake|eruption|exodus|explosion|genocide"
    r"|hijacking|holocaust|hurricane|independence|invasion|killings?|occupation|partition"
    r"|riots?|shipwreck|storm|tornado|tsunami"
)
_YEAR_ALONE = re.compile(rf"(?i)(?!.*(?<![^\W_]){MONTH}(?![^\W_]))\D*(?:19|20)\d\d\D*")
_SILENT = "word"
_FEWEST = 2  # words that a name and the headline begin with
_HEADLINE = 5  # words, which may stand beside a month that is not set apart from them
_FEWEST_BESIDE_MONTH = 3


def without_headline(shown: str, headline: str) -> str:
    """The path, its name without the words of the headline, in the same number; as it is, where it has others.

    Beside a lone month or year the words may be what happened in it: then they stay.

    >>> without_headline("clips/ferry-protest-dec-11-2023.txt", "Ferry protest grows in the harbour")
    'clips/word-word-dec-11-2023.txt'
    >>> without_headline("clips/ferry-protest-dec-11-2023.txt", "Ferry stays in port")
    'clips/ferry-protest-dec-11-2023.txt'
    """
    path = PurePosixPath(shown)
    stem = path.stem
    words = [word for word in _WORD.findall(stem) if not _OF_DATES.fullmatch(word)]
    told = [word.lower() for word in _WORD.findall(headline)]
    if [word.lower() for word in words] != told[: len(words)] or _COUNTED.match(stem):
        return shown
    if (stem[-1:].isdigit() and _leads_on(words)) or _is_of_year(stem, words):
        return shown
    if len(words) < _FEWEST:
        if (match := _ONE_WORD.fullmatch(stem)) is None:
            return shown
        is_told = _HAPPENED.fullmatch(match["word"]) or TOLD.search(headline)
        is_plain = not is_told and match["word"] in load_gazetteer().words and not _tells(words, headline, stem)
        return str(path.with_name(f"{_headline('-')}{path.name[match.end('word') :]}")) if is_plain else shown
    silent = _WORD.sub(lambda match: match[0] if _OF_DATES.fullmatch(match[0]) else _SILENT, stem)
    if _is_beside_month(stem, words) and not _tells(words, headline, stem):
        sign = stem[stem.index(words[0]) + len(words[0])]
        silent = silent.replace(sign.join([_SILENT] * len(words)), _headline(sign))
    return str(path.with_name(f"{silent}{path.suffix}"))


def _headline(sign: str) -> str:
    return sign.join([_SILENT] * _HEADLINE)


def _is_beside_month(stem: str, words: list[str]) -> bool:
    """Whether a name has enough words, a month in letters and its year, and nothing else."""
    months = [word for word in _WORD.findall(stem) if _OF_DATES.fullmatch(word)]
    return len(words) >= _FEWEST_BESIDE_MONTH and len(months) == 1 and len(_NUMBER.findall(stem)) == 1


def _leads_on(words: list[str]) -> bool:
    """Whether the last words say of a day behind them what else happened then: "bridge-to-open-by"."""
    return bool(words) and (words[-1].lower() in OTHERS or is_told_of_day(" ".join(words)))


def _is_of_year(stem: str, words: list[str]) -> bool:
    """Whether words beside a year are told of it: "1984_miners-strike-remembered"."""
    said = " ".join(words).lower()
    is_told = OF_A_DAY.search(said) or tells_history(said) or said.startswith(("by ", "of "))
    return _YEAR_ALONE.fullmatch(stem) is not None and bool(is_told)


def _tells(words: list[str], headline: str, stem: str) -> bool:
    """Whether words tell of what happened in the month or year beside them, or the headline has it as well."""
    said, dates = " ".join(words).lower(), [*_NUMBER.findall(stem), *filter(_OF_DATES.fullmatch, _WORD.findall(stem))]
    is_said = any(re.search(rf"(?i)(?<![^\W_]){re.escape(date)}(?![^\W_])", headline) for date in dates)
    is_other = not (OTHERS | NUMBERED).isdisjoint(said.split())
    return is_said or is_other or bool(OCCASION.search(said) or tells_history(said))
