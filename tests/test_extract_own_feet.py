"""Sources, citations and stamps below a text: those of the text itself date it, those of others do not."""

from datetime import date

import pytest

from indexer.article import LINE, Paragraph
from indexer.extract import extract_article
from indexer.formats.raw import RawArticle

HEADLINE = "Second morning ferry returns in spring"
TEXT = (
    "The transport board will restore a second morning crossing from the north quay in spring, officials said.",
    "“Commuters have waited long enough,” said Mara Ellison, who chairs the board.",
    "Tickets will cost the same as before, and bicycles will travel free.",
)


def published(*feet, inline=""):
    last = f"{TEXT[-1]} {inline}".strip()
    texts = (HEADLINE, *TEXT[:-1], last, *feet)
    raw = RawArticle(shown="texts/a.txt", line=None, facts={}, paragraphs=tuple(map(Paragraph, texts)))
    found = extract_article(raw, date(2024, 3, 15), True).article.published
    return (found.isoformat(), found.basis) if found.date else None


@pytest.mark.parametrize(
    "source",
    ["(Ouse Gazette, 5 March 2019)", "[The Fiji Times, Tuesday 5 March 2019, p.1]", "(ab-cd) (Ouse Gazette, 5.3.2019)",
     "(Reuters, 5 March 2019)", "(Source: Ouse Gazette, 5 Mar 19)", "-- Ouse Gazette, 5 March 2019",
     "(Ouse News Agency, Ouse, 5 March 2019)", "(ouse.example, 5 March 2019)", "(Ouse Gazette, p. 4, 5 March 2019)"],
)  # fmt: skip
def test_a_source_at_the_end_of_the_last_sentence(source):
    found = published(inline=source.replace("5.3.2019", "25/3/2019"))
    assert found in (("2019-03-05", LINE), ("2019-03-25", LINE))


@pytest.mark.parametrize(
    "last",
    ["“It sank.” (Ouse Gazette, 5 March 2019)", "The first ferry sank (Ouse Gazette, 5 March 2019).",
     "It sank (Ouse Post, 7 June 2010) and was raised. (Ouse Gazette, 5 March 2019)",
     "It opens soon. (Ouse Theatre, 5 March 2019)", "Based on a talk. (Ouse Press Club, 5 March 2019)",
     "The quay. (Photo: Ouse Gazette, 5 March 2019)", "As told. (see Ouse Gazette, 5 March 2019)",
     "He died. (Obituary, Ouse Gazette, 5 March 2019)", "Never give in. — Ana Oda, 5 March 2019"],
)  # fmt: skip
def test_what_is_quoted_or_told_there(last):
    assert published(inline=last) is None


@pytest.mark.parametrize(
    "line",
    [f"Cite: Whitfield, A. (2019, March 5). {HEADLINE}. The Daily Item.",
     f"Ouse Sentry; 5 March 2019; {HEADLINE}; Volume 279, No. 5; pages 50-57.",
     f"How to cite: “{HEADLINE.title()}” (Ouse Sentry, 5 March 2019)"],
)  # fmt: skip
def test_a_line_that_cites_the_text_itself(line):
    assert published(line) == ("2019-03-05", LINE)


@pytest.mark.parametrize(
    "line",
    ["Whitfield, A. (2019, March 5). The night the pier fell. The Daily Item, 3-4.\nOda, B. (2018). Piers.",
     f"Comments on {HEADLINE} (5 March 2019)", f"Retrieved 5 March 2019: {HEADLINE}",
     f"Related: {HEADLINE}, 5 March 2019", f"On this day: {HEADLINE}, 5 March 2019",
     f"In reply to “{HEADLINE}” (Ouse Sentry, 5 March 2019)"],
)  # fmt: skip
def test_lines_that_cite_others_or_lead_to_the_text(line):
    assert published(line) is None


@pytest.mark.parametrize(
    ("foot", "moment"),
    [("(END) Dow Jones Newswires 07-05-02 1615ET", "2002-07-05T16:15"),
     ("(END) DOW JONES NEWS  07-05-02", "2002-07-05"),
     ("(END) DOW JONES NEWS 03-05-98\n09:47 AM", "1998-03-05T09:47"),
     ("ENDS ab 21/03/00", "2000-03-21"), ("ENDS at 21/03/00", None), ("Sale ENDS on 21 March 2000", None),
     ("Notes to editors\n1. Issued by the press office on 5 March 2019.", "2019-03-05"),
     ("Notes\n2. Issued on 5 March 2019 by the press office.", "2019-03-05"),
     ("Issued on 5 March 2019 by the court, the order bars boats.", None),
     ("1. The stamp was issued on 5 March 2019 by the Post Office.", None),
     ("(c) 2019 Ouse Mountaineer, March 5, 2019. Reprinted by permission.", "2019-03-05"),
     ("Copyright 2019 Ouse Monthly. All rights reserved. The Ouse Monthly; 5 March 2019; page 4.", "2019-03-05"),
     ("Copyright 2009 Mara Ellison. Born 5 March 2009", None), ("© 2019 Getty Images, 5 March 2019", None),
     ("The Rising Nepal, 18 June 2019 (3 Asar 2076 BS)", "2019-06-18"),
     ("[stamped] MAR 22 1996", "1996-03-22"), ("[stamped passport] MAR 22 1996", None),
     ("[23 Sep 1985 — sub: jh, copy: desk 3]", "1985-09-23"), ("[23 Sep 1985 — the day of the flood]", None),
     ("Clipping: Ouse Gazette, 5 March 2019", "2019-03-05")],
)  # fmt: skip
def test_stamps_and_notes(foot, moment):
    found = published(foot)
    assert (found and found[0]) == moment
