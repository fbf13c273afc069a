"""Downloads of NewsBank and of the paper libraries before it: what the head of each says, its text, many in one."""

import pytest

from indexer.formats import read_file
from indexer.formats.exports.layouts import read_layout
from indexer.formats.raw import SourceFile

TEXT = "The ferry stayed in port for a second day.\n\nMore than 300 passengers had been waiting since Saturday."
FACTS = {
    "headline": "Ferry stays in port",
    "date": "May 5, 2005",
    "source": "The Harbour Times",
    "section": "News",
    "byline": "Ana Ruiz",
}

LISTED = f"""Ferry stays in port
Harbour Times, The (MN) - May 5, 2005
Author/Byline: Ana Ruiz
Edition: Final
Section: News
Page: 1A
Readability: 10-12 grade level (Lexile: 1240)

{TEXT}

Caption: The ferry in port.

A second picture shows the pier.

Index terms: Ferries; Ports
Record Number: 0505050123
Copyright (c) 2005 The Harbour Times
"""
PRINTED = f"""NewsBank
Access World News - Historical and Current

Ferry stays in port

May 5, 2005 | Harbour Times, The (MN)
Author: Ana Ruiz | Section: News | Page: 1A
392 Words | Readability: Lexile: 1240, grade level(s): 10 11-12

OpenURL Link

{TEXT}

Citation (aglc Style)
Ana Ruiz, 'Ferry stays in port', Harbour Times, The (online), 5 May 2005 1A <https://newsbank.example/docref=news/10A>

Copyright (c) 2005 The Harbour Times
"""
MAILED = f"""Harbour Times, The (MN)

May 5, 2005
Section: News
Edition: FINAL
Page: 1A

Ferry stays in port
Author: Ana Ruiz
Estimated printed pages: 3

Article Text:

{TEXT}

Copyright (c) 2005 The Harbour Times
Record Number: 0505050123

OpenURL Article Bookmark (right click, and copy the link location):
Ferry stays in port
"""
TITLED = f"""Ferry stays in port
Harbour Times, The (MN)
May 5, 2005
Author: Ana Ruiz
Edition: FINAL
Section: News
Page: 1A
Index Terms: Ferries; Ports
Dateline: MILTON

Article Text:
{TEXT}

Copyright (c) 2005 The Harbour Times
Record Number: 0505050123
"""
LIBRARY = f"""Harbour Times, The (MN)

May 5, 2005
Section: News
Edition: FINAL
Page: 1A

Ferry stays in port
Ana Ruiz

{TEXT}

Caption: PHOTO: The ferry in port.
Copyright 2005 The Harbour Times.
"""
HOSTED = f""" 4/9/1
DIALOG(R)File 901:Harbour Times
(c) 2005 Harbour Times. All rts. reserv.

08765432
Ferry stays in port
Harbour Times (HT) - May 5, 2005
By: Ana Ruiz
Edition: FINAL  Section: News  Page: 1A
Word Count: 411

TEXT:
{TEXT}

Copyright (c) 2005 Harbour Times
CAPTIONS: Photo
DESCRIPTORS: FERRIES; PORTS
"""
LABELLED = f"""Paper: Harbour Times, The (MN)
Title: Ferry stays in port
Date: May 5, 2005
Section: News
Page: 1A
Author: Ana Ruiz

{TEXT}

Record Number: 0505050123
"""


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        pytest.param(LISTED, FACTS | {"tags": "Ferries; Ports"}, id="listed"),
        pytest.param(LISTED.replace("\n", "\n\n"), FACTS | {"tags": "Ferries; Ports"}, id="a-blank-line-everywhere"),
        pytest.param(PRINTED, FACTS, id="printed"),
        pytest.param(MAILED, FACTS, id="mailed"),
        pytest.param(TITLED, FACTS | {"tags": "Ferries; Ports"}, id="titled"),
        pytest.param(LIBRARY, FACTS, id="library"),
        pytest.param(LABELLED, FACTS, id="labelled"),
        pytest.param(HOSTED, FACTS | {"source": "Harbour Times", "tags": "FERRIES; PORTS"}, id="hosted"),
    ],
)
def test_an_article_has_what_its_head_states_and_nothing_else_in_its_text(text, facts):
    found, below = read_layout(text)
    assert found == facts
    assert below.split() == TEXT.split()


def read(tmp_path, text):
    path = tmp_path / "ferry.txt"
    path.write_text(text, encoding="utf-8")
    return list(read_file(SourceFile(path, "ferry.txt", path.stat().st_size), {}))


ONE_OF_EACH = [LISTED, PRINTED, MAILED, TITLED, LIBRARY, HOSTED, LABELLED]


