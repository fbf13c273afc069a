"""An article as written, and what the reader of a layout found in it -> whether it left a part of the text out.

Layouts differ more than their readers know. A text of which a told paragraph stands nowhere in what was found is read
as any other text then: with its labels, but whole.
"""

from __future__ import annotations

import re

from indexer.formats.exports.found import Export

# Between paragraphs, and above each line with a label.
_BORDER = re.compile(r"\n[^\S\n]*\n\s*|\n(?=[^\S\n]*[^\W\d_][\w /()&-]{1,34}:\s)")
_FEWEST_WORDS = 12  # of a paragraph that is told
_SHORTEST_LINE = 40  # characters of one that goes on in the next
_SEEN = 60  # characters at its end
_TOLD = re.compile(r".*[^\W\d_]{2}[.!?][\"”’)]?", re.DOTALL)
# What databases print beside a text: who may use it, how it was found.
_NOTICE = re.compile(
    r"(?i)copyright|©|\(c\)\s|rights\sreserved|reproduc|republish|redistribut|permission|licen[cs]e|terms\s(?:and|of)"
    r"|without\sthe\sexpress|proquest|lexis|nexis|factiva|westlaw|newsbank|ebsco|gale\b|database|transcript"
    r"|compiled\sby|materials?\sin\sthe|guarantee"
)
_LABELLED = re.compile(
    r"(?i)\W*(?:source|graphics?|captions?|photos?(?:graphs?)?"
    r"|illustrations?|pictures?|images?|abstract|summary|highlight"
    r"|subjects?(?:\sterms)?|index\sterms?|keywords?|descriptors|credit|people|compan(?:y|ies)|citation|search\sterms?"
    r"|terms|classification|source\scitation|publication\sinfo|notes?|memo|correction|cutlines?|author\saffiliation"
    r"|[A-Z]{2,3}\s|[\w /()-]{2,35}\sterms|type|document\s\w+|organi[sz]ation|geographic|city|country|state|industry"
    r"|person|ticker|load-date|language|issn|isbn|load|accession\s\w+|series)\b[^.!?]{0,40}:"
)


def loses_text(text: str, found: Export) -> bool:
    """Whether a paragraph that is told, and no notice or note of a database, stands nowhere in what was found."""
    kept = _evened(" ".join([*found.lines, *found.facts.values()]))
    return any(_is_told(block) and _evened(block)[-_SEEN:] not in kept for block in _BORDER.split(text))


def _is_told(block: str) -> bool:
    line = block.strip()
    if any(len(one.strip()) < _SHORTEST_LINE for one in line.split("\n")[:-1]):  # of a head
        return False
    if len(line.split(maxsplit=_FEWEST_WORDS)) < _FEWEST_WORDS or not _TOLD.fullmatch(line):
        return False
    return not (_NOTICE.search(line) or _LABELLED.match(line))


def _evened(text: str) -> str:
    return " ".join(text.split())
