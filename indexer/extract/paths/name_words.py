"""Nothing -> the words of names of files and folders: of papers, of what is numbered, of what is done to a file."""

from __future__ import annotations

import re

from indexer.dates.pieces import SEASON, SEASONS
from indexer.formats.occasions import PAPERS as NAMES_OF_PAPERS

# What is done to a file on some day, and what else has numbers like dates: no name with one of these is dated.
OTHERS = frozenset({
    "accessed", "backup", "backups", "born", "case", "copy", "crawl", "crawled", "died", "download", "downloaded",
    "downloads", "dsc", "dump", "expires", "export", "exported", "exports", "fetched", "harvested", "id", "image",
    "img", "import", "imported", "imports", "invoice", "lot", "ocr", "ocred", "photo", "printed", "pxl", "ref",
    "retrieved", "saved", "scan", "scanned", "scrape", "scraped", "screenshot", "since", "snapshot", "till",
    "until", "upload", "uploaded", "vid", "whatsapp",
})  # fmt: skip
# Directly before a day these say of it what else happened then, however many words there are.
TELL_OF_DAY = frozenset({
    "accessed", "born", "died", "embargo", "embargoed", "expires", "retrieved", "scraped", "since", "till", "until",
})  # fmt: skip
# What else has a day: directly before it in a name of few words these are it.
OF_ANOTHER_DAY = frozenset({"agenda", "deadline", "due", "expiry", "minutes", "passport", "valid", "visa"})
# Folders with what was fetched, each day's in one of its own. One dump, export or import is of many days.
FETCHED = frozenset({
    "backup", "backups", "cache", "caches", "captures", "crawl", "crawls", "download", "downloaded", "downloads",
    "dumps", "exports", "imports", "scraped", "scrapes", "snapshot", "snapshots", "temp", "tmp", "uploads",
})  # fmt: skip
# What happens on a day, and what is told of it later.
OF_A_DAY = re.compile(r"(?i)\b(?:anniversary|remember(?:ed|ing)|commemorat\w*|memorial|victims|survivors|attacks)\b")
# Of these a name that begins with its day says only what kind of file it is: "1993-12-12 p20 ocr".
KINDS_OF_FILE = frozenset({"copy", "ocr", "ocred", "scan", "scanned"})
# What says that the digits in one piece are a number.
SAYS_NUMBER = frozenset({
    "account", "id", "invoice", "isbn", "iso", "item", "model", "no", "nr", "number", "order", "patent", "phone",
    "product", "serial", "sku", "tel",
})  # fmt: skip
# What is numbered: beside these a year with a number, or a year alone, is none.
NUMBERED = frozenset({
    "batch", "box", "boxes", "cd", "chapter", "disc", "disk", "doc", "dvd", "file", "folder", "frame", "item", "no",
    "issue", "nr", "number", "page", "part", "reel", "roll", "shelf", "side", "tape", "version", "vol", "volume",
})  # fmt: skip
# What folders of papers are called: a year among other words is theirs only beside one of these.
PAPERS = frozenset({
    "advertiser", "almanac", "archive", "archives", "article", "articles", "bulletin", "bulletins", "chronicle",
    "clippings", "clips", "courier", "cuttings", "daily", "digest", "dispatch", "echo", "editions", "gazette", "herald",
    "issues", "journal", "magazine", "monthly", "news", "newsletter", "newsletters", "newspaper", "newspapers",
    "observer", "paper", "papers", "post", "press", "quarterly", "record", "releases", "reports", "review", "scrapbook",
    "scrapbooks", "star",
    "stories", "sun", "telegraph", "texts", "times", "transcripts", "tribune", "weekly", "wire", "wires", "year",
    "yearbook", "yearbooks", "chronicler", "inquirer", "enquirer", "gleaner", "sentinel", "examiner", "guardian",
    "statesman", "spectator", "citizen", "advocate", "argus", "ledger", "mirror", "intelligencer",
})  # fmt: skip
# How the names of papers end that are written as one word.
_PAPER_ENDINGS = (
    "advertiser", "chronicle", "courier", "daily", "dispatch", "echo", "examiner", "express", "gazette", "guardian",
    "herald", "independent", "journal", "leader", "magazine", "mercury", "messenger", "monthly", "news", "newsletter",
    "observer", "quarterly", "record", "review", "sentinel", "standard", "statesman", "telegraph", "times", "tribune",
    "weekly",
)  # fmt: skip
_MOST_PAPER_WORDS = 3
_SHORTEST_PAPER = 8  # letters: "preview" is none
_NO_PAPERS = frozenset({"sometimes", "cheerleader", "ringleader", "ringleaders"})
# What has a number of two digits behind its year, that of the next one: "season 2002-03".
OF_TWO_YEARS = frozenset({
    "academic", "budget", "cup", "fiscal", "financial", "fy", "league", "school", "season", "year",
})  # fmt: skip
TERMS = OF_TWO_YEARS.union(SEASONS)
# A folder between a year and its months: "Q3", "week-33", "spring".
PART_OF_YEAR = re.compile(rf"(?i)q[1-4]|h[12]|w(?:ee)?k?[\W_]?\d{{1,2}}|{SEASON}")
ABOUT = frozenset({"about", "best", "election", "elections", "in", "of", "on", "review", "top"})


