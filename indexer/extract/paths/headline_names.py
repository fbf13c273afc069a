"""The path of a file that is called by its headline -> the same with words that say nothing in place of the headline.

"fishermen-protest-december-11-2023" may be a protest of that day, or a text of that day on a protest. Where the
headline is "Fishermen protest over new quota" the day is no part of what the text tells of: whoever filed it added it.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from indexer.dates.pieces import MONTH, WEEKDAY

_WORD = re.compile(r"[^\W\d_]{2,}")
_OF_DATES = re.compile(rf"(?i)(?:{MONTH}|{WEEKDAY})")
_SILENT = "word"
_FEWEST = 2  # words that a name and the headline begin with


def without_headline(shown: str, headline: str) -> str:
    """The path, its name without the words of the headline, in the same number; as it is, where it has others.

    >>> without_headline("clips/ferry-protest-dec-11-2023.txt", "Ferry protest grows in the harbour")
    'clips/word-word-dec-11-2023.txt'
    >>> without_headline("clips/ferry-protest-dec-11-2023.txt", "Ferry stays in port")
    'clips/ferry-protest-dec-11-2023.txt'
    """
    path = PurePosixPath(shown)
    words = [word for word in _WORD.findall(path.stem) if not _OF_DATES.fullmatch(word)]
    told = [word.lower() for word in _WORD.findall(headline)]
    is_counted = path.stem[:1].isdigit()  # perhaps the words: "14-councils-agree"
    if is_counted or len(words) < _FEWEST or [word.lower() for word in words] != told[: len(words)]:
        return shown
    silent = _WORD.sub(lambda match: match[0] if _OF_DATES.fullmatch(match[0]) else _SILENT, path.stem)
    return str(path.with_name(f"{silent}{path.suffix}"))
