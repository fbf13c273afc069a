"""Facts under names that no table has, by a word of the name and what the value looks like."""

import json

import pytest

from tests.files import article_of

TEXT = "The dam is safe, the engineers of the valley said. They had been called in spring."


def record(**fields):
    return article_of(json.dumps({"headline": "Dam is safe", "body": TEXT, **fields}), "a.json")


@pytest.mark.parametrize(
    ("fields", "fact", "expected"),
    [
        ({"subheadlines": {"basic": "Engineers end weeks of doubt"}}, "deck", "Engineers end weeks of doubt"),
        ({"custom_excerpt": "Engineers end weeks of doubt"}, "deck", "Engineers end weeks of doubt"),
        ({"field_standfirst": "Engineers end weeks of doubt"}, "deck", "Engineers end weeks of doubt"),
        ({"imageSummary": "Engineers end weeks of doubt"}, "deck", ""),
        ({"custom_excerpt": "No"}, "deck", ""),
        ({"taxonomy": {"primary_section": {"name": "Real Estate"}}}, "section", "Real Estate"),
        ({"anpa_category": [{"name": "World", "qcode": "w"}]}, "section", "World"),
        ({"primary_tag": {"name": "Comment"}}, "section", "Comment"),
        ({"channel": "Sport"}, "section", "Sport"),
        ({"categories": [{"title": "Space"}]}, "section", "Space"),
        ({"categories": ["Space", "Science"]}, "section", ""),
        ({"field_section": "https://harbour.example/news"}, "section", ""),
        ({"section": "World", "primary_tag": "Comment"}, "section", "World"),
        ({"credits": {"by": [{"name": "Ana Ruiz", "org": "Bay Post"}]}}, "byline", "Ana Ruiz"),
        ({"_embedded": {"author": [{"name": "Ana Ruiz"}]}}, "byline", "Ana Ruiz"),
        ({"article_byline": {"names": ["Ana Ruiz"]}}, "byline", "Ana Ruiz"),
        ({"photo_author": "Bo Li"}, "byline", ""),
        ({"field_agency": "Ministry of Works"}, "source", "Ministry of Works"),
    ],
)
def test_facts_by_words_of_names(fields, fact, expected):
    assert getattr(record(**fields), fact) == expected


def test_an_excerpt_that_is_cut_off_is_no_deck():
    assert record(excerpt="The dam is safe, the engineers of the [...]").deck == ""


SAID = [f"The wall of the dam is safe after {number} days of tests, they said." for number in range(2, 6)]


@pytest.mark.parametrize(
    "said",
    [
        {"contentBlocks": [{"model": {"blocks": [{"model": {"words": line}}]}} for line in SAID]},
        {"body": {"components": [{"contents": {"markup": line}} for line in SAID]}},
        {"blocks": [{"component": "rich", "body": "\n\n".join(SAID)}, {"imageCredit": "By Bo Li. All rights."}]},
    ],
)
def test_paragraphs_deep_in_objects_are_the_text(said):
    article = article_of(json.dumps({"headline": "Dam is safe", **said}), "a.json")
    assert [one.text for one in article.body] == SAID


def test_a_record_under_the_name_of_a_text():
    content = {"id": "local/1", "webTitle": "Dam is safe", "fields": {"body": "".join(f"<p>{one}</p>" for one in SAID)}}
    article = article_of(json.dumps({"response": {"status": "ok", "content": content}}), "a.json")
    assert (article.headline, [one.text for one in article.body]) == ("Dam is safe", SAID)


def test_a_title_of_the_paper_is_no_headline():
    title = "The Upland Post (Vic. : 1926 - 1995)"
    fields = {"title": title, "heading": "Dam is safe", "newspaper": "The Upland Post", "category": "Article"}
    article = article_of(json.dumps({**fields, "body": TEXT}), "a.json")
    assert (article.headline, article.section) == ("Dam is safe", "")
    assert article_of(json.dumps({"title": title, "newspaper": "The Upland Post", "body": TEXT}), "a.json").headline
