"""An article of ProQuest's pages -> what the citation above it states, and its text. "|" is a line's end here:

headline | By ANA RUIZ | Paper (1923-Current file); May 5, 1955; | ProQuest Historical Newspapers: Paper | pg. 12 | text
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.formats.exports.found import Export
from indexer.formats.exports.labels import is_told
from indexer.formats.exports.names import authors_of, paper_of

TELLS = re.compile(
    r"(?im)\bproquest historical newspapers\b|^[^\S\n]*pg\. ?[A-Z]{0,2}[.\d]+\s*$|\(\d{4}-[^()\n]{0,20}\);"
)
WORDS = ("proquest", "pg.", ");")
_CITED = re.compile(
    r"(?P<paper>[^;]{3,80}?)(?P<years>\s\((?:1[6-9]|20)\d\d\s?-[^()]{0,20}\))?;\s"
    r"(?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}, (?:1[6-9]|20)\d\d|\d{1,2} [A-Z][a-z]{2,8} (?:1[6-9]|20)\d\d)"
    r"(?:;\s?(?P<base>[^;.]{0,120}))?"
)
_BASE = re.compile(r"(?i)(?:proquest\b|newspapers:\s).{0,120}")
_PAGE = re.compile(r"(?i)pg\. ?[\w.-]{1,8}")
_MOST_ABOVE = 8  # lines
_AUTHOR = re.compile(
    r"(?i:by\s).{3,120}|[^\W\d_a-z][\w'’-]+, [^\W\d_a-z][\w.'’-]*(?: [A-Z]\.?)?(?:,?\s(?i:special\sto)\s.{3,60})?"
)
_NAME = re.compile(r"[^\W\d_a-z][^\W\d_A-Z]+(?: [^\W\d_a-z]\.)? [^\W\d_a-z][\w'’-]+")
_RIGHTS = re.compile(r"(?i)reproduced with permission of the copyright owner\b")
_MOST_RIGHTS = 3  # lines


def read_pages(written: list[str]) -> Export | None:
    """The article of some lines; None where no citation of a page stands below its headline."""
    said = [(number, line.strip()) for number, line in enumerate(written) if line.strip()][: _MOST_ABOVE + 4]
    at = next((n for n, (_number, line) in enumerate(said[: _MOST_ABOVE + 1]) if _CITED.fullmatch(line)), 0)
    cited = _CITED.fullmatch(said[at][1]) if at else None
    if cited is None:
        return None
    below = at + 1
    while below < len(said) and (_BASE.fullmatch(said[below][1]) or _PAGE.fullmatch(said[below][1])):
        below += 1
    if not (cited["years"] or _BASE.match(cited["base"] or "") or below > at + 1):
        return None
    titles = [line for _number, line in said[:at] if line.lower() != "proquest"]
    if any(is_told(line) and not line.isupper() for line in titles):
        return None
    byline = titles.pop() if len(titles) > 1 and (_AUTHOR.fullmatch(titles[-1]) or _NAME.fullmatch(titles[-1])) else ""
    facts = {
        "headline": " ".join(titles),
        "byline": authors_of(byline),
        "source": paper_of(cited["paper"]),
        "date": cited["day"],
    }
    first = said[below][0] if below < len(said) else len(written)
    return Export({fact: value for fact, value in facts.items() if value}, _without_rights(written[first:]))


def _without_rights(text: Sequence[str]) -> Sequence[str]:
    """The text without the notice below it."""
    notice = (n for n in range(len(text) - 1, -1, -1) if _RIGHTS.match(text[n].strip()))
    begins = next(notice, len(text))
    return text[:begins] if len([line for line in text[begins:] if line.strip()]) <= _MOST_RIGHTS else text
