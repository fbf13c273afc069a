"""The first lines of a wire's copy -> the same without its slug and the notes to editors, which no reader was shown.

BC-Storm-Coast, 1st Ld-Writethru | COAST-STORM/ (UPDATE 2) | Eds: Updates with quotes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import find_dates
from indexer.extract.headers.lines.line import read_header_line

_LONGEST = 80  # characters
_LONGEST_NOTE = 300
_AMONG = 5  # of the first lines
_FEWEST_WORDS = 2  # of the headline below
_TAGS = (
    r"(?:\d{1,2}(?:st|nd|rd|th)\s)?"
    r"(?:ld|lead|add|sub|take|writethru|writethrough|bjt|adv|insert|update|urgent|rc|rewrite)\b"
)
_STATE = r"\((?:UPDATE|REFILE|CORRECTED|URGENT|WRAPUP|PIX|TV)[^()]{0,30}\)"
_SLUG = re.compile(
    rf"""(?x)
      \^?(?:BC|AM|PM|AP|EU|AS|US|ML|AF|LT|CN|GB)-{{1,2}}[A-Z0-9][\w&'’.-]*(?:\s?,\s?[\w\s,./-]{{1,40}})?[<=]?
    | [A-Z][\w&'’]*(?:-{{1,2}}[\w&'’]+)+\s?,\s?(?i:{_TAGS})[\w\s,./-]{{0,30}}
    | (?:[A-Z]{{2,}}[A-Z0-9]*-)+[A-Z0-9]+/[A-Z]{{0,12}}(?:\s{_STATE})?
    | [A-Z]{{3,}}/[A-Z]{{0,12}}\s{_STATE}
    """
)
_SLUGGED = re.compile(r"\^?[A-Z][\w&'’-]*[-/]")
_MAY_BE_OF_WIRE = re.compile(rf"^{_SLUGGED.pattern}|(?i:\beds|\beditors)|=(?:\n|$)")
_OF_TELEX = re.compile(r"(?<=\w)=$")  # where a line of a head ends
# What notes begin with: "Editors" and a band called "Eds" may be of the article.
_TELLS_EDITORS = (
    r"(?i:updat|add(?:s|ing)?\b|correct|stands?\s(?:for|as)"
    r"|recast|rewrit|subs?\b|ups\b|lead|with\s(?:quotes?|details?"
    r"|photos?|background)|embargo|hold\s(?:for|until)|(?:please\s)?note\b"
    r"|an?\s(?:note|version)|this\s(?:story|version)"
    r"|story\b|photos?\b|trim|edit[se]|fix|minor|restor|delet|replac|repeat|refil"
    r"|also\smoving|moving|moved|for\srelease|version)"
)
_NOTE = re.compile(
    rf"(?:Eds|EDS)(?:\s?:|\.:)\s\S.*|Editors\s?:\s{_TELLS_EDITORS}.*"
    rf"|\((?:Eds|EDS):\s[^()]*\)|\((?:Eds|EDS),?\s{_TELLS_EDITORS}[^()]*\)"
)


def without_slug(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The paragraphs without the slug on the first line, where a headline stands below it, and without notes to editors
    among the first lines."""
    above = paragraphs[:_AMONG]
    if not any(_may_be_of_wire(one.text[:_LONGEST]) for one in above):  # nearly always
        return paragraphs
    kept: list[Paragraph] = []
    for number, paragraph in enumerate(above):
        lines = paragraph.text.strip().split("\n")
        below = lines[1:] or [one.text for one in paragraphs[number + 1 : number + 2]]
        is_slugged = number == 0 and bool(below) and is_slug(lines[0]) and _is_headline(below[0])
        rest = [_OF_TELEX.sub("", line) for line in lines[is_slugged:] if not is_note(line)]
        if rest == lines:
            kept.append(paragraph)
        elif rest:
            kept.append(paragraph._replace(text="\n".join(rest), markup=""))
    is_all = not kept and len(paragraphs) <= _AMONG
    return paragraphs if is_all or kept == list(above) else (*kept, *paragraphs[_AMONG:])


def _may_be_of_wire(text: str) -> bool:
    """Whether a line may be a slug or a note; the pattern takes ten times as long as the words in it."""
    lowered = text.lower()
    is_likely = "eds" in lowered or "editors" in lowered or "=" in text or _SLUGGED.match(text)
    return bool(is_likely) and _MAY_BE_OF_WIRE.search(text) is not None


def is_slug(line: str) -> bool:
    """Whether a line is what a wire calls a story, without a day in it.

    >>> is_slug("BC-Storm-Coast,1st Ld"), is_slug("COAST-STORM/ (UPDATE 2)"), is_slug("AM-radio host quits")
    (True, True, False)
    """
    line = line.strip()
    return len(line) <= _LONGEST and _SLUG.fullmatch(line) is not None and not find_dates(line)


def is_note(line: str) -> bool:
    """Whether a line tells editors what is new in a story."""
    line = line.strip()
    return len(line) <= _LONGEST_NOTE and _NOTE.fullmatch(line) is not None and not find_dates(line)


def _is_headline(below: str) -> bool:
    line = below.partition("\n")[0].strip()
    return len(line.split()) >= _FEWEST_WORDS and read_header_line(line) is None
