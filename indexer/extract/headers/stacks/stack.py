"""The stack of short lines above a pasted, clipped or scanned text -> what each line states, and the text without it.

You have 2 free articles remaining. | Harbour Beacon | Agriculture | Big crop, small cheques | Ana Ruiz | text
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from indexer.article import Paragraph
from indexer.dates import has_digit
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.headers.heads.below_headlines import is_person_alone, read_below
from indexer.extract.headers.heads.page_heads import PageHead, head_of
from indexer.extract.headers.heads.page_labels import is_unknown_section
from indexer.extract.headers.heads.second_headlines import is_no_headline, tells
from indexer.extract.headers.lines.phrases import BYLINE, in_normal_case, is_name, is_noise, is_title
from indexer.extract.headers.lines.words import KINDS
from indexer.extract.headers.stacks.headlines_below import (
    FEWEST_WORDS,
    has_headline,
    headline_below,
    headlines,
    is_dated,
    is_headline,
    is_none,
)
from indexer.extract.headers.stacks.imprints import day_in, is_imprint
from indexer.extract.headers.stacks.paper_names import Proof, is_called_so, is_domain, is_name_of_several, paper_in
from indexer.extract.headers.stacks.section_names import names_section
from indexer.extract.headers.stacks.signed_lines import signed
from indexer.extract.headers.stacks.site_lines import is_greeting, is_of_site, is_rule
from indexer.extract.headers.stacks.stack_lines import labelled_line, paper_among, parts_of, title_bar
from indexer.formats.columns import GAP

_FEWEST_LINES = 2
_SURE_WORDS = 3  # of a headline below lines that name no paper
_MOST_NAME_WORDS = 7
_LONGEST_FIRST, _LONGEST_BELOW = 160, 80
_FIRST_BELOW = 3
_BARS = (" | ", " / ", " · ", " • ")
_SIGNS = re.compile(r"^(?:[*•#=]+\s+)+")
# Heads of databases, which are read by their own layouts: "HD Ferry stays", "LENGTH: 89 words", a copyright notice.
_OF_RECORD = re.compile(
    r"(?:[A-Z]{2}\s+(?=[A-Z][a-z])(?<!US )(?<!UK )(?<!EU )(?<!TV )"
    r"|(?:HD|SE)$|[A-Z]{3}[A-Z -]*:\s|.*;\s(?i:pg|page)\b"
    r"|(?i:(?:document|publication|proquest|database|accession|record)\b[\w ]*:\s)|(?i:copyright|©|\(c\))\s"
    r"|(?i:government|ministry|department|office)\s(?i:of|for)\b)"
)
_IN_BRACKETS = re.compile(r"\((?:19|20)\d\d\)")


@dataclass(slots=True)
class _Above:
    """What the lines above a headline state, those that are to be read further, those that are nothing we know, and
    the number of the headline's line."""

    facts: dict[str, str] = field(default_factory=dict)
    kept: list[Paragraph] = field(default_factory=list)
    unknown: list[Paragraph] = field(default_factory=list)
    headline: int = 0
    is_page: bool = False  # a line is surely the page's
    is_dated: bool = False  # a line below the headline is


def take_stack(paragraphs: Sequence[Paragraph], whole: Sequence[Paragraph], address: str = "") -> PageHead | None:
    """The facts of the stack above a text, and the other paragraphs; None where it has none that is understood.

    `whole` has the page's furniture, too, `address` is the web address that the text states, "" for none.
    """
    if not paragraphs or not _may_begin(paragraphs):
        return None
    lines, end = head_of(paragraphs)
    is_menu = sum(map(_is_bullet, lines)) > 1
    lines = ["" if is_menu and _is_bullet(line) else _SIGNS.sub("", line) for line in lines]
    if len(lines) < _FEWEST_LINES or not end or any(map(_OF_RECORD.match, lines)):
        return None
    proof = Proof.of(whole, address)
    above = _read_above(lines[:end], proof)
    if above is None or not (above.headline or any(map(_may_be_below, lines[1:end]))):
        return None
    facts, below = _read_below(above, paragraphs, lines, end, proof)
    is_sure = above.is_page or "source" in facts or ("section" in facts and ("byline" in facts or above.is_dated))
    if not is_sure or not below:
        return None
    if "source" in facts:
        facts["source"] = in_normal_case(facts["source"])
    return PageHead(facts, (*above.kept, *below))


