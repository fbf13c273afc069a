"""JSON and JSON lines: every record becomes an article or a problem that names its line."""

import gzip
import json

import pytest

from indexer.formats import read_file
from indexer.formats.field_names import NAMES
from indexer.formats.fields import MAX_FACT_CHARS, clean_facts, field_table, normalize, take_fields
from indexer.formats.json_values import read_values
from indexer.formats.lines import MAX_LINE, MAX_UNPACKED
from indexer.formats.raw import FACTS, Problem, SourceFile
from indexer.formats.values import texts


def read(tmp_path, name, content, **mapping):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_file(SourceFile(path, name, path.stat().st_size), mapping))


def facts(record, **mapping):
    stated = clean_facts(take_fields(record, field_table(mapping)))
    return {fact: values[0] if len(values) == 1 else values for fact, values in stated.items()}


def headlines(items):
    return [item.facts["headline"][0] for item in items if not isinstance(item, Problem)]


def problems(items):
    return [str(item) for item in items if isinstance(item, Problem)]


# Names and values


def test_every_fact_has_names_and_no_name_has_two_facts():
    assert set(NAMES) == {*FACTS, "body"}
    normalized = [normalize(name) for names in NAMES.values() for name in names]
    assert len(normalized) == len(set(normalized))


@pytest.mark.parametrize(
    ("name", "fact"),
    [
        ("Title", "headline"), ("HEADLINE", "headline"), ("standfirst", "deck"), ("description", "deck"),
        ("pub_date", "date"), ("publishedAt", "date"), ("Publication-Date", "date"), ("published", "date"),
        ("outlet", "source"), ("Publisher", "source"), ("category", "section"), ("authors", "byline"),
        ("persons", "people"), ("locations", "places"), ("organizations", "organisations"), ("orgs", "organisations"),
        ("keywords", "tags"), ("topics", "tags"), ("guid", "id"), ("lang", "language"),
    ],
)  # fmt: skip
def test_names_in_the_wild(name, fact):
    assert facts({name: "x"}) == {fact: "x"}


def test_the_surest_name_wins_and_lists_are_united():
    record = {"description": "long", "subtitle": "deck", "summary": "s", "tags": ["a"], "keywords": ["b", "a"]}
    assert facts(record) == {"deck": "deck", "tags": ("a", "b")}


def test_an_empty_value_gives_way_to_the_next_name():
    assert facts({"headline": " ", "title": "T", "date": None, "published": "2024"}) == {
        "headline": "T",
        "date": "2024",
    }


@pytest.mark.parametrize("nothing", ["n/a", "None", " - ", "unknown"])
def test_a_value_that_means_nothing_does_not_win(nothing):
    assert facts({"date": nothing, "published": "2024-01-02"}) == {"date": "2024-01-02"}
    assert facts({"byline": nothing, "author": "A. Reporter"}) == {"byline": "A. Reporter"}
    assert facts({"headline": nothing}) == {"headline": nothing.strip()}


@pytest.mark.parametrize("nothing", ["-", "...", "N/A", "None"])
def test_what_stands_for_no_name_is_no_name(nothing):
    assert facts({"people": [nothing, "Ana Ruiz"], "places": nothing}) == {"people": "Ana Ruiz"}


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ({"$date": "2024-03-05T10:00:00Z"}, "2024-03-05T10:00:00Z"),
        ({"$date": {"$numberLong": "1700000000000"}}, "1700000000000"),
        ({"$date": 1700000000000}, "1700000000000"),
    ],
)
def test_dates_as_databases_export_them(value, date):
    assert facts({"date": value}) == {"date": date}


def test_mapped_names_win_and_reach_into_objects():
    record = {"kop": "K", "title": "T", "meta": {"issued_on": "2024-03"}}
    assert facts(record, kop="headline", **{"meta.issued_on": "date"}) == {"headline": "K", "date": "2024-03"}


def test_a_mapped_name_no_longer_means_what_it_did():
    assert facts({"title": "Sport", "headline": "H"}, title="section") == {"headline": "H", "section": "Sport"}


