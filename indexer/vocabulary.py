"""Texts -> codes: numbers of words and marks, in reading order; each distinct chunk of text is analysed once.

A code from FIRST_WORD on is FIRST_WORD + 2 * (number of the word) + 1 if it is capitalised; those below are marks.
"""

from __future__ import annotations

import hashlib
import re
from array import array
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from indexer.analysis import PLAIN_RUN, RUN, STOP_WORDS, fold_word, has_exotic, stem
from indexer.chunks import ChunkTable

# What the codes that are no words stand for.
END_OF_ARTICLE, END_OF_FIELD, END_OF_PARAGRAPH, END_OF_SENTENCE, NO_WORD, FIRST_WORD = range(6)

_FIELD_MARK, _ARTICLE_MARK, _PARAGRAPH_MARK = "\x0e", "\x0f", "\x10"  # control characters that no text needs
_MARKS = {_ARTICLE_MARK: END_OF_ARTICLE, _FIELD_MARK: END_OF_FIELD, _PARAGRAPH_MARK: END_OF_PARAGRAPH}
_RESERVED = re.compile("[\x00\x0e-\x10]")
_ODD_GAP = re.compile(r"\n[^\S\n]*\n\s*")  # what ends a paragraph, as indexer.analysis knows it
_SENTENCE_START = re.compile(r"""[^\S\n]*["'“‘(\[]*[A-Z0-9]""")
_NEXT = " A"  # a chunk is read as if a sentence could start after it

Codes = NDArray[np.int32]


class Numbers(dict[str, int]):
    """Texts numbered in the order they came."""

    def __init__(self) -> None:
        super().__init__()
        self._sorted: list[str] = []

    def of(self, text: str) -> int:
        """The number of a text, the next one if it is new."""
        return self.setdefault(text, len(self))

    def in_order(self) -> tuple[list[str], NDArray[np.int64]]:
        """The texts sorted, and their numbers in that order."""
        self._sorted += islice(self, len(self._sorted), None)
        self._sorted.sort()  # what was sorted before is not sorted anew
        return self._sorted, np.fromiter(map(self.__getitem__, self._sorted), np.int64, len(self))


