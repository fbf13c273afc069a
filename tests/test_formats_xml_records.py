import pytest

from indexer.formats import read_file, xml_issues
from indexer.formats.raw import Problem, SourceFile


def read(folder, text):
    path = folder / "a.xml"
    path.write_text(text, encoding="utf-8")
    return list(read_file(SourceFile(path, "a.xml", path.stat().st_size), {}))


def test_a_record_of_a_database_states_its_fields(tmp_path):
    [article] = read(
        tmp_path,
        "<?xml version='1.0'?><Record><RecordID>7</RecordID><DateTimeStamp>20180611093012</DateTimeStamp><RecordTitle>"
        "Ferry stays</RecordTitle><Publication><Title>Harbour Mail</Title></Publication><NumericPubDate>20100717"
        "</NumericPubDate><FullText>The ferry stays in port.</FullText></Record>",
    )
    assert article.facts == {"headline": ("Ferry stays",), "date": ("20100717",), "source": ("Harbour Mail",)}
    assert [paragraph.text for paragraph in article.paragraphs] == ["The ferry stays in port."]


@pytest.mark.parametrize(("number", "is_whole"), [(1, True), (2, False)])
def test_one_article_is_the_whole_file(tmp_path, number, is_whole):
    text = "<article><title>Ferry stays</title><text>The ferry stays in port.</text></article>" * number
    assert {article.is_whole_file for article in read(tmp_path, f"<?xml version='1.0'?><all>{text}</all>")} == {
        is_whole
    }


def test_a_collection_has_an_article_for_each_of_its_elements(tmp_path):
    first, second = read(
        tmp_path,
        "<!DOCTYPE lewis SYSTEM 'lewis.dtd'>\n<REUTERS NEWID='1' TOPICS='YES'><DATE>26-FEB-1987 15:01:01.79</DATE>"
        "<PLACES>"
        "<D>usa</D><D>uk</D></PLACES><TEXT>&#2;<TITLE>FERRY</TITLE><DATELINE> MILTON, Feb 26 -</DATELINE>"
        "<BODY>It stays."
        "&#3;</BODY></TEXT></REUTERS>\n<REUTERS><DATE>26-FEB-1987</DATE><TEXT>"
        "<TITLE>B</TITLE><BODY>It & all.</BODY></TEXT>"
        "</REUTERS>",
    )
    assert first.facts["headline"] == ("FERRY",)
    assert first.facts["date"] == ("26-FEB-1987 15:01:01.79",)
    assert first.facts["places"] == ("usa", "uk")
    assert "tags" not in first.facts
    assert [paragraph.text for paragraph in second.paragraphs] == ["It & all."]


def test_an_encoded_text_has_its_day_in_an_attribute_and_keeps_its_paragraphs(tmp_path):
    [article] = read(
        tmp_path,
        "<TEI><teiHeader><titleStmt><title>Ferry stays</title></titleStmt><publicationStmt><p>Release of 2015</p>"
        "</publicationStmt><bibl><title>Harbour Mail</title>, <date when='1990-08-29'>Wednesday</date></bibl>"
        "</teiHeader>"
        "<text><body><p>One <persName>Ana Ruiz</persName>.</p><p>Two.</p></body></text></TEI>",
    )
    assert (article.facts["headline"], article.facts["date"]) == (("Ferry stays",), ("1990-08-29",))
    assert [paragraph.text for paragraph in article.paragraphs] == ["One Ana Ruiz.", "Two."]


def test_a_map_of_a_site_has_articles_without_text(tmp_path):
    news = "<url><loc>https://a.example/{0}</loc><n:news><n:publication><n:name>The Mail</n:name></n:publication>"
    news += "<n:publication_date>2024-03-1{0}</n:publication_date><n:title>Ferry {0}</n:title></n:news></url>"
    text = "".join(map(news.format, (1, 2)))
    first, second = read(tmp_path, f"<urlset xmlns:n='http://www.google.com/schemas/sitemap-news/0.9'>{text}</urlset>")
    assert first.facts["url"] == ("https://a.example/1",)
    assert second.facts["date"] == ("2024-03-12",)
    assert second.facts["source"] == ("The Mail",)


