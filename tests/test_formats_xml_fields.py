"""The fields of an article's element: whose date, author, paper and title they are, and where words part."""

import pytest

from indexer.formats import read_file
from indexer.formats.raw import SourceFile

HEAD = "<title>Ferry stays</title>"


def read(folder, text):
    path = folder / "a.xml"
    path.write_text(text, encoding="utf-8")
    return list(read_file(SourceFile(path, "a.xml", path.stat().st_size), {}))


def facts(folder, fields, head=HEAD):
    [article] = read(folder, f"<records><record>{head}{fields}<text>The ferry stays.</text></record></records>")
    return article.facts


def texts(folder, body):
    [article] = read(folder, f"<record>{HEAD}{body}</record>")
    return [paragraph.text for paragraph in article.paragraphs]


@pytest.mark.parametrize(
    ("body", "parted"),
    [
        ("<para>One</para><para>Two</para>", ["One", "Two"]),
        ("<paragraph>One</paragraph><line>Two</line>", ["One", "Two"]),
        ("<item>One</item><cell>Two</cell><l>Three</l>", ["One", "Two", "Three"]),
        ("<head>One</head><sp><speaker>ANA</speaker><p>Two</p></sp>", ["One", "ANA", "Two"]),
        ("<verse>One</verse><verse>Two</verse>", ["One", "Two"]),
        ("One<lb/>two<br/>three<pb n='2'/>four", ["One two three four"]),
        ("<p><s>One.</s><s>Two.</s></p>", ["One. Two."]),
        ("<p>har<lb break='no'/>bour <hi>W</hi>all</p>", ["harbour Wall"]),
        ("One <persName>Ana Ruiz</persName>.", ["One Ana Ruiz."]),
        ("one<!-- secret --> two", ["one two"]),
        ("<figure>One</figure><body>Two</body>", ["One", "Two"]),
        ("<byline>Ana</byline><body>One</body>", ["One"]),
        ("<p>One</p><script>evil()</script>", ["One"]),
    ],
)
def test_blocks_and_breaks_part_words(tmp_path, body, parted):
    assert texts(tmp_path, f"<text>{body}</text>") == parted


def test_paragraphs_without_a_text_around_them_are_the_text(tmp_path):
    assert texts(tmp_path, "<para>One & two</para><para>Three &lt;b&gt;</para>") == ["One & two", "Three <b>"]


@pytest.mark.parametrize(
    "text",
    [
        "<export date='2024-11-01'>{}</export>",
        "<dump generated='2024-11-01'><date>2024-11-01</date>{}</dump>",
        "<dump><header><date>2024-11-01</date></header>{}</dump>",
    ],
)
def test_the_day_of_an_export_dates_no_article(tmp_path, text):
    [article] = read(tmp_path, text.format(f"<record>{HEAD}<text>It stays.</text></record>"))
    assert "date" not in article.facts


@pytest.mark.parametrize("inner", ["event", "photo", "book", "author", "meeting", "comment", "reference", "copyright"])
def test_what_stands_in_another_element_is_not_the_article_s(tmp_path, inner):
    inside = "<title>The Sea</title><author>Tom Bell</author><date>2003-05-12</date>"
    found = facts(tmp_path, f"<{inner}>{inside}</{inner}>")
    assert "date" not in found
    assert found["headline"] == ("Ferry stays",)
    assert inner == "author" or "byline" not in found


def test_heads_hold_fields_and_what_stands_higher_counts(tmp_path):
    found = facts(tmp_path, "<head><date>1990-08-29</date><author>Ana Ruiz</author><title>X</title></head>")
    assert (found["date"], found["byline"], found["headline"]) == (("1990-08-29",), ("Ana Ruiz",), ("Ferry stays",))


