"""A download of Factiva as plain text, with tags or without: what it says of each article, and its text."""

import pytest

from indexer.formats import read_file
from indexer.formats.exports.layouts import read_layout
from indexer.formats.raw import SourceFile

FIRST = "The ferry stayed in port for a second day, the company said on Monday evening, and may sail again."
LAST = "A spokeswoman said that more than 300 passengers had been waiting at the harbour since Saturday."
BODY = f"{FIRST}\n\n{LAST}"
HEADLINE = "Ferry stays in port"
SUMMARY = """
Search Summary

Text\tferry
Source\tAll Sources
Results Found\t2
Timestamp\t21 November 2015 10:22

© 2015 Factiva, Inc. All rights reserved.
"""


def read(tmp_path, text):
    path = tmp_path / "download.txt"
    path.write_text(text, encoding="utf-8")
    return list(read_file(SourceFile(path, "download.txt", path.stat().st_size), {}))


def texts(item):
    return [paragraph.text for paragraph in item.paragraphs]


def facts(item):
    return {fact: "; ".join(values) for fact, values in item.facts.items()}


FACTS = {
    "headline": HEADLINE,
    "date": "5 May 2005 14:05",
    "source": "The Harbour Times",
    "section": "News",
    "byline": "Ana Ruiz",
    "language": "English",
}
UNDER = "5 May 2005\n14:05\nThe Harbour Times\nHARBT\nFirst\n12\nEnglish\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            f"News\n{HEADLINE}\n\nBy Ana Ruiz\n411 words\n{UNDER}(c) 2005 Harbour Newspapers\n\n{BODY}\n", id="bare"
        ),
        pytest.param(
            f"News\n{HEADLINE}\nBy Ana Ruiz\n1,411 words\n{UNDER}\n{BODY}\n\nDocument HARBT0000204993\n", id="code"
        ),
        pytest.param(
            f"News\n{HEADLINE}\n\nBy Ana Ruiz\n411 words\n"
            f"{UNDER}(c) 2005 Harbour Newspapers. All rights reserved. No part of "
            "it may be reproduced or passed on to others without the permission of its publishers, in any form.\n"
            f"It may not be redistributed.\n\n{BODY}\n",
            id="long-notice",
        ),
        pytest.param(
            f"News\n\n{HEADLINE}\n\nBy Ana Ruiz\n\n411 words\n\n"
            + UNDER.replace("\n", "\n\n")
            + f"(c) 2005 Harbour Newspapers\n\n{BODY}\n",
            id="blank-lines-between",
        ),
        pytest.param(
            "From: Bay Library\nSubject: Articles\nDate: 21 November 2015 10:22\n\nArticle 1\n\n"
            f"News\n{HEADLINE}\n\nBy Ana Ruiz\n411 words\n{UNDER}\n{BODY}\n"
            "\nPage 1 of 2 © 2015 Factiva, Inc. All rights reserved.\n",
            id="mailed-and-printed",
        ),
    ],
)
def test_an_article_without_tags(tmp_path, text):
    (item,) = read(tmp_path, text)
    assert facts(item) == FACTS
    assert texts(item) == [FIRST, LAST]


@pytest.mark.parametrize(
    ("above", "headline", "byline"),
    [
        (
            f"News\nOn the water\n{HEADLINE}\nBy Ana Ruiz in Bay\nand Ben Oda in Pier",
            HEADLINE,
            "Ana Ruiz in Bay and Ben Oda in Pier",
        ),
        (f"News\n{HEADLINE}\n\nBy Ana Ruiz\nTransport Editor", HEADLINE, "Ana Ruiz, Transport Editor"),
        (f"News\n{HEADLINE} once more\nAna Ruiz", f"{HEADLINE} once more", "Ana Ruiz"),
        (f"News\n{HEADLINE}\nAna Ruiz\nBay Correspondent", HEADLINE, "Ana Ruiz, Bay Correspondent"),
        (
            "News\nFerry stays in port for a second day as the storm\nkeeps crews at home",
            "Ferry stays in port for a second day as the storm keeps crews at home",
            None,
        ),
        ("News\niPhones stay in port", "iPhones stay in port", None),
    ],
)
def test_what_stands_above_the_count_of_words(above, headline, byline):
    found = read_layout(f"{above}\n411 words\n{UNDER}\n{BODY}\n")[0]
    assert (found["section"], found["headline"], found.get("byline")) == ("News", headline, byline)


def tagged(gap, title=HEADLINE, day=5):
    return f"""SE{gap}News
CLM{gap}On the water
HD{gap}{title}
BY{gap}By Ana Ruiz
CR{gap}Bay Agency
WC{gap}411 words
PD{gap}5 May 2005
ET{gap}14:05
SN{gap}The Harbour Times
SC{gap}HARBT
PG{gap}12
LA{gap}English
CY{gap}(c) 2005 Harbour Newspapers Ltd

LP{gap}
{FIRST}

TD{gap}
{LAST}

IN HARBOUR, where it rained, nobody waited.

CO : there was none.

ART{gap}Photo: The ferry in port
CO{gap}hrbln : Harbour Lines PLC
IN{gap}i76 : Transport
NS{gap}gcat : Political/General News | ncat : Content Types | nfact : Factiva Filters
RE{gap}uk : United Kingdom | eurz : Europe
IPC{gap}SHP/TRN
PUB{gap}Harbour Newspapers Ltd
AN{gap}Document HARBT0002005050{day}e1550001x

"""


