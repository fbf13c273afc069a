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


def test_a_message_has_several_articles(tmp_path):
    space = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'
    found = read(tmp_path, f"<newsMessage {space}><itemSet>{ITEM}{ITEM.replace('x:1', 'x:2')}</itemSet></newsMessage>")
    assert [(one.line, one.facts["id"]) for one in found if isinstance(one, RawArticle)] == [
        (1, ("urn:x:1",)),
        (2, ("urn:x:2",)),
    ]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<nitf><body>", "broken XML"),
        ('<!DOCTYPE nitf [<!ENTITY a "b">]><nitf/>', "entities of its own"),
        ("<newsMessage/>", "a message without articles"),
        ("<nitf><head/></nitf>", "neither a headline nor a text"),
        ("<recipe/>", "neither RSS nor Atom"),
    ],
)
def test_what_cannot_be_read_is_a_sentence(tmp_path, text, reason):
    [problem] = read(tmp_path, text)
    assert isinstance(problem, Problem)
    assert reason in problem.reason
