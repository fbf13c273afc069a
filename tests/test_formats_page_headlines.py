"""Headlines of pages whose title or first heading is, or has, the name of the site."""

import pytest

from indexer.formats import read_file
from indexer.formats.raw import SourceFile

PROSE = "<p>The engineers of the upper valley have declared the wall of the old dam safe after a week of tests.</p>" * 3
SITE = '<meta property="og:site_name" content="Upland Star">'


def headline(tmp_path, title, body, head=""):
    path = tmp_path / "a.html"
    path.write_text(f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>")
    (article,) = read_file(SourceFile(path, "a.html", path.stat().st_size), {})
    assert not any("Dam is safe at last" in paragraph.text for paragraph in article.paragraphs)
    return article.facts["headline"]


@pytest.mark.parametrize(
    "title",
    [
        "Upland Star - Print - Dam is safe at last",
        "Upland Star Online - Printable version - Dam is safe at last",
        "Upland Star | News | Dam is safe at last",
        "Upland Star :: Print :: Dam is safe at last",
        "Upland Star: Dam is safe at last",
        "News - Dam is safe at last - Upland Star",
    ],
)
def test_a_heading_that_is_a_part_of_the_title_is_the_headline(tmp_path, title):
    assert headline(tmp_path, title, f"<h1>Dam is safe at last</h1><p>By Ana Ruiz</p>{PROSE}") == (
        "Dam is safe at last",
    )


def test_a_line_in_bold_that_is_a_part_of_the_title(tmp_path):
    body = f"<table><tr><td><font size=5><b>Dam is safe at last</b></font><br>By Ana Ruiz{PROSE}</table>"
    assert headline(tmp_path, "The Upland Star: Dam is safe at last", body) == ("Dam is safe at last",)


@pytest.mark.parametrize(
    ("title", "body", "head"),
    [
        ("Upland Star", "<div><h1>Upland Star</h1></div><h2>Dam is safe at last</h2><p>By Ana Ruiz</p>", SITE),
        ("Upland Star", "<nav><h2>Our sections today</h2></nav><h2>Dam is safe at last</h2>", SITE),
        ("Upland Star - Dam is safe at last", "<h1>Upland Star</h1><h2>Dam is safe at last</h2>", ""),
        ("Upland Star Online", "<p><font size='+2'><b>Dam is safe at last</b></font></p>", ""),
        ("Untitled Document", "<font size=6>Dam is safe at last</font><br><font size=2>By Ana Ruiz</font><br>", ""),
        ("News", "<center><font size=6><b>Dam is safe at last</b></font></center>", ""),
        ("Upland Star Online", "<h2>Most read this week</h2><h2>Dam is safe at last</h2>", ""),
        ("Inland Waters Online", "<h2>Dam is safe at last</h2>", SITE.replace("Upland Star", "Inland Waters")),
        ("Upland Star, p. 3", "<p><b>UPLAND STAR</b></p><p><b>Dam is safe at last</b></p>", ""),
    ],
)
def test_the_name_of_the_site_is_no_headline(tmp_path, title, body, head):
    assert headline(tmp_path, title, body + PROSE, head) == ("Dam is safe at last",)


@pytest.mark.parametrize(
    ("title", "body", "head"),
    [
        ("Floods: what we know", "<h1>Floods: what we know</h1><h2>What we know</h2>", ""),  # the whole is a heading
        ("Cheap dams sold online", "<h1>Cheap dams sold online</h1><h2>How it was done</h2>", ""),
        ("Life online", "<h2>Most read this week</h2>", ""),
        ("Life online", "<h2>How we all came to be there</h2>", ""),
        ("News", "<h2>Most read this week</h2>", ""),
        ("Archives", "<h1>Archives</h1><h2>How papers are kept dry</h2>", ""),
        ("Upland Star - Most read this week", "<h2>Most read this week</h2>", ""),
        ("Dams - News", "<h1>Dams - News</h1>", ""),
        ("A long tale - News", "<h2>News</h2>", ""),  # a section
        ("Upland Star", f"<h1>Upland Star</h1>{PROSE}<h2>Below the text of it</h2>", SITE),
        ("Storm nears the coast", "<p><b>It is the third one</b> of this year.</p>", ""),
        ("Upland Star Online", "<p><b>It is the third one</b> of this year.</p>", ""),
    ],
)
def test_titles_that_stay(tmp_path, title, body, head):
    assert headline(tmp_path, title, body + PROSE, head) == (title,)


@pytest.mark.parametrize("mark", ['td class="bigtitle"', 'td id="story-headline"', 'td class="Btitle"'])
def test_a_line_that_is_told_to_be_the_headline_below_the_name_of_the_site(tmp_path, mark):
    rows = f"<tr><td>UPLAND VIEW</td></tr><tr><{mark}>Dam is safe at last</td></tr><tr><td>{PROSE}</td></tr>"
    body = f"<table>{rows}</table>"
    assert headline(tmp_path, "Upland View", body) == ("Dam is safe at last",)


def test_the_first_heading_below_a_title_that_is_called_like_a_paper(tmp_path):
    body = f"<div>Upland Star Mobile</div><h3>Dam is safe at last</h3>{PROSE}"
    assert headline(tmp_path, "Upland Star Mobile", body) == ("Dam is safe at last",)


def test_a_told_line_that_is_a_part_of_the_title(tmp_path):
    body = f'<div class="Btitle">Dam is safe at last</div>{PROSE}'
    assert headline(tmp_path, "Dam is safe at last - Upland | News of the hills", body) == ("Dam is safe at last",)


def test_a_short_title_that_is_no_name_stays(tmp_path):
    body = f"<div>Valley breathes again</div><h2>Engineers call old wall safe</h2>{PROSE}"
    assert headline(tmp_path, "Valley breathes again", body) == ("Valley breathes again",)
