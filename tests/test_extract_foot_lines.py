import pytest

from indexer.article import Paragraph
from indexer.extract.furniture.paragraphs import without_furniture
from indexer.extract.headers.feet.colophons import publisher_of
from indexer.extract.sources import first_credit

TEXT = "The council met on Monday."


def cut(*texts):
    return [paragraph.text for paragraph in without_furniture([Paragraph(text) for text in texts])]


@pytest.mark.parametrize(
    "line",
    ["Contact reporter Ana Ruiz at ana@gazette.example or 555-0142.", "Send your story ideas to: news@gazette.example.",
     "Ana Ruiz is a reporter at the Gazette. Email her at ana@gazette.example.", "Sponsored links", "View Comments",
     "What do you think? Send letters to opinion@gazette.example", "To contact the reporters on this story:",
     "Ana Ruiz in London at ana@gazette.example;", "((ana.ruiz@example.com; +00 555 0144))", "NNNN", "==Kyodo",
     "(Continued on Page Four.)", "abc/def/gh", "Database: Newsstand", "VIRIN: 170918-F-ZZ999-0001", "Keywords: PORT/",
     "Want to join the conversation? Please log in to comment on this article.", "Jump to comments section",
     "This article originally appeared on Harbour Post: Ferry stays in port",
     "Find this article at: http://www.gazette.example/a.html", "Media contact: Ana Ruiz, 555-0187",
     "Unsubscribe https://gazette.example/u", "Sent from the Harbour app", "https://www.gazette.example/ci_5684411",
     "Copyright © 2020 Harbour Post. All rights reserved. Visit our terms of use and permissions pages.",
     "You may republish this article, so long as you credit the authors and Harbour Post.",
     "Reproduction in whole or in part without permission is prohibited", "Alle Rechte vorbehalten.",
     "Your browser does not support HTML5 video.", "Facebook icon Twitter icon", "♦ Share this story:",
     "AP soccer: https://news.example/hub/soccer", "PTI AVI SKS", "--With assistance from Ana Ruiz.", "File photo",
     "Source link", "Got a news tip?", "Register for free", "Have a story? Email us at news@gazette.example",
     "Report a correction or typo", "Toggle caption",
     "2. http://www.gazette.example/rss.xml", "Check the box to include the list of links referenced in the article."],
)  # fmt: skip
def test_lines_below_an_article(line):
    assert cut(TEXT, line) == [TEXT]


@pytest.mark.parametrize(
    "line",
    ["To book a seat, e-mail the hall at box@hall.example.", "Contact with the ship was lost at noon.",
     "He told readers to write to the editor at ana@gazette.example.", "Have you seen the sea? It is gone.",
     "The database: a failure", "Send money, she said to the reporters.", "Last updated: 5 May 2025",
     "This article first appeared in the Herald on 5 May 2025.", "Ridley 101 020 0 - 4 7 0", "Keywords matter.",
     "Ana Ruiz teaches literature at Harbour College.", "Continued rain is expected.", "See you in May, A14.",
     "Copyright law says that no song may be reproduced.", "Unsubscribed readers left, he said, in their thousands",
     "Tickets: https://hall.example/may", "PTI was told of it.", "With assistance from Ana Ruiz, the hall was mended.",
     "With assistance from the town, the hall was mended.",
     "Have a story to tell? The hall is open.", "File photos of the ship are in the hall.", "UNI",
     "The licence was reserved for them.", "The first press is in the hall."],
)  # fmt: skip
def test_sentences_and_dates_at_the_end_stay(line):
    assert cut(TEXT, line) == [TEXT, line]


@pytest.mark.parametrize(
    "line",
    ["Please see FERRY, A14", "Continued from A1", "Anzeige", "Lesen Sie auch: Sturm am Hafen", "Compartir en Facebook",
     "FACEBOOK TWITTER WHATS APP REDDIT EMAIL", "13 Comments (13 New)", "Receive free Mergers & Acquisitions updates",
     "If you buy something from a link, Harbour Weekly may earn a commission.",
     "Harbour Notes is a reader-supported publication. To receive new posts, subscribe."],
)  # fmt: skip
def test_notices_between_paragraphs(line):
    assert cut(TEXT, line, TEXT) == [TEXT, TEXT]