def test_nested_values_are_flattened_to_names():
    record = {
        "source": {"id": None, "name": "The Herald"},
        "author": [{"name": "Ana"}, {"first_name": "Ben", "last_name": "Orr"}, "Cy"],
        "title": {"rendered": "T"},
        "id": 17,
    }
    assert facts(record) == {"source": "The Herald", "byline": ("Ana", "Ben Orr", "Cy"), "headline": "T", "id": "17"}


def test_fields_inside_a_wrapper_count():
    assert facts({"_source": {"title": "T"}, "entities": {"people": ["P"]}}) == {"headline": "T", "people": "P"}


def test_lists_in_one_cell_are_cut_at_semicolons_and_bars_never_at_commas():
    assert facts({"people": "Ana; Ben|Cy", "places": "Washington, D.C."})["people"] == ("Ana", "Ben", "Cy")
    assert facts({"places": "Washington, D.C."}) == {"places": "Washington, D.C."}


def test_only_web_addresses_are_urls():
    for link in ("javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "/news/1", "http://[x"):
        assert facts({"url": link, "title": "T"}) == {"headline": "T"}
    assert facts({"url": " https://h.example/a b "}) == {"url": "https://h.example/a%20b"}


def test_long_headlines_are_whole_other_long_facts_are_cut():
    found = facts({"title": "t" * 10_000, "section": "s" * 10_000})
    assert found["headline"] == "t" * 10_000
    assert found["section"] == "s" * (MAX_FACT_CHARS - 1) + "…"


def test_a_value_that_stands_for_billions_is_bounded():
    value = ["x"]
    for _ in range(40):
        value = [value] * 9
    assert len(texts(value)) <= 10_000


# JSON


@pytest.mark.parametrize(
    "content",
    [
        pytest.param('{"title": "A"}', id="one"),
        pytest.param('[{"title": "A"}]', id="list"),
        pytest.param('{"articles": [{"title": "A"}]}', id="wrapper"),
        pytest.param('{"status": "ok", "response": {"docs": [{"title": "A"}]}}', id="two-wrappers"),
        pytest.param('{"title": "A feed", "items": [{"title": "A", "content": "x"}]}', id="feed-with-title"),
        pytest.param('{"hits": {"hits": [{"_id": "1", "_source": {"title": "A"}}]}}', id="search-engine"),
        pytest.param('{"2024": [{"title": "A"}]}', id="by-year"),
        pytest.param('{"17": {"title": "A", "body": "x"}}', id="by-id"),
    ],
)
def test_the_shapes_of_json(tmp_path, content):
    assert headlines(read(tmp_path, "a.json", content)) == ["A"]


def test_what_belongs_to_an_article_is_no_article(tmp_path):
    record = {"title": "A", "body": "x", "items": [{"title": "B"}], "comments": [{"text": "c"}]}
    assert headlines(read(tmp_path, "a.json", json.dumps(record))) == ["A"]
    assert headlines(read(tmp_path, "a.json", '{"title": "A", "comments": [{"text": "c"}]}')) == ["A"]


def test_items_know_their_line_and_their_text(tmp_path):
    items = read(tmp_path, "a.json", '[\n  {"title": "A",\n   "id": 1.0},\n  {"title": "B"}\n]\n')
    assert [(item.line, item.original) for item in items] == [
        (2, '{"title": "A",\n   "id": 1.0}'),
        (4, '{"title": "B"}'),
    ]
    assert items[0].facts["id"] == ("1.0",)


def test_items_before_broken_json_are_kept(tmp_path):
    items = read(tmp_path, "a.json", '[\n{"title": "A"},\n{"title": "B"},\n{"title" "C"}\n]')
    assert headlines(items) == ["A", "B"]
    assert problems(items) == [
        "a.json:4: not JSON: expecting ':' delimiter (column 10); the rest of the file after it is not read"
    ]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ('[{"title": "A"}', "a.json:1: not JSON: the list is not closed"),
        ("[]", "a.json: a list without articles"),
        ("[3]", "a.json:1: not an article but a text or number"),
        (
            "[" * 100_000,
            "a.json:1: not an article: values nested too deeply; the rest of the file after it is not read",
        ),
        (
            '{"x": 1}',
            "a.json:1: neither a headline nor a text; if one of (x) is, say --map theirs=headline or theirs=body",
        ),
        ('{"date": "2024", "title": ""}', "a.json:1: neither a headline nor a text"),
    ],
)
def test_json_that_is_no_article(tmp_path, content, problem):
    assert problems(read(tmp_path, "a.json", content)) == [problem]


