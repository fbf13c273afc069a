from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict

from search.state import MAX_QUERY_CHARS, PARAMETERS, SearchState

TODAY = date(2026, 11, 21)


def state_of(*pairs):
    return SearchState.from_args(MultiDict(pairs), TODAY)


def test_a_whole_question():
    state = state_of(
        ("page", "2"),
        ("source", "Herald"),
        ("q", " ferry \n strike "),
        ("source", "AA"),
        ("not_place", "Spain"),
    )
    assert state.q == "ferry strike"
    assert state.values("source") == ("AA", "Herald")
    assert state.not_values("place") == ("Spain",)
    assert state.values("place") == ()
    assert (state.order, state.page, state.notes) == ("relevance", 2, ())


def test_equal_questions_have_one_order_of_arguments():
    pairs = [
        ("sort", "oldest"),
        ("to", "2024"),
        ("not_org", "NATO"),
        ("person", "B"),
        ("person", "A"),
        ("q", "x"),
    ]
    assert state_of(*pairs).to_args() == [
        ("q", "x"), ("person", "A"), ("person", "B"), ("not_org", "NATO"), ("to", "2024"), ("sort", "oldest"),
    ]  # fmt: skip
    assert state_of(*pairs).to_args() == state_of(*reversed(pairs)).to_args()


@pytest.mark.parametrize(
    "args",
    [
        pytest.param(MultiDict([("q", "a"), ("place", "Spain"), ("place", "Gaza")]), id="multidict"),
        pytest.param({"q": "a", "place": ["Spain", "Gaza"]}, id="dict of lists"),
        pytest.param([("q", "a"), ("place", "Spain"), ("place", "Gaza")], id="pairs"),
    ],
)
def test_any_kind_of_arguments(args):
    state = SearchState.from_args(args, TODAY)
    assert (state.q, state.values("place")) == ("a", ("Gaza", "Spain"))


def test_no_arguments_at_all():
    assert SearchState.from_args(None, TODAY) == SearchState.from_args({}, TODAY) == SearchState()
    assert SearchState().order == "newest"


def test_empty_values_of_a_plain_form_are_silent():
    state = state_of(("q", ""), ("from", ""), ("to", " "), ("page", ""), ("sort", ""), ("colour", ""))
    assert (state, state.notes) == (SearchState(), ())


@pytest.mark.parametrize(
    ("pairs", "note"),
    [
        ([("colour", "red")], "colour is not a parameter of this page and not used"),
        ([("a", "1"), ("b", "2")], "a, b are not parameters of this page and not used"),
        ([("page", "abc")], "page=abc is not a page number; page 1 is shown"),
        ([("page", "0")], "page=0 is not a page number; page 1 is shown"),
        ([("page", "-1")], "page=-1 is not a page number; page 1 is shown"),
        ([("page", "1" * 5000)], f"page={'1' * 60}… is not a page number; page 1 is shown"),
        ([("group", "best")], "group=best is not a way to group (story, off); every article is listed"),
        ([("sort", "best")], "sort=best is not an order (relevance, newest, oldest, added); newest is used"),
        (
            [("from", "soonish")],
            "from=soonish is not understood as a date (write 2024-03-05, 2024-03, 2024 or last month); it is not used",
        ),
        (
            [("to", "03/04/2024")],
            "to=03/04/2024 can be read in two ways (write 2024-04-03 or 2024-03-04); it is not used",
        ),
        ([("q", "a"), ("q", "b")], "q is given more than once; q=a is used"),
        (
            [("date", "2024")],
            "date=2024 is not used; date=~none asks for undated articles, from and to for days",
        ),
        (
            [("date", "~none"), ("from", "2024")],
            "date=~none asks for undated articles; from and to are not used",
        ),
        (
            [("place", "Spain"), ("not_place", "Spain")],
            "place=Spain is both chosen and excluded; it is excluded",
        ),
    ],
)
def test_what_cannot_be_used_is_named(pairs, note):
    assert state_of(*pairs).notes == (note,)


