"""A news database's export as plain text: where its articles begin, and what the head of each says."""

import pytest

from indexer.formats import read_file
from indexer.formats.exports.dividing import articles_in
from indexer.formats.exports.layouts import read_layout
from indexer.formats.raw import Problem, SourceFile

NUMBERED = """
Search terms: ferry

                               1 of 2 DOCUMENTS


                            The Harbour Herald (Westmouth)

                             January 4, 2013 Friday
                                 Final Edition

Ferry strike leaves thousands
stranded on the islands

BYLINE: Ada Brook

SECTION: HOME PAGES; Pg. 4

LENGTH: 167 words

DATELINE: WESTMOUTH


Thousands of passengers were stranded yesterday after ferry crews
walked out.

The strike ends on January 6.

LOAD-DATE: January 3, 2013

                      Copyright 2013 Harbour Newspapers
                              All Rights Reserved

                               2 of 2 DOCUMENTS


                              The Northern Gazette

                           December 14, 2012 Friday

Bridge vote challenged in court

LENGTH: 60 words


Residents asked a judge on Thursday to set aside the vote.
"""

ENDED = """Council backs new bridge
The Northern Gazette
December 12, 2012 Wednesday

Copyright 2012 Gazette Group All Rights Reserved

Section: NEWS; Pg. 1
Length: 90 words
Byline: Tom Reed
Highlight: A long dispute is over.

Body

The council voted last night to build a bridge.

Graphic

Load-Date: December 13, 2012

End of Document

Ferry operator to cut 200 jobs

By Ada Brook
412 words
3 January 2013
14:05
The Harbour Herald
HARHER
English
(c) 2013 Harbour Newspapers. All rights reserved.

The ferry operator will cut 200 jobs.

Document HARHER0020130103e913000a1
"""


def read(tmp_path, text):
    path = tmp_path / "export.txt"
    path.write_bytes(text.encode())
    return list(read_file(SourceFile(path, "export.txt", path.stat().st_size), {}))


def texts(item):
    return [paragraph.text for paragraph in item.paragraphs]


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_numbered_articles(tmp_path, line_end):
    ferry, bridge = read(tmp_path, NUMBERED.replace("\n", line_end))
    assert ferry.facts == {
        "headline": ("Ferry strike leaves thousands stranded on the islands",),
        "date": ("January 4, 2013 Friday",),
        "source": ("The Harbour Herald",),
        "section": ("HOME PAGES",),
        "byline": ("Ada Brook",),
    }
    assert texts(ferry) == [
        "Thousands of passengers were stranded yesterday after ferry crews walked out.",
        "The strike ends on January 6.",
    ]
    assert bridge.facts == {
        "headline": ("Bridge vote challenged in court",),
        "date": ("December 14, 2012 Friday",),
        "source": ("The Northern Gazette",),
    }
    assert texts(bridge) == ["Residents asked a judge on Thursday to set aside the vote."]


def test_articles_with_a_last_line(tmp_path):
    council, ferry = read(tmp_path, ENDED)
    assert council.facts == {
        "headline": ("Council backs new bridge",),
        "deck": ("A long dispute is over.",),
        "date": ("December 12, 2012 Wednesday",),
        "source": ("The Northern Gazette",),
        "section": ("NEWS",),
        "byline": ("Tom Reed",),
    }
    assert texts(council)[0] == "The council voted last night to build a bridge."
    assert ferry.facts == {
        "headline": ("Ferry operator to cut 200 jobs",),
        "date": ("3 January 2013 14:05",),
        "source": ("The Harbour Herald",),
        "byline": ("Ada Brook",),
        "language": ("English",),
    }
    assert texts(ferry) == ["The ferry operator will cut 200 jobs."]


def test_each_article_has_its_line_and_its_text_as_written(tmp_path):
    lines = NUMBERED.splitlines()
    for item in read(tmp_path, NUMBERED):
        assert lines[item.line - 1].strip() == item.original.splitlines()[0].strip()
        assert item.original in NUMBERED
    assert "LOAD-DATE: January 3, 2013" in read(tmp_path, NUMBERED)[0].original


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Fire at the port\n\n1 of 2\n\nA crane\n\n2 of 2\n\nA ship\n\nIt burned all night.", id="gallery"),
        pytest.param("The file says\n\nDocument 3 of 9\n\non its cover.", id="one-number"),
        pytest.param("Document 1 of 9\n\nA\n\nDocument 1 of 9\n\nB", id="a-number-twice"),
        pytest.param("Document 1 of 9\n\nA\n\nDocument 2 of 8\n\nB", id="two-totals"),
        pytest.param("It was the end of document control, he said.", id="in-a-sentence"),
        pytest.param("The sign read\n\nEnd of Document\n\nand nobody knew why.", id="one-end-and-no-head"),
    ],
)
def test_other_texts_are_one_article(tmp_path, text):
    assert list(articles_in(text)) == []
    (item,) = read(tmp_path, text)
    assert item.line is None
    assert item.original == text


