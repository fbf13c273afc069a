"""Runs of capitalised words -> candidates: the names that may be in them, without titles, nationalities, openers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from indexer.extract import cues
from indexer.extract.forms import Candidate, make_form
from indexer.extract.gazetteer import Gazetteer, is_acronym, load_gazetteer
from indexer.extract.hyphens import split_hyphen
from indexer.extract.parts import cut_run
from indexer.extract.runs import Word, find_runs, opens_sentence, words_of
from indexer.extract.titles import after_portfolio, after_title, is_only_title

_MOST_RUNS = 1 << 15  # that are remembered: some twenty megabytes
_TITLES = cues.TITLES | cues.TITLE_WORDS
_OFFICES = cues.ORGANISATION_TAILS | cues.PLACE_TAILS


def find_candidates(text: str) -> list[Candidate]:
    """Every candidate of a text, in order; they do not overlap. Nationalities are among them."""
    found = []
    for start, written, marks in find_runs(text):
        end = start + marks[-1]
        if start < _LONGEST_DATELINE and text[start - 1 : start] == "(" and _CREDIT.match(text[: end + 4]):
            continue  # the agency that reports is the source, and no part of what is told
        if len(marks) == 2 and text.startswith("$", end):
            continue  # "US$20"
        is_loud = text[end - 1].isupper() and _SHOUTED_BESIDE.match(text, end) is not None
        is_last = len(text) - end < 3 and not text[end:].strip(" \n.")
        for first, last, form in _candidates_of(written, marks, opens_sentence(text, start), is_last, is_loud):
            found.append(Candidate(start + first, start + last, form))
    return found


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

    def opens_at(self, start: int) -> bool:
        return opens_sentence(self.written, start) if start else self.opens

    def is_loud_behind(self, end: int) -> bool:
        return self.is_loud if end == self.end else _SHOUTED_BESIDE.match(self.written, end) is not None


@lru_cache(maxsize=_MOST_RUNS)
def _candidates_of(
    written: str, marks: tuple[int, ...], opens: bool, is_last: bool, is_loud: bool
) -> tuple[Candidate, ...]:
    """The candidates in a run, by their places in it. News has the same runs over and over."""
    names, words = load_gazetteer(), words_of(written, marks)
    run = _Run(written, marks[-1], opens, is_last, is_loud)
    if len(words) == 1:
        return tuple(_single(words[0], run, names))
    parts = cut_run(words)
    return tuple(one for part, known in parts for one in _candidates_in(part, known, run, names))


def _single(word: Word, run: _Run, names: Gazetteer) -> Iterator[Candidate]:
    """The candidate in a word that stands alone."""
    lower = word.lower
    if is_acronym(word.text):
        if lower in cues.OPENERS and run.is_loud_behind(word.end):
            return  # an ordinary word beside others in capitals
    elif lower in cues.OPENERS or is_only_title(lower) or (word.joiner == "of" and lower in cues.PORTFOLIOS):
        return
    opens = run.opens_at(word.start)
    if opens and run.is_last and word.end == run.end:
        return  # an agency's name at the very end, under its report
    form = make_form((word.text,), word.text, opens=opens, nationality=names.nationality(lower))
    candidate = Candidate(word.start, word.end, form)
    if "-" in word.text and form.nationality is None:
        yield from split_hyphen(candidate, names)
    else:
        yield candidate


def _candidates_in(words: list[Word], known: list[bool], run: _Run, names: Gazetteer) -> Iterator[Candidate]:
    """The candidates in words that belong together: the name itself, and what stands before its title."""
    if len(words) == 1 and not known[0]:
        yield from _single(words[0], run, names)
        return
    text, opens = run.written, run.opens_at(words[0].start)
    first = 0 if known[0] else _openers(words, known) if opens else int(words[0].lower == "the")
    if first == 1 and words[0].lower == "the" and _begins_with_the(text[words[0].start : words[-1].end], names):
        first = 0
    title = ""
    ends_office = words[-1].lower in _OFFICES and not _is_titled_person(words, names)
    end = after_title(words, known, first, ends_office)
    if end > first:
        title = words[end - 1].lower.rstrip(".")
        yield from _before_title(words[first : end - 1], known[first : end - 1], text)
        first = after_portfolio(words, end)
    elif words[0].joiner == "of" and words[0].lower in cues.PORTFOLIOS:
        first, title = 1, "secretary"
    elif opens and not ends_office and _is_role_in_front(words, known, names):
        first, title = 1, "role"
    elif opens and not ends_office and not known[0] and words[0].lower in cues.KINDS_IN_FRONT:
        first = 1
    if first < len(words):
        pieces = _pieces(words[first:], known[first:], opens and first == 0, names)
        for number, piece in enumerate(pieces):
            yield from _named(*piece, text, title if number == 0 else "", opens and first == number == 0, names)


def _is_titled_person(words: list[Word], names: Gazetteer) -> bool:
    """Whether words are a title, a given name and a surname that places end with, too: "Chairman James C. Lane"."""
    return any(
        before.lower in cues.TITLES and not after.joiner and _is_clearly_given(after.lower, names)
        for before, after in pairwise(words[:-1])
    )


def _begins_with_the(surface: str, names: Gazetteer) -> bool:
    """Whether "The" is part of a name: "The Hague", "The Times"."""
    place = names.place(surface)
    return (place.name if place else names.organisation(surface)).startswith("The ")


def _is_role_in_front(words: list[Word], known: list[bool], names: Gazetteer) -> bool:
    """Whether a sentence begins with what someone is: "Witness Ana Ruiz"."""
    first, second = words[0].lower, words[1].lower
    is_role = first in cues.ROLES and first not in names.given_names and first not in cues.KINDS_OF_ORGANISATION
    return is_role and not any(known) and not words[1].joiner and second in names.given_names


def _openers(words: list[Word], known: list[bool]) -> int:
    """How many words at the beginning only begin the sentence: one of "The New Zealand"."""
    ordinary = (
        word.lower in cues.OPENERS and not is_acronym(word.text) and not inside
        for word, inside in zip(words, known, strict=True)
    )
    return next((number for number, is_ordinary in enumerate(ordinary) if not is_ordinary), len(words))


def _pieces(
    words: list[Word], known: list[bool], opens: bool, names: Gazetteer
) -> Iterator[tuple[list[Word], list[bool]]]:
    """Words in one piece, or in two where a person's name follows that of an office without a comma.

    A first word that only begins the sentence is left out: "Postwoman Ana Ruiz".
    """
    cut = next((number for number in range(1, len(words) - 1) if _begins_person(words, known, number, names)), 0)
    if opens and not cut and _begins_with_a_role(words, known, names):
        words, known = words[1:], known[1:]
    if cut:
        yield words[:cut], known[:cut]
    yield words[cut:], known[cut:]


def _begins_person(words: list[Word], known: list[bool], number: int, names: Gazetteer) -> bool:
    word, before = words[number], words[number - 1]
    if word.joiner or known[number] or len(words) - number > 4 or not _is_clearly_given(word.lower, names):
        return False
    if words[-1].lower in _OFFICES or any(after.joiner for after in words[number + 1 :]):
        return False
    if before.joiner == "of" and names.place(before.text):
        return True  # "Governor of Washington Ana Ruiz"
    if before.lower in names.given_names or before.lower in cues.PLACE_HEADS:
        return False
    return (
        before.lower in cues.ORGANISATION_TAILS
        or known[number - 1]
        or (before.text.isupper() and len(before.text) > 2)
        or before.lower in names.words
        or names.place(before.text) is not None
    )


def _begins_with_a_role(words: list[Word], known: list[bool], names: Gazetteer) -> bool:
    return (
        len(words) in (3, 4)
        and not any(known)
        and not any(word.joiner for word in words)
        and words[0].lower not in names.given_names
        and _is_clearly_given(words[1].lower, names)
        and words[-1].lower not in _OFFICES
    )


def _is_clearly_given(lower: str, names: Gazetteer) -> bool:
    return lower in names.given_names and lower not in names.words and names.place(lower) is None


def _before_title(words: list[Word], known: list[bool], text: str) -> Iterator[Candidate]:
    """The places, organisations and nationalities before a title: "Microsoft CEO", "Spanish Foreign Minister"."""
    end = len(words)
    while end and words[end - 1].lower.rstrip(".") in _TITLES and not known[end - 1]:
        end -= 1
    if end:
        yield from _named(words[:end], known[:end], text, "", False, load_gazetteer())


def _named(
    words: list[Word], known: list[bool], text: str, title: str, opens: bool, names: Gazetteer
) -> Iterator[Candidate]:
    """The name that these words are, after the nationality or the country in front of it."""
    while len(words) > 1 and not known[0]:
        first, lower = words[0], words[0].lower
        nationality = names.nationality(lower)
        if lower in cues.DIRECTIONS and names.is_nationality(words[1].lower):
            pass  # "East African"
        elif nationality is not None and not _is_office(words) and not _is_known(words, text, names):
            yield _word_alone(first, nationality=nationality)
        elif (
            opens
            and lower.endswith(("ing", "ed", "ern", "s"))
            and lower in names.words
            and _is_known(words[1:], text, names)
        ):
            pass  # "Neighbouring Malawi", "Rivals General Mills"
        elif _leads(words, names) and not _stays(words, known, text, names):
            yield _word_alone(first, opens=opens)
        else:
            break
        words, known, opens = words[1:], known[1:], False
    if len(words) == 1 and not title and (nationality := names.nationality(words[0].lower)) is not None:
        yield _word_alone(words[0], nationality=nationality)
        return
    candidate = _candidate(words, text, title, opens)
    if len(words) == 1 and "-" in words[0].text:
        yield from split_hyphen(candidate, names)
    else:
        yield candidate


def _stays(words: list[Word], known: list[bool], text: str, names: Gazetteer) -> bool:
    """Whether the first word is part of a name: that of an office, or a known one."""
    return _is_office(words) or (known[1] and known[-1] and _is_known(words, text, names))


def _word_alone(word: Word, opens: bool = False, nationality: str | None = None) -> Candidate:
    form = make_form((word.text,), word.text, opens=opens, nationality=nationality)
    return Candidate(word.start, word.end, form)


def _is_known(words: list[Word], text: str, names: Gazetteer) -> bool:
    surface = text[words[0].start : words[-1].end]
    return bool(names.place(surface) or names.organisation(surface))


def _is_office(words: list[Word]) -> bool:
    """Whether words are those of an organisation or a place of the kind that has a country in its name."""
    if len(words) > 2 and load_gazetteer().organisation(" ".join(word.text for word in words[1:])):
        return True
    if words[-1].lower in _OFFICES:
        return True
    return any(
        after.joiner in ("of", "for") and (before.lower in cues.OF_ORGANISATIONS) for before, after in pairwise(words)
    )


def _leads(words: list[Word], names: Gazetteer) -> bool:
    """Whether the first word is a country's or union's acronym that only stands before another name: "US Marine"."""
    first, second = words[0], words[1]
    if second.joiner or not first.text.isupper() or len(first.lower.replace(".", "")) > 4:
        return False
    return bool(names.place(first.text) or names.organisation(first.text)) and "." not in second.text[:2]


def _candidate(words: list[Word], text: str, title: str, opens: bool) -> Candidate:
    start, end = words[0].start, words[-1].end
    written = [word.text for word in words]
    before, hyphen, after = written[-1].rpartition("-")
    if len(words) > 1 and hyphen and after in cues.AFTER_HYPHEN:
        written[-1], end = before, end - len(after) - 1
    surface = text[start:end]
    nationality = load_gazetteer().nationality(surface) if len(words) > 1 else None
    form = make_form(tuple(written), surface, title=title, opens=opens, nationality=nationality)
    return Candidate(start, end, form)
