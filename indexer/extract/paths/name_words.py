"""Nothing -> the words of names of files and folders: of papers, of what is numbered, of what is done to a file."""

from __future__ import annotations

import re

# What is done to a file on some day, and what else has numbers like dates: no name with one of these is dated.
OTHERS = frozenset({
    "accessed", "backup", "backups", "born", "case", "copy", "crawl", "crawled", "died", "download", "downloaded",
    "downloads", "dsc", "dump", "expires", "export", "exported", "exports", "fetched", "harvested", "id", "image",
    "img", "import", "imported", "imports", "invoice", "lot", "ocr", "ocred", "photo", "printed", "pxl", "ref",
    "retrieved", "saved", "scan", "scanned", "scrape", "scraped", "screenshot", "since", "snapshot", "till",
    "until", "upload", "uploaded", "vid", "whatsapp",
})  # fmt: skip
# Directly before a day these say of it what else happened then, however many words there are.
TELL_OF_DAY = frozenset({"accessed", "born", "died", "expires", "retrieved", "scraped", "since", "till", "until"})
# Folders with what was fetched, each day's in one of its own.
FETCHED = frozenset({
    "backup", "backups", "crawl", "crawls", "download", "downloaded", "downloads", "dump", "dumps", "export", "exports",
    "import", "imports", "scraped", "scrapes", "snapshot", "snapshots",
})  # fmt: skip
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
SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter", "easter", "christmas", "michaelmas"})
TERMS = SEASONS | OF_TWO_YEARS
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
# "12monkeys", "10 things to do", "14-killed-in-crash"
_COUNTED = re.compile(
    r"(?i)[1-9]\d[-_ ]?(?P<word>[a-z]+?(?:(?<!s)(?<!u)(?<!i)s|killed|dead|hurt|injured|missing|charged|held"
    r"|arrested|men|women|children|people|percent|million|billion|more|new|years?|pm|am))(?![a-z])"
)
# "11_trains-cancelled": by another sign than those between the words
_SET_APART = re.compile(r"\d\d_[^\W\d_]+(?:-[^\W_]+)+")
# What papers call a page of a day: "18news"
_PAGES = re.compile(r"(?i)news|sports?|stories|arts|letters|business|politics|features|headlines|obits|markets")
_SIGNS = re.compile(r"[\W\d_]+")


def is_of_papers(name: str) -> bool:
    """Whether a folder is called like a paper, a wire service or what is cut out of papers: "clips", "the-gazette"."""
    words = [word for word in _SIGNS.split(name.lower()) if word]
    if not words or (words[-1] in _HOLD_NUMBERS and len(words) == 1):
        return False
    return not _WIRES.isdisjoint(words) or is_paper(words[-1])


def is_paper(word: str) -> bool:
    """Whether a word, in small letters, is what papers are called: "gazette", "harbourecho"."""
    return word in PAPERS or (len(word) >= _SHORTEST_PAPER and word.endswith(_PAPER_ENDINGS) and word not in _NO_PAPERS)


def are_of_papers(words: set[str]) -> bool:
    """Whether the words beside a year are those of a paper, or its season: "Gazette 2005", "Spring 2005"."""
    is_paper_named = len(words - {"the"}) <= _MOST_PAPER_WORDS and any(map(is_paper, words)) and words.isdisjoint(ABOUT)
    return is_paper_named or (len(words) == 1 and words <= SEASONS | _WIRES)


def is_count(name: str) -> bool:
    """Whether the number that a name begins with may count what follows: it has no zero in front, and a plural, or what
    becomes of people, stands behind it.

    >>> is_count("12monkeys"), is_count("12-councils-agree"), is_count("05-councils-agree"), is_count("12-ferry")
    (True, True, False, False)
    """
    match = _COUNTED.match(name)
    if _SET_APART.fullmatch(name):
        return False
    return match is not None and not _PAGES.fullmatch(match["word"])
