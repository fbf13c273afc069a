"""What stands below the articles of pages: "First published", the address of a printed copy, the time of a post."""

import pytest
from lxml.html import HtmlElement, fromstring

from indexer.formats import read_file
from indexer.formats.page_lines import PageLines
from indexer.formats.raw import SourceFile

BODY = "<p>The ferry to the islands stayed in port on Monday after a storm broke two windows, the office said.</p>"
DAY = '<h2 class="date-header">Thursday, July 19, 2012</h2>'


def read(tmp_path, body):
    text = f"<html><head><title>Ferry waits</title></head><body>{body}</body></html>"
    path = tmp_path / "a.html"
    path.write_text(text, encoding="utf-8")
    [article] = read_file(SourceFile(path, "a.html", len(text)), {})
    return article


@pytest.mark.parametrize(
    "foot",
    ["First published 19 July 2012 in the Bay News.", "<p>Originally published on 19 July 2012</p><p>© 2020 Bay</p>",
     "This article was first published on 19 July 2012"],
)  # fmt: skip
def test_a_foot_says_when_the_article_was_first_published(tmp_path, foot):
    article = read(tmp_path, f"<article><h1>Ferry waits</h1>{BODY}</article><footer>{foot}</footer>")
    assert article.hidden_dates == ("19 July 2012",)


@pytest.mark.parametrize(
    "foot",
    ["Site last published 19 July 2012", "Published since 19 July 1912", "Privacy policy published 19 July 2012",
     "Last published 19 July 2012", "<div class='related'><p>First published 19 July 2012</p></div>",
     "<p>Published 19 July 2012</p><p>Published 20 July 2012</p>", "19 July 2012"],
)  # fmt: skip
def test_other_dates_in_feet(tmp_path, foot):
    article = read(tmp_path, f"<article><h1>Ferry waits</h1>{BODY}</article><footer>{foot}</footer>")
    assert article.hidden_dates == ()


@pytest.mark.parametrize(
    "line",
    ["Article printed from Bay News: {}", "URL to article: {}", "Find this article at:<br>{}", "Page URL: {}",
     "This story can be found at {}", "You can find this page online at: {}"],
)  # fmt: skip
def test_a_printed_copy_says_what_address_it_is_of(tmp_path, line):
    address = "http://bay.example/2012/07/19/ferry-waits/"
    assert read(tmp_path, f"<h1>Ferry waits</h1>{BODY}<p>{line.format(address)}</p>").facts["url"] == (address,)


@pytest.mark.parametrize("line", [
    "Related: {}", "For more, see {}", "The report can be found at {}", "{}", "Source link: {}", "Source URL: {}",
    "Story from Herald: {}", "Article link: {}", "Permalink: {}",
])  # fmt: skip
def test_addresses_of_other_pages(tmp_path, line):
    address = "http://bay.example/2012/07/19/other/"
    assert "url" not in read(tmp_path, f"<h1>Ferry waits</h1>{BODY}<p>{line.format(address)}</p>").facts


@pytest.mark.parametrize(
    "foot",
    ["<p class='post-footer'>posted by Wil Rand at <a href='#'>8:45 AM</a></p>",
     "<p>Posted by Ana at July 19, 2012 8:45 AM | Permalink</p>",
     "<p class='post-footer'>Posted by Wil at 8:45 AM | 3 comments</p>"],
)  # fmt: skip
def test_a_line_has_the_time_of_the_page_s_day(tmp_path, foot):
    [date] = read(tmp_path, f"{DAY}<h3>Ferry waits</h3>{BODY}{foot}").facts["date"]
    assert date.endswith("July 19, 2012 8:45 AM")


@pytest.mark.parametrize(
    "body",
    ["<span class='date'>July 19, 2012</span> <span class='time'>08:45</span>",
     "<div class='date'>July 19, 2012</div><div>08:45 am</div>",
     "<div>8:45 AM</div><div class='date'>July 19, 2012</div>",
     "<div class='date'>July 19, 2012</div> at <div>8:45 AM</div>"],
)  # fmt: skip
def test_a_time_that_stands_beside_the_day(tmp_path, body):
    [date] = read(tmp_path, f"<h1>Ferry waits</h1>{body}{BODY}").facts["date"]
    assert date.startswith("July 19, 2012 ")
    assert "8:45" in date


