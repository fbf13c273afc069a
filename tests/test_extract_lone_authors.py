"""Who signed a text whose line of authors has a name and no more."""

import pytest

from indexer.article import Paragraph
from indexer.extract.headers.heads.lone_authors import lone_author

TEXT = Paragraph("The harbour council voted on Monday to repair the old ferry before winter, after hours of debate.")


@pytest.mark.parametrize(
    ("line", "outlet", "byline"),
    [
        ("Anna Harper", "", "Anna Harper"),
        ("ANNA HARPER and JOHN MERRICK", "", "ANNA HARPER, JOHN MERRICK"),
        ("Report: Anna Harper", "", "Anna Harper"),
        ("Anna Harper, Harbour Weekly", "The Harbour Weekly", "Anna Harper"),
        ("Anna Harper, Harbour Weekly", "", ""),
        ("Author Anna Harper", "", "Anna Harper"),
        ("Northern Ports", "", ""),
        ("ONLINE NEWSHOUR", "", ""),
        ("KNA Anna Harper", "", ""),
        ("Hon Anna Harper", "", ""),
        ("Our Special Correspondent", "", ""),
        ("Anna Harper said so.", "", ""),
    ],
)
def test_a_name_that_stands_alone(line, outlet, byline):
    assert lone_author([Paragraph(line), TEXT], outlet) == (byline, 0 if byline else -1)


def test_a_name_below_another_line():
    assert lone_author([Paragraph("From the harbour"), Paragraph("Anna Harper"), TEXT], "") == ("Anna Harper", 1)


@pytest.mark.parametrize(
    "below", [[], [TEXT, Paragraph("Mr Harper was mayor for nine years and loved the old ferry.")]]
)
def test_a_name_that_the_text_tells_of(below):
    assert lone_author([Paragraph("Anna Harper"), *below], "") == ("", -1)


def test_a_name_below_the_beginning_of_the_text():
    assert lone_author([TEXT, Paragraph("Anna Harper"), TEXT], "") == ("", -1)


@pytest.mark.parametrize("below", ["Q: Why did the ferry stay in port?", "John Merrick"])
def test_a_name_above_a_question_or_another_name(below):
    assert lone_author([Paragraph("Anna Harper"), Paragraph(below), TEXT], "") == ("", -1)