def test_a_list_in_a_list_of_strange_things(tmp_path):
    items = read(tmp_path, "a.json", '[null, true, "text", {"title": "A"}]')
    assert headlines(items) == ["A"]
    assert len(problems(items)) == 3


@pytest.mark.parametrize("rest", ['[{"title": "B"}, {"title": "C"}]', '{"title": "B"}\n{"title": "C"}\n'])
def test_what_follows_a_list_is_read(tmp_path, rest):
    items = read(tmp_path, "a.json", f'[{{"title": "A"}}]\n{rest}')
    assert headlines(items) == ["A", "B", "C"]
    assert items[1].line == 2


def test_what_follows_a_list_and_is_no_json_is_told(tmp_path):
    items = read(tmp_path, "a.json", '[{"title": "A"}]\n garbage')
    assert headlines(items) == ["A"]
    assert problems(items) == [
        "a.json:2: not JSON: expecting value (column 2); the rest of the file after it is not read"
    ]


def test_what_stands_beside_the_articles_of_a_wrapper_is_told(tmp_path):
    items = read(tmp_path, "a.json", '{"items": [{"title": "A"}, {"foo": "c"}, "str"]}')
    assert headlines(items) == ["A"]
    assert problems(items) == [
        "a.json:2: neither a headline nor a text; if one of (foo) is, say --map theirs=headline or theirs=body",
        "a.json:3: not an article but a text or number",
    ]


def test_a_record_too_large_in_a_list(tmp_path):
    long = json.dumps({"title": "L", "body": "x" * MAX_LINE})
    items = read(tmp_path, "a.json", f'[{{"title": "A"}},\n{long},\n{{"title": "B"}}]')
    assert headlines(items) == ["A"]
    (problem,) = problems(items)
    assert problem.startswith("a.json:2: larger than 5 MB: no article is; the rest of the file is not read")


def long_articles(*headlines):
    return [{"title": headline, "body": "x" * 3_000_000} for headline in headlines]


@pytest.mark.parametrize(
    "wrapped",
    [
        pytest.param({"status": "ok", "articles": long_articles("A", "B")}, id="one-wrapper"),
        pytest.param({"took": 3, "hits": {"total": {"value": 2}, "hits": long_articles("A", "B")}}, id="two-wrappers"),
        pytest.param({"page 1": {"docs": long_articles("A")}, "page 2": {"docs": long_articles("B")}}, id="by-page"),
        pytest.param({"title": "A feed", "items": long_articles("A", "B")}, id="with-a-title"),
    ],
)
def test_a_wrapper_may_be_larger_than_an_article(tmp_path, wrapped):
    items = read(tmp_path, "a.json", json.dumps(wrapped))
    assert headlines(items) == ["A", "B"]
    assert problems(items) == []


def test_articles_in_a_large_wrapper_have_their_line_and_their_text(tmp_path):
    a, b = map(json.dumps, long_articles("A", "B"))
    first, second = read(tmp_path, "a.json", f'{{"articles": [\n{a},\n{b}\n]}}')
    assert (first.line, second.line) == (2, 3)
    assert second.original == b


def test_an_article_larger_than_any_is_no_wrapper_of_its_comments(tmp_path):
    record = {"title": "A", "comments": long_articles("B", "C")}
    items = read(tmp_path, "a.json", json.dumps(record))
    assert headlines(items) == []
    assert problems(items) == ["a.json:1: larger than 5 MB: no article is; the rest of the file is not read"]


def test_of_a_large_wrapper_with_very_many_lists_the_first_names_say_what_it_is():
    seen = []
    wrapped = json.dumps({f"day {day}": [day] for day in range(300)} | {"rest": ["x" * 3_000_000] * 2})
    values = [*read_values(wrapped, lambda _name, before: not seen.append(len(before)))]
    assert (len(values), len(seen), max(seen)) == (302, 301, 100)


