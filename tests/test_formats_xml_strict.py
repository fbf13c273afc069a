"""XML of records that is read strictly: what is one article, what is refused, and what is said of the rest."""

import sys

import pytest

from indexer.formats import read_file
from indexer.formats.raw import Problem, SourceFile

HEAD = "<title>Ferry stays</title><date>1990-08-29</date>"


def read(folder, text, mapping=None):
    path = folder / "a.xml"
    path.write_text(text, encoding="utf-8")
    return list(read_file(SourceFile(path, "a.xml", path.stat().st_size), mapping or {}))


def texts(raw):
    return [paragraph.text for paragraph in raw.paragraphs]


@pytest.mark.parametrize("inner", ["comment", "image", "related", "item", "event"])
def test_inner_elements_with_dates_never_take_the_place_of_the_article(tmp_path, inner):
    others = f"<{inner}><title>Pier</title><date>2003-05-12</date><url>http://a.example/b</url><text>x</text></{inner}>"
    [article] = read(
        tmp_path, f"<records><record>{HEAD}<text>The ferry stays.</text>{others}{others}</record></records>"
    )
    assert article.facts["headline"] == ("Ferry stays",)
    assert article.facts["date"] == ("1990-08-29",)
    assert texts(article) == ["The ferry stays."]


@pytest.mark.parametrize("part", ["page", "part", "section", "sidebar"])
def test_parts_of_a_text_are_joined_with_their_headings(tmp_path, part):
    parts = (
        f"<{part}><title>One</title><text>First.</text></{part}><{part}><title>Two</title><text>Last.</text></{part}>"
    )
    [article] = read(tmp_path, f"<record>{HEAD}{parts}</record>")
    assert article.facts["headline"] == ("Ferry stays",)
    assert texts(article) == ["One", "First.", "Two", "Last."]


def test_several_texts_of_an_article_are_joined_and_one_said_twice_is_one(tmp_path):
    [article] = read(tmp_path, f"<record>{HEAD}<text>First.</text><content>Last.</content><body>First.</body></record>")
    assert texts(article) == ["First.", "Last."]


def test_very_many_texts_of_an_article_are_all_read(tmp_path):
    [article] = read(tmp_path, f"<record>{HEAD}{''.join(f'<text>t{n}</text>' for n in range(12_000))}</record>")
    assert len(texts(article)) == 12_000


def test_articles_of_several_names_and_levels_are_all_read(tmp_path):
    one, two, three = "<title>A</title><body>a</body>", "<title>B</title><body>b</body>", "<body>c</body>"
    read_in = read(
        tmp_path,
        f"<archive><issue><article>{one}</article></issue><issue><section><article>{two}</article></section>"
        f"<letter>{three}</letter></issue><record>{one}</record><advert>{two}</advert></archive>",
    )
    assert [texts(article) for article in read_in] == [["a"], ["b"], ["c"], ["a"], ["b"]]


def test_an_article_around_articles_with_titles_is_none_and_one_around_its_text_is_one(tmp_path):
    around = "<document><title>Harbour Mail</title><article>{0}</article><article>{0}</article></document>"
    first, _second = read(tmp_path, around.format(f"{HEAD}<text>It stays.</text>"))
    assert first.facts["headline"] == ("Ferry stays",)
    [article] = read(tmp_path, f"<article>{HEAD}<story><p>It stays.</p></story></article>")
    assert (article.facts["headline"], texts(article)) == (("Ferry stays",), ["It stays."])


def test_each_record_is_an_article_or_a_problem(tmp_path):
    records = f"<record>{HEAD}<text>It stays.</text></record><record><text>No title.</text></record>"
    whole, untitled, without_text, nothing = read(
        tmp_path, f"<records>{records}<record>{HEAD}</record>\n<record><size>7</size></record></records>"
    )
    assert texts(whole) == ["It stays."]
    assert texts(untitled) == ["No title."]
    assert without_text.facts["headline"] == ("Ferry stays",)
    assert isinstance(nothing, Problem)
    assert nothing.line == 2


def test_longer_texts_that_are_no_field_are_told(tmp_path):
    words = "These are more words than a name has."
    first, problem = read(
        tmp_path,
        f"<records><lead-in>{words}</lead-in><record>{HEAD}<text>It stays.</text><box>{words}</box><size>9 words</size>"
        "</record></records>",
    )
    assert texts(first) == ["It stays."]
    assert "<lead-in> (1), <box> (1); say --map NAME=body" in problem.reason
    *_article, problem = read(tmp_path, f"<record>{HEAD}<text>It</text><link><box>{words}</box></link></record>")
    assert "<link> (1)" in problem.reason
    [mapped] = read(tmp_path, f"<record>{HEAD}<text>It stays.</text><box>{words}</box></record>", {"box": "body"})
    assert texts(mapped) == ["It stays.", words]


def test_addresses_without_news_are_told(tmp_path):
    news = "<n:news><n:publication_date>2024-03-11</n:publication_date><n:title>Ferry</n:title></n:news>"
    address = "<url><loc>https://a.example/{}</loc>{}</url>"
    article, problem = read(tmp_path, f"<urlset>{address.format(1, news)}{address.format(2, '')}</urlset>")
    assert article.facts["url"] == ("https://a.example/1",)
    assert "<url> (1)" in problem.reason