class _Chunks(dict[bytes, int]):
    """Chunk -> its number; an unknown one is analysed when it is first asked for."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, chunk: bytes) -> int:
        number = self[chunk] = len(self)
        self._vocabulary.read_chunk(chunk.decode("utf-8", "surrogatepass"))
        return number


class Vocabulary:
    """Every chunk, word (folded, "ferries") and stem ("ferri") met so far, numbered in the order they came.

    `stem_of_word` says by number which stem a word has.
    """

    def __init__(self) -> None:
        self.words, self.stems = Numbers(), Numbers()
        self.stem_of_word = array("i")
        self._word_hashes = array("Q")
        # By number of the chunk: where its codes start in `_codes`, and how many there are. After those of a chunk
        # that can end a sentence stands END_OF_SENTENCE, which counts when the next chunk can start one.
        self._start, self._count, self._codes = array("i"), array("i"), array("i")
        self._can_end, self._can_start = array("b"), array("b")
        self._blank = array("i")  # chunks of white space other than spaces and line ends, which mean no more than these
        self._chunks = _Chunks(self)
        for mark in _MARKS:
            self._chunks[mark.encode()]
        self._table = ChunkTable(self._chunks)

    def __len__(self) -> int:
        """Distinct chunks: what the vocabulary's memory grows with."""
        return len(self._chunks)

    def read(self, articles: list[tuple[str, ...]]) -> Codes:
        """The codes of some articles' fields, with the marks after fields and articles."""
        chunks = self._table.find(_marked(articles).encode("utf-8", "surrogatepass"))
        if self._blank:
            chunks = chunks[~np.isin(chunks, self._blank)]
        return self._codes_of(_without_repeated_gaps(chunks))

    def word_hashes(self) -> NDArray[np.uint64]:
        """By number of the word: a hash of it, the same in every run."""
        self._word_hashes.extend(map(_hash_of, islice(self.words, len(self._word_hashes), None)))
        return np.array(self._word_hashes, np.uint64)

    def read_chunk(self, text: str) -> None:
        """Number the next chunk."""
        self._start.append(len(self._codes))
        codes, can_end = ([_MARKS[text]], False) if text in _MARKS else self._analyse(text)
        self._codes.extend(codes)
        if can_end:
            self._codes.append(END_OF_SENTENCE)
        self._count.append(len(codes))
        self._can_end.append(can_end)
        self._can_start.append(_SENTENCE_START.match(text) is not None)
        if text.isspace() and "\n" not in text:
            self._blank.append(len(self._start) - 1)

    def _analyse(self, text: str) -> tuple[list[int], bool]:
        """The codes of a chunk, and whether a sentence can end with it."""
        bare = text.rstrip(",")
        if bare.isascii() and bare.isalpha():  # most of them, for which no pattern is needed
            return [self._code_of_word(bare.lower(), bare)], False
        runs = (RUN if has_exotic(text) else PLAIN_RUN).findall(text + _NEXT)[:-1]
        codes = [self._code_of(run) for run in runs]
        can_end = bool(codes) and codes[-1] == END_OF_SENTENCE
        return codes[: len(codes) - can_end], can_end

    def _code_of(self, run: str) -> int:
        if run[-1].isspace():
            return END_OF_PARAGRAPH if run[0] == "\n" else END_OF_SENTENCE
        return self._code_of_word(fold_word(run), run)

    def _code_of_word(self, word: str, written: str) -> int:
        if not word or word in STOP_WORDS:
            return NO_WORD
        number = self.words.of(word)
        if number == len(self.stem_of_word):
            self.stem_of_word.append(self.stems.of(stem(word)))
        return FIRST_WORD + 2 * number + written[0].isupper()

    def _codes_of(self, chunks: NDArray[np.int32]) -> Codes:
        """The codes of chunks that follow each other."""
        start, count, codes = (np.frombuffer(one, np.int32) for one in (self._start, self._count, self._codes))
        can_end, can_start = (np.frombuffer(one, np.int8) for one in (self._can_end, self._can_start))
        counts = count[chunks]
        counts[:-1] += can_end[chunks[:-1]] & can_start[chunks[1:]]
        ends = np.cumsum(counts, dtype=np.int32)
        # Code j of the result lies j - (codes of the chunks before) after the start of its own chunk's codes.
        places = np.repeat(start[chunks] - ends + counts, counts)
        places += np.arange(len(places), dtype=np.int32)
        read: Codes = codes[places]
        return read


def _hash_of(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def _marked(articles: list[tuple[str, ...]]) -> str:
    """The texts as one, a mark as a chunk of its own after each paragraph, field and article."""
    text = _joined(articles)
    if not _has_marks_of(text, articles):
        text = _joined([tuple(_RESERVED.sub("\x04", field) for field in article) for article in articles])
    gap = f" {_PARAGRAPH_MARK} "
    marked = text.replace("\n\n", gap)
    return _ODD_GAP.sub(gap, text) if "\n" in marked else marked


def _has_marks_of(text: str, articles: list[tuple[str, ...]]) -> bool:
    """Whether the marks in the joined texts are those that `_joined` put there."""
    fields = sum(map(len, articles)) - len(articles)
    counts = [text.count(mark) for mark in (_FIELD_MARK, _ARTICLE_MARK, _PARAGRAPH_MARK, "\0")]
    return counts == [fields, len(articles), 0, 0]


def _joined(articles: list[tuple[str, ...]]) -> str:
    return f" {_ARTICLE_MARK} ".join([*map(f" {_FIELD_MARK} ".join, articles), ""])


def _without_repeated_gaps(chunks: NDArray[np.int32]) -> NDArray[np.int32]:
    """Paragraphs end once, however wide the gap is that is cut at every two line ends."""
    is_gap = chunks == END_OF_PARAGRAPH  # marks are the first chunks, in the order of their codes
    repeated = is_gap[1:] & is_gap[:-1]
    return chunks[np.append(True, ~repeated)] if repeated.any() else chunks
