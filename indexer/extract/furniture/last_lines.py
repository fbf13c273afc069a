"""An article's text -> the same without the page's lines that are left below its last sentences.

    (the text) | Get the latest from the harbour in your inbox | About the author | Ana Ruiz is a reporter. | Shop
    (the text) | Ana Ruiz is a reporter.

Patterns know single kinds of such lines (foot_lines.py); what is left is judged by its words (line_scores.py). This
comes last, when what these lines state has been read. What the text tells of is never cut, whatever its words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.article import Paragraph
from indexer.extract.furniture.line_scores import is_of_table, is_word_of_pages, page_score, words_of

_LONGEST = 320  # characters
_LEAST_SCORE = 0.8  # of a line that is no sentence
_SURE = 1.6  # of a sentence, and of a line above one that stays
_ECHOED = 0.5  # less for each word that the text has, too, and pages seldom
_LEAST_LETTERS, _STEM = 4, 5  # of a word that says something; by which two are one
_MOST_PASSED = 6  # lines that stay, between those of the page: who wrote it, a credit
_FEWEST_BLANKS = 3  # of a sentence
_FEWEST_OF_LEAD = 2  # of a line that introduces others
_MOST_OF_LIST = 60  # paragraphs
_QUOTES, _ENDS_OF_QUOTES = ('"', "“"), ('"', "”")
_STOPS = frozenset('.!?"”')
_WORD = re.compile(r"[^\W\d_]{4,}")


def without_page_lines(paragraphs: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """The paragraphs without the page's lines at their end; the same object where there are none. One always stays."""
    if _is_in_list(paragraphs):
        return paragraphs
    kept = list(paragraphs)
    passed, stays = 0, False
    for number in range(len(paragraphs) - 1, 0, -1):
        text = paragraphs[number].text
        is_lead = stays and text.endswith(":")  # "Contact:" above who is to be asked
        own = text if is_lead else _own_lines(text, paragraphs[:number], _SURE if passed else _LEAST_SCORE)
        if own != text:
            kept[number : number + 1] = [paragraphs[number]._replace(text=own, markup="")] if own else []
        stays = own != ""
        if stays:
            passed += 1
            if passed > _MOST_PASSED or _is_told(own.rpartition("\n")[2]):
                break
    return kept if len(kept) < len(paragraphs) or kept != list(paragraphs) else paragraphs


def _is_in_list(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a sentence with a colon introduces the last lines: "The rules say:", and lines that tell the reader what
    to do; also whether nothing is told at all, as in a poem."""
    for paragraph in reversed(paragraphs[-_MOST_OF_LIST:]):
        line = paragraph.text.rpartition("\n")[2].strip()
        if page_score(line) <= _LEAST_SCORE + _ECHOED:
            if line.endswith(":") and line.count(" ") >= _FEWEST_OF_LEAD:
                return True
            if _is_told(line):
                return False
    return len(paragraphs) <= _MOST_OF_LIST


def _own_lines(text: str, above: Sequence[Paragraph], least: float) -> str:
    """A paragraph without its last lines that are the page's."""
    lines = text.split("\n")
    while lines and _is_of_page(lines[-1].strip(), above, least):
        del lines[-1]
    return "\n".join(lines).rstrip()


def _is_of_page(line: str, above: Sequence[Paragraph], least: float) -> bool:
    if not line or len(line) > _LONGEST:
        return not line
    if line.startswith(_QUOTES) and not line.endswith(_ENDS_OF_QUOTES):  # "...", she said
        return False
    least = _SURE if _is_told(line) else least
    score = page_score(line)
    return score > least and score - _ECHOED * _echoed(line, above) > least


def _echoed(line: str, above: Sequence[Paragraph]) -> int:
    """How many of a line's words that say something the text has, too."""
    stems = {word[:_STEM] for word in words_of(line) if len(word) >= _LEAST_LETTERS and not is_word_of_pages(word)}
    if not stems:
        return 0
    told = {word[:_STEM] for paragraph in above for word in _WORD.findall(paragraph.text.lower())}
    return len(stems & told)


def _is_told(line: str) -> bool:
    """Whether a line is a sentence, a row of a table, or long: above it stands nothing of the page's foot."""
    is_sentence = line[-1:] in _STOPS and line.count(" ") >= _FEWEST_BLANKS
    return is_sentence or len(line) > _LONGEST or is_of_table(line)
