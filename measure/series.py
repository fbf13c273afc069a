"""Stories of Reuters as they are -> of the pairs that are linked, how many are copies, and how many of one series.

A desk fills in the text of last week: the Fed adds reserves, banks raise their prime rates, funds set their payouts. No
measure of the words tells these from copies without being what is to be measured. So it is told by what copies are not
found by: a pair is right when both were filed within two days, under headlines that share half of their words, and, if
these are of a series by their words, under the same headline.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

_SOON = timedelta(days=2)
_SAME_WORDS = 0.5
_START = 5  # letters of a word that count: "offers" and "offering"
# By hand, from the headlines of the groups of three and more that were found in February to October 1987.
_OF_SERIES = re.compile(
    r"PRIME|\bFED (ADDS|SETS|EXPECT|MAY|TO )|PAYOUT|DIVIDEND|\bHOGS?\b|GUESSTIM|BONDS?\b|MONEY MARKET|DISCOUNT.* RATES|"
    r"TREASURY BALANCE|IN BILLS|SAMA DEP|ELECTRIC OUTPUT|JOBLESS|POSTINGS|COPPER PRICE|BARGE PRICE|DEBENTURE|"
    r"CONVERTIBLE|LEVIES|CALL COMPLETE|\bSEAT S|\bQTLY|QUARTERLY|OPTIONS|CONTRACT$|WHEAT|FUTURES|CASH|WHOLESALE|YIELD|"
    r"STOCK INDEX|AVERAGE PRICES|RAINFALL|CERTIFICATES|MONEY SUPPLY|DISTRIBUTION"
)
_CORRECTED = re.compile(r"^\W*(CORRECTED|CORRECTION|RPT)\W+")


@dataclass(frozen=True, slots=True)
class Filed:
    """A headline in capitals and the day it was filed, None if that is not readable."""

    headline: str
    day: date | None


def read_filed(path: Path) -> list[Filed]:
    """Of every story of Reuters-21578 that has a text, in their order. Raises OSError when there is no such file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records = (json.loads(line) for line in lines)
        return [Filed(one.get("title", "").upper(), _day(one.get("date", ""))) for one in records if one.get("body")]


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text.split()[0], "%d-%b-%Y").replace(tzinfo=UTC).date()
    except (ValueError, IndexError):
        return None


def are_of_series(one: Filed, other: Filed) -> bool:
    """Whether two stories that are alike are no copies of one another."""
    if one.day and other.day and abs(one.day - other.day) > _SOON:
        return True
    first, second = (_CORRECTED.sub("", filed.headline) for filed in (one, other))
    if _OF_SERIES.search(first) and _OF_SERIES.search(second):
        return first != second
    words = [{word[:_START] for word in re.findall(r"\w+", re.sub("<.*?>", "", text))} for text in (first, second)]
    return len(words[0] & words[1]) < _SAME_WORDS * min(map(len, words))


def count_series(pairs: Iterable[frozenset[str]], filed: Mapping[str, Filed]) -> tuple[int, int]:
    """How many of some pairs of ids are copies, and how many are of a series."""
    counts = Counter(are_of_series(*(filed[name] for name in pair)) for pair in pairs)
    return counts[False], counts[True]