def test_a_large_wrapper_that_is_cut_short(tmp_path):
    items = read(tmp_path, "a.json", json.dumps({"articles": long_articles("A", "B"), "next": 2})[:-1])
    assert headlines(items) == ["A", "B"]
    assert problems(items) == ["a.json:1: not JSON: the object is not closed"]


@pytest.mark.parametrize("size", [65_500, 65_530, 65_534, 65_535, 65_536, 65_537, 200_000])
def test_records_of_any_length_up_to_that_are_read_whole(tmp_path, size):
    long = json.dumps({"title": "x" * size, "id": 123456, "ok": True})
    items = read(tmp_path, "a.json", f"[{long}, {long}]")
    assert [len(headline) for headline in headlines(items)] == [size, size]
    assert problems(items) == []


def test_a_mistake_behind_a_long_text_has_its_own_line(tmp_path):
    broken = '{"title": "A", "body": "' + "x" * 100_000 + '",\n "id" 7}'
    (problem,) = problems(read(tmp_path, "a.json", f'[\n{broken},\n{{"title": "B"}}]' + " " * 100_000))
    assert problem.startswith("a.json:3: not JSON: expecting ':' delimiter (column 7)")


def test_json_lines_under_the_wrong_name(tmp_path):
    assert headlines(read(tmp_path, "a.json", '{"title": "A"}\n{"title": "B"}\n')) == ["A", "B"]


# Bodies


@pytest.mark.parametrize(
    ("body", "paragraphs"),
    [
        ("One\ntwo\n\nThree", ["One two", "Three"]),
        (["One", "Two"], ["One", "Two"]),
        ([{"type": "p", "text": "One"}, {"type": "p", "text": "Two"}], ["One", "Two"]),
        ({"rendered": "<p>One</p><p>Two"}, ["One", "Two"]),
        ("Standard Oil <SRD> and\nBP <BP>", ["Standard Oil <SRD> and BP <BP>"]),
        ("<script>alert(1)</script>", ["<script>alert(1)</script>"]),
        ("<p>x</p><script>alert(1)</script>", ["x"]),
        ("AT&amp;T&#8217;s", ["AT&T’s"]),
        ("AT&T & co; R&D;", ["AT&T & co; R&D;"]),
        ("said.\n Reuter\n\x03", ["said.", "Reuter"]),
    ],
)
def test_bodies(tmp_path, body, paragraphs):
    (article,) = read(tmp_path, "a.json", json.dumps({"body": body}))
    assert [paragraph.text for paragraph in article.paragraphs] == paragraphs


def test_scripts_in_every_field_stay_text(tmp_path):
    script = "<script>alert(1)</script>"
    record = dict.fromkeys(("headline", "deck", "body", "date", "source", "byline", "url", "id"), script)
    (article,) = read(tmp_path, "a.json", json.dumps(record))
    assert "url" not in article.facts
    assert set(article.facts.values()) == {(script,)}
    assert [(p.text, p.markup) for p in article.paragraphs] == [(script, "")]


def test_tags_in_headlines_go(tmp_path):
    (article,) = read(tmp_path, "a.json", '{"title": "The <em>Orle</em> &amp; the sea", "body": "x"}')
    assert article.facts["headline"] == ("The Orle & the sea",)


def test_half_a_character_can_be_stored(tmp_path):
    (article,) = read(tmp_path, "a.json", '{"title": "a\\ud800b", "body": "c\\udfffd"}')
    assert article.facts["headline"][0].encode()
    assert article.paragraphs[0].text == "c\ufffdd"


# JSON lines


LINES = '{"title": "A"}\n\n{"title": "B"}\n{"title": broken}\n[1]\n{"title": "C"}'


def test_lines_are_articles_and_bad_ones_cost_no_others(tmp_path):
    items = read(tmp_path, "a.jsonl", LINES)
    assert [(item.line, type(item).__name__) for item in items] == [
        (1, "RawArticle"), (3, "RawArticle"), (4, "Problem"), (5, "Problem"), (6, "RawArticle"),
    ]  # fmt: skip
    assert str(items[2]) == "a.jsonl:4: not JSON: expecting value (column 11)"
    assert items[4].original == '{"title": "C"}'
    assert items[4].consumed == len(LINES)
    assert [item.consumed for item in items if not isinstance(item, Problem)] == [15, 31, len(LINES)]


