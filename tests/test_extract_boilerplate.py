"""Lines that a source repeats: counted over its articles, cut at the edges of their texts."""

from datetime import date

import pytest

from indexer.article import Paragraph, fingerprint
from indexer.extract import Conventions, LineCounts, edges_of, extract_article
from indexer.extract.furniture.boilerplate import without_repeated
from indexer.extract.furniture.told_lines import asks_reader, offers_service, tells_news
from indexer.extract.line_sources import counted_under, cut_under
from indexer.extract.paths.pattern import read_pattern
from indexer.formats.raw import RawArticle

TODAY = date(2025, 11, 21)
FOOT = "The Gazette is read in every house of the harbour."
HEAD = "Today in the harbour"


def raw(number, *edges, source="Gazette"):
    text = f"The ferry made its crossing number {number}, and all was well."
    first, last = (edges[:1], edges[1:]) if len(edges) == 2 else ((), edges)
    paragraphs = (*first, text, f"It carried {number} passengers.", *last)
    return RawArticle("a.jsonl", number, {"source": (source,)}, tuple(map(Paragraph, paragraphs)))


def repeated(raws):
    counts = LineCounts()
    for one in raws:
        counts.add(edges_of(one, counted_under(one)))
    return counts.repeated()


def texts(paragraphs):
    return [paragraph.text for paragraph in paragraphs]


def test_lines_in_a_good_part_of_a_sources_articles_are_cut():
    found = repeated(raw(number, HEAD, FOOT) for number in range(10))
    article = extract_article(raw(99, HEAD, FOOT), TODAY, True, Conventions(repeated=found)).article
    assert texts(article.body) == texts(raw(99).paragraphs)
    assert article.original == ""


def test_lines_of_few_articles_or_of_a_small_share_stay():
    assert repeated(raw(number, FOOT) for number in range(9)) == {}
    few = [raw(number, FOOT) for number in range(10)] + [raw(number) for number in range(10, 40)]
    assert repeated(few) == {}


def test_copies_of_one_article_are_counted_once():
    assert repeated([raw(1, FOOT)] * 50) == {}


def test_each_source_has_its_own_lines():
    found = repeated(raw(number, FOOT) for number in range(10))
    other = extract_article(raw(99, FOOT, source="Herald"), TODAY, True, Conventions(repeated=found)).article
    assert FOOT in texts(other.body)


def test_the_id_of_an_article_does_not_depend_on_it():
    found = repeated(raw(number, FOOT) for number in range(10))
    cut = extract_article(raw(99, FOOT), TODAY, True, Conventions(repeated=found)).article
    whole = extract_article(raw(99, FOOT), TODAY, True).article
    assert cut.article_id == whole.article_id
    assert cut.body != whole.body


def test_only_the_edges_are_cut_and_one_paragraph_stays():
    [lines] = repeated(raw(number, HEAD, FOOT) for number in range(10)).values()
    inside = [Paragraph(text) for text in ("One.", FOOT, "Two.")]
    assert without_repeated(inside, lines) == tuple(inside)
    assert texts(without_repeated([Paragraph(FOOT), Paragraph(FOOT)], lines)) == [FOOT]


def test_what_lines_are_counted_under():
    facts = {"url": ("https://www.gazette.example/a",)}
    assert counted_under(raw(1)) == ("gazette",)
    assert counted_under(RawArticle("x/a.txt", None, facts)) == ("gazette.example",)
    assert counted_under(RawArticle("x/y/a.txt", None)) == ("x",)
    assert counted_under(RawArticle("a.txt", None)) == ("",)
    assert counted_under(RawArticle("a.txt", None, folders=("archive", "Gazette"))) == ("Gazette",)
    assert counted_under(RawArticle("2024/Gazette/a.txt", None), read_pattern("{date:%Y}/{source}/")) == ("gazette",)


@pytest.mark.parametrize(
    ("lines", "keys"),
    [
        (("Ferry stays", "By Ana Ruiz", "Source: Pier Post"), ("pier post", "x")),
        (("Ferry stays", "By Ana Ruiz, Pier Post", "5 March 2024"), ("pier post", "x")),
        (("Ferry stays", "By Ana Ruiz | Pier Post"), ("pier post", "x")),
        (("Harbour Gazette, Monday, April 6, 1998", "Ferry stays"), ("harbour gazette", "x")),
        (("Ferry stays", "By Ana Ruiz, Staff Writer", "The ferry stays."), ("x",)),
        (("Ferry stays", "The ferry stays in the harbour, said the Harbour Gazette, which was told so."), ("x",)),
    ],
)
def test_the_head_of_a_plain_text_names_its_outlet(lines, keys):
    paragraphs = tuple(map(Paragraph, lines))
    for name in ("x/a.txt", "x/a.rst", "x/a.ADOC"):
        assert counted_under(RawArticle(name, None, paragraphs=paragraphs)) == keys
    assert counted_under(RawArticle("x/a.jsonl", 1, paragraphs=paragraphs)) == ("x",)


def test_lines_of_every_folder_above_may_be_cut():
    alone = RawArticle("a.txt", None, folders=("archive", "Pier Post", "2024"))
    assert list(cut_under(alone)) == ["2024", "archive", "Pier Post", "pier post"]
    assert list(cut_under(raw(1))) == ["gazette"]


def test_a_line_in_a_third_of_many_articles_is_found_though_single_lines_are_forgotten():
    found = repeated(raw(number, FOOT) if number % 3 == 0 else raw(number, f"Note {number}") for number in range(400))
    assert [len(lines) for lines in found.values()] == [1]