def test_what_stands_above_the_first_number_is_kept_unless_it_is_a_search():
    long = "The inquiry has two documents. " * 30
    text = f"{long}\n\nDocument 1 of 2\n\nA letter.\n\nDocument 2 of 2\n\nA reply.\n"
    assert [part.text.strip() for part in articles_in(text)] == [long.strip(), "A letter.", "A reply."]
    assert [part.text.strip() for part in articles_in(text.replace(long, "Terms: letters"))] == [
        "A letter.",
        "A reply.",
    ]


def test_a_story_above_the_first_number_is_an_article_however_short_it_is():
    story = "Archive finds papers\n\nBy Ana Ruiz\n\nThe archive has found papers that nobody missed."
    text = f"{story}\n\nDocument 1 of 2\n\nA letter.\n\nDocument 2 of 2\n\nA reply.\n"
    assert [part.text.strip() for part in articles_in(text)] == [story, "A letter.", "A reply."]
    search = "Terms: ferry and port.\n\nSearched on 5 May 2025"
    assert len(list(articles_in(text.replace(story, search)))) == 2


def test_what_stands_below_the_last_end_is_kept(tmp_path):
    parts = articles_in("One.\nEnd of Document\n\nTwo.\nEnd of Document\n\nThree.\n")
    assert [part.text.strip() for part in parts] == ["One.", "Two.", "Three."]


def test_an_export_may_be_of_one_article(tmp_path):
    (item,) = read(tmp_path, ENDED.partition("Ferry operator")[0])
    assert item.facts["headline"] == ("Council backs new bridge",)


def test_a_head_of_another_layout_stays_in_the_text():
    text = "A headline\n\n60 words\n\nNo date stands here.\n"
    assert read_layout(text) == ({}, text)


def test_fields_below_the_length_are_read_and_may_go_on():
    facts, text = read_layout(
        "Copyright 1994 The Harbour Company\nThe Harbour Herald\n\nJanuary 1, 1994, Saturday, Late Edition\n\n"
        "LENGTH: 50 words\n\nHEADLINE: Ferries: a year\nof delays\n\nBODY:\n   They were late.\n"
    )
    assert facts == {
        "headline": "Ferries: a year of delays",
        "date": "January 1, 1994, Saturday, Late Edition",
        "source": "The Harbour Herald",
    }
    assert text == "   They were late."


def test_an_export_may_be_larger_than_an_article_but_its_articles_may_not(tmp_path):
    long = "word " * 700_000
    first, second = read(tmp_path, f"A\n\n{long}\nEnd of Document\nB\n\n{long}\nEnd of Document\n")
    assert (first.line, second.line) == (1, 5)
    problem, _ = read(tmp_path, f"A\n\n{long * 2}\nEnd of Document\nB\n\nShort.\nEnd of Document\n")
    assert isinstance(problem, Problem)
    assert str(problem) == "export.txt:1: larger than 5 MB: no article is"


def test_only_the_by_of_a_byline_is_taken_off():
    text = "A headline\nBy Toby Hall and Ruby Oda\n41 words\n3 January 2013\nThe Harbour Herald\n\nThey were late.\n"
    assert read_layout(text)[0]["byline"] == "Toby Hall and Ruby Oda"


LABELLED = "The Harbour Herald\n\nJanuary 4, 2013 Friday\n\nA headline\n\nLENGTH: 50 words\n"


def test_a_text_right_below_the_length_is_kept():
    assert read_layout(f"{LABELLED}They were late.\n\nThey left.")[1] == "They were late.\n\nThey left."


def test_a_text_may_begin_a_paragraph_with_the_name_of_a_field():
    text = "They were late.\n\nLanguage: what divides the two towns\n\nThey left."
    assert read_layout(f"{LABELLED}\n{text}\n\nLANGUAGE: ENGLISH\n")[1].rstrip() == text


def test_a_text_right_below_a_bare_head_is_kept():
    head = "A headline\n41 words\n3 January 2013\nThe Harbour Herald\n"
    for text in ("They were late. " * 20, "They were late.\n" * 20):
        assert read_layout(head + text) == ({}, head + text)


def test_long_lines_and_heads_are_read_in_little_time():
    town = f"Herald{' ' * 200_000}x\n\nJanuary 4, 2013 Friday\n\nA headline\n\nLENGTH: 50 words\n\nText."
    assert read_layout(town)[1] == "Text."
    facts, text = read_layout(f"{LABELLED}HEADLINE: Ferries\n" + "late again\n" * 400_000)
    assert len(facts["headline"]) < 1_000
    assert text.count("late again") > 399_900


