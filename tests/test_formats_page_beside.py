"""Dates beside headlines that stand outside of what a page marks as its article."""

import pytest

from indexer.formats import read_file
from indexer.formats.raw import SourceFile

BODY = "<p>The ferry to the islands stayed in port on Monday after a storm broke two windows, the office said.</p>"


def hidden(tmp_path, page):
    text = f"<html><head><title>Ferry waits</title></head><body>{page}</body></html>"
    path = tmp_path / "a.html"
    path.write_text(text, encoding="utf-8")
    [article] = read_file(SourceFile(path, "a.html", len(text)), {})
    return article.hidden_dates


@pytest.mark.parametrize(
    "head",
    [
        "<header><h1>Ferry waits</h1><p>9 November 2004</p></header>",
        "<div><h1>Ferry waits</h1><div>By Ana Ruiz</div><div>Published: 9 November 2004</div></div>",
        "<div><div><h1>Ferry waits</h1></div><ul><li>Ana Ruiz</li><li>9 November 2004</li></ul></div>",
        "<div><p>9 November 2004</p><h1>Ferry waits</h1></div>",
    ],
)
def test_a_line_beside_the_headline(tmp_path, head):
    assert hidden(tmp_path, f"{head}<main>{BODY}</main>") == ("9 November 2004",)


@pytest.mark.parametrize(
    "head",
    [
        "<header><h1>Ferry waits</h1><p>Updated 9 November 2004</p></header>",
        "<header><h1>Ferry waits</h1><p>Concert on 9 November 2004</p></header>",
        "<header><h1>Ferry waits</h1><p>From 9 November 2004 to 12 November 2004</p></header>",
        "<header><h1>Ferry waits</h1><nav><p>9 November 2004</p></nav></header>",
        "<header><h1>Ferry waits</h1><div class='comments'><p>9 November 2004</p></div></header>",
        "<header><h1>Ferry waits</h1><p>09/11/2004</p></header>",
        '<script>{"built":"2004-11-09T10:00:00Z"}</script><h1>Ferry waits</h1>',
        "<header><h1>Ferry waits</h1><script>'9 November 2004'</script></header>",
        f"<div><h1>Ferry waits</h1>{BODY}<p>9 November 2004</p></div>",
        "<p>9 November 2004</p><div><div><div><h1>Ferry waits</h1></div></div></div>",
    ],
)
def test_other_dates_near_a_headline(tmp_path, head):
    assert hidden(tmp_path, f"{head}<main>{BODY}</main>") == ()


@pytest.mark.parametrize(
    "body",
    [
        "<time title='November 9, 2004'>2 years ago</time>",
        "<x-timestamp data-timestamp='1100020800000'></x-timestamp>",
        "<span class='timestamp' data-seconds='1100020800'>5 pm</span>",
    ],
)
def test_elements_that_are_marked_with_a_time(tmp_path, body):
    text = f"<html><body><article><h1>Ferry waits</h1>{body}{BODY}</article></body></html>"
    path = tmp_path / "a.html"
    path.write_text(text, encoding="utf-8")
    [article] = read_file(SourceFile(path, "a.html", len(text)), {})
    assert len(article.facts["date"]) == 1
