"""Articles -> a new segment: collected until there are enough, then inverted and written at once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.article import Article, content_hash, found_facts
from indexer.codec.inverting import invert
from indexer.codec.postings import SUFFIX as POSTINGS
from indexer.codec.postings import PostingsWriter, dictionary_arrays
from indexer.codec.quoted import SUFFIX as QUOTED
from indexer.codec.quoted import quoted_arrays
from indexer.codec.segment import NewsSegment
from indexer.codec.stored import SUFFIX as STORED
from indexer.codec.stored import StoredWriter
from indexer.columns import SUFFIX as COLUMNS
from indexer.columns import CopyColumns, column_arrays, make_columns
from indexer.committed import Known
from indexer.copies import Earlier, Name, Newcomers, find_copies, set_links
from indexer.document import Rows, make_documents, origin_hash
from indexer.inversion import Streams, Words, divide, join_streams, join_words
from indexer.quotedwords import QuotedWords
from indexer.sketchtable import table_of
from indexer.sortedstrings import pack_sorted
from indexer.vocabulary import Vocabulary

READ_AT_ONCE = 1_000  # articles that are read in one go: with fewer, tables have to come back into the caches oftener;
READ_CHARACTERS = 2_000_000  # fewer when they are as long as this


class Batch:
    """Articles that will be one segment."""

    def __init__(
        self, vocabulary: Vocabulary, folder: Path, *, finds_copies: bool = True, dictionary: bytes = b""
    ) -> None:
        """`folder` is where the segment will be written; its articles are packed with `dictionary` if there is one."""
        self._vocabulary, self._folder, self._finds_copies = vocabulary, folder, finds_copies
        self._waiting: list[Article] = []  # to be read
        self._bodies: list[str] = []  # their texts
        self._characters = 0
        self._words: list[Words] = []
        self._streams: list[Streams] = []
        self._newcomers = Newcomers(vocabulary)
        self._stored = StoredWriter(folder, dictionary)
        self._quoted: list[tuple[QuotedWords, ...]] = []
        self.rows = Rows()  # read so far
        self.deleted: set[int] = set()
        self.words = 0  # read so far

    def __len__(self) -> int:
        return len(self.rows) + len(self._waiting)

    @property
    def is_read(self) -> bool:
        """Whether no article waits to be read."""
        return not self._waiting

    def add(self, article: Article) -> None:
        """Add an article as the next row."""
        body = article.text
        self._waiting.append(article)
        self._bodies.append(body)
        self._characters += len(body) + len(article.original)
        if len(self._waiting) == READ_AT_ONCE or self._characters >= READ_CHARACTERS:
            self._read()

    def known(self, row: int) -> Known:
        """What tells a newer version of an article."""
        read = len(self.rows)
        return _known_of_row(self.rows, row) if row < read else _known_of(self._waiting[row - read])

    def _read(self) -> None:
        documents = make_documents(self._waiting, self._bodies)
        words, streams = divide(self._vocabulary.read(documents.texts))
        self._words.append(words)
        self._streams.append(streams)
        if self._finds_copies:
            stands_alone = np.array([copy_of == "" for copy_of in documents.rows.copy_of], bool)
            self._newcomers.add(words, streams, stands_alone)
        else:
            self._newcomers.add_uncompared(len(documents.rows))
        self._stored.add(documents.stored, documents.originals)
        self._quoted += documents.quoted
        self.rows.extend(documents.rows)
        self.words += len(words.code)
        self._waiting, self._bodies, self._characters = [], [], 0

    def prints(self) -> NDArray[np.uint64]:
        """The print of each article's body (indexer/copies/prints.py)."""
        if self._waiting:
            self._read()
        return self._newcomers.prints()

    def write(self, earlier: Sequence[Earlier] = ()) -> NewsSegment:
        """Write the segment's files; nothing names them yet. `earlier` are the articles whose copies may be here."""
        if self._waiting:
            self._read()
        streams = join_streams(self._streams)
        segment = NewsSegment(len(self.rows))
        segment.write(self._folder, COLUMNS, column_arrays(make_columns(self.rows, streams, self._copies(earlier))))
        segment.write(self._folder, STORED, self._stored.arrays())
        dictionary, lists = invert(join_words(self._words), streams.lengths, self._vocabulary)
        postings = PostingsWriter(self._folder)
        postings.add(lists)
        postings.add_streams(streams)
        names = dictionary_arrays(
            pack_sorted("stems", dictionary.stems),
            pack_sorted("words", dictionary.words),
            dictionary.stem_of_word,
            dictionary.form_of_word,
        )
        segment.write(self._folder, POSTINGS, names | postings.arrays())
        segment.write(self._folder, QUOTED, quoted_arrays(self._quoted))
        return segment.with_deleted(self._deleted_mask())

    def _deleted_mask(self) -> NDArray[np.bool_]:
        mask = np.zeros(len(self.rows), bool)
        mask[list(self.deleted)] = True
        return mask

    def _copies(self, earlier: Sequence[Earlier]) -> CopyColumns:
        sketches = self._newcomers.sketches()
        names = [*map(Name, self.rows.ids, self.rows.copy_of)]
        if self._finds_copies:
            links = find_copies(names, self._newcomers, ~self._deleted_mask(), earlier)
        else:
            links = set_links(names)
        return CopyColumns(self._newcomers.prints(), table_of(sketches.hashes, sketches.counts), links)


def _known_of(article: Article) -> Known:
    content, source = int(content_hash(article), 16), article.own_source[0]
    return Known(
        content, origin_hash(article), source, article.added, article.headline, found_facts(article), just_written=True
    )


def _known_of_row(rows: Rows, row: int) -> Known:
    content, origin, added = (rows.numbers[name][row] for name in ("content", "origin", "added"))
    return Known(content, origin, rows.own_sources[row], added, rows.headlines[row], rows.found[row], just_written=True)
