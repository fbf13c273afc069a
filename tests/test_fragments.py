"""HTML becomes paragraphs whose markup says the same as their text, and nothing that could run."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from indexer.article import Paragraph
from indexer.formats.encoding import Unreadable
from indexer.formats.fragments import is_markup, split_markup
from indexer.formats.links import web_address


def text_of(markup):
    return lxml_html.fragment_fromstring(markup, create_parent="div").text_content()


def test_blocks_divide_and_inline_elements_stay():
    found = split_markup(
        '<p>The <a href="https://h.example/?a=1&b=2">wall</a> is <em>safe</em> &amp; dry.</p><p>Two</p>'
    )
    markup = 'The <a href="https://h.example/?a=1&amp;b=2">wall</a> is <em>safe</em> &amp; dry.'
    assert found == (Paragraph("The wall is safe & dry.", "p", markup), Paragraph("Two"))


def test_kinds():
    found = split_markup("<h2>H</h2><ul><li>a<li><p>b</p></ul><ol><li>c</ol><blockquote><p>d</p><p>e</p></blockquote>f")
    assert [(p.kind, p.text) for p in found] == [
        ("heading", "H"), ("bullet", "a"), ("bullet", "b"), ("number", "c"), ("quote", "d"), ("quote", "e"), ("p", "f"),
    ]  # fmt: skip


def test_two_line_breaks_divide_one_does_not():
    assert [p.text for p in split_markup("one<br>still one<br/> <br>two<br><br><br>three")] == [
        "one still one",
        "two",
        "three",
    ]


def test_preformatted_text_is_read_as_plain_text():
    assert [p.text for p in split_markup("<pre>one\nline\n\ntwo <b>bold</b></pre>after")] == [
        "one line",
        "two bold",
        "after",
    ]


def test_what_is_no_text_goes_and_what_follows_it_stays():
    found = split_markup(
        "<p>a<script>alert(1)</script>b<!-- c -->d<style>e</style>f<span hidden>g</span>h"
        "<i style='display: none'>i</i></p>"
    )
    assert found == (Paragraph("abdfh"),)


def test_cells_of_a_table_row_are_words_of_one_paragraph():
    assert [p.text for p in split_markup("<table><tr><td>Wheat<td>3.5</tr><tr><td>Maize<td>4</tr></table>")] == [
        "Wheat 3.5",
        "Maize 4",
    ]


@pytest.mark.parametrize(
    "link", ["javascript:alert(1)", "data:text/html,x", "java\nscript:alert(1)", " JAVASCRIPT:x", "//[", "/only/a/path"]
)
def test_links_that_are_no_web_address_lose_their_target(link):
    assert (
        split_markup(f'<p>see <a href="{link}" onclick="x()">this</a> <b>now</b></p>')[0].markup
        == "see this <b>now</b>"
    )


def test_relative_links_are_completed():
    assert (
        split_markup('<p><a href="/b">x</a></p>', "https://h.example/a")[0].markup
        == '<a href="https://h.example/b">x</a>'
    )


def test_quotes_in_links_are_escaped():
    assert web_address('https://h.example/"><script>') == 'https://h.example/"><script>'
    found = split_markup("""<p><a href='https://h.example/"><script>'>x</a></p>""")[0]
    assert found.markup == '<a href="https://h.example/&quot;&gt;&lt;script&gt;">x</a>'


def test_what_only_looks_like_a_tag_stays_text():
    found = split_markup("<p>Standard Oil <SRD> and 3 < 4</p>")
    assert found == (Paragraph("Standard Oil <SRD> and 3 < 4"),)


@pytest.mark.parametrize(
    "text", ["<p>One<p>Two", "a<br>b", "<P>x</P>", '<A HREF="x">y', "x</strong>", "<div class=a>x"]
)
def test_html_is_recognised(text):
    assert is_markup(text)


@pytest.mark.parametrize(
    "text", ["STANDARD OIL <SRD>", "<I> <P> <BR> <B>", "3 < 4 > 2", "<script>alert(1)</script>", "a & b"]
)
def test_plain_text_is_not_taken_for_html(text):
    assert not is_markup(text)


def test_elements_nested_by_the_thousand_are_refused():
    with pytest.raises(Unreadable, match="nested too deeply"):
        split_markup("<div>" * 5000 + "text")


def test_deep_emphasis_keeps_its_text():
    assert split_markup("<b>" * 200 + "x" + "</b>" * 200)[0].text == "x"


PIECES = st.sampled_from(
    ["<b>", "</b>", "<em>", "</em>", '<a href="https://e.example/">', "</a>", "<p>", "</p>", "<li>", "<br>",
     "<ul>", "</ul>", "<blockquote>", "</blockquote>", " ", "\n", "word", "&amp;", "&lt;b&gt;", "<SRD>",
     "\xa0", "é", "<td>", "<!-- x -->"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join))
def test_markup_says_the_same_as_text(source):
    for paragraph in split_markup(source):
        assert paragraph.text == " ".join(paragraph.text.split()) != ""
        assert not paragraph.markup or text_of(paragraph.markup) == paragraph.text


@given(st.lists(st.sampled_from(["<b>", "</b>", "<p>", "</p>", " ", "w1", "w2", "<br>", "<em>", "</em>"]), max_size=30))
def test_no_word_is_lost(pieces):
    words = "".join(paragraph.text for paragraph in split_markup("".join(pieces))).replace(" ", "")
    assert words == "".join(piece for piece in pieces if piece in ("w1", "w2"))
