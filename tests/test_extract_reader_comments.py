"""Comments of readers below an article, in plain texts and pages."""

import pytest

from tests.files import texts_of

TEXT = "The ferry stayed in port on Monday after a storm broke two windows, the harbour office said."
LAST = "It will sail again on Friday, if the wind allows it, and will then call at the new pier."


@pytest.mark.parametrize(
    "comments",
    [
        "Comments (2)\n\nseagull77 says:\n\nMarch 6, 2024 at 9:12 am\n\nI said so in 2019.\n\nReply\n\n"
        "tim says:\n\nMarch 7, 2024 at 7:40 am\n\nSo did I.\n\nReply",
        "3 Comments\n\ntim\nMarch 6, 2024\nWhy does nobody ask who paid?\n\njo\nMarch 7, 2024\nBecause we all know.",
        "Comments\n\nAnonymous said...\n\nWhy does nobody ask who paid?\n\n6:12 PM\n\n"
        "Tim said...\n\nBecause we all know.\n\n7:05 PM",
        "2 Responses to “Ferry stays in port”\n\ntim says: Why does nobody ask?\n\nMay 5, 2024\n\n"
        "jo says: Who knows.\n\nMay 6, 2024",
        "2 comments\n\nMaria K.\n\n3 hours ago\n\nThe staff were lovely.\n\nTim\n\n2 hours ago\n\nThey were.",
    ],
)
def test_comments_are_none_of_the_text(comments):
    assert texts_of(f"Ferry stays in port\n\n{TEXT}\n\n{LAST}\n\n{comments}") == [TEXT, LAST]


@pytest.mark.parametrize(
    "more",
    [
        "Comments\n\nThe plan has been open to all since May, and few have had a say in what is to come of it.",
        "Comments\n\nThe mayor said: “It is all paid for, and nobody has to pay any more than they did last year.”",
        "14 comments\n\nThe office will close on Friday for the summer, and will then be moved to the old pier.",
    ],
)
def test_a_heading_above_more_of_the_text_ends_nothing(more):
    assert texts_of(f"Ferry stays in port\n\n{TEXT}\n\n{more}\n\n{LAST}")[-2:] == [more.partition("\n\n")[2], LAST]


@pytest.mark.parametrize(
    "more",
    [
        "Responses:\n\nMayor Ruiz says:\n\nIt is all paid for.\n\nCouncillor Oda says:\n\nNobody has paid yet.",
        "3 responses\n\nMayor Ruiz says: It is all paid for, and has been since May.\n\nNobody else spoke up.",
        "Reader comments:\n\n“Why does nobody ask who paid for the roof?” Tim, Norwell\n\n“Who knows?” Jo, Tamsin",
        "Replies\n\nAna Ruiz, Norwell\n\n5 May 2024\n\nI wrote to the town and nobody wrote back to me in a year.",
        "Comments\n\ntim\n3 hours ago\nWho paid?\n\njo\n2 hours ago\nWho knows.\n\n"
        + "\n\n".join(f"On day {number} the ferry stayed in port." for number in range(9)),
    ],
)
def test_what_is_not_surely_readers_comments_stays(more):
    told = texts_of(f"Ferry stays in port\n\n{TEXT}\n\n{LAST}\n\n{more}")
    wanted = [line for part in more.split("\n\n")[1:] for line in part.split("\n")]
    assert all(any(line in text for text in told) for line in wanted)


@pytest.mark.parametrize("mark", ["id=disqus_thread", "class=commentlist", "class=fyre"])
def test_comments_of_a_page(mark):
    body = f"<div><h1>Ferry stays in port</h1><p>{TEXT}</p><p>{LAST}</p></div>"
    comments = f"<div {mark}><h3>2 comments</h3><p>My aunt was there and says nobody told them.</p></div>"
    assert texts_of(f"<title>Ferry stays in port</title><body>{body}{comments}", "a.html") == [TEXT, LAST]
