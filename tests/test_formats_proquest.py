"""A download of ProQuest as plain text: what the labels above and below an article say, and its text."""

import pytest

from indexer.formats import read_file
from indexer.formats.exports.layouts import read_layout
from indexer.formats.raw import SourceFile

FIRST = "The ferry stayed in port for a second day, the company said on Monday evening, and may sail again."
LAST = "A spokeswoman said that more than 300 passengers had been waiting at the harbour since Saturday."
BODY = f"{FIRST}\n\n{LAST}"
RULE = "_" * 60
HEADLINE = "Ferry stays in port"
FOOT = """Illustration

Caption: PHOTO: The ferry in port on Monday, when it did not sail.

Subject: Ferries; Ports

Location: London England

People: Lind, Greta

Company / organization: Name: Harbour Lines; NAICS: 483112; Name: Coast Group; NAICS: 483113

Title: Ferry stays in port

Publication title: The Harbour Times; London (UK)

Pages: 12

Publication year: 2005

Publication date: May 5, 2005

Section: News

Publisher: Harbour Newspapers

ISSN: 01400460

Source type: Newspapers

Language of publication: English

ProQuest document ID: 318123456

Document URL: http://search.proquest.example/docview/318123456?accountid=1

Copyright: (Copyright Harbour Newspapers 2005)

Last updated: 2014-05-05

Database: ProQuest Central
"""
REPORT = f"""{RULE}

Report Information from ProQuest

November 21 2015 10:22

{RULE}

Table of contents

1. Ferry stays in port for a second day, says the company that owns it?

2. Library opens its doors again in the old town hall.

"""
CONTACT = f"""{RULE}

Contact ProQuest

Copyright © 2015 ProQuest LLC. All rights reserved. - Terms and Conditions
"""


def document(number, title=HEADLINE, text=BODY):
    return f"""{RULE}

{number}{title}

Author: Ruiz, Ana; Oda, Ben

Publication info: The Harbour Times ; London (UK) [London (UK)]05 May 2005: 12.

ProQuest document link

Abstract: None available.

Full text: {text}

{FOOT}
"""


def read(tmp_path, text):
    path = tmp_path / "download.txt"
    path.write_text(text, encoding="utf-8")
    return list(read_file(SourceFile(path, "download.txt", path.stat().st_size), {}))


def texts(item):
    return [paragraph.text for paragraph in item.paragraphs]


def test_a_report_has_many_documents_and_is_none_itself(tmp_path):
    text = REPORT + document("Document 1 of 2\n\n") + document("Document 2 of 2\n\n", "Library opens") + CONTACT
    ferry, library = read(tmp_path, text)
    assert ferry.facts == {
        "headline": (HEADLINE,),
        "date": ("May 5, 2005",),
        "source": ("The Harbour Times",),
        "section": ("News",),
        "byline": ("Ana Ruiz, Ben Oda",),
        "language": ("English",),
        "people": ("Greta Lind",),
        "organisations": ("Harbour Lines", "Coast Group"),
        "tags": ("Ferries", "Ports"),
    }
    assert texts(ferry) == texts(library) == [FIRST, LAST]
    assert library.facts["headline"] == ("Library opens",)
    assert [text.splitlines()[item.line - 1] for item in (ferry, library)] == [HEADLINE, "Library opens"]


def test_documents_without_numbers_stand_between_rules(tmp_path):
    cited = f"{RULE}\n\nBibliography\n\nCitation style: APA 7th\n\nRuiz, A. (2005). Ferry stays in port.\n"
    text = document("") + document("", "Library opens") + f"{RULE}\n\nA note that is nobody's.\n" + cited + CONTACT
    ferry, library = read(tmp_path, text)
    assert texts(ferry) == [FIRST, LAST]
    assert (library.facts["headline"], library.line) == (("Library opens",), document("").count("\n") + 3)
    assert "A note that is nobody's." in library.original


