"""Who may import whom, and how the house is kept: read from the code itself."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted([ROOT / "app.py", *(ROOT / "indexer").rglob("*.py"), *(ROOT / "search").rglob("*.py")])
SHARED = {
    "article",
    "article_json",
    "schema",
    "analysis",
    "dates",
    "columns",
    "valuerows",
    "renumbering",
    "codec",
    "committed",
    "fullnames",
    "sortedstrings",
    "loops",
    "usualnames",
}  # what the way out may use of the way in
ALLOWED_OUTSIDE = {
    "whoosh": ("indexer/", "search/embedded/"),
    "flask": ("app.py",),
    "werkzeug": ("app.py",),
    "bleach": ("search/pages/markup.py",),
    "spacy": ("indexer/extract/entities/pipelines.py",),
}


def name(path):
    return path.relative_to(ROOT).as_posix()


def imported(path):
    """Every module a file imports, as dotted names."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)} imports relatively"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def functions(path):
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_arrows_point_one_way(path):
    for module in imported(path):
        top, _, rest = module.partition(".")
        if top == "app":
            pytest.fail(f"{name(path)} imports app.py")
        if name(path).startswith("indexer/"):
            assert top != "search", f"{name(path)} imports {module}: the way in knows nothing of the way out"
        elif name(path).startswith("search/") and top == "indexer" and rest:
            assert rest.split(".")[0] in SHARED, f"{name(path)} imports {module}"
        elif name(path) == "app.py":
            assert top != "indexer", f"app.py imports {module}: it talks to search only"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_each_library_has_its_rooms(path):
    for module in imported(path):
        rooms = ALLOWED_OUTSIDE.get(module.split(".")[0])
        assert rooms is None or name(path).startswith(rooms), f"{name(path)} imports {module}"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_modules_say_what_goes_in_and_out(path):
    text = path.read_text()
    assert not text.strip() or ast.get_docstring(ast.parse(text)), f"{name(path)} has no docstring"
    assert text.count("\n") <= 300, f"{name(path)} is over 300 lines: split it along a noun"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_functions_fit_on_a_screen(path):
    for function in functions(path):
        assert function.end_lineno - function.lineno < 50, f"{name(path)}: {function.name} is over 50 lines"


def test_no_rooms_for_odds_and_ends():
    for path in MODULES:
        assert path.stem not in ("utils", "helpers", "core", "common", "managers", "misc"), name(path)


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_lines_fit_on_a_screen(path):
    """Patterns, too, which ruff passes over where they have no blank."""
    long = [number for number, line in enumerate(path.read_text().split("\n"), 1) if len(line) > 120]
    assert not long, f"{name(path)}: {long} are over 120 characters: break patterns at a bar, into strings side by side"


ASK_NO = {
    "indexer/extract/paths/": "indexer.extract.headers",
    "indexer/extract/headers/": "indexer.extract.paths",
    "indexer/extract/entities/": "indexer.extract.headers",
}


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_what_lies_around_a_text_is_read_apart_from_where_it_lay(path):
    for room, other in ASK_NO.items():
        if name(path).startswith(room):
            found = [module for module in imported(path) if module.startswith(other)]
            assert not found, f"{name(path)} imports {found}: words that both ask for are in told.py and paper_words.py"
