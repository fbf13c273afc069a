"""An article of Gale or InfoTrac -> what its head states, and its text. "|" is a line's end here:

headline | author | paper. (date): section: p12. | Full Text: COPYRIGHT ... | text | Source Citation | ...
Title: ... | Author(s): ... | Source: paper, date v64 i3 p18(4) | Full Text: | COPYRIGHT ... | text
headline | Date: ... | From: paper(Vol. 64, Issue 3) | Full Text: | text | Gale Document Number: ...
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from indexer.formats.exports.feet import foot_begins, foot_fields, terms
from indexer.formats.exports.found import Export
from indexer.formats.exports.lines import DAY, is_signed, is_told
from indexer.formats.reference_values import said_names

TELLS = re.compile(r"(?im)^[^\S\n]*full text(?:\s?:|\s+copyright\b|[^\S\n]*$)")
_BEGINS = re.compile(r"full text\s?:?\s*(?:copyright .*)?", re.IGNORECASE)
_LABEL = re.compile(
    r"(?P<name>title|authors?(?:\(s\))?|source|date|from|publisher|document type|length|word count|subjects?|features"
    r"|abstract|an|issn|lexile measure|magazine collection|copyright|edition|topics?)\s?:\s*(?P<value>.*)",
    re.IGNORECASE,
)
# Below "Full Text:", above the text.
_NOTICE = re.compile(r"copyright\s?:?\s.*\d{4}.*|\(c\) .*|https?://\S+|www\.\S+", re.IGNORECASE)
_BYLINE = re.compile(r"byline\s?:\s*(?P<value>.+)", re.IGNORECASE)
_FOOT_LABEL = re.compile(
    r"(?i)(?P<name>source citation|abstract|named works|citation|subjects?)"
    r"(?:\s*:|(?<=citation)\s*\(|$)\s*(?P<value>.*)"
)
_FOOT_LINE = re.compile(
    r"(?i)(?:gale )?document number\s?:.*|copyright\s?:?\s.*\d{4}.*|https?://\S+|-- end --|accessed .{4,20}"
    r"|document url|byline\s?:.*"
)
_CITATION = re.compile(r"(?i)source citation|citation\s*(?:\(|$)|subjects?\s?:")  # no line of a text
_ABOVE = re.compile(
    r"(?i)information access company|article \w+ from infotrac.*|from .*\b(?:gale|infotrac|asap|onefile)\b.*"
    r"|gale (?:academic|cengage|general|in context|onefile|primary)\b.*|infotrac.*|general onefile.*"
    r"|copyright.*|https?://\S+|[-=_*]{3,}|page \d+ of \d+|\(\d[\d,]* words\)"
)
_PERIOD = rf"(?:{DAY}|[A-Z][a-z]{{2,8}}\.? (?:19|20)\d\d)"
# "Harbour Journal. 64.3 (May 5, 2005): News: p18(4)", "Harbour Journal, May 5, 2005 v64 i3 p18(4)"
_CITED = re.compile(
    rf"(?P<paper>[^\W_a-z][^()\[\];\n]{{1,80}}?)(?:\s?[(\[][^()\[\]]{{2,40}}[)\]])?"
    rf"(?P<volume>(?:[.,]?\s(?:\d+(?:\.\d+)*(?! [A-Z])"
    rf"|v(?:ol)?\.?\s?\d+|n(?:o|um)?\.?\s?\d+|i(?:ssue)?\.?\s?\d+))*)[.,]?\s\(?(?P<day>{_PERIOD})\)?"
    r"(?:\)?:\s(?P<section>[A-Z][A-Za-z &/-]{2,40})(?=:\s))?"
    r"(?P<place>[\s:,.]+(?:v\d|n\d|i\d|pp?\.?\s?\w?\d|\d|NA\b).*)?"
)
_FROM = re.compile(r"(?P<paper>.+?)\s?\((?:vol|issue|no)\b.*\)", re.IGNORECASE)
_KIND = re.compile(r"(?<=[.?!])\s?\([^()]{2,60}\)\.?$")  # of the article, behind its title: "Ferry stays.(News)"
_STOP = re.compile(r"(?<=[^\W_]{2})\.$")
_MOST_HEAD_LINES = 60
_NEAR = 12  # lines of a text's beginning and end
_RIGHTS = re.compile(r"(?:full text\b:?\s*|^)COPYRIGHT \d{4}", re.IGNORECASE)
_PAGE = re.compile(r"\bpp?\.?\s?\w?\d|\bv\d")
_MOST_TITLES = 4  # lines of headline and author without labels


def read_gale(written: list[str]) -> Export | None:
    """The article of some lines; None where no paper and date stand above its full text."""
    lines = [line.strip() for line in written]
    begins = next((at for at, line in enumerate(lines[:_MOST_HEAD_LINES]) if _BEGINS.fullmatch(line)), 0)
    if not begins or any(is_told(line) and not _may_be_long(line) for line in lines[:begins]):
        return None
    facts = _read_head(lines[:begins])
    if facts is None or not _is_theirs(lines, begins):
        return None
    below = begins + 1
    for number in range(below, min(len(lines), begins + _MOST_HEAD_LINES)):
        signed = _BYLINE.fullmatch(lines[number])
        if not (signed or not lines[number] or _NOTICE.fullmatch(lines[number])):
            break
        facts |= {"byline": signed["value"]} if signed else {}
        below = number + 1
    if any(map(_BEGINS.fullmatch, lines[below:])):
        return None  # another article below the first
    end = foot_begins(lines, below, _FOOT_LABEL, _FOOT_LINE)
    if not any(_FOOT_LINE.fullmatch(line) or _CITATION.match(line) for line in lines[end:]):
        end = len(lines)
    subjects = foot_fields(lines[end:], _FOOT_LABEL, _FOOT_LINE).get("subjects", "")
    return Export({**facts, "tags": terms(facts.get("tags") or subjects)}, written[below:end])


def _is_theirs(lines: Sequence[str], begins: int) -> bool:
    """Whether labels or a page stand above a text, a notice of rights or a citation around it."""
    is_paged = any(_is_label(line) or (_is_cited(line) and _PAGE.search(line)) for line in lines[:begins])
    around = (*lines[begins : begins + _NEAR], *lines[-_NEAR:])
    return is_paged or any(_RIGHTS.search(line) or _FOOT_LINE.fullmatch(line) for line in around)


def _is_label(line: str) -> bool:
    return _LABEL.fullmatch(line) is not None


def _may_be_long(line: str) -> bool:
    return _is_label(line) or any(pattern.fullmatch(line) for pattern in (_ABOVE, _CITED))


def _read_head(lines: Sequence[str]) -> dict[str, str] | None:
    """The facts of the lines above a full text; None where no paper and date are among them."""
    fields = {match["name"].lower(): match["value"] for line in lines if (match := _LABEL.fullmatch(line))}
    bare = [line for line in lines if line and not (_LABEL.fullmatch(line) or _ABOVE.fullmatch(line))]
    printed = _printed(fields, bare)
    if printed is None:
        return None
    titles = [line for line in bare if not _is_cited(line)]
    authors = next((fields[name] for name in ("author(s)", "authors", "author") if fields.get(name)), "")
    if not authors and len(titles) > 1 and "title" not in fields and _is_author(titles[-1]):
        authors = titles.pop()
    headline = fields.get("title") or (" ".join(titles) if len(titles) <= _MOST_TITLES else "")
    names = (_STOP.sub("", name.strip()) for name in authors.split(";"))
    facts = {
        "headline": _STOP.sub("", _KIND.sub("", headline)),
        "byline": ", ".join(filter(None, said_names(names))),
        "tags": fields.get("subjects") or fields.get("subject", ""),
    }
    return facts | printed


def _printed(fields: Mapping[str, str], bare: Sequence[str]) -> dict[str, str] | None:
    """Paper, date and section, as labels have them or a line that cites the article."""
    if "date" in fields and "from" in fields:
        match = _FROM.fullmatch(fields["from"])
        return {"source": match["paper"] if match else fields["from"], "date": fields["date"]}
    cited = next((line for line in (fields.get("source", ""), *bare) if _is_cited(line)), "")
    match = _CITED.fullmatch(cited)
    return {"source": match["paper"], "date": match["day"], "section": match["section"] or ""} if match else None


def _is_cited(line: str) -> bool:
    match = _CITED.fullmatch(line) if len(line) <= 2 * _MOST_HEAD_LINES + 100 else None
    return match is not None and (match["place"] is not None or "(" in line)


def _is_author(line: str) -> bool:
    return is_signed(_STOP.sub("", line)) or len(line.split(", ")) == 2
