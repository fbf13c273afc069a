"""The results page from hand-made answers: count line, hits, sorts, help for nothing found, the JSON shape."""

import json
from datetime import date

import pytest

from indexer.article import PATH, Article, Paragraph, Published
from search.page import make_page
from search.parser import parse
from search.results import Bar, Copies, Facet, FacetValue, Histogram, Hit, Part, Piece, SearchResults
from search.state import SearchState

DAYS = (date(2023, 1, 3), date(2025, 9, 5))
FERRY = Article(
    "wire/7",
    "Ferry strike",
    published=Published(date(2024, 3, 1), "month", PATH),
    source="Herald",
    section="Harbour",
    url="https://herald.example/7",
    people=("P1", "P2", "P3"),
    organisations=("O1",),
    places=("L1", "L2", "L3", "L4"),
)
BARE = Article("b", body=(Paragraph(" ".join(f"word{number}" for number in range(30))),))


def page_of(state, total=1, hits=(), **rest):
    return make_page(state, SearchResults(total, tuple(hits), query=parse(state.q).query, **rest))


@pytest.mark.parametrize(
    ("pairs", "total", "rest", "title"),
    [
        pytest.param(
            [("q", "genocide NATO")],
            214,
            {"days": DAYS},
            "214 articles with genocide and NATO, 3 Jan 2023 to 5 Sep 2025",
            id="words",
        ),
        pytest.param([], 1204, {"days": DAYS}, "1,204 articles, 3 Jan 2023 to 5 Sep 2025", id="everything"),
        pytest.param([("q", "x")], 1, {"days": (DAYS[0],) * 2}, "1 article with x, 3 Jan 2023", id="one"),
        pytest.param([("q", "x")], 3, {}, "3 articles with x, undated", id="undated"),
        pytest.param([("basis", "~none")], 3, {}, "3 articles with no date", id="no-date"),
        pytest.param(
            [("q", "x")],
            3,
            {"partial": True, "days": DAYS},
            "At least 3 articles with x, 3 Jan 2023 to 5 Sep 2025",
            id="partial",
        ),
        pytest.param([("q", "x")], 0, {}, "No article with x", id="none"),
        pytest.param(
            [("q", "x"), ("date", "~none")],
            0,
            {"partial": True},
            "The search was stopped before it found an article with x, undated",
            id="stopped",
        ),
        pytest.param(
            [("q", "x"), ("source", "AA"), ("from", "2024-03"), ("to", "2024-03")],
            0,
            {},
            "No article with x from AA, 1 Mar 2024 to 31 Mar 2024",
            id="none-in-range",
        ),
        pytest.param([], 0, {}, "No article", id="empty-index"),
    ],
)
def test_the_count_line(pairs, total, rest, title):
    assert page_of(SearchState.from_args(pairs), total, **rest).title == title


def test_the_count_line_of_stories_has_both_numbers():
    state = SearchState("ferry", group="story")
    assert page_of(state, 23, days=DAYS, stories=15).title.startswith("23 articles, 15 stories with ferry, 3 Jan 2023")
    assert page_of(state, 1, stories=1, days=DAYS).title.startswith("1 article, 1 story with ferry")
    assert page_of(state, 9, stories=5, partial=True).title == "At least 9 articles, 5 stories with ferry, undated"
    assert page_of(state, 0, stories=0).title == "No article with ferry"


def test_stories_are_what_pages_list():
    page = page_of(SearchState("ferry", group="story", page=2), 90, [Hit(FERRY, 1.0, ())] * 5, stories=25)
    assert (page.pages, page.listed, page.total) == (2, 25, 90)
    assert page.hits_heading == "Stories 21 to 25 of 25"
    assert "count every article" in page.grouped
    assert page_of(SearchState("ferry"), 90).grouped == ""


@pytest.mark.parametrize(
    ("state", "total", "rest", "labels"),
    [
        (SearchState("x"), 9, {"shares_stories": True}, ["[Every article]", "One a story"]),
        (
            SearchState("x", group="story"),
            9,
            {"shares_stories": True, "stories": 3},
            ["Every article", "[One a story]"],
        ),
        (SearchState("x", group="story"), 9, {"stories": 9}, ["Every article", "[One a story]"]),
        (SearchState("x"), 9, {}, []),
        (SearchState("x", group="story"), 0, {"stories": 0}, []),
    ],
)
def test_grouping_is_offered_where_it_makes_a_difference(state, total, rest, labels):
    page = page_of(state, total, **rest)
    assert [f"[{one.label}]" if one.is_current else one.label for one in page.groupings] == labels


COPIES = tuple(Article(name, "Late", source=name.upper()) for name in "abc")