HEAD = "Author: Ruiz, Ana\n\nPublication info: The Harbour Times ; Bay [Bay]. 05 May 2005: A.12."
BELOW = "Publication title: The Harbour Times; Bay\n\nPublication date: May 5, 2005\n\nSource type: Newspapers\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(REPORT.partition("Table")[0] + document("Document 1 of 1\n\n") + CONTACT, id="report"),
        pytest.param(f"{RULE}\nDocument 3 of 9\n\n{HEADLINE}\n\n{HEAD}\n\nFull text: {BODY}\n\n{BELOW}", id="numbered"),
        pytest.param(f"{HEADLINE}\n{HEAD}\n\nFull text:\n{BODY}\n", id="glued-no-foot"),
        pytest.param(f"{HEADLINE}: [FINAL Edition]\n\n{HEAD}\n\nFull text: {BODY}", id="edition"),
        pytest.param(
            f"{HEADLINE}\nAna Ruiz. The Harbour Times; Bay [Bay]05 May 2005: A12.\n\n"
            f"Abstract\n{FIRST}\n\nFull text\n{BODY}\n\n{BELOW}",
            id="cited-and-abstract",
        ),
        pytest.param(
            f"{HEADLINE}; [FINAL Edition]\nAna Ruiz. The Harbour Times. Bay, Minn.: May 5, 2005. pg. A.12\n\n"
            f"Full Text (411   words)\n(Copyright 2005 Harbour Newspapers)\n\n{BODY}\n\n"
            f"[Illustration]\nCaption: The ferry\n\n"
            "Indexing (document details)\nSubjects:\tFerries, Ports\nAuthor(s):\tAna Ruiz\nSource type:\tNewspaper\n"
            "ProQuest document ID:\t831234561\nText Word Count\t411\n\n"
            "Reproduced with permission of the copyright owner. Further reproduction is prohibited.\n",
            id="printed-2004",
        ),
        pytest.param(
            f"Title: {HEADLINE}\nAuthor: Ruiz, Ana.\nPublication title: The Harbour Times; Bay\nFirst page: B.1\n"
            f"Publication date: May 5, 2005\nISSN: 07431791\nLast updated: 2017-11-09\nFull text:\n\n{BODY}\n",
            id="all-labels-above",
        ),
        pytest.param(f"{HEADLINE}\n\nRuiz, Ana.\n\n{BODY}\n\nSubject: Ferries\n{BELOW}", id="all-labels-below"),
        pytest.param(f"{HEADLINE}\n\n{BODY}\n\nTitle: {HEADLINE}\nAuthor: Ana Ruiz\n{BELOW}", id="title-below"),
        pytest.param(
            f"{HEADLINE}\nAna Ruiz\n{HEAD[19:]}\nProQuest document link\n\n{BELOW}\n\n{BODY}\n", id="no-full-text"
        ),
        pytest.param(
            f"{HEADLINE}\n\n{HEAD}\n\nhttp://ezproxy.example/login?url=http://proquest.example/1\n\n"
            f"Full text: {BODY}\n\n{BELOW}"
            f"\n{RULE}\n\nBibliography\n\nCitation style: APA 7th\n\nRuiz, A. (2005). Ferry stays in port.\n\n{RULE}\n",
            id="address-and-bibliography",
        ),
    ],
)
def test_the_only_document_of_a_file(tmp_path, text):
    (item,) = read(tmp_path, text)
    found = {fact: item.facts[fact] for fact in ("headline", "byline", "source")}
    assert {**found, "byline": (found["byline"][0].partition(", Ben")[0],)} == {
        "headline": (HEADLINE,),
        "byline": ("Ana Ruiz",),
        "source": ("The Harbour Times",),
    }
    assert item.facts["date"][0] in ("May 5, 2005", "05 May 2005")
    assert texts(item) == [FIRST, LAST]
    assert not item.facts.keys() & {"url", "deck"}


@pytest.mark.parametrize(
    "head",
    [
        "By ANA RUIZ Special to The Harbour Times\n"
        "Harbour Times (1923-Current file); May 5, 1955; ProQuest Historical Newspapers: The Harbour Times\npg. 12",
        "RUIZ, ANA\nHarbour Times (1861-1997); May 5, 1955;\nProQuest Historical Newspapers: Harbour Times\npg. A14",
        "Ruiz, Ana Special to The Harbour Times\nHarbour Times; May 5, 1955; Global Newsstream\npg. A1",
    ],
)
def test_a_page_is_cited_above_its_text(tmp_path, head):
    notice = "Reproduced with permission of the copyright owner. Further reproduction prohibited without permission."
    (item,) = read(tmp_path, f"ProQuest\nFERRY STAYS IN PORT\n{head}\n\n{BODY}\n\n{notice}\n")
    assert {fact: values[0].casefold() for fact, values in item.facts.items()} == {
        "headline": "ferry stays in port",
        "byline": "ana ruiz",
        "source": "harbour times",
        "date": "may 5, 1955",
    }
    assert texts(item) == [FIRST, LAST]


