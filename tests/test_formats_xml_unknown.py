"""XML in vocabularies that nobody has told us of: read by its prose and the words of its names."""

import pytest

from indexer.formats import read_file
from indexer.formats.raw import Problem, RawArticle, SourceFile
from indexer.formats.xml_blocks import is_told

FIRST = "The ferry between Milton and Quayside will stay in port for a third day, the company said."
LAST = "Hundreds of passengers were waiting on the quay in the rain when the announcement was made."


def read(folder, text):
    path = folder / "a.xml"
    path.write_text(text, encoding="utf-8")
    return list(read_file(SourceFile(path, "a.xml", path.stat().st_size), {}))


def texts(raw):
    return [paragraph.text for paragraph in raw.paragraphs]


def in_each(name):
    return f"<{name}>{FIRST}</{name}><{name}>{LAST}</{name}>"


@pytest.mark.parametrize(
    "text",
    [
        "<articleDoc><headlineGroup><hl1>Ferry stays</hl1></headlineGroup><author>Ana Ruiz</author><publicationDate>"
        f"2014-05-06</publicationDate><bodyText>{in_each('p')}</bodyText></articleDoc>",
        "<escenic><content creationdate='2014-05-06'><field name='title'>Ferry stays</field><field name='byline'>"
        f"Ana Ruiz</field><field name='body'><div>{in_each('p')}</div></field></content></escenic>",
        "<Export><Info PubDate='2014-05-06'/><Texts><Element type='headline'><Para>Ferry stays</Para></Element>"
        f"<Element type='byline'>Ana Ruiz</Element><Element type='body'>{in_each('Para')}</Element></Texts></Export>",
        "<wire><Elements><Element><Name>head</Name><Content>Ferry stays</Content></Element><Element><Name>author</Name>"
        "<Content>Ana Ruiz</Content></Element><Element><Name>day</Name><Content>2014-05-06</Content></Element><Element>"
        f"<Name>body</Name><Content>{FIRST}\n\n{LAST}</Content></Element></Elements></wire>",
    ],
)
def test_what_holds_prose_is_an_article_with_the_facts_of_its_names(tmp_path, text):
    [article] = read(tmp_path, text)
    assert {fact: said[0] for fact, said in article.facts.items() if fact in ("headline", "byline", "date")} == {
        "headline": "Ferry stays",
        "byline": "Ana Ruiz",
        "date": "2014-05-06",
    }
    assert texts(article) == [FIRST, LAST]


def test_prose_below_what_is_something_else_is_none_of_it(tmp_path):
    photo = f"<photoGroup><caption>{LAST.replace('Hundreds', 'Dozens')}</caption></photoGroup>"
    notice = f"<copyrightNotice>{LAST.replace('Hundreds', 'Scores')}</copyrightNotice>"
    [article] = read(tmp_path, f"<unit><kopf>Ferry stays in port</kopf>{photo}{in_each('absatz')}{notice}</unit>")
    assert texts(article) == [FIRST, LAST]
    assert article.facts["headline"] == ("Ferry stays in port",)


def test_elements_side_by_side_with_headlines_are_articles_of_one_paper(tmp_path):
    one = f"<contribution><heading>Ferry stays {{}}</heading><writer>Ana Ruiz</writer>{in_each('para')}</contribution>"
    first, second = read(
        tmp_path,
        f"<weekly><newspaperName>Harbour Mail</newspaperName><issueDate>2014-05-06</issueDate>{one.format(1)}"
        f"{one.format(2)}</weekly>",
    )
    assert (first.facts["headline"], second.facts["headline"]) == (("Ferry stays 1",), ("Ferry stays 2",))
    assert second.facts["date"] == ("2014-05-06",)
    assert second.facts["source"] == ("Harbour Mail",)
    assert texts(second) == [FIRST, LAST]


def test_words_and_lines_of_a_scan_are_paragraphs(tmp_path):
    words = [[f"<String CONTENT='{word}'/>" for word in text.split()] for text in (FIRST, LAST)]
    lines = ["".join(f"<TextLine>{''.join(some[at : at + 6])}</TextLine>" for at in range(0, 99, 6)) for some in words]
    [article] = read(tmp_path, f"<alto><Page>{''.join(f'<TextBlock>{one}</TextBlock>' for one in lines)}</Page></alto>")
    assert texts(article) == [FIRST, LAST]


def test_runs_of_an_office_s_paragraph_are_one(tmp_path):
    runs = "".join(f"<w:p><w:r><w:t>{t[:31]}</w:t></w:r><w:r><w:t>{t[31:]}</w:t></w:r></w:p>" for t in (FIRST, LAST))
    head = "<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>Ferry stays</w:t></w:r></w:p>"
    [article] = read(tmp_path, f"<package><w:body>{head}{runs}</w:body></package>")
    assert texts(article)[-2:] == [FIRST, LAST]
    assert article.facts["headline"] == ("Ferry stays",)


@pytest.mark.parametrize(
    "text",
    [
        f"<article><headline>Ferry</headline><body><p>{FIRST}</p></body><tailParagraphs><paragraph>{LAST}</paragraph>"
        "</tailParagraphs></article>",
        f"<DOC><HL>Ferry</HL><TEXT><P>{FIRST}</P></TEXT><MORE>{LAST}</MORE></DOC>",
        f"<rss><channel><item><title>Ferry</title><description>{FIRST}</description><full-text>{LAST}</full-text></item>"
        "</channel></rss>",
        f"<nitf><body><body.head><hedline><hl1>Ferry</hl1></hedline></body.head><body.content><p>{FIRST}</p>"
        f"</body.content><rest><p>{LAST}</p></rest></body></nitf>",
    ],
)
def test_told_paragraphs_that_a_reader_leaves_out_are_kept(tmp_path, text):
    [article] = [one for one in read(tmp_path, text) if isinstance(one, RawArticle)]
    assert texts(article) == [FIRST, LAST]


def test_a_text_has_the_date_of_its_publication_where_no_paper_is_named(tmp_path):
    [article] = read(
        tmp_path,
        "<TEI><teiHeader><titleStmt><title>Ferry</title></titleStmt><publicationStmt><publisher>Harbour Mail"
        "</publisher><date when='2013-02-01'/></publicationStmt></teiHeader><text><body><p>It stays.</p></body></text>"
        "</TEI>",
    )
    assert (article.facts["date"], article.facts["source"]) == (("2013-02-01",), ("Harbour Mail",))


@pytest.mark.parametrize(
    "text", ["<config><key>a.b</key><value>7</value></config>", f"<svg><text>{FIRST}</text></svg>"]
)
def test_what_has_no_prose_and_files_of_other_kinds_are_refused(tmp_path, text):
    [problem] = read(tmp_path, text)
    assert isinstance(problem, Problem)


def test_what_is_told():
    assert is_told(FIRST)
    assert not is_told("Ferry stays in port for a third day in Milton and Quayside")
