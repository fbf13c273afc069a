from datetime import date

import pytest

from indexer.article import Paragraph
from indexer.extract.headers.days.number_orders import order_of_numbers
from indexer.extract.headers.days.times import with_time_at_end
from indexer.extract.headers.feet.agency_feet import date_of_stamp
from indexer.extract.headers.feet.closing_lines import date_of_closing
from indexer.extract.headers.feet.copyright_lines import date_of_notice
from indexer.extract.headers.feet.end_dates import date_at_end, date_below
from indexer.extract.headers.heads.notes import date_of_note
from indexer.extract.published import DateEvidence, published_of


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("jh/mk 23 Sep 1985", "23 Sep 1985"),
        ("JH 23.09.85", ""),
        ("upi Mar 26, 1991 2105 EST", "Mar 26, 1991 2105 EST"),
        ("[23 Sep 1985 - the day of the flood]", ""),
        ("US 23 Sep 1985", ""),
        ("[Photo: 23 Sep 1985]", ""),
    ],
)
def test_a_desk_or_an_agency_stamps_the_last_line(line, stamp):
    assert date_of_stamp([Paragraph(line)], "MILTON (UPI) -- The ferry") == stamp


def test_thirty_ends_a_text():
    assert date_of_closing([Paragraph("-30- 23 Sep 1985")]) == "23 Sep 1985"


def test_a_match_below_a_text_does_not_date_it():
    assert date_below([Paragraph("(Milton v Harbour, 23 Sep 1985)")]) == ""


@pytest.mark.parametrize(
    ("foot", "day"),
    [
        ("MILTON.EXAMPLE\n* Date 28.10.2008\n* Author Ana Ruiz\n* Keywords ferry", ""),
        ("Match details\nDate 28.10.2008\nVenue Milton Park\nTickets 5 pounds", ""),
        ("Event\nDate: 28.10.2008\nPlace: Milton Park", ""),
    ],
)
def test_a_list_below_a_text_states_its_date_and_not_an_events(foot, day):
    lines = ["The ferry stays in port, the mayor said to the people of Milton.", *foot.split("\n")]
    assert date_at_end([Paragraph(line) for line in lines]) == day


def test_a_note_says_when_a_corrected_text_was_first_published():
    note = "(Corrects figure in third paragraph. Story first published on April 9, 2007 at 18:39)"
    evidence = DateEvidence(paragraphs=(Paragraph("CORRECTED-Ferry stays"), Paragraph(note)))
    assert published_of(evidence, date(2024, 1, 1))[0].isoformat() == "2007-04-09T18:39"
    assert date_of_note([Paragraph("(The ferry, which sailed on April 9, 2007, stays)")]) == ""


@pytest.mark.parametrize(
    ("notice", "day"),
    [
        ("© The Harbour Press, 2011-05-02", "2011-05-02"),
        ("(c) Milton Courier, 2 May 2011. All rights reserved.", "2 May 2011"),
        ("Copyright 2011 The Associated Press. All rights reserved. Moved May 2, 2011.", "May 2, 2011"),
        ("© Milton Courier. Page printed 2 May 2011", ""),
        ("© Ana Ruiz, 2 May 2011", ""),
        ("© Milton Courier, valid until 2 May 2011", ""),
    ],
)
def test_a_copyright_notice_has_the_day_of_a_paper(notice, day):
    assert date_of_notice([Paragraph(notice)]) == day


def test_the_time_of_a_day_above_stands_among_the_last_lines():
    facts = with_time_at_end({"date": "21 May 2008"}, ["Posted by Ana Ruiz at 21:14", "Labels: local, news"])
    assert facts["date"] == "21 May 2008 21:14"
    facts = with_time_at_end({"date": "21 May 2008"}, ["Posted by Ana Ruiz at 21:14", "What a storm"])
    assert facts["date"] == "21 May 2008"
    assert with_time_at_end({"date": "21 May 2008"}, ["The ferry sails at 21:14"])["date"] == "21 May 2008"


@pytest.mark.parametrize(
    ("dates", "is_day_first"),
    [
        (["05/03/2016", "17/03/2016"], True),
        (["03/05/2016", "03/17/2016"], False),
        (["03/05/2016", "17 March 2016"], None),
        (["17/03/2016", "03/17/2016"], None),
    ],
)
def test_one_date_shows_the_order_of_all(dates, is_day_first):
    assert order_of_numbers(dates) is is_day_first


def test_the_day_of_an_update_shows_how_that_of_publication_is_meant():
    evidence = DateEvidence(header="05/03/2016", header_updated="17/03/2016")
    assert published_of(evidence, date(2024, 1, 1))[0].date == date(2016, 3, 5)


def dated(top="", foot="", shown="a.txt", agency="Reuters"):
    lines = [top, "Ferry stays in port", "The ferry stays, the mayor said.", foot]
    paragraphs = tuple(Paragraph(line) for line in lines if line)
    evidence = DateEvidence(dateline="Mar 1", agency=agency, paragraphs=paragraphs, shown=shown)
    return published_of(evidence, date(2024, 1, 1))[0].isoformat() or ""


@pytest.mark.parametrize(
    "beside",
    [
        {"foot": "REUTER ab/cd 1998"},
        {"foot": "Reuters/98"},
        {"foot": "(END/ab/cd/98)"},
        {"top": "NEWS CLIPPINGS 1998"},
        {"shown": "reuters/1998_148.txt"},
    ],
)
def test_a_dateline_has_the_year_of_what_stands_beside_it(beside):
    assert dated(**beside) == "1998-03-01"


@pytest.mark.parametrize(
    "beside",
    [
        {"foot": "The next Reuters conference in 1998"},
        {"foot": "(c) Milton Courier 1998"},
        {"top": "Elections 1998"},
        {"top": "The fair opens on 7 May 1998"},
        {"shown": "item_1998_484.txt"},
        {"shown": "wire/1998_1999.txt"},
        {"shown": "olympics_1998.txt"},
    ],
)
def test_a_year_of_something_else_is_not_the_datelines(beside):
    assert dated(**beside) == ""


def test_all_labelled_lines_below_a_text_are_its_record():
    record = ["Publication title: Harbour Post", "Publication date: Jul 25, 2003", "Pages: A4", "Section: News",
              "Publisher: Harbour Media", "Place of publication: Milton", "Language: English"]  # fmt: skip
    lines = ["The ferry stays in port, the mayor said to the people of Milton.", *record]
    assert date_at_end([Paragraph(line) for line in lines]) == "Jul 25, 2003"


def test_a_sentence_that_begins_like_the_label_of_comments_is_none():
    sentence = "Thoughts on the new wall went round the harbour by night, and the council heard of them from the mayor."
    assert date_at_end([Paragraph(sentence), Paragraph("Published 5 September 2025")]) == "5 September 2025"
    assert date_at_end([Paragraph("Thoughts on the wall:"), Paragraph("Published 5 September 2025")]) == ""
