"""An article of Factiva with a tag before each value -> what they state, and its text. "|" is a line's end here:

SE News | HD headline | BY By Ana Ruiz | WC 90 words | PD 5 May 2005 | ET 14:05 | SN paper | LP text | TD text | AN
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from indexer.formats.exports.found import Export
from indexer.formats.exports.labels import is_told
from indexer.formats.exports.names import authors_of

TELLS = re.compile(r"(?m)^[^\S\n]*(?:WC\s+\d[\d,]* words?|PD\s+\d{1,2} [A-Z][a-z]{2,8} \d{4})[^\S\n]*$")
WORDS = ("wc", "pd")
_ABOVE = ("SE", "CLM", "HD", "BY", "CR", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "VOL", "LA", "CY", "CX")
_TEXT = ("LP", "TD")
_BELOW = ("ART", "CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN")
_TAGGED = re.compile(rf"(?P<margin>[ \t]*)(?P<tag>{'|'.join(_ABOVE + _TEXT + _BELOW)})(?P<gap>\s+|$)(?P<value>.*)")
# What stands behind a tag below the text: a text may begin a line with such a word, too ("IN HARBOUR, they stayed").
_CODES = re.compile(r"[a-z0-9]{1,8}\s:\s\S.*")
_SHAPES = {
    **dict.fromkeys(("CO", "IN", "NS", "RE"), _CODES),
    "IPC": re.compile(r"[A-Z0-9/]{2,8}(?:\s\|\s?[A-Z0-9/]{2,8})*"),
    "PUB": re.compile(r"[^.!?]{3,80}\.?"),
    "AN": re.compile(r"Document\s\w+"),
}
_WIDE = 2  # characters of a gap that no text has behind a word
_TELLING = (
    2  # of these the second tells how far all are set in, as white space above the first is no part of an article
)
_FEWEST = 4  # tags above a text
_TERM = re.compile(r"[a-z0-9]+\s:\s([^|]+)")
_NO_TOPIC = re.compile(r"(?i)content types|factiva filters|.*\bfilter")


def read_factiva_tags(written: list[str]) -> Export | None:
    """The article of some lines; None where no tags stand above its headline, date, paper and text."""
    values, text = _divided(written)
    if not {"HD", "PD"} <= values.keys() or len(values.keys() & {*_ABOVE}) < _FEWEST:
        return None
    said = {tag: " ".join(" ".join(lines).split()) for tag, lines in values.items()}
    correction = values.get("CX", [])
    return Export(_facts(said), [*text, *[""] * bool(correction), *correction])


def _divided(written: Sequence[str]) -> tuple[Mapping[str, list[str]], list[str]]:
    """The lines of each value by its tag, and those of the text: below its tags, or without one below a blank line."""
    values: dict[str, list[str]] = {}
    text: list[str] = []
    above: list[str] = []
    into, is_apart, may_begin = text, True, {*_ABOVE, *_TEXT, *_BELOW}
    margin = gap = ""
    for line in written:
        match = _TAGGED.match(line)
        if match and match["tag"] in may_begin and (len(values) < _TELLING or match["margin"] == margin):
            margin, gap = (margin, gap) if len(values) >= _TELLING else (match["margin"], match["gap"])
            if _begins(match, text, is_narrow=gap == " "):
                tag, is_apart = match["tag"], False
                into = text if tag in _TEXT else values.setdefault(tag, [])
                may_begin -= {tag} if tag in _TEXT else {*_ABOVE} if tag in _BELOW else set()
                text += [""] if tag in _TEXT else []
                into += [match["value"]] if match["value"] else []
                continue
        if not values:  # of a message that it was sent in, perhaps
            above += [line, ""] if is_told(line.strip()) else []
            continue
        is_apart = is_apart or not line.strip()
        if is_apart and line.strip() and into is not text:
            into = text
            text.append("")
        into.append(line)
    return values, [*above, *text]


def _begins(match: re.Match[str], text: Sequence[str], *, is_narrow: bool) -> bool:
    """Whether a line that begins with a tag is no text's or headline's: nothing stands behind that, or its codes, or a
    gap. `is_narrow`: no gaps are wider than a blank, which is enough above the text and where that goes on."""
    tag, value = match["tag"], match["value"].strip()
    if tag in _SHAPES:
        return not value or _SHAPES[tag].fullmatch(value) is not None
    is_above = tag not in _BELOW and not any(text)
    is_wide = len(match["gap"].expandtabs(_WIDE)) >= _WIDE
    return not value or is_wide or is_above or (is_narrow and tag == "TD")


def _facts(said: Mapping[str, str]) -> dict[str, str]:
    topics = [name.strip() for tag in ("NS", "IN") for name in _TERM.findall(said.get(tag, ""))]
    facts = {
        "headline": said["HD"],
        "byline": authors_of(said.get("BY", "")),
        "date": f"{said['PD']} {said.get('ET', '')}".rstrip(),
        "source": said.get("SN", ""),
        "section": said.get("SE") or said.get("CLM", ""),
        "language": said.get("LA", ""),
        "organisations": "; ".join(name.strip() for name in _TERM.findall(said.get("CO", ""))),
        "tags": "; ".join(name for name in topics if not _NO_TOPIC.fullmatch(name)),
    }
    return {fact: value for fact, value in facts.items() if value}
