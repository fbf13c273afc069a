"""Text and the people in it -> its direct quotations, each with who says it, when that is clear.

A title, a nickname or a word held at arm's length stands between marks, too, but nobody says it: a quotation is a
whole sentence, or words that a verb of saying governs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from indexer.article import Quotation
from indexer.extract.quotations.answers import POSSESSIVES
from indexer.extract.quotations.attribution import UNCLEAR, Attribution, find_before, leads_in
from indexer.extract.quotations.clauses import SENTENCE_ENDS, Gap, Word, ends_sentence, last_sentence
from indexer.extract.quotations.mere_marks import is_sentence
from indexer.extract.quotations.openings import PRONOUNS
from indexer.extract.quotations.places import Place, PlacedParagraph, attribute, find_places
from indexer.extract.quotations.quote_marks import QuotedParagraph, has_marks, outside_quotes, read_paragraphs
from indexer.extract.quotations.references import References
from indexer.extract.quotations.speakers import People
from indexer.extract.quotations.subjects import main_subject

_REPLIES = frozenset({"answered", "replied", "responded", "retorted"})
_TURNS = _REPLIES | {"asked", "asks"}  # behind them somebody else may speak
_MARKS_AND_BLANKS = "\"'“”„‘’«»` \t"
_NEED_SOMEBODY = frozenset({"", "call", "calls", "reads", "read"})  # said by nobody known, these name or show
_new = tuple.__new__  # in half the time that calling a NamedTuple's class takes
_LONGEST_HELD = 10_000  # characters of a text whose words beside quotations are read before those of others
_TOGETHER = 12  # texts that are read step by step; the words of more of them do not fit into the caches beside the code
_LONGEST_SUBJECT = 15  # words; more are half a sentence, not somebody


class NamedText(NamedTuple):
    """A text, the persons that it names, by full name, and other names in it, which are nobody's."""

    text: str
    people: Iterable[str]
    others: Iterable[str] = ()


def find_quotations(text: str, people: Iterable[str], others: Iterable[str] = ()) -> tuple[Quotation, ...]:
    """The direct quotations of a text, in order: `text[start:end]` is what is said, without its marks.

    `people` are the persons that the text names, by full name; `others` are names in it that are nobody's.
    """
    return find_all_quotations([NamedText(text, people, others)])[0]


def find_all_quotations(named: Sequence[NamedText]) -> list[tuple[Quotation, ...]]:
    """The quotations of each of some texts. A handful are read together, each step for all of them before the next
    one: what is quoted, the words around that, what these say, who it is. So the code of a step is still in the
    processor's caches."""
    return [
        quotations
        for first in range(0, len(named), _TOGETHER)
        for quotations in _find_together(named[first : first + _TOGETHER])
    ]


def _find_together(named: Sequence[NamedText]) -> list[tuple[Quotation, ...]]:
    texts = [one.text for one in named]
    paragraphs = [read_paragraphs(text) if has_marks(text) else [] for text in texts]
    marked = list(map(_marked, texts, paragraphs))
    attributed = list(map(_attributed, texts, marked))
    return [_read(one, marked) if marked.outside else () for one, marked in zip(named, attributed, strict=True)]


class _Marked(NamedTuple):
    """The parts of a text that are not quoted, in order (none: nothing is), and what is quoted in each paragraph."""

    outside: Sequence[tuple[int, int]]
    placed: Iterable[PlacedParagraph] = ()


def _marked(text: str, paragraphs: Sequence[QuotedParagraph]) -> _Marked:
    if not any(paragraph.quoted for paragraph in paragraphs):
        return _Marked(())
    outside = list(map(outside_quotes, paragraphs))
    placed = _held(text, find_places(text, paragraphs, outside))
    return _new(_Marked, (list(chain.from_iterable(outside)), placed))


def _attributed(text: str, marked: _Marked) -> _Marked:
    if not marked.outside:
        return marked
    return _new(_Marked, (marked.outside, _held(text, attribute(text, marked.placed))))


def _held(text: str, placed: Iterable[PlacedParagraph]) -> Iterable[PlacedParagraph]:
    return placed if len(text) > _LONGEST_HELD else list(placed)


def _read(named: NamedText, marked: _Marked) -> tuple[Quotation, ...]:
    people = People(named.people, named.others, named.text)
    return tuple(_Reader(named.text, people, marked.outside).read(marked.placed))


