"""The line that a page has right above its headline -> the section that it names: "World", "Arts & Culture"; the lines
of a site above it -> the section that the nearest of them names: "Business - Reuters", "NPR > Climate"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.extract.paper_words import SECTION_WORDS

_MOST_WORDS = 4
_LONGEST = 40  # characters
_JOINERS = frozenset({"&", "and", "of", "the", "|", "/", "-", "–", "›", "»", ">"})
_BORDERS = re.compile(r"\s+[-–—|/·•»›>:]+\s+|\s*[|›»>]\s*")  # of the parts of such a line
_OF_MENU = re.compile(r"(?i)(?:news\s)?home\s*[|•·]")  # "Home | Sport"
_MOST_PARTS = 4  # more are a menu
_NEAR = 3  # lines above a headline
_SITES_OWN = frozenset({"home", "news", "news home"})  # the way to the site's first page


def take_section(paragraphs: Sequence[Paragraph], stated: str) -> tuple[str, Sequence[Paragraph]]:
    """The section that the first line names, "" where it names none, and the paragraphs below it. `stated` is the
    record's own. A heading may be one of the text, as those are of which there are several: "World", "Sport"."""
    line = paragraphs[0].text.strip() if paragraphs else ""
    is_alone = len(paragraphs) > 1 and paragraphs[0].kind == "p" and _is_section(line)
    if not is_alone or stated.lower() not in ("", line.lower()) or any(_is_section(one.text) for one in paragraphs[1:]):
        return "", paragraphs
    return ("" if line.lower() in _SITES_OWN else line), paragraphs[1:]


def section_above(lines: Sequence[str]) -> str:
    """The section that the nearest lines above a headline name, "" where they name none, or several as a menu does.

    >>> section_above(["Log in", "Business - Reuters"]), section_above(["World", "Sport", "Culture"])
    ('Business', '')
    """
    near = lines[-_NEAR:]
    parted = [[part for part in _BORDERS.split(line) if part] for line in near]
    named = [
        [part for part in parts if _is_section(part) and part.lower() not in _SITES_OWN]
        for line, parts in zip(near, parted, strict=True)
        if len(parts) <= _MOST_PARTS and not _OF_MENU.match(line)
    ]
    found = [parts[-1] for parts in named if parts]
    return found[0] if len(set(found)) == 1 else ""


def _is_section(line: str) -> bool:
    words = line.lower().split() if len(line) <= _LONGEST else []
    named = [word for word in words if word not in _JOINERS]
    return 0 < len(named) <= _MOST_WORDS and line[0].isupper() and SECTION_WORDS.issuperset(named)
