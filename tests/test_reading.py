"""Files -> records: the same in worker processes as without, in the same order."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from indexer import reading as reading_module
from indexer.formats import Unread
from indexer.formats.raw import RawArticle
from indexer.reading import Reading, read_records, repeated_lines

SEEDS = Path(__file__).parent.parent / "seeds"
TODAY = date(2026, 1, 1)


def read(paths, **limits):
    with pytest.MonkeyPatch.context() as patch:
        for name, value in limits.items():
            patch.setattr(reading_module, name, value)
        return list(read_records(paths, Reading(today=TODAY)))


@pytest.fixture(scope="module")
def one_by_one():
    return read([SEEDS])


def test_records_come_in_the_order_of_files_with_what_became_of_them(one_by_one):
    files = [item.shown for item in one_by_one]
    assert files == sorted(files)
    assert sum(isinstance(item, Unread) for item in one_by_one) == 1  # the licence
    assert all(item.extraction.article for item in one_by_one if not isinstance(item, Unread))


@pytest.mark.parametrize("task_bytes", [0, 1_000, 1_000_000], ids=["read-here", "some-there", "read-there"])
def test_workers_change_nothing(one_by_one, task_bytes):
    together = read([SEEDS], WORTH_WORKERS=0, TASK_BYTES=task_bytes, TASK_RECORDS=7)
    assert records(together) == records(one_by_one)
    assert len(together) == len(one_by_one)  # files of no known format may come earlier


def test_of_long_articles_few_are_held_at_once():
    long = RawArticle("a.jsonl", 1, original="x" * 1_000_000)
    assert [len(task) for task in reading_module._batches([long] * 10)] == [4, 4, 2]


def records(items):
    return [item for item in items if not isinstance(item, Unread)]


@pytest.mark.parametrize("task_bytes", [0, 200, 1_000_000], ids=["read-here", "some-there", "read-there"])
def test_repeated_lines_are_the_same_whoever_counts_them(tmp_path, task_bytes):
    for number in range(12):
        for paper, foot in (
            ("gazette", "Read in every house."),
            ("herald", f"Page {number}." if number % 2 else "Fin."),
        ):
            (tmp_path / paper).mkdir(exist_ok=True)
            text = f"Ferry crosses for time {number}\n\nIt carried {number} passengers{' over' * number}.\n\n{foot}"
            (tmp_path / paper / f"{number}.txt").write_text(text)
    (tmp_path / "bad.json").write_text('{"title": ')
    alone = repeated_lines([tmp_path], {})
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {"WORTH_WORKERS": 0, "TASK_BYTES": task_bytes, "TASK_RECORDS": 5}.items():
            patch.setattr(reading_module, name, value)
        assert repeated_lines([tmp_path], {}) == alone
    assert [len(lines) for lines in alone.values()] == [1]  # the herald's line is in six of its articles


def test_a_bad_file_does_not_stop_the_workers(tmp_path):
    (tmp_path / "a.txt").write_text("A headline\n\nThe text.")
    (tmp_path / "b.json").write_text('{"title": ')
    (tmp_path / "c.txt").write_bytes(bytes(range(256)) * 4)
    (tmp_path / "d\udce9.txt").write_text("Another headline\n\nThe text.")
    alone, together = read([tmp_path]), read([tmp_path], WORTH_WORKERS=0)
    assert together == alone
    assert [bool(record.extraction.article) for record in together] == [True, False, False, True]


# Reads a file with two workers and stays where it is.
_READS = """
import sys, time
from pathlib import Path
from indexer import reading
reading.WORTH_WORKERS, reading._COUNT, reading.WAITING_TASKS = 0, 2, 1
for record in reading.read_records([Path(sys.argv[1])], reading.Reading()):
    print(record.shown, flush=True)
    time.sleep(600)
"""


def test_workers_end_with_a_process_that_is_killed(tmp_path):
    lines = "".join(f'{{"title": "Ferry {number}", "body": "It left."}}\n' for number in range(2_000))
    (tmp_path / "a.jsonl").write_text(lines)
    reads = subprocess.Popen(
        [sys.executable, "-c", _READS, str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    assert reads.stdout is not None
    assert b"a.jsonl" in reads.stdout.readline()
    reads.kill()
    reads.communicate(timeout=60)  # for as long as one of them lives, its output is open
