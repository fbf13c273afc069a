"""The archive in seeds/: all of it can be read, and it keeps what it promises in seeds/LICENSE."""

import gzip
import hashlib
import re
from collections import Counter
from pathlib import Path

from indexer.formats import find_files, read_file
from indexer.formats.raw import Problem, RawArticle, SourceFile

SEEDS = Path(__file__).parent.parent / "seeds"
SAMPLE = SEEDS / "sample"

GIVEN = {
    "000_685b19c1f9719c68.txt": "c5d9dd28fe008eb3c35dc8898316d133d646f01be2b19c987c3f2006c0ece5b8",
    "001_ab3423500176ee8b.txt": "bbd61ea47d5883322a3e35036404017f9fcd921e0d751c0ed02d1dd794aeb73f",
    "002_769a9ff3de2ec112.txt": "2cdce5147777f26278d279fd5499ef8995c8ae4d2acb8d42aa3d0120b9c41a3b",
}
ARTICLES_BY_SUFFIX = {".txt": 14, ".md": 12, ".html": 11, ".jsonl": 10, ".json": 9, ".csv": 7, ".gz": 4}


def read_sample() -> list[RawArticle | Problem]:
    files = [found for found in find_files([SAMPLE]) if isinstance(found, SourceFile)]
    return [item for file in files for item in read_file(file, {})]


def sample_texts() -> dict[str, bytes]:
    paths = [path for path in SAMPLE.rglob("*") if path.is_file()]
    return {
        str(path): gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes() for path in paths
    }


def test_given_documents_keep_their_names_and_bytes() -> None:
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in SEEDS.glob("*.txt")}
    assert found == GIVEN


def test_every_record_of_the_sample_is_read() -> None:
    items = read_sample()
    assert [str(item) for item in items if isinstance(item, Problem)] == []
    assert Counter(Path(item.shown).suffix for item in items) == ARTICLES_BY_SUFFIX


def test_every_article_of_the_sample_has_text() -> None:
    assert [item.shown for item in read_sample() if isinstance(item, RawArticle) and not item.paragraphs] == []


def test_accents_survive_the_windows_encoding() -> None:
    texts = [
        " ".join(paragraph.text for paragraph in item.paragraphs)
        for item in read_sample()
        if isinstance(item, RawArticle) and item.shown.endswith("log-2022.csv")
    ]
    assert any("Skarvenö" in text and "“Old herring teach young herring" in text for text in texts)


def test_no_address_in_the_sample_leads_to_a_real_site() -> None:
    hosts = {host.decode() for text in sample_texts().values() for host in re.findall(rb"https?://([^/\"\s]+)", text)}
    assert {host for host in hosts if not host.endswith(".example")} == {"schema.org"}


def test_the_agency_file_packs_to_the_same_bytes_every_time() -> None:
    packed = (SAMPLE / "selmare-press-agency" / "wire-2022.jsonl.gz").read_bytes()
    assert packed[4:8] == b"\0\0\0\0"
