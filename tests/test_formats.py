"""Finding files, and reading each by the end of its name."""

import os
import socket
import stat
from pathlib import Path

import pytest

from indexer.formats import Unread, find_files, read_file
from indexer.formats.files import printable
from indexer.formats.raw import FACTS, Problem, RawArticle, SourceFile
from indexer.formats.registry import find_format, formats


def write(folder, **contents):
    """Files whose names are the keywords, "__" for a dot."""
    for name, content in contents.items():
        (folder / name.replace("__", ".")).write_text(content, "utf-8")


def shown(*paths):
    return [found.shown for found in find_files(paths)]


def read(path):
    return list(read_file(SourceFile(path, path.name, path.stat().st_size), {}))


def test_folders_are_walked_in_the_order_of_names(tmp_path):
    (tmp_path / "b").mkdir()
    write(tmp_path, c__txt="x", a__txt="x", B__txt="x")
    write(tmp_path / "b", z__md="x", y__json="[]")
    assert shown(tmp_path) == ["B.txt", "a.txt", "b/y.json", "b/z.md", "c.txt"]


def test_sizes_are_those_on_disk(tmp_path):
    write(tmp_path, a__txt="four")
    assert [found.size for found in find_files([tmp_path])] == [4]


def test_files_of_no_known_format_are_told_and_hidden_ones_are_not(tmp_path):
    write(tmp_path, a__PDF="x", noformat="x", __hidden__txt="x")
    (tmp_path / ".git").mkdir()
    write(tmp_path / ".git", a__txt="x")
    assert list(find_files([tmp_path])) == [Unread("a.PDF", ".pdf"), Unread("noformat", "")]


def test_a_file_named_outright_must_be_readable(tmp_path):
    write(tmp_path, a__pdf="x", b__txt="x")
    refused, found = find_files([tmp_path / "a.pdf", tmp_path / "b.txt"])
    assert refused.reason == "no format reads .pdf"
    assert found.shown == "b.txt"


def test_a_path_that_is_not_there(tmp_path):
    (problem,) = find_files([tmp_path / "none"])
    assert str(problem).endswith("none: no such file or folder")


def test_a_file_is_found_once(tmp_path):
    write(tmp_path, a__txt="x")
    assert shown(tmp_path, tmp_path / "a.txt", tmp_path) == ["a.txt"]


def test_a_file_is_found_once_whatever_leads_to_it(tmp_path):
    (tmp_path / "b" / ".store").mkdir(parents=True)
    write(tmp_path / "b" / ".store", x__txt="x")
    for name in ("one.txt", "two.txt"):
        (tmp_path / "b" / name).symlink_to(tmp_path / "b" / ".store" / "x.txt")
    (tmp_path / "c").symlink_to(tmp_path / "b")
    assert shown(tmp_path / "b") == shown(tmp_path / "b", tmp_path / "c") == ["one.txt"]
    assert shown(tmp_path / "c", tmp_path) == ["one.txt"]
    write(tmp_path / "b", z__txt="x")
    write(tmp_path, b__txt="x")
    assert shown(tmp_path / "b", tmp_path / "b.txt", tmp_path / "c" / "z.txt") == ["one.txt", "z.txt", "b.txt"]


def test_links_out_of_the_folder_are_refused(tmp_path):
    inside = tmp_path / "inside"
    inside.mkdir()
    write(tmp_path, outside__txt="secret")
    (inside / "link.txt").symlink_to(tmp_path / "outside.txt")
    (inside / "up").symlink_to(tmp_path)
    reason = "a link that leads out of the folder; name its target to have it read"
    assert list(find_files([inside])) == [Problem("link.txt", None, reason), Problem("up", None, reason)]


def test_links_within_the_folder_are_skipped(tmp_path):
    write(tmp_path, a__txt="x")
    (tmp_path / "b.txt").symlink_to("a.txt")
    (tmp_path / "loop").symlink_to(".")
    assert shown(tmp_path) == ["a.txt"]


