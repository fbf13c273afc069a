"""Dates of pages that no element is marked with, and of elements that say how long ago something was."""

import pytest

from indexer.formats import read_file
from indexer.formats.raw import SourceFile

BODY = "<p>The ferry to the islands stayed in port on Monday after a storm broke two windows.</p>"


def dates(tmp_path, head, body):
    text = f"<html><head>{head}</head><body>{body}{BODY}</body></html>"
    path = tmp_path / "a.html"
    path.write_text(text, encoding="utf-8")
    [article] = read_file(SourceFile(path, "a.html", len(text)), {})
    return article.facts.get("date", ())


@pytest.mark.parametrize(
    ("head", "body", "date"),
    [
        ("", "<!-- published: 2001-06-30 edition: final --><h1>Ferry waits</h1>", "2001-06-30"),
        ("", "<!-- StoryDate = 'June 30, 2001' --><h1>Ferry waits</h1>", "June 30, 2001"),
        ("<title>The Echo -- Apr. 23, 2001 -- Ferry waits</title>", "<h1>Ferry waits</h1>", "Apr. 23, 2001"),
        ("", "<div class='submitted'>Submitted by ana on Wed, 08/20/2014 - 12:34</div>", "Wed, 08/20/2014 - 12:34"),
        (
            "<title>The Echo, Monday, April 23, 2001 - Ferry waits</title>",
            "<h1>Ferry waits</h1>",
            "Monday, April 23, 2001",
        ),
        ("", "<span class='ago' title='24 May 2023 16:09'>2 months ago</span>", "24 May 2023 16:09"),
        ("<title>The Post, April 23, 2001 - Poll opens</title>", "<h1>Poll opens</h1>", "April 23, 2001"),
        ("<title>Ferry waits (April 23, 2001) - Bay Post</title>", "<h1>Ferry waits</h1>", "April 23, 2001"),
        ("<title>Bay Post 2001-04-23: Ferry waits</title>", "<h1>Ferry waits</h1>", "2001-04-23"),
        ("", "<abbr class='date' title='2023-05-24'>Wednesday</abbr>", "2023-05-24"),
    ],
)
def test_a_date_that_no_element_is_marked_with(tmp_path, head, body, date):
    assert dates(tmp_path, head, body) == (date,)


@pytest.mark.parametrize(
    "comment",
    [
        "STORY_ID: 48812 PUBDATE: 1998-03-06 SECTION: local",
        "author=Ana Ruiz; section=Local News; pubdate=1998-03-06",
        "section='local news' published: 1998-03-06",
        "* Published 1998-03-06 *",
        "cms:publishdate 1998-03-06",
        "article date: 1998-03-06",
        "story: 48812 | date: 1998-03-06 | desk: metro",
        "<pubdate>1998-03-06</pubdate>",
        "first published: 1998-03-06",
    ],
)
def test_a_label_behind_other_fields_of_a_comment(tmp_path, comment):
    assert dates(tmp_path, "", f"<!-- {comment} -->") == ("1998-03-06",)


def test_digits_of_a_comment(tmp_path):
    assert dates(tmp_path, "", "<!-- PUBDATE 19980306 084500 -->") == ("19980306 08:45",)


@pytest.mark.parametrize("field", ["a=b;", "a=b ", "a='b'; ", "a=; ", "a: b; "])
def test_a_comment_of_many_fields_is_read_once(tmp_path, field):
    assert dates(tmp_path, "", f"<!--{(field * 40)[:198]}-->") == ()  # each read in two ways would be years


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", "<!-- cached: 2001-06-30 --><h1>Ferry waits</h1>"),
        ("", "<!-- template published by Ana on 2001-06-30 --><h1>Ferry waits</h1>"),
        ("", "<!-- related story published: 2011-05-05 -->"),
        ("", "<!-- next story-date: 2011-05-05 -->"),
        ("", "<!-- jquery plugin, published 2011-05-05 by x -->"),
        ("", "<!-- Template version 3 pub date: 2011-05-05 -->"),
        ("", "<!-- cached page, publish date: 2022-02-02 -->"),
        ("", "<!-- ad script issue date: 2022-02-02 -->"),
        ("", "<!-- date: 2022-02-02 -->"),
        ("", "<!-- user: ana date: 2022-02-02 -->"),
        ("", "<!-- article id=5; template date=2022-02-02 -->"),
        ("", "<!-- headline: ad build date: 2022-02-02 -->"),
        ("", "<!-- article template v2, date: 2022-02-02 -->"),
        ("<title>Opening night (5 May 2019) - Harbour Post</title>", "<h1>Opening night</h1>"),
        ("<title>Storm -- Apr. 23, 2001</title>", "<h1>Remembering the storm</h1>"),
        ("<title>Harbour Concert | Saturday 5 May 2018 | Tickets</title>", "<h1>Harbour Concert</h1>"),
        ("<title>Ferry waits | 5 May 2019 | Harbour Hall</title>", "<h1>Ferry waits</h1>"),
        ("<title>Ferry waits - 5 May 2019 - Tickets</title>", "<h1>Ferry waits</h1>"),
        ("", "<div class='comment'><span class='ago' title='24 May 2023 16:09'>2 months ago</span></div>"),
    ],
)
def test_another_thing_s_date(tmp_path, head, body):
    assert dates(tmp_path, head, body) == ()


