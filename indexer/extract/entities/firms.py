"""A firm's name in small letters -> the same without its legal form: "norwell paper mills corp" and "norwell paper
mills" are one name in two spellings.

They are only compared so. What a name is shown as goes without the form where the same article, or the archive, calls
the firm by the rest alone: a "Video Inc" that nothing calls "Video" stays as it is.
"""

from __future__ import annotations

from functools import lru_cache

from indexer.extract.entities.aliases import LEGAL_FORMS
from indexer.extract.entities.cues import NEVER_ALONE, TRADES
from indexer.extract.entities.gazetteer import load_gazetteer

# "Company" is often part of a name ("Royal Dance Company"), but then nothing is called by the rest.
FORMS = tuple(sorted(f" {form}" for form in {*map(str.lower, LEGAL_FORMS), "company", "companies", "cos"}))
_SAME = {
    "co": "corp", "companies": "corp", "company": "corp", "corporation": "corp", "cos": "corp", "inc": "corp",
    "incorporated": "corp", "limited": "ltd",
}  # fmt: skip
_JOINED = (" and", " &")  # "lehman and co" is no "lehman and"


def without_form(key: str) -> str:
    """A name without the legal form at its end; with it where the rest alone would be a place, a people, any firm.

    >>> without_form("general motors corp"), without_form("pacific rim co ltd"), without_form("trust co")
    ('general motors', 'pacific rim', 'trust co')
    """
    return _without_form(key) if key.endswith(FORMS) else key


def legal_form(name: str) -> str:
    """What kind of a firm a name says it is, "" where it says none: "Co", "Company" and "Corp" are one.

    >>> legal_form("Norwell Mills Company"), legal_form("Norwell Mills Corp."), legal_form("Norwell Mills GmbH")
    ('corp', 'corp', 'gmbh')
    """
    lower = name.lower().rstrip(".")
    last = lower.rpartition(" ")[2]
    return _SAME.get(last, last) if lower.endswith(FORMS) else ""


@lru_cache(maxsize=1 << 14)
def _without_form(key: str) -> str:
    firm = key
    while firm.endswith(FORMS):
        firm = firm.rpartition(" ")[0].removesuffix(",")
    return firm if firm and not firm.endswith(_JOINED) and _may_be_a_firm(firm) else key


def _may_be_a_firm(name: str) -> bool:
    names = load_gazetteer()
    return not (name in NEVER_ALONE or name in TRADES or name in names.places or names.is_nationality(name))
