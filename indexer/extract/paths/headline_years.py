"""The path of a file and its headline -> the year that stands beside the whole headline in the file's name, with a
number or a name: "2013-044_ferry-stays-in-port", "Ruiz_2006_ferry_stays_in_port".

Who files a text adds them to its headline; a year alone may be what the headline tells of: "harbour-bridge-opens-1932".
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from indexer.extract.told import OCCASION, TOLD, tells_history

_WORD = re.compile(r"[^\W_]+")
_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
_NUMBER = re.compile(r"\d{1,4}", re.ASCII)
_FEWEST_WORDS = 3  # of a headline
_MOST_BESIDE = 3  # the year, a number or two names beside it


def year_beside_headline(shown: str, headline: str) -> int:
    """The year; 0 where the name does not have the whole headline, or other than a year and a number or name beside it.

    >>> year_beside_headline("clips/Ruiz_2005_ferry-stays-in-port.txt", "Ferry stays in port")
    2005
    >>> year_beside_headline("clips/Ruiz_2005_ferry-strike.txt", "Ferry stays in port")
    0
    """
    words = [word.lower() for word in _WORD.findall(headline.replace("’", "").replace("'", ""))]
    written = _WORD.findall(PurePosixPath(shown).stem.replace("’", "").replace("'", ""))
    lower = [word.lower() for word in written]
    place = next((at for at in range(len(lower)) if lower[at : at + len(words)] == words), -1)
    if place < 0 or len(words) < _FEWEST_WORDS or any(map(str.isdigit, words)) or _is_told(headline):
        return 0
    beside = written[:place] + written[place + len(words) :]
    years = [word for word in beside if _YEAR.fullmatch(word)]
    others = [word for word in beside if word not in years]
    is_plain = all(word.istitle() or (_NUMBER.fullmatch(word) and beside.index(word) > 0) for word in others)
    is_filed = others != [] and len(beside) <= _MOST_BESIDE and is_plain
    return int(years[0]) if len(years) == 1 and is_filed else 0


def _is_told(headline: str) -> bool:
    return bool(TOLD.search(headline) or OCCASION.search(headline) or tells_history(headline))
