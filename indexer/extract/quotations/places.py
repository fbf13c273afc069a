"""A text -> what is quoted in it, each with the words around it and what these say of the speaker, whoever that is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from indexer.extract.quotations.answers import find_answer
from indexer.extract.quotations.attribution import (
    UNCLEAR,
    Attribution,
    find_after,
    find_before,
    find_leading,
    find_trailing,
    leads_in,
)
from indexer.extract.quotations.clauses import SENTENCE_ENDS, Gap, Word, ends_sentence, last_sentence
from indexer.extract.quotations.mere_marks import is_charged, is_mere_name, is_sentence, is_title_like
from indexer.extract.quotations.names_within import without_names
from indexer.extract.quotations.quote_marks import Quoted, QuotedParagraph, outside_quotes
from indexer.extract.quotations.subjects import main_subject

_new = tuple.__new__  # in half the time that calling a NamedTuple's class takes
_QUOTE = "“"  # stands for what is quoted among the words of a sentence
_MOST_ALONE = 2  # gaps around the only quotation of a paragraph
_MOST_EARLIER = 20  # quotations of one sentence that are looked past for its verb: each quotation asks anew


class Place:
    """What is quoted, and what stands around it in its paragraph: `gaps[index]` before it, the next one behind it.

    `before` and `after` are their words, as far as they matter. `has_letters`: there is a word in it. Read by
    `attribute`: `attribution`, and `is_mere`, a name, a title or a term in a sentence in which somebody speaks.
    """

    __slots__ = (
        "after", "attribution", "before", "gaps", "has_letters", "index", "is_mere", "paragraph", "quoted", "said",
    )  # fmt: skip

    def __init__(self, text: str, paragraph: QuotedParagraph, index: int, gaps: Sequence[Gap]) -> None:
        self.paragraph, self.index, self.gaps = paragraph, index, gaps
        self.quoted: Quoted = paragraph.quoted[index]
        self.said = text[self.quoted.start : self.quoted.end]
        self.before: list[Word] = gaps[index].last_words
        behind, is_last = gaps[index + 1], index + 1 == len(paragraph.quoted)
        # the last words of a short one are all of its words, which the next place asks for anyway
        self.after: list[Word] = behind.first_words if is_last or not behind.is_short else behind.last_words
        self.has_letters = self.said[:1].isalpha() or any(map(str.isalpha, self.said))
        self.attribution: Attribution | None = None
        self.is_mere = False

    def attribute(self, text: str) -> None:
        """Read what the words around it say."""
        if self.has_letters and (attribution := self._find_attribution(text)):
            is_of_nobody = not attribution.subject and not is_sentence(self.said)
            self.attribution = attribution
            self.is_mere = is_of_nobody or is_mere_name(self.said, self.before, self.after)

    def _find_attribution(self, text: str) -> Attribution | None:
        """What the sentence around it says of its speaker."""
        said, before = self.said, self.before
        leads = leads_in(before)
        if leads:
            sentence = self._sentence_before(text)
            if found := find_before(sentence) or find_leading(sentence):
                is_opening = found.verb.endswith("ing") and sentence[0].lower == found.verb
                return found._replace(subject=self._main_subject()) if is_opening else found
        is_start = not before or ends_sentence(before)
        is_sure = is_charged(before) and not find_trailing(self.after)  # whatever others do in the rest of the sentence
        if is_sure and (charge := find_before(self._sentence_before(text))):
            return charge
        found = self._find_behind(text) if is_start or said[-1] != "." else None
        found = self._find_answer() if found is None and is_start else found
        if found is UNCLEAR and is_start:
            return None if self.index else found  # after another quotation it is the second half of that
        if found and found is not UNCLEAR:
            return found
        if is_sentence(said) and not leads and is_start:
            return None
        earlier = None if leads else find_before(self._sentence_before(text))
        return earlier or find_trailing(self.after)

    def _main_subject(self) -> tuple[Word, ...]:
        """Who does what the clause behind it says: `Saying “No”, Ruiz left`."""
        words = self.after[1:] if self.after and self.after[0].text == "," else self.after
        return main_subject([word for word in words if word.text not in SENTENCE_ENDS])

    def _find_behind(self, text: str) -> Attribution | None:
        end = self.said[-1]
        return find_after(self.after, end=end, goes_on=end in SENTENCE_ENDS and self._goes_on(text))

    @property
    def is_half(self) -> bool:
        """Whether its sentence goes on behind it: `“No,” typed Ruiz`, `“No?” typed Ruiz`."""
        following = self.after[0].text if self.after else ""
        return self.said[-1] == "," or following == "," or (self.said[-1] in "?!" and following.islower())

    def _find_answer(self) -> Attribution | None:
        if not self.is_half or not self.after:
            return None
        words = self.after[1:] if self.after[0].text == "," else self.after
        answer = find_answer(words, names_first=self.said[-1] not in "?!", is_title=is_title_like(self.said))
        return _new(Attribution, answer) if answer else find_trailing(self.after)

    def _goes_on(self, text: str) -> bool:
        """Whether the words behind reach to another quotation that begins anew, and may lead into it."""
        index = self.index + 1
        if index == len(self.paragraph.quoted) or not self.gaps[index].is_short:
            return False
        return not text[self.paragraph.quoted[index].start].islower()

    def _sentence_before(self, text: str) -> list[Word]:
        """The words of the sentence up to the quotation, each earlier quotation in it as one word."""
        index, gap = self.index, self.before
        words = part = last_sentence(gap)
        while index > max(0, self.index - _MOST_EARLIER) and len(part) == len(gap):
            index -= 1
            earlier = self.paragraph.quoted[index]
            if text[earlier.end - 1] in ".!?":
                break
            gap = self.gaps[index].last_words
            part = last_sentence(gap)
            words = [*part, _new(Word, (_QUOTE, _QUOTE, earlier.opening, earlier.closing)), *words]
        return words


class PlacedParagraph(NamedTuple):
    """What is quoted in a paragraph, and the text's own words before, between and after that."""

    places: Sequence[Place]
    gaps: Sequence[Gap]