def test_the_address_that_a_browser_saved_a_page_from(tmp_path):
    text = f"<!-- saved from url=(0042)http://echo.example/2005/06/21/ferry.html -->\n<html><body>{BODY}</body></html>"
    path = tmp_path / "a.stm"
    path.write_text(text, encoding="utf-8")
    [article] = read_file(SourceFile(path, "a.stm", len(text)), {})
    assert article.facts["url"] == ("http://echo.example/2005/06/21/ferry.html",)


@pytest.mark.parametrize("comment", ["story posted 1998-03-06", "Posted: 1998-03-06", "article filed on 1998-03-06"])
def test_a_comment_that_says_when_a_story_was_posted(tmp_path, comment):
    assert dates(tmp_path, "", f"<!-- {comment} -->") == ("1998-03-06",)


@pytest.mark.parametrize(
    "comments",
    [
        ["ad posted 1998-03-06"],
        ["page created 1998-03-06"],
        ["script created 1998-03-06"],
        ["update posted 1998-03-06"],
        ["posted 1998-03-06", "posted 1998-03-07"],
        ["posted by the desk in 1998"],
    ],
)
def test_comments_that_say_it_of_other_things(tmp_path, comments):
    assert dates(tmp_path, "", "".join(f"<!-- {one} -->" for one in comments)) == ()


@pytest.mark.parametrize("tag", ["h2", "h4", "b"])
def test_a_title_of_paper_headline_and_day(tmp_path, tag):
    for title in ("The Harbour : Ferry waits in port : 23/04/2001", "Bay Times: Ferry waits in port - 23/04/2001"):
        found = dates(tmp_path, f"<title>{title}</title>", f"<{tag}>Ferry waits in port</{tag}>")
        assert found == ("23/04/2001",)


@pytest.mark.parametrize(
    "title",
    [
        "The Opera : Ferry waits in port : 23/04/2001",
        "Harbour events : Ferry waits in port : 23/04/2001",
        "Ferry waits in port : 23/04/2001",
        "The Harbour : Other news : 23/04/2001",
        "The Garage : Port : 23/04/2001",
        "The Harbour : 23/04/2001 : Ferry waits in port",
    ],
)
def test_titles_of_other_things(tmp_path, title):
    assert dates(tmp_path, f"<title>{title}</title>", "<h2>Ferry waits in port</h2><h3>Port</h3>") == ()


def beside_headline(tmp_path, headline, day):
    text = f"<html><head><title>{headline} - {day}</title></head><body><h1>{headline}</h1>{BODY}</body></html>"
    path = tmp_path / "a.html"
    path.write_text(text, encoding="utf-8")
    [article] = read_file(SourceFile(path, "a.html", len(text)), {})
    return article.hidden_dates


@pytest.mark.parametrize(
    ("headline", "day"),
    [
        ("The day the music died young", "3 February 1999"),
        ("The battle that ended an empire", "April 28, 2005"),
        ("How the wall came down in Harbour", "November 9, 1999"),
        ("Forty years on: islanders tell of the flood", "November 9, 1999"),
        ("School board delays vote on buses", "April 28, 1989"),  # before there were pages
    ],
)
def test_a_title_that_tells_of_its_day(tmp_path, headline, day):
    assert beside_headline(tmp_path, headline, day) == ()


def test_a_title_of_headline_and_day(tmp_path):
    assert beside_headline(tmp_path, "School board delays vote on buses", "April 28, 2000") == ("April 28, 2000",)
