"""The text of a wire's copy -> the same with the lines of its head apart, which stand right above the story."""

from __future__ import annotations

import re

from indexer.formats.wire_codes import is_of_telex, is_sure_code

_HEAD = 700  # characters, among which the head stands
_AMONG = 6  # of the first lines, one of which is a code
_MOST_LINES = 16
_LONG = 55  # characters of a line that goes on below; a whole sentence has more than twice as many
_MAY_BE = re.compile(r"/AFP-[A-Z]|(?:^|\n)\s{0,4}(?:\^|ZCZC|[a-z]{1,2} [a-z] \S|(?:BC|AM|PM|AP)-|[a-z]{3}\d{4} \d )")
_SIGNS = ("/AFP-", "AFP-", "^", "ZCZC", "BC-", "AM-", "PM-", "AP-", "dpa")  # one of them is in what the pattern finds
_DATELINE = re.compile(r"\^?\(?[^\W\d_].{1,80}?\([A-Za-z][A-Za-z-]{1,11}\)\s?(?:--?|[–—_])\s?\S|\([A-Z]{2,6}\) - [A-Z]")
_BEGINS_LINE = re.compile(r"by\s[A-Z]|\(")
_ENDS_LINE = re.compile(r"(?:[~^=<]|///)$")


def with_wire_head_apart(text: str) -> str:
    """The text, a blank line below each line of its head where one of the first lines is a wire's code.

    >>> with_wire_head_apart("BC-Ferry,420\\nFerry stays\\n   MILTON (AP) -- The ferry stayed.\\n   It may sail.")
    'BC-Ferry,420\\n\\nFerry stays\\n\\n   MILTON (AP) -- The ferry stayed.\\n   It may sail.'
    """
    head_of_text = text[:_HEAD]
    if not any(map(head_of_text.__contains__, _SIGNS)) or not _MAY_BE.search(head_of_text):  # nearly always
        return text
    lines = text.lstrip("\n").split("\n", 2 * _MOST_LINES)
    first = [line for line in lines[: 2 * _AMONG] if line.strip()][:_AMONG]
    begin = _begin_of_story(lines)
    if not begin or not any(is_sure_code(line) or is_of_telex(line) for line in first):
        return text
    head: list[str] = []
    for line in map(str.strip, lines[:begin]):
        goes_on = line[:1].islower() and not (is_sure_code(line) or _BEGINS_LINE.match(line))
        if head and goes_on and not _ENDS_LINE.search(head[-1]) and len(head[-1]) >= _LONG:
            head[-1] = f"{head[-1]} {line}"
        elif line:
            head.append(line)
    return "\n\n".join([*head, "\n".join(lines[begin:])])


def _begin_of_story(lines: list[str]) -> int:
    """The number of the line with which the story begins: its dateline, or the first that goes on below; 0 for none."""
    for number, line in enumerate(lines[: 2 * _MOST_LINES]):
        bare = line.strip()
        if is_sure_code(bare):
            continue
        below = lines[number + 1].lstrip() if number + 1 < len(lines) else ""
        if _DATELINE.match(bare) or len(bare) > 2 * _LONG or (len(bare) >= _LONG and _is_of_story(bare, below)):
            return number
    return 0


def _is_of_story(line: str, below: str) -> bool:
    return below[:1].islower() and not (_BEGINS_LINE.match(below) or is_of_telex(line) or line.startswith("Eds"))