@pytest.mark.parametrize(
    ("copies", "line"),
    [
        (Copies(4), "4 more copies"),
        (Copies(1, 1, COPIES[:1]), "1 more copy: A, undated"),
        (Copies(5, 5, COPIES), "5 more copies: A, undated; B, undated; C, undated and 2 more"),
        (Copies(5, 2, COPIES[:2]), "5 more copies, 2 of which match: A, undated; B, undated"),
        (Copies(5, 1, COPIES[:1]), "5 more copies, 1 of which matches: A, undated"),
        (Copies(5, 0), "5 more copies, none of which matches"),
        (Copies(1, 0), "1 more copy, which does not match"),
    ],
)
def test_the_copies_of_a_hit(copies, line):
    item = page_of(SearchState("x"), hits=[Hit(FERRY, 1.0, (), copies)]).hits[0].copies
    said = ", ".join(filter(None, (item.label, item.matching)))
    named = "; ".join(copy.label for copy in item.named)
    assert " ".join(filter(None, (": ".join(filter(None, (said, named))), item.rest))) == line


def test_a_hit_without_copies_says_nothing_of_them():
    assert page_of(SearchState(), hits=[Hit(FERRY, 1.0, ())]).hits[0].copies is None


def test_how_the_query_was_read_is_said_only_when_there_is_one():
    assert page_of(SearchState("genocide NATO")).read_as == "genocide (all forms) and NATO (all forms)"
    assert page_of(SearchState()).read_as == ""


def test_a_hit_is_ready_to_print():
    state = SearchState("ferry")
    snippet = (Piece("The "), Piece("ferry", True))
    hit = page_of(state, hits=[Hit(FERRY, 1.5, snippet)]).hits[0]
    assert (hit.address, hit.headline, hit.source, hit.section) == (
        "/article/wire%2F7?q=ferry",
        "Ferry strike",
        "Herald",
        "Harbour",
    )
    assert (hit.date.shown, hit.date.iso, hit.date.basis) == ("Mar 2024", "2024-03", "from the file's path")
    assert hit.snippet == snippet


def test_a_hit_without_facts_says_so():
    hit = page_of(SearchState(), hits=[Hit(BARE, 0.0, ())]).hits[0]
    assert (hit.source, hit.date.shown, hit.section, hit.names) == ("no source", "undated", "", ())
    assert hit.headline.startswith("word0 word1 ")
    assert hit.headline.endswith(" …")


def test_names_come_in_turn_and_narrow_the_question():
    names = page_of(SearchState("ferry"), hits=[Hit(FERRY, 1.0, ())]).hits[0].names
    assert [name.label for name in names] == ["P1", "O1", "L1", "P2", "L2", "P3"]
    assert names[1].address == "/?q=ferry&org=O1"


def test_a_chosen_name_is_no_link_and_another_takes_its_place():
    state = SearchState().with_filter("person", "P1")
    names = {name.label: name.address for name in page_of(state, hits=[Hit(FERRY, 1.0, ())]).hits[0].names}
    assert "P1" not in names
    assert names["P2"] == "/?person=P2"
    assert names["L1"] == "/?person=P1&place=L1"


@pytest.mark.parametrize(
    ("state", "labels"),
    [
        (SearchState("x"), ["[Relevance]", "Newest", "Oldest"]),
        (SearchState("x", sort="oldest"), ["Relevance", "Newest", "[Oldest]"]),
        (SearchState(), ["[Newest]", "Oldest"]),
        (SearchState(sort="added"), ["Newest", "Oldest", "[Last added]"]),
    ],
)
def test_sorts_offered(state, labels):
    found = [f"[{sort.label}]" if sort.is_current else sort.label for sort in page_of(state).sorts]
    assert found == labels


def test_nothing_found_is_not_sorted():
    assert page_of(SearchState("x"), 0).sorts == ()


def test_the_search_form_keeps_filters_but_not_the_page():
    state = SearchState("ferry", page=3, sort="oldest").with_page(3).with_filter("source", "AA")
    form = page_of(state.with_page(3)).form
    assert form.q == "ferry"
    assert form.hidden == (("source", "AA"), ("sort", "oldest"))


def test_pages_and_numbers():
    hits = [Hit(FERRY, 1.0, ())] * 20
    page = page_of(SearchState("x", page=2), 45, hits)
    assert (page.pages, page.first_number, page.hits_heading) == (3, 21, "Articles 21 to 40 of 45")
    assert not page.is_past_the_end
    assert page_of(SearchState("x", page=4), 45).is_past_the_end
    assert page_of(SearchState("x", page=2), 0).is_past_the_end
    assert not page_of(SearchState("x"), 0).is_past_the_end


def test_facets_come_in_the_order_of_the_schema():
    facets = {name: Facet(name, (FacetValue("v", "v", 1),)) for name in ("section", "place", "source")}
    assert [group.name for group in page_of(SearchState(), facets=facets).facets] == ["source", "place", "section"]