def printed(number):
    """One story that is printed again and again, each time with a headline of its own and another word somewhere."""
    story = [
        f"The {place} of the harbour town was closed for a second day by the storm, the company said."
        for place in ("ferry", "pier", "school", "market", "museum", "tower")
    ]
    story[number % 6] = story[number % 6].replace("second", f"{number}th")
    return RawArticle(f"{number}.txt", None, {"headline": (f"Town waits {number}",)}, tuple(map(Paragraph, story)))


def test_a_story_that_is_printed_often_is_no_line_of_its_source():
    assert repeated(printed(number) for number in range(30)) == {}


SHORT = (
    "A whale was seen off the harbour mouth on Sunday, the first in more than forty years.",
    "Hundreds of people lined the wall to watch it.",
    "It left in the evening and was not seen again.",
)


@pytest.mark.parametrize("own", ["", "There were {} boats in the harbour."])
@pytest.mark.parametrize("story", [SHORT, ("Fishermen fear for their catch.", *SHORT), SHORT[:2]])
def test_a_short_story_that_is_printed_often_is_no_line_of_its_source(story, own):
    prints = [(f"Whale number {number}", *story, *filter(None, [own.format(number)])) for number in range(12)]
    raws = [
        RawArticle(f"{number}.txt", None, paragraphs=tuple(map(Paragraph, one))) for number, one in enumerate(prints)
    ]
    found = repeated(raws)
    assert not any(found.values())


def test_what_an_agency_tells_again_stays_and_what_it_asks_is_cut():
    background = "Last May the court of Norwell issued warrants for Josef Tarn and two ministers."
    prompt = "Start your day with the Gazette's briefing, delivered to you at seven."
    paragraphs = [
        (f"The ferry made its crossing number {number}.", prompt, f"It carried {number}.", f"It was day {number}.",
         "So it went.", f"It will go on for {number} days.", f"The crew numbers {number}.", background)
        for number in range(20)
    ]  # fmt: skip
    raws = [RawArticle("a.jsonl", 1, {"source": ("Gazette",)}, tuple(map(Paragraph, one))) for one in paragraphs]
    [lines] = repeated(raws).values()
    assert texts(without_repeated(raws[7].paragraphs, lines)) == [paragraphs[7][0], *paragraphs[7][2:]]


def test_lines_found_before_do_not_cut_what_tells_news():
    lines = {_mark(SHORT[0]), _mark(FOOT)}
    kept = without_repeated(tuple(map(Paragraph, (SHORT[0], "One.", FOOT))), lines)
    assert texts(kept) == [SHORT[0], "One."]


def _mark(text):
    return fingerprint(" ".join(text.split()).casefold())


@pytest.mark.parametrize(
    "line",
    [
        "Last May the court issued warrants for two ministers.",
        "The war began when rebels seized the port, according to the United Nations.",
        "Norwell also faces a case at the Court of Tamsin for its dam.",
        "“We are done,” the mayor said on Friday.",
    ],
)
def test_lines_that_tell_news(line):
    assert tells_news(line)


@pytest.mark.parametrize(
    "line",
    [
        "The Harbour Gazette was founded in 1901 and is owned by its readers.",
        "This article was translated by a machine and checked by an editor.",
        "The opinions here are those of the writers.",
        "Become a friend of the harbour and help us do what we did.",
        "Isle Herald, 4 Mill Lane, Norwell",
        "Harbour Media Ltd is a member of the Council of Papers.",
        "All rights reserved in what was printed.",
    ],
)
def test_lines_that_tell_none(line):
    assert not tells_news(line)


def test_lines_that_ask_the_reader():
    assert asks_reader("Start your day with us.")
    assert not asks_reader("“Start your day with us,” said the mayor.")
    assert not asks_reader("The US sends two ships.")


def test_lines_that_are_plainly_a_sites():
    assert offers_service("Sign up to our newsletter.")
    assert offers_service("Share this story with us, and tell us what you think.")
    assert not offers_service("Would you sign up for a night at sea with us?")
    assert not offers_service("Divide your dough in four, and share it out.")


@pytest.mark.parametrize(
    "questions",
    [
        ("What do you read on the ferry?", "Who are your heroes?", "What makes you laugh?", "Which dish is yours?"),
        ("Heat your oven to 200 degrees.", "Grease your tin.", "Leave your dough for an hour.", "Salt to your taste."),
    ],
)
def test_the_questions_of_a_column_and_the_steps_of_a_recipe_stay(questions):
    columns = [
        RawArticle("a.jsonl", 1, {"source": ("Gazette",)}, tuple(map(Paragraph, _column(number, questions))))
        for number in range(12)
    ]
    found = repeated(columns).get("gazette", ())
    assert texts(without_repeated(columns[5].paragraphs, found)) == _column(5, questions)


def _column(number, questions):
    asked = [(one, f"Boats, number {number} above {place} others.") for place, one in enumerate(questions)]
    opening = (f"Guest {number} of the harbour.", f"It is week {number}.")
    return [*opening, *(line for pair in asked for line in pair), f"That was {number}.", f"Bye from {number}.",
            f"See number {number}.", f"So long, {number}."]  # fmt: skip


def test_a_question_above_its_answer_stays():
    [lines] = repeated(raw(number, "What is your harbour like?", FOOT) for number in range(12)).values()
    kept = without_repeated(raw(3, "What is your harbour like?", FOOT).paragraphs, lines)
    assert texts(kept)[0] == "What is your harbour like?"
