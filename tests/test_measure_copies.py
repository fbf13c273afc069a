"""The measurement of copies, and the floors below which finding them must not fall."""

import gzip
import random
from datetime import date

import pytest

from measure.copies import (
    SPARE_STORIES,
    Copy,
    count_patterned,
    grouped,
    plant,
    retell,
    score_copies,
    score_labelled,
    without_repeats,
)
from measure.outlets import Outlets
from measure.patterned import _fill, patterned_stories, read_patterns
from measure.planting import WAYS, Editor, Story
from measure.scores import Score
from measure.series import Filed, are_of_series, count_series, read_filed

STORIES = [
    Story(
        "Rain", ("Rain fell on the harbour all day. Ships waited outside.", "No boat left on Monday, said Ana Ruiz.")
    ),
    Story(
        "Snow", ("Snow closed 14 roads in the hills.", "Ploughs were out by 6 in the morning.", "Schools stay shut.")
    ),
]


def test_copies_are_found_and_what_is_alike_is_not():
    found = score_labelled()
    assert found.there == 12
    assert found.recall == 1.0
    assert found.precision == 1.0


@pytest.mark.parametrize("way", WAYS)
def test_a_share_of_the_words_is_edited(way):
    paragraphs = tuple(" ".join(f"w{number}{part}" for number in range(50)) for part in "ab")
    edited = " ".join(Editor(STORIES, 1).edit(paragraphs, way, 0.2)).split()
    words = " ".join(paragraphs).split()
    kept = set(words) & set(edited)
    if way in ("swapped", "inserted"):
        assert kept == set(words)
        assert edited != words
    else:
        assert 80 <= len(kept) <= 84
    assert Editor(STORIES, 1).edit(paragraphs, way, 0.0) == paragraphs


def test_other_changes():
    editor, paragraphs = Editor(STORIES, 1), STORIES[1].paragraphs
    assert " ".join(editor.cut(paragraphs)).split() == " ".join(paragraphs).split()[:11]
    assert sorted(editor.reordered(paragraphs)) == sorted(paragraphs)
    assert editor.added_to(paragraphs)[:3] == paragraphs
    assert set(" ".join(editor.without_sentences(paragraphs)).split()) <= set(" ".join(paragraphs).split())


def test_repeats_are_left_out():
    longer = Story("Rain again", (*STORIES[0].paragraphs, "More is to come."))
    assert without_repeats([*STORIES, longer]) == STORIES


def test_every_pair_that_was_not_planted_is_wrong():
    copies = [Copy("c0", "s1", "5% mixed"), Copy("c1", "s1", "cut")]
    found = {frozenset(pair) for pair in (("c0", "s1"), ("c0", "s2"))}
    scores = score_copies(copies, found)
    assert scores["all"] == Score(1, 2, 3)
    assert scores["5%"] == scores["5% mixed"] == Score(1, 1, 1)
    assert scores["cut"] == Score(0, 0, 1)


def invented(count: int) -> list[Story]:
    chance = random.Random(3)
    words = [f"{start}{end}" for start in "bdfgklmnprst" for end in ("an", "ore", "ist", "ul", "eta", "omi", "ev")]
    return [
        Story(f"Story {number}", tuple(" ".join(chance.choices(words, k=40)) for _ in range(3)))
        for number in range(count)
    ]


def test_patterns_are_filled_in():
    assert len(read_patterns()) == 24
    filled = list(patterned_stories(2, seed=1))
    assert [name for name, _ in filled[:4]] == ["markets", "markets", "weather", "weather"]
    assert not any("{" in paragraph or "}" in paragraph for _, story in filled for paragraph in story.paragraphs)
    assert filled[0][1] != filled[1][1]
    assert filled == list(patterned_stories(2, seed=1))


def test_articles_after_one_pattern_are_no_copies():
    """There are 10,440 pairs after one pattern; 474 of them were linked when only what two texts have in common was
    compared."""
    assert count_patterned([], seed=5) <= 2
    assert count_patterned(invented(500), seed=6) <= 2


def test_one_of_named_fillers():
    assert {_fill("a {b|c d} e", random.Random(seed)) for seed in range(9)} == {"a b e", "a c d e"}


def test_changes_of_outlets():
    story = ("U.S. firms said profits rose 5 pct, a labor report by Mr Oda showed.", "Second.", "Third.", "Fourth.")
    ways = Outlets(1, [("Another story.",)]).ways()
    assert ways["house style"](story)[0] == "US firms said profits rose 5 percent, a labour report by Oda showed."
    assert ways["synonyms"](story)[0].startswith("U.S. firms told reporters profits climbed")
    assert len(ways["paragraphs cut"](story)) == 3
    assert len(ways["quotes added"](story)) == 6
    assert ways["new lead"](story)[1:] == story[1:]
    assert ways["two stories in one"](story) == (*story, "Another story.")
    assert ways["two stories in one"](story) == story  # there is no other left


def test_copies_of_outlets_are_found():
    articles, copies = retell(invented(SPARE_STORIES + 60), 28, seed=1)
    assert len(articles) == 60 + 28
    scores = score_copies(copies, grouped(articles))
    assert scores["all"].precision == 1.0
    assert scores["all"].recall >= 0.95


def test_light_edits_are_found_among_other_stories():
    stories = invented(60)
    articles, copies = plant(stories, 24, seed=1)
    assert len(articles) == 60 + 2 * 24
    scores = score_copies(copies, grouped(articles))
    assert scores["all"].precision == 1.0
    assert scores["0%"].recall == scores["5%"].recall == scores["15%"].recall == 1.0


def test_series_are_told_from_copies_by_days_and_headlines():
    def filed(headline: str, day: int | None = 3) -> Filed:
        return Filed(headline, day and date(1987, 4, day))

    harvest = filed("SELMARE HARVEST BEST IN YEARS")
    assert not are_of_series(harvest, filed("CORRECTED - HARVEST BEST IN YEARS", 4))
    assert not are_of_series(harvest, filed("SELMARE HARVEST BEST IN YEARS", None))
    assert are_of_series(harvest, filed("SELMARE HARVEST BEST IN YEARS", 6))
    assert are_of_series(harvest, filed("SELMARE FERRY STAYS IN PORT"))
    assert are_of_series(filed("HARBOUR BANK RAISES PRIME RATE"), filed("TAMBERG BANK RAISES PRIME RATE"))
    assert not are_of_series(filed("RPT-HARBOUR BANK RAISES PRIME RATE"), filed("HARBOUR BANK RAISES PRIME RATE"))
    names = {"a": harvest, "b": harvest, "c": filed("SELMARE HARVEST BEST IN YEARS", 9)}
    assert count_series([frozenset("ab"), frozenset("ac"), frozenset("bc")], names) == (1, 2)


def test_days_of_filing_are_read(tmp_path):
    path = tmp_path / "stories.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write('{"title": "Ferry", "body": "No ferry.", "date": " 3-APR-1987 15:01:01.79"}\n')
        file.write('{"title": "Empty", "body": ""}\n{"body": "No day.", "date": "soon"}\n')
    assert read_filed(path) == [Filed("FERRY", date(1987, 4, 3)), Filed("", None)]
