"""Lines below the text that ask the reader for something, and those that tell of the issue it was printed in."""

import pytest

from indexer.article import Paragraph
from indexer.extract.furniture.paragraphs import without_furniture

TEXT = "The council met on Monday."
OTHER = "It voted against the bridge, the mayor said."


def cut(*texts: str) -> list[str]:
    return [one.text for one in without_furniture([Paragraph(text) for text in texts])]


@pytest.mark.parametrize(
    "line",
    ["Enjoying this? Subscribe to Harbour Weekly from 99p an issue.", "You have 3 free articles left this month",
     "Subscribe Today: Home Delivery of The Post from $2.90/wk.", "Since you're here, we have a small favour to ask.",
     "Journalism isn't free. Chip in a few bucks to keep us going.", "Tell a friend about this article", "47 notes",
     "18+ Please gamble responsibly.", "You can leave this list at any time by replying LEAVE.", "Tip us!",
     "« Older post | Main | Newer post »", "Comments (4) | TrackBack (0) | Permalink", "We have 41 guests online",
     "Do you have input on this story? Send an e-mail to the newsroom.", "Unsubscribe from these statements",
     "This work is licensed under a Creative Commons Attribution-NoDerivatives 4.0 International License.",
     "Full site | Back to top", "Latest News | Market Wrap | Lifestyle", "Republish this article", "Read Comments",
     "Powered by Create your own unique website with customizable templates.", "Lees ook", "Поделиться",
     "More News From Harbour Looms Inc.", "Become a Harbour Radio sponsor"],
)  # fmt: skip
def test_what_asks_the_reader_for_something_is_cut_below_the_text(line):
    assert cut(TEXT, OTHER, line) == [TEXT, OTHER]


@pytest.mark.parametrize(
    "line",
    ["This article appeared in the Harbour Post print edition as: rent squeeze tightens", "Canola futures: page C14",
     'This article appeared in the Asia section of the print edition under the headline "A small door"',
     "Printed and published by Harbour Newspapers, 2 Quay Street", "Share prices: pages B8-B11", "Page 1 of 1",
     "doi: 10.9999/hs-020-03011-2", "NEXT ISSUE: sweet peas", "TODAY'S ORDER OF PLAY: see centre pages",
     "Source URL: https://www.harbour.example/node/552", "[Editor: harbour]", "Sent from my telephone",
     "No part of this page may be copied without the Harbour Trust's permission.", "View original",
     "Caution: The information in this message may be confidential and/or legally privileged.",
     "Ana Ruiz can be reached at 555-0143 or ruiz@harbour.example", "Authorised by B. Oda, 14 Quay Street, Harbour.",
     "This cutting is supplied for the personal use of Members.", "Harbour Water Watch is a 501(c)(3) organization."],
)  # fmt: skip
def test_what_tells_of_the_printed_issue_is_cut_below_the_text(line):
    assert cut(TEXT, OTHER, line) == [TEXT, OTHER]


@pytest.mark.parametrize(
    "line",
    ["Donate blood at the town hall on Saturday.", "You can leave clothes at the town hall.", "Next: at Upland",
     "Next week: Lions at Bears", "Help us all, the sign reads.", "Harbour Journal: page 5", "Become a lifeguard",
     "The document was made available to reporters.", "The message was confidential.", "What do you think?",
     "Published by Harbour Books, £12.", "The hall can be reached at 555-0143.", "Have any questions? Call the hall.",
     "Ana Ruiz | Ben Oda | Cy Lund", "Alcohol may not be used in the park without a permit.", "Tell your friends.",
     "Your support will decide the vote.", 'This is a rush transcript from "Harbour Report," September 15, 2010.',
     "If you like the show, go again.", "Printed cloth was sold by weight."],
)  # fmt: skip
def test_what_an_article_may_end_with_stays(line):
    assert cut(TEXT, OTHER, line) == [TEXT, OTHER, line]


@pytest.mark.parametrize(
    "line",
    ["Please turn to page 4", "Thanks for reading The Lantern! Subscribe for free to receive new posts.",
     "Do you have questions about the biggest topics? Get the answers with our newsletter.",
     "This story was sent to you by: Dad", "THIS IS A RUSH TRANSCRIPT. THIS COPY MAY BE UPDATED.",
     "REDUCTION RATIO 16X"],
)  # fmt: skip
def test_some_are_cut_between_paragraphs_too(line):
    assert cut(TEXT, line, OTHER) == [TEXT, OTHER]


def test_a_list_of_months_below_the_text_goes_with_its_label():
    assert cut(TEXT, OTHER, "Archives", "November 2014", "October 2014") == [TEXT, OTHER]


@pytest.mark.parametrize(
    "line",
    ["Help us keep the hospice open with a gift", "Please donate to help our hospice.", "Get a free trial",
     "Journalism is in crisis. Please give it a thought", "Journalism is work. Support it.", "Tell a friend",
     "If you want to leave the list, tell the party chairman.", "Subscribe to a theory for 5p"],
)  # fmt: skip
def test_what_names_nothing_of_a_site_stays_between_paragraphs(line):
    assert cut(TEXT, line, OTHER) == [TEXT, line, OTHER]


@pytest.mark.parametrize("line", ["Become a better friend", "Tell a friend", "Get our newsletters"])
def test_a_heading_between_paragraphs_stays(line):
    assert [one.text for one in without_furniture([Paragraph(TEXT), Paragraph(line, "heading"), Paragraph(OTHER)])] == [
        TEXT, line, OTHER,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["Help us keep our hospice open with your gift.", "Your donation will help us build a new wing.",
     "If you like the show, tell a friend.", "Please donate to help our hospice."],
)  # fmt: skip
def test_what_a_charity_asks_below_its_text_stays(line):
    assert cut(TEXT, OTHER, line) == [TEXT, OTHER, line]


def test_what_keeps_a_paper_alive_is_cut_below_the_text():
    appeal = "Help us keep local news free with a donation."
    assert cut(TEXT, OTHER, appeal, "Your gift makes our reporting possible.") == [TEXT, OTHER]


@pytest.mark.parametrize("line", ["Go back", "Submit", "Must read", "Have your say.", "Live chat", "Share your story."])
def test_a_sentence_of_a_button_stays_as_the_last_line_of_a_poem(line):
    assert cut("The tide came in,\nthe boats went out,\n" + line) == ["The tide came in,\nthe boats went out,\n" + line]
    assert cut(TEXT, OTHER, line) == [TEXT, OTHER, line]


@pytest.mark.parametrize(
    "line",
    ["Next week: my mother's garden", "Coming soon: a new bridge", "NEXT WEEK: The pits reopen", "Hymns: page 40",
     "This review appeared on page 3, and I was ashamed of it.", "Caution: recipients of the grant must file",
     "This piece appeared as a letter in a magazine for miners, but it was short.", "[Editor: we disagree]",
     "Printed and published by hand, the sheet cost a penny", "Sent from my hospital bed, with love",
     "[Editors: this is the last column of Ana Ruiz.]", "This article may not be printed in any form, the order read"],
)  # fmt: skip
def test_what_only_begins_like_a_note_of_the_issue_stays(line):
    assert cut(TEXT, OTHER, line) == [TEXT, OTHER, line]
