"""A day without a year above or in the text, and the lines of its margin: which state the year, and which do not."""

from datetime import date

import pytest

from indexer.article import LINE, Paragraph
from indexer.extract import extract_article
from indexer.formats.raw import RawArticle

HEADLINE = "Second morning ferry returns in spring"
TEXT = (
    "The transport board will restore a second morning crossing from the north quay in spring, officials said.",
    "The service was cut in 1989 after a fall in passengers, and never came back.",
)


def published(*texts, shown="texts/a.txt"):
    raw = RawArticle(shown=shown, line=None, facts={}, paragraphs=tuple(map(Paragraph, texts)))
    found = extract_article(raw, date(2024, 3, 15), True).article.published
    return found.isoformat(), found.basis


def days(line, place):
    """The dates of texts with the line above the headline, below it or at the foot."""
    tops = {"above": (line, HEADLINE), "below": (HEADLINE, line)}.get(place, (HEADLINE,))
    foot = (line,) if place == "foot" else ()
    for opening in ("OUSE, April 24 (AP) -- ", "OUSE, April 24 - "):
        yield published(*tops, opening + TEXT[0], TEXT[1], *foot)
    for byline in ("By Ana Ruiz, April 24", "By Ana Ruiz | Friday, April 24"):
        yield published(*tops, byline, *TEXT, *foot)


@pytest.mark.parametrize("place", ["above", "below", "foot"])
@pytest.mark.parametrize(
    "line",
    ["Ouse Gazette, 1998", "THE OUSE GAZETTE 1998", "The Weekly Islander, 1998", "Collection: Daily bulletins 1998",
     "Ouse Gazette archives, 1998", "Copyright 1998 Ouse Gazette", "Copyright (c) 1998 The Ouse Gazette Company",
     "(c) 1998 Ouse Newspapers Inc.", "(c) Ouse Gazette, 1998",
     "Ouse News Agency, 1998", "Microfilm reel 14 (1998)", "Vol. 3, No. 4 (1998)", "Source: Ouse Gazette, 1998",
     "Copyright 1998 Ouse Gazette. Distributed by Milton Wire."],
)  # fmt: skip
def test_a_line_of_the_margin_states_the_year(line, place):
    assert set(days(line, place)) == {("1998-04-24", LINE)}


@pytest.mark.parametrize("place", ["above", "below", "foot"])
@pytest.mark.parametrize(
    "line",
    ["Elections 1998", "World Cup 1998", "Nurses Win Award 1998", "Harbour makes its World Cup 1998 bid", "Born 1998",
     "Photograph: Ouse Gazette archive, 1998", "Newspaper of the Year 1998", "The Ouse Gazette, founded 1908",
     "Serving Ouse since 1908", "Film: Daily Ouse (1998)", "The Ferry, by Ana Oda (Ouse Press, 1998)",
     "Copyright 1998-2004 Ouse Gazette", "Copyright 1998 Ouse Ferries Ltd.", "Copyright 1998 Ouse University Press",
     "Copyright 1998 Ouse Gazette. Terms of use", "© AP 1998", "(c) 1998 Factiva, Inc.", "Source: Ouse Gas Board, 1998",
     "Sources: Ouse Gazette 1998", "Oda, B. (1998). The Ferry. Ouse Press."],
)  # fmt: skip
def test_a_year_of_another_thing_does_not(line, place):
    assert set(days(line, place)) == {(None, None)}


def test_below_a_text_sites_have_the_sign_with_the_year_of_a_visit():
    for line in ("© 1998 Ouse Gazette", "© 1998 Ouse Gazette. All rights reserved."):
        assert set(days(line, "foot")) == {(None, None)}
        assert set(days(line, "below")) == {("1998-04-24", LINE)}


def test_the_weekday_must_fit_and_no_other_line_may_differ():
    byline = "By Ana Ruiz, Tuesday, April 24"
    assert published(HEADLINE, byline, *TEXT, "Copyright 1998 Ouse Gazette") == (None, None)
    assert published("Ouse Gazette, 1997", HEADLINE, "April 24", *TEXT, "Copyright 1998 Milton Post") == (None, None)


def test_a_text_that_a_notice_parts_from_its_headline_has_its_dateline():
    top = f"{HEADLINE}\nCopyright 1994 CoastWire Ltd."
    assert published(top, f"NEW OUSE, February 12 (CoastWire) - {TEXT[0]}", TEXT[1]) == ("1994-02-12", LINE)


def test_a_collections_year_goes_with_its_dateline():
    head = f"<DOC>\n<DOCNO> 4 </DOCNO>\n<YEAR> 1993 </YEAR>\n<HEAD> {HEADLINE} </HEAD>\n<TEXT>"
    assert published(head, f"OUSE, Dec. 22 (UPI) -- {TEXT[0]}", TEXT[1], "</TEXT>\n</DOC>")[0] == "1993-12-22"


def test_the_first_line_may_be_a_paper_of_any_name():
    assert published("The Ouse Sentry, 1998", HEADLINE, "April 24", *TEXT) == ("1998-04-24", LINE)
    assert published("The Ouse War, 1998", HEADLINE, "April 24", *TEXT) == (None, None)
    assert published(HEADLINE, "The Ouse Sentry, 1998", "April 24", *TEXT) == (None, None)


@pytest.mark.parametrize(
    ("name", "day"),
    [("uni_wire_1998_0417", "1998-04-24"), ("1998 Chronicle-Journal clip 14", "1998-04-24"),
     ("tribune_1998_item44", "1998-04-24"), ("tribune_1998_1999_item", None), ("news_1998_item44", None),
     ("guardian_1998_box_14", None)],
)  # fmt: skip
def test_a_file_is_called_by_its_wire_or_paper(name, day):
    assert published(HEADLINE, f"OUSE, April 24 (UNI): {TEXT[0]}", TEXT[1], shown=f"x/{name}.txt")[0] == day
