"""Labelled lines -> the weights by which a line is a page's own: indexer/extract/furniture/line_weights.txt.

Run by a developer when a line was added or a mark of lines has changed; the output is committed:

    .venv/bin/python -m tools.build_line_weights [--check]

tools/lines/page.txt has lines that pages print around articles, tools/lines/article.txt lines and paragraphs of
articles and what may be either (who wrote them, credits, biographies), which is to stay. With --check a tenth of the
lines is left out at a time and judged by the weights of the others.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.extract.furniture.line_scores import ANY_LINE, marks_of, score_by, words_of

ROOT = Path(__file__).parent.parent
LINES = ROOT / "tools" / "lines"
FURNITURE = ROOT / "indexer" / "extract" / "furniture"
LEAST_LINES = 2  # that have a mark: one alone says nothing
LEAST_PAIRS = 3  # that have a pair of words
RIDGE = 0.6  # how strongly weights are drawn to 0: the fitted lines are few
LASSO = 0.25  # and below which pull a mark is left out
ROUNDS = 1500
POWER_ROUNDS = 30
PARTS = 10
LEAST_WEIGHT = 0.05
CHECKED = (0, 0.5, 0.8, 1, 1.6, 2, 3)  # scores
Numbers = NDArray[np.int64]
_SENTENCE_END = re.compile(r"(?<=[.!?”\"])\s+(?=[A-Z“\"])")


def main() -> None:
    """Write the table, or print how well left out lines are told apart."""
    page, article = read_page(), read_article()
    if "--check" in sys.argv:
        check(page, article)
        return
    weights = fit(page, article)
    rows = [f"{mark} {weight:.2f}" for mark, weight in sorted(weights.items())]
    (FURNITURE / "line_weights.txt").write_text("\n".join(rows) + "\n", encoding="utf-8")


def read_page() -> list[str]:
    """The pages' lines, with those that are known word for word: these are in small letters, and pages write them
    either way."""
    known = read_lines(FURNITURE / "page_lines.txt")
    written = [line.title() if number % 2 else line.capitalize() for number, line in enumerate(known)]
    return read_lines(LINES / "page.txt") + written


def read_article() -> list[str]:
    """The articles' lines, and the sentences of each: the last paragraph may be one of them."""
    lines = read_lines(LINES / "article.txt")
    return list(dict.fromkeys([*lines, *(part for line in lines for part in _SENTENCE_END.split(line))]))


def read_lines(path: Path) -> list[str]:
    """The lines of a file that are no comments, each once."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return list(dict.fromkeys(line for line in lines if line and not line.startswith("# ")))


def fit(page: Sequence[str], article: Sequence[str]) -> dict[str, float]:
    """The weights of marks, `ANY_LINE` for that of every line: logistic regression with an elastic net, by
    accelerated proximal gradients (Beck and Teboulle 2009)."""
    marked = [marks_of(line, words_of(line)) for line in (*page, *article)]
    counts = Counter(mark for marks in marked for mark in marks)
    least = {True: LEAST_PAIRS, False: LEAST_LINES}
    known = sorted(mark for mark, count in counts.items() if count >= least[_is_pair(mark)])
    number = {mark: place for place, mark in enumerate(known)}
    places = [[number[mark] for mark in marks if mark in number] + [len(known)] for marks in marked]
    found = _descend(places, np.arange(len(marked)) < len(page), len(known) + 1)
    weights = dict(zip((*known, ANY_LINE), map(float, found), strict=True))
    return {mark: weight for mark, weight in weights.items() if abs(weight) >= LEAST_WEIGHT}


def _is_pair(mark: str) -> bool:
    return " " in mark and not mark.startswith("<")


def _descend(places: Sequence[Sequence[int]], is_page: NDArray[np.bool_], width: int) -> NDArray[np.float64]:
    """The weights of `width` marks, float64, the last of them that of every line; `places`: each line's marks."""
    columns = np.concatenate([np.asarray(one) for one in places])
    rows = np.repeat(np.arange(len(places)), [len(one) for one in places])
    starts = np.searchsorted(rows, np.arange(len(places)))
    step = 1 / (0.25 * _largest(columns, rows, starts, width) + RIDGE)
    drawn = np.ones(width)
    drawn[-1] = 0  # what every line has is not drawn to 0
    weights = ahead = np.zeros(width)
    pace = 1.0
    for _round in range(ROUNDS):
        wrong = 1 / (1 + np.exp(-np.add.reduceat(ahead[columns], starts))) - is_page
        moved = ahead - step * (np.bincount(columns, wrong[rows], width) + RIDGE * drawn * ahead)
        after = np.sign(moved) * np.maximum(np.abs(moved) - step * LASSO * drawn, 0)
        next_pace = (1 + (1 + 4 * pace * pace) ** 0.5) / 2
        ahead = after + (pace - 1) / next_pace * (after - weights)
        weights, pace = after, next_pace
    return weights


def _largest(columns: Numbers, rows: Numbers, starts: Numbers, width: int) -> float:
    """The largest eigenvalue of the marks' products, by power iteration: no step may be longer than its inverse."""
    vector = np.ones(width)
    for _round in range(POWER_ROUNDS):
        vector = np.bincount(columns, np.add.reduceat(vector[columns], starts)[rows], width) / np.linalg.norm(vector)
    return float(np.linalg.norm(vector)) * 1.01


def check(page: Sequence[str], article: Sequence[str]) -> None:
    """Print how many lines of either kind are above some scores, by weights in whose fit they had no part."""
    scores: tuple[list[float], list[float]] = ([], [])
    for part in range(PARTS):
        fitted = [[line for number, line in enumerate(lines) if number % PARTS != part] for lines in (page, article)]
        weights = fit(*fitted)
        for lines, judged in zip((page, article), scores, strict=True):
            judged += [score_by(weights, line) for line in lines[part::PARTS]]
    for least in CHECKED:
        above = [sum(score > least for score in judged) / len(judged) for judged in scores]
        print(f"above {least}: {above[0]:.1%} of the pages' lines, {above[1]:.2%} of the articles'")


if __name__ == "__main__":
    main()