@pytest.mark.parametrize("between", ["", "\n\n", "\n____________________\n\n"])
@pytest.mark.parametrize("text", ONE_OF_EACH)
def test_a_download_of_several_has_each(tmp_path, text, between):
    other = text.replace("Ferry stays", "Bridge opens").replace("ferry stayed", "bridge opened")
    articles = read(tmp_path, between.join([text, other, text]))
    assert [article.facts["headline"] for article in articles] == [
        ("Ferry stays in port",),
        ("Bridge opens in port",),
        ("Ferry stays in port",),
    ]
    assert {article.facts["byline"] for article in articles} == {("Ana Ruiz",)}
    assert [[p.text[:20] for p in article.paragraphs] for article in articles] == [
        ["The ferry stayed in ", "More than 300 passen"],
        ["The bridge opened in", "More than 300 passen"],
        ["The ferry stayed in ", "More than 300 passen"],
    ]


def test_what_stands_above_the_first_of_several_is_left_out_if_it_is_a_list(tmp_path):
    listing = "Contents\n1. Ferry stays in port\nHarbour Times, The (MN) - May 5, 2005\n\n"
    assert len(read(tmp_path, f"{listing}{LISTED}\n{LISTED}")) == 2
    story = "The ferries of Milton have a long story, which these articles tell.\n\n"
    assert len(read(tmp_path, f"{story}{LISTED}\n{LISTED}")) == 3


@pytest.mark.parametrize(
    "text",
    [
        "The letter reads\n\nHarbour Times, The (MN) - May 5, 2005\n\nSection: News\n\nand nothing else.",
        "Section: News\nPage: 4\n\nThat is all that the page of May 5, 2005 says.",
        f"Harbour Times, The (MN)\n\nMay 5, 2005\nSection: News\nPage: 1A\n\n{TEXT * 5}",
    ],
)
def test_a_text_with_less_of_a_head_stays_as_it_is(text):
    assert read_layout(text) == ({}, text)


def test_lines_that_no_database_writes_stay_in_the_text():
    facts, text = read_layout(f"A week of waiting\n\n{LISTED}".replace("Caption:", "Memo: Ben Oda helped.\nCaption:"))
    assert facts["headline"] == "Ferry stays in port"
    assert text.split("\n\n")[0] == "A week of waiting"
    assert text.endswith("\nBen Oda helped.")
    assert "Caption of the year" in read_layout(LISTED.replace("More than", "Caption of the year: More than"))[1]
    copied = LISTED.replace("More than", "Copyright 2005 Harbour Lines\n\nMore than")
    assert "Copyright 2005 Harbour Lines" in read_layout(copied)[1]


def test_an_essay_with_cuttings_in_it_is_one(tmp_path):
    head = "Harbour Times - May 5, 2005\nSection: News\nPage: A1"
    essay = f"My cuttings\n\n{TEXT}\n\nThe first says:\n\n{head}\n\n{TEXT}\n\nThe second says:\n\n{head}\n\n{TEXT}\n"
    assert len(read(tmp_path, essay)) == 1


def test_an_author_right_below_a_headline_is_not_part_of_it():
    facts, text = read_layout(
        f"Ferry memories\nBy Ana Ruiz\n\nHarbour Times - May 5, 2005\nSection: News\nPage: A1\n\n{TEXT}"
    )
    assert (facts["headline"], facts["byline"], text.split()) == ("Ferry memories", "By Ana Ruiz", TEXT.split())


def test_a_byline_with_a_role_is_not_the_headline():
    assert read_layout(LIBRARY.replace("Ana Ruiz", "Ana Ruiz, Staff Writer"))[0]["byline"] == "Ana Ruiz, Staff Writer"
    assert read_layout(LIBRARY.replace("Ana Ruiz", "for a second day"))[0]["headline"].endswith("for a second day")


@pytest.mark.parametrize("byline", ["Ana Ruiz. STAFF WRITER", "Ana Ruiz ; Staff Writer", "Ana Ruiz Staff Writer"])
def test_a_role_stands_behind_a_comma(byline):
    assert read_layout(LISTED.replace("Ana Ruiz", byline))[0]["byline"].lower() == "ana ruiz, staff writer"
    for byline in ("Ana Ruiz Times Staff Writer", "Ana Ruiz, Times Staff Writer"):
        assert read_layout(LISTED.replace("Ana Ruiz", byline))[0]["byline"] == "Ana Ruiz, Times Staff Writer"


def test_labels_of_one_line_are_read_one_by_one():
    for line in ("Edition: Metro Section: News Page: A1", "Section: News | 431 Words"):
        assert read_layout(LISTED.replace("Edition: Final\nSection: News", line))[0]["section"] == "News"