@pytest.mark.parametrize("gap", ["   ", "\t", "\n"])
def test_articles_with_tags(tmp_path, gap):
    ferry, library = read(tmp_path, tagged(gap) + tagged(gap, "Library opens", 6) + SUMMARY)
    told = ["IN HARBOUR, where it rained, nobody waited.", "CO : there was none."]
    assert facts(ferry) == FACTS | {
        "organisations": "Harbour Lines PLC",
        "tags": "Political/General News; Transport",
    }
    assert facts(library)["headline"] == "Library opens"
    assert texts(ferry) == texts(library) == [FIRST, LAST, *told]
    assert (ferry.line, library.line) == (1, tagged(gap).count("\n") + 1)


@pytest.mark.parametrize(
    "text",
    [
        f"HD {HEADLINE}\nWC 411 words\n"
        f"PD 5 May 2005\nSN The Harbour Times\nLA English\nLP {FIRST}\nTD {LAST}\nRE uk : England\n",
        f"HD  {HEADLINE}\nWC  411 words\n"
        f"PD  5 May 2005\nSN  The Harbour Times\nLA  English\n\n{BODY}\n\nPUB  Harbour Newspapers\n",
        f"Sent to you by a reader.\n\nSN {'The Harbour Times'}\nHD {HEADLINE}\nPD 5 May 2005\nLA English\nTD\n{BODY}\n",
    ],
)
def test_narrow_gaps_and_texts_without_a_tag(text):
    found, below = read_layout(text)
    assert found == {key: FACTS[key] for key in ("headline", "source", "language")} | {"date": "5 May 2005"}
    assert [line for line in below.split("\n") if line][-2:] == [FIRST, LAST]


def test_a_line_of_a_text_is_no_tag(tmp_path):
    text = tagged("   ").replace("TD   \n", "TD   \nTD Bank was asked, too.\n\nHD is short for head.\n\n")
    (item,) = read(tmp_path, text)
    assert texts(item)[1:3] == ["TD Bank was asked, too.", "HD is short for head."]
    upper = tagged("   ", "FERRY STAYS\n     IN PORT FOR A SECOND DAY")
    assert facts(read(tmp_path, upper)[0])["headline"] == "FERRY STAYS IN PORT FOR A SECOND DAY"


def test_a_correction_is_of_the_article(tmp_path):
    (item,) = read(tmp_path, tagged("   ").replace("LP   ", "CX   It was Sunday, not Monday.\n\nLP   "))
    assert texts(item)[-1] == "It was Sunday, not Monday."


def test_articles_without_tags_end_with_their_code(tmp_path):
    one = "News\n{}\n\nBy Ana Ruiz\n411 words\n{}\n{}\n\nDocument harbt0002005050{}e1550001x\n\n"
    text = "".join(one.format(title, UNDER, BODY, day) for day, title in enumerate((HEADLINE, "Library opens"), 5))
    ferry, library = read(tmp_path, f"Factiva\n\n{text}{SUMMARY}")
    assert facts(ferry) == FACTS
    assert facts(library)["headline"] == "Library opens"
    assert texts(ferry) == texts(library) == [FIRST, LAST]


@pytest.mark.parametrize(
    "text",
    [
        f"A count\n\n90 words\n\n5 May 2005\n\n{BODY}\n",
        f"On tags\n\nHD   is a headline, and\n\nPD   5 May 2005\n\nis a date. {BODY}\n",
        f"{HEADLINE}\n\n{FIRST}\n\n411 words\n\n{LAST}\n",
    ],
)
def test_other_texts_are_none(text):
    assert read_layout(text) == ({}, text)


def test_text_right_below_the_head_is_kept():
    told = "Copies need no permission, the council said."
    found, text = read_layout(
        f"{HEADLINE}\n411 words\n5 May 2005\nThe Harbour Times\nEnglish\n(c) 2005 Bay\n{told}\n\n{BODY}"
    )
    assert found["headline"] == HEADLINE
    assert text.lstrip().startswith(told)


def test_a_line_of_the_text_is_no_foot():
    below = f"{FIRST}\n\nLanguage: English\n\n{LAST}"
    assert read_layout(f"{HEADLINE}\n411 words\n{UNDER}\n{below}")[1].strip() == below


SHORT = "411 words\n5 May 2005\nThe Harbour Times\nEnglish\n\n"


def test_an_author_below_a_short_headline_is_no_headline():
    facts = read_layout(f"News\nShort story contest opens\nAna Ruiz\n{SHORT}{BODY}")[0]
    assert (facts["headline"], facts["byline"]) == ("Short story contest opens", "Ana Ruiz")


@pytest.mark.parametrize("above", ["Main Section\nThe long wait\nAna Ruiz", "The long wait\nAna Ruiz"])
def test_a_name_that_may_be_a_headline_is_neither(above):
    text = f"{above}\n{SHORT}{BODY}"
    assert read_layout(text) == ({}, text)


def test_a_line_between_section_and_headline_is_kept():
    facts, text = read_layout(f"News\nOn the water\n{HEADLINE}\nBy Ana Ruiz\n{SHORT}{BODY}")
    assert (facts["section"], facts["headline"], text.split("\n")[0]) == ("News", HEADLINE, "On the water")


@pytest.mark.parametrize(
    "under",
    [
        "5 May 2005\nHarbour Hall",
        "May 5, 2005 is the last day\nThe Harbour Library\nTea and cake",
        "May 5, 2005 is the last day\nThe Harbour Library\nEnglish",
    ],
)
def test_a_count_of_words_above_a_day_is_not_enough(under):
    text = f"Essay prize\nUnder 18s\n\n500 words\n{under}\n\n{BODY}\n"
    assert read_layout(text) == ({}, text)
