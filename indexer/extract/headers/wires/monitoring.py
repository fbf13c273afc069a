"""What a monitoring service says around a report that it heard or read elsewhere -> whose report it is, and the text
without the service's codes. That it is the text of a report, or an excerpt, stays in the text.

    Text of report in English by ... | Source: OTA news agency, Milton, in English 1412 gmt 5 May 05 | BBC Mon MD1 ar/bo
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import find_dates

_LAST = 3  # paragraphs, among which the source stands
_FIRST = 5
_LONGEST = 200  # characters
# "Source: OTA news agency, Milton, in English 1412 gmt 5 May 05"
_SOURCE = re.compile(
    r"Source: (?P<name>[^\s,][^,]{1,60}?)(?:\s(?:web\s?site|TV|radio))?, (?:[^,]{2,40}, ){0,3}"
    r"in [A-Z][\w ]{2,30},? (?!.*\.\s).*"
)
_REPORT_BY = re.compile(
    r"\[(?:Report|Interview|Commentary|Article|Editorial|Analysis) by (?P<who>[^\W\d_][^\[\]:,;\"]{2,60}?)[:,;\]].*"
)
# "OW0505141205 Milton OTA in English 1355 GMT 5 May 05": the number of a report, the place and the agency heard there
_HEARD = re.compile(
    r"[A-Z]{2}\d{8,10}\s(?P<place>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){0,2}(?=\s[A-Z]{3}[A-Z ]*\sin\b)|[A-Z][\w'’-]+)"
    r"\s(?P<name>[A-Z].{1,40}?)"
    r"\sin\s[A-Z][a-z]+\s(?P<date>\d{4}\sGMT\s.{6,20}|\d{1,2}\s.{5,16})"
)
_TIME_AHEAD = re.compile(r"^(\d\d)(\d\d)\sGMT\s(.+)$")
_REPORTS = ("Text of ", "Excerpt from ", "Excerpts from ")
_BESIDE_PLACES = ("Domestic Service", "Home Service", "International Service", "Television", "Radio", "TV", "Voice of")
_SERVICE = re.compile(
    r"BBC (?:Monitoring|Summary of World Broadcasts)(?:\s(?:International\sReports|[A-Z][A-Z &/-]{1,58}))?"
)


def with_heard_in_words(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The paragraphs, the line with the number of a report that was heard as labels and a date, and without the name
    of a service above its report. They are as they were where no service monitored the text.

    >>> heard = "OW0505141205 Milton OTA in English 1355 GMT 5 May 05"
    >>> [one.text for one in with_heard_in_words([Paragraph("Ferry stays"), Paragraph(heard)])]
    ['Ferry stays', 'Source: OTA', '5 May 05 13:55 GMT']
    """
    for number, paragraph in enumerate(paragraphs[:_FIRST]):
        code = paragraph.text[:4]
        if code[:2].isupper() and code[2:].isdigit() and (heard := _HEARD.fullmatch(paragraph.text.strip())):
            name = (
                heard["name"] if not heard["name"].startswith(_BESIDE_PLACES) else f"{heard['place']} {heard['name']}"
            )
            said = (f"Source: {name}", _TIME_AHEAD.sub(r"\3 \1:\2 GMT", heard["date"]))
            return (*paragraphs[:number], *map(Paragraph, said), *paragraphs[number + 1 :])
    is_of_service = (
        bool(paragraphs) and paragraphs[0].text.startswith("BBC ") and _SERVICE.fullmatch(paragraphs[0].text)
    )
    is_report = is_of_service and any(one.text.startswith(_REPORTS) for one in paragraphs[1:_FIRST])
    return paragraphs[1:] if is_report else paragraphs


def take_source(paragraphs: Sequence[Paragraph]) -> tuple[dict[str, str], Sequence[Paragraph]]:
    """Whose a monitored report is and who wrote it, by the names of Article's facts, and the paragraphs without the
    line below it that says so; {} and the paragraphs as they were where none does.

    >>> take_source([Paragraph("It sails."), Paragraph("Source: OTA, Milton, in English 1412 gmt 5 May 05")])[0]
    {'source': 'OTA'}
    """
    for number in range(len(paragraphs) - 1, max(0, len(paragraphs) - 1 - _LAST), -1):
        if not paragraphs[number].text.startswith("Source: "):  # nearly always
            continue
        line = paragraphs[number].text.strip()
        said = _SOURCE.fullmatch(line) if len(line) <= _LONGEST else None
        if said and find_dates(line):
            signed = next(filter(None, (_REPORT_BY.fullmatch(one.text.strip()) for one in paragraphs[:_FIRST])), None)
            byline = {"byline": signed["who"]} if signed else {}
            return {"source": said["name"], **byline}, (*paragraphs[:number], *paragraphs[number + 1 :])
    return {}, paragraphs