@pytest.mark.parametrize(
    "above", ["© 2005 Factiva " * 60 + "x", "© 2005 Factiva " * 60 + "\nx", "Title: a By: b\n" + "\n " * 3_000 + "x"]
)
def test_notices_above_the_first_number_are_read_in_little_time(above):
    text = f"{above}\n\nThe ferry stayed in port.\n\n1 of 2 documents\n\nA\n\n2 of 2 documents\n\nDatabase: B\n"
    assert len(list(articles_in(text))) == 3


TAGGED = """<DOC>
<DOCNO> HT880101-0001 </DOCNO>
<HEAD>Ferry Stays in Port</HEAD>
<TEXT>
The ferry stayed in port.
</TEXT>
</DOC>
<DOC id="HT880102-0002" type="story">
<HEAD>Library Opens</HEAD>
<TEXT>
The library opened.
</TEXT>
</DOC>
"""


def test_a_tagged_file_has_many_documents():
    parts = list(articles_in(TAGGED))
    assert [part.line for part in parts] == [1, 8]
    assert ["Ferry" in part.text for part in parts] == [True, False]
    assert [part.line for part in articles_in(f"<?xml version='1.0'?>\n<DOCS>\n{TAGGED}</DOCS>")] == [3, 10]


def test_a_line_of_a_text_begins_no_document():
    said = "The file format begins each record so:\n<DOC>\nand ends it likewise."
    assert list(articles_in(f"<DOC>\n{said}\n")) == []
    parts = [part.text for part in articles_in(f"<DOC>\n{said}\n</DOC>\n<DOC>\nThe ferry left.\n</DOC>\n")]
    assert [said in part for part in parts] == [True, False]
    assert len(list(articles_in("<DOC>\n<TEXT>The ferry left.\n<DOC>\n<DOCNO> 2 </DOCNO>\nIt came back.\n"))) == 2


@pytest.mark.parametrize("text", ["<DOC>\nThe ferry left.\n</DOC>\n", f"The files look so:\n{TAGGED}"])
def test_one_document_and_a_text_about_some_are_one_article(text):
    assert list(articles_in(text)) == []


ALONE = """                  Copyright 1998 Harbour Newspapers
                          The Harbour Herald

                  August 21, 1998, Friday, Late Edition - Final

SECTION: Section A; Page 1; Column 1; Foreign Desk

LENGTH: 812 words

HEADLINE: Ferry Stays in Port

BYLINE:  By ADA BROOK

BODY:
The ferry stayed in port.

LOAD-DATE: August 22, 1998
"""
FILED = """The Harbour Press

The materials in the file were compiled by The Harbour Press. They may not be republished without consent.

Friday, BC cycle August 21, 1998

SECTION: International News
HEADLINE: Ferry stays in port

The ferry stayed in port.
"""


@pytest.mark.parametrize(
    ("text", "source", "section"),
    [
        (ALONE, "The Harbour Herald", "Section A"),
        (f"1 of 1 DOCUMENT\n\n{ALONE}", "The Harbour Herald", "Section A"),
        (FILED, "The Harbour Press", "International News"),
    ],
)
def test_the_only_article_of_a_file_is_read_as_one_of_many_is(tmp_path, text, source, section):
    path = tmp_path / "ferry.txt"
    path.write_text(text, encoding="utf-8")
    (article,) = read_file(SourceFile(path, "ferry.txt", path.stat().st_size), {})
    facts = {fact: values[0].casefold() for fact, values in article.facts.items()}
    assert facts["headline"] == "ferry stays in port"
    assert (article.facts["source"], article.facts["section"]) == ((source,), (section,))
    assert "August 21, 1998" in article.facts["date"][0]
    assert [paragraph.text for paragraph in article.paragraphs] == ["The ferry stayed in port."]


def test_the_title_of_a_page_above_a_headline_is_not_said_twice():
    facts, text = read_layout(f"Page 1 of 2\nFerry stays in port\n\nFerry stays in port\n{NEXIS_BELOW}")
    assert (facts["headline"], facts["section"], text.strip()) == ("Ferry stays in port", "Home Pages", "Text.")
    assert facts["deck"] == "It may sail again"


def test_a_clock_below_the_date_is_part_of_it():
    facts, _text = read_layout(ALONE.replace("Late Edition - Final", "BC cycle\n\n9:31 AM Eastern Time"))
    assert facts["date"] == "August 21, 1998 9:31 AM Eastern Time"


NEXIS_BELOW = """The Herald (Harbour)
May 5, 2005 Thursday

Copyright 2005 Harbour Newspapers
Section: Home Pages, Pg. 9
Length: 411 words
Highlight: It may sail again
Body

Text.
"""
