"""A name whose parts run together ("Sep082008", "debates2001-11-18a", "Echo19881001p12") -> the same, set apart."""

from __future__ import annotations

import re

from indexer.dates.pieces import MONTH

_YEAR = r"(?:1[89]|20)\d\d"
MAY_HAVE_YEAR = re.compile(_YEAR)
_DAY = r"(?:0[1-9]|[12]\d|3[01])"
_CAPITAL_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
# "EchoSep08", "Echo08Sep2008", "EchoSep2008": a small letter touches a capital or a digit.
_RUN_TOGETHER = re.compile(
    rf"(?<=[a-z])(?={_CAPITAL_MONTH}(?:{_DAY})?{_YEAR}(?!\d))|(?<=[a-z]{{2}})(?=[0-3]?\d[-_]?{_CAPITAL_MONTH}[-_]?{_YEAR}(?!\d))"
)
_MONTH_FIRST = re.compile(rf"(?i)(?<![^\W_])({MONTH})({_DAY})({_YEAR})(?!\d)")
_YEAR_FIRST = re.compile(rf"{_YEAR}[0-3]\d")  # "jun200408", which may be the one as well as the other
# "debates2001-11-18a", "Echo1988-10-01p12"
_GLUED_BEFORE = re.compile(rf"(?<=[A-Za-z]{{2}})(?={_YEAR}([-_.])[01]\d\1[0-3]\d(?!\d))")
_GLUED_BEHIND = re.compile(rf"(?<!\d)({_YEAR}([-_.])[01]\d\2[0-3]\d)(?=[A-Za-z])(?![Tt]\d)")
# The page or the section behind a packed day: "Echo19881001p12".
_PAGE_BEHIND = re.compile(
    rf"(?i)(?<!\d)({_YEAR}(?:0[1-9]|1[0-2]){_DAY})(?=(?:p|pg|page|s|sec|section|ed|a|art)\d{{1,4}}(?![^\W_]))"
)
# A wire service's number of a story that ends in its day: "idUSBRE86J1AB20120720".
_WIRE_NUMBER = re.compile(rf"(?<![^\W_])id[A-Z]{{3}}[A-Z0-9]{{3,16}}?(20\d\d(?:0[1-9]|1[0-2]){_DAY})(?![^\W_])")
# The number of an issue before its month: "vol-12-no-3-Jan-2022".
_NUMBER = re.compile(
    rf"(?i)(?<![^\W_])((?:vol|volume|no|nr|number|issue|iss)[-_. ]?)\d{{1,4}}[-_. ]+(?={MONTH}[-_. ]?{_YEAR})"
)


def unglued(name: str) -> str:
    """A name with the parts of a date set apart from each other and from letters.

    >>> unglued("ferry_Sep082008"), unglued("debates2001-11-18a"), unglued("EchoMay2009")
    ('ferry_Sep 08 2008', 'debates 2001-11-18 a', 'Echo May2009')
    """
    if name.isdigit() or not MAY_HAVE_YEAR.search(name):
        return name
    name = _RUN_TOGETHER.sub(" ", name)
    name = _MONTH_FIRST.sub(_in_order, name)
    name = _GLUED_BEHIND.sub(r"\1 ", _GLUED_BEFORE.sub(" ", name))
    name = _WIRE_NUMBER.sub(r"\1", _PAGE_BEHIND.sub(r"\1 ", name))
    return _NUMBER.sub(r"\1 ", name)


def _in_order(match: re.Match[str]) -> str:
    """Month, day and year; nothing where the year may stand before the day."""
    digits = match[2] + match[3]
    is_clear = not (_YEAR_FIRST.fullmatch(digits) and 1 <= int(digits[4:]) <= 31)
    return f"{match[1]} {match[2]} {match[3]}" if is_clear else ""
