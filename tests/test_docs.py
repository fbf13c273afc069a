"""The documents are true: what they name exists, what exists is named, and nothing in the project is of one machine."""

import argparse
import ast
import os
import re
import shlex
from pathlib import Path

import pytest

from app import ROUTES
from indexer.__main__ import _parser
from indexer.formats.field_names import NAMES
from indexer.formats.registry import formats
from search.serving import read_options
from search.state import PARAMETERS

ROOT = Path(__file__).parent.parent
MODULES = [
    path
    for folder in ("indexer", "search", "bench")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if path.stat().st_size
]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
DECISIONS = sorted((ROOT / "docs" / "decisions").iterdir())
README, ARCHITECTURE, ARCHIVE, SEARCHING = (
    (ROOT / name).read_text() for name in ("README.md", "ARCHITECTURE.md", "docs/archive.md", "docs/searching.md")
)
MADE = re.compile(r"\.git|\.venv|__pycache__|.*_cache|\.hypothesis|.*\.egg-info|data|build|screenshots")  # by commands
BINARY = {".png", ".gz"}

LINK = re.compile(r"\]\(([^)#\s]+)")
PYTHON_FILE = re.compile(r"`((?:app|indexer|search|bench|tests)[\w/]*\.py)`")
COMMAND = re.compile(r"^ +(?:\.venv/bin/)?python (-m indexer|app\.py)(.*?)(?:   .*)?$", re.M)
# Folders of a machine, hosts of package registries, words of the workshop. Cut in two, so that this file has none.
OUT_OF_PLACE = re.compile(
    "|".join(
        first + second
        for first, second in (
            ("/wo", "rk/"), ("/ro", "ot/"), ("/tm", "p/pytest"), ("py", r"pi\.org"), ("python", "hosted"),
            (r"\bA", r"I\b"), (r"\bL", r"LMs?\b"), ("chat", "bot"), ("language", " model"),
        )
    )
)  # fmt: skip


def name(path):
    return path.relative_to(ROOT).as_posix()


def project_files():
    """Every text of the project; what commands make is not looked into."""
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [inner for inner in folders if not MADE.fullmatch(inner)]
        paths = (Path(folder, file) for file in files if not MADE.fullmatch(file))
        yield from (path for path in paths if path.suffix not in BINARY)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_every_module_says_what_it_is_for(path):
    docstring = ast.get_docstring(ast.parse(path.read_text()))
    assert docstring, f"{name(path)} has no docstring"
    assert len(docstring.split()) >= 4, f"{name(path)}: {docstring}"


def test_the_map_names_every_module():
    named = set(PYTHON_FILE.findall(ARCHITECTURE))
    modules = {name(path) for path in MODULES}
    assert modules - named == set()
    assert {path for path in named if not (ROOT / path).exists()} == set()


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_links_lead_to_files(path):
    links = [link for link in LINK.findall(path.read_text()) if "://" not in link]
    assert [link for link in links if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=name)
def test_files_that_are_named_exist(path):
    named = {*PYTHON_FILE.findall(path.read_text()), *re.findall(r"`((?:templates|static)/[\w.]+)`", path.read_text())}
    assert {file for file in named if not (ROOT / file).exists()} == set()


def test_constants_that_the_map_sends_to_exist():
    rows = re.findall(r"^\|[^|]+\|([^|]+)\|$", ARCHITECTURE, re.M)
    sent = [pair for row in rows for pair in re.findall(r"`([A-Z_]{4,})`[^`|]* in `([\w/]+\.py)`", row)]
    assert len(sent) > 5
    assert [pair for pair in sent if f"\n{pair[0]}" not in (ROOT / pair[1]).read_text()] == []


@pytest.mark.parametrize("path", [path for path in DOCUMENTS if path.name != "CHANGELOG.md"], ids=name)
def test_make_targets_exist(path):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.M))
    assert set(re.findall(r"(?:^ +|`)make ([a-z]+)\b", path.read_text(), re.M)) - targets == set()


def commands(text):
    """What documents tell to type, as arguments; a word in capitals stands for one that is typed."""
    for program, rest in COMMAND.findall(text):
        yield program, shlex.split(rest.partition("#")[0].replace("...", ""))


def test_commands_in_the_readme_are_understood():
    typed = [arguments for program, arguments in commands(README) if program == "-m indexer"]
    assert {arguments[0] for arguments in typed} == {"build", "add", "delete", "info", "check"}
    assert [read_options(rest).port for program, rest in commands(README) if program == "app.py"] == [8000]
    for arguments in [*typed, *(rest for program, rest in commands(ARCHIVE) if program == "-m indexer")]:
        assert _parser().parse_args(arguments).index, arguments


def test_the_guide_names_every_option():
    (choices,) = (action.choices for action in _parser()._actions if isinstance(action, argparse._SubParsersAction))
    options = {
        option for command in choices.values() for action in command._actions for option in action.option_strings
    }
    assert {option for option in options - {"-h", "--help"} if option not in ARCHIVE} == set()
    assert {command for command in choices if f"-m indexer {command}" not in ARCHIVE} == set()


def test_the_guide_names_every_format_and_fact():
    assert {suffix for suffix in formats() if f"`{suffix}`" not in ARCHIVE and not suffix.endswith(".gz")} == set()
    assert {fact for fact in NAMES if f"| `{fact}` |" not in ARCHIVE} == set()


def test_every_parameter_of_an_address_is_explained():
    explained = set(re.findall(r"`([a-z_]+)`", SEARCHING))
    assert PARAMETERS - explained == set()


def test_every_address_is_explained():
    addresses = {re.sub(r"<\w+:", "<", rule) for rule, _view, _method in ROUTES}
    assert {address for address in addresses if f"`{address}`" not in SEARCHING} == set()


def test_the_readme_stays_short_before_it_goes_into_details():
    above = README.partition("\n## ")[0].splitlines()
    assert len(above) <= 32


@pytest.mark.parametrize(("number", "path"), [*enumerate(DECISIONS, 1)])
def test_decisions_are_numbered_and_have_their_three_parts(number, path):
    text = path.read_text()
    assert path.name.startswith(f"{number:04}-")
    assert text.startswith(f"# {number}. ")
    assert re.findall(r"^## (.+)$", text, re.M) == ["Context", "Decision", "Consequences"]


def test_nothing_in_the_project_is_of_one_machine():
    texts = {name(path): path.read_text(errors="replace") for path in project_files()}
    assert {"README.md", "Makefile", "app.py", "static/style.css", "docs/archive.md"} <= texts.keys()
    assert [(path, found[0]) for path, text in texts.items() if (found := OUT_OF_PLACE.search(text))] == []
