"""A line of a wire's copy -> whether it is a code by which the wire knows the story, and which no reader was shown."""

from __future__ import annotations

import re

_LONGEST = 100  # characters
# Nobody else writes such lines: desks and numbers of AFP, AP, dpa, ANSA; slugs that begin with a wire's cycle.
_SURE = re.compile(
    r"""(?x)
      [^\s/]{2,10}(?:\s\S{1,6}){0,5}\s?/AFP-[A-Z]{1,3}\d{1,4}.*         # BRI0123 3 I 0412 GBR /AFP-XY12
    | [a-z]{1,2}\s[a-z]\s\^?(?:(?:BC|AM|PM|AP)-|AFP-[A-Z]{1,3}\d).*     # r i BC-EU--Britain-Ferry 3rdLd   05-05 0412
    | \^?(?:BC|AM|PM|AP)-{1,2}(?:[A-Z]{2,3}-){0,3}-?[A-Z][\w&'’.-]*(?:\s?,[\s\w,./-]{1,40})?[<=]?
    | \^?(?:BC|AM|PM)-[A-Z][\w -]{1,40}(?:,\s?\d{1,2}(?:st|nd|rd|th)\s(?i:ld|lead|add)[\w\s,-]{0,30}|\s\d\d-\d\d)
    | =[A-Z][A-Z]+-[A-Z-]+
    | [a-z]{3}\d{4}\s\d\s[a-z]{2}\s\d{1,4}\s(?:dpa|afx)(?:-[a-z]{1,3})?\s\d{4}
    | ZCZC.{0,30}
    """
)
_OF_TELEX = re.compile(r"\^\S.*|.*\S(?:~\^?|\^)")  # "^Ferry stays in port~~^"


def is_sure_code(line: str) -> bool:
    """Whether a line can be nothing else than the code of a wire.

    >>> is_sure_code("BRI0123 3 I 0412 GBR /AFP-XY12"), is_sure_code("PM-Ferry, Bjt,0412"), is_sure_code("AM-radio")
    (True, True, False)
    """
    line = line.strip()
    return len(line) <= _LONGEST and _SURE.fullmatch(line) is not None


def is_of_telex(line: str) -> bool:
    """Whether a line has the signs that tell a wire's machines where a line of its head begins or ends."""
    line = line.strip()
    return len(line) <= _LONGEST and _OF_TELEX.fullmatch(line) is not None
