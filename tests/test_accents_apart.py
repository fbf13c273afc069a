"""Texts whose accents stand apart from their letters, as Macs and PDFs write them: everything is as if they did not."""

import json
import unicodedata

import pytest

from app import create_app
from indexer.__main__ import main
from indexer.formats.characters import clean
from search.backend import open_backend
from search.state import SearchState

STORY = (
    "Müller and Ruíz meet in Düsseldorf\n\n"
    "Zoë Müller met Ana Ruíz in Düsseldorf. “Café and ceasefire à la carte,” Müller said. They spoke of the café."
)
BACK_AND_FORTH = ("NFC", "NFD")


def run(command, folder, *options):
    return main([command, str(folder), "--index", str(folder.parent / "index"), *options])


def articles(folder):
    found = open_backend(str(folder.parent / "index")).articles(SearchState())
    return sorted(found, key=lambda article: article.path)


@pytest.fixture
def news(tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    return folder


@pytest.mark.parametrize(
    "text", ["Müller", "ångström", "Trương Đình", "한국", "ガ行", "İzmir", "i̇", "آب", "plain"], ids=str
)
def test_letters_are_in_one_piece(text):
    assert clean(unicodedata.normalize("NFD", text)) == unicodedata.normalize("NFC", text)


def test_nothing_else_is_changed():
    assert clean("K \u212b \u00bd \u0958 ﬁ") == "K \u212b \u00bd \u0958 ﬁ"


@pytest.mark.parametrize("suffix", [".txt", ".html", ".json"])
def test_names_quotations_and_ids_are_the_same(news, suffix):
    headline, body = STORY.split("\n\n")
    page = f"<html><body><article><h1>{headline}</h1><p>{body}</p></article></body></html>"
    whole = {
        ".txt": STORY,
        ".html": page,
        ".json": json.dumps({"title": headline, "body": body, "people": ["Zoë Müller"]}, ensure_ascii=False),
    }[suffix]
    found = []
    for form in BACK_AND_FORTH:
        (news / f"a{suffix}").write_text(unicodedata.normalize(form, whole))
        assert run("build", news) == 0
        [article] = articles(news)
        [quotation] = article.quotations
        assert article.text[quotation.start : quotation.end] == "Café and ceasefire à la carte,"
        assert quotation.speaker == "Zoë Müller"
        assert set(article.people) == {"Zoë Müller", "Ana Ruíz"}
        assert "Düsseldorf" in article.places
        found.append((article.article_id, article.headline, article.text, article.people, article.quotations))
    assert found[0] == found[1]


@pytest.mark.parametrize("form", BACK_AND_FORTH)
def test_sources_are_one_value_and_old_addresses_lead_to_it(news, form):
    (news / unicodedata.normalize(form, "Süddeutsche Post")).mkdir()
    for name, text in (("Süddeutsche Post/é.txt", STORY), ("Süddeutsche Post/b.txt", STORY.replace("met", "saw"))):
        (news / unicodedata.normalize(form, name)).write_text(text)
    lines = "article,field,value\nSüddeutsche Post/é.txt,date,2024\n"
    (news / "corrections.csv").write_text(lines)
    assert run("build", news, "--path", "{source}/") == 0
    assert {article.source for article in articles(news)} == {"Süddeutsche Post"}
    assert sorted(article.published.isoformat() or "" for article in articles(news)) == ["", "2024"]
    client = create_app(str(news.parent / "index")).test_client()
    asked = client.get("/", query_string={"source": unicodedata.normalize("NFD", "Süddeutsche Post")})
    assert asked.status_code == 301
    assert asked.headers["Location"] == "/?source=S%C3%BCddeutsche+Post"
