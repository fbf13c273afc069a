"""The names of a path or an address -> the same, with dates whose parts have labels, or are cut apart, written plainly.

"2011y/03m/30d", "year/2007/month/11/day/22", "pub2003-11-23_accessed2025-12-01", "sport_4_24/10/2003_64353",
"1187-20200729". Each says that it is a date, or has so many digits that it can hardly be a number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.dates.assembling import existing_day
from indexer.dates.pieces import MONTH

_YEAR, _MONTH, _DAY = r"(?:19|20)\d\d", r"0?[1-9]|1[0-2]", r"0?[1-9]|[12]\d|3[01]"
_UNITS = re.compile(
    rf"(?i)(?<![^/])(?:y(?:ea)?r?[=/_-]?(?P<year>{_YEAR})|(?P<year2>{_YEAR})y(?:ea)?r?)"
    rf"/(?:m(?:onth)?[=/_-]?(?P<month>{_MONTH})|(?P<month2>{_MONTH})m(?:onth)?)"
    rf"(?:/(?:d(?:ay)?[=/_-]?(?P<day>{_DAY})|(?P<day2>{_DAY})d(?:ay)?))?(?![^/])",
    re.ASCII,
)
# "y2006m05d12_heat", "2006y05m12d"
_UNITS_IN_NAME = re.compile(
    rf"(?i)(?<![^\W_])(?:y(?P<year>{_YEAR})[-_]?m(?P<month>{_MONTH})[-_]?d(?P<day>{_DAY})"
    rf"|(?P<year2>{_YEAR})y[-_]?(?P<month2>{_MONTH})m[-_]?(?P<day2>{_DAY})d)(?![^\W_])",
    re.ASCII,
)
# "21.XI.1938", "1938-xi-21"
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_IN_ROMAN = "|".join(_ROMAN)
_ROMAN_MONTH = re.compile(
    rf"(?i)(?<![^\W_])(?:(?P<day>{_DAY})(?P<sign>[-_. ])(?P<month>{_IN_ROMAN})(?P=sign)(?P<year>{_YEAR})"
    rf"|(?P<year2>{_YEAR})(?P<sign2>[-_. ])(?P<month2>{_IN_ROMAN})(?P=sign2)(?P<day2>{_DAY}))(?![^\W_])",
    re.ASCII,
)
# "RadioHarbour12Aug1991Bulletin"
_IN_CAMEL_CASE = re.compile(rf"(?<=[a-z])({_DAY})((?i:{MONTH}))({_YEAR})(?=[A-Z]|(?![^\W_]))", re.ASCII)
_MAY_BE_UNITS = re.compile(r"(?i)(?:^|/)y|\d(?:y|yr|year)/m?\d")
_OF_PUBLISHING = r"pub(?:lished|lication|lish)?|issued?|posted"
# The day behind such a label in the name of a file, whatever other days stand beside it.
_LABELLED = re.compile(
    rf"(?i)(?<![^\W_])(?:(?:(?:{_OF_PUBLISHING})[-_ ]?(?:date|day|on)?|(?:article|story|news)[-_ ]?date)[-_ =:]?"
    rf"|(?<![^,;& ])(?:date|day)[=:])(?P<day>{_YEAR}(?P<sign>[-.]?)(?:0[1-9]|1[0-2])(?P=sign)[0-3]\d)(?!\d)",
    re.ASCII,
)
_OTHERS_BEHIND = re.compile(rf"=|{_YEAR}")
# "sport_4_24", "10", "2003_64353"
_CUT_APART = re.compile(rf"(?<=[^\W\d]_)(?:\d+_)?([0-3]?\d/[01]?\d/{_YEAR})_(?=\d)", re.ASCII)
# "1187-20200729" of a folder
_NUMBER_AND_DAY = re.compile(r"\d{3,6}[-_](?P<day>(?:199|20[0-4])\d{5})", re.ASCII)
# "16122009-2773120"
_DAY_AND_NUMBER = re.compile(r"(?P<day>[0-3]\d)(?P<month>[01]\d)(?P<year>(?:199|20[0-4])\d)-\d{6,8}", re.ASCII)


def with_plain_parts(names: Sequence[str]) -> list[str]:
    """The names, each date of these kinds as the name that it is.

    >>> with_plain_parts(["dump", "2011y", "03m", "30d", "ferry"]), with_plain_parts(["a", "pub=2012-10-31,id=8801"])
    (['dump', '2011-03-30', 'ferry'], ['a', '2012-10-31'])
    >>> with_plain_parts(["local", "16122009-2773120"]), with_plain_parts(["scans", "1187-20200729", "281633"])
    (['local', '16-12-2009'], ['scans', '2020-07-29', '281633'])
    >>> with_plain_parts(["y2006m05d12_heat"]), with_plain_parts(["clippings", "21.XI.1938"])
    (['2006-05-12_heat'], ['clippings', '1938-11-21'])
    """
    joined = "/".join(names)
    if _MAY_BE_UNITS.search(joined):
        joined = _UNITS.sub(_plain_units, joined)
    if "/" in joined and "_" in joined:
        joined = _CUT_APART.sub(lambda match: f"/{match[1].replace('/', '-')}/", joined)
    *folders, last = joined.split("/")
    last = _IN_CAMEL_CASE.sub(r"_\1-\2-\3_", last)
    folders = [_plain_number(folder) for folder in folders]
    return [*folders, _ROMAN_MONTH.sub(_plain_roman, _UNITS_IN_NAME.sub(_plain_units, _plain_day(last)))]


def _plain_units(match: re.Match[str]) -> str:
    parts = (match[name] or match[f"{name}2"] for name in ("year", "month", "day"))
    return "-".join(part.zfill(2) for part in parts if part)


def _plain_roman(match: re.Match[str]) -> str:
    year, month, day = (match[name] or match[f"{name}2"] for name in ("year", "month", "day"))
    return f"{year}-{_ROMAN.index(month.lower()) + 1:02}-{day.zfill(2)}"


def _plain_number(folder: str) -> str:
    match = _NUMBER_AND_DAY.fullmatch(folder)
    day = existing_day(int(match["day"][:4]), int(match["day"][4:6]), int(match["day"][6:])) if match else None
    return day.isoformat() if day else folder


def _plain_day(last: str) -> str:
    if labelled := _LABELLED.search(last):
        is_alone = not _OTHERS_BEHIND.search(last, labelled.end())
        return last[labelled.start("day") :] if is_alone else labelled["day"]
    match = _DAY_AND_NUMBER.fullmatch(last)
    return f"{match['day']}-{match['month']}-{match['year']}" if match else last
