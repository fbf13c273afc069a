"""RSS and Atom: every item becomes an article or a problem that names its line."""

from datetime import date

import pytest

from indexer.article import FEED, RECORD, UPDATE
from indexer.extract import extract_article
from indexer.formats import read_file
from indexer.formats.encoding import MAX_ARTICLE
from indexer.formats.raw import Problem, SourceFile
from indexer.formats.registry import find_format
from indexer.formats.xml_text import PIECE

TODAY = date(2026, 1, 1)

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
  <title>Harbour Gazette</title>
  <link>https://gazette.example/</link>
  <atom:link href="https://gazette.example/feed" rel="self"/>
  <language>en-gb</language>
  <lastBuildDate>Mon, 01 Dec 2025 08:00:00 +0000</lastBuildDate>
  <item>
    <title>Ferry stays in port</title>
    <link>https://gazette.example/2025/ferry</link>
    <guid isPermaLink="false">ferry-17</guid>
    <pubDate>Fri, 05 Sep 2025 14:30:00 +0300</pubDate>
    <dc:creator><![CDATA[A. Reporter]]></dc:creator>
    <category>Harbour</category>
    <category>Ferries</category>
    <category domain="post_tag">Storms</category>
    <description>No ferry for three days.</description>
    <content:encoded><![CDATA[<p>The ferry did not leave on <em>Friday</em>.</p>
<p>See <a href="/notices/7">the notice</a>.</p>]]></content:encoded>
  </item>
  <item>
    <title>Fish &amp; chips</title>
    <link>https://gazette.example/fish?a=1&amp;b=2</link>
    <guid>https://gazette.example/fish?a=1&amp;b=2</guid>
    <description>&lt;p&gt;The market opened again.&lt;/p&gt;</description>
  </item>
</channel>
</rss>
"""

ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://herald.example/news/">
  <title>Herald</title>
  <link rel="self" href="https://herald.example/atom.xml"/>
  <link href="https://herald.example/"/>
  <author><name>The Herald</name></author>
  <updated>2025-12-01T08:00:00Z</updated>
  <entry>
    <title type="html">Bridge &lt;em&gt;closed&lt;/em&gt;</title>
    <id>tag:herald.example,2025:1</id>
    <link rel="enclosure" href="a.mp3" type="audio/mpeg"/>
    <link rel="alternate" href="bridge.html"/>
    <published>2025-09-05T10:00:00+01:00</published>
    <updated>2025-09-06T10:00:00+01:00</updated>
    <author><name>A. Reporter</name><email>a@herald.example</email></author>
    <author><name>B. Writer</name></author>
    <category term="local" label="Local news"/>
    <summary>Engineers found a crack.</summary>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The bridge is closed.</p>
      <p>See <a href="map.png">the map</a>.</p></div></content>
  </entry>
  <entry>
    <title>Market day</title>
    <id>https://herald.example/market</id>
    <link href="https://herald.example/market"/>
    <updated>2025-09-07T00:00:00Z</updated>
    <summary type="html">&lt;p&gt;Stalls are back.&lt;/p&gt;</summary>
  </entry>
</feed>
"""

