"""Six digits in a file's name that are a day where neither its text nor its path says another.

Numbers of texts look the same, but of a hundred of them one is such a day: years of two digits count only from 1970
(behind a code 1985) to 1999, where the digits can be read in one way.
"""

from datetime import date

import pytest

from indexer.article import PATH, Paragraph
from indexer.extract import extract_article
from indexer.extract.paths.coded_days import day_of_coded_name
from indexer.formats.raw import RawArticle

TODAY = date(2024, 3, 15)
HEADLINE = "Ferry stays in port after storm"
BODY = "The ferry stayed in port for a second day while crews cleared the harbour of timber, the company said."


def published(shown, *texts):
    raw = RawArticle(shown=shown, line=None, facts={}, paragraphs=tuple(map(Paragraph, (*texts, BODY))))
    return extract_article(raw, TODAY, True).article.published


@pytest.mark.parametrize(
    ("path", "iso"),
    [
        ("971017-ferry-stays-in-port.txt", "1997-10-17"),
        ("x/980731_ferry-stays-in-port.txt", "1998-07-31"),
        ("930517_874793.txt", "1993-05-17"),
        ("930517-2.txt", "1993-05-17"),
        ("711017 ferry.txt", "1971-10-17"),
        ("971017-ferry-is-held-as-part-of-case.txt", "1997-10-17"),
        ("ferry-stays-in-port_971017.txt", "1997-10-17"),
        ("HT150492.TXT", "1992-04-15"),
        ("HT041592.TXT", "1992-04-15"),
        ("HT920415.TXT", "1992-04-15"),
        ("ht150492.txt", "1992-04-15"),
        ("HT150492-ferry-stays.txt", "1992-04-15"),
        ("CITY/121393.TXT", "1993-12-13"),
        ("012598_council.txt", "1998-01-25"),
        ("251298_council.txt", "1998-12-25"),
        ("012598-council.txt", "1998-01-25"),
        ("island/970827/front3.txt", "1997-08-27"),
        ("island/082797/front3.txt", "1997-08-27"),
        ("950731commuter.txt", "1995-07-31"),
        ("stories/850719.txt", "1985-07-19"),
        ("gaz981224p4.txt", "1998-12-24"),
        ("Gazette 971028 p4.txt", "1997-10-28"),
        ("Harbour Gazette - 971028 - Ferry stays.txt", "1997-10-28"),
        ("Harbour Gazette 281097/ferry.txt", "1997-10-28"),
        ("diskettes/9603/28/mine.txt", "1996-03-28"),
        ("stories/9603/28-mine.txt", "1996-03-28"),
    ],
)
def test_a_day(path, iso):
    assert str(day_of_coded_name(path)) == iso
    found = published(path, HEADLINE)
    assert (found.isoformat(), found.basis) == (iso, PATH)


@pytest.mark.parametrize(
    "path",
    [
        "071017-ferry-stays-in-port.txt",
        "291017-ferry-stays-in-port.txt",
        "971317-ferry-stays-in-port.txt",
        "970230-ferry-stays-in-port.txt",
        "101797-ferry-stays-in-port.txt",
        "971017.txt",
        "stories/050719.txt",
        "Gazette 071028 p4.txt",
        "Harbour Lights 971028.txt",
        "orders/850719.txt",
        "950731km.txt",
        "parts/950731bolt.txt",
        "accounts/9603/28/smith.txt",
        "9603/28/mine.txt",
        "stories/9613/28/mine.txt",
        "stories/9603/28.txt",
        "CITY/121393.txt",
        "CITY/121073.TXT",
        "items/121393.TXT",
        "012508_council.txt",
        "012598_img.txt",
        "island/970827/3.txt",
        "boxes/970827/front3.txt",
        "12/970827/front3.txt",
        "970827/front3.txt",
        "ferry-stays-in-port-971017.txt",
        "ferry-photo_971017.txt",
        "ferry_971017.txt",
        "971017ab34.txt",
        "971017-img.txt",
        "971017-photo-ferry.txt",
        "img/971017-ferry.txt",
        "court orders/971017-ferry.txt",
        "patients/971017_22.txt",
        "HT050492.TXT",
        "HT150404.TXT",
        "HT150472.TXT",
        "HT150492-001.TXT",
        "IMG150492.TXT",
        "CV150492.TXT",
        "kit150492.txt",
        "B150492.txt",
        "HT150492-photo.txt",
    ],
)
def test_no_day(path):
    assert day_of_coded_name(path) is None


def test_the_text_and_the_rest_of_the_path_win():
    assert published("971017-ferry-stays.txt", "5 March 1998", HEADLINE).isoformat() == "1998-03-05"
    assert published("971017-ferry-stays.txt", HEADLINE, "5 March 1998").isoformat() == "1998-03-05"
    assert published("971017-ferry-stays.txt", HEADLINE, "(1998)").isoformat() == "1998"
    assert published("2005/971017-ferry-stays.txt", HEADLINE).isoformat() == "2005"
