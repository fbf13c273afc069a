"""Downloads of Westlaw: what the head of each article says, its text, many in one file."""

import pytest

from indexer.formats import read_file
from indexer.formats.exports.layouts import read_layout
from indexer.formats.raw import SourceFile

TEXT = "The ferry stayed in port for a second day.\n\nMore than 300 passengers had been waiting since Saturday."
FACTS = {
    "headline": "Ferry stays in port",
    "date": "May 5, 2005",
    "source": "Harbour Times",
    "section": "News",
    "byline": "Ana Ruiz",
}
REFERENCES = """---- INDEX REFERENCES ----

COMPANY: HARBOUR LINES

NEWS SUBJECT: (Ferries (1FE12); Ports (1PO45))

REGION: (Harbour (1HA12))

Language: EN

OTHER INDEXING: (BEN ODA) (Photo caption)

EDITION: Final

Word Count: 411
5/5/05 HARBT 12
END OF DOCUMENT
"""

USUAL = f"""5/5/05 Harbour Times 12
2005 WLNR 7012345

Harbour Times (England)
Copyright 2005 Harbour Newspapers

May 5, 2005

Section: News

Ferry stays in port

Ana Ruiz

{TEXT}

{REFERENCES}"""
GLUED = f"""5/5/05 Harbour Times 12
2005 WLNR 7012345
Harbour Times (England)
Copyright (c) 2005 Harbour Newspapers
May 5, 2005
Section: News
Ferry stays in port
Ana Ruiz

{TEXT}

{REFERENCES}"""
EARLY = f"""5/5/05 HARBT 12                                                      Page 1
5/5/05 Harbour Times 12
2005 WL 7012345
                                 Harbour Times
                      Copyright 2005 Harbour Newspapers

                                  May 5, 2005

                                      News

                              Ferry stays in port

                                   Ana Ruiz

{TEXT}

                     ---- INDEX REFERENCES ----

  KEY WORDS:   FERRIES

  NEWS SUBJECT:   Ports
  STORY ORIGIN:   Milton

  Word Count: 411
5/5/05 HARBT 12
END OF DOCUMENT
"""
RECENT = f"""Ferry stays in port
2005 WLNR 7012345

NewsRoom

5/5/05 Harbour Times 12
2005 WLNR 7012345
Harbour Times (England)
Copyright © 2005 Harbour Newspapers
May 5, 2005
Section: News

Ferry stays in port

Ana Ruiz

{TEXT}

---- Index References ----

News Subject: (Ferries (1FE12); Ports (1PO45))
Language: EN
Edition: Final
Word Count: 411
End of Document © 2015 Thomson Reuters. No claim to original U.S. Government Works.
NewsRoom
"""
BARE = f"""2005 WLNR 7012345

Harbour Times
May 5, 2005

Ferry stays in port

{TEXT}

END OF DOCUMENT
"""
COUNTED = f"Page 1\n\n{USUAL}\n© 2015 Thomson Reuters. No claim to original U.S. Government Works.\n"
INDEXED = {"language": "EN", "tags": "Ferries; Ports"}
ALL = [
    pytest.param(USUAL, FACTS | INDEXED, id="usual"),
    pytest.param(GLUED, FACTS | INDEXED, id="glued"),
    pytest.param(EARLY, FACTS | {"tags": "FERRIES; Ports"}, id="early"),
    pytest.param(RECENT, FACTS | INDEXED, id="recent"),
    pytest.param(COUNTED, FACTS | INDEXED, id="counted"),
    pytest.param(BARE, {fact: FACTS[fact] for fact in ("headline", "date", "source")}, id="bare"),
]


@pytest.mark.parametrize(("text", "facts"), ALL)
def test_an_article_has_what_its_head_states_and_nothing_else_in_its_text(text, facts):
    found, below = read_layout(text)
    assert found == facts
    assert below.split() == TEXT.split()


@pytest.mark.parametrize("text", [one.values[0] for one in ALL if one.id != "counted"])
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


def test_a_headline_may_be_wrapped_and_have_a_deck_below_it():
    text = USUAL.replace("stays in port\n", "stays\nin port\n\nIt may sail again on Tuesday\n")
    facts, below = read_layout(text)
    assert (facts["headline"], facts["deck"]) == (FACTS["headline"], "It may sail again on Tuesday")
    assert below.split() == TEXT.split()


def test_an_author_may_stand_right_below_a_headline():
    unlabelled = USUAL.replace("Section: News", "Metro News").replace(
        "port\n\nAna Ruiz", "port\nAna Ruiz, Staff Writer."
    )
    facts, below = read_layout(unlabelled)
    assert (facts["headline"], facts["byline"]) == (FACTS["headline"], "Ana Ruiz, Staff Writer")
    assert facts["section"] == "Metro News"
    assert below.split() == TEXT.split()
    titled = read_layout(USUAL.replace("Ferry stays in port\n\nAna Ruiz", "Ferry Lines To\nCut Jobs"))[0]
    assert titled["headline"] == "Ferry Lines To Cut Jobs"


def test_what_is_neither_author_nor_sentence_stays_in_the_text():
    facts, below = read_layout(USUAL.replace("Ana Ruiz", "* Four ferries in port"))
    assert "byline" not in facts
    assert below.split("\n\n")[0].strip() == "* Four ferries in port"


@pytest.mark.parametrize(
    "text",
    [
        f"The court cited this case.\n\n2005 WL 7012345\n\n{TEXT}",
        f"Ferry stays in port\n\nThe judge wrote that the company had been warned.\n\n{USUAL}",
        f"2005 WLNR 7012345\n\nHarbour Times\n\nFerry stays in port\n\n{TEXT}",
    ],
)
def test_a_text_with_a_number_alone_stays_as_it_is(text):
    assert read_layout(text) == ({}, text)
