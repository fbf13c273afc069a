"""Web pages and Markdown: facts from their own metadata, the article's text, no furniture."""

import pytest
from lxml.html import document_fromstring

from indexer.article import Paragraph
from indexer.formats import page_text, read_file
from indexer.formats.raw import Problem, SourceFile
from indexer.formats.times_of_others import is_in_text

PROSE = "The engineers of the upper valley have declared the wall of the old dam safe after a week of tests, they said."


def read(tmp_path, name, content, **mapping):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_file(SourceFile(path, name, path.stat().st_size), mapping))


def page(tmp_path, body, head="", **mapping):
    (article,) = read(
        tmp_path, "a.html", f"<!doctype html><html lang=en><head>{head}</head><body>{body}</body></html>", **mapping
    )
    return article


def texts(article):
    return [paragraph.text for paragraph in article.paragraphs]


LINKED = """<script type="application/ld+json">
{"@graph": [{"@type": "WebSite", "name": "Site"}, {"@type": ["NewsArticle"], "headline": "Linked",
 "datePublished": "2024-03-05", "author": [{"@type": "Person", "name": "A. Reporter"}, "B. Reporter"],
 "publisher": {"name": "The Herald"},
 "articleSection": "World", "keywords": "dams, rivers", "inLanguage": "en-GB", "url": "https://h.example/1"}]}</script>"""
METAS = """<title>Title | Upland Post</title><meta property="og:title" content="Open graph | Upland Post">
<meta property="og:site_name" content="Upland Post"><meta property="article:published_time" content="2024-03-06">
<meta name="author" content="C. Reporter"><meta name=keywords content="dams, rivers">
<meta property="article:section" content="Home">
<link rel=canonical href="https://u.example/1">"""


def test_linked_data_wins(tmp_path):
    assert dict(page(tmp_path, f"<article><p>{PROSE}</article>", METAS + LINKED).facts) == {
        "headline": ("Linked",), "date": ("2024-03-05",), "source": ("The Herald",), "section": ("World",),
        "byline": ("A. Reporter", "B. Reporter"), "url": ("https://h.example/1",), "language": ("en-GB",),
        "tags": ("dams", "rivers"),
    }  # fmt: skip


def test_meta_elements(tmp_path):
    assert dict(page(tmp_path, f"<article><p>{PROSE}</article>", METAS).facts) == {
        "headline": ("Open graph",), "date": ("2024-03-06",), "source": ("Upland Post",), "section": ("Home",),
        "byline": ("C. Reporter",), "url": ("https://u.example/1",), "language": ("en",), "tags": ("dams", "rivers"),
    }  # fmt: skip


def test_elements_of_the_page_are_facts_and_not_repeated_in_the_text(tmp_path):
    article = page(
        tmp_path,
        "<nav>Front page</nav><article><h1>Dam safe</h1><p class=deck>After a week</p>"
        "<p>By <a rel=author href=/r>A. Reporter</a>"
        f' | <time datetime="2024-03-05">5 March 2024</time> | Politics</p><p>{PROSE}</p></article>'
        "<footer>All rights</footer>",
        "<title>Dam safe</title>",
    )
    assert dict(article.facts) == {
        "headline": ("Dam safe",), "deck": ("After a week",), "date": ("2024-03-05",), "byline": ("A. Reporter",),
        "language": ("en",),
    }  # fmt: skip
    assert texts(article) == [PROSE]


@pytest.mark.parametrize("title", ["Dam safe - The Dam", "Dam safe"])
def test_the_title_is_the_last_resort_and_loses_only_the_name_of_the_site(tmp_path, title):
    head = f'<title>{title}</title><meta property="og:site_name" content="The Dam">'
    assert page(tmp_path, f"<article>{PROSE}</article>", head).facts["headline"] == ("Dam safe",)
    other = page(tmp_path, f"<article>{PROSE}</article>", "<title>Dam safe - for now</title>")
    assert other.facts["headline"] == ("Dam safe - for now",)


def test_a_time_in_running_text_is_not_the_date(tmp_path):
    article = page(
        tmp_path, f'<article><p>{PROSE} On <time datetime="1999-01-01">New Year</time> it leaked.</p></article>'
    )
    assert "date" not in article.facts


