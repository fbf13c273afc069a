"""Stories -> how many copies of them are found, in the project's own set and planted among those of Reuters.

    REUTERS=reuters21578.jsonl.gz python -m measure.copies [--pairs]

Articles after one pattern (tests/copies/patterns.txt) are no copies: every pair of them that is linked is wrong.
The own set is tests/copies/stories.txt: articles between "====", each with the name of its story, a headline, and
paragraphs. The stories of Reuters are first rid of their own repeats, by a slow criterion that shares nothing with
how copies are found, so that every pair found that was not planted counts as wrong. `--pairs` prints these. Articles
after patterns stand among them. What is left out so, the series of Reuters, is counted by itself (measure/series.py).
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from indexer.article import Article, Paragraph
from indexer.committed import open_committed
from indexer.writer import EmbeddedWriter
from measure.outlets import Outlets
from measure.patterned import patterned_stories
from measure.planting import WAYS, Editor, Paragraphs, Story
from measure.reuters import read_reuters_stories
from measure.scores import Score, score
from measure.series import count_series, read_filed

LEVELS = (0.0, 0.05, 0.15, 0.3)
PLANTED_STORIES = 2_000
RETOLD_STORIES = 700
SPARE_STORIES = 800  # that are not indexed, but stand under others in one article
AFTER_ONE_PATTERN = 30
LEAST_WORDS = 25  # of a story that is planted
ALIKE = 0.3  # share of runs of three words in common, of those of the shorter, that make a repeat

LABELLED = Path(__file__).parent.parent / "tests" / "copies" / "stories.txt"

Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Copy:
    """A planted copy: its id, what it is a copy of, and how it was edited ("mixed 15 %")."""

    article_id: str
    story: str
    edited: str


def grouped(articles: Iterable[Article]) -> set[Pair]:
    """Every pair of articles that are linked as copies of one story when these are indexed."""
    with tempfile.TemporaryDirectory() as folder:
        writer = EmbeddedWriter(Path(folder), fresh=True, meta={})
        for article in articles:
            writer.add(article)
        writer.commit()
        return set(_pairs(_groups(Path(folder))))


def _groups(folder: Path) -> Iterator[list[str]]:
    story_of: dict[str, str] = {}

    def first(name: str) -> str:
        while story_of.setdefault(name, name) != name:
            name = story_of[name]
        return name

    for segment in open_committed(folder).segments:
        for row in range(len(segment)):
            for other in segment.columns.copy_of.values(row):
                story_of[first(segment.columns.article_id(row))] = first(other)
    groups = defaultdict(list)
    for name in story_of:
        groups[first(name)].append(name)
    yield from groups.values()


def _pairs(groups: Iterable[Sequence[str]]) -> Iterator[Pair]:
    for group in groups:
        yield from map(frozenset, combinations(group, 2))


def score_labelled(path: Path = LABELLED) -> Score:
    """How the pairs found in a labelled set agree with those that are there."""
    articles, groups = [], defaultdict(list)
    for number, part in enumerate(path.read_text(encoding="utf-8").split("====\n")):
        story, headline, text = part.strip().split("\n", 2)
        articles.append(_article(f"a{number}", headline, tuple(text.split("\n\n"))))
        groups[story].append(f"a{number}")
    return score(grouped(articles), _pairs(groups.values()))


def count_patterned(among: Sequence[Story], seed: int) -> int:
    """How many pairs of articles after one pattern are linked, in an archive of them and these stories."""
    articles = [_article(f"s{number}", story.headline, story.paragraphs) for number, story in enumerate(among)]
    return sum(map(_is_patterned, grouped([*articles, *_patterned(seed)])))


def _patterned(seed: int) -> list[Article]:
    patterned = patterned_stories(AFTER_ONE_PATTERN, seed)
    return [_article(f"p{n}", story.headline, story.paragraphs) for n, (_, story) in enumerate(patterned)]


def _is_patterned(pair: Pair) -> bool:
    return any(name.startswith("p") for name in pair)


def retell(stories: Sequence[Story], count: int, seed: int) -> tuple[list[Article], list[Copy]]:
    """All stories but the first SPARE_STORIES, and of some a copy as outlets make them, of each kind in turn."""
    chance = random.Random(seed)
    outlets = Outlets(seed, [story.paragraphs for story in stories[:SPARE_STORIES]])
    ways, kept, copies = tuple(outlets.ways().items()), stories[SPARE_STORIES:], []
    articles = [_article(f"s{number}", story.headline, story.paragraphs) for number, story in enumerate(kept)]
    long = [number for number, story in enumerate(kept) if story.words >= LEAST_WORDS and len(story.paragraphs) > 1]
    for turn, number in enumerate(chance.sample(long, min(count, len(long)))):
        name, change = ways[turn % len(ways)]
        copies.append(Copy(f"c{turn}", f"s{number}", name))
        articles.append(_article(f"c{turn}", name, change(kept[number].paragraphs)))
    chance.shuffle(articles)
    return articles, copies


def without_repeats(stories: Sequence[Story]) -> list[Story]:
    """The stories but those that repeat much of an earlier one."""
    kept: list[tuple[Story, int]] = []
    having: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for story in stories:
        words = " ".join(story.paragraphs).lower().split()
        runs = {tuple(words[place : place + 3]) for place in range(len(words) - 2)}
        shared = Counter(number for run in runs for number in having[run])
        if not any(count > ALIKE * min(len(runs), kept[number][1]) for number, count in shared.items()):
            for run in runs:
                having[run].append(len(kept))
            kept.append((story, len(runs)))
    return [story for story, _ in kept]


def plant(stories: Sequence[Story], count: int, seed: int) -> tuple[list[Article], list[Copy]]:
    """All stories and copies of some, in any order. Each of these has a copy a level, and one of other kinds."""
    chance, editor = random.Random(seed), Editor(stories, seed)
    long = [number for number, story in enumerate(stories) if story.words >= LEAST_WORDS]
    articles = [_article(f"s{number}", story.headline, story.paragraphs) for number, story in enumerate(stories)]
    copies: list[Copy] = []
    for turn, number in enumerate(chance.sample(long, min(count, len(long)))):
        for edited, paragraphs in _edited(editor, stories[number].paragraphs, turn):
            copies.append(Copy(f"c{len(copies)}", f"s{number}", edited))
            articles.append(_article(copies[-1].article_id, editor.headline(), paragraphs))
    chance.shuffle(articles)
    return articles, copies


def _edited(editor: Editor, paragraphs: Paragraphs, turn: int) -> Iterator[tuple[str, Paragraphs]]:
    """Two copies: one edited to a level, one changed otherwise and lightly edited as well."""
    level, way = LEVELS[turn % len(LEVELS)], WAYS[turn // len(LEVELS) % len(WAYS)]
    yield f"{level:.0%} {way}" if level else "0%", editor.edit(paragraphs, way, level)
    others = (editor.cut, editor.added_to, editor.without_sentences, editor.reordered)
    change = others[turn % len(others)]
    yield change.__name__.replace("_", " "), editor.edit(change(paragraphs), "mixed", 0.05)


def _article(article_id: str, headline: str, paragraphs: Paragraphs) -> Article:
    return Article(article_id, headline, body=tuple(map(Paragraph, paragraphs)), path=f"{article_id}.txt")


def score_copies(copies: Sequence[Copy], found: set[Pair]) -> dict[str, Score]:
    """By how they were edited: planted copies and their stories; "all": every pair, of two copies of a story too."""
    by_story = defaultdict(list)
    for copy in copies:
        by_story[copy.story].append(copy.article_id)
    there = set(_pairs([story, *names] for story, names in by_story.items()))
    scores: dict[str, Score] = {"all": Score(len(found & there), len(found), len(there))}
    for copy in copies:
        right = int(frozenset((copy.article_id, copy.story)) in found)
        for name in (copy.edited, copy.edited.split()[0]) if "%" in copy.edited else (copy.edited,):
            scores[name] = scores.get(name, Score()) + Score(right, right, 1)
    return scores


def lines(scores: dict[str, Score]) -> Iterator[str]:
    """What is printed of the scores."""
    yield f"  {'all pairs':28} {scores['all']}"
    for name in sorted(scores):
        if name != "all":
            yield f"  {name:28} R {scores[name].recall:6.1%}  ({scores[name].there:,} there)"


def main() -> int:
    """Print the figures that can be had."""
    print("copies in the project's own set, by pairs")
    print(f"  {score_labelled()}")
    own = read_reuters_stories(Path(path)) if (path := os.environ.get("REUTERS")) else []
    stories = without_repeats(own)
    print(f"articles after one pattern, among {len(stories):,} other stories: pairs that are linked, all wrong")
    print(f"  {count_patterned(stories, seed=5)}")
    if path:
        print(f"all {len(own):,} stories of Reuters as they are: pairs that are copies, and of one series")
        articles = [_article(f"s{number}", story.headline, story.paragraphs) for number, story in enumerate(own)]
        filed = {f"s{number}": one for number, one in enumerate(read_filed(Path(path)))}
        print(f"  {count_series(grouped(articles), filed)}")
        _print_planted(stories, "--pairs" in sys.argv)
        articles, copies = retell(stories, RETOLD_STORIES, seed=9)
        print("copies as outlets make them, among the same")
        print("\n".join(lines(score_copies(copies, grouped(articles)))))
    return 0


def _print_planted(stories: Sequence[Story], shows_wrong: bool) -> None:
    articles, copies = plant(stories, PLANTED_STORIES, seed=4)
    found = grouped([*articles, *_patterned(seed=4)])
    print(f"copies planted among {len(stories):,} stories of Reuters that are no repeats, and after patterns")
    print("\n".join(lines(score_copies(copies, found))))
    among_others = {pair for pair in found if not _is_patterned(pair)}
    print(f"  {'pairs without patterns':28} {score_copies(copies, among_others)['all']}")
    if shows_wrong:
        _print_wrong(articles, copies, found)


def _print_wrong(articles: Sequence[Article], copies: Sequence[Copy], found: set[Pair]) -> None:
    text_of = {article.article_id: article.text for article in articles}
    story_of = {copy.article_id: copy.story for copy in copies}
    for pair in found:
        if len({story_of.get(name, name) for name in pair}) > 1:
            print("\n".join(["", *(f"{name}: {text_of[name][:600]}" for name in sorted(pair))]))


if __name__ == "__main__":
    sys.exit(main())
