"""YAML files: a record, a list of records, documents; and what is wrong with them, with its line."""

import pytest

from indexer.formats import read_file
from indexer.formats.raw import Problem, RawArticle, SourceFile, Unread
from indexer.reading import Reading as ReadingOptions
from indexer.reading import read_records


@pytest.fixture
def read(tmp_path):
    def read(text: str) -> list[RawArticle | Problem]:
        path = tmp_path / "clip.yaml"
        path.write_text(text, encoding="utf-8")
        return list(read_file(SourceFile(path, "clip.yaml", path.stat().st_size), {}))

    return read


RECORD = 'title: "Ferry stays in port"\npublished: 2007-06-26\nbody: |\n  The ferry stayed.\n\n  It was old.\n'


def test_a_record_keeps_its_values_as_written(read):
    [raw] = read(RECORD)
    assert raw.facts == {"headline": ("Ferry stays in port",), "date": ("2007-06-26",)}
    assert [one.text for one in raw.paragraphs] == ["The ferry stayed.", "It was old."]


def test_a_list_and_documents_are_articles_each(read):
    listed = "- " + RECORD.replace("\n", "\n  ").rstrip(" ")
    assert [raw.facts["headline"] for raw in read(listed + listed)] == [("Ferry stays in port",)] * 2
    assert len(read(f"---\n{RECORD}---\n{RECORD}")) == 2


def test_what_stands_around_a_syntax_error_is_read(read):
    first, problem, last = read(f"%YAML 1.1\n---\n{RECORD}---\ntitle: [Storm\n---\n{RECORD}")
    assert [first.line, last.line] == [3, 12]
    assert (problem.line, problem.reason) == (10, "YAML not understood: expected ',' or ']', but got '<stream end>'")


@pytest.mark.parametrize("head", ["", "# clippings\n\n", "source: Bay Post\narticles:\n"])
@pytest.mark.parametrize(
    ("slip", "line"),
    [
        ("[Storm\n  body: y", 4),
        ("Opinion: the storm\n  body: y", 3),
        ('"Storm\n  body: y', 4),
        ("\tStorm\n  body: y", 3),
        ("Storm\n  body: |\n  Wind.\nRain.", 6),
    ],
)
def test_a_slip_in_a_list_costs_its_record_alone(read, head, slip, line):
    text = f"{head}- title: A\n  body: x\n- title: {slip}\n- title: C\n  body: z\n"
    first, problem, last = read(text)
    above = head.count("\n")
    assert (first.line, first.original) == (above + 1, "title: A\n  body: x")
    assert (last.line, last.original) == (text.count("\n") - 1, "title: C\n  body: z")
    assert problem.line == above + line
    assert problem.reason.startswith("YAML not understood: ")


@pytest.mark.parametrize(
    "text",
    [
        "title: X\nbody: |\n  - a\n  - b\nfoot: [x\n",
        "title: X\nbody: y\ntags:\n- a\n- b: [x\n",
        "on: push\njobs:\n- a: [b\n- c: d\n",
        f"note: {'x' * 3000}\narticles:\n- title: A\n  body: x\n- title: [B\n",  # too much to read with each
    ],
)
def test_the_lists_of_what_is_no_list_of_articles_are_not_taken_apart(read, text):
    [problem] = read(text)
    assert problem.reason.startswith("YAML not understood: ")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("title: &a Storm\nbody: *a\n", "YAML not understood: aliases (*name) are not read: write the value out"),
        ("title: a\u0007\nbody: [b\n", "YAML not understood: expected ',' or ']', but got '<stream end>'"),
        ("", "empty file"),
        ("[" * 5000, "YAML not understood: its values are too deep in each other"),
    ],
)
def test_what_is_no_article_says_why(read, text, reason):
    [problem] = read(text)
    assert problem.reason.startswith(reason)


@pytest.mark.parametrize(
    "text",
    [
        "on: push\njobs: build\n",
        "title: Harbour Gazette\ndescription: News of the harbour\nauthor: Ana Ruiz\nurl: http://h.example\n",
        "title: null\nbody: ~\n",
        "- one\n- two\n",
        "[]\n",
        "---\nkind: Service\n---\nkind: Pod\n",
    ],
)
def test_the_configuration_of_a_program_is_unread(read, text):
    assert read(text) == [Unread("clip.yaml", ".yaml")]


def test_an_unread_file_is_counted_and_no_bad_one(tmp_path):
    (tmp_path / "_config.yml").write_text("title: Harbour Gazette\ndescription: News\n", encoding="utf-8")
    assert list(read_records([tmp_path], ReadingOptions())) == [Unread("_config.yml", ".yml")]


def test_beside_articles_what_is_none_is_told(read):
    raw, problem = read(f"- {RECORD.replace(chr(10), chr(10) + '  ').rstrip()}\n- just text\n")
    assert isinstance(raw, RawArticle)
    assert problem == Problem("clip.yaml", 7, "not an article but a text or number")


@pytest.mark.parametrize("sign", ["\f", "\x1b", "\0", "\x96", "\ufffe", "\u2029"])
def test_control_characters_cost_no_article(read, sign):
    [raw] = read(f'title: Ferry\nbody: "The {sign} ferry."\nfoot: |\n  a{sign}b\n')
    assert raw.paragraphs[0].text.split()[0::2] in (["The", "ferry."], ["The"])
    assert raw.original.count(sign) == 2
    assert raw.is_whole_file


def test_each_of_several_has_its_own_text_and_line(read):
    text = f"# two\n---\n{RECORD}---\n{RECORD}...\n"
    first, second = read(text)
    assert (first.line, second.line) == (3, 10)
    assert first.original == second.original == RECORD.rstrip()
    assert not first.is_whole_file
    one, two = read("articles:\n- title: A\n  body: x\n- title: B\n  body: y\n")
    assert [(item.line, item.original) for item in (one, two)] == [
        (2, "title: A\n  body: x"),
        (4, "title: B\n  body: y"),
    ]


def test_one_record_is_the_file_with_its_comments(read):
    text = f"# Clipping\n---\n{RECORD}"
    [raw] = read(text)
    assert (raw.line, raw.original, raw.is_whole_file) == (1, text, True)


def test_null_is_no_value_but_in_quotes(read):
    [raw] = read(f'{RECORD}author: null\nsource: ~\ndeck: "null"\n')
    assert raw.facts.keys() == {"headline", "date", "deck"}


def test_front_matter_has_the_same_nulls(tmp_path):
    path = tmp_path / "a.md"
    path.write_text('---\ntitle: A\nauthor: Null\nsource: ~\ndeck: "~"\n---\nText.\n', encoding="utf-8")
    [raw] = read_file(SourceFile(path, "a.md", 1), {})
    assert raw.facts == {"headline": ("A",), "deck": ("~",)}


def test_a_large_file_says_what_to_do(read):
    [problem] = read("a: b\n" * 220_000)
    assert problem.reason == "larger than 1 MB: long lists belong in JSON lines"