@pytest.mark.parametrize(
    ("marked", "date"),
    [
        ('<span data-published="2025-09-05">long ago</span>', "2025-09-05"),
        ('<p class="meta" data-date="2025-09-05">Ana Ruiz</p>', "2025-09-05"),
        ('<relative-time datetime="2025-09-05">5 Sep</relative-time>', "2025-09-05"),
        ('<p class="post-date">5 September 2025</p>', "5 September 2025"),
        ('<p>Next crossing: <time datetime="2025-09-05">5 September</time></p>', None),
        ('<p>The fair is on <time datetime="2025-09-05">5 September</time>.</p>', None),
        ('<div class="events"><p class="date">5 September 2025</p></div>', None),
    ],
)
def test_elements_that_are_marked_with_a_date(tmp_path, marked, date):
    article = page(tmp_path, f"<article><h1>Dam safe</h1>{marked}<p>{PROSE}</p></article>")
    assert article.facts.get("date") == ((date,) if date else None)


def test_an_article_that_the_page_points_to_is_not_its_own(tmp_path):
    related = '<section class="related"><article><h2>Fares</h2><p>Other text.</p></article></section>'
    article = page(tmp_path, f"<h1>Dam safe</h1><p>{PROSE}</p>{related}")
    assert [paragraph.text for paragraph in article.paragraphs] == [PROSE]


def test_a_description_that_repeats_the_text_is_no_deck(tmp_path):
    head = f'<meta name="description" content="{PROSE[:60]}…">'
    article = page(tmp_path, f"<article><p>{PROSE}</article>", head)
    assert "deck" not in article.facts
    assert texts(article) == [PROSE]
    assert page(tmp_path, f"<article>{PROSE}</article>", '<meta name=description content="Other">').facts["deck"] == (
        "Other",
    )


def test_another_h1_than_the_headline_stays(tmp_path):
    article = page(
        tmp_path, f"<article><h1>On the page</h1><p>{PROSE}</article>", '<meta property="og:title" content="Shared">'
    )
    assert article.facts["headline"] == ("Shared",)
    assert article.paragraphs[0] == Paragraph("On the page", "heading")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param("<div>Menu</div><article><p>Text.</article><p>After", ["Text."], id="article"),
        pytest.param("<aside><article>Teaser</article></aside><article>Text.</article>", ["Text."], id="teaser-aside"),
        pytest.param("<p>Menu</p><div itemprop=articleBody>Text.</div>", ["Text."], id="itemprop"),
        pytest.param("<header>Site</header><main><p>Text.</main>", ["Text."], id="main"),
        pytest.param("<article>A.</article><main><article>B.</article>C.</main>", ["B.", "C."], id="two-articles"),
    ],
)
def test_the_element_that_the_page_marks(tmp_path, body, expected):
    assert texts(page(tmp_path, body)) == expected


FURNITURE = """<nav>Front page</nav><aside>Related Articles</aside><footer>Rights</footer><form>Search <input></form>
<script>x()</script><noscript>Turn it on</noscript><template>T</template>
<div class="share-bar">Share</div><p hidden>H</p><div style="display:none">D</div>
<div class="site-header">Upland Post Home News</div>
<div id="globalHeader">Upland Post</div>
<button>Click</button><div role=navigation>Menu</div><ul class="related">R</ul>"""


@pytest.mark.parametrize("outer", ["article", "main", "div"])
def test_furniture_is_left_out_and_nothing_else(tmp_path, outer):
    body = f"<{outer}><p>First <b>words</b>.</p>{FURNITURE}<p>{PROSE}</p>{FURNITURE}<ul><li>Last</li></ul></{outer}>"
    article = page(tmp_path, body)
    assert texts(article) == ["First words.", PROSE, "Last"]
    assert article.paragraphs[0].markup == "First <b>words</b>."


def test_the_header_of_an_article_is_none_of_the_site(tmp_path):
    body = f"<article><div class='article-header site'><p>First.</p></div><p>{PROSE}</p></article>"
    assert texts(page(tmp_path, body)) == ["First.", PROSE]


def test_a_page_that_is_one_form_keeps_its_text(tmp_path):
    assert texts(page(tmp_path, f"<form id=aspnet><article><p>{PROSE}</p></article></form>")) == [PROSE]
    assert texts(page(tmp_path, f'<div class="ads sidebar"><p>{PROSE}</p></div>')) == [PROSE]


