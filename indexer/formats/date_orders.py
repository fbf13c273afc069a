"""A record's names and formats of dates -> whether days stand first in its numbers; a date in these, in ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from indexer.formats.values import texts

# "date_dmy", "Date (dd/mm/yyyy)", "ymd" as names are compared.
_NAMED = re.compile(
    r"(?P<name>[a-z]*?)(?:(?P<days>dmy|dd?mm?yyyy)|(?P<months>mdy|mm?dd?yyyy)|(?:ymd|yyyymm?dd?))", re.ASCII
)
_FORMAT_FIELD = re.compile(
    r"(?:(?:pub|publish(?:ed)?|publication|post(?:ed)?|story|article|export)?(?:date|datetime|time|timestamp)?)?"
    r"(?:format|pattern|fmt|mask|order)(?:string)?"
)
_SIGN = r"[/.-]?%?-?"
# Of Java, strftime, moment and PHP: "dd/MM/yyyy", "%d/%m/%Y", "d/n/Y", "DMY".
_DAY_FIRST = re.compile(
    rf"(?i)(?<![a-z])%?-?(?:dd?|j){_SIGN}(?:mm?|n){_SIGN}y{{1,4}}(?![a-z])|^day[\s_-]?first$|^little[\s_-]?endian$"
)
_MONTH_FIRST = re.compile(rf"(?i)(?<![a-z])%?-?(?:mm?|n){_SIGN}(?:dd?|j){_SIGN}y{{1,4}}(?![a-z])|^month[\s_-]?first$")
_NUMBERS = re.compile(r"(?P<first>\d\d?)(?P<sign>[/.-])(?P<second>\d\d?)(?P=sign)(?P<year>(?:19|20)\d\d)(?!\d)")
_COMPACT = re.compile(r"(?P<first>\d\d)(?P<second>\d\d)(?P<year>(?:19|20)\d\d)(?!\d)")
_MONTHS, _DAYS = 12, 31


@lru_cache(maxsize=4096)
def order_in_name(name: str) -> tuple[str, bool | None] | None:
    """A field's name, as it is compared, without the order at its end, and whether days stand first by that (None: the
    year); None for a name that ends otherwise.

    >>> order_in_name("datedmy"), order_in_name("ymd"), order_in_name("date")
    (('date', True), ('', None), None)
    """
    match = _NAMED.fullmatch(name)
    if match is None:
        return None
    return match["name"], True if match["days"] else False if match["months"] else None


def order_in_fields(fields: Mapping[str, object]) -> bool | None:
    """Whether days stand first by a record's field for the format of its dates; None where none says so."""
    orders = set()
    for name, value in fields.items():
        if name == "dayfirst" and (value is True or texts(value) in (("true",), ("True",), ("1",))):
            orders.add(True)
        if not _FORMAT_FIELD.fullmatch(name):
            continue
        for text in texts(value):
            orders |= {True} if _DAY_FIRST.search(text) else set()
            orders |= {False} if _MONTH_FIRST.search(text) else set()
    return orders.pop() if len(orders) == 1 else None


def in_order(text: str, day_first: bool, *, is_compact: bool = False) -> str:
    """A date that begins with numbers in this order, the year last, with the year first; any other text as it is.

    >>> in_order("05/07/2012 08:45", True), in_order("05/17/2012", True), in_order("July 5, 2012", True)
    ('2012-07-05 08:45', '05/17/2012', 'July 5, 2012')
    """
    match = _NUMBERS.match(text) or (_COMPACT.match(text) if is_compact else None)
    if match is None:
        return text
    first, second = int(match["first"]), int(match["second"])
    day, month = (first, second) if day_first else (second, first)
    if not (0 < month <= _MONTHS and 0 < day <= _DAYS):
        return text
    return f"{match['year']}-{month:02}-{day:02}{text[match.end() :]}"