def test_names_can_be_mapped(tmp_path):
    text = f"<x:doc>{HEAD}<x:full>It stays.</x:full></x:doc>"
    assert texts(read(tmp_path, text, {"x:full": "body"})[0]) == ["It stays."]
    mods = "<mods><titleInfo><title>A</title></titleInfo><note>It stays.</note><shelf>1990-08-29</shelf></mods>"
    assert read(tmp_path, mods, {"shelf": "date"})[0].facts["date"] == ("1990-08-29",)


@pytest.mark.parametrize(
    "text",
    [
        "<svg><metadata><date>2019-05-12</date></metadata><g><title>Wall</title><text>Leaks here</text></g></svg>",
        "<gpx><metadata><name>Walk</name><desc>A walk</desc><time>2019-05-12</time></metadata><trk/></gpx>",
        "<kml><Document><name>Map</name><Placemark><name>A</name><description>b</description></Placemark></Document></kml>",
        "<log><entry><date>2019-05-12</date><note>Checked pump.</note></entry></log>",
        "<article xmlns='http://docbook.org/ns/docbook'><title>Ferry</title><date>2001</date><para>It</para></article>",
        "<article><articleinfo><date>2001</date></articleinfo><title>Ferry</title><para>It stays.</para></article>",
        "<data><channel><item><title>A</title><pubDate>Mon, 13 May 2019</pubDate><description>b</description></item>"
        "</channel></data>",
        "<note><heading>Reminder</heading><body>Do not forget.</body></note>",
        "<urlset><url><loc>https://a.example/x</loc></url></urlset>",
        f"<records><record>{HEAD}</record></records>",
    ],
)
def test_what_is_no_archive_is_refused_with_the_elements_that_are_known(tmp_path, text):
    [problem] = read(tmp_path, text)
    assert problem.reason.startswith("XML, but neither RSS nor Atom: its first element is <")
    assert "<article>, <story>, <record>" in problem.reason


def test_a_web_page_is_refused_with_its_ending(tmp_path):
    [problem] = read(tmp_path, "<html><body><p>It stays.</p></body></html>")
    assert problem.reason.endswith("its first element is <html>. It is a web page: give its name the ending .xhtml")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"<docs>\n<doc>{HEAD}<text>It</text></doc>\n<doc><text>half", "cut off at its end, line 3"),
        (f"<docs>\n<doc>{HEAD}<text>It</text></doc>\n<doc><text>half</te", "cut off at its end, line 3"),
        (f"<?xml version='1.0'?>\n<!--\n-->\n<docs>\n<doc>{HEAD}<text>a < b</text></doc></docs>", "at line 5 ("),
        (f"<docs><doc>{HEAD}<text>It</text></doc></docs>\n</x>", "end of an element that did not begin"),
        ("<a>" * 300 + "</a>" * 300, "more than 250 deep"),
    ],
)
def test_a_broken_file_is_refused_with_its_line(tmp_path, text, said):
    [problem] = read(tmp_path, text)
    assert said in problem.reason


def test_a_file_that_is_too_large_is_refused_with_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr("indexer.formats.feeds._MOST", 50)
    [problem] = read(tmp_path, f"<records><record>{HEAD}<text>It stays.</text></record></records>")
    assert problem.reason.endswith("its first element is <records>; such a file is read up to 0 MB: split it")


def test_the_line_of_an_article_is_that_of_its_file(tmp_path):
    [article] = read(tmp_path, f"<?xml version='1.0'?>\n<!-- a\n-->\n<docs>\n<doc>{HEAD}<text>It</text></doc></docs>")
    assert article.line == 5


@pytest.mark.parametrize(
    "make",
    [
        lambda n: "<r>" + "<d>" * 200 + "<k>w</k>" * n + "</d>" * 200 + "</r>",
        lambda n: f"<doc>{HEAD}<text>a</text>" + "<d>" * 200 + "<k>w</k>" * n + "</d>" * 200 + "</doc>",
        lambda n: f"<doc>{HEAD}<text>a</text>" + "".join(f"<x{i}>v</x{i}>" for i in range(n)) + "</doc>",
        lambda n: f"<doc>{HEAD}<text>a</text>" + "<date>1990-08-29</date>" * n + "</doc>",
        lambda n: "<article>" * 200 + "<k>w</k>" * n + "</article>" * 200,
        lambda n: "<r>" + "<item>" * 200 + "<k>w</k>" * n + "</item>" * 200 + "</r>",
        lambda n: f"<r><item>{HEAD}<text>a</text></item>" + "<item><text/></item>" * n + "</r>",
    ],
)
def test_odd_files_take_work_that_grows_as_they_do(tmp_path, make):
    def calls(count):
        counted = []
        sys.setprofile(lambda _frame, event, _argument: counted.append(event) if "return" in event else None)
        try:
            read(tmp_path, make(count))
        finally:
            sys.setprofile(None)
        return len(counted)

    calls(100)
    assert calls(2_000) < 3 * calls(1_000)
