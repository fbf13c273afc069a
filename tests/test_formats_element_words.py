"""Words of elements: lines, blocks and labels that a page sets apart are no single word."""

import pytest

from indexer.formats.element_words import lines_of, words_of
from indexer.formats.fragments import parse_html, split_markup


def first(tag, markup):
    return next(parse_html(f"<html><body>{markup}</body></html>").iter(tag))


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("<h1>Quay<br/>closes</h1>", "Quay closes"),
        ("<h1>Fire and flood:<br>the pier opens</h1>", "Fire and flood: the pier opens"),
        ("<h1><div>Quay</div><div>closes</div></h1>", "Quay closes"),
        ("<h1><span>Ana Ruiz</span><span>5 March 2024</span><span>3 min read</span></h1>",
         "Ana Ruiz 5 March 2024 3 min read"),
        ("<h1><a>Ana Ruiz</a><a>Harbour Post</a></h1>", "Ana Ruiz Harbour Post"),
        ("<h1><span>S</span><span>torm</span> over the <span>Mc</span>Adam</h1>", "Storm over the McAdam"),
        ("<h1><span>20</span><span>24</span></h1>", "2024"),
        ("<h1>H<sub>2</sub>O and <b>N</b>orth</h1>", "H2O and North"),
    ],
)  # fmt: skip
def test_words_stand_apart_where_a_page_sets_them_apart(markup, words):
    assert words_of(first("h1", markup)) == words


def test_lines_of_a_byline():
    assert lines_of(first("p", "<p>By Ana Ruiz<br> Harbour Post<br></p>")) == ["By Ana Ruiz", "Harbour Post"]
    assert lines_of(first("p", "<p> <br></p>")) == []


def test_labels_in_a_text_stand_apart():
    lines = split_markup("<p><span>Ana Ruiz</span><span>5 March 2024</span><span>3 min read</span></p>")
    assert [line.text for line in lines] == ["Ana Ruiz", "5 March 2024", "3 min read"]
    (line,) = split_markup("<p><span>Ana Ruiz</span><span>Harbour Post</span></p>")
    assert line.text == "Ana Ruiz Harbour Post"
    (line,) = split_markup("<p><span>T</span><span>he ferry</span> stays in port</p>")
    assert line.text == "The ferry stays in port"


def test_a_byline_below_a_break_is_a_line():
    texts = [one.text for one in split_markup("<td><font>Ferry stays in port</font><br>By Ana Ruiz<br><br>It is.</td>")]
    assert texts == ["Ferry stays in port", "By Ana Ruiz", "It is."]
    (verse,) = split_markup("<p>By the sea<br>a ferry lay</p>")
    assert verse.text == "By the sea a ferry lay"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<span>i</span><span>Phone</span> sales fall", "iPhone sales fall"),
        ("<span class=a>e</span><span class=b>Bay</span>", "eBay"),
        ("<span>You</span><span>Tube</span> star", "YouTube star"),
        ("<span>Mac</span><span>Donald</span>", "MacDonald"),
        ("<span>mp</span><span>3</span>", "mp3"),
        ("<span class=who>Ana</span><span class=paper>Gazette</span>", "Ana Gazette"),
        ("<a href=/1>Ports</a><a href=/2>Ferries</a>", "Ports Ferries"),
    ],
)
def test_what_may_be_a_part_of_a_word_is_not_parted(markup, text):
    (line,) = split_markup(f"<p>{markup}</p>")
    assert line.text == text
    assert words_of(first("p", f"<p>{markup}</p>")) == text
