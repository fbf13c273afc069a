"""A line near a headline that says who wrote the text -> the same as other pages say it: "By Ana Ruiz".

Words: Ana Ruiz | Ana Ruiz reports | As told to Ana Ruiz | Ana Ruiz at Holme Park | Ana Ruiz <ana@gazette.example>
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.extract.headers.heads.below_headlines import is_person_alone
from indexer.extract.headers.lines.phrases import BYLINE, has_given_name, is_title
from indexer.extract.headers.lines.words import ROLE

_LONGEST = 90  # characters
_FIRST = 8  # paragraphs
_MOST_ROLE_WORDS = 4
_NAME = r"(?P<who>[^\W\d_a-z][\w.'’-]*(?:\s[\w.'’-]+){1,3}?)"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"(?i:as\stold\sto|words|story\sand\spictures|words\sand\spictures|text\sand\sphotos"
        rf"|report|written\sand\sphotographed\sby)\s?:?\s{_NAME}",
        rf"{_NAME}\s(?:reports|writes)\W?",
        rf"{_NAME},?\s[<(\[]?[\w.+-]+@[\w-]+(?:\.[\w-]+)+[>)\]]?",
    )
)
_WITH_ROLE = re.compile(rf"{_NAME},\s(?P<role>[A-Z][\w\s-]{{2,40}})")
_OF_WRITERS = re.compile(r"(?i)\b(?:staff|reporter|writer|correspondent)\b")  # also where nothing else is known
_AT = re.compile(rf"{_NAME}\s(?P<where>at|in)\s(?P<place>.{{3,30}})")
_MAY_BE = re.compile(r"(?i)\b(?:told\sto|words|story|text|report|written|reports|writes|at|in)\b|@|,\s[A-Z]")
_MOST_PLACE_WORDS = 3


def signed(line: str, *, is_in_stack: bool = True) -> str:
    """The line as "By Ana Ruiz", "" where it is none of the forms above. A name with a place, or the role of any
    person, tells who wrote a text in a stack only: a person told of has them as well.

    >>> signed("Words: Ana Ruiz"), signed("ANA RUIZ in the garden"), signed("Words of comfort")
    ('By Ana Ruiz', 'By ANA RUIZ', '')
    """
    if len(line) > _LONGEST or not _MAY_BE.search(line):
        return ""
    match = next((found for form in _FORMS if (found := form.fullmatch(line))), None)
    if match is None and (found := _WITH_ROLE.fullmatch(line)):
        is_role = len(found["role"].split()) <= _MOST_ROLE_WORDS and ROLE.search(found["role"])
        match = found if is_role and (is_in_stack or _OF_WRITERS.search(found["role"])) else None
    if match is None and is_in_stack and (found := _AT.fullmatch(line)) and _is_at(**found.groupdict()):
        match = found
    return f"By {match['who']}" if match and is_person_alone(match["who"]) else ""


def _is_at(who: str, where: str, place: str) -> bool:
    """Whether a place, or a subject in small letters behind a name in capitals, tells where someone writes from."""
    is_few = len(place.split()) <= _MOST_PLACE_WORDS
    return is_few and (
        (where == "at" and is_title(place) and has_given_name(who)) or (who.isupper() and place.islower())
    )


def with_signed_lines(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The paragraphs, those among the first ones below a headline that say who wrote the text in the usual form; all
    as they are where one has it already."""
    if any(BYLINE.match(one.text) for one in paragraphs[:_FIRST]):
        return paragraphs
    found = {
        number: line
        for number, one in enumerate(paragraphs[1:_FIRST], start=1)
        if len(one.text) <= _LONGEST and (line := signed(one.text.strip(), is_in_stack=False))
    }
    if not found:
        return paragraphs
    return [Paragraph(found[number]) if number in found else one for number, one in enumerate(paragraphs)]
