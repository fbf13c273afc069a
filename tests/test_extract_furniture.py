import pytest

from indexer.article import Paragraph
from indexer.extract.furniture.paragraphs import without_furniture
from indexer.extract.headers.heads.header import read_header

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
     "Comment on this story: the miners say it is a lie", "Share on this article: a third is sold, the bank says",
     "Follow the money on Facebook, the judge said", "Related: the union has called a strike, said its head."],
)  # fmt: skip
def test_sentences_stay(sentence):
    assert cut(TEXT, sentence) == [TEXT, sentence]


@pytest.mark.parametrize(
    "line",
    ["Home | News | Sport | Weather", "News Sport Weather", "Subscribe now from £2 a month",
     "Join our WhatsApp channel",
     "Support the Gazette's journalism from £1 a week.", "You must be logged in to comment", "Log in / Register",
     "Terms of use | Privacy policy | Contact", "Share full article", "Bookmark", "Follow Ana Ruiz on X: @aruiz",
     "Read later",
     "Send us your stories by WhatsApp", "By continuing to use this page you agree to our terms.", "Powered by Press",
     "This story has not been edited and comes from a feed.", "Opinions expressed here are the author's own.",
     "Scroll to continue", "(With inputs from agencies)", "Ben Oda contributed to this report.",
     "The Associated Press contributed to this report.", "ENDS", "[+310 chars]",
     "desk@gazette.example", "ab/cd/ef", "Next article: Ports open", "(Adds details, quotes)", "4 min read"],
)  # fmt: skip
def test_prompts_notices_and_menus_anywhere(line):
    assert cut(line, TEXT, line, TEXT, line) == [TEXT, TEXT]


@pytest.mark.parametrize(
    "sentence",
    ["Subscribe now, said a sign at the door, and many did.", "Support for the newsroom grew.", "You can't say that.",
     "“Please donate today,” she said.", "Support local journalism, reads a mug on the desk.", "The story was edited.",
     "Join the navy and see the world, he told the boys.", "Follow me, said the guide.", "Print workers struck.",
     "Share prices | bond yields | gold", "World powers met", "This story was first published on 5 May 2025.",
     "Contact between the two was lost.", "Ana Ruiz | Harbour Gazette | World", "News of the storm spread.",
     "sponsored by Harbour University.", "share.", "Meat/Meal", "No.1 RSS 62.50"],
)  # fmt: skip
def test_sentences_that_begin_like_prompts_stay(sentence):
    assert cut(TEXT, sentence, TEXT) == [TEXT, sentence, TEXT]


@pytest.mark.parametrize(
    "sentence",
    [
        "The report was published by the port authority after months of delay.",
        "The post was supplied by a sawmill, and two volunteers set it in concrete.",
        "Registered in Panama, the tanker ran aground on Friday.",
        "We and our partners will not rest.", "The views expressed at the hearing were not those of the council.",
        "Sponsored by Ana Ruiz, Harbour", "Powered by solar panels", "Copyright law may not be enough for songwriters.",
        "Create a savings account for each goal.", "Stay informed about floods, and move valuables upstairs.",
        "We need your consent, and we ask for it humbly.", "To read the full list took the priest an hour.",
        "Disclaimer: my father built this bridge.", "All rights reserved for members of the tribe were lost.",
        "(Casts a net into the water)", "(Writes a letter.)", "Tap the base of the loaf: it should sound hollow.",
        "Allow the cookies to cool.", "Use the grill settings on your oven.",
        "Join the community clean-up at the park on Saturday, 9am to noon.", "Enjoy free music on the green this week",
        "Register now for the census, which closes on Friday.", "Send your entries to the show secretary by 5 May.",
        "Become a member of the choir: no audition, Mondays at 7pm", "Have you seen Rex? Call 555-0147.",
        "Do you have information about the robbery? Call detectives.",
        "Thank you for your report on the closing of Ward 5 (Letters, 2 May).", "Follow our fathers to the shore",
        "Send us the tide, send us the light", "Review your insurance details before you travel.",
        "By continuing to fish, you accept the risk", "Receive your vaccine at any pharmacy this week.",
        "Cookies", "Hide", "Subscriptions up", "Science, Arts, Health", "with/out", "Follow the debate on X",
        "Contact the editor of any paper and hear the same complaint.", "Call us old-fashioned, but the town likes it.",
    ],
)  # fmt: skip
def test_what_an_article_asks_and_announces_stays(sentence):
    assert cut(TEXT, sentence, TEXT) == [TEXT, sentence, TEXT]


def test_short_lines_below_furniture_at_the_end():
    assert cut(f"{TEXT}\nLog in to comment\nLocal notes\nPublic notices") == [TEXT]
    assert cut(f"{TEXT}\nLog in to comment\nSource: Reuters") == [f"{TEXT}\nLog in to comment\nSource: Reuters"]


def test_a_list_of_other_articles_in_one_paragraph():
    assert cut(TEXT, "Related news\nPorts open again", TEXT) == [TEXT, TEXT]
    assert len(cut(TEXT, "Related news\nPorts opened again.", TEXT)) == 3


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


@pytest.mark.parametrize("line", ["Home » News » 24 March 1997", "News · Local · Mon, Mar 24, 1997"])
def test_where_a_page_stands_stays_with_its_day(line):
    assert cut(line, TEXT) == [line, TEXT]


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


@pytest.mark.parametrize("line", ["Print this page", "Document type: Newspaper", "Word count: 812"])
def test_a_sites_line_among_facts_hides_none_of_them(line):
    head = read_header([Paragraph(text) for text in ("Ferry stays in port", line, "By Ana Ruiz", "5 May 2025", TEXT)])
    assert head.facts == {"headline": "Ferry stays in port", "byline": "Ana Ruiz", "date": "5 May 2025"}
    assert [paragraph.text for paragraph in head.paragraphs] == [TEXT]


BEFORE, BEHIND = "The ferry stayed in port on Monday, the office said.", "It will sail on Friday, if the wind allows."


@pytest.mark.parametrize(
    "line",
    ["(Story continues below)", "- Advertisement -", "ADVERTISEMENT - CONTINUE READING BELOW", "Scroll down for video",
     "Share or comment on this article", "View comments 231 shares", "View this post on Instagram",
     "A post shared by Coast Lines (@coastlines)", "— Coast Lines (@coastlines) March 5, 2024",
     "This content is not available due to your privacy preferences.", "Was this article helpful?", "Rate this article",
     "Report a typo", "Back to index", "212 reads", "[ Read more: New mayor takes office ]",
     "[Photo: A Reporter/Getty Images]", "(Photo: A Reporter / Getty Images)"],
)  # fmt: skip
def test_lines_of_sites_between_paragraphs(line):
    kept = without_furniture([Paragraph(text) for text in (BEFORE, line, BEHIND)])
    assert [one.text for one in kept] == [BEFORE, BEHIND]


@pytest.mark.parametrize(
    "line",
    ["The story continues below the deck, she said.", "He reads.", "Back to index cards, then", "Allow me a word",
     "More: the town has two piers.", "A post shared by the town stands at the quay."],
)  # fmt: skip
def test_lines_that_only_look_like_a_sites_stay(line):
    kept = without_furniture([Paragraph(text) for text in (BEFORE, line, BEHIND)])
    assert [one.text for one in kept] == [BEFORE, line, BEHIND]
