"""A record's date, the text's header and the file's path -> Published: the first of them that states a date.

A stated date that cannot be read or cannot be right leaves the article undated, with the reason: the header
or the path is then not asked, as the record's own word on it was a different one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from pathlib import PurePosixPath

from indexer.article import HEADER, PATH, RECORD, Published
from indexer.dates import FIRST_YEAR, WrittenDate, believable, read_date
from indexer.formats.values import NO_DATE

_SHOWN_CHARS = 80  # of a date that could not be read, in its reason

_YEAR_FOLDER = re.compile(r"\d{4}", re.ASCII)
_PART_FOLDER = re.compile(r"\d{1,2}", re.ASCII)
# A day in a file's name: 2024-03-05-name, 2024_03_05. Eight digits alone may be an id, so a name must follow them.
_IN_NAME = re.compile(r"(?<!\d)(\d{4})([-_.])(\d\d)\2(\d\d)(?!\d)", re.ASCII)
_COMPACT_IN_NAME = re.compile(r"^(\d{4})(\d\d)(\d\d)[-_ .](?=.*[^\W\d_])", re.ASCII)


def published_of(
    stated: Sequence[str], header: str, shown: str, today: date, *, is_whole_file: bool
) -> tuple[Published, str]:
    """When an article was published, and a warning ("" when there is none).

    `stated` are the record's values, `header` what the text's header says, `shown` the file's path. The name
    of a file with many records may be the day of an export: only its folders count.
    """
    for value in stated:
        if value.strip().lower() not in NO_DATE:
            return _believed(value, RECORD, today)
    if header:
        return _believed(header, HEADER, today)
    written = _in_path(shown, today, is_whole_file)
    return (Published(written.date, written.precision, PATH) if written else Published()), ""


def _believed(text: str, basis: str, today: date) -> tuple[Published, str]:
    quoted = "“" + " ".join(text.split())[:_SHOWN_CHARS] + "”"
    written = read_date(text)
    if written is None:
        return _refused(f"the date {quoted} could not be read")
    if reason := believable(written, today):
        return _refused(f"the date {quoted} {reason}")
    warning = f"the date {quoted} can be read in two ways; only its year is used" if written.ambiguous else ""
    return Published(written.date, written.precision, basis), warning


def _refused(reason: str) -> tuple[Published, str]:
    return Published(refused=reason), reason


def _in_path(shown: str, today: date, is_whole_file: bool) -> WrittenDate | None:
    path = PurePosixPath(shown)
    written = _in_name(path.name) if is_whole_file else None
    written = written or _in_folders(path.parent.parts)
    return written if written and not believable(written, today) else None


def _in_name(name: str) -> WrittenDate | None:
    if match := _IN_NAME.search(name):
        return read_date(f"{match[1]}-{match[3]}-{match[4]}")
    if match := _COMPACT_IN_NAME.match(name.rsplit(".", 1)[0]):
        return read_date("-".join(match.groups()))
    return None


def _in_folders(folders: Sequence[str]) -> WrittenDate | None:
    """The date of the last folder that is a year or a whole date, with its month and day below it."""
    for number in range(len(folders) - 1, -1, -1):
        if written := _in_name(folders[number]):
            return written
        if not _YEAR_FOLDER.fullmatch(folders[number]) or int(folders[number]) < FIRST_YEAR:
            continue
        parts = [folders[number]]
        for part in folders[number + 1 : number + 3]:
            if not _PART_FOLDER.fullmatch(part):
                break
            parts.append(part)
        return read_date("-".join(parts)) or read_date(folders[number])
    return None
