"""Hand-marked news prose -> how many quotations are found, and how many of their speakers are right.

    python -m measure.quotations [-v]

The set is tests/quotations/: news prose of some styles, and in its folder `shapes` short texts that are little else
than quotations (`measure.speed` reads the styles alone). An article begins with "people:" and ends with "===="; in it
`{{Ana Ruiz|We wait.}}` is what Ana Ruiz is quoted as saying, and `{{|We wait.}}` what somebody says who is not clear.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from indexer.extract.quotations.finding import find_quotations

LABELLED = Path(__file__).parent.parent / "tests" / "quotations"

_MARKED = re.compile(r"\{\{([^|{}]*)\|([^{}]*)\}\}")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Labelled:
    """An article with what is quoted in it: the speaker of each span, "" when it is not clear."""

    name: str
    text: str
    people: tuple[str, ...]
    speakers: dict[Span, str]


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts over some articles."""

    labelled: int
    found: int
    right: int  # spans that are exactly as labelled
    right_speakers: int  # of these
    named: int  # of these, those that got a speaker
    wrong_names: int  # of these, those that got somebody else

    @property
    def precision(self) -> float:
        return self.right / max(self.found, 1)

    @property
    def recall(self) -> float:
        return self.right / max(self.labelled, 1)

    @property
    def f1(self) -> float:
        return 2 * self.right / max(self.found + self.labelled, 1)

    @property
    def speaker_accuracy(self) -> float:
        return self.right_speakers / max(self.right, 1)


def labelled_files() -> list[Path]:
    """The files of the set: styles of news, then shapes of quotations."""
    return [*sorted(LABELLED.glob("*.txt")), *sorted(LABELLED.glob("shapes/*.txt"))]


def read_labelled(path: Path) -> Iterator[Labelled]:
    """The articles of a file."""
    for number, part in enumerate(path.read_text().split("\n====\n"), 1):
        header, _, marked = part.strip("\n").partition("\n")
        people = tuple(filter(None, map(str.strip, header.removeprefix("people:").split(";"))))
        text, speakers = _unmark(marked)
        yield Labelled(f"{path.stem} {number}", text, people, speakers)


def _unmark(marked: str) -> tuple[str, dict[Span, str]]:
    text, end, speakers = "", 0, {}
    for match in _MARKED.finditer(marked):
        text += marked[end : match.start()]
        speakers[len(text), len(text) + len(match[2])] = match[1]
        text += match[2]
        end = match.end()
    return text + marked[end:], speakers


def measure(articles: Iterable[Labelled]) -> Figures:
    """The figures of some articles."""
    labelled = found = right = right_speakers = named = wrong = 0
    for article in articles:
        speakers = {(one.start, one.end): one.speaker for one in find_quotations(article.text, article.people)}
        common = speakers.keys() & article.speakers.keys()
        labelled, found, right = labelled + len(article.speakers), found + len(speakers), right + len(common)
        right_speakers += sum(speakers[span] == article.speakers[span] for span in common)
        named += sum(bool(speakers[span]) for span in common)
        wrong += sum(bool(speakers[span]) and speakers[span] != article.speakers[span] for span in common)
    return Figures(labelled, found, right, right_speakers, named, wrong)


def main() -> None:
    """Print the figures a file, and with -v every difference."""
    print(
        f"{'quotations':<14}{'labelled':>9}{'found':>7}{'precision':>11}{'recall':>8}{'F1':>7}{'speaker':>9}{'wrong':>7}"
    )
    articles: list[Labelled] = []
    for path in labelled_files():
        own = list(read_labelled(path))
        articles += own
        _print_row(path.stem, measure(own))
    _print_row("all", measure(articles))
    if "-v" in sys.argv[1:]:
        for article in articles:
            _print_differences(article)


def _print_row(name: str, figures: Figures) -> None:
    shares = (figures.precision, figures.recall, figures.f1, figures.speaker_accuracy)
    shown = [f"{100 * share:.1f}" for share in shares]
    print(
        f"{name:<14}{figures.labelled:>9}{figures.found:>7}{shown[0]:>11}{shown[1]:>8}{shown[2]:>7}{shown[3]:>9}"
        f"{figures.wrong_names:>7}"
    )


def _print_differences(article: Labelled) -> None:
    found = {(one.start, one.end): one for one in find_quotations(article.text, article.people)}
    for start, end in sorted(found.keys() | article.speakers.keys()):
        said, one = " ".join(article.text[start:end].split()), found.get((start, end))
        if one is None:
            print(f"{article.name}: missed: {said}")
        elif (start, end) not in article.speakers:
            print(f"{article.name}: not labelled: {said} [{one.speaker} | {one.written} | {one.verb}]")
        elif one.speaker != article.speakers[start, end]:
            wanted = article.speakers[start, end]
            print(
                f"{article.name}: {said} [{one.speaker} | {one.written} | {one.verb}], labelled {wanted or 'unclear'}"
            )


if __name__ == "__main__":
    main()
