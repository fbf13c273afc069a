"""Texts -> codes: numbers of words and marks (indexer/loops/codes.py), in reading order.

Each distinct chunk of text is analysed once.
"""

from __future__ import annotations

import hashlib
import re
from array import array
from bisect import bisect_left
from itertools import islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from indexer.analysis import PLAIN_RUN, RUN, STOP_WORDS, fold_word, has_exotic, stem
from indexer.chunks import ChunkTable
from indexer.loops import codes_of
from indexer.loops.codes import (
    CAN_END,
    CAN_START,
    END_OF_ARTICLE,
    END_OF_FIELD,
    END_OF_PARAGRAPH,
    END_OF_SENTENCE,
    FIRST_WORD,
    IS_BLANK,
    NO_WORD,
)

_FIELD_MARK, _ARTICLE_MARK, _PARAGRAPH_MARK = "\x0e", "\x0f", "\x10"  # control characters that no text needs
# The first chunks of every vocabulary, in this order.
_MARKS = {_ARTICLE_MARK: END_OF_ARTICLE, _FIELD_MARK: END_OF_FIELD, _PARAGRAPH_MARK: END_OF_PARAGRAPH}
_RESERVED = re.compile("[\x0e-\x10]")
_GAP = re.compile(b"\n\n")  # a third of the time that bytes.replace takes
_ODD_GAP = re.compile(r"\n[^\S\n]*\n\s*")  # what ends a paragraph, as indexer.analysis knows it
_SENTENCE_START = re.compile(r"""[^\S\n]*["'“‘(\[]*[A-Z0-9]""")
_NO_WORDS = ',;:"()<>'  # around a word that mean nothing
_NEXT = " A"  # a chunk is read as if a sentence could start after it

Codes = NDArray[np.int32]


class Numbers(dict[str, int]):
    """Texts numbered in the order they came."""

    def __init__(self) -> None:
        super().__init__()
        self._sorted: list[str] = []
        self._order = np.empty(0, np.int64)  # the numbers of those

    def of(self, text: str) -> int:
        """The number of a text, the next one if it is new."""
        return self.setdefault(text, len(self))

    def in_order(self) -> tuple[list[str], NDArray[np.int64]]:
        """The texts sorted, and their numbers in that order."""
        new = sorted(islice(self, len(self._sorted), None))
        places = [bisect_left(self._sorted, text) for text in new]
        self._order = np.insert(self._order, places, [self[text] for text in new])
        self._sorted += new
        self._sorted.sort()  # two sorted runs, which are merged
        return self._sorted, self._order

    def forget(self, size: int) -> None:
        """Keep so many texts only, those that came first. What was sorted already has to be among them."""
        while len(self) > size:
            self.popitem()


class Size(NamedTuple):
    """How much a vocabulary knows."""

    chunks: int
    words: int
    stems: int


