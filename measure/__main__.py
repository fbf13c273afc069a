"""python -m measure: how well and how fast facts are extracted, on labelled news in tests/ and corpora set by name.

GUM names the folder of GUM's Wikinews, REUTERS the file of Reuters-21578; what is not named is not measured. NER names
a spaCy pipeline whose names are measured, too.
"""

from __future__ import annotations

import os
import sys
from itertools import islice
from pathlib import Path

from indexer.extract.entities.pipelines import RULES
from measure import copies, dates, memory, merging, quotations, speed, texts
from measure.entities import described, score_countries, score_spans, stories_a_second
from measure.gum import read_gum
from measure.labelled import Story, read_stories
from measure.reuters import FiledStory, read_reuters

TESTS = Path(__file__).parent.parent / "tests"
NER = os.environ.get("NER", "")
FILED = 1_000  # stories of Reuters that countries are looked for in


def main() -> int:
    """Print every figure that can be had."""
    _print_spans("names in the project's labelled news", read_stories(TESTS / "labelled_names.txt"))
    _print_spans("names in its second set", read_stories(TESTS / "labelled_names_2.txt"))
    _print_spans("names in its third set", read_stories(TESTS / "labelled_names_3.txt"))
    _print_spans("names in its fourth set", read_stories(TESTS / "labelled_names_4.txt"))
    _print_spans("names in its fifth set", read_stories(TESTS / "labelled_names_5.txt"))
    _print_spans("names in its sixth set", read_stories(TESTS / "labelled_names_6.txt"))
    _print_spans("names in its seventh set", read_stories(TESTS / "labelled_names_7.txt"))
    print("\n".join([*dates.lines(), *texts.lines()]))
    quotations.main()
    copies.main()
    print("\n".join(speed.lines("the project's labelled news", speed.own_articles)))
    print("\n".join(merging.lines("the project's labelled news", read_stories(merging.PEOPLE_FILE))))
    print("\n".join(merging.lines("its hard cases", read_stories(merging.HARD_FILE))))
    if folder := os.environ.get("GUM"):
        stories = read_gum(Path(folder))
        _print_spans("names in GUM's Wikinews", stories)
        print("\n".join(merging.lines("GUM's Wikinews", stories)))
    if path := os.environ.get("REUTERS"):
        _print_reuters(read_reuters(Path(path)))
        articles = speed.read_articles(Path(path))
        print("\n".join(speed.lines("Reuters", lambda _size: articles)))
    for line in memory.lines():
        print(line, flush=True)  # the last one takes a minute
    return 0


def _print_spans(title: str, stories: tuple[Story, ...]) -> None:
    print(f"{title}, exact span and kind, {len(stories)} stories")
    print("\n".join(described(score_spans(stories))))
    if NER:
        print(f"  the same with {NER}")
        print("\n".join(described(score_spans(stories, NER))))
        texts = [(story.headline, story.text) for story in stories]
        for ner in (RULES, NER):
            print(f"  {stories_a_second(texts, ner):,.0f} stories a second with {ner}")


def _print_reuters(stories: list[FiledStory]) -> None:
    filed = list(islice((story for story in stories if story.is_filed), FILED))
    print(f"countries of {len(filed):,} stories of Reuters")
    print(f"  {'all':14} {score_countries(filed)}")
    print(f"  {'without USA':14} {score_countries(filed, 'United States')}")


if __name__ == "__main__":
    sys.exit(main())
