"""Downloads of Nexis beside the usual ones: agencies, broadcasts, fields below the text, lists above the articles."""

import pytest

from indexer.formats import read_file
from indexer.formats.exports.layouts import read_layout
from indexer.formats.raw import SourceFile

TEXT = "The ferry stayed in port for a second day.\n\nMore than 300 passengers had been waiting since Saturday."
WIRE = f"""                     Copyright 1998 Harbour Press Agency

                              Harbour Press Agency

        These materials may not be republished without the express written consent of the Harbour Press Agency

                              May 05, 1998 14:12 GMT

SECTION: International news

LENGTH: 411 words

HEADLINE: Ferry stays in port

BYLINE: Ana Ruiz

DATELINE: MILTON, May 5

BODY:
   {TEXT}

   ar/bo

LOAD-DATE: May 5, 1998
"""
UPI = f"""         The materials in the HPI file were compiled by Harbour Press International. The materials may not be
republished without the express written consent of HPI.

                         Harbour Press International

                        May 5, 1988, Thursday, BC cycle

SECTION: Domestic News

LENGTH: 411 words

HEADLINE: Ferry stays in port

BYLINE: By ANA RUIZ

DATELINE: MILTON

KEYWORD: Ferry

BODY:
   {TEXT}

GRAPHIC: PICTURE
"""
SHOW = f"""                  Copyright 1998 Harbour Broadcasting Companies, Inc.
                              All Rights Reserved
                               HBC News

                           SHOW: HARBOUR TONIGHT (6:30 pm ET)

                              May 5, 1998

TYPE: Newscast

LENGTH: 411 words

HEADLINE: FERRY STAYS IN PORT

ANCHORS: TOM REED

REPORTERS: ANA RUIZ

BODY:

   TOM REED, anchor:

   {TEXT}

LANGUAGE: English

LOAD-DATE: May 6, 1998
"""
SHOW2 = f"""                  Copyright 1998 Cable Harbour Network
                               All Rights Reserved

                                  HNN

                              SHOW: HNN TODAY 12:00 PM ET

                              May 5, 1998; Tuesday

                             Transcript # 98050500V09

SECTION: News; Domestic

LENGTH: 411 words

HEADLINE: Ferry Stays in Port

GUESTS: Ben Oda

BYLINE: Ana Ruiz, Carl Moss

HIGHLIGHT: It may sail
again on Tuesday.

BODY:
   ANA RUIZ, HNN ANCHOR: {TEXT}
"""
CLASSIFIED = f"""Ferry stays in port

The Harbour Times (Milton)

May 5, 2005 Thursday

Final Edition

Copyright 2005 Harbour Newspapers All Rights Reserved

Section: NEWS; Pg. A01

Length: 411 words

Byline: Ana Ruiz

Dateline: MILTON

Body


{TEXT}

Graphic


Photo, The ferry in port; BEN ODA

Classification


Language: ENGLISH

Publication-Type: Newspaper

Subject: FERRIES (90%); PORTS (78%); FERRIES (90%)

Industry: PORTS (90%)

Geographic: MILTON (79%)

Load-Date: May 5, 2005


End of Document
"""
COVER = f"""User Name: Ana Reader
Date and Time: Saturday, November 21, 2020 10:22:00 AM EST
Job Number: 130415263

Documents (1)

1. Ferry stays in port
Client/Matter: -None-
Search Terms: ferry
Search Type: Terms and Connectors
Narrowed by:
Content Type Narrowed by
News -None-

{CLASSIFIED}"""
COVER2 = COVER.replace("(1)", "(2)") + CLASSIFIED.replace("Ferry stays", "Bridge opens")
FOOT = f"""                              1 of 2 DOCUMENTS

                       Copyright 2005 Harbour Newspapers
                              All Rights Reserved
                                The Harbour Times

                              May 5, 2005 Thursday
                                  Final Edition

SECTION: NEWS; Pg. A01

LENGTH: 411 words

HEADLINE: Ferry stays in port;
It may sail again

BYLINE: Ana Ruiz

BODY:

{TEXT}

URL: http://www.harbour.example

GRAPHIC: Photo, The ferry in port

LANGUAGE: ENGLISH

DOCUMENT-TYPE: NEWS

PUBLICATION-TYPE: Newspaper

SUBJECT: FERRIES (90%);
PORTS (78%)

GEOGRAPHIC: MILTON (79%)

LOAD-DATE: May 5, 2005

CORRECTION-DATE: May 7, 2005

CORRECTION:
An article on Thursday gave the wrong day.

                              2 of 2 DOCUMENTS

                                The Harbour Times

                              May 6, 2005 Friday

Bridge opens

BYLINE: Ben Oda, Special to The Harbour Times

SECTION: NEWS; Pg. A01

LENGTH: 41 words


{TEXT}

NOTES: Tom Reed contributed.
"""
PAGED = """Page 1 of 2
Ferry stays in port

Ferry stays in port
The Harbour Times (Milton)
May 5, 2005 Thursday
Final Edition

Copyright 2005 Harbour Newspapers All Rights Reserved
Section: NEWS; Pg. A01
Length: 411 words
Byline: Ana Ruiz
Body

The ferry stayed in port for a second day.
Page 2 of 2
Ferry stays in port

More than 300 passengers had been waiting since Saturday.
Load-Date: May 5, 2005

End of Document
"""
BIBL = f"""Bibliography
1. Ferry stays in port, The Harbour Times, May 5, 2005 Thursday
2. Bridge opens in port, The Harbour Times, May 5, 2005 Thursday

{CLASSIFIED}
{CLASSIFIED.replace("Ferry stays", "Bridge opens")}"""
FULL = CLASSIFIED.replace("Body\n", "Body\n\nFULL TEXT\n", 1)


