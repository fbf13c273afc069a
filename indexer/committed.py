"""An index folder -> the segments of its last commit, and what stands in them under an article's id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indexer.article import found_facts
from indexer.article_json import from_bytes
from indexer.codec.contents import latest_generation, read_contents
from indexer.codec.segment import SegmentFiles, open_segment

RETRIES = 10  # a writer may remove old files between our reading their names and opening them


class IndexOutdated(Exception):
    """The index cannot be read: another version wrote it, it is damaged, or there is none. The message says so."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is remembered of a document, to tell a newer version of an article from another article."""

    content: int  # hashes, as in Document
    origin: int
    source: str  # before the archivist set it, "" where only the columns were read
    added: int
    headline: str  # "" where only the columns were read
    found: tuple[str, str] = ("", "")  # `found_facts`, in a segment only where its text was read
    just_written: bool = False  # by the writer that is asked, not yet committed


@dataclass(frozen=True, slots=True, eq=False)
class Committed:
    """The segments of one commit, opened. Generation 0 stands for an empty folder."""

    generation: int
    segments: tuple[SegmentFiles, ...]
    meta: Mapping[str, Any]

    def place(self, article_id: str) -> tuple[int, int] | None:
        """Number of the segment and row of a living article."""
        for number, segment in enumerate(self.segments):
            for row in segment.columns.rows_of(article_id):
                if not segment.deleted[row]:
                    return number, row
        return None

    def find(self, article_id: str) -> Known | None:
        """What stands under an id, without its source, which is in its text; None for an unknown one."""
        place = self.place(article_id)
        return known_of(self.segments[place[0]], place[1], reads=False) if place else None


def known_of(segment: SegmentFiles, row: int, just_written: bool = False, *, reads: bool = True) -> Known:
    """What is remembered of the document in a row; what only its text has when that is read, too."""
    columns, article = segment.columns, from_bytes(segment.stored.article(row)) if reads else None
    return Known(
        content=int(columns.content[row]),
        origin=int(columns.origin[row]),
        source=article.own_source[0] if article else "",
        added=int(columns.added[row]),
        headline=article.headline if article else "",
        found=found_facts(article) if article else ("", ""),
        just_written=just_written,
    )


def open_committed(folder: Path, opened: Sequence[SegmentFiles] = ()) -> Committed:
    """The last commit in a folder, of which some segments may be open already. Raises IndexOutdated with what is
    wrong."""
    files_of = {files.segment.segment_id(): files for files in opened}
    for attempt in range(RETRIES):
        generation = latest_generation(folder)
        if generation == 0:
            return Committed(0, (), {})
        try:
            contents = read_contents(folder, generation)
            segments = tuple(
                open_segment(folder, segment, files_of.get(segment.segment_id())) for segment in contents.segments
            )
            return Committed(generation, segments, contents.meta)
        except FileNotFoundError as error:
            if attempt == RETRIES - 1:
                raise IndexOutdated(f"{Path(error.filename).name} is missing") from None
        except Exception as error:  # damaged bytes raise whatever they say; none of it is worth a traceback
            raise IndexOutdated(str(error)) from None
    raise AssertionError("unreachable: the last attempt returns or raises")