def test_a_day_in_parts(tmp_path):
    [article] = read(
        tmp_path,
        "<article><front><article-title>Ferry</article-title><pub-date><day>5</day><month>6</month><year>2010</year>"
        "</pub-date></front><body><p>It stays.</p></body></article>",
    )
    assert article.facts["date"] == ("2010-6-5",)


@pytest.mark.parametrize(
    "text",
    [
        "<opml><head><title>Subs</title><dateCreated>2010-01-01</dateCreated></head><body><outline/></body></opml>",
        "<plist><dict><key>date</key><date>2010-01-01</date></dict></plist>",
        "<urlset><url><loc>https://a.example/x</loc><lastmod>2010-01-01</lastmod></url></urlset>",
        "<record><title>Ferry</title><date>1988-05-18</date></record>",
        "<root><title>Ferry</title><text>cut short",
        "<!DOCTYPE r [<!ENTITY e 'boo'>]><r><title>T</title><text>&e; text</text></r>",
    ],
)
def test_what_has_no_article_is_refused(tmp_path, text):
    [problem] = read(tmp_path, text)
    assert isinstance(problem, Problem)


def test_a_text_that_was_typed_in_has_the_date_of_the_paper(tmp_path):
    [article] = read(
        tmp_path,
        "<TEI><teiHeader><titleStmt><title>Ferry stays</title></titleStmt><publicationStmt><date when='2015-01-01'/>"
        "</publicationStmt><sourceDesc><bibl><date when='1990-08-29'>29 August</date></bibl></sourceDesc></teiHeader>"
        "<text><body><p>The ferry stays. It sails on <date>5 May 1991</date>.</p></body></text></TEI>",
    )
    assert article.facts["date"] == ("1990-08-29",)
    assert [paragraph.text for paragraph in article.paragraphs] == ["The ferry stays. It sails on 5 May 1991."]


def test_a_library_s_note_is_the_text_and_a_prefix_needs_no_declaration(tmp_path):
    [article] = read(
        tmp_path,
        "<m:mods><m:titleInfo><m:title>Ferry</m:title></m:titleInfo><m:originInfo><m:dateIssued>1989-10-24</m:dateIssued>"
        "<m:dateCaptured>2011-06-30</m:dateCaptured></m:originInfo><m:note>The ferry stays in port.</m:note></m:mods>",
    )
    assert article.facts["date"] == ("1989-10-24",)
    assert [paragraph.text for paragraph in article.paragraphs] == ["The ferry stays in port."]


def test_a_record_of_dublin_core(tmp_path):
    [article] = read(
        tmp_path,
        "<oai_dc:dc xmlns:oai_dc='http://oai.example/dc' xmlns:dc='http://dc.example/'><dc:title>Ferry</dc:title>"
        "<dc:date>2002-01-25</dc:date><dc:type>Text</dc:type><dc:description>It stays.\n\nIt is old.</dc:description>"
        "</oai_dc:dc>",
    )
    assert article.facts == {"headline": ("Ferry",), "date": ("2002-01-25",)}
    assert [paragraph.text for paragraph in article.paragraphs] == ["It stays.", "It is old."]


def test_dates_of_one_name_that_differ_are_none(tmp_path):
    text = "<article><title>Ferry</title><date>2009-03-05</date><date>{}-03-05</date><body>It stays.</body></article>"
    assert "date" not in read(tmp_path, text.format(2010))[0].facts
    assert read(tmp_path, text.format(2009))[0].facts["date"][0] == "2009-03-05"


@pytest.mark.parametrize(
    "issue",
    [
        "<issue><date>19 July 2012</date>{}</issue>",
        "<issue date='19 July 2012'>{}</issue>",
        "<newspaper><head><pubdate>19 July 2012</pubdate></head><page>{}</page></newspaper>",
    ],
)
def test_an_article_has_the_date_of_the_issue_around_it(tmp_path, issue):
    [article] = read(tmp_path, issue.format("<article><title>Ferry stays</title><text>It stays.</text></article>"))
    assert article.facts["date"] == ("19 July 2012",)


@pytest.mark.parametrize(
    "issue",
    [
        "<issue><date>19 July 2012</date><date>20 July 2012</date>{}</issue>",
        "<export date='19 July 2012'>{}</export>",
        "<issue><scandate>2014-01-01</scandate>{}</issue>",
        "<issue><note><date>19 July 2012</date></note>{}</issue>",
    ],
)
def test_dates_around_articles_that_are_not_theirs(tmp_path, issue):
    read_ = read(tmp_path, issue.format("<article><title>Ferry stays</title><text>It stays.</text></article>"))
    assert "date" not in read_[0].facts