INDEXED = {"language": "ENGLISH", "tags": "FERRIES; PORTS"}
PAPER = {"date": "May 5, 2005 Thursday", "source": "The Harbour Times", "section": "NEWS", "byline": "Ana Ruiz"}


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (WIRE, {"source": "Harbour Press Agency", "section": "International news", "byline": "Ana Ruiz"}),
        (UPI, {"source": "Harbour Press International", "section": "Domestic News", "byline": "By ANA RUIZ"}),
        (SHOW, {"source": "HBC News", "byline": "ANA RUIZ", "language": "English"}),
        (
            SHOW2,
            {
                "source": "HNN",
                "section": "News",
                "byline": "Ana Ruiz, Carl Moss",
                "deck": "It may sail again on Tuesday.",
            },
        ),
        (CLASSIFIED, PAPER | INDEXED | {"tags": "FERRIES; PORTS; FERRIES"}),
        (FULL, PAPER | INDEXED | {"tags": "FERRIES; PORTS; FERRIES"}),
        (PAGED, PAPER),
    ],
)
def test_an_article_has_what_its_head_states_and_nothing_else_in_its_text(text, facts):
    found, below = read_layout(text)
    assert found.pop("headline").capitalize() == "Ferry stays in port"
    assert found | {"date": ""} == {"date": ""} | facts | {"date": ""}
    assert found["date"][:3] == "May"
    words = below.split()
    begins, ends = words.index("The"), words.index("Saturday.")
    assert words[begins : ends + 1] == TEXT.split()
    assert words[:begins] + words[ends + 1 :] in (
        [],
        ["ar/bo"],
        ["TOM", "REED,", "anchor:"],
        ["ANA", "RUIZ,", "HNN", "ANCHOR:"],
    )


def read(tmp_path, text):
    path = tmp_path / "ferry.txt"
    path.write_text(text, encoding="utf-8")
    return list(read_file(SourceFile(path, "ferry.txt", path.stat().st_size), {}))


@pytest.mark.parametrize(("text", "headlines"), [(COVER, 1), (COVER2, 2), (BIBL, 2)])
def test_a_list_above_the_articles_is_none(tmp_path, text, headlines):
    articles = read(tmp_path, text)
    titles = ["Ferry stays in port", "Bridge opens in port"][:headlines]
    assert [article.facts["headline"] for article in articles] == [(title,) for title in titles]
    assert [text.split("\n")[article.line - 1] for article in articles] == titles


def test_what_a_paper_says_below_its_article_is_kept(tmp_path):
    ferry, bridge = read(tmp_path, FOOT)
    assert ferry.facts["tags"] == ("FERRIES", "PORTS")
    correction = "Correction: An article on Thursday gave the wrong day."
    assert [p.text for p in ferry.paragraphs] == [*TEXT.split("\n\n"), correction]
    assert bridge.paragraphs[-1].text == "NOTES: Tom Reed contributed."


def test_numbers_of_pages_are_cut_only_where_the_file_was_printed():
    text = PAGED.replace("Page 1 of 2\nFerry stays in port\n\n", "")
    assert "Page 2 of 2" in read_layout(text)[1]
    assert "Page 2 of 3" in read_layout(PAGED.replace("Page 2 of 2", "Page 2 of 3"))[1]


