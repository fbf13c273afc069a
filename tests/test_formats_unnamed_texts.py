"""Records of programs that call an article's text as they like: in other names, languages, pieces and codes."""

import json

import pytest

from indexer.formats import read_file
from indexer.formats.field_names import NAMES
from indexer.formats.fields import field_table
from indexer.formats.raw import RawArticle, SourceFile
from indexer.formats.unnamed_texts import unnamed_text

FIRST = "The ferry stayed in port for a second day, the company said on Monday evening."
SECOND = "More than 300 passengers had been waiting at the harbour since Saturday, a spokeswoman said."
THIRD = "The crossing is to open again as soon as the wind allows it, perhaps on Tuesday morning."
TEXT = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"
NOTICE = f"All rights are reserved. {FIRST} {SECOND} {THIRD} This must not be shown elsewhere."


def read(tmp_path, record):
    path = tmp_path / "ferry.json"
    path.write_text(json.dumps(record))
    (article,) = read_file(SourceFile(path, "ferry.json", path.stat().st_size), {})
    assert isinstance(article, RawArticle), article
    return article


def body(article):
    return [paragraph.text for paragraph in article.paragraphs]


@pytest.mark.parametrize(
    "record",
    [
        {"body_xhtml": f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"},
        {"paragraphs": [FIRST, SECOND, THIRD]},
        {"Document": {"Content": TEXT}},
        {"storyClean": TEXT},
        {"blocks": [{"text": FIRST}, {"text": SECOND}, {"text": THIRD}], "usageterms": NOTICE * 2},
        {"fields": {"body": {"cy": "Arhosodd.", "en-GB": TEXT}}},
        {"bodies": [{"role": "caption", "value": "A ferry."}, {"role": "main", "value": TEXT}]},
        {"html": f"<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>"},
        {"body": [
            {"_type": "block", "children": [{"text": FIRST[:20]}, {"text": FIRST[20:], "marks": ["em"]}]},
            {"_type": "newsletterBlock", "text": "Get the Harbour Times every Friday"},
            *({"_type": "block", "children": [{"text": text}]} for text in (SECOND, THIRD)),
        ]},
        {"content": {"type": "doc", "content": [
            {"type": "paragraph", "content": [{"type": "text", "text": text}]} for text in (FIRST, SECOND, THIRD)
        ]}},
        {"body": {"blocks": [{"type": "paragraph", "data": {"text": text}} for text in (FIRST, SECOND, THIRD)]}},
        {"body": {"root": {"children": [{"children": [{"text": text}]} for text in (FIRST, SECOND, THIRD)]}}},
        {"contents": [
            {"type": "kicker", "content": "Harbour"},
            {"type": "byline", "content": "By Ana Ruiz"},
            *({"type": "sanitized_html", "content": text} for text in (FIRST, SECOND, THIRD)),
            {"type": "author_info", "name": "Ana Ruiz", "bio": "Ana Ruiz covers ferries."},
        ]},
    ],
)  # fmt: skip
def test_the_text_is_found_whatever_it_is_called(tmp_path, record):
    assert body(read(tmp_path, {"title": "Ferry stays in port", **record})) == [FIRST, SECOND, THIRD]


def test_the_codes_of_a_database_name_its_fields(tmp_path):
    record = {
        "HD": "Ferry stays in port",
        "SN": "Harbour Times",
        "SE": "News",
        "LP": FIRST,
        "TD": f"{SECOND}\n\n{THIRD}",
    }
    article = read(tmp_path, record)
    assert body(article) == [FIRST, SECOND, THIRD]
    assert {fact: article.facts[fact][0] for fact in ("headline", "source", "section")} == {
        "headline": "Ferry stays in port", "source": "Harbour Times", "section": "News",
    }  # fmt: skip
    assert "source" not in read(tmp_path, {"title": "Ferry stays in port", "text": TEXT, "sn": "0123"}).facts


def test_pieces_of_a_text_state_facts(tmp_path):
    pieces = [{"type": "kicker", "content": "Harbour"}, {"type": "byline", "content": "By Ana Ruiz"}]
    article = read(tmp_path, {"title": "Ferry stays in port", "contents": [*pieces, {"type": "text", "content": TEXT}]})
    assert (article.facts["section"], article.facts["byline"]) == (("Harbour",), ("By Ana Ruiz",))


@pytest.mark.parametrize("name", ["copyright_notice", "related", "comments", "author_bio", "error_message"])
def test_prose_of_something_else_is_not_the_text(tmp_path, name):
    assert body(read(tmp_path, {"title": "Ferry stays in port", name: NOTICE})) == []


@pytest.mark.parametrize("value", ["Short. Very.", "a, b, c, " * 60, [1, 2, 3], None])
def test_what_is_no_prose_is_no_text(value):
    assert unnamed_text({"blob": value}, frozenset(field_table({}, NAMES))) == ()


@pytest.mark.parametrize("name", ["summary", "abstractNote", "note", "lead_paragraph"])
def test_a_summary_of_some_sentences_is_the_text_where_no_other_is(tmp_path, name):
    article = read(tmp_path, {"title": "Ferry stays in port", name: f"{FIRST} {SECOND}"})
    assert (body(article), article.facts.get("deck")) == ([f"{FIRST} {SECOND}"], None)
    short = read(tmp_path, {"title": "Ferry stays in port", "summary": FIRST})
    assert (body(short), short.facts["deck"]) == ([], (FIRST,))


def test_an_opening_said_again_is_no_deck(tmp_path):
    record = {"title": "Ferry stays in port", "text": TEXT, "description": FIRST[:60] + "..."}
    assert "deck" not in read(tmp_path, record).facts
    assert read(tmp_path, {**record, "description": "Hundreds wait"}).facts["deck"] == ("Hundreds wait",)


def test_a_name_comes_before_an_address_as_the_source(tmp_path):
    record = {
        "title": "Ferry stays in port",
        "text": TEXT,
        "source": "https://harbour.example/1",
        "pub": "Harbour Times",
    }
    article = read(tmp_path, record)
    assert (article.facts["source"], article.facts["url"]) == (("Harbour Times",), ("https://harbour.example/1",))


def test_the_title_of_a_feed_is_the_channel_of_its_items(tmp_path):
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Harbour Notebook"}
    items = {"items": [{"id": "1", "title": "Ferry stays in port", "content_text": TEXT}]}
    assert read(tmp_path, feed | items).channel == "Harbour Notebook"
    assert read(tmp_path, {"title": "Harbour Notebook"} | items).channel == ""


def test_pieces_below_the_first_paragraph_are_headings_and_long_ones_are_text(tmp_path):
    pieces = [
        {"type": "byline", "text": "By Ana Ruiz"}, {"type": "deck", "text": "No one was hurt"},
        {"type": "paragraph", "text": FIRST}, {"type": "headline", "text": "What comes next"},
        {"type": "related", "text": "Tug sinks"}, {"type": "gallery", "text": SECOND},
    ]  # fmt: skip
    article = read(tmp_path, {"title": "Ferry stays in port", "content": pieces})
    assert body(article) == [FIRST, "What comes next", SECOND]
    assert (article.facts["byline"], article.facts["deck"]) == (("By Ana Ruiz",), ("No one was hurt",))


def test_pieces_of_other_lists_state_nothing_and_lose_nothing(tmp_path):
    authors = [{"type": "author", "name": "Ana Ruiz"}, {"type": "contributor", "name": "Bo Li"}]
    related = [{"type": "title", "content": "Tug sinks"}]
    article = read(tmp_path, {"headline": "Ferry stays", "authors": authors, "related": related, "body": TEXT})
    assert (article.facts["headline"], article.facts["byline"]) == (("Ferry stays",), ("Ana Ruiz", "Bo Li"))


def test_codes_beside_names_are_none_of_a_database(tmp_path):
    article = read(tmp_path, {"title": "Ferry stays", "hd": "HD", "td": "Touchdowns 3", "body": TEXT})
    assert (article.facts["headline"], len(body(article))) == (("Ferry stays",), 3)


@pytest.mark.parametrize("name", ["author_description", "rights_note", "image_description", "readerLetters", "replies"])
def test_what_others_wrote_is_no_text(tmp_path, name):
    assert body(read(tmp_path, {"title": "Ferry stays", name: [TEXT]})) == []


def test_several_persons_texts_are_none_of_an_article(tmp_path):
    said = [{"user": "bo", "text": TEXT}, {"user": "al", "text": TEXT}]
    assert body(read(tmp_path, {"title": "Ferry stays", "blob": said})) == []


def test_a_name_that_says_text_comes_before_longer_prose(tmp_path):
    short = "It stayed in port. Nobody was hurt."
    assert body(read(tmp_path, {"title": "Ferry stays", "storyClean": short, "annex": TEXT})) == [short]
    assert body(read(tmp_path, {"title": "Ferry stays", "healthStory": TEXT})) == [FIRST, SECOND, THIRD]


def test_children_that_are_paragraphs_are_not_joined(tmp_path):
    children = [{"type": "p", "text": text} for text in (FIRST, SECOND)]
    assert body(read(tmp_path, {"title": "Ferry stays", "body": {"children": children}})) == [FIRST, SECOND]


def test_a_record_that_names_nothing_is_an_article_by_its_prose(tmp_path):
    prose = (
        "The ferry stayed in port. It sails again on Friday, the harbour office said, if the storm has passed by then."
    )
    for record in ({"x": prose, "n": 4}, {"paras": ["Ferry stays in port", prose]}):
        path = tmp_path / "a.json"
        path.write_text(json.dumps(record), encoding="utf-8")
        (article,) = read_file(SourceFile(path, "a.json", path.stat().st_size), {})
        assert isinstance(article, RawArticle)
        assert article.paragraphs[-1].text == prose
    path.write_text(json.dumps({"x": "The ferry stayed. It sails."}), encoding="utf-8")
    (problem,) = read_file(SourceFile(path, "a.json", path.stat().st_size), {})
    assert not isinstance(problem, RawArticle)
