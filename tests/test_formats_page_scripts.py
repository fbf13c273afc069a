"""Dates of first publication in the scripts of pages: those bound to the article, and the many that are not."""

import json

import pytest
from lxml.html import fromstring

from indexer.formats import page_scripts, read_file
from indexer.formats.raw import SourceFile

TITLE = "Harbour bridge reopens after repairs"
OTHER = "Museum buys forged letters by mistake"
BODY = "<p>The swing bridge has reopened to traffic after six weeks of repairs to its bearings, the port said.</p>"
ITEM = {"headline": OTHER, "publishedAt": "2013-01-01T10:00:00Z"}


def page(tmp_path, script, *, title=TITLE, head=""):
    text = (
        f"<html><head><title>{title}</title>{head}</head><body><h1>{title}</h1>{BODY}<script>{script}</script></body>"
    )
    path = tmp_path / "a.html"
    path.write_text(text, encoding="utf-8")
    [article] = read_file(SourceFile(path, "a.html", len(text)), {})
    return article


@pytest.mark.parametrize(
    "script",
    [
        'dataLayer=[{"pageType":"article","publishDate":"2012-07-19 08:45","modified":"2013-01-01"}];',
        "dataLayer.push({'pageType':'article','articlePublishDate':'2012-07-19 08:45'});",
        'var digitalData={page:{pageInfo:{pageName:"x",issueDate:"2012-07-19 08:45"}}};',
        json.dumps(
            {"props": {"article": {"headline": TITLE, "firstPublished": "2012-07-19 08:45"}, "related": [ITEM]}}
        ),
        json.dumps({"post": {"title": {"rendered": TITLE}, "published_at": "2012-07-19 08:45", "related": [ITEM]}}),
        f'window.__NUXT__={{data:[{{article:{{title:"{TITLE}",publishedAt:"2012-07-19 08:45"}}}}]}};',
        f'self.push([1,"{{\\"headline\\":\\"{TITLE}\\",\\"datePublished\\":\\"2012-07-19 08:45\\"}}"])',
        f"var articleTitle='{TITLE}'; var pubDate='2012-07-19 08:45';",
        json.dumps({"headline": TITLE, "firstPublishedAt": "2012-07-19 08:45", "publishedAt": "2014-01-01"}),
        'var x={"pageType":"article","publishDate":"2012-07-19 08:45"};',
        f'var articles=[{{"article_title":"{OTHER}"}}]; pageData={{article:{{issueDate:"2012-07-19 08:45"}}}};',
    ],
)
def test_a_date_beside_the_headline_or_in_what_a_page_tells_of_itself(tmp_path, script):
    assert page(tmp_path, script).hidden_dates == ("2012-07-19 08:45",)


def test_the_day_alone_where_two_times_of_it_differ(tmp_path):
    script = 'dataLayer=[{"pageType":"article","publishDate":"2012-07-19 08:45","pubDate":"2012-07-19 06:45"}];'
    assert page(tmp_path, script).hidden_dates == ("2012-07-19",)


@pytest.mark.parametrize(
    "script",
    [
        json.dumps({"article": {"headline": TITLE}, "related": [ITEM]}),
        json.dumps({"article": {"headline": TITLE, "video": {"title": "Clip", "publishedAt": "2013-01-01"}}}),
        json.dumps({"headline": TITLE, "dateModified": "2013-01-01", "lastPublishedAt": "2013-01-01"}),
        'dataLayer=[{"pageType":"article","items":[{"title":"Another","publishDate":"2013-01-01"}]}];',
        'dataLayer=[{"pageType":"home","items":1}]; var player={"contentType":"video","publishDate":"2013-01-01"};',
        'window.player={"contentType":"article","episode":{"publishDate":"2013-01-01"}};',
        'window.pageData={"build":{"releaseDate":"2013-01-01"}};',
        "document.cookie='a=b; expires=Tue, 01 Jan 2013 08:45:00 GMT';",
        "digitalData={site:{published:'2013-01-01'}}",
        "digitalData={page:{ad:{published:'2013-01-01'}}}",
        "digitalData={page:{things:[{published:'2013-01-01'}]}}",
        "ad={pageType:'article',issueDate:'2013-01-01'}",
        f"comments=[{{id:1}},{{title:'{TITLE}',postDate:'2013-01-01'}}]",
        f"notes=[{{article_title:'{TITLE}',postDate:'2013-01-01'}}]",
        f"video={{title:'{TITLE}',publishedAt:'2013-01-01'}}",
        f"videoData={{a:{{title:'{TITLE}',publishedAt:'2013-01-01'}}}}",
        'googletag.pubads().setTargeting("pubDate","2013-01-01")',
        'dataLayer=[{"pageType":"article","publishDate":"06/07/2012"}];',
        'dataLayer=[{"pageType":"article","publishDate":"2012-07-19","pubDate":"2012-08-19"}];',
    ],
)
def test_dates_of_other_things(tmp_path, script):
    assert page(tmp_path, script).hidden_dates == ()


