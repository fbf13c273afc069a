"""Dates in numbers that can be read in two ways, settled by what stands in the same line."""

from datetime import date

import pytest

from indexer.article import Paragraph
from indexer.extract.said_days import said_in_text

READINGS = {date(2005, 1, 7), date(2005, 7, 1)}


def said(line, *below):
    return said_in_text(READINGS, "07/01/2005", [*map(Paragraph, (line, *below))])


@pytest.mark.parametrize(
    "line",
    [
        "Date:07/01/2005 URL: http://www.bay.example/2005/01/07/stories/2005010701230500.htm",
        "Story Number: NNS050107-07  Release Date: 07/01/2005",
        "07/01/2005, published as BP-050107-1",
    ],
)
def test_an_address_or_number_in_the_same_line(line):
    assert said(line) == date(2005, 1, 7)


@pytest.mark.parametrize(
    "lines",
    [
        ("Date:07/01/2005 URL: http://www.bay.example/2005/02/07/stories/ferry.htm",),
        ("Date:07/01/2005", "The report is at http://www.bay.example/2005/01/07/ferry.htm, the port said."),
        ("Release Date: 07/01/2005 Phone: 050107",),
        ("07/01/2005 NNS050107-07 NNS050701-08",),
        ("Release Date: 07/01/2005",),
    ],
)
def test_what_settles_nothing(lines):
    assert said(*lines) is None