class _Reader:
    """Walks over a text's paragraphs once; remembers who spoke last, and what the text said since."""

    def __init__(self, text: str, people: People, outside: Sequence[tuple[int, int]]) -> None:
        """`outside`: the parts of the text that are not quoted, in order."""
        self._text, self._people = text, people
        self._references = References(text, people, outside)
        self._last: Quotation | None = None
        self._since = Gap(text, 0, 0)  # the text's own words after it, or those of the paragraph before
        self._speech: list[Quotation] = []  # the paragraphs up to here that ended within one quotation
        self._is_told = False  # it stands beside the first of them whose speech that is

    def read(self, paragraphs: Iterable[PlacedParagraph]) -> Iterator[Quotation]:
        """The quotations, in order."""
        for places, gaps in paragraphs:
            if not places:
                if self._speech:
                    yield from self._end_speech()
                self._last = None
            for place in places:
                if self._speech or place.quoted.is_open:
                    yield from self._read_speech(place)
                elif quotation := self._read_quoted(place):
                    self._last = quotation
                    yield quotation
            self._since = gaps[-1]
        yield from self._end_speech()

    def _read_speech(self, place: Place) -> Iterator[Quotation]:
        """A paragraph of a speech: nothing until it is known whose that is, then all up to here."""
        goes_on = bool(self._speech) and place.has_letters and not place.before
        if not goes_on:
            yield from self._end_speech()
        if quotation := self._go_on(place) if goes_on else self._read_quoted(place):
            is_attributed = place.index > 0 or bool(quotation.verb or quotation.written)
            self._is_told = is_attributed or (goes_on and self._is_told)
            self._last = quotation
            self._speech.append(quotation)
        if not (quotation and place.quoted.is_open):
            yield from self._end_speech()

    def _end_speech(self) -> list[Quotation]:
        speech, self._speech = self._speech, []
        return speech

    def _go_on(self, place: Place) -> Quotation:
        """The next paragraph of a speech. Who is said to make it here made it from its beginning."""
        attribution, before = place.attribution, self._speech[-1]
        if not attribution or not attribution.subject or place.is_mere:
            return self._quotation(place, before.speaker, "", before.written)
        quotation = self._attributed(place, attribution, self._resolve(attribution.subject, place.said))
        if self._is_told:
            is_other = quotation.speaker and attribution.subject[-1].lower not in PRONOUNS
            return quotation if is_other else quotation._replace(speaker=before.speaker)
        self._speech = [one._replace(speaker=quotation.speaker) for one in self._speech]
        return quotation

    def _read_quoted(self, place: Place) -> Quotation | None:
        if not place.has_letters:
            return None
        attribution = place.attribution
        if not attribution or (attribution is UNCLEAR and self._leads_in()):
            return self._implied(place) if is_sentence(place.said) else None
        if place.is_mere:
            return None
        speaker = self._resolve(attribution.subject, place.said) or self._writer(attribution)
        if speaker and attribution.subject[-1].lower in PRONOUNS and self._is_answer(place, attribution, speaker):
            speaker = ""
        if (
            not speaker
            and attribution.verb in _NEED_SOMEBODY
            and not (place.said[-1] == "," or (attribution.verb == "" and is_sentence(place.said)))
        ):
            return None
        return self._attributed(place, attribution, speaker)

    def _is_answer(self, place: Place, attribution: Attribution, speaker: str) -> bool:
        """Whether somebody else answers whoever spoke last: `Ruiz told Oda. “No,” he replied`, `“Yes.” “No,” he said`.

        Quotations that stand side by side have two speakers where the paragraph names two.
        """
        if not self._last or self._last.speaker != speaker:
            return False
        start, end = self._last.end, place.quoted.opening
        if not self._text[start:end].strip(_MARKS_AND_BLANKS):
            start = place.paragraph.start
        elif attribution.verb not in _REPLIES:
            return False
        others = self._people.others_in(self._text[start:end], speaker)
        return any(self._references.may_be(other, attribution.subject[-1]) for other in others)

    def _attributed(self, place: Place, attribution: Attribution, speaker: str) -> Quotation:
        subject = attribution.subject
        self._references.tell(subject[0].start if subject else place.quoted.opening, speaker)
        written = subject[0].text if len(subject) == 1 else self._written(subject)
        return self._quotation(place, speaker, attribution.verb, written)

    def _written(self, subject: tuple[Word, ...]) -> str:
        written = self._text[subject[0].start : subject[-1].end] if 0 < len(subject) <= _LONGEST_SUBJECT else ""
        return " ".join(written.split())

    def _resolve(self, subject: tuple[Word, ...], said: str) -> str:
        if not subject:
            return ""
        is_owner = len(subject) == 1 and subject[0].lower in POSSESSIVES
        if is_owner or (subject[-1].lower in PRONOUNS and len(subject) <= 2):
            return self._references.find_pronoun(subject[-1])
        return self._people.find_name(subject) or self._references.find_description(subject, said)

    def _writer(self, attribution: Attribution) -> str:
        """Whose text is read out: `Her entry reads` is hers."""
        subject = attribution.subject
        if attribution.verb not in ("read", "reads") or not subject or subject[0].lower not in ("his", "her"):
            return ""
        return self._references.find_pronoun(subject[0])

    def _implied(self, place: Place) -> Quotation | None:
        """A whole sentence between marks with no verb of its own: whoever spoke or acted last says it."""
        if place.before and not ends_sentence(place.before):
            return None
        since = place.before if place.index or place.before else self._since.last_words
        follows = self._last is not None and (place.index > 0 or not place.before)
        is_open = self._is_answered(place) or self._answers(place)
        speaker = "" if is_open else self._speaker_since(place.said, since, follows)
        if speaker and place.is_half and self._is_half_of_another(place, since, speaker, follows=follows):
            speaker = ""
        if not speaker and (self._last is None or not follows) and len(place.said.split()) < 4:
            return None
        return self._quotation(place, speaker, self._verb_before(place), "")

    def _is_half_of_another(self, place: Place, since: list[Word], speaker: str, *, follows: bool) -> bool:
        """Whether what stands behind may say that somebody else speaks: `said Ruiz. “Not yet,” with Oda nodding`."""
        following = next((word for word in place.after if word.text != ","), None)
        if following is None:
            return False
        behind = self._text[following.start : place.after[-1].end]
        is_same = following.lower.endswith("ing")  # "“No,” pointing at the gate"
        is_told_between = not follows or _has_more_sentences(since)
        return not (is_same or is_told_between) or bool(self._people.others_in(behind, speaker))

    def _is_answered(self, place: Place) -> bool:
        """Whether a paragraph begins with it and somebody else's answer: `“Who signed?” “I did.”`."""
        following = place.gaps[1]
        is_first = place.index == 0 and not place.before and len(place.paragraph.quoted) > 1
        return is_first and not self._text[following.start : following.end].strip(_MARKS_AND_BLANKS)

    def _answers(self, place: Place) -> bool:
        """Whether a paragraph of its own follows a question or an answer: `“Who?” she asked.`, `“I did.”`."""
        return place.index == 0 and not place.before and self._last is not None and self._last.verb in _TURNS

    def _verb_before(self, place: Place) -> str:
        """The verb of a paragraph that ends with "he said:" and leaves what he said to the next one."""
        if place.gaps[0].last_words or not self._leads_in():
            return ""
        found = find_before(last_sentence(self._since.last_words))
        return found.verb if found else ""

    def _leads_in(self) -> bool:
        """Whether the words since the last quotation lead into the next one."""
        return not self._since.ends_sentence and leads_in(self._since.last_words)

    def _speaker_since(self, said: str, since: list[Word], follows: bool) -> str:
        """Whoever the last sentence is about; its first one belongs to the quotation before, if it follows one."""
        last = self._last.speaker if self._last and follows else ""
        if follows and not _has_more_sentences(since):
            return last
        topic = main_subject(last_sentence(since[:-1]))
        return self._resolve(topic, said) or (last if not topic or topic[-1].lower in PRONOUNS else "")

    def _quotation(self, place: Place, speaker: str, verb: str, written: str) -> Quotation:
        start, end = place.quoted[:2]
        return _new(Quotation, (start, end, speaker, verb, written, place.paragraph.number))


def _has_more_sentences(words: list[Word]) -> bool:
    return any(word.text in SENTENCE_ENDS for word in words[:-1])
