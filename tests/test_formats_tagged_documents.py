"""Texts of corpora: each document in an element whose attributes are its facts; Reuters' collection of stories."""

import time

import pytest

from indexer.formats import read_file
from indexer.formats.raw import SourceFile
from indexer.formats.tagged_documents import documents_in

TEXT = "Ferry waits in port\n\nThe ferry to the islands stayed in port on Monday after a storm broke two windows."


def read(tmp_path, text, name="a.txt"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return list(read_file(SourceFile(path, name, len(text)), {}))


@pytest.mark.parametrize(
    ("tag", "fact", "value"),
    [
        ('<doc id="7" date="2010-09-12" source="Bay Post">', "date", "2010-09-12"),
        ('<doc id="7" date="2010-09-12" source="Bay &amp; Port Post">', "source", "Bay & Port Post"),
        ("<text pubdate='2010-09-12'>", "date", "2010-09-12"),
        ("<doc year=2010 month=9 day=12>", "date", "2010-9-12"),
        ('<article title="Ferry waits" date="2010-09-12">', "headline", "Ferry waits"),
        (
            '<doc url="http://www.bay.example/2010/09/12/ferry.html">',
            "url",
            "http://www.bay.example/2010/09/12/ferry.html",
        ),
    ],
)
def test_attributes_are_facts(tmp_path, tag, fact, value):
    [article] = read(tmp_path, f"{tag}\n{TEXT}\n</{tag.split()[0][1:]}>\n")
    assert article.facts[fact] == (value,)
    assert [one.text for one in article.paragraphs] == TEXT.split("\n\n")
    assert article.line is None


def test_several_documents(tmp_path):
    text = "\n".join(f'<doc id="{n}" date="2010-09-{n}">\n<p>\n{TEXT}\n</p>\n</doc>' for n in (12, 13))
    first, second = read(tmp_path, text)
    assert (first.facts["date"], second.facts["date"]) == (("2010-09-12",), ("2010-09-13",))
    assert (first.line, second.line) == (1, 8)
    assert [len(one.paragraphs) for one in (first, second)] == [2, 2]


@pytest.mark.parametrize(
    "text",
    [
        f'<doc id="7">\n{TEXT}\n</doc>',
        f'<doc class="wide" lang="en">\n{TEXT}\n</doc>',
        f'<doc date="2010-09-12">\n{TEXT}\n</doc>\nAnd a line below it, which is none of the document.',
        f'<div date="2010-09-12">\n{TEXT}\n</div>',
        f'A line. <doc date="2010-09-12">\n{TEXT}\n</doc>',
    ],
)
def test_other_texts(tmp_path, text):
    [article] = read(tmp_path, text)
    assert not article.facts


def test_a_collection_with_tags_in_its_documents_is_none(tmp_path):
    [article] = read(tmp_path, f'<DOC date="2010-09-12">\n<TEXT>\n{TEXT}\n</TEXT>\n</DOC>')
    assert not article.facts


def test_stories_of_reuters_collection(tmp_path):
    story = (
        "<REUTERS NEWID='1'><DATE>12-NOV-1987 08:52:00.00</DATE><TEXT><TITLE>FERRY WAITS</TITLE>"
        f"<BODY>{TEXT}</BODY></TEXT></REUTERS>"
    )
    for text in (story, f'<!DOCTYPE lewis SYSTEM "lewis.dtd">\n{story}'):
        [article] = read(tmp_path, text, "reut2-000.sgm")
        assert article.facts["date"] == ("12-NOV-1987 08:52:00.00",)
        assert article.facts["headline"] == ("FERRY WAITS",)
    assert len(read(tmp_path, story + "\n" + story, "reut2-000.sgm")) == 2


def test_what_is_no_whole_collection_is_a_text(tmp_path):
    [article] = read(tmp_path, f"<REUTERS NEWID='1'><DATE>12-NOV-1987\n\n{TEXT}")
    assert not article.facts


def test_fields_without_end_take_no_time():
    start = time.process_time()
    documents_in('<newsitem date="1997-01-15">' + "<title><codes>" * 100_000, {})
    assert time.process_time() - start < 3
