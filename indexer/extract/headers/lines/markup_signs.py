"""A line as files of markup, of a wiki, of references have it -> the same as a header says it: "date: 2025-09-05"."""

from __future__ import annotations

import re

# "<date>2025-09-05</date>", "pubdate=2025-09-05"
_TAGGED = re.compile(r"<(?P<name>\w+)>(?P<value>[^<>]+)</(?P=name)>")
_ASSIGNED = re.compile(r"^(\w{2,20})\s?=\s?(?=\S)")
_BRACED = re.compile(r"^(\w{2,20})\s?=\s?(?:\{([^{}]*)\}|\"([^\"]*)\"),?$")  # of BibTeX: "date = {2025-09-05},"
_TEMPLATE = re.compile(r"\{\{([A-Za-z ]+)\|(?:date\s?=\s?)?([^{}|=]+)\}\}")  # of a wiki: "{{date|January 29, 2008}}"
_OF_ORG = re.compile(r"^#\+(\w{2,20}):\s*<?([^<>]+)>?$")  # "#+DATE: <2025-09-05 Fri>"
# Of AsciiDoc: ":revdate: 5 May 2025", and below the author "v1.0, 2025-09-05" or "v1.0, 5 May 2025: as printed"
_OF_REVISION = re.compile(r"(?::(?:rev|pub|doc|article)-?date:|v\d+(?:\.\d+)*,)\s+(?P<date>[^:]{6,30})(?::\s.*)?")
_EMPHASIS = re.compile(r"(?P<sign>[*_]{1,3})(?=\S)(?P<words>[^*_]{2,100}\S)(?P=sign)")
_WIKI_SIGNS = re.compile(r"'{2,5}|\[\[|\]\]")


def without_emphasis(opening: str) -> str:
    """A text's first words without the signs of Markdown around them.

    >>> without_emphasis("**HARBOUR, April 10, 2010** - The ferry stayed.")
    'HARBOUR, April 10, 2010 - The ferry stayed.'
    """
    match = _EMPHASIS.match(opening) if opening.startswith(("*", "_")) else None
    return f"{match['words']}{opening[match.end() :]}" if match else opening


def without_markup(line: str) -> str:
    """The line with its name and value in words, without the signs of a wiki.

    >>> without_markup("<date>2025-09-05</date>"), without_markup("{{date|5 May}}"), without_markup("date = {5 May},")
    ('date: 2025-09-05', 'date: 5 May', 'date: 5 May')
    """
    if line.startswith("<") and (match := _TAGGED.fullmatch(line)):
        return f"{match['name']}: {match['value']}"
    if line.startswith("#+") and (match := _OF_ORG.fullmatch(line)):
        return f"{match[1].lower()}: {match[2]}"
    if line.startswith((":", "v")) and (match := _OF_REVISION.fullmatch(line)):
        return f"date: {match['date']}"
    if line.startswith("{{") and (match := _TEMPLATE.fullmatch(line)):
        return f"{match[1]}: {match[2]}"
    if "=" in line:
        match = _BRACED.fullmatch(line)
        line = f"{match[1]}: {match[2] or match[3]}" if match else _ASSIGNED.sub(r"\1: ", line)
    return _WIKI_SIGNS.sub("", line) if "''" in line or "[[" in line else line
