"""The codec by which stock Whoosh reads the index: open_dir(...).searcher() works on it. It cannot write.

The paths of NewsCodec and NewsSegment are part of the index format.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import numpy as np
from numpy.typing import NDArray
from whoosh.codec.base import Codec, FieldCursor, PerDocumentReader, TermsReader
from whoosh.reading import TermInfo, TermNotFound

from indexer.codec.field_terms import FieldTerms, TermPostings, find, places_from, terms_of_fields
from indexer.codec.segment import SegmentFiles, open_segment, refuse_to_write
from indexer.codec.whoosh_matcher import NewsMatcher
from indexer.schema import TEXT_FIELDS

_COLUMN_OF_FIELD = {field.name: number for number, field in enumerate(TEXT_FIELDS)}


class NewsCodec(Codec):  # type: ignore[misc]  # whoosh has no types
    """Opens segments for Whoosh's readers."""

    def terms_reader(self, storage: Any, segment: Any) -> NewsTermsReader:
        return NewsTermsReader(_open(storage, segment))

    def per_document_reader(self, storage: Any, segment: Any) -> NewsPerDocumentReader:
        return NewsPerDocumentReader(_open(storage, segment))

    def new_segment(self, _storage: Any, _indexname: str) -> NoReturn:
        refuse_to_write()

    def per_document_writer(self, _storage: Any, _segment: Any) -> NoReturn:
        refuse_to_write()

    def field_writer(self, _storage: Any, _segment: Any) -> NoReturn:
        refuse_to_write()

    def postings_writer(self, _dbfile: Any, byteids: bool = False) -> NoReturn:
        refuse_to_write()

    def postings_reader(self, *_arguments: Any, **_options: Any) -> NoReturn:
        raise NotImplementedError("the postings of this index are arrays; ask the terms reader for a matcher")


def _open(storage: Any, segment: Any) -> SegmentFiles:
    folder = getattr(storage, "folder", "")  # "" for an index in memory
    if not folder:
        raise ValueError("this index can only be read where it lies, in a folder: its files are memory-mapped")
    return open_segment(Path(folder), segment)


class NewsTermsReader(TermsReader):  # type: ignore[misc]
    """The terms of a segment. A term is (name of the field, UTF-8)."""

    def __init__(self, files: SegmentFiles) -> None:
        self._files, self._fields = files, terms_of_fields(files)

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self._find(*term) is not None

    def indexed_field_names(self) -> list[str]:
        return list(self._fields)

    def cursor(self, fieldname: str, fieldobj: Any) -> NewsCursor:
        return NewsCursor(self, fieldname, self._fields[fieldname], fieldobj)

    def terms(self) -> Iterator[tuple[str, bytes]]:
        return self.terms_from("", b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, bytes]]:
        for name, terms in self._fields.items():
            if name >= fieldname:
                for place in places_from(terms, prefix if name == fieldname else b""):
                    yield name, terms.strings[place]

    def items(self) -> Iterator[tuple[tuple[str, bytes], Any]]:
        return self.items_from("", b"")

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[tuple[str, bytes], Any]]:
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> Any:
        """Statistics of a term, deleted documents included. KeyError: no document has it."""
        place = self._find(fieldname, text)
        if place is None:
            raise KeyError((fieldname, text))
        return _term_info(self._fields[fieldname].postings(place), self._lengths(fieldname))

    def frequency(self, fieldname: str, text: bytes) -> int:
        return int(self.term_info(fieldname, text).weight())

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        return int(self.term_info(fieldname, text).doc_frequency())

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> NewsMatcher:
        place = self._find(fieldname, text)
        if place is None:
            raise TermNotFound(f"no document has {text!r} in {fieldname}")
        postings = self._fields[fieldname].postings(place)
        info = _term_info(postings, self._lengths(fieldname))
        return NewsMatcher(postings, info, (fieldname, text), format_, scorer)

    def _find(self, fieldname: str, text: bytes) -> int | None:
        return find(self._fields[fieldname], text) if fieldname in self._fields else None

    def _lengths(self, fieldname: str) -> NDArray[Any] | None:
        column = _COLUMN_OF_FIELD.get(fieldname)
        return None if column is None else self._files.columns.lengths[:, column]


