"""One article in the layouts of plain texts: blank lines or none, wrapped or not, the head above the text or apart."""

import textwrap
from datetime import date

import pytest

from indexer.extract import extract_article
from indexer.formats.raw import RawArticle
from indexer.formats.text import split_head_and_text
from tests.files import texts_of

HEADLINE = "Court throws out case against mayor"
BODY = (
    "A court in Harbour dismissed all charges against the mayor, ruling that nobody had shown any personal gain.",
    "Lawyers said the judgment was right. The prosecution has thirty days to appeal, and its office said that "
    "it was reading the judgment with care.",
    "“We shall see,” said one onlooker. “We have learned to wait.”",
    "The mayor, who did not attend, thanked her supporters. The council was set up in 2001 and has a staff of twelve.",
)
HEADS = {
    "author and day": ("By Ana Ruiz", "October 1, 2021"),
    "day": ("October 1, 2021",),
    "bars": ("Ana Ruiz | October 1, 2021 | 6:13 pm",),
    "label": ("Published: October 1, 2021 6:13 PM",),
    "dateline": ("HARBOUR, October 1, 2021 (AP) - ",),
    "deck": ("Nobody had shown any personal gain, judge says", "By Ana Ruiz", "October 1, 2021"),
}


def wrapped(lines, width=72, first=""):
    return [textwrap.fill(line, width, initial_indent=first) for line in lines]


LAYOUTS = {
    "blank lines": lambda head, body: "\n\n".join([*head, *body]),
    "no blank line": lambda head, body: "\n".join([*head, *body]),
    "head apart": lambda head, body: "\n".join(head) + "\n\n" + "\n\n".join(body),
    "head above the text": lambda head, body: "\n".join([*head, body[0]]) + "\n\n" + "\n\n".join(body[1:]),
    "headline apart": lambda head, body: head[0] + "\n\n" + "\n".join([*head[1:], *body]),
    "wrapped": lambda head, body: "\n".join(head) + "\n\n" + "\n\n".join(wrapped(body)),
    "wrapped, head above": lambda head, body: "\n".join([*head, "\n\n".join(wrapped(body))]),
    "wrapped, set in": lambda head, body: "\n".join([*head, "", *wrapped(body, first="    ")]),
    "wrapped, set in, head above": lambda head, body: "\n".join([*head, *wrapped(body, first="    ")]),
    "set in by tabs": lambda head, body: "\n".join([*head, *(f"\t{line}" for line in body)]),
    "blanks behind lines": lambda head, body: "  \n".join(head) + "\n \n" + " \n \n".join(body),
    "wide": lambda head, body: "\n".join(head) + "\n\n" + "\n\n".join(wrapped(body, 100)),
}


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", HEADS)
def test_headline_author_day_and_paragraphs_are_found_in_any_layout(name, layout):
    head, body = [HEADLINE, *HEADS[name]], list(BODY)
    if name == "dateline":
        body[0] = head.pop() + body[0]
    text = LAYOUTS[layout](head, body)
    raw = RawArticle("a.txt", None, paragraphs=split_head_and_text(text), original=text)
    article = extract_article(raw, date(2026, 1, 1), False).article
    assert (article.headline, article.published.isoformat()[:10]) == (HEADLINE, "2021-10-01")
    assert article.byline == ("Ana Ruiz" if any("Ana Ruiz" in line for line in head) else "")
    assert [paragraph.text for paragraph in article.body] == body


def test_wrapped_sentences_are_one_paragraph():
    text = "\n\n".join(wrapped(BODY))
    assert [paragraph.text for paragraph in split_head_and_text(text)] == list(BODY)


def test_short_paragraphs_that_are_set_in_and_wrapped_stay_whole():
    text = (
        "    Norwell Systems Inc said it\nacquired the whole of Systems Four of Milton for 1.7 million.\n"
        "    Norwell said that Systems Four\nprovides processing services to about thirty local banks here.\n"
        "    It also said that nobody would\nlose a place in either of the two towns before the next year.\n"
    )
    assert len(split_head_and_text(text)) == 3


TABLES = (
    "Tide times\n\nMon 5 May 2019 03:12\nTue 6 May 2019 04:02\nWed 7 May 2019 04:58\n",
    "Fixtures\n\n5 May 2019\nHarbour v Hill\n12 May 2019\nHill v Quay\n19 May 2019\nQuay v Harbour\n",
    "TV listings for 5 May 2019\n\nBBC One\n6.00 Breakfast\n9.00 Harbour Watch\nITV\n9.25 The Ferry Show\n",
    "She was the first child of a pilot and was born\n5 May 1930\nIn a house on the quay, and lived there.\n",
    "---\nDate: 5 May 2019\nNotes: The board voted to close the quay after a long debate.\n---\nThe rest was quiet.\n",
)


@pytest.mark.parametrize("text", TABLES)
def test_every_line_of_tables_and_lists_is_kept(text):
    raw = RawArticle("a.txt", None, paragraphs=split_head_and_text(text), original=text)
    article = extract_article(raw, date(2026, 1, 1), False).article
    kept = " ".join([article.headline, article.deck, str(article.published.date), article.text])
    assert not [word for word in text.split() if word.isalpha() and len(word) > 3 and word not in kept]


def test_a_long_line_elsewhere_makes_no_wrapped_line_a_head():
    text = (
        "Thousands of people marched through the streets of the\nCity of Harbour on Sunday to ask for a ferry, the\n"
        "police said.\n\nThe mayor said that he had heard them and would answer\nin June, when the board meets.\n\n"
        "Read it at http://www.harbour.example/2019/a-very-long-address-that-nobody-has-wrapped.html\n"
    )
    first, *_others = split_head_and_text(text)
    assert first.text.endswith("the police said.")


def test_paragraphs_of_one_line_right_below_a_head_stay_apart():
    lines = [
        "The ferry stayed in port on Monday after a storm broke two windows.",
        "It will sail again on Friday, if the wind allows it at that hour.",
    ]
    assert texts_of("\n".join(["Ferry stays in port", "Storm to last", *lines, ""]))[-2:] == lines
    assert texts_of("\n".join(["Ferry stays in port", "5 May 2025", *lines])) == lines
