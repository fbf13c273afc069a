"""Nothing -> the words of names of files and folders: of papers, of what is numbered, of what is done to a file."""

from __future__ import annotations

import re

# What is done to a file on some day, and what else has numbers like dates: no name with one of these is dated.
OTHERS = frozenset({
    "accessed", "backup", "born", "case", "copy", "crawl", "died", "download", "downloaded", "downloads", "dsc", "dump",
    "expires", "export", "exported", "id", "image", "img", "import", "imported", "invoice", "lot", "ocr", "ocred",
    "photo", "printed", "ref", "retrieved", "saved", "scan", "scanned", "screenshot", "since", "snapshot", "till",
    "until", "upload", "uploaded",
})  # fmt: skip
# Of these a name that begins with its day says only what kind of file it is: "1993-12-12 p20 ocr".
KINDS_OF_FILE = frozenset({"copy", "ocr", "ocred", "scan", "scanned"})
# What says that the digits in one piece are a number.
SAYS_NUMBER = frozenset({"id", "isbn", "item", "no", "nr", "number", "phone", "tel"})
# What is numbered: beside these a year with a number, or a year alone, is none.
NUMBERED = frozenset({
    "batch", "box", "boxes", "cd", "chapter", "disc", "disk", "doc", "dvd", "file", "folder", "frame", "item", "no",
    "issue", "nr", "number", "page", "part", "reel", "roll", "shelf", "side", "tape", "version", "vol", "volume",
})  # fmt: skip
# What folders of papers are called: a year among other words is theirs only beside one of these.
PAPERS = frozenset({
    "advertiser", "almanac", "archive", "archives", "article", "articles", "bulletin", "bulletins", "chronicle",
    "clippings", "courier", "cuttings", "daily", "digest", "dispatch", "echo", "editions", "gazette", "herald",
    "issues", "journal", "magazine", "monthly", "news", "newsletter", "newsletters", "newspaper", "newspapers",
    "observer", "paper", "papers", "post", "press", "quarterly", "record", "releases", "reports", "review", "star",
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
_SHORTEST_PAPER = 8  # letters: "preview" is none
_NO_PAPERS = frozenset({"sometimes", "cheerleader", "ringleader", "ringleaders"})
SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter", "easter", "christmas", "michaelmas"})
ABOUT = frozenset({"about", "best", "election", "elections", "in", "of", "on", "review", "top"})


# Whose files are called by their day as well as by their number.
_WIRES = frozenset({
    "afp", "ap", "cables", "clippings", "clips", "copydesk", "cuttings", "dispatches", "newsdesk", "newswire", "press",
    "reuter", "reuters", "tass", "telex", "telexes", "ticker", "upi", "wire", "wires", "xinhua",
})  # fmt: skip
ARCHIVES = frozenset({"archive", "archives"})
# Of the words of papers those that hold whatever has a number.
_HOLD_NUMBERS = frozenset({
    "archive", "archives", "article", "articles", "digest", "editions", "issues", "news", "paper", "papers", "post",
    "record", "releases", "reports", "review", "star", "stories", "sun", "texts", "transcripts", "year",
})  # fmt: skip
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
