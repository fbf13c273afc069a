"""The usual last lines of plain texts: in every way to write a day they date the text, or say that they do not."""

import pytest

from indexer.article import Paragraph
from indexer.dates import read_date
from indexer.extract.furniture.paragraphs import without_furniture
from indexer.extract.headers.openings.text_dates import read_text
from indexer.extract.published import DateEvidence, published_of
from measure.dates import TODAY

TEXT = [
    "The ferry to the islands stayed in port on Monday after a storm broke two windows, the harbour office said.",
    "It was the first time since 4 January 2011 that the crossing was called off.",
    "Tickets will cost the same as before, and bicycles will travel free.",
]
DAYS = ["5 March 2019", "March 5, 2019", "Tuesday, March 5, 2019", "Tue 5 Mar 2019", "Mar 5, 2019"]


def date_of(*feet):
    paragraphs = [Paragraph(text) for text in [*TEXT, *feet]]
    line = read_text(without_furniture(paragraphs)).get("line", "")
    found, _ = published_of(DateEvidence(line=line, paragraphs=paragraphs), TODAY)
    return found.isoformat()


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize(
    "foot",
    [
        "{} in Local Affairs | Permalink",
        "{} | Permalink | Comments (3)",
        "Filed under: Politics | {} | No Comments »",
        "Categories: News. Date: {}",
        "(c) 2019 Harbour Gazette, {}. Reprinted by permission.",
        "Issued by the press office on {}.",
        "Issued by the press office, {}",
        "From the {} print edition",
        "Reported by Ana Ruiz, {}",
        "(OTA) {}",
        "Posted by Ana Ruiz on {}",
        "The Harbour Gazette, {}, page 4",
        "This article appeared in the Harbour Gazette print edition as: Ferry stays in port ({})",
        "This article was published in the Harbour Gazette on {}",
    ],
)
def test_feet_that_date_a_text(foot, day):
    assert date_of(foot.format(day)) == "2019-03-05"


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize(
    "foot", ["Accessed {}", "Printed {}", "Retrieved {}", "Interview conducted {}", "Tickets from {}"]
)
def test_feet_that_do_not(foot, day):
    assert date_of(foot.format(day)) is None


@pytest.mark.parametrize(
    ("foot", "moment"),
    [
        ("March 5, 2019 at 2:30 PM in Local Affairs | Permalink", "2019-03-05T14:30"),
        ("AP-NY-03-05-91 1430EST", "1991-03-05T14:30"),
        ("AP-NY-03-05-91 1430EST\n(Copyright, The Associated Press, March 5, 1991)", "1991-03-05T14:30"),
        ("-0-                             04/06/1999", "1999-04-06"),
        ("upi 08-03-90 07:21 aed", "1990-08-03T07:21"),
        ("upi 09-21-94 05:22 pm", "1994-09-21T17:22"),
        ("FILED: 16:20, 27 November 2012 / HARBOUR", "2012-11-27T16:20"),
        ("-- jm/rs, 19 Jan 94", "1994-01-19"),
        ("“It sank.” (Harbour Times, 6 March 1999)", None),
        ("Comment by ben | March 6, 2020 | Permalink", None),
        ("Released by the kidnappers on 5 March 1979.", None),
        ("Filed in court on 5 March 2009", None),
        ("He worked until he was 71. (Old Harbour House, 16 May 2002)", None),
        ("CO: Harbour Ferries  ST: Georgia   05/06/2000 08:00 EDT", "2000-05-06T08:00"),
    ],
)
def test_stamps_with_their_time(foot, moment):
    assert date_of(foot) == moment


def test_tags_without_a_day_are_furniture():
    assert date_of("Tags: elections 2019, ferry") is None


@pytest.mark.parametrize(
    ("beside", "found"),
    [
        ("Comments close: 19/05/2014", "2014-05-02"),
        ("Export format: dates are DD/MM/YYYY", "2014-05-02"),
        ("Export format: dates are MM/DD/YYYY", "2014-02-05"),
        ("(c) The Harbour Gazette, issue of 2 May 2014", "2014-05-02"),
        ("Samples were taken on 13/01/2014, the office said on Monday after the storm.", "2014"),
        ("Nothing was said of the day.", "2014"),
        ("Next meeting: 5 February 2014", "2014"),
        ("The clerk was born on 5 February 2014 in the town hall, the office said on Monday.", "2014"),
    ],
)
def test_what_settles_a_day_in_numbers(beside, found):
    paragraphs = [Paragraph(text) for text in [*TEXT, beside]]
    evidence = DateEvidence(header="02/05/2014", paragraphs=paragraphs)
    assert published_of(evidence, TODAY)[0].isoformat() == found


@pytest.mark.parametrize(("text", "day"), [("17.2.02", "2002-02-17"), ("24/3/04", "2004-03-24")])
def test_a_zero_in_front_of_the_last_number_alone_is_a_years(text, day):
    assert str(read_date(text).date) == day


@pytest.mark.parametrize(
    ("dateline", "notice", "found"),
    [
        ("LONDON, Aug 26 (Reuter) - The ferry stayed in port.", "(c) Reuters Limited 1997", "1997-08-26"),
        ("LONDON, Aug 26 (Reuter) - The ferry stayed in port.", "(c) Reuters 1997", None),
        ("HARBOUR, Aug. 17 (PTI): The ferry stayed in port.", "Press Trust of India 2004", "2004-08-17"),
        ("HARBOUR, Oct 29 (UNB) - The ferry stayed in port.", "United News of Bangladesh, 2020", "2020-10-29"),
        ("HARBOUR, Oct 29 (UNB) - The ferry stayed in port.", "Friends of the Sea, 2020", None),
        (
            "HARBOUR (CP) - Wednesday, March 30 - The ferry stayed.",
            "Copyright 2005 The Canadian Press",
            "2005-03-30",
        ),
        ("HARBOUR (CP) - Tuesday, March 30 - The ferry stayed.", "Copyright 2005 The Canadian Press", None),
    ],
)
def test_the_year_of_a_dateline_is_its_agencys(dateline, notice, found):
    paragraphs = [Paragraph(text) for text in [dateline, *TEXT, notice]]
    stated = read_text(paragraphs)
    evidence = DateEvidence(dateline=stated["dateline"], agency=stated["credit"], paragraphs=paragraphs, is_plain=True)
    assert published_of(evidence, TODAY)[0].isoformat() == found


def test_a_dateline_settles_the_day_and_the_time_stays():
    paragraphs = [Paragraph(text) for text in ["HARBOUR, November 9 (OTA) - The ferry stayed in port.", *TEXT]]
    evidence = DateEvidence(header="09.11.2021 13:48", dateline="November 9", agency="OTA", paragraphs=paragraphs)
    assert published_of(evidence, TODAY)[0].isoformat() == "2021-11-09T13:48"