def test_heads_that_state_several_days_state_none(tmp_path):
    one, other = (f"<{name}><date>199{n}-08-29</date></{name}>" for n, name in enumerate(("head", "meta")))
    assert "date" not in facts(tmp_path, one + other)
    assert facts(tmp_path, one)["date"] == ("1990-08-29",)


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        ("<title>The <italic>Homarus</italic> of Milton</title>", "The Homarus of Milton"),
        ("<title><emph>Wall</emph> leaks</title>", "Wall leaks"),
        ("<headline><main>Wall leaks</main><sub1>Again</sub1></headline>", "Wall leaks Again"),
        ("<title>Wall<br/>leaks</title>", "Wall leaks"),
    ],
)
def test_a_headline_keeps_its_words(tmp_path, head, headline):
    assert facts(tmp_path, "", head)["headline"] == (headline,)


def test_a_record_s_attributes_are_its_fields(tmp_path):
    attributes = "title='Ferry' date='1990-08-29' author='Ana Ruiz' xml:lang='en' x:id='7'"
    [article] = read(tmp_path, f"<record {attributes}><text>It stays.</text></record>")
    assert article.facts["headline"] == ("Ferry",)
    assert article.facts["date"] == ("1990-08-29",)
    assert article.facts["byline"] == ("Ana Ruiz",)
    assert article.facts["language"] == ("en",)
    assert "id" not in article.facts


def test_a_day_in_attributes(tmp_path):
    assert facts(tmp_path, '<publication-date year="2001" month="12" day="18"/>')["date"] == ("2001-12-18",)


@pytest.mark.parametrize(
    ("field", "byline"),
    [
        ("<author><firstname>Ana</firstname><lastname>Ruiz</lastname></author>", ("Ana Ruiz",)),
        ("<author><surname>Ruiz</surname><given>Ana</given></author>", ("Ana Ruiz",)),
        (
            "<authors><author>Ana Ruiz</author><author><name>Tom Bell</name></author></authors>",
            ("Ana Ruiz", "Tom Bell"),
        ),
        ("<byline>By <b>Ana Ruiz</b> and <i>Tom Bell</i></byline>", ("By Ana Ruiz and Tom Bell",)),
    ],
)
def test_an_author_is_whole(tmp_path, field, byline):
    assert facts(tmp_path, field)["byline"] == byline


@pytest.mark.parametrize(
    ("field", "source"),
    [
        ("<source><id>77</id><name>Harbour Mail</name></source>", ("Harbour Mail",)),
        ("<source><url>http://a.example</url></source>", None),
        ("<publisher>ProQuest LLC</publisher>", None),
        ("<publisher>Pier Press</publisher><newspaper>Harbour Mail</newspaper>", ("Harbour Mail",)),
    ],
)
def test_a_source_is_a_paper_by_its_name(tmp_path, field, source):
    assert facts(tmp_path, field).get("source") == source


def test_names_in_a_field_are_several(tmp_path):
    found = facts(tmp_path, "<place>Milton <sup>1</sup></place><subject><topic>Ships</topic><geo>Sea</geo></subject>")
    assert (found["places"], found["tags"]) == (("Milton 1",), ("Ships", "Sea"))


def test_a_journal_s_article(tmp_path):
    [article] = read(
        tmp_path,
        "<article><front><journal-meta><journal-title>Harbour Journal</journal-title></journal-meta><article-meta>"
        "<title-group><article-title>Ferry</article-title></title-group><contrib-group><contrib><name><surname>Ruiz"
        "</surname><given-names>Ana</given-names></name></contrib></contrib-group><pub-date><day>12</day><month>5"
        "</month><year>2019</year></pub-date></article-meta></front><body><sec><title>Intro</title><p>It stays.</p>"
        "</sec></body><back><ref><article-title>Other</article-title><year>2001</year></ref></back></article>",
    )
    stated = {"headline": ("Ferry",), "date": ("2019-5-12",), "source": ("Harbour Journal",), "byline": ("Ana Ruiz",)}
    assert stated.items() <= article.facts.items()
    assert [paragraph.text for paragraph in article.paragraphs] == ["Intro", "It stays."]