def test_links_to_a_hidden_store_are_read(tmp_path):
    (tmp_path / ".store").mkdir()
    write(tmp_path / ".store", object1="x")
    (tmp_path / "a.txt").symlink_to(".store/object1")
    assert [type(found) for found in find_files([tmp_path])] == [SourceFile]


def test_broken_links_and_loops_are_told(tmp_path):
    (tmp_path / "gone.txt").symlink_to("nowhere")
    (tmp_path / "self.txt").symlink_to("self.txt")
    assert [found.reason for found in find_files([tmp_path])] == [
        "a link to something that is not there",
        "a link that leads back to itself",
    ]


def test_pipes_and_sockets_are_not_opened(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # a socket's path must be short
    os.mkfifo("pipe.txt")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("socket.txt")
        reasons = [found.reason for found in find_files([tmp_path])]
    assert reasons == ["not a file but a named pipe", "not a file but a socket"]


def test_folders_deeper_than_python_recurses(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for _ in range(1100):
        os.mkdir("d")
        os.chdir("d")
    Path("a.txt").write_text("x")
    os.chdir(tmp_path)
    (found,) = find_files([tmp_path])
    found.path.unlink()
    os.removedirs(found.path.parent.relative_to(tmp_path))  # nothing else can remove it
    assert found.shown == "d/" * 1100 + "a.txt"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (b"with space 'and' \"quotes\".txt", "with space 'and' \"quotes\".txt"),
        (b"new\nline\ttab.txt", "new\\nline\\ttab.txt"),
        (b"caf\xe9.txt", "caf\\xe9.txt"),
        ("Türkiye שלום.txt".encode(), "Türkiye שלום.txt"),
        ("right\u202eleft.txt".encode(), "right\\u202eleft.txt"),
    ],
)
def test_names_are_shown_printable(tmp_path, name, expected):
    Path(os.fsdecode(os.path.join(os.fsencode(tmp_path), name))).write_text("hello")
    (found,) = find_files([tmp_path])
    assert found.shown == expected == printable(os.fsdecode(name))
    assert found.shown.isprintable()
    assert found.shown.encode()
    (article,) = read_file(found, {})
    assert article.shown == expected


def test_a_folder_that_may_not_be_read_is_told(tmp_path):
    if os.geteuid() == 0:
        pytest.skip("root may read everything")
    (tmp_path / "closed").mkdir(mode=0)
    (problem,) = find_files([tmp_path])
    assert problem == Problem("closed", None, "permission denied")


def test_every_format_of_the_readme_has_its_module():
    expected = {".txt", ".md", ".html", ".htm", ".json", ".jsonl", ".jsonl.gz", ".ndjson", ".csv"}
    assert expected <= formats().keys()
    assert all(suffix == suffix.lower() and suffix[0] == "." for suffix in formats())


def test_the_longest_suffix_wins_in_any_case():
    assert find_format("A.JSONL.GZ") is formats()[".jsonl.gz"]
    assert find_format("a.gz") is None


def test_a_file_that_vanished_is_a_problem(tmp_path):
    gone = SourceFile(tmp_path / "gone.txt", "gone.txt", 1)
    assert list(read_file(gone, {})) == [Problem("gone.txt", None, "no such file or directory")]


def test_an_unexpected_error_is_a_problem_of_that_file(tmp_path, monkeypatch):
    write(tmp_path, a__txt="x")

    def fail(file, mapping):
        yield RawArticle(file.shown, 3)
        raise ZeroDivisionError("by chance")

    monkeypatch.setattr(formats()[".txt"], "read", fail)
    assert read(tmp_path / "a.txt")[1] == Problem("a.txt", 3, "cannot be read: ZeroDivisionError (by chance)")


