"""The archivist's pattern for paths ("{source}/{date:%Y/%m/%d}/") + a file's path -> the facts that its folders are."""

from __future__ import annotations

import re
import string
from dataclasses import dataclass

from indexer.dates import read_date
from indexer.formats.characters import one_line

FIELDS = ("source", "section")  # a folder's name is the fact as it stands
_ANY = "any"
_DIRECTIVES = {
    "Y": r"(?P<year>[12]\d{3})",
    "y": r"(?P<short>\d\d)",
    "m": r"(?P<month>\d{1,2})",
    "d": r"(?P<day>\d{1,2})",
    "b": r"(?P<name>[A-Za-z]{3,9})",
    "B": r"(?P<name>[A-Za-z]{3,9})",
}
_DIRECTIVE = re.compile(r"%(.)")


@dataclass(frozen=True, slots=True)
class PathPattern:
    """What folders mean. `written` is the pattern as typed."""

    written: str
    expression: str

    def facts(self, shown: str) -> dict[str, str]:
        """The facts in a path, by name; "date" as ISO 8601 in the precision of the pattern. {} where it does not fit.

        >>> read_pattern("{source}/{date:%Y/%m}/").facts("herald/2024/03/05/a.txt")
        {'source': 'herald', 'date': '2024-03'}
        """
        match = re.match(self.expression, shown)
        if match is None:
            return {}
        parts = match.groupdict()
        facts = {name: value for name in FIELDS if (value := one_line(parts.get(name, "")))}
        return facts | ({"date": date} if (date := _date(parts)) else {})


def read_pattern(text: str) -> PathPattern:
    """The pattern that was typed; raises ValueError with a sentence when it is none."""
    expression, seen = "", set()
    try:
        pieces = list(string.Formatter().parse(text))
    except ValueError:
        raise ValueError("a brace is not closed") from None
    for literal, name, directives, _conversion in pieces:
        expression += re.escape(literal)
        if name is None:
            continue
        if name in seen and name != _ANY:
            raise ValueError(f"{{{name}}} stands in it twice")
        seen.add(name)
        expression += _expression(name, directives or "")
    if not seen - {_ANY}:
        raise ValueError("it names neither {source}, {section} nor {date:...}")
    return PathPattern(text, expression if text.endswith("/") else expression + r"(?=/|\.\w+$|$)")


def _expression(name: str, directives: str) -> str:
    if name in FIELDS:
        return rf"(?P<{name}>[^/]+?)" if not directives else _refuse(name)
    if name == _ANY:
        return r"[^/]+?"
    return _date_expression(directives) if name == "date" else _refuse(name)


def _refuse(name: str) -> str:
    raise ValueError(f"{{{name}}} is not known; write {{source}}, {{section}}, {{any}} or {{date:%Y/%m/%d}}")


def _date_expression(directives: str) -> str:
    used = _DIRECTIVE.findall(directives)
    if unknown := [directive for directive in used if directive not in _DIRECTIVES]:
        raise ValueError(f"%{unknown[0]} is not known in a date; write %Y, %y, %m, %b, %B or %d")
    if not {"Y", "y"} & set(used) or len(set(used)) < len(used) or {"Y", "y"} <= set(used) or {"b", "B"} <= set(used):
        raise ValueError("a date needs one year (%Y or %y), and each part once")
    literals = _DIRECTIVE.split(directives)
    return "".join(_DIRECTIVES[part] if number % 2 else re.escape(part) for number, part in enumerate(literals))


def _date(parts: dict[str, str | None]) -> str:
    """The date in ISO 8601, cut to its precision; "" when there is no such day."""
    year, month = parts.get("year"), parts.get("month")
    if short := parts.get("short"):
        year = ("19" if int(short) >= 69 else "20") + short
    if name := parts.get("name"):
        named = read_date(f"{name} 2000")
        month = str(named.first_day.month) if named else None
        if month is None:
            return ""
    if year is None:
        return ""
    iso = "-".join([year, *(part.zfill(2) for part in (month, parts.get("day")) if part)])
    return iso if read_date(iso) else ""
