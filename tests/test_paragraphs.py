"""Plain text is cut where its writer cut it, and joined where only the lines ended."""

from indexer.article import Paragraph
from indexer.formats.characters import clean, one_line
from indexer.formats.paragraphs import split_text


def texts(text):
    return [paragraph.text for paragraph in split_text(text)]


def test_blank_lines_divide():
    assert texts("One\n \t\nTwo\n\n\n\nThree\n") == ["One", "Two", "Three"]


def test_wrapped_lines_are_joined_with_a_space():
    assert texts("Standard Oil Co and BP North America\nInc said they plan\nto form a venture.") == [
        "Standard Oil Co and BP North America Inc said they plan to form a venture."
    ]


def test_indented_lines_begin_paragraphs():
    body = "Showers continued all week\nin the zone.\n    The dry period\nends late.\n    It rains.\n Reuter\n\x03"
    assert texts(body) == [
        "Showers continued all week in the zone.",
        "The dry period ends late.",
        "It rains.",
        "Reuter",
    ]


def test_an_agency_under_a_table_is_no_part_of_its_last_line():
    assert texts("Qtly div 63 cts vs 62 cts\n    Pay Nov 20\n    Record Nov 3\n Reuter\n\x03")[-2:] == [
        "Record Nov 3",
        "Reuter",
    ]
    assert texts("Shr 28 cts\n    Revs 61,762 vs 8,934\n Reuter")[-2:] == ["Revs 61,762 vs 8,934", "Reuter"]


def test_a_line_that_left_room_for_the_next_word_was_ended_on_purpose():
    assert texts("The council of the harbour met.\n Vote: 5 to 2\n Absent: none\nThe next meeting is in May.") == [
        "The council of the harbour met.",
        "Vote: 5 to 2",
        "Absent: none",
        "The next meeting is in May.",
    ]


def test_a_common_margin_is_not_an_indent():
    assert texts("    One line\n    and its end.\n\n    Two.") == ["One line and its end.", "Two."]


def test_hanging_list_items_stay_whole():
    assert texts("* one item that\n  goes on\n* two") == ["* one item that goes on", "* two"]


def test_unwrapped_lines_are_paragraphs_each():
    long = "word " * 40
    assert texts(f"Headline\n{long}\n{long}") == ["Headline", long.strip(), long.strip()]


def test_short_lines_that_were_not_wrapped_are_paragraphs_each():
    lines = ["Ferry stays in port", "Nobody was hurt, the harbour office said.", "It opens again in May.", "Ana Ruiz"]
    assert texts("\n".join(lines)) == lines
    wrapped = "The ferry stays in port. Nobody was\nhurt, the harbour office said on\nMonday. It opens again in May."
    assert texts(wrapped) == [wrapped.replace("\n", " ")]


def test_wide_spaces_begin_paragraphs():
    assert texts("　大臣は述べた。\n　橋が開通する。\n続き") == ["大臣は述べた。", "橋が開通する。 続き"]


def test_control_characters_and_odd_line_ends_go():
    assert texts("One\x00\x07\r\ntwo\x85\x03\u2029Three\x0cFour\ufeff") == ["One two…", "Three", "Four"]


def test_white_space_is_single():
    assert split_text(" a\xa0b\t c ") == (Paragraph("a b c"),)


def test_no_text_no_paragraphs():
    assert split_text(" \n\t\n\x00") == ()


def test_tickers_and_marks_of_other_scripts_stay():
    text = "<SRD> مرحبا\u200f x\u0302 שָׁלוֹם"
    assert texts(text) == [text]


def test_a_half_surrogate_becomes_a_replacement():
    assert clean("a\ud800b").encode() == "a\ufffdb".encode()


def test_one_line():
    assert one_line(" a\r\n b\x03\u2028c ") == "a b c"
