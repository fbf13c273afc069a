"""Words, folding and stems."""

import pytest

from indexer.analysis import PARAGRAPH_GAP, analyze, fold, fold_word


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Ministers met", ["ministers", "met"], id="plain"),
        pytest.param("the U.N. and U.S.A today", ["the", "un", "and", "usa", "today"], id="acronyms"),
        pytest.param("Israel’s and Kan’ani's", ["israel", "and", "kanani"], id="apostrophes"),
        pytest.param("63,700 dead, 1.5 mln, 2,5", ["63700", "dead", "1.5", "mln", "2,5"], id="numbers"),
        pytest.param("W-2 al-Aqsa foo_bar", ["w", "2", "al", "aqsa", "foo", "bar"], id="hyphens"),
        pytest.param("日本語 text", ["日", "本", "語", "text"], id="no-spaces-between-words"),
        pytest.param("ge\u00adno\u200bcide", ["genocide"], id="soft-hyphen"),
        pytest.param("e\u0301tude", ["etude"], id="combining-accent"),
        pytest.param("हिन्दी", ["हिन्दी"], id="vowel-signs-stay"),
        pytest.param("مُحَمَّد", ["محمد"], id="arabic-points"),
        pytest.param("—… “”&", [], id="punctuation"),
        pytest.param("", [], id="empty"),
    ],
)
def test_words(text, words):
    assert [token.word for token in analyze(text)] == words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("président", "presidents"),  # folded before stemming
        ("Straße", "STRASSE"),
        ("İstanbul", "istanbul"),
        ("ﬁnal", "final"),
        ("Ferries", "ferry"),
    ],
)
def test_forms_of_a_word_share_a_term(one, other):
    assert [token.term for token in analyze(one)] == [token.term for token in analyze(other)]


def test_tokens_say_where_they_stand():
    text = "Étude: l'été in “Łódź”."
    assert [text[token.start : token.end] for token in analyze(text)] == ["Étude", "l'été", "in", "Łódź"]


def test_phrases_cannot_reach_over_a_paragraph():
    first, second = analyze("end\n\nstart")
    assert second.position - first.position == PARAGRAPH_GAP + 1


def test_a_line_break_inside_a_paragraph_is_a_space():
    first, second = analyze("press\nconference")
    assert second.position - first.position == 1


def test_fold_is_idempotent():
    for text in ("Erdoğan", "ŁÓDŹ", "Ærø", "ﬃ", "ΰ", "İ"):
        assert fold(fold(text)) == fold(text)


def test_possessive_and_plural_apostrophes():
    assert fold_word("Fishermen’s") == "fishermen"
    assert fold_word("ministers'") == "ministers"