def test_a_line_graphic_far_from_the_foot_is_of_the_text():
    long = CLASSIFIED.replace("Graphic\n", "Graphic\n" + "It was drawn by hand.\n" * 30)
    assert "Graphic\n" in read_layout(long)[1]


@pytest.mark.parametrize(
    ("line", "source"),
    [("Harbour Tonight (7:00 PM ET) - HBC", "HBC"), ("HARBOUR TONIGHT (6:30 pm ET)", "HARBOUR TONIGHT")],
)
def test_a_programme_is_the_source_where_no_other_is_named(line, source):
    text = (
        f"SHOW: {line}\nMay 5, 1998 Tuesday\nTYPE: Profile\nHEADLINE: Ferry stays in port\nANCHORS: Tom Reed\n\n{TEXT}"
    )
    facts, below = read_layout(text)
    assert (facts["source"], facts["headline"], below.strip()) == (source, "Ferry stays in port", TEXT)


HEAD = "Harbour Times\n\nMay 5, 2005\n\nFerry stays in port\n\nBYLINE: Ana Ruiz\n\nLENGTH: 90 words\n\n"
LOADED = "\n\nLOAD-DATE: May 6, 2005\n"


@pytest.mark.parametrize(
    "below",
    [
        "Language: English\n\nThe course was full.",
        "Language: English\nThe course was full.",
        "Language: English\n\nRain on the quay",
        "Graphic: a word that nobody knew.\n\nThe course was full.",
        "Load-Date: a word that nobody knew.\n\nThe course was full.",
        "Load-Date: May 6, 2005\nThe course was full, and the second one as well.",
        "SPEAKER: The course was full.",
        f"LOAD-DATE: May 6, 2005\n\n{HEAD.replace('Ferry stays', 'Tug stays')}Rain on the quay",
    ],
)
@pytest.mark.parametrize("foot", ["", LOADED])
def test_a_foot_is_the_last_lines_alone(below, foot):
    facts, text = read_layout(f"{HEAD}{TEXT}\n\n{below}{foot}")
    assert facts["headline"] == "Ferry stays in port"
    assert text.strip() == f"{TEXT}\n\n{below}"


@pytest.mark.parametrize(
    "text",
    [
        f"HOST: {TEXT}\n\nGUEST: Thank you.",
        f"ANCHOR: Good morning\n\nREPORTER: {TEXT}\n\nANCHOR: Good night",
        "GUEST: Thank you.\n\nHOST: Good night.",
        f"REPORTER: {TEXT}",
        f"TERMS: {TEXT}",
        f"DATELINE: MILTON\n{TEXT}",
    ],
)
def test_what_persons_say_is_the_text(text):
    facts, below = read_layout(f"{HEAD}{text}{LOADED}")
    assert (facts["headline"], facts["byline"]) == ("Ferry stays in port", "Ana Ruiz")
    assert below.strip() == text.removeprefix("DATELINE: MILTON\n")


@pytest.mark.parametrize(
    "above",
    [
        "The ferry stayed in port.\n\nMay 5, 2005\n\n",
        f"{TEXT}\n\nHarbour Times\nMay 5, 2005\n\n",
        "The council gave permission for the new port.\n\nHarbour Times\nMay 5, 2005\n\n",
        f"How to write\nBy Ana Ruiz\nMay 5, 2005\n\n{TEXT}\n\n",
        "Questions\nMay 5, 2005\n\n",
    ],
)
def test_labels_below_a_text_are_no_head(above):
    text = f"{above}Headline: what happened\nByline: who wrote it\n\n{TEXT}"
    assert read_layout(text) == ({}, text)


def test_a_head_alone_is_no_article():
    assert read_layout(f"{HEAD}{LOADED}")[0] == {}


def test_a_title_is_the_headline_where_there_is_no_other():
    text = f"{HEAD}{TEXT}{LOADED}".replace("LENGTH", "TITLE: Editor\n\nLENGTH")
    assert read_layout(text)[0]["headline"] == "Ferry stays in port"
    assert read_layout(text.replace("Ferry stays in port\n\nBY", "BY"))[0]["headline"] == "Editor"


def test_a_long_line_of_a_programme_names_none():
    shown = f"May 5, 2005\nShow: a{' ' * 20_000}b(\n\nHEADLINE: Ferry stays in port\nLENGTH: 9 words\n\n{TEXT}"
    assert "source" not in read_layout(shown)[0]
