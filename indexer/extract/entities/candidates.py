"""Runs of capitalised words -> candidates: the names that may be in them, without titles, nationalities, openers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from indexer.extract.entities import cues
from indexer.extract.entities.forms import Candidate, make_form
from indexer.extract.entities.fronts import (
    ends_in_nationality,
    is_done_to,
    is_kind_in_front,
    is_known,
    is_office,
    keeps_nationality,
    leads,
    stays_in_front,
)
from indexer.extract.entities.gazetteer import Gazetteer, is_acronym, load_gazetteer
from indexer.extract.entities.hyphens import split_hyphen
from indexer.extract.entities.parts import cut_run
from indexer.extract.entities.pieces import OFFICES, cut_person, is_role_in_front, is_titled_person
from indexer.extract.entities.plain_runs import words_of_one_name
from indexer.extract.entities.runs import Word, find_runs, is_behind_dash, opens_sentence, words_of
from indexer.extract.entities.titles import PLURAL_TITLES, after_portfolio, after_title, is_only_title
from indexer.extract.entities.whole_names import take_whole_names

_MOST_RUNS = 1 << 15  # of several words that are remembered: some twenty megabytes
_MOST_WORDS = 1 << 14  # that stand alone: some eight
_HONOURS = frozenset({"CBE", "KC", "MBE", "MEP", "MLA", "MP", "MSP", "OBE", "QC", "SC", "TD"})
_MEMBERS = frozenset({"AMs", "MEPs", "MKs", "MLAs", "MPs", "MSPs", "TDs"})
_new = tuple.__new__  # in half the time that calling a NamedTuple's class takes
_TITLES = cues.TITLES | cues.TITLE_WORDS | {"hrh"}
_LONE_OPENERS = frozenset(map(str.capitalize, cues.OPENERS))


def find_candidates(texts: Sequence[str]) -> list[list[Candidate]]:
    """Every candidate of each of some texts, in order; they do not overlap. Nationalities are among them."""
    every = [list(_runs_in(text)) if text else [] for text in texts]
    return [_candidates_in_runs(runs, text) if runs else [] for runs, text in zip(every, texts, strict=True)]


# Where a run begins, and all that its candidates depend on: the run (of a lone word that word, without marks), whether
# it begins a sentence, whether nothing follows it, whether it is followed by a word in capitals.
_Placed = tuple[int, str, tuple[int, ...], bool, bool, bool]


def _runs_in(text: str) -> Iterator[_Placed]:
    """The runs of a text that may be names."""
    length, has_prices = len(text), "$" in text
    for start, written, marks in find_runs(text):
        is_lone = len(marks) == 2
        if is_lone and written in _LONE_OPENERS:
            continue  # nearly half of all runs
        if is_lone and written in _STATES_AND_WORDS and not text.endswith((", ", ","), 0, start):
            continue  # "The bishop said Mass."
        end = start + marks[-1]
        if start < _LONGEST_DATELINE and text[start - 1 : start] == "(" and _CREDIT.match(text[: end + 4]):
            continue  # the agency that reports is the source, and no part of what is told
        is_loud = text[end - 1].isupper() and _SHOUTED_BESIDE.match(text, end) is not None
        is_last = length - end < 3 and not text[end:].strip(" \n.") and not is_behind_dash(text, start)
        opens = opens_sentence(text, start)
        if not is_lone:
            yield start, written, marks, opens, is_last, is_loud
        elif not has_prices or not text.startswith("$", end):  # "US$20"
            word = written if len(written) == marks[1] else _with_own_possessive(written, marks[1])
            yield start, word, (), opens, is_last, is_loud


def _candidates_in_runs(runs: Iterable[_Placed], text: str) -> list[Candidate]:
    """The candidates of a text from its runs."""
    found: list[Candidate] = []
    for start, written, marks, opens, is_last, is_loud in runs:
        if marks:
            inside = _candidates_of(written, marks, opens, is_last, is_loud)
        else:
            inside = _candidates_of_word(written, opens, is_last, is_loud)
        for first, last, form in inside:
            found.append(_new(Candidate, (start + first, start + last, form)))
    take_whole_names(found, text)
    return found


def _with_own_possessive(written: str, end: int) -> str:
    """A word without its possessive, unless that is part of the name: "Moody's"."""
    return written if load_gazetteer().organisation(written[:end]).endswith("'s") else written[:end]


_STATES_AND_WORDS = frozenset({"GA", "Ga", "Ill", "Mass", "Miss", "Ore", "Que", "Wash"})  # states behind a comma
_LONGEST_DATELINE = 80  # characters
_CREDIT = re.compile(r"[^\W\d_a-z]{3}.*\([^()]+\) ?(?:--?|–|—) ?$")  # "NAIROBI, Kenya (Reuters) - "
_SHOUTED_BESIDE = re.compile(r"\W{1,2}[A-Z]{2,}\b")


class _Run(NamedTuple):
    """A run that is being read, and what matters of the text around it."""

    written: str
    end: int  # of its last word
    opens: bool  # it begins a sentence
    is_last: bool  # nothing follows it
    is_loud: bool  # it is followed by a word in capitals

    @property
    def shared_title(self) -> str:
        """The title that the run begins with, where those behind "and" have it, too: "Justices Ruiz and Oda"."""
        first = self.written.partition(" ")[0].lower()
        return first if first in PLURAL_TITLES else ""

    def opens_at(self, start: int) -> bool:
        return opens_sentence(self.written, start) if start else self.opens

    def is_loud_behind(self, end: int) -> bool:
        return self.is_loud if end == self.end else _SHOUTED_BESIDE.match(self.written, end) is not None


@lru_cache(maxsize=_MOST_RUNS)
def _candidates_of(
    written: str, marks: tuple[int, ...], opens: bool, is_last: bool, is_loud: bool
) -> tuple[Candidate, ...]:
    """The candidates in a run, by their places in it. News has the same runs over and over."""
    names = load_gazetteer()
    if whole := words_of_one_name(written, marks, opens, names):
        surface = written[: marks[-1]]
        form = make_form(whole, surface, opens=opens, nationality=names.nationality(surface))
        return (_new(Candidate, (0, marks[-1], form)),)
    run = _new(_Run, (written, marks[-1], opens, is_last, is_loud))
    found: list[Candidate] = []
    for part, known in cut_run(words_of(written, marks)):
        found += _candidates_in(part, known, run, names)
    return tuple(found)


@lru_cache(maxsize=_MOST_WORDS)
def _candidates_of_word(word: str, opens: bool, is_last: bool, is_loud: bool) -> tuple[Candidate, ...]:
    """The candidates in a word that stands alone: one as a rule."""
    lower = word.lower()
    if is_acronym(word):
        if is_loud and lower in cues.OPENERS:
            return ()  # an ordinary word beside others in capitals
    elif lower in cues.OPENERS or is_only_title(lower):
        return ()
    if opens and is_last:
        return ()  # an agency's name at the very end, under its report
    names = load_gazetteer()
    form = make_form((word,), word, opens=opens, nationality=names.nationality(lower))
    candidate = Candidate(0, len(word), form)
    return tuple(split_hyphen(candidate, names)) if "-" in word and form.nationality is None else (candidate,)


def _single(word: Word, run: _Run) -> Iterator[Candidate]:
    """The candidates in a word of a run that is a part by itself."""
    if word.joiner == "of" and word.lower in cues.PORTFOLIOS and not is_acronym(word.text):
        return
    is_last = run.is_last and word.end == run.end
    inside = _candidates_of_word(word.text, run.opens_at(word.start), is_last, run.is_loud_behind(word.end))
    for first, last, form in inside:
        yield _new(Candidate, (word.start + first, word.start + last, form))


def _candidates_in(words: list[Word], known: list[bool], run: _Run, names: Gazetteer) -> Iterator[Candidate]:
    """The candidates in words that belong together: the name itself, and what stands before its title."""
    title = run.shared_title if words[0].joiner == "and" else ""
    if len(words) == 1 and not known[0] and not title:
        yield from _single(words[0], run)
        return
    text, opens = run.written, run.opens_at(words[0].start)
    first = 0 if known[0] else _openers(words, known) if opens else int(words[0].lower == "the")
    if first == 1 and words[0].lower == "the" and _begins_with_the(words, text, opens, names):
        first = 0
    ends_office = words[-1].lower in OFFICES and not is_titled_person(words, names)
    end = after_title(words, known, first, ends_office)
    if end > first:
        title = words[end - 1].lower.rstrip(".")
        yield from _before_title(words[first : end - 1], known[first : end - 1], text, title)
        first = after_portfolio(words, end)
    elif words[0].joiner == "of" and words[0].lower in cues.PORTFOLIOS:
        first, title = 1, "secretary"
    elif opens and not ends_office and is_role_in_front(words, known, names):
        first, title = 1, "role"
    elif opens and not known[0] and (is_done_to(words) or is_kind_in_front(words, ends_office, names)):
        first = 1
    if first < len(words):
        pieces = cut_person(words[first:], known[first:], opens and first == 0, names)
        for number, piece in enumerate(pieces):
            yield from _named(*piece, text, title if number == 0 else "", opens and first == number == 0, names)


def _begins_with_the(words: list[Word], text: str, opens: bool, names: Gazetteer) -> bool:
    """Whether "The" is part of a name: "The Hague", "The Times", and "told The Indian Express"."""
    surface, last = text[words[0].start : words[-1].end], words[-1].lower
    is_paper = last in cues.NEWSPAPER_TAILS and names.is_nationality(words[1].lower)
    if not opens and (is_paper or names.is_nationality(last)):
        return True
    place = names.place(surface)
    return (place.name if place else names.organisation(surface)).startswith("The ")


def _openers(words: list[Word], known: list[bool]) -> int:
    """How many words at the beginning only begin the sentence: one of "The New Zealand"."""
    ordinary = (
        word.lower in cues.OPENERS and not is_acronym(word.text) and not inside
        for word, inside in zip(words, known, strict=True)
    )
    return next((number for number, is_ordinary in enumerate(ordinary) if not is_ordinary), len(words))


def _before_title(words: list[Word], known: list[bool], text: str, title: str) -> Iterator[Candidate]:
    """The places, organisations and nationalities before a title: "Microsoft CEO", "Spanish Foreign Minister"."""
    end = len(words)
    while end and words[end - 1].lower.rstrip(".") in _TITLES and not known[end - 1]:
        if words[end - 1].joiner in ("of", "for") and words[end - 1].lower in cues.PORTFOLIOS:
            break  # "Department of Health"
        end -= 1
        if words[end].joiner == "of":
            break  # "Reform Party of Prime Minister"
    if end > 1 and words[end - 2].lower == "chief" and not known[end - 1]:
        end -= 2  # "Chief Financial Officer"
    is_of = end < len(words) and words[end].joiner == "of"
    if end and (is_of or not (title == "minister" and _is_portfolio(words[:end], known))):
        yield from _named(words[:end], known[:end], text, "", False, load_gazetteer())


def _is_portfolio(words: list[Word], known: list[bool]) -> bool:
    """Whether it is only what someone is the minister of: "Indigenous Services"."""
    ordinary = load_gazetteer().words
    if len(words) < 2 or any(known) or words[-1].lower in ("department", "ministry", "office"):
        return False
    return all(word.lower in ordinary and not word.owns for word in words)


def _named(
    words: list[Word], known: list[bool], text: str, title: str, opens: bool, names: Gazetteer
) -> Iterator[Candidate]:
    """The name that these words are, after the nationality or the country in front of it."""
    while len(words) > 1 and not known[0]:
        first, lower = words[0], words[0].lower
        nationality = names.nationality(lower)
        if lower in cues.DIRECTIONS and names.is_nationality(words[1].lower):
            if len(words) > 2 and is_office(words):
                break  # "North American Mill Services"
            # else "East African"
        elif nationality is not None and not keeps_nationality(words, text, names):
            yield _word_alone(first, nationality=nationality)
        elif (
            opens
            and lower.endswith(("ing", "ed", "ern", "s"))
            and lower in names.words
            and is_known(words[1:], text, names)
        ):
            pass  # "Neighbouring Malawi", "Rivals General Mills"
        elif leads(words, names) and not stays_in_front(words, known, text, names):
            yield _word_alone(first, opens=opens)
        else:
            break
        words, known, opens = words[1:], known[1:], False
    if len(words) == 1 and not title and (nationality := names.nationality(words[0].lower)) is not None:
        yield _word_alone(words[0], nationality=nationality)
        return
    if ends_in_nationality(words, known, text, names):
        yield from _named(words[:-1], known[:-1], text, title, opens, names)
        yield _word_alone(words[-1], nationality=names.nationality(words[-1].lower))
        return
    candidate = _candidate(words, text, title, opens)
    if len(words) == 1 and "-" in words[0].text:
        yield from split_hyphen(candidate, names)
    else:
        yield candidate


def _word_alone(word: Word, opens: bool = False, nationality: str | None = None) -> Candidate:
    form = make_form((word.text,), word.text, opens=opens, nationality=nationality)
    return _new(Candidate, (word.start, word.end, form))


def _candidate(words: list[Word], text: str, title: str, opens: bool) -> Candidate:
    if len(words) > 1 and words[-1].text in _MEMBERS:
        words = words[:-1]  # "Fianna Fáil TDs"
    is_person = title or words[0].lower in load_gazetteer().given_names
    if len(words) > 2 and words[-1].text in _HONOURS and is_person:
        words = words[:-1]  # "Ana Ruiz KC"
    start, end = words[0].start, words[-1].end
    written = [word.text for word in words]
    before, hyphen, after = written[-1].rpartition("-")
    if len(words) > 1 and hyphen and after in cues.AFTER_HYPHEN:
        written[-1], end = before, end - len(after) - 1
    surface = text[start:end]
    if surface[1:2] == "-" and len(words) > 1 and load_gazetteer().place(surface[2:]):
        start, surface, written[0] = start + 2, surface[2:], written[0][2:]  # "D-El Paso"
    nationality = load_gazetteer().nationality(surface) if len(words) > 1 else None
    form = make_form(tuple(written), surface, title=title, opens=opens, nationality=nationality)
    return _new(Candidate, (start, end, form))
