import pytest

from indexer.formats import read_file
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


def test_dates_of_one_name_that_differ_are_none(tmp_path):
    text = "<article><title>Ferry</title><date>2009-03-05</date><date>{}-03-05</date><body>It stays.</body></article>"
    assert "date" not in read(tmp_path, text.format(2010))[0].facts
    assert read(tmp_path, text.format(2009))[0].facts["date"][0] == "2009-03-05"
