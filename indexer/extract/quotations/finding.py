"""Text and the people in it -> its direct quotations, each with who says it, when that is clear.

A title, a nickname or a word held at arm's length stands between marks, too, but nobody says it: a quotation is a
whole sentence, or words that a verb of saying governs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from indexer.article import Quotation
from indexer.extract.quotations.attribution import (
    Attribution,
    find_after,
    find_before,
    find_leading,
    find_trailing,
    leads_in,
)
from indexer.extract.quotations.clauses import Gap, Word, ends_sentence, last_sentence
from indexer.extract.quotations.mere_marks import is_mere_name, is_sentence
from indexer.extract.quotations.quote_marks import Quoted, QuotedParagraph, has_marks, outside_quotes, read_paragraphs
from indexer.extract.quotations.references import References
from indexer.extract.quotations.speakers import People
from indexer.extract.quotations.subjects import main_subject

_PRONOUNS = frozenset({"he", "she"})
_NEED_SOMEBODY = frozenset({"", "call", "calls", "reads", "read"})  # said by nobody known, these name or show
_LONGEST_SUBJECT = 15  # words; more are half a sentence, not somebody
_QUOTE = "“"  # stands for what is quoted among the words of a sentence


def find_quotations(text: str, people: Iterable[str], others: Iterable[str] = ()) -> tuple[Quotation, ...]:
    """The direct quotations of a text, in order: `text[start:end]` is what is said, without its marks.

    `people` are the persons that the text names, by full name; `others` are names in it that are nobody's.
    """
    if not has_marks(text):
        return ()
    paragraphs = read_paragraphs(text)
    if not any(paragraph.quoted for paragraph in paragraphs):
        return ()
    return tuple(_Reader(text, paragraphs, People(people, others, text)).read())


class _Place:
    """What is quoted, and what stands around it in its paragraph: `gaps[i]` before `quoted[i]`."""

    __slots__ = ("before", "gaps", "index", "paragraph", "quoted")

    def __init__(self, paragraph: QuotedParagraph, index: int, gaps: Sequence[Gap]) -> None:
        self.paragraph, self.index, self.gaps = paragraph, index, gaps
        self.quoted: Quoted = paragraph.quoted[index]
        self.before: list[Word] = gaps[index].last_words

    @property
    def after(self) -> list[Word]:
        gap = self.gaps[self.index + 1]
        is_last = self.index + 1 == len(self.paragraph.quoted)
        return gap.first_words if is_last or not gap.is_short else gap.last_words  # which the next one asks for anyway


class _Reader:
    """Walks over a text's paragraphs once; remembers who spoke last, and what the text said since."""

    def __init__(self, text: str, paragraphs: list[QuotedParagraph], people: People) -> None:
        self._text, self._paragraphs, self._people = text, paragraphs, people
        self._outside = [[*outside_quotes(paragraph)] for paragraph in paragraphs]
        self._references = References(text, people, [span for spans in self._outside for span in spans])
        self._last: Quotation | None = None
        self._since = Gap(text, 0, 0)  # the text's own words after it, or those of the paragraph before
        self._goes_on = False  # the paragraph before ended within a quotation

    def read(self) -> Iterator[Quotation]:
        """The quotations, in order."""
        for paragraph, outside in zip(self._paragraphs, self._outside, strict=True):
            if not paragraph.quoted:
                self._since = Gap(self._text, paragraph.start, paragraph.end)
                self._last, self._goes_on = None, False
                continue
            gaps = [Gap(self._text, start, end) for start, end in outside]
            for index in range(len(paragraph.quoted)):
                place = _Place(paragraph, index, gaps)
                quotation = self._read_quoted(place)
                self._goes_on = place.quoted.is_open and quotation is not None
                if quotation:
                    self._last = quotation
                    yield quotation
            self._since = gaps[-1]

    def _read_quoted(self, place: _Place) -> Quotation | None:
        quoted = place.quoted
        said = self._text[quoted.start : quoted.end]
        if not any(map(str.isalpha, said)):
            return None
        if self._goes_on and self._last and not place.before:
            return self._quotation(place, self._last.speaker, "", self._last.written)
        attribution = self._attribution(place, said)
        if attribution:
            if not attribution.subject and not is_sentence(said):
                return None
            if is_mere_name(said, place.before, place.after):
                return None
            speaker = self._resolve(attribution.subject) or self._writer(attribution)
            if (
                not speaker
                and attribution.verb in _NEED_SOMEBODY
                and not (attribution.verb == "" and is_sentence(said))
            ):
                return None
            return self._attributed(place, attribution, speaker)
        return self._implied(place, said) if is_sentence(said) else None

    def _attribution(self, place: _Place, said: str) -> Attribution | None:
        """What the sentence around a quotation says of its speaker."""
        leads = leads_in(place.before)
        if leads:
            sentence = self._sentence_before(place)
            if found := find_before(sentence) or find_leading(sentence):
                return found
        if found := find_after(place.after, is_closed=said[-1] == "."):
            return found
        if is_sentence(said) and not leads and (not place.before or ends_sentence(place.before)):
            return None
        before = None if leads else find_before(self._sentence_before(place))
        return before or find_trailing(place.after)

    def _sentence_before(self, place: _Place) -> list[Word]:
        """The words of the sentence up to a quotation, each earlier quotation in it as one word."""
        words: list[Word] = []
        for index in range(place.index, -1, -1):
            gap = place.gaps[index].last_words
            part = last_sentence(gap)
            words = part + words
            if len(part) < len(gap) or index == 0:
                break
            earlier = place.paragraph.quoted[index - 1]
            if self._text[earlier.end - 1] in ".!?":
                break
            words.insert(0, Word(_QUOTE, _QUOTE, earlier.opening, earlier.closing))
        return words

    def _attributed(self, place: _Place, attribution: Attribution, speaker: str) -> Quotation:
        subject = attribution.subject
        self._references.tell(subject[0].start if subject else place.quoted.opening, speaker)
        written = self._text[subject[0].start : subject[-1].end] if 0 < len(subject) <= _LONGEST_SUBJECT else ""
        return self._quotation(place, speaker, attribution.verb, " ".join(written.split()))

    def _resolve(self, subject: tuple[Word, ...]) -> str:
        if not subject:
            return ""
        if subject[-1].lower in _PRONOUNS and len(subject) <= 2:
            return self._references.find_pronoun(subject[-1])
        return self._people.find_name(subject) or self._references.find_description(subject)

    def _writer(self, attribution: Attribution) -> str:
        """Whose text is read out: `Her entry reads` is hers."""
        subject = attribution.subject
        if attribution.verb not in ("read", "reads") or not subject or subject[0].lower not in ("his", "her"):
            return ""
        return self._references.find_pronoun(subject[0])

    def _implied(self, place: _Place, said: str) -> Quotation | None:
        """A whole sentence between marks with no verb of its own: whoever spoke or acted last says it."""
        if place.before and not ends_sentence(place.before):
            return None
        since = place.before if place.index or place.before else self._since.last_words
        follows = self._last is not None and (place.index > 0 or not place.before)
        speaker = self._speaker_since(since, follows)
        if not speaker and (self._last is None or not follows) and len(said.split()) < 4:
            return None
        return self._quotation(place, speaker, self._verb_before(place), "")

    def _verb_before(self, place: _Place) -> str:
        """The verb of a paragraph that ends with "he said:" and leaves what he said to the next one."""
        since = self._since.last_words
        found = find_before(last_sentence(since)) if not place.gaps[0].last_words and leads_in(since) else None
        return found.verb if found else ""

    def _speaker_since(self, since: list[Word], follows: bool) -> str:
        """Whoever the last sentence is about; its first one belongs to the quotation before, if it follows one."""
        last = self._last.speaker if self._last and follows else ""
        if follows and not _has_more_sentences(since):
            return last
        topic = main_subject(last_sentence(since[:-1]))
        return self._resolve(topic) or (last if not topic or topic[-1].lower in _PRONOUNS else "")

    def _quotation(self, place: _Place, speaker: str, verb: str, written: str) -> Quotation:
        return Quotation(place.quoted.start, place.quoted.end, speaker, verb, written, place.paragraph.number)


def _has_more_sentences(words: list[Word]) -> bool:
    return any(word.text in ".!?" for word in words[:-1])
