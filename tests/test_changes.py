"""What one text changed of another, word by word."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from search.pages.changes import ADDED, MAX_WORDS, REMOVED, describe_changes, find_changes

SIGNS = {ADDED: "+[{}]", REMOVED: "-[{}]"}


def shown(first, second):
    """The paragraphs with +[what was added] and -[what was removed]."""
    return [
        "".join(one.space + SIGNS.get(one.kind, "{}").format(one.text) for one in paragraph).strip()
        for paragraph in find_changes(first, second).paragraphs
    ]


@pytest.mark.parametrize(
    ("first", "second", "changes"),
    [
        pytest.param(["The ferry is late."], ["The ferry is very late."], ["The ferry is +[very] late."], id="added"),
        pytest.param(["It sank on Tuesday."], ["It sank."], ["It sank -[on Tuesday]."], id="removed"),
        pytest.param(
            ["Two hurt, one dead."], ["Two hurt, two dead."], ["Two hurt, -[one] +[two] dead."], id="replaced"
        ),
        pytest.param(["One, two, three."], ["Four, five, three."], ["-[One, two] +[Four, five], three."], id="signs"),
        pytest.param(
            ["Forty tonnes lay still in two tanks and pipes."],
            ["Our school stays closed in March for good."],
            ["-[Forty tonnes lay still in two tanks and pipes] +[Our school stays closed in March for good]."],
            id="by-chance",
        ),
        pytest.param(["“We” — no"], ['"We" - no'], ['"We" - no'], id="quotes-and-dashes"),
        pytest.param(["a  b\tc"], ["a b c"], ["a b c"], id="spaces"),
        pytest.param(["Port Ysolde"], ["PORT Ysolde"], ["-[Port] +[PORT] Ysolde"], id="capitals"),
        pytest.param(["東京都の報告書"], ["東京の報告書"], ["東京-[都]の報告書"], id="no-spaces"),
        pytest.param(["A b.", "Gone.", "C."], ["A b.", "C."], ["A b.", "-[Gone.]", "C."], id="paragraph-removed"),
        pytest.param(["A b.", "C."], ["A b.", "New.", "C."], ["A b.", "+[New.]", "C."], id="paragraph-added"),
        pytest.param(["A b. C."], ["A b.", "C."], ["A b.", "C."], id="divided"),
        pytest.param(["A b.", "C."], ["A b. C."], ["A b. C."], id="joined"),
        pytest.param([], ["A."], ["+[A.]"], id="nothing-before"),
        pytest.param(["A."], [""], ["-[A.]"], id="nothing-left"),
        pytest.param([], [], [], id="nothing"),
    ],
)
def test_what_was_changed_is_marked(first, second, changes):
    assert shown(first, second) == changes


@pytest.mark.parametrize(
    ("first", "second", "words"),
    [
        (["No ferry."], ["No ferry, no bridge."], "adds 2 words"),
        (["No ferry."], ["Ferry."], "adds 1 word and leaves out 2 words"),
        (["No ferry."], ["No ferry!"], "has the same words"),
    ],
)
def test_changes_are_counted_in_words(first, second, words):
    assert describe_changes(find_changes(first, second)) == words


def test_texts_that_are_too_long_are_not_compared():
    whole = ["word " * (MAX_WORDS - 1)]
    assert find_changes(whole, whole).added == 0
    assert find_changes(whole, ["word " * MAX_WORDS]) is None
    assert describe_changes(None) == "is not compared: one of them has over 5,000 words"


TEXTS = st.lists(st.lists(st.sampled_from(["a", "b.", "c,", "“d", "—", "日本"]), max_size=6).map(" ".join), max_size=5)


@given(TEXTS, TEXTS)
@example(["a"], ["", "", "b. a b. b."])
def test_both_texts_can_be_read_from_their_changes(first, second):
    changes = find_changes(first, second)
    for kind, text in ((ADDED, second), (REMOVED, first)):
        kept = (
            one for paragraph in changes.paragraphs for one in paragraph if one.kind not in {ADDED, REMOVED} - {kind}
        )
        assert "".join("".join(one.text.split()) for one in kept) == "".join("".join(text).split())
    assert find_changes(first, first).added == find_changes(first, first).removed == 0