@pytest.mark.parametrize(
    "line",
    ["Please see the ferry first.", "Continued from that day on", "Anzeigen helfen", "Share the cost over 20 years",
     "Facebook and Twitter fell", "We may earn less, they fear", "13 comments were made", "Receive free bread",
     "Lire aussi vite que possible", "See THE SHIP, it is new", "Weather",
     "Key points", "Listen", "Sections", "Contents"],
)  # fmt: skip
def test_short_lines_between_paragraphs_stay(line):
    assert cut(TEXT, line, TEXT) == [TEXT, line, TEXT]


def test_a_list_of_other_articles_between_paragraphs():
    assert cut(TEXT, "RELATED ARTICLES", "- Downtown is dry", "- Editorial: Dimes", TEXT) == [TEXT, TEXT]
    assert cut(TEXT, "RELATED ARTICLES", "- He said so.", TEXT) == [TEXT, "- He said so.", TEXT]
    assert cut(TEXT, "Ingredients", "- 200 g sugar", TEXT) == [TEXT, "Ingredients", "- 200 g sugar", TEXT]


@pytest.mark.parametrize(
    ("line", "publisher"),
    [
        ("Copyright (c) 2015. Radio Harbour. Reprinted with permission.", "Radio Harbour"),
        ("© 2021 The Harbour Ledger", "The Harbour Ledger"),
        ("This article originally appeared on Harbour Press-Gazette: Ferry stays", "Harbour Press-Gazette"),
        ("SOURCE Harbour Dairies", "Harbour Dairies"),
        ("© 2023 Ana Ruiz", ""),
        ("The bridge appeared in the Harbour fog, first.", ""),
        ("Copyright law is new.", ""),
        ("He quoted The Harbour Ledger.", ""),
    ],
)
def test_the_publisher_below_a_text(line, publisher):
    assert publisher_of([Paragraph(TEXT), Paragraph(line)]) == publisher


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("Montargues (France), 8 fév 2017 (AFP) - Deux ouvriers", "AFP"),
        ("The union (AFP) said so - at last", ""),
        ("He said it. The office (AFP) - a small one - agreed", ""),
    ],
)
def test_the_agency_of_a_dateline_in_another_language(text, agency):
    assert first_credit([Paragraph(text)]) == agency
    assert first_credit([]) == ""


@pytest.mark.parametrize(
    "line",
    ["The story first appeared in the songs of the islanders.", "(End) of the line for the ferry",
     "This story first appeared in the town in 1850, when sailors told it over beer.",
     "The column originally appeared at the gate of the harbour, but was moved inside.",
     "Send your photos of the storm to pics@council.example.", "Keywords: courage, patience, hope.",
     "Send your nominations by Friday to awards@council.example.", "Childline Helpline, 0800 1111 222",
     "Applicants may submit photos of the pier to pier@council.example.",
     "Anyone who saw the man should contact reporters' hotline at tips@police.example or call 555-0100.",
     "Have you seen the missing dog? Call the shelter and leave word here.",
     "Want to help? Bring a spade and meet by the pier below.", "Contact: the harbour office on 555-0100.",
     "Enquiries: 0191 555 0100 to book a place.", "unsubscribe from fear, she said on stage",
     "Reproduction in whole or part of the mural is prohibited, which is why the council went to court to win "
     "permission.", "Sent from the front, the letters are kept in the hall.",
     "Copyright law is the heart of the case, and the rights reserved to authors may yet be reproduced in court."],
)  # fmt: skip
def test_last_sentences_that_are_the_articles(line):
    assert cut(TEXT, line) == [TEXT, line]


def test_a_person_and_a_number_below_a_text():
    assert cut(TEXT, "Ana Ruiz, 0191 555 0142") == [TEXT]


@pytest.mark.parametrize(
    "line",
    ["Love", "Home", "Welcome", "Angry", "Sad", "Wow.", "Listen.", "Click to open the box, then wait.",
     "Why you can trust a sailor", "Listen to the sea articles"],
)  # fmt: skip
def test_last_words_that_are_the_articles(line):
    assert cut(TEXT, line) == [TEXT, line]