def test_a_bad_value_leaves_the_default():
    assert state_of(("page", "abc"), ("sort", "best"), ("from", "soonish"), ("date", "2024")) == SearchState()


def test_the_same_value_twice_needs_no_note():
    state = state_of(("q", "a"), ("q", "a"), ("place", "Spain"), ("place", "Spain"))
    assert (state.values("place"), state.notes) == (("Spain",), ())


def test_a_value_chosen_and_excluded_is_excluded():
    state = state_of(("place", "Spain"), ("place", "Gaza"), ("not_place", "Spain"))
    assert (state.values("place"), state.not_values("place")) == (("Gaza",), ("Spain",))


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        ("2024", "2024-03", (date(2024, 1, 1), date(2024, 3, 31))),
        ("2024-02", "2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("last month", "", (date(2026, 10, 1), None)),
        ("", "last month", (None, date(2026, 10, 31))),
    ],
)
def test_days_reach_from_the_first_to_the_last(first, last, days):
    state = state_of(("from", first), ("to", last))
    assert (state.first_day, state.last_day) == days
    assert (state.from_text, state.to_text) == (first, last)


def test_from_later_than_to_is_swapped():
    state = state_of(("from", "2025"), ("to", "2023-05"))
    assert (state.from_text, state.to_text) == ("2023-05", "2025")
    assert (state.first_day, state.last_day) == (date(2023, 5, 1), date(2025, 12, 31))
    assert state.notes == ("from 2025 is later than to 2023-05; they are swapped",)


def test_relative_dates_stay_relative_in_the_url():
    state = state_of(("from", " last  month "))
    assert state.to_args() == [("from", "last month")]
    assert SearchState.from_args(state.to_args(), date(2024, 3, 1)).first_day == date(2024, 2, 1)


def test_undated_wins_over_days():
    state = state_of(("date", "~none"), ("from", "2024"), ("to", "2025"))
    assert state == SearchState(undated=True)
    assert state.to_args() == [("date", "~none")]


@pytest.mark.parametrize(
    ("q", "sort", "order", "kept"),
    [
        ("x", "relevance", "relevance", ""),
        ("", "newest", "newest", ""),
        ("x", "newest", "newest", "newest"),
        ("", "relevance", "newest", ""),
        ("", "added", "added", "added"),
    ],
)
def test_the_default_order_is_not_written(q, sort, order, kept):
    state = state_of(("q", q), ("sort", sort))
    assert (state.order, dict(state.to_args()).get("sort", ""), state.notes) == (order, kept, ())


@pytest.mark.parametrize(("group", "kept"), [("", ""), ("off", ""), ("story", "story"), ("Story", ""), ("~none", "")])
def test_grouping_is_off_unless_asked_for(group, kept):
    state = state_of(("q", "x"), ("group", group), ("page", "2"))
    assert (state.group, dict(state.to_args()).get("group", "")) == (kept, kept)


def test_grouping_stays_with_the_question():
    state = state_of(("q", "x"), ("sort", "oldest"), ("group", "story"), ("page", "2"))
    assert state.to_args() == [("q", "x"), ("sort", "oldest"), ("group", "story"), ("page", "2")]
    steps = (
        state.with_query("y"),
        state.with_filter("place", "Spain"),
        state.with_sort("newest"),
        state.with_undated(),
        state.without_filters(),
        state.with_page(3),
    )
    assert {step.group for step in steps} == {"story"}
    assert state.with_group("") == state_of(("q", "x"), ("sort", "oldest"))
    assert state.with_group("").with_group("story") == state.with_page(1)


def test_the_order_follows_the_query():
    assert state_of(("q", "x"), ("sort", "newest")).with_query("").sort == ""
    assert state_of(("q", "x")).with_sort("newest").order == "newest"
    assert state_of(("q", "x"), ("sort", "oldest")).with_sort("relevance") == state_of(("q", "x"))