@pytest.mark.parametrize(
    "foot",
    ["<div class='comments'><p>posted by reader at 8:45 AM</p></div>", "<p>Doors 7:30 pm</p>",
     "<p>posted by Ana at 8:45 AM</p><p>posted by Ben at 9:45 AM</p>", "<span>12:45</span>",
     "<p>Posted by editor on July 22, 2012 at 8:45 AM</p>", "<p>Updated by Ana at 8:45 AM</p>",
     "<p>Updated Thursday, July 19, 2012</p><p>8:45 AM</p>"],
)  # fmt: skip
def test_times_of_other_things(tmp_path, foot):
    assert read(tmp_path, f"{DAY}<h3>Ferry waits</h3>{BODY}{foot}").facts["date"] == ("Thursday, July 19, 2012",)


def test_the_foot_of_a_page_s_only_entry_dates_it(tmp_path):
    foot = "<p class='post-footer'>at <abbr class='published' title='2012-07-19T08:45:00Z'>8:45 AM</abbr></p>"
    entry = f"<div class='hentry'><h3 class='post-title'>Ferry waits</h3>{BODY}{foot}</div>"
    assert read(tmp_path, entry).facts["date"] == ("2012-07-19T08:45:00Z",)
    assert "date" not in read(tmp_path, entry + entry.replace("19T", "20T")).facts


@pytest.mark.parametrize("around", ["<article><h1>Ferry waits</h1><div>{}</div></article>", "<h1>Ferry waits</h1>{}"])
def test_the_marked_foot_of_an_article(tmp_path, around):
    foot = "<div class='post-meta'><p>First published 19 July 2012</p></div>"
    assert read(tmp_path, around.format(BODY + foot)).hidden_dates == ("19 July 2012",)


@pytest.mark.parametrize(
    "box",
    ["<div class='related'><div class='post-meta'><p>First published 5 May 1962</p></div></div>",
     "<aside><footer>First published 5 May 1962</footer></aside>",
     "<article><h2>Fair</h2><footer>First published 5 May 1962</footer></article>",
     "<div class='teasers'><div class='post-meta'>Posted 5 May 1962</div></div>",
     "<div><ul><li><div class='post-meta'>Posted 5 May 1962</div></li></ul></div>",
     "<div class='comments'><footer>Posted 5 May 1962</footer></div>", "<div>First published 5 May 1962</div>"],
)  # fmt: skip
def test_feet_of_other_articles(tmp_path, box):
    article = read(tmp_path, f"<article><h1>Ferry waits</h1>{BODY}</article>{box}<p>Ferry Street 4</p>")
    assert article.hidden_dates == ()


def test_minutes_and_seconds_beside_a_day_are_no_time(tmp_path):
    body = f"<h1>Ferry waits</h1><div class='date'>July 19, 2012</div><div>12:45</div>{BODY}"
    assert read(tmp_path, body).facts["date"] == ("July 19, 2012",)


def test_lines_in_each_other_are_read_once(monkeypatch):
    asked = []
    original = HtmlElement.text_content
    monkeypatch.setattr(HtmlElement, "text_content", lambda one: asked.append(one) or original(one))
    page = fromstring("<html><body>" + "<div>" * 100 + BODY + "</div>" * 100 + "</body></html>")
    [line] = PageLines(page).lines
    assert line.text.startswith("The ferry to the islands")
    assert len(asked) == 1


def test_words_in_each_other_are_not_read_for_ever():
    page = fromstring(
        "<html><body><p>A</p>" + "<span>" * 100 + "x" * 100_000 + "</span>" * 100 + "<p>B</p></body></html>"
    )
    assert [line.text for line in PageLines(page).lines] == ["A"]
