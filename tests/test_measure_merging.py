"""People put together over several articles, on the labelled news in tests/merging, whose figures must not fall."""

from measure.labelled import read_stories, read_story
from measure.merging import HARD_FILE, PEOPLE_FILE, b_cubed, named_mentions, score_merging


def test_b_cubed_counts_what_is_together_and_what_belongs_together():
    score = b_cubed([("ana", "A"), ("ana", "A"), ("ana", "B"), ("ben", "B")])
    assert score.precision == (1 + 1 + 0.5 + 0.5) / 4
    assert score.recall == (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4


def test_a_mention_that_is_not_found_stands_alone():
    stories = [
        read_story("Talks\n\n[[PER=ana:Ana Ruiz]] spoke. [[PER=ana:The chair]] left. Mrs [[PER=ana:Ruiz]] came.")
    ]
    assert named_mentions(stories) == [("ana", "Ana Ruiz"), ("ana", ""), ("ana", "Ana Ruiz")]
    every, found = score_merging(stories)
    assert (every.recall, found.recall) == ((2 / 3 + 2 / 3 + 1 / 3) / 3, 1.0)


def test_people_are_put_together_as_well_as_before():
    every, _found = score_merging(read_stories(PEOPLE_FILE))
    assert every.precision == 1.0
    assert every.f1 >= 0.97
    every, _found = score_merging(read_stories(HARD_FILE))
    assert every.precision >= 0.975
    assert every.f1 >= 0.935
