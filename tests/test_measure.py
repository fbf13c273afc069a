"""The measurements themselves, and the floor below which the recogniser must not fall."""

from pathlib import Path

import pytest

from indexer.extract.entities.spans import ORGANISATIONS, PEOPLE, PLACES
from measure.entities import score_spans
from measure.gum import read_gum
from measure.labelled import Label, read_stories, read_story
from measure.scores import Score, score

# F1, exact span and kind.
FLOORS = {
    "labelled_names": {PEOPLE: 0.97, ORGANISATIONS: 0.97, PLACES: 0.96, "all": 0.97},
    "labelled_names_2": {PEOPLE: 0.97, ORGANISATIONS: 0.945, PLACES: 0.965, "all": 0.96},
    "labelled_names_3": {PEOPLE: 0.96, ORGANISATIONS: 0.925, PLACES: 0.93, "all": 0.94},
    "labelled_names_7": {PEOPLE: 0.97, ORGANISATIONS: 0.92, PLACES: 0.92, "all": 0.935},
    "labelled_names_6": {PEOPLE: 0.935, ORGANISATIONS: 0.895, PLACES: 0.91, "all": 0.915},
    "labelled_names_5": {PEOPLE: 0.96, ORGANISATIONS: 0.89, PLACES: 0.955, "all": 0.935},
    "labelled_names_4": {PEOPLE: 0.985, ORGANISATIONS: 0.91, PLACES: 0.885, "all": 0.93},
}


@pytest.mark.parametrize("name", FLOORS)
def test_names_are_found(name):
    for fact, found in score_spans(read_stories(Path(__file__).parent / f"{name}.txt")).items():
        assert found.there > 40
        assert found.f1 >= FLOORS[name][fact], f"{fact} {found}"


def test_labels_are_where_the_marks_were():
    story = read_story("Rain in [[LOC:Rome]]\n\n[[PER:Ana Ruiz]] left. [[ORG:UN]] staff stayed.")
    assert (story.headline, story.text) == ("Rain in Rome", "Ana Ruiz left. UN staff stayed.")
    assert [story.surface(label) for label in story.labels] == ["Rome", "Ana Ruiz", "UN"]
    assert story.labels[1] == Label(PEOPLE, 0, 8)


def test_scores_count_what_is_right():
    total = score("abc", "bcd") + score("", "e")
    assert total == Score(2, 3, 4)
    assert (total.precision, total.recall, total.f1) == (2 / 3, 1 / 2, 4 / 7)
    assert Score().f1 == 1.0


CONLLU = """# newpar
# text = President Ana Ruiz left Spain.
1\tPresident\t_\tPROPN\tNNP\t_\t_\t_\t_\tEntity=(1-person-new-cf1-3-1,2,3-sgl
2\tAna\t_\tPROPN\tNNP\t_\t_\t_\t_\t_
3\tRuiz\t_\tPROPN\tNNP\t_\t_\t_\t_\tEntity=1)
4\tleft\t_\tVERB\tVBD\t_\t_\t_\t_\t_
5\tSpain\t_\tPROPN\tNNP\t_\t_\t_\t_\tEntity=(2-organization-new-s-cf2-1-sgl)|SpaceAfter=No
6\t.\t_\tPUNCT\t.\t_\t_\t_\t_\t_
"""


def test_gum_phrases_become_names_without_titles(tmp_path):
    (tmp_path / "a.conllu").write_text(CONLLU.replace("new-cf1-3-1,2,3", "new-s-cf1-1,2,3"), encoding="utf-8")
    [story] = read_gum(tmp_path)
    assert [(label.fact, story.surface(label)) for label in story.labels] == [(PEOPLE, "Ana Ruiz"), (PLACES, "Spain")]