def test_an_article_s_own_date_wins_over_that_of_its_issue(tmp_path):
    own = "<article><title>A</title><date>18 July 2012</date><text>B c.</text></article>"
    assert read(tmp_path, f"<issue><date>19 July 2012</date>{own}</issue>")[0].facts["date"] == ("18 July 2012",)


def test_a_number_of_a_collection_states_the_day(tmp_path):
    text = "<DOC id='NYT_ENG_20090806.0012'><HEADLINE>Ferry stays</HEADLINE><TEXT><P>It stays.</P></TEXT></DOC>"
    assert read(tmp_path, text)[0].facts["date"] == ("2009-08-06",)


def test_a_note_of_the_full_text_is_the_text(tmp_path):
    text = (
        "<mods><titleInfo><title>Ferry stays</title></titleInfo><originInfo><dateIssued>1987-10-09</dateIssued>"
        "</originInfo><recordInfo><recordCreationDate>2011-06-14</recordCreationDate></recordInfo>"
        "<note type='fulltext'>It stays.</note></mods>"
    )
    [article] = read(tmp_path, text)
    assert article.facts["date"] == ("1987-10-09",)


def test_the_date_of_an_issue_is_looked_for_once(tmp_path, monkeypatch):
    looked = []
    dates_of = xml_issues._dates
    monkeypatch.setattr(xml_issues, "_dates", lambda issue, table: looked.append(issue) or dates_of(issue, table))
    article = "<article><title>Ferry stays</title><text>It stays.</text></article>"
    issues = "".join(f"<issue><date>{day} July 2012</date>{article * 3}</issue>" for day in (19, 20))
    found = [one.facts["date"][0] for one in read(tmp_path, f"<issues>{issues}</issues>")]
    assert found == ["19 July 2012"] * 3 + ["20 July 2012"] * 3
    assert len(looked) == 2


HANDED_ON = (
    "<record><header><identifier>oai:h.example:1</identifier><datestamp>2019-01-01</datestamp></header>"
    "<metadata><oai_dc:dc xmlns:oai_dc='http://oai.example/dc' xmlns:dc='http://dc.example/'><dc:title>{}</dc:title>"
    "<dc:date>2002-01-25</dc:date><dc:description>It stays in port.</dc:description></oai_dc:dc></metadata></record>"
)


def test_records_of_dublin_core_as_libraries_hand_them_on(tmp_path):
    records = HANDED_ON.format("Ferry") + HANDED_ON.format("Storm")
    found = read(tmp_path, f"<OAI-PMH><ListRecords>{records}</ListRecords></OAI-PMH>")
    assert [one.facts["headline"] for one in found] == [("Ferry",), ("Storm",)]
    assert {one.facts["date"] for one in found} == {("2002-01-25",)}
    assert [one.text for one in found[1].paragraphs] == ["It stays in port."]


def test_a_record_with_a_text_of_its_own_is_the_article(tmp_path):
    text = HANDED_ON.format("Ferry").replace("<metadata>", "<title>Storm</title><body>It came.</body><metadata>")
    [article] = read(tmp_path, text)
    assert article.facts["headline"] == ("Storm",)


SAID = "<body><p>The ferry stayed in port for a second day.</p><p>It may sail on Tuesday, the company said.</p></body>"


@pytest.mark.parametrize(
    ("head", "headline", "deck"),
    [("<hl1>Ferry stays</hl1><hl2>Hundreds wait</hl2>", "Ferry stays", "Hundreds wait"), ("", None, None)],
)
def test_a_lone_article_is_one_with_its_text_alone(tmp_path, head, headline, deck):
    (article,) = read(tmp_path, f"<article>{head}{SAID}</article>")
    assert (article.facts.get("headline", (None,))[0], article.facts.get("deck", (None,))[0]) == (headline, deck)
    assert len(article.paragraphs) == 2


def test_a_document_with_a_text_alone_is_an_article(tmp_path):
    [article] = read(tmp_path, f"<document>{SAID}</document>")
    assert len(article.paragraphs) == 2
