"""A record whose fields name no date -> the one day that any of them holds: {"title": ..., "ran": "8/26/2019"}."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import lru_cache

from indexer.dates import read_date
from indexer.dates.written import WrittenDate
from indexer.formats.occasions import OCCASIONS
from indexer.formats.values import texts

_MOST_CHARS = 40
_GLUED_OCCASIONS = OCCASIONS.replace(r"\s", "")  # names are compared without signs and blanks
# Parts of names of days that are not the one on which an article came out.
_OF_OTHERS = re.compile(
    rf"{_GLUED_OCCASIONS}"
    r"|access|when|seen(?!date)|visit|crawl|scrap|fetch|retriev|download|archiv|captur|snapshot|scan|digit"
    r"|ocr|import|export|index|ingest|load|harvest|collect|process|batch|added|insert|modif|updat"
    r"|edit(?!ion)|chang|revis|correct|version|born|birth|died|death|dob|dod|start|(?<!e)end|begin|from"
    r"|until|till|expir|due|valid|effective|embargo|hire|join|member|since|last|next|prev|open|clos|arriv"
    r"|depart|incident|accident|crime|offen[cs]e|arrest|founded|established|photo|image|picture|taken"
    r"|copyright|right|licen|check|verif|review|approv|plan|schedul|target|regist|period|coverage|era$"
    r"|origin|remind|publicdate|about|place|location|creat|deliver|sign|anniv|season|comment|reply|related"
    r"|parent|account|user|author|order|invoice|paid|ship|phone|isbn|issn|page|number|code|ref|^id|id$|hash"
    r"|key|lat|lon|count|score|price|rank|size|length|words|url|link|path|file"
)
_OF_MONTHS = frozenset({"month", "monthyear", "issuemonth", "monthofissue", "mon"})
_CALLS_IT_A_DATE = re.compile(r"date|datum|fecha|day|time|stamp|dt$|^dt|ts$")
_DIGIT = re.compile(r"\d")


def lone_day(fields: Mapping[str, object], known: Collection[str]) -> str:
    """The one day that the fields hold whose names nobody knows, or the month of one for that; "" without one.

    `known` are the names that state another fact. A day under a name of some other thing (birth, crawl, deadline) is
    none, and two different days are none.
    """
    found: dict[WrittenDate, list[str]] = {}
    for name, value in fields.items():
        said = _said(value) if isinstance(value, str | int | list) else ""
        written = read_date(said) if said else None
        if written and _may_be(name, said, written):
            found.setdefault(written, []).append(name)
    if len(found) != 1:
        return ""
    names = next(iter(found.values()))
    return "" if any(name in known for name in names) else _said(fields[names[0]])


def _said(value: object) -> str:
    said = texts(value)
    text = said[0].strip() if len(said) == 1 else ""
    return text if len(text) <= _MOST_CHARS and _DIGIT.search(text) else ""


def _may_be(name: str, said: str, written: WrittenDate) -> bool:
    """Whether a date may be the article's by its field's name: what is in doubt only where that calls it a date."""
    if not written.may_be_day:
        return name in _OF_MONTHS and not said.isdecimal()
    in_doubt = written.ambiguous or said.isdecimal()
    return name != "" and not _is_of_others(name) and (not in_doubt or _CALLS_IT_A_DATE.search(name) is not None)


@lru_cache(maxsize=4096)
def _is_of_others(name: str) -> bool:
    return _OF_OTHERS.search(name) is not None
