"""What stands above the headline of a saved page, and tables that lay a page out."""

import pytest

from indexer.formats import read_file
from indexer.formats.raw import SourceFile

PROSE = "The engineers of the upper valley have declared the wall of the old dam safe after a week of tests, they said."
HEAD = "<title>Dam is safe | Upland Post</title><meta property='og:site_name' content='Upland Post'>"


def texts(tmp_path, body):
    path = tmp_path / "dam.html"
    path.write_text(f"<html><head>{HEAD}</head><body>{body}</body></html>", encoding="utf-8")
    (article,) = read_file(SourceFile(path, "dam.html", path.stat().st_size), {})
    return [paragraph.text for paragraph in article.paragraphs]


@pytest.mark.parametrize("menu", ["Menu", "Weather Closings Watch live", "Log in"])
def test_lines_of_the_site_above_the_headline_are_left_out(tmp_path, menu):
    lines = f"<div>{menu}</div><div>Search the site</div><span>World</span>"
    body = f"{lines}<h1>Dam is safe</h1><div>By Ana Ruiz</div><p>{PROSE}</p>"
    assert texts(tmp_path, body) == ["World", "By Ana Ruiz", PROSE]


@pytest.mark.parametrize("line", ["By Ana Ruiz", "5 September 2025", "12 dead, 40 injured", "Nobody was hurt."])
def test_what_may_say_something_above_the_headline_stays(tmp_path, line):
    above = f"<div>{line}</div><div>Menu</div><div>Ana Ruiz</div><div>World</div>"
    body = f"{above}<h1>Dam is safe</h1><p>{PROSE}</p>"
    assert texts(tmp_path, body) == [line, "Ana Ruiz", "World", PROSE]


@pytest.mark.parametrize("above", [f"<p>{PROSE}</p>", "<h2>Morning briefing</h2>"])
def test_prose_or_a_heading_above_the_headline_keeps_all_that_stands_there(tmp_path, above):
    body = f"<div>Menu</div>{above}<div>A</div><div>B</div><h1>Dam is safe</h1><p>It will open on Monday.</p>"
    assert texts(tmp_path, body)[0] == "Menu"


def test_key_points_and_what_stands_in_an_article_stay(tmp_path):
    points = "<ul><li>Wind of gale force</li><li>No one hurt</li></ul><div>A</div><div>B</div>"
    below = f"<h1>Dam is safe</h1><p>{PROSE}</p>"
    assert texts(tmp_path, f"{points}{below}")[:2] == ["Wind of gale force", "No one hurt"]
    lines = "<div>One</div><div>Two</div><div>Three</div>"
    assert texts(tmp_path, f"<article>{lines}{below}</article>")[:3] == ["One", "Two", "Three"]


def test_cells_that_lay_a_page_out_are_lines_of_their_own(tmp_path):
    cells = f"<td>Front page<br>Sport<br>Tides</td><td><b>The dam</b><p>{PROSE}</p></td><td>Letters</td>"
    assert texts(tmp_path, f"<table><tr>{cells}</tr></table>")[1:] == ["The dam", PROSE, "Letters"]


def test_cells_of_figures_stay_in_one_line(tmp_path):
    rows = "<tr><td>Wharfe<br>(a)</td><td>3</td></tr><tr><td>Selmare</td><td>1</td></tr>"
    assert texts(tmp_path, f"<p>{PROSE}</p><table>{rows}</table>") == [PROSE, "Wharfe (a) 3", "Selmare 1"]
