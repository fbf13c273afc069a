"""XML that is a flat list of articles in rows of any name: read where one row has a headline, a date and a text."""

import pytest

from indexer.formats import read_file
from indexer.formats.raw import Problem, SourceFile

FIRST = "<title>Ferry stays</title><date>1990-08-29</date><author>Ana Ruiz</author><body>The ferry stays.</body>"
SECOND = "<headline>School opens</headline><pubDate>30 August 1990</pubDate><content>The school opens.</content>"


def read(folder, text, mapping=None):
    path = folder / "a.xml"
    path.write_text(text, encoding="utf-8")
    return list(read_file(SourceFile(path, "a.xml", path.stat().st_size), mapping or {}))


def facts(article):
    return article.facts["headline"][0], article.facts["date"][0], article.paragraphs[0].text


@pytest.mark.parametrize("row", ["item", "row", "entry", "post", "x:Item"])
@pytest.mark.parametrize("root", ["items", "rows", "data", "export", "posts"])
def test_each_row_of_a_list_is_an_article(tmp_path, root, row):
    first, second = read(tmp_path, f"<{root}>\n<{row}>{FIRST}</{row}>\n<{row}>{SECOND}</{row}></{root}>")
    assert facts(first) == ("Ferry stays", "1990-08-29", "The ferry stays.")
    assert facts(second) == ("School opens", "30 August 1990", "The school opens.")
    assert (first.line, first.facts["byline"]) == (2, ("Ana Ruiz",))
    assert "Ferry stays" in first.original


def test_rows_may_stand_deeper_beside_what_tells_of_the_list(tmp_path):
    text = f"<export><info><title>Mail</title></info><count>2</count><posts><post>{FIRST}</post></posts></export>"
    [article] = read(tmp_path, text)
    assert facts(article)[0] == "Ferry stays"


def test_cells_that_have_their_names_in_an_attribute(tmp_path):
    values = {"id": "7", "title": "Ferry stays", "post_date": "1990-08-29", "text": "It &lt;b&gt;stays&lt;/b&gt;."}
    cells = "".join(f'<field name="{name}">{value}</field>' for name, value in values.items())
    table = f'<table_data name="posts"><row>{cells}</row></table_data>'
    [article] = read(tmp_path, f"<mysqldump><database>{table}</database></mysqldump>")
    assert facts(article) == ("Ferry stays", "1990-08-29", "It stays.")
    assert article.facts["id"] == ("7",)


def test_every_row_is_an_article_or_a_problem_once_one_is_clear(tmp_path):
    rows = f"<item>{FIRST}</item><item><title>B</title><body>b</body></item><item><body>c</body></item>"
    *articles, problem = read(tmp_path, f"<items>{rows}\n<item><size>7</size></item></items>")
    assert [article.paragraphs[0].text for article in articles] == ["The ferry stays.", "b", "c"]
    assert isinstance(problem, Problem)
    assert problem.line == 2


def test_texts_of_a_row_that_are_no_field_are_told(tmp_path):
    words = "These are more words than a name has."
    article, problem = read(tmp_path, f"<items><item>{FIRST}<box>{words}</box></item></items>")
    assert facts(article)[0] == "Ferry stays"
    assert "<box> (1)" in problem.reason


def test_names_can_be_mapped(tmp_path):
    row = "<ueberschrift>Ferry stays</ueberschrift><tag>1990-08-29</tag><inhalt>The ferry stays.</inhalt>"
    mapping = {"ueberschrift": "headline", "tag": "date", "inhalt": "body"}
    [article] = read(tmp_path, f"<items><item>{row}</item></items>", mapping)
    assert facts(article) == ("Ferry stays", "1990-08-29", "The ferry stays.")


def test_a_row_around_articles_is_none_of_its_own(tmp_path):
    inner = f"<article>{FIRST}</article><article>{SECOND}</article>"
    articles = read(tmp_path, f"<items><item><title>Issue 7</title>{inner}</item></items>")
    assert [facts(article)[0] for article in articles] == ["Ferry stays", "School opens"]


@pytest.mark.parametrize(
    "text",
    [
        "<items><item><title>Ferry</title><date>1990-08-29</date></item></items>",
        "<items><item><title>Ferry</title><body>It stays.</body></item></items>",
        "<items><item><date>1990-08-29</date><body>It stays.</body></item></items>",
        "<items><item><title/><date>1990-08-29</date><body>It stays.</body></item></items>",
        f"<data><comments><post>{FIRST}</post></comments></data>",
        f"<data><calendar><item>{FIRST}</item></calendar></data>",
        f"<data><part>{FIRST}</part></data>",
        f"<data><item><cells>{FIRST}</cells></item></data>",
    ],
)
def test_what_is_not_clearly_a_list_of_articles_is_refused_with_what_is_missing(tmp_path, text):
    [problem] = read(tmp_path, text)
    assert "none is a row (<item>, <row>, <entry>, <post>) with a headline, a date and a text" in problem.reason


def test_rows_within_an_article_are_no_articles(tmp_path):
    [article] = read(tmp_path, f"<records><record>{FIRST}<list><item>{SECOND}</item></list></record></records>")[:1]
    assert facts(article)[0] == "Ferry stays"


@pytest.mark.parametrize("name", ["row", "post", "newsStory", "press_release", "text", "NEWS_ITEM", "content"])
def test_a_file_that_is_one_row(tmp_path, name):
    [article] = read(tmp_path, f"<{name}>{FIRST}</{name}>")
    assert facts(article) == ("Ferry stays", "1990-08-29", "The ferry stays.")


@pytest.mark.parametrize("name", ["event", "product", "comment", "jobpost", "eventarticle", "settings", "bookreview"])
def test_a_file_that_is_one_element_of_another_kind(tmp_path, name):
    [problem] = read(tmp_path, f"<{name}>{FIRST}</{name}>")
    assert isinstance(problem, Problem)


def test_the_names_of_columns_in_a_dump(tmp_path):
    cells = "<pub_dt>17-MAY-2000</pub_dt><load_dt>02-JUN-2000</load_dt><hl>Ferry stays</hl><txt>It stays.</txt>"
    [article] = read(tmp_path, f"<row>{cells}</row>")
    assert facts(article) == ("Ferry stays", "17-MAY-2000", "It stays.")
