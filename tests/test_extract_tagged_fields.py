import time

import pytest

from indexer.article import Paragraph
from indexer.extract.headers.heads.tagged_fields import in_words_of_tags

TEXT = "The ferry stayed in port on Monday, the harbour office said."


def words(head, text=TEXT):
    paragraphs = in_words_of_tags([Paragraph(f"<DOC>\n<DOCNO> HP-1 </DOCNO>\n{head}\n<TEXT>\n{text}\n</TEXT>\n</DOC>")])
    return [paragraph.text for paragraph in paragraphs]


def test_fields_with_paragraphs_in_them():
    head = "<DATE>\n<P>\nJanuary 1, 1989, Home Edition\n</P>\n</DATE>\n<HEADLINE>\n<P>\nNEW PIER\n</P>\n</HEADLINE>"
    assert words(head) == ["Date: January 1, 1989, Home Edition", "Headline: NEW PIER", TEXT]


def test_a_wires_number_is_the_day_of_its_story():
    head = "<DOCNO> AP880212-0077 </DOCNO>\n{}<HEAD>Ferry Stays</HEAD>\n<TEXT>\n" + TEXT + "\n</TEXT>"
    file = "<FILEID>AP-NR-02-12-88 2344EST</FILEID>\n"
    for name, day in (("", "1988-02-12"), (file, "1988-02-12 23:44 EST")):
        paragraphs = in_words_of_tags([Paragraph(f"<DOC>\n{head.format(name)}\n</DOC>")])
        assert paragraphs[1].text == f"Date: {day}"


def test_a_sign_in_a_value_is_no_tag():
    assert words("<HEADLINE>\nFT 14 MAY 91 / Fares up < 3 per cent\n</HEADLINE>") == [
        "FT 14 MAY 91 / Fares up < 3 per cent",
        TEXT,
    ]


def test_what_is_in_no_known_field_stays_above_the_text():
    head = (
        "<FIRST>r a PM-Ferry 02-12</FIRST>\n<HEAD>Ferry Stays</HEAD>\n<HEAD>Eds: adds pier</HEAD>\nA loose line"
        "\n<DATELINE>BERGEN, Norway (AP) </DATELINE>"
    )
    assert words(head) == [
        "Headline: Ferry Stays", "r a PM-Ferry 02-12", "Eds: adds pier", "A loose line", "BERGEN, Norway (AP)", TEXT,
    ]  # fmt: skip


def test_a_field_without_its_end():
    assert words("<HEAD>Ferry Stays\n<DATELINE>BERGEN, Norway (AP)") == [
        "Headline: Ferry Stays",
        "BERGEN, Norway (AP)",
        TEXT,
    ]


@pytest.mark.parametrize("value", ["990230", "001301", "unknown"])
def test_what_is_no_day_is_no_date(value):
    assert words(f"<DATE>{value}</DATE>") == [value, TEXT]


def test_a_short_day():
    assert words("<DATE>910514\n</DATE>") == ["Date: 1991-05-14", TEXT]


def test_a_day_in_the_number():
    for day, lines in (("19990312", ["Headline: A", "Date: 1999-03-12"]), ("19990230", ["Headline: A"])):
        texts = [f'<DOC id="TDE_ENG_{day}.0412" type="story">', "<HEADLINE>A</HEADLINE>", f"<TEXT>{TEXT}</TEXT></DOC>"]
        assert [paragraph.text for paragraph in in_words_of_tags(list(map(Paragraph, texts)))] == [*lines, TEXT]


def test_the_text_may_begin_far_below():
    lines = ["<DOC>", "<DOCNO>A</DOCNO>", *["<X>", "</X>"] * 15, "<HEAD>", "Pier", "</HEAD>", f"<TEXT>{TEXT}"]
    assert [paragraph.text for paragraph in in_words_of_tags(list(map(Paragraph, lines)))] == ["Headline: Pier", TEXT]


def test_the_number_of_a_second_text_is_no_text():
    second = f"{TEXT}</TEXT></DOC><DOC><DOCNO> HP-2 </DOCNO><HEAD>Pier Opens</HEAD><TEXT>It opened."
    assert words("<HEAD>A</HEAD>", second) == ["Headline: A", f"{TEXT} Pier Opens It opened."]


def test_tags_without_end_take_no_time():
    start = time.process_time()
    words("<DATE><HEAD" * 100_000 + "<XX " * 100_000)
    assert time.process_time() - start < 3


def test_a_tag_for_the_year_follows_the_headline():
    assert words("<YEAR> 1993\n<HEAD>Ferry Stays</HEAD>") == ["Headline: Ferry Stays", "Year: 1993", TEXT]


@pytest.mark.parametrize(
    ("number", "date"),
    [
        ("<DOCNO> AP-9954 </DOCNO>\n<FILEID>AP-NR-01-23-89 1146EST</FILEID>", "1989-01-23 11:46 EST"),
        ("<FILEID>AP-NR-01-23-89 1146EST</FILEID>", "1989-01-23 11:46 EST"),
        ("<DOCNO> LA031989-0044 </DOCNO>", "1989-03-19"),
        ("<DOCNO>NYT20040319.0044</DOCNO>", "2004-03-19"),
    ],
)
def test_a_day_in_other_numbers(number, date):
    assert words(f"{number}\n<HEAD>A</HEAD>") == ["Headline: A", f"Date: {date}", TEXT]


@pytest.mark.parametrize("number", ["<DOCNO> LA331989-0044 </DOCNO>", "<FILEID>AP-NR-13-23-89 1146EST</FILEID>"])
def test_numbers_that_are_no_days(number):
    assert words(f"{number}\n<HEAD>A</HEAD>") == ["Headline: A", TEXT]