def _term_info(postings: TermPostings, lengths: NDArray[Any] | None) -> Any:
    """What Whoosh's scorers ask of a term; `lengths` of the field's documents, None where they do not count."""
    doc_ids, freqs = postings.doc_ids, postings.freqs
    own = np.zeros(1) if lengths is None else lengths[doc_ids]
    return TermInfo(
        weight=float(freqs.sum()),
        df=len(doc_ids),
        minlength=int(own.min()),
        maxlength=int(own.max()),
        maxweight=float(freqs.max()),
        minid=int(doc_ids[0]),
        maxid=int(doc_ids[-1]),
    )


class NewsCursor(FieldCursor):  # type: ignore[misc]
    """Walks over the terms of a field, as text."""

    def __init__(self, reader: NewsTermsReader, fieldname: str, terms: FieldTerms, fieldobj: Any) -> None:
        self._reader, self._fieldname, self._terms, self._field = reader, fieldname, terms, fieldobj
        self.first()

    def first(self) -> str | None:
        return self.find(b"")

    def find(self, term: str | bytes) -> str | None:
        """Go to the first term that is not before this one; None at the end."""
        start = term if isinstance(term, bytes) else self._field.to_bytes(term)
        self._places = places_from(self._terms, start)
        return self.next()

    def next(self) -> str | None:
        self._place = next(self._places, None)
        return self.text()

    def text(self) -> str | None:
        return None if self._place is None else str(self._field.from_bytes(self._terms.strings[self._place]))

    def term(self) -> str | None:
        return self.text()

    def term_info(self) -> Any:
        if self._place is None:
            return None
        return self._reader.term_info(self._fieldname, self._terms.strings[self._place])

    def is_valid(self) -> bool:
        return self._place is not None


class NewsPerDocumentReader(PerDocumentReader):  # type: ignore[misc]
    """What Whoosh asks of documents: deletions, lengths (exact, where Whoosh's own are rounded), stored fields."""

    def __init__(self, files: SegmentFiles) -> None:
        self._files = files

    def doc_count(self) -> int:
        return int((~self._files.deleted).sum())

    def doc_count_all(self) -> int:
        return len(self._files)

    def has_deletions(self) -> bool:
        return bool(self._files.deleted.any())

    def is_deleted(self, docnum: int) -> bool:
        # Whoosh's InverseMatcher also asks for the number after the last one.
        return docnum < len(self._files) and bool(self._files.deleted[docnum])

    def deleted_docs(self) -> Iterator[int]:
        return iter(np.flatnonzero(self._files.deleted).tolist())

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        lengths = self._lengths(fieldname)
        return default if lengths is None else int(lengths[docnum])

    def field_length(self, fieldname: str) -> int:
        lengths = self._lengths(fieldname)
        return 0 if lengths is None else int(lengths.sum())

    def min_field_length(self, fieldname: str) -> int:
        lengths = self._lengths(fieldname)
        return 0 if lengths is None else int(lengths.min())

    def max_field_length(self, fieldname: str) -> int:
        lengths = self._lengths(fieldname)
        return 0 if lengths is None else int(lengths.max())

    def stored_fields(self, docnum: int) -> dict[str, Any]:
        """The article's id, the article as JSON (indexer.article.from_bytes reads it) and its original text."""
        stored = self._files.stored
        return {
            "id": self._files.columns.article_id(docnum),
            "stored": stored.article(docnum),
            "original": stored.original(docnum),
        }

    def _lengths(self, fieldname: str) -> NDArray[Any] | None:
        column = _COLUMN_OF_FIELD.get(fieldname)
        return None if column is None else self._files.columns.lengths[:, column]
