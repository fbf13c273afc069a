"""Under which id an article is kept: one article is one, and none takes the place of another."""

import json

import pytest

from indexer.__main__ import main
from search.backend import open_backend
from search.state import SearchState

FERRY = {"id": "1", "title": "Ferry stays", "source": "Bay Courier", "body": "The ferry stays."}
SCHOOL = {"id": "1", "title": "School opens", "body": "The school opens."}
AGAIN = {**SCHOOL, "body": "The school opens in May."}
MERGED = "source,H. Gazette,Harbour Gazette"


@pytest.fixture
def news(tmp_path):
    folder = tmp_path / "news"
    folder.mkdir()
    return folder


def write(folder, name, **record):
    (folder / name).write_text(json.dumps(record) + "\n")


def run(command, folder, *lines):
    (folder / "aliases.csv").write_text("\n".join(("field,name,becomes", *lines)) + "\n")
    return main([command, str(folder), "--index", str(folder.parent / "index")])


def texts(folder):
    """{id: text}, the hash of a longer id as "~"."""
    found = open_backend(str(folder.parent / "index")).articles(SearchState())
    return {article.article_id.partition("~")[0] + "~" * ("~" in article.article_id): article.text for article in found}


@pytest.mark.parametrize("command", ["add", "build"])
@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ("AP", "Associated Press", []),
        ("The Associated Press", "AP", []),
        ("H. Gazette", "Harbour Gazette", [MERGED]),
        ("Harbour Gazette", "H. Gazette", [MERGED]),
        ("H. Gazette", "HG", [MERGED, "source,HG,Harbour Gazette"]),
    ],
)
def test_a_newer_version_with_its_outlet_spelled_otherwise_takes_the_older_one_s_place(
    news, command, before, after, lines
):
    write(news, "a.jsonl", **FERRY)
    write(news, "b.jsonl", **SCHOOL, source=before)
    assert run("build", news, *lines) == 0
    assert texts(news) == {"1": FERRY["body"], "1~": SCHOOL["body"]}
    write(news, "c.jsonl", **AGAIN, source=after)
    assert run(command, news, *lines) == 0
    assert len(list(open_backend(str(news.parent / "index")).articles(SearchState()))) == 2
    assert texts(news) == {"1": FERRY["body"], "1~": AGAIN["body"]}


@pytest.mark.parametrize("before", ["Harbour Gazette", "H. Gazette"])
def test_names_that_were_merged_in_an_earlier_run_are_one_outlet(news, before):
    write(news, "a.jsonl", **SCHOOL, source=before)
    assert run("build", news, MERGED) == 0
    later = news.parent / "later"
    later.mkdir()
    after = {"Harbour Gazette": "H. Gazette", "H. Gazette": "Harbour Gazette"}[before]
    write(later, "b.jsonl", **AGAIN, source=after)
    assert run("add", later) == 0
    assert texts(news) == {"1": AGAIN["body"]}


@pytest.mark.parametrize(
    ("later", "lines"),
    [
        ({**AGAIN, "title": "Budget", "source": "Harbour Gazette"}, [MERGED]),  # two papers that number from 1
        ({**AGAIN, "title": "Budget", "source": "Associated Press"}, []),
        ({**AGAIN, "source": "Oslo Post"}, [MERGED]),
        ({**AGAIN, "source": ""}, [MERGED]),
    ],
)
def test_another_article_is_kept_beside_those_with_its_id(news, later, lines):
    write(news, "a.jsonl", **FERRY)
    write(news, "b.jsonl", **SCHOOL, source="H. Gazette" if lines else "AP")
    assert run("build", news, *lines) == 0
    write(news, "c.jsonl", **later)
    for _ in range(2):
        assert run("add", news, *lines) == 0
        found = open_backend(str(news.parent / "index")).articles(SearchState())
        assert sorted(one.text for one in found) == sorted([FERRY["body"], SCHOOL["body"], AGAIN["body"]])


def test_articles_without_headlines_from_merged_papers_are_both_kept(news):
    write(news, "a.jsonl", id="1", source="H. Gazette", body="The ferry stays.")
    write(news, "b.jsonl", id="1", source="Harbour Gazette", body="The school opens.")
    assert run("build", news, MERGED) == 0
    assert sorted(texts(news)) == ["1", "1~"]


MAIL = (
    "From ana@harbour.example Tue Apr 26 09:17:16 2011\nMessage-ID: <7@harbour.example>\nSubject: Ferry stays\n"
    "Date: Tue, 26 Apr 2011 09:17:16 -0400\n\nThe ferry stays in port.\n"
)
FOOT = "\nSent to all readers of the harbour list.\n"


def test_a_message_in_two_mailboxes_is_one_article_and_two_where_a_list_added_to_it(news):
    (news / "inbox.mbox").write_text(MAIL)
    (news / "kept.mbox").write_text(MAIL)
    assert run("build", news) == 0
    assert texts(news) == {"7@harbour.example": "The ferry stays in port."}
    (news / "list.mbox").write_text(MAIL + FOOT)
    assert run("build", news) == 0
    assert sorted(texts(news)) == ["7@harbour.example", "7@harbour.example~"]
