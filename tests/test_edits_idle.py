"""Lines of aliases.csv whose name no article has are told by a build, and cost nothing else."""

import json

import pytest

from indexer.__main__ import main

FERRY = {
    "id": "1",
    "title": "Ferry stays",
    "source": "AP",
    "people": ["Ana Ruíz"],
    "places": ["Selm"],
    "body": "“No ferry sails today,” said Ben Oda.",
}


def run(command, folder, *lines):
    (folder / "a.jsonl").write_text(json.dumps(FERRY) + "\n")
    (folder / "aliases.csv").write_text("\n".join(("field,name,becomes,becomes_field,written,article", *lines)) + "\n")
    return main([command, str(folder), "--index", str(folder / ".index"), "--strict"])


@pytest.mark.parametrize(
    ("lines", "idle"),
    [
        (["person,ana ruiz,Ana Lee", "place,Selm,Selmar", "source,Associated Press,A", "source,AP,A"], ""),
        (["person,Anna Ruiz,Ana Lee", "place,Selm,Selmar"], "2 (Anna Ruiz)"),
        (["person,Selm,-", "org,Selm,-"], "2 (Selm), 3 (Selm)"),
        (["person,Ben Oda,Ben Lee"], ""),
        (["person,Ana Ruiz,Ana Lee,,A. Ruiz", "person,Ana Ruiz,Ana Lee,,Ana Ruiz"], "2 (Ana Ruiz)"),
        (["person,Ana Ruiz,Bo Lee", "person,Bo Lee,Cy Lee", "person,Di Lee,Cy Lee"], "4 (Di Lee)"),
        (["person,Ana Ruiz,Ana Lee,,,1", "place,Ulm,Bonn,,,1"], "3 (Ulm)"),
    ],
)  # fmt: skip
def test_a_line_that_meets_no_name_is_told(tmp_path, capsys, lines, idle):
    assert run("build", tmp_path, *lines) == 0
    printed = capsys.readouterr()
    told = [line for line in printed.out.splitlines() if "aliases" in line]
    assert [line.partition(" met no name in these articles: ")[2] for line in told] == ([idle] if idle else [])
    assert printed.err == ""


def test_a_line_on_an_article_that_is_not_there_is_told_once(tmp_path, capsys):
    (tmp_path / "a.jsonl").write_text(json.dumps(FERRY) + "\n")
    (tmp_path / "aliases.csv").write_text("field,name,becomes,article\nperson,Nobody,-,other\n")
    assert main(["build", str(tmp_path), "--index", str(tmp_path / ".index")]) == 1
    printed = capsys.readouterr()
    assert "aliases.csv:2: no article is called “other”" in printed.err
    assert "met no name" not in printed.out


def test_only_ten_of_them_are_named_and_only_by_a_build(tmp_path, capsys):
    lines = [f"person,Nobody {number},-" for number in range(12)]
    assert run("build", tmp_path, *lines) == 0
    assert "12 lines of aliases.csv met no name in these articles: 2 (Nobody 0), " in (out := capsys.readouterr().out)
    assert "11 (Nobody 9) ..." in out
    assert run("add", tmp_path, *lines) == 0
    assert "aliases" not in capsys.readouterr().out
