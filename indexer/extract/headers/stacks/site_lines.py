"""A line above a pasted text -> whether a site, a newsletter, a note's program, an e-paper, a microfilm put it
there."""

from __future__ import annotations

import re

from indexer.dates import find_dates, has_digit
from indexer.extract.furniture.page_lines import is_site_line
from indexer.extract.headers.lines.phrases import is_noise
from indexer.extract.paper_words import SECTION_WORDS

_LONGEST = 160  # characters
_RULE = re.compile(r"\W{1,200}")
_LINE = re.compile(
    r"""(?ix)
      you\shave\s\S+\s(?:free\s)?(?:articles?|stories|story|reads?|views?)\s(?:left|remaining)\b.{0,40}
    | subscribe\s(?:today|now|from)\b.{0,60} | already\sa\s(?:subscriber|member)\b.{0,40}
    | (?:saved|clipped|added|sent|exported|copied|printed)\s(?:to|from|with|by|using)\s\w+
        (?:\s(?:on|at)\s.{4,40})?
    | (?:view|read|see|open)\sthis\s(?:e-?mail|newsletter|message|issue|edition)\s(?:in|on|online)\b.{0,40}
    | (?:having\s)?trouble\s(?:viewing|reading)\sthis\b.{0,60}
    | (?:text|low\sgraphics|mobile|desktop|print(?:er)?)[\s-](?:only|friendly)?\s?version
    | (?:start|end|beginning)\sof\s(?:reel|roll|film|microfilm)\b.{0,20} | reduction\sratio\b.{0,20} | retake
    | this\s(?:story|article|page|link)\s(?:was|has\sbeen)\s(?:sent|e-?mailed|forwarded)\sto\syou\b.{0,60}
    | (?:location|loc\.?|page|screen)\s\d+\s(?:of|/)\s\d+ | accessibility\s?:.{2,60}
    | (?:your\s)?highlights?\s(?:on|from)\s.{3,60} | (?:latest|all|more)\svideos? | live\s(?:tv|radio|stream(?:ing)?)
    | \d+[-–]\d+\smin(?:ute)?s?(?:\sread)?
    | video\splayer(?:\sclose)? | accreditation | [\d.,]+k?\sview\scomments | \d+-minute\slisten
    """
)
_OF_COPIES = ("This is Google's cache of ", "This is Google’s cache of ")
_OLDER_NEWER = re.compile(r"(?i)\W*(?:older|previous|prev)\b.{0,20}\|.{1,30}\|?\s(?:newer|next)\b.{0,14}")
_BETWEEN = re.compile(r"\s+[|·•/]\s+")
_OF_EDITION = re.compile(
    r"(?i)e-?paper|e-?edition|digital\sedition|(?:\w+\s){1,2}edition|page\s\w{1,4}|pg\.?\s?\d+|clip(?:ping)?\s\d+"
    r"|section\s\w"
)
_LANGUAGES = frozenset({
    "english", "cymraeg", "gaeilge", "gàidhlig", "français", "deutsch", "español", "italiano", "português",
    "nederlands", "svenska", "norsk", "dansk", "suomi", "polski", "türkçe", "kiswahili", "afrikaans", "malti",
    "euskara", "català",
})  # fmt: skip
_MENU_WORDS = SECTION_WORDS | {
    "classifieds", "following", "homes", "iplayer", "jobs", "live", "login", "menu", "more", "motors", "my", "puzzles",
    "radio", "saved", "search", "shop", "sounds", "subscribe", "video", "view", "watch", "weather",
}  # fmt: skip
_FEWEST_MENU_WORDS = 4
_MENU_SHARE = 3 / 4
_GREETING = re.compile(r"(?i)(?:good\s(?:morning|afternoon|evening)|hello|welcome)\b.{0,40}[.!,].{0,80}")


def is_of_site(line: str) -> bool:
    """Whether a line is none of the article's above it.

    >>> is_of_site("Saved to Instapaper on June 1, 2014"), is_of_site("Home News Sport Weather"), is_of_site("Home win")
    (True, True, False)
    """
    if line.startswith(_OF_COPIES):
        return True
    if len(line) > _LONGEST:
        return False
    if is_rule(line) or is_site_line(line) or _is_put_above(line):
        return True
    return is_noise(line) and not (has_digit(line) and find_dates(line))


def is_rule(line: str) -> bool:
    """Whether a line is a rule, or stars: signs and no word."""
    return _RULE.fullmatch(line) is not None


def is_greeting(line: str) -> bool:
    """Whether a line greets the readers of a newsletter: it stays in the text."""
    return _GREETING.fullmatch(line) is not None


def _is_put_above(line: str) -> bool:
    if _LINE.fullmatch(line.rstrip(".")) or _OLDER_NEWER.fullmatch(line):
        return True
    parts = _BETWEEN.split(line)
    if len(parts) > 1:
        small = [part.strip().lower() for part in parts]
        is_of_edition = all(map(_OF_EDITION.fullmatch, small))
        return is_of_edition or _LANGUAGES.issuperset(small) or all(map(is_site_line, small))
    words = line.lower().split()
    is_long = len(words) >= _FEWEST_MENU_WORDS and line[-1].isalnum()
    is_capital = is_long and sum(not word[0].isupper() for word in line.split()) <= 1  # "iPlayer"
    return is_capital and sum(word in _MENU_WORDS for word in words) >= _MENU_SHARE * len(words)
