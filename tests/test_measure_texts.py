"""The marked articles: pinned figures, and that no line of text is lost."""

from collections import Counter

from measure.texts import judged, lines, read_marked


def test_no_text_is_lost_and_little_else_is_kept():
    right, there = Counter(), Counter()
    for marked in read_marked():
        for name, is_right, _ in judged(marked):
            there[name] += 1
            right[name] += is_right
    assert right["text kept"] == there["text kept"] > 20
    assert right["rest left out"] / there["rest left out"] >= 0.95
    assert all(right[name] == there[name] for name in ("headlines", "decks", "sources"))


def test_the_figures_are_printed():
    assert len(lines()) == 6
