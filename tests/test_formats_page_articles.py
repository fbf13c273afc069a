"""Pages with several articles: the one with the headline is the page's, the next ones are of the site."""

import pytest

from tests.files import article_of, texts_of

TEXT = "The ferry stayed in port on Monday after a storm broke two windows, the harbour office said."
LAST = "It will sail again on Friday, if the wind allows it, and will then call at the new pier."
NEXT = "The ice rink on the market square will open two weeks early this year, the town said on Friday."


@pytest.mark.parametrize(
    "others",
    [
        f"<article class=teaser><h1>Ice rink opens</h1><p>By Zed Zorn</p><p>{NEXT}</p></article>",
        f"<article><h3><a href=/1>Ice rink opens</a></h3><p>{NEXT}</p></article>",
        f"<article class=next-story><h2>Ice rink opens</h2><p>{NEXT}</p></article>",
        f"<section><article class=teaser><h3><a href=/1>Ice rink opens</a></h3><p>{NEXT}</p></article>"
        "<article class=teaser><h3><a href=/2>Choir wins</a></h3><p>It was the first one.</p></article></section>",
    ],
)
def test_the_next_article_is_none_of_the_text(others):
    body = f"<article><h1>Ferry stays in port</h1><p>{TEXT}</p><p>{LAST}</p></article>{others}"
    assert texts_of(f"<title>Ferry stays in port</title><body><main>{body}</main>", "a.html") == [TEXT, LAST]


@pytest.mark.parametrize("heading", ["", "<h3>10:30 Ice rink opens</h3>", "<h3><a href='#p2'>10:30</a></h3>"])
def test_the_parts_of_a_report_that_goes_on_are_of_the_text(heading):
    body = f"<article><h1>Ferry stays in port</h1><p>{TEXT}</p><p>{LAST}</p></article>"
    body += f"<article>{heading}<p>{NEXT}</p></article>"
    texts = texts_of(f"<title>Ferry stays in port</title><body>{body}", "a.html")
    assert [texts[0], texts[1], texts[-1]] == [TEXT, LAST, NEXT]


def numbered(number):
    return f"On day {number} the miners met the owners at the town hall and left without a word."


@pytest.mark.parametrize(
    ("head", "post"),
    [
        (
            "Pit strike: live",
            "<article class='post'><h2><a href='/live/{0}'>{0} Talks end</a></h2><p>{1}</p></article>",
        ),
        ("Pit strike: live", "<article class='post'><h2><a href='/live/{0}'>Talks end</a></h2><p>{1}</p></article>"),
        ("Pit strike: live", "<article><h2><a href='/live/{0}'>{0}:15 Talks end</a></h2><p>{1}</p></article>"),
        ("Story 1", "<article><h1>Story {0}</h1><p>{1}</p><p>And so on.</p></article>"),
        ("Pit strike", "<div class='more'><article><h2>Day {0}</h2><p>{1}</p></article></div>"),
    ],
)
def test_the_posts_of_a_live_report_and_the_stories_of_a_digest_stay(head, post):
    posts = "".join(post.format(number, numbered(number)) for number in (8, 9))
    body = f"<article><h1>{head}</h1><p>{TEXT}</p><p>{LAST}</p></article>{posts}"
    texts = texts_of(f"<title>{head}</title><body>{body}", "a.html")
    assert {TEXT, LAST, numbered(8), numbered(9)} <= set(texts)


@pytest.mark.parametrize("mark", ["id='weather'", "class='weather'", "id='respond'"])
def test_a_part_of_the_story_that_is_called_like_a_widget_stays(mark):
    part = "<h2>The night</h2><p>It will rain until noon on Tuesday.</p>"
    body = f"<h1>Ferry stays in port</h1><p>{TEXT}</p><p>{LAST}</p><section {mark}>{part}</section>"
    assert texts_of(f"<title>Ferry stays in port</title><body>{body}", "a.html")[-1] == (
        "It will rain until noon on Tuesday."
    )


@pytest.mark.parametrize("mark", ["id='weather'", "id='respond'"])
def test_a_widget_without_prose_is_none_of_the_story(mark):
    body = f"<h1>Ferry stays in port</h1><p>{TEXT}</p><p>{LAST}</p><div {mark}><p>Cloudy, 12 C</p></div>"
    assert texts_of(f"<title>Ferry stays in port</title><body>{body}", "a.html") == [TEXT, LAST]


CLOCK = "<div class='clock'><p>5 May 2020</p></div>"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (f"<h1>Ferry stays in port</h1>{CLOCK}", "2020-05-05"),
        (f"{CLOCK}<h1>Ferry stays in port</h1>", None),
        (f"<h1>The Post</h1>{CLOCK}<h2>Ferry stays in port</h2>", None),
    ],
)
def test_the_clock_below_a_headline_is_of_the_article(head, day):
    page = f"<title>Ferry stays in port</title><body>{head}<p>{TEXT}</p><p>{LAST}</p>"
    found = article_of(page, "a.html").published.date
    assert (found and found.isoformat()) == day
