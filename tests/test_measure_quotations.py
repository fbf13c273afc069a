"""The figures on the hand-marked set do not fall, and the set is what its format says."""

import pytest

from measure.quotations import labelled_files, measure, read_labelled

FILES = labelled_files()
ARTICLES = [article for path in FILES for article in read_labelled(path)]


def test_the_set_is_read_as_it_is_marked():
    assert len(ARTICLES) >= 105
    for article in ARTICLES:
        assert "{{" not in article.text
        assert "}}" not in article.text
        for (start, end), speaker in article.speakers.items():
            assert article.text[start:end] == article.text[start:end].strip()
            assert speaker in ("", *article.people)


def test_figures_stay_above_their_floors():
    figures = measure(ARTICLES)
    assert figures.labelled >= 370
    assert figures.precision >= 0.96
    assert figures.recall >= 0.96
    assert figures.f1 >= 0.97
    assert figures.speaker_accuracy >= 0.95
    assert figures.wrong_names <= 2


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_style_reaches_the_goals(path):
    figures = measure(read_labelled(path))
    assert figures.f1 >= 0.9
    assert figures.speaker_accuracy >= 0.85