# Who sends texts at a time of day.
WIRES = frozenset({
    "aa", "aap", "afp", "ani", "ap", "bbc", "bernama", "cnn", "dpa", "efe", "fbis", "ians", "irna", "nzpa",
    "pti", "reuter", "reuters", "rtr", "sapa", "tass", "upi", "xinhua",
})  # fmt: skip
# Whose files are called by their day as well as by their number.
_WIRES = WIRES | frozenset({
    "apw", "cables", "clippings", "clips", "copydesk", "cuttings", "dispatches", "newsdesk", "newswire", "nyt", "press",
    "sjmn", "telex", "telexes", "ticker", "wire", "wires", "wsj",
})  # fmt: skip
ARCHIVES = frozenset({"archive", "archives"})
# Of the words of papers those that hold whatever has a number.
_HOLD_NUMBERS = frozenset({
    "archive", "archives", "article", "articles", "digest", "editions", "issues", "news", "paper", "papers", "post",
    "record", "releases", "reports", "review", "star", "stories", "sun", "texts", "transcripts", "year",
})  # fmt: skip
PAPER_NAME = re.compile(rf"[^\W_] (?:{NAMES_OF_PAPERS})$")
_WORD = re.compile(r"[^\W\d_]+")
_SIGNS = re.compile(r"[\W\d_]+")


def words_of(name: str, *, shortest: int = 1) -> list[str]:
    """The words of a name that are not too short, in small letters.

    >>> words_of("Harbour_Echo-2005p3")
    ['harbour', 'echo', 'p']
    """
    return [word.lower() for word in _WORD.findall(name) if len(word) >= shortest]


def is_of_papers(name: str) -> bool:
    """Whether a folder is called like a paper, a wire service or what is cut out of papers: "clips", "the-gazette"."""
    words = words_of(name)
    if not words or (words[-1] in _HOLD_NUMBERS and len(words) == 1):
        return False
    return not _WIRES.isdisjoint(words) or is_word_of_papers(words[-1])


def is_word_of_papers(word: str) -> bool:
    """Whether a word, in small letters, is what papers are called: "gazette", "harbourecho"."""
    return word in PAPERS or (len(word) >= _SHORTEST_PAPER and word.endswith(_PAPER_ENDINGS) and word not in _NO_PAPERS)


def ends_with_paper(name: str) -> bool:
    """Whether a name of several words is that of a paper, by its last one: "Harbour Register", "harbour-register"."""
    return PAPER_NAME.search(name.replace("-", " ").title()) is not None


def are_of_papers(words: set[str]) -> bool:
    """Whether the words beside a year are those of a paper, or its season: "Gazette 2005", "Spring 2005"."""
    is_paper_named = (
        len(words - {"the"}) <= _MOST_PAPER_WORDS and any(map(is_word_of_papers, words)) and words.isdisjoint(ABOUT)
    )
    return is_paper_named or (len(words) == 1 and words <= _WIRES.union(SEASONS))
