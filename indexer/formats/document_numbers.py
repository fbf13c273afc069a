"""The number by which a collection knows a text -> the day in it: "NYT_ENG_20090806.0012", "APW19980602.0004"."""

from __future__ import annotations

import re
from datetime import date

from indexer.dates.assembling import long_year

# Of newswire corpora, whose numbers begin with the service and the day it sent the text; those of older ones with the
# last two digits of its year, which is no month and no day.
_NUMBER = re.compile(r"[A-Z]{2,5}(?:_[A-Z]{3}_)?(?P<day>(?:19|20)\d{6})\.\d{3,4}", re.ASCII)
# Of things that are sold, ordered, filed or photographed.
_COUNTED = frozenset({"CAS", "DOC", "IMG", "INV", "ITE", "LOT", "ORD", "PRO", "REF", "SER", "SKU", "TIC"})
_OLD = re.compile(r"(?:AP|WSJ|UPI|REUT|NYT)[- ]?(?P<day>(?:69|[7-9]\d)\d{4})-\d{3,4}", re.ASCII)
# "AP-NR-12-25-88 0934EST"
_FILED = re.compile(
    r"AP-[A-Z]{2}-(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d) (?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)E[SD]T",
    re.ASCII,
)


def day_of_number(number: str) -> str:
    """The day in ISO 8601, with its time where the number has that; "" of any other number.

    >>> day_of_number("NYT_ENG_20090806.0012"), day_of_number("AP880212-0077"), day_of_number("LA010189-0001")
    ('2009-08-06', '1988-02-12', '')
    """
    if number.strip()[:3] in _COUNTED:
        return ""
    if filed := _FILED.fullmatch(number.strip()):
        return f"{long_year(int(filed['year']))}-{filed['month']}-{filed['day']} {filed['hour']}:{filed['minute']}"
    match = _NUMBER.fullmatch(number.strip()) or _OLD.fullmatch(number.strip())
    if match is None:
        return ""
    digits = match["day"] if len(match["day"]) > 6 else f"{long_year(int(match['day'][:2]))}{match['day'][2:]}"
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:])).isoformat()
    except ValueError:
        return ""
