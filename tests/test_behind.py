import re

import pytest

from indexer.extract.entities import behind
from indexer.extract.entities.behind import pattern_behind

TEXT = "Ana Ruiz"


@pytest.mark.parametrize(
    ("after", "cue"),
    [
        (" who left", "who"),
        (" said", "speech"),
        (" (32)", "age"),
        (", the mayor of", "office"),
        ("'s spokesman", "staff"),
        ("-based firm", "based"),
        (" won 2-1", "score_of"),
        (" and others", None),
        (" was there", None),
        ("; others", None),
        ("", None),
    ],
)
def test_what_stands_behind_a_name_says_something_of_it(after, cue):
    pattern = pattern_behind(TEXT + after, len(TEXT))
    found = pattern.match(TEXT + after, len(TEXT)) if pattern else None
    assert (found.lastgroup if found else None) == cue


def test_no_word_that_says_something_is_passed_over_at_a_glance():
    pattern = behind._BY_SIGN[" "]
    words = set(re.findall(r"[A-Za-z]{2,}", pattern.pattern))
    said = [word for word in words if pattern.match(f" {word} 2-1, 3-2 north A")]
    assert {"said", "spokes", "officials", "won", "who"} & set(said) >= {"said", "won", "who"}
    assert [word for word in said if pattern_behind(f" {word} ", 0) is None] == []