RDF = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://wire.example/"><title>Wire</title><link>https://wire.example/</link>
<items><rdf:Seq><rdf:li rdf:resource="https://wire.example/1"/></rdf:Seq></items></channel>
<item rdf:about="https://wire.example/1"><title>Port opens</title><link>https://wire.example/1</link>
<description>The port is open.</description><dc:date>2004-03-05T12:10:00+01:00</dc:date>
<dc:subject>Ports</dc:subject></item>
</rdf:RDF>
"""


def read(tmp_path, content, name="feed.xml", **mapping):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_file(SourceFile(path, name, path.stat().st_size), mapping))


def facts(raw):
    return {fact: values[0] if len(values) == 1 else values for fact, values in raw.facts.items()}


def texts(raw):
    return [paragraph.text for paragraph in raw.paragraphs]


def headlines(items):
    return [item.facts["headline"][0] for item in items if not isinstance(item, Problem)]


def problems(items):
    return [str(item) for item in items if isinstance(item, Problem)]


def rss(*items, root='<rss version="2.0">', head="<title>Gazette</title>"):
    return f"{root}<channel>{head}\n" + "\n".join(items) + "\n</channel></rss>"


def item(title, rest=""):
    return f"<item><title>{title}</title>{rest}<description>Text of {title}.</description></item>"


def test_an_rss_item_states_its_facts(tmp_path):
    first, _ = read(tmp_path, RSS)
    assert facts(first) == {
        "id": "ferry-17",
        "headline": "Ferry stays in port",
        "date": "Fri, 05 Sep 2025 14:30:00 +0300",
        "section": "Harbour",
        "byline": "A. Reporter",
        "url": "https://gazette.example/2025/ferry",
        "language": "en-gb",
        "tags": ("Ferries", "Storms"),
        "deck": "No ferry for three days.",
    }
    assert texts(first) == ["The ferry did not leave on Friday.", "See the notice."]
    assert 'href="https://gazette.example/notices/7"' in first.paragraphs[1].markup
    assert (first.line, first.channel, first.date_basis) == (10, "Harbour Gazette", FEED)
    assert (first.original[:6], first.original[-7:]) == ("<item>", "</item>")


def test_an_item_without_content_has_its_summary_as_its_text(tmp_path):
    _, second = read(tmp_path, RSS)
    assert texts(second) == ["The market opened again."]
    assert facts(second)["headline"] == "Fish & chips"
    assert facts(second)["url"] == "https://gazette.example/fish?a=1&b=2"
    assert "deck" not in second.facts


def test_an_atom_entry_states_its_facts(tmp_path):
    first, second = read(tmp_path, ATOM, "a.atom")
    assert facts(first) == {
        "id": "tag:herald.example,2025:1",
        "headline": "Bridge closed",
        "deck": "Engineers found a crack.",
        "date": "2025-09-05T10:00:00+01:00",
        "updated": "2025-09-06T10:00:00+01:00",
        "section": "Local news",
        "byline": "A. Reporter, B. Writer",
        "url": "https://herald.example/news/bridge.html",
        "language": "en",
    }
    assert texts(first) == ["The bridge is closed.", "See the map."]
    assert 'href="https://herald.example/news/map.png"' in first.paragraphs[1].markup
    assert facts(second)["byline"] == "The Herald"
    assert texts(second) == ["Stalls are back."]


def test_items_of_rss_1_stand_behind_the_channel(tmp_path):
    (raw,) = read(tmp_path, RDF, "a.rss")
    assert facts(raw)["date"] == "2004-03-05T12:10:00+01:00"
    assert facts(raw)["tags"] == "Ports"
    assert raw.channel == "Wire"


def test_dates_and_sources_are_from_the_feed(tmp_path):
    made = [extract_article(raw, TODAY, True).article for raw in read(tmp_path, ATOM)]
    assert [article.published.isoformat() for article in made] == ["2025-09-05T10:00", "2025-09-07"]
    assert [article.published.basis for article in made] == [FEED, UPDATE]
    assert [(article.source, article.basis_of("source")) for article in made] == [("Herald", FEED)] * 2


def test_where_an_item_comes_from_another_feed_that_is_its_source(tmp_path):
    text = rss(item("One", '<source url="https://wire.example/rss">Wire</source>'))
    article = extract_article(read(tmp_path, text)[0], TODAY, True).article
    assert (article.source, article.basis_of("source")) == ("Wire", RECORD)


def test_a_summary_is_another_article_than_the_page_it_leads_to(tmp_path):
    address = "<item><title>A</title><link>https://g.example/a</link>"
    in_full = f"{address}<content><![CDATA[<p>All of it.</p>]]></content></item>"
    text = rss(in_full, f"{address}<description>Some of it.</description></item>")
    full, summary = (extract_article(raw, TODAY, False).article for raw in read(tmp_path, text))
    page = tmp_path / "a.html"
    page.write_text('<link rel="canonical" href="https://g.example/a"><h1>A</h1><article><p>All of it.</p></article>')
    raw = next(iter(read_file(SourceFile(page, "a.html", page.stat().st_size), {})))
    assert extract_article(raw, TODAY, False).article.article_id == full.article_id
    assert summary.article_id != full.article_id


def test_names_can_be_mapped(tmp_path):
    text = rss("<item><title>A</title><x:full>The text.</x:full></item>")
    (raw,) = read(tmp_path, text, **{"x:full": "body"})
    assert texts(raw) == ["The text."]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ('<feed xmlns="urn:other"><entry/></feed>', "XML, but neither RSS nor Atom: its first element is <feed>"),
        ("only words", "not XML"),
        ("  \n", "empty file"),
        ("", "empty file"),
        ("<rss><channel><title>None yet</title></channel></rss>", "a feed without articles"),
        (b"%PDF-1.7 ...", "not text but a PDF file"),
    ],
)
def test_what_is_no_feed_is_left_out_with_the_reason(tmp_path, text, reason):
    assert problems(read(tmp_path, text)) == [f"feed.xml: {reason}"]


BOMB = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    "declared", [BOMB, OUTSIDE, '<!DOCTYPE rss [<!ENTITY % l PUBLIC "-//x" "http://x.example/l"> %l;]>']
)
def test_a_feed_that_declares_entities_is_refused(tmp_path, declared):
    found = read(tmp_path, declared + rss(item("&b; &x;")))
    assert problems(found) == ["feed.xml: a feed that declares entities of its own: these can stand for anything"]


def test_a_document_type_without_entities_does_no_harm(tmp_path):
    doctype = '<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.example/rss-0.91.dtd">'
    assert headlines(read(tmp_path, doctype + rss(item("Caf&eacute;&nbsp;open &unknown; A&B")))) == [
        "Café open &unknown; A&B"
    ]


def test_a_feed_that_is_cut_short_keeps_what_stands_before(tmp_path):
    whole = rss(item("One"), item("Two"), item("Three"))
    found = read(tmp_path, whole[: whole.index("Text of Three")])
    assert headlines(found) == ["One", "Two"]
    assert problems(found) == ["feed.xml:4: the feed is cut short in the middle of this article"]
    found = read(tmp_path, whole[: whole.index("<item><title>Three")])
    assert headlines(found) == ["One", "Two"]
    assert problems(found) == ["feed.xml:3: the feed is cut short here"]


def test_a_broken_item_costs_no_other(tmp_path):
    broken = "<item><title>Two</title><link>x</title></item>"
    found = read(tmp_path, rss(item("One"), broken, item("Three"), "<item><title>Four</title>", item("Five")))
    assert headlines(found) == ["One", "Three", "Five"]
    assert problems(found) == [
        "feed.xml:3: broken XML: Opening and ending tag mismatch: link line 1 and title",
        "feed.xml:5: an article that does not end before the next begins",
    ]


def test_markup_that_was_not_escaped_is_still_markup(tmp_path):
    text = rss("<item><title>A & B</title><description>One<br>two <p>Three</description></item>")
    (raw,) = read(tmp_path, text)
    assert facts(raw)["headline"] == "A & B"
    assert texts(raw) == ["One two", "Three"]


def test_prefixes_that_are_not_declared_are_understood(tmp_path):
    text = rss(item("One", "<dc:date>2024-03-05</dc:date><dc:creator>A. Reporter</dc:creator>"))
    (raw,) = read(tmp_path, text)
    assert (facts(raw)["date"], facts(raw)["byline"]) == ("2024-03-05", "A. Reporter")


def test_tags_in_comments_and_sections_are_none(tmp_path):
    text = rss(
        "<!-- <item><title>No</title></item> -->", "<item><title><![CDATA[Of </item> and <item>]]></title></item>"
    )
    (raw,) = read(tmp_path, text)
    assert "Of" in facts(raw)["headline"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1251", "iso-8859-2"])
def test_encodings(tmp_path, encoding):
    words = {"windows-1251": "Порт открыт", "iso-8859-2": "Přístav otevřen"}.get(encoding, "Port açık")
    text = f'<?xml version="1.0" encoding="{encoding.removesuffix("-sig")}"?>\n' + rss(item(words))
    assert headlines(read(tmp_path, text.encode(encoding))) == [words]


def test_a_letter_may_stand_across_two_pieces(tmp_path):
    for shift in range(3):
        text = rss(item("One"), "<!--" + "x" * (PIECE - 200 + shift) + "-->", item("é" * 300))
        assert headlines(read(tmp_path, text)) == ["One", "é" * 300]


def test_tags_may_stand_across_two_pieces(tmp_path):
    for shift in range(0, 60, 7):
        text = rss(item("One", "<x>" + "y" * (PIECE - 130 + shift) + "</x>"), item("Two"))
        assert headlines(read(tmp_path, text)) == ["One", "Two"]


def test_an_item_that_is_too_long_costs_no_other(tmp_path):
    text = rss(item("One"), item("Two", "<x>" + "y" * MAX_ARTICLE + "</x>"), item("Three"))
    found = read(tmp_path, text)
    assert headlines(found) == ["One", "Three"]
    assert problems(found) == ["feed.xml:3: larger than 5 MB: no article is"]


def test_lines_are_those_of_the_file(tmp_path):
    text = "\n\n" + rss("\n" + item("One"), "<!-- \n\n -->", item("Two"))
    assert [raw.line for raw in read(tmp_path, text)] == [5, 9]


def test_an_entry_may_stand_alone(tmp_path):
    text = '<entry xmlns="http://www.w3.org/2005/Atom"><title>One</title><content>Text.</content></entry>'
    (raw,) = read(tmp_path, text, "a.atom")
    assert (facts(raw)["headline"], texts(raw)) == ("One", ["Text."])


def test_prefixes_of_the_feed_itself(tmp_path):
    text = '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>F</a:title><a:entry><a:title>One</a:title></a:entry></a:feed>'
    (raw,) = read(tmp_path, text, "a.atom")
    assert (facts(raw)["headline"], raw.channel) == ("One", "F")


def test_what_follows_the_feed_is_left(tmp_path):
    found = read(tmp_path, rss(item("One")) + "\n" + rss(item("Two")))
    assert headlines(found) == ["One"]
    assert problems(found) == ["feed.xml:4: more stands behind the end of the feed; it is left"]


def test_drafts_of_an_export_are_left_out_and_counted(tmp_path):
    status = "<wp:post_type>{}</wp:post_type><wp:status>{}</wp:status>"
    root = '<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/">'
    kinds = [("post", "publish"), ("post", "draft"), ("attachment", "inherit"), ("page", "publish")]
    found = read(tmp_path, rss(*(item(kind, status.format(kind, shown)) for kind, shown in kinds), root=root))
    assert headlines(found) == ["post", "page"]
    assert problems(found) == ["feed.xml: left out: what was not published, or is no article (2 items)"]


@pytest.mark.parametrize(
    ("written", "byline"),
    [
        ("<author>a@g.example (A. Reporter)</author>", "A. Reporter"),
        ("<author>a@g.example</author>", None),
        ("<author>A. Reporter</author>", "A. Reporter"),
        ("<author>a@g.example (A. R.)</author><dc:creator>A. Reporter</dc:creator>", "A. Reporter"),
    ],
)
def test_authors_go_without_their_addresses(tmp_path, written, byline):
    (raw,) = read(tmp_path, rss(item("One", written)))
    assert facts(raw).get("byline") == byline


def test_sections_that_never_end_take_no_time(tmp_path):
    text = rss(item("One"), "<item><title>Two</title>" + "<?" * 500_000, item("Three"))
    found = read(tmp_path, text)
    assert headlines(found) == ["One", "Three"]


def test_an_item_alone_and_a_feed_without_its_namespace(tmp_path):
    item = "<item><title>Ferry</title><dc:date>2005-02-16</dc:date><description>It stayed in port.</description></item>"
    for text in (item, f"<rdf:RDF xmlns:rdf='urn:rdf'>{item}</rdf:RDF>"):
        path = tmp_path / "a.xml"
        path.write_text(text)
        [article] = read_file(SourceFile(path, "a.xml", len(text)), {})
        assert (article.facts["headline"], article.facts["date"]) == (("Ferry",), ("2005-02-16",))


@pytest.mark.parametrize("suffix", [".rss", ".rdf", ".atom"])
def test_the_ends_of_names_of_feeds(suffix):
    assert find_format(f"a{suffix}") is find_format("a.rss")


def test_a_date_in_the_words_of_prism(tmp_path):
    space = "xmlns:prism='http://prismstandard.org/namespaces/basic/2.0/'"
    text = f"<rss version='2.0' {space}><channel><title>P</title><item><title>Ferry waits</title><description>It waits."
    path = tmp_path / "a.xml"
    path.write_text(
        f"{text}</description><prism:publicationDate>2004-11-09</prism:publicationDate></item></channel></rss>"
    )
    [article] = read_file(SourceFile(path, "a.xml", path.stat().st_size), {})
    assert article.facts["date"] == ("2004-11-09",)