class Vocabulary:
    """Every chunk, word (folded, "ferries") and stem ("ferri") met so far, numbered in the order they came.

    `stem_of_word` says by number which stem a word has.
    """

    def __init__(self) -> None:
        self.words, self.stems = Numbers(), Numbers()
        self.stem_of_word = array("i")
        self._word_hashes = array("Q")
        # By number of the chunk: where its codes start in `_codes`, how many there are, and flags.
        self._starts, self._counts, self._codes, self._flags = array("i"), array("i"), array("i"), array("B")
        self._table = ChunkTable()
        self._find(" ".join(_MARKS).encode())

    def __len__(self) -> int:
        """Distinct chunks: what the vocabulary's memory grows with."""
        return len(self._table)

    def size(self) -> Size:
        """How much it knows now, for `forget`."""
        return Size(len(self._table), len(self.words), len(self.stems))

    def forget(self, known: Size) -> None:
        """Know no more than then: as if nothing had been read since."""
        if known == self.size():
            return
        self._table.forget(known.chunks)
        self.words.forget(known.words)
        self.stems.forget(known.stems)
        del self._codes[self._starts[known.chunks] :]
        for of_chunks in (self._starts, self._counts, self._flags):
            del of_chunks[known.chunks :]
        for of_words in (self.stem_of_word, self._word_hashes):
            del of_words[known.words :]

    def read(self, articles: list[tuple[str, ...]]) -> Codes:
        """The codes of some articles' fields, with the marks after fields and articles."""
        chunks, are_marks_ours = self._chunks_of(articles)
        if not are_marks_ours:
            bare = [tuple(_RESERVED.sub("\x04", field) for field in article) for article in articles]
            chunks, _ = self._chunks_of(bare)
        starts, counts, codes = (np.frombuffer(one, np.int32) for one in (self._starts, self._counts, self._codes))
        read: Codes = codes_of(chunks, starts, counts, codes, np.frombuffer(self._flags, np.uint8))
        return read

    def _chunks_of(self, articles: list[tuple[str, ...]]) -> tuple[NDArray[np.int32], bool]:
        """The chunks of some articles, and whether the marks among them are those that were put there."""
        text, paragraphs = _marked(articles)
        chunks = self._find(text)
        put = (len(articles), sum(map(len, articles)) - len(articles), paragraphs)
        found = [np.count_nonzero(chunks == number) for number in range(len(_MARKS))]
        return chunks, found == [*put]

    def word_hashes(self) -> NDArray[np.uint64]:
        """By number of the word: a hash of it, the same in every run."""
        self._word_hashes.extend(map(_hash_of, islice(self.words, len(self._word_hashes), None)))
        return np.array(self._word_hashes, np.uint64)

    def _find(self, text: bytes) -> NDArray[np.int32]:
        """The numbers of a text's chunks, each of which is known after this."""
        chunks = self._table.find(text)
        for chunk in self._table.since(len(self._starts)):
            self._add(chunk.decode("utf-8", "surrogatepass"))
        return chunks

    def _add(self, chunk: str) -> None:
        """Note what the next chunk means."""
        self._starts.append(len(self._codes))
        bare = chunk.strip(_NO_WORDS)
        if bare.isascii() and bare.isalpha():  # most of them, for which no pattern is needed
            self._codes.append(self._code_of_word(bare.lower(), bare))
            self._counts.append(1)
            self._flags.append(CAN_START * _can_start(chunk))
            return
        codes, can_end = ([_MARKS[chunk]], False) if chunk in _MARKS else self._analyse(chunk)
        self._counts.append(len(codes))
        self._codes.extend(codes)
        is_blank = chunk.isspace() and "\n" not in chunk  # which means no more than a space does
        self._flags.append(CAN_END * can_end | CAN_START * _can_start(chunk) | IS_BLANK * is_blank)

    def _analyse(self, text: str) -> tuple[list[int], bool]:
        """The codes of a chunk, and whether a sentence can end with it."""
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


def _can_start(chunk: str) -> bool:
    """Whether a sentence can start with a chunk."""
    return not "a" <= chunk[0] <= "z" and _SENTENCE_START.match(chunk) is not None


def _hash_of(word: str) -> int:
    return int.from_bytes(hashlib.blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


def _marked(articles: list[tuple[str, ...]]) -> tuple[bytes, int]:
    """The texts as one, a mark as a chunk of its own after each paragraph, field and article; how many paragraphs."""
    text, gap = _joined(articles), f" {_PARAGRAPH_MARK} "
    marked, paragraphs = _GAP.subn(gap.encode(), text)
    if b"\n" in marked:
        odd, paragraphs = _ODD_GAP.subn(gap, text.decode("utf-8", "surrogatepass"))
        marked = odd.encode("utf-8", "surrogatepass")
    return marked, paragraphs


def _joined(articles: list[tuple[str, ...]]) -> bytes:
    # Each article is encoded by itself: one odd character would make all of them wide while they are one text.
    texts = [f" {_FIELD_MARK} ".join(article).encode("utf-8", "surrogatepass") for article in articles]
    return f" {_ARTICLE_MARK} ".encode().join([*texts, b""])