def test_a_long_unmarked_page_loses_its_surroundings_and_no_paragraph(tmp_path):
    prose = [f"{number}. {PROSE} {PROSE}" for number in range(12)]
    prose.insert(5, "A short line.")
    menu = "<ul>" + "".join(f"<li><a href=/{n}>Topic {n}</a>" for n in range(9)) + "</ul>"
    body = (
        f"<div>Upland Post</div>{menu}"
        + "".join(f"<p>{text}</p>" for text in prose)
        + "<div>Terms</div><div>Imprint</div>"
    )
    assert texts(page(tmp_path, body)) == prose


def test_links_are_completed_with_the_pages_own_address(tmp_path):
    article = page(tmp_path, "<article>See <a href=/2>this</a></article>", METAS)
    assert article.paragraphs[0].markup == 'See <a href="https://u.example/2">this</a>'


def test_a_declared_encoding(tmp_path):
    content = '<html><head><meta charset="windows-1251"></head><article>Мост</article>'.encode("cp1251")
    (article,) = read(tmp_path, "a.htm", content)
    assert texts(article) == ["Мост"]
    assert "Мост" in article.original


def test_mapped_meta_elements(tmp_path):
    head = '<meta name="Ressort" content="Sport"><meta name="section" content="Home">'
    assert page(tmp_path, "<article>x</article>", head, ressort="section").facts["section"] == ("Sport",)


@pytest.mark.parametrize("content", ["<html></html>", "<body><script>x()</script></body>", "<!-- x -->", "<p> </p>"])
def test_a_page_without_text_is_a_problem(tmp_path, content):
    assert read(tmp_path, "a.html", content) == [Problem("a.html", None, "a page without text")]


@pytest.mark.parametrize(
    "script", ["{", "[" * 50_000, '"x"', '{"@type": 3}', '{"@type": "Article", "author": {"name": {"name": 3}}}']
)
def test_broken_linked_data_costs_nothing_else(tmp_path, script):
    head = f'<title>T</title><script type="application/ld+json">{script}</script>'
    assert page(tmp_path, "<article>x</article>", head).facts["headline"] == ("T",)


def test_nothing_of_a_page_can_run(tmp_path):
    article = page(
        tmp_path,
        '<article><p onclick="x()">a<img src=x onerror=x()> <a href="javascript:x()">b</a> '
        "<em onload=x()>c</em></article>",
        '<link rel=canonical href="javascript:x()">'
        '<meta property="og:title" content="&lt;script&gt;x()&lt;/script&gt;">',
    )
    assert article.paragraphs == (Paragraph("a b c", "p", "a b <em>c</em>"),)
    assert article.facts["headline"] == ("<script>x()</script>",)
    assert "url" not in article.facts


def test_a_page_nested_by_the_thousand_is_a_problem(tmp_path):
    assert read(tmp_path, "a.html", "<div>" * 5000 + "x") == [Problem("a.html", None, "elements nested too deeply")]


# Markdown


def test_front_matter_and_text(tmp_path):
    front = "---\ntitle: The wall\ndate: 2024-03\nauthor: [Ana, Ben]\ntags:\n  - dams\nid: 007\n---\n"
    content = f"{front}\n# The wall\n\nOne *two*\nthree.\n\n- a\n- b\n\n> q\n"
    (article,) = read(tmp_path, "a.md", content)
    assert dict(article.facts) == {
        "id": ("007",), "headline": ("The wall",), "date": ("2024-03",), "byline": ("Ana", "Ben"), "tags": ("dams",),
    }  # fmt: skip
    assert article.paragraphs == (
        Paragraph("One two three.", "p", "One <em>two</em> three."), Paragraph("a", "bullet"), Paragraph("b", "bullet"),
        Paragraph("q", "quote"),
    )  # fmt: skip
    assert article.original == content


def test_front_matter_in_toml(tmp_path):
    (article,) = read(tmp_path, "a.md", "+++\ntitle = 'The wall'\ndate = 2024-03-05T10:30:00Z\n+++\nText.")
    assert dict(article.facts) == {"headline": ("The wall",), "date": ("2024-03-05T10:30:00+00:00",)}
    problem, _article = read(tmp_path, "a.md", "+++\ntitle = \n+++\nText.")
    assert "front matter not understood" in problem.reason