def find_places(
    text: str, paragraphs: Sequence[QuotedParagraph], outside: Iterable[Iterable[tuple[int, int]]]
) -> Iterator[PlacedParagraph]:
    """What is quoted in each paragraph of a text, not attributed yet. `outside`: what of each is not quoted.

    A paragraph that quotes nothing is left out, unless it leads into the next one.
    """
    following = chain((one.quoted for one in paragraphs[1:]), ((),))
    for paragraph, spans, quoted_next in zip(paragraphs, outside, following, strict=True):
        if not (paragraph.quoted or quoted_next):
            continue
        gaps = [Gap(text, start, end) for start, end in spans]
        if len(gaps) > _MOST_ALONE and len(said := without_names(text, paragraph.quoted)) < len(paragraph.quoted):
            paragraph, gaps = _joined(text, paragraph, said)
        places = [Place(text, paragraph, index, gaps) for index in range(len(paragraph.quoted))]
        yield _new(PlacedParagraph, (places, gaps))


def _joined(text: str, paragraph: QuotedParagraph, said: list[Quoted]) -> tuple[QuotedParagraph, list[Gap]]:
    """A paragraph in which only some things count as quoted, and the gaps between these."""
    kept, is_said = paragraph._replace(quoted=tuple(said)), frozenset(said)
    holes = [(one.opening, one.closing) for one in paragraph.quoted if one not in is_said]
    gaps = []
    for start, end in outside_quotes(kept):
        within = holes[bisect_left(holes, (start,)) : bisect_left(holes, (end,))]
        gaps.append(Gap(text, start, end, within))
    return kept, gaps


def attribute(text: str, placed: Iterable[PlacedParagraph]) -> Iterator[PlacedParagraph]:
    """The same, with what the words around each quotation say of its speaker."""
    for paragraph in placed:
        for place in paragraph.places:
            place.attribute(text)
        yield paragraph