def test_a_pasted_page_is_cut_at_a_word():
    state = state_of(("q", "ferries " * 700))
    assert len(state.q) <= MAX_QUERY_CHARS
    assert state.q.endswith(" ferries")
    assert state.notes == ("the query has 5,599 characters; the first 2,000 are used",)
    assert len(state_of(("q", "x" * 3000)).q) == MAX_QUERY_CHARS


def test_characters_that_break_printing_are_removed():
    state = state_of(("q", "fer\x00ry\ud800"), ("place", "Spa\x07in"), ("\udfff", "x"), ("from", "\ud800"))
    assert (state.q, state.values("place"), state.from_text) == ("ferry", ("Spain",), "")
    " ".join([*state.notes, *(value for _, value in state.to_args())]).encode()


def test_steps_lead_to_new_states_on_their_first_page():
    state = state_of(("q", "a"), ("place", "Spain"), ("page", "3"), ("colour", "red"))
    assert state.with_filter("place", "Gaza") == state_of(("q", "a"), ("place", "Gaza"), ("place", "Spain"))
    assert state.with_exclusion("place", "Spain") == state_of(("q", "a"), ("not_place", "Spain"))
    assert state.with_exclusion("place", "Spain").with_filter("place", "Spain") == state.with_page(1)
    assert state.without_filter("place", "Spain") == state_of(("q", "a"))
    assert state.with_exclusion("org", "X").without_exclusion("org", "X") == state.with_page(1)
    assert state.with_query("b") == state_of(("q", "b"), ("place", "Spain"))
    assert state.with_page(4).to_args() == [("q", "a"), ("place", "Spain"), ("page", "4")]
    assert state.with_page(4).notes == ()
    assert state.page == 3


def test_steps_in_time():
    state = state_of(("q", "a"), ("place", "Spain"), ("date", "~none"))
    days = state.with_days(date(2024, 3, 1), date(2024, 3, 31))
    assert days == state_of(("q", "a"), ("place", "Spain"), ("from", "2024-03-01"), ("to", "2024-03-31"))
    assert (days.first_day, days.last_day) == (date(2024, 3, 1), date(2024, 3, 31))
    assert days.with_undated() == state
    assert days.with_undated().first_day is None
    assert state.without_dates() == state_of(("q", "a"), ("place", "Spain"))
    assert days.without_filters() == state_of(("q", "a"))


NAMES = st.sampled_from(sorted(PARAMETERS)) | st.text(max_size=5)
VALUES = (
    st.text(st.characters(exclude_categories=()), max_size=30)
    | st.sampled_from(["~none", "2024", "2023-05", "last month", "03/04/2024", "newest", "relevance", "2", "Spain"])
    | st.text("ab ", min_size=1_900, max_size=2_100)
)


@given(st.lists(st.tuples(NAMES, VALUES), max_size=12))
def test_a_state_survives_its_url(pairs):
    state = SearchState.from_args(pairs, TODAY)
    again = SearchState.from_args(state.to_args(), TODAY)
    assert again == state
    assert (again.first_day, again.last_day) == (state.first_day, state.last_day)
    assert again.notes == ()
    assert all(state.notes)
    " ".join([*state.notes, *(value for _, value in state.to_args())]).encode()


@given(st.lists(st.tuples(NAMES, VALUES), max_size=8), st.sampled_from(["place", "org"]), st.sampled_from("ab"))
def test_steps_survive_their_url(pairs, name, value):
    state = SearchState.from_args(pairs, TODAY)
    for step in (
        state.with_filter(name, value),
        state.with_exclusion(name, value),
        state.with_query(value),
        state.with_days(date(2024, 1, 1), date(2024, 2, 1)),
        state.with_undated(),
        state.with_sort("newest"),
        state.with_group("story"),
        state.with_page(7),
    ):
        assert SearchState.from_args(step.to_args(), TODAY) == step


def test_a_facet_without_its_choice_keeps_the_rest():
    state = SearchState("x", page=3).with_filter("source", "A").with_filter("place", "B").with_exclusion("source", "C")
    assert state.without_choice("source").to_args() == [("q", "x"), ("not_source", "C"), ("place", "B")]
