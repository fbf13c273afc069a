"""What stands above the headline of a saved page, and tables that lay a page out."""

import pytest

from indexer.formats import read_file
from indexer.formats.raw import SourceFile

PROSE = "The engineers of the upper valley have declared the wall of the old dam safe after a week of tests, they said."
HEAD = "<title>Dam is safe | Upland Post</title><meta property='og:site_name' content='Upland Post'>"


def texts(tmp_path, body):
    return [paragraph.text for paragraph in read(tmp_path, body).paragraphs]


def read(tmp_path, body):
    path = tmp_path / "dam.html"
    path.write_text(f"<html><head>{HEAD}</head><body>{body}</body></html>", encoding="utf-8")
    (article,) = read_file(SourceFile(path, "dam.html", path.stat().st_size), {})
    return article


@pytest.mark.parametrize("menu", ["Menu", "Weather Closings Watch live", "Log in"])
def test_lines_of_the_site_above_the_headline_are_left_out(tmp_path, menu):
    lines = f"<div>{menu}</div><div>Search the site</div><span>World</span>"
    body = f"{lines}<h1>Dam is safe</h1><div>By Ana Ruiz</div><p>{PROSE}</p>"
    article = read(tmp_path, body)
    assert [paragraph.text for paragraph in article.paragraphs] == ["By Ana Ruiz", PROSE]
    assert article.above == (menu, "Search the site", "World")


@pytest.mark.parametrize("line", ["By Ana Ruiz", "5 September 2025", "12 dead, 40 injured", "Nobody was hurt."])
def test_what_may_say_something_above_the_headline_stays(tmp_path, line):
    above = f"<div>{line}</div><div>Menu</div><div>Ana Ruiz</div><div>World</div>"
    body = f"{above}<h1>Dam is safe</h1><p>{PROSE}</p>"
    assert texts(tmp_path, body) == [line, "Ana Ruiz", PROSE]


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


@pytest.mark.parametrize("lines", ["<div>World</div>", "<div>World</div><div>Listen</div>"])
def test_a_label_or_two_above_the_headline_of_an_article_are_none_of_its_text(tmp_path, lines):
    article = read(tmp_path, f"<article>{lines}<h1>Dam is safe</h1><p>{PROSE}</p></article>")
    assert [paragraph.text for paragraph in article.paragraphs] == [PROSE]
    assert article.above[0] == "World"


def test_a_heading_with_the_name_of_the_site_stands_above_the_headline(tmp_path):
    body = f"<h1>Upland Post</h1><p>Cooking without hurrying</p><h2>Dam is safe</h2><p>{PROSE}</p>"
    assert texts(tmp_path, body) == [PROSE]


@pytest.mark.parametrize(("dated", "stays"), [("", True), ("<meta name=date content=2025-09-05>", False)])
def test_a_day_above_the_headline_stays_where_no_other_is_stated(tmp_path, dated, stays):
    body = f"<div>Menu</div><div>Week of 5 September 2025</div><h1>Dam is safe</h1><p>{PROSE}</p>"
    assert ("Week of 5 September 2025" in texts(tmp_path, f"{dated}{body}")) is stays


def test_the_author_between_a_headline_and_the_marked_text(tmp_path):
    head = "<div><span>World</span><h1>Dam is safe</h1><div>By <a>ANA RUIZ</a></div><div>Share</div></div>"
    article = read(tmp_path, f"{head}<div itemprop=articleBody><p>{PROSE}</p></div>")
    assert (article.facts["byline"], article.above) == (("ANA RUIZ",), ("World",))
    others = f"<div itemprop=articleBody><p>{PROSE}</p></div><h3>Next</h3><div>By Zed Zorn</div>"
    assert "byline" not in read(tmp_path, f"<h1>Dam is safe</h1>{others}").facts


def test_lines_between_the_headline_and_a_long_text_stay(tmp_path):
    text = "".join(f"<p>{PROSE} It is day {number}.</p>" for number in range(40))
    body = f"<div>Menu</div><h1>Dam is safe</h1><div>By Ana Ruiz</div><div>Upper valley</div>{text}"
    assert texts(tmp_path, body)[:3] == ["By Ana Ruiz", "Upper valley", f"{PROSE} It is day 0."]


DECK = "Engineers were called in spring"


@pytest.mark.parametrize(
    ("lines", "deck"),
    [
        (f"<p class=standfirst>{DECK}</p><p>By Ana Ruiz</p><p>{PROSE}</p>", DECK),
        (f"<div>5 September 2025</div><p class=teaser-text>{DECK}</p><div><p>{PROSE}</p><p>{PROSE}</p></div>", DECK),
        (f"<div>By Ana Ruiz</div><div class=lead>{DECK}</div><div><p>{PROSE}</p><p>{PROSE}</p></div>", DECK),
        (f"<p class=lead>{DECK}</p><p>{PROSE}</p><p>{PROSE}</p>", ""),  # the first paragraph of the text
        (f"<div>Upper valley</div><p class=lead>{DECK}</p><div><p>{PROSE}</p><p>{PROSE}</p></div>", ""),
    ],
)
def test_the_deck_between_headline_and_text(tmp_path, lines, deck):
    article = read(tmp_path, f"<h1>Dam is safe</h1>{lines}")
    assert article.facts.get("deck", ("",))[0] == deck
    assert (DECK in [one.text for one in article.paragraphs]) is not bool(deck)


@pytest.mark.parametrize(
    ("description", "is_deck"),
    [
        ("Engineers were called in spring after cracks were found", True),
        ("Headlines, sport, weather and recipes from around the coast", False),  # of the site
        ("Upland, Va. (WQRB)", False),
        ("Dam is safe", False),
    ],
)
def test_a_description_of_the_article(tmp_path, description, is_deck):
    body = f"<meta name=description content='{description}'><h1>Dam is safe</h1><p>{PROSE}</p>"
    assert ("deck" in read(tmp_path, body).facts) is is_deck


def test_the_author_in_the_foot_of_a_post(tmp_path):
    foot = "<div class='post-footer'><span class=post-author>Posted by <span>Ana Ruiz</span></span></div>"
    post = f"<div class=post><h3>Dam is safe</h3><div>{PROSE}<br><br>{PROSE}</div>{foot}</div><p>Was it?</p>"
    assert read(tmp_path, post).facts["byline"] == ("Ana Ruiz",)


def test_cells_that_lay_a_page_out_are_lines_of_their_own(tmp_path):
    cells = f"<td>Front page<br>Sport<br>Tides</td><td><b>The dam</b><p>{PROSE}</p></td><td>Letters</td>"
    assert texts(tmp_path, f"<table><tr>{cells}</tr></table>")[1:] == ["The dam", PROSE, "Letters"]


def test_cells_of_figures_stay_in_one_line(tmp_path):
    rows = "<tr><td>Wharfe<br>(a)</td><td>3</td></tr><tr><td>Selmare</td><td>1</td></tr>"
    assert texts(tmp_path, f"<p>{PROSE}</p><table>{rows}</table>") == [PROSE, "Wharfe (a) 3", "Selmare 1"]
