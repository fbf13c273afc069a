"""The lines above and below a text as it was -> the one year that they state, which counts only beside a day.

A line that is neither a sentence nor a heading states it: a copyright notice, the name of a paper or an agency, what
archives write on what they file. Where such lines differ none is taken.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.extract.headers.lines.prose_lines import is_prose
from indexer.extract.headers.lines.rights_lines import IS_NOTICE, LONGEST_NOTICE, is_outlet, read_notice
from indexer.extract.headers.years.filed_years import year_behind_headline, year_of_filing, year_of_stamp
from indexer.extract.headers.years.issue_years import labelled_year
from indexer.extract.outlets import outlet_of
from indexer.extract.told import OCCASION, tells_history

_MOST_ABOVE, _MOST_BELOW = 6, 4  # lines
_FIRST = re.compile(r"The(?P<name>(?:\s[A-Z][\w'’-]+){1,3}),\s(?P<year>(?:19|20)\d\d)")
_FEWEST_BLANKS = 2  # in a headline
_OPENING = 120  # characters of a text, in which its dateline stands


def year_of_margin(paragraphs: Sequence[Paragraph], agency: str, *, is_page: bool = False) -> int:
    """The year, 0 without one. `agency`: who sent the text; `is_page`: below that of a site stand the site's own lines.

    >>> text = Paragraph("The ferry stayed in port for a second day, the company said on Monday evening.")
    >>> year_of_margin([Paragraph("Ferry stays in port"), text, Paragraph("(c) 2016 Harbour Newspapers Inc.")], "")
    2016
    """
    head, opening = lines_above(paragraphs)
    top = "\n".join((*head, opening))
    years = {year_above(line, agency, top) for line in head}
    years.add(_year_of_first_line(head))
    for line in lines_below(paragraphs[1:]):
        noticed = _year_of_notice(line, agency, top, is_foot=True, is_page=is_page)
        years.add(noticed or labelled_year(line) or year_of_stamp(line, agency))
        years.add(0 if is_page else year_of_filing(line, agency))
    years.discard(0)
    return years.pop() if len(years) == 1 else 0


def lines_above(paragraphs: Sequence[Paragraph]) -> tuple[list[str], str]:
    """The short lines that a text begins with, and the beginning of its first sentence."""
    lines: list[str] = []
    for paragraph in paragraphs:
        for line in map(str.strip, paragraph.text.split("\n", _MOST_ABOVE)):
            if is_prose(line) or len(lines) == _MOST_ABOVE:
                return lines, line[:_OPENING]
            lines.append(line)
    return lines, ""


def lines_below(paragraphs: Sequence[Paragraph]) -> list[str]:
    """The short lines that a text ends with, the last one first."""
    found: list[str] = []
    for paragraph in reversed(paragraphs):
        lines = [line.strip() for line in paragraph.text.strip().split("\n")]
        for line in reversed(lines):
            is_text = is_prose(line) and not (IS_NOTICE.match(line) or year_of_filing(line, ""))
            if is_text or len(line) > LONGEST_NOTICE or len(found) == _MOST_BELOW:
                return found
            found.append(line)
    return found


def _year_of_first_line(head: Sequence[str]) -> int:
    """The year behind a name that stands above a headline, whatever papers are called: "The Harbour Sentry, 1998"."""
    match = _FIRST.fullmatch(head[0]) if len(head) > 1 and head[1].count(" ") >= _FEWEST_BLANKS else None
    is_about = match is not None and (OCCASION.search(match["name"]) or tells_history(match["name"]))
    return int(match["year"]) if match and not is_about else 0


def year_above(line: str, agency: str, top: str, *, is_alone: bool = False) -> int:
    """The year of a line above a text, 0 of any other line. `top`: these lines, and the beginning of the text;
    `is_alone`: no day goes with it."""
    noticed = _year_of_notice(line, agency, top.replace(line, ""), is_foot=False)
    labelled = 0 if is_alone else labelled_year(line)  # alone it is read with the other lines of a head
    filed = noticed or labelled or year_of_filing(line, agency, is_alone=is_alone)
    return filed or year_behind_headline(line, agency)


def _year_of_notice(line: str, agency: str, top: str, *, is_foot: bool, is_page: bool = False) -> int:
    """The year of the notice of the text's own agency, of an outlet, or of who is named at the text's top; not of what
    sites show below each of their pages, nor of a picture's credit."""
    notice = read_notice(line)
    if notice is None:
        return 0
    if " " in notice.owner and is_agency(notice.owner, agency, top):  # in full, as pictures' credits are not
        return notice.year
    if notice.is_credit:
        return 0
    is_named = " " in notice.owner and notice.owner.lower() in top.lower()
    is_theirs = (is_outlet(notice.owner) or is_named) and not (is_foot and (is_page or notice.is_shown))
    return notice.year if is_theirs or is_agency(notice.owner, agency, top) else 0


def is_agency(owner: str, agency: str, top: str = "") -> bool:
    """Whether an owner is the agency that a text is from, which may stand in the brackets of its dateline, too."""
    initials = "".join(word[0] for word in owner.split() if word[0].isupper())
    is_named = agency != "" and agency in (outlet_of(owner), owner, initials, *owner.split())
    bracketed = (
        f"({owner.lower()})",
        f"({initials.lower()})",
        *(f"/{word.lower()}/" for word in owner.split() if word.isupper()),
    )
    return is_named or any(name in top.lower() for name in bracketed)
