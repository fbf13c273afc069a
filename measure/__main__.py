"""python -m measure: how well facts are extracted, on the labelled news in tests/ and on corpora named by settings.

GUM names the folder of GUM's Wikinews, REUTERS the file of Reuters-21578; what is not named is not measured.
"""

from __future__ import annotations

import os
import sys
from itertools import islice
from pathlib import Path

from measure import copies, dates, quotations, texts
from measure.entities import described, score_countries, score_spans, sized, stories_a_second
from measure.gum import read_gum
from measure.labelled import Story, read_stories
from measure.reuters import FiledStory, read_reuters

LABELLED = Path(__file__).parent.parent / "tests" / "labelled_names.txt"
FILED = 1_000  # stories of Reuters that countries are looked for in


def main() -> int:
    """Print every figure that can be had."""
    _print_spans("names in the project's labelled news", read_stories(LABELLED))
    print("\n".join([*dates.lines(), *texts.lines()]))
    quotations.main()
    copies.main()
    if folder := os.environ.get("GUM"):
        _print_spans("names in GUM's Wikinews", read_gum(Path(folder)))
    if path := os.environ.get("REUTERS"):
        _print_reuters(read_reuters(Path(path)))
    return 0


def _print_spans(title: str, stories: tuple[Story, ...]) -> None:
    print(f"{title}, exact span and kind, {len(stories)} stories")
    print("\n".join(described(score_spans(stories))))


def _print_reuters(stories: list[FiledStory]) -> None:
    filed = list(islice((story for story in stories if story.is_filed), FILED))
    print(f"countries of {len(filed):,} stories of Reuters")
    print(f"  {'all':14} {score_countries(filed)}")
    print(f"  {'without USA':14} {score_countries(filed, 'United States')}")
    print("names alone, one core")
    for least, most in ((800, 1_200), (2_500, 3_500)):
        some = sized(stories, least, most)[:1_500]
        print(f"  {f'{(least + most) // 2:,} characters':18} {stories_a_second(some):8,.0f} stories a second")


if __name__ == "__main__":
    sys.exit(main())
