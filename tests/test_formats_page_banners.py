"""Headlines below the names of papers, forums and pages; subjects that are none."""

import pytest

from indexer.article import Paragraph
from indexer.formats.page_banners import headline_below
from tests.files import article_of

TOLD = "A grey called Tin Whistle won the feature race at Tramore on Saturday by a head, paying 66 to 1."
LINE = "Tin Whistle wins at Tramore"


def lines(*texts, kind="p"):
    return [*(Paragraph(text, kind) for text in texts), Paragraph(TOLD)]


@pytest.mark.parametrize(
    ("headline", "kind"),
    [
        ("Coalface Forums - View topic", "p"),  # on no line of the page
        (f"Racing Union :: {LINE}", "p"),  # a part of the title
        ("THE PADDOCK POST", "p"),
        ("Tramore Gazette: Thursday edition", "heading"),  # the text names the town
    ],
)
def test_the_line_that_the_text_takes_up(headline, kind):
    assert headline_below(headline, lines("By Ana Ruiz", LINE, kind=kind)) == LINE


def test_the_name_of_a_paper_above_the_headline():
    assert headline_below("THE PADDOCK POST", lines("THE PADDOCK POST", LINE)) == LINE


@pytest.mark.parametrize(
    ("headline", "above"),
    [
        ("Grey day at the races", [LINE]),  # has a word of the text
        ("Bread and roses", ["Bread and roses", LINE]),  # may be one, above its deck
        ("Coalface Forums", ["By Tin Whistle Tramore", "Saturday's race."]),
        ("Tramore wins | Racing Union", ["Tramore wins | Racing Union", LINE]),
    ],
)
def test_a_headline_that_may_be_one_stays(headline, above):
    assert headline_below(headline, lines(*above)) == ""
    assert headline_below(headline, [Paragraph("No prose at all")]) == ""


def test_a_part_behind_brackets_and_a_line_above_the_author():
    assert headline_below(f"[Harbour Post] {LINE}", lines("Home", LINE)) == LINE
    head = ["This story was sent to you", "-----", "Tin hats off to an old grey winner", "-----", "By Ana Ruiz"]
    assert headline_below("Ana has sent you a story", lines(*head)) == head[2]


def test_a_line_with_a_label_in_a_table():
    assert headline_below("Press Monitor item", lines("Section Sport", f"Title {LINE}")) == LINE


def test_a_page_whose_title_is_a_forum_s():
    page = f"<title>Coalface Forums - View topic</title><body><div>Board index</div><b>{LINE}</b><p>{TOLD}</p>"
    article = article_of(page, "a.html")
    assert (article.headline, [one.text for one in article.body]) == (LINE, [TOLD])


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        (f"[racing] {LINE} (Harbour Post)", LINE),
        ("RACE-TRAMORE-HEAD", LINE),
        ("PANA 0214", LINE),
        ("Ana has sent you a story", LINE),
        ("tramore story", LINE),
        ("Grey wins at Tramore", "Grey wins at Tramore"),
        ("Race day", "Race day"),  # the line below may be its deck
    ],
)
def test_the_subject_of_a_message(subject, expected):
    mail = f"From: ana@harbour.example\nDate: Mon, 4 Mar 2024 10:00:00 +0000\nSubject: {subject}\n\n{LINE}\n\n{TOLD}\n"
    assert article_of(mail, "a.eml").headline == expected
