import pytest

from indexer.article import Paragraph
from indexer.extract.furniture import without_furniture

TEXT = "The council met on Monday."


def cut(*texts):
    return [paragraph.text for paragraph in without_furniture([Paragraph(text) for text in texts])]


@pytest.mark.parametrize(
    "line",
    ["Related Articles", "Back to top button", "Share this article", "Facebook Twitter WhatsApp", "Advertisement",
     "Read more", "© 2024 Harbour Gazette. All rights reserved.", "Copyright 2024 Harbour Gazette", "Comments",
     "Get the best of the Gazette in your inbox", "By signing up, you agree to our terms", "View 12 comments",
     "Follow the Gazette on Facebook", "Download our free app", "Report a typo", "Already a subscriber? Log in",
     "Sign up for our daily newsletter", "We use cookies to improve this page.", "ALL RIGHTS RESERVED.",
     "The post Ferry stays in port appeared first on Harbour Gazette.",
     "Copyright 2024 Harbour News. All rights reserved. This material may not be published or rewritten."],
)  # fmt: skip
def test_lines_at_the_end(line):
    assert cut(TEXT, line) == [TEXT]
    assert cut(f"{TEXT}\n{line}") == [TEXT]


@pytest.mark.parametrize(
    "sentence",
    ["Share prices fell on Monday.", "Read more: the port opens again", "Copyright law is being changed.",
     "Copyright 2024 was a bad year, said the union.", "Facebook bans Twitter links.", "“Read more books,” he said.",
     "We use cookies in the bakery, said the baker.", "X", "Photo: a man in the port. He waited for hours.",
     "Get the newsletter, the union said on Monday.", "Watch: this was the third storm.", "Reuters", "Images fade",
     "Follow the money on Facebook, the judge said", "Related: the union has called a strike, said its head."],
)  # fmt: skip
def test_sentences_stay(sentence):
    assert cut(TEXT, sentence) == [TEXT, sentence]


def test_what_is_glued_to_the_last_sentence():
    assert cut(f"{TEXT} Related ArticlesBack to top button") == [TEXT]


def test_advertisements_anywhere_and_notices_at_the_start():
    assert cut("This website uses cookies.", "Advertisement", TEXT, "Advertisement", TEXT) == [TEXT, TEXT]


@pytest.mark.parametrize(
    "line",
    ["Share this article", "Listen to this article", "Facebook Twitter WhatsApp", "Copy link", "___", "* * *", "###"],
)
def test_buttons_and_rules_anywhere(line):
    assert cut(line, TEXT, line, TEXT, line) == [TEXT, TEXT]


@pytest.mark.parametrize("line", ["Home > News > World", "Home / Local news", "FOR IMMEDIATE RELEASE"])
def test_where_a_page_stands_on_its_site_is_left_out_at_the_start(line):
    assert cut(line, TEXT) == [TEXT]


@pytest.mark.parametrize(
    "label", ["More on this story", "Most read", "Related stories", "Around the web", "Read also:"]
)
def test_a_list_of_other_articles_at_the_end(label):
    assert cut(TEXT, label, "Ferry stays in port", "Who pays for the bridge?", "Elsewhere on Harbour News") == [TEXT]
    assert cut(TEXT, label, "Ferry stays in port", TEXT) == [TEXT, label, "Ferry stays in port", TEXT]


def test_comment_at_the_start_may_be_a_section():
    assert cut("Comment", TEXT) == ["Comment", TEXT]


def test_nothing_but_furniture_is_nothing():
    assert cut("Related Articles", "Back to top button") == []


def test_an_untouched_paragraph_keeps_its_markup():
    paragraph = Paragraph("The council met.", markup="The <em>council</em> met.")
    assert without_furniture([paragraph, Paragraph("Read more")]) == (paragraph,)


@pytest.mark.parametrize(
    "line",
    ["Read more: Ports Open Again After Storm", "Also read: “We Waited for Hours”", "Photo: Ben Oda / Getty Images",
     "(AP Photo/Ben Oda)", "Story continues below advertisement", "Image source: Harbour Office", "Getty Images"],
)  # fmt: skip
def test_pointers_and_credits_between_paragraphs(line):
    assert cut(TEXT, line, TEXT) == [TEXT, TEXT]