def test_a_page_that_states_its_date_is_not_searched(tmp_path):
    head = '<meta name="pubdate" content="2012-07-18">'
    article = page(tmp_path, 'dataLayer=[{"pageType":"article","publishDate":"2012-07-19 08:45"}];', head=head)
    assert (article.facts["date"], article.hidden_dates) == (("2012-07-18",), ())


@pytest.mark.parametrize(
    "script",
    [
        'window.__STATE__={"article":{"publishedAt":"2012-07-19 08:45","updatedAt":"2013-01-01"}}',
        json.dumps({"props": {"pageProps": {"story": {"id": 4, "firstPublished": "2012-07-19 08:45"}}}}),
        'var article = {"published_at": "2012-07-19 08:45"};',
    ],
)
def test_the_article_of_a_state_without_its_headline(tmp_path, script):
    assert page(tmp_path, script).hidden_dates == ("2012-07-19 08:45",)


@pytest.mark.parametrize(
    "script",
    [
        'window.__STATE__={"articles":[{"publishedAt":"2013-01-01"}]}',
        'window.__STATE__={"related":{"article":{"publishedAt":"2013-01-01"}}}',
        f'window.__STATE__={{"article":{{"headline":"{OTHER}","publishedAt":"2013-01-01"}}}}',
        'window.__STATE__={"article":{"publishedAt":"2013-01-01"},"nextArticle":{"publishedAt":"2013-01-02"}}',
        'window.__STATE__={"nextArticle":{"publishedAt":"2013-01-01"}}',
        'window.home={"hero":{"story":{"publishedAt":"2013-01-01"}}}',
        'window.ads={"article":{"publishedAt":"2013-01-01"}}',
        'window.__STATE__={"video":{"publishedAt":"2013-01-01"}}',
        'window.__STATE__={"article":{"slug":"museum-letters","publishedAt":"2013-01-01"}}',
    ],
)
def test_articles_of_a_state_that_are_others(tmp_path, script):
    assert page(tmp_path, script).hidden_dates == ()


def test_the_first_part_of_a_title_is_the_headline_where_no_element_is(tmp_path):
    script = json.dumps({"headline": TITLE, "publishedAt": "2012-07-19 08:45"})
    text = f"<html><head><title>{TITLE} | Bay News</title></head><body>{BODY}<script>{script}</script></body></html>"
    path = tmp_path / "a.html"
    path.write_text(text, encoding="utf-8")
    [article] = read_file(SourceFile(path, "a.html", len(text)), {})
    assert article.hidden_dates == ("2012-07-19 08:45",)


def test_objects_that_are_deep_in_each_other_or_many(monkeypatch):
    looked, original = [], page_scripts._own_text
    monkeypatch.setattr(page_scripts, "_own_text", lambda *one: looked.append(one) or original(*one))
    for script in ('{"pubDate":"2012-05-05","x":' * 2_000, '{"pubDate":"2012-05-05"},' * 2_000):
        looked.clear()
        page_scripts.date_in_scripts(fromstring(f"<html><body><h1>{TITLE}</h1><script>{script}</script></body></html>"))
        assert len(looked) < 1_000


def test_a_deep_object_s_way_is_short():
    text = '{"pubDate":"2012-05-05","x":' * 2_000
    assert max(len(list(page_scripts._way(one))) for one in page_scripts._objects(text)) <= 40