def test_packed_lines(tmp_path):
    packed = gzip.compress(LINES.encode())
    items = read(tmp_path, "a.jsonl.gz", packed)
    assert headlines(items) == ["A", "B", "C"]
    assert items[-1].consumed == len(packed)


def test_lines_in_utf16_and_in_windows_1252(tmp_path):
    content = '{"title": "naïve café"}\n{"title": "“Málaga”"}\n'
    for encoding in ("utf-8-sig", "utf-16", "cp1252"):
        assert headlines(read(tmp_path, "a.jsonl", content.encode(encoding))) == ["naïve café", "“Málaga”"]


def test_a_line_of_many_megabytes_is_skipped(tmp_path):
    long = b'{"title": "' + b"x" * MAX_LINE + b'"}\n'
    items = read(tmp_path, "a.jsonl", b'{"title": "A"}\n' + long + b'{"title": "B"}\n')
    assert headlines(items) == ["A", "B"]
    assert problems(items) == ["a.jsonl:2: larger than 5 MB: no article is"]


def test_a_packed_file_cut_short_keeps_what_came_before(tmp_path):
    lines = "".join(f'{{"title": "{number} {number**7}"}}\n' for number in range(3000)).encode()
    items = read(tmp_path, "a.jsonl.gz", gzip.compress(lines)[:-2000])
    assert headlines(items)[0] == "0 0"
    assert len(headlines(items)) > 1000
    assert problems(items) == [f"a.jsonl.gz:{len(items)}: the packed file is damaged or cut short from here on"]


def test_a_packed_file_that_is_none(tmp_path):
    (problem,) = problems(read(tmp_path, "a.jsonl.gz", b'{"title": "A"}\n'))
    assert problem == "a.jsonl.gz:1: the packed file is damaged or cut short from here on"


def test_a_packed_file_of_blank_lines_is_left(tmp_path):
    content = b'{"title": "A"}' + b"\n" * 30_000_000 + b'{"title": "B"}'
    items = read(tmp_path, "a.jsonl.gz", gzip.compress(content, 1))
    assert headlines(items) == ["A"]
    assert problems(items) == ["a.jsonl.gz:1000003: over 1,000,000 blank lines; the rest is left"]


def test_a_bomb_is_left_alone_after_its_articles(tmp_path):
    path = tmp_path / "a.jsonl.gz"
    with gzip.open(path, "wb", 1) as bomb:
        bomb.write(b'{"title": "A"}\n')
        for _ in range(MAX_UNPACKED // (1 << 20) + 10):
            bomb.write(bytes(1 << 20))
    items = list(read_file(SourceFile(path, "a.jsonl.gz", path.stat().st_size), {}))
    assert headlines(items) == ["A"]
    assert problems(items) == ["a.jsonl.gz:2: unpacks to over 20 MB of hardly anything; the rest is left"]


def test_a_list_called_like_a_record_has_records(tmp_path):
    record = {"id": "1", "heading": "Ferry waits", "date": "2012-07-19", "articleText": "The ferry stayed in port."}
    found = {
        "category": [{"code": "newspaper", "records": {"article": [record, {**record, "heading": "Ferry sails"}]}}]
    }
    assert headlines(read(tmp_path, "a.json", json.dumps(found))) == ["Ferry waits", "Ferry sails"]


def test_a_text_in_pieces_is_no_list_of_records(tmp_path):
    pieces = {"headline": "Ferry waits", "article": [{"title": "The port", "text": "The ferry stayed in port."}]}
    assert headlines(read(tmp_path, "a.json", json.dumps(pieces))) == ["Ferry waits"]


@pytest.mark.parametrize("sign", ["N/A", "none", "-", "null", "Unknown"])
def test_a_sign_for_no_value_is_no_source(tmp_path, sign):
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"headline": "Dam", "body": "It is safe.", "source": sign, "section": sign}))
    (article,) = read_file(SourceFile(path, "a.json", path.stat().st_size), {})
    assert article.facts.keys().isdisjoint({"source", "section"})