def test_text_is_one_article_without_facts(tmp_path):
    content = "Middle EastWorld News\n\nHeadline\n\nText."
    write(tmp_path, a__txt=content)
    (article,) = read(tmp_path / "a.txt")
    assert (article.line, dict(article.facts), article.original, article.consumed) == (None, {}, content, len(content))
    assert [p.text for p in article.paragraphs] == ["Middle EastWorld News", "Headline", "Text."]


def test_the_lines_of_a_header_stay_apart(tmp_path):
    prose = (
        "The wall of the dam is safe and will be opened on\nMonday, the minister said in the town hall last night.\n"
    )
    write(tmp_path, a__txt=f"Dam declared safe\nBy A. Reporter\n5 March 2024\n\n{prose}")
    (article,) = read(tmp_path / "a.txt")
    assert [p.text for p in article.paragraphs] == [
        "Dam declared safe", "By A. Reporter", "5 March 2024", " ".join(prose.split()),
    ]  # fmt: skip


@pytest.mark.parametrize("suffix", ["txt", "md", "html", "json", "jsonl", "csv"])
@pytest.mark.parametrize("content", ["", " \n\n", "\ufeff"])
def test_empty_files_are_problems(tmp_path, suffix, content):
    path = tmp_path / f"a.{suffix}"
    path.write_text(content, "utf-8")
    (problem,) = read(path)
    assert isinstance(problem, Problem)
    assert problem.reason in ("empty file", "a page without text", "neither a headline nor a text")


@pytest.mark.parametrize("suffix", ["txt", "md", "html", "json", "jsonl", "csv"])
def test_binary_files_are_problems(tmp_path, suffix):
    path = tmp_path / f"a.{suffix}"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    (problem,) = read(path)
    assert problem.reason == "not text but a picture"


def test_a_text_of_many_megabytes_is_refused(tmp_path):
    with open(tmp_path / "a.txt", "wb") as file:
        file.truncate(100 << 20)  # takes no room on disk
    (problem,) = read(tmp_path / "a.txt")
    assert problem.reason == "larger than 50 MB: no article is"


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.jsonl"])
def test_one_article_has_one_limit_in_every_format(tmp_path, name):
    content = "<p>" if name == "a.html" else '{"title": "A", "body": "'
    end = "</p>" if name == "a.html" else '"}'
    (tmp_path / name).write_text(content + "word " * (1 << 20) + end, "utf-8")
    (problem,) = read(tmp_path / name)
    assert problem.reason.startswith("larger than 5 MB: no article is")


def test_articles_know_where_their_file_lies(tmp_path):
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        write(tmp_path / folder, a__jsonl='{"title": "A"}\n{"title": "B"}\n')
    one, again = (article.origin for article in read(tmp_path / "one" / "a.jsonl"))
    two, _ = (article.origin for article in read(tmp_path / "two" / "a.jsonl"))
    assert one == again != two
    assert str(tmp_path) not in one
    (tmp_path / "link.jsonl").symlink_to(tmp_path / "one" / "a.jsonl")
    assert read(tmp_path / "link.jsonl")[0].origin == one


def test_names_that_are_not_utf8_are_told_apart(tmp_path):
    origins = set()
    for name in (b"a\xe9.txt", b"a\xe8.txt"):
        path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
        path.write_text("One.", "utf-8")
        origins |= {article.origin for article in read(path)}
    assert len(origins) == 2


def test_the_given_documents(tmp_path):
    seeds = Path(__file__).parent.parent / "seeds"
    found = [found for found in find_files([seeds]) if isinstance(found, SourceFile) and "/" not in found.shown]
    articles = [article for file in found for article in read_file(file, {})]
    assert [len(article.paragraphs) for article in articles] == [14, 17, 8]
    assert articles[1].paragraphs[0].text == "Middle EastWorld News"
    assert articles[1].paragraphs[-1].text == "Back to top button"
    assert all(set(article.facts) <= set(FACTS) for article in articles)
    assert all(stat.S_ISREG(file.path.stat().st_mode) for file in found)
