"""Paragraphs -> the same without lists of other articles in their midst: a label, and their headlines below it.

A list stands below a sentence or a dated line and above a sentence. Sentences are never cut, and no line that states
who wrote the text or when.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.extract.headers.heads.mastheads import is_author
from indexer.extract.headers.lines.line import read_header_line
from indexer.extract.headers.lines.prose_lines import is_sentence

_LABEL = re.compile(
    r"(?i)related(?: (?:articles?|stor(?:y|ies)|posts?|topics?|news|content|coverage|links?|reading))?"
    r"|(?P<once>read (?:more|also|next)|also read)|recommended (?:articles?|stories|posts|for you)"
    r"|you (?:may|might) also (?:like|be interested in)|more on this(?: (?:story|topic))?"
    r"|(?:most|popular) (?:read|viewed|stories|articles|posts)|editors?['’]?s?['’]? picks|trending (?:now|stories)"
)
_BARE = re.compile(r"(?i)related (?:articles?|stories|posts?|content|coverage|links)")  # a heading of no article
_FIRST_LETTERS = frozenset("rRsSaAyYmMdDpPeEtT")
_AROUND = " :…»›>→-"
_LONGEST_LABEL = 40  # characters
_LONGEST_TITLE = 130
_FEWEST_WORDS = 4  # of the first headline; one of two may be a heading of the article
_MOST_TITLES = 8
_ENDS = (".", "!", ":", ";", ",", '."', ".”", ',"', ",”")
_OF_LIST = re.compile(
    r"(?:All|Both|Each|Either|Every|He|It|Most|None|She|Some|These|They|Those)\b"
)  # tells of the list
_QUOTES = ('"', "“")  # what somebody said


def without_lists(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """The paragraphs without such lists.

    >>> sentence = "The ferry stays in port until May, she said."
    >>> texts = [sentence, "Related Articles", "Town votes to keep pier", sentence]
    >>> [one.text for one in without_lists([Paragraph(text) for text in texts])]
    ['The ferry stays in port until May, she said.', 'The ferry stays in port until May, she said.']
    """
    labels = [
        number for number, one in enumerate(paragraphs) if len(one.text) <= _LONGEST_LABEL and number and _is_label(one)
    ]
    if not labels:  # nearly always
        return paragraphs
    first = next((number for number, one in enumerate(paragraphs) if _may_stand_above(one)), len(paragraphs))
    often = Counter(paragraphs[number].text.strip(_AROUND).lower() for number in labels)
    kept = list(paragraphs)
    for number in reversed(labels):
        label = paragraphs[number].text.strip(_AROUND).lower()
        matched = _LABEL.fullmatch(label)
        if matched and matched["once"] and often[label] > 1:  # of the items of a newsletter
            continue
        if first < number:
            del kept[number : _end_of_list(kept, number)]
    return kept


def _is_label(paragraph: Paragraph) -> bool:
    text = paragraph.text
    return text[:1] in _FIRST_LETTERS and paragraph.kind == "p" and _LABEL.fullmatch(text.strip(_AROUND)) is not None


def _may_stand_above(paragraph: Paragraph) -> bool:
    """Whether a paragraph shows that the headline stands above: a sentence, a dated line, a byline."""
    text = paragraph.text.strip()
    if is_sentence(text):
        return True
    stated = read_header_line(text.rpartition("\n")[2], below_headline=True) or {}
    return not stated.keys().isdisjoint(("date", "byline"))


def _end_of_list(paragraphs: Sequence[Paragraph], label: int) -> int:
    """The number of the paragraph behind a list; that of the label where there is none."""
    end = label + 1
    while end < len(paragraphs) and end - label <= _MOST_TITLES and _is_title(paragraphs[end]):
        end += 1
    if end == len(paragraphs) or not is_sentence(paragraphs[end].text) or _OF_LIST.match(paragraphs[end].text):
        return label
    if end == label + 1:  # the links below it were left out
        return end if _BARE.fullmatch(paragraphs[label].text.strip(_AROUND)) else label
    while paragraphs[end - 1].text.rstrip().endswith("?"):  # which the article may ask
        end -= 1
    is_list = end > label + 1 and paragraphs[label + 1].text.count(" ") >= _FEWEST_WORDS - 1
    return end if is_list else label


def _is_title(paragraph: Paragraph) -> bool:
    text = paragraph.text.strip()
    if paragraph.kind != "p" or len(text) > _LONGEST_TITLE or "\n" in text or text.endswith(_ENDS):
        return False
    if text[:1].islower() or text.startswith(_QUOTES) or read_header_line(text, below_headline=True) is not None:
        return False
    return not is_author(text)
