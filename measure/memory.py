"""Archives of growing size -> the most memory that a build of each has: it must level off.

The articles are the project's labelled texts, each cut out anew and with people of its own, so that the names grow with
the archive, too. Linux says what a process has had; elsewhere nothing is measured.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from indexer.article import text_of
from measure.speed import own_articles

SIZES = (5_000, 20_000, 80_000)  # articles
_CHARS = 1_000  # of an article
_SEED = 1
# `build`, then what this process has had at most: the status file counts nothing of the process that started it.
_BUILD = """
import sys
from indexer.__main__ import main
main(["build", *sys.argv[1:]])
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""


def lines(sizes: Sequence[int] = SIZES) -> Iterator[str]:
    """A line a size."""
    yield "memory of a build, MB that its writing process has at most"
    if not Path("/proc/self/status").exists():
        yield "  not measured: this system does not say"
        return
    for size in sizes:
        yield f"  {size:,} articles  {peak_of_build(size) / 1024:7,.0f}"


def peak_of_build(size: int) -> int:
    """The kB that the build of an archive of so many articles has at most. Raises CalledProcessError."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = Path(folder) / "articles.jsonl"
        with corpus.open("w", encoding="utf-8") as file:
            file.writelines(json.dumps(record) + "\n" for record in _records(size))
        command = [sys.executable, "-c", _BUILD, str(corpus), "--index", str(Path(folder) / "index")]
        said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return int(said.split()[-1])


def _records(size: int) -> Iterator[dict[str, str]]:
    chance = random.Random(_SEED)
    texts = [text_of(article.paragraphs) for article in own_articles(_CHARS)]
    letters = "abdeghiklmnorstu"
    for number in range(size):
        names = ["".join(chance.choices(letters, k=6)).capitalize() for _ in range(2)]
        text = f"{chance.choice(texts)}\n\nMinister {names[0]} {names[1]} said on Monday that paper {number} was lost."
        yield {"id": str(number), "title": f"Paper {number} is lost", "text": text}


if __name__ == "__main__":
    print("\n".join(lines()))
