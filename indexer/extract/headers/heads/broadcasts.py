"""The first paragraphs of a broadcast's transcript -> the same, what its labels state in words that others use, and
without the notices that it was written in a hurry.

    SHOW: Morning Harbour | HEADLINE: Ferry stays in port | ANCHORS: ANA RUIZ | BODY: | RUSH TRANSCRIPT
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.dates import find_dates
from indexer.extract.headers.heads.below_headlines import is_person_alone
from indexer.extract.headers.lines.prose_lines import is_prose

_FIRST = 14
_SEEN = 40  # characters
_LONGEST = 400
_MAY_BE = ("TRANSCRIPT", "SHOW:", "PROGRAM:", "PROGRAMME:", "ANCHOR:", "ANCHORS:", "REPORTER:", "REPORTERS:")
_LABELS = {
    "SHOW": "Section", "PROGRAM": "Section", "PROGRAMME": "Section", "ANCHOR": "By", "ANCHORS": "By",
    "HOST": "By", "HOSTS": "By", "REPORTER": "By", "REPORTERS": "By", "TYPE": "", "SEGMENT": "", "BODY": "",
}  # fmt: skip
_LABELLED = re.compile(rf"(?P<label>{'|'.join(_LABELS)}):(?:\s+(?P<value>\S.{{0,80}}(?<![.!?])))?")
# One of each shows that a text is a broadcast's: a concert has a programme, too, and a play a host who speaks.
_PROGRAMMES = frozenset({"SHOW", "PROGRAM", "PROGRAMME"})
_OF_TEXTS = frozenset({"ANCHOR", "ANCHORS", "REPORTER", "REPORTERS", "BODY"})
_NAMES = re.compile(r"\s?[,;]\s?|\s(?:and|AND)\s")
_SIGNED = re.compile(r"(?:BYLINE|By|BY)\b")
_NOTICE = re.compile(
    r"(?i)\W?(?:this\sis\sa|the\sfollowing\sis\sa|please\snote:?.{0,30}|note:.{0,30})?\s?(?:rush|unedited|uncorrected)"
    r"\stranscript\b.{0,250}"
)


def with_broadcast_in_words(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The paragraphs, the labels of a broadcast above its text in words, without notices; as they were where there are
    none.

    >>> text = "SHOW: Morning Harbour", "ANCHORS: ANA RUIZ", "Good morning."
    >>> [one.text for one in with_broadcast_in_words([Paragraph(line) for line in text])]
    ['Section: Morning Harbour', 'By ANA RUIZ', 'Good morning.']
    """
    head = "\n".join([one.text[:_SEEN] for one in paragraphs[:_FIRST]]).upper()
    if not any(map(head.__contains__, _MAY_BE)):  # nearly always
        return paragraphs
    first = [one for one in paragraphs[:_FIRST] if not _is_notice(one.text.strip())]
    end = next((number for number, one in enumerate(first) if is_prose(one.text)), len(first))
    matches = [_LABELLED.fullmatch(one.text.strip()) for one in first[:end]]
    labels = [match["label"] for match in matches if match]
    is_labelled = not _PROGRAMMES.isdisjoint(labels) and not _OF_TEXTS.isdisjoint(labels)
    if is_labelled:
        is_signed = any(_SIGNED.match(one.text) for one in first)
        authors = (match["label"] for match in matches if match and _names_author(match, labels))
        author = "" if is_signed else next(authors, "")
        first[:end] = [
            one._replace(text=text, markup="") if match else one
            for one, match in zip(first, matches, strict=False)
            if (text := _in_words(match, author) if match else one.text)
        ]
    is_same = len(first) == min(len(paragraphs), _FIRST) and not is_labelled
    return paragraphs if is_same or not first else (*first, *paragraphs[_FIRST:])


def _is_notice(text: str) -> bool:
    return len(text) <= _LONGEST and _NOTICE.fullmatch(text) is not None and not find_dates(text)


def _names_author(match: re.Match[str], labels: Sequence[str]) -> bool:
    """Whether a label says once who speaks: names alone, and no words of theirs."""
    is_once = _LABELS[match["label"]] == "By" and labels.count(match["label"]) == 1
    return is_once and all(map(is_person_alone, _NAMES.split(match["value"] or "")))


def _in_words(match: re.Match[str], author: str) -> str:
    """A labelled line in words; as it is where another names the author; "" for the label of the text."""
    label, value = match["label"], match["value"] or ""
    if not _LABELS[label]:
        return value if label == "BODY" else ""
    if _LABELS[label] == "By":
        return f"By {value}" if label == author and value else match[0]
    return f"{_LABELS[label]}: {value}" if value else match[0]