def test_a_date_above_the_headline_is_no_headline(tmp_path):
    (article,) = read(tmp_path, "a.md", "### 5 March 2024\n\n# The wall\n\nText.")
    assert "headline" not in article.facts


def test_a_heading_is_the_headline_when_none_is_stated(tmp_path):
    (article,) = read(tmp_path, "a.md", "# The *wall*\n\nText.\n\n## Part\n\nMore.")
    assert article.facts["headline"] == ("The wall",)
    assert [(p.kind, p.text) for p in article.paragraphs] == [("p", "Text."), ("heading", "Part"), ("p", "More.")]


def test_tickers_and_scripts_in_markdown_stay_text(tmp_path):
    (article,) = read(tmp_path, "a.md", "Oil <SRD> rose. <script>x()</script> [l](javascript:x())")
    assert texts(article) == ["Oil <SRD> rose. <script>x()</script> [l](javascript:x())"]
    assert article.paragraphs[0].markup == ""


def test_html_in_markdown_is_read_as_html(tmp_path):
    (article,) = read(tmp_path, "a.md", 'One <strong>two</strong>.\n\n<div class="x">three<script>x()</script></div>')
    assert texts(article) == ["One two.", "three"]


def test_broken_front_matter_is_told_and_the_text_kept(tmp_path):
    problem, article = read(tmp_path, "a.md", "---\ntitle: a\nbad: [1\n---\nText.")
    assert str(problem).startswith("a.md:4: front matter not understood: ")
    assert texts(article) == ["Text."]


def test_front_matter_with_colons_in_its_values_is_read(tmp_path):
    [article] = read(tmp_path, "a.md", "---\ntitle: Opinion: the ferry\ndate: 2018-12-25\nauthor:\n---\nText.")
    assert article.facts == {"headline": ("Opinion: the ferry",), "date": ("2018-12-25",)}


def test_a_rule_at_the_start_is_no_front_matter(tmp_path):
    (article,) = read(tmp_path, "a.md", "---\n\nText.")
    assert texts(article) == ["Text."]


def test_markdown_and_front_matter_have_limits(tmp_path):
    (problem,) = read(tmp_path, "a.md", "word " * 300_000)
    assert problem.reason == "larger than 1 MB: no article is"
    problem, article = read(tmp_path, "b.md", "---\n" + "a: b\n" * 20_000 + "---\n# A\n\nText.\n")
    assert problem.reason == "front matter not understood: larger than 64 kB"
    assert article.facts["headline"] == ("A",)


def test_a_tag_of_very_many_attributes_is_refused(tmp_path):
    (problem,) = read(tmp_path, "a.html", "<p " + " ".join(f"a{n}='x>y'" for n in range(200_000)) + ">Text.</p>")
    assert problem.reason == "a tag longer than 64 kB"


def test_a_picture_inside_the_page_is_no_long_tag(tmp_path):
    (article,) = read(tmp_path, "a.html", f"<p>{PROSE}<img src='data:image/png;base64,{'A' * 200_000}'></p>")
    assert texts(article) == [PROSE]


def test_a_short_list_of_links_is_a_menu(tmp_path):
    links = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("Harbour", "Milton", "Arden"))
    told = f"<li>{PROSE}</li>" * 4
    (article,) = read(tmp_path, "a.html", f"<html><body><h1>Dam</h1><ul>{links}</ul><ul>{told}</ul></body></html>")
    assert texts(article) == [PROSE] * 4


def test_prose_that_the_library_loses_stays(monkeypatch):
    lines = ["Boxes", PROSE, *(f"{PROSE} It is {number} years old." for number in range(30)), "More boxes"]
    monkeypatch.setattr(page_text, "_extract", lambda original: frozenset(lines[10:-1]))
    source = f"<html><body>{''.join(f'<p>{line}</p>' for line in lines)}</body></html>"
    found = page_text.find_text(document_fromstring(source), source, {})
    assert [paragraph.text for paragraph in found.paragraphs] == lines[1:-1]


@pytest.mark.parametrize(
    ("line", "is_told"),
    [("The council meets on <time>5 May</time>.", True), ("By Ana Ruiz on <time>5 May</time>.", False)],
)
def test_a_sentence_that_ends_with_a_day_tells_of_it(line, is_told):
    assert is_in_text(document_fromstring(f"<p>{line}</p>").find(".//time")) == is_told