def test_nothing_found_offers_each_word_and_each_thing_to_take_away():
    state = (
        SearchState("ferry zeppelin")
        .with_filter("source", "AA")
        .with_exclusion("place", "Spain")
        .with_days(date(2024, 1, 1), date(2024, 1, 31))
    )
    page = page_of(
        state,
        0,
        parts=(
            Part("alike", "ferry zeppelins", 4),
            Part("word", "ferry", 9),
            Part("word", "zeppelin", 0),
            Part("without", "zeppelin", 0, value="ferry"),
            Part("without", "ferry", 2, value="zeppelin"),
            Part("without", state.q, 1, "source", "AA"),
            Part("without", state.q, 1, "not_place", "Spain"),
            Part("without", state.q, 1, "date"),
        ),
    )
    kept = [("source", "AA"), ("not_place", "Spain"), ("from", "2024-01-01"), ("to", "2024-01-31")]
    alike = [(part.label, part.count, part.state and part.state.to_args()) for part in page.alike]
    assert alike == [("ferry zeppelins", "4 articles", [("q", "ferry zeppelins"), *kept])]
    alone = {part.label: (part.count, part.state and part.state.to_args()) for part in page.alone}
    assert alone == {"ferry": ("9 articles", [("q", "ferry")]), "zeppelin": ("0 articles", None)}
    without = {part.label: part.state and part.state.to_args() for part in page.without}
    assert without == {
        "ferry": None,
        "zeppelin": [("q", "ferry"), *kept],
        "the filter AA": [("q", state.q), *kept[1:]],
        "the filter not Spain": [("q", state.q), kept[0], *kept[2:]],
        "the dates": [("q", state.q), *kept[:2]],
    }


def test_the_json_has_the_promised_shape():
    state = SearchState("ferry", page=2)
    page = page_of(
        state,
        45,
        [Hit(FERRY, 1.23456, (Piece("The "), Piece("ferry", True))), Hit(BARE, 0.5, ())],
        facets={"source": Facet("source", (FacetValue("AA", "AA", 3, True),), 4, 5, 6)},
        dates=Histogram("month", (Bar(date(2024, 3, 1), date(2024, 3, 31), 2, 1),), 1),
        notes=("a note",),
        took_ms=3.14159,
    )
    answer = json.loads(json.dumps(page.to_dict()))
    hits = answer.pop("hits")
    assert answer == {
        "query": {"text": "ferry", "read_as": "ferry (all forms)", "notes": ["a note"]},
        "total": 45,
        "group": None,
        "stories": None,
        "partial": False,
        "took_ms": 3.1,
        "page": 2,
        "pages": 3,
        "next": "/search.json?q=ferry&page=3",
        "facets": {
            "source": {
                "values": [{"value": "AA", "label": "AA", "count": 3, "selected": True}],
                "other": 4,
                "missing": 5,
                "distinct": 6,
            }
        },
        "dates": {
            "unit": "month",
            "bars": [{"from": "2024-03-01", "to": "2024-03-31", "count": 2}],
            "undated": 1,
        },
    }
    assert hits[0] == {
        "id": "wire/7",
        "headline": "Ferry strike",
        "title": "Ferry strike",
        "source": "Herald",
        "section": "Harbour",
        "url": "https://herald.example/7",
        "link": "/article/wire%2F7?q=ferry&page=2",
        "published": {"date": "2024-03", "precision": "month", "basis": "path", "refused": None},
        "snippet": [{"text": "The ", "marked": False}, {"text": "ferry", "marked": True}],
        "score": 1.2346,
        "copies": {"count": 0, "matching": None, "articles": []},
    }
    assert hits[1]["published"] == {"date": None, "precision": None, "basis": None, "refused": None}
    assert (hits[1]["source"], hits[1]["section"], hits[1]["url"]) == (None, None, None)
    assert hits[1]["headline"] == ""
    assert hits[1]["title"].startswith("word0 word1 ")


def test_the_json_says_how_copies_are_grouped():
    state = SearchState("ferry", group="story")
    page = page_of(state, 3, [Hit(BARE, 0.5, (), Copies(2, 1, (FERRY,)))], stories=2)
    answer = page.to_dict()
    assert (answer["total"], answer["group"], answer["stories"]) == (3, "story", 2)
    assert answer["hits"][0]["copies"] == {
        "count": 2,
        "matching": 1,
        "articles": [
            {
                "id": "wire/7",
                "headline": "Ferry strike",
                "source": "Herald",
                "link": "/article/wire%2F7?q=ferry&group=story",
                "published": {"date": "2024-03", "precision": "month", "basis": "path", "refused": None},
            }
        ],
    }


def test_a_search_that_was_stopped_says_so():
    page = page_of(SearchState("ferry"), 3, notes=("a note",), partial=True)
    assert page.notes[0] == "a note"
    assert "may be more" in page.notes[1]
    assert page.to_dict()["partial"] is True


def test_a_search_that_was_stopped_does_not_say_what_is_not_there():
    page = page_of(SearchState("ferry", page=2), 3, partial=True)
    assert not page.is_past_the_end
    assert page.hits_heading == "The search was stopped"


def test_only_addresses_of_the_web_are_given():
    hit = page_of(SearchState(), hits=[Hit(Article("a", url="javascript:alert(1)"), 0.0, ())])
    assert hit.to_dict()["hits"][0]["url"] is None


def test_the_last_page_has_no_next():
    assert page_of(SearchState("ferry", page=3), 45).to_dict()["next"] is None
