"""Lists of other articles among the paragraphs of one, lines of sites anywhere, and what only looks like them."""

import pytest

from indexer.article import Paragraph
from indexer.extract.furniture.paragraphs import without_furniture

FIRST = "The harbour board voted on Tuesday to keep the ferry in port, she said."
NEXT = "Residents said that they had been given too little notice of the repairs."


def cut(*texts):
    return [paragraph.text for paragraph in without_furniture([Paragraph(text) for text in texts])]


@pytest.mark.parametrize(
    "lines",
    [("Related Articles", "Town votes to keep pier", "Bridge opens"), ("Read more", "Town votes to keep pier"),
     ("Related stories:", "Town votes to keep pier", "Why the bridge opens late"), ("Related Articles",),
     ("You may also like", "Town votes to keep pier", "Mayor: ‘no more storms’")],
)  # fmt: skip
def test_a_list_of_other_articles(lines):
    assert cut(FIRST, *lines, NEXT) == [FIRST, NEXT]


def test_a_list_below_the_date():
    head = ("Ferry stays in port", "By Ana Ruiz", "5 March 2024")
    assert cut(*head, "Related Articles", "Town votes to keep pier", FIRST) == [*head, FIRST]


@pytest.mark.parametrize(
    "lines",
    [("What we know", "Town votes to keep pier"), ("The repairs", "New beams", "New lamps"),
     ("Trending", "The word was everywhere in March."), ("Related Articles", "New beams"),
     ("Read more", "“The pier must stay where it is"), ("Read more", "By Ana Ruiz and Ben Oda"),
     ("Recommended", "The Silver Pier by Ana Ruiz")],
)  # fmt: skip
def test_headings_and_their_lines_stay(lines):
    assert cut(FIRST, *lines, NEXT) == [FIRST, *lines, NEXT]


def test_sentences_below_a_label_stay():
    kept = (FIRST, "And will it ever sail again?", NEXT)
    assert cut(FIRST, "Read more", "Town votes to keep pier", *kept[1:]) == list(kept)
    assert cut(FIRST, "Read more", *kept[1:]) == [FIRST, "Read more", *kept[1:]]


def test_the_items_of_a_newsletter_stay():
    items = [FIRST, "Read more", "Town votes to keep pier", NEXT, "Read more", "Bridge opens to traffic", FIRST]
    assert cut(*items) == items


def test_a_headline_below_the_menu_of_a_page_stays():
    page = ("Harbour Gazette", "Related Articles", "Ferry stays in port again", FIRST)
    assert cut(*page) == list(page)


@pytest.mark.parametrize(
    "line",
    ["We use cookies to improve your experience.", "This site uses cookies. Accept", "Back to top button",
     "Share via Email", "Share on Facebook\nShare on Twitter\nShare via Email", "Print Friendly, PDF & Email",
     "By clicking Accept, you agree to the storing of cookies on your device.", "Views: 1,204", "Text size: A A A",
     "This page uses cookies to improve your visit.", "Follow @gazette", "Jump to navigation",
     "Comments are closed.", "Article continues below this ad", "Image caption, The ferry in March",
     "(Photo by Ana Ruiz/AFP via Getty Images)", "Like us on Facebook", "Listen · 4 min",
     "Your email address will not be published. Required fields are marked *",
     "Save my name, email, and website in this browser for the next time I comment."],
)  # fmt: skip
def test_lines_of_sites_anywhere(line):
    assert cut(FIRST, line, NEXT) == cut(line, FIRST, NEXT) == cut(FIRST, NEXT, line) == [FIRST, NEXT]


@pytest.mark.parametrize(
    "line",
    ["Terms of Use | Privacy Policy", "Got a tip? Let us know", "Become a member", "Show comments (12)",
     "Report a problem with this page"],
)  # fmt: skip
def test_lines_of_sites_at_the_end(line):
    assert cut(FIRST, line) == [FIRST]


@pytest.mark.parametrize("line", ["Related Articles", "Read more", "You may also like", "Back to top button"])
def test_lines_above_the_headline(line):
    assert cut(line, "Ferry stays in port", FIRST) == ["Ferry stays in port", FIRST]


@pytest.mark.parametrize(
    "sentence",
    ["Comments are closed to the public, but the board will answer letters.", "We use cookies to feed the gulls.",
     "We use cookies to improve your experience, the site told visitors for years.", "He read the related articles.",
     "The pier is open: become a member at the office.", "Listen to the sea, four minutes a day.",
     "Your email address will not be published, the editor said.", "Share by share, the bank was sold.",
     "By using the pier you agree to keep it clean.", "Views: 3 of the port.", "Follow the road to the port.",
     "Jump to it, he told them.", "Reading time was cut to 5 minutes.",
     "Got a tip? The board's office is open on Mondays.", "(Photo albums were lost in the storm.)"],
)  # fmt: skip
def test_sentences_stay_anywhere(sentence):
    assert cut(FIRST, sentence, NEXT) == [FIRST, sentence, NEXT]
    assert cut(FIRST, sentence) == [FIRST, sentence]
