"""The question in words, and its filters with what is left when each is taken away."""

import pytest

from search.pages.question import describe_dates, describe_question, list_constraints, question_of
from search.parser import parse
from search.state import SearchState


def ask(*pairs):
    return SearchState.from_args(pairs)


@pytest.mark.parametrize(
    ("pairs", "words"),
    [
        pytest.param([], "", id="everything"),
        pytest.param([("q", "ferry strike")], "with ferry and strike", id="words"),
        pytest.param([("source", "Herald")], "from Herald", id="one-value"),
        pytest.param([("source", "Herald"), ("source", "AA")], "from AA or Herald", id="two-values"),
        pytest.param([("source", "~none")], "with no source", id="none"),
        pytest.param([("source", "AA"), ("source", "~none")], "from AA or with no source", id="value-or-none"),
        pytest.param([("not_source", "AA")], "not from AA", id="excluded"),
        pytest.param([("not_source", "~none")], "with source", id="none-excluded"),
        pytest.param(
            [("q", "ferry"), ("place", "Selmare"), ("not_section", "Opinion")],
            "with ferry naming Selmare and not in Opinion",
            id="several-fields",
        ),
        pytest.param(
            [("basis", "record"), ("not_basis", "path"), ("not_source", "AA")],
            "dated by the record and not from AA and not dated by the file's path",
            id="chosen-and-excluded",
        ),
        pytest.param(
            [("not_source", "AA"), ("not_section", "Opinion")], "not from AA and not in Opinion", id="not-not"
        ),
        pytest.param(
            [("source", "Herald"), ("source", "~none"), ("basis", "record"), ("basis", "~none")],
            "from Herald or with no source dated by the record or with no date",
            id="with-and-without",
        ),
    ],
)
def test_the_question_in_words(pairs, words):
    state = ask(*pairs)
    assert describe_question(state, parse(state.q).query) == words


@pytest.mark.parametrize(
    ("pairs", "words"),
    [
        ([], ""),
        ([("from", "2024-03"), ("to", "2024-04")], "1 Mar 2024 to 30 Apr 2024"),
        ([("from", "2024")], "from 1 Jan 2024"),
        ([("date", "~none")], "undated"),
    ],
)
def test_dates_are_printed_back_as_days(pairs, words):
    assert describe_dates(ask(*pairs)) == words


def test_the_whole_question_ends_with_its_dates():
    assert question_of(ask(("q", "ferry"), ("from", "2024"), ("to", "2024"))) == (
        "with ferry, 1 Jan 2024 to 31 Dec 2024"
    )


def test_each_filter_is_listed_with_what_is_left_without_it():
    state = ask(("q", "x"), ("source", "A"), ("source", "B"), ("not_place", "C"), ("from", "2024"), ("page", "3"))
    found = {constraint.label: constraint.state.to_args() for constraint in list_constraints(state)}
    assert found == {
        "A": [("q", "x"), ("source", "B"), ("not_place", "C"), ("from", "2024")],
        "B": [("q", "x"), ("source", "A"), ("not_place", "C"), ("from", "2024")],
        "not C": [("q", "x"), ("source", "A"), ("source", "B"), ("from", "2024")],
        "from 1 Jan 2024": [("q", "x"), ("source", "A"), ("source", "B"), ("not_place", "C")],
    }
    assert [constraint.is_exclusion for constraint in list_constraints(state)] == [False, False, True, False]


def test_a_filter_is_understood_without_the_heading_of_its_facet():
    state = ask(("basis", "record"), ("not_basis", "path"), ("basis", "~none"))
    labels = {constraint.label for constraint in list_constraints(state)}
    assert labels == {"dated by the record", "no date", "not dated by the file's path"}


def test_a_pasted_paragraph_is_told_by_its_beginning():
    q = " ".join(f"word{number}" for number in range(90))
    words = describe_question(ask(("q", q), ("source", "AA")), parse(q).query)
    assert words == f"with {' and '.join(f'word{number}' for number in range(9))} and 81 more from AA"


@pytest.mark.parametrize(
    ("q", "words"),
    [
        ('"' + "ferry " * 40 + '"', 'with "' + "ferry " * 9 + 'ferry…"'),
        (" OR ".join(f"word{number}" for number in range(90)), "with word0 or word1 or word2 or word3 or word4 or word5"
         " or word6 or word7 or word8 or word9 …"),
        ("-" + " -".join(f"word{number}" for number in range(90)), "with everything but word0 and word1 and word2 and"
         " word3 and word4 and word5 and word6 …"),
    ],
)  # fmt: skip
def test_long_questions_of_other_kinds_are_cut(q, words):
    assert describe_question(ask(("q", q)), parse(q).query) == words


def test_what_is_exported_has_the_whole_question():
    q = " ".join(f"word{number}" for number in range(90))
    assert question_of(ask(("q", q))).endswith(" and word88 and word89")
