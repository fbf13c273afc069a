import pytest

from indexer.formats import read_file
from indexer.formats.raw import Problem, RawArticle, SourceFile

NITF = """<?xml version="1.0"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf><head><title>Ferry</title><docdata><doc-id id-string="HG-1"/><date.issue norm="20081016T213706Z"/></docdata>
<pubdata name="Harbour Gazette" position.section="Ports"/></head>
<body><body.head><hedline><hl1>Ferry &amp; Pier</hl1><hl2>Storm nears</hl2></hedline>
<byline>By <person>Ana Ruiz</person></byline></body.head>
<body.content><p>The ferry stayed in port.</p><p>It sails <em>on Friday</em>.</p></body.content></body></nitf>"""
ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x:1"><itemMeta>
<provider literal="Harbour Agency"/><versionCreated>2012-12-23T08:00:00+01:00</versionCreated>
<firstCreated>2012-12-22T11:37:03+01:00</firstCreated></itemMeta><contentMeta><headline>Ferry</headline>
<by>Ana Ruiz</by></contentMeta><contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>
<p>The ferry stayed in port.</p></body></html></inlineXML></contentSet></newsItem>"""


def read(tmp_path, text):
    path = tmp_path / "a.xml"
    path.write_text(text, encoding="utf-8")
    return list(read_file(SourceFile(path, "a.xml", len(text)), {}))


def test_nitf(tmp_path):
    [article] = read(tmp_path, NITF)
    assert isinstance(article, RawArticle)
    assert article.line is None
    assert {fact: values[0] for fact, values in article.facts.items()} == {
        "id": "HG-1", "headline": "Ferry & Pier", "deck": "Storm nears", "date": "20081016T213706Z",
        "source": "Harbour Gazette", "section": "Ports", "byline": "Ana Ruiz",
    }  # fmt: skip
    assert [paragraph.text for paragraph in article.paragraphs] == ["The ferry stayed in port.", "It sails on Friday."]


def test_newsml_g2(tmp_path):
    [article] = read(tmp_path, ITEM)
    assert isinstance(article, RawArticle)
    assert {fact: values[0] for fact, values in article.facts.items()} == {
        "id": "urn:x:1", "headline": "Ferry", "date": "2012-12-22T11:37:03+01:00", "source": "Harbour Agency",
        "updated": "2012-12-23T08:00:00+01:00", "byline": "Ana Ruiz",
    }  # fmt: skip
    assert [paragraph.text for paragraph in article.paragraphs] == ["The ferry stayed in port."]


def body(article):
    assert isinstance(article, RawArticle)
    return [paragraph.text for paragraph in article.paragraphs]


def nitf(content, head=""):
    return f"<nitf><body><body.head>{head}</body.head><body.content>{content}</body.content></body></nitf>"


def newsml(content):
    return f"<newsItem><contentSet><inlineXML>{content}</inlineXML></contentSet></newsItem>"


def test_a_message_has_several_articles(tmp_path):
    space = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
    second = ITEM.replace("x:1", "x:2").replace("stayed in port", "left")
    found = read(tmp_path, f"<newsMessage {space}><itemSet>\n{ITEM}\n{second}</itemSet></newsMessage>")
    first, other = (one for one in found if isinstance(one, RawArticle))
    assert [(one.line, one.facts["id"]) for one in (first, other)] == [(2, ("urn:x:1",)), (7, ("urn:x:2",))]
    assert (first.original, other.original) == (ITEM, second)


def test_a_message_without_a_set_around_its_item(tmp_path):
    space = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
    [article] = read(tmp_path, f"<newsMessage {space}>{ITEM}</newsMessage>")
    assert article.facts["id"] == ("urn:x:1",)


@pytest.mark.parametrize(
    ("content", "paragraphs"),
    [
        ('<block class="a"><p>One.</p></block><block>Two.<p>Three.</p></block>', ["One.", "Two.", "Three."]),
        (
            '<block class="lead_paragraph"><p>Lead</p></block><block class="full_text"><p>Lead</p><p>More</p></block>',
            ["Lead", "More"],
        ),
        (
            '<block class="correction">Wrong.<p>Lead</p></block><block class="full_text"><p>Lead</p></block>',
            ["Wrong.", "Lead", "Lead"],
        ),
        ('<block class="full_text"/><block class="lead_paragraph"><p>Lead</p></block>', ["Lead"]),
        (
            '<p>One.</p><media><media-reference source="a.jpg"/><media-object>iVBORw0KGgo</media-object>'
            "<media-caption>The pier.</media-caption></media><p>Two.</p>",
            ["One.", "The pier.", "Two."],
        ),
        ("<p>The <org>Pier <x>Board</x></org> met <em/>again<a/>.</p>", ["The Pier Board met again."]),
        ("Loose lead text. <p>One.</p> Loose end.", ["Loose lead text.", "One.", "Loose end."]),
        ("Loose &lt; text,<!-- no --> AT&amp;T.\n\nMore of it.", ["Loose < text, AT&T.", "More of it."]),
        ("<![CDATA[<p>One.</p><p>Two.</p>]]>", ["One.", "Two."]),
    ],
)
def test_no_text_of_a_body_is_lost_or_doubled(tmp_path, content, paragraphs):
    assert body(read(tmp_path, nitf(content))[0]) == paragraphs
    assert body(read(tmp_path, newsml(f"<html><body>{content}</body></html>"))[0]) == paragraphs


def test_an_abstract_is_the_deck_unless_the_text_says_the_same(tmp_path):
    head = "<abstract><p>Ferries wait.</p><p>A storm nears.</p></abstract>"
    [article] = read(tmp_path, nitf("<p>The ferry stayed in port.</p>", head))
    assert article.facts["deck"] == ("Ferries wait. A storm nears.",)
    [article] = read(tmp_path, nitf("<p>Ferries wait. A storm nears. It is late.</p>", head))
    assert "deck" not in article.facts


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE nitf [<!ELEMENT x ANY>]>" + nitf("<p>Café</p>"),
        '<!DOCTYPE nitf PUBLIC "-//x>[" "a.dtd" [<!-- "<!ENTITY --> <!ATTLIST x y CDATA "]>">\n] >'
        + nitf("<p>Café</p>"),
        nitf("<p>Caf&eacute;</p>"),
        nitf("<!-- <!ENTITY a 'b'> --><p>Café</p>"),
        nitf("<p>C\x08afé\x00</p>"),
    ],
)
def test_what_is_harmless_is_mended(tmp_path, text):
    assert body(read(tmp_path, text)[0]) == ["Café"]


def test_entities_in_a_section_stay_text_and_strange_ones_too(tmp_path):
    content = "<p><![CDATA[<!ENTITY a 'b'>]]> R&D &strange; &amp; on</p>"
    assert body(read(tmp_path, nitf(content))[0]) == ["<!ENTITY a 'b'> R&D &strange; & on"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<nitf><body>", "broken XML"),
        ('<!DOCTYPE nitf [<!ENTITY a "b">]><nitf/>', "entities of its own"),
        ('<!DOCTYPE nitf [<!-- x --><!ELEMENT x ANY><!ENTITY % a SYSTEM "b">%a;]><nitf/>', "entities of its own"),
        ("<newsMessage/>", "a message without articles"),
        ("<nitf><head/></nitf>", "neither a headline nor a text"),
        ("<recipe/>", "neither RSS nor Atom"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(tmp_path, text, reason):
    [problem] = read(tmp_path, text)
    assert isinstance(problem, Problem)
    assert reason in problem.reason


MESSAGE = """<?xml version="1.0"?>
<!-- <newsItem> -->
<m:newsMessage xmlns:m="urn:m" xmlns="http://iptc.org/std/nar/2006-10-01/"><m:itemSet>
%s
</m:itemSet></m:newsMessage>"""


@pytest.mark.parametrize(
    "broken",
    [
        ITEM.replace("</p>", "").replace("x:1", "x:2"),
        ITEM.replace("x:1", "x:2").replace("</newsItem>", ""),
        ITEM.replace("x:1", "x:2").replace("<contentMeta>", "<contentMeta"),
    ],
)
def test_a_broken_item_costs_no_other(tmp_path, broken):
    items = "\n".join([ITEM, broken, ITEM.replace("x:1", "x:3")])
    first, problem, last = read(tmp_path, MESSAGE % items)
    assert isinstance(first, RawArticle)
    assert isinstance(last, RawArticle)
    assert (first.line, first.facts["id"], body(first)) == (4, ("urn:x:1",), ["The ferry stayed in port."])
    assert (last.line, last.facts["id"], body(last)) == (14, ("urn:x:3",), ["The ferry stayed in port."])
    assert isinstance(problem, Problem)
    assert problem.line == 9
    assert problem.reason.startswith("broken XML: ")


@pytest.mark.parametrize("opener", ["<![CDATA[", "<!--", "<?"])
def test_sections_without_an_end_are_read_in_little_time(tmp_path, opener):
    items = read(tmp_path, MESSAGE % f"{ITEM}\n{ITEM}\n{opener * 100_000}")
    assert isinstance(items[0], RawArticle)


def test_the_first_tag_of_a_broken_message_may_say_anything(tmp_path):
    broken = ITEM.replace("</p>", "")
    message = (MESSAGE % f"{ITEM}\n{broken}").replace("<m:newsMessage", "<m:newsMessage note='a>b'")
    first, problem = read(tmp_path, message)
    assert isinstance(first, RawArticle)
    assert isinstance(problem, Problem)
    [*problems] = read(tmp_path, message.replace("'a>b'", "'a>b"))
    assert all(isinstance(problem, Problem) for problem in problems)


def test_items_in_comments_are_none(tmp_path):
    broken = ITEM.replace("</p>", "<!-- <newsItem> -->")
    first, problem = read(tmp_path, MESSAGE % f"{ITEM}\n{broken}")
    assert isinstance(first, RawArticle)
    assert isinstance(problem, Problem)
    assert problem.line == 9


NEWSML_1 = """<NewsML><NewsEnvelope><DateAndTime>20070530T085541Z</DateAndTime></NewsEnvelope><NewsItem>
<NewsComponent><NewsLines><HeadLine>Ferry</HeadLine><ByLine>Ana Ruiz</ByLine></NewsLines>
<ContentItem><DataContent><p>The ferry stayed in port.</p></DataContent></ContentItem></NewsComponent>
</NewsItem></NewsML>"""


def test_newsml_1(tmp_path):
    [article] = read(tmp_path, NEWSML_1)
    assert isinstance(article, RawArticle)
    stated = {"headline": ("Ferry",), "byline": ("Ana Ruiz",), "date": ("20070530T085541Z",)}
    assert (article.facts, body(article)) == (stated, ["The ferry stayed in port."])
    managed = "<NewsManagement><FirstCreated>20070529T080000Z</FirstCreated></NewsManagement><NewsComponent>"
    [article] = read(tmp_path, NEWSML_1.replace("<NewsComponent>", managed))
    assert article.facts["date"] == ("20070529T080000Z",)


def test_a_corpus_states_its_day_in_its_own_ways(tmp_path):
    item = "<newsitem itemid='7' date='1996-01-02'><title>UK: Ferry</title><headline>Ferry</headline>"
    [article] = read(tmp_path, f"{item}<text><p>The ferry stayed in port.</p></text></newsitem>")
    assert article.facts == {"headline": ("Ferry",), "id": ("7",), "date": ("1996-01-02",)}
    parts = (("day_of_month", "8"), ("month", "1"), ("year", "1987"))
    metas = "".join(f"<meta name='publication_{name}' content='{value}'/>" for name, value in parts)
    [article] = read(tmp_path, nitf("<p>Text.</p>").replace("<nitf>", f"<nitf><head>{metas}</head>"))
    assert article.facts["date"] == ("1987-01-08",)


@pytest.mark.parametrize(
    ("sent", "day", "date"),
    [("20060214T110500Z", "20060214", "20060214T110500Z"), ("20060315T110500Z", "20060214", "20060214")],
)
def test_the_time_of_a_message_counts_on_the_day_of_its_item(tmp_path, sent, day, date):
    [article] = read(
        tmp_path,
        f"<NewsML><NewsEnvelope><DateAndTime>{sent}</DateAndTime></NewsEnvelope><NewsItem><DateId>{day}</DateId>"
        "<HeadLine>Ferry</HeadLine><body><p>The ferry stayed.</p></body></NewsItem></NewsML>",
    )
    assert isinstance(article, RawArticle)
    assert article.facts["date"] == (date,)


def test_nitf_without_the_parts_of_its_body(tmp_path):
    [article] = read(tmp_path, "<nitf><body><hl1>Ferry stays</hl1><p>The ferry stayed in port.</p></body></nitf>")
    assert isinstance(article, RawArticle)
    assert article.facts["headline"] == ("Ferry stays",)
    assert [paragraph.text for paragraph in article.paragraphs] == ["The ferry stayed in port."]
