"""A line at the top or below the end of a page -> whether it is a site's own: a button, a link, a label of what the
page offers. Between paragraphs the same words may be a heading of the article."""

from __future__ import annotations

import re
from importlib.resources import files

from indexer.dates import find_dates
from indexer.extract.furniture.appeals import is_appeal, is_menu
from indexer.extract.furniture.notices import LEADS_ON
from indexer.extract.furniture.prompts import is_prompt

_LONGEST = 160  # characters
_LONGEST_LINK = 60
_STOPS = tuple('.!?"”')

# In small letters, without what decorates them.
_LINES = frozenset((files("indexer.extract.furniture") / "page_lines.txt").read_text(encoding="utf-8").splitlines())
# With which a poem, a list or a column may end, too.
_ALSO_WORDS = frozenset({
    "home", "love", "sad", "angry", "wow", "funny", "welcome", "listen", "top", "play", "join", "archives",
    "ask me anything", "buy tickets", "chat rooms", "close ad", "crossword", "daily digest", "delicious",
    "delivery problems", "digg it", "discover more", "follow this story", "go back", "go to top", "guest book",
    "have your say", "join the debate", "live chat", "lost password", "market wrap", "more info",
    "must read", "must reads", "no comments yet", "pay your bill", "share your story",
    "share your thoughts", "share your views", "start the conversation", "stumble it", "stumble this", "submit",
    "support our work", "tell a friend", "tell us what you think", "top of page", "vacation hold", "write for us",
    "your comment", "your comments", "your feedback", "your privacy choices", "share with us", "reply to this",
})  # fmt: skip
_FIRST_WORDS = frozenset(line.partition(" ")[0] for line in _LINES)
_MOST_RUN_WORDS = 14
_MOST_LINE_WORDS = max(line.count(" ") + 1 for line in _LINES)
_PATTERN = re.compile(
    r"""(?ix)
      listen\sto\sthis\s(?:article|story)\b.{0,30} | (?:reading|read)\stime\s?:?.{0,14}
    | sort\sby\s?:.{0,20} | search\sfor:? | (?:an?\s)?official\swebsite\sof\s.{3,60}
    | (?:\S{1,8}you\scan\snow\slisten\sto|listen\sto)\s(?-i:[A-Z]).{2,40}\sarticles?
    | was\sthis\s(?:page|article|story)\s(?:helpful|useful|interesting)\b.{0,20}
    | \d[\d,.]*k?\s(?:views?|comments?|shares?|likes?|reactions?)(?:\s\(\d+\snew\))?
        (?:\s\d[\d,.]*k?\s(?:views?|comments?|shares?|likes?))*
    | [a-z]\s[a-z]\s(?-i:BC|AM|PM)-.{3,60} | (?-i:BC|AM|PM)-[\w'\s-]{2,40},\s?\d{2,4}(?:-\d+)?
    | (?:\d+\s(?:weather\salerts?|closings(?:/delays)?|breaking\salerts?)(?:\sactive)?\s?)+
    | (?:view|read|see|open)\s.{3,60}\s(?:at|on|in)\s.{0,40}https?://\S+
    | comments?\s\(\d+\) | like\s?(?:this\s?)?:? | (?:like\s)?loading\W*
    | why\syou\scan\strust\s(?-i:[A-Z]).{0,30} | click\shere\s(?:to|for)\s.{3,60}
    | (?:teilen|merken|drucken|kommentieren|vorlesen|abo|anmelden)(?:\s(?:teilen|merken|drucken|kommentieren|anmelden))+
    | (?:compartir|compartilhar|partager|teilen|dela|del|condividi)\s(?:en|no|sur|auf|på|via|su|por)\s\w+
    | (?:\[\d+\]\s?[\w&'-]+(?:\s[\w&'-]+){0,4}\s?){2,} | \#\[\d+\].{0,80}
    | """
    + rf"{LEADS_ON}\s?[:|].{{3,120}}"
)
_BREADCRUMBS = re.compile(
    r"(?:Home|Homepage|Start|Startseite|Accueil|Inicio|Início)(?:\s?[/>›»|]\s?[^/>›»|.!?]{2,40}){1,5}"
)
_YEAR = re.compile(r"(?:19|20)\d\d")  # what states a date is read as a line of the header or the end
_FIELD = re.compile(
    r"(?i)(?:format|gale document number|document (?:type|id|number)|article type|content type|word count|theme"
    r"|report number"
    r"|reference(?: number)?|ref|record id|accession (?:number|no)|edition|issn|isbn|database)\s?:\s.{2,100}"
)
_AROUND = " .:…!»›>→←-–|•·*"


def is_beside_facts(line: str) -> bool:
    """Whether a line below a headline is a site's own, or a field of a database that states nothing of ours."""
    if len(line) > _LONGEST or line[-1:] in _STOPS:  # the text, nearly always
        return False
    return is_site_line(line) or (":" in line and _FIELD.fullmatch(line) is not None)


def is_also_word(line: str) -> bool:
    """Whether a site's line is a word or a sentence that a poem or a list may end with: "Home", "Go back"."""
    return line.strip(_AROUND).lower() in _ALSO_WORDS


def is_site_line(line: str) -> bool:
    """Whether a line is none of an article's if it stands at the head or the foot of a page.

    >>> is_site_line("Search jobs"), is_site_line("Jump to recipe"), is_site_line("Ferry stays in port")
    (True, True, False)
    """
    if not line or len(line) > _LONGEST:
        return False
    if line[-1] == "." and len(line) > _LONGEST_LINK and line[0].isupper():  # a sentence, nearly always
        return is_prompt(line) or is_appeal(line)
    plain = line.strip(_AROUND).replace("’", "'")
    small = plain.lower()
    if small in _LINES:
        return True
    if _YEAR.search(line) and find_dates(line):
        return False
    if "|" in small and all(part.strip(_AROUND) in _LINES for part in small.split("|")):
        return True
    if small.partition(" ")[0] in _FIRST_WORDS and _is_run(small.split()):
        return True
    if _PATTERN.fullmatch(plain) is not None or _BREADCRUMBS.fullmatch(line) is not None:
        return True
    return is_prompt(line) or is_appeal(line)


def is_foot_menu(line: str) -> bool:
    """Whether a line at the foot is a menu: "Tide tables | Sailing times | Guestbook"."""
    return is_menu(line, _LINES)


def _is_run(words: list[str]) -> bool:
    """Whether words are buttons that ran together: "Print this page Close this window"."""
    if len(words) > _MOST_RUN_WORDS:
        return False
    reached = [True] + [False] * len(words)
    for end in range(1, len(words) + 1):
        starts = range(max(0, end - _MOST_LINE_WORDS), end)
        reached[end] = any(reached[start] and " ".join(words[start:end]) in _LINES for start in starts)
    return reached[-1]
