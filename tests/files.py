"""A file with a text -> its one article, read as a build reads it."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from indexer.extract import extract_article
from indexer.formats import read_file
from indexer.formats.raw import SourceFile

_TODAY = date(2030, 1, 1)


def article_of(text, name="a.txt"):
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_text(text, encoding="utf-8")
        (raw,) = read_file(SourceFile(path, name, path.stat().st_size), {})
    return extract_article(raw, _TODAY, True).article


def texts_of(text, name="a.txt"):
    return [paragraph.text for paragraph in article_of(text, name).body]