def _may_begin(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether the first line may be a paper's, a page's, a section, or one below it the paper or a label."""
    if _may_be_above(paragraphs[0].text.strip()):
        return True
    return any(_may_be_below(one.text.strip()) for one in paragraphs[1:_FIRST_BELOW])


def _may_be_below(line: str) -> bool:
    if len(line) > _LONGEST_BELOW or has_digit(line) or BYLINE.match(line):
        return False
    return is_called_so(line) or labelled_line(line) is not None or any(map(line.__contains__, _BARS))


def _may_be_above(line: str) -> bool:
    if not line or len(line) > _LONGEST_FIRST:
        return False
    words = line.split()
    if len(words) <= _MOST_NAME_WORDS and (is_title(line) and not tells(line)):
        return True
    is_address = " " not in line and "." in line
    return is_address or any(map(line.__contains__, "|/·—:")) or GAP in line or has_digit(line) or is_of_site(line)


def _is_bullet(line: str) -> bool:
    return line.startswith(("• ", "* ", "- ")) and line.count(" ") <= _MOST_NAME_WORDS


def _read_above(lines: Sequence[str], proof: Proof) -> _Above | None:
    """The lines above the headline; None where one of them is nothing that we know."""
    above = _Above()
    if bar := title_bar(lines):
        above.facts |= bar
        lines = ["", *lines[1:]]
    for number, line in enumerate(lines):
        if "headline" in above.facts:
            above.headline = number - 1
            return above
        if not _take(line, lines[number + 1 :], above, proof):
            above.headline = number
            is_one = is_headline(line, FEWEST_WORDS if "source" in above.facts else _SURE_WORDS)
            above.facts["headline"] = line
            return above if is_one else None
    return None


def _take(line: str, below: Sequence[str], above: _Above, proof: Proof) -> bool:
    """Whether a line stands above the headline; what it states goes to the facts."""
    facts = above.facts
    if not line or (is_of_site(line) and not is_domain(line)):
        above.is_page = above.is_page or not (not line or is_rule(line) or is_noise(line))
        return True
    if (labelled := labelled_line(line)) and (facts or labelled[0]):
        above.is_page = True
        return _take_labelled(*labelled, above)
    if "source" not in facts and (parts := parts_of(line, below, proof, is_above=True)):
        facts |= parts.facts
        above.kept += map(Paragraph, parts.lines)
        return True
    if is_dated(line) or BYLINE.fullmatch(line):
        above.kept.append(Paragraph(line))
        return True
    if "source" not in facts and (name := paper_in(line, below, proof)) and has_headline(below):
        facts["source"] = name
        return _keep_day(line, above)
    if "source" in facts and is_imprint(line):
        return _keep_day(line, above)
    if _take_label(line, below, above):
        return True
    if (facts or above.is_page) and _is_other(line, below, facts) and has_headline(below):
        above.unknown.append(Paragraph(line))
        return True
    return False


def _keep_day(line: str, above: _Above) -> bool:
    """The day in a line of the paper's stays; one that states nothing but a year does so above the text."""
    if day := day_in(line):
        above.kept.append(Paragraph(day))
    elif _IN_BRACKETS.search(line):
        above.unknown.append(Paragraph(line))
    return True


def _is_other(line: str, below: Sequence[str], facts: Mapping[str, str]) -> bool:
    """Whether a line above a headline is none: an office, a programme, a greeting, the motto above a section."""
    if is_none(line) or is_greeting(line) or is_no_headline(line) or headline_below(below):
        return True
    is_motto = facts.keys() == {"source"} and len(below) > 1 and names_section(below[0])
    return is_motto or ("source" in facts and is_name_of_several(line))


def _take_labelled(fact: str, value: str, above: _Above) -> bool:
    if fact == "byline":
        above.kept.append(Paragraph(f"By {value}"))
    elif fact == "source":
        above.facts["source"] = value
    elif fact:
        above.facts.setdefault(fact, value)
    return True


def _take_label(line: str, below: Sequence[str], above: _Above) -> bool:
    """Whether a line is the section, or who writes the column, above a headline."""
    facts = above.facts
    is_paper_above = "source" in facts
    may_be_section = "section" not in facts and _may_be_section(line, above) and has_headline(below)
    if may_be_section and _is_section(line, below, is_below_paper=is_paper_above):
        facts["section"] = line
        return True
    if is_paper_above and is_person_alone(line) and next(headlines(below), "").count(" ") >= FEWEST_WORDS:
        above.kept.append(Paragraph(f"By {line}"))
        return True
    return False


def _may_be_section(line: str, above: _Above) -> bool:
    is_alone = "source" in above.facts and " " not in line and line[-1] not in "!?"
    return is_alone or names_section(line) or _is_country(line)


def _is_section(line: str, below: Sequence[str], *, is_below_paper: bool) -> bool:
    if line.lower() in KINDS or is_called_so(line):
        return False
    if names_section(line):
        return True
    headline = next(headlines(below), "")
    if _is_country(line) and len(headline.split()) > _SURE_WORDS:
        return True
    return is_below_paper and " " not in line and is_unknown_section(line, headline, below[1:])


def _is_country(line: str) -> bool:
    """Whether a line is a country or a province, of which sections are called; a town is where the text was written."""
    place = load_gazetteer().place(line) if is_title(line) else None
    return place is not None and place.kind not in ("town", "city", "capital")


def _read_below(
    above: _Above, paragraphs: Sequence[Paragraph], lines: Sequence[str], end: int, proof: Proof
) -> tuple[dict[str, str], list[Paragraph]]:
    """All facts with those of the lines between the headline and the text, and the paragraphs that are left."""
    found = dict(above.facts)
    short: list[Paragraph] = []
    dated: list[Paragraph] = []
    is_signed = any(map(BYLINE.match, lines[above.headline + 1 : end]))
    for number in range(above.headline + 1, end):
        line = lines[number]
        if not line or is_of_site(line):
            continue
        labelled = labelled_line(line)
        if labelled is not None and labelled[0] not in ("byline", "headline"):
            found.setdefault(*labelled)
            above.is_page = True
        elif parts := parts_of(line, (), proof, is_above=False):
            found = {**parts.facts, **found}
            dated += map(Paragraph, parts.lines)
        elif _is_paper_below(line, lines[number + 1 :], found, proof):
            found["source"] = line
        elif is_dated(line):
            dated.append(paragraphs[number])
            above.is_dated = True
            if "source" not in found and (paper := paper_among(line)):
                found["source"] = paper
        else:
            by = f"By {labelled[1]}" if labelled else "" if is_signed else signed(line)
            short.append(Paragraph(by) if by else paragraphs[number])
    stated, left = read_below(short, paragraphs[end].text if end < len(paragraphs) else "")
    found.pop("", None)
    return {**stated, **found}, [*dated, *left, *above.unknown, *paragraphs[end:]]


def _is_paper_below(line: str, below: Sequence[str], facts: dict[str, str], proof: Proof) -> bool:
    """Whether a line below a headline is the paper: who wrote the text, or when, stands below it."""
    if "source" in facts or not below or not is_title(line) or (is_name(line) and is_person_alone(line)):
        return False
    is_signed = BYLINE.match(below[0]) is not None or is_dated(below[0]) or is_person_alone(below[0])
    return is_signed and is_called_so(line) and paper_in(line, (), proof) != ""
