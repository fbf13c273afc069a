import pytest

from indexer.extract.headers.lines.line import read_header_line
from indexer.extract.headers.lines.plain_credits import with_bars


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("Story by Ana Ruiz, photos by Ben Oda - May 7, 2005", "Story by Ana Ruiz | - May 7, 2005"),
        ("By Ana Ruiz, with reporting by Ben Oda in Napier. May 7, 2005", "By Ana Ruiz | May 7, 2005"),
        ("Words: Ana Ruiz Date: 7 May 2005", "By Ana Ruiz | Date: 7 May 2005"),
        ("EXCLUSIVE by Ana Ruiz 7 May 2005", "by Ana Ruiz 7 May 2005"),
        ("7 May 2005, Ana Ruiz reporting from Harbour", "7 May 2005 | By Ana Ruiz"),
        ("2005-05-07 HKT 20:09", "2005-05-07 20:09 HKT"),
        ("MAY 07, 2005 AT 6:19 PM", "MAY 07, 2005 AT 6:19 PM"),  # no zone
        ("Vol. 14, No. 3, August 1995", "Vol. 14, No. 3 | August 1995"),
        ("Harbour Monthly 09/2021", "Harbour Monthly | Sep 2021"),
        ("Ana Ruiz (OTA) 7 May 2005", "Ana Ruiz (OTA) | 7 May 2005"),
        ("Ana Ruiz, contributed, May 7, 2005", "Ana Ruiz, May 7, 2005"),
        ("HARBOURLINE ARTICLE May 7, 2005 By: Ana Ruiz", "HARBOURLINE ARTICLE | May 7, 2005 By: Ana Ruiz"),
        ("Published 7 May 2005; to be printed in the issue of 9 May 2005", "Published 7 May 2005"),
        ("Event date: 7 May 2005", "Event date: 7 May 2005"),
        ("Ana Ruiz: 7 May 2005", "By Ana Ruiz | 7 May 2005"),
        ("Harbour Fair: 7 May 2005", "Harbour Fair: 7 May 2005"),
        ("Press release 44/25 - 29 December 2015", "Press release 44/25 | 29 December 2015"),
        ("Harbour Gazette, Roll 12 Oct. 9, 1997", "Harbour Gazette, | Oct. 9, 1997"),
    ],
)
def test_the_parts_of_a_credit_stand_between_bars(line, plain):
    assert with_bars(line) == plain


def test_an_address_or_a_handle_does_not_hide_the_date():
    for beside in ("(ana@gazette.example)", ", @anaruiz ", "[ana@gazette.example]"):
        assert read_header_line(f"By Ana Ruiz {beside} 7 May 2005") == {"date": "7 May 2005", "byline": "Ana Ruiz"}


def test_a_login_of_two_words_and_a_short_year_behind_an_agency():
    assert read_header_line("Posted on May 7, 2005 by ana d'oda | Leave a comment") == {
        "date": "May 7, 2005",
        "byline": "ana d'oda",
    }
    assert read_header_line("Ana Ruiz (OTA) 29/09/03") == {"date": "29/09/03"}
    assert read_header_line("Posted on May 7, 2005 by the river mouth") is None
