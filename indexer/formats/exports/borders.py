"""A text -> where each article of ProQuest's and EBSCO's downloads stands in it; what of it is a search, no article.

ProQuest sets articles apart by a rule, EBSCO writes "Record: 1" above each, or the whole citation.
"""

from __future__ import annotations

import re
from itertools import pairwise

_RULE = re.compile(r"^[^\S\n]*_{40,}[^\S\n]*$", re.MULTILINE)
_RULE_SIGNS = "_" * 40
_LABEL = re.compile(r"(?im)^[^\S\n]*(publication (?:info|title|date|year)|proquest document id|full text|abstract)\s?:")
_FEWEST_LABELS = 2
_RECORD = re.compile(
    r"^[^\S\n]*(?:Record: \d{1,5}[^\S\n]*\n\s*(?=Title:)"
    r"|Title: [^\n]{1,1000}(?:\n[^\n]{1,1000}){0,2}?\bBy: (?:[^\n]{1,1000}\n\s*+){1,3}?Database:)",
    re.MULTILINE,
)
_LONGEST_REPORT = 100_000  # characters: of a bibliography of all that was found, too
_PROQUESTS = "Report Information from ProQuest"
_REPORT = re.compile(
    r"""(?ix)
    [\s_=-]*
    (?:report\sinformation\sfrom\sproquest | table\sof\scontents | contact\s(?:proquest|us)
    | bibliography\s+citation\sstyle
    | (?:database\s)?copyright\s(?:©|\(c\))\s\d{4}\sproquest | search\sstrategy | search\ssummary\b
    | (?:page\s\d+\sof\s\d+\s*)?(?:(?:©|\(c\))\s\d{4}\s(?:factiva|dow\sjones)[^\n]*+\s*+)+(?:\Z|search\ssummary)
    | this\se-?mail\swas\sgenerated\sby\s[^\n]*ebsco
    )"""
)


def is_report(text: str) -> bool:
    """Whether a part of a download tells of the search that it is of, and of the database."""
    return _PROQUESTS in text or (len(text) < _LONGEST_REPORT and _REPORT.match(text) is not None)


def apart(text: str) -> list[tuple[int, int]]:
    """Start and end of each article, if ProQuest's rules or EBSCO's first lines set two apart at least."""
    if _RULE_SIGNS in text and (found := _between_rules(text)):
        return found
    return _below_records(text) if "Record: " in text or "Database:" in text else []


def _between_rules(text: str) -> list[tuple[int, int]]:
    """What stands between rules and has labels of ProQuest; other text below it is of the article above."""
    rules = [rule.span() for rule in _RULE.finditer(text)]
    parts = list(zip((0, *(end for _start, end in rules)), (*(start for start, _end in rules), len(text)), strict=True))
    labelled = {part for part in parts if len(set(_LABEL.findall(text, *part))) >= _FEWEST_LABELS}
    if len(labelled) < 2:
        return []
    found: list[tuple[int, int]] = []
    for start, end in parts:
        if (start, end) in labelled:
            found.append((start, end))
        elif found and text[start:end].strip() and not is_report(text[start:end]):
            found[-1] = (found[-1][0], end)
    return found


def _below_records(text: str) -> list[tuple[int, int]]:
    """What stands from each first line of a record to the next one; above the first is at most a search."""
    marks = [record.span() for record in _RECORD.finditer(text)]
    ends = [0, *(end for _start, end in marks)]
    starts = [
        start for (start, _end), above in zip(marks, ends, strict=False) if not above or text[above:start].strip()
    ]
    return list(pairwise([*starts, len(text)])) if len(starts) > 1 else []