def test_an_abstract_is_the_text_where_there_is_no_other(tmp_path):
    (item,) = read(tmp_path, f"{HEADLINE}\n\n{HEAD}\n\nAbstract: {FIRST}\n\nLinks: Linking Service\n\n{BELOW}")
    assert texts(item) == [FIRST]
    (item,) = read(tmp_path, f"{HEADLINE}\n\n{HEAD}\n\nAbstract: Passengers wait.\n\nFull text: {BODY}\n\n{BELOW}")
    assert item.facts["deck"] == ("Passengers wait.",)


@pytest.mark.parametrize(
    "told",
    [
        "Location: the old town hall, which nobody had used since the storm of 1987.",
        "Copyright was what they had come to speak about in 2005.",
        "Full text: what the minister said on the quay.",
        "By then it rained.\n\nSection: what the passengers call their end of the quay.",
    ],
)
def test_what_may_be_of_the_text_stays(tmp_path, told):
    begins = "" if told.startswith("Full text:") else f"{told}\n\n"  # which may stand right below a headline
    for text in (f"{begins}{BODY}\n\n{told}", f"{BODY}\n\n{told}\n\n{FIRST}\n\n{told}"):
        (item,) = read(tmp_path, f"{HEADLINE}\n\n{HEAD}\n\nFull text: {text}\n\n{BELOW}")
        assert texts(item) == text.split("\n\n")
        (item,) = read(tmp_path, f"{HEADLINE}\n\n{text}\n\n{BELOW}")
        assert texts(item) == text.split("\n\n")


def test_a_correction_is_of_the_article(tmp_path):
    (item,) = read(tmp_path, f"{HEADLINE}\n\n{HEAD}\n\nFull text: {BODY}\n\nCorrection: It was Sunday.\n\n{BELOW}")
    assert texts(item) == [FIRST, LAST, "Correction: It was Sunday."]


@pytest.mark.parametrize(
    "text",
    [
        f"On databases\n\nEach begins so:\n\nPublication title: The Harbour Times\n\nwhich is no use.\n\n{BODY}\n",
        f"{HEADLINE}\n\n5 May 2005\n\nFull text:\n\n{BODY}\n",
        f"{FIRST}\n\n{LAST}\n\n{FIRST}\n\nHarbour Times (1923-Current file); May 5, 1955; ProQuest\n",
        f"{RULE}\n\n{BODY}\n\n{RULE}\n\n{BODY}\n",
        f"{HEADLINE}\nBy Ana Ruiz\n\nA record has:\n\nPublication title: Bay\n{BELOW}\nFull text:\n\n{BODY}\n",
        f"{HEADLINE}\n\n{BODY}\n\nAuthor: Ben Oda\nPublication date: 5 May 2005\nNumber of pages: 300\n",
        "\n\n".join([f"{HEADLINE}\n{HEAD}\nFull text: {FIRST}\n{BELOW}"] * 2),
    ],
)
def test_other_texts_are_none(tmp_path, text):
    assert read_layout(text) == ({}, text)
    assert len(read(tmp_path, text)) == 1


def test_labels_below_a_long_text_are_found(tmp_path):
    (item,) = read(tmp_path, f"{HEADLINE}\n\n" + f"{BODY}\n\n" * 60 + BELOW)
    assert (item.facts["source"], texts(item)) == (("The Harbour Times",), [FIRST, LAST] * 60)


@pytest.mark.parametrize("sign", ["A, ", "[ ", "Ana. ", "_", " "])
def test_long_lines_are_read_in_little_time(sign):
    line = f"x{sign * 100_000}x"
    text = (
        f"{line}\n{line}\n\nAuthor: {line}\nPublication info: {line} [Bay]05 May 2005: 1.\nFull text: {line}\n\n{BELOW}"
    )
    assert read_layout(text)[0]["date"] == "May 5, 2005"
