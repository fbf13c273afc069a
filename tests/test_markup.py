import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.article import Paragraph
from search.pages.markup import TAGS, marked_paragraph


def plain(text, marks=(), first_hit=1):
    return str(marked_paragraph(Paragraph(text), marks, first_hit))


def printed(markup, text, marks=(), first_hit=1):
    return str(marked_paragraph(Paragraph(text, markup=markup), marks, first_hit))


def test_plain_text_is_escaped():
    assert plain('A <b>ferry</b> & "port"') == "A &lt;b&gt;ferry&lt;/b&gt; &amp; &#34;port&#34;"


def test_marks_are_numbered_from_the_first_hit():
    assert plain("a ferry, a port", ((2, 7), (11, 15)), 4) == (
        'a <mark id="hit-4">ferry</mark>, a <mark id="hit-5">port</mark>'
    )


def test_marked_text_is_escaped():
    assert plain("<i>&", ((0, 3), (3, 4))) == '<mark id="hit-1">&lt;i&gt;</mark><mark id="hit-2">&amp;</mark>'


def test_a_paragraph_without_text():
    assert plain("") == ""


def test_markup_of_the_source_stays():
    assert printed('An <em>old</em> <a href="http://a.test/?b=1&amp;c=2">ferry</a>', "An old ferry") == (
        'An <em>old</em> <a href="http://a.test/?b=1&amp;c=2" rel="noreferrer nofollow noopener">ferry</a>'
    )


def test_a_mark_is_divided_by_tags_and_has_one_id():
    assert printed("an <em>old fer</em>ry <b>port</b>", "an old ferry port", ((3, 12), (13, 17))) == (
        'an <em><mark id="hit-1">old fer</mark></em><mark>ry</mark> <b><mark id="hit-2">port</mark></b>'
    )


def test_marks_count_characters_not_references():
    assert printed("A&amp;B <em>x &lt; y</em>&nbsp;z", "A&B x < y\xa0z", ((2, 3), (8, 9), (10, 11))) == (
        'A&amp;<mark id="hit-1">B</mark> <em>x &lt; <mark id="hit-2">y</mark></em>\xa0<mark id="hit-3">z</mark>'
    )


LINK = '<a href="https://a.test/" rel="noreferrer nofollow noopener">x</a>'


@pytest.mark.parametrize(
    ("markup", "shown"),
    [
        ("<script>alert(1)</script>x", "x"),
        ("<script>x</script>", "x"),
        ("<style>x</style>", "x"),
        ('<img src=x onerror="alert(1)">x', "x"),
        ("<svg onload=alert(1)>x</svg>", "x"),
        ('<iframe src="https://a.test/"></iframe>x', "x"),
        ("<!-- <b> -->x", "x"),
        ("<p>x", "x"),
        ("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>x", "x"),
        ('<em onclick="alert(1)" style="color:red">x</em>', "<em>x</em>"),
        ('<a href="javascript:alert(1)">x</a>', "<a>x</a>"),
        ('<a href="JaVaScRiPt&#58;alert(1)">x</a>', "<a>x</a>"),
        ('<a href=" java\tscript:alert(1)">x</a>', "<a>x</a>"),
        ('<a href="data:text/html,<script>alert(1)</script>">x</a>', "<a>x</a>"),
        ('<a href="vbscript:x">x</a>', "<a>x</a>"),
        ('<a href="//a.test/">x</a>', "<a>x</a>"),
        ('<a href="/healthz">x</a>', "<a>x</a>"),
        ('<a href="file:///etc/passwd">x</a>', "<a>x</a>"),
        ('<a href="https://a.test/" title=">" target="_top">x</a>', LINK),
        ('<a href=https://a.test/ onmouseover=">">x</a>', LINK),
        ("<em><b>x</em></b>", "<em><b>x</b></em>"),
        ("<em>x", "<em>x</em>"),
        ("x</em></div>", "x"),
        ("x<", "x"),
    ],
)
def test_hostile_markup_is_harmless(markup, shown):
    assert printed(markup, "x") == shown


def test_an_address_cannot_leave_its_attribute():
    shown = printed("<a href='https://a.test/\"onmouseover=\"alert(1)'>x</a>", "x")
    assert shown == ('<a href="https://a.test/&#34;onmouseover=&#34;alert(1)" rel="noreferrer nofollow noopener">x</a>')


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<em>one thing</em>", "another thing"),
        ("<script>alert(1)</script>", "ferry"),
        ("<em>a</em>" * 3000, "a" * 3000),
        ("<em>" * 100_000, "ferry"),
    ],
)
def test_markup_with_another_text_is_not_shown(markup, text):
    assert printed(markup, text, ((0, 1),)) == f'<mark id="hit-1">{text[0]}</mark>{text[1:]}'


@pytest.mark.parametrize("tag", ["em", "a href=https://a.test", "b><i", "/em", "table", "x"])
def test_deep_markup_is_shown_or_given_up(tag):
    shown = printed(f"<{tag}>" * 600 + "ferry", "ferry")
    assert re.sub("<[^>]*>", "", shown) == "ferry"


TAG = r'</?(?:%s)>|<a href="https?://[^"<>]*" rel="noreferrer nofollow noopener">|<mark(?: id="hit-\d+")?>|</mark>'
ALLOWED = re.compile(TAG % "|".join(sorted(TAGS)))
PIECES = (
    *("<em>", "</em>", '<a href="https://a.test/?b=">', "<a href='", "</a>", "<b", ">", "<script>", "</script>", '"'),
    *("<!--", "-->", "&lt;", "&#60;", "&", "<img onerror=x src=", "<svg><style>", "</style>", "javascript:", "日"),
)
FRAGMENTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=15).map("".join)


@given(FRAGMENTS, st.lists(st.integers(0, 12), unique=True, max_size=6).map(sorted))
def test_only_allowed_tags_and_the_text_are_printed(markup, cuts):
    reader_text = html.unescape(re.sub("<[^>]*>", "", markup))
    marks = [(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False) if end <= len(reader_text)]
    shown = printed(markup, reader_text, marks)
    without_tags = ALLOWED.sub("", shown)
    assert "<" not in without_tags
    assert ">" not in without_tags
    assert html.unescape(without_tags) == reader_text
    assert re.findall(r'id="hit-(\d+)"', shown) == [str(number) for number in range(1, len(marks) + 1)]


def test_each_hit_leads_to_its_neighbours_but_not_inside_a_link():
    paragraph = Paragraph("one two three", markup='one <a href="https://h.example/">two</a> three')
    printed = marked_paragraph(paragraph, ((0, 3), (4, 7), (8, 13)), 1, hits=3)
    assert printed == (
        '<mark id="hit-1">one</mark>'
        '<span class="steps"><a href="#hit-2" rel="next" aria-label="next marked word"></a></span> '
        '<a href="https://h.example/" rel="noreferrer nofollow noopener"><mark id="hit-2">two</mark></a> '
        '<mark id="hit-3">three</mark>'
        '<span class="steps"><a href="#hit-2" rel="prev" aria-label="previous marked word"></a></span>'
    )
