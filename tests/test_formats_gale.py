"""Downloads of Gale and InfoTrac: what the head of each article says, its text, many in one file."""

import pytest

from indexer.formats import read_file
from indexer.formats.exports.layouts import read_layout
from indexer.formats.raw import SourceFile

TEXT = "The ferry stayed in port for a second day.\n\nMore than 300 passengers had been waiting since Saturday."
FACTS = {"headline": "Ferry stays in port", "date": "May 5, 2005", "source": "Harbour Journal", "byline": "Ana Ruiz"}

CITED = f"""Ferry stays in port
Ana Ruiz
Harbour Journal. (May 5, 2005): News: p12.
Copyright: COPYRIGHT 2005 Harbour Newspapers
http://www.harbour.example/
Full Text:

{TEXT}

Source Citation
Ruiz, Ana. "Ferry stays in port." Harbour Journal, 5 May 2005, p. 12. Gale OneFile: News, gale.example/A132.
Accessed 21 Nov. 2025.

Gale Document Number: GALE|A132456789
"""
VOLUME = f"""Ferry stays in port.(News)
Harbour Journal, May 5, 2005 v64 i3 p18(4)
Full Text: COPYRIGHT 2005 Harbour Newspapers

Byline: Ana Ruiz

{TEXT}
"""
FIELDS = f"""Title: Ferry stays in port.
Author(s): Ana Ruiz
Source: Harbour Journal. 64.3 (May 5, 2005): p18.
Document Type: Article

Full Text:
COPYRIGHT 2005 Harbour Newspapers
http://www.harbour.example

{TEXT}

Source Citation   (MLA 8th Edition)
Ruiz, Ana. "Ferry stays in port." Harbour Journal, 5 May 2005, p. 18. Expanded Academic ASAP. Accessed 21 Nov. 2020.

Document Number: GALE|A132456789
COPYRIGHT 2005 Harbour Newspapers
"""
RECENT = f"""Ferry stays in port
Date: May 5, 2005
From: Harbour Journal(Vol. 64, Issue 3)
Publisher: Harbour Newspapers
Document Type: Article
Length: 812 words
Lexile Measure: 1240L

Full Text:
Byline: Ana Ruiz

{TEXT}

Copyright: COPYRIGHT 2005 Harbour Newspapers
http://www.harbour.example

Source Citation (MLA 9th Edition)
"Ferry stays in port." Harbour Journal, vol. 64, no. 3, 5 May 2005. Gale OneFile: News, gale.example/A132.

Gale Document Number: GALE|A132456789
"""
TERMINAL = f"""Information Access Company
Article A16912345 from InfoTrac

Source:  Harbour Journal, May 5, 2005 v64 n3 p18(4).

  Title:  Ferry stays in port. (News)
 Author:  Ana Ruiz

Subjects:  Ferries; Ports
     AN:  16912345

Full Text COPYRIGHT 2005 Harbour Newspapers Inc.

{TEXT}

                              -- End --
"""
FAMILY_FIRST = f"""Ferry stays in port.
Ruiz, Ana
Harbour Journal 64.3 (May 5, 2005): p18(4). (812 words)
From Expanded Academic ASAP.
Full Text: COPYRIGHT 2005 Harbour Newspapers

{TEXT}

Gale Document Number: A132456789
"""
TOWN = f"""Ferry stays in port
Ana Ruiz
Harbour Journal [Milton, England], 5 May 2005, p. 12.

Full Text:

{TEXT}

Gale Document Number: GALE|CS132456789
"""
ALL = [
    pytest.param(CITED, FACTS | {"section": "News"}, id="cited"),
    pytest.param(VOLUME, FACTS, id="volume"),
    pytest.param(FIELDS, FACTS, id="fields"),
    pytest.param(RECENT, FACTS, id="recent"),
    pytest.param(TERMINAL, FACTS | {"tags": "Ferries; Ports"}, id="terminal"),
    pytest.param(FAMILY_FIRST, FACTS, id="family-first"),
    pytest.param(TOWN, FACTS | {"date": "5 May 2005"}, id="town"),
]


@pytest.mark.parametrize(("text", "facts"), ALL)
def test_an_article_has_what_its_head_states_and_nothing_else_in_its_text(text, facts):
    found, below = read_layout(text)
    assert found == facts
    assert below.split() == TEXT.split()


@pytest.mark.parametrize("text", [one.values[0] for one in ALL if one.id != "volume"])
def test_a_download_of_several_has_each(tmp_path, text):
    path = tmp_path / "ferry.txt"
    other = text.replace("Ferry stays", "Bridge opens").replace("ferry stayed", "bridge opened")
    path.write_text("\n".join([text, other, text]), encoding="utf-8")
    articles = list(read_file(SourceFile(path, "ferry.txt", path.stat().st_size), {}))
    assert [article.facts["headline"][0][:6] for article in articles] == ["Ferry ", "Bridge", "Ferry "]
    assert [[p.text[:12] for p in article.paragraphs] for article in articles] == [
        ["The ferry st", "More than 30"],
        ["The bridge o", "More than 30"],
        ["The ferry st", "More than 30"],
    ]


@pytest.mark.parametrize(
    "text",
    [
        f"Ferry stays in port\n\nFull Text: what the minister said on May 5, 2005\n\n{TEXT}",
        f"Ferry stays in port\n\nHe wrote that all was well and that he would wait.\n\n{CITED}",
        f"Ferry stays in port\nHarbour Journal. (May 5, 2005): News: p12.\n\n{TEXT}",
    ],
)
def test_a_text_with_less_of_a_head_stays_as_it_is(text):
    assert read_layout(text) == ({}, text)


def test_a_headline_may_begin_as_the_database_does():
    for headline in ("From port to port", "Gale keeps ferry in port"):
        assert read_layout(CITED.replace("Ferry stays in port\nAna", f"{headline}\nAna"))[0]["headline"] == headline


@pytest.mark.parametrize("line", ["Abstract (art) hung on the walls", "Citation: the board was cited for bravery"])
def test_a_paragraph_may_begin_as_a_foot_does(line):
    for told in (f"{line}\n\n{TEXT}", f"{TEXT}\n\n{line}"):
        text = f"Ferry stays in port\nHarbour Journal, May 5, 2005 p18\nFull Text:\n{told}\n"
        assert read_layout(text)[1].split() == told.split()


def test_a_second_article_below_the_first_is_not_lost():
    text = f"Ferry stays in port\nHarbour Journal, May 5, 2005 p18\nFull Text:\n{TEXT}\n\nSource Citation\nRuiz\n\n"
    assert read_layout(text * 2) == ({}, text * 2)
