"""A speaker's name -> what they are quoted as saying: its documents, and the occurrences of words inside it.

An occurrence is one integer, document << 32 | place; it is said by somebody when it lies in one of their intervals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from indexer.codec.quoted import QuotedFile
from indexer.codec.segment import SegmentFiles
from search.arguments import shorten
from search.embedded.listed import Array
from search.embedded.postings import BODY, NO_POSTINGS, NOWHERE_ELSE, DocIds, Postings
from search.embedded.snapshot import Snapshot
from search.language.speech import name_words, names_meant

_SHOWN_NAMES = 5  # in a note

_ByWord = dict[str, list[tuple[str, tuple[str, ...]]]]  # a word: the names that have it, each with its words


class Quotations:
    """What everyone of one name says, in all living articles. `names` are the speakers who have it."""

    def __init__(self, snapshot: Snapshot, speaker: str) -> None:
        self.names = find_speakers(snapshot, speaker)
        full_names = snapshot.full_names.get("person", {})
        self._spans = {segment: _spans(segment, self.names, full_names) for segment in snapshot.segments}
        parts = [starts >> 32 for starts, _ends in self._spans.values()]
        bases = snapshot.bases.tolist()
        self.doc_ids: DocIds = np.concatenate(
            [np.empty(0, np.int64), *(np.unique(part) + base for part, base in zip(parts, bases, strict=False))]
        )

    def phrase(self, segment: SegmentFiles, stems: Sequence[int]) -> Postings:
        """Where they say some stems side by side, in this order; one stem is a phrase of one."""
        met = self._keys(segment, stems[0])
        for shift, stem in enumerate(stems[1:], 1):
            met = np.intersect1d(met, self._keys(segment, stem) - shift, assume_unique=True)
        return self._inside(segment, met, len(stems))

    def words(self, segment: SegmentFiles, forms: Mapping[int, Sequence[int]]) -> list[Postings]:
        """Where they say some words as written, given as stems with forms."""
        found = []
        for stem, numbers in forms.items():
            wanted = np.isin(segment.postings.forms(stem) >> 1, numbers)
            found.append(self._inside(segment, self._keys(segment, stem, wanted), 1))
        return found

    def _keys(self, segment: SegmentFiles, stem: int, wanted: Array | None = None) -> Array:
        """The occurrences of a stem in the documents of which anything is said; of some forms only, if wanted."""
        doc_ids, freqs = segment.postings.doc_ids(stem), segment.postings.freqs(stem)
        keep = np.repeat(np.isin(doc_ids, self._spans[segment][0] >> 32), freqs)
        if wanted is not None:
            keep &= wanted
        owners = np.repeat(doc_ids, freqs)[keep]
        keys: Array = (owners << 32) + segment.postings.places(stem)[keep]
        return keys

    def _inside(self, segment: SegmentFiles, keys: Array, length: int) -> Postings:
        """The occurrences that lie in one quotation with all their words."""
        starts, ends = self._spans[segment]
        if not len(starts):
            return NO_POSTINGS
        before = np.searchsorted(starts, keys, side="right") - 1
        inside = keys[(before >= 0) & (keys + length <= ends[before])]
        doc_ids, freqs = np.unique(inside >> 32, return_counts=True)
        return Postings(doc_ids, freqs.astype(np.int32), *NOWHERE_ELSE)


def find_speakers(snapshot: Snapshot, asked: str) -> tuple[str, ...]:
    """The speakers whom a name may mean, among all who are quoted in a living article."""
    words = name_words(asked)
    by_word = snapshot.keep("speakers", lambda: _speakers(snapshot))
    return names_meant(words, by_word.get(words[-1], ())) or _kept_names(snapshot, words, by_word)


def _kept_names(snapshot: Snapshot, words: tuple[str, ...], by_word: _ByWord) -> tuple[str, ...]:
    """The speakers whom the archivist put in the place of a name that nobody has any more."""
    merged = snapshot.merged.get("person", {})
    old = names_meant(words, [(name, name_words(name)) for name in merged])
    kept = dict.fromkeys(merged[name][1] for name in old if merged[name][0] == "person")
    named = ((name, by_word.get(name_words(name)[-1], ())) for name in kept if name_words(name))
    return tuple(name for name, speakers in named if any(name == speaker for speaker, _words in speakers))


def explain_names(asked: str, names: Sequence[str]) -> str:
    """A note on whom a typed name was taken to mean; "" when it is the one name they have."""
    if not names:
        return f"no quotation from {shorten(asked)} is known"
    if len(names) == 1 and name_words(names[0]) == name_words(asked):
        return ""
    more = f" and {len(names) - _SHOWN_NAMES} more" if len(names) > _SHOWN_NAMES else ""
    return f"speaker {shorten(asked)} is read as {', '.join(names[:_SHOWN_NAMES])}{more}"


def _speakers(snapshot: Snapshot) -> _ByWord:
    """Everyone quoted in a living article, with the words of the name, under each of these words."""
    full_names = snapshot.full_names.get("person", {})
    names: set[str] = set()
    for segment in snapshot.segments:
        quoted = segment.quoted
        living, opened = ~segment.deleted[quoted.doc], quoted.open.astype(bool)
        names.update(_texts(quoted, living & ~opened))
        names.update(full_names.get(name, name) for name in _texts(quoted, living & opened))
    by_word: _ByWord = {}
    for name in sorted(names):
        words = name_words(name)
        for word in set(words):
            by_word.setdefault(word, []).append((name, words))
    return by_word


def _texts(quoted: QuotedFile, wanted: Array) -> Iterator[str]:
    """The speakers of some quotations, each once."""
    return (quoted.speakers.text(int(place)) for place in np.unique(quoted.speaker[wanted]))


def _spans(segment: SegmentFiles, names: Sequence[str], full_names: Mapping[str, str]) -> tuple[Array, Array]:
    """Where the quotations of some speakers start and end in a segment, ascending.

    Open names count under their full names, the others as they are.
    """
    quoted = segment.quoted
    here = [name for name, full in full_names.items() if full in names]
    elsewhere = [name for name in names if name in full_names]
    wanted = _is_any(quoted, names) & ~(_is_any(quoted, elsewhere) & quoted.open.astype(bool))
    wanted |= _is_any(quoted, here) & quoted.open.astype(bool)
    rows = np.flatnonzero(wanted & ~segment.deleted[quoted.doc])
    doc_ids = quoted.doc[rows].astype(np.int64)
    body = (doc_ids << 32) + segment.columns.field_starts[doc_ids, BODY]
    return body + quoted.first[rows], body + quoted.last[rows]


def _is_any(quoted: QuotedFile, names: Iterable[str]) -> Array:
    """Which quotations are by one of some speakers."""
    places = (quoted.speakers.find(name.encode("utf-8", "surrogatepass")) for name in names)
    return np.isin(quoted.speaker, [place for place in places if place is not None])
