"""Texts from archives of scanned papers: what the line that cites the paper says, the text alone."""

import pytest

from indexer.formats.exports.layouts import read_layout

TEXT = "The ferry stayed in port for a second day.\n\nMore than 300 passengers had been waiting since Saturday."
TROVE = f"""The Harbour Mercury (Vic. : 1854 - 1954), Monday 5 May 1890, page 5

FERRY STAYS IN PORT.

{TEXT}

National Library of Australia
http://nla.gov.au/nla.news-article1234567
"""
TROVENEW = f"""FERRY STAYS IN PORT.

The Harbour Mercury (Vic. : 1854 - 1954)
Mon 5 May 1890
Page 5

{TEXT}

https://trove.nla.gov.au/newspaper/article/1234567
"""
PP = f"""FERRY STAYS IN PORT.
Harbour Times, Volume XLV, Issue 9612, 5 May 1890, Page 5

{TEXT}

Permanent link to this item
https://paperspast.natlib.govt.nz/newspapers/HT18900505.2.20

Bibliographic details
Harbour Times, Volume XLV, Issue 9612, 5 May 1890, Page 5

Word Count
411
"""
BNA = f"""Harbour Mercury - Monday 05 May 1890
Page 5

FERRY STAYS IN PORT.

{TEXT}

Image © THE BRITISH LIBRARY BOARD. ALL RIGHTS RESERVED.
"""
CLIP = f"""The Harbour Times (Harbour, Minnesota) · 5 May 1890, Mon · Page 5
https://www.newspapers.com/clip/123456/
Downloaded on Nov 21, 2015

Ferry stays in port

{TEXT}

Clipped By:
ana_r
Sat, Nov 21, 2015
Copyright © 2015 Newspapers.com. All Rights Reserved.
"""
CA = f"""The Harbour herald. [volume] (Harbour, Minn.) 1874-1921, May 05, 1890, Page 5, Image 5
Image provided by Minnesota Historical Society
Persistent link: https://chroniclingamerica.loc.gov/lccn/sn83045462/1890-05-05/ed-1/seq-5/

FERRY STAYS IN PORT.

{TEXT}
"""


@pytest.mark.parametrize(
    ("text", "source", "address"),
    [
        (TROVE, "The Harbour Mercury", "http://nla.gov.au/nla.news-article1234567"),
        (TROVENEW, "The Harbour Mercury", "https://trove.nla.gov.au/newspaper/article/1234567"),
        (PP, "Harbour Times", "https://paperspast.natlib.govt.nz/newspapers/HT18900505.2.20"),
        (BNA, "Harbour Mercury", ""),
        (CLIP, "The Harbour Times", "https://www.newspapers.com/clip/123456/"),
        (CA, "The Harbour herald", ""),
    ],
)
def test_a_text_has_what_is_cited_and_nothing_else(text, source, address):
    facts, below = read_layout(text)
    assert facts["headline"].capitalize().rstrip(".") == "Ferry stays in port"
    assert (facts["source"], facts.get("url", "")) == (source, address)
    assert facts["date"] in ("5 May 1890", "05 May 1890", "May 05, 1890")
    assert below.split() == TEXT.split()


@pytest.mark.parametrize(
    "text",
    [
        f"Harbour Mercury - Monday 05 May 1890\n\nFERRY STAYS IN PORT.\n\n{TEXT}",
        f"{TEXT}\n\nHarbour Times, Volume XLV, Issue 9612, 5 May 1890, Page 5\n\n{TEXT}",
        f"Harbour Times, Volume XLV, Issue 9612, 5 May 1890, Page 5\n\n{TEXT}",
    ],
)
def test_a_text_without_an_archive_or_a_headline_stays_as_it_is(text):
    assert read_layout(text) == ({}, text)


def test_what_archives_write_beside_a_text_is_none_of_it():
    head = TROVE.replace("\n\nFERRY", "\nNational Library of Australia\nFERRY").replace(
        "PORT.\n", "PORT.\nBy Ana Ruiz\n", 1
    )
    facts, below = read_layout(head)
    assert (facts["headline"], facts["byline"], below.split()) == ("FERRY STAYS IN PORT.", "By Ana Ruiz", TEXT.split())
    for line in ("Downloaded on Nov 14, 2020", "Image (c) Harbour Papers. Courtesy of THE BRITISH LIBRARY BOARD."):
        assert read_layout(f"{TROVE.split('National')[0]}{line}\n")[1].split() == TEXT.split()


@pytest.mark.parametrize(
    "last",
    ["National Library of Milton opens again on Monday.", "The text is in the British Newspaper Archive, she said."],
)
def test_sentences_about_archives_are_of_the_text(last):
    head = "The Harbour Mercury (Vic. : 1854 - 1954), Monday 5 May 1890, page 5\n\nFERRY STAYS IN PORT.\n\n"
    assert read_layout(f"{head}About 300 passengers waited.\n\n{last}")[1].split("\n\n")[0].strip().startswith("About")
    assert read_layout(f"{head}{TEXT}\n\n{last}")[1].endswith(last)
