"""The first words of a text -> the agency that opens it without a day: "Reuters - The", "ANKARA / AA - The"."""

from __future__ import annotations

import re

from indexer.extract.headers.lines.words import PAPER
from indexer.extract.outlets import outlet_of

_PLACE = r"[^\W\d_a-z][\w.'’-]*(?:[ -][^\W\d_a-z][\w.'’-]*){0,3}(?:, [^\W\d_a-z][\w.]+)?"
_TEXT = r"(?=[^\W\d_a-z]|[\"“])"  # of the article
_DASH = r"(?:--?|[–—])"
_CAPITALS = r"[^\W\d_a-z]{2}[^\W\d_a-z.'’-]*(?:[ -][^\W\d_a-z][^\W\d_a-z.'’-]*){0,3}"
_FORMS = (
    # "Reuters - The ministers met", "AFP — The ministers met"
    re.compile(rf"(?P<name>[^\W\d_a-z][\w’'-]*(?: [\w’'-]+){{0,3}})\s{_DASH}\s+{_TEXT}"),
    # "Reuters, London - The ministers met"
    re.compile(rf"(?P<name>[^\W\d_a-z][\w’'-]*(?: [\w’'-]+){{0,2}}),\s{_PLACE}\s{_DASH}\s+{_TEXT}"),
    # "ANKARA / AA - The ministers met", "London | Reuters — The ministers met", "LONDON - AP - The ministers met"
    re.compile(
        rf"(?P<place>{_PLACE})(?:\s?[/|]\s?|,\s|\s{_DASH}\s)(?P<name>[^\W\d_a-z][\w ]{{1,25}}?)\s?{_DASH}\s+{_TEXT}"
    ),
    # "ANKARA (AA) The ministers met", "LONDON, (Reuters) The ministers met", "Harbour: (ANI): The ministers met"
    re.compile(
        rf"(?P<place>(?:{_CAPITALS}[,:]?|{_PLACE}[,:])(?:\s{_DASH})?)"
        rf"\s?\((?P<name>[^()\d]{{2,30}})\)[:.]?\s+{_TEXT}"
    ),
    # "New Delhi (PTI): The ministers met"
    re.compile(rf"(?P<place>{_PLACE})\s\((?P<name>[^()\d]{{2,30}})\)\s?:\s+{_TEXT}"),
)
_PLACE_AND_PAPER = re.compile(rf"[^\W\d_a-z]{{2}}[^\W\d_a-z .'’,/-]*\s\((?P<name>[^()\d]{{5,40}})\)\s{_DASH}\s+{_TEXT}")
_SIGNS = re.compile(r"[(/|–—]|\s-")
_LONGEST = 60  # characters before the text of an article


def agency_in_opening(opening: str) -> str:
    """The outlet that the first words of a text name as their own; "" where they name none.

    >>> agency_in_opening("Reuters - The ministers met."), agency_in_opening("ANKARA (AA) The ministers met.")
    ('Reuters', 'Anadolu Agency')
    >>> agency_in_opening("Reuters - once an office over a bakery - moved."), agency_in_opening("Told by AP - The")
    ('', '')
    """
    if not opening[:1].isupper() or not _SIGNS.search(opening, 0, _LONGEST):
        return ""
    for form in _FORMS:
        if (match := form.match(opening)) and (outlet := outlet_of(match["name"])):
            place = match.groupdict().get("place") or ""
            return "" if outlet_of(place.strip(" ,:–—-")) else outlet
    match = _PLACE_AND_PAPER.match(opening)
    is_paper = match is not None and match["name"][0].isupper() and PAPER.search(match["name"].rpartition(" ")[2])
    return match["name"] if match and is_paper else ""
