"""A line of a text -> the same with blanks where the words of forms stand: "INTRO:", "RNS Number :", "12:02 IST"."""

from __future__ import annotations

import re

from indexer.dates import has_digit
from indexer.extract.entities.gazetteer import load_gazetteer
from indexer.extract.paper_words import FURNITURE

_REACH = 34  # characters in which a label ends
_MOST_WORDS = 4
LONGEST_CODE = 12  # characters
# A label and its sign, a field's name between angle brackets, a label that lost its sign.
_LABEL = re.compile(
    r"\W{0,3}(?P<label>[A-Za-z][A-Za-z/_' -]{0,31}?)(?:\s?:(?!\w)|\s?=)"
    r"|(?:</?(?P<tag>[A-Z][A-Z0-9_]{0,14})>\s*)+"
    r"|(?P<bare>Headline)\s(?=[A-Z])"
)
LABELS = ("<", "Headline ")  # that have no sign behind them
_WORDS = re.compile(r"[A-Za-z]+")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Between the words of labels, and all that is only found there.
_FORM_WORDS = FURNITURE | _words(
    "accession accn an auth body bytes cc companies company content contents copyright country database dateline"
    " deck distribution doc docno encoding end geographic geography graphic headline headlines hed id industry intro"
    " isbn issn key keyword keywords lead load loaded location locations markets mime mode organisation organisations"
    " organization organizations people person persons place places price priority provider pub publisher published rec"
    " record ref region rights rns series slug slugline sub subheadline subject subjects subtitle tag tags title topic"
    " topics transfer voiced voicer word"
)
# Behind a time of day what stands in capitals is its zone.
_ZONE = re.compile(r"(?<=\d:\d\d)(?::\d\d)?(?:\s?[AaPp]\.?[Mm]\.?)?,?\s\(?([A-Z]{2,5})\b")


def without_labels(line: str) -> str:
    """The line with blanks in place of a label in front and of the zones of times; it keeps its length.

    >>> without_labels("INTRO: The mayor left at 12:02 IST.")
    '       The mayor left at 12:02    .'
    """
    if ":" in line and has_digit(line) and _ZONE.search(line):
        line = _ZONE.sub(lambda zone: zone[0][: zone.start(1) - zone.start()] + " " * len(zone[1]), line)
    is_signed = line.find(":", 0, _REACH) > 0 or line.find("=", 0, _REACH) > 0 or line.startswith(LABELS)
    if is_signed and (label := _LABEL.match(line, 0, _REACH)) and _is_of_a_form(label):
        return " " * label.end() + line[label.end() :]
    return line


def _is_of_a_form(label: re.Match[str]) -> bool:
    """Whether what looks like a label is one: its words are those of forms, or it is a code of two letters."""
    written = label["label"]
    if written is None:
        return True
    words = _WORDS.findall(written.lower())
    if len(written) == 2:
        return written.isupper() and load_gazetteer().place(written) is None
    return 0 < len(words) <= _MOST_WORDS and _FORM_WORDS.issuperset(words)


def is_code(line: str) -> bool:
    """Whether a line is one word in capitals and no place: the sign of a paper or an agency, the end of a report.

    >>> is_code("BUSDAY"), is_code("(END)"), is_code("Ana Ruiz"), is_code("NAIROBI")
    (True, True, False, False)
    """
    is_word = len(line) <= LONGEST_CODE and line.isupper() and " " not in line
    return is_word and load_gazetteer().place(line) is None
